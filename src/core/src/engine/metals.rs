//! The content beside the tonnes, in the engine: what the chain's totals, levels and samples make of it each minute, the metal of each
//! stage against its plan, and what that gap is made of. How metal travels is in `metal`; when it is too little in `metals/short`.

mod short;

use super::Engine;
use super::rule::Rule;
use crate::advise::Stuff;
use crate::ids::{BufferId, SignalId, StageId};
use crate::ledger::{Ledger, Loss};
use crate::metal::{Chain, MARKS_MAX, Metal, Passed, Sample};
use crate::model::{Content, ContentRole, Site};
use crate::persist::persist;
use crate::quality::{Grade, Quality};
use crate::time::Timestamp;
use crate::units::Amount;
use crate::view::{BufferMetal, RecoveryView, StageMetal};

#[derive(Clone, Debug)]
pub(super) struct Metals {
    metal: Metal,
    /// Samples of this minute, by when they were taken, stage and signal: joined at its end, so that nothing hangs on which of two
    /// analysers speaks first.
    waiting: Vec<Sample>,
    /// Samples that turned out to be others, or none.
    revised: Vec<Revised>,
    /// The minute up to which it is known.
    as_of: Timestamp,
    /// By stage.
    books: Vec<Book>,
    low_grade: Vec<Rule>,
    low_recovery: Vec<Rule>,
}
persist!(Metals { metal, waiting, revised, as_of, books, low_grade, low_recovery });

/// A sample that was joined, and the grade that it has in truth; `None`: there was no such sample.
#[derive(Clone, Copy, Debug)]
struct Revised {
    sample: Sample,
    by: Option<f64>,
}
persist!(Revised { sample, by });

/// When a reading was taken, its value, and how good it is.
type Reading = (Timestamp, f64, Quality);

/// The gap of one stage to its plan, in metal, and what was last booked of it.
#[derive(Clone, Debug, Default)]
struct Book {
    ledger: Ledger,
    gap: Gap,
    planned: Option<Amount>,
    actual: Amount,
    unknown: Amount,
}
persist!(Book { ledger, gap, planned, actual, unknown });

/// Base units of metal. The parts add up to planned less actual.
#[derive(Clone, Copy, Debug, Default)]
struct Gap {
    /// Missing because tonnes are missing.
    tonnes: i64,
    /// In tonnes of unknown grade.
    blind: i64,
    /// In tonnes that were moved: poor ones, or poorly won.
    quality: i64,
}
persist!(Gap { tonnes, blind, quality });

impl Metals {
    pub fn of(site: &Site) -> Option<Self> {
        let content = site.settings.content.as_deref()?;
        let stages = site.stages.len();
        Some(Self {
            metal: Metal::new(Chain { site, content }),
            waiting: Vec::new(),
            revised: Vec::new(),
            as_of: Timestamp::MIN,
            books: vec![Book::default(); stages],
            low_grade: vec![Rule::Quiet; stages],
            low_recovery: vec![Rule::Quiet; stages],
        })
    }

    /// What lies where, to be told ahead.
    pub fn stuff<'a>(&'a self, site: &'a Site, content: &'a Content) -> Stuff<'a> {
        Stuff { chain: Chain { site, content }, metal: &self.metal }
    }

    /// What has passed since `from`, as far back as is remembered.
    fn since(&self, id: StageId, from: Timestamp) -> Passed {
        let track = &self.metal.stages[id.index()];
        let after = track.marks.partition_point(|mark| mark.at <= from);
        let oldest = || if track.marks.len() < MARKS_MAX { Passed::default() } else { track.marks[0].passed };
        let before = after.checked_sub(1).map_or_else(oldest, |index| track.marks[index].passed);
        track.passed.since(&before)
    }
}

