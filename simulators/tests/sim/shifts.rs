//! Whole shifts without sockets: is the truth true, and does each scenario tell its story?

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tizbek_sim::record::shifted_plan;
use tizbek_sim::scenario::{self, Scenario};
use tizbek_sim::site::{GRAMS, MILLION, Point, Site, tonnes};
use tizbek_sim::time::parse_rfc3339;
use tizbek_sim::truth::State;
use tizbek_sim::world::World;
use tizbek_sim::{RecordOptions, Truth, record};

/// 2026-11-23 08:00 where the mine is.
const START: i64 = 1_795_402_800_000_000;

fn site_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy/sites/zinc-mine")
}

fn site() -> Arc<Site> {
    let text = std::fs::read_to_string(site_dir().join("site.toml")).unwrap();
    Arc::new(Site::parse(&text).unwrap())
}

/// A shift that was run to its end: readings by signal as (second, value, late), totals and levels by the minute.
struct Shift {
    site: Arc<Site>,
    world: World,
    readings: BTreeMap<usize, Vec<(i64, f64, bool)>>,
    truth: Truth,
}

impl Shift {
    fn run(id: &str, seed: Option<u64>, hours: f64) -> Self {
        let (site, scenario) = (site(), scenario::find(id).unwrap());
        let mut world = World::new(Arc::clone(&site), START, seed.unwrap_or(scenario.seed));
        world.begin(&scenario, 0).unwrap();
        let mut readings: BTreeMap<usize, Vec<(i64, f64, bool)>> = BTreeMap::new();
        let mut sent = Vec::new();
        for second in 1..=(hours * 3_600.0) as i64 {
            sent.clear();
            world.step(&mut sent);
            for one in &sent {
                let signal = &site.signals[one.reading.signal];
                if !matches!(signal.point, Point::Mavlink(_)) {
                    let occurred = (one.occurred_micros - START) / 1_000_000;
                    // What a laboratory found is told when it has found it.
                    let told = occurred + found_after(&site, one.reading.signal);
                    assert!(told <= second && (told == second) != one.late);
                    readings.entry(one.reading.signal).or_default().push((occurred, one.reading.value, one.late));
                }
            }
            if second % 600 == 0 {
                assert_mass_is_conserved(&site, &world, id);
            }
        }
        let truth = world.truth();
        Self { site, world, readings, truth }
    }

    fn level(&self, buffer: &str, hour: f64) -> f64 {
        self.truth.minutes.level_tonnes[buffer][(hour * 60.0) as usize - 1]
    }

    /// Tonnes that a stage did between two hours of the shift.
    fn done(&self, stage: &str, from: f64, to: f64) -> f64 {
        let totals = &self.truth.minutes.total_tonnes[stage];
        totals[(to * 60.0) as usize - 1] - totals[(from * 60.0) as usize - 1]
    }

    /// When `stage` first was starved or blocked, in hours, and for how many seconds of that event.
    fn first(&self, stage: &str, state: State) -> (f64, i64) {
        let hindrance = self.truth.hindrances.iter().find(|one| one.stage == stage && one.state == state);
        let hindrance = hindrance.unwrap_or_else(|| panic!("{stage} was never {state:?}: {:?}", self.truth.hindrances));
        (hour(&hindrance.from), hindrance.seconds)
    }

    fn values(&self, signal: &str, from: f64, to: f64) -> Vec<f64> {
        let within = |second: i64| second as f64 > from * 3_600.0 && second as f64 <= to * 3_600.0;
        let Some(readings) = self.readings.get(&self.site.signal(signal).unwrap()) else { return Vec::new() };
        readings.iter().filter(|(second, _, _)| within(*second)).map(|(_, value, _)| *value).collect()
    }
}

