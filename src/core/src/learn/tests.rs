//! A tank that a pump fills and a district empties by the hour of the day, with a pressure gauge at the pump: a hundred hours after
//! history something goes wrong for sixty.

use super::*;
use crate::ids::{BufferId, StageId};
use crate::model::{
    Buffer, Inlet, Learn, LevelSensor, Outlet, Role, RuleTimes, Settings, Signal, SignalKind, Site, Source, SourceKind, Stage,
    Text,
};
use crate::persist::Persist;
use crate::stats::random::Random;
use crate::time::Span;
use crate::units::{Amount, Rate, Share};

const HISTORY: i64 = 1_500;
const WRONG_FROM: i64 = HISTORY + 100;
const WRONG_TO: i64 = WRONG_FROM + 60;
const LAST: i64 = WRONG_TO + 140;
const LEVEL: SignalId = SignalId(0);
const FLOW: SignalId = SignalId(1);
const GAUGE: SignalId = SignalId(2);

/// A seed whose chance alone makes no alarm.
const QUIET: u64 = 1;

/// Plays the tank with one thing wrong, and says what was found first: `(after its beginning, what was named, after its end)` in
/// hours.
fn found(wrong: Option<Wrong>, seed: u64) -> Option<(i64, Vec<SignalId>, i64)> {
    let scheme = scheme();
    let mut learner = Learner::new(&scheme);
    let mut tank = Tank { level: 0.5, runs: false, chance: Random::new(seed) };
    let mut begun = None;
    for hour in 0..LAST {
        let wrong = wrong.filter(|_| (WRONG_FROM..WRONG_TO).contains(&hour));
        let moment = tank.hour(hour, wrong);
        match learner.step(&scheme, at(hour), moment) {
            None => {}
            Some(Finding::Begins(named)) => {
                begun = Some((hour - WRONG_FROM, named.into_iter().map(|(_, signal)| signal).collect()));
            }
            Some(Finding::Ends) => return begun.map(|(after, named)| (after, named, hour - WRONG_TO)),
        }
    }
    begun.map(|(after, named)| (after, named, LAST - WRONG_TO))
}

