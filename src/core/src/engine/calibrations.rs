//! The register of sensors in the engine: which calibrations are taken, from when on they count, when the next one is due, and which
//! sensors drift. Data of before a calibration counts as it did. What a calibration is, and its line, is in `calibration`; how readings
//! are counted by it in `normalise/steps`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Engine;
use super::rule::{Edge, Rule, Where};
use crate::alarm::{Condition, Evidence, Instrument};
use crate::calibration::line::{Step, changed_from};
use crate::calibration::{Calibration, Calibrations, Refusal, counts};
use crate::fact::{Became, Weighed};
use crate::ids::SignalId;
use crate::model::{Role, RuleTimes, Site, Tolerance};
use crate::normalise::Steps;
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::trial::{Estimate, Kind};
use crate::units::{Amount, Share};
use crate::view::SensorView;

/// A sensor that drifts does so for days: nobody is told of an hour.
const DRIFT_TIMES: RuleTimes =
    RuleTimes { limit: Span::ZERO, clear: Span::ZERO, on_delay: Span::from_hours(1), off_delay: Span::from_hours(1) };
/// The drift is sure: so many standard errors.
const SURE: f64 = 2.0;
/// It is over when it is less than this of the limit.
const OVER: f64 = 0.7;

/// What people have told of sensors, and how it stands with their upkeep.
#[derive(Clone, Debug, Default)]
pub(super) struct Calibrated {
    pub all: Arc<Calibrations>,
    upkeep: BTreeMap<SignalId, Upkeep>,
}
persist!(Calibrated { all, upkeep });

#[derive(Clone, Debug, Default)]
struct Upkeep {
    /// From when on what counts now does, as of the last look.
    in_force: Option<Timestamp>,
    overdue: bool,
    drifts: Rule,
}
persist!(Upkeep { in_force, overdue, drifts });

impl Calibrated {
    pub fn fits(&self, site: &Site) -> bool {
        let has_sensor = |id: SignalId| site.signals.get(id.index()).is_some_and(|signal| signal.sensor.is_some());
        self.all.signals().all(has_sensor) && self.upkeep.keys().copied().all(has_sensor)
    }
}

/// How much longer readings are kept than late ones need them: the newest of a signal may be ahead of us.
pub(super) fn margin(site: &Site) -> Span {
    let any = site.signals.iter().any(|signal| signal.sensor.is_some());
    if any { site.settings.clock_skew_max } else { Span::ZERO }
}

impl Engine {
    /// What people have told of sensors.
    #[must_use]
    pub fn calibrations(&self) -> &Arc<Calibrations> {
        &self.state.calibrated.all
    }

    /// From when on a calibration that came at `now` counts: data that is older than a late reading may be is not told anew.
    #[must_use]
    pub fn counts_from(&self, calibration: &Calibration, now: Timestamp) -> Timestamp {
        calibration.valid_from.max(now - self.site.settings.allowed_lateness)
    }

