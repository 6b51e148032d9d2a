"""A list of tags as an engineer keeps it, made by openpyxl: `tag_list.py FILE [bad]`. Of unit 1 of modbus_device.py.

A title, a heading over two lines with merged cells, columns counted below it, titles of sections, a unit id merged over its rows, registers
as manuals number them, decimal commas, words of PLCs for types.
"""

import sys

import openpyxl

ROWS = [
    ("Дробилка",),
    ("ДР-1.Ток", "Ток двигателя", "А", 40057, "REAL", "ABCD", None, None, "0", "1 000,5"),
    ("ДР-1.Счёт", "Счёт пусков", None, 40005, "UINT", None, "0,1", None, None, None),
    ("Мельница",),
    ("ММ-1.Энергия", "Энергия мельницы", "кВт·ч", 40009, "DINT", "ABCD", "0,001", None, None, None),
    ("ММ-1.Темп", "Температура масла", "°C", 40001, "INT", None, None, "1 000", -500, 150.5),
]


def main(path, kind):
    book = openpyxl.Workbook()
    book.active.title = "Титул"
    book.active["A1"] = "Перечень сигналов ПЛК"
    sheet = book.create_sheet("ПЛК 1")
    sheet["A1"] = "Перечень сигналов"
    sheet.merge_cells("A1:K1")
    single = {"A": "Тег", "B": "Описание", "C": "Ед. изм.", "D": "Адрес устройства", "E": "Регистр", "F": "Тип данных", "G": "Порядок байт"}
    for column, text in {**single, "H": "Множитель", "I": "Смещение"}.items():
        sheet[f"{column}3"] = text
        sheet.merge_cells(f"{column}3:{column}4")
    sheet["J3"] = "Диапазон"
    sheet.merge_cells("J3:K3")
    sheet["J4"], sheet["K4"] = "мин", "макс"
    for column in range(1, 12):
        sheet.cell(5, column, column)
    for at, row in enumerate(ROWS, start=6):
        for column, value in enumerate(row, start=1):
            sheet.cell(at, column if column < 4 else column + 1, value)
        if len(row) == 1:
            sheet.merge_cells(start_row=at, start_column=1, end_row=at, end_column=11)
    sheet["D7"], sheet["D10"] = 1, 1
    sheet.merge_cells("D7:D8")
    sheet.merge_cells("D10:D11")
    if kind == "bad":
        sheet["F8"], sheet["D10"] = "REALL", 300
    book.save(path)


main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "good")
