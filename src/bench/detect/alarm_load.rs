//! What one person has to take in, measured on shifts of the library in which more than one thing goes wrong: ten alarms in any ten minutes
//! at most, and every condition that arose is in the log. Incidents an upset are a row of the benchmark.

use std::sync::Arc;

use tizbek_core::alarm::{Alert, Change};
use tizbek_core::engine::{Engine, Output};
use tizbek_core::ids::SignalId;
use tizbek_core::input::{Input, Observation};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};
use tizbek_sim::library::{Shift, ShiftKind, Sites, shift};
use tizbek_sim::record::Transit;

use super::SEED;
use super::play::{Models, plan_of};

const WINDOW: Span = Span::from_mins(10);
/// Where a flood begins, by EEMUA 191.
const MOST: usize = 10;

/// What the engine said of a shift, and how many conditions it found.
struct Said {
    alerts: Vec<Alert>,
    arose: u64,
    /// Repetitions that are not in the log yet: what they belong to goes on.
    unsaid: u64,
    peak_shown: u32,
}

fn play(shift: &Shift, sites: &Sites, models: &Models) -> Said {
    let model = models.of(shift.site);
    let start = Timestamp(shift.start_micros());
    let mut engine = Engine::new(Arc::clone(&model.site), Arc::clone(&model.calendar));
    let mut world = shift.world(sites).expect("a shift of the library");
    let mut alerts = Vec::new();
    let mut give = |engine: &mut Engine, at: Timestamp, input: Input| {
        engine.handle(at, input);
        while let Some(output) = engine.poll_output() {
            let Output::Alert(alert) = output else { continue };
            alerts.push(alert);
        }
    };
    let plan = |changed| Input::Planned(Arc::new(plan_of(shift, &model.site, sites.site(shift.site), changed)));
    give(&mut engine, start, plan(false));
    let (mut transit, mut arrived) = (Transit::new(shift.seed), Vec::new());
    for second in 1..=shift.secs() {
        arrived.clear();
        transit.step(&mut world, second == shift.secs(), &mut arrived);
        for arrival in arrived.iter().filter(|arrival| arrival.received_micros <= world.now_micros()) {
            let observation = Observation {
                signal: SignalId::of(arrival.signal),
                occurred_at: Timestamp(arrival.occurred_micros),
                value: arrival.value.unwrap_or(f64::NAN),
                quality: if arrival.value.is_some() { Quality::Good } else { Quality::BadSensor },
            };
            give(&mut engine, Timestamp(arrival.received_micros), Input::Observed(observation));
        }
        if shift.plan_change.as_ref().is_some_and(|change| change.known == second) {
            give(&mut engine, start + Span::from_secs(second), plan(true));
        }
    }
    give(&mut engine, start + Span::from_secs(shift.secs()), Input::Tick);
    let view = engine.view();
    let of = |incident| alerts.iter().filter(move |alert| alert.incident == incident).map(|alert| alert.repeats).sum::<u32>();
    let unsaid = view.incidents.iter().map(|incident| u64::from(incident.repeats - of(incident.id))).sum();
    Said { unsaid, arose: view.desk.arose, peak_shown: view.desk.load.peak_10_min, alerts }
}

/// A line of the log that says that a condition has begun.
fn begins(change: &Change) -> bool {
    matches!(change, Change::Raised | Change::Joined | Change::Folded | Change::Withheld(_))
}

/// The most that anybody was called to in any ten minutes.
fn peak(alerts: &[Alert]) -> usize {
    let calls: Vec<Timestamp> = alerts.iter().filter(|alert| alert.change.calls()).map(|alert| alert.at).collect();
    let within = |from: Timestamp| calls.iter().filter(|at| (from..from + WINDOW).contains(at)).count();
    calls.iter().map(|from| within(*from)).max().unwrap_or(0)
}

#[test]
fn shifts_in_which_more_than_one_thing_goes_wrong_are_no_flood_and_the_log_has_all_of_them() {
    let sites = Sites::read().expect("the library's sites");
    let models = Models::read(&sites).expect("sites that the product takes");
    let mut worst = 0;
    let all = (0..LOOKED_AT).map(|number| shift(&sites, SEED, number));
    for shift in all.filter(|shift| MUCH.contains(&shift.kind)) {
        let said = play(&shift, &sites, &models);
        let peak = peak(&said.alerts);
        println!("{}: {peak} in ten minutes, {} conditions", shift.id(), said.arose);
        assert!(peak <= MOST, "{}: {peak} in ten minutes", shift.id());
        assert_eq!(said.peak_shown as usize, peak, "{}: what is shown is what was said", shift.id());
        let told: u64 = said.alerts.iter().filter(|alert| begins(&alert.change)).count() as u64;
        let repeats: u64 = said.alerts.iter().map(|alert| u64::from(alert.repeats)).sum();
        assert_eq!(told + repeats + said.unsaid, said.arose, "{}", shift.id());
        worst = worst.max(peak);
    }
    assert!(worst >= 3, "much goes wrong in them: {worst}");
}

/// Two blocks of the library, one of each half. All of it is `tizbek bench detect`'s: `alarms_10min_max`.
const LOOKED_AT: usize = 64;
/// Where the most is said: two upsets, a source that falls silent twice, a meter that lies beside an upset.
const MUCH: [ShiftKind; 3] = [ShiftKind::Double, ShiftKind::Gap, ShiftKind::MeterAndUpset];
