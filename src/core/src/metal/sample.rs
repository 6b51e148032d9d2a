//! Samples join what is thought of the grades: each at the time at which it was taken, also hours later. What was wrong then is
//! carried to now as far as the material of then is still there, and what has passed since is counted anew. A delayed measurement
//! (Larsen et al. 1998), as surveys of buffers are; see docs/ARCHITECTURE.md, "Metal".

use super::parcel::{Estimate, portion};
use super::pile::{Correction, Left};
use super::recovery::{Assays, measured};
use super::stage::Passed;
use super::{Chain, MARK_EVERY, MARKS_MAX, Metal, shape};
use crate::ids::{SignalId, StageId};
use crate::model::{ContentRole, GradeMeter};
use crate::persist::persist;
use crate::time::{Span, Timestamp};

/// A sample of one product is held against one of the other that was taken within this of it.
const TOGETHER: Span = Span::from_hours(2);

/// One sample: what it was taken from, when, and its grade as a share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    pub stage: StageId,
    pub signal: SignalId,
    pub at: Timestamp,
    pub grade: f64,
}
persist!(Sample { stage, signal, at, grade });

impl Metal {
    /// Whether a sample of then can still be joined: it is not from before anything that is remembered.
    #[must_use]
    pub fn remembers(&self, stage: StageId, at: Timestamp, now: Timestamp) -> bool {
        let first = self.stages[stage.index()].marks.front().map_or(now, |first| first.at);
        at >= first - MARK_EVERY
    }

    /// Whether it still can at `now`, whatever is looked at until then: as many marks as are kept reach back so far at least.
    #[must_use]
    pub fn will_remember(&self, stage: StageId, at: Timestamp, now: Timestamp) -> bool {
        self.remembers(stage, at, now) && at >= now - Span(MARK_EVERY.0 * MARKS_MAX as i64)
    }

    /// Joins a sample that is remembered.
    pub fn sample(&mut self, chain: Chain<'_>, sample: &Sample) {
        let Some((meter, product)) = meter_of(chain, sample) else { return };
        let track = &self.stages[sample.stage.index()];
        let samples = product.map_or(&track.feed, |link| &track.products[link]);
        if !samples.is_new(sample.at, sample.grade, meter.every) {
            return;
        }
        let then = track.then(sample.at);
        match product {
            None => {
                self.stages[sample.stage.index()].feed.join(sample.at, sample.grade);
                self.correct_feed(chain, sample, meter.sigma, then);
            }
            Some(link) => {
                self.stages[sample.stage.index()].products[link].join(sample.at, sample.grade);
                self.correct_recovery(chain, sample, link, then);
            }
        }
    }

    /// A sample that was joined turns out to have another grade, or, `None`, to be none: what it has changed is changed by as much more
    /// or less, as far as it still holds beside what was joined later. `false`: there was no such sample.
    pub fn revise(&mut self, chain: Chain<'_>, sample: &Sample, by: Option<f64>) -> bool {
        let Some((_, product)) = meter_of(chain, sample) else { return false };
        let id = sample.stage;
        let then = self.stages[id.index()].then(sample.at);
        let read_before = self.read_recovery(chain, sample, then);
        let track = &mut self.stages[id.index()];
        let samples = product.map_or(&mut track.feed, |link| &mut track.products[link]);
        let Some(before) = samples.replace((sample.at, sample.grade), by) else { return false };
        let believed = before.gain * before.holds;
        match product {
            None => {
                let track = &self.stages[id.index()];
                let thought = then.map_or_else(|| self.feed_now(chain, id), |index| track.marks[index].feed);
                let off = by.map_or(-before.off, |grade| grade - sample.grade);
                if let Some(sigma) = thought.map(|thought| thought.sigma).filter(|sigma| *sigma > 0.0) {
                    self.shift_feed(chain, id, &Correction { by: believed * off, sigma, gain: 0.0 }, then);
                }
            }
            Some(_) => {
                let after = by.and_then(|grade| self.read_recovery(chain, &Sample { grade, ..*sample }, then));
                let off = match (read_before, after) {
                    (Some((_, before)), Some((_, after))) => after.grade - before.grade,
                    _ => -before.off,
                };
                if let Some(sigma) = read_before.map(|(thought, _)| thought.sigma).filter(|sigma| *sigma > 0.0) {
                    self.shift_recovery(chain, id, &Correction { by: believed * off, sigma, gain: 0.0 }, then);
                }
            }
        }
        true
    }

