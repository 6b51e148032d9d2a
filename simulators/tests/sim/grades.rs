//! Metal in the mine: it is conserved, nothing else hears of it, and its scenarios spoil it while the tonnes go on.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use tizbek_sim::record::{Arrival, Transit};
use tizbek_sim::scenario;
use tizbek_sim::site::Site;
use tizbek_sim::world::World;

const START: i64 = 1_795_402_800_000_000;

fn text() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy/sites/zinc-mine/site.toml");
    std::fs::read_to_string(file).unwrap()
}

/// The mine without the content and its meters, which are the last of its signals.
fn without_content() -> Site {
    let mut site = Site::parse(&text()).unwrap();
    let meters = site.content.take().unwrap().meters.len();
    site.signals.truncate(site.signals.len() - meters);
    site
}

fn world(site: Site, scenario: &str) -> World {
    let scenario = scenario::find(scenario).unwrap();
    let mut world = World::new(Arc::new(site), START, scenario.seed);
    world.begin(&scenario, 0).unwrap();
    world
}

fn hours(world: &mut World, hours: i64) {
    (0..hours * 3_600).for_each(|_| world.step_mine());
}

/// What arrives in three hours: when, of which signal, and what.
fn arrivals(site: Site) -> Vec<(i64, String, i64, Option<u64>)> {
    let mut world = world(site, "telemetry_gap");
    let (mut transit, mut arrived) = (Transit::new(7), Vec::<Arrival>::new());
    (1..=3 * 3_600).for_each(|second| transit.step(&mut world, second == 3 * 3_600, &mut arrived));
    let id = |signal: usize| world.site().signals[signal].id.clone();
    let told = |one: &Arrival| (one.received_micros, id(one.signal), one.occurred_micros, one.value.map(f64::to_bits));
    arrived.iter().map(told).collect()
}

#[test]
fn what_else_is_read_says_the_same_at_the_same_moment_whether_grades_are_followed_or_not() {
    let bare = without_content();
    let known: BTreeSet<String> = bare.signals.iter().map(|signal| signal.id.clone()).collect();
    let mut with = arrivals(Site::parse(&text()).unwrap());
    let all = with.len();
    with.retain(|(_, signal, ..)| known.contains(signal));
    assert!(with.len() < all, "grades are read too");
    assert!(with == arrivals(bare));
}

#[test]
fn metal_is_conserved_and_an_ordinary_shift_is_near_its_plan() {
    let mut world = world(Site::parse(&text()).unwrap(), "healthy_shift");
    hours(&mut world, 12);
    let grades = world.grades().expect("the mine follows zinc");
    let (had, has) = (grades.brought, grades.left + grades.lying());
    assert!((had - has).abs() < 1e-6 * had, "{had} {has}");
    let flotation = world.site().stage("flotation").unwrap();
    let concentrate = grades.at(flotation, Some(1));
    assert!((0.50..0.56).contains(&concentrate), "{concentrate}");
    // Recovery is won over fed, of tonnes in the shares of the site.
    let recovery = concentrate * 0.105 / grades.at(flotation, None);
    assert!((recovery - 0.9).abs() < 0.02, "{recovery}");
    for stage in 0..7 {
        assert!((grades.fed(stage) - 6.2).abs() < 0.5, "{} {}", world.site().stages[stage].id, grades.fed(stage));
    }
}

#[test]
fn spoiled_ore_comes_through_the_pass_in_turn_and_takes_no_tonne() {
    let mut spoiled = world(Site::parse(&text()).unwrap(), "low_grade");
    let mut sound = World::new(Arc::new(Site::parse(&text()).unwrap()), START, scenario::find("low_grade").unwrap().seed);
    let crushing = sound.site().stage("crushing").unwrap();
    hours(&mut spoiled, 3);
    hours(&mut sound, 3);
    let fed = |world: &World| world.grades().map(|grades| grades.fed(crushing));
    assert_eq!(fed(&spoiled), fed(&sound), "the pass is not through yet");
    hours(&mut spoiled, 5);
    hours(&mut sound, 5);
    let ratio = fed(&spoiled).unwrap() / fed(&sound).unwrap();
    assert!((ratio - 0.8).abs() < 0.01, "{ratio}");
    for stage in 0..sound.site().stages.len() {
        assert_eq!(spoiled.plant().total(stage), sound.plant().total(stage));
    }
    let grades = spoiled.grades().unwrap();
    assert!((grades.brought - grades.left - grades.lying()).abs() < 1e-6 * grades.brought);
}

#[test]
fn a_poor_recovery_leaves_the_metal_in_the_tailings() {
    let mut spoiled = world(Site::parse(&text()).unwrap(), "poor_recovery");
    hours(&mut spoiled, 3);
    let flotation = spoiled.site().stage("flotation").unwrap();
    let grades = spoiled.grades().unwrap();
    let (fed, tailings) = (grades.at(flotation, None), grades.at(flotation, Some(2)));
    let left = tailings * (1.0 - 0.105) / fed;
    assert!((left - 0.19).abs() < 0.02, "{left}");
    let lead = grades.at(flotation, Some(0));
    assert!((lead - tailings).abs() < 1e-4 * tailings, "what is not won has one grade: {lead} {tailings}");
}
