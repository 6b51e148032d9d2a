//! What was said of the future: clocks, the bands around them, bands of levels, tonnes at the end of the shift. Only where nothing
//! begins in between that nobody could know.

use tizbek_sim::site::tonnes as in_tonnes;

use super::super::claims::Claims;
use super::super::measured::share;
use super::Case;

/// Clocks are graded over this horizon.
const HORIZON_SECS: i64 = 3_600;
const LOOK_SECS: i64 = 300;
/// Upper ends of the classes of horizons in which coverage is counted, minutes.
pub const BAND_CLASSES: [i64; 4] = [15, 30, 60, 120];
/// The horizons of an end-of-shift figure: at mid-shift and two hours before the end, seconds since its beginning.
const MID_SECS: i64 = 6 * 3_600;
const LATE_SECS: i64 = 10 * 3_600;

/// How far a clock was off, as a share of the horizon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClockCase {
    pub error: f64,
    /// Minutes to the limit in truth (or to the shown time, where clocks that are shown are graded).
    pub ahead: f64,
}

/// A band, by the class of its horizon, and whether the truth was in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub class: i64,
    pub covered: bool,
}

/// How far the tonnes of a stage at the end were off, as a share of its plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EndCase {
    pub mid: bool,
    pub error: f64,
    pub own: bool,
    /// No upset began after it was said.
    pub foreseeable: bool,
    /// Something had gone wrong by then, and in the end the stage is off its undisturbed course.
    pub touched: bool,
}

/// For every limit that comes within the horizon of a look: how far the clock was off. A clock beyond the horizon, or none, counts
/// as one at its end.
pub fn clocks(case: &Case<'_>, claims: &Claims) -> Vec<ClockCase> {
    let mut cases = Vec::new();
    if claims.clocks.is_empty() {
        return cases;
    }
    for seen in (LOOK_SECS..case.facts.secs).step_by(LOOK_SECS as usize) {
        for (buffer, full) in (0..case.site.buffers.len()).flat_map(|buffer| [(buffer, true), (buffer, false)]) {
            let Some(limit) = case.next_limit(buffer, full, seen) else { continue };
            let coming = limit - seen <= HORIZON_SECS && !case.is_at_limit(buffer, full, seen);
            if !coming || !case.nothing_begins(seen, limit) {
                continue;
            }
            let same =
                |clock: &&super::super::claims::ClockClaim| clock.seen == seen && clock.buffer == buffer && clock.full == full;
            let said = claims.clocks.iter().find(same).map_or(i64::MAX, |clock| clock.at).min(seen + HORIZON_SECS);
            let error = (said - limit).abs() as f64 / HORIZON_SECS as f64;
            cases.push(ClockCase { error, ahead: (limit - seen) as f64 / 60.0 });
        }
    }
    cases
}

/// For every clock shown within the horizon: how far it was off; a limit that does not come within the horizon counts as one at its
/// end.
pub fn shown_clocks(case: &Case<'_>, claims: &Claims) -> Vec<ClockCase> {
    let near = claims.clocks.iter().filter(|clock| clock.at - clock.seen <= HORIZON_SECS);
    let graded = near.filter(|clock| {
        let end = clock.seen + HORIZON_SECS;
        !case.is_at_limit(clock.buffer, clock.full, clock.seen) && case.nothing_changes(clock.seen, end) && end <= case.facts.secs
    });
    let case_of = |clock: &super::super::claims::ClockClaim| {
        let end = clock.seen + HORIZON_SECS;
        let limit = case.next_limit(clock.buffer, clock.full, clock.seen).map_or(end, |limit| limit.min(end));
        let error = (clock.at - limit).abs() as f64 / HORIZON_SECS as f64;
        ClockCase { error, ahead: (clock.at - clock.seen) as f64 / 60.0 }
    };
    graded.map(case_of).collect()
}

/// Whether the limit came within a clock's band. Where the shift ends before that is decided, nothing is counted.
pub fn clock_bands(case: &Case<'_>, claims: &Claims) -> Vec<Band> {
    let mut bands = Vec::new();
    for clock in &claims.clocks {
        let Some(class) = class_of(clock.at - clock.seen) else { continue };
        let decided = clock.latest.unwrap_or(clock.at + 2 * HORIZON_SECS).min(case.facts.secs);
        if case.is_at_limit(clock.buffer, clock.full, clock.seen) || !case.nothing_changes(clock.seen, decided) {
            continue;
        }
        let covered = match (case.next_limit(clock.buffer, clock.full, clock.seen), clock.latest) {
            (Some(limit), latest) => limit >= clock.earliest && latest.is_none_or(|latest| limit <= latest),
            (None, None) => true,
            (None, Some(latest)) if latest < case.facts.secs => false,
            (None, Some(_)) => continue,
        };
        bands.push(Band { class, covered });
    }
    bands
}

/// Whether the level was within its band.
pub fn level_bands(case: &Case<'_>, claims: &Claims) -> Vec<Band> {
    let band = |claim: &super::super::claims::LevelClaim| {
        let at = claim.seen + claim.ahead;
        let minute = usize::try_from(at / 60 - 1).ok()?;
        let level = *case.facts.course.levels[claim.buffer].get(minute)?;
        // Rounded to a tenth of a tonne in the truth.
        let slack = 0.05 + in_tonnes(case.site.buffers[claim.buffer].capacity) * 1e-6;
        let covered = (claim.low - slack..=claim.high + slack).contains(&level);
        case.nothing_changes(claim.seen, at).then_some(Band { class: class_of(claim.ahead)?, covered })
    };
    claims.levels.iter().filter_map(band).collect()
}

/// Shifts that are seen from their beginning to their end.
pub fn ends(case: &Case<'_>, claims: &Claims) -> Vec<EndCase> {
    if case.shift.starts_after > 0 {
        return Vec::new();
    }
    let graded = claims.ends.iter().filter(|end| end.seen == MID_SECS || end.seen == LATE_SECS);
    let case_of = |end: &super::super::claims::EndClaim| {
        let truth = case.facts.course.totals[end.stage].last()?;
        let minutes = 0..case.facts.secs / 60;
        let per_minute = case.site.stages[end.stage].nominal / 60.0;
        let planned: f64 = minutes.map(|minute| per_minute * share(case.shift, end.stage, minute * 60)).sum();
        Some(EndCase {
            mid: end.seen == MID_SECS,
            error: (end.tonnes - truth).abs() / planned,
            own: end.own,
            foreseeable: case.nothing_begins(end.seen, case.facts.secs),
            touched: case.real().any(|upset| upset.from <= end.seen) && case.stage_is_off(end.stage, case.facts.secs),
        })
    };
    graded.filter_map(case_of).collect()
}

fn class_of(ahead: i64) -> Option<i64> {
    BAND_CLASSES.into_iter().find(|class| ahead <= class * 60)
}
