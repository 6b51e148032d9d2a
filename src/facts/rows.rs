//! From the rows below a heading to facts: what is of the table and what stands around it (totals, signatures, headings of the next page),
//! what a row is of, when, how much. Everything that is wrong is told with row and column. Whether a fact is taken is not known here.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Time};
use tizbek_core::fact::{Fact, Of, Which};
use tizbek_core::ids::{BufferId, SignalId};
use tizbek_core::model::{Shift, Site, Text};
use tizbek_core::time::Timestamp;

use super::heading::{Heading, is_in_another_unit};
use super::trouble::Trouble;
use super::{FACTS_AT_ONCE_MAX, Note, Problem, ReadFact, Rules, cells_shown, cells_text, column_shown};
use crate::config::Field;
use crate::table::cells::{number, time};
use crate::table::labels::plain;
use crate::table::{Cell, Row, Sheet};

/// How rows with sums begin.
const TOTALS: [&str; 10] = ["итого", "всего", "сумма", "барлығы", "барлыгы", "жиыны", "қорытынды", "total", "sum", "subtotal"];
const MINUTES_A_DAY: f64 = 1_440.0;
/// Days as Excel counts them: 1970 and 2200.
const SERIALS: std::ops::Range<f64> = 25_569.0..109_575.0;

/// So many problems are told one by one; nobody mends more of them by hand.
const PROBLEMS_MAX: usize = 1_000;
/// Rows without a figure: a form for a year of hours has thousands of them.
const PASSED_OVER_MAX: usize = 50_000;

/// What was read of a sheet.
#[derive(Debug, Default)]
pub struct Rows {
    pub facts: Vec<ReadFact>,
    pub problems: Vec<Problem>,
    pub notes: Vec<Note>,
    /// How many more problems there were.
    pub untold: usize,
    /// Why it was not read to its end.
    pub too_many: Option<String>,
}

pub fn read(sheet: &Sheet, heading: &Heading, rules: &Rules<'_>) -> Rows {
    let mut reader = Reader { sheet, heading, rules, read: Rows::default(), seen: BTreeMap::new(), with_value: 0 };
    for row in &sheet.rows[heading.below..] {
        reader.row(row);
        reader.read.too_many = reader.too_many();
        if reader.read.too_many.is_some() {
            break;
        }
    }
    reader.read
}

struct Reader<'a> {
    sheet: &'a Sheet,
    heading: &'a Heading,
    rules: &'a Rules<'a>,
    read: Rows,
    /// Where each fact was first told, to tell two that contradict each other.
    seen: BTreeMap<(Of, Which), (usize, Fact)>,
    /// Rows that have a figure.
    with_value: usize,
}

/// The time of a row: one, or from which until which.
type When = (Timestamp, Timestamp);

