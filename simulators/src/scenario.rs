//! What goes wrong, as written in `scenarios/*.toml` (built into the program), and what that does to the mine and to its
//! instruments in a given second. It moves no tonnes itself.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::SimError;
use crate::grades::Spoiled;
use crate::plant::Effects;
use crate::site::Site;
use crate::time::{parse_hours_minutes, parse_length};

/// The scenario files, in the order in which they are offered.
const FILES: [&str; 12] = [
    include_str!("../scenarios/healthy_shift.toml"),
    include_str!("../scenarios/slow_hoist.toml"),
    include_str!("../scenarios/lhd_breakdown.toml"),
    include_str!("../scenarios/ore_pass_hangup.toml"),
    include_str!("../scenarios/crusher_trip.toml"),
    include_str!("../scenarios/hard_ore.toml"),
    include_str!("../scenarios/filter_cloth.toml"),
    include_str!("../scenarios/stuck_radar.toml"),
    include_str!("../scenarios/drifting_belt_scale.toml"),
    include_str!("../scenarios/telemetry_gap.toml"),
    include_str!("../scenarios/low_grade.toml"),
    include_str!("../scenarios/poor_recovery.toml"),
];

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub id: String,
    pub name: Name,
    pub seed: u64,
    pub hours: f64,
    #[serde(default, rename = "upset")]
    pub upsets: Vec<UpsetFile>,
}

/// A name in three languages; Kazakh is empty where it is not confirmed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    pub ru: String,
    #[serde(default)]
    pub kk: String,
    pub en: String,
}

/// One upset as written: `at` after the start of the shift, `for` so long, at one target.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UpsetFile {
    pub at: String,
    #[serde(rename = "for")]
    pub length: String,
    pub kind: Kind,
    #[serde(default)]
    pub stage: Option<String>,
    #[serde(default)]
    pub buffer: Option<String>,
    #[serde(default)]
    pub signal: Option<String>,
    #[serde(default)]
    pub signals: Vec<String>,
    #[serde(default)]
    pub source: Option<String>,
    #[serde(default)]
    pub factor: Option<f64>,
    /// How long the factor takes to get from 1 to its value; none: at once.
    #[serde(default)]
    pub ramp: Option<String>,
    #[serde(default)]
    pub delivered: Option<Delivered>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A stage does at most `factor` of its nominal rate.
    Slow,
    /// A stage stands.
    Stop,
    /// The machines that report by `signals` are out.
    Out,
    /// A buffer gives nothing, whatever lies in it.
    HangUp,
    /// A signal keeps its last reading.
    Frozen,
    /// A signal reads `factor` times the truth.
    Gain,
    /// A signal reads too much by `factor` of its span: of its stage's nominal rate, or of its buffer's capacity.
    Bias,
    /// One reading of a signal in fifty is off by `factor` of its span.
    Spikes,
    /// A signal reads zero and calls it good; a counter stands, loads are not reported.
    Dead,
    /// A signal has no reading: its sentinel goes out.
    Broken,
    /// A source says nothing.
    Silent,
    /// Waste goes through a stage with the ore: `factor` of the metal is left in as many tonnes.
    Dilute,
    /// A stage that wins metal wins `factor` of what it did, from as many tonnes.
    Lose,
}

/// What becomes of the readings of a silent source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivered {
    /// All at once when it speaks again.
    Late,
    Never,
}

/// An upset of a running mine: seconds since its start, targets found in the site.
#[derive(Clone, Debug)]
pub struct Upset {
    pub scenario: String,
    pub kind: Kind,
    /// What the file names: the truth tells it on.
    pub target: String,
    pub from: i64,
    pub to: i64,
    pub factor: f64,
    /// Seconds until it is there in full.
    pub ramp: i64,
    targets: Vec<usize>,
    /// The stages it holds up; none for an instrument.
    pub stages: Vec<usize>,
    /// What it takes from its stages at the worst, as a share of their nominal rate.
    pub size: f64,
    delivered: Delivered,
}

/// What is wrong with one signal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    Frozen,
    Gain(f64),
    Bias(f64),
    Spikes(f64),
    Dead,
    Broken,
}

/// Everything that is wrong in this second.
#[derive(Clone, Debug, Default)]
pub struct Trouble {
    pub plant: Effects,
    pub signals: BTreeMap<usize, Fault>,
    pub silent: BTreeMap<usize, Delivered>,
    pub spoiled: Spoiled,
}

