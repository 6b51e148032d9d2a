//! Which settings of the charts are best, by the year without attacks alone. Its first half, and its first three quarters, are learned;
//! the quarter that follows is judged, once as it is, which must keep the budget of false alarms, and with contradictions planted
//! in it, which are scored as the competition scores attacks. Of the settings that keep the budget the one with the best score is
//! chosen. The learning is the core's own; the rest of the engine has no part in it.

use anyhow::{Context, Result};
use tizbek_core::learn::{Finding, Learner, Moment, ONE_FALSE_IN, Scheme, Thing, Tuning};
use tizbek_core::model::{Learn, Site};
use tizbek_core::time::{Span, Timestamp};

use super::data::{Attack, Hour};
use super::planted::{plant, reading};
use super::score::{LOOKED_AT, score};
use super::watch::Said;
use crate::bench::report::Row;

/// Steps that the averages remember.
const MEMORIES: [f64; 3] = [3.0, 5.0, 10.0];
/// Standard errors that one residual may count for.
const WILD: [f64; 3] = [4.0, 6.0, 9.0];
/// Limits as a multiple of the most that history has shown.
const BEYOND: [f64; 5] = [1.0, 1.25, 1.5, 1.75, 2.0];
/// Quarters of the year that are learned; the next one is judged.
const LEARNED: [usize; 2] = [2, 3];
/// So often contradictions are planted anew in a quarter.
const PLANTINGS: u64 = 6;

/// What one setting came to, over all quarters.
#[derive(Clone, Copy, Debug)]
struct Tried {
    tuning: Tuning,
    /// Means over the plantings.
    s: f64,
    tpr: f64,
    tnr: f64,
    /// In the untouched quarters.
    false_alarms: usize,
}

/// Each setting with its score and its false alarms; what is best, and what the core has, last.
pub(super) fn rows(site: &Site, history: &[Hour]) -> Result<Vec<Row>> {
    let learn = site.settings.learn.clone().context("the site learns nothing")?;
    let tried = try_all(site, &learn, history)?;
    let judged = learn.every.as_hours_f64() * (history.len() / 4 * LEARNED.len()) as f64;
    let budget = (judged / ONE_FALSE_IN.as_hours_f64()).round() as usize;
    let mut rows = Vec::new();
    for one in &tried {
        let name = name(one.tuning);
        rows.push(Row::new(format!("batadal_planted_s_{name}"), one.s, "of 1"));
        rows.push(Row::new(format!("batadal_planted_false_{name}"), one.false_alarms as f64, "alarms"));
    }
    let best = tried.iter().filter(|one| one.false_alarms <= budget).max_by(|left, right| left.s.total_cmp(&right.s));
    let best = best.context("no setting keeps the budget of false alarms")?;
    rows.push(Row::new("batadal_planted_budget", budget as f64, "alarms"));
    for (word, value) in [("s", best.s), ("tpr", best.tpr), ("tnr", best.tnr)] {
        rows.push(Row::new(format!("batadal_best_{word}_{}", name(best.tuning)), value, "of 1"));
    }
    rows.push(Row::new("batadal_best_is_chosen", f64::from(u8::from(best.tuning == Tuning::CHOSEN)), "of 1"));
    Ok(rows)
}

/// As in `5_steps_6_wild_1.25_beyond`.
fn name(tuning: Tuning) -> String {
    format!("{:.0}_steps_{:.0}_wild_{}_beyond", 1.0 / tuning.weight, tuning.wild, tuning.beyond)
}

fn try_all(site: &Site, learn: &Learn, history: &[Hour]) -> Result<Vec<Tried>> {
    let mut tried = Vec::new();
    for memory in MEMORIES {
        for wild in WILD {
            let tunings = BEYOND.map(|beyond| Tuning { weight: 1.0 / memory, wild, beyond });
            let quarters = std::thread::scope(|scope| {
                let quarter = |learned| scope.spawn(move || judge_quarter(site, learn, history, learned, &tunings));
                let running = LEARNED.map(quarter);
                running.map(|quarter| quarter.join().expect("a thread that does not panic"))
            });
            let quarters = quarters.into_iter().collect::<Result<Vec<_>>>()?;
            for (place, tuning) in tunings.into_iter().enumerate() {
                let of = quarters.iter().map(|quarter| quarter[place]);
                let mean = |figure: fn(&Tried) -> f64| of.clone().map(|one| figure(&one)).sum::<f64>() / quarters.len() as f64;
                let false_alarms = of.clone().map(|one| one.false_alarms).sum();
                tried.push(Tried {
                    tuning,
                    s: mean(|one| one.s),
                    tpr: mean(|one| one.tpr),
                    tnr: mean(|one| one.tnr),
                    false_alarms,
                });
            }
        }
    }
    Ok(tried)
}

