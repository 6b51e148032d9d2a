//! Whose loss it is: what an incident will cost, and whose repair takes how much of that away.

use super::*;
use crate::ids::ResourceId;
use crate::model::Resource;
use crate::view::LossAhead;

fn played(script: &[&str]) -> Bench {
    let mut bench = Bench::new();
    script.iter().for_each(|line| bench.play(line));
    bench
}

/// `crushing -612 t: hoisting 100 %` of each incident that has a loss, in the order of the view.
fn losses(bench: &Bench) -> Vec<String> {
    let said = |loss: &LossAhead| {
        assert_eq!(loss.until, hour(12), "until the end of the shift");
        let charges: Vec<String> = loss
            .charges
            .iter()
            .map(|charged| format!("{} {:.0} %", STAGES[charged.stage.index()], 100.0 * charged.share.as_ratio()))
            .collect();
        format!("{} -{:.0} t: {}", STAGES[loss.stage.index()], loss.lost.as_units(), charges.join(", "))
    };
    bench.engine.view().incidents.iter().filter_map(|incident| incident.loss.as_ref()).map(said).collect()
}

#[test]
fn one_slow_stage_has_all_of_what_will_be_lost() {
    let bench = played(&["02:00 rate hoisting 250", "03:00 end"]);
    let [incident] = bench.engine.view().incidents.try_into().expect("one upset is one incident");
    let loss = incident.loss.expect("it costs something");
    assert_eq!((loss.stage, loss.until), (StageId(1), hour(12)));
    assert_eq!(loss.charges.iter().map(|charged| charged.stage).collect::<Vec<_>>(), [StageId(1)]);
    assert_eq!(loss.charges[0].share, Share::ONE);
    // It lasts for some hours yet; behind half of its rate, it loses some hundreds of tonnes.
    assert!((300.0..1_500.0).contains(&loss.lost.as_units()), "{loss:?}");
    // Of the hour that is lost already, chasing the plan makes some good.
    assert!((0.0..250.0).contains(&loss.even_so.as_units()), "{loss:?}");
}

#[test]
fn two_slow_stages_share_what_will_be_lost() {
    let bench = played(&["02:00 rate crushing 300", "02:30 rate hoisting 200", "04:30 end"]);
    let view = bench.engine.view();
    let of_hoisting = view.incidents.iter().filter_map(|incident| incident.loss.as_ref()).find(|loss| loss.charges.len() == 2);
    let charges = &of_hoisting.expect("two ail").charges;
    let sum: f64 = charges.iter().map(|charged| charged.share.as_ratio()).sum();
    assert!((sum - 1.0).abs() < 1e-5 && charges.iter().all(|charged| charged.share.as_ratio() > 0.05), "{charges:?}");
    assert_eq!(charges[0].stage, StageId(1), "hoisting is slower: {:?}", losses(&bench));
}

#[test]
fn what_follows_from_the_loss_of_an_incident_joins_it() {
    let bench = played(&["01:00 rate hoisting 250", "08:00 rate crushing 250", "11:00 end"]);
    let causes: Vec<Cause> = bench.engine.view().incidents.iter().map(|incident| incident.cause).collect();
    assert_eq!(causes, [Cause::Stage(StageId(1))], "crushing is blocked by hoisting: {}", bench.said);
}

#[test]
fn when_all_is_well_again_nothing_will_be_lost() {
    let bench = played(&["02:00 rate hoisting 250", "03:00 rate hoisting 500", "04:00 end"]);
    assert_eq!(losses(&bench), Vec::<String>::new());
}

/// Hoisting has caught up nothing of what crushing cost it when it breaks down itself.
#[test]
fn a_second_upset_at_a_stage_that_is_still_behind_is_a_second_incident() {
    let script = ["01:00 rate crushing 0", "04:00 rate hoisting 0", "05:00 rate crushing 500", "05:00 rate hoisting 500"];
    let bench = played(&[&script[..], &["07:00 rate hoisting 0", "07:20 end"]].concat());
    let second = bench.engine.view().incidents.into_iter().find(|incident| incident.cause == Cause::Stage(StageId(1)));
    assert!(second.is_some_and(|incident| incident.raised_at < hour(7) + Span::from_mins(12)), "{}", bench.said);
}

/// Hoisting is done by three skips of 10 t, each told by a signal of its own.
fn with_skips() -> Bench {
    let mut site = chain();
    let skip = |index: usize| Resource { key: format!("skip_{index}"), name: Text::default(), kind: "skip".into() };
    site.resources = (0..3).map(skip).collect();
    let rate = site.signals[1].clone();
    let load = |index: usize| Signal {
        key: format!("skip_{index}"),
        kind: SignalKind::Load,
        resource: Some(ResourceId::of(index)),
        stale_after: Span::from_hours(2),
        ..rate.clone()
    };
    site.signals[1] = load(0);
    site.signals.extend([load(1), load(2)]);
    site.stages[1].measured_by = vec![SignalId(1), SignalId(3), SignalId(4)];
    let mut bench = Bench::of(site);
    bench.rates[1] = None;
    bench
}

/// Plays up to `until`; each skip brings a load every 216 s until `last` of it.
fn hoist(bench: &mut Bench, last: [Timestamp; 3], until: Timestamp) {
    let round = Span::from_secs(216);
    while bench.now < until {
        bench.read_all();
        for (index, signal) in [SignalId(1), SignalId(3), SignalId(4)].into_iter().enumerate() {
            let into_round = (bench.now.0 - Span::from_secs(72 * index as i64).0).rem_euclid(round.0);
            if into_round < Span::from_secs(10).0 && bench.now <= last[index] {
                bench.give(Input::Observed(Observation { signal, occurred_at: bench.now, value: 10.0, quality: Quality::Good }));
            }
        }
    }
}

#[test]
fn what_a_stage_loses_for_want_of_a_machine_is_that_machines() {
    let mut bench = with_skips();
    hoist(&mut bench, [hour(9), hour(9), hour(2)], hour(3));
    let [incident] = bench.engine.view().incidents.try_into().expect("one upset is one incident");
    assert_eq!(incident.cause, Cause::Stage(StageId(1)), "{}", bench.said);
    let loss = incident.loss.expect("it costs something");
    let first = loss.charges[0];
    assert_eq!((first.stage, first.resource), (StageId(1), Some(ResourceId(2))), "{loss:?}");
    assert!(first.share.as_ratio() > 0.7, "{loss:?}");
    let sum: f64 = loss.charges.iter().map(|charged| charged.share.as_ratio()).sum();
    assert!((sum - 1.0).abs() < 1e-5, "{loss:?}");
}

#[test]
fn two_machines_out_are_told_apart_and_a_stage_that_is_slow_with_all_of_them_is_not_charged_to_one() {
    let mut bench = with_skips();
    hoist(&mut bench, [hour(9), hour(2), hour(2)], hour(3));
    let loss = bench.engine.view().incidents.remove(0).loss.expect("it costs something");
    let mut machines: Vec<_> = loss.charges.iter().filter_map(|charged| charged.resource).collect();
    machines.sort_unstable();
    assert_eq!(machines, [ResourceId(1), ResourceId(2)], "{loss:?}");

    let bench = played(&["02:00 rate hoisting 250", "03:00 end"]);
    let loss = bench.engine.view().incidents.remove(0).loss.expect("it costs something");
    assert!(loss.charges.iter().all(|charged| charged.resource.is_none()), "{loss:?}");
}
