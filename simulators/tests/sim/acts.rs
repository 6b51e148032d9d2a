//! What people do about it: each deed does what it says and no more, chance is the same with and without it, and levers become acts.

use std::collections::BTreeSet;
use std::sync::Arc;

use tizbek_sim::acts::{Act, Deed};
use tizbek_sim::levers::Pull;
use tizbek_sim::library::{self, SHIFT_START, ShiftKind, SiteKind, Sites, chase, nobody, oracle, play};
use tizbek_sim::scenario::Scenario;
use tizbek_sim::world::{Aim, Conditions, World};

use crate::shifts::assert_mass_is_conserved;

const HOUR: i64 = 3_600;

/// The short chain (loading, crushing, screening, dispatch; 400 t/h) with one upset, from its first to its fourth hour.
fn short(upset: &str) -> World {
    of(SiteKind::Short, upset, Conditions::default())
}

fn of(kind: SiteKind, upset: &str, conditions: Conditions) -> World {
    let sites = Sites::read().unwrap();
    let mut world = World::under(conditions, Arc::clone(sites.site(kind)), SHIFT_START, 3);
    let head = "id = \"x\"\nname = { ru = \"\", en = \"\" }\nseed = 1\nhours = 1\n";
    let upset = if upset.is_empty() { String::new() } else { format!("[[upset]]\nat = \"01:00\"\nfor = \"3 h\"\n{upset}") };
    let scenario: Scenario = toml::from_str(&format!("{head}{upset}")).unwrap();
    world.begin(&scenario, 0).unwrap();
    world
}

fn act(from: i64, until: i64, deed: Deed) -> Act {
    Act { from, until, deed }
}

/// Runs until `second`, and tells what a stage did since, in tonnes an hour.
fn rate(world: &mut World, stage: usize, second: i64) -> f64 {
    let (before, since) = (world.plant().total(stage), world.plant().elapsed());
    (since..second).for_each(|_| world.step_mine());
    (world.plant().total(stage) - before) as f64 / 1e6 / (second - since) as f64 * 3_600.0
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.2
}

fn with(mut world: World, act: Act) -> World {
    world.act(act).unwrap();
    world
}

#[test]
fn something_beside_a_stage_helps_what_is_slow_and_works_while_it_stands() {
    for (upset, alone, helped) in [
        ("kind = \"slow\"\nstage = \"crushing\"\nfactor = 0.5", 185.0..212.0, 285.0..312.0),
        ("kind = \"stop\"\nstage = \"crushing\"", 0.0..0.1, 99.0..100.1),
    ] {
        let adds = act(HOUR, 4 * HOUR, Deed::Adds { stage: 1, rate: 100.0 });
        let (mut without, mut with) = (short(upset), with(short(upset), adds));
        assert!(
            near(rate(&mut without, 1, HOUR), rate(&mut with, 1, HOUR)),
            "before it begins nothing is changed but single loads"
        );
        let (without, with) = (rate(&mut without, 1, 4 * HOUR), rate(&mut with, 1, 4 * HOUR));
        assert!(alone.contains(&without) && helped.contains(&with), "{upset}: {without} and {with}");
    }
    let loaders = "kind = \"out\"\nsignals = [\"loading_2_load\", \"loading_3_load\"]";
    let adds = act(HOUR, 4 * HOUR, Deed::Adds { stage: 0, rate: 130.0 });
    let (mut without, mut with) = (short(loaders), with(short(loaders), adds));
    let (without, with) = (rate(&mut without, 0, 4 * HOUR), rate(&mut with, 0, 4 * HOUR));
    // An hour of 400 t/h, and three of a third of 440 with 130 beside it.
    assert!((190.0..225.0).contains(&without), "{without}");
    assert!((80.0..110.0).contains(&(with - without)), "{with} and not {without}");
}

#[test]
fn a_stage_that_is_helped_without_need_does_its_plan_and_no_more() {
    let adds = act(HOUR, 8 * HOUR, Deed::Adds { stage: 1, rate: 200.0 });
    let fast = act(HOUR, 8 * HOUR, Deed::CatchUp { stage: 1, up_to: 520.0 });
    for act in [adds, fast] {
        let mut world = with(short(""), act);
        let done = rate(&mut world, 1, 8 * HOUR);
        assert!((385.0..415.0).contains(&done), "{act:?}: {done}");
    }
}