/// Hours after the start of the shift.
/// Seconds from a sample to what a laboratory tells of it; nothing of what reads by itself.
fn found_after(site: &Site, signal: usize) -> i64 {
    let meters = site.content.iter().flat_map(|content| &content.meters);
    meters.filter(|meter| meter.signal == signal).map(|meter| meter.late_secs).sum()
}

fn hour(time: &str) -> f64 {
    (parse_rfc3339(time).unwrap().0 - START) as f64 / 3.6e9
}

pub fn assert_mass_is_conserved(site: &Site, world: &World, what: &str) {
    let plant = world.plant();
    for (index, buffer) in site.buffers.iter().enumerate() {
        let (mut came, mut went) = (buffer.initial + plant.brought(index), 0);
        for (number, stage) in site.stages.iter().enumerate() {
            for (output, outlet) in stage.outputs.iter().enumerate().filter(|(_, outlet)| outlet.buffer == index) {
                // At the start the belts were full at the nominal rate.
                let each = (stage.nominal * GRAMS / 3_600.0) as i64 * outlet.share_ppm / MILLION;
                came += plant.sent(number, output) + each * outlet.lag_secs as i64;
                assert_eq!(plant.sent(number, output), plant.total(number) * outlet.share_ppm / MILLION);
            }
            for (input, inlet) in stage.inputs.iter().enumerate().filter(|(_, inlet)| inlet.buffer == index) {
                went += plant.taken(number, input);
                assert_eq!(plant.taken(number, input), plant.total(number) * inlet.share_ppm / MILLION);
            }
        }
        assert_eq!(came, went + plant.level(index) + plant.coming(index), "{what}: {}", buffer.id);
        assert!((0..=buffer.capacity).contains(&plant.level(index)), "{what}: {} {}", buffer.id, plant.level(index));
    }
}

#[test]
fn every_scenario_conserves_mass_and_repeats_its_seed() {
    for scenario in scenario::all().unwrap() {
        let shift = Shift::run(&scenario.id, None, 3.0);
        assert_eq!(shift.truth.upsets.len(), scenario.upsets.len());
    }
    let (once, twice, other) = (7, 7, 8);
    let run = |seed| Shift::run("crusher_trip", Some(seed), 2.0);
    let first = run(once);
    let second = run(twice);
    assert_eq!(first.truth, second.truth);
    assert_eq!(first.readings, second.readings);
    assert_ne!(first.truth.stages, run(other).truth.stages);
}

#[test]
fn a_healthy_shift_stays_in_step() {
    for seed in [11, 1, 2, 3] {
        let shift = Shift::run("healthy_shift", Some(seed), 12.0);
        let hindered: i64 = shift.truth.hindrances.iter().map(|one| one.seconds).sum();
        assert!(hindered <= 120, "seed {seed}: {:?}", shift.truth.hindrances);
        assert_eq!(shift.truth.limits, [], "seed {seed}");
        for stage in &shift.truth.stages {
            assert!(stage.lag_minutes.abs() < 10.0, "seed {seed}: {stage:?}");
        }
        for (index, buffer) in shift.site.buffers.iter().enumerate() {
            let share = shift.world.plant().level(index) as f64 / buffer.capacity as f64;
            assert!((0.35..0.65).contains(&share), "seed {seed}: {} at {share}", buffer.id);
        }
    }
}

#[test]
fn a_slow_hoist_fills_the_skip_bin_and_then_blocks_crushing() {
    for seed in [12, 1, 2] {
        let shift = Shift::run("slow_hoist", Some(seed), 6.0);
        let full = &shift.truth.limits[0];
        assert_eq!((full.buffer.as_str(), full.state), ("skip_bin", State::Full), "nothing else comes to a limit before");
        let after = hour(&full.from) - 1.0;
        assert!((2.0..3.5).contains(&after), "seed {seed}: full {after:.2} h after the onset");
        let (blocked, seconds) = shift.first("crushing", State::Blocked);
        assert!(blocked >= hour(&full.from) && blocked < hour(&full.from) + 0.3, "seed {seed}: blocked at {blocked:.2}");
        assert!(seconds > 600, "seed {seed}: blocked for {seconds} s");
        assert_eq!(shift.truth.hindrances[0].stage, "crushing");
        assert_eq!(shift.truth.hindrances[0].buffer, "skip_bin");
        let hoisted = shift.done("hoisting", 1.0, 3.0);
        assert!((240.0..270.0).contains(&hoisted), "seed {seed}: half of 510 t, and it was {hoisted}");
    }
}

