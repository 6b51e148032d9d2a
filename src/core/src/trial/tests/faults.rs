//! Each fault is found in good time and its instrument named; an upset of the chain is no fault.

use super::chain::{Chain, SIGNALS, Trouble, at};
use crate::trial::{Kind, Opinion};

/// The fault begins here: the filter knows the chain by then.
const BEGINS: i64 = 240;
const SEEDS: std::ops::Range<u64> = 100..106;

/// On each seed the instrument is named within so many minutes, as one of `kinds`, and nobody else is.
fn named_within(minutes: i64, instrument: &str, kinds: &[Kind], trouble: impl Fn(i64) -> Trouble) {
    for seed in SEEDS {
        let mut chain = Chain::new(seed);
        chain.run(BEGINS + minutes, &trouble);
        let suspects = chain.suspects();
        let right = matches!(suspects[..], [(name, kind)] if name == instrument && kinds.contains(&kind));
        assert!(right, "seed {seed}: {suspects:?}\n{}", chain.named());
    }
}

fn quiet(trouble: impl Fn(i64) -> Trouble) {
    for seed in SEEDS {
        let mut chain = Chain::new(seed);
        chain.run(720, &trouble);
        assert_eq!(chain.named(), "", "seed {seed}");
    }
}

fn gain(meter: usize, gain: f64) -> Trouble {
    let mut trouble = Trouble::default();
    trouble.gain[meter] = Some(gain);
    trouble
}

fn off(sensor: usize, off: f64) -> Trouble {
    let mut trouble = Trouble::default();
    trouble.off[sensor] = off;
    trouble
}

fn stuck(instrument: usize, stuck: bool) -> Trouble {
    let mut trouble = Trouble::default();
    trouble.stuck[instrument] = stuck;
    trouble
}

#[test]
fn a_belt_scale_that_shows_too_much_is_named() {
    let trouble = |minute| gain(2, if minute > BEGINS { 1.08 } else { 1.0 });
    named_within(150, "belt_scale", &[Kind::Bias, Kind::Drift], trouble);
}

#[test]
fn a_belt_scale_that_drifts_is_named() {
    // 1 % in ten minutes.
    named_within(150, "belt_scale", &[Kind::Bias, Kind::Drift], |minute| gain(2, 1.0 + 0.001 * (minute - BEGINS).max(0) as f64));
}

#[test]
fn the_size_of_a_bias_is_known_and_what_falls_back_is_well_again() {
    let mut chain = Chain::new(104);
    chain.run(480, |minute| gain(2, if minute > BEGINS { 1.08 } else { 1.0 }));
    let scale = chain.network.meters()[2];
    let found = chain.trial.suspicion(&chain.network, scale).expect("named");
    assert!((found.size - 0.08).abs() < 0.03 && found.sigma < 0.03, "{found:?}");
    assert!((found.since - at(BEGINS)).0.abs() <= 30 * 60_000_000, "{found:?}");
    assert_eq!(found.rival, None);
    assert!(matches!(found.opinion, Opinion::Agrees | Opinion::Silent), "{found:?}");
    chain.run(1_440, |_| Trouble::default());
    assert_eq!(chain.suspects(), [], "{}", chain.named());
}

#[test]
fn what_is_calibrated_is_believed_again_and_begins_anew() {
    let mut chain = Chain::new(104);
    chain.run(480, |minute| gain(2, if minute > BEGINS { 1.08 } else { 1.0 }));
    let (network, scale) = (chain.network.clone(), chain.network.meters()[2]);
    let off = chain.trial.off(&network, scale).expect("levels check it");
    assert!((off.value - 0.08).abs() < 0.03, "{off:?}");
    chain.trial.calibrated(&network, scale);
    assert!(chain.trial.suspicion(&network, scale).is_none());
    assert_eq!(chain.trial.off(&network, scale).map(|off| off.value), Some(0.0));
    chain.run(900, |_| Trouble::default());
    assert_eq!(chain.suspects(), [], "{}", chain.named());
    // A certificate that is wrong is found out.
    chain.trial.calibrated(&network, scale);
    chain.run(1_500, |_| gain(2, 1.08));
    let off = chain.trial.off(&network, scale).expect("levels check it");
    assert!((off.value - 0.08).abs() < 0.03 && off.value > 2.0 * off.sigma, "{off:?}, {}", chain.named());
}

#[test]
fn a_radar_that_stands_still_is_named_and_heard_again_when_it_moves() {
    named_within(20, "bin_radar", &[Kind::Stuck], |minute| stuck(5, minute > BEGINS));
    let mut chain = Chain::new(100);
    chain.run(500, |minute| stuck(5, minute > BEGINS && minute < 420));
    assert_eq!(chain.suspects(), [], "{}", chain.named());
}

#[test]
fn a_radar_that_jumps_or_creeps_is_named() {
    named_within(10, "bin_radar", &[Kind::Bias], |minute| off(1, if minute > BEGINS { 0.1 } else { 0.0 }));
    named_within(240, "bin_radar", &[Kind::Drift, Kind::Bias], |minute| off(1, (minute - BEGINS).max(0) as f64 / 60.0 * 0.03));
}

