//! Metal is conserved whatever happens; grades mix, travel, separate and are corrected as they should.

use proptest::prelude::*;

use super::*;
use crate::ids::SignalId;
use crate::model::{
    Buffer, BufferContent, GradeMeter, Inlet, Order, Outlet, RuleTimes, Settings, ShortRule, Stage, StageContent, Text,
};
use crate::units::{Rate, Share};

const MINE: StageId = StageId(0);
const HAUL: StageId = StageId(1);
const MILL: StageId = StageId(2);
const STORE: BufferId = BufferId(2);
const TAILS: BufferId = BufferId(3);
const ORE: SignalId = SignalId(6);
const FEED: SignalId = SignalId(7);
const RICH: SignalId = SignalId(8);
const POOR: SignalId = SignalId(9);

/// mine -> pass (in turn) -> haul, 10 min -> tank (mixed) -> mill -> store (10 %, concentrate) and tails (80 %); the rest leaves.
fn site() -> Site {
    let inlet = |buffer| Inlet { buffer: BufferId(buffer), share: Share::ONE };
    let outlet = |buffer, share, lag| Outlet { buffer: BufferId(buffer), share: Share(share), lag: Span::from_mins(lag) };
    let times = RuleTimes { limit: Span(1), clear: Span(1), on_delay: Span(1), off_delay: Span(1) };
    let stage = |key: &str, inputs, outputs| Stage {
        key: key.into(),
        name: Text::default(),
        area: String::new(),
        min: Rate::ZERO,
        nominal: Rate::from_units_per_hour(60.0),
        max: Rate::from_units_per_hour(90.0),
        measured_by: Vec::new(),
        inputs,
        outputs,
        deviation: times,
        resources: Vec::new(),
    };
    let buffer = |key: &str, initial| Buffer {
        key: key.into(),
        name: Text::default(),
        form: "bin".into(),
        capacity: Amount::from_units(1_000.0),
        low: Amount::ZERO,
        target: Amount::ZERO,
        high: Amount::ZERO,
        density: 1.0,
        initial: Amount::from_units(initial),
        level: None,
        reaction: times,
    };
    Site {
        key: "mine".into(),
        name: Text::default(),
        time_zone: "UTC".into(),
        unit: "t".into(),
        stages: vec![
            stage("mine", vec![], vec![outlet(0, 1_000_000, 0)]),
            stage("haul", vec![inlet(0)], vec![outlet(1, 1_000_000, 10)]),
            stage("mill", vec![inlet(1)], vec![outlet(2, 100_000, 0), outlet(3, 800_000, 0)]),
        ],
        buffers: vec![buffer("pass", 120.0), buffer("tank", 60.0), buffer("store", 0.0), buffer("tails", 0.0)],
        resources: Vec::new(),
        sources: Vec::new(),
        signals: Vec::new(),
        clocks: Vec::new(),
        levers: Vec::new(),
        settings: Settings::default(),
    }
}

fn content(initial: Option<f64>) -> Content {
    let guess = |value, sigma| Guess { value, sigma };
    let meter = |signal, sigma| Some(GradeMeter { signal, sigma, every: Span::from_mins(10) });
    let stage = |role, feed, products| StageContent { role, feed, products };
    let initial = initial.map(|grade| guess(grade, 0.01));
    let buffer = |order| BufferContent { order, initial };
    Content {
        key: "zn".into(),
        name: Text::default(),
        unit: "%".into(),
        per_unit: 0.01,
        stages: vec![
            stage(ContentRole::Brings(Some(guess(0.05, 0.01))), meter(ORE, 0.001), vec![None]),
            stage(ContentRole::Passes, None, vec![None]),
            stage(
                ContentRole::Separates { into: 0, recovery: guess(0.9, 0.05) },
                meter(FEED, 0.001),
                vec![meter(RICH, 0.005), meter(POOR, 0.0005)],
            ),
        ],
        buffers: vec![buffer(Order::InTurn), buffer(Order::Mixed), buffer(Order::Mixed), buffer(Order::Mixed)],
        rule: ShortRule::default(),
    }
}

/// Feeds the metal a chain whose levels are what its tonnes say.
struct Bench {
    site: Site,
    content: Content,
    metal: Metal,
    minute: i64,
    totals: [i64; 3],
    levels: [i64; 4],
}

impl Bench {
    fn new(content: Content) -> Self {
        let site = site();
        let metal = Metal::new(Chain { site: &site, content: &content });
        let levels = [120_000_000, 60_000_000, 0, 0];
        Self { site, content, metal, minute: 0, totals: [0; 3], levels }
    }

