//! A step in the life of a request between units as it is written in the journal and in `events.jsonl`. Who is asked to agree to an action
//! is not in here: the engine asks by itself. What a wire type may become is said in `wire`.

use serde::{Deserialize, Serialize};
use tizbek_core::action::ActionId;
use tizbek_core::alarm::IncidentId;
use tizbek_core::request::{Asked, Choice, Need, RequestCommand, RequestId, RequestStep, Side};

use super::times::WireTime;
use super::wire::{Names, Ref, WireError};

#[derive(Serialize, Deserialize)]
pub(super) struct WireRequest {
    /// 0: it is sent, or a conflict is decided.
    request: u64,
    step: WireStep,
    by: String,
    text: String,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
enum WireStep {
    Send(Box<WireAsked>),
    See,
    Acknowledge,
    Answer { yes: bool },
    Withdraw,
    Comment,
    Decide { first: WireSide, second: WireSide, choice: WireChoice },
}

#[derive(Serialize, Deserialize)]
struct WireAsked {
    to: String,
    for_unit: String,
    what: String,
    need: WireNeed,
    stage: Option<Ref>,
    incident: Option<u64>,
    action: Option<u64>,
    from: Option<WireTime>,
    until: Option<WireTime>,
    answer_by: WireTime,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum WireNeed {
    Words,
    Stop,
    Hold,
    Resource(String),
    Lever(String),
    Agree,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum WireSide {
    Request(u64),
    Action(u64),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum WireChoice {
    First,
    Second,
    Neither,
}

impl WireRequest {
    pub fn of(command: &RequestCommand, names: Names<'_>) -> Self {
        let RequestCommand { request, step, by, text } = command;
        Self { request: request.0, step: WireStep::of(step, names), by: by.clone(), text: text.clone() }
    }

    pub fn into_command(self, names: Names<'_>) -> Result<RequestCommand, WireError> {
        let Self { request, step, by, text } = self;
        Ok(RequestCommand { request: RequestId(request), step: step.into_step(names)?, by, text })
    }
}

impl WireStep {
    fn of(step: &RequestStep, names: Names<'_>) -> Self {
        match step {
            RequestStep::Send(asked) => Self::Send(Box::new(WireAsked::of(asked, names))),
            RequestStep::See => Self::See,
            RequestStep::Acknowledge => Self::Acknowledge,
            RequestStep::Answer { yes } => Self::Answer { yes: *yes },
            RequestStep::Withdraw => Self::Withdraw,
            RequestStep::Comment => Self::Comment,
            RequestStep::Decide { first, second, choice } => Self::Decide {
                first: WireSide::of(*first),
                second: WireSide::of(*second),
                choice: match choice {
                    Choice::First => WireChoice::First,
                    Choice::Second => WireChoice::Second,
                    Choice::Neither => WireChoice::Neither,
                },
            },
        }
    }

    fn into_step(self, names: Names<'_>) -> Result<RequestStep, WireError> {
        Ok(match self {
            Self::Send(asked) => RequestStep::Send(Box::new(asked.into_asked(names)?)),
            Self::See => RequestStep::See,
            Self::Acknowledge => RequestStep::Acknowledge,
            Self::Answer { yes } => RequestStep::Answer { yes },
            Self::Withdraw => RequestStep::Withdraw,
            Self::Comment => RequestStep::Comment,
            Self::Decide { first, second, choice } => RequestStep::Decide {
                first: first.into_side(),
                second: second.into_side(),
                choice: match choice {
                    WireChoice::First => Choice::First,
                    WireChoice::Second => Choice::Second,
                    WireChoice::Neither => Choice::Neither,
                },
            },
        })
    }
}

impl WireSide {
    const fn of(side: Side) -> Self {
        match side {
            Side::Request(id) => Self::Request(id.0),
            Side::Action(id) => Self::Action(id.0),
        }
    }

    const fn into_side(self) -> Side {
        match self {
            Self::Request(id) => Side::Request(RequestId(id)),
            Self::Action(id) => Side::Action(ActionId(id)),
        }
    }
}

impl WireAsked {
    fn of(asked: &Asked, names: Names<'_>) -> Self {
        Self {
            to: asked.to.clone(),
            for_unit: asked.for_unit.clone(),
            what: asked.what.clone(),
            need: match &asked.need {
                Need::Words => WireNeed::Words,
                Need::Stop => WireNeed::Stop,
                Need::Hold => WireNeed::Hold,
                Need::Resource(key) => WireNeed::Resource(key.clone()),
                Need::Lever(key) => WireNeed::Lever(key.clone()),
                Need::Agree => WireNeed::Agree,
            },
            stage: asked.stage.map(|stage| names.stage(stage)),
            incident: asked.incident.map(|incident| incident.0),
            action: asked.action.map(|action| action.0),
            from: asked.window.map(|(from, _)| WireTime(from)),
            until: asked.window.map(|(_, until)| WireTime(until)),
            answer_by: WireTime(asked.answer_by),
        }
    }

    fn into_asked(self, names: Names<'_>) -> Result<Asked, WireError> {
        Ok(Asked {
            to: self.to,
            for_unit: self.for_unit,
            what: self.what,
            need: match self.need {
                WireNeed::Words => Need::Words,
                WireNeed::Stop => Need::Stop,
                WireNeed::Hold => Need::Hold,
                WireNeed::Resource(key) => Need::Resource(key),
                WireNeed::Lever(key) => Need::Lever(key),
                WireNeed::Agree => Need::Agree,
            },
            stage: self.stage.map(|stage| names.stage_id(stage)).transpose()?,
            incident: self.incident.map(IncidentId),
            action: self.action.map(ActionId),
            window: self.from.zip(self.until).map(|(from, until)| (from.0, until.0)),
            answer_by: self.answer_by.0,
        })
    }
}

#[cfg(test)]
mod tests {
    use tizbek_core::ids::StageId;
    use tizbek_core::input::{Command, Input};
    use tizbek_core::time::Timestamp;

    use super::super::wire::{from_json, to_json};
    use super::*;

    #[test]
    fn every_step_comes_back_out_of_the_journal() {
        let asked = |need, stage, window| {
            RequestStep::Send(Box::new(Asked {
                to: "mill".to_owned(),
                for_unit: "power".to_owned(),
                what: "stop it".to_owned(),
                need,
                stage,
                incident: Some(IncidentId(7)),
                action: Some(ActionId(3)),
                window,
                answer_by: Timestamp::from_secs(900),
            }))
        };
        let window = Some((Timestamp::from_secs(1), Timestamp::from_secs(2)));
        let (first, second) = (Side::Request(RequestId(1)), Side::Action(ActionId(2)));
        let decide = |choice| RequestStep::Decide { first, second, choice };
        let steps = [
            asked(Need::Words, None, None),
            asked(Need::Stop, Some(StageId(1)), window),
            asked(Need::Hold, Some(StageId(1)), window),
            asked(Need::Resource("crew".to_owned()), None, window),
            asked(Need::Lever("fast".to_owned()), None, window),
            asked(Need::Agree, Some(StageId(0)), None),
            RequestStep::See,
            RequestStep::Acknowledge,
            RequestStep::Answer { yes: true },
            RequestStep::Answer { yes: false },
            RequestStep::Withdraw,
            RequestStep::Comment,
            decide(Choice::First),
            decide(Choice::Second),
            decide(Choice::Neither),
        ];
        for step in steps {
            let command = RequestCommand { request: RequestId(5), step, by: "a".to_owned(), text: "b".to_owned() };
            let (kind, json) = to_json(&Input::Command(Command::Ask(Box::new(command.clone()))), Names(None)).expect("an event");
            assert!(kind == "request" && json.starts_with(r#"{"v":8,"kind":"request","#), "{json}");
            let back = from_json(&json, Names(None)).expect("it reads back");
            assert!(matches!(back, Input::Command(Command::Ask(back)) if *back == command), "{json}");
        }
    }
}
