//! What stages do by themselves on a path: follow the plan, wander, stop, come back; and what they have done.

use super::behaviour::{Counts, Pace};
use super::chain::NO_LINE;
use super::path::Path;
use super::random::{Purpose, stream};
use super::samples::Hold;
use super::setup::HOLD_SPREAD;
use super::state::Arrival;

impl Path<'_> {
    pub fn begin_stage(&mut self, index: usize) {
        let setup = &self.setup.stages[index];
        let stage = &mut self.state.stages[index];
        let mut random = stream(self.setup.seed, self.number as u64, index as u64, Purpose::Begin);
        // Always the same draws, whether they are used or not.
        let (pace, residue) = (random.normal(), random.uniform());
        stage.begun = setup.rate.map(|(rate, sd)| (rate + sd * pace).max(0.0));
        if setup.changes && stage.begun.is_none() {
            stage.factor = (1.0 + setup.wander_sd * pace).max(0.0);
        }
        if setup.changes || stage.begun.is_some() {
            stage.changes_at = setup.hold * residue * (1.0 - HOLD_SPREAD + 2.0 * HOLD_SPREAD * random.uniform());
        }
        if let Some((rate, passed, law)) = &setup.limit {
            stage.limit = *rate;
            stage.limit_ends = law.draw_rest(*passed, &mut random);
        }
        if let Some(passed) = setup.stopped {
            stage.up = false;
            let breakdown = setup.breakdown > 0.0 && random.uniform() < setup.breakdown;
            let law = setup.stops.as_ref().filter(|_| !breakdown).map_or(&setup.repair, |(_, last, _)| last);
            stage.flips_at = law.draw_rest(passed, &mut random);
            stage.troubled = true;
        } else if let Some((every, _, counts)) = &setup.stops {
            stage.left = every.draw(&mut stage.stops);
            if *counts == Counts::Time {
                stage.flips_at = stage.left;
            }
        }
        self.begin_deeds(index);
    }

    /// A new piece of the plan, the end of a limit, a stop or its end, a new pace.
    pub fn stage_event(&mut self, index: usize) {
        self.advance_stage(index);
        let (setup, now) = (&self.setup.stages[index], self.now);
        let stage = &mut self.state.stages[index];
        if stage.piece_ends <= now {
            stage.piece += 1;
            let piece = &self.setup.schedules[index].pieces[stage.piece];
            stage.piece_ends = piece.ends;
            if piece.turns {
                stage.forgiven = piece.planned_by(now) - stage.done;
            }
            self.begin_deeds(index);
        }
        let stage = &mut self.state.stages[index];
        if stage.limit_ends <= now {
            (stage.limit, stage.limit_ends) = (f64::INFINITY, f64::INFINITY);
        }
        if stage.flips_at <= now {
            stage.up = !stage.up;
            stage.troubled = false;
            stage.flips_at = f64::INFINITY;
            if let Some((every, last, counts)) = &setup.stops {
                if stage.up {
                    stage.left = every.draw(&mut stage.stops);
                    if *counts == Counts::Time {
                        stage.flips_at = now + stage.left;
                    }
                } else {
                    stage.flips_at = now + last.draw(&mut stage.stops);
                }
            }
        }
        if stage.changes_at <= now {
            stage.begun = None;
            let wait = setup.hold * (1.0 - HOLD_SPREAD + 2.0 * HOLD_SPREAD * stage.wander.uniform());
            stage.factor = if setup.wander_sd > 0.0 { (1.0 + setup.wander_sd * stage.wander.normal()).max(0.0) } else { 1.0 };
            stage.changes_at = if setup.changes { now + wait } else { f64::INFINITY };
        }
        let want = self.wanted(index);
        self.change_want(index, want);
    }

    /// A piece of the schedule begins: what people do in it takes effect.
    fn begin_deeds(&mut self, index: usize) {
        let now = self.now;
        let stage = &mut self.state.stages[index];
        let done = self.setup.schedules[index].pieces[stage.piece].done;
        if done.is_anything() {
            // What it did before says nothing of what it does now.
            stage.begun = None;
        }
        if let Some(factor) = done.repair {
            let sooner = |at: f64| now + (at - now).max(0.0) * factor;
            if stage.troubled {
                stage.flips_at = sooner(stage.flips_at);
            }
            if stage.limit_ends < f64::INFINITY {
                stage.limit_ends = sooner(stage.limit_ends);
            }
        }
    }

    /// A level beside a stage has moved: it may ease off, or follow it.
    pub fn look_again(&mut self, index: usize) {
        let setup = &self.setup.stages[index];
        let looks = setup.ease.is_some() || setup.follow.is_some();
        if looks && self.state.stages[index].up && self.state.stages[index].begun.is_none() {
            self.advance_stage(index);
            let want = self.wanted(index);
            self.change_want(index, want);
        }
    }

    /// What a stage would do now if nothing around it hindered.
    pub fn wanted(&self, index: usize) -> f64 {
        let (setup, stage) = (&self.setup.stages[index], &self.state.stages[index]);
        let piece = &self.setup.schedules[index].pieces[stage.piece];
        if piece.closed {
            return 0.0;
        }
        let done = piece.done;
        if !stage.up {
            return done.adds.max(0.0);
        }
        if let Some(rate) = stage.begun {
            return rate.min(setup.max).min(stage.limit);
        }
        let most = (setup.max.max(done.up_to) + done.adds).max(0.0);
        let behind = if piece.planned { piece.planned_by(self.now) - stage.done - stage.forgiven } else { 0.0 };
        let mut aim = stage.factor
            * match setup.pace {
                Pace::Nominal => setup.nominal,
                pace => pace.catching_up(done.up_to, piece.rate).aim(piece.rate, behind),
            };
        if let Some(follow) = &setup.follow {
            aim *= follow.law.share(self.level_now(follow.buffer), follow.target);
        }
        if let Some(ease) = setup.ease {
            aim *= ease.left(self.room_around(index));
        }
        // What is held back wanders as much as what is not.
        aim.max(setup.min).min(most).min((stage.limit + done.adds).max(0.0) * stage.factor)
    }

    /// The least share of its capacity that a buffer beside a stage has to the limit that would hold the stage up.
    fn room_around(&self, index: usize) -> f64 {
        let (chain, works) = (self.setup.chain, &self.setup.chain.stages[index]);
        let filled = |buffer: usize| self.level_now(buffer) / chain.buffers[buffer].capacity;
        let takes = chain.takes[works.takes.clone()].iter().map(|take| filled(take.buffer));
        let gives = chain.gives[works.gives.clone()].iter().map(|give| 1.0 - filled(give.buffer));
        takes.chain(gives).fold(1.0, f64::min)
    }

    fn change_want(&mut self, index: usize, want: f64) {
        let before = self.state.want[index];
        self.state.want[index] = want;
        if self.setup.stages[index].lots.is_some() {
            self.want_lots(index, before, want);
        } else if self.state.tied[index] > 0 {
            self.balance_around_stage(index);
        } else if want != before {
            self.state.trial[index] = want;
            self.advance_around(index);
            self.set_rate(index);
            self.refresh_around(index);
        }
        let busy = if self.setup.stages[index].lots.is_some() { self.state.stages[index].busy } else { self.flow_busy(index) };
        self.set_busy(index, busy);
    }

    /// Takes what `trial` says as the rate; the buffers around must be as of now, and are to be refreshed.
    pub fn set_rate(&mut self, index: usize) {
        let rate = self.state.trial[index];
        self.state.rate[index] = rate;
        for give in self.setup.chain.stages[index].gives.clone() {
            let link = &self.setup.chain.gives[give];
            if link.line != NO_LINE {
                self.send(link.line as usize, Arrival { at: self.now + link.lag, rate: link.share * rate, lump: 0.0 });
            }
        }
    }

    /// Brings what a stage has done to now.
    pub fn advance_stage(&mut self, index: usize) {
        let (now, rate) = (self.now, self.state.rate[index]);
        let stage = &mut self.state.stages[index];
        let hours = now - stage.since;
        if hours == 0.0 {
            return;
        }
        while stage.next_mark <= now {
            let row = self.setup.marks[index].start + stage.mark;
            self.samples.put_mark(row, self.number, stage.done + rate * (stage.next_mark - stage.since));
            stage.mark += 1;
            stage.next_mark = self.setup.schedules[index].marks.get(stage.mark).copied().unwrap_or(f64::INFINITY);
        }
        stage.done += rate * hours;
        stage.left -= stage.busy * hours;
        stage.since = now;
        if stage.starved + stage.blocked > 0.0 {
            if !std::mem::replace(&mut stage.was_held, true) {
                self.state.held_up.push(index);
            }
            let sums = &mut self.state.hours[index * (self.setup.stages.len() + 1) + stage.by];
            sums[Hold::Starved as usize] += stage.starved * hours;
            sums[Hold::Blocked as usize] += stage.blocked * hours;
        }
        if !stage.up {
            stage.stopped += hours;
        }
    }

    fn flow_busy(&self, index: usize) -> f64 {
        let want = self.state.want[index];
        if want > 0.0 { self.state.rate[index] / want } else { 0.0 }
    }

    /// How hard a stage works from now on, which moves its next stop if that counts in work. The stage must be as of now.
    pub fn set_busy(&mut self, index: usize, busy: f64) {
        let counts = self.setup.stages[index].stops.as_ref().map(|(_, _, counts)| *counts);
        let stage = &mut self.state.stages[index];
        // As long as it works as hard as before, the stop comes when it was to come.
        let settled = stage.busy == busy && stage.flips_at < f64::INFINITY;
        stage.busy = busy;
        if counts == Some(Counts::Work) && stage.up && !settled {
            stage.flips_at = if busy > 0.0 { self.now + stage.left.max(0.0) / busy } else { f64::INFINITY };
        }
        self.state.stage_clocks.set(index, stage.next());
    }
}