    /// A minute in which the stages move so many kilograms; the lag of ten minutes is left out of the levels.
    fn minute(&mut self, moved: [i64; 3]) {
        self.minute += 1;
        for (total, moved) in self.totals.iter_mut().zip(moved) {
            *total += moved * 1_000;
        }
        let [mine, haul, mill] = moved.map(|moved| moved * 1_000);
        let net = [mine - haul, haul - mill, mill / 10, mill / 10 * 8];
        for (level, net) in self.levels.iter_mut().zip(net) {
            *level = (*level + net).clamp(0, 1_000_000_000);
        }
        let chain = Chain { site: &self.site, content: &self.content };
        let at = Timestamp::from_secs(self.minute * 60);
        self.metal.step(chain, at, false, &self.totals.map(Amount), &self.levels.map(Amount));
    }

    fn minutes(&mut self, count: usize, moved: [i64; 3]) {
        (0..count).for_each(|_| self.minute(moved));
    }

    fn sample(&mut self, stage: StageId, signal: SignalId, minutes_ago: i64, percent: f64) -> bool {
        let chain = Chain { site: &self.site, content: &self.content };
        let at = Timestamp::from_secs((self.minute - minutes_ago) * 60 + 1);
        let now = Timestamp::from_secs(self.minute * 60);
        let remembered = self.metal.remembers(stage, at, now);
        if remembered {
            self.metal.sample(chain, &Sample { stage, signal, at, grade: percent / 100.0 });
        }
        remembered
    }

    fn percent(&self, buffer: BufferId) -> f64 {
        self.metal.lying(buffer).estimate().map_or(f64::NAN, |estimate| estimate.grade * 100.0)
    }

    fn feed(&self, stage: StageId) -> f64 {
        let chain = Chain { site: &self.site, content: &self.content };
        self.metal.feed_now(chain, stage).map_or(f64::NAN, |estimate| estimate.grade * 100.0)
    }

    fn closes(&self) {
        let account = self.metal.account;
        assert_eq!(account.brought + account.found, account.left + self.metal.in_chain(), "{account:?}");
    }
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 0.02 * expected.abs().max(0.5), "{found} is not {expected}");
}

#[test]
fn a_pass_gives_out_in_turn_and_a_tank_mixes() {
    let mut bench = Bench::new(content(Some(0.05)));
    bench.metal.stages[MINE.index()].fresh = Some(Estimate { grade: 0.03, sigma: 0.0 });
    // The pass holds two hours, the way ten minutes: nothing of the new ore is in the tank before.
    bench.minutes(115, [1_000; 3]);
    near(bench.feed(HAUL), 5.0);
    bench.minutes(10, [1_000; 3]);
    near(bench.feed(HAUL), 3.0);
    bench.minutes(10, [1_000; 3]);
    near(bench.feed(MILL), 5.0 - 2.0 * (1.0 - (-8.0_f64 / 60.0).exp()));
    // An hour of the tank's own content later: 1/e of the difference is left.
    bench.minutes(60, [1_000; 3]);
    near(bench.feed(MILL), 3.0 + 2.0 * (-68.0_f64 / 60.0).exp());
    bench.closes();
}

#[test]
fn what_is_won_is_the_recovery_of_what_was_fed() {
    let mut bench = Bench::new(content(Some(0.05)));
    bench.minutes(60, [1_000; 3]);
    near(bench.percent(STORE), 45.0);
    near(bench.percent(TAILS), 0.5 / 0.9);
    let passed = bench.metal.stages[MILL.index()].passed;
    near(passed.won as f64 / passed.metal as f64, 0.9);
    bench.closes();
}

#[test]
fn products_tell_the_recovery_and_what_was_won_is_counted_anew() {
    let mut bench = Bench::new(content(Some(0.05)));
    bench.minutes(60, [1_000; 3]);
    bench.sample(MILL, FEED, 0, 5.0);
    bench.minutes(60, [1_000; 3]);
    let won_before = bench.metal.stages[MILL.index()].passed.won;
    // Taken an hour ago: a tenth of the feed of 5 % at 40 %, and 1.1 % in the rest, is a recovery of 0.8.
    bench.sample(MILL, RICH, 60, 40.0);
    bench.sample(MILL, POOR, 60, 1.0 / 0.9);
    let recovery = bench.metal.stages[MILL.index()].recovery.expect("it separates").grade;
    assert!((recovery - 0.8).abs() < 0.02, "{recovery}");
    let won = bench.metal.stages[MILL.index()].passed.won - won_before;
    // An hour of 60 t at 5 %, a tenth less of it.
    assert!((won as f64 / 1e6 + 60.0 * 0.05 * 0.1).abs() < 0.08, "{won}");
    bench.closes();
}

