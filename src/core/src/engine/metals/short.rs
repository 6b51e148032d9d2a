//! When the metal in the tonnes is too little: the grade of what a stage takes, or what it wins of it, against the plan, and where that
//! began. Whether the tonnes themselves are on plan is asked elsewhere (`stages`): this is off plan though they are.

use super::{Metals, amount};
use crate::alarm::{Condition, Evidence};
use crate::engine::Engine;
use crate::engine::rule::{Edge, Rule, Where};
use crate::ids::StageId;
use crate::model::{Content, ContentRole, RuleTimes};
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Share};

/// What is not this sure, in standard errors, is not told.
const SURE: f64 = 2.0;
/// With more than this share of unknown grade nothing is said of a window, either way.
const BLIND_MAX: f64 = 0.1;
/// A stage that was sampled within this is measured: what is short behind it and not there began behind it.
const SAMPLED: Span = Span::from_hours(8);

/// A grade or a recovery over the window, as a share of the planned one.
#[derive(Clone, Copy)]
struct Against {
    ratio: f64,
    /// Standard error of the ratio.
    sigma: f64,
}

impl Engine {
    /// Steps the rules of all stages; runs once a minute.
    pub(super) fn look_at_metal(&mut self, at: Timestamp) {
        for index in 0..self.site.stages.len() {
            let id = StageId::of(index);
            if self.is_known(id, at) {
                self.look_at_short(Condition::LowGrade(id), id, at);
                self.look_at_short(Condition::LowRecovery(id), id, at);
            }
        }
    }

    fn look_at_short(&mut self, condition: Condition, id: StageId, at: Timestamp) {
        let is_grade = matches!(condition, Condition::LowGrade(_));
        let (Some(metals), Some(content)) = (self.state.metals.as_deref(), self.site.settings.content.as_deref()) else { return };
        let found =
            if is_grade { self.grade_against(metals, content, id, at) } else { recovery_against(metals, content, id, at) };
        let Some(against) = found else {
            // What is not measured now may still be so; what nobody plans any more is over.
            if is_grade && self.planned_grade(content, id, at).is_none() {
                self.forget_short(condition, id, at);
            }
            return;
        };
        let rule = &content.rule;
        let short = 1.0 - against.ratio;
        let place = if short > rule.limit.as_ratio() && short > SURE * against.sigma {
            Where::Beyond
        } else if short < rule.clear.as_ratio() {
            Where::Inside
        } else {
            Where::Between
        };
        let times = RuleTimes { limit: Span::ZERO, clear: Span::ZERO, on_delay: rule.on_delay, off_delay: rule.off_delay };
        let Some(metals) = &mut self.state.metals else { return };
        let rules = if is_grade { &mut metals.low_grade } else { &mut metals.low_recovery };
        match rules[id.index()].step(at, place, &times) {
            Some(Edge::Begins) => {
                let evidence = Evidence {
                    condition,
                    since: at,
                    amount: self.missing(is_grade, id),
                    lag: Span::ZERO,
                    clock: None,
                    instrument: None,
                    pace: Some(Share::from_ratio(against.ratio)),
                    chance: None,
                    estimated: false,
                };
                self.raise(evidence, at);
            }
            Some(Edge::Ends) => self.clear(condition, at),
            None => {}
        }
    }

    fn forget_short(&mut self, condition: Condition, id: StageId, at: Timestamp) {
        let Some(metals) = &mut self.state.metals else { return };
        if std::mem::replace(&mut metals.low_grade[id.index()], Rule::Quiet).is_active() {
            self.clear(condition, at);
        }
    }

    /// The metal that is missing in what the stage has moved in this shift, for its grade or for its recovery.
    fn missing(&self, is_grade: bool, id: StageId) -> Amount {
        let (Some(metals), Some(content)) = (self.state.metals.as_deref(), self.site.settings.content.as_deref()) else {
            return Amount::ZERO;
        };
        let from = self.state.stages[id.index()].counting_from;
        let (passed, now) = (metals.since(id, from), self.state.now);
        let missing = match content.stages[id.index()].role {
            ContentRole::Separates { recovery, .. } if !is_grade => recovery.value * passed.metal as f64 - passed.won as f64,
            _ => {
                let planned = (self.state.plan.until(id, now) - self.state.plan.until(id, from)).amount();
                let fed = self.state.plan.content(id, from, now, content.per_unit).unwrap_or(Amount::ZERO);
                let grade = if planned > Amount::ZERO { fed.0 as f64 / planned.0 as f64 } else { 0.0 };
                grade * passed.known() as f64 - passed.metal as f64
            }
        };
        amount(libm::round(missing.max(0.0)) as i128)
    }

