//! Qualities as OPC and the products after it say them, by number or by word, and what they are here.

use tizbek_core::quality::Quality;

/// The number is one of OPC classic (0 to 255: the two upper bits are bad, uncertain or good, the rest is the reason), or one of
/// those that Ignition put beyond them.
#[must_use]
pub fn quality_of_code(code: i64) -> Quality {
    match code {
        192..=255 => Quality::Good,
        // Without and with the reason that the limit bits leave free.
        80..=91 => Quality::UncertainSensor,
        64..=127 => Quality::UncertainSuspect,
        4..=7 => Quality::BadConfig,
        8..=11 | 20..=27 => Quality::BadComm,
        12..=15 => Quality::BadDevice,
        16..=19 => Quality::BadSensor,
        28..=35 => Quality::BadNoData,
        0..=63 => Quality::BadDevice,
        // Ignition: 3xx and 4xx are tags that are not set up, not found, not allowed or off; 5xx, stale or not answering.
        256..=499 => Quality::BadConfig,
        500..=599 => Quality::BadComm,
        _ => Quality::BadDevice,
    }
}

/// `Good`, `Good_Provisional`, `Bad_Stale`, `Uncertain_LastKnownValue`, or a number as text. A word that nobody knows is no reason
/// to trust.
#[must_use]
pub fn quality_of_word(word: &str) -> Quality {
    let word = word.trim().to_ascii_lowercase();
    if let Ok(code) = word.parse() {
        return quality_of_code(code);
    }
    let has = |part: &str| word.contains(part);
    if word.starts_with("good") {
        Quality::Good
    } else if word.starts_with("uncertain") {
        if has("sensor") { Quality::UncertainSensor } else { Quality::UncertainSuspect }
    } else if has("stale") || has("comm") || has("connect") || has("timeout") {
        Quality::BadComm
    } else if has("config") || has("not_found") || has("notfound") || has("disabled") || has("access") {
        Quality::BadConfig
    } else if has("sensor") {
        Quality::BadSensor
    } else {
        Quality::BadDevice
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_words_of_others_have_a_quality_here() {
        for (code, quality) in [
            (192, Quality::Good),
            (216, Quality::Good),
            (64, Quality::UncertainSuspect),
            (80, Quality::UncertainSensor),
            (0, Quality::BadDevice),
            (4, Quality::BadConfig),
            (8, Quality::BadComm),
            (16, Quality::BadSensor),
            (24, Quality::BadComm),
            (404, Quality::BadConfig),
            (500, Quality::BadComm),
            (-1, Quality::BadDevice),
            (i64::MAX, Quality::BadDevice),
        ] {
            assert_eq!(quality_of_code(code), quality, "{code}");
        }
        for (word, quality) in [
            ("Good", Quality::Good),
            ("192", Quality::Good),
            ("Bad_Stale", Quality::BadComm),
            ("Bad_NotConnected", Quality::BadComm),
            ("Bad_NotFound", Quality::BadConfig),
            ("Uncertain_SensorCalibration", Quality::UncertainSensor),
            ("Uncertain", Quality::UncertainSuspect),
            ("Error", Quality::BadDevice),
            ("", Quality::BadDevice),
        ] {
            assert_eq!(quality_of_word(word), quality, "{word}");
        }
    }
}
