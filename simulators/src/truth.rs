//! What really happened: upsets, who starved or was blocked from when to when, which buffer was empty or full, levels and
//! totals each minute. The judge of every alert; no sensor and no estimate has a part in it.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::grades::Grades;
use crate::plant::{Hindrance, Plant};
use crate::scenario::Upset;
use crate::site::{Site, tonnes};
use crate::time::{MICROS_PER_SEC, rfc3339_millis};

/// Two times of starving (or of being full) with less than this between them are one: a bin that is emptied by the skip and
/// filled again is one full bin.
const SAME_SECS: i64 = 600;
/// Shorter hindrances than this in all are not worth a line.
const HINDERED_SECS_MIN: i64 = 10;
/// A buffer is full (empty) with less than this share of its capacity to the limit.
const LIMIT_SHARE: f64 = 0.01;
/// A week of minutes is kept, and so many closed events.
const MINUTES_MAX: usize = 10_080;
const EVENTS_MAX: usize = 10_000;

/// Times are RFC 3339, quantities tonnes. An open end is `None`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Truth {
    pub site: String,
    pub scenarios: Vec<String>,
    pub seed: u64,
    pub from: String,
    pub to: String,
    pub upsets: Vec<UpsetTruth>,
    pub hindrances: Vec<HindranceTruth>,
    pub limits: Vec<LimitTruth>,
    pub stages: Vec<StageTruth>,
    pub buffers: Vec<BufferTruth>,
    pub minutes: Minutes,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UpsetTruth {
    pub scenario: String,
    pub kind: String,
    pub target: String,
    pub factor: f64,
    pub from: String,
    pub to: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Starved,
    Blocked,
    Empty,
    Full,
}

/// `stage` was starved or blocked by `buffer`: between `from` and `to` in `seconds` of them, at a cost of `tonnes`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HindranceTruth {
    pub stage: String,
    pub state: State,
    pub buffer: String,
    pub from: String,
    pub to: Option<String>,
    pub seconds: i64,
    pub tonnes: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LimitTruth {
    pub buffer: String,
    pub state: State,
    pub from: String,
    pub to: Option<String>,
}

/// `lag_minutes` behind the nominal rate since the start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StageTruth {
    pub stage: String,
    pub tonnes: f64,
    pub lag_minutes: f64,
    /// Of what it is fed at the end, where a content is followed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BufferTruth {
    pub buffer: String,
    pub tonnes: f64,
    /// What came in from outside, where anything did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brought: Option<f64>,
    /// Of what lies there at the end, where a content is followed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<f64>,
}

/// One value a minute, the first at `first`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Minutes {
    pub first: String,
    pub level_tonnes: BTreeMap<String, Vec<f64>>,
    pub total_tonnes: BTreeMap<String, Vec<f64>>,
    /// Of what each stage is fed, where a content is followed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub grade: BTreeMap<String, Vec<f64>>,
}

#[derive(Clone)]
pub struct Recorder {
    site: Arc<Site>,
    seed: u64,
    start_micros: i64,
    open: BTreeMap<(usize, Hindrance, usize), Open>,
    open_limits: BTreeMap<(usize, bool), Open>,
    hindrances: VecDeque<HindranceTruth>,
    limits: VecDeque<LimitTruth>,
    minutes: VecDeque<Minute>,
}

#[derive(Clone, Copy)]
struct Open {
    from: i64,
    last: i64,
    seconds: i64,
    lost: i64,
}

#[derive(Clone)]
struct Minute {
    second: i64,
    levels: Vec<i64>,
    totals: Vec<i64>,
    grades: Vec<f64>,
}

impl Recorder {
    #[must_use]
    pub fn new(site: Arc<Site>, seed: u64, start_micros: i64) -> Self {
        Self {
            site,
            seed,
            start_micros,
            open: BTreeMap::new(),
            open_limits: BTreeMap::new(),
            hindrances: VecDeque::new(),
            limits: VecDeque::new(),
            minutes: VecDeque::new(),
        }
    }

