//! What became of a table: what was read of it, and what the core said of each fact. As text for who brought it as a file; over HTTP it is
//! said by `api`.

use std::fmt::Write;

use tizbek_core::fact::{Became, Refusal, Weighed};
use tizbek_core::model::Site;

use super::trouble::of_refusal;
use super::{Note, Problem, Read, ReadFact};

/// What became of a file.
#[derive(Debug, Default)]
pub struct Outcome {
    /// False: nothing was taken.
    pub taken: bool,
    pub sheet: String,
    /// The other sheets, which were not read.
    pub others: Vec<String>,
    pub columns: Vec<(String, String)>,
    /// How many facts became what: of those that are sound, whether or not they were taken.
    pub new: usize,
    pub corrects: usize,
    pub same: usize,
    /// Rows that say what was said before somebody corrected it.
    pub outdated: Vec<usize>,
    /// Everything that is wrong, in order of rows.
    pub problems: Vec<Problem>,
    pub passed_over: Vec<Note>,
}

#[must_use]
pub fn became_word(became: Became) -> &'static str {
    match became {
        Became::New => "new",
        Became::Corrects => "corrects",
        Became::Withdraws => "withdraws",
        Became::Superseded => "superseded",
        Became::Same => "same",
        Became::Outdated => "outdated",
    }
}

impl Outcome {
    /// `weighed`: of each fact that was read, in order.
    #[must_use]
    pub fn of(site: &Site, read: Read, weighed: &[Result<Weighed, Refusal>], taken: bool) -> Self {
        assert_eq!(read.facts.len(), weighed.len(), "each fact that was read is weighed");
        let mut outcome = Self {
            taken,
            sheet: read.sheet,
            others: read.others,
            columns: read.columns,
            problems: read.problems,
            passed_over: read.notes,
            ..Self::default()
        };
        for (fact, weighed) in read.facts.iter().zip(weighed) {
            match weighed {
                Ok(Weighed { became, .. }) => match became {
                    Became::New => outcome.new += 1,
                    Became::Corrects | Became::Withdraws => outcome.corrects += 1,
                    Became::Same | Became::Superseded => outcome.same += 1,
                    Became::Outdated => outcome.outdated.push(fact.row),
                },
                Err(refusal) => {
                    let problem = refused(site, &outcome.sheet, fact, refusal);
                    outcome.problems.push(problem);
                }
            }
        }
        outcome.problems.sort_by_key(|problem| problem.row);
        outcome
    }

    /// For who brought the file.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        let added = self.new + self.corrects;
        let line = match (self.taken, added) {
            (true, 0) if self.problems.is_empty() => "Nothing was added: all of it was known already.".to_owned(),
            (true, _) => format!("Taken: {} new, {} corrected; {} known already.", self.new, self.corrects, self.same),
            (false, _) if self.problems.is_empty() => {
                format!(
                    "Nothing was taken, as asked. It would be: {} new, {} corrected; {} known already.",
                    self.new, self.corrects, self.same
                )
            }
            (false, _) => format!("Nothing was taken: {} problems, {} rows are good.", self.problems.len(), added + self.same),
        };
        writeln!(text, "{line}").expect("a String takes everything");
        if !self.others.is_empty() {
            let others = self.others.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ");
            writeln!(text, "Read: sheet {:?}. Not read: {others}.", self.sheet).expect("a String takes everything");
        }
        for row in &self.outdated {
            writeln!(text, "row {row}: says what was corrected since; the correction stands").expect("a String takes everything");
        }
        for problem in &self.problems {
            writeln!(text, "{problem}").expect("a String takes everything");
        }
        for note in &self.passed_over {
            let why = match note.word {
                "total" => "a total, not read",
                "no_value" => "no value yet, not read",
                "twice" => "the same as a row above",
                _ => "neither time nor value, not read",
            };
            writeln!(text, "row {}: {why}", note.row).expect("a String takes everything");
        }
        text
    }
}

/// The column of what was refused: the value's or the time's.
fn refused(site: &Site, sheet: &str, fact: &ReadFact, refusal: &Refusal) -> Problem {
    let of_value = matches!(refusal, Refusal::OutOfRange { .. } | Refusal::Unknown | Refusal::NotByHand | Refusal::Full { .. });
    let column = if of_value { fact.value_column.clone() } else { fact.time_column.clone() };
    let mut trouble = of_refusal(site, refusal);
    if let (Refusal::OutOfRange { least, most }, Some(value)) = (refusal, fact.fact.value) {
        trouble.args.push(("found", value.to_string()));
        trouble.message = format!("found {value}, expected {least} to {most}");
    }
    Problem { sheet: sheet.to_owned(), row: fact.row, column, trouble }
}
