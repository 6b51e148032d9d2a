//! Samples and surveys that people and programs bring: over HTTP, or as files in a drop folder. Pure functions from bytes to
//! inputs and to what is wrong with the rest; good rows are kept whatever their neighbours are. The formats:
//! `docs/formats/push.md`. The watched folder is in `folder`.

mod folder;
mod rows;

pub use folder::watch_folder;

use tizbek_core::ids::{BufferId, SignalId};
use tizbek_core::input::{Input, Observation, Survey};
use tizbek_core::model::Site;
use tizbek_core::quality::{Grade, Quality};
use tizbek_core::time::Timestamp;
use tizbek_core::units::Amount;

use rows::{Field, Row};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Json,
}

/// What may be in it. `Either`: each row shows by its fields which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Samples,
    Surveys,
    Either,
}

#[derive(Debug, Default)]
pub struct Pushed {
    /// In the order in which they were written.
    pub inputs: Vec<Input>,
    pub rejects: Vec<Reject>,
}

/// Something that was not taken, where it stands, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reject {
    /// The line of a CSV file (from 1), or the place in a JSON list (from 0).
    pub line_or_index: usize,
    /// Empty: the row or the file as a whole.
    pub field: String,
    pub message: String,
}

const SAMPLE_FIELDS: [&str; 5] = ["occurred_at", "received_at", "signal", "value", "quality"];
const SURVEY_FIELDS: [&str; 10] =
    ["buffer", "valid_at", "tonnes", "quantity", "volume_m3", "density", "sigma", "sigma_percent", "method", "author"];
/// More than any pile on earth: beyond it a unit is wrong.
const QUANTITY_MAX: f64 = 1e12;

/// Reads `bytes` against the signals and buffers of `site`.
#[must_use]
pub fn parse(format: Format, wanted: Wanted, bytes: &[u8], site: &Site) -> Pushed {
    let mut pushed = Pushed::default();
    let rows = match (format, str::from_utf8(bytes)) {
        (Format::Json, _) => rows::from_json(bytes, &mut pushed.rejects),
        (Format::Csv, Ok(text)) => rows::from_csv(text, &mut pushed.rejects),
        (Format::Csv, Err(error)) => {
            let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
            let message = "not UTF-8 text: save the table as \"CSV UTF-8\"".to_owned();
            pushed.rejects.push(Reject { line_or_index: line, field: String::new(), message });
            Vec::new()
        }
    };
    for row in rows {
        let is_survey = match wanted {
            Wanted::Samples => false,
            Wanted::Surveys => true,
            Wanted::Either => row.names().any(|name| name == "buffer"),
        };
        let known: &[&str] = if is_survey { &SURVEY_FIELDS } else { &SAMPLE_FIELDS };
        let stranger = row.names().find(|name| !known.contains(name));
        let input = match stranger {
            // A misspelt name would else silently change what the row says.
            Some(name) => Err(row.reject(name, format!("no such field; expected {}", known.join(", ")))),
            None if is_survey => survey(&row, site).map(Input::Surveyed),
            None => sample(&row, site).map(Input::Observed),
        };
        match input {
            Ok(input) => pushed.inputs.push(input),
            Err(reject) => pushed.rejects.push(reject),
        }
    }
    pushed
}

fn sample(row: &Row, site: &Site) -> Result<Observation, Reject> {
    let key = text(row, "signal", "the id of a signal of the site")?;
    let signal: SignalId = site.signal(key).ok_or_else(|| row.reject("signal", format!("the site has no signal \"{key}\"")))?;
    let derived = |signal: &tizbek_core::model::Signal| signal.conditioning.as_ref().is_some_and(|it| it.derived.is_some());
    if derived(&site.signals[signal.index()]) {
        return Err(row.reject("signal", format!("\"{key}\" is derived from others, it is not sent")));
    }
    if site.is_by_hand(signal) {
        return Err(row.reject("signal", format!("people tell \"{key}\": expected it as a fact, see docs/formats/facts.md")));
    }
    let quality = match row.get("quality") {
        None => Quality::Good,
        Some(Field::Text(word)) => Quality::from_word(word).ok_or_else(|| {
            let words: Vec<&str> = Quality::ALL.iter().map(|quality| quality.word()).collect();
            row.reject("quality", format!("\"{word}\" is not one of {}", words.join(", ")))
        })?,
        Some(Field::Number(_)) => return Err(row.reject("quality", "expected a word, such as good")),
    };
    let value = match row.get("value") {
        Some(Field::Number(value)) => *value,
        Some(Field::Text(word)) if word == "true" => 1.0,
        Some(Field::Text(word)) if word == "false" => 0.0,
        // A bad reading may well have no value.
        None if quality.grade() == Grade::Bad => f64::NAN,
        Some(Field::Text(other)) => return Err(row.reject("value", format!("\"{other}\" is not a number"))),
        None => return Err(row.reject("value", "expected a number")),
    };
    Ok(Observation { signal, occurred_at: time(row, "occurred_at")?, value, quality })
}