    /// The grade of what passed in the window.
    fn grade_against(&self, metals: &Metals, content: &Content, id: StageId, at: Timestamp) -> Option<Against> {
        let from = window(metals, content, id, at)?;
        let passed = metals.since(id, from);
        let known = passed.known();
        if known <= 0 || passed.blind as f64 > BLIND_MAX * passed.mass as f64 {
            return None;
        }
        let mass = (self.state.plan.until(id, at) - self.state.plan.until(id, from)).amount();
        let planned = self.state.plan.content(id, from, at, content.per_unit).filter(|planned| *planned > Amount::ZERO)?;
        let expected = known as f64 * planned.0 as f64 / mass.0 as f64;
        Some(Against { ratio: passed.metal as f64 / expected, sigma: passed.doubt as f64 / expected })
    }

    /// The planned grade at `at`, a share.
    pub(super) fn planned_grade(&self, content: &Content, id: StageId, at: Timestamp) -> Option<f64> {
        let until = at + Span::from_mins(1);
        let mass = (self.state.plan.until(id, until) - self.state.plan.until(id, at)).amount();
        let planned = self.state.plan.content(id, at, until, content.per_unit)?;
        (mass > Amount::ZERO).then(|| planned.0 as f64 / mass.0 as f64)
    }

    /// Where the grade of what `stage` takes became low: followed upstream, past what nobody measures, to the last stage before one
    /// that is measured and not low; or to one that wins too little.
    pub(in crate::engine) fn grade_falls_at(&self, stage: StageId) -> StageId {
        let (Some(metals), Some(content)) = (self.state.metals.as_deref(), self.site.settings.content.as_deref()) else {
            return stage;
        };
        let now = self.state.now;
        let mut here = stage;
        // A ring has fewer steps than stages.
        for _ in 0..self.site.stages.len() {
            let Some(giver) = self.main_giver(content, here) else { break };
            let grade = self.grade_against(metals, content, giver, now);
            if let Some(recovery) = recovery_against(metals, content, giver, now)
                && recovery.ratio < grade.map_or(1.0, |grade| grade.ratio)
            {
                return giver;
            }
            let clear = 1.0 - content.rule.clear.as_ratio();
            let sound = grade.is_some_and(|grade| grade.ratio >= clear) && !metals.low_grade[giver.index()].is_active();
            if sound && is_sampled(metals, giver, now) {
                break;
            }
            here = giver;
        }
        here
    }

    /// The stage that gives most of what `stage` takes, by what they are built for; none to one that brings material in.
    fn main_giver(&self, content: &Content, stage: StageId) -> Option<StageId> {
        if let ContentRole::Brings(_) = content.stages[stage.index()].role {
            return None;
        }
        let inputs = self.site.stages[stage.index()].inputs.iter();
        let givers = inputs.flat_map(|inlet| self.site.producers(inlet.buffer).map(move |giver| (inlet.share, giver)));
        let flows = givers.map(|(share, (id, outlet))| {
            let flow = self.site.stages[id.index()].nominal.0 as f64 * outlet.share.as_ratio() * share.as_ratio();
            (id, flow)
        });
        let most = flows.fold(None, |most: Option<(StageId, f64)>, (id, flow)| match most {
            Some((_, best)) if best >= flow => most,
            _ => Some((id, flow)),
        });
        most.map(|(id, _)| id)
    }
}

/// What was won of what was fed in the window.
fn recovery_against(metals: &Metals, content: &Content, id: StageId, at: Timestamp) -> Option<Against> {
    let ContentRole::Separates { recovery, .. } = content.stages[id.index()].role else { return None };
    let passed = metals.since(id, window(metals, content, id, at)?);
    let expected = passed.metal as f64 * recovery.value;
    (expected > 0.0).then(|| Against { ratio: passed.won as f64 / expected, sigma: passed.slack as f64 / expected })
}

/// The beginning of the window that ends at `at`: a mark. `None`: there is less than half of it yet.
fn window(metals: &Metals, content: &Content, id: StageId, at: Timestamp) -> Option<Timestamp> {
    let marks = &metals.metal.stages[id.index()].marks;
    let from = at - content.rule.window;
    let after = marks.partition_point(|mark| mark.at <= from);
    let first = marks.get(after.saturating_sub(1))?;
    (at - first.at >= Span(content.rule.window.0 / 2)).then_some(first.at)
}

fn is_sampled(metals: &Metals, id: StageId, now: Timestamp) -> bool {
    metals.metal.stages[id.index()].feed.joined.back().is_some_and(|last| now - last.at <= SAMPLED)
}