impl Reader<'_> {
    fn too_many(&self) -> Option<String> {
        if self.with_value.max(self.read.facts.len()) > FACTS_AT_ONCE_MAX {
            return Some(format!("more than {FACTS_AT_ONCE_MAX}"));
        }
        (self.read.notes.len() > PASSED_OVER_MAX).then(|| format!("more than {PASSED_OVER_MAX} rows without a value"))
    }

    fn row(&mut self, row: &Row) {
        if row.cells.is_empty() || self.is_heading_again(row) {
            return;
        }
        if self.is_total(row) {
            self.note(row, "total");
            return;
        }
        let values = self.value_columns();
        let is_given = |field: &Field| self.cell(row, *field).is_some();
        let has_value = values.iter().any(|(column, _)| row.cells.get(column).is_some_and(|cell| !is_nothing(cell)));
        if !has_value {
            let has_time = [Field::From, Field::Time, Field::Document].iter().any(is_given);
            self.note(row, if has_time { "no_value" } else { "no_data" });
            return;
        }
        self.with_value += 1;
        if self.sheet.name.is_empty() && row.is_wider_than(&self.widest()) {
            let message = format!(
                "found {} cells, expected {}: is a comma of a number taken for the end of a cell?",
                row.width,
                self.width()
            );
            self.problem(row, None, Trouble::new("too_wide", vec![("found", row.width.to_string())], message));
            return;
        }
        let when = self.when(row);
        let of = self.of(row);
        for (column, given) in values {
            let Some(cell) = row.cells.get(&column).filter(|cell| !is_nothing(cell)) else { continue };
            let value = number(cell).map_err(|_| Trouble::found("not_a_number", &cells_shown(cell), "a number"));
            let value = self.told(row, Some(column), value);
            let of = given.map_or_else(|| of.clone().map_err(|(column, trouble)| (Some(column), trouble)), Ok);
            let of = of.map_err(|(column, trouble)| self.problem_once(row, column, trouble)).ok();
            if let (Some(value), Some(of), Some(when)) = (value, of, when) {
                self.fact(row, column, of, when, value);
            }
        }
    }

    fn fact(&mut self, row: &Row, column: usize, of: Of, (from, until): When, value: f64) {
        if let Some(found) = self.in_another_unit(column, of) {
            let unit = unit_of(self.rules.site, of);
            let trouble = Trouble::new(
                "unit",
                vec![("found", found.clone()), ("expected", unit.clone())],
                format!("found a column in {found}, expected {unit}: nothing is converted"),
            );
            self.problem_once_at(self.heading.row, Some(column), trouble);
            return;
        }
        let text = |field| self.cell(row, field).map(cells_text).unwrap_or_default();
        let (document, author, note) = (text(Field::Document), text(Field::Author), text(Field::Comment));
        let sigma = match self.cell(row, Field::Sigma).map(number) {
            None => None,
            Some(Ok(sigma)) => Some(sigma),
            Some(Err(message)) => {
                self.problem(row, self.column(Field::Sigma), Trouble::new("not_a_number", Vec::new(), message));
                return;
            }
        };
        let author = if author.is_empty() { self.rules.author.to_owned() } else { author };
        let comment = if note.is_empty() { self.rules.file.to_owned() } else { format!("{note} ({})", self.rules.file) };
        let fact = Fact { of, document, from, until, value: Some(value), sigma, revision: 0, author, comment };
        if let Err((field, trouble)) = super::sound(&fact) {
            let column = self.column(field);
            self.problem(row, column, trouble);
            return;
        }
        let key = (of, fact.which());
        match self.seen.get(&key) {
            Some((_, first)) if first.tells_the_same(&fact) => self.note(row, "twice"),
            Some((first, _)) => {
                let first = *first;
                // Nobody knows which of them is right: neither is taken.
                self.read.facts.retain(|read| read.row != first || (read.fact.of, read.fact.which()) != key);
                let column = self.column(Field::Document).or(self.column(Field::From)).or(self.column(Field::Date));
                let expected = "each of them once, or documents of their own";
                let message = format!("found what row {first} tells too, with another value, expected {expected}");
                self.problem(row, column, Trouble::new("contradicts", vec![("row", first.to_string())], message));
            }
            None => {
                self.seen.insert(key, (row.number, fact.clone()));
                let shown = |column| column_shown(self.heading, column);
                let (value_column, time_column) = (shown(Some(column)), shown(self.time_column()));
                self.read.facts.push(ReadFact { row: row.number, value_column, time_column, fact });
            }
        }
    }

    fn when(&mut self, row: &Row) -> Option<When> {
        let date = match self.cell(row, Field::Date) {
            None => None,
            Some(cell) => {
                let expected = || Trouble::found("not_a_date", &cells_shown(cell), "a date such as 22.11.2026");
                let date = date_of(cell, self.rules).ok_or_else(expected);
                Some(self.told(row, self.column(Field::Date), date)?)
            }
        };
        if let Some(shift) = self.cell(row, Field::Shift)
            && self.cell(row, Field::From).is_none()
            && self.cell(row, Field::Time).is_none()
        {
            let Some(date) = date else { return self.lacks(row, Field::Date, "a date beside the shift") };
            let found = self.shift(&date, shift);
            return self.told(row, self.column(Field::Shift), found);
        }
        let (from_field, from) =
            [Field::From, Field::Time].into_iter().find_map(|field| Some((field, self.cell(row, field)?))).unzip();
        let from = match (from, &date) {
            (Some(cell), _) => {
                let at = instant(cell, date.as_ref(), self.rules);
                self.told(row, from_field.and_then(|field| self.column(field)), at)?
            }
            (None, Some(Day { at: Some(at), .. })) => *at,
            (None, Some(_)) => return self.lacks(row, Field::Time, "a time of the day, or a shift, beside the date"),
            (None, None) => return self.lacks(row, Field::From, "a time such as 22.11.2026 08:00"),
        };
        let Some(until) = self.cell(row, Field::Until) else { return Some((from, from)) };
        let until = instant(until, date.as_ref(), self.rules);
        let mut until = self.told(row, self.column(Field::Until), until)?;
        // 20:00 to 08:00: the morning after.
        if until <= from && self.cell(row, Field::Until).is_some_and(|cell| clock(cell).is_some()) {
            until = until + tizbek_core::time::Span::from_hours(24);
        }
        Some((from, until))
    }

    /// The shift of that name that began on that day.
    fn shift(&self, day: &Day, cell: &Cell) -> Result<When, Trouble> {
        let (calendar, word) = (self.rules.calendar, plain(&cells_text(cell)));
        let begins = |name: &Text| {
            let names = [&name.ru, &name.kk, &name.en].map(|name| plain(name));
            names.iter().any(|name| !name.is_empty() && !word.is_empty() && name.starts_with(&word))
        };
        let kind = match word.parse::<usize>() {
            Ok(number) => number.checked_sub(1).filter(|index| *index < calendar.names.len()),
            Err(_) => calendar.names.iter().position(begins),
        };
        let zone = &self.rules.zone;
        let start = zone.to_timestamp(day.date.to_datetime(Time::midnight())).map(|at| Timestamp(at.as_microsecond()));
        let is_of_day = |shift: &Shift| local(shift.start, self.rules).is_some_and(|at| at.date() == day.date);
        let mut at = start.ok().map(|start| start - tizbek_core::time::Span(1));
        while let (Some(kind), Some(next)) = (kind, at.and_then(|at| calendar.next_after(at)).filter(|shift| is_of_day(shift))) {
            if next.kind as usize == kind {
                return Ok((next.start, next.end));
            }
            at = Some(next.start);
        }
        let names: Vec<String> = calendar.names.iter().map(|name| name.ru.clone()).collect();
        Err(Trouble::found("no_shift", &cells_shown(cell), &format!("a shift of that day: {}", names.join(", "))))
    }

    /// What the rows are of that have one value. `Err`: the column in which it is told.
    fn of(&self, row: &Row) -> Result<Of, (usize, Trouble)> {
        let column = self.column(Field::Of).unwrap_or(0);
        match self.cell(row, Field::Of) {
            Some(cell) => {
                let word = plain(&cells_text(cell));
                let named = self.rules.import.and_then(|import| import.names.iter().find(|(name, _)| plain(name) == word));
                let found = named.map(|(_, of)| *of).or_else(|| of_named(self.rules.site, &word));
                found.ok_or_else(|| {
                    let expected = format!("one of {}", told_by_hand(self.rules));
                    (column, Trouble::found("unknown_name", &cells_shown(cell), &expected))
                })
            }
            None => self.rules.only().ok_or_else(|| {
                let expected =
                    format!("a column that says what each row is of, or `of` in [[import]]: one of {}", told_by_hand(self.rules));
                let column = self.column(Field::Of).or(self.column(Field::Value)).unwrap_or(0);
                (column, Trouble::found("of_nothing", "nothing", &expected))
            }),
        }
    }

    fn value_columns(&self) -> Vec<(usize, Option<Of>)> {
        if self.heading.values.is_empty() {
            return self.column(Field::Value).map(|column| (column, None)).into_iter().collect();
        }
        self.heading.values.iter().map(|(column, of)| (*column, Some(*of))).collect()
    }

    fn column(&self, field: Field) -> Option<usize> {
        self.heading.fields.get(&field).copied()
    }

    /// Of what may have been merged over rows; not of values, which would count twice.
    fn cell<'r>(&'r self, row: &'r Row, field: Field) -> Option<&'r Cell> {
        self.sheet.cell(row, self.column(field)?).filter(|cell| !is_nothing(cell))
    }

    fn time_column(&self) -> Option<usize> {
        [Field::From, Field::Time, Field::Shift, Field::Date].into_iter().find_map(|field| self.column(field))
    }

    fn is_heading_again(&self, row: &Row) -> bool {
        row.cells == self.heading.first.cells
    }

    /// A row of sums: it begins like one and has no time.
    fn is_total(&self, row: &Row) -> bool {
        let begins = |cell: &Cell| {
            let text = plain(&cells_text(cell));
            let word: String = text.chars().take_while(|c| c.is_alphabetic()).collect();
            TOTALS.contains(&word.as_str())
        };
        let has_time = [Field::From, Field::Time, Field::Date].into_iter().any(|field| {
            let cell = self.column(field).and_then(|column| row.cells.get(&column));
            cell.is_some_and(|cell| clock(cell).is_some() || date_of(cell, self.rules).is_some())
        });
        !has_time && row.cells.values().any(|cell| matches!(cell, Cell::Text(_)) && begins(cell))
    }

    fn width(&self) -> usize {
        self.heading.labels.keys().next_back().map_or(0, |last| last + 1)
    }

    fn widest(&self) -> Row {
        let cells = self.heading.labels.keys().map(|column| (*column, Cell::Text(String::new()))).collect();
        Row { number: self.heading.row, width: self.heading.first.width.max(self.width()), cells }
    }

    fn in_another_unit(&self, column: usize, of: Of) -> Option<String> {
        is_in_another_unit(self.heading.labels.get(&column)?, &unit_of(self.rules.site, of))
    }

    fn told<T>(&mut self, row: &Row, column: Option<usize>, read: Result<T, Trouble>) -> Option<T> {
        read.map_err(|trouble| self.problem(row, column, trouble)).ok()
    }

    fn lacks<T>(&mut self, row: &Row, field: Field, expected: &str) -> Option<T> {
        let column = self.column(field);
        self.problem(row, column, Trouble::found("lacks_time", "nothing", expected));
        None
    }

    fn problem(&mut self, row: &Row, column: Option<usize>, trouble: Trouble) {
        self.tell(Problem::of(self.sheet, row.number, column, self.heading, trouble));
    }

    fn tell(&mut self, problem: Problem) {
        if self.read.problems.len() < PROBLEMS_MAX {
            self.read.problems.push(problem);
        } else {
            self.read.untold += 1;
        }
    }

    fn problem_once(&mut self, row: &Row, column: Option<usize>, trouble: Trouble) {
        self.problem_once_at(row.number, column, trouble);
    }

    fn problem_once_at(&mut self, row: usize, column: Option<usize>, trouble: Trouble) {
        let problem = Problem::of(self.sheet, row, column, self.heading, trouble);
        let is_told = self.read.problems.iter().any(|told| told.row == row && *told == problem);
        if !is_told {
            self.tell(problem);
        }
    }

    fn note(&mut self, row: &Row, word: &'static str) {
        self.read.notes.push(Note { row: row.number, word });
    }
}

