//! The server's sentences in Russian, Kazakh and English, out of the same Fluent files as the page's, and our own numbers, lengths
//! of time and times of day (the formats for Kazakh that come with runtimes are wrong). Every argument of a message is text that
//! has been formatted here. Not a place for wording: that is `dashboards/locales`.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use jiff::tz::TimeZone;
use tizbek_core::model::Text;
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::{Amount, PER_UNIT};
use unic_langid::LanguageIdentifier;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    Ru,
    Kk,
    En,
}

impl Language {
    pub const ALL: [Self; 3] = [Self::Ru, Self::Kk, Self::En];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::Kk => "kk",
            Self::En => "en",
        }
    }

    /// Where a text is looked for, first to last.
    const fn chain(self) -> &'static [Self] {
        match self {
            Self::Ru => &[Self::Ru, Self::En],
            Self::Kk => &[Self::Kk, Self::Ru, Self::En],
            Self::En => &[Self::En],
        }
    }

    const fn source(self) -> &'static str {
        match self {
            Self::Ru => include_str!("../dashboards/locales/ru/tizbek.ftl"),
            Self::Kk => include_str!("../dashboards/locales/kk/tizbek.ftl"),
            Self::En => include_str!("../dashboards/locales/en/tizbek.ftl"),
        }
    }

    /// Hours, minutes, seconds.
    const fn time_units(self) -> [&'static str; 3] {
        match self {
            Self::Ru => ["ч", "мин", "с"],
            Self::Kk => ["сағ", "мин", "с"],
            Self::En => ["h", "min", "s"],
        }
    }

    const fn decimal_sign(self) -> &'static str {
        match self {
            Self::Ru | Self::Kk => ",",
            Self::En => ".",
        }
    }
}

/// All messages in all languages.
pub struct Texts {
    /// In the order of `Language::ALL`.
    bundles: [FluentBundle<FluentResource>; 3],
}

impl Texts {
    /// The files that are built in. A file that does not parse is our own mistake, and a test would have seen it.
    #[must_use]
    pub fn embedded() -> Self {
        Self { bundles: Language::ALL.map(|language| bundle(language, language.source())) }
    }

    /// The message `key`, in `language` or in what stands in for it (Kazakh -> Russian -> English). A key that no file has is
    /// answered by itself.
    #[must_use]
    pub fn say(&self, language: Language, key: &str, args: &[(&str, &str)]) -> String {
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            fluent.set(*name, *value);
        }
        let found = language.chain().iter().find_map(|&language| {
            let bundle = &self.bundles[language as usize];
            let pattern = bundle.get_message(key)?.value()?;
            // What cannot be resolved stays in the text as `{$name}`: better than losing an alert for it.
            Some(bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned())
        });
        found.unwrap_or_else(|| key.to_owned())
    }
}

fn bundle(language: Language, source: &str) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.code().parse().expect("a two-letter code is a language");
    let resource = FluentResource::try_new(source.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("dashboards/locales/{}/tizbek.ftl does not parse: {errors:?}", language.code()));
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks that isolate arguments are for text of mixed direction; in mail, logs and JSON they are rubbish.
    bundle.set_use_isolating(false);
    bundle
        .add_resource(resource)
        .unwrap_or_else(|errors| panic!("dashboards/locales/{}/tizbek.ftl says something twice: {errors:?}", language.code()));
    bundle
}

/// A declared name; where it has not been confirmed in a language, the one that stands in for it.
#[must_use]
pub fn name(text: &Text, language: Language) -> &str {
    let of = |language: Language| match language {
        Language::Ru => text.ru.as_str(),
        Language::Kk => text.kk.as_str(),
        Language::En => text.en.as_str(),
    };
    let others = Language::ALL.into_iter();
    language.chain().iter().copied().chain(others).map(of).find(|name| !name.is_empty()).unwrap_or_default()
}

/// The quantity exactly, in units of the site, with as many decimals as it needs: `-12.5`.
#[must_use]
pub fn exact(amount: Amount) -> String {
    let sign = if amount.0 < 0 { "-" } else { "" };
    let (whole, part) = (amount.0.unsigned_abs() / PER_UNIT as u64, amount.0.unsigned_abs() % PER_UNIT as u64);
    if part == 0 {
        return format!("{sign}{whole}");
    }
    let decimals = format!("{part:06}");
    format!("{sign}{whole}.{}", decimals.trim_end_matches('0'))
}