    /// To be called after every step.
    pub fn step(&mut self, plant: &Plant, grades: Option<&Grades>) {
        let now = plant.elapsed();
        for hindered in plant.hindered() {
            let key = (hindered.stage, hindered.kind, hindered.buffer);
            Open::extend(self.open.entry(key), now, hindered.lost);
        }
        for (index, buffer) in self.site.buffers.iter().enumerate() {
            let margin = (buffer.capacity as f64 * LIMIT_SHARE) as i64;
            if plant.level(index) < margin {
                Open::extend(self.open_limits.entry((index, false)), now, 0);
            } else if plant.level(index) + plant.coming(index) > buffer.capacity - margin {
                Open::extend(self.open_limits.entry((index, true)), now, 0);
            }
        }
        self.close(now);
        if now % 60 == 0 {
            if self.minutes.len() == MINUTES_MAX {
                self.minutes.pop_front();
            }
            let levels = (0..self.site.buffers.len()).map(|buffer| plant.level(buffer)).collect();
            let totals = (0..self.site.stages.len()).map(|stage| plant.total(stage)).collect();
            let fed = |grades: &Grades| (0..self.site.stages.len()).map(|stage| grades.fed(stage)).collect();
            let grades = grades.map_or(Vec::new(), fed);
            self.minutes.push_back(Minute { second: now, levels, totals, grades });
        }
    }

    #[must_use]
    pub fn truth(&self, plant: &Plant, grades: Option<&Grades>, upsets: &[Upset]) -> Truth {
        let mut scenarios: Vec<String> = upsets.iter().map(|upset| upset.scenario.clone()).collect();
        scenarios.dedup();
        let mut hindrances: Vec<HindranceTruth> = self.hindrances.iter().cloned().collect();
        hindrances.extend(self.open.iter().filter_map(|(&key, open)| self.hindrance(key, open, plant.elapsed())));
        hindrances.sort_by(|a, b| (&a.from, &a.stage).cmp(&(&b.from, &b.stage)));
        let mut limits: Vec<LimitTruth> = self.limits.iter().cloned().collect();
        limits.extend(self.open_limits.iter().map(|(&key, open)| self.limit(key, open, plant.elapsed())));
        limits.sort_by(|a, b| (&a.from, &a.buffer).cmp(&(&b.from, &b.buffer)));
        Truth {
            site: self.site.id.clone(),
            scenarios,
            seed: self.seed,
            from: self.at(0),
            to: self.at(plant.elapsed()),
            upsets: upsets.iter().map(|upset| self.upset(upset)).collect(),
            hindrances,
            limits,
            stages: self.stages(plant, grades),
            buffers: self.buffers(plant, grades),
            minutes: self.per_minute(),
        }
    }

    /// Ends what has not been seen for a while.
    fn close(&mut self, now: i64) {
        if now % 10 != 0 {
            return;
        }
        let ended: Vec<_> =
            self.open.iter().filter(|(_, open)| now - open.last >= SAME_SECS).map(|(&key, &open)| (key, open)).collect();
        for (key, open) in ended {
            self.open.remove(&key);
            let hindrance = self.hindrance(key, &open, now);
            push_bounded(&mut self.hindrances, hindrance);
        }
        let ended: Vec<_> =
            self.open_limits.iter().filter(|(_, open)| now - open.last >= SAME_SECS).map(|(&key, &open)| (key, open)).collect();
        for (key, open) in ended {
            self.open_limits.remove(&key);
            let limit = self.limit(key, &open, now);
            push_bounded(&mut self.limits, Some(limit));
        }
    }

    fn hindrance(&self, (stage, kind, buffer): (usize, Hindrance, usize), open: &Open, now: i64) -> Option<HindranceTruth> {
        let state = match kind {
            Hindrance::Starved => State::Starved,
            Hindrance::Blocked => State::Blocked,
        };
        (open.seconds >= HINDERED_SECS_MIN).then(|| HindranceTruth {
            stage: self.site.stages[stage].id.clone(),
            state,
            buffer: self.site.buffers[buffer].id.clone(),
            from: self.at(open.from),
            to: self.ended(open, now),
            seconds: open.seconds,
            tonnes: rounded(tonnes(open.lost), 1e3),
        })
    }

