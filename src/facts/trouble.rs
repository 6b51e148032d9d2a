//! Why something that people tell is not taken: a code with what belongs to it, which the page says in the language of who reads it, and
//! the same as an English sentence for files and terminals. Who decides is elsewhere (`rows`, and the core).

use tizbek_core::fact::{Fact, Refusal};
use tizbek_core::model::Site;

use crate::texts::rfc3339_millis;

/// What is wrong. What was found and what was expected are in the message, and by themselves in `args`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub code: &'static str,
    pub args: Vec<(&'static str, String)>,
    pub message: String,
}

impl Trouble {
    pub fn new(code: &'static str, args: Vec<(&'static str, String)>, message: impl Into<String>) -> Self {
        Self { code, args, message: message.into() }
    }

    /// `found …, expected …`, where `expected` is a phrase of its own by its code.
    #[must_use]
    pub fn found(code: &'static str, found: &str, expected: &str) -> Self {
        Self::new(code, vec![("found", found.to_owned())], format!("found {found}, expected {expected}"))
    }
}

/// The core's reasons.
#[must_use]
pub fn of_refusal(site: &Site, refusal: &Refusal) -> Trouble {
    let at = |name: &'static str, at| vec![(name, rfc3339_millis(at))];
    match refusal {
        Refusal::Unknown => Trouble::new("unknown", Vec::new(), format!("the site {} has no such signal or buffer", site.key)),
        Refusal::NotByHand => plain("not_by_hand", "a device reads this signal, expected one whose source is of kind manual"),
        Refusal::NeedsInterval => plain("needs_interval", "a rate is of a stretch of time, expected from and until"),
        Refusal::NeedsOneTime => plain("needs_one_time", "this is of one time, expected from alone"),
        Refusal::Backwards => plain("backwards", "it ends before it begins"),
        Refusal::TooOld { since } => {
            let message =
                format!("too old: facts are taken from {} on, the beginning of the shift before", rfc3339_millis(*since));
            Trouble::new("too_old", at("since", *since), message)
        }
        Refusal::Forgotten => plain("forgotten", "too old: nothing of that time is remembered that it could correct"),
        Refusal::Future { until } => {
            let message = format!("it is of a time to come, expected one until {}", rfc3339_millis(*until));
            Trouble::new("future", at("until", *until), message)
        }
        Refusal::OutOfRange { least, most } => {
            let args = vec![("least", least.to_string()), ("most", most.to_string())];
            Trouble::new("out_of_range", args, format!("value: expected {least} to {most}"))
        }
        Refusal::Overlaps(fact) => {
            let message = format!("another fact is of a part of that time: {}; correct or withdraw that one", described(fact));
            Trouble::new("overlaps", other(fact), message)
        }
        Refusal::Conflict(fact) => {
            Trouble::new("conflict", other(fact), format!("this revision is known and says something else: {}", described(fact)))
        }
        Refusal::NoReason(fact) => {
            Trouble::new("no_reason", other(fact), format!("this corrects {}; expected a comment that says why", described(fact)))
        }
        Refusal::NothingToWithdraw => plain("nothing_to_withdraw", "there is no such fact to withdraw"),
        Refusal::Revision { most } => Trouble::new("revision", Vec::new(), format!("revision: expected {most} at most")),
        Refusal::Full { limit } => {
            let message = format!("there are {limit} facts already, and no more are taken");
            Trouble::new("full", vec![("limit", limit.to_string())], message)
        }
    }
}

fn plain(code: &'static str, message: &str) -> Trouble {
    Trouble::new(code, Vec::new(), message)
}

fn described(fact: &Fact) -> String {
    let value = fact.value.map_or("withdrawn".to_owned(), |value| value.to_string());
    let (document, from, until) = (&fact.document, rfc3339_millis(fact.from), rfc3339_millis(fact.until));
    format!("{document:?} of {from} to {until}: {value}, revision {} by {}", fact.revision, fact.author)
}

fn other(fact: &Fact) -> Vec<(&'static str, String)> {
    vec![
        ("document", fact.document.clone()),
        ("from", rfc3339_millis(fact.from)),
        ("until", rfc3339_millis(fact.until)),
        ("value", fact.value.map_or_else(String::new, |value| value.to_string())),
        ("author", fact.author.clone()),
    ]
}