/// Whether what was kept is of this site.
pub(super) fn fit(kept: Option<&Metals>, site: &Site) -> bool {
    let stages = site.stages.len();
    match (kept, &site.settings.content) {
        (None, None) => true,
        (Some(kept), Some(content)) => {
            let lengths = [kept.books.len(), kept.low_grade.len(), kept.low_recovery.len()];
            let waiting =
                kept.waiting.iter().all(|sample| sample.stage.index() < stages && sample.signal.index() < site.signals.len());
            let known = |sample: &Sample| sample.stage.index() < stages && sample.signal.index() < site.signals.len();
            let waiting = waiting && kept.revised.iter().all(|revised| known(&revised.sample));
            kept.metal.fits(Chain { site, content }) && waiting && lengths.iter().all(|length| *length == stages)
        }
        _ => false,
    }
}

impl Engine {
    /// What lies where, without the past; `None`: no metal is followed.
    pub(super) fn metal_now(&self) -> Option<Metal> {
        self.state.metals.as_deref().map(|metals| metals.metal.bare())
    }

    /// A sample of a grade. `false`: it is not believed, or from before anything that is remembered.
    #[cold]
    pub(super) fn assayed(&mut self, stage: StageId, signal: SignalId, (at, value, quality): Reading) -> bool {
        let (Some(metals), Some(content)) = (&mut self.state.metals, &self.site.settings.content) else { return false };
        let declared = &self.site.signals[signal.index()];
        let stuck = self.state.signals[signal.index()].is_stuck(declared);
        let sound = !stuck && quality.grade() == Grade::Good && (declared.valid_min..=declared.valid_max).contains(&value);
        let sample = Sample { stage, signal, at, grade: content.share(value) };
        let known = sound && metals.metal.remembers(stage, at, self.state.now);
        if known {
            let place = metals.waiting.partition_point(|other| order_of(other) <= order_of(&sample));
            metals.waiting.insert(place, sample);
        }
        known
    }

    /// Whether a grade of then can still be joined when it comes at `now`, which may be later than what was looked at last.
    pub(super) fn remembers_grades(&self, stage: StageId, at: Timestamp, now: Timestamp) -> bool {
        self.state.metals.as_deref().is_some_and(|metals| metals.metal.will_remember(stage, at, now))
    }

    /// A laboratory's grade comes, or is corrected. Within the minute nothing has been joined yet, and only the last word counts.
    pub(super) fn regrade(
        &mut self,
        stage: StageId,
        signal: SignalId,
        before: Option<(Timestamp, f64)>,
        after: Option<(Timestamp, f64)>,
    ) {
        let (Some(metals), Some(content)) = (&mut self.state.metals, &self.site.settings.content) else { return };
        let sample = |(at, value): (Timestamp, f64)| Sample { stage, signal, at, grade: content.share(value) };
        let (before, after) = (before.map(sample), after.map(sample));
        if before == after {
            return;
        }
        let mut after = after;
        if let Some(before) = before {
            let same_time = after.filter(|after| after.at == before.at);
            let revised = metals.revised.iter_mut().find(|revised| {
                let now = revised.by.map(|grade| Sample { grade, ..revised.sample });
                now == Some(before)
            });
            if let Some(index) = metals.waiting.iter().position(|waiting| *waiting == before) {
                metals.waiting.remove(index);
            } else if let Some(revised) = revised {
                revised.by = same_time.map(|after| after.grade);
                after = after.filter(|_| same_time.is_none());
            } else {
                metals.revised.push(Revised { sample: before, by: same_time.map(|after| after.grade) });
                after = after.filter(|_| same_time.is_none());
            }
        }
        if let Some(sample) = after {
            let place = metals.waiting.partition_point(|other| order_of(other) <= order_of(&sample));
            metals.waiting.insert(place, sample);
        }
    }

    /// A laboratory tells late: what is too late for the total of a flow still counts at the time at which it was taken.
    #[cold]
    pub(super) fn assayed_late(&mut self, stage: StageId, signal: SignalId, reading: Reading) {
        if self.assayed(stage, signal, reading) {
            self.state.counters.accepted += 1;
            self.state.counters.late += 1;
        } else {
            self.state.counters.rejected_late += 1;
        }
    }