/// Not known yet, or not applicable.
fn is_nothing(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if matches!(text.trim(), "" | "-" | "–" | "—"))
}

/// A day, and the time that stood beside it in the same cell.
struct Day {
    date: Date,
    at: Option<Timestamp>,
}

fn date_of(cell: &Cell, rules: &Rules<'_>) -> Option<Day> {
    let moment = match cell {
        Cell::Date(at) => Some(*at),
        Cell::Number(serial) => of_serial(*serial),
        Cell::Text(text) => {
            if let Some(date) = date_in(text) {
                return Some(Day { date, at: None });
            }
            let serial = number(cell).ok().and_then(of_serial);
            serial.or_else(|| local(time(cell, &rules.zone).ok()?, rules))
        }
        Cell::Other(_) => None,
    }?;
    let of_now = moment.year() > 1969;
    let at = (moment.time() != Time::midnight()).then(|| time(&Cell::Date(moment), &rules.zone).ok()).flatten();
    of_now.then_some(Day { date: moment.date(), at })
}

/// A time with its day, or one of the clock with the day beside it.
fn instant(cell: &Cell, day: Option<&Day>, rules: &Rules<'_>) -> Result<Timestamp, Trouble> {
    let expected = "a time such as 22.11.2026 08:00, or 08:00 with a date beside it";
    let broken = |message: String| Trouble::new("not_a_time", vec![("found", cells_shown(cell))], message);
    if let Some((clock, days)) = clock(cell) {
        let day = day.ok_or_else(|| Trouble::found("lacks_date", &cells_shown(cell), "a date, or a column for it"))?;
        let date = day.date.saturating_add(jiff::Span::new().days(days));
        return time(&Cell::Date(date.to_datetime(clock)), &rules.zone).map_err(broken);
    }
    let moment = match cell {
        Cell::Number(serial) => of_serial(*serial),
        Cell::Text(_) => number(cell).ok().and_then(of_serial),
        Cell::Date(_) | Cell::Other(_) => None,
    };
    let cell = moment.map_or_else(|| cell.clone(), Cell::Date);
    time(&cell, &rules.zone).map_err(|_| Trouble::found("not_a_time", &cells_shown(&cell), expected))
}