/// Found so soon, with `first` named first, and over so soon after it was over.
fn check(wrong: Wrong, within: i64, first: SignalId) {
    let (after, named, over) = found(Some(wrong), QUIET).unwrap_or_else(|| panic!("{wrong:?} was not found"));
    assert!((0..=within).contains(&after) && over <= 24, "{wrong:?}: after {after} h, over {over} h later");
    assert_eq!(named.first(), Some(&first), "{wrong:?}: {named:?}");
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Wrong {
    /// So much of the capacity is lost an hour.
    Leak(f64),
    /// The pump gives a share less than at this level it should, and its meter says so.
    Weak(f64),
    /// The gauge shows so much more.
    Gauge(f64),
    /// The level sensor shows the same for all the time.
    Frozen,
    /// The pump goes on above the level at which it stops.
    GoesOn,
    /// Nothing is known of anything.
    Unheard,
}

struct Tank {
    level: f64,
    runs: bool,
    chance: Random,
}

impl Tank {
    fn hour(&mut self, hour: i64, wrong: Option<Wrong>) -> Moment {
        let full = if wrong == Some(Wrong::GoesOn) { 1.0 } else { 0.8 };
        self.runs = self.level < 0.3 || (self.runs && self.level < full);
        let weak = if let Some(Wrong::Weak(share)) = wrong { share } else { 0.0 };
        let steady = self.level.clamp(0.0, 1.0);
        let flow = if self.runs { (0.7 - 0.2 * steady) * (1.0 - weak) + 0.004 * self.chance.normal() } else { 0.0 };
        let turn = hour as f64 / 24.0 * core::f64::consts::TAU;
        let drawn = 0.04 + 0.015 * libm::sin(turn) + 0.002 * self.chance.normal();
        let leak = if let Some(Wrong::Leak(leak)) = wrong { leak } else { 0.0 };
        let gauge = 5.0 + 3.0 * steady + 2.0 * flow + 0.02 * self.chance.normal();
        let shown = if let Some(Wrong::Gauge(off)) = wrong { gauge + off } else { gauge };
        let level = if wrong == Some(Wrong::Frozen) { 0.55 } else { self.level };
        self.level = (self.level + 0.15 * flow - drawn - leak).clamp(0.0, 1.1);
        let known = wrong != Some(Wrong::Unheard);
        let tell = |value: f64| known.then_some(value);
        Moment { levels: vec![tell(level)], flows: vec![tell(flow), None], gauges: vec![tell(shown)] }
    }
}

fn at(hour: i64) -> Timestamp {
    Timestamp(0) + Span::from_hours(hour)
}

fn scheme() -> Scheme {
    let learn = Learn { every: Span::from_hours(1), history: Span::from_hours(HISTORY), gauges: vec![(GAUGE, StageId(0))] };
    Scheme::new(&site(), &learn)
}

fn site() -> Site {
    let tank = BufferId(0);
    Site {
        key: "test".into(),
        name: Text::default(),
        time_zone: "UTC".into(),
        unit: "m3".into(),
        stages: vec![
            Stage { outputs: vec![Outlet { buffer: tank, share: Share::ONE, lag: Span::ZERO }], ..stage("pump", vec![FLOW]) },
            Stage { inputs: vec![Inlet { buffer: tank, share: Share::ONE }], ..stage("district", Vec::new()) },
        ],
        buffers: vec![Buffer {
            key: "tank".into(),
            name: Text::default(),
            form: "tank".into(),
            capacity: Amount::from_units(100.0),
            low: Amount::from_units(10.0),
            target: Amount::from_units(50.0),
            high: Amount::from_units(90.0),
            density: 1.0,
            initial: Amount::from_units(50.0),
            level: Some(LevelSensor { signal: LEVEL, per_reading: 1e6, sigma: Amount::from_units(1.0) }),
            reaction: times(),
        }],
        resources: Vec::new(),
        sources: vec![Source { key: "plc".into(), name: Text::default(), kind: SourceKind::Push, silent_after: Span::ZERO }],
        signals: vec![
            signal("level", SignalKind::Level, Role::Level(tank)),
            signal("flow", SignalKind::Rate, Role::Flow(StageId(0))),
            signal("gauge", SignalKind::Value, Role::Watched),
        ],
        clocks: Vec::new(),
        levers: Vec::new(),
        settings: Settings::default(),
    }
}

fn stage(key: &str, measured_by: Vec<SignalId>) -> Stage {
    Stage {
        key: key.into(),
        name: Text::default(),
        area: String::new(),
        min: Rate(0),
        nominal: Rate::from_units_per_hour(50.0),
        max: Rate::from_units_per_hour(100.0),
        measured_by,
        inputs: Vec::new(),
        outputs: Vec::new(),
        deviation: times(),
        resources: Vec::new(),
    }
}

fn signal(key: &str, kind: SignalKind, role: Role) -> Signal {
    Signal {
        kind,
        role,
        valid_min: f64::NEG_INFINITY,
        valid_max: f64::INFINITY,
        stale_after: Span::from_hours(2),
        stuck_after: Span::ZERO,
        conditioning: None,
        sensor: None,
        source: crate::ids::SourceId(0),
        resource: None,
        key: key.into(),
        name: Text::default(),
        unit: String::new(),
    }
}

fn times() -> RuleTimes {
    RuleTimes { limit: Span::ZERO, clear: Span::ZERO, on_delay: Span::ZERO, off_delay: Span::ZERO }
}

#[test]
fn what_goes_on_as_it_used_to_is_not_spoken_of() {
    assert_eq!(found(None, QUIET), None);
}

#[test]
fn a_leak_is_found_and_the_tank_named() {
    check(Wrong::Leak(0.01), 6, LEVEL);
}

#[test]
fn a_pump_that_gives_less_is_named_itself() {
    check(Wrong::Weak(0.1), 12, FLOW);
}

#[test]
fn a_gauge_that_is_off_is_named_by_itself() {
    check(Wrong::Gauge(0.2), 6, GAUGE);
}

#[test]
fn a_level_that_is_replayed_contradicts_what_flows() {
    let (after, named, _) = found(Some(Wrong::Frozen), QUIET).expect("it is found");
    assert!(after <= 6 && named.contains(&LEVEL), "after {after} h: {named:?}");
}

#[test]
fn a_pump_that_goes_on_where_it_always_stopped_is_found() {
    let (after, _, over) = found(Some(Wrong::GoesOn), QUIET).expect("it is found");
    assert!((0..=24).contains(&after) && over <= 24, "after {after} h, over {over} h later");
}

#[test]
fn chance_alone_makes_no_more_alarms_than_are_borne() {
    let false_alarms = (0..20).filter(|seed| found(None, *seed).is_some()).count();
    // 300 hours are judged of each; one in 30 days is borne.
    assert!(false_alarms <= 20 * 300 / 720, "{false_alarms} false alarms");
}

#[test]
fn what_is_unknown_is_neither_in_pattern_nor_out_of_it() {
    assert_eq!(found(Some(Wrong::Unheard), QUIET), None);
}

#[test]
fn out_of_its_bytes_it_goes_on_as_if_nothing_had_been() {
    let scheme = scheme();
    let mut learner = Learner::new(&scheme);
    let mut tank = Tank { level: 0.5, runs: false, chance: Random::new(11) };
    for hour in 0..HISTORY + 50 {
        learner.step(&scheme, at(hour), tank.hour(hour, None));
    }
    let mut bytes = Vec::new();
    learner.save(&mut bytes);
    let mut again = Learner::load(&mut bytes.as_slice()).expect("what was saved");
    assert!(again.fits(&scheme) && again.judges(&scheme));
    for hour in HISTORY + 50..HISTORY + 150 {
        let moment = tank.hour(hour, Some(Wrong::Leak(0.005)));
        assert_eq!(learner.step(&scheme, at(hour), moment.clone()), again.step(&scheme, at(hour), moment), "hour {hour}");
    }
    let mut both = [Vec::new(), Vec::new()];
    learner.save(&mut both[0]);
    again.save(&mut both[1]);
    assert_eq!(both[0], both[1]);
}

#[test]
fn another_site_does_not_fit() {
    let mut other = site();
    other.buffers[0].level = None;
    let learn = Learn { every: Span::from_hours(1), history: Span::from_hours(HISTORY), gauges: Vec::new() };
    assert!(!Learner::new(&scheme()).fits(&Scheme::new(&other, &learn)));
}