    /// Once a minute.
    pub(super) fn follow_metal(&mut self, at: Timestamp) {
        let Some(mut metals) = self.state.metals.take() else { return };
        let site = std::sync::Arc::clone(&self.site);
        if let Some(content) = &site.settings.content {
            let total = |index: usize| {
                let id = StageId::of(index);
                let total = self.state.stages[index].total_at(&site.stages[index], &site, &self.state.signals, at);
                self.state.meters.corrected(id, self.without_aside(id, total).amount())
            };
            let totals: Vec<Amount> = (0..site.stages.len()).map(total).collect();
            let level = |buffer: &super::buffers::BufferState| Amount(libm::round(buffer.level) as i64);
            let levels: Vec<Amount> = self.state.buffers.iter().map(level).collect();
            let turns = self.state.shift.as_ref().is_some_and(|shift| shift.start == at);
            for Revised { sample, by } in std::mem::take(&mut metals.revised) {
                metals.metal.revise(Chain { site: &site, content }, &sample, by);
            }
            for sample in std::mem::take(&mut metals.waiting) {
                metals.metal.sample(Chain { site: &site, content }, &sample);
            }
            metals.metal.step(Chain { site: &site, content }, at, turns, &totals, &levels);
            metals.as_of = at;
            for index in 0..site.stages.len() {
                self.book_metal(&mut metals, content, StageId::of(index), at);
            }
        }
        self.state.metals = Some(metals);
        if !self.is_away(at) {
            self.look_at_metal(at);
        }
    }

    /// A new shift: its books are empty.
    pub(super) fn turn_metal(&mut self) {
        if let Some(metals) = &mut self.state.metals {
            metals.books.fill(Book::default());
        }
    }

    /// Another plan is followed: what it changes in the gap is its own.
    pub(super) fn metal_by_another_plan(&mut self) {
        let Some(mut metals) = self.state.metals.take() else { return };
        if let Some(content) = &self.site.settings.content {
            for index in 0..self.site.stages.len() {
                let id = StageId::of(index);
                let found = self.metal_gap(&metals, content, id);
                let (actual, unknown) = self.metal_done(&metals, content, id);
                let book = &mut metals.books[index];
                match found {
                    Some((gap, planned)) => {
                        book.ledger.book(gap.sum(), Loss::Plan);
                        *book = Book { ledger: std::mem::take(&mut book.ledger), gap, planned: Some(planned), actual, unknown };
                    }
                    None => *book = Book { actual, unknown, ..Book::default() },
                }
            }
        }
        self.state.metals = Some(metals);
    }

    /// Books the gap in metal of now, each part to what it is for.
    fn book_metal(&self, metals: &mut Metals, content: &Content, id: StageId, at: Timestamp) {
        let found = self.metal_gap(metals, content, id);
        let (actual, unknown) = self.metal_done(metals, content, id);
        let loss = self.present_loss(id, at);
        let book = &mut metals.books[id.index()];
        (book.actual, book.unknown) = (actual, unknown);
        let Some((gap, planned)) = found else {
            *book = Book { actual, unknown, ..Book::default() };
            return;
        };
        let before = book.gap;
        let step = Gap { tonnes: gap.tonnes, ..before };
        book.ledger.book(step.sum(), loss);
        let step = Gap { blind: gap.blind, ..step };
        book.ledger.book(step.sum(), Loss::Unknown);
        book.ledger.book(gap.sum(), Loss::Quality);
        (book.gap, book.planned) = (gap, Some(planned));
    }

    /// The metal of a stage in this shift, and the tonnes of unknown grade.
    fn metal_done(&self, metals: &Metals, content: &Content, id: StageId) -> (Amount, Amount) {
        if self.state.shift.is_none() {
            return (Amount::ZERO, Amount::ZERO);
        }
        let passed = metals.since(id, self.state.stages[id.index()].counting_from);
        let metal = match content.stages[id.index()].role {
            ContentRole::Separates { .. } => passed.won,
            ContentRole::Passes | ContentRole::Brings(_) => passed.metal,
        };
        (amount(metal), amount(passed.blind))
    }

