//! What the reader of the site file says of signals that would be added to it: the lines are added in memory, and what is wrong with them is
//! told of the cells that they are from.

use std::collections::BTreeSet;
use std::path::Path;

use super::block::Block;
use super::heading::Heading;
use super::rows::{Draft, Trouble};
use super::{Ask, Problem};
use crate::config;
use crate::config::read::read_site_text;
use crate::table::labels;

/// What drafts are held against.
pub struct Judge<'a> {
    pub ask: &'a Ask<'a>,
    pub sheet: &'a str,
    pub heading: &'a Heading,
    /// The word for the kind of the source, where its signals have an address.
    pub own: Option<&'static str>,
    /// What is wrong with the site file as it is.
    pub before: &'a BTreeSet<config::Problem>,
}

/// What became of the drafts.
pub struct Judged {
    /// To be added to the site file; nothing where something is wrong, unless what is right was asked for.
    pub lines: String,
    pub signals: Vec<(usize, String)>,
    pub problems: Vec<Problem>,
    /// So much is wrong with the site file whatever is added to it.
    pub wrong_before: usize,
}

/// One problem of one draft.
struct Said {
    /// Of the drafts that were asked about; `None`: of the site file.
    draft: Option<usize>,
    problem: Problem,
}

impl Judge<'_> {
    pub fn judge(&self, drafts: &[Draft]) -> Judged {
        let mut problems: Vec<Problem> =
            drafts.iter().flat_map(|draft| draft.troubles.iter().map(|trouble| self.trouble(draft, trouble))).collect();
        let mut left: Vec<&Draft> = drafts.iter().collect();
        let mut is_first = true;
        loop {
            let block = Block::of(&left, self.ask.source, self.own);
            let (said, wrong_before) = self.read(&block, &left);
            let of_site = said.iter().any(|said| said.draft.is_none());
            let wrong: BTreeSet<usize> = said.iter().filter_map(|said| said.draft).collect();
            let is_right = |(index, draft): &(usize, &Draft)| !wrong.contains(index) && draft.troubles.is_empty();
            let right: Vec<&Draft> = left.iter().copied().enumerate().filter(is_right).map(|(_, draft)| draft).collect();
            problems.extend(said.into_iter().map(|said| said.problem));
            let is_done = right.len() == left.len();
            if of_site || right.is_empty() || (!is_done && is_first && !self.ask.good) {
                return Judged { lines: String::new(), signals: Vec::new(), problems: together(problems), wrong_before };
            }
            if is_done {
                let signals = left.iter().map(|draft| (draft.row, draft.id())).collect();
                return Judged { lines: block.text, signals, problems: together(problems), wrong_before };
            }
            // Who is left out may have been what another names.
            (left, is_first) = (right, false);
        }
    }

    /// What is new when the lines are added to the site file, and how much of what was wrong before still is.
    fn read(&self, block: &Block, drafts: &[&Draft]) -> (Vec<Said>, usize) {
        let site = super::joined(self.ask.site, &block.text, "\n");
        let above = site.len() - block.text.len();
        let above = site[..above].matches('\n').count();
        let problems = read_site_text(self.ask.site_file, &site, self.ask.secrets).err().unwrap_or_default();
        if problems.iter().any(|problem| problem.key == "syntax") {
            // Ours are sound: it must be how they go together.
            let message = "its signals are written as signal = [ … ], expected tables [[signal]], to which others can be added";
            let problem = Problem::of_file(self.ask.site_file, "signal", message.to_owned());
            return (vec![Said { draft: None, problem }], self.before.len());
        }
        let (old, new): (Vec<_>, Vec<_>) = problems.into_iter().partition(|problem| self.before.contains(problem));
        (new.iter().filter_map(|problem| self.said(problem, block, above, drafts)).collect(), old.len())
    }

    /// `None`: it follows from a trouble that is told already.
    fn said(&self, problem: &config::Problem, block: &Block, above: usize, drafts: &[&Draft]) -> Option<Said> {
        let row_of = |line: usize| Some(drafts[block.draft_at(line.checked_sub(above + 1)?)?].row);
        let message = in_rows(&problem.message, self.ask.site_file, &row_of);
        let place = problem.line.checked_sub(above + 1).and_then(|line| block.draft_at(line));
        let Some(index) = place else {
            let told = Problem::of_file(self.ask.site_file, &problem.key, message);
            return Some(Said { draft: None, problem: Problem { line: Some(problem.line), ..told } });
        };
        let draft = drafts[index];
        let key = key_of(&problem.key, &draft.id());
        let pair = key.split('[').next().unwrap_or_default();
        let follows = |trouble: &Trouble| {
            let is_same = trouble.key == pair || trouble.key.strip_prefix(pair).is_some_and(|rest| rest.starts_with('.'));
            is_same || (trouble.once && pair == "modbus.table")
        };
        if draft.troubles.iter().any(follows) {
            return None;
        }
        let column = self.column(draft, &key, pair);
        let message = match column {
            None if message.starts_with("missing, ") => {
                format!("{message}; --column {pair}=HEADING names its column, --set {pair}=VALUE says it for all")
            }
            _ => message,
        };
        let problem = self.problem(draft.row, column, &key, message);
        Some(Said { draft: Some(index), problem })
    }

    /// The column that a key of a draft is from, or would be from.
    fn column(&self, draft: &Draft, key: &str, pair: &str) -> Option<usize> {
        let of_heading = |key: &str| self.heading.columns.get(key).map(|(at, _)| *at);
        let end = [("[1]", "from"), ("[2]", "to")].into_iter().find(|(mark, _)| key.ends_with(mark));
        let of_end = end.and_then(|(_, end)| of_heading(&format!("{pair}.{end}")));
        match draft.entries.get(pair) {
            Some(entry) => entry.column.and(of_end.or(entry.column)),
            None => of_heading(pair),
        }
    }

    fn trouble(&self, draft: &Draft, trouble: &Trouble) -> Problem {
        let problem = self.problem(draft.row, trouble.column, trouble.key, trouble.message.clone());
        Problem { once: trouble.once, ..problem }
    }

    fn problem(&self, row: usize, column: Option<usize>, key: &str, message: String) -> Problem {
        Problem {
            file: self.ask.file.to_path_buf(),
            line: None,
            sheet: self.sheet.to_owned(),
            rows: vec![row],
            column: column.map(|column| labels::shown(&self.heading.labels, column)).unwrap_or_default(),
            key: key.to_owned(),
            message,
            // Where no column has it, it is the same in all rows.
            once: column.is_none(),
        }
    }
}