#[test]
fn a_hung_up_ore_pass_starves_haulage_while_its_level_rises() {
    let shift = Shift::run("ore_pass_hangup", None, 5.0);
    let (starved, seconds) = shift.first("haulage", State::Starved);
    assert!((starved - 2.0).abs() < 0.05 && seconds > 6_000, "{starved} {seconds}");
    assert!(shift.level("ore_pass", 4.0) > shift.level("ore_pass", 2.0) + 400.0);
    let (next, _) = shift.first("crushing", State::Starved);
    assert!((3.0..3.5).contains(&next), "{next}");
}

#[test]
fn stops_and_slow_stages_cost_what_their_files_say() {
    let trip = Shift::run("crusher_trip", None, 3.0);
    assert_eq!(trip.done("crushing", 1.5, 1.5 + 49.0 / 60.0), 0.0);
    assert!(trip.values("crusher_running", 1.6, 2.3).iter().all(|&running| running == 0.0));
    let hard = Shift::run("hard_ore", None, 6.0);
    let milled = hard.done("grinding", 1.0, 5.0);
    assert!((0.70..0.78).contains(&(milled / (4.0 * 255.0))), "{milled}");
    let floated = hard.done("flotation", 2.0, 5.0);
    assert!((0.70..0.80).contains(&(floated / (3.0 * 255.0))), "flotation follows: {floated}");
    let cloth = Shift::run("filter_cloth", None, 6.0);
    let cake = cloth.done("filtration", 4.5, 6.0);
    assert!((0.44..0.56).contains(&(cake / (1.5 * 35.7))), "{cake}");
    let loaders = Shift::run("lhd_breakdown", None, 5.0);
    let mucked = loaders.done("mucking", 1.0, 5.0);
    assert!((0.45..0.60).contains(&(mucked / (4.0 * 255.0))), "{mucked}");
    assert!(loaders.values("lhd_3_bucket", 1.0, 5.0).is_empty());
}

#[test]
fn lying_instruments_lie_and_leave_the_mine_alone() {
    let stuck = Shift::run("stuck_radar", None, 6.0);
    let radar = stuck.values("skip_bin_level", 2.0, 4.99);
    assert!(radar.len() > 10_000 && radar.windows(2).all(|pair| pair[0] == pair[1]));
    assert!(stuck.values("skip_bin_level", 5.01, 5.1).windows(2).any(|pair| pair[0] != pair[1]));
    let drift = Shift::run("drifting_belt_scale", None, 8.0);
    let ratio = |from: f64, to: f64| {
        let rates = drift.values("crusher_belt_rate", from, to);
        rates.iter().sum::<f64>() / 3_600.0 / drift.done("crushing", from, to)
    };
    assert!((ratio(0.1, 1.0) - 1.0).abs() < 0.01, "{}", ratio(0.1, 1.0));
    assert!((ratio(3.0, 3.5) - 1.045).abs() < 0.01, "{}", ratio(3.0, 3.5));
    assert!((ratio(6.0, 8.0) - 1.08).abs() < 0.01, "{}", ratio(6.0, 8.0));
    assert!(drift.truth.stages.iter().all(|stage| stage.lag_minutes.abs() < 10.0));
}

