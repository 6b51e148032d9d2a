//! What goes wrong in a shift of the library: kind, place, time, size and length, drawn within bounds that stand here.

use super::{PlanChange, Shift, ShiftKind};
use crate::rng::Rng;
use crate::scenario::{Delivered, Kind, UpsetFile};
use crate::site::{SignalKind, Site, SourceKind};

/// Every way in which an instrument of the library lies.
pub const METER_FAULTS: [ShiftKind; 5] =
    [ShiftKind::Drift, ShiftKind::Bias, ShiftKind::Stuck, ShiftKind::Spikes, ShiftKind::Dead];

/// Real upsets of one stage.
const UPSETS: [ShiftKind; 3] = [ShiftKind::Slow, ShiftKind::Stop, ShiftKind::Wear];
/// Minutes after the start at which the first thing goes wrong.
const ONSET: (f64, f64) = (60.0, 300.0);
const SHIFT_MINUTES: f64 = 720.0;
/// After a planned stop a stage is to do this share of its nominal rate until it has caught up.
const CATCH_UP: f64 = 1.1;

/// Puts what goes wrong into `shift`. `pair`: the how manieth of its slot it is.
pub(super) fn fill(shift: &mut Shift, site: &Site, pair: usize, rng: &mut Rng) {
    let at = rng.between(ONSET.0, ONSET.1);
    let any = stage(site, rng);
    let kind = shift.kind;
    let upsets = match kind {
        ShiftKind::Healthy => Vec::new(),
        ShiftKind::Slow | ShiftKind::Stop | ShiftKind::Wear => vec![upset(site, kind, any, at, rng)],
        ShiftKind::Out => vec![out(site, at, rng)],
        ShiftKind::HangUp => vec![hang_up(site, at, rng)],
        ShiftKind::Gap => gap(site, at, rng),
        ShiftKind::Double => double(site, any, at, rng),
        ShiftKind::Drift | ShiftKind::Bias | ShiftKind::Stuck | ShiftKind::Spikes | ShiftKind::Dead => {
            vec![lie(site, kind, None, at, rng)]
        }
        ShiftKind::MeterAndUpset => {
            let fault = METER_FAULTS[(rng.draw() % 5) as usize];
            let later = at + rng.between(-40.0, 90.0);
            vec![lie(site, fault, Some(any), at, rng), upset(site, one_of(&UPSETS, rng), any, later, rng)]
        }
        ShiftKind::Plan => {
            let change = plan_change(site, shift.number, rng);
            let later = (change.steps[0].0 as f64 / 60.0 + rng.between(60.0, 150.0)).max(at);
            let other = if change.stage == Some(any) { (any + 1) % site.stages.len() } else { any };
            shift.plan_change = Some(change);
            if pair.is_multiple_of(2) { Vec::new() } else { vec![upset(site, one_of(&UPSETS, rng), other, later, rng)] }
        }
        ShiftKind::Dilute => vec![dilute(site, rng)],
        ShiftKind::Lose => vec![lose(site, at, rng)],
        ShiftKind::ShiftChange => {
            let before = SHIFT_MINUTES / 2.0 - rng.between(10.0, 100.0);
            if pair.is_multiple_of(2) { Vec::new() } else { vec![upset(site, one_of(&UPSETS, rng), any, before, rng)] }
        }
    };
    shift.scenario.upsets = upsets;
}

fn one_of<T: Copy>(list: &[T], rng: &mut Rng) -> T {
    list[(rng.draw() % list.len() as u64) as usize]
}

fn stage(site: &Site, rng: &mut Rng) -> usize {
    (rng.draw() % site.stages.len() as u64) as usize
}

fn blank(kind: Kind, at: f64, minutes: f64) -> UpsetFile {
    let at = at as i64;
    UpsetFile {
        at: format!("{:02}:{:02}", at / 60, at % 60),
        length: format!("{} min", minutes as i64),
        kind,
        stage: None,
        buffer: None,
        signal: None,
        signals: Vec::new(),
        source: None,
        factor: None,
        ramp: None,
        delivered: None,
    }
}

/// To a hundredth, as a person would write it.
fn factor(rng: &mut Rng, low: f64, high: f64) -> Option<f64> {
    Some((rng.between(low, high) * 100.0).round() / 100.0)
}

/// To one side or the other.
fn either(rng: &mut Rng, low: f64, high: f64) -> Option<f64> {
    let sign = if rng.chance(0.5) { 1.0 } else { -1.0 };
    factor(rng, low, high).map(|size| size * sign)
}

fn upset(site: &Site, kind: ShiftKind, stage: usize, at: f64, rng: &mut Rng) -> UpsetFile {
    let stage = Some(site.stages[stage].id.clone());
    match kind {
        ShiftKind::Stop => UpsetFile { stage, ..blank(Kind::Stop, at, rng.between(25.0, 90.0)) },
        ShiftKind::Wear => {
            let ramp = Some(format!("{} min", rng.between(90.0, 210.0) as i64));
            UpsetFile { stage, factor: factor(rng, 0.35, 0.65), ramp, ..blank(Kind::Slow, at, rng.between(300.0, 420.0)) }
        }
        _ => UpsetFile { stage, factor: factor(rng, 0.35, 0.8), ..blank(Kind::Slow, at, rng.between(120.0, 300.0)) },
    }
}

