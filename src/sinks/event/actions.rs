//! What somebody is to be told of a corrective action, as the world gets it: a CloudEvent beside the alerts, numbered with them.

use std::sync::Arc;

use tizbek_core::action::{Notice, Object, Told};
use tizbek_core::model::Site;

use super::{Head, Json, Outgoing, envelope, in_languages};
use crate::texts::{self, Language, Texts};

/// Names the schema of `data`.
pub const DATA_SCHEMA: &str = "urn:tizbek:action:1";

pub(super) fn outgoing(site: &Site, number: u64, notice: &Notice, texts: &Texts) -> Outgoing {
    Outgoing { number, body: Arc::from(cloud_event(site, number, notice, texts)), topic_suffix: notice.what.word() }
}

pub(super) fn suffix(word: &str) -> Option<&'static str> {
    Told::ALL.into_iter().map(Told::word).find(|known| *known == word)
}

fn cloud_event(site: &Site, number: u64, notice: &Notice, texts: &Texts) -> String {
    let (id, word) = (notice.action.0, notice.what.word());
    let head = Head { number, about: "action", id, word, at: notice.at, schema: DATA_SCHEMA };
    envelope(site, &head, |json| data(json, site, number, notice, texts))
}

fn data(json: &mut Json, site: &Site, number: u64, notice: &Notice, texts: &Texts) {
    let wanted = &notice.wanted;
    json.open();
    json.raw("number", &number.to_string());
    json.raw("action", &notice.action.0.to_string());
    json.text("state", notice.state.word());
    json.text("to", &notice.to);
    json.text("owner", &wanted.owner);
    if let Some(object) = wanted.object {
        let (kind, key) = match object {
            Object::Stage(id) => ("stage", &site.stages[id.index()].key),
            Object::Buffer(id) => ("buffer", &site.buffers[id.index()].key),
        };
        json.text(kind, key);
    }
    json.text("verb", &wanted.verb);
    if let Some(lever) = &wanted.lever {
        json.text("lever", lever);
    }
    if let Some(target) = &wanted.target {
        json.raw("target", &texts::exact(target.value));
        json.text("target_unit", &target.unit);
    }
    if let Some(deadline) = wanted.deadline {
        json.text("deadline", &texts::rfc3339_millis(deadline));
    }
    if let Some(incident) = wanted.incident {
        json.raw("incident", &incident.0.to_string());
    }
    json.key("text");
    in_languages(json, |language| sentence(site, notice, texts, language));
    json.close();
}

fn sentence(site: &Site, notice: &Notice, texts: &Texts, language: Language) -> String {
    let wanted = &notice.wanted;
    let object = match wanted.object {
        Some(Object::Stage(id)) => texts::name(&site.stages[id.index()].name, language),
        Some(Object::Buffer(id)) => texts::name(&site.buffers[id.index()].name, language),
        None => "—",
    };
    let lever = wanted.lever.as_ref().and_then(|key| site.lever(key)).map(|id| &site.levers[id.index()].name);
    let verb = lever.map_or(wanted.verb.as_str(), |name| texts::name(name, language));
    let target = wanted.target.as_ref().map_or_else(
        || "—".to_owned(),
        |target| {
            let decimals = usize::from(target.value.as_units().fract() != 0.0);
            format!("{} {}", texts::number(language, target.value.as_units(), decimals), target.unit)
        },
    );
    let until = wanted
        .deadline
        .map_or_else(|| "—".to_owned(), |deadline| texts::time_of_day(&texts::zone(&site.time_zone), deadline, notice.at));
    let number = notice.action.0.to_string();
    let args = [("number", number.as_str()), ("object", object), ("verb", verb), ("target", &target), ("until", &until)];
    let args = [args.as_slice(), &[("owner", wanted.owner.as_str()), ("to", &notice.to)]].concat();
    let what = texts.say(language, "action-what", &args);
    let key = format!("action-told-{}", notice.what.word().replace('_', "-"));
    texts.say(language, &key, &[args.as_slice(), &[("what", what.as_str())]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notice_finds_back_out_of_the_log() {
        for told in Told::ALL {
            assert_eq!(suffix(told.word()), Some(told.word()));
        }
    }
}
