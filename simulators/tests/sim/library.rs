//! The library of shifts: the same every time, sound on every site, healthy where it says so, and lying only where it lies.

use std::collections::BTreeMap;
use std::sync::Arc;

use tizbek_sim::library::{self, Facts, Half, METER_FAULTS, SHIFT_START, Shift, ShiftKind, SiteKind, Sites};
use tizbek_sim::noise::Noise;
use tizbek_sim::plant::{Effects, Plant};
use tizbek_sim::record::{Arrival, Transit};
use tizbek_sim::scenario::{Kind, Scenario};
use tizbek_sim::world::{Aim, Conditions, World};

const SEED: u64 = 1;

fn sites() -> Sites {
    Sites::read().unwrap()
}

/// Runs a shift for `secs`: what arrived, and what was true.
fn run(sites: &Sites, shift: &Shift, secs: i64) -> (Vec<Arrival>, World) {
    let mut world = shift.world(sites).unwrap();
    let (mut transit, mut arrived) = (Transit::new(shift.seed), Vec::new());
    for second in 1..=secs {
        transit.step(&mut world, second == secs, &mut arrived);
    }
    (arrived, world)
}

#[test]
fn a_longer_library_begins_with_the_shorter_one_and_the_halves_are_alike() {
    let sites = sites();
    let mut kinds: BTreeMap<(Half, ShiftKind), usize> = BTreeMap::new();
    let mut places: BTreeMap<(Half, SiteKind), usize> = BTreeMap::new();
    for number in 0..library::SHIFTS {
        let shift = library::shift(&sites, SEED, number);
        *kinds.entry((shift.half, shift.kind)).or_default() += 1;
        *places.entry((shift.half, shift.site)).or_default() += 1;
        assert_eq!(format!("{shift:?}"), format!("{:?}", library::shift(&sites, SEED, number)));
        shift.world(&sites).unwrap_or_else(|error| panic!("{}: {error}", shift.id()));
    }
    const { assert!(library::SHIFTS >= 300) };
    for kind in ShiftKind::ALL {
        assert!(kinds[&(Half::Tune, kind)] >= 6, "{kind:?}");
        assert_eq!(kinds[&(Half::Tune, kind)], kinds[&(Half::Report, kind)], "{kind:?}");
    }
    assert!(kinds[&(Half::Report, ShiftKind::Healthy)] >= 30, "{kinds:?}");
    for site in SiteKind::ALL {
        assert_eq!(places[&(Half::Tune, site)], places[&(Half::Report, site)], "{site:?}");
    }
    let other = library::shift(&sites, SEED + 1, 1);
    assert_ne!(format!("{:?}", library::shift(&sites, SEED, 1).scenario), format!("{:?}", other.scenario));
}

#[test]
fn the_same_shift_gives_the_same_readings_and_the_same_truth() {
    let sites = sites();
    let shift = library::shift(&sites, SEED, 2);
    let once = || {
        let (arrived, world) = run(&sites, &shift, 3 * 3_600);
        (arrived, Facts::of(&shift, &sites, &world).unwrap())
    };
    let (first, second) = (once(), once());
    assert_eq!(first.0, second.0);
    assert_eq!(first.1, second.1);
    assert!(first.0.windows(2).all(|pair| pair[0].received_micros <= pair[1].received_micros), "in order of arrival");
}

#[test]
fn every_site_stays_in_step_however_rough_the_shift() {
    let sites = sites();
    for kind in SiteKind::ALL {
        for noise in [Noise::CALM, Noise::ORDINARY, Noise::ROUGH] {
            let site = Arc::clone(sites.site(kind));
            let mut plant = Plant::new(Arc::clone(&site), 5, noise);
            let mut hindered = 0;
            for _ in 0..12 * 3_600 {
                plant.step(&Effects::default());
                hindered += plant.hindered().len();
            }
            assert!(hindered < 300, "{kind:?} {noise:?}: {hindered} s starved or blocked");
            for (index, buffer) in site.buffers.iter().enumerate() {
                let share = plant.level(index) as f64 / buffer.capacity as f64;
                assert!((0.12..0.88).contains(&share), "{kind:?} {noise:?}: {} at {share:.2}", buffer.id);
            }
        }
    }
}

#[test]
fn an_upset_bites_at_once_or_when_it_is_worth_it_and_its_twin_knows_nothing_of_it() {
    let sites = sites();
    let of = |kind: ShiftKind| {
        let mut all = (0..library::SHIFTS).map(|number| library::shift(&sites, SEED, number));
        all.find(|shift| shift.kind == kind && shift.site != SiteKind::Long).unwrap()
    };
    for kind in [ShiftKind::Stop, ShiftKind::Slow, ShiftKind::Wear, ShiftKind::Out, ShiftKind::HangUp] {
        let shift = of(kind);
        let (_, world) = run(&sites, &shift, shift.secs());
        let facts = Facts::of(&shift, &sites, &world).unwrap();
        let [upset] = facts.upsets.as_slice() else { panic!("{}: {:?}", shift.id(), facts.upsets) };
        let bites = upset.bites.unwrap_or_else(|| panic!("{} never bites", shift.id()));
        let after = (bites - upset.from) / 60;
        match kind {
            ShiftKind::Wear => assert!((20..170).contains(&after), "{}: {after} min", shift.id()),
            _ => assert!((0..20).contains(&after), "{}: {after} min", shift.id()),
        }
        assert!(upset.lost_minutes > 5.0, "{}: {}", shift.id(), upset.lost_minutes);
        let (stage, minute) = (upset.stages[0], (upset.from / 60 - 1) as usize);
        assert_eq!(facts.course.totals[stage][..minute], facts.undisturbed.totals[stage][..minute], "alike before");
        let at_end = (upset.to.min(facts.secs) / 60 - 1) as usize;
        assert!(facts.course.totals[stage][at_end] < facts.undisturbed.totals[stage][at_end], "{}", shift.id());
    }
}