/// A third of a stage's machines or more break down, one of them keeps working.
fn out(site: &Site, at: f64, rng: &mut Rng) -> UpsetFile {
    let in_loads =
        |stage: &&crate::site::Stage| stage.measured_by.len() > 1 && site.signals[stage.measured_by[0]].kind == SignalKind::Load;
    let stages: Vec<_> = site.stages.iter().filter(in_loads).collect();
    let machines = &one_of(&stages, rng).measured_by;
    let (least, most) = (machines.len().div_ceil(3), machines.len() - 1);
    let count = least + (rng.draw() % (most - least + 1) as u64) as usize;
    let signals = machines[machines.len() - count..].iter().map(|&signal| site.signals[signal].id.clone()).collect();
    UpsetFile { signals, ..blank(Kind::Out, at, rng.between(120.0, 360.0)) }
}

fn hang_up(site: &Site, at: f64, rng: &mut Rng) -> UpsetFile {
    let fed = |index: usize| site.stages.iter().any(|stage| stage.outputs.iter().any(|output| output.buffer == index));
    let used = |index: usize| site.stages.iter().any(|stage| stage.inputs.iter().any(|input| input.buffer == index));
    let hangs = |index: &usize| {
        matches!(site.buffers[*index].form.as_str(), "ore_pass" | "bin" | "stockpile") && fed(*index) && used(*index)
    };
    let buffers: Vec<usize> = (0..site.buffers.len()).filter(hangs).collect();
    let buffer = Some(site.buffers[one_of(&buffers, rng)].id.clone());
    UpsetFile { buffer, ..blank(Kind::HangUp, at, rng.between(30.0, 150.0)) }
}

/// Waste is loaded with the ore by whoever takes from where it is brought in. From early on: it takes hours to come to an analyser.
fn dilute(site: &Site, rng: &mut Rng) -> UpsetFile {
    let content = site.content.as_ref().expect("metal is followed");
    let brought = |buffer: usize| {
        let brings = site.stages.iter().zip(&content.brings).filter(|(_, brings)| brings.is_some());
        brings.flat_map(|(stage, _)| &stage.outputs).any(|output| output.buffer == buffer)
    };
    let loads = |index: &usize| site.stages[*index].inputs.iter().any(|input| brought(input.buffer));
    let stage = (0..site.stages.len()).find(loads).expect("somebody takes what is brought in");
    let stage = Some(site.stages[stage].id.clone());
    UpsetFile { stage, factor: factor(rng, 0.6, 0.85), ..blank(Kind::Dilute, rng.between(10.0, 90.0), rng.between(300.0, 600.0)) }
}

fn lose(site: &Site, at: f64, rng: &mut Rng) -> UpsetFile {
    let content = site.content.as_ref().expect("metal is followed");
    let stages: Vec<usize> = (0..site.stages.len()).filter(|&stage| content.separates[stage].is_some()).collect();
    let stage = Some(site.stages[one_of(&stages, rng)].id.clone());
    let ramp = rng.chance(0.5).then(|| format!("{} min", rng.between(30.0, 120.0) as i64));
    UpsetFile { stage, factor: factor(rng, 0.8, 0.92), ramp, ..blank(Kind::Lose, at, rng.between(240.0, 420.0)) }
}

fn gap(site: &Site, at: f64, rng: &mut Rng) -> Vec<UpsetFile> {
    let source = site.sources.iter().find(|source| source.kind == SourceKind::Mqtt).map(|source| source.id.clone());
    let silent = |at, minutes, delivered| UpsetFile {
        source: source.clone(),
        delivered: Some(delivered),
        ..blank(Kind::Silent, at, minutes)
    };
    let (first, second) = (rng.between(8.0, 30.0), rng.between(8.0, 30.0));
    vec![silent(at, first, Delivered::Late), silent(at + rng.between(120.0, 300.0), second, Delivered::Never)]
}

/// Two stages in trouble; the second of them begins while the first goes on or is not forgotten.
fn double(site: &Site, first: usize, at: f64, rng: &mut Rng) -> Vec<UpsetFile> {
    let others: Vec<usize> = (0..site.stages.len()).filter(|&stage| stage != first).collect();
    let second = one_of(&others, rng);
    let later = at + rng.between(20.0, 150.0);
    vec![upset(site, one_of(&UPSETS, rng), first, at, rng), upset(site, one_of(&UPSETS, rng), second, later, rng)]
}

