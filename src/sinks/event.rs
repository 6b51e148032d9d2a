//! An alert as the world gets it: a CloudEvent in JSON, the same bytes for the same alert whoever writes it and when. The format
//! is `docs/formats/alert.md`, its schema `alert.schema.json`. No wall clock in here, and no delivery.

mod actions;
mod desk;
mod proposals;
mod requests;

use std::sync::Arc;

use tizbek_core::alarm::{Alert, Cause, Change, Clock, Condition, Evidence, Instrument, Replaced};
use tizbek_core::engine::Output;
use tizbek_core::model::{Site, Text};
use tizbek_core::time::Timestamp;
use tizbek_core::units::{Amount, Share};

use super::Outgoing;
use crate::config::read::CHANGES;
use crate::texts::{self, Language, Texts};

/// Names the schema of `data`; also its `$id`.
pub const DATA_SCHEMA: &str = "urn:tizbek:alert:1";

/// CloudEvents 1.0, structured mode, one line, members in a fixed order.
#[must_use]
pub fn cloud_event(site: &Site, alert: &Alert, texts: &Texts) -> String {
    let head = Head {
        number: alert.number,
        about: "incident",
        id: alert.incident.0,
        word: change_word(&alert.change),
        at: alert.at,
        schema: DATA_SCHEMA,
    };
    envelope(site, &head, |json| data(json, site, alert, texts))
}

/// What of an event is not its data.
struct Head<'a> {
    number: u64,
    /// `incident`, `action` or `request`, and which of them.
    about: &'a str,
    id: u64,
    /// What happened.
    word: &'a str,
    at: Timestamp,
    schema: &'a str,
}

fn envelope(site: &Site, head: &Head<'_>, data: impl FnOnce(&mut Json)) -> String {
    let mut json = Json::default();
    json.open();
    json.text("specversion", "1.0");
    json.text("id", &format!("{}/alert/{}", site.key, head.number));
    json.text("source", &format!("/tizbek/{}", site.key));
    json.text("type", &format!("tizbek.{}.{}", head.about, head.word));
    json.text("subject", &format!("{}/{}", head.about, head.id));
    json.text("time", &texts::rfc3339_millis(head.at));
    json.text("datacontenttype", "application/json");
    json.text("dataschema", head.schema);
    json.key("data");
    data(&mut json);
    json.close();
    json.out
}

/// The alert ready for a sink.
#[must_use]
pub fn outgoing(site: &Site, alert: &Alert, texts: &Texts) -> Outgoing {
    let body = Arc::from(cloud_event(site, alert, texts));
    Outgoing { number: alert.number, body, topic_suffix: change_word(&alert.change) }
}

/// What the engine has said, ready for a sink.
#[must_use]
pub fn said(site: &Site, output: &Output, texts: &Texts) -> Outgoing {
    match output {
        Output::Alert(alert) => outgoing(site, alert, texts),
        Output::Request { number, notice } => requests::outgoing(site, *number, notice, texts),
        Output::Action { number, notice } => actions::outgoing(site, *number, notice, texts),
    }
}

/// The word for a change, if there is such a change: how a waiting alert finds back out of a snapshot.
#[must_use]
pub fn suffix(word: &str) -> Option<&'static str> {
    CHANGES.into_iter().find(|known| *known == word).or_else(|| actions::suffix(word)).or_else(|| requests::suffix(word))
}