/// A time of the day, and how many days later: 24:00 is midnight. Excel writes 08:00 as a third of a day, or of the day before 1900.
fn clock(cell: &Cell) -> Option<(Time, i64)> {
    match cell {
        Cell::Date(at) => (at.year() < 1901).then(|| (at.time(), 0)),
        Cell::Number(part) if (0.0..1.0).contains(part) => of_minutes(part * MINUTES_A_DAY),
        Cell::Text(text) => clock_of(text).or_else(|| clock(&Cell::Number(number(cell).ok()?))),
        Cell::Number(_) | Cell::Other(_) => None,
    }
}

fn of_minutes(minutes: f64) -> Option<(Time, i64)> {
    let seconds = (minutes * 60.0).round() as i64;
    let time = Time::midnight().checked_add(jiff::Span::new().seconds(seconds.min(86_399))).ok()?;
    Some((time, 0))
}

/// `8:00`, `08:00`, `08:00:30`, `24:00`.
pub fn clock_of(text: &str) -> Option<(Time, i64)> {
    let parts: Vec<&str> = text.trim().split(':').collect();
    let digits = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !(2..=3).contains(&parts.len()) || !parts.iter().all(digits) {
        return None;
    }
    let part = |index: usize| parts.get(index).map_or(Some(0), |part| part.parse::<i8>().ok());
    let (hour, minute, second) = (part(0)?, part(1)?, part(2)?);
    if (hour, minute, second) == (24, 0, 0) {
        return Some((Time::midnight(), 1));
    }
    Time::new(hour, minute, second, 0).ok().map(|time| (time, 0))
}