#[test]
fn a_lying_meter_leaves_the_mine_alone() {
    let sites = sites();
    for fault in METER_FAULTS {
        let mut all = (0..library::SHIFTS).map(|number| library::shift(&sites, SEED, number));
        let shift = all.find(|shift| shift.kind == fault && shift.site != SiteKind::Long).unwrap();
        let (arrived, world) = run(&sites, &shift, shift.secs());
        let facts = Facts::of(&shift, &sites, &world).unwrap();
        assert_eq!(facts.course, facts.undisturbed);
        let signal = facts.upsets[0].signal.unwrap();
        let healthy = Shift { scenario: Scenario { upsets: Vec::new(), ..shift.scenario.clone() }, ..shift.clone() };
        let (truly, _) = run(&sites, &healthy, shift.secs());
        let of = |arrived: &[Arrival], this: bool, from: i64| -> Vec<(i64, Option<f64>)> {
            let within = |one: &&Arrival| (one.signal == signal) == this && one.occurred_micros >= SHIFT_START + from * 1_000_000;
            arrived.iter().filter(within).map(|one| (one.occurred_micros, one.value)).collect()
        };
        assert_ne!(of(&arrived, true, facts.upsets[0].from), of(&truly, true, facts.upsets[0].from), "{}", shift.id());
        let others = |arrived: &[Arrival]| -> Vec<Option<f64>> { of(arrived, false, 0).iter().map(|one| one.1).collect() };
        assert!(others(&arrived) == others(&truly), "{}: only one meter lies", shift.id());
    }
}

/// A counter of 360 t/h with a fault from the tenth to the twentieth minute: tonnes counted in minutes 0-10, 10-20 and 20-30.
fn counted(kind: Kind, factor: Option<f64>) -> [i64; 3] {
    let sites = sites();
    let scenario: Scenario = toml::from_str(&format!(
        "id = \"x\"\nname = {{ ru = \"\", en = \"\" }}\nseed = 1\nhours = 1\n[[upset]]\nat = \"00:10\"\nfor = \"10 min\"\n\
         kind = \"{}\"\nsignal = \"dispatch_total\"\n{}",
        kind.word(),
        factor.map_or(String::new(), |factor| format!("factor = {factor}\n"))
    ))
    .unwrap();
    let mut world = World::new(Arc::clone(sites.site(SiteKind::Short)), SHIFT_START, 1);
    let signal = sites.site(SiteKind::Short).signal("dispatch_total").unwrap();
    world.begin(&scenario, 0).unwrap();
    let (mut sent, mut at) = (Vec::new(), Vec::new());
    for second in 1..=1_800 {
        sent.clear();
        world.step(&mut sent);
        if second == 10 || second % 600 == 0 {
            at.extend(sent.iter().filter(|one| one.reading.signal == signal).map(|one| one.reading.value));
        }
    }
    [0, 1, 2].map(|part| (at[part + 1] - at[part]).round() as i64)
}

#[test]
fn a_counter_that_lies_counts_wrong_and_never_jumps_back() {
    let near = |[a, b, c]: [i64; 3], middle: std::ops::Range<i64>| {
        assert!((55..80).contains(&a) && (55..80).contains(&c), "{a} {b} {c}: right before and after");
        assert!(middle.contains(&b), "{a} {b} {c}");
    };
    near(counted(Kind::Dead, None), 0..1);
    near(counted(Kind::Gain, Some(1.5)), 75..115);
    near(counted(Kind::Bias, Some(-0.5)), 15..45);
}

#[test]
fn people_follow_the_plan_they_have_and_do_not_catch_up_the_shift_before() {
    let sites = sites();
    let site = sites.site(SiteKind::Short);
    let conditions = Conditions {
        aims: vec![Aim { from: 3_600, stage: Some(1), share: 0.0 }, Aim { from: 5_400, stage: Some(1), share: 0.8 }],
        turns: vec![9_000],
        ..Conditions::default()
    };
    let mut world = World::under(conditions, Arc::clone(site), SHIFT_START, 3);
    let mut done = Vec::new();
    for second in 1..=12_600 {
        world.step_mine();
        if second % 1_800 == 0 {
            done.push(world.plant().total(1) / 1_000_000);
        }
        if second == 9_000 {
            assert!(world.plant().lag_minutes(1).abs() < 1.0, "{}", world.plant().lag_minutes(1));
        }
    }
    assert!(done[2] - done[1] <= 1, "a planned stop: {done:?}");
    let after = (done[4] - done[2]) as f64 / 400.0;
    assert!((0.7..0.9).contains(&after), "{after} of the nominal rate");
    assert!(world.plant().lag_minutes(1).abs() < 10.0);
}
