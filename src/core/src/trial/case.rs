//! A minute of a piece: what moved goes into the filter, what the sensors read is held against it, the bank of faults follows,
//! and whoever is named loses its vote: a biased meter is corrected, one that is mute, stuck or dead counts as unknown, a sensor
//! is followed loosely or not at all.

use std::collections::VecDeque;

use super::faults::{Bank, Evidence, Fault, Passed, White};
use super::filter::{Arrived, BIAS, Filter, Loose, OFFSET, Trust, UNKNOWN_VARIANCE, growth, reading_noise, square};
use super::network::{MeterKind, Piece, Sensor};
use super::opinion;
use super::verdict::{self, Kind, Opinion, SLIGHT_BIAS, SLIGHT_OFFSET, Suspicion, WELL_MINUTES};
use super::watch::{Doubt, MeterWatch, SensorWatch, whitening};
use super::{Estimate, Lack, Minute, SurveyedLevel, Word};
use crate::ids::{BufferId, SignalId};
use crate::persist::persist;
use crate::time::{Span, Timestamp};

/// How often a mark is set for late surveys and second opinions, and how many are kept: a day.
const MARK_EVERY: Span = Span::from_mins(5);
const MARKS_MAX: usize = 24 * 12;
/// A level this close to empty or full, in declared standard errors of the sensor, may be beyond what it can show.
const PINNED: f64 = 1.0;
/// For so long the same one must be the one to be named.
const CONFIRMED_FOR: Span = Span::from_mins(4);
/// A sensor that was stuck is believed again after it has moved for so many minutes.
const MOVES_AGAIN: u64 = 10;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Case {
    filter: Filter,
    bank: Bank,
    /// By meter: what moved in the last minutes, newest last, as many as the longest lag wants.
    recent: Vec<VecDeque<Option<f64>>>,
    /// The same of what stages seem to lack.
    lacked: Vec<VecDeque<Option<f64>>>,
    /// By meter: sums of what moved in a minute and of its square, for the size of a load.
    sizes: Vec<(f64, f64)>,
    meters: Vec<MeterWatch>,
    sensors: Vec<SensorWatch>,
    marks: VecDeque<Mark>,
    /// What has gone through each buffer, and what each meter has moved, since the beginning.
    through: Vec<f64>,
    moved: Vec<f64>,
    /// What spoke most for any fault in the last minute, nats: while something is up, nothing is learned.
    peak: f64,
    /// Who is about to be named, and since when.
    pending: Option<(SignalId, Timestamp)>,
}
persist!(Case { filter, bank, recent, lacked, sizes, meters, sensors, marks, through, moved, peak, pending });

/// How things stood.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    pub at: Timestamp,
    pub levels: Vec<f64>,
    pub through: Vec<f64>,
    pub moved: Vec<f64>,
    /// By sensor.
    pub read: Vec<Option<f64>>,
    /// Whether everything has been known since the mark before.
    pub known: bool,
}
persist!(Mark { at, levels, through, moved, read, known });

impl Case {
    pub fn new(piece: &Piece) -> Self {
        Self {
            filter: Filter::new(piece),
            bank: Bank::new(piece),
            recent: piece.meters.iter().map(|_| VecDeque::new()).collect(),
            lacked: piece.meters.iter().map(|_| VecDeque::new()).collect(),
            sizes: vec![(0.0, 0.0); piece.meters.len()],
            meters: piece.meters.iter().map(|_| MeterWatch::new()).collect(),
            sensors: (0..piece.sensors).map(|_| SensorWatch::new()).collect(),
            marks: VecDeque::new(),
            through: vec![0.0; piece.tanks.len()],
            moved: vec![0.0; piece.meters.len()],
            peak: 0.0,
            pending: None,
        }
    }

    pub fn fits(&self, piece: &Piece) -> bool {
        let meters = piece.meters.len();
        self.filter.fits(piece)
            && self.bank.fits(piece)
            && [self.recent.len(), self.lacked.len(), self.sizes.len(), self.meters.len(), self.moved.len()] == [meters; 5]
            && self.sensors.len() == piece.sensors
            && self.through.len() == piece.tanks.len()
            && self.marks.iter().all(|mark| {
                mark.levels.len() == piece.tanks.len()
                    && mark.through.len() == piece.tanks.len()
                    && mark.moved.len() == meters
                    && mark.read.len() == piece.sensors
            })
    }

