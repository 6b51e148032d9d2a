//! Verdicts of many shifts added up: a row a figure, each with its bar. What each row means is in docs/BENCHMARK.md.

use serde::Serialize;
use tizbek_sim::library::ShiftKind;

use super::judge::{Among, BAND_CLASSES, Band, ClockCase, Verdict};

/// A class of horizons with fewer bands than this says nothing.
const BANDS_MIN: usize = 20;

/// One figure of one contestant. `value` is none where it says nothing of the kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    pub name: &'static str,
    pub value: Option<f64>,
    pub unit: &'static str,
    /// How many cases it is the mean, share or quantile of.
    pub cases: usize,
    pub bar: Option<Bar>,
}

/// What counts as good.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bar {
    AtMost(f64),
    AtLeast(f64),
}

impl Bar {
    #[must_use]
    pub fn met(self, value: f64) -> bool {
        match self {
            Self::AtMost(bar) => value <= bar,
            Self::AtLeast(bar) => value >= bar,
        }
    }
}

impl Figure {
    /// `None` where there is no bar or no figure.
    #[must_use]
    pub fn met(&self) -> Option<bool> {
        Some(self.bar?.met(self.value?))
    }
}

/// The rows that everybody names alike, in the order in which they are told.
pub const NAMED: [&str; 13] = [
    "delay_median_min",
    "delay_p95_min",
    "lead_30min_share",
    "false_alerts_per_healthy_shift",
    "cause_first_single",
    "cause_first_double",
    "clock_error_share_60min",
    "band80_coverage_low",
    "band80_coverage_high",
    "meter_named_share",
    "end_of_shift_error_mid",
    "end_of_shift_error_2h",
    "alarms_10min_max",
];

/// All figures: the named ones first.
#[must_use]
pub fn figures(verdicts: &[Verdict]) -> Vec<Figure> {
    let mut figures = seeing(verdicts);
    figures.extend(quiet(verdicts));
    figures.extend(blaming(verdicts));
    figures.extend(foretelling(verdicts));
    figures.extend(naming(verdicts));
    figures.extend(metal(verdicts));
    figures.extend(load(verdicts));
    let place = |figure: &Figure| NAMED.iter().position(|name| *name == figure.name).unwrap_or(NAMED.len());
    figures.sort_by_key(place);
    figures
}

fn row(name: &'static str, value: Option<f64>, unit: &'static str, cases: usize, bar: Option<Bar>) -> Figure {
    Figure { name, value: value.filter(|value| value.is_finite()), unit, cases, bar }
}

fn seeing(verdicts: &[Verdict]) -> Vec<Figure> {
    let upsets: Vec<_> = verdicts.iter().flat_map(|verdict| &verdict.upsets).collect();
    let delays = delays(verdicts);
    let leads: Vec<_> = upsets.iter().filter_map(|upset| upset.lead).collect();
    let seen = upsets.iter().filter(|upset| upset.delay.is_some()).count();
    vec![
        row("delay_median_min", quantile(&delays, 0.5), "min", delays.len(), Some(Bar::AtMost(5.0))),
        row("delay_p95_min", quantile(&delays, 0.95), "min", delays.len(), Some(Bar::AtMost(10.0))),
        row("detected_share", share(seen, upsets.len()), "share", upsets.len(), None),
        row(
            "lead_30min_share",
            share(leads.iter().filter(|lead| lead.any >= 30.0).count(), leads.len()),
            "share",
            leads.len(),
            Some(Bar::AtLeast(0.9)),
        ),
        row(
            "lead_named_30min_share",
            share(leads.iter().filter(|lead| lead.named >= 30.0).count(), leads.len()),
            "share",
            leads.len(),
            None,
        ),
    ]
}

fn quiet(verdicts: &[Verdict]) -> Vec<Figure> {
    let per_shift = |of: &dyn Fn(&Verdict) -> bool| {
        let shifts: Vec<&Verdict> = verdicts.iter().filter(|verdict| of(verdict)).collect();
        let length: f64 = shifts.iter().map(|verdict| verdict.shifts).sum();
        let false_alerts: usize = shifts.iter().map(|verdict| verdict.false_alerts.len()).sum();
        ((length > 0.0).then(|| false_alerts as f64 / length), shifts.len())
    };
    let healthy = per_shift(&|verdict| verdict.kind == ShiftKind::Healthy);
    let meter = per_shift(&|verdict| verdict.kind.is_of_a_meter_alone());
    let lies: Vec<(f64, usize)> =
        verdicts.iter().filter_map(|verdict| Some((verdict.shifts, verdict.because_of_a_lie?))).collect();
    let lied: f64 = lies.iter().map(|(shifts, _)| shifts).sum();
    let by_lies = (lied > 0.0).then(|| lies.iter().map(|(_, count)| *count as f64).sum::<f64>() / lied);
    let of_another_row = |kind: ShiftKind| kind == ShiftKind::Healthy || kind.is_of_a_meter_alone() || kind.is_of_metal();
    let other = per_shift(&|verdict| !verdict.upset && !of_another_row(verdict.kind));
    let metal = per_shift(&|verdict| verdict.kind.is_of_metal());
    let upset = per_shift(&|verdict| verdict.upset);
    vec![
        row("false_alerts_per_healthy_shift", healthy.0, "alerts", healthy.1, Some(Bar::AtMost(1.0))),
        row("false_alerts_because_of_a_meter", by_lies, "alerts", lies.len(), Some(Bar::AtMost(0.0))),
        row("false_alerts_per_meter_shift", meter.0, "alerts", meter.1, None),
        row("false_alerts_per_quiet_shift", other.0, "alerts", other.1, None),
        row("false_alerts_per_metal_shift", metal.0, "alerts", metal.1, None),
        row("false_alerts_per_upset_shift", upset.0, "alerts", upset.1, None),
    ]
}

