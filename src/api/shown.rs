//! What a handover and a meeting look at: parts of the very view that the page shows, chosen and not reckoned anew; and the agenda that
//! follows from them.

use tizbek_core::fact::Of;
use tizbek_core::model::{Site, SourceKind};
use tizbek_core::time::Span;
use tizbek_core::view::View;

use super::advice::AdviceDto;
use super::dto::{ActionDto, PointDto, ShownDto, SignalViewDto, StageStateDto};
use super::{Server, actions, convert};
use crate::pipeline::published::Published;

/// So long an action that is over is still spoken of.
const SPOKEN_OF: Span = Span::from_hours(24);
/// What may be missing of a plan that counts as met.
const TOLERANCE: f64 = 0.02;
/// A plan that is less likely to be met is at risk.
const AT_RISK: f64 = 0.5;
/// A lever that was judged so often and brings less than half of its promise does not pay.
const JUDGED_LEAST: u32 = 3;
const PAYS_LEAST: f64 = 0.5;

pub fn shown(server: &Server, published: &Published) -> ShownDto {
    let view = convert::view(&server.frame(), published);
    let (site, now) = (&*server.site, &*published.view);
    let ails = |source: &super::sources::SourceViewDto| source.up == Some(false) || source.silent || !source.findings.is_empty();
    let told = told_by_people(site);
    let doubtful = |signal: &SignalViewDto| !told.contains(&signal.id) && (signal.stale || !signal.quality.starts_with("good"));
    ShownDto {
        seq: view.seq,
        now: view.now,
        mode: view.mode,
        shift: view.shift,
        last_shift: view.last_shift,
        plan: view.plan,
        plans_proposed: view.plans_proposed,
        plans_pending: view.plans_pending,
        plan_trials: view.plan_trials,
        stages: view.stages,
        buffers: view.buffers,
        forecast: view.forecast,
        drum: view.drum,
        incidents: view.incidents,
        advice: view.advice,
        actions: spoken_of(site, now),
        aside: view.alarms.aside,
        sources: view.sources.into_iter().filter(ails).collect(),
        signals: view.signals.into_iter().filter(doubtful).collect(),
        facts_missing: missing(site, now),
    }
}

fn told_by_people(site: &Site) -> Vec<String> {
    let by_people = |source: tizbek_core::ids::SourceId| site.sources[source.index()].kind == SourceKind::Manual;
    site.signals.iter().filter(|signal| by_people(signal.source)).map(|signal| signal.key.clone()).collect()
}

fn spoken_of(site: &Site, view: &View) -> Vec<ActionDto> {
    let since = view.now - SPOKEN_OF;
    let recent = |action: &&tizbek_core::action::Action| {
        !action.state.is_over() || action.events.last().is_some_and(|event| event.at >= since)
    };
    view.actions.all.values().rev().filter(recent).map(|action| actions::dto(site, action, view)).collect()
}

/// Signals that people tell of which nothing stands for the shift that runs: the same that the form on the page counts.
fn missing(site: &Site, view: &View) -> Vec<String> {
    let Some(shift) = &view.shift else { return Vec::new() };
    let is_told = |key: &String| {
        view.facts.all().filter_map(<[_]>::last).any(|told| {
            let fact = &told.fact;
            let of_it = matches!(fact.of, Of::Signal(id) if site.signals[id.index()].key == *key);
            let within =
                fact.from < shift.end && (fact.until > shift.start || (fact.from == fact.until && fact.from == shift.start));
            of_it && within && fact.value.is_some()
        })
    };
    told_by_people(site).into_iter().filter(|key| !is_told(key)).collect()
}

/// What a meeting is to speak of: what is wrong now, what went wrong, what does not get done or did not help, what is to come.
pub fn agenda(shown: &ShownDto) -> Vec<PointDto> {
    let mut points = Points::default();
    for incident in &shown.incidents {
        points.add("incident", &incident.id, "open");
    }
    deviations(shown, &mut points);
    for action in &shown.actions {
        of_action(action, &mut points);
    }
    levers(&shown.advice, &mut points);
    for plan in &shown.plans_proposed {
        points.add("plan", &plan.version, "plan_waits");
    }
    next_shift(shown, &mut points);
    points.0
}

fn deviations(shown: &ShownDto, points: &mut Points) {
    for stage in &shown.stages {
        let why = match stage.state {
            StageStateDto::Behind => "behind",
            StageStateDto::Starved => "starved",
            StageStateDto::Blocked => "blocked",
            StageStateDto::Unknown | StageStateDto::NoPlan | StageStateDto::OnPlan | StageStateDto::Ahead => continue,
        };
        points.add("stage", &stage.id, why);
    }
    let last = shown.last_shift.iter().flat_map(|last| &last.stages);
    for stage in last.filter(|stage| stage.actual < stage.planned * (1.0 - TOLERANCE)) {
        points.add("stage", &stage.id, "last_shift_missed");
    }
}

fn of_action(action: &ActionDto, points: &mut Points) {
    for (is_so, why) in [
        (action.overdue, "overdue"),
        (action.blocked, "action_blocked"),
        (action.replan, "replan"),
        (action.check.as_ref().is_some_and(|check| check.verdict == "not"), "check_not"),
        (action.check.as_ref().is_some_and(|check| check.verdict == "partly"), "check_partly"),
    ] {
        if is_so {
            points.add("action", &action.id, why);
        }
    }
}

fn levers(advice: &AdviceDto, points: &mut Points) {
    let poor = |share: f64| share < PAYS_LEAST;
    for tally in advice.tallies.iter().filter(|tally| tally.judged >= JUDGED_LEAST && tally.share.is_some_and(poor)) {
        points.add("lever", &tally.lever, "does_not_pay");
    }
}

fn next_shift(shown: &ShownDto, points: &mut Points) {
    let Some(shift) = &shown.shift else { return };
    // Times of one form are in the order of their texts.
    for trial in shown.plan_trials.iter().filter(|trial| trial.shift_start >= shift.end) {
        if trial.stages.iter().any(|stage| stage.met.is_some_and(|met| met < AT_RISK)) {
            points.add("plan", &trial.version, "next_shift_at_risk");
        }
    }
    for buffer in &shown.buffers {
        for (clock, why) in [(&buffer.full, "next_shift_full"), (&buffer.empty, "next_shift_empty")] {
            if clock.as_ref().is_some_and(|clock| clock.at >= shift.end) {
                points.add("buffer", &buffer.id, why);
            }
        }
    }
}

#[derive(Default)]
struct Points(Vec<PointDto>);

impl Points {
    /// One point a thing, whatever is to be said of it.
    fn add(&mut self, kind: &str, id: &dyn std::fmt::Display, why: &str) {
        let on = format!("{kind}/{id}");
        match self.0.iter_mut().find(|point| point.on == on) {
            Some(point) => point.why.push(why.to_owned()),
            None => self.0.push(PointDto { on, why: vec![why.to_owned()] }),
        }
    }
}