/// All scenarios that the program knows.
///
/// # Errors
/// One of the files cannot be read; they are built in, so a test finds that.
pub fn all() -> Result<Vec<Scenario>, SimError> {
    FILES.iter().map(|text| toml::from_str(text).map_err(|error| SimError::Scenario(error.to_string()))).collect()
}

/// # Errors
/// Nobody wrote a scenario with that id.
pub fn find(id: &str) -> Result<Scenario, SimError> {
    let found = all()?.into_iter().find(|scenario| scenario.id == id);
    found.ok_or_else(|| SimError::Scenario(format!("none is called {id:?}")))
}

impl Scenario {
    /// Its upsets on a site, with the start of the shift at `zero` (seconds of the mine).
    ///
    /// # Errors
    /// It names something that the site does not have, or a time that is none.
    pub fn upsets(&self, site: &Site, zero: i64) -> Result<Vec<Upset>, SimError> {
        let wrong = |detail: String| SimError::Scenario(format!("{}: {detail}", self.id));
        self.upsets.iter().map(|file| file.resolve(&self.id, site, zero).map_err(wrong)).collect()
    }

    /// Seconds from the start of the shift to its first upset.
    #[must_use]
    pub fn first_upset(&self) -> i64 {
        self.upsets.iter().filter_map(|upset| parse_hours_minutes(&upset.at)).min().unwrap_or(0)
    }
}

impl UpsetFile {
    fn resolve(&self, scenario: &str, site: &Site, zero: i64) -> Result<Upset, String> {
        let at = parse_hours_minutes(&self.at).ok_or_else(|| format!("at: {:?} is no hh:mm", self.at))?;
        let length = |text: &str| parse_length(text).ok_or_else(|| format!("{text:?} is no length of time"));
        let (target, targets) = self.targets(site)?;
        let ramp = self.ramp.as_deref().map(length).transpose()?.unwrap_or(0);
        let needs_factor = matches!(self.kind, Kind::Slow | Kind::Gain | Kind::Bias | Kind::Spikes | Kind::Dilute | Kind::Lose);
        let least = if matches!(self.kind, Kind::Bias | Kind::Spikes) { -1.0 } else { 0.0 };
        if needs_factor && self.factor.is_none_or(|factor| factor < least) {
            return Err(format!("{target}: a factor of at least {least} is needed"));
        }
        let stages = self.kind.holds_up(site, &targets);
        Ok(Upset {
            scenario: scenario.to_owned(),
            kind: self.kind,
            target,
            from: zero + at,
            to: zero + at + length(&self.length)?,
            factor: self.factor.unwrap_or(1.0),
            ramp,
            size: self.size(site, &stages, targets.len()),
            stages,
            targets,
            delivered: self.delivered.unwrap_or(Delivered::Never),
        })
    }

    fn size(&self, site: &Site, stages: &[usize], targets: usize) -> f64 {
        match self.kind {
            Kind::Slow => 1.0 - self.factor.unwrap_or(1.0),
            Kind::Stop | Kind::HangUp => 1.0,
            Kind::Out => stages.first().map_or(0.0, |&stage| targets as f64 / site.stages[stage].measured_by.len() as f64),
            Kind::Frozen | Kind::Gain | Kind::Bias | Kind::Spikes | Kind::Dead | Kind::Broken | Kind::Silent => 0.0,
            // Of the metal: the tonnes go on.
            Kind::Dilute | Kind::Lose => 1.0 - self.factor.unwrap_or(1.0),
        }
    }

    fn targets(&self, site: &Site) -> Result<(String, Vec<usize>), String> {
        let one = |what: &str, id: &Option<String>, find: &dyn Fn(&str) -> Option<usize>| {
            let id = id.as_deref().ok_or_else(|| format!("{:?} needs a {what}", self.kind))?;
            let index = find(id).ok_or_else(|| format!("the site has no {what} {id:?}"))?;
            Ok((id.to_owned(), vec![index]))
        };
        match self.kind {
            Kind::Slow | Kind::Stop | Kind::Dilute | Kind::Lose => one("stage", &self.stage, &|id| site.stage(id)),
            Kind::HangUp => one("buffer", &self.buffer, &|id| site.buffer(id)),
            Kind::Frozen | Kind::Gain | Kind::Bias | Kind::Spikes | Kind::Dead | Kind::Broken => {
                one("signal", &self.signal, &|id| site.signal(id))
            }
            Kind::Silent => one("source", &self.source, &|id| site.source(id)),
            Kind::Out => {
                let find = |id: &String| site.signal(id).ok_or_else(|| format!("the site has no signal {id:?}"));
                Ok((self.signals.join(" "), self.signals.iter().map(find).collect::<Result<Vec<_>, _>>()?))
            }
        }
    }
}