fn blaming(verdicts: &[Verdict]) -> Vec<Figure> {
    let causes: Vec<_> = verdicts.iter().flat_map(|verdict| &verdict.upsets).map(|upset| upset.cause).collect();
    // Who never blames anybody is not graded on whom he blames.
    let blames = causes.iter().any(|cause| cause.blames);
    let of = |among: Among, name: &'static str, in_two: bool, bar: Option<f64>| {
        let these: Vec<_> = causes.iter().filter(|cause| cause.among == among).collect();
        let right = these.iter().filter(|cause| if in_two { cause.in_two } else { cause.first }).count();
        let value = share(right, these.len()).filter(|_| blames);
        row(name, value, "share", these.len(), bar.map(Bar::AtLeast))
    };
    let single = verdicts.iter().flat_map(|verdict| &verdict.upsets).filter(|upset| upset.cause.among == Among::Nothing);
    let (told, right) = single.fold((0, 0), |(told, right), upset| (told + upset.told, right + upset.told_right));
    vec![
        row("cause_of_all_alerts_single", share(right, told).filter(|_| blames), "share", told, None),
        of(Among::Nothing, "cause_first_single", false, Some(0.9)),
        of(Among::Two, "cause_first_double", false, Some(0.7)),
        of(Among::Nothing, "cause_in_two_single", true, None),
        of(Among::Two, "cause_in_two_double", true, None),
        of(Among::Liars, "cause_first_with_lying_meter", false, None),
    ]
}

fn foretelling(verdicts: &[Verdict]) -> Vec<Figure> {
    let error = |of: &dyn Fn(&Verdict) -> &Vec<ClockCase>| {
        let cases: Vec<f64> = verdicts.iter().flat_map(|verdict| of(verdict).iter().map(|case| case.error)).collect();
        (mean(&cases), cases.len())
    };
    let (clocks, shown) = (error(&|verdict| &verdict.clocks), error(&|verdict| &verdict.shown_clocks));
    let coverage = coverage(verdicts);
    let cases = coverage.iter().map(|(_, _, cases)| cases).sum();
    let shares = || coverage.iter().filter(|(.., cases)| *cases >= BANDS_MIN).map(|(_, share, _)| *share);
    let end = |mid: bool, all: bool| {
        let graded = verdicts.iter().flat_map(|verdict| &verdict.ends);
        let cases: Vec<f64> =
            graded.filter(|end| end.mid == mid && (all || end.foreseeable && end.touched)).map(|end| end.error).collect();
        (mean(&cases), cases.len())
    };
    let (mid, late, mid_all, late_all) = (end(true, false), end(false, false), end(true, true), end(false, true));
    vec![
        row("clock_error_share_60min", clocks.0, "of 60 min", clocks.1, Some(Bar::AtMost(0.15))),
        row("clock_error_shown_60min", shown.0, "of 60 min", shown.1, None),
        row("band80_coverage_low", shares().reduce(f64::min), "share", cases, Some(Bar::AtLeast(0.75))),
        row("band80_coverage_high", shares().reduce(f64::max), "share", cases, Some(Bar::AtMost(0.85))),
        row("end_of_shift_error_mid", mid.0, "of plan", mid.1, Some(Bar::AtMost(0.05))),
        row("end_of_shift_error_2h", late.0, "of plan", late.1, Some(Bar::AtMost(0.02))),
        row("end_of_shift_error_mid_all", mid_all.0, "of plan", mid_all.1, None),
        row("end_of_shift_error_2h_all", late_all.0, "of plan", late_all.1, None),
    ]
}

