//! Inputs that are not readings, as they are written in the journal (numbers of the site's things) and in `events.jsonl` of a
//! recording (their names). Not the model: these structs only change together with `VERSION` and a way to read the old ones. An
//! event is written with the version that first had it, so that older programs read all that they know.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tizbek_core::alarm::IncidentId;
use tizbek_core::fact::{Fact, Of};
use tizbek_core::ids::{BufferId, SignalId, SourceId, StageId};
use tizbek_core::input::{Away, Command, Gap, GapReason, Input, LinkChange, Survey};
use tizbek_core::model::{JobOrder, Line, Plan, PlanHead, Site};
use tizbek_core::units::Amount;

use super::action::WireAction;
use super::calibration::WireCalibration;
use super::out::WireOut;
use super::request::WireRequest;
use super::times::WireTime;

/// 2: `away`; 3: gaps whose reason is `skipped`; 4: facts that people tell; 5: calibrations; 6: orders; 7: steps of corrective
/// actions, plans that units must agree to, what is set aside.
const VERSION: u32 = 8;

#[derive(Debug, thiserror::Error)]
pub enum WireError {
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    #[error("written by version {0} of the format, this program reads 1 to {VERSION}")]
    Version(u32),
    #[error("no {what} is called {key:?} in the site file")]
    Unknown { what: &'static str, key: String },
    #[error("a {what} is given by name, and no site says which one that is")]
    Nameless { what: &'static str },
    #[error("{0:?} is not a number")]
    Number(String),
    #[error("a fact of what? expected one of signal and buffer")]
    FactOfWhat,
    #[error("what is out of service? expected one of stage, buffer, source and signal")]
    OutOfWhat,
    #[error("a {0} does not go through here")]
    NotAnEvent(&'static str),
}

/// Says what the things of a site are called. Without a site they go by number.
#[derive(Clone, Copy)]
pub(crate) struct Names<'a>(pub Option<&'a Site>);

/// One input as JSON, and the word for its kind.
pub(crate) fn to_json(input: &Input, names: Names<'_>) -> Result<(&'static str, String), WireError> {
    let event = Event::of(input, names)?;
    let kind = event.kind();
    Ok((kind, serde_json::to_string(&Versioned { v: event.since_version(), event })?))
}

pub(crate) fn from_json(json: &str, names: Names<'_>) -> Result<Input, WireError> {
    // The version is looked at first: the rest of another version need not have this shape.
    let Version { v } = serde_json::from_str(json)?;
    if !(1..=VERSION).contains(&v) {
        return Err(WireError::Version(v));
    }
    let Versioned { event, .. } = serde_json::from_str(json)?;
    event.into_input(names)
}

#[derive(Deserialize)]
struct Version {
    v: u32,
}

#[derive(Serialize, Deserialize)]
struct Versioned {
    v: u32,
    #[serde(flatten)]
    event: Event,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Event {
    Survey { buffer: Ref, valid_at: WireTime, quantity: i64, sigma: i64, method: String, author: String },
    Gap { source: Ref, signal: Option<Ref>, lost: u64, reason: Reason },
    Link { source: Ref, up: bool },
    Plan(Box<WirePlan>),
    Acknowledge { incident: u64, by: String, comment: String },
    Comment { incident: u64, by: String, comment: String },
    Away { until: WireTime },
    Fact(Box<WireFact>),
    Calibration(Box<WireCalibration>),
    Issue { levers: Vec<String>, by: String, comment: String },
    CallOff { lever: String, by: String, comment: String },
    AnswerPlan { version: u32, unit: String, agrees: bool, by: String, reason: String },
    ForcePlan { version: u32, by: String, reason: String },
    Action(Box<WireAction>),
    Request(Box<WireRequest>),
    Shelve { incident: u64, until: WireTime, by: String, reason: String },
    Unshelve { incident: u64, by: String, comment: String },
    OutOfService(Box<WireOut>),
    BackInService(Box<WireOut>),
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Ref {
    Number(u32),
    Name(String),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Reason {
    QueueFull,
    NoAnswer,
    Refused,
    Malformed,
    Unmapped,
    Sequence,
    Skipped,
}

/// Numbers as text, as the quality of a plan's line: a value comes back to the bit.
#[derive(Serialize, Deserialize)]
struct WireFact {
    #[serde(skip_serializing_if = "Option::is_none")]
    signal: Option<Ref>,
    #[serde(skip_serializing_if = "Option::is_none")]
    buffer: Option<Ref>,
    document: String,
    from: WireTime,
    until: WireTime,
    /// None: it is withdrawn.
    value: Option<String>,
    sigma: Option<String>,
    revision: u32,
    author: String,
    comment: String,
}

#[derive(Serialize, Deserialize)]
struct WirePlan {
    version: u32,
    author: String,
    reason: String,
    effective_at: WireTime,
    /// Length of the table of stages the plan was made with.
    stages: usize,
    lines: Vec<WireLine>,
    orders: Vec<WireOrder>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    agree: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct WireLine {
    stage: Ref,
    start: WireTime,
    end: WireTime,
    quantity: i64,
    /// As text: the shortest that reads back as the same number, or `bits:` and its 16 hexadecimal digits.
    quality: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct WireOrder {
    key: String,
    stage: Ref,
    resources: Vec<String>,
    after: Vec<String>,
    start: WireTime,
    end: WireTime,
    quantity: i64,
}

impl Event {
    const fn kind(&self) -> &'static str {
        match self {
            Self::Survey { .. } => "survey",
            Self::Gap { .. } => "gap",
            Self::Link { .. } => "link",
            Self::Plan(_) => "plan",
            Self::Acknowledge { .. } => "acknowledge",
            Self::Comment { .. } => "comment",
            Self::Away { .. } => "away",
            Self::Fact(_) => "fact",
            Self::Calibration(_) => "calibration",
            Self::Issue { .. } => "issue",
            Self::CallOff { .. } => "call_off",
            Self::AnswerPlan { .. } => "answer_plan",
            Self::ForcePlan { .. } => "force_plan",
            Self::Action(_) => "action",
            Self::Request(_) => "request",
            Self::Shelve { .. } => "shelve",
            Self::Unshelve { .. } => "unshelve",
            Self::OutOfService(_) => "out_of_service",
            Self::BackInService(_) => "back_in_service",
        }
    }

    const fn since_version(&self) -> u32 {
        match self {
            Self::AnswerPlan { .. } | Self::ForcePlan { .. } => 7,
            Self::Plan(plan) if !plan.agree.is_empty() => 7,
            Self::Request(_) => 8,
            Self::Action(_) => 7,
            Self::Shelve { .. } | Self::Unshelve { .. } | Self::OutOfService(_) | Self::BackInService(_) => 7,
            Self::Issue { .. } | Self::CallOff { .. } => 6,
            Self::Calibration(_) => 5,
            Self::Fact(_) => 4,
            Self::Gap { reason: Reason::Skipped, .. } => 3,
            Self::Away { .. } => 2,
            Self::Survey { .. }
            | Self::Gap { .. }
            | Self::Link { .. }
            | Self::Plan(_)
            | Self::Acknowledge { .. }
            | Self::Comment { .. } => 1,
        }
    }

    fn of(input: &Input, names: Names<'_>) -> Result<Self, WireError> {
        Ok(match input {
            Input::Surveyed(survey) => Self::Survey {
                buffer: names.buffer(survey.buffer),
                valid_at: WireTime(survey.valid_at),
                quantity: survey.quantity.0,
                sigma: survey.sigma.0,
                method: survey.method.clone(),
                author: survey.author.clone(),
            },
            Input::Gap(gap) => Self::Gap {
                source: names.source(gap.source),
                signal: gap.signal.map(|signal| names.signal(signal)),
                lost: gap.lost,
                reason: gap.reason.into(),
            },
            Input::Link(link) => Self::Link { source: names.source(link.source), up: link.up },
            Input::Planned(plan) => Self::Plan(Box::new(WirePlan::of(plan, names))),
            Input::Command(Command::Acknowledge { incident, by, comment }) => {
                Self::Acknowledge { incident: incident.0, by: by.clone(), comment: comment.clone() }
            }
            Input::Command(Command::Comment { incident, by, comment }) => {
                Self::Comment { incident: incident.0, by: by.clone(), comment: comment.clone() }
            }
            Input::Command(Command::Issue { levers, by, comment }) => {
                Self::Issue { levers: levers.clone(), by: by.clone(), comment: comment.clone() }
            }
            Input::Command(Command::CallOff { lever, by, comment }) => {
                Self::CallOff { lever: lever.clone(), by: by.clone(), comment: comment.clone() }
            }
            Input::Command(Command::AnswerPlan { version, unit, agrees, by, reason }) => Self::AnswerPlan {
                version: *version,
                unit: unit.clone(),
                agrees: *agrees,
                by: by.clone(),
                reason: reason.clone(),
            },
            Input::Command(Command::ForcePlan { version, by, reason }) => {
                Self::ForcePlan { version: *version, by: by.clone(), reason: reason.clone() }
            }
            Input::Command(Command::Ask(command)) => Self::Request(Box::new(WireRequest::of(command, names))),
            Input::Command(Command::Act(command)) => Self::Action(Box::new(WireAction::of(command, names))),
            Input::Command(Command::Shelve { incident, until, by, reason }) => {
                Self::Shelve { incident: incident.0, until: WireTime(*until), by: by.clone(), reason: reason.clone() }
            }
            Input::Command(Command::Unshelve { incident, by, comment }) => {
                Self::Unshelve { incident: incident.0, by: by.clone(), comment: comment.clone() }
            }
            Input::Command(Command::TakeOut { what, by, reason }) => {
                Self::OutOfService(Box::new(WireOut::of(*what, by, reason, names)))
            }
            Input::Command(Command::PutBack { what, by, comment }) => {
                Self::BackInService(Box::new(WireOut::of(*what, by, comment, names)))
            }
            Input::Away(away) => Self::Away { until: WireTime(away.until) },
            Input::Fact(fact) => Self::Fact(Box::new(WireFact::of(fact, names))),
            Input::Calibrated(calibration) => Self::Calibration(Box::new(WireCalibration::of(calibration, names))),
            Input::Observed(_) => return Err(WireError::NotAnEvent("reading")),
            Input::Tick => return Err(WireError::NotAnEvent("tick")),
        })
    }

    fn into_input(self, names: Names<'_>) -> Result<Input, WireError> {
        Ok(match self {
            Self::Survey { buffer, valid_at, quantity, sigma, method, author } => Input::Surveyed(Survey {
                buffer: names.buffer_id(buffer)?,
                valid_at: valid_at.0,
                quantity: Amount(quantity),
                sigma: Amount(sigma),
                method,
                author,
            }),
            Self::Gap { source, signal, lost, reason } => Input::Gap(Gap {
                source: names.source_id(source)?,
                signal: signal.map(|signal| names.signal_id(signal)).transpose()?,
                lost,
                reason: reason.into(),
            }),
            Self::Link { source, up } => Input::Link(LinkChange { source: names.source_id(source)?, up }),
            Self::Plan(plan) => Input::Planned(Arc::new(plan.into_plan(names)?)),
            Self::Acknowledge { incident, by, comment } => {
                Input::Command(Command::Acknowledge { incident: IncidentId(incident), by, comment })
            }
            Self::Comment { incident, by, comment } => {
                Input::Command(Command::Comment { incident: IncidentId(incident), by, comment })
            }
            Self::Issue { levers, by, comment } => Input::Command(Command::Issue { levers, by, comment }),
            Self::CallOff { lever, by, comment } => Input::Command(Command::CallOff { lever, by, comment }),
            Self::AnswerPlan { version, unit, agrees, by, reason } => {
                Input::Command(Command::AnswerPlan { version, unit, agrees, by, reason })
            }
            Self::ForcePlan { version, by, reason } => Input::Command(Command::ForcePlan { version, by, reason }),
            Self::Request(request) => Input::Command(Command::Ask(Box::new(request.into_command(names)?))),
            Self::Action(action) => Input::Command(Command::Act(Box::new(action.into_command(names)?))),
            Self::Shelve { incident, until, by, reason } => {
                Input::Command(Command::Shelve { incident: IncidentId(incident), until: until.0, by, reason })
            }
            Self::Unshelve { incident, by, comment } => {
                Input::Command(Command::Unshelve { incident: IncidentId(incident), by, comment })
            }
            Self::OutOfService(out) => {
                let (what, by, reason) = out.into_parts(names)?;
                Input::Command(Command::TakeOut { what, by, reason })
            }
            Self::BackInService(out) => {
                let (what, by, comment) = out.into_parts(names)?;
                Input::Command(Command::PutBack { what, by, comment })
            }
            Self::Away { until } => Input::Away(Away { until: until.0 }),
            Self::Fact(fact) => Input::Fact(Box::new(fact.into_fact(names)?)),
            Self::Calibration(calibration) => Input::Calibrated(Box::new(calibration.into_calibration(names)?)),
        })
    }
}

impl WireFact {
    fn of(fact: &Fact, names: Names<'_>) -> Self {
        let (signal, buffer) = match fact.of {
            Of::Signal(id) => (Some(names.signal(id)), None),
            Of::Buffer(id) => (None, Some(names.buffer(id))),
        };
        Self {
            signal,
            buffer,
            document: fact.document.clone(),
            from: WireTime(fact.from),
            until: WireTime(fact.until),
            value: fact.value.map(number_to_text),
            sigma: fact.sigma.map(number_to_text),
            revision: fact.revision,
            author: fact.author.clone(),
            comment: fact.comment.clone(),
        }
    }

    fn into_fact(self, names: Names<'_>) -> Result<Fact, WireError> {
        let of = match (self.signal, self.buffer) {
            (Some(signal), None) => Of::Signal(names.signal_id(signal)?),
            (None, Some(buffer)) => Of::Buffer(names.buffer_id(buffer)?),
            (Some(_), Some(_)) | (None, None) => return Err(WireError::FactOfWhat),
        };
        let number = |text: Option<String>| text.map(|text| number_from_text(&text)).transpose();
        Ok(Fact {
            of,
            document: self.document,
            from: self.from.0,
            until: self.until.0,
            value: number(self.value)?,
            sigma: number(self.sigma)?,
            revision: self.revision,
            author: self.author,
            comment: self.comment,
        })
    }
}

impl WirePlan {
    fn of(plan: &Plan, names: Names<'_>) -> Self {
        let line = |line: &Line| WireLine {
            stage: names.stage(line.stage),
            start: WireTime(line.start),
            end: WireTime(line.end),
            quantity: line.quantity.0,
            quality: line.quality.map(number_to_text),
        };
        let order = |order: &JobOrder| WireOrder {
            key: order.key.clone(),
            stage: names.stage(order.stage),
            resources: order.resources.clone(),
            after: order.after.clone(),
            start: WireTime(order.start),
            end: WireTime(order.end),
            quantity: order.quantity.0,
        };
        let stages = plan.lines().iter().map(|line| line.stage.index() + 1).max().unwrap_or(0);
        Self {
            version: plan.head.version,
            author: plan.head.author.clone(),
            reason: plan.head.reason.clone(),
            effective_at: WireTime(plan.head.effective_at),
            stages,
            lines: plan.lines().iter().map(line).collect(),
            orders: plan.orders.iter().map(order).collect(),
            agree: plan.agree.clone(),
        }
    }

    fn into_plan(self, names: Names<'_>) -> Result<Plan, WireError> {
        let head =
            PlanHead { version: self.version, author: self.author, reason: self.reason, effective_at: self.effective_at.0 };
        let mut lines = Vec::with_capacity(self.lines.len());
        for line in self.lines {
            lines.push(Line {
                stage: names.stage_id(line.stage)?,
                start: line.start.0,
                end: line.end.0,
                quantity: Amount(line.quantity),
                quality: line.quality.map(|text| number_from_text(&text)).transpose()?,
            });
        }
        let mut orders = Vec::with_capacity(self.orders.len());
        for order in self.orders {
            orders.push(JobOrder {
                key: order.key,
                stage: names.stage_id(order.stage)?,
                resources: order.resources,
                after: order.after,
                start: order.start.0,
                end: order.end.0,
                quantity: Amount(order.quantity),
            });
        }
        let stages = names.0.map_or(self.stages, |site| site.stages.len());
        let mut plan = Plan::new(head, stages, lines, orders);
        plan.agree = self.agree;
        Ok(plan)
    }
}

macro_rules! names {
    ($($to:ident $from:ident $id:ident $table:ident $what:literal),* $(,)?) => {
        impl Names<'_> {$(
            pub(super) fn $to(self, id: $id) -> Ref {
                match self.0.and_then(|site| site.$table.get(id.index())) {
                    Some(thing) => Ref::Name(thing.key.clone()),
                    None => Ref::Number(id.0),
                }
            }

            pub(super) fn $from(self, it: Ref) -> Result<$id, WireError> {
                match (it, self.0) {
                    (Ref::Number(number), _) => Ok($id(number)),
                    (Ref::Name(_), None) => Err(WireError::Nameless { what: $what }),
                    (Ref::Name(key), Some(site)) => {
                        let found = site.$table.iter().position(|thing| thing.key == key);
                        found.map($id::of).ok_or(WireError::Unknown { what: $what, key })
                    }
                }
            }
        )*}
    };
}

names! {
    stage stage_id StageId stages "stage",
    buffer buffer_id BufferId buffers "buffer",
    signal signal_id SignalId signals "signal",
    source source_id SourceId sources "source",
}

/// The shortest text that reads back as the very same bits.
pub(crate) fn number_to_text(value: f64) -> String {
    let mut text = String::new();
    write_number(value, &mut text);
    text
}

pub(super) fn write_number(value: f64, into: &mut String) {
    use std::fmt::Write;
    let written = if value.is_nan() { write!(into, "bits:{:016x}", value.to_bits()) } else { write!(into, "{value:?}") };
    written.expect("a string takes everything");
    if into.ends_with(".0") {
        into.truncate(into.len() - 2);
    }
}

pub(crate) fn number_from_text(text: &str) -> Result<f64, WireError> {
    let value = match text.strip_prefix("bits:") {
        Some(digits) => u64::from_str_radix(digits, 16).ok().map(f64::from_bits),
        None => text.parse().ok(),
    };
    value.ok_or_else(|| WireError::Number(text.into()))
}

impl From<GapReason> for Reason {
    fn from(reason: GapReason) -> Self {
        match reason {
            GapReason::QueueFull => Self::QueueFull,
            GapReason::NoAnswer => Self::NoAnswer,
            GapReason::Refused => Self::Refused,
            GapReason::Malformed => Self::Malformed,
            GapReason::Unmapped => Self::Unmapped,
            GapReason::Sequence => Self::Sequence,
            GapReason::Skipped => Self::Skipped,
        }
    }
}

impl From<Reason> for GapReason {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::QueueFull => Self::QueueFull,
            Reason::NoAnswer => Self::NoAnswer,
            Reason::Refused => Self::Refused,
            Reason::Malformed => Self::Malformed,
            Reason::Unmapped => Self::Unmapped,
            Reason::Sequence => Self::Sequence,
            Reason::Skipped => Self::Skipped,
        }
    }
}

#[cfg(test)]
mod tests {
    use tizbek_core::alarm::Subject;
    use tizbek_core::time::Timestamp;

    use super::*;

    #[test]
    fn an_event_is_written_with_the_version_that_first_had_it() {
        let nobody = Names(None);
        let link = Input::Link(LinkChange { source: SourceId(0), up: true });
        let (_, old) = to_json(&link, nobody).expect("an event");
        assert!(old.starts_with(r#"{"v":1,"#), "{old}");
        let (kind, new) = to_json(&Input::Away(Away { until: Timestamp(7) }), nobody).expect("an event");
        assert_eq!((kind, new.as_str()), ("away", r#"{"v":2,"kind":"away","until":"1970-01-01T00:00:00.000007Z"}"#));
        assert!(matches!(from_json(&new, nobody), Ok(Input::Away(Away { until: Timestamp(7) }))));
        let skipped = Gap { source: SourceId(0), signal: None, lost: 4, reason: GapReason::Skipped };
        let (_, newest) = to_json(&Input::Gap(skipped.clone()), nobody).expect("an event");
        assert!(newest.starts_with(r#"{"v":3,"#), "{newest}");
        assert!(matches!(from_json(&newest, nobody), Ok(Input::Gap(gap)) if gap == skipped));
        for (out, word) in [(true, "out_of_service"), (false, "back_in_service")] {
            let (what, by, said) = (Subject::Signal(SignalId(3)), "engineer".to_owned(), "cable".to_owned());
            let command =
                if out { Command::TakeOut { what, by, reason: said } } else { Command::PutBack { what, by, comment: said } };
            let (kind, written) = to_json(&Input::Command(command.clone()), nobody).expect("an event");
            assert_eq!(kind, word);
            assert!(matches!(from_json(&written, nobody), Ok(Input::Command(read)) if read == command), "{written}");
            let nothing = written.replace(r#""signal":3,"#, "");
            assert!(matches!(from_json(&nothing, nobody), Err(WireError::OutOfWhat)), "{nothing}");
        }
        let shelve = Command::Shelve { incident: IncidentId(7), until: Timestamp(9), by: "d".to_owned(), reason: "r".to_owned() };
        let (_, shelved) = to_json(&Input::Command(shelve.clone()), nobody).expect("an event");
        assert!(shelved.starts_with(r#"{"v":7,"kind":"shelve""#), "{shelved}");
        assert!(matches!(from_json(&shelved, nobody), Ok(Input::Command(read)) if read == shelve));
        let newer = new.replace(r#""v":2"#, &format!(r#""v":{}"#, VERSION + 1));
        assert!(matches!(from_json(&newer, nobody), Err(WireError::Version(version)) if version == VERSION + 1));
    }
}