    pub fn step(&mut self, piece: &Piece, minute: &Minute, limit: f64) {
        let arrived = self.arrive(piece, minute);
        self.pass(piece, minute, &arrived);
        for (tank, sensor) in piece.sensed() {
            self.read(piece, tank, &sensor, minute, limit);
        }
        self.hear(piece, minute, limit);
        self.look_at_meters(piece, minute.at);
        self.look_at_sensors(piece, minute.at);
        if minute.at.0.rem_euclid(MARK_EVERY.0) == 0 {
            self.mark(piece, minute, &arrived);
        }
    }

    /// What arrives at the end of each link in this minute.
    fn arrive(&mut self, piece: &Piece, minute: &Minute) -> Vec<Arrived> {
        let lag = piece.links.iter().map(|link| link.lag).fold(0.0, f64::max);
        for (index, meter) in piece.meters.iter().enumerate() {
            let said = &minute.meters[meter.place];
            let watch = &mut self.meters[index];
            watch.step(minute.at, said.moved, said.shown, said.silent);
            let heard = !matches!(watch.suspicion, Some(Suspicion { kind: Kind::Dead | Kind::Stuck, .. }));
            let moved = said.moved.filter(|_| heard);
            if let Some(moved) = moved.filter(|moved| *moved > 0.0) {
                let (sum, squares) = &mut self.sizes[index];
                // Fades over some hundred loads.
                const KEEPS: f64 = 0.995;
                (*sum, *squares) = (*sum * KEEPS + moved, *squares * KEEPS + moved * moved);
            }
            self.moved[index] += moved.unwrap_or(0.0);
            let recent = &mut self.recent[index];
            recent.push_back(moved);
            if recent.len() > lag as usize + 2 {
                recent.pop_front();
            }
        }
        let ends = piece.links.iter().map(|link| {
            let of = |meter: usize| self.recent[meter].ago(link.lag);
            link.meters.clone().map(of).collect()
        });
        ends.collect()
    }

    /// Filter and bank live through the minute.
    fn pass(&mut self, piece: &Piece, minute: &Minute, arrived: &[Arrived]) {
        let grain = self.grain();
        let trust = self.trust(piece, arrived);
        let loose = |watch: &SensorWatch| watch.suspicion.is_some_and(|suspicion| suspicion.kind != Kind::Spike);
        let loose: Vec<bool> = self.sensors.iter().map(loose).collect();
        let slopes = Filter::slopes(piece, arrived, &trust);
        let fades = Filter::fades(piece, &Loose { meters: &trust, sensors: &loose });
        let tanks = piece.tanks.len();
        let before = self.filter.state[..tanks].to_vec();
        self.filter.predict(piece, arrived, &slopes, &fades, &grain);
        let flows: Vec<f64> = self.filter.state[..tanks].iter().zip(&before).map(|(now, before)| now - before).collect();
        for (link, arrived) in piece.links.iter().zip(arrived) {
            self.through[link.tank] += link.share.abs() * arrived.iter().flatten().map(|moved| moved.abs()).sum::<f64>();
        }
        let mute: Vec<f64> = self.meters.iter().map(MeterWatch::mute_minutes).collect();
        let (lacks, lacked) = self.lacks(piece, minute);
        let passed = Passed { slopes: &slopes, fades: &fades, trust: &trust, mute: &mute, lacks: &lacks, lacked: &lacked };
        self.bank.predict(piece, minute.at, &passed, &flows);
    }

    /// What stages seem to lack, and what of it would have arrived at the end of each link in this minute.
    fn lacks(&mut self, piece: &Piece, minute: &Minute) -> (Vec<Option<Lack>>, Vec<Vec<f64>>) {
        let lacks: Vec<Option<Lack>> = piece.meters.iter().map(|meter| minute.meters[meter.place].lack).collect();
        let longest = piece.links.iter().map(|link| link.lag).fold(0.0, f64::max);
        for (lacked, lack) in self.lacked.iter_mut().zip(&lacks) {
            lacked.push_back(Some(lack.map_or(0.0, |lack| lack.units)));
            if lacked.len() > longest as usize + 2 {
                lacked.pop_front();
            }
        }
        let ends = piece.links.iter().map(|link| {
            let of = |meter: usize| self.lacked[meter].ago(link.lag).unwrap_or(0.0);
            link.meters.clone().map(of).collect()
        });
        (lacks, ends.collect())
    }