    fn correct_feed(&mut self, chain: Chain<'_>, sample: &Sample, sigma: f64, then: Option<usize>) {
        let (id, read) = (sample.stage, Estimate { grade: sample.grade, sigma });
        let thought = match then {
            Some(index) => self.stages[id.index()].marks[index].feed,
            None => self.feed_now(chain, id),
        };
        let Some(thought) = thought else {
            self.stages[id.index()].feed.believed((sample.at, sample.grade), 1.0, 0.0);
            self.reveal(chain, id, read, then);
            return;
        };
        let variance = thought.sigma * thought.sigma;
        let gain = variance / (variance + read.sigma * read.sigma).max(f64::MIN_POSITIVE);
        if gain <= 0.0 {
            return;
        }
        let off = read.grade - thought.grade;
        self.stages[id.index()].feed.believed((sample.at, sample.grade), gain, off);
        self.shift_feed(chain, id, &Correction { by: gain * off, sigma: thought.sigma, gain }, then);
    }

    /// What a stage took since then had another grade than was thought.
    fn shift_feed(&mut self, chain: Chain<'_>, id: StageId, found: &Correction, then: Option<usize>) {
        if let Some(index) = then {
            self.amend_feed(chain, id, found, index);
        }
        let since = then.map(|index| self.stages[id.index()].marks[index].at);
        if let ContentRole::Brings(_) = chain.content.stages[id.index()].role {
            if let Some(fresh) = &mut self.stages[id.index()].fresh {
                *fresh = corrected(*fresh, found, 1.0);
            }
            return;
        }
        for inlet in &chain.site.stages[id.index()].inputs {
            let pile = &mut self.piles[inlet.buffer.index()];
            // Of several buffers each has the part of the error that its own uncertainty has.
            let own = match (then, pile.next()) {
                (None, Some(next)) => Correction { by: found.by * next.sigma / found.sigma, sigma: next.sigma, gain: found.gain },
                (Some(_), _) => *found,
                (None, None) => continue,
            };
            if own.sigma > 0.0 {
                let left = since.map_or(Left::ALL, |since| pile.left(since, None));
                self.account.found += i128::from(pile.correct(&shape(chain, inlet.buffer), &own, left));
            }
        }
    }

    /// The first that is known of what a stage takes.
    fn reveal(&mut self, chain: Chain<'_>, id: StageId, read: Estimate, then: Option<usize>) {
        if let ContentRole::Brings(_) = chain.content.stages[id.index()].role {
            self.stages[id.index()].fresh.get_or_insert(read);
            return;
        }
        let order = |buffer: crate::ids::BufferId| chain.content.buffers[buffer.index()].order;
        let since = then.map(|index| self.stages[id.index()].marks[index].at);
        for inlet in &chain.site.stages[id.index()].inputs {
            let pile = &mut self.piles[inlet.buffer.index()];
            let left = since.map_or(Left::ALL, |since| pile.left(since, None));
            // Of what has gone since it says nothing.
            if pile.next().is_none() && left.then(order(inlet.buffer)) > 0.5 {
                self.account.found += i128::from(pile.reveal(&shape(chain, inlet.buffer), read));
            }
        }
    }