fn data(json: &mut Json, site: &Site, alert: &Alert, texts: &Texts) {
    json.open();
    json.raw("number", &alert.number.to_string());
    json.raw("incident", &alert.incident.0.to_string());
    if let Some(replaced) = &alert.replaces {
        json.key("replaces");
        replaces(json, replaced);
    }
    json.text("state", alert.state.word());
    json.text("priority", alert.priority.word());
    if alert.repeats > 0 {
        json.raw("repeats", &alert.repeats.to_string());
    }
    json.text("unit", &site.unit);
    let (kind, key, name) = cause(site, alert.cause);
    json.key("cause");
    json.open();
    json.text("kind", kind);
    json.text("id", key);
    json.key("name");
    in_languages(json, |language| texts::name(name, language).to_owned());
    json.close();
    json.key("condition");
    condition(json, site, &alert.evidence);
    if let Change::Acknowledged { by, comment } | Change::Commented { by, comment } = &alert.change {
        json.text("by", by);
        if !comment.is_empty() {
            json.text("comment", comment);
        }
    }
    if let Change::Advised(proposals) = &alert.change {
        proposals::write(json, site, proposals);
    }
    desk::write(json, site, &alert.change);
    json.key("text");
    in_languages(json, |language| sentence(site, alert, texts, language));
    json.close();
}

fn replaces(json: &mut Json, replaced: &Replaced) {
    json.open();
    json.raw("incident", &replaced.incident.0.to_string());
    json.raw("count", &replaced.count.to_string());
    json.text("since", &texts::rfc3339_millis(replaced.since));
    json.close();
}

fn condition(json: &mut Json, site: &Site, evidence: &Evidence) {
    json.open();
    json.text("kind", evidence.condition.word());
    json.text("subject", subject(site, evidence.condition).0);
    json.text("since", &texts::rfc3339_millis(evidence.since));
    json.raw("amount_t", &texts::exact(evidence.amount));
    json.raw("lag_secs", &evidence.lag.whole_secs().to_string());
    match evidence.clock {
        None => json.raw("clock", "null"),
        Some(Clock { at, earliest, latest }) => {
            json.key("clock");
            json.open();
            json.text("at", &texts::rfc3339_millis(at));
            json.text("earliest", &texts::rfc3339_millis(earliest));
            match latest {
                None => json.raw("latest", "null"),
                Some(latest) => json.text("latest", &texts::rfc3339_millis(latest)),
            }
            json.close();
        }
    }
    if let Some(pace) = evidence.pace {
        json.raw("pace", &texts::exact(Amount(pace.0)));
    }
    if let Some(chance) = evidence.chance {
        json.raw("chance", &texts::exact(Amount(chance.0)));
    }
    if evidence.estimated {
        json.raw("estimated", "true");
    }
    if let Some(instrument) = &evidence.instrument {
        json.key("instrument");
        json.open();
        json.text("kind", instrument.kind.word());
        json.raw("share", &texts::exact(Amount(instrument.share.0)));
        if let Some(rival) = instrument.rival {
            json.text("rival", &site.signals[rival.index()].key);
        }
        json.close();
    }
    json.close();
}

/// What a person reads, in the site's local time.
fn sentence(site: &Site, alert: &Alert, texts: &Texts, language: Language) -> String {
    let cause_name = texts::name(cause(site, alert.cause).2, language);
    let what = match &alert.change {
        Change::Advised(proposals) => proposals::sentence(site, proposals, alert.at, texts, language),
        _ => what(site, &alert.evidence, alert.at, texts, language),
    };
    let (by, comment) = match &alert.change {
        Change::Acknowledged { by, comment } | Change::Commented { by, comment } => (by.as_str(), comment.as_str()),
        _ => ("", ""),
    };
    let key = format!("alert-{}", change_word(&alert.change));
    let said = desk::sentence(site, alert, (cause_name, &what), texts, language).unwrap_or_else(|| {
        texts.say(language, &key, &[("cause", cause_name), ("what", &what), ("by", by), ("comment", comment)])
    });
    match &alert.replaces {
        Some(replaced) if alert.change == Change::Raised => {
            let since = texts::time_of_day(&texts::zone(&site.time_zone), replaced.since, alert.at);
            let (number, count) = (replaced.incident.0.to_string(), replaced.count.to_string());
            let args = [("number", number.as_str()), ("count", count.as_str()), ("since", since.as_str())];
            format!("{said}. {}", texts.say(language, "alert-replaces", &args))
        }
        Some(_) | None => said,
    }
}

