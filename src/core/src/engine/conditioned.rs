//! What the site declares beyond range, stale and stuck: readings that are scaled and checked before they count, heartbeats, signals that
//! follow from others. One call from `Engine::take`, for the few signals that have any of it, and one step on the grid; who stands in
//! for a dead signal is in `substitutes`.
//!
//! A reading goes this way: as it was read, scaled, checked, taken in. What is judged by its neighbours in time waits for them, for the
//! allowed lateness: so that nothing hangs on the order in which readings came.

mod beats;
mod derived;
mod rooms;

use self::beats::{Beat, BeatOf};
use self::derived::{Derived, DerivedOf, Doubts};
use self::rooms::Room;
use super::Engine;
use super::substitutes::{LevelStandOf, StandOf, Standing};
use crate::ids::SignalId;
use crate::model::{Scaling, SignalKind, Site};
use crate::normalise::{Declared, Verdict, judge};
use crate::persist::persist;
use crate::quality::{Grade, Quality};
use crate::substitute::Stand;
use crate::time::{Span, Timestamp};

/// A converter that works stays within so much of its range beyond its ends, as shares of it; further out it says that it is broken:
/// of 4 to 20 mA below 3.6 and above 21 (NAMUR NE 43).
const BELOW: f64 = 0.025;
const ABOVE: f64 = 0.0625;

/// Which signals have what, by number. Made from the site, once.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// By signal.
    places: Vec<Places>,
    beats: Vec<BeatOf>,
    rooms: Vec<SignalId>,
    /// What follows from others after what it follows from.
    derived: Vec<DerivedOf>,
    /// How many signals others follow from.
    inputs: usize,
    pub stands: Vec<StandOf>,
    pub levels: Vec<LevelStandOf>,
}

#[derive(Clone, Debug, Default)]
struct Places {
    /// The beats that have to go on for its readings to count.
    beats: Vec<usize>,
    room: Option<usize>,
    /// Others follow from it.
    doubts: Option<usize>,
    stand: Option<usize>,
    /// The stand that it is a twin of, and its number there.
    twin: Option<(usize, usize)>,
}

/// What is kept of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Conditioned {
    beats: Vec<Beat>,
    rooms: Vec<Room>,
    derived: Vec<Derived>,
    /// By input that others follow from.
    doubts: Vec<Doubts>,
    pub stands: Vec<Stand>,
    /// Who stands in now: by stand, then by stand of a level.
    pub standing: Vec<Option<Standing>>,
    pub standing_levels: Vec<Option<Standing>>,
}
persist!(Conditioned { beats, rooms, derived, doubts, stands, standing, standing_levels });

impl Layout {
    pub fn of(site: &Site) -> Self {
        let mut layout = Self {
            places: vec![Places::default(); site.signals.len()],
            beats: Vec::new(),
            rooms: Vec::new(),
            derived: derived::in_order(site),
            inputs: 0,
            stands: Vec::new(),
            levels: Vec::new(),
        };
        for id in derived::inputs(&layout.derived) {
            layout.places[id.index()].doubts = Some(layout.inputs);
            layout.inputs += 1;
        }
        for (index, signal) in site.signals.iter().enumerate() {
            let Some(conditioning) = &signal.conditioning else { continue };
            let id = SignalId::of(index);
            let stands_in = !conditioning.substitutes.is_empty();
            if let Some(heartbeat) = conditioning.heartbeat {
                layout.beat(index, BeatOf::device(heartbeat));
            }
            let flow = matches!(signal.kind, SignalKind::Rate | SignalKind::Counter { .. });
            // A total that stays the same is a stage that stands.
            if stands_in && signal.kind == SignalKind::Rate && signal.stuck_after > Span::ZERO {
                layout.beat(index, BeatOf::own(id, signal.stuck_after, conditioning.deadband));
            }
            if conditioning.is_judged(signal.kind) {
                layout.places[index].room = Some(layout.rooms.len());
                layout.rooms.push(id);
            }
            if stands_in && flow {
                let stand = StandOf::of(site, id);
                layout.places[index].stand = Some(layout.stands.len());
                for (number, twin) in stand.twins.iter().enumerate() {
                    layout.places[twin.index()].twin = Some((layout.stands.len(), number));
                }
                layout.stands.push(stand);
            } else if stands_in {
                layout.levels.push(LevelStandOf::of(site, id));
            }
        }
        layout
    }

