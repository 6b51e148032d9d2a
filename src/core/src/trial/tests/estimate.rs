//! The estimate itself: better than a filter that believes its meters, corrected by late surveys, kept in a snapshot, and small.

use super::chain::{Chain, Trouble, at, site};
use crate::ids::BufferId;
use crate::persist::Persist;
use crate::trial::{Network, STATES_MAX, SurveyedLevel, Trial};

const BIN: BufferId = BufferId(1);

/// The filter of a single level: the balance as metered, 4 % of an hour's flow after an hour, and the sensor with its declared
/// error.
struct Scalar {
    level: f64,
    variance: f64,
}

impl Scalar {
    fn step(&mut self, flow_in: f64, flow_out: f64, reading: Option<f64>) {
        self.level += flow_in - flow_out;
        self.variance += 0.04 * 0.04 * 240.0 * (flow_in + flow_out) / 2.0;
        if let Some(reading) = reading {
            let gain = self.variance / (self.variance + 18.0 * 18.0);
            self.level += gain * (reading - self.level);
            self.variance *= 1.0 - gain;
        }
    }
}

/// The squares of the errors of both filters over the last hours of a shift in which the belt scale shows 8 % too much and the
/// bin's radar is dead for the last two.
fn errors(seed: u64) -> (f64, f64) {
    let mut chain = Chain::new(seed);
    let mut scalar = Scalar { level: 300.0, variance: 3_600.0 };
    let (mut joint, mut single) = (0.0, 0.0);
    let mut trucks = vec![4.0; 4];
    for minute in 1..=600 {
        chain.run(minute, |minute| {
            let mut trouble = Trouble::default();
            trouble.gain[2] = (minute > 120).then_some(1.08);
            trouble.dead[5] = minute > 480;
            trouble
        });
        let said = chain.readings();
        trucks.push(said.meters[1].moved.unwrap_or(0.0));
        scalar.step(trucks.remove(0), said.meters[2].moved.unwrap_or(0.0), said.sensors[1].level);
        if minute > 480 {
            let level = chain.trial.level(&chain.network, BIN).expect("in the network").value;
            joint += (level - chain.levels[1]) * (level - chain.levels[1]);
            single += (scalar.level - chain.levels[1]) * (scalar.level - chain.levels[1]);
        }
    }
    (joint, single)
}

#[test]
fn a_level_is_better_known_than_by_a_filter_that_believes_its_meters() {
    let (mut joint, mut single) = (0.0, 0.0);
    for seed in 0..6 {
        let (by_joint, by_single) = errors(seed);
        joint += by_joint;
        single += by_single;
    }
    assert!(joint * 2.0 < single, "squares of errors: {joint} and {single}");
}

#[test]
fn the_band_of_a_level_holds_what_it_says() {
    let (mut inside, mut all) = (0, 0);
    for seed in 0..20 {
        let mut chain = Chain::new(seed);
        for minute in [200, 400, 600] {
            chain.run(minute, |_| Trouble::default());
            for buffer in 0..3 {
                let level = chain.trial.level(&chain.network, BufferId::of(buffer)).expect("in the network");
                all += 1;
                inside += u32::from((level.value - chain.levels[buffer]).abs() < 1.2816 * level.sigma);
            }
        }
    }
    let share = f64::from(inside) / f64::from(all);
    assert!(share > 0.78, "{share} of the levels lie in the 80 % band");
}

#[test]
fn a_late_survey_corrects_the_level_by_what_it_was_then() {
    let mut chain = Chain::new(3);
    chain.run(300, |_| Trouble::default());
    let then = chain.levels[1];
    chain.run(420, |_| Trouble::default());
    let estimate = |chain: &Chain| chain.trial.level(&chain.network, BIN).expect("in the network");
    let before = estimate(&chain);
    let survey = SurveyedLevel { buffer: BIN, valid_at: at(300), quantity: then, sigma: 3.0 };
    let network = Network::new(&site());
    assert!(chain.trial.survey(&network, &survey, at(420)));
    let after = estimate(&chain);
    let error = |level: f64| (level - chain.levels[1]).abs();
    assert!(error(after.value) < error(before.value) && error(after.value) < 8.0, "{before:?} {after:?} {}", chain.levels[1]);
    assert!(after.sigma < before.sigma / 2.0, "{before:?} {after:?}");
    let older = SurveyedLevel { valid_at: at(-60), ..survey };
    assert!(!chain.trial.survey(&network, &older, at(420)), "from before anything was remembered");
}

#[test]
fn what_is_kept_goes_on_as_if_nothing_had_been() {
    let trouble = |minute: i64| {
        let mut trouble = Trouble::default();
        trouble.gain[2] = (minute > 120).then_some(1.08);
        trouble.dead[0] = (200..230).contains(&minute);
        trouble
    };
    let (mut kept, mut restored) = (Chain::new(5), Chain::new(5));
    kept.run(300, trouble);
    restored.run(300, trouble);
    let mut bytes = Vec::new();
    restored.trial.save(&mut bytes);
    restored.trial = Trial::load(&mut bytes.as_slice()).expect("what was saved can be loaded");
    assert!(restored.trial.fits(&restored.network));
    kept.run(500, trouble);
    restored.run(500, trouble);
    assert_eq!(kept.trial, restored.trial);
    assert_eq!(kept.named(), restored.named());
    assert!(Trial::load(&mut &bytes[..bytes.len() - 1]).is_none());
}

#[test]
fn a_site_of_any_size_is_taken_apart_into_small_pieces() {
    let mut long = site();
    let one = site();
    for copy in 1..40_u32 {
        let (stages, buffers, signals) = (copy * 4, copy * 3, copy * 7);
        long.signals.extend(one.signals.iter().cloned());
        for stage in &one.stages {
            let mut stage = stage.clone();
            stage.measured_by.iter_mut().for_each(|signal| signal.0 += signals);
            stage.inputs.iter_mut().for_each(|inlet| inlet.buffer.0 += buffers);
            stage.outputs.iter_mut().for_each(|outlet| outlet.buffer.0 += buffers);
            long.stages.push(stage);
        }
        for buffer in &one.buffers {
            let mut buffer = buffer.clone();
            buffer.level.iter_mut().for_each(|level| level.signal.0 += signals);
            long.buffers.push(buffer);
        }
        // Each copy feeds the next, so that all hang together.
        let first_of_it = buffers;
        let share = crate::units::Share::ONE;
        let onward = crate::model::Outlet { buffer: BufferId(first_of_it), share, lag: crate::time::Span::ZERO };
        long.stages[stages as usize - 1].outputs.push(onward);
    }
    let network = Network::new(&long);
    assert!(network.states_max() <= STATES_MAX, "{}", network.states_max());
    assert_eq!(network.sensors().len(), 120);
    assert_eq!(network.left_out(), []);
}

#[test]
fn a_site_without_buffers_costs_nothing() {
    let mut bare = site();
    bare.buffers.clear();
    bare.stages.iter_mut().for_each(|stage| {
        stage.inputs.clear();
        stage.outputs.clear();
    });
    let network = Network::new(&bare);
    assert_eq!((network.meters().len(), network.sensors().len(), network.states_max()), (0, 0, 0));
}
