condition-full = { $buffer } толы
condition-empty = { $buffer } бос
alert-raised = { $cause }: { $what }