/// For people: rounded to `decimals`, thousands set apart by a narrow space, the decimal sign of the language.
#[must_use]
pub fn number(language: Language, value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return "—".to_owned();
    }
    let plain = format!("{:.decimals$}", value.abs());
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = String::new();
    if value < 0.0 && plain.bytes().any(|byte| byte.is_ascii_digit() && byte != b'0') {
        out.push('\u{2212}');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    if !part.is_empty() {
        out.push_str(language.decimal_sign());
        out.push_str(part);
    }
    out
}

/// `1 h 05 min`, `12 min`, `40 s`: no more than a person needs. The sign is left to the sentence.
#[must_use]
pub fn duration(language: Language, span: Span) -> String {
    let [hour, minute, second] = language.time_units();
    let secs = span.0.unsigned_abs() / 1_000_000;
    if secs < 60 {
        return format!("{secs} {second}");
    }
    // Rounded to the nearest minute, so that 59:59 is an hour and not 59 minutes.
    let mins = (secs + 30) / 60;
    match (mins / 60, mins % 60) {
        (0, mins) => format!("{mins} {minute}"),
        (hours, mins) => format!("{hours} {hour} {mins:02} {minute}"),
    }
}

/// The site's local time. An unknown zone is UTC: the loader has refused it long before.
#[must_use]
pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// `14:05`, and the date with it when that is not the day of `seen_at`: `02:10, 23.11`.
#[must_use]
pub fn time_of_day(zone: &TimeZone, at: Timestamp, seen_at: Timestamp) -> String {
    let local = |at: Timestamp| jiff::Timestamp::from_microsecond(at.0).ok().map(|instant| instant.to_zoned(zone.clone()));
    let Some(time) = local(at) else { return "—".to_owned() };
    if local(seen_at).is_some_and(|seen| seen.date() == time.date()) {
        time.strftime("%H:%M").to_string()
    } else {
        time.strftime("%H:%M, %d.%m").to_string()
    }
}

const YEAR_0: Timestamp = Timestamp::from_secs(-62_167_219_200);

/// RFC 3339 in UTC with exactly three decimals, for machines.
#[must_use]
pub fn rfc3339_millis(at: Timestamp) -> String {
    // A program that has seen nothing yet is at the beginning of time; RFC 3339 begins with the year 0.
    let at = at.max(YEAR_0);
    let seconds = Timestamp(at.0 - at.0.rem_euclid(1_000_000)).to_string();
    format!("{}.{:03}Z", seconds.trim_end_matches('Z'), at.0.rem_euclid(1_000_000) / 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kazakh_falls_back_to_russian_and_a_missing_key_to_itself() {
        let texts = Texts::embedded();
        for language in Language::ALL {
            let said = texts.say(language, "condition-behind", &[("stage", "S"), ("lag", "12 мин")]);
            assert!(said.contains('S') && said.contains("12 мин"), "{said}");
            assert!(!said.contains('\u{2068}'), "{said:?} carries isolation marks");
        }
        assert_eq!(texts.say(Language::Kk, "no-such-key", &[]), "no-such-key");
        let text = Text { ru: "Рудоспуск".into(), kk: String::new(), en: "Ore pass".into() };
        assert_eq!(name(&text, Language::Kk), "Рудоспуск");
    }

    #[test]
    fn numbers_and_times_are_written_as_people_there_write_them() {
        assert_eq!(number(Language::Ru, 12_345.678, 1), "12\u{202f}345,7");
        assert_eq!(number(Language::En, -999.0, 0), "\u{2212}999");
        assert_eq!(number(Language::Kk, -0.004, 2), "0,00");
        assert_eq!(duration(Language::Kk, Span::from_mins(65)), "1 сағ 05 мин");
        assert_eq!(duration(Language::En, Span(-40_000_000)), "40 s");
        let (zone, at) = (zone("Asia/Qyzylorda"), Timestamp::from_secs(1_795_330_800));
        assert_eq!(time_of_day(&zone, at, at), "12:00");
        assert_eq!(time_of_day(&zone, at + Span::from_hours(13), at), "01:00, 23.11");
        assert_eq!(rfc3339_millis(Timestamp(1_795_330_800_007_999)), "2026-11-22T07:00:00.007Z");
    }

    #[test]
    fn amounts_are_printed_exactly() {
        assert_eq!(exact(Amount(-12_500_000)), "-12.5");
        assert_eq!(exact(Amount(1)), "0.000001");
        assert_eq!(exact(Amount(3_000_000)), "3");
        assert_eq!(exact(Amount(i64::MIN)), "-9223372036854.775808");
    }
}