#[test]
fn what_is_taken_from_a_stage_it_cannot_do() {
    let slow = "kind = \"slow\"\nstage = \"crushing\"\nfactor = 0.5";
    let mut world = with(short(slow), act(HOUR, 4 * HOUR, Deed::Takes { stage: 1, rate: 150.0 }));
    rate(&mut world, 1, HOUR);
    let done = rate(&mut world, 1, 4 * HOUR);
    assert!((40.0..60.0).contains(&done), "{done}");
    let mut world = with(short(slow), act(HOUR, 4 * HOUR, Deed::Takes { stage: 1, rate: 900.0 }));
    rate(&mut world, 1, HOUR);
    assert_eq!(rate(&mut world, 1, 4 * HOUR - 1), 0.0, "never less than nothing");
}

#[test]
fn people_who_may_go_faster_catch_up_sooner() {
    let stop = "kind = \"stop\"\nstage = \"dispatch\"";
    let fast = act(4 * HOUR, 8 * HOUR, Deed::CatchUp { stage: 3, up_to: 520.0 });
    let (mut without, mut with) = (short(stop), with(short(stop), fast));
    assert!(near(rate(&mut without, 3, 4 * HOUR), rate(&mut with, 3, 4 * HOUR)));
    let (without, with) = (rate(&mut without, 3, 6 * HOUR), rate(&mut with, 3, 6 * HOUR));
    assert!((425.0..450.0).contains(&without), "a tenth above the plan: {without}");
    assert!((495.0..521.0).contains(&with), "{with}");
}

#[test]
fn a_second_crew_shortens_what_ails_its_stage_now() {
    let stop = "kind = \"stop\"\nstage = \"crushing\"";
    let ends = |act: Act| {
        let mut world = with(short(stop), act);
        rate(&mut world, 1, act.from + 1);
        let (upset, _) = world.upsets().next().unwrap();
        upset.to
    };
    let repair = |from: i64, until: i64, stage: usize| ends(act(from, until, Deed::Repair { stage, factor: 0.5 }));
    assert_eq!(repair(2 * HOUR, 9 * HOUR, 1), 3 * HOUR, "two hours are left and take one");
    assert_eq!(repair(2 * HOUR, 2 * HOUR + HOUR / 2, 1), 3 * HOUR + HOUR / 2, "half an hour of the crew does an hour of it");
    assert_eq!(repair(2 * HOUR, 9 * HOUR, 2), 4 * HOUR, "not what ails another stage");
    assert_eq!(repair(HOUR / 2, 9 * HOUR, 1), 4 * HOUR, "not what has not begun");
}

#[test]
fn trucks_bring_what_there_is_room_for_and_no_gram_is_lost() {
    let sites = Sites::read().unwrap();
    for (rate, quantity, at_least, at_most) in [(150.0, 330.0, 330, 330), (9_000.0, 90_000.0, 500, 6_000)] {
        let zinc = sites.site(SiteKind::Zinc);
        let buffer = zinc.buffer("coarse_ore").unwrap();
        let slow = "kind = \"slow\"\nstage = \"grinding\"\nfactor = 0.6";
        let feed = act(HOUR, 6 * HOUR, Deed::Feed { buffer, rate, quantity });
        let mut world = with(of(SiteKind::Zinc, slow, Conditions::default()), feed);
        for hour in 1..=6 {
            (world.plant().elapsed()..hour * HOUR).for_each(|_| world.step_mine());
            assert_mass_is_conserved(zinc, &world, "feed");
        }
        let brought = world.plant().brought(buffer);
        assert!((at_least * 1_000_000..=at_most * 1_000_000).contains(&brought), "{brought} g");
        let truth = world.truth();
        assert_eq!(truth.buffers[buffer].brought, Some(brought as f64 / 1e6));
        assert_eq!(truth.buffers[0].brought, None);
        let grades = world.grades().unwrap();
        let (lies, should) = (grades.lying(), grades.brought - grades.left);
        assert!((lies / should - 1.0).abs() < 1e-9, "metal: {lies} lies there and {should} should");
    }
}

#[test]
fn mass_is_conserved_whatever_is_done() {
    let stop = "kind = \"stop\"\nstage = \"hoisting\"";
    let deeds = |world: &World| {
        let stages = world.site().stages.len();
        (0..stages)
            .flat_map(|stage| [Deed::Adds { stage, rate: 40.0 }, Deed::CatchUp { stage, up_to: 300.0 }])
            .collect::<Vec<_>>()
    };
    let mut world = of(SiteKind::Zinc, stop, Conditions::default());
    for deed in deeds(&world) {
        world.act(act(HOUR, 3 * HOUR, deed)).unwrap();
    }
    for second in 1..=4 * HOUR {
        world.step_mine();
        if second % 1_200 == 0 {
            assert_mass_is_conserved(&Arc::new(world.site().clone()), &world, "everything at once");
        }
    }
}