    /// What has passed since the mark `first` passed with another grade than was thought, as far as it was of the same material.
    fn amend_feed(&mut self, chain: Chain<'_>, id: StageId, found: &Correction, first: usize) {
        let since = self.stages[id.index()].marks[first].at;
        // The marks as they were: each is amended after the next one has been compared with it.
        let before: Vec<Passed> = self.stages[id.index()].marks.iter().map(|mark| mark.passed).collect();
        let (mut amended, mut won, mut parts) = (0_i128, 0_i128, Vec::new());
        for index in first..=before.len() {
            let until = self.stages[id.index()].marks.get(index).map(|mark| mark.at);
            let weight = self.same_material(chain, id, since, until);
            let now = self.feed_now(chain, id);
            let track = &mut self.stages[id.index()];
            let begin = index.checked_sub(1).map_or_else(Passed::default, |last| before[last]);
            let part = before.get(index).copied().unwrap_or(track.passed).since(&begin);
            let thought = track.marks.get(index).map_or(now, |mark| mark.feed);
            let by = found.by * weight * thought.map_or(1.0, |thought| (thought.sigma / found.sigma).min(1.0));
            let (known, metal) = (part.known() as i64, part.metal as i64);
            let change = portion(known, by).max(-metal).min((known - metal).max(0));
            let pulled = portion(change, track.recovery.map_or(0.0, |recovery| recovery.grade));
            amended += i128::from(change);
            won += i128::from(pulled);
            parts.push(Anew { until, metal: change, won: pulled });
            let passed = match track.marks.get_mut(index) {
                Some(mark) => {
                    mark.feed = mark.feed.map(|thought| corrected(thought, found, weight));
                    &mut mark.passed
                }
                None => &mut track.passed,
            };
            passed.metal += amended;
            passed.won += won;
        }
        self.move_on(chain, id, &parts);
    }

    /// How much of what a stage took at `until` (now, without) lay before it at `since` already.
    fn same_material(&self, chain: Chain<'_>, id: StageId, since: Timestamp, until: Option<Timestamp>) -> f64 {
        let (mut sum, mut shares) = (0.0, 0.0);
        if let ContentRole::Brings(_) = chain.content.stages[id.index()].role {
            return 1.0;
        }
        for inlet in &chain.site.stages[id.index()].inputs {
            let order = chain.content.buffers[inlet.buffer.index()].order;
            sum += inlet.share.as_ratio() * self.piles[inlet.buffer.index()].left(since, until).then(order);
            shares += inlet.share.as_ratio();
        }
        if shares > 0.0 { sum / shares } else { 0.0 }
    }

    /// Metal that was counted anew lies where it went: in the buffers behind the stage, as far as it has not left them since. What has
    /// is not followed further.
    fn move_on(&mut self, chain: Chain<'_>, id: StageId, parts: &[Anew]) {
        let into = match chain.content.stages[id.index()].role {
            ContentRole::Separates { into, .. } => Some(into),
            ContentRole::Passes | ContentRole::Brings(_) => None,
        };
        let outputs = &chain.site.stages[id.index()].outputs;
        let pulled = into.map_or(0.0, |into| outputs[into].share.as_ratio());
        for (link, outlet) in outputs.iter().enumerate() {
            let own = |part: &Anew| match into {
                Some(into) if into == link => part.won,
                _ if pulled < 1.0 => portion(part.metal - part.won, outlet.share.as_ratio() / (1.0 - pulled)),
                _ => 0,
            };
            let order = chain.content.buffers[outlet.buffer.index()].order;
            let pile = &mut self.piles[outlet.buffer.index()];
            let still = |part: &Anew| part.until.map_or(1.0, |until| pile.left(until, None).then(order));
            let metal = parts.iter().map(|part| portion(own(part), still(part))).sum();
            self.account.found += i128::from(pile.amend(metal));
        }
    }

    fn correct_recovery(&mut self, chain: Chain<'_>, sample: &Sample, link: usize, then: Option<usize>) {
        let Some((thought, read)) = self.read_recovery(chain, sample, then) else { return };
        let variance = thought.sigma * thought.sigma;
        let gain = variance / (variance + read.sigma * read.sigma).max(f64::MIN_POSITIVE);
        if gain <= 0.0 {
            return;
        }
        let off = read.grade - thought.grade;
        self.stages[sample.stage.index()].products[link].believed((sample.at, sample.grade), gain, off);
        self.shift_recovery(chain, sample.stage, &Correction { by: gain * off, sigma: thought.sigma, gain }, then);
    }

