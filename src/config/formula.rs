//! Formulas of derived signals as people write them, such as `'belt-1' * 0.5 + max(b, c)`: read into a tree, or told where it is wrong.
//! What a formula gives is worked out in the core.
//!
//! A name is written as it is, or in single quotes where it has a `-` or begins with a digit.

use tizbek_core::formula::{Formula, Operation};

/// Longer or deeper than anybody can read.
const LONGEST: usize = 1_000;
const DEEPEST: usize = 40;

#[derive(Debug, PartialEq)]
pub struct Written {
    pub formula: Formula,
    /// The names, by number of input, with the column where each stands first.
    pub inputs: Vec<(String, usize)>,
}

/// What is wrong, and at which letter of the formula, counted from 1.
#[derive(Debug, PartialEq, Eq)]
pub struct Wrong {
    pub column: usize,
    pub message: String,
}

/// # Errors
/// The first place that cannot be read.
pub fn parse(text: &str) -> Result<Written, Wrong> {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() > LONGEST {
        return Err(Wrong { column: LONGEST + 1, message: format!("found more than {LONGEST} letters, expected fewer") });
    }
    let mut parser = Parser { tokens: tokens(&letters)?, end: letters.len() + 1, next: 0, deep: 0, inputs: Vec::new() };
    let formula = parser.comparison()?;
    if parser.next < parser.tokens.len() {
        return Err(parser.expected("an operator, or the end of the formula"));
    }
    Ok(Written { formula, inputs: parser.inputs })
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Number(f64),
    Name(String),
    /// In quotes: never a function.
    Quoted(String),
    Sign(&'static str),
}

/// Longer signs before those they begin with.
const SIGNS: [&str; 13] = ["<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "(", ")", ","];

const COMPARISONS: [(&str, Operation); 6] = [
    ("<", Operation::Less),
    ("<=", Operation::LessOrEqual),
    (">", Operation::More),
    (">=", Operation::MoreOrEqual),
    ("==", Operation::Equal),
    ("!=", Operation::NotEqual),
];
const SUMS: [(&str, Operation); 2] = [("+", Operation::Plus), ("-", Operation::Minus)];
const PRODUCTS: [(&str, Operation); 2] = [("*", Operation::Times), ("/", Operation::Over)];

fn tokens(letters: &[char]) -> Result<Vec<(usize, Token)>, Wrong> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let rest = &letters[at..];
        let run = |belongs: fn(char) -> bool| rest.iter().take_while(|letter| belongs(**letter)).count();
        let (length, token) = match letter {
            letter if letter.is_whitespace() => {
                at += 1;
                continue;
            }
            '0'..='9' | '.' => {
                let length = number_length(rest);
                let text: String = rest[..length].iter().collect();
                let number = text.parse().ok().filter(|number: &f64| number.is_finite());
                (length, Token::Number(number.ok_or_else(|| wrong(at, &text, "a number such as 0.5"))?))
            }
            'a'..='z' | 'A'..='Z' | '_' => {
                let length = run(|letter| letter.is_ascii_alphanumeric() || letter == '_');
                (length, Token::Name(rest[..length].iter().collect()))
            }
            '\'' => {
                let inside = rest[1..].iter().position(|letter| *letter == '\'');
                let inside = inside.ok_or_else(|| wrong(at, "'", "a name with a quote at both ends"))?;
                (inside + 2, Token::Quoted(rest[1..=inside].iter().collect()))
            }
            letter => {
                let begins = |sign: &&&str| sign.chars().eq(rest.iter().copied().take(sign.len()));
                let sign = SIGNS.iter().find(begins);
                let sign = sign
                    .ok_or_else(|| wrong(at, &letter.to_string(), "a number, a name or one of + - * / ( ) , < > <= >= == !="))?;
                (sign.len(), Token::Sign(sign))
            }
        };
        found.push((at + 1, token));
        at += length;
    }
    Ok(found)
}