    fn beat(&mut self, signal: usize, beat: BeatOf) {
        let place = self.beats.iter().position(|known| *known == beat).unwrap_or(self.beats.len());
        if place == self.beats.len() {
            self.beats.push(beat);
        }
        self.places[signal].beats.push(place);
    }

    pub fn is_empty(&self) -> bool {
        self.beats.is_empty()
            && self.rooms.is_empty()
            && self.derived.is_empty()
            && self.stands.is_empty()
            && self.levels.is_empty()
    }

    /// Whether readings of a signal have to be looked at more closely than others.
    fn concerns(&self, site: &Site, id: SignalId) -> bool {
        let places = &self.places[id.index()];
        site.signals[id.index()].conditioning.is_some() || places.twin.is_some() || places.doubts.is_some()
    }

    /// Tells the declarations which signals those are.
    pub fn mark(&self, declared: &mut [Declared], site: &Site) {
        for (index, declared) in declared.iter_mut().enumerate() {
            declared.conditioned = self.concerns(site, SignalId::of(index));
        }
    }

    pub fn stand_of(&self, id: SignalId) -> Option<usize> {
        self.places[id.index()].stand
    }

    pub fn twin_of(&self, id: SignalId) -> Option<(usize, usize)> {
        self.places[id.index()].twin
    }

    /// How much longer readings are kept than late ones need them: what is derived is worked out so much later.
    pub fn margin(&self, site: &Site) -> Span {
        let settings = &site.settings;
        let looks_back = !self.derived.is_empty() || !self.beats.is_empty();
        if !looks_back {
            return Span::ZERO;
        }
        // What is out waits for what follows it, for as long as a reading holds; what is derived waits for that.
        let waits = self.rooms.iter().map(|id| site.signals[id.index()].stale_after).max().filter(|_| !self.derived.is_empty());
        settings.clock_skew_max + settings.evaluate_every + waits.unwrap_or(Span::ZERO)
    }
}

impl Conditioned {
    pub fn new(layout: &Layout) -> Self {
        Self {
            beats: vec![Beat::default(); layout.beats.len()],
            rooms: vec![Room::default(); layout.rooms.len()],
            derived: vec![Derived::default(); layout.derived.len()],
            doubts: vec![Doubts::default(); layout.inputs],
            stands: vec![Stand::default(); layout.stands.len()],
            standing: vec![None; layout.stands.len()],
            standing_levels: vec![None; layout.levels.len()],
        }
    }

    pub fn fits(&self, layout: &Layout) -> bool {
        self.beats.len() == layout.beats.len()
            && self.rooms.len() == layout.rooms.len()
            && self.derived.len() == layout.derived.len()
            && self.doubts.len() == layout.inputs
            && [self.stands.len(), self.standing.len()] == [layout.stands.len(); 2]
            && self.standing_levels.len() == layout.levels.len()
            && layout.stands.iter().zip(&self.standing).all(|(of, standing)| standing.is_none_or(|it| it.by < of.chain.len()))
            && layout
                .levels
                .iter()
                .zip(&self.standing_levels)
                .all(|(of, standing)| standing.is_none_or(|it| it.by < of.chain.len()))
    }
}

impl Engine {
    /// A reading of a signal that has some conditioning, as it was read. `None`: it waits for its neighbours.
    #[cold]
    pub(super) fn take_conditioned(
        &mut self,
        id: SignalId,
        (at, value, quality): (Timestamp, f64, Quality),
    ) -> Option<(Verdict, Quality)> {
        let (value, quality) = self.scaled(id, value, quality);
        let quality = self.by_its_beats(id, at, quality);
        match self.conditioning.places[id.index()].room {
            Some(room) => self.wait_in(room, id, (at, value, quality)),
            None => Some(self.take_checked(id, (at, value, quality))),
        }
    }

