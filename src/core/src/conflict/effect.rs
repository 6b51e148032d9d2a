//! What each side of a conflict would bring: the forecast of the chain with the one, with the other, and with neither, by the same chance.

use std::sync::Arc;

use super::{Conflict, Stance, by_target, stage_of};
use crate::action::Actions;
use crate::advise::{Compared, Question, Variant, judged};
use crate::forecast::{Act, Case, Deed, Problem, Workspace};
use crate::ids::StageId;
use crate::model::{Lever, Site};
use crate::request::{Need, Request, Requests, Side};
use crate::time::{Span, Timestamp};

/// After a stop for a repair what ailed the stage is over; the deed needs some time in which it counts.
const MENDED_FOR: Span = Span::from_mins(1);

/// What both sides are looked up in.
pub struct Weighing<'a> {
    pub site: &'a Site,
    pub requests: &'a Requests,
    pub actions: &'a Actions,
    /// As it is now, with what is ordered.
    pub case: &'a Case,
    pub until: Timestamp,
}

/// `None`: the program does not know what that side would do to the chain.
#[derive(Clone, Debug)]
pub struct Effects {
    pub neither: Compared,
    pub first: Option<Compared>,
    pub second: Option<Compared>,
}

/// What a side does to the chain.
enum Does<'a> {
    Stop(StageId),
    Hold(StageId),
    Lever(&'a Lever),
}

struct Doing<'a> {
    does: Does<'a>,
    from: Timestamp,
    until: Timestamp,
}

impl Weighing<'_> {
    /// # Errors
    /// Everything that is wrong with the case.
    pub fn effects(&self, conflict: &Conflict, workspace: &mut Workspace) -> Result<Effects, Vec<Problem>> {
        let question =
            Question { case: self.case, levers: &self.site.levers, free: &[], until: self.until, told: &[], stuff: None };
        let mut without = self.case.clone();
        self.take_out(conflict.first, &mut without);
        self.take_out(conflict.second, &mut without);
        let mut with = |side: Side| {
            let Some(doing) = self.doing(side) else { return Ok(None) };
            let mut case = without.clone();
            let cost = self.put_in(&doing, &mut case);
            judged(&question, &Variant::default(), case, cost, workspace).map(Some)
        };
        let (first, second) = (with(conflict.first)?, with(conflict.second)?);
        let neither = judged(&question, &Variant::default(), without, 0.0, workspace)?;
        Ok(Effects { neither, first, second })
    }

    fn doing(&self, side: Side) -> Option<Doing<'_>> {
        match side {
            Side::Request(id) => self.requests.all.get(&id).and_then(|request| self.of_request(request)),
            Side::Action(id) => {
                let action = self.actions.all.get(&id)?;
                let from = action.issued.as_ref().map_or(self.case.start.at, |mark| mark.at);
                let does = match action.wanted.lever.as_ref() {
                    Some(key) => Does::Lever(self.lever(key)?),
                    None => match by_target(self.site, action)? {
                        Stance::Less => Does::Stop(stage_of(action)?),
                        Stance::More => Does::Hold(stage_of(action)?),
                    },
                };
                Some(Doing { does, from, until: action.wanted.deadline? })
            }
        }
    }

    fn of_request<'a>(&'a self, request: &'a Request) -> Option<Doing<'a>> {
        let asked = &request.asked;
        let (from, until) = asked.window?;
        let does = match &asked.need {
            Need::Words | Need::Agree => return None,
            Need::Stop => Does::Stop(asked.stage?),
            Need::Hold => Does::Hold(asked.stage?),
            Need::Lever(key) => Does::Lever(self.lever(key)?),
            // What a machine or crew does at a stage is known where the site has a lever for just that.
            Need::Resource(key) => {
                let resource = self.site.resource(key)?;
                let known = |lever: &&Lever| {
                    lever.pull.resource() == Some(resource) && (asked.stage.is_none() || lever.pull.stage() == asked.stage)
                };
                Does::Lever(self.site.levers.iter().find(known)?)
            }
        };
        Some(Doing { does, from, until })
    }

    fn lever(&self, key: &str) -> Option<&Lever> {
        self.site.lever(key).map(|id| &self.site.levers[id.index()])
    }

    /// A lever that is ordered is in the case already; only what it does is taken out, once.
    fn take_out(&self, side: Side, case: &mut Case) {
        let Side::Action(id) = side else { return };
        let key = self.actions.all.get(&id).and_then(|action| action.wanted.lever.as_ref());
        let Some(lever) = key.and_then(|key| self.lever(key)) else { return };
        let mut deeds = Case { acts: Vec::new(), ..case.clone() };
        lever.pull(case.start.at, self.until, &mut deeds);
        for act in deeds.acts {
            if let Some(place) = case.acts.iter().position(|other| other.deed == act.deed) {
                case.acts.remove(place);
            }
        }
    }

    /// Puts it into a case; what that costs.
    fn put_in(&self, doing: &Doing<'_>, case: &mut Case) -> f64 {
        let (from, until) = (doing.from.max(self.case.start.at), doing.until.min(self.until));
        if from >= until {
            return 0.0;
        }
        match doing.does {
            Does::Stop(stage) => {
                let most = self.site.stages[stage.index()].max.as_units_per_hour();
                case.acts.push(Act { from, until, deed: Deed::Take(stage, most) });
                case.acts.push(Act { from: until, until: until + MENDED_FOR, deed: Deed::Repair(stage, 0.0) });
                0.0
            }
            Does::Hold(stage) => {
                if let Some(plan) = case.plan.put_off(stage, from, until, until - from) {
                    case.plan = Arc::new(plan);
                }
                0.0
            }
            Does::Lever(lever) => {
                lever.pull(from, until, case);
                lever.costs((until - from).as_hours_f64())
            }
        }
    }
}