/// Digits, a point, digits; then perhaps an exponent.
fn number_length(letters: &[char]) -> usize {
    let digits = |from: usize| letters[from..].iter().take_while(|letter| letter.is_ascii_digit() || **letter == '.').count();
    let length = digits(0);
    let exponent = letters.get(length).is_some_and(|letter| matches!(letter, 'e' | 'E'));
    let sign = usize::from(letters.get(length + 1).is_some_and(|letter| matches!(letter, '+' | '-')));
    let from = length + 1 + sign;
    let power = if exponent && from < letters.len() { digits(from) } else { 0 };
    if power > 0 { from + power } else { length }
}

fn wrong(at: usize, found: &str, expected: &str) -> Wrong {
    Wrong { column: at + 1, message: format!("found {found:?}, expected {expected}") }
}

struct Parser {
    tokens: Vec<(usize, Token)>,
    /// The column after the last letter.
    end: usize,
    next: usize,
    deep: usize,
    inputs: Vec<(String, usize)>,
}

impl Parser {
    /// A sum, or two that are held against each other.
    fn comparison(&mut self) -> Result<Formula, Wrong> {
        self.deep += 1;
        if self.deep > DEEPEST {
            let column = self.column();
            return Err(Wrong {
                column,
                message: format!("found more than {DEEPEST} brackets within each other, expected fewer"),
            });
        }
        let mut formula = self.sum()?;
        if let Some(operation) = self.sign(&COMPARISONS) {
            formula = both(operation, formula, self.sum()?);
            if COMPARISONS.iter().any(|(sign, _)| self.is(sign)) {
                return Err(self.expected("brackets around one of two comparisons"));
            }
        }
        self.deep -= 1;
        Ok(formula)
    }

    fn sum(&mut self) -> Result<Formula, Wrong> {
        let mut formula = self.product()?;
        while let Some(operation) = self.sign(&SUMS) {
            formula = both(operation, formula, self.product()?);
        }
        Ok(formula)
    }

    fn product(&mut self) -> Result<Formula, Wrong> {
        let mut formula = self.signed()?;
        while let Some(operation) = self.sign(&PRODUCTS) {
            formula = both(operation, formula, self.signed()?);
        }
        Ok(formula)
    }

    fn signed(&mut self) -> Result<Formula, Wrong> {
        let mut negative = false;
        while self.took("-") {
            negative = !negative;
        }
        let formula = self.single()?;
        Ok(if negative { Formula::Negative(Box::new(formula)) } else { formula })
    }

    fn single(&mut self) -> Result<Formula, Wrong> {
        const EXPECTED: &str = "a number, the id of a signal, a function or (";
        let Some((column, token)) = self.tokens.get(self.next).cloned() else { return Err(self.expected(EXPECTED)) };
        if !matches!(token, Token::Sign(sign) if sign != "(") {
            self.next += 1;
        }
        match token {
            Token::Number(number) => Ok(Formula::Constant(number)),
            Token::Name(name) if self.took("(") => self.function(&name, column),
            Token::Name(name) | Token::Quoted(name) => Ok(Formula::Input(self.input(name, column))),
            Token::Sign("(") => {
                let inside = self.comparison()?;
                if self.took(")") { Ok(inside) } else { Err(self.expected("an operator or )")) }
            }
            Token::Sign(_) => Err(self.expected(EXPECTED)),
        }
    }

    /// What follows the bracket that a function opens.
    fn function(&mut self, name: &str, column: usize) -> Result<Formula, Wrong> {
        let mut of = vec![self.comparison()?];
        while self.took(",") {
            of.push(self.comparison()?);
        }
        if !self.took(")") {
            return Err(self.expected("an operator, a comma or )"));
        }
        let count = of.len();
        let (formula, takes) = match (name, <[Formula; 3]>::try_from(of)) {
            ("if", Ok(parts)) => return Ok(Formula::If(Box::new(parts))),
            ("min", Ok(of)) => return Ok(Formula::Least(of.into())),
            ("max", Ok(of)) => return Ok(Formula::Most(of.into())),
            ("min", Err(of)) if count > 1 => (Some(Formula::Least(of)), ""),
            ("max", Err(of)) if count > 1 => (Some(Formula::Most(of)), ""),
            ("abs", Err(mut of)) if count == 1 => (of.pop().map(|of| Formula::Absolute(Box::new(of))), ""),
            ("sqrt", Err(mut of)) if count == 1 => (of.pop().map(|of| Formula::Root(Box::new(of))), ""),
            ("if", _) => (None, "three values: if(condition, then, else)"),
            ("min" | "max", _) => (None, "two values or more"),
            ("abs" | "sqrt", _) => (None, "one value"),
            _ => {
                return Err(Wrong {
                    column,
                    message: format!("found the function {name:?}, expected min, max, abs, sqrt or if"),
                });
            }
        };
        formula.ok_or_else(|| Wrong { column, message: format!("found {count} values in {name}, expected {takes}") })
    }