#[test]
fn wild_readings_are_not_believed_and_named_when_they_come_again() {
    let spikes = |minute: i64| off(1, if minute > BEGINS && minute % 12 == 0 { 0.4 } else { 0.0 });
    named_within(40, "bin_radar", &[Kind::Spike], spikes);
    let (mut wild, mut calm) = (Chain::new(101), Chain::new(101));
    wild.run(600, spikes);
    calm.run(600, |_| Trouble::default());
    let level = |chain: &Chain| chain.trial.level(&chain.network, crate::ids::BufferId(1)).expect("in the network").value;
    assert!((level(&wild) - level(&calm)).abs() < 5.0, "{} and {}", level(&wild), level(&calm));
}

#[test]
fn what_says_nothing_is_dead_until_it_speaks() {
    for instrument in [0, 2, 3, 5] {
        let trouble = |minute: i64| {
            let mut trouble = Trouble::default();
            trouble.dead[instrument] = (BEGINS + 1..BEGINS + 60).contains(&minute);
            trouble
        };
        named_within(10, SIGNALS[instrument], &[Kind::Dead], trouble);
        let mut chain = Chain::new(100);
        chain.run(600, trouble);
        assert_eq!(chain.suspects(), [], "{}", chain.named());
    }
}

#[test]
fn loads_that_are_not_counted_are_missed_by_the_balance() {
    named_within(30, "truck_load", &[Kind::Dead], |minute| gain(1, if minute > BEGINS { 0.0 } else { 1.0 }));
}

/// What the levels say about a meter's lack, minute by minute from its beginning on.
fn words(seed: u64, meter: usize, trouble: impl Fn(i64) -> Trouble) -> Vec<f64> {
    let mut chain = Chain::new(seed);
    chain.run(BEGINS, &trouble);
    let word = |minute: i64| {
        chain.run(BEGINS + minute, &trouble);
        chain.trial.word(&chain.network, chain.network.meters()[meter]).map_or(0.0, |word| word.nats)
    };
    (1..=8).map(word).collect()
}

#[test]
fn a_rate_that_shows_nothing_of_what_moves_is_disputed_at_once_and_soon_named() {
    let trouble = |minute| gain(2, if minute > BEGINS { 0.0 } else { 1.0 });
    named_within(10, "belt_scale", &[Kind::Dead], trouble);
    for seed in SEEDS {
        let words = words(seed, 2, trouble);
        assert!(words[3] > 3.0, "seed {seed}: {words:?}");
    }
}

#[test]
fn what_a_stage_really_lacks_the_levels_lack_too() {
    for (stage, pace) in [(0, 0.0), (2, 0.0), (2, 0.5), (3, 0.0)] {
        let trouble = |minute| {
            let mut trouble = Trouble::default();
            trouble.pace[stage] = (minute > BEGINS).then_some(pace);
            trouble
        };
        for seed in SEEDS {
            let words = words(seed, stage, trouble);
            assert!(words.iter().all(|nats| *nats < 3.0) && words[7] < -3.0, "stage {stage} at {pace}, seed {seed}: {words:?}");
        }
    }
}

#[test]
fn a_rate_that_stops_trembling_is_stuck() {
    named_within(30, "belt_scale", &[Kind::Stuck], |minute| stuck(2, minute > BEGINS));
}

#[test]
fn an_upset_accuses_nobody() {
    for stage in 0..4 {
        for pace in [0.0, 0.5] {
            quiet(|minute| {
                let mut trouble = Trouble::default();
                trouble.pace[stage] = (BEGINS..BEGINS + 150).contains(&minute).then_some(pace);
                trouble
            });
        }
    }
}

#[test]
fn a_fault_beside_an_upset_is_named_alone() {
    named_within(240, "belt_scale", &[Kind::Bias, Kind::Drift], |minute| {
        let mut trouble = gain(2, if minute > BEGINS { 1.08 } else { 1.0 });
        // The mill runs at half speed, and everything before it soon does.
        trouble.pace[3] = (BEGINS..BEGINS + 180).contains(&minute).then_some(0.5);
        trouble
    });
    named_within(60, "bin_radar", &[Kind::Stuck], |minute| {
        let mut trouble = stuck(5, minute > BEGINS);
        trouble.pace[2] = (BEGINS..BEGINS + 180).contains(&minute).then_some(0.0);
        trouble
    });
}

#[test]
fn two_faults_are_two_suspects() {
    let mut right = 0;
    for seed in SEEDS {
        let mut chain = Chain::new(seed);
        chain.run(720, |minute| {
            let mut trouble = gain(2, if minute > BEGINS { 1.08 } else { 1.0 });
            trouble.stuck[4] = minute > BEGINS + 30;
            trouble
        });
        let named: Vec<&str> = chain.suspects().into_iter().map(|(name, _)| name).collect();
        assert!(named.contains(&"pass_radar"), "seed {seed}: {}", chain.named());
        right += usize::from(named == ["belt_scale", "pass_radar"]);
    }
    assert!(right >= 5, "{right} of 6");
}
