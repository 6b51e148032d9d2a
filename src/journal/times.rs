//! RFC 3339 times, read and written by the million: the second before is remembered, because the next reading is mostly of the
//! same one. Not a calendar: no zones but fixed offsets, no leap seconds.

use std::io::Write;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tizbek_core::time::Timestamp;

/// Length of `2026-11-22T08:00:00`.
const SECOND: usize = 19;
/// Times of the years 0 to 9999, which is what RFC 3339 can say, in seconds.
const YEARS: std::ops::Range<i64> = -62_167_219_200..253_402_300_800;

/// Reads times; remembers the last second.
#[derive(Debug, Default)]
pub(super) struct TimeReader {
    text: [u8; SECOND],
    secs: i64,
}

impl TimeReader {
    /// `None`: this is not a time with a zone. Digits beyond the microsecond are cut off.
    #[inline]
    pub fn read(&mut self, text: &[u8]) -> Option<Timestamp> {
        let (second, rest) = text.split_at_checked(SECOND)?;
        if *second != self.text {
            self.secs = read_second(second)?;
            self.text.copy_from_slice(second);
        }
        let (micros, zone) = match rest.split_first() {
            Some((b'.', digits)) => read_fraction(digits)?,
            _ => (0, rest),
        };
        let offset = match zone {
            b"Z" | b"z" => 0,
            &[sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
                let (hours, minutes) = (digits(&[h1, h2])?, digits(&[m1, m2])?);
                let secs = (hours < 24 && minutes < 60).then_some(hours * 3_600 + minutes * 60)?;
                if sign == b'-' { -secs } else { secs }
            }
            _ => return None,
        };
        Some(Timestamp((self.secs - offset) * 1_000_000 + micros))
    }
}

fn read_fraction(text: &[u8]) -> Option<(i64, &[u8])> {
    let length = text.iter().position(|byte| !byte.is_ascii_digit())?;
    let (fraction, zone) = text.split_at(length);
    let mut micros = digits(&fraction[..length.min(6)])?;
    for _ in length..6 {
        micros *= 10;
    }
    (length > 0).then_some((micros, zone))
}

fn read_second(text: &[u8]) -> Option<i64> {
    let &[y1, y2, y3, y4, b'-', mo1, mo2, b'-', d1, d2, b'T' | b't' | b' ', h1, h2, b':', mi1, mi2, b':', s1, s2] = text else {
        return None;
    };
    let (year, month, day) = (digits(&[y1, y2, y3, y4])?, digits(&[mo1, mo2])?, digits(&[d1, d2])?);
    let (hour, minute, second) = (digits(&[h1, h2])?, digits(&[mi1, mi2])?, digits(&[s1, s2])?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + i64::from(leap),
        _ => return None,
    };
    let sound = (1..=length).contains(&day) && hour < 24 && minute < 60 && second < 60;
    sound.then_some(days_of_civil(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second)
}

fn digits(text: &[u8]) -> Option<i64> {
    text.iter().try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + i64::from(byte - b'0')))
}

/// Days since 1970-01-01 of a date of the proleptic Gregorian calendar. The year is taken to begin in March, so that the leap
/// day is its last.
fn days_of_civil(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * month + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Writes times as `Timestamp` prints them; remembers the last second.
#[derive(Debug, Default)]
pub(super) struct TimeWriter {
    secs: Option<i64>,
    text: Vec<u8>,
}

impl TimeWriter {
    pub fn write(&mut self, at: Timestamp, into: &mut Vec<u8>) {
        let (secs, micros) = (at.0.div_euclid(1_000_000), at.0.rem_euclid(1_000_000));
        if self.secs != Some(secs) {
            self.text = Timestamp(at.0 - micros).to_string().into_bytes();
            self.text.pop();
            self.secs = Some(secs);
        }
        into.extend_from_slice(&self.text);
        if micros != 0 {
            write!(into, ".{micros:06}").expect("a vector takes everything");
            while into.last() == Some(&b'0') {
                into.pop();
            }
        }
        into.push(b'Z');
    }
}

/// A time in JSON: RFC 3339, or microseconds since 1970 where RFC 3339 has no years any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WireTime(pub Timestamp);

impl Serialize for WireTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let micros = self.0.0;
        if YEARS.contains(&micros.div_euclid(1_000_000)) {
            serializer.collect_str(&self.0)
        } else {
            serializer.serialize_i64(micros)
        }
    }
}

impl<'de> Deserialize<'de> for WireTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Micros(i64),
            Text(String),
        }
        match Written::deserialize(deserializer)? {
            Written::Micros(micros) => Ok(Self(Timestamp(micros))),
            Written::Text(text) => {
                let at = TimeReader::default().read(text.as_bytes());
                at.map(Self).ok_or_else(|| serde::de::Error::custom(format!("{text:?} is not an RFC 3339 time with a zone")))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_timestamps_print() {
        let mut reader = TimeReader::default();
        let mut writer = TimeWriter::default();
        let mut at = -70_000_000_000_000_000_i64;
        while at < 250_000_000_000_000_000 {
            let text = Timestamp(at).to_string();
            if at.div_euclid(1_000_000) >= YEARS.start {
                assert_eq!(reader.read(text.as_bytes()), Some(Timestamp(at)), "{text}");
            }
            let mut written = Vec::new();
            writer.write(Timestamp(at), &mut written);
            assert_eq!(written, text.as_bytes());
            at += 86_399_123_456_789_321 / 1_000;
        }
    }

    #[test]
    fn takes_offsets_and_fractions_and_nothing_without_a_zone() {
        let mut reader = TimeReader::default();
        let mut read = |text: &str| reader.read(text.as_bytes()).map(|at| at.to_string());
        assert_eq!(read("2026-11-22T13:00:00+05:00").as_deref(), Some("2026-11-22T08:00:00Z"));
        assert_eq!(read("2026-11-22 13:00:00.5-00:30").as_deref(), Some("2026-11-22T13:30:00.5Z"));
        assert_eq!(read("2024-02-29t00:00:00.1234567z").as_deref(), Some("2024-02-29T00:00:00.123456Z"));
        for wrong in [
            "",
            "2026-11-22",
            "2026-11-22T13:00:00",
            "2026-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-11-22T24:00:00Z",
            "2026-11-22T13:00:60Z",
            "2026-11-22T13:00:00.Z",
            "2026-11-22T13:00:00+5:00",
            "2026-11-22T13:00:00+05:60",
            "2026-11-22T13:00:00ZZ",
            "22.11.2026 13:00:00Z",
            "2026-11-2xT13:00:00Z",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