    /// Who is believed how. A meter that falls silent gives its state up to what flows now, and has it back afterwards.
    fn trust(&mut self, piece: &Piece, arrived: &[Arrived]) -> Vec<Trust> {
        let mut trust = Vec::new();
        for (index, meter) in piece.meters.iter().enumerate() {
            let ends = piece.links.iter().zip(arrived).filter(|(link, _)| link.meters.contains(&index));
            let unknown = ends.map(|(link, arrived)| arrived[index - link.meters.start]).any(|moved| moved.is_none());
            let (state, watch) = (piece.bias(index), &mut self.meters[index]);
            match (unknown, watch.set_aside) {
                (true, None) => {
                    watch.set_aside = Some((self.filter.state[state], self.filter.variance(state)));
                    let usual = watch.usual.map_or(1.0, |usual| usual * 60.0 / meter.nominal);
                    self.filter.begin_anew(state, 1.0 - usual, UNKNOWN_VARIANCE);
                    self.bank.forget(state);
                }
                (false, Some((bias, variance))) => {
                    watch.set_aside = None;
                    self.filter.begin_anew(state, bias, variance);
                    self.bank.forget(state);
                }
                (true, Some(_)) | (false, None) => {}
            }
            trust.push(match (unknown, watch.suspicion) {
                (true, _) => Trust::Unknown,
                (false, Some(_)) => Trust::Suspect,
                (false, None) => Trust::Healthy,
            });
        }
        trust
    }

    /// How large a load of each meter is.
    fn grain(&self) -> Vec<f64> {
        self.sizes.iter().map(|(sum, squares)| if *sum > 0.0 { squares / sum } else { 0.0 }).collect()
    }

    /// Holds a level reading against the filter.
    fn read(&mut self, piece: &Piece, tank: usize, sensor: &Sensor, minute: &Minute, limit: f64) {
        let said = minute.sensors[sensor.place];
        let index = sensor.index;
        let same = self.sensors[index].step(minute.at, said.level, said.silent);
        self.bank.same(piece, index, same, minute.at);
        let readable = said.level.filter(|reading| self.can_be_used(piece, tank, sensor, *reading, same));
        let Some(reading) = readable else { return self.skip(index) };
        let noise = reading_noise(piece, tank, sensor.sigma, &self.grain());
        let (x, _) = self.filter.surprise(piece, tank, index, reading, noise);
        let watch = &mut self.sensors[index];
        let white = watch.white();
        match watch.doubt(minute.at, white.scale * x) {
            Doubt::None => {}
            Doubt::Wait => return self.skip(index),
            Doubt::Jumped(since) => self.bank.jump(piece, index, sensor.sigma, since),
        }
        let joined = self.filter.read(piece, tank, index, reading, noise);
        let watch = &mut self.sensors[index];
        let calm = watch.suspicion.is_none() && self.peak < limit / 2.0;
        let z = watch.whitener.step(&whitening(), joined.x, calm);
        watch.joined_before = true;
        self.bank.joined(piece, tank, index, &joined, &White { z, ..white });
    }

    /// A stuck sensor has no vote, and one that is pinned at the end of its range says only that the level is out there.
    fn can_be_used(&self, piece: &Piece, tank: usize, sensor: &Sensor, reading: f64, same: bool) -> bool {
        let watch = &self.sensors[sensor.index];
        if let Some(suspicion) = watch.suspicion
            && suspicion.kind == Kind::Stuck
        {
            return !same && watch.well >= MOVES_AGAIN;
        }
        // Cutting off only the readings that are at the end would leave those that are too low, so a whole band is given up.
        let expected = self.filter.expected(piece, tank, sensor.index);
        let (low, high) = (PINNED * sensor.sigma, piece.tanks[tank].capacity - PINNED * sensor.sigma);
        !(reading.max(expected) < low || reading.min(expected) > high)
    }

    fn skip(&mut self, sensor: usize) {
        let watch = &mut self.sensors[sensor];
        watch.whitener.gap();
        watch.joined_before = false;
    }