    fn limit(&self, (buffer, full): (usize, bool), open: &Open, now: i64) -> LimitTruth {
        LimitTruth {
            buffer: self.site.buffers[buffer].id.clone(),
            state: if full { State::Full } else { State::Empty },
            from: self.at(open.from),
            to: self.ended(open, now),
        }
    }

    fn ended(&self, open: &Open, now: i64) -> Option<String> {
        (now - open.last >= SAME_SECS).then(|| self.at(open.last))
    }

    fn upset(&self, upset: &Upset) -> UpsetTruth {
        UpsetTruth {
            scenario: upset.scenario.clone(),
            kind: upset.kind.word().to_owned(),
            target: upset.target.clone(),
            factor: upset.factor,
            from: self.at(upset.from),
            to: self.at(upset.to),
        }
    }

    fn stages(&self, plant: &Plant, grades: Option<&Grades>) -> Vec<StageTruth> {
        let stages = self.site.stages.iter().enumerate();
        stages
            .map(|(index, stage)| StageTruth {
                stage: stage.id.clone(),
                tonnes: rounded(tonnes(plant.total(index)), 1e3),
                lag_minutes: rounded(plant.lag_minutes(index), 1e2),
                grade: grades.map(|grades| rounded(grades.fed(index), 1e3)),
            })
            .collect()
    }

    fn buffers(&self, plant: &Plant, grades: Option<&Grades>) -> Vec<BufferTruth> {
        let buffers = self.site.buffers.iter().enumerate();
        buffers
            .map(|(index, buffer)| BufferTruth {
                buffer: buffer.id.clone(),
                tonnes: rounded(tonnes(plant.level(index)), 1e3),
                brought: Some(plant.brought(index)).filter(|grams| *grams > 0).map(|grams| rounded(tonnes(grams), 1e3)),
                grade: grades.and_then(|grades| grades.lies(index)).map(|grade| rounded(grade, 1e3)),
            })
            .collect()
    }

    fn per_minute(&self) -> Minutes {
        let series = |names: &mut dyn Iterator<Item = &String>, value: &dyn Fn(&Minute, usize) -> i64| {
            let series = |index: usize| self.minutes.iter().map(|minute| rounded(tonnes(value(minute, index)), 1e1)).collect();
            names.enumerate().map(|(index, name)| (name.clone(), series(index))).collect()
        };
        let stages = || self.site.stages.iter().map(|stage| &stage.id);
        let graded = self.minutes.iter().any(|minute| !minute.grades.is_empty());
        let grade = |index: usize| {
            self.minutes.iter().filter_map(|minute| minute.grades.get(index)).map(|grade| rounded(*grade, 1e3)).collect()
        };
        Minutes {
            grade: stages().enumerate().filter(|_| graded).map(|(index, name)| (name.clone(), grade(index))).collect(),
            first: self.minutes.front().map_or_else(String::new, |minute| self.at(minute.second)),
            level_tonnes: series(&mut self.site.buffers.iter().map(|buffer| &buffer.id), &|minute, index| minute.levels[index]),
            total_tonnes: series(&mut stages(), &|minute, index| minute.totals[index]),
        }
    }

    fn at(&self, second: i64) -> String {
        rfc3339_millis(self.start_micros + second * MICROS_PER_SEC)
    }
}

impl Open {
    fn extend<K: Ord>(entry: std::collections::btree_map::Entry<'_, K, Self>, now: i64, lost: i64) {
        let open = entry.or_insert(Self { from: now, last: now - 1, seconds: 0, lost: 0 });
        open.lost += lost;
        // Several machines of one stage may be hindered in one second.
        open.seconds += i64::from(open.last != now);
        open.last = now;
    }
}

fn push_bounded<T>(events: &mut VecDeque<T>, event: Option<T>) {
    if let Some(event) = event {
        if events.len() == EVENTS_MAX {
            events.pop_front();
        }
        events.push_back(event);
    }
}

fn rounded(value: f64, per_unit: f64) -> f64 {
    (value * per_unit).round() / per_unit
}
