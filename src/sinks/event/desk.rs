//! What alarm management adds to an alert: why something is kept back, until when and by whom; what chatters, and what came back.

use tizbek_core::alarm::{Alert, Aside, Change, Subject, Why};
use tizbek_core::model::{Site, Text};
use tizbek_core::time::Timestamp;

use super::{Json, change_word};
use crate::texts::{self, Language, Texts};

/// `"aside":{"why":"shelved","since":"…","until":"…","by":"…","reason":"…"}`, and what else the change has to say.
pub(super) fn write(json: &mut Json, site: &Site, change: &Change) {
    match change {
        Change::Withheld(set) | Change::Shelved(set) => aside(json, site, set),
        Change::Restored { aside: set, by, comment, folded } => {
            aside(json, site, set);
            for (key, said) in [("by", by), ("comment", comment)].into_iter().filter(|(_, said)| !said.is_empty()) {
                json.text(key, said);
            }
            if *folded {
                json.raw("folded", "true");
            }
        }
        Change::Chatters { times, since } => {
            json.key("chatter");
            json.open();
            json.raw("times", &times.to_string());
            json.text("since", &texts::rfc3339_millis(*since));
            json.close();
        }
        Change::Raised
        | Change::Joined
        | Change::Cleared
        | Change::Acknowledged { .. }
        | Change::Commented { .. }
        | Change::Advised(_)
        | Change::Folded
        | Change::Announced
        | Change::Stale => {}
    }
}

fn aside(json: &mut Json, site: &Site, aside: &Aside) {
    json.key("aside");
    json.open();
    json.text("why", aside.why.state().word());
    json.text("since", &texts::rfc3339_millis(aside.since));
    match aside.until {
        Some(until) => json.text("until", &texts::rfc3339_millis(until)),
        None => json.raw("until", "null"),
    }
    if let Why::OutOfService(subject) = aside.why {
        json.text("subject", subject_of(site, subject).0);
    }
    if !aside.by.is_empty() {
        json.text("by", &aside.by);
    }
    json.text("reason", &aside.reason);
    json.close();
}

/// `None`: it is said as every other change is.
pub(super) fn sentence(
    site: &Site,
    alert: &Alert,
    (cause, what): (&str, &str),
    texts: &Texts,
    language: Language,
) -> Option<String> {
    let zone = texts::zone(&site.time_zone);
    let time = |at: Timestamp| texts::time_of_day(&zone, at, alert.at);
    let word = change_word(&alert.change);
    let said = match &alert.change {
        Change::Withheld(aside) | Change::Shelved(aside) => {
            let (until, name) = (aside.until.map_or_else(|| "—".to_owned(), time), name_of(site, aside, language));
            let shelved = matches!(alert.change, Change::Shelved(_));
            let key = if shelved { "alert-shelved".to_owned() } else { format!("alert-{word}-{}", why_word(aside.why)) };
            let args = [("until", until.as_str()), ("by", &aside.by), ("reason", &aside.reason), ("name", name)];
            texts.say(language, &key, &[&[("cause", cause), ("what", what)], args.as_slice()].concat())
        }
        Change::Restored { aside, by, .. } => {
            let key = format!("alert-restored-{}", why_word(aside.why));
            let name = name_of(site, aside, language);
            let said = texts.say(language, &key, &[("cause", cause), ("name", name)]);
            if by.is_empty() { said } else { texts.say(language, "alert-restored-by", &[("what", &said), ("by", by)]) }
        }
        Change::Chatters { times, since } => {
            let (times, since) = (times.to_string(), time(*since));
            texts.say(language, "alert-chatters", &[("what", what), ("times", &times), ("since", &since)])
        }
        Change::Raised
        | Change::Joined
        | Change::Cleared
        | Change::Acknowledged { .. }
        | Change::Commented { .. }
        | Change::Advised(_)
        | Change::Folded
        | Change::Announced
        | Change::Stale => return None,
    };
    Some(said)
}

const fn why_word(why: Why) -> &'static str {
    match why {
        Why::OutOfService(_) => "out-of-service",
        Why::Suppressed(_) => "suppressed",
        Why::Shelved => "shelved",
    }
}

/// Of what is out of service, or of the stage whose stop suppresses.
fn name_of<'a>(site: &'a Site, aside: &Aside, language: Language) -> &'a str {
    match aside.why {
        Why::OutOfService(subject) => texts::name(subject_of(site, subject).1, language),
        Why::Suppressed(rule) => {
            let rule = site.settings.alarms.suppress.get(rule);
            rule.map_or("", |rule| texts::name(&site.stages[rule.while_stopped.index()].name, language))
        }
        Why::Shelved => "",
    }
}

fn subject_of(site: &Site, subject: Subject) -> (&str, &Text) {
    match subject {
        Subject::Stage(id) => (&site.stages[id.index()].key, &site.stages[id.index()].name),
        Subject::Buffer(id) => (&site.buffers[id.index()].key, &site.buffers[id.index()].name),
        Subject::Source(id) => (&site.sources[id.index()].key, &site.sources[id.index()].name),
        Subject::Signal(id) => (&site.signals[id.index()].key, &site.signals[id.index()].name),
    }
}