/// The pass holds two hours of ore; what was sampled five hours ago went through it long ago.
#[test]
fn a_late_assay_leaves_alone_what_came_after_it() {
    let mut bench = Bench::new(content(Some(0.05)));
    bench.minutes(360, [1_000; 3]);
    let lies = |bench: &Bench| bench.metal.lying(BufferId(0)).estimate().map_or(0.0, |found| found.grade);
    let before = lies(&bench);
    assert!(bench.sample(MINE, ORE, 300, 4.5));
    // A mark of five minutes may be cut either way, and what comes next is as the sample says.
    assert!((lies(&bench) - before).abs() < 0.006, "{before} {}", lies(&bench));
    assert!(!bench.sample(MINE, ORE, 60 * 30, 4.5), "from before anything that is remembered");
    bench.closes();
}

#[test]
fn a_sample_corrects_what_lies_there_and_the_more_the_less_was_known() {
    let mut bench = Bench::new(content(Some(0.05)));
    bench.minutes(30, [1_000; 3]);
    bench.sample(MILL, FEED, 0, 4.0);
    near(bench.feed(MILL), 4.0);
    let before = bench.feed(MILL);
    bench.sample(MILL, FEED, 0, 1.0);
    near(bench.feed(MILL), before);
    bench.closes();
}

#[test]
fn a_register_that_is_read_again_and_again_is_one_sample_until_it_has_a_new_value() {
    let mut bench = Bench::new(content(Some(0.05)));
    let joined = |bench: &Bench| bench.metal.stages[MILL.index()].feed.joined.len();
    for minute in 0..24 {
        bench.minutes(1, [1_000; 3]);
        // A new value in the ninth minute; then nothing new is measured.
        bench.sample(MILL, FEED, 0, if minute < 9 { 4.9 } else { 5.1 });
    }
    assert_eq!(joined(&bench), 3, "the first, the new one, and that again after ten minutes");
}

#[test]
fn a_late_assay_corrects_by_what_was_thought_when_it_was_taken() {
    let mut bench = Bench::new(content(Some(0.05)));
    bench.minutes(180, [1_000; 3]);
    let metal = bench.metal.stages[MILL.index()].passed.metal;
    assert!(bench.sample(MILL, FEED, 60, 4.0));
    // An hour is what the tank holds: 1/e of the error is still in it.
    near(bench.feed(MILL), 5.0 - (-1.0_f64).exp());
    let amended = (bench.metal.stages[MILL.index()].passed.metal - metal) as f64 / 1e6;
    // Of the 60 t that passed since, 1 % of what was still the same material: 60 (1 - 1/e).
    assert!((amended + 0.6 * (1.0 - (-1.0_f64).exp())).abs() < 0.08, "{amended}");
    bench.closes();
    // The same again says nothing new; one from before everything that is remembered is not taken.
    let feed = bench.feed(MILL);
    assert!(bench.sample(MILL, FEED, 60, 4.0));
    assert!((bench.feed(MILL) - feed).abs() < 1e-12);
    assert!(!bench.sample(MILL, FEED, 60 * 30, 4.0));
}

#[test]
fn unknown_is_unknown_until_somebody_measures_and_never_zero() {
    let mut declared = content(None);
    declared.stages[0].role = ContentRole::Brings(None);
    let mut bench = Bench::new(declared);
    bench.minutes(60, [1_000; 3]);
    assert!(bench.feed(MILL).is_nan() && bench.percent(STORE).is_nan());
    let passed = bench.metal.stages[MILL.index()].passed;
    assert_eq!((passed.metal, passed.known()), (0, 0), "nothing is counted of what is not known");
    bench.sample(MILL, FEED, 0, 6.0);
    near(bench.feed(MILL), 6.0);
    bench.minutes(1, [1_000; 3]);
    assert!(bench.metal.stages[MILL.index()].passed.metal > 0);
    bench.closes();
}

#[test]
fn ore_that_changes_is_followed_however_often_it_was_sampled_before() {
    for known in [Some(Guess { value: 0.05, sigma: 0.01 }), None] {
        let mut declared = content(Some(0.05));
        declared.stages[0].role = ContentRole::Brings(known);
        let mut bench = Bench::new(declared);
        for step in 0..60 {
            bench.minutes(10, [1_000; 3]);
            bench.sample(MINE, ORE, 0, if step < 48 { 5.0 } else { 4.0 });
        }
        assert!((bench.feed(MINE) - 4.0).abs() < 0.1, "{}", bench.feed(MINE));
        bench.closes();
    }
}