#[test]
fn a_planned_stop_comes_later_or_earlier_with_what_belongs_to_it() {
    let aims = [(2 * HOUR, 0.0), (3 * HOUR, 1.1), (7 * HOUR, 1.0), (8 * HOUR, 0.0), (9 * HOUR, 1.0)];
    let conditions =
        Conditions { aims: aims.map(|(from, share)| Aim { from, stage: Some(1), share }).to_vec(), ..Conditions::default() };
    let stands = |by_secs: i64| -> Result<Vec<bool>, String> {
        let put_off = act(HOUR, HOUR, Deed::PutOff { stage: 1, by_secs });
        let mut world = of(SiteKind::Short, "", conditions.clone());
        world.act(put_off).map_err(|error| error.to_string())?;
        Ok((0..20).map(|half| rate(&mut world, 1, (half + 1) * HOUR / 2) < 1.0).collect::<Vec<bool>>())
    };
    let at = |halves: [usize; 4]| (0..20).map(|half| halves.contains(&half)).collect::<Vec<bool>>();
    assert_eq!(
        stands(HOUR),
        Err("act: PutOff { stage: 1, by_secs: 3600 }: it would last until second 28800, into the stop after it".into())
    );
    assert_eq!(stands(HOUR / 2), Ok(at([5, 6, 16, 17])));
    assert_eq!(stands(-HOUR / 2), Ok(at([3, 4, 16, 17])));
    let error = stands(-HOUR).unwrap_err();
    assert!(error.contains("before it is ordered in second 3600"), "{error}");
}

#[test]
fn what_cannot_be_done_is_refused_in_words() {
    let mut world = short("");
    rate(&mut world, 0, 100);
    let mut refused = |from: i64, until: i64, deed: Deed, because: &str| {
        let error = world.act(act(from, until, deed)).unwrap_err().to_string();
        assert!(error.contains(because), "{error}: expected {because}");
    };
    refused(100, 200, Deed::Adds { stage: 0, rate: 1.0 }, "second 100 is over");
    refused(300, 300, Deed::Adds { stage: 0, rate: 1.0 }, "before it begins in second 300");
    refused(300, 400, Deed::Takes { stage: 4, rate: 1.0 }, "the site has 4 stages");
    refused(300, 400, Deed::Feed { buffer: 9, rate: 1.0, quantity: 1.0 }, "the site has 5 buffers");
    refused(300, 400, Deed::CatchUp { stage: 0, up_to: f64::NAN }, "expected one above 0");
    refused(300, 400, Deed::Feed { buffer: 1, rate: 1.0, quantity: 0.0 }, "above 0");
    refused(300, 400, Deed::Repair { stage: 0, factor: 1.5 }, "expected 0 to 1");
    refused(300, 400, Deed::PutOff { stage: 0, by_secs: 60 }, "no stop is planned");
    refused(300, 400, Deed::PutOff { stage: 0, by_secs: 0 }, "nothing is put off");
}

/// Which stages stand, second by second.
fn stands(mut world: World, secs: i64) -> Vec<Vec<bool>> {
    let second = |_| {
        world.step_mine();
        (0..world.site().stages.len()).map(|stage| world.plant().running(stage)).collect()
    };
    (0..secs).map(second).collect()
}

#[test]
fn an_act_moves_no_chance() {
    let world = || of(SiteKind::Coal, "", Conditions::default());
    let hoisting = world().site().stage("hoisting").unwrap();
    let mut helped = world();
    for stage in 0..helped.site().stages.len() {
        // Every skip is another one from here on.
        helped.act(act(10, 6 * HOUR, Deed::Takes { stage, rate: 1_000.0 })).unwrap();
    }
    let (one, other) = (stands(world(), 6 * HOUR), stands(helped.clone(), 6 * HOUR));
    assert!(one == other, "short stops are the same");
    let mut plain = world();
    assert!(rate(&mut plain, hoisting, 6 * HOUR) > 1.5 * rate(&mut helped, hoisting, 6 * HOUR));
}

