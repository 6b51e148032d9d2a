//! `tizbek probe modbus`: which units answer at an endpoint, which of their registers can be read, what those probably mean, and the lines
//! of a site file that read them. Asks the same questions as a running site does, through the same connection.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::time::Duration;

use serde_json::{Value, json};

use super::guess::{Guess, Why, guesses};
use super::lines::id;
use super::told::{Signal, Told};
use crate::config::{DeviceCare, ModbusLine, ModbusTable, ModbusType, WordOrder};
use crate::ingest::modbus::{Answer, Connection, Question, Raw};

/// What to look for.
#[derive(Clone, Debug)]
pub struct Look {
    pub line: ModbusLine,
    pub timeout: Duration,
    pub units: Vec<u8>,
    /// None: holding and input registers.
    pub table: Option<ModbusTable>,
    /// The registers to try, the last one included.
    pub first: u16,
    pub last: u16,
    /// How often they are read, and the pause in between: what moves, and how, says most.
    pub reads: usize,
    pub pause: Duration,
    /// The id of the source in the lines for the site file.
    pub source: String,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// There is nobody at the endpoint, or the line cannot be used.
    pub trouble: Option<String>,
    pub units: Vec<Unit>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    pub unit_id: u8,
    pub runs: Vec<Run>,
    /// Tables in which nothing was said any more to questions from an address on.
    pub silent: Vec<(ModbusTable, u16)>,
}

/// Registers that can be read and lie together.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub table: ModbusTable,
    pub first: u16,
    /// As many as 65 536.
    pub count: u32,
    pub guesses: Vec<Guess>,
}

/// So many are asked for at once while it is not known what is there.
const AT_ONCE: u16 = 100;
/// So many questions in a row without an answer end a table. To find one address that is not answered takes eight.
const SILENCES_MAX: u32 = 10;

/// Looks around.
pub async fn look(look: &Look) -> Found {
    let mut probe = Probe { connection: Connection::new(look.line.clone(), look.timeout, DeviceCare::default()), look };
    let mut found = Found::default();
    for &unit_id in &look.units {
        match probe.unit(unit_id).await {
            Ok(Some(unit)) => found.units.push(unit),
            Ok(None) => {}
            Err(trouble) => {
                found.trouble = Some(trouble);
                break;
            }
        }
    }
    found
}

struct Probe<'a> {
    connection: Connection,
    look: &'a Look,
}

