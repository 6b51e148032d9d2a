//! What a device says of itself: that it is there, or, mostly by its last will, that it is gone. No connection here.

use serde_json::Value;

use crate::config::MqttStatus;

pub struct Status {
    config: MqttStatus,
    /// What was last said; it holds over a loss of the broker, which tells again when it is back.
    pub here: Option<bool>,
}

impl Status {
    #[must_use]
    pub fn new(config: MqttStatus) -> Self {
        Self { config, here: None }
    }

    /// `None`: it is not said on this topic. `Some(Err)`: what is said there is neither.
    pub fn hear(&mut self, topic: &str, payload: &[u8]) -> Option<Result<(), ()>> {
        if topic != self.config.topic {
            return None;
        }
        let word = word(payload, &self.config.value);
        let is_one_of = |words: &[String]| words.iter().any(|other| other.eq_ignore_ascii_case(&word));
        let here = match (is_one_of(&self.config.on), is_one_of(&self.config.off)) {
            (true, _) => true,
            (false, true) => false,
            (false, false) => return Some(Err(())),
        };
        self.here = Some(here);
        Some(Ok(()))
    }
}

/// The word at `pointer`, or the payload as it is.
fn word(payload: &[u8], pointer: &str) -> String {
    let json: Option<Value> = serde_json::from_slice(payload).ok();
    match json.as_ref().and_then(|json| json.pointer(pointer)) {
        Some(Value::String(word)) => word.clone(),
        Some(Value::Bool(yes)) => yes.to_string(),
        Some(Value::Number(number)) => number.to_string(),
        _ if pointer.is_empty() => String::from_utf8_lossy(payload).trim().to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, cases: &[(&str, Option<bool>)]) {
        for (payload, expected) in cases {
            let words = |words: &[&str]| words.iter().map(ToString::to_string).collect();
            let config = MqttStatus {
                topic: "gw/status".to_owned(),
                value: value.to_owned(),
                on: words(&["online", "1", "true"]),
                off: words(&["offline", "0"]),
            };
            let mut status = Status::new(config);
            let heard = status.hear("gw/status", payload.as_bytes());
            assert_eq!((heard, status.here), (Some(expected.map(|_| ()).ok_or(())), *expected), "{payload}");
            assert_eq!(status.hear("gw/other", b"offline"), None);
        }
    }

    #[test]
    fn words_are_heard_as_they_are_and_in_json() {
        check("", &[("online", Some(true)), (" OFFLINE\n", Some(false)), ("\"online\"", Some(true)), ("0", Some(false))]);
        check("", &[("true", Some(true)), ("", None), ("maybe", None), ("{\"s\":\"online\"}", None), ("\u{0}", None)]);
        check("/s", &[("{\"s\":\"online\"}", Some(true)), ("{\"s\":0}", Some(false)), ("{\"s\":true}", Some(true))]);
        check("/s", &[("online", None), ("{}", None), ("{\"s\":null}", None), ("[", None)]);
    }
}
