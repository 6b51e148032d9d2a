//! Sources: whether they are connected and heard, what became of what they sent, and what is the matter with them. How that is found is
//! in `health`.

use super::Engine;
use super::rule::{Edge, Rule, Where};
use crate::alarm::{Condition, Evidence};
use crate::health::{self, Health, Outcome};
use crate::ids::{ClockId, SourceId};
use crate::input::{Gap, LinkChange};
use crate::model::RuleTimes;
use crate::normalise::Verdict;
use crate::persist::persist;
use crate::quality::{Grade, Quality};
use crate::time::{Span, Timestamp};
use crate::units::Amount;
use crate::view::{ClockView, SourceView, View};

const AT_ONCE: RuleTimes = RuleTimes { limit: Span::ZERO, clear: Span::ZERO, on_delay: Span::ZERO, off_delay: Span::ZERO };

#[derive(Clone, Debug)]
pub(super) struct SourceState {
    pub up: Option<bool>,
    pub received_at: Timestamp,
    pub silent: Rule,
    pub lost: u64,
    pub health: Health,
}
persist!(SourceState { up, received_at, silent, lost, health });

impl SourceState {
    pub fn new() -> Self {
        Self { up: None, received_at: Timestamp::MIN, silent: Rule::Quiet, lost: 0, health: Health::default() }
    }

    /// One of its readings was taken in, with this verdict; `age`: how old it was by then.
    #[inline]
    pub fn took(&mut self, verdict: Verdict, quality: Quality, age: Span) {
        self.count(verdict, quality);
        self.health.came(age);
    }

    /// The same of one that has waited: its age was told when it came.
    #[inline]
    pub fn count(&mut self, verdict: Verdict, quality: Quality) {
        let outcome = match verdict {
            Verdict::Newest | Verdict::Unread => Outcome::of_quality(quality),
            Verdict::Late => Outcome::Late,
            Verdict::TooLate => Outcome::TooLate,
            Verdict::Duplicate => Outcome::Duplicate,
            Verdict::Future => Outcome::Future,
        };
        self.health.count(outcome, 1);
    }
}

fn corrected(source: &SourceView) -> Vec<(ClockId, Span)> {
    let wrong = |clock: &&ClockView| clock.offset != Span::ZERO;
    source.clocks.iter().filter(wrong).map(|clock| (clock.clock, clock.offset)).collect()
}

impl Engine {
    pub(super) fn gap(&mut self, gap: &Gap) {
        self.state.counters.lost += gap.lost;
        if let Some(source) = self.state.sources.get_mut(gap.source.index()) {
            source.lost += gap.lost;
            source.health.count(Outcome::of_gap(gap.reason), gap.lost);
        }
    }

    pub(super) fn link(&mut self, change: LinkChange) {
        if let Some(source) = self.state.sources.get_mut(change.source.index()) {
            source.up = Some(change.up);
        }
    }

    pub(super) fn look_at_source(&mut self, id: SourceId, at: Timestamp) {
        self.state.sources[id.index()].health.step(at);
        let silent_after = self.site.sources[id.index()].silent_after;
        let listening_since = self.state.away.until;
        let state = &mut self.state.sources[id.index()];
        // What was silent before stays so until it is heard; the others have not been heard since somebody listens again.
        let since = if state.silent.is_active() { state.received_at } else { state.received_at.max(listening_since) };
        let silent = silent_after > Span::ZERO && at - since > silent_after;
        let condition = Condition::Silent(id);
        match state.silent.step(at, if silent { Where::Beyond } else { Where::Inside }, &AT_ONCE) {
            Some(Edge::Begins) => {
                let evidence = Evidence {
                    condition,
                    since,
                    amount: Amount::ZERO,
                    lag: Span::ZERO,
                    clock: None,
                    instrument: None,
                    pace: None,
                    chance: None,
                    estimated: false,
                };
                self.raise(evidence, at);
            }
            Some(Edge::Ends) => self.clear(condition, at),
            None => {}
        }
    }

    pub(super) fn source_view(&self, id: SourceId) -> SourceView {
        let state = &self.state.sources[id.index()];
        let heard =
            self.site.signals.iter().zip(self.state.signals.iter()).any(|(signal, state)| signal.source == id && state.heard);
        SourceView {
            source: id,
            up: state.up,
            silent: state.silent.is_active(),
            last_received_at: heard.then_some(state.received_at),
            lost: state.lost,
            in_all: *state.health.in_all(),
            last_hour: state.health.last_hour(),
            least_age: state.health.least_age(),
            clocks: self.clock_views(id),
            findings: Vec::new(),
        }
    }

    /// What is the matter with each source: signals are gone through once.
    pub(super) fn find_what_ails(&self, view: &mut View) {
        let settings = &self.site.settings;
        let mut now: Vec<health::Now> = view
            .sources
            .iter()
            .map(|source| health::Now {
                up: source.up,
                silent: source.silent,
                clock_skew_max: settings.clock_skew_max,
                allowed_lateness: settings.allowed_lateness,
                corrected: corrected(source),
                ..health::Now::default()
            })
            .collect();
        for signal in view.signals.iter().filter(|signal| signal.received_at.is_some()) {
            let of = &mut now[self.site.signals[signal.signal.index()].source.index()];
            of.heard += 1;
            if signal.quality.grade() == Grade::Bad || signal.quality == Quality::UncertainStuck {
                of.ailing.push((signal.signal, signal.quality));
            }
        }
        for (source, now) in view.sources.iter_mut().zip(&now) {
            source.findings = self.state.sources[source.source.index()].health.findings(now);
        }
    }
}
