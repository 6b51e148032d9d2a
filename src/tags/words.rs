//! How others write what the site file has words for: data types of PLCs, orders of bytes, tables of registers, kinds, units. A word that is
//! not here goes into the site file as it is, and its reader says what was expected.

use crate::table::labels::plain;

/// Our words, each with those of others in plain letters, parted by `|`.
pub type Words = [(&'static str, &'static str)];
type Known<const N: usize> = [(&'static str, &'static str); N];

pub const KINDS: Known<5> = [
    ("rate", "flow | flow rate | расход | производительность | шығын | өнімділік"),
    ("counter", "total | totalizer | totaliser | счетчик | сумматор | накопленный | есептегіш"),
    ("load", "loads | batch | груз | рейс | взвешивание"),
    ("level", "уровень | деңгей"),
    ("value", "analog | значение | величина | мәні"),
];

pub const UNITS: Known<4> = [
    ("t/h", "т/ч | т/час | тонн/ч | тонн/час | т/сағ | tph | t/hr"),
    ("t", "т | тн | тонн | тонна | tonnes"),
    ("m3/h", "м3/ч | м³/ч | м3/час | м³/час | м3/сағ | м³/сағ | m³/h | m3/hr"),
    ("m3", "м3 | м³ | m³"),
];

/// IEC 61131-3 and what drivers of others call them. Types of one byte are not here: which byte is meant they do not say.
pub const TYPES: Known<11> = [
    ("bit", "bool | boolean | digital | бит | логический"),
    ("i16", "int | int16 | sint16 | short | signed 16 | 16-bit signed"),
    ("u16", "uint | uint16 | word | ushort | unsigned 16 | 16-bit unsigned"),
    ("i32", "dint | int32 | sint32 | long | signed 32 | 32-bit signed"),
    ("u32", "udint | uint32 | dword | ulong | unsigned 32 | 32-bit unsigned"),
    ("i64", "lint | int64 | sint64 | llong | 64-bit signed"),
    ("u64", "ulint | uint64 | lword | qword | 64-bit unsigned"),
    ("f32", "real | float | float32 | single | ieee754 | real32 | 32-bit float | вещественный"),
    ("f64", "lreal | double | float64 | real64 | 64-bit float"),
    ("bcd16", "bcd"),
    ("bcd32", "lbcd"),
];

/// Digits count the bytes, 1 the most significant.
pub const ORDERS: Known<4> = [
    ("ABCD", "1234 | big endian | big-endian | be | msb first | high word first"),
    ("CDAB", "3412 | word swap | word swapped | swapped | big-endian word swap | low word first"),
    ("BADC", "2143 | byte swap | byte swapped | little-endian word swap"),
    ("DCBA", "4321 | little endian | little-endian | le | lsb first"),
];

/// A function code is that by which the table is read.
pub const TABLES: Known<4> = [
    ("coil", "coils | coil status | 0x | 1 | 01 | fc1 | fc01 | output coil | дискретный выход | флаг"),
    ("discrete", "discrete input | discrete inputs | input status | 1x | 2 | 02 | fc2 | fc02 | дискретный вход"),
    (
        "input",
        "input register | input registers | ir | 3x | 4 | 04 | fc4 | fc04 | регистр ввода | входной регистр | аналоговый вход",
    ),
    (
        "holding",
        "holding register | holding registers | hr | 4x | 3 | 03 | fc3 | fc03 | регистр хранения | регистр временного хранения",
    ),
];

pub const TIME_FORMATS: Known<5> =
    [("s", "с | сек"), ("ms", "мс"), ("us", "мкс"), ("ns", "нс"), ("rfc3339", "iso | iso 8601 | iso8601")];

pub const FIELDS: Known<6> = [
    ("battery", "battery remaining"),
    ("altitude", "alt"),
    ("latitude", "lat"),
    ("longitude", "lon"),
    ("ground_speed", "groundspeed"),
    ("mission_item", "mission_current"),
];

const YES: &str = "true | yes | y | 1 | да | иә | ия";
const NO: &str = "false | no | n | 0 | нет | жоқ";

/// Units of time, as the site file has them.
const TIMES: Known<5> = [
    ("ms", "мс | msec | millis"),
    ("s", "с | сек | sec | secs | seconds"),
    ("min", "мин | mins | minutes"),
    ("h", "ч | час | часов | сағ | hr | hours"),
    ("d", "сут | дн | дней | күн | days"),
];

/// Our word for what somebody wrote.
#[must_use]
pub fn ours(words: &Words, text: &str) -> Option<&'static str> {
    let text = plain(text);
    let found = words.iter().find(|(ours, theirs)| plain(ours) == text || is_among(theirs, &text));
    found.map(|(ours, _)| *ours)
}

#[must_use]
pub fn yes_or_no(text: &str) -> Option<bool> {
    let text = plain(text);
    if is_among(YES, &text) { Some(true) } else { is_among(NO, &text).then_some(false) }
}