    /// Hears what speaks for each fault, and names who is to be named.
    fn hear(&mut self, piece: &Piece, minute: &Minute, limit: f64) {
        let evidence = self.bank.evidence(piece);
        let suspect = |signal: SignalId| self.suspicion(piece, signal).is_some();
        let open = evidence.iter().filter(|found| !suspect(verdict::accused(piece, found.fault)));
        let peak = open.map(|found| found.nats).fold(0.0, f64::max);
        let found = verdict::find(piece, &evidence, limit, minute.at, suspect);
        self.peak = peak;
        let Some((found, rival)) = found else {
            self.pending = None;
            return;
        };
        // What builds up fast may look like another fault at first.
        let known = self.pending.filter(|(signal, _)| *signal == verdict::accused(piece, found.fault));
        let (_, first) = *self.pending.insert(known.unwrap_or((verdict::accused(piece, found.fault), minute.at)));
        if minute.at - first < CONFIRMED_FOR {
            return;
        }
        let signal = verdict::accused(piece, found.fault);
        let since = match found.fault {
            Fault::Mute(meter) => minute.at - Span::from_mins(self.meters[meter].idle_minutes()),
            Fault::Frozen(sensor) => self.sensors[sensor].same_since,
            _ => found.since,
        };
        let opinion = opinion::ask(piece, &self.marks, signal, minute.at);
        let suspicion =
            Suspicion { kind: verdict::kind_of(found.fault), size: 0.0, sigma: 0.0, since, named_at: minute.at, rival, opinion };
        self.name(piece, &found, suspicion);
    }

    /// Corrects the states for what was found, and begins all suspicions anew from there.
    fn name(&mut self, piece: &Piece, found: &Evidence, suspicion: Suspicion) {
        if let Some(states) = self.bank.states(piece, found) {
            let states = states.to_vec();
            self.filter.correct(&states, found.size, found.sigma);
        }
        match found.fault {
            Fault::Bias(meter) | Fault::Drift(meter) | Fault::Mute(meter) | Fault::Missing(meter) => {
                self.meters[meter].suspicion = Some(suspicion);
                self.meters[meter].well = 0;
            }
            Fault::Creep(sensor) | Fault::Jump(sensor) | Fault::Frozen(sensor) => {
                self.sensors[sensor].suspicion = Some(suspicion);
                self.sensors[sensor].well = 0;
            }
        }
        if let Fault::Frozen(sensor) = found.fault {
            self.filter.widen(piece.offset(sensor), square(self.bank.moved(sensor)));
        }
        self.sensors.iter_mut().for_each(SensorWatch::forget_doubt);
        self.bank.begin_anew();
        self.peak = 0.0;
        self.pending = None;
    }

    /// An instrument was calibrated: how far it was off, and what spoke for a fault, was of before.
    pub fn calibrated(&mut self, piece: &Piece, signal: SignalId) {
        let is_off = |suspicion: &Suspicion| matches!(suspicion.kind, Kind::Bias | Kind::Drift);
        let state = if let Some(index) = piece.meters.iter().position(|meter| meter.signal == signal) {
            let (watch, fresh) = (&mut self.meters[index], (0.0, square(BIAS.spread)));
            watch.suspicion = watch.suspicion.filter(|suspicion| !is_off(suspicion));
            watch.set_aside = watch.set_aside.map(|_| fresh);
            (watch.set_aside.is_none()).then_some((piece.bias(index), fresh.1))
        } else if let Some((_, sensor)) = piece.sensed().find(|(_, sensor)| sensor.signal == signal) {
            let watch = &mut self.sensors[sensor.index];
            watch.suspicion = watch.suspicion.filter(|suspicion| !is_off(suspicion));
            watch.forget_doubt();
            Some((piece.offset(sensor.index), square(OFFSET.spread * sensor.sigma)))
        } else {
            return;
        };
        if let Some((state, variance)) = state {
            self.filter.begin_anew(state, 0.0, variance);
        }
        self.bank.begin_anew();
        (self.peak, self.pending) = (0.0, None);
    }

    /// What an instrument shows too much, whoever is suspected: a meter as a share, a level sensor in units of the site.
    pub fn off(&self, piece: &Piece, signal: SignalId) -> Option<Estimate> {
        if let Some(index) = piece.meters.iter().position(|meter| meter.signal == signal) {
            return piece.meters[index].checked.then(|| self.bias_of(piece, index));
        }
        let (_, sensor) = piece.sensed().find(|(_, sensor)| sensor.signal == signal)?;
        let state = piece.offset(sensor.index);
        Some(Estimate { value: self.filter.state[state], sigma: self.filter.sigma(state) })
    }

