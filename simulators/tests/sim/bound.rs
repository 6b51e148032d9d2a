//! What could have been done: nothing that is played saves more, and nothing is promised where nothing went wrong.

use tizbek_sim::acts::Act;
use tizbek_sim::library::{self, Shift, ShiftKind, Sites, nobody, oracle, play};
use tizbek_sim::rng::Rng;
use tizbek_sim::solver::bound;

/// One in a hundred, and a minute for what is rounded to steps.
fn beats(saved: f64, avoidable: f64) -> bool {
    saved > avoidable * 1.01 + 1.0 / 60.0
}

/// Levers and moments drawn at random, each lever at most once, after the first trouble.
fn random(shift: &Shift, sites: &Sites, rng: &mut Rng) -> Vec<(i64, Vec<Act>)> {
    let levers = &sites.site(shift.site).levers;
    let first = shift.first_trouble(&shift.world(sites).unwrap()).unwrap_or(0);
    let mut chosen: Vec<usize> = Vec::new();
    let mut orders = Vec::new();
    for index in 0..levers.len() {
        let fits = chosen.iter().all(|other| levers[index].goes_with(&levers[*other]));
        if !fits || rng.chance(0.4) || matches!(levers[index].pull, tizbek_sim::levers::Pull::Order { .. }) {
            continue;
        }
        chosen.push(index);
        // Soon, most of the time: late acts save little.
        let latest = if rng.chance(0.7) { first + 1_200 } else { shift.secs() - 3_600 };
        let at = (rng.between(first as f64, latest.max(first + 60) as f64) / 60.0).ceil() as i64 * 60;
        orders.push((at, levers[index].ordered(at, shift.ends_after(at))));
    }
    orders
}

#[test]
fn nothing_that_is_played_beats_the_bound() {
    let sites = Sites::read().unwrap();
    let mut rng = Rng::stream(1, "bound");
    let (mut played, mut saved, mut avoidable) = (0, 0.0, 0.0);
    for number in (0..library::SHIFTS).filter(|number| number % 7 == 3).take(60) {
        let shift = library::shift(&sites, 1, number);
        let bound = bound(&shift, &sites).unwrap();
        if shift.first_trouble(&shift.world(&sites).unwrap()).is_none() {
            continue;
        }
        let orders = random(&shift, &sites, &mut rng);
        let mut policy =
            |now: i64, _: &_| orders.iter().filter(|(at, _)| *at == now).flat_map(|(_, acts)| acts.clone()).collect::<Vec<Act>>();
        let hours = play(&shift, &sites, &mut policy).unwrap().hours();
        assert!(!beats(bound.nobody - hours, bound.avoidable()), "{}: {bound:?} and {hours} by {orders:?}", shift.id());
        (played, saved, avoidable) = (played + 1, saved + bound.nobody - hours, avoidable + bound.avoidable());
    }
    assert!(played >= 25, "{played}");
    assert!(saved > 0.2 * avoidable, "acts at random are not idle: {saved} of {avoidable} hours");
}

#[test]
fn who_knows_everything_does_not_beat_the_bound_and_comes_near_it() {
    let sites = Sites::read().unwrap();
    let (mut saved, mut avoidable) = (0.0, 0.0);
    for number in [4, 7, 12, 21, 25, 26, 277] {
        let shift = library::shift(&sites, 1, number);
        let (bound, oracle) = (bound(&shift, &sites).unwrap(), oracle(&shift, &sites).unwrap().hours());
        assert!(!beats(bound.nobody - oracle, bound.avoidable()), "{}: {bound:?} and {oracle}", shift.id());
        saved += bound.nobody - oracle;
        avoidable += bound.avoidable();
    }
    assert!(saved > 0.5 * avoidable, "{saved} of {avoidable} hours");
}

#[test]
fn where_nothing_goes_wrong_nothing_can_be_saved() {
    let sites = Sites::read().unwrap();
    for kind in [ShiftKind::Healthy, ShiftKind::Drift, ShiftKind::Gap] {
        let shift =
            (0..library::SHIFTS).map(|number| library::shift(&sites, 1, number)).find(|shift| shift.kind == kind).unwrap();
        let bound = bound(&shift, &sites).unwrap();
        assert_eq!(bound.avoidable(), 0.0, "{}", shift.id());
        assert!((bound.nobody - nobody(&shift, &sites).unwrap().hours()).abs() < 1e-9, "{}", shift.id());
    }
}
