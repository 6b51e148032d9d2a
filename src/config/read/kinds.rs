//! What single values of a site file look like: durations, numbers in bounds, ids, names, addresses.

use tizbek_core::time::Span;
use toml::de::DeValue;

use super::walk::Kind;
use crate::config::{ModbusTable, NodeName};

/// The largest quantity and flow a site may name, in its units: far above any plant, far below where integers end.
pub const LARGEST: f64 = 1e9;

const LONGEST: Span = Span::from_hours(24 * 366);
/// From one calibration to the next.
const LONGEST_INTERVAL: Span = Span::from_hours(24 * 3_660);

pub const TEXT: Kind<String> = Kind { expected: "a text", read: |value| value.as_str().map(str::to_owned) };

pub const FILLED_TEXT: Kind<String> =
    Kind { expected: "a text that is not empty", read: |value| filled(value).map(str::to_owned) };

pub const ID: Kind<String> = Kind {
    expected: "an id of up to 64 letters a-z, digits, _ and -",
    read: |value| value.as_str().filter(|id| is_id(id)).map(str::to_owned),
};

pub const DURATION: Kind<Span> = Kind {
    expected: "a duration of zero or more such as \"5 min\", \"30 s\", \"4 h\" or \"500 ms\"",
    read: |value| value.as_str().and_then(duration),
};

pub const DURATION_ABOVE_ZERO: Kind<Span> = Kind {
    expected: "a duration above zero such as \"5 min\", \"30 s\", \"4 h\" or \"500 ms\"",
    read: |value| value.as_str().and_then(duration).filter(|span| *span > Span::ZERO),
};

pub const INTERVAL: Kind<Span> = Kind {
    expected: "a duration above zero, of ten years at most, such as \"90 d\"",
    read: |value| value.as_str().and_then(|text| duration_up_to(text, LONGEST_INTERVAL)).filter(|span| *span > Span::ZERO),
};

pub const GRID: Kind<Span> = Kind {
    expected: "a duration of at least 1 s that divides a minute, such as \"1 s\", \"5 s\" or \"60 s\"",
    read: |value| {
        let divides = |span: &Span| *span >= Span::from_secs(1) && Span::from_mins(1).0 % span.0 == 0;
        value.as_str().and_then(duration).filter(divides)
    },
};

pub const NUMBER: Kind<f64> = Kind { expected: "a number", read: |value| number(value).filter(|number| number.is_finite()) };

/// Bounds may be infinite.
pub const BOUND: Kind<f64> = Kind { expected: "a number", read: |value| number(value).filter(|number| !number.is_nan()) };

/// How many, on average.
pub const COUNT: Kind<f64> =
    Kind { expected: "a number from 0 to 100000", read: |value| number(value).filter(|number| (0.0..=1e5).contains(number)) };

pub const FACTOR: Kind<f64> = Kind {
    expected: "a number other than zero",
    read: |value| number(value).filter(|number| number.is_finite() && *number != 0.0),
};

pub const QUANTITY: Kind<f64> = Kind {
    expected: "a number from 0 to 1000000000",
    read: |value| number(value).filter(|number| (0.0..=LARGEST).contains(number)),
};

pub const DENSITY: Kind<f64> = Kind {
    expected: "a density above 0, at most 25, in t/m3",
    read: |value| number(value).filter(|number| *number > 0.0 && *number <= 25.0),
};

pub const SHARE: Kind<f64> = Kind {
    expected: "a share above 0, at most 1",
    read: |value| number(value).filter(|number| *number >= 1e-6 && *number <= 1.0),
};

pub const PERCENT: Kind<f64> = Kind {
    expected: "a percentage above 0, at most 100",
    read: |value| number(value).filter(|number| *number > 0.0 && *number <= 100.0),
};

pub const HOURS: Kind<f64> = Kind {
    expected: "a number of hours above 0, at most 24",
    read: |value| number(value).filter(|number| *number * 60.0 >= 1.0 && *number <= 24.0),
};

/// Minutes since local midnight.
pub const TIME_OF_DAY: Kind<i64> =
    Kind { expected: "a local time of day such as \"08:00\"", read: |value| value.as_str().and_then(time_of_day) };

pub const UNIT_ID: Kind<u8> = Kind { expected: "a unit id from 0 to 255", read: |value| whole(value)?.try_into().ok() };

pub const SYSTEM_ID: Kind<u8> = Kind {
    expected: "a MAVLink system id from 1 to 255",
    read: |value| u8::try_from(whole(value)?).ok().filter(|system| *system > 0),
};

