//! An alert as notifications need it: read from the CloudEvent that every sink gets (`docs/formats/alert.md`), so that what is told to people
//! and what the log says are the same words.

use std::collections::BTreeSet;

use serde::Deserialize;
use tizbek_core::model::Site;
use tizbek_core::time::Timestamp;

use crate::config::Priority;
use crate::texts::Language;

/// So soon before it happens, what is coming is urgent.
const SOON_SECS: i64 = 30 * 60;
/// A stage that does less than this of what it should stands.
const STANDS: f64 = 0.05;

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Event {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub time: String,
    pub data: Data,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Data {
    pub number: u64,
    pub incident: u64,
    pub state: Option<String>,
    pub priority: Option<String>,
    pub unit: String,
    pub cause: Named,
    pub condition: Condition,
    pub by: Option<String>,
    pub comment: Option<String>,
    pub advice: Option<Vec<Choice>>,
    pub text: Words,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Named {
    pub kind: String,
    pub id: String,
    pub name: Words,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Condition {
    pub kind: String,
    pub subject: String,
    pub since: String,
    pub amount_t: f64,
    pub pace: Option<f64>,
    pub clock: Option<Reached>,
}

/// When a buffer will reach its limit.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Reached {
    pub at: String,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Choice {
    pub levers: Vec<String>,
    pub stage: String,
    pub saves_t: f64,
    pub decide_by: String,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Words {
    pub ru: String,
    pub kk: String,
    pub en: String,
}

impl Words {
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Ru => &self.ru,
            Language::Kk => &self.kk,
            Language::En => &self.en,
        }
    }
}

impl Event {
    /// It tells of a corrective action or of a request between units, not of an incident.
    #[must_use]
    pub fn is_of_action(body: &str) -> bool {
        #[derive(Deserialize)]
        struct Kind {
            #[serde(rename = "type")]
            kind: String,
        }
        serde_json::from_str(body)
            .is_ok_and(|Kind { kind }| ["tizbek.action.", "tizbek.request."].iter().any(|of| kind.starts_with(of)))
    }

    /// # Errors
    /// It is not one of ours.
    pub fn read(body: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(body)
    }

    /// `raised`, `cleared`, …
    #[must_use]
    pub fn change(&self) -> &str {
        self.kind.rsplit('.').next().unwrap_or_default()
    }

    /// Nobody has said yet that he deals with it.
    #[must_use]
    pub fn is_unacknowledged(&self) -> bool {
        self.data.state.as_deref().is_none_or(|state| state == "unacknowledged")
    }

    /// It was set aside, and nothing of it holds any more.
    #[must_use]
    pub fn is_over_aside(&self) -> bool {
        self.change() == "restored" && self.data.state.as_deref() == Some("normal")
    }

    #[must_use]
    pub fn at(&self) -> Timestamp {
        instant(&self.time).unwrap_or(Timestamp(0))
    }

    /// One alert, whatever its words: after a power cut its number may be given to something else, which then has another time.
    #[must_use]
    pub fn identity(&self) -> String {
        format!("{}@{}", self.id, self.at().0 / 1_000)
    }

    /// What the alert says of its priority, or what follows from how soon it bites.
    #[must_use]
    pub fn priority(&self) -> Priority {
        match self.data.priority.as_deref() {
            Some("low") => return Priority::Low,
            Some("medium") => return Priority::Medium,
            Some("high" | "highest" | "urgent" | "critical") => return Priority::High,
            Some(_) | None => {}
        }
        let condition = &self.data.condition;
        let reached = condition.clock.as_ref().and_then(|clock| instant(&clock.at));
        let is_soon = reached.is_some_and(|at| (at - self.at()).whole_secs() <= SOON_SECS);
        let stands = condition.kind == "slow" && condition.pace.is_some_and(|pace| pace < STANDS);
        if matches!(condition.kind.as_str(), "full" | "empty") || is_soon || stands { Priority::High } else { Priority::Medium }
    }

    /// The ids of the stages that it concerns: of its cause, and of what happens.
    #[must_use]
    pub fn stages(&self, site: &Site) -> BTreeSet<String> {
        let mut stages = concerned(site, &self.data.cause.id);
        stages.extend(concerned(site, &self.data.condition.subject));
        stages
    }

    #[must_use]
    pub fn best(&self) -> Option<&Choice> {
        self.data.advice.as_ref()?.first()
    }
}

/// The stages behind an id: itself, those beside a buffer, those that a signal or a source measures.
fn concerned(site: &Site, id: &str) -> BTreeSet<String> {
    let source = site.sources.iter().position(|source| source.key == id);
    let buffer = site.buffers.iter().position(|buffer| buffer.key == id);
    let is_it = |index: usize| {
        let signal = &site.signals[index];
        signal.key == id || source.is_some_and(|source| signal.source.index() == source)
    };
    let concerns = |stage: &&tizbek_core::model::Stage| {
        let beside = |index: usize| Some(index) == buffer;
        stage.key == id
            || stage.inputs.iter().any(|inlet| beside(inlet.buffer.index()))
            || stage.outputs.iter().any(|outlet| beside(outlet.buffer.index()))
            || stage.measured_by.iter().any(|signal| is_it(signal.index()))
    };
    let mut found: BTreeSet<String> = site.stages.iter().filter(concerns).map(|stage| stage.key.clone()).collect();
    if found.is_empty() {
        // A level sensor, or what else stands at a buffer.
        let role = site.signals.iter().find(|signal| signal.key == id).map(|signal| signal.role);
        if let Some(tizbek_core::model::Role::Level(level)) = role {
            found = concerned(site, &site.buffers[level.index()].key);
        }
    }
    found
}

#[must_use]
pub fn instant(text: &str) -> Option<Timestamp> {
    text.parse::<jiff::Timestamp>().ok().map(|instant| Timestamp(instant.as_microsecond()))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// An alert as `sinks::event` writes it, of a hoist that lags.
    pub fn alert(number: u64, incident: u64, change: &str, at: &str, more: &str) -> Event {
        let text = r#"{"ru":"Подъём отстал","kk":"Көтеру","en":"Hoist lags"}"#;
        let body = format!(
            r#"{{"specversion":"1.0","id":"mine/alert/{number}","source":"/tizbek/mine","type":"tizbek.incident.{change}",
            "subject":"incident/{incident}","time":"{at}","data":{{"number":{number},"incident":{incident},"state":"unacknowledged",
            {more}"unit":"t","cause":{{"kind":"stage","id":"hoist","name":{text}}},
            "condition":{{"kind":"behind","subject":"hoist","since":"{at}","amount_t":42.5,"lag_secs":600,"clock":null}},
            "text":{text}}}}}"#
        );
        Event::read(&body).unwrap()
    }

    #[test]
    fn an_alert_is_read_with_its_priority() {
        let event = alert(3, 1, "raised", "2026-11-22T04:00:01.234Z", "");
        assert_eq!((event.change(), event.priority()), ("raised", Priority::Medium));
        assert_eq!(event.identity(), "mine/alert/3@1795320001234");
        let low = alert(3, 1, "raised", "2026-11-22T04:00:01.234Z", r#""priority":"low","#);
        assert_eq!(low.priority(), Priority::Low);
        let mut soon = event.clone();
        soon.data.condition.clock = Some(Reached { at: "2026-11-22T04:20:00.000Z".to_owned() });
        assert_eq!(soon.priority(), Priority::High);
    }
}