/// A slow stage that does less than this of what it should stands.
const STANDS: Share = Share(50_000);
/// A plan that was given less than this chance on trial could not be met.
const COULD_NOT: Share = Share(200_000);

fn what(site: &Site, evidence: &Evidence, seen_at: Timestamp, texts: &Texts, language: Language) -> String {
    let zone = texts::zone(&site.time_zone);
    let subject = texts::name(subject(site, evidence.condition).1, language);
    let (at, left) = evidence.clock.map_or_else(
        || ("—".to_owned(), "—".to_owned()),
        |clock| (texts::time_of_day(&zone, clock.at, seen_at), texts::duration(language, clock.at - seen_at)),
    );
    let lag = texts::duration(language, evidence.lag);
    let stands = if evidence.pace.is_some_and(|pace| pace < STANDS) { "-stands" } else { "" };
    let bad_plan = if evidence.chance.is_some_and(|chance| chance < COULD_NOT) { "-bad-plan" } else { "" };
    let key = format!("condition-{}{stands}{bad_plan}", evidence.condition.word().replace('_', "-"));
    let pace = format!("{} %", texts::number(language, evidence.pace.map_or(1.0, Share::as_ratio) * 100.0, 0));
    let chance = format!("{} %", texts::number(language, evidence.chance.map_or(1.0, Share::as_ratio) * 100.0, 0));
    let since = texts::time_of_day(&zone, evidence.since, seen_at);
    let size = format!("{} {}", texts::number(language, evidence.amount.as_units(), 2), site.unit);
    let content = site.settings.content.as_ref().map_or("", |content| texts::name(&content.name, language));
    let subjects = ["stage", "buffer", "source", "signal"].map(|kind| (kind, subject));
    let said = [("pace", pace.as_str()), ("chance", &chance), ("since", &since), ("lag", &lag), ("at", &at), ("in", &left)];
    let said = [said.as_slice(), &[("size", size.as_str()), ("content", content)]].concat();
    let args = [subjects.as_slice(), &said].concat();
    let said = match &evidence.instrument {
        Some(instrument) => suspect(site, evidence, instrument, subject, texts, language),
        None => texts.say(language, &key, &args),
    };
    if evidence.estimated { texts.say(language, "condition-estimated", &[("what", &said)]) } else { said }
}

/// What is wrong with an instrument.
fn suspect(site: &Site, evidence: &Evidence, instrument: &Instrument, name: &str, texts: &Texts, language: Language) -> String {
    let size = size_of_error(site, evidence, instrument, language);
    if let Condition::SensorDrifts(_) = evidence.condition {
        return texts.say(language, "condition-sensor-drifts", &[("signal", name), ("size", &size)]);
    }
    let key = format!("condition-meter-suspect-{}", instrument.kind.word());
    let said = texts.say(language, &key, &[("signal", name), ("size", &size)]);
    match instrument.rival {
        None => said,
        Some(rival) => {
            let rival = texts::name(&site.signals[rival.index()].name, language);
            format!("{said} {}", texts.say(language, "condition-meter-suspect-rival", &[("rival", rival)]))
        }
    }
}

/// A flow meter's in per cent of what it shows, a level sensor's in units.
fn size_of_error(site: &Site, evidence: &Evidence, instrument: &Instrument, language: Language) -> String {
    if evidence.amount == Amount::ZERO {
        format!("{} %", texts::number(language, instrument.share.as_ratio() * 100.0, 1))
    } else {
        format!("{} {}", texts::number(language, evidence.amount.as_units(), 1), site.unit)
    }
}

fn cause(site: &Site, cause: Cause) -> (&'static str, &str, &Text) {
    match cause {
        Cause::Stage(id) => ("stage", &site.stages[id.index()].key, &site.stages[id.index()].name),
        Cause::Source(id) => ("source", &site.sources[id.index()].key, &site.sources[id.index()].name),
        Cause::Signal(id) => ("signal", &site.signals[id.index()].key, &site.signals[id.index()].name),
        Cause::Sensor(id) => ("sensor", &site.signals[id.index()].key, &site.signals[id.index()].name),
    }
}