/// `modbus.type` of `signal[ft-101].modbus.type`.
fn key_of(path: &str, id: &str) -> String {
    let rest = path.strip_prefix(&format!("signal[{id}]")).or_else(|| path.split_once(']').map(|(_, rest)| rest));
    rest.unwrap_or(path).trim_start_matches('.').to_owned()
}

/// What the reader says of lines that nobody has seen, said of rows; other lines are those of the site file.
fn in_rows(message: &str, site_file: &Path, row_of: &dyn Fn(usize) -> Option<usize>) -> String {
    const WORD: &str = "line ";
    let (mut said, mut rest) = (String::new(), message);
    while let Some(at) = rest.find(WORD) {
        let (before, after) = rest.split_at(at);
        let digits = after[WORD.len()..].bytes().take_while(u8::is_ascii_digit).count();
        let (found, behind) = after.split_at(WORD.len() + digits);
        said += before;
        match found[WORD.len()..].parse() {
            Ok(line) => {
                let file = site_file.display();
                said += &row_of(line).map_or_else(|| format!("{found} of {file}"), |row| format!("row {row}"));
            }
            Err(_) => said += found,
        }
        rest = behind;
    }
    said + rest
}

/// In the order of rows; what is the same in all of them once.
fn together(problems: Vec<Problem>) -> Vec<Problem> {
    let mut told: Vec<Problem> = Vec::new();
    for problem in problems {
        let is_same = |other: &&mut Problem| {
            let is_said = other.message == problem.message || !problem.column.is_empty();
            other.once && problem.once && other.key == problem.key && other.column == problem.column && is_said
        };
        match told.iter_mut().find(is_same) {
            Some(other) => other.rows.extend(problem.rows),
            None => told.push(problem),
        }
    }
    for problem in &mut told {
        problem.rows.sort_unstable();
        problem.rows.dedup();
    }
    told.sort_by(|a, b| (&a.rows, &a.column, &a.key, &a.message).cmp(&(&b.rows, &b.column, &b.key, &b.message)));
    told.dedup();
    told
}
