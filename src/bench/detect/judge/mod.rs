//! The judge: one shift's claims against its truth. What each figure means is in docs/BENCHMARK.md. It knows no contestant.
//!
//! Read in this order: `truth` (what is true of a notice) · `upsets` (delay, lead, cause) · `forecasts` (clocks, bands, tonnes at
//! the end) · `metal` · `load` (alarms, meters).

mod forecasts;
mod load;
mod metal;
mod truth;
mod upsets;

#[cfg(test)]
mod tests;

use tizbek_sim::library::{Facts, Shift, ShiftKind};
use tizbek_sim::noise::Noise;
use tizbek_sim::site::Site;

use super::claims::{About, Claims, Notice};
pub use forecasts::{BAND_CLASSES, Band, ClockCase, EndCase};
pub use load::MeterVerdict;
pub use metal::MetalVerdict;
pub use truth::Case;
pub use upsets::{Among, UpsetVerdict};

/// What one contestant's claims about one shift are worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub id: String,
    pub kind: ShiftKind,
    pub noise: &'static str,
    /// Length of the shift in 12 hours.
    pub shifts: f64,
    /// Something really went wrong in the mine.
    pub upset: bool,
    pub upsets: Vec<UpsetVerdict>,
    pub metal: Vec<MetalVerdict>,
    /// What was said about the chain that no upset stands behind.
    pub false_alerts: Vec<FalseAlert>,
    /// How many of them are not said while all instruments are right; `None` where none lies.
    pub because_of_a_lie: Option<usize>,
    pub clocks: Vec<ClockCase>,
    pub shown_clocks: Vec<ClockCase>,
    pub clock_bands: Vec<Band>,
    pub level_bands: Vec<Band>,
    pub ends: Vec<EndCase>,
    pub meters: Vec<MeterVerdict>,
    pub wrong_meters: usize,
    pub alarms: usize,
    pub alarms_10min_max: usize,
    /// Incidents about the chain with an upset behind them.
    pub true_incidents: usize,
}

/// A notice that was false: its second, its place by the site's key, the contestant's word for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FalseAlert {
    pub at: i64,
    pub place: String,
    pub word: &'static str,
}

impl FalseAlert {
    fn of(notice: &Notice, site: &Site) -> Self {
        let place = match notice.about {
            About::Stage(stage) | About::Metal(stage) => site.stages[stage].id.clone(),
            About::Buffer(buffer, _) => site.buffers[buffer].id.clone(),
            About::Instrument => String::new(),
        };
        Self { at: notice.at, place, word: notice.word }
    }
}

/// Judges what was said in a shift.
#[must_use]
pub fn judge(shift: &Shift, site: &Site, facts: &Facts, claims: &Claims) -> Verdict {
    let case = Case { shift, site, facts };
    let of_the_chain = || claims.notices.iter().filter(|notice| notice.about.is_of_the_chain());
    let mut true_incidents: Vec<u64> = of_the_chain().filter(|one| case.is_true(one)).map(|notice| notice.incident).collect();
    true_incidents.sort_unstable();
    true_incidents.dedup();
    let false_alerts = of_the_chain().filter(|notice| !case.is_true(notice));
    Verdict {
        id: shift.id().to_owned(),
        kind: shift.kind,
        noise: noise_word(shift.noise),
        shifts: facts.secs as f64 / (12.0 * 3_600.0),
        upset: facts.upsets.iter().any(|upset| !upset.stages.is_empty()),
        upsets: upsets::judge(&case, claims),
        metal: metal::judge(&case, claims),
        false_alerts: false_alerts.map(|notice| FalseAlert::of(notice, site)).collect(),
        because_of_a_lie: None,
        clocks: forecasts::clocks(&case, claims),
        shown_clocks: forecasts::shown_clocks(&case, claims),
        clock_bands: forecasts::clock_bands(&case, claims),
        level_bands: forecasts::level_bands(&case, claims),
        ends: forecasts::ends(&case, claims),
        meters: load::meters(&case, claims),
        wrong_meters: load::wrong_meters(&case, claims),
        alarms: claims.notices.len(),
        alarms_10min_max: load::most_in_10_minutes(claims),
        true_incidents: true_incidents.len(),
    }
}

impl Verdict {
    /// Holds what was said falsely against what the same contestant said while all instruments were right: the same words of the
    /// same place at about the same time have another reason.
    #[must_use]
    pub fn beside(mut self, site: &Site, honest: &Claims) -> Self {
        /// The lie may make a notice come a little sooner or later.
        const SAME_TIME: i64 = 15 * 60;
        let mut also: Vec<FalseAlert> = honest.notices.iter().map(|notice| FalseAlert::of(notice, site)).collect();
        let same = |one: &FalseAlert, other: &FalseAlert| {
            one.place == other.place && one.word == other.word && (one.at - other.at).abs() <= SAME_TIME
        };
        let mut caused = 0;
        for alert in &self.false_alerts {
            // Each excuses one.
            match also.iter().position(|other| same(alert, other)) {
                Some(index) => drop(also.swap_remove(index)),
                None => caused += 1,
            }
        }
        self.because_of_a_lie = Some(caused);
        self
    }
}

fn noise_word(noise: Noise) -> &'static str {
    if noise == Noise::CALM {
        "calm"
    } else if noise == Noise::ROUGH {
        "rough"
    } else {
        "ordinary"
    }
}