    /// What the meters show by themselves, and whether the suspected ones are well again.
    fn look_at_meters(&mut self, piece: &Piece, at: Timestamp) {
        for index in 0..piece.meters.len() {
            let bias = self.bias_of(piece, index).value;
            let watch = &mut self.meters[index];
            let Some(suspicion) = watch.suspicion else {
                let dead = watch.dead_since(at).filter(|_| piece.meters[index].kind != MeterKind::Loads);
                let stuck = watch.is_stuck().then(|| at - Span::from_mins(watch.same_minutes()));
                let spikes = watch.spikes_since().map(|since| (Kind::Spike, since));
                let found = dead.map(|since| (Kind::Dead, since)).or(stuck.map(|since| (Kind::Stuck, since))).or(spikes);
                if let Some((kind, since)) = found {
                    watch.suspicion = Some(plain(kind, since, at));
                    watch.well = 0;
                }
                continue;
            };
            let is_well = match suspicion.kind {
                Kind::Bias | Kind::Drift => bias.abs() < SLIGHT_BIAS,
                Kind::Stuck => !watch.is_stuck(),
                Kind::Spike => !watch.has_spikes(),
                Kind::Dead => watch.dead_since(at).is_none() && !watch.is_idle(),
            };
            watch.well = if is_well { watch.well + 1 } else { 0 };
            let wanted = if matches!(suspicion.kind, Kind::Bias | Kind::Drift) { WELL_MINUTES } else { MOVES_AGAIN };
            if watch.well >= wanted {
                watch.suspicion = None;
            }
        }
    }

    fn look_at_sensors(&mut self, piece: &Piece, at: Timestamp) {
        for (_, sensor) in piece.sensed() {
            let offset = self.filter.state[piece.offset(sensor.index)];
            let watch = &mut self.sensors[sensor.index];
            let Some(suspicion) = watch.suspicion else {
                let dead = watch.dead_since(at).map(|since| (Kind::Dead, since));
                let found = dead.or(watch.spikes_since().map(|since| (Kind::Spike, since)));
                watch.suspicion = found.map(|(kind, since)| plain(kind, since, at));
                watch.well = 0;
                continue;
            };
            let (is_well, wanted) = match suspicion.kind {
                Kind::Bias | Kind::Drift => (offset.abs() < SLIGHT_OFFSET * sensor.sigma, WELL_MINUTES),
                Kind::Stuck => (!self.bank.is_still(sensor.index), 2 * MOVES_AGAIN),
                Kind::Spike => (!watch.has_spikes(), 1),
                Kind::Dead => (watch.dead_since(at).is_none(), 1),
            };
            watch.well = if is_well { watch.well + 1 } else { 0 };
            if watch.well >= wanted {
                watch.suspicion = None;
            }
        }
    }

    fn mark(&mut self, piece: &Piece, minute: &Minute, arrived: &[Arrived]) {
        let sensed = piece.sensed().map(|(_, sensor)| {
            let heard = self.sensors[sensor.index].suspicion.is_none_or(|suspicion| suspicion.kind == Kind::Drift);
            minute.sensors[sensor.place].level.filter(|_| heard)
        });
        let mark = Mark {
            at: minute.at,
            levels: self.filter.state[..piece.tanks.len()].to_vec(),
            through: self.through.clone(),
            moved: self.moved.clone(),
            read: sensed.collect(),
            known: arrived.iter().flatten().all(Option::is_some),
        };
        self.marks.push_back(mark);
        if self.marks.len() > MARKS_MAX {
            self.marks.pop_front();
        }
    }

    /// Joins a survey against the level of its time, and carries the correction to the marks since.
    pub fn survey(&mut self, piece: &Piece, tank: usize, survey: &SurveyedLevel, now: Timestamp) -> bool {
        let after = self.marks.partition_point(|mark| mark.at <= survey.valid_at);
        let present = (self.filter.state[tank], self.through[tank]);
        let later = self.marks.get(after).map_or((now, present), |mark| (mark.at, (mark.levels[tank], mark.through[tank])));
        let (level, through) = match after.checked_sub(1).map(|index| &self.marks[index]) {
            Some(mark) => {
                let span = (later.0 - mark.at).0.max(1) as f64;
                let part = ((survey.valid_at - mark.at).0 as f64 / span).min(1.0);
                let between = |from: f64, to: f64| from + part * (to - from);
                (between(mark.levels[tank], later.1.0), between(mark.through[tank], later.1.1))
            }
            None if self.marks.front().is_none_or(|first| survey.valid_at >= first.at - MARK_EVERY) => present,
            None => return false,
        };
        let since = growth(&piece.tanks[tank], self.through[tank] - through);
        let before = self.filter.state[..piece.tanks.len()].to_vec();
        let joined = self.filter.survey(tank, survey.quantity - level, square(survey.sigma), since);
        self.bank.surveyed(tank, survey.valid_at, now, &joined);
        for mark in self.marks.range_mut(after..) {
            for (index, level) in mark.levels.iter_mut().enumerate() {
                *level += self.filter.state[index] - before[index];
            }
        }
        true
    }