/// An instrument lies from `at` on, for hours. `not_of`: a stage whose own meter is left alone.
fn lie(site: &Site, fault: ShiftKind, not_of: Option<usize>, at: f64, rng: &mut Rng) -> UpsetFile {
    let suits = |&signal: &usize| {
        let own = not_of.is_some_and(|stage| site.stages[stage].measured_by.contains(&signal));
        !own && can(site.signals[signal].kind, fault)
    };
    let signals: Vec<usize> = tellable(site).into_iter().filter(suits).collect();
    let signal = one_of(&signals, rng);
    let level = site.signals[signal].kind == SignalKind::Level;
    let minutes = rng.between(300.0, 600.0).min(SHIFT_MINUTES - at);
    let ramp = Some(format!("{} min", rng.between(120.0, 300.0) as i64));
    let more = |size: Option<f64>| size.map(|size| ((1.0 + size) * 100.0).round() / 100.0);
    let file = match (fault, level) {
        (ShiftKind::Drift, true) => UpsetFile { factor: either(rng, 0.12, 0.25), ramp, ..blank(Kind::Bias, at, minutes) },
        (ShiftKind::Drift, false) => UpsetFile { factor: more(either(rng, 0.06, 0.14)), ramp, ..blank(Kind::Gain, at, minutes) },
        (ShiftKind::Bias, true) => UpsetFile { factor: either(rng, 0.12, 0.25), ..blank(Kind::Bias, at, minutes) },
        (ShiftKind::Bias, false) if site.signals[signal].kind == SignalKind::Load => {
            UpsetFile { factor: more(either(rng, 0.07, 0.15)), ..blank(Kind::Gain, at, minutes) }
        }
        (ShiftKind::Bias, false) => UpsetFile { factor: either(rng, 0.07, 0.15), ..blank(Kind::Bias, at, minutes) },
        (ShiftKind::Spikes, true) => UpsetFile { factor: either(rng, 0.25, 0.45), ..blank(Kind::Spikes, at, minutes) },
        (ShiftKind::Spikes, false) => UpsetFile { factor: either(rng, 0.4, 0.9), ..blank(Kind::Spikes, at, minutes) },
        (ShiftKind::Dead, _) => blank(Kind::Dead, at, minutes),
        _ => blank(Kind::Frozen, at, minutes),
    };
    UpsetFile { signal: Some(site.signals[signal].id.clone()), ..file }
}

/// Whether an instrument of this kind can lie in this way: a counter that is stuck is dead, a load that is stuck is right.
fn can(kind: SignalKind, fault: ShiftKind) -> bool {
    match kind {
        SignalKind::Rate | SignalKind::Level => true,
        SignalKind::Counter | SignalKind::Load => {
            matches!(fault, ShiftKind::Drift | ShiftKind::Bias | ShiftKind::Dead)
        }
        SignalKind::Value => false,
    }
}

/// The instruments that a balance can tell from all others: a level sensor between measured stages, or the only meter of a stage
/// beside whose buffers with sensors there is no other flow meter in the same place.
fn tellable(site: &Site) -> Vec<usize> {
    let measured = |stage: &crate::site::Stage| !stage.measured_by.is_empty();
    let beside = |stage: &crate::site::Stage| {
        let buffers = stage.inputs.iter().map(|input| input.buffer).chain(stage.outputs.iter().map(|output| output.buffer));
        let mut sensed: Vec<usize> = buffers.filter(|&buffer| site.buffers[buffer].level.is_some()).collect();
        sensed.sort_unstable();
        sensed
    };
    let places: Vec<Vec<usize>> = site.stages.iter().map(beside).collect();
    let mut tellable = Vec::new();
    for (index, buffer) in site.buffers.iter().enumerate() {
        let gives = site.stages.iter().any(|stage| measured(stage) && stage.outputs.iter().any(|output| output.buffer == index));
        let takes = site.stages.iter().any(|stage| measured(stage) && stage.inputs.iter().any(|input| input.buffer == index));
        tellable.extend(buffer.level.filter(|_| gives && takes).map(|(signal, _)| signal));
    }
    for (index, stage) in site.stages.iter().enumerate() {
        let alone = !places[index].is_empty() && places.iter().filter(|place| **place == places[index]).count() == 1;
        if let ([signal], true) = (stage.measured_by.as_slice(), alone) {
            tellable.push(*signal);
        }
    }
    tellable
}

/// Either all stages get another rate for the rest of the shift, or one is to stand for a while, told an hour or two before, and to
/// catch up afterwards.
fn plan_change(site: &Site, number: usize, rng: &mut Rng) -> PlanChange {
    let known = (rng.between(90.0, 240.0) as i64) * 60;
    if number.is_multiple_of(2) {
        let share = if rng.chance(0.7) { rng.between(0.8, 0.92) } else { rng.between(1.03, 1.08) };
        return PlanChange { known, stage: None, steps: vec![(known, (share * 100.0).round() / 100.0)] };
    }
    let from = known + (rng.between(60.0, 120.0) as i64) * 60;
    let length = (rng.between(12.0, 25.0) as i64) * 60;
    let caught_up = from + length + (length as f64 / (CATCH_UP - 1.0)) as i64;
    PlanChange { known, stage: Some(stage(site, rng)), steps: vec![(from, 0.0), (from + length, CATCH_UP), (caught_up, 1.0)] }
}
