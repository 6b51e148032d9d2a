//! A step in the life of a corrective action as it is written in the journal and in `events.jsonl`. What comes from a lever is not in
//! here: the order is, and the engine makes the action of it. What a wire type may become is said in `wire`.

use serde::{Deserialize, Serialize};
use tizbek_core::action::{ActionCommand, ActionId, Checked, Decision, Object, Promise, Step, Target, Verdict, Wanted};
use tizbek_core::alarm::IncidentId;
use tizbek_core::model::ActionKind;
use tizbek_core::units::Amount;

use super::times::WireTime;
use super::wire::{Names, Ref, WireError};

#[derive(Serialize, Deserialize)]
pub(super) struct WireAction {
    /// 0: it begins one.
    action: u64,
    step: WireStep,
    by: String,
    comment: String,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
enum WireStep {
    Propose(Box<WireWanted>),
    Edit(Box<WireWanted>),
    Agree,
    Withdraw,
    Issue,
    Start,
    Tick { item: u32, done: bool },
    Add { text: String },
    Progress { percent: u8 },
    Block { reason: String, needed_from: String },
    Unblock { blocker: u32 },
    Finish,
    CallOff,
    Check { verdict: WireVerdict, saved: Option<[i64; 3]>, note: String },
    Decide { decision: WireDecision },
    Comment,
}

#[derive(Serialize, Deserialize)]
struct WireWanted {
    kind: WireKind,
    stage: Option<Ref>,
    buffer: Option<Ref>,
    verb: String,
    target: Option<WireTarget>,
    owner: String,
    deadline: Option<WireTime>,
    promise: Option<WirePromise>,
    incident: Option<u64>,
    checklist: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct WireTarget {
    value: i64,
    unit: String,
}

#[derive(Serialize, Deserialize)]
struct WirePromise {
    stage: Ref,
    saves: [i64; 3],
    together: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum WireKind {
    Operations,
    Parameter,
    Resource,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum WireVerdict {
    Effective,
    Partly,
    Not,
    TooEarly,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum WireDecision {
    Standardise,
    Repeat,
    Reject,
}

/// Both ways, from one list.
macro_rules! words {
    ($($wire:ident $word:ident { $($name:ident),* })*) => {$(
        impl From<$word> for $wire {
            fn from(word: $word) -> Self {
                match word { $($word::$name => Self::$name),* }
            }
        }
        impl From<$wire> for $word {
            fn from(wire: $wire) -> Self {
                match wire { $($wire::$name => Self::$name),* }
            }
        }
    )*};
}

words! {
    WireKind ActionKind { Operations, Parameter, Resource }
    WireVerdict Verdict { Effective, Partly, Not, TooEarly }
    WireDecision Decision { Standardise, Repeat, Reject }
}

impl WireAction {
    pub fn of(command: &ActionCommand, names: Names<'_>) -> Self {
        let ActionCommand { action, step, by, comment } = command;
        Self { action: action.0, step: WireStep::of(step, names), by: by.clone(), comment: comment.clone() }
    }

    pub fn into_command(self, names: Names<'_>) -> Result<ActionCommand, WireError> {
        let Self { action, step, by, comment } = self;
        Ok(ActionCommand { action: ActionId(action), step: step.into_step(names)?, by, comment })
    }
}

impl WireStep {
    fn of(step: &Step, names: Names<'_>) -> Self {
        match step {
            Step::Propose(wanted) => Self::Propose(Box::new(WireWanted::of(wanted, names))),
            Step::Edit(wanted) => Self::Edit(Box::new(WireWanted::of(wanted, names))),
            Step::Agree => Self::Agree,
            Step::Withdraw => Self::Withdraw,
            Step::Issue => Self::Issue,
            Step::Start => Self::Start,
            Step::Tick { item, done } => Self::Tick { item: *item, done: *done },
            Step::AddItem { text } => Self::Add { text: text.clone() },
            Step::Progress { percent } => Self::Progress { percent: *percent },
            Step::Block { reason, needed_from } => Self::Block { reason: reason.clone(), needed_from: needed_from.clone() },
            Step::Unblock { blocker } => Self::Unblock { blocker: *blocker },
            Step::Finish => Self::Finish,
            Step::CallOff => Self::CallOff,
            Step::Check(Checked { verdict, saved, note }) => Self::Check {
                verdict: (*verdict).into(),
                saved: saved.map(|(low, middle, high)| [low.0, middle.0, high.0]),
                note: note.clone(),
            },
            Step::Decide(decision) => Self::Decide { decision: (*decision).into() },
            Step::Comment => Self::Comment,
        }
    }

    fn into_step(self, names: Names<'_>) -> Result<Step, WireError> {
        Ok(match self {
            Self::Propose(wanted) => Step::Propose(Box::new(wanted.into_wanted(names)?)),
            Self::Edit(wanted) => Step::Edit(Box::new(wanted.into_wanted(names)?)),
            Self::Agree => Step::Agree,
            Self::Withdraw => Step::Withdraw,
            Self::Issue => Step::Issue,
            Self::Start => Step::Start,
            Self::Tick { item, done } => Step::Tick { item, done },
            Self::Add { text } => Step::AddItem { text },
            Self::Progress { percent } => Step::Progress { percent },
            Self::Block { reason, needed_from } => Step::Block { reason, needed_from },
            Self::Unblock { blocker } => Step::Unblock { blocker },
            Self::Finish => Step::Finish,
            Self::CallOff => Step::CallOff,
            Self::Check { verdict, saved, note } => {
                let saved = saved.map(|[low, middle, high]| (Amount(low), Amount(middle), Amount(high)));
                Step::Check(Checked { verdict: verdict.into(), saved, note })
            }
            Self::Decide { decision } => Step::Decide(decision.into()),
            Self::Comment => Step::Comment,
        })
    }
}

impl WireWanted {
    fn of(wanted: &Wanted, names: Names<'_>) -> Self {
        let (stage, buffer) = match wanted.object {
            Some(Object::Stage(id)) => (Some(names.stage(id)), None),
            Some(Object::Buffer(id)) => (None, Some(names.buffer(id))),
            None => (None, None),
        };
        Self {
            kind: wanted.kind.into(),
            stage,
            buffer,
            verb: wanted.verb.clone(),
            target: wanted.target.as_ref().map(|target| WireTarget { value: target.value.0, unit: target.unit.clone() }),
            owner: wanted.owner.clone(),
            deadline: wanted.deadline.map(WireTime),
            promise: wanted.promise.map(|promise| WirePromise {
                stage: names.stage(promise.stage),
                saves: [promise.low.0, promise.middle.0, promise.high.0],
                together: promise.together,
            }),
            incident: wanted.incident.map(|incident| incident.0),
            checklist: wanted.checklist.clone(),
        }
    }

    fn into_wanted(self, names: Names<'_>) -> Result<Wanted, WireError> {
        let object = match (self.stage, self.buffer) {
            (Some(stage), _) => Some(Object::Stage(names.stage_id(stage)?)),
            (None, Some(buffer)) => Some(Object::Buffer(names.buffer_id(buffer)?)),
            (None, None) => None,
        };
        let promise = |promise: WirePromise| -> Result<Promise, WireError> {
            let [low, middle, high] = promise.saves.map(Amount);
            Ok(Promise { stage: names.stage_id(promise.stage)?, low, middle, high, together: promise.together })
        };
        Ok(Wanted {
            kind: self.kind.into(),
            object,
            verb: self.verb,
            target: self.target.map(|target| Target { value: Amount(target.value), unit: target.unit }),
            owner: self.owner,
            deadline: self.deadline.map(|deadline| deadline.0),
            promise: self.promise.map(promise).transpose()?,
            incident: self.incident.map(IncidentId),
            lever: None,
            checklist: self.checklist,
        })
    }
}

#[cfg(test)]
mod tests {
    use tizbek_core::ids::{BufferId, StageId};
    use tizbek_core::input::{Command, Input};
    use tizbek_core::time::Timestamp;

    use super::super::wire::{from_json, to_json};
    use super::*;

    #[test]
    fn every_step_comes_back_out_of_the_journal() {
        let units = Amount::from_units;
        let wanted = |object| Wanted {
            kind: ActionKind::Resource,
            object,
            verb: "bring in".to_owned(),
            target: Some(Target { value: units(120.5), unit: "t/h".to_owned() }),
            owner: "shaft".to_owned(),
            deadline: Some(Timestamp::from_secs(1_000)),
            promise: Some(Promise { stage: StageId(1), low: units(10.0), middle: units(20.0), high: units(30.0), together: 2 }),
            incident: Some(IncidentId(7)),
            lever: None,
            checklist: vec!["call the crew".to_owned()],
        };
        let check = |saved| Checked { verdict: Verdict::Partly, saved, note: "half".to_owned() };
        let steps = [
            Step::Propose(Box::new(wanted(Some(Object::Stage(StageId(1)))))),
            Step::Edit(Box::new(wanted(Some(Object::Buffer(BufferId(0)))))),
            Step::Edit(Box::new(Wanted { target: None, deadline: None, promise: None, incident: None, ..wanted(None) })),
            Step::Agree,
            Step::Withdraw,
            Step::Issue,
            Step::Start,
            Step::Tick { item: 3, done: true },
            Step::AddItem { text: "a".to_owned() },
            Step::Progress { percent: 40 },
            Step::Block { reason: "no crew".to_owned(), needed_from: "mine".to_owned() },
            Step::Unblock { blocker: 1 },
            Step::Finish,
            Step::CallOff,
            Step::Check(check(None)),
            Step::Check(check(Some((units(-1.0), units(2.0), units(3.0))))),
            Step::Decide(Decision::Standardise),
            Step::Decide(Decision::Repeat),
            Step::Decide(Decision::Reject),
            Step::Comment,
        ];
        for step in steps {
            let command = ActionCommand { action: ActionId(5), step, by: "a".to_owned(), comment: "b".to_owned() };
            let (kind, json) = to_json(&Input::Command(Command::Act(Box::new(command.clone()))), Names(None)).expect("an event");
            assert!(kind == "action" && json.starts_with(r#"{"v":7,"kind":"action","#), "{json}");
            let back = from_json(&json, Names(None)).expect("it reads back");
            assert!(matches!(back, Input::Command(Command::Act(back)) if *back == command), "{json}");
        }
    }
}