    /// The suspicion of a signal, with its size as it is now.
    pub fn suspicion(&self, piece: &Piece, signal: SignalId) -> Option<Suspicion> {
        if let Some(index) = piece.meters.iter().position(|meter| meter.signal == signal) {
            let bias = self.bias_of(piece, index);
            return self.meters[index].suspicion.map(|suspicion| suspicion.sized(bias));
        }
        let (_, sensor) = piece.sensed().find(|(_, sensor)| sensor.signal == signal)?;
        let state = piece.offset(sensor.index);
        let offset = Estimate { value: self.filter.state[state], sigma: self.filter.sigma(state) };
        self.sensors[sensor.index].suspicion.map(|suspicion| suspicion.sized(offset))
    }

    pub fn bias(&self, piece: &Piece, signal: SignalId) -> Option<Estimate> {
        Some(self.bias_of(piece, piece.meters.iter().position(|meter| meter.signal == signal)?))
    }

    fn bias_of(&self, piece: &Piece, meter: usize) -> Estimate {
        let state = piece.bias(meter);
        match self.meters[meter].set_aside {
            Some((value, variance)) => Estimate { value, sigma: libm::sqrt(variance) },
            None => Estimate { value: self.filter.state[state], sigma: self.filter.sigma(state) },
        }
    }

    /// While it says nothing, its state is what flows, as a share of its nominal flow less than all of it; before that, what is usual.
    pub fn flow(&self, piece: &Piece, signal: SignalId) -> Option<Estimate> {
        let index = piece.meters.iter().position(|meter| meter.signal == signal)?;
        let (meter, watch, state) = (&piece.meters[index], &self.meters[index], piece.bias(index));
        if !meter.checked {
            return None;
        }
        let usual = watch.usual? * 60.0;
        match watch.set_aside {
            Some(_) => Some(Estimate {
                value: meter.nominal * (1.0 - self.filter.state[state]),
                sigma: meter.nominal * self.filter.sigma(state),
            }),
            None => Some(Estimate { value: usual, sigma: meter.nominal * libm::sqrt(UNKNOWN_VARIANCE) }),
        }
    }

    /// What the levels say about what the stage of a meter seems to lack.
    pub fn word(&self, piece: &Piece, signal: SignalId) -> Option<Word> {
        self.bank.word(piece.meters.iter().position(|meter| meter.signal == signal)?)
    }

    pub fn level(&self, piece: &Piece, buffer: BufferId) -> Option<Estimate> {
        let tank = piece.tanks.iter().position(|tank| tank.buffer == buffer)?;
        let value = self.filter.state[tank].clamp(0.0, piece.tanks[tank].capacity);
        Some(Estimate { value, sigma: self.filter.sigma(tank) })
    }
}

impl SensorWatch {
    /// How the next residual becomes white, as far as its scatter is known.
    fn white(&self) -> White {
        if !self.whitener.is_warm() {
            return White { phi: 0.0, scale: 1.0, z: None };
        }
        if self.joined_before {
            White { phi: self.whitener.phi(), scale: 1.0 / self.whitener.sigma(), z: None }
        } else {
            White { phi: 0.0, scale: 1.0 / self.whitener.spread(), z: None }
        }
    }
}

trait Ago {
    /// What came so many minutes ago, between the minutes where it is not a whole number.
    fn ago(&self, minutes: f64) -> Option<f64>;
}

impl Ago for VecDeque<Option<f64>> {
    fn ago(&self, minutes: f64) -> Option<f64> {
        let whole = minutes as usize;
        let part = minutes - whole as f64;
        let at = |ago: usize| self.len().checked_sub(1 + ago).and_then(|index| self[index]);
        let newer = at(whole)?;
        if part == 0.0 { Some(newer) } else { Some(newer * (1.0 - part) + at(whole + 1)? * part) }
    }
}

/// A suspicion that needs no balance.
fn plain(kind: Kind, since: Timestamp, at: Timestamp) -> Suspicion {
    Suspicion { kind, size: 0.0, sigma: 0.0, since, named_at: at, rival: None, opinion: Opinion::Silent }
}