    /// The recovery that was thought of at the time of a sample of a product, and what the samples together say of it.
    fn read_recovery(&self, chain: Chain<'_>, sample: &Sample, then: Option<usize>) -> Option<(Estimate, Estimate)> {
        let id = sample.stage;
        let content = &chain.content.stages[id.index()];
        let ContentRole::Separates { into, .. } = content.role else { return None };
        let track = &self.stages[id.index()];
        let (feed, thought) = match then {
            Some(index) => (track.marks[index].feed, track.marks[index].recovery),
            None => (self.feed_now(chain, id), track.recovery),
        };
        let (feed, thought) = (feed?, thought?);
        let nearest = |link: usize| {
            let meter = content.products[link]?;
            let near = track.products[link].joined.iter().min_by_key(|joined| (joined.at - sample.at).0.abs())?;
            let together = (near.at - sample.at).0.abs() <= TOGETHER.0;
            together.then_some(Estimate { grade: near.grade, sigma: meter.sigma })
        };
        // Of several tailings the first that is sampled speaks for them.
        let tailings = (0..content.products.len()).filter(|link| *link != into).find_map(nearest);
        let pull = chain.site.stages[id.index()].outputs[into].share.as_ratio();
        Some((thought, measured(&Assays { feed, concentrate: nearest(into), tailings, pull })?))
    }

    /// What a stage won since then was another part of its feed than was thought.
    fn shift_recovery(&mut self, chain: Chain<'_>, id: StageId, found: &Correction, then: Option<usize>) {
        if let Some(first) = then {
            self.amend_recovery(chain, id, found, first);
        }
        if let Some(recovery) = &mut self.stages[id.index()].recovery {
            *recovery = corrected(*recovery, found, 1.0);
        }
    }

    fn amend_recovery(&mut self, chain: Chain<'_>, id: StageId, found: &Correction, first: usize) {
        let track = &mut self.stages[id.index()];
        let (mut won, mut parts) = (0_i128, Vec::new());
        // The marks as they were: each is amended after the next one has been compared with it.
        let before: Vec<Passed> = track.marks.iter().map(|mark| mark.passed).collect();
        for index in first..=before.len() {
            let end = before.get(index).copied().unwrap_or(track.passed);
            let begin = index.checked_sub(1).map_or_else(Passed::default, |last| before[last]);
            let part = end.since(&begin);
            let thought = track.marks.get(index).map_or(track.recovery, |mark| mark.recovery);
            let by = found.by * thought.map_or(1.0, |thought| (thought.sigma / found.sigma).min(1.0));
            let metal = i64::try_from(part.metal).unwrap_or(0);
            let least = -i64::try_from(part.won).unwrap_or(0);
            let change = portion(metal, by).max(least).min((metal + least).max(0));
            won += i128::from(change);
            parts.push(Anew { until: track.marks.get(index).map(|mark| mark.at), metal: 0, won: change });
            match track.marks.get_mut(index) {
                Some(mark) => {
                    mark.passed.won += won;
                    mark.recovery = mark.recovery.map(|thought| corrected(thought, found, 1.0));
                }
                None => track.passed.won += won,
            }
        }
        self.move_on(chain, id, &parts);
    }
}

/// The meter that a sample is of, and the link of the product that it measures; none: what is fed.
fn meter_of(chain: Chain<'_>, sample: &Sample) -> Option<(GradeMeter, Option<usize>)> {
    let content = &chain.content.stages[sample.stage.index()];
    let is = |meter: &Option<GradeMeter>| meter.filter(|meter| meter.signal == sample.signal);
    if let Some(meter) = is(&content.feed) {
        return Some((meter, None));
    }
    content.products.iter().enumerate().find_map(|(link, meter)| is(meter).map(|meter| (meter, Some(link))))
}

/// What is counted anew of what a stage moved until a mark, since the one before: metal of its feed, and of its concentrate. `None`:
/// until now.
struct Anew {
    until: Option<Timestamp>,
    metal: i64,
    won: i64,
}

/// An estimate with the part of a correction that its own uncertainty has.
fn corrected(thought: Estimate, found: &Correction, weight: f64) -> Estimate {
    let by = found.by * weight * (thought.sigma / found.sigma).min(1.0);
    let sigma = thought.sigma * libm::sqrt(1.0 - found.gain * weight * weight);
    Estimate { grade: (thought.grade + by).clamp(0.0, 1.0), sigma }
}