    /// What would become of a calibration that came at `now`, beside `all`.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn weigh_calibration(&self, all: &Calibrations, calibration: &Calibration, now: Timestamp) -> Result<Weighed, Refusal> {
        all.weigh_at(&self.site, calibration, now)
    }

    /// Takes a calibration in.
    #[cold]
    pub(super) fn calibrated(&mut self, mut calibration: Calibration) {
        let now = self.state.now;
        let weighed = self.weigh_calibration(&self.state.calibrated.all, &calibration, now);
        let counters = &mut self.state.counters;
        match weighed {
            Ok(Weighed { became: Became::Same, .. }) => {
                counters.duplicate += 1;
                return;
            }
            Ok(weighed) => {
                counters.accepted += 1;
                calibration.revision = weighed.revision;
            }
            Err(Refusal::Future) => {
                counters.rejected_future += 1;
                return;
            }
            Err(_) => {
                counters.lost += 1;
                return;
            }
        }
        let signal = calibration.signal;
        Arc::make_mut(&mut self.state.calibrated.all).keep(calibration, now);
        self.count_by_calibrations(signal);
    }

    /// What stands counts from now on, and what can still be corrected is.
    fn count_by_calibrations(&mut self, id: SignalId) {
        let floor = self.state.now - self.site.settings.allowed_lateness;
        let (state, declared) = (&mut self.state, &self.declared[id.index()]);
        let counts = counts(declared.kind);
        let wanted = state.calibrated.all.steps(id, counts);
        let known = state.signals.steps_of(id).map_or(Vec::new(), |steps| steps.all().to_vec());
        let steps = changed_from(&known, &wanted, floor);
        if steps == known {
            return;
        }
        let steps = Steps::new(steps, counts);
        match declared.role {
            Role::Flow(stage) => {
                let several = self.site.stages[stage.index()].measured_by.len() > 1;
                let part = if several { self.parts[id.index()] } else { None };
                let (stage_state, meters) = (&mut state.stages[stage.index()], &mut state.meters);
                state.signals.calibrate((id, declared), steps, |sign, moved| {
                    stage_state.add(sign, moved);
                    if let Some(place) = part {
                        meters.add(place, crate::units::Fine(moved.flow.0 * i128::from(sign)));
                    }
                });
                stage_state.reconsider();
                if self.conditioning.stand_of(id).is_some() {
                    self.weigh(stage);
                }
            }
            Role::Spare(_) => {
                let (twin, stands) = (self.conditioning.twin_of(id), &mut state.conditioned.stands);
                state.signals.calibrate((id, declared), steps, |sign, moved| {
                    if let Some((place, number)) = twin {
                        stands[place].twin_moved(number, sign, &crate::substitute::Piece::of(&moved));
                    }
                });
            }
            Role::Level(_) | Role::Grade(_) | Role::Watched => state.signals.calibrate((id, declared), steps, |_, _| ()),
        }
    }

    /// A reading by the calibration of its time.
    pub(super) fn as_it_counts<Q>(&self, id: SignalId, (at, value, quality): (Timestamp, f64, Q)) -> (Timestamp, f64, Q) {
        (at, self.state.signals.value_at(id, at, value), quality)
    }

    /// Of an instrument whose calibration came into force the balance has yet to say how far it is off.
    pub(super) fn put_calibrations_in_force(&mut self) {
        if self.state.calibrated.all.is_empty() {
            return;
        }
        let site = Arc::clone(&self.site);
        for id in sensors(&site) {
            let from = self.in_force(id).map(|step| step.from);
            let upkeep = self.state.calibrated.upkeep.entry(id).or_default();
            if upkeep.in_force == from {
                continue;
            }
            upkeep.in_force = from;
            let drifted = std::mem::take(&mut upkeep.drifts).is_active();
            self.state.meters.calibrated(&self.network, id);
            if drifted {
                self.clear(Condition::SensorDrifts(id), self.state.now);
            }
        }
    }

    /// Once a minute: what is overdue, and what drifts. Both can wait for the next day shift, and are said once.
    pub(super) fn look_at_sensors(&mut self, at: Timestamp) {
        let site = Arc::clone(&self.site);
        for id in sensors(&site) {
            let due = self.due(id);
            let overdue = due.is_some_and(|due| at > due);
            let beyond = self.drift_now(id);
            let upkeep = self.state.calibrated.upkeep.entry(id).or_default();
            let was_overdue = std::mem::replace(&mut upkeep.overdue, overdue);
            let edge = upkeep.drifts.step(at, beyond, &DRIFT_TIMES);
            match (was_overdue, overdue, due) {
                (false, true, Some(due)) => self.raise(plain(Condition::CalibrationOverdue(id), due), at),
                (true, false, _) => self.clear(Condition::CalibrationOverdue(id), at),
                _ => {}
            }
            match edge {
                Some(Edge::Begins) => {
                    let evidence = self.evidence_of_drift(id, at);
                    self.raise(evidence, at);
                }
                Some(Edge::Ends) => self.clear(Condition::SensorDrifts(id), at),
                None => {}
            }
        }
    }

    fn evidence_of_drift(&self, id: SignalId, at: Timestamp) -> Evidence {
        let off = self.state.meters.off(&self.network, id).map_or(0.0, |off| off.value);
        let is_level = matches!(self.site.signals[id.index()].role, Role::Level(_));
        let (amount, share) = if is_level { (off, 0.0) } else { (0.0, off) };
        let instrument = Instrument { kind: Kind::Drift, share: Share::from_ratio(share), rival: None };
        let evidence = plain(Condition::SensorDrifts(id), at - DRIFT_TIMES.on_delay);
        Evidence { amount: Amount::from_units(amount), instrument: Some(instrument), ..evidence }
    }

    /// When a sensor is to be calibrated again; `None`: nobody has told of a calibration, or nothing says how often.
    fn due(&self, id: SignalId) -> Option<Timestamp> {
        let last = self.state.calibrated.all.last(id)?;
        let every = self.site.signals[id.index()].sensor.as_deref()?.calibrate_every;
        last.next_due.or_else(|| Some(last.performed_at.saturating_add(every?)))
    }

    fn in_force(&self, id: SignalId) -> Option<Step> {
        let steps = self.state.signals.steps_of(id)?.all();
        steps[..steps.partition_point(|step| step.from <= self.state.now)].last().copied()
    }

    /// Where what the balance says of a sensor is against its limit.
    fn drift_now(&self, id: SignalId) -> Where {
        let Some((limit, off)) = self.drift_limit(id).zip(self.state.meters.off(&self.network, id)) else {
            return Where::Inside;
        };
        let size = off.value.abs();
        if size > limit && size > SURE * off.sigma {
            Where::Beyond
        } else if size < OVER * limit {
            Where::Inside
        } else {
            Where::Between
        }
    }

    /// As the balance tells it: of a flow meter a share, of a level sensor in units of the site.
    fn drift_limit(&self, id: SignalId) -> Option<f64> {
        let signal = &self.site.signals[id.index()];
        match (signal.role, signal.sensor.as_deref()?.drift_limit?) {
            (Role::Level(_), _) => self.site.level_drift_limit(id),
            (Role::Flow(_), Tolerance::Share(share)) => Some(share),
            (Role::Flow(stage), Tolerance::Units(units)) => {
                let stage = &self.site.stages[stage.index()];
                let nominal = stage.nominal.as_units_per_hour() / stage.measured_by.len() as f64;
                (nominal > 0.0).then_some(units / nominal)
            }
            (Role::Grade(_) | Role::Spare(_) | Role::Watched, _) => None,
        }
    }

    pub(super) fn sensor_views(&self) -> Vec<SensorView> {
        let view = |id: SignalId| {
            let upkeep = self.state.calibrated.upkeep.get(&id);
            SensorView {
                signal: id,
                in_force: self.in_force(id),
                due: self.due(id),
                overdue: upkeep.is_some_and(|upkeep| upkeep.overdue),
                off: self.off_now(id),
                drifts: upkeep.is_some_and(|upkeep| upkeep.drifts.is_active()),
                often_out: self.often_out(id),
            }
        };
        sensors(&self.site).into_iter().map(view).collect()
    }

    fn off_now(&self, id: SignalId) -> Option<Estimate> {
        self.state.meters.off(&self.network, id)
    }

    /// Whether it was out of its accuracy as it was found, the last two times.
    fn often_out(&self, id: SignalId) -> bool {
        let all = &self.state.calibrated.all;
        let counts = counts(self.site.signals[id.index()].kind);
        let out = |calibration: &&Calibration| {
            let found = all.errors(calibration, counts).map_or(Vec::new(), |errors| errors.as_found);
            let far = |(error, pair): (&f64, &crate::calibration::line::Pair)| {
                self.site.accuracy_at(id, pair.reference).is_some_and(|allowed| error.abs() > allowed)
            };
            found.iter().zip(&calibration.pairs).any(far)
        };
        let standing = all.standing(id);
        let mut found = standing.iter().rev().filter(|calibration| !calibration.pairs.is_empty()).take(2);
        let two = (found.next(), found.next());
        matches!(two, (Some(last), Some(before)) if out(last) && out(before))
    }
}

fn sensors(site: &Site) -> Vec<SignalId> {
    let of = |(index, signal): (usize, &crate::model::Signal)| signal.sensor.is_some().then(|| SignalId::of(index));
    site.signals.iter().enumerate().filter_map(of).collect()
}

/// Nothing is known but since when.
fn plain(condition: Condition, since: Timestamp) -> Evidence {
    Evidence {
        condition,
        since,
        amount: Amount::ZERO,
        lag: Span::ZERO,
        clock: None,
        instrument: None,
        pace: None,
        chance: None,
        estimated: false,
    }
}