fn naming(verdicts: &[Verdict]) -> Vec<Figure> {
    let meters: Vec<_> = verdicts.iter().flat_map(|verdict| &verdict.meters).collect();
    let named = meters.iter().filter(|meter| meter.after.is_some()).count();
    let wrong: usize = verdicts.iter().map(|verdict| verdict.wrong_meters).sum();
    let length: f64 = verdicts.iter().map(|verdict| verdict.shifts).sum();
    vec![
        row("meter_named_share", share(named, meters.len()), "share", meters.len(), Some(Bar::AtLeast(0.9))),
        row("meters_wrongly_named_per_shift", Some(wrong as f64 / length), "meters", verdicts.len(), None),
    ]
}

fn metal(verdicts: &[Verdict]) -> Vec<Figure> {
    let upsets: Vec<_> = verdicts.iter().flat_map(|verdict| &verdict.metal).collect();
    let told = upsets.iter().filter(|upset| upset.delay.is_some()).count();
    let right = upsets.iter().filter(|upset| upset.cause_first).count();
    let delays: Vec<f64> = upsets.iter().map(|upset| upset.delay.unwrap_or(upset.until_end)).collect();
    vec![
        row("metal_detected_share", share(told, upsets.len()), "share", upsets.len(), None),
        row("metal_delay_median_min", quantile(&delays, 0.5), "min", delays.len(), None),
        row("metal_delay_p95_min", quantile(&delays, 0.95), "min", delays.len(), None),
        row("metal_cause_first", share(right, upsets.len()).filter(|_| told > 0), "share", upsets.len(), None),
    ]
}

fn load(verdicts: &[Verdict]) -> Vec<Figure> {
    let alarms: usize = verdicts.iter().map(|verdict| verdict.alarms).sum();
    let length: f64 = verdicts.iter().map(|verdict| verdict.shifts).sum();
    let worst = verdicts.iter().map(|verdict| verdict.alarms_10min_max).max();
    let upsets: usize = verdicts.iter().map(|verdict| verdict.upsets.len()).sum();
    let incidents: usize = verdicts.iter().filter(|verdict| verdict.upset).map(|verdict| verdict.true_incidents).sum();
    vec![
        row("alarms_10min_max", worst.map(|worst| worst as f64), "alarms", verdicts.len(), Some(Bar::AtMost(10.0))),
        row("alarms_10min_mean", Some(alarms as f64 / (length * 72.0)), "alarms", verdicts.len(), Some(Bar::AtMost(1.0))),
        row("incidents_per_upset", share(incidents, upsets), "incidents", upsets, None),
    ]
}

/// Minutes by upset that mattered; one that was never seen counts until the end of its shift.
#[must_use]
pub fn delays(verdicts: &[Verdict]) -> Vec<f64> {
    verdicts.iter().flat_map(|verdict| &verdict.upsets).map(|upset| upset.delay.unwrap_or(upset.until_end)).collect()
}

/// By kind of shift in which something goes wrong: how many upsets, the median and the 95 % quantile of the delay.
#[must_use]
pub fn delays_by_kind(verdicts: &[Verdict]) -> Vec<(ShiftKind, usize, f64, f64)> {
    let of = |kind: ShiftKind| {
        let these: Vec<Verdict> = verdicts.iter().filter(|verdict| verdict.kind == kind).cloned().collect();
        let delays = delays(&these);
        Some((kind, delays.len(), quantile(&delays, 0.5)?, quantile(&delays, 0.95)?))
    };
    ShiftKind::ALL.into_iter().filter_map(of).collect()
}

/// Coverage by class of horizon: upper end in minutes, share, cases. Of levels where somebody gives bands of them, else of clocks.
#[must_use]
pub fn coverage(verdicts: &[Verdict]) -> Vec<(i64, f64, usize)> {
    let levels: Vec<Band> = verdicts.iter().flat_map(|verdict| verdict.level_bands.iter().copied()).collect();
    let clocks = || verdicts.iter().flat_map(|verdict| verdict.clock_bands.iter().copied()).collect();
    let bands = if levels.is_empty() { clocks() } else { levels };
    let class = |class: i64| {
        let of: Vec<&Band> = bands.iter().filter(|band| band.class == class).collect();
        Some((class, share(of.iter().filter(|band| band.covered).count(), of.len())?, of.len()))
    };
    BAND_CLASSES.into_iter().filter_map(class).collect()
}

#[must_use]
pub fn mean(cases: &[f64]) -> Option<f64> {
    (!cases.is_empty()).then(|| cases.iter().sum::<f64>() / cases.len() as f64)
}

/// Between the two nearest where it falls between them.
#[must_use]
pub fn quantile(cases: &[f64], share: f64) -> Option<f64> {
    let mut sorted = cases.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = share * (sorted.len().checked_sub(1)?) as f64;
    let (below, above) = (sorted[place.floor() as usize], sorted[place.ceil() as usize]);
    Some(below + (above - below) * place.fract())
}

fn share(of: usize, all: usize) -> Option<f64> {
    (all > 0).then(|| of as f64 / all as f64)
}