/// A length of time as the site file has it, `30 s` of `30 сек`; a number alone is in `unit`, which its column may say.
#[must_use]
pub fn duration(text: &str, unit: Option<&str>) -> Option<String> {
    let text = text.trim().replace(',', ".");
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (count, written) = text.split_at(end);
    let written = if written.trim().is_empty() { unit? } else { written };
    let unit = ours(&TIMES, written)?;
    (!count.is_empty()).then(|| format!("{count} {unit}"))
}

fn is_among(words: &str, text: &str) -> bool {
    !text.is_empty() && words.split('|').any(|word| word.trim() == text)
}

/// An id of a tag, as the site file has them: in small Latin letters, everything that is neither letter nor digit a `_`.
#[must_use]
pub fn id(tag: &str) -> String {
    let mut id = String::new();
    for letter in tag.trim().to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' | '-' => id.push(letter),
            _ => match latin(letter) {
                Some(letters) => id.push_str(letters),
                None if id.is_empty() || id.ends_with('_') => {}
                None => id.push('_'),
            },
        }
    }
    id.trim_end_matches('_').to_owned()
}

/// Letters of Russian and Kazakh, as they are written on signs here.
fn latin(letter: char) -> Option<&'static str> {
    const LETTERS: [(char, &str); 42] = [
        ('а', "a"),
        ('ә', "a"),
        ('б', "b"),
        ('в', "v"),
        ('г', "g"),
        ('ғ', "g"),
        ('д', "d"),
        ('е', "e"),
        ('ё', "e"),
        ('ж', "zh"),
        ('з', "z"),
        ('и', "i"),
        ('й', "y"),
        ('к', "k"),
        ('қ', "q"),
        ('л', "l"),
        ('м', "m"),
        ('н', "n"),
        ('ң', "n"),
        ('о', "o"),
        ('ө', "o"),
        ('п', "p"),
        ('р', "r"),
        ('с', "s"),
        ('т', "t"),
        ('у', "u"),
        ('ұ', "u"),
        ('ү', "u"),
        ('ф', "f"),
        ('х', "kh"),
        ('һ', "h"),
        ('ц', "ts"),
        ('ч', "ch"),
        ('ш', "sh"),
        ('щ', "shch"),
        ('ъ', ""),
        ('ы', "y"),
        ('і', "i"),
        ('ь', ""),
        ('э', "e"),
        ('ю', "yu"),
        ('я', "ya"),
    ];
    LETTERS.iter().find(|(known, _)| *known == letter).map(|(_, letters)| *letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_others_are_ours() {
        for (words, text, expected) in [
            (&TYPES[..], "REAL", Some("f32")),
            (&TYPES, "Float", Some("f32")),
            (&TYPES, "DINT", Some("i32")),
            (&TYPES, "u16", Some("u16")),
            (&TYPES, "SINT", None),
            (&TABLES, "Holding Register", Some("holding")),
            (&TABLES, "3", Some("holding")),
            (&TABLES, "04", Some("input")),
            (&ORDERS, "cdab", Some("CDAB")),
            (&ORDERS, "Little-Endian", Some("DCBA")),
            (&KINDS, "Счётчик", Some("counter")),
            (&UNITS, "т/ч", Some("t/h")),
            (&UNITS, "кВт", None),
        ] {
            assert_eq!(ours(words, text), expected, "{text:?}");
        }
        assert_eq!(["Да", "жоқ", "1", "perhaps"].map(yes_or_no), [Some(true), Some(false), Some(true), None]);
    }

    #[test]
    fn a_time_has_a_unit_of_its_own_or_that_of_its_column() {
        let read = |text, unit| duration(text, unit);
        assert_eq!(read("30 сек.", None).as_deref(), Some("30 s"));
        assert_eq!(read("1,5 мин", None).as_deref(), Some("1.5 min"));
        assert_eq!(read("500", Some("мс")).as_deref(), Some("500 ms"));
        assert_eq!((read("500", None), read("soon", Some("s"))), (None, None));
    }

    #[test]
    fn every_word_is_written_as_it_is_compared_and_means_one_thing() {
        for words in [&KINDS[..], &UNITS, &TYPES, &ORDERS, &TABLES, &TIME_FORMATS, &FIELDS, &TIMES] {
            let mut seen = std::collections::BTreeSet::new();
            for (ours, theirs) in words {
                let all = theirs.split('|').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned);
                for word in all.chain([plain(ours)]) {
                    assert_eq!(word, plain(&word));
                    assert!(seen.insert(word.clone()), "{word:?} means two things");
                }
            }
        }
    }

    #[test]
    fn a_tag_becomes_an_id() {
        let read = ["FT-101", "DB10.Conveyor Flow", "ЛК-3 вес, т", "Ұсатқыш №2", "  ", "###"].map(id);
        assert_eq!(read, ["ft-101", "db10_conveyor_flow", "lk-3_ves_t", "usatqysh_2", "", ""]);
    }
}