    fn input(&mut self, name: String, column: usize) -> usize {
        self.inputs.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
            self.inputs.push((name, column));
            self.inputs.len() - 1
        })
    }

    fn is(&self, sign: &str) -> bool {
        matches!(self.tokens.get(self.next), Some((_, Token::Sign(found))) if *found == sign)
    }

    fn took(&mut self, sign: &str) -> bool {
        let took = self.is(sign);
        self.next += usize::from(took);
        took
    }

    fn sign(&mut self, signs: &[(&str, Operation)]) -> Option<Operation> {
        let (_, operation) = *signs.iter().find(|(sign, _)| self.is(sign))?;
        self.next += 1;
        Some(operation)
    }

    fn column(&self) -> usize {
        self.tokens.get(self.next).map_or(self.end, |(column, _)| *column)
    }

    fn expected(&self, expected: &str) -> Wrong {
        let found = match self.tokens.get(self.next).map(|(_, token)| token) {
            None => "the end".to_owned(),
            Some(Token::Number(number)) => number.to_string(),
            Some(Token::Name(name) | Token::Quoted(name)) => format!("{name:?}"),
            Some(Token::Sign(sign)) => format!("{sign:?}"),
        };
        Wrong { column: self.column(), message: format!("found {found}, expected {expected}") }
    }
}

fn both(operation: Operation, a: Formula, b: Formula) -> Formula {
    Formula::Both(operation, Box::new(a), Box::new(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The value of a formula, its inputs 1, 2, 3 … in the order in which they are named; or what is wrong with it.
    fn check(text: &str, expected: &str) {
        let said = match parse(text) {
            Ok(written) => {
                let inputs: Vec<f64> = (1..=written.inputs.len()).map(|number| number as f64).collect();
                let names: Vec<&str> = written.inputs.iter().map(|(name, _)| name.as_str()).collect();
                format!("{} of {}", written.formula.value(&inputs), names.join(" "))
            }
            Err(Wrong { column, message }) => format!("{column}: {message}"),
        };
        assert_eq!(said, expected, "{text}");
    }

    #[test]
    fn formulas_read_as_in_arithmetic() {
        check("a * 0.5 + max(b, c) - 3.2", "0.2999999999999998 of a b c");
        check("a + b * c - a", "6 of a b c");
        check("8 / 4 / 2 - 1 - 1", "-1 of ");
        check("-(a + 'belt-1') * --2", "-6 of a belt-1");
        check("if(a >= 1, sqrt(abs(-16)), 1.5e2)", "4 of a");
        check("min(3, a + 1, 2e+1)", "2 of a");
        check("(a < b) + (a != a) + if * 0", "1 of a b if");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        check("", "1: found the end, expected a number, the id of a signal, a function or (");
        check("a + * b", "5: found \"*\", expected a number, the id of a signal, a function or (");
        check("(a + b", "7: found the end, expected an operator or )");
        check("a b", "3: found \"b\", expected an operator, or the end of the formula");
        check("a % b", "3: found \"%\", expected a number, a name or one of + - * / ( ) , < > <= >= == !=");
        check("a + 'b", "5: found \"'\", expected a name with a quote at both ends");
        check("2 * log(a)", "5: found the function \"log\", expected min, max, abs, sqrt or if");
        check("if(a, b)", "1: found 2 values in if, expected three values: if(condition, then, else)");
        check("max(a)", "1: found 1 values in max, expected two values or more");
        check("a < b < c", "7: found \"<\", expected brackets around one of two comparisons");
        check("1.2.3", "1: found \"1.2.3\", expected a number such as 0.5");
        check(&"(".repeat(50), "41: found more than 40 brackets within each other, expected fewer");
        check(&"1+".repeat(501), "1001: found more than 1000 letters, expected fewer");
    }
}