#[test]
fn levers_of_every_site_are_sound() {
    let sites = Sites::read().unwrap();
    for kind in SiteKind::ALL {
        let (site, text) = (sites.site(kind), kind.site_toml());
        let ids: BTreeSet<&String> = site.levers.iter().map(|lever| &lever.id).collect();
        assert_eq!(ids.len(), site.levers.len(), "{kind:?}: ids are used once");
        for (index, stage) in site.stages.iter().enumerate() {
            let own: Vec<Pull> = site.levers.iter().map(|lever| lever.pull).filter(|pull| pull.stage() == Some(index)).collect();
            let up_to = own.iter().find_map(|pull| if let Pull::Rate { up_to, .. } = pull { Some(*up_to) } else { None });
            let up_to = up_to.unwrap_or_else(|| panic!("{kind:?}: {} cannot go faster", stage.id));
            assert!(up_to <= stage.max && up_to > 1.1 * stage.nominal, "{kind:?}: {} up to {up_to}", stage.id);
        }
        for lever in &site.levers {
            let minutes = lever.lead / 60;
            match lever.pull {
                Pull::Rate { .. } => assert!((5..=15).contains(&minutes), "{}", lever.id),
                Pull::Spare { .. } | Pull::Move { .. } => assert!((15..=40).contains(&minutes), "{}", lever.id),
                Pull::Repair { factor, .. } => {
                    assert!((20..=45).contains(&minutes) && (0.5..=0.7).contains(&factor), "{}", lever.id);
                }
                Pull::Feed { .. } | Pull::Order { .. } => {}
            }
            if let Some(resource) = &lever.resource {
                assert!(text.contains(&format!("[[resource]]\nid = \"{resource}\"")), "{}: {resource} is declared", lever.id);
            }
        }
        assert!(site.levers.iter().any(|lever| matches!(lever.pull, Pull::Feed { .. })), "{kind:?}: a yard stock");
    }
}

#[test]
fn a_lever_that_is_not_sound_is_refused_in_words() {
    let text = SiteKind::Short.site_toml();
    let refused = |keys: &str| {
        let lever = format!(
            "{text}\n[[lever]]\nid = \"a\"\nname = {{ ru = \"\", en = \"\" }}\nlead = \"5 min\"\nowner = \"b\"\n{keys}\n"
        );
        tizbek_sim::site::Site::parse(&lever).unwrap_err().to_string()
    };
    assert!(refused("do = \"rate\"\nstage = \"smelting\"\nup_to = 3").contains("lever \"a\": stage = Some(\"smelting\")"));
    assert!(refused("do = \"rate\"\nstage = \"loading\"").contains("up_to = None"));
    assert!(refused("do = \"order\"\nstage = \"loading\"\nby = \"soon\"").contains("by = \"soon\""));
    assert!(refused("do = \"pray\"").contains("pray"));
}

#[test]
fn who_knows_everything_saves_more_than_who_goes_by_the_rule_and_a_shift_is_the_same_every_time() {
    let sites = Sites::read().unwrap();
    let mut all = (0..library::SHIFTS).map(|number| library::shift(&sites, 1, number));
    let shift = all.find(|shift| shift.kind == ShiftKind::Wear && shift.site == SiteKind::Coal).unwrap();
    let alone = nobody(&shift, &sites).unwrap();
    let rule = play(&shift, &sites, &mut chase(&shift, &sites)).unwrap();
    let best = oracle(&shift, &sites).unwrap();
    assert!(alone.acts.is_empty() && !rule.acts.is_empty() && !best.acts.is_empty());
    assert!(best.hours() < rule.hours() && rule.hours() < alone.hours() + 0.1, "{alone:?} {rule:?} {best:?}");
    assert_eq!(best, oracle(&shift, &sites).unwrap());
}

#[test]
fn what_is_missed_is_what_the_plan_wanted_and_was_not_done() {
    let sites = Sites::read().unwrap();
    let of =
        |kind: ShiftKind| (0..library::SHIFTS).map(|number| library::shift(&sites, 1, number)).find(|shift| shift.kind == kind);
    let healthy = of(ShiftKind::Healthy).unwrap();
    assert!(nobody(&healthy, &sites).unwrap().hours() < 0.5);
    let shift = of(ShiftKind::Plan).unwrap();
    let mut world = shift.world(&sites).unwrap();
    (0..shift.secs()).for_each(|_| world.step_mine());
    let lags = (0..world.site().stages.len()).map(|stage| (world.plant().lag_minutes(stage) / 60.0).max(0.0));
    for (missed, lag) in nobody(&shift, &sites).unwrap().missed.into_iter().zip(lags) {
        assert!((missed - lag).abs() < 1e-6, "{missed} and {lag}");
    }
}
