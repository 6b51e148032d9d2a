//! How values are written into a site file. What is read from it is in `read`.

/// As TOML writes a text: what JSON escapes, TOML reads; one letter more may not stand for itself.
#[must_use]
pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007F")
}

/// A number as people write it: a whole one without a point.
#[must_use]
pub fn number(number: f64) -> String {
    /// Larger whole numbers are not exact any more.
    const EXACT: f64 = 9e15;
    if number.fract() == 0.0 && number.abs() < EXACT { format!("{number:.0}") } else { format!("{number:?}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_quotes_is_still_toml() {
        let text = format!("a = {}", quoted("Conveyor \"A\" \\ \u{7f} Ж\n"));
        let table: toml::Table = toml::from_str(&text).expect("TOML");
        assert_eq!(table["a"].as_str(), Some("Conveyor \"A\" \\ \u{7f} Ж\n"));
    }

    #[test]
    fn a_number_is_still_that_number() {
        for value in [0.0, -5.0, 0.1, 1e-7, 1e20, 65_535.0, f64::INFINITY] {
            let table: toml::Table = toml::from_str(&format!("a = {}", number(value))).expect("TOML");
            let read = table["a"].as_float().or_else(|| table["a"].as_integer().map(|whole| whole as f64));
            assert_eq!(read, Some(value));
        }
        assert_eq!([number(40.0), number(0.5)], ["40", "0.5"]);
    }
}
