//! A figure that follows from others: what a derived signal is worked out by. The formula as a tree and its value; how it is written
//! is read by whoever reads the site file. Only operations that give the same bits on every machine.

/// A formula over numbered inputs.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    Constant(f64),
    /// The value of the input with this number.
    Input(usize),
    Negative(Box<Formula>),
    Both(Operation, Box<Formula>, Box<Formula>),
    Least(Vec<Formula>),
    Most(Vec<Formula>),
    Absolute(Box<Formula>),
    Root(Box<Formula>),
    /// The second where the first is not zero, else the third.
    If(Box<[Formula; 3]>),
}

/// Comparisons are 1 where they hold, else 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    Plus,
    Minus,
    Times,
    Over,
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
    Equal,
    NotEqual,
}

impl Formula {
    /// The value for these inputs. What cannot be worked out (a division by zero, the root of what is below zero) is not a number.
    #[must_use]
    pub fn value(&self, inputs: &[f64]) -> f64 {
        match self {
            Self::Constant(value) => *value,
            Self::Input(number) => inputs[*number],
            Self::Negative(of) => -of.value(inputs),
            Self::Both(operation, a, b) => operation.of(a.value(inputs), b.value(inputs)),
            Self::Least(of) => chosen(of, inputs, |value, best| value < best),
            Self::Most(of) => chosen(of, inputs, |value, best| value > best),
            Self::Absolute(of) => libm::fabs(of.value(inputs)),
            Self::Root(of) => libm::sqrt(of.value(inputs)),
            Self::If(parts) => {
                let [condition, then, otherwise] = parts.as_ref();
                let holds = condition.value(inputs);
                match holds {
                    holds if holds.is_nan() => f64::NAN,
                    0.0 => otherwise.value(inputs),
                    _ => then.value(inputs),
                }
            }
        }
    }

    /// How many inputs it asks for: one more than the largest number.
    #[must_use]
    pub fn inputs(&self) -> usize {
        let most = |of: &[Self]| of.iter().map(Self::inputs).max().unwrap_or(0);
        match self {
            Self::Constant(_) => 0,
            Self::Input(number) => number + 1,
            Self::Negative(of) | Self::Absolute(of) | Self::Root(of) => of.inputs(),
            Self::Both(_, a, b) => a.inputs().max(b.inputs()),
            Self::Least(of) | Self::Most(of) => most(of),
            Self::If(parts) => most(parts.as_ref()),
        }
    }
}

impl Operation {
    fn of(self, a: f64, b: f64) -> f64 {
        let holds = match self {
            Self::Plus => return a + b,
            Self::Minus => return a - b,
            Self::Times => return a * b,
            Self::Over if b == 0.0 => return f64::NAN,
            Self::Over => return a / b,
            _ if a.is_nan() || b.is_nan() => return f64::NAN,
            Self::Less => a < b,
            Self::LessOrEqual => a <= b,
            Self::More => a > b,
            Self::MoreOrEqual => a >= b,
            Self::Equal => a == b,
            Self::NotEqual => a != b,
        };
        f64::from(u8::from(holds))
    }
}

/// The first value that no other is better than; not a number, where any of them is not.
fn chosen(of: &[Formula], inputs: &[f64], better: fn(f64, f64) -> bool) -> f64 {
    let mut values = of.iter().map(|one| one.value(inputs));
    let first = values.next().unwrap_or(f64::NAN);
    values.fold(first, |best, value| if value.is_nan() || better(value, best) && !best.is_nan() { value } else { best })
}

#[cfg(test)]
mod tests {
    use super::Formula::{Absolute, Both, Constant, If, Input, Least, Most, Negative, Root};
    use super::*;

    fn check(formula: &Formula, inputs: &[f64], expected: f64) {
        let value = formula.value(inputs);
        assert!(value == expected || value.is_nan() && expected.is_nan(), "{formula:?} of {inputs:?} is {value}, not {expected}");
    }

    fn both(operation: Operation, a: Formula, b: Formula) -> Formula {
        Both(operation, Box::new(a), Box::new(b))
    }

    #[test]
    fn values() {
        // a * 0.5 + max(b, 2) - 3.2
        let product = both(Operation::Times, Input(0), Constant(0.5));
        let sum = both(Operation::Plus, product, Most(vec![Input(1), Constant(2.0)]));
        let all = both(Operation::Minus, sum, Constant(3.2));
        check(&all, &[10.0, 7.0], 8.8);
        check(&all, &[10.0, 1.0], 3.8);
        check(&all, &[10.0, f64::NAN], f64::NAN);
        assert_eq!(all.inputs(), 2);
        check(&Least(vec![Input(0), Negative(Box::new(Input(0)))]), &[3.0], -3.0);
        check(&Root(Box::new(Absolute(Box::new(Input(0))))), &[-9.0], 3.0);
    }

    #[test]
    fn what_cannot_be_worked_out_is_not_a_number() {
        check(&both(Operation::Over, Constant(1.0), Input(0)), &[0.0], f64::NAN);
        check(&both(Operation::Over, Constant(0.0), Input(0)), &[0.0], f64::NAN);
        check(&Root(Box::new(Constant(-1.0))), &[], f64::NAN);
        check(&both(Operation::Less, Input(0), Constant(1.0)), &[f64::NAN], f64::NAN);
        check(&Most(vec![Constant(1.0), Input(0), Constant(2.0)]), &[f64::NAN], f64::NAN);
    }

    #[test]
    fn a_condition_chooses() {
        let choice = If(Box::new([both(Operation::MoreOrEqual, Input(0), Constant(5.0)), Constant(1.0), Input(1)]));
        check(&choice, &[5.0, 7.0], 1.0);
        check(&choice, &[4.9, 7.0], 7.0);
        check(&choice, &[f64::NAN, 7.0], f64::NAN);
    }
}
