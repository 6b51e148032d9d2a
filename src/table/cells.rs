//! What is written in one cell, whatever table it is of: a number, a time, a text. `Err` is the message for the person who wrote it.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use tizbek_core::time::Timestamp;

use super::Cell;

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