pub const REGISTER: Kind<Register> = Kind {
    expected: "an address from 0 to 65535, counted from 0 as on the wire, or a manual's number as a text: \"40101\" or \"400101\" \
               (its first digit is the table: 0 coil, 1 discrete, 3 input, 4 holding; what follows is counted from 1)",
    read: |value| match value.as_str() {
        Some(text) => numbered(text),
        None => whole(value)?.try_into().ok().map(Register::Wire),
    },
};

/// How a person may say where a register is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Register {
    /// Counted from 0, as on the wire.
    Wire(u16),
    /// As manuals count: the table, and the address that follows from the number.
    Numbered(ModbusTable, u16),
}

pub const SERIAL_PORT: Kind<String> =
    Kind { expected: "a serial port such as \"/dev/ttyUSB0\"", read: |value| filled(value).map(str::to_owned) };

/// A speed of a serial line.
pub const BAUD: Kind<u32> = Kind {
    expected: "a speed from 300 to 4000000 baud such as 9600 or 19200",
    read: |value| whole(value)?.try_into().ok().filter(|baud| (300..=4_000_000).contains(baud)),
};

pub const STOP_BITS: Kind<u8> =
    Kind { expected: "1 or 2", read: |value| u8::try_from(whole(value)?).ok().filter(|bits| (1..=2).contains(bits)) };

pub const DATA_BITS: Kind<u8> =
    Kind { expected: "8: RTU sends whole bytes", read: |value| u8::try_from(whole(value)?).ok().filter(|bits| *bits == 8) };

pub const GAP: Kind<u16> =
    Kind { expected: "a number from 0 to 124", read: |value| u16::try_from(whole(value)?).ok().filter(|gap| *gap < 125) };

pub const REGISTERS: Kind<u16> = Kind {
    expected: "a number from 1 to 125: the protocol allows no more",
    read: |value| u16::try_from(whole(value)?).ok().filter(|count| (1..=125).contains(count)),
};

pub const BITS: Kind<u16> = Kind {
    expected: "a number from 1 to 2000: the protocol allows no more",
    read: |value| u16::try_from(whole(value)?).ok().filter(|count| (1..=2000).contains(count)),
};

pub const RETRIES: Kind<u32> =
    Kind { expected: "a number from 0 to 20", read: |value| u32::try_from(whole(value)?).ok().filter(|count| *count <= 20) };

pub const BIT: Kind<u8> = Kind {
    expected: "a bit from 0, the least significant, to 15",
    read: |value| u8::try_from(whole(value)?).ok().filter(|bit| *bit < 16),
};

pub const YES_OR_NO: Kind<bool> = Kind { expected: "true or false", read: |value| value.as_bool() };

pub const ADDRESS: Kind<String> = Kind {
    expected: "an address such as \"10.0.0.5:502\" or \"plc.mine:502\"",
    read: |value| value.as_str().filter(|address| is_address(address)).map(str::to_owned),
};

pub const URL: Kind<String> = Kind {
    expected: "a URL that begins with http:// (this version speaks no TLS)",
    read: |value| value.as_str().filter(|url| is_url(url)).map(str::to_owned),
};

pub const ORIGIN: Kind<String> = Kind {
    expected: "where the page is found, as \"https://tizbek.mine\" (no path)",
    read: |value| value.as_str().filter(|origin| is_origin(origin)).map(str::to_owned),
};

pub const TOPIC: Kind<String> = Kind {
    expected: "an exact MQTT topic, without + and #",
    read: |value| filled(value).filter(|topic| !topic.contains(['+', '#', '\0'])).map(str::to_owned),
};

pub const POINTER: Kind<String> = Kind {
    expected: "a JSON pointer such as \"/payload/t\", or \"\" when the payload is the value",
    read: |value| value.as_str().filter(|pointer| is_pointer(pointer)).map(str::to_owned),
};

pub const MQTT_VERSION: Kind<bool> = Kind {
    expected: "3 (that is 3.1.1) or 5",
    read: |value| match whole(value)? {
        3 => Some(false),
        5 => Some(true),
        _ => None,
    },
};

pub const RECEIVE_MAXIMUM: Kind<u16> =
    Kind { expected: "a number from 1 to 65535", read: |value| u16::try_from(whole(value)?).ok().filter(|maximum| *maximum > 0) };

pub const TOPIC_LEVEL: Kind<String> = Kind {
    expected: "a name without /, + and #",
    read: |value| filled(value).filter(|level| !level.contains(['/', '+', '#', '\0'])).map(str::to_owned),
};