#[test]
fn a_silent_broker_tells_it_late_or_never() {
    let shift = Shift::run("telemetry_gap", None, 7.0);
    let cake = |from: f64, to: f64| shift.values("filter_cake_rate", from, to).len();
    assert_eq!(cake(1.0, 1.25), 180);
    assert!(cake(2.0, 2.25) >= 179, "the first gap comes late");
    assert!(cake(6.0, 6.25) <= 1, "the second never comes");
    let late = shift.readings[&shift.site.signal("filter_cake_rate").unwrap()].iter().filter(|(_, _, late)| *late);
    assert!(late.map(|(second, _, _)| *second).all(|second| (7_200..8_100).contains(&second)));
    assert!(shift.values("backfill_rate", 2.0, 2.25).len() <= 1, "a reading without its own time cannot come late");
    assert!(shift.values("ore_pass_level", 2.0, 2.25).len() == 900, "Modbus is not the broker");
}

#[test]
fn a_broken_sensor_has_no_value_and_a_hung_device_no_reading() {
    let scenario: Scenario = toml::from_str(
        r#"
        id = "both"
        name = { ru = "", en = "" }
        seed = 1
        hours = 1
        upset = [
            { at = "00:10", for = "10 min", kind = "broken", signal = "zinc_thickener_level" },
            { at = "00:10", for = "10 min", kind = "silent", source = "mine_plc", delivered = "late" },
        ]"#,
    )
    .unwrap();
    let site = site();
    let (level, plc) = (site.signal("zinc_thickener_level").unwrap(), site.source("mine_plc").unwrap());
    let mut world = World::new(Arc::clone(&site), START, 1);
    world.begin(&scenario, 0).unwrap();
    let mut sent = Vec::new();
    for second in 1..=1_800 {
        sent.clear();
        world.step(&mut sent);
        let wrong = (600..1_200).contains(&second);
        assert_eq!(sent.iter().find(|one| one.reading.signal == level).unwrap().reading.broken, wrong, "{second}");
        assert_eq!(sent.iter().any(|one| site.signals[one.reading.signal].source == plc), !wrong, "{second}");
        assert_eq!(world.silent(plc), wrong);
    }
    let wrong_target: Scenario = toml::from_str(
        r#"
        id = "x"
        name = { ru = "", en = "" }
        seed = 1
        hours = 1
        upset = [{ at = "00:10", for = "10 min", kind = "stop", stage = "smelting" }]"#,
    )
    .unwrap();
    let refusal = world.begin(&wrong_target, 0).unwrap_err().to_string();
    assert!(refusal.contains("smelting"), "{refusal}");
}

#[test]
fn meters_agree_with_the_truth() {
    let shift = Shift::run("healthy_shift", Some(5), 4.0);
    for (stage, signal) in [("crushing", "crusher_belt_rate"), ("grinding", "mill_feed_rate"), ("flotation", "flotation_rate")] {
        let measured = shift.values(signal, 1.0, 4.0).iter().sum::<f64>() / 3_600.0;
        assert!((measured / shift.done(stage, 1.0, 4.0) - 1.0).abs() < 0.005, "{signal}: {measured}");
    }
    let skips: f64 = shift.values("skip_load", 1.0, 4.0).iter().sum();
    assert!((skips - shift.done("hoisting", 1.0, 4.0)).abs() < 1.0, "{skips}");
    let buckets: f64 = (1..=4).flat_map(|n| shift.values(&format!("lhd_{n}_bucket"), 1.0, 4.0)).sum();
    assert!((buckets - shift.done("mucking", 1.0, 4.0)).abs() < 1.0, "{buckets}");
    let counter = shift.values("haulage_total", 1.0, 4.0);
    let (first, last) = (counter[0], counter[counter.len() - 1]);
    let counted = (last - first).rem_euclid(65_536.0);
    assert!((counted - shift.done("haulage", 1.0, 4.0)).abs() < 2.0, "{counted}");
    let radar = shift.values("skip_bin_level", 1.0, 1.1);
    let mean = radar.iter().sum::<f64>() / radar.len() as f64;
    assert!((mean / 100.0 * 800.0 - shift.level("skip_bin", 1.05)).abs() < 40.0, "{mean} %");
    for (index, signal) in shift.site.signals.iter().enumerate() {
        if let Some(readings) = shift.readings.get(&index) {
            let [low, high] = signal.range;
            assert!(readings.iter().all(|(_, value, _)| (low..=high).contains(value)), "{}", signal.id);
        } else {
            assert!(matches!(signal.point, Point::Mavlink(_)), "{} says nothing", signal.id);
        }
    }
}

