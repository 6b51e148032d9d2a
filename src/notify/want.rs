//! What somebody is wanted to do: the notices of corrective actions and of requests between units, read from the CloudEvents that every sink
//! gets. Who is told goes by the roster of the unit: a notice names the post, or the person who began it, and the recipients who are
//! that are told. When nobody answers, the roster goes on by itself: nothing here escalates.

use serde::Deserialize;
use tizbek_core::time::Timestamp;

use super::event::{Words, instant};
use crate::config::{Priority, RecipientConfig};

const KINDS: [&str; 2] = ["tizbek.action.", "tizbek.request."];
/// What of it is urgent: somebody has not done what he was to do, or cannot.
const URGENT: [&str; 6] = ["blocked", "no_answer", "overdue", "still_blocked", "request_no_answer", "request_overdue"];

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Want {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub time: String,
    pub data: Wanted,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Wanted {
    pub number: u64,
    pub action: Option<u64>,
    pub request: Option<u64>,
    /// A post of a roster, or a person.
    pub to: String,
    pub text: Words,
}

impl Want {
    /// `None`: it tells of something else.
    ///
    /// # Errors
    /// It is not one of ours.
    pub fn read(body: &str) -> Result<Option<Self>, serde_json::Error> {
        #[derive(Deserialize)]
        struct Kind {
            #[serde(rename = "type")]
            kind: String,
        }
        let Kind { kind } = serde_json::from_str(body)?;
        let is_one = KINDS.iter().any(|of| kind.starts_with(of));
        if is_one { serde_json::from_str(body).map(Some) } else { Ok(None) }
    }

    /// `issued`, `overdue`, …
    #[must_use]
    pub fn change(&self) -> &str {
        self.kind.rsplit('.').next().unwrap_or_default()
    }

    #[must_use]
    pub fn at(&self) -> Timestamp {
        instant(&self.time).unwrap_or(Timestamp(0))
    }

    /// As of an alert: its number may be given to something else after a power cut, which then has another time.
    #[must_use]
    pub fn identity(&self) -> String {
        format!("{}@{}", self.id, self.at().0 / 1_000)
    }

    #[must_use]
    pub fn priority(&self) -> Priority {
        if URGENT.contains(&self.change()) { Priority::High } else { Priority::Medium }
    }

    /// Whether somebody is whom it names: by one of his posts, or by his name or id.
    #[must_use]
    pub fn is_for(&self, who: &RecipientConfig) -> bool {
        let to = self.data.to.trim();
        let names = [&who.key, &who.name.ru, &who.name.kk, &who.name.en];
        !to.is_empty() && who.posts.iter().chain(names).any(|known| known == to)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use tizbek_core::model::Text;

    use super::*;
    use crate::config::Tongue;

    /// A notice as `sinks::event` writes it.
    pub fn notice(number: u64, what: &str, to: &str, at: &str) -> Want {
        Want::read(&body(number, what, to, at)).unwrap().unwrap()
    }

    pub fn body(number: u64, what: &str, to: &str, at: &str) -> String {
        format!(
            r#"{{"specversion":"1.0","id":"mine/alert/{number}","source":"/tizbek/mine","type":"tizbek.action.{what}",
            "subject":"action/4","time":"{at}","data":{{"number":{number},"action":4,"state":"issued","to":"{to}","owner":"mill",
            "verb":"raise","text":{{"ru":"Выполнить: быстрее","kk":"Орындау","en":"To do: faster"}}}}}}"#
        )
    }

    #[test]
    fn it_is_for_whom_it_names() {
        let who = RecipientConfig {
            key: "foreman".into(),
            name: Text { ru: "Мастер".into(), kk: String::new(), en: String::new() },
            language: Tongue::Ru,
            channels: Vec::new(),
            email: None,
            telegram: None,
            posts: vec!["mill foreman".into()],
            shifts: None,
            quiet: None,
        };
        let to = |to: &str| notice(7, "issued", to, "2026-11-22T04:00:01.234Z").is_for(&who);
        assert_eq!(["mill foreman", "foreman", "Мастер", "head of the mill", ""].map(to), [true, true, true, false, false]);
        let overdue = notice(7, "overdue", "foreman", "2026-11-22T04:00:01.234Z");
        assert_eq!((overdue.change(), overdue.priority()), ("overdue", Priority::High));
        assert_eq!(overdue.identity(), "mine/alert/7@1795320001234");
        assert_eq!(Want::read(r#"{"type":"tizbek.incident.raised"}"#).unwrap(), None);
    }
}