impl Probe<'_> {
    /// `None`: it does not answer. There are devices that do not answer to a function they do not know.
    async fn unit(&mut self, unit_id: u8) -> Result<Option<Unit>, String> {
        let tables = self.look.table.map_or(vec![ModbusTable::Holding, ModbusTable::Input], |table| vec![table]);
        let mut unit = Unit { unit_id, runs: Vec::new(), silent: Vec::new() };
        let mut answers = false;
        for table in tables {
            let first = Question { unit_id, table, start: self.look.first, count: 1 };
            if self.ask(&first).await?.is_none() {
                unit.silent.push((table, self.look.first));
                continue;
            }
            answers = true;
            let (runs, silent_from) = self.readable(unit_id, table).await?;
            unit.silent.extend(silent_from.map(|from| (table, from)));
            for (start, count) in runs {
                unit.runs.push(self.read(unit_id, table, start, count).await?);
            }
        }
        Ok(answers.then_some(unit))
    }

    /// The answer, or `None` where nobody answers. Said twice, in case the first was lost.
    async fn ask(&mut self, question: &Question) -> Result<Option<Result<Raw, u8>>, String> {
        for _ in 0..2 {
            match self.connection.ask(question, self.look.timeout).await {
                Answer::Values(raw) => return Ok(Some(Ok(raw))),
                Answer::Refused(0x0a | 0x0b) => return Ok(None),
                Answer::Refused(code) => return Ok(Some(Err(code))),
                // Fewer than asked for: as good as refused.
                Answer::Short => return Ok(Some(Err(3))),
                Answer::Silent | Answer::Broken(_) => {}
                Answer::NoConnection(error) => {
                    return Err(format!("nobody is at {}: {error}", self.look.line.address()));
                }
            }
        }
        Ok(None)
    }

    /// Runs of registers that can be read: what is refused is halved until it stands alone. And from where on there was silence.
    async fn readable(&mut self, unit_id: u8, table: ModbusTable) -> Result<(Vec<(u16, u32)>, Option<u16>), String> {
        let (first, last) = (u32::from(self.look.first), u32::from(self.look.last));
        let mut todo: Vec<(u32, u32)> =
            (first..=last).step_by(usize::from(AT_ONCE)).map(|from| (from, (from + u32::from(AT_ONCE) - 1).min(last))).collect();
        todo.reverse();
        let mut runs: Vec<(u16, u32)> = Vec::new();
        let (mut silences, mut silent_from) = (0, 0);
        while let Some((from, to)) = todo.pop() {
            let count = to - from + 1;
            let question = Question { unit_id, table, start: from as u16, count: count as u16 };
            let answer = self.ask(&question).await?;
            if answer.is_some() {
                silences = 0;
            } else if silences == 0 {
                (silences, silent_from) = (1, from);
            } else {
                silences += 1;
            }
            match answer {
                Some(Ok(_)) => match runs.last_mut() {
                    Some((start, length)) if u32::from(*start) + *length == from => *length += count,
                    _ => runs.push((from as u16, count)),
                },
                // Neither registers of this table nor any like it.
                Some(Err(1)) => break,
                None if silences == SILENCES_MAX => return Ok((runs, Some(silent_from as u16))),
                Some(Err(_)) | None if count > 1 => {
                    let middle = from + (to - from) / 2;
                    todo.extend([(middle + 1, to), (from, middle)]);
                }
                Some(Err(_)) | None => {}
            }
        }
        Ok((runs, None))
    }

    async fn read(&mut self, unit_id: u8, table: ModbusTable, first: u16, count: u32) -> Result<Run, String> {
        let mut readings: Vec<Vec<u16>> = Vec::new();
        for turn in 0..self.look.reads.max(1) {
            if turn > 0 {
                tokio::time::sleep(self.look.pause).await;
            }
            let mut words = Vec::new();
            let (mut at, end) = (u32::from(first), u32::from(first) + count);
            while at < end {
                let part = (end - at).min(u32::from(AT_ONCE)) as u16;
                match self.ask(&Question { unit_id, table, start: at as u16, count: part }).await? {
                    Some(Ok(Raw::Words(some))) => words.extend(some),
                    _ => break,
                }
                at += u32::from(part);
            }
            if words.len() == count as usize {
                readings.push(words);
            }
        }
        Ok(Run { table, first, count, guesses: guesses(first, &readings) })
    }
}

impl Told for Found {
    type Look = Look;

    const PROBE: &'static str = "modbus";

    fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    fn source(look: &Look) -> &str {
        &look.source
    }

    fn write(&self, look: &Look, to: &mut String) -> std::fmt::Result {
        for unit in &self.units {
            writeln!(to, "unit {} answers", unit.unit_id)?;
            for run in &unit.runs {
                writeln!(to, "\n  {} registers {} to {}", word(run.table), run.first, u32::from(run.first) + run.count - 1)?;
                writeln!(to, "  {:>7}  {:>7}  {:<4} {:<5} {:>14}  why", "address", "manual", "type", "order", "reads")?;
                for guess in &run.guesses {
                    let order = if guess.value.registers() > 1 { order(guess.order) } else { "" };
                    let reads = guess.reads.map_or("none".to_owned(), |value| format!("{value}"));
                    let manual = manual(run.table, guess.address);
                    let (kind, why) = (kind(guess.value), why(guess.why));
                    writeln!(to, "  {:>7}  {manual:>7}  {kind:<4} {order:<5} {reads:>14}  {why}", guess.address)?;
                }
            }
            for (table, from) in &unit.silent {
                writeln!(to, "\n  {} registers from {from} on: no answer", word(*table))?;
            }
            if unit.runs.is_empty() {
                writeln!(to, "  but lets none of the registers {} to {} be read", look.first, look.last)?;
            }
        }
        if self.units.is_empty() && self.trouble.is_none() {
            let asked = look.units.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
            writeln!(to, "no unit answers at {} (asked: {asked}); other units: --units", look.line.address())?;
        }
        Ok(())
    }

