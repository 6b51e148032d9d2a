//! `[[shift]]`: local shifts become UTC intervals, twenty years of them.
//!
//! A shift ends by the clock on the wall: where the clocks change, that night's shift is an hour shorter or longer and the
//! shifts still join.

use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan as _};
use tizbek_core::model::{Calendar, Shift, Text};
use tizbek_core::time::Timestamp;

use super::kinds::{HOURS, ID, TIME_OF_DAY};
use super::walk::Table;
use super::{Names, name};

const FIRST_DAY: Date = date(2020, 1, 1);
const LAST_DAY: Date = date(2039, 12, 31);
const DAY_MINUTES: i64 = 24 * 60;

/// In minutes of local time.
#[derive(Clone, Copy)]
struct Hours {
    start: i64,
    length: i64,
}

pub fn read(root: &mut Table<'_>, zone: Option<&TimeZone>) -> Option<Calendar> {
    let tables = root.items("shift");
    if tables.is_empty() {
        root.need("shift", "at least one [[shift]]");
        return None;
    }
    Names::of("shift", &tables);
    let mut earlier: Vec<(String, Hours)> = Vec::new();
    let mut names: Vec<Option<Text>> = Vec::new();
    let mut sound = true;
    for mut table in tables {
        let id = table.required("id", &ID);
        names.push(name(&mut table));
        let start = table.required("start", &TIME_OF_DAY);
        let length = table.required("hours", &HOURS);
        if let (Some(start), Some(length)) = (start, length) {
            let hours = Hours { start, length: (length * 60.0).round() as i64 };
            if let Some((other, _)) = earlier.iter().find(|(_, other)| overlap(*other, hours)) {
                table.say_of("start", format!("overlaps {other}, expected shifts that do not"));
                sound = false;
            }
            earlier.push((format!("shift {:?} of line {}", id.unwrap_or_default(), table.line()), hours));
        }
        table.finish();
    }
    let hours: Vec<Hours> = earlier.into_iter().map(|(_, hours)| hours).collect();
    let names: Vec<Text> = names.into_iter().collect::<Option<_>>()?;
    if !sound || hours.len() != names.len() {
        return None;
    }
    let calendar = Calendar::new(names, intervals(&hours, zone?));
    assert!(calendar.is_some(), "shifts that do not overlap on the wall do not overlap in UTC once they are cut");
    calendar
}

/// Whether two shifts that come every day ever meet, also across midnight.
fn overlap(a: Hours, b: Hours) -> bool {
    let from_a_to_b = (b.start - a.start).rem_euclid(DAY_MINUTES);
    let from_b_to_a = (a.start - b.start).rem_euclid(DAY_MINUTES);
    from_a_to_b < a.length || from_b_to_a < b.length
}

fn intervals(hours: &[Hours], zone: &TimeZone) -> Vec<Shift> {
    let mut shifts = Vec::new();
    for day in FIRST_DAY.series(1.day()).take_while(|day| *day <= LAST_DAY) {
        for (kind, hours) in hours.iter().enumerate() {
            let start = day.to_datetime(jiff::civil::Time::midnight()) + SignedDuration::from_mins(hours.start);
            let end = start + SignedDuration::from_mins(hours.length);
            if let (Some(start), Some(end)) = (utc(start, zone), utc(end, zone)) {
                shifts.push(Shift { start, end, kind: kind as u32 });
            }
        }
    }
    shifts.sort_by_key(|shift| (shift.start, shift.end));
    // Where the clocks leap forward, what lies in the hour that is not there is cut away.
    let mut reached = Timestamp::MIN;
    for shift in &mut shifts {
        shift.start = shift.start.max(reached);
        reached = reached.max(shift.end);
    }
    shifts.retain(|shift| shift.start < shift.end);
    shifts
}

fn utc(local: DateTime, zone: &TimeZone) -> Option<Timestamp> {
    Some(Timestamp(zone.to_timestamp(local).ok()?.as_microsecond()))
}