pub fn is_date(text: &str) -> bool {
    date_in(text).is_some()
}

fn date_in(text: &str) -> Option<Date> {
    let text = text.trim().trim_end_matches(['г', 'ж', '.']).trim();
    ["%d.%m.%Y", "%Y-%m-%d", "%d.%m.%y", "%d/%m/%Y"]
        .into_iter()
        .find_map(|format| Date::strptime(format, text).ok().filter(|date| date.year() > 1969))
}

/// Days since the last of 1899, as Excel counts them.
fn of_serial(serial: f64) -> Option<DateTime> {
    if !SERIALS.contains(&serial) {
        return None;
    }
    let seconds = (serial.fract() * 86_400.0).round() as i64;
    let first = jiff::civil::date(1899, 12, 30).at(0, 0, 0, 0);
    first.checked_add(jiff::Span::new().days(serial.trunc() as i64).seconds(seconds)).ok()
}

fn local(at: Timestamp, rules: &Rules<'_>) -> Option<DateTime> {
    let at = jiff::Timestamp::from_microsecond(at.0).ok()?;
    Some(at.to_zoned(rules.zone.clone()).datetime())
}

/// What a word names: a signal that people tell or a buffer, by id or name; a stage that one such signal measures.
pub fn of_named(site: &Site, word: &str) -> Option<Of> {
    let is =
        |key: &str, name: &Text| [key, &name.ru, &name.kk, &name.en].iter().any(|name| !name.is_empty() && plain(name) == word);
    let by_hand = |id: &SignalId| site.is_by_hand(*id);
    let mut signals = (0..site.signals.len()).map(SignalId::of).filter(by_hand);
    if let Some(id) = signals.find(|id| is(&site.signals[id.index()].key, &site.signals[id.index()].name)) {
        return Some(Of::Signal(id));
    }
    if let Some(index) = site.buffers.iter().position(|buffer| is(&buffer.key, &buffer.name)) {
        return Some(Of::Buffer(BufferId::of(index)));
    }
    let stage = site.stages.iter().find(|stage| is(&stage.key, &stage.name))?;
    let told: Vec<SignalId> = stage.measured_by.iter().copied().filter(by_hand).collect();
    if let [one] = told.as_slice() { Some(Of::Signal(*one)) } else { None }
}

fn unit_of(site: &Site, of: Of) -> String {
    match of {
        Of::Signal(id) => site.signals[id.index()].unit.clone(),
        Of::Buffer(_) => site.unit.clone(),
    }
}

fn told_by_hand(rules: &Rules<'_>) -> String {
    let names: Vec<String> = rules.signals().map(|id| format!("{:?}", rules.site.signals[id.index()].name.ru)).collect();
    names.join(", ")
}