pub const OPC_URL: Kind<String> = Kind {
    expected: "a URL such as \"opc.tcp://10.0.0.5:4840/path\"",
    read: |value| {
        let sound = |url: &&str| {
            let host = url.strip_prefix("opc.tcp://").map(|rest| rest.split('/').next().unwrap_or_default());
            host.is_some_and(is_address) && !url.contains(char::is_whitespace)
        };
        value.as_str().filter(sound).map(str::to_owned)
    },
};

pub const APPLICATION_URI: Kind<String> = Kind {
    expected: "a URI such as \"urn:mine:tizbek\"",
    read: |value| filled(value).filter(|uri| uri.contains(':') && !uri.contains(char::is_whitespace)).map(str::to_owned),
};

pub const NODE: Kind<NodeName> = Kind {
    expected: "a node such as \"nsu=urn:plc:mine;s=Crusher.Flow\", \"ns=2;s=Crusher.Flow\" or \"ns=2;i=1001\"",
    read: |value| value.as_str()?.parse().ok(),
};

pub const ARRAY_INDEX: Kind<usize> = Kind {
    expected: "the number of an element from 0 to 65535",
    read: |value| usize::try_from(whole(value)?).ok().filter(|index| *index < 65_536),
};

pub const QUEUE_SIZE: Kind<u32> = Kind {
    expected: "a number from 1 to 100000",
    read: |value| u32::try_from(whole(value)?).ok().filter(|size| (1..=100_000).contains(size)),
};

pub const POSITIVE: Kind<f64> =
    Kind { expected: "a number above zero", read: |value| number(value).filter(|number| number.is_finite() && *number > 0.0) };

pub const URL_PATH: Kind<String> = Kind {
    expected: "a path that begins with /, such as \"/mqtt\"",
    read: |value| {
        let sound = |path: &&str| path.starts_with('/') && !path.contains(char::is_whitespace) && !path.contains('#');
        value.as_str().filter(sound).map(str::to_owned)
    },
};

fn filled<'v>(value: &'v DeValue<'_>) -> Option<&'v str> {
    value.as_str().filter(|text| !text.trim().is_empty())
}

pub fn is_id(id: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-';
    !id.is_empty() && id.len() <= 64 && id.bytes().all(letter)
}

fn is_address(address: &str) -> bool {
    let Some((host, port)) = address.rsplit_once(':') else { return false };
    let host_is_sound = !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || c == '/');
    host_is_sound && port.parse::<u16>().is_ok_and(|port| port > 0)
}

fn is_url(url: &str) -> bool {
    url.strip_prefix("http://")
        .is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !rest.contains(char::is_whitespace))
}

fn is_origin(origin: &str) -> bool {
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || c == '/'))
}

/// RFC 6901: empty, or begins with `/`; a `~` is followed by 0 or 1.
fn is_pointer(pointer: &str) -> bool {
    let tildes_are_sound = pointer.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
    (pointer.is_empty() || pointer.starts_with('/')) && tildes_are_sound
}

fn number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Integer(_) => whole(value).map(|whole| whole as f64),
        DeValue::Float(float) => float.as_str().parse().ok(),
        _ => None,
    }
}

fn whole(value: &DeValue<'_>) -> Option<i64> {
    let integer = value.as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}

/// Five digits, or six where a table has more than 9999.
fn numbered(text: &str) -> Option<Register> {
    if !(5..=6).contains(&text.len()) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let table = match text.as_bytes()[0] {
        b'0' => ModbusTable::Coil,
        b'1' => ModbusTable::Discrete,
        b'3' => ModbusTable::Input,
        b'4' => ModbusTable::Holding,
        _ => return None,
    };
    let number: u32 = text[1..].parse().ok()?;
    Some(Register::Numbered(table, u16::try_from(number.checked_sub(1)?).ok()?))
}

fn time_of_day(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once(':')?;
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hours) || !digits(minutes) {
        return None;
    }
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// `5 min`: a number that is not negative, then ms, s, min, h or d.
fn duration(text: &str) -> Option<Span> {
    duration_up_to(text, LONGEST)
}

fn duration_up_to(text: &str, longest: Span) -> Option<Span> {
    let text = text.trim();
    let split = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (count, unit) = text.split_at(split);
    let micros = match unit.trim_start() {
        "ms" => 1_000.0,
        "s" => 1e6,
        "min" => 60e6,
        "h" => 3_600e6,
        "d" => 86_400e6,
        _ => return None,
    };
    let span = count.parse::<f64>().ok()? * micros;
    (span <= longest.0 as f64).then(|| Span(span.round() as i64))
}