    fn found(&self) -> Value {
        let register = |table, guess: &Guess| {
            json!({
                "address": guess.address,
                "manual": manual(table, guess.address),
                "type": kind(guess.value),
                "order": (guess.value.registers() > 1).then(|| order(guess.order)),
                "reads": guess.reads,
                "why": why_word(guess.why),
            })
        };
        let run = |run: &Run| {
            json!({
                "table": word(run.table),
                "first": run.first,
                "last": u32::from(run.first) + run.count - 1,
                "registers": run.guesses.iter().map(|guess| register(run.table, guess)).collect::<Vec<_>>(),
            })
        };
        let unit = |unit: &Unit| {
            json!({
                "unit_id": unit.unit_id,
                "runs": unit.runs.iter().map(run).collect::<Vec<_>>(),
                "silent": unit.silent.iter().map(|(table, from)| json!({ "table": word(*table), "from": from })).collect::<Vec<_>>(),
            })
        };
        json!({ "units": self.units.iter().map(unit).collect::<Vec<_>>() })
    }

    /// Of each register that can be made something of.
    fn signals(&self, look: &Look) -> Vec<Signal> {
        let (mut signals, mut ids) = (Vec::new(), BTreeSet::new());
        let runs = self.units.iter().flat_map(|unit| unit.runs.iter().map(|run| (unit.unit_id, run)));
        for (unit_id, run) in runs {
            let meant =
                run.guesses.iter().filter(|guess| matches!(guess.why, Why::Fraction | Why::Total | Why::Signed | Why::Plain));
            for guess in meant {
                let (table, address, kind) = (word(run.table), guess.address, kind(guess.value));
                let order =
                    if guess.value.registers() > 1 { format!(", order = \"{}\"", order(guess.order)) } else { String::new() };
                let name = format!("{unit_id} {table} {address}");
                let address = format!(
                    "modbus = {{ unit_id = {unit_id}, table = \"{table}\", address = {address}, type = \"{kind}\"{order} }}"
                );
                signals.push(Signal { id: id(&look.source, &name, &mut ids), name, unit: String::new(), address });
            }
        }
        signals
    }
}

/// As a manual numbers it.
fn manual(table: ModbusTable, address: u16) -> String {
    let digit = match table {
        ModbusTable::Coil => 0,
        ModbusTable::Discrete => 1,
        ModbusTable::Input => 3,
        ModbusTable::Holding => 4,
    };
    let number = u32::from(address) + 1;
    if number < 10_000 { format!("{digit}{number:04}") } else { format!("{digit}{number:05}") }
}

fn word(table: ModbusTable) -> &'static str {
    match table {
        ModbusTable::Coil => "coil",
        ModbusTable::Discrete => "discrete",
        ModbusTable::Input => "input",
        ModbusTable::Holding => "holding",
    }
}

fn kind(value: ModbusType) -> &'static str {
    match value {
        ModbusType::F32 => "f32",
        ModbusType::U32 => "u32",
        ModbusType::I16 => "i16",
        _ => "u16",
    }
}

fn order(order: WordOrder) -> &'static str {
    match order {
        WordOrder::Abcd => "ABCD",
        WordOrder::Cdab => "CDAB",
        WordOrder::Badc => "BADC",
        WordOrder::Dcba => "DCBA",
    }
}

fn why(why: Why) -> &'static str {
    match why {
        Why::Fraction => "a fraction in this order",
        Why::Total => "only rises: a total of two registers",
        Why::Signed => "a little below zero, or very large",
        Why::Plain => "a whole number; look for a scale in the manual",
        Why::NoValue => "what devices say for \"no value\"",
        Why::Zero => "zero all the time: nothing can be said",
    }
}

fn why_word(why: Why) -> &'static str {
    match why {
        Why::Fraction => "fraction",
        Why::Total => "total",
        Why::Signed => "signed",
        Why::Plain => "plain",
        Why::NoValue => "no_value",
        Why::Zero => "zero",
    }
}
