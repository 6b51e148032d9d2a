//! A reference day made into a plan of many days. Lines keep their local times.

use jiff::ToSpan as _;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use tizbek_core::model::{JobOrder, Site};
use tizbek_core::time::Timestamp;

use super::{Draft, zone_of};

/// Lays the reference day (the local day on which the earliest line begins, up to 24 hours from there) on `days` days, the
/// first of them the local day of `from`. Orders get the day added to their names. Findings are those of the reference.
///
/// # Errors
/// What is longer than a day would overlap itself; days that the calendar does not have.
pub fn repeat_daily(reference: &Draft, site: &Site, from: Timestamp, days: u32) -> Result<Draft, String> {
    let zone = zone_of(site);
    let Some(begin) = reference.lines.iter().map(|line| line.start).min() else { return Ok(Draft::default()) };
    let reference_day = day_of(begin, &zone)?;
    let next_begin = moved(begin, reference_day, reference_day.checked_add(1.day()).map_err(far)?, &zone)?;
    if reference.lines.iter().any(|line| line.end > next_begin) {
        return Err("the reference plan is longer than a day, expected at most 24 hours from its first line".to_owned());
    }
    let first_day = day_of(from, &zone)?;
    let mut draft = Draft { findings: reference.findings.clone(), ..Draft::default() };
    for number in 0..days {
        let day = first_day.checked_add(i64::from(number).days()).map_err(far)?;
        let at = |time: Timestamp| moved(time, reference_day, day, &zone);
        for line in &reference.lines {
            let mut line = line.clone();
            (line.start, line.end) = (at(line.start)?, at(line.end)?);
            draft.lines.push(line);
        }
        for order in &reference.orders {
            let named = |key: &String| format!("{key}@{day}");
            draft.orders.push(JobOrder {
                key: named(&order.key),
                after: order.after.iter().map(named).collect(),
                start: at(order.start)?,
                end: at(order.end)?,
                ..order.clone()
            });
        }
    }
    // Where the clocks leap forward a line may have lost all its time.
    draft.lines.retain(|line| line.start < line.end);
    Ok(draft)
}

fn day_of(at: Timestamp, zone: &TimeZone) -> Result<Date, String> {
    Ok(zone.to_datetime(jiff::Timestamp::from_microsecond(at.0).map_err(far)?).date())
}

/// The same time on the wall, as many days later as `to` is after `from`.
fn moved(at: Timestamp, from: Date, to: Date, zone: &TimeZone) -> Result<Timestamp, String> {
    let local = zone.to_datetime(jiff::Timestamp::from_microsecond(at.0).map_err(far)?);
    let days = from.until(to).map_err(far)?.get_days();
    let local = local.checked_add(days.days()).map_err(far)?;
    Ok(Timestamp(zone.to_timestamp(local).map_err(far)?.as_microsecond()))
}

fn far(error: jiff::Error) -> String {
    format!("a day out of the calendar: {error}")
}