    /// What is missing to the plan in metal, and what is planned, as of the last minute; `None`: no grade is planned.
    fn metal_gap(&self, metals: &Metals, content: &Content, id: StageId) -> Option<(Gap, Amount)> {
        self.state.shift.as_ref()?;
        let plan = &self.state.plan;
        let (from, at) = (self.state.stages[id.index()].counting_from, metals.as_of);
        let mass = (plan.until(id, at) - plan.until(id, from)).amount();
        let fed = plan.content(id, from, at, content.per_unit)?;
        let planned = planned_of(content, id, fed);
        let (actual, unknown) = self.metal_done(metals, content, id);
        let missing = mass - amount(metals.since(id, from).mass);
        // As much of the planned metal as the tonnes are of the planned ones.
        let of = |tonnes: Amount| {
            if mass.0 > 0 { (i128::from(planned.0) * i128::from(tonnes.0) / i128::from(mass.0)) as i64 } else { 0 }
        };
        let (tonnes, blind) = (of(missing), of(unknown));
        let quality = (planned - actual).0 - tonnes - blind;
        Some((Gap { tonnes, blind, quality }, planned))
    }

    pub(super) fn stage_metal(&self, id: StageId) -> Option<StageMetal> {
        let (metals, content) = (self.state.metals.as_deref()?, self.site.settings.content.as_deref()?);
        let track = &metals.metal.stages[id.index()];
        let book = &metals.books[id.index()];
        let recovery = match (content.stages[id.index()].role, track.recovery) {
            (ContentRole::Separates { recovery, .. }, Some(now)) => {
                let shift = metals.since(id, self.state.stages[id.index()].counting_from);
                let of_shift = (shift.metal > 0).then(|| shift.won as f64 / shift.metal as f64);
                Some(RecoveryView { now, shift: of_shift, planned: recovery.value })
            }
            _ => None,
        };
        let plan = &self.state.plan;
        let shift = self.state.shift.as_ref();
        let from = self.state.stages[id.index()].counting_from;
        let fed = shift.and_then(|shift| plan.content(id, from, shift.end, content.per_unit));
        let samples = std::iter::once(&track.feed).chain(&track.products);
        Some(StageMetal {
            grade: metals.metal.feed_now(Chain { site: &self.site, content }, id),
            planned_grade: self.planned_grade(content, id, self.state.now),
            sampled_at: samples.filter_map(|samples| samples.joined.back()).map(|joined| joined.at).max(),
            actual: book.actual,
            planned: book.planned,
            planned_shift: fed.map(|fed| planned_of(content, id, fed)),
            unknown: book.unknown,
            recovery,
            ledger: book.ledger.clone(),
        })
    }

    pub(super) fn buffer_metal(&self, id: BufferId) -> Option<BufferMetal> {
        let metal = &self.state.metals.as_deref()?.metal;
        let lying = metal.lying(id);
        Some(BufferMetal { grade: lying.estimate(), next: metal.next(id), metal: Amount(lying.metal) })
    }
}

fn order_of(sample: &Sample) -> (Timestamp, StageId, SignalId, u64) {
    (sample.at, sample.stage, sample.signal, sample.grade.to_bits())
}

impl Gap {
    fn sum(&self) -> Amount {
        Amount(self.tonnes) + Amount(self.blind) + Amount(self.quality)
    }
}

/// What is planned to be done of the metal that is planned to be fed.
fn planned_of(content: &Content, id: StageId, fed: Amount) -> Amount {
    match content.stages[id.index()].role {
        ContentRole::Separates { recovery, .. } => Amount(libm::round(fed.0 as f64 * recovery.value) as i64),
        ContentRole::Passes | ContentRole::Brings(_) => fed,
    }
}

fn amount(exact: i128) -> Amount {
    Amount(i64::try_from(exact).unwrap_or(if exact < 0 { i64::MIN } else { i64::MAX }))
}
