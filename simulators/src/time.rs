//! Times and lengths of time as people write them: RFC 3339, `4 min`, `01:30`. UTC microseconds inside. Not a clock.

pub const MICROS_PER_SEC: i64 = 1_000_000;

/// `2026-11-23T03:00:00.250Z`: UTC with milliseconds.
#[must_use]
pub fn rfc3339_millis(micros: i64) -> String {
    let millis = micros.div_euclid(1_000);
    let (date, clock) = date_and_clock(millis.div_euclid(1_000));
    format!("{date}T{clock}.{:03}Z", millis.rem_euclid(1_000))
}

/// `2026-11-23T08:00:00+05:00`, in the given offset from UTC.
#[must_use]
pub fn rfc3339_local(micros: i64, offset_secs: i64) -> String {
    let (date, clock) = date_and_clock(micros.div_euclid(MICROS_PER_SEC) + offset_secs);
    let (sign, size) = if offset_secs < 0 { ('-', -offset_secs) } else { ('+', offset_secs) };
    format!("{date}T{clock}{sign}{:02}:{:02}", size / 3_600, size / 60 % 60)
}

/// UTC microseconds and the offset in seconds, out of `2026-11-23T08:00:00+05:00`, `…Z` or with a fraction of a second.
#[must_use]
pub fn parse_rfc3339(text: &str) -> Option<(i64, i64)> {
    let (date, rest) = text.trim().split_once(['T', 't', ' '])?;
    let mut date = date.splitn(3, '-').map(str::parse::<i64>);
    let (year, month, day) = (date.next()?.ok()?, date.next()?.ok()?, date.next()?.ok()?);
    let zone_at = rest.find(['Z', 'z', '+', '-'])?;
    let (clock, zone) = rest.split_at(zone_at);
    let mut clock = clock.splitn(3, ':');
    let (hour, minute) = (clock.next()?.parse::<i64>().ok()?, clock.next()?.parse::<i64>().ok()?);
    let second: f64 = clock.next()?.parse().ok()?;
    let in_range = (1..=12).contains(&month) && (1..=31).contains(&day) && (0..24).contains(&hour) && (0..60).contains(&minute);
    if !in_range || !(0.0..61.0).contains(&second) {
        return None;
    }
    let offset_secs = match zone {
        "Z" | "z" => 0,
        zone => {
            let (hours, minutes) = zone[1..].split_once(':')?;
            let size = hours.parse::<i64>().ok()? * 3_600 + minutes.parse::<i64>().ok()? * 60;
            if zone.starts_with('-') { -size } else { size }
        }
    };
    let secs = days_of_civil(year, month, day) * 86_400 + hour * 3_600 + minute * 60 - offset_secs;
    Some((secs * MICROS_PER_SEC + (second * 1e6).round() as i64, offset_secs))
}

/// Seconds in `30 s`, `4 min`, `2 h`, `1 d`.
#[must_use]
pub fn parse_length(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let number: f64 = text[..digits].parse().ok()?;
    let unit = match text[digits..].trim() {
        "ms" => 0.001,
        "s" => 1.0,
        "min" => 60.0,
        "h" => 3_600.0,
        "d" => 86_400.0,
        _ => return None,
    };
    Some((number * unit).round() as i64)
}

/// Seconds in `01:30` (hours and minutes).
#[must_use]
pub fn parse_hours_minutes(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours >= 0 && (0..60).contains(&minutes)).then_some(hours * 3_600 + minutes * 60)
}

fn date_and_clock(secs: i64) -> (String, String) {
    let (year, month, day) = civil_of_days(secs.div_euclid(86_400));
    let of_day = secs.rem_euclid(86_400);
    (format!("{year:04}-{month:02}-{day:02}"), format!("{:02}:{:02}:{:02}", of_day / 3_600, of_day / 60 % 60, of_day % 60))
}

/// Days before each month of a year that begins in March: the leap day is then the last of its year.
const DAYS_BEFORE: [i64; 12] = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337];

/// Days from 0000-03-01 to 1970-01-01.
const EPOCH_DAYS: i64 = 719_468;

fn days_of_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month < 3 { year - 1 } else { year };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    365 * year + leap_days + DAYS_BEFORE[((month + 9) % 12) as usize] + day - 1 - EPOCH_DAYS
}

fn civil_of_days(days: i64) -> (i64, i64, i64) {
    // A guess of the year that is never too late, and at most one too early.
    let mut year = ((days + EPOCH_DAYS) * 400).div_euclid(146_097) - 1;
    while days_of_civil(year + 1, 3, 1) <= days {
        year += 1;
    }
    let of_year = days - days_of_civil(year, 3, 1);
    let index = DAYS_BEFORE.iter().rposition(|&before| before <= of_year).unwrap_or(0);
    let month = if index < 10 { index as i64 + 3 } else { index as i64 - 9 };
    (year + i64::from(month < 3), month, of_year - DAYS_BEFORE[index] + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_go_both_ways() {
        let (micros, offset) = parse_rfc3339("2026-11-23T08:00:00+05:00").unwrap();
        assert_eq!(rfc3339_millis(micros), "2026-11-23T03:00:00.000Z");
        assert_eq!(rfc3339_local(micros, offset), "2026-11-23T08:00:00+05:00");
        assert_eq!(parse_rfc3339("1970-01-01T00:00:00.25Z"), Some((250_000, 0)));
        assert_eq!(rfc3339_millis(1_709_164_800_120_000), "2024-02-29T00:00:00.120Z");
        assert_eq!(rfc3339_millis(-1_000), "1969-12-31T23:59:59.999Z");
        for day in (-100_000..100_000).step_by(17) {
            let text = rfc3339_millis(day * 86_400 * MICROS_PER_SEC);
            assert_eq!(parse_rfc3339(&text), Some((day * 86_400 * MICROS_PER_SEC, 0)), "{text}");
        }
        assert_eq!(parse_rfc3339("2026-11-23"), None);
        assert_eq!(parse_rfc3339("2026-13-23T00:00:00Z"), None);
    }

    #[test]
    fn lengths_are_read() {
        assert_eq!(parse_length("4 min"), Some(240));
        assert_eq!(parse_length("30s"), Some(30));
        assert_eq!(parse_length("1.5 h"), Some(5_400));
        assert_eq!(parse_length("4 weeks"), None);
        assert_eq!(parse_hours_minutes("01:30"), Some(5_400));
        assert_eq!(parse_hours_minutes("1:75"), None);
    }
}