/// Learns so many quarters and judges the next. How far limits lie beyond history makes no difference to what is learned.
fn judge_quarter(site: &Site, learn: &Learn, history: &[Hour], learned: usize, tunings: &[Tuning]) -> Result<Vec<Tried>> {
    let quarter = history.len() / 4;
    let (from, to) = (learned * quarter, ((learned + 1) * quarter).min(history.len()));
    let learn = Learn { history: Span(learn.every.0 * (from as i64 - 1)), ..learn.clone() };
    let scheme = |tuning| Scheme::tuned(site, &learn, tuning);
    let mut learner = Learner::new(&scheme(tunings[0]));
    let first = scheme(tunings[0]);
    history[..from].iter().for_each(|hour| {
        learner.step(&first, hour.at, moment(site, &learn, hour));
    });
    anyhow::ensure!(learner.judges(&first), "the hours have gaps: {from} of them are not enough to learn from");
    let mut tried = Vec::new();
    for &tuning in tunings {
        let judge = Judge { site, learn: &learn, scheme: scheme(tuning), learner: learner.clone() };
        let (_, false_alarms) = judge.clone().hours(&history[from..to]);
        let (mut s, mut tpr, mut tnr) = (0.0, 0.0, 0.0);
        for seed in 1..=PLANTINGS {
            let mut hours = history[..to].to_vec();
            let planted: Vec<Attack> = plant(site, &mut hours, from, seed * 100 + learned as u64);
            let (said, _) = judge.clone().hours(&hours[from..]);
            let times: Vec<Timestamp> = hours[from..].iter().map(|hour| hour.at).collect();
            let score = score(&times, &said, &planted)?;
            (s, tpr, tnr) = (s + score.s, tpr + score.tpr, tnr + score.tnr);
        }
        let mean = |sum: f64| sum / PLANTINGS as f64;
        tried.push(Tried { tuning, s: mean(s), tpr: mean(tpr), tnr: mean(tnr), false_alarms });
    }
    Ok(tried)
}

#[derive(Clone)]
struct Judge<'a> {
    site: &'a Site,
    learn: &'a Learn,
    scheme: Scheme,
    learner: Learner,
}

impl Judge<'_> {
    /// What is said at each hour, and how often it began.
    fn hours(mut self, hours: &[Hour]) -> (Vec<Said>, usize) {
        let (mut said, mut now, mut begun) = (Vec::new(), Said::default(), 0);
        for hour in hours {
            match self.learner.step(&self.scheme, hour.at, moment(self.site, self.learn, hour)) {
                Some(Finding::Begins(named)) => {
                    let named = named.into_iter().take(LOOKED_AT).map(|(thing, _)| self.name(thing)).collect();
                    now = Said { out_of_pattern: true, named };
                    begun += 1;
                }
                Some(Finding::Ends) => now = Said::default(),
                None => {}
            }
            said.push(now.clone());
        }
        (said, begun)
    }

    fn name(&self, thing: Thing) -> String {
        match thing {
            Thing::Stage(stage) => self.site.stages[stage.index()].key.clone(),
            Thing::Buffer(buffer) => self.site.buffers[buffer.index()].key.clone(),
        }
    }
}

/// The network at one hour, as the engine would see it: every meter of this network shows a rate.
fn moment(site: &Site, learn: &Learn, hour: &Hour) -> Moment {
    let level = |buffer: &tizbek_core::model::Buffer| {
        let sensor = buffer.level.as_ref()?;
        Some(reading(hour, sensor.signal) * sensor.per_reading / buffer.capacity.0 as f64)
    };
    let flow = |stage: &tizbek_core::model::Stage| {
        let measured = !stage.measured_by.is_empty();
        let sum: f64 = stage.measured_by.iter().map(|signal| reading(hour, *signal)).sum();
        measured.then(|| sum / stage.max.as_units_per_hour())
    };
    Moment {
        levels: site.buffers.iter().map(level).collect(),
        flows: site.stages.iter().map(flow).collect(),
        gauges: learn.gauges.iter().map(|(signal, _)| Some(reading(hour, *signal))).collect(),
    }
}