impl Upset {
    #[must_use]
    pub fn active(&self, second: i64) -> bool {
        (self.from..self.to).contains(&second)
    }

    fn factor_at(&self, second: i64) -> f64 {
        1.0 + (self.factor - 1.0) * self.done(second)
    }

    /// How much of it has come by now, from 0 to 1.
    fn done(&self, second: i64) -> f64 {
        if self.ramp == 0 { 1.0 } else { ((second - self.from) as f64 / self.ramp as f64).min(1.0) }
    }
}

impl Kind {
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Slow => "slow",
            Self::Stop => "stop",
            Self::Out => "out",
            Self::HangUp => "hang_up",
            Self::Frozen => "frozen",
            Self::Gain => "gain",
            Self::Bias => "bias",
            Self::Spikes => "spikes",
            Self::Dead => "dead",
            Self::Broken => "broken",
            Self::Silent => "silent",
            Self::Dilute => "dilute",
            Self::Lose => "lose",
        }
    }

    /// An instrument says what is not so; the mine knows nothing of it.
    #[must_use]
    pub fn is_of_a_meter(self) -> bool {
        match self {
            Self::Frozen | Self::Gain | Self::Bias | Self::Spikes | Self::Dead | Self::Broken => true,
            Self::Slow | Self::Stop | Self::Out | Self::HangUp | Self::Silent | Self::Dilute | Self::Lose => false,
        }
    }

    /// The metal goes missing and the tonnes go on.
    #[must_use]
    pub fn is_of_metal(self) -> bool {
        matches!(self, Self::Dilute | Self::Lose)
    }

    /// The stages that do less because of it.
    fn holds_up(self, site: &Site, targets: &[usize]) -> Vec<usize> {
        let all = 0..site.stages.len();
        let takes_from = |stage: &usize| site.stages[*stage].inputs.iter().any(|input| targets.contains(&input.buffer));
        let measured = |stage: &usize| site.stages[*stage].measured_by.iter().any(|signal| targets.contains(signal));
        match self {
            Self::Slow | Self::Stop => targets.to_vec(),
            Self::HangUp => all.filter(takes_from).collect(),
            Self::Out => all.filter(measured).collect(),
            Self::Frozen | Self::Gain | Self::Bias | Self::Spikes | Self::Dead | Self::Broken | Self::Silent => Vec::new(),
            Self::Dilute | Self::Lose => Vec::new(),
        }
    }
}

/// What the upsets do together in one second. Where two slow the same stage the slower one counts.
#[must_use]
pub fn trouble(upsets: &[Upset], second: i64) -> Trouble {
    let mut trouble = Trouble::default();
    for upset in upsets.iter().filter(|upset| upset.active(second)) {
        for &target in &upset.targets {
            match upset.kind {
                Kind::Slow => {
                    let cap = trouble.plant.cap.entry(target).or_insert(f64::INFINITY);
                    *cap = cap.min(upset.factor_at(second));
                }
                Kind::Stop => {
                    trouble.plant.stopped.insert(target);
                }
                Kind::Out => {
                    trouble.plant.out.insert(target);
                }
                Kind::HangUp => {
                    trouble.plant.hung.insert(target);
                }
                Kind::Frozen => {
                    trouble.signals.insert(target, Fault::Frozen);
                }
                Kind::Gain => {
                    trouble.signals.insert(target, Fault::Gain(upset.factor_at(second)));
                }
                Kind::Bias => {
                    trouble.signals.insert(target, Fault::Bias(upset.factor * upset.done(second)));
                }
                Kind::Spikes => {
                    trouble.signals.insert(target, Fault::Spikes(upset.factor));
                }
                Kind::Dead => {
                    trouble.signals.insert(target, Fault::Dead);
                }
                Kind::Broken => {
                    trouble.signals.insert(target, Fault::Broken);
                }
                Kind::Silent => {
                    trouble.silent.insert(target, upset.delivered);
                }
                Kind::Dilute => {
                    trouble.spoiled.dilute.insert(target, upset.factor_at(second));
                }
                Kind::Lose => {
                    trouble.spoiled.lose.insert(target, upset.factor_at(second));
                }
            }
        }
    }
    trouble
}