#[test]
fn a_recording_is_the_same_byte_for_byte_and_in_order_of_arrival() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("recordings");
    let options = |name: &str, seed| RecordOptions {
        site_dir: site_dir(),
        scenario: "slow_hoist".to_owned(),
        start_micros: START,
        hours: Some(1.1),
        seed,
        out: out.join(name),
    };
    let truth = record(&options("a", None)).unwrap();
    record(&options("b", None)).unwrap();
    record(&options("c", Some(99))).unwrap();
    let read = |name: &str, file: &str| std::fs::read_to_string(out.join(name).join(file)).unwrap();
    for file in ["site.toml", "plan.csv", "samples.csv", "truth.json"] {
        assert!(read("a", file) == read("b", file), "{file} differs");
    }
    assert!(read("a", "samples.csv") != read("c", "samples.csv"));
    assert_eq!(serde_json::from_str::<Truth>(&read("a", "truth.json")).unwrap(), truth);

    let samples = read("a", "samples.csv");
    let mut lines = samples.lines();
    assert_eq!(lines.next(), Some("occurred_at,received_at,signal,value,quality"));
    let mut last = "";
    let mut rows = 0;
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        let [occurred, received, _, value, "good"] = cells[..] else { panic!("{line}") };
        assert!(occurred <= received && last <= received, "{line}");
        assert!(value.parse::<f64>().is_ok(), "{line}");
        (last, rows) = (received, rows + 1);
    }
    assert!(rows > 50_000, "{rows}");
    let belt = samples.lines().filter(|line| line.contains(",crusher_belt_rate,")).count();
    assert_eq!(belt, (1.1 * 3_600.0) as usize);
}

#[test]
fn the_plan_covers_the_reference_day_and_moves_by_whole_days() {
    let (site, text) = (site(), std::fs::read_to_string(site_dir().join("plan.csv")).unwrap());
    for stage in &site.stages {
        let lines: Vec<Vec<&str>> =
            text.lines().map(|line| line.split(',').collect()).filter(|cells: &Vec<&str>| cells[0] == stage.id).collect();
        assert_eq!(lines.len(), 24, "{}", stage.id);
        assert_eq!(parse_rfc3339(lines[0][1]).unwrap().0, START);
        assert!(lines.windows(2).all(|pair| pair[0][2] == pair[1][1]), "{}: hours follow each other", stage.id);
        assert!(lines.iter().all(|cells| cells[3].parse::<f64>().unwrap() == stage.nominal), "{}", stage.id);
    }
    let hours = 3_600_000_000_i64;
    assert_eq!(shifted_plan(&text, START, START + 12 * hours).unwrap(), text);
    let later = shifted_plan(&text, START + 84 * hours, START + 96 * hours).unwrap();
    assert!(later.lines().nth(1).unwrap().starts_with("drill_blast,2026-11-26T08:00:00+05:00,2026-11-26T09:00:00+05:00,255,"));
    let two_days = shifted_plan(&text, START + 12 * hours, START + 30 * hours).unwrap();
    assert_eq!(two_days.lines().count(), 2 * (text.lines().count() - 1) + 1);
    assert!(shifted_plan("stage,start,end,quantity,quality\nx,yesterday,today,1,\n", 0, 1).is_err());
    assert_eq!(tonnes(1_500_000), 1.5);
}
