//! Conflicts: two requests, orders or actions that want one machine or crew at one time, or contradict each other at one stage. Found anew
//! from what is open whenever somebody looks; only what was decided is kept (`request`). What each would bring is in `effect`.

mod effect;

use crate::action::{Action, ActionState, Actions, Object};
use crate::ids::{ResourceId, StageId};
use crate::model::{Lever, Pull, Site};
use crate::request::{Need, Request, Requests, Side};
use crate::time::Timestamp;

pub use self::effect::{Effects, Weighing};

/// Why both cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clash {
    /// Both want it.
    Resource(ResourceId),
    /// One wants the stage to do less, the other to do more, or to go on.
    Stage(StageId),
}

/// Two that cannot both be had. `first` is the lesser of the two: requests before actions, then by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub first: Side,
    pub second: Side,
    pub clash: Clash,
    /// When both are wanted.
    pub from: Timestamp,
    pub until: Timestamp,
}

/// What is wanted of a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stance {
    /// It stands, or gives something away.
    Less,
    /// It goes on, or does more.
    More,
}

/// What one side wants.
#[derive(Clone, Debug)]
struct Claim {
    side: Side,
    resource: Option<ResourceId>,
    stances: Vec<(StageId, Stance)>,
    /// Ordered levers were weighed together when they were ordered.
    is_lever: bool,
    from: Timestamp,
    until: Timestamp,
}

/// All conflicts between what is open, in order of their sides.
#[must_use]
pub fn find(site: &Site, requests: &Requests, actions: &Actions, now: Timestamp) -> Vec<Conflict> {
    let of_requests = requests.all.values().filter_map(|request| claim_of_request(site, request, now));
    let of_actions = actions.all.values().filter_map(|action| claim_of_action(site, action, now));
    let mut claims: Vec<Claim> = of_requests.chain(of_actions).collect();
    claims.sort_by_key(|claim| claim.side);
    let mut found = Vec::new();
    for (place, first) in claims.iter().enumerate() {
        found.extend(claims[place + 1..].iter().filter_map(|second| between(first, second)));
    }
    found
}

fn between(first: &Claim, second: &Claim) -> Option<Conflict> {
    let (from, until) = (first.from.max(second.from), first.until.min(second.until));
    if from >= until || (first.is_lever && second.is_lever) {
        return None;
    }
    let clash = opposed(first, second).map(Clash::Stage).or_else(|| {
        let wanted = first.resource.filter(|wanted| second.resource == Some(*wanted))?;
        // Who asks for the same thing twice does not contradict himself.
        (first.stances.is_empty() || first.stances != second.stances).then_some(Clash::Resource(wanted))
    })?;
    Some(Conflict { first: first.side, second: second.side, clash, from, until })
}

fn opposed(first: &Claim, second: &Claim) -> Option<StageId> {
    let against =
        |(stage, stance): &(StageId, Stance)| second.stances.iter().any(|(other, wants)| other == stage && wants != stance);
    first.stances.iter().find(|stance| against(stance)).map(|(stage, _)| *stage)
}

fn claim_of_request(site: &Site, request: &Request, now: Timestamp) -> Option<Claim> {
    let (from, until) = request.asked.window.filter(|(_, until)| request.state.is_open() && *until > now)?;
    let stage = |stance| request.asked.stage.map(|stage| (stage, stance)).into_iter().collect();
    let (resource, stances) = match &request.asked.need {
        Need::Words | Need::Agree => return None,
        Need::Stop => (None, stage(Stance::Less)),
        Need::Hold => (None, stage(Stance::More)),
        Need::Resource(key) => (Some(site.resource(key)?), Vec::new()),
        Need::Lever(key) => of_lever(&site.levers[site.lever(key)?.index()]),
    };
    Some(Claim { side: Side::Request(request.id), resource, stances, is_lever: false, from, until })
}

fn claim_of_action(site: &Site, action: &Action, now: Timestamp) -> Option<Claim> {
    let counts = matches!(action.state, ActionState::Agreed | ActionState::Issued | ActionState::InProgress);
    let until = action.wanted.deadline.filter(|until| counts && *until > now)?;
    let lever = action.wanted.lever.as_ref().and_then(|key| site.lever(key)).map(|id| &site.levers[id.index()]);
    let (resource, stances) = match lever {
        Some(lever) => of_lever(lever),
        None => (None, vec![(stage_of(action)?, by_target(site, action)?)]),
    };
    let from = action.issued.as_ref().map_or(now, |mark| mark.at);
    Some(Claim { side: Side::Action(action.id), resource, stances, is_lever: lever.is_some(), from, until })
}

fn stage_of(action: &Action) -> Option<StageId> {
    match action.wanted.object? {
        Object::Stage(stage) => Some(stage),
        Object::Buffer(_) => None,
    }
}

/// What an action without a lever wants of its stage is known where its target is a rate: none is a stop.
fn by_target(site: &Site, action: &Action) -> Option<Stance> {
    let target = action.wanted.target.as_ref()?;
    let is_rate = target.unit == format!("{}/h", site.unit);
    is_rate.then_some(if target.value.0 == 0 { Stance::Less } else { Stance::More })
}

fn of_lever(lever: &Lever) -> (Option<ResourceId>, Vec<(StageId, Stance)>) {
    let stances = match lever.pull {
        Pull::Rate { stage, .. } | Pull::Spare { stage, .. } | Pull::Order { stage, .. } => vec![(stage, Stance::More)],
        Pull::Move { from, stage, .. } => vec![(from, Stance::Less), (stage, Stance::More)],
        // A stage that is repaired stands anyway, and what is brought into a buffer takes nothing from anybody.
        Pull::Repair { .. } | Pull::Feed { .. } => Vec::new(),
    };
    (lever.pull.resource(), stances)
}