    /// A reading that has passed its checks.
    fn take_checked(&mut self, id: SignalId, (at, value, quality): (Timestamp, f64, Quality)) -> (Verdict, Quality) {
        let value = self.without_trembling(id, value);
        let (verdict, noted) = self.take_in(id, (at, value, quality));
        if matches!(verdict, Verdict::Newest | Verdict::Late) {
            self.doubt(id, at, judge(&self.declared[id.index()], value, quality));
            self.hear_own_beat(id, (at, value, quality));
        }
        (verdict, noted)
    }

    /// Once a point of the grid, before anything else is looked at.
    pub(super) fn condition(&mut self, at: Timestamp) {
        if self.conditioning.is_empty() {
            return;
        }
        for room in 0..self.conditioning.rooms.len() {
            self.let_out(room, at);
        }
        self.feel_beats(at);
        self.derive(at);
        self.stand_in(at);
    }

    /// In engineering units, and clearly broken where the converter says so.
    fn scaled(&self, id: SignalId, value: f64, quality: Quality) -> (f64, Quality) {
        let conditioning = self.site.signals[id.index()].conditioning.as_deref();
        match conditioning.and_then(|conditioning| conditioning.scaling) {
            Some(scaling) => scale(&scaling, value, quality),
            None => (value, quality),
        }
    }

    /// A level or a gauge that changed by no more than its dead-band did not change. A flow keeps every reading: it would lose tonnes.
    fn without_trembling(&self, id: SignalId, value: f64) -> f64 {
        let signal = &self.site.signals[id.index()];
        let deadband = signal.conditioning.as_deref().map_or(0.0, |conditioning| conditioning.deadband);
        let state = &self.state.signals[id.index()];
        let flows = matches!(signal.kind, SignalKind::Rate | SignalKind::Counter { .. } | SignalKind::Load);
        let last = state.value;
        let same =
            !flows && deadband > 0.0 && state.heard && state.quality.grade() != Grade::Bad && (value - last).abs() <= deadband;
        if same { last } else { value }
    }

    /// What becomes of a reading that waited is counted when it is known.
    fn count_outcome(&mut self, id: SignalId, verdict: Verdict, quality: Quality) {
        let source = self.site.signals[id.index()].source;
        self.state.sources[source.index()].count(verdict, quality);
    }
}

fn scale(scaling: &Scaling, value: f64, quality: Quality) -> (f64, Quality) {
    let (raw_low, raw_high) = scaling.raw;
    let (eng_low, eng_high) = scaling.eng;
    let place = (value - raw_low) / (raw_high - raw_low);
    // Written so that a value that is no number is out too, and compared to within rounding: 3.6 mA is not broken yet.
    const ROUNDING: f64 = 1e-9;
    let in_order = (-BELOW - ROUNDING..=1.0 + ABOVE + ROUNDING).contains(&place);
    let quality = if in_order || quality.grade() == Grade::Bad { quality } else { Quality::BadSensor };
    let place = if scaling.clamped && in_order { place.clamp(0.0, 1.0) } else { place };
    (eng_low + place * (eng_high - eng_low), quality)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_current_loop_by_its_recommendation() {
        let scaling = Scaling { raw: (4.0, 20.0), eng: (0.0, 800.0), clamped: true };
        let check = |raw: f64, value: f64, quality: Quality| {
            let scaled = scale(&scaling, raw, Quality::Good);
            assert!((scaled.0 - value).abs() < 1e-6 && scaled.1 == quality, "{raw} mA is {scaled:?}");
        };
        check(12.0, 400.0, Quality::Good);
        check(20.3, 800.0, Quality::Good);
        check(3.6, 0.0, Quality::Good);
        check(3.5, -25.0, Quality::BadSensor);
        check(21.5, 875.0, Quality::BadSensor);
        assert_eq!(scale(&scaling, f64::NAN, Quality::Good).1, Quality::BadSensor);
        assert_eq!(scale(&scaling, 0.0, Quality::BadComm).1, Quality::BadComm);
        let open = Scaling { clamped: false, ..scaling };
        assert_eq!(scale(&open, 20.8, Quality::Good), (840.0, Quality::Good));
    }
}