fn subject(site: &Site, condition: Condition) -> (&str, &Text) {
    match condition {
        Condition::Behind(id) | Condition::Slow(id) | Condition::LowGrade(id) | Condition::LowRecovery(id) => {
            (&site.stages[id.index()].key, &site.stages[id.index()].name)
        }
        Condition::WillFill(id) | Condition::WillEmpty(id) | Condition::Full(id) | Condition::Empty(id) => {
            (&site.buffers[id.index()].key, &site.buffers[id.index()].name)
        }
        Condition::Silent(id) => (&site.sources[id.index()].key, &site.sources[id.index()].name),
        Condition::MeterSuspect(id)
        | Condition::OutOfPattern(id)
        | Condition::CalibrationOverdue(id)
        | Condition::SensorDrifts(id) => (&site.signals[id.index()].key, &site.signals[id.index()].name),
    }
}

/// As in the type of the event, and in the topic.
pub const fn change_word(change: &Change) -> &'static str {
    match change {
        Change::Raised => "raised",
        Change::Joined => "joined",
        Change::Cleared => "cleared",
        Change::Acknowledged { .. } => "acknowledged",
        Change::Commented { .. } => "commented",
        Change::Advised(_) => "advised",
        Change::Folded => "folded",
        Change::Announced => "announced",
        Change::Withheld(_) => "withheld",
        Change::Shelved(_) => "shelved",
        Change::Restored { .. } => "restored",
        Change::Chatters { .. } => "chatters",
        Change::Stale => "stale",
    }
}

fn in_languages(json: &mut Json, text: impl Fn(Language) -> String) {
    json.open();
    for language in Language::ALL {
        json.text(language.code(), &text(language));
    }
    json.close();
}

/// Writes JSON in the order it is told to, and numbers as the digits it is given: the usual writers sort, or go through floats.
#[derive(Default)]
struct Json {
    out: String,
}

impl Json {
    fn open(&mut self) {
        self.out.push('{');
    }

    fn close(&mut self) {
        self.out.push('}');
    }

    /// `key` is one of ours and needs no escaping.
    fn key(&mut self, key: &str) {
        if !self.out.ends_with('{') {
            self.out.push(',');
        }
        self.out.push('"');
        self.out.push_str(key);
        self.out.push_str("\":");
    }

    fn raw(&mut self, key: &str, value: &str) {
        self.key(key);
        self.out.push_str(value);
    }

    fn text(&mut self, key: &str, value: &str) {
        self.raw(key, &serde_json::Value::from(value).to_string());
    }
}

#[cfg(test)]
mod tests {
    use tizbek_core::alarm::{Aside, Why};

    use super::*;

    #[test]
    fn every_change_finds_back_out_of_a_snapshot() {
        let said = || ("a".to_owned(), "b".to_owned());
        let ((by, comment), (author, text)) = (said(), said());
        let aside = || Aside { why: Why::Shelved, since: Timestamp(0), until: None, by: String::new(), reason: String::new() };
        let changes = [
            Change::Raised,
            Change::Joined,
            Change::Cleared,
            Change::Acknowledged { by, comment },
            Change::Commented { by: author, comment: text },
            Change::Advised(Vec::new()),
            Change::Folded,
            Change::Announced,
            Change::Withheld(aside()),
            Change::Shelved(aside()),
            Change::Restored { aside: aside(), by: String::new(), comment: String::new(), folded: false },
            Change::Chatters { times: 4, since: Timestamp(0) },
            Change::Stale,
        ];
        assert_eq!(changes.len(), CHANGES.len());
        for change in &changes {
            assert_eq!(suffix(change_word(change)), Some(change_word(change)), "{change:?}");
        }
    }
}