proptest! {
    /// Whatever is moved, however levels are corrected and whatever is sampled: not a gram of metal is lost or made.
    #[test]
    fn metal_is_conserved(
        steps in prop::collection::vec(((0..3_000_i64, 0..3_000_i64, 0..3_000_i64), 0..12_u8, 0..1_000_i64, 0.0..60.0_f64), 1..200),
        known in any::<bool>(),
    ) {
        let mut bench = Bench::new(content(known.then_some(0.05)));
        for ((mine, haul, mill), what, ago, percent) in steps {
            match what {
                0 => { bench.sample(MILL, FEED, ago % 200, percent / 4.0); }
                1 => { bench.sample(MILL, RICH, ago % 200, percent); }
                2 => { bench.sample(MILL, POOR, ago % 200, percent / 20.0); }
                3 => bench.levels[(ago % 4) as usize] = (percent * 1e7) as i64,
                4 => bench.totals[2] -= mill * 500,
                _ => bench.minutes(1 + (ago % 3) as usize, [mine, haul, mill]),
            }
            bench.closes();
            for buffer in 0..4 {
                let lying = bench.metal.lying(BufferId(buffer));
                prop_assert!(lying.metal >= 0 && lying.blind >= 0 && lying.metal <= lying.known(), "{lying:?}");
            }
            let mut bytes = Vec::new();
            crate::persist::Persist::save(&bench.metal, &mut bytes);
            let back: Option<Metal> = crate::persist::Persist::load(&mut bytes.as_slice());
            prop_assert_eq!(back.as_ref(), Some(&bench.metal));
        }
    }
}

/// The same minutes played, and told ahead: the same metal passes.
#[test]
fn what_is_told_ahead_is_what_comes() {
    let mut bench = Bench::new(content(Some(0.05)));
    bench.minutes(60, [1_000, 1_200, 900]);
    let (now, from) = (bench.metal.clone(), Timestamp::from_secs(bench.minute * 60));
    let (before, then) = (bench.totals, bench.levels);
    let mut moments = Vec::new();
    for _ in 0..16 {
        bench.minutes(15, [1_000, 800, 900]);
        let moved = bench.totals.iter().zip(before).map(|(total, before)| Amount(total - before)).collect();
        let levels = bench.levels.iter().map(|level| Amount(*level)).collect();
        moments.push(Moment { at: Timestamp::from_secs(bench.minute * 60), moved, levels });
    }
    assert_ne!(then, bench.levels);
    let chain = Chain { site: &bench.site, content: &bench.content };
    let told = now.ahead(chain, from, &moments, &[]);
    for (stage, told) in told.iter().enumerate() {
        let passed = bench.metal.stages[stage].passed.since(&now.stages[stage].passed);
        assert_eq!(told.mass, passed.mass);
        let off = (told.metal - passed.metal) as f64 / passed.metal as f64;
        assert!(off.abs() < 0.005, "stage {stage}: {off}");
    }
    assert_eq!(now.bare().ahead(chain, from, &moments, &[]), told, "the past is not needed");
}

/// A stirred tank of 60 t at 5 % that gives 60 t an hour and gets as much of 2 % has 2 + 3 exp(-t) % after t hours: of 60 t
/// 60 (0.02 + 0.03 (1 - 1/e)) are metal.
#[test]
fn what_comes_from_elsewhere_has_its_own_grade() {
    let bench = Bench::new(content(Some(0.05)));
    let moments = (1..=60).map(|minute| Moment {
        at: Timestamp::from_secs(minute * 60),
        moved: [0, 0, minute].map(|tonnes| Amount(tonnes * 1_000_000)).to_vec(),
        levels: [120, 60, 0, 0].map(|tonnes| Amount(tonnes * 1_000_000)).to_vec(),
    });
    let chain = Chain { site: &bench.site, content: &bench.content };
    let fed = |grade| {
        let inflow = Inflow {
            buffer: BufferId(1),
            from: Timestamp::from_secs(0),
            until: Timestamp::from_secs(3_600),
            rate: 60.0,
            quantity: 100.0,
            grade,
        };
        let moments: Vec<Moment> = moments.clone().collect();
        bench.metal.ahead(chain, Timestamp::from_secs(0), &moments, &[inflow])[MILL.index()].metal as f64 / 1e6
    };
    let by_hand = 60.0 * (0.02 + 0.03 * (1.0 - (-1.0_f64).exp()));
    assert!((fed(Some(0.02)) - by_hand).abs() < 0.02, "{} {by_hand}", fed(Some(0.02)));
    assert!((fed(None) - 3.0).abs() < 1e-6, "like what lies there: {}", fed(None));
}
