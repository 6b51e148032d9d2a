//! What somebody is to be told of a request between units, as the world gets it: a CloudEvent beside the alerts, numbered with them.

use std::sync::Arc;

use tizbek_core::model::Site;
use tizbek_core::request::{RequestNotice, RequestTold};

use super::{Head, Json, Outgoing, envelope, in_languages};
use crate::texts::{self, Language, Texts};

/// Names the schema of `data`.
pub const DATA_SCHEMA: &str = "urn:tizbek:request:1";

pub(super) fn outgoing(site: &Site, number: u64, notice: &RequestNotice, texts: &Texts) -> Outgoing {
    Outgoing { number, body: Arc::from(cloud_event(site, number, notice, texts)), topic_suffix: notice.what.word() }
}

pub(super) fn suffix(word: &str) -> Option<&'static str> {
    RequestTold::ALL.into_iter().map(RequestTold::word).find(|known| *known == word)
}

fn cloud_event(site: &Site, number: u64, notice: &RequestNotice, texts: &Texts) -> String {
    let (id, word) = (notice.request.0, notice.what.word());
    let head = Head { number, about: "request", id, word, at: notice.at, schema: DATA_SCHEMA };
    envelope(site, &head, |json| data(json, site, number, notice, texts))
}

fn data(json: &mut Json, site: &Site, number: u64, notice: &RequestNotice, texts: &Texts) {
    let asked = &notice.asked;
    json.open();
    json.raw("number", &number.to_string());
    json.raw("request", &notice.request.0.to_string());
    json.text("state", notice.state.word());
    json.text("to", &notice.to);
    if !notice.by.is_empty() {
        json.text("by", &notice.by);
    }
    json.text("unit", &asked.to);
    if !asked.for_unit.is_empty() {
        json.text("for_unit", &asked.for_unit);
    }
    json.text("what", &asked.what);
    if let Some(stage) = asked.stage {
        json.text("stage", &site.stages[stage.index()].key);
    }
    if let Some(incident) = asked.incident {
        json.raw("incident", &incident.0.to_string());
    }
    if let Some(action) = asked.action {
        json.raw("action", &action.0.to_string());
    }
    json.text("answer_by", &texts::rfc3339_millis(asked.answer_by));
    if !notice.text.is_empty() {
        json.text("answer", &notice.text);
    }
    json.key("text");
    in_languages(json, |language| sentence(site, notice, texts, language));
    json.close();
}

fn sentence(site: &Site, notice: &RequestNotice, texts: &Texts, language: Language) -> String {
    let asked = &notice.asked;
    let unit = site.unit(&asked.to).map_or(asked.to.as_str(), |unit| texts::name(&unit.name, language));
    let stage = asked.stage.map_or("—", |stage| texts::name(&site.stages[stage.index()].name, language));
    let until = texts::time_of_day(&texts::zone(&site.time_zone), asked.answer_by, notice.at);
    let number = notice.request.0.to_string();
    let args = [("number", number.as_str()), ("unit", unit), ("stage", stage), ("asked", &asked.what), ("until", &until)];
    let what = texts.say(language, "request-what", &args);
    let key = format!("request-told-{}", notice.what.word().trim_start_matches("request_").replace('_', "-"));
    let answer = if notice.text.is_empty() { "—" } else { notice.text.as_str() };
    texts.say(language, &key, &[("what", what.as_str()), ("to", &notice.to), ("by", &notice.by), ("answer", answer)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notice_finds_back_out_of_the_log() {
        for told in RequestTold::ALL {
            assert_eq!(suffix(told.word()), Some(told.word()));
        }
    }
}
