//! What one cell of a plan means: a stage, a time, a quantity. `Err` is the message for the person who wrote it.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use tizbek_core::ids::StageId;
use tizbek_core::model::Site;
use tizbek_core::time::Timestamp;
use tizbek_core::units::Amount;

use super::sheet::Cell;
use crate::config::read::nearest;

const QUANTITY_MAX: f64 = 1e9;

/// The id of a stage, or its name in one of the three languages where no other stage has it.
pub fn stage(cell: &Cell, site: &Site) -> Result<StageId, String> {
    let word = text(cell);
    if let Some(stage) = site.stage(&word) {
        return Ok(stage);
    }
    let lower = word.to_lowercase();
    let called = |index: &usize| {
        let name = &site.stages[*index].name;
        [&name.ru, &name.kk, &name.en].into_iter().any(|name| !name.is_empty() && name.to_lowercase() == lower)
    };
    let by_name: Vec<usize> = (0..site.stages.len()).filter(called).collect();
    match by_name.as_slice() {
        [one] => Ok(StageId::of(*one)),
        [] => {
            let hint = hint(&word, site.stages.iter().map(|stage| stage.key.as_str()));
            Err(format!("found {}, expected a stage of the site{hint}", shown(cell)))
        }
        [_, ..] => Err(format!("found {}, which several stages are called, expected an id", shown(cell))),
    }
}

/// RFC 3339 with its zone; or local to the site: `22.11.2026 08:00`, `2026-11-22 08:00`, or a date of Excel.
pub fn time(cell: &Cell, zone: &TimeZone) -> Result<Timestamp, String> {
    const EXPECTED: &str = "expected a time such as 22.11.2026 08:00, 2026-11-22 08:00 or 2026-11-22T08:00:00+05:00";
    let local = match cell {
        Cell::Date(date) => *date,
        Cell::Text(text) => {
            if let Ok(at) = text.parse::<jiff::Timestamp>() {
                return in_range(at).ok_or_else(|| format!("found {text:?}, {EXPECTED}"));
            }
            local(text).ok_or_else(|| format!("found {text:?}, {EXPECTED}"))?
        }
        Cell::Number(_) | Cell::Other(_) => return Err(format!("found {}, {EXPECTED}", shown(cell))),
    };
    let zone_name = zone.iana_name().unwrap_or("the site");
    let at = zone.to_ambiguous_timestamp(local).unambiguous().map_err(|_| {
        format!("found {local}, which {zone_name} has twice or never, because the clocks change; expected a time with its offset")
    })?;
    in_range(at).ok_or_else(|| format!("found {local}, {EXPECTED}"))
}

fn in_range(at: jiff::Timestamp) -> Option<Timestamp> {
    let years = 1970..2200;
    let year = at.to_zoned(TimeZone::UTC).year();
    years.contains(&year).then(|| Timestamp(at.as_microsecond()))
}

fn local(text: &str) -> Option<DateTime> {
    ["%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"]
        .into_iter()
        .find_map(|format| DateTime::strptime(format, text).ok())
}

pub fn quantity(cell: &Cell) -> Result<Amount, String> {
    let number = number(cell)?;
    if number < 0.0 {
        return Err(format!("found {number}, expected a quantity of zero or more"));
    }
    if number > QUANTITY_MAX {
        return Err(format!("found {number}, expected a quantity of at most {QUANTITY_MAX}"));
    }
    Ok(Amount::from_units(number))
}

/// With a point or a comma; blanks between thousands are left out.
pub fn number(cell: &Cell) -> Result<f64, String> {
    let number = match cell {
        Cell::Number(number) => Some(*number),
        Cell::Text(text) => {
            let blanks = |c: char| matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}');
            let plain: String = text.chars().filter(|c| !blanks(*c)).collect();
            let digits_only = plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | 'e' | 'E'));
            let one_mark = plain.matches(['.', ',']).count() <= 1;
            if digits_only && one_mark { plain.replace(',', ".").parse::<f64>().ok() } else { None }
        }
        Cell::Date(_) | Cell::Other(_) => None,
    };
    number.filter(|number| number.is_finite()).ok_or_else(|| format!("found {}, expected a number", shown(cell)))
}

/// What an order may be called, so that it can be named among others in one cell and written back.
pub fn order_name(cell: &Cell) -> Result<String, String> {
    let name = text(cell);
    let sound = |c: char| c.is_alphanumeric() || "_-./@".contains(c);
    if !name.is_empty() && name.chars().all(sound) {
        return Ok(name);
    }
    Err(format!("found {}, expected a name of letters, digits and _ - . / @", shown(cell)))
}

/// Several words in one cell, between blanks, commas, semicolons or bars.
pub fn words(cell: &Cell) -> Vec<String> {
    text(cell).split([' ', ',', ';', '|', '\n']).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

pub fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Other(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
    }
}

pub fn shown(cell: &Cell) -> String {
    let text = text(cell);
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("\"{}…\"", &text[..end]),
        None => format!("{text:?}"),
    }
}

/// `; did you mean "…"?`, where one of the words is close.
pub fn hint<'w>(found: &str, words: impl Iterator<Item = &'w str>) -> String {
    told(nearest(found, words))
}

pub fn told(hint: Option<&str>) -> String {
    hint.map(|hint| format!("; did you mean {hint:?}?")).unwrap_or_default()
}