fn survey(row: &Row, site: &Site) -> Result<Survey, Reject> {
    let key = text(row, "buffer", "the id of a buffer of the site")?;
    let buffer: BufferId = site.buffer(key).ok_or_else(|| row.reject("buffer", format!("the site has no buffer \"{key}\"")))?;
    let quantity = quantity(row, site.buffers[buffer.index()].density)?;
    let sigma = match (number(row, "sigma")?, number(row, "sigma_percent")?) {
        (Some(sigma), None) => sigma,
        (None, Some(percent)) if percent <= 100.0 => quantity * percent / 100.0,
        (None, Some(_)) => return Err(row.reject("sigma_percent", "expected at most 100")),
        _ => return Err(row.reject("sigma", "expected one of sigma (in units of the site) and sigma_percent")),
    };
    if !(sigma > 0.0 && sigma < QUANTITY_MAX) {
        return Err(row.reject("sigma", "expected more than zero: no survey is exact"));
    }
    Ok(Survey {
        buffer,
        valid_at: time(row, "valid_at")?,
        quantity: Amount::from_units(quantity),
        sigma: Amount::from_units(sigma),
        method: text(row, "method", "how it was measured, such as uav_photogrammetry")?.to_owned(),
        author: match row.get("author") {
            Some(Field::Text(author)) => author.clone(),
            Some(Field::Number(number)) => number.to_string(),
            None => String::new(),
        },
    })
}

/// In units of the site.
fn quantity(row: &Row, site_density: f64) -> Result<f64, Reject> {
    let density = number(row, "density")?;
    let given = [number(row, "tonnes")?, number(row, "quantity")?, number(row, "volume_m3")?];
    let (field, quantity) = match (given, density) {
        ([Some(tonnes), None, None], None) => ("tonnes", tonnes),
        ([None, Some(quantity), None], None) => ("quantity", quantity),
        ([None, None, Some(volume)], density) => ("volume_m3", volume * density.unwrap_or(site_density)),
        (_, Some(_)) => return Err(row.reject("density", "only goes with volume_m3 alone")),
        _ => return Err(row.reject("tonnes", "expected exactly one of tonnes, quantity and volume_m3")),
    };
    if (0.0..QUANTITY_MAX).contains(&quantity) {
        Ok(quantity)
    } else {
        Err(row.reject(field, format!("{quantity} is not a quantity that can lie there")))
    }
}

fn text<'a>(row: &'a Row, field: &str, expected: &str) -> Result<&'a str, Reject> {
    match row.get(field) {
        Some(Field::Text(text)) => Ok(text),
        _ => Err(row.reject(field, format!("expected {expected}"))),
    }
}

fn number(row: &Row, field: &str) -> Result<Option<f64>, Reject> {
    match row.get(field) {
        None => Ok(None),
        Some(Field::Number(number)) => Ok(Some(*number)),
        Some(Field::Text(text)) => Err(row.reject(field, format!("\"{text}\" is not a number"))),
    }
}

fn time(row: &Row, field: &str) -> Result<Timestamp, Reject> {
    let expected = "a time with its zone, such as 2026-11-22T08:00:00+05:00";
    let text = text(row, field, expected)?;
    let time: Result<jiff::Timestamp, _> = text.parse();
    time.map(|time| Timestamp(time.as_microsecond())).map_err(|_| row.reject(field, format!("\"{text}\" is not {expected}")))
}

#[cfg(test)]
mod tests;
