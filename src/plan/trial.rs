//! A plan on trial before any site runs by it: the first shift that it has anything for, from what the site file says of the buffers.
//! A running site tries a plan from its live state instead; that is the engine's.

use std::fmt::Write as _;

use tizbek_core::forecast::{Case, Scope, Workspace, try_plan};
use tizbek_core::model::{Calendar, Plan, Site};
use tizbek_core::time::Timestamp;
use tizbek_core::view::PlanTrial;

use super::zone_of;

/// Chances to a per cent or two.
const PATHS: u32 = 500;

/// `None`: in no shift of the calendar anything is planned, or nothing is linked that could be forecast.
#[must_use]
pub fn plan_trial(site: &Site, calendar: &Calendar, plan: Plan) -> Option<PlanTrial> {
    let begins = plan.lines().iter().map(|line| line.start).min()?;
    let shift = plan.first_shift(calendar, begins)?;
    let at = shift.start.max(begins);
    let case = Case::of(site, plan.into(), at, Scope::of_shift(0, Vec::new()));
    try_plan(case, (shift.start, shift.end), PATHS, &mut Workspace::default()).ok()
}

/// A line a stage, and one for the weakest hour.
#[must_use]
pub fn trial_text(site: &Site, trial: &PlanTrial) -> String {
    let zone = zone_of(site);
    let shown = |at: Timestamp, form: &str| {
        let instant = jiff::Timestamp::from_microsecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        instant.to_zoned(zone.clone()).strftime(form).to_string()
    };
    let mut text = format!(
        "shift {} .. {}, {} paths\n",
        shown(trial.start, "%Y-%m-%d %H:%M"),
        shown(trial.end, "%Y-%m-%d %H:%M"),
        trial.paths
    );
    let wide = site.stages.iter().map(|stage| stage.key.len()).max().unwrap_or(0);
    for (stage, tried) in site.stages.iter().zip(&trial.stages) {
        let Some(met) = tried.met else { continue };
        let done = tried.done;
        let written = writeln!(
            text,
            "{:<wide$}  planned {:>8.0}  done {:>8.0} ({:.0}..{:.0})  met with {:>3.0} %",
            stage.key,
            tried.planned,
            done.middle,
            done.low,
            done.high,
            met * 100.0
        );
        assert!(written.is_ok(), "writing to a string does not fail");
    }
    text += &match trial.weakest {
        None => "no weak hour\n".to_owned(),
        Some(hour) => format!(
            "weakest hour {}..{}: {} falls behind by {:.0} min ({:.0} {}), because of {}\n",
            shown(hour.start, "%H:%M"),
            shown(hour.end, "%H:%M"),
            site.stages[hour.stage.index()].key,
            hour.falls.as_secs_f64() / 60.0,
            hour.missing,
            site.unit,
            site.stages[hour.cause.index()].key
        ),
    };
    text
}
