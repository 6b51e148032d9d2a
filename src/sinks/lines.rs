//! A view as InfluxDB line protocol: every measure under the names of `docs/formats/measures.md`, with our own escaping (that of
//! the client library lets a newline through). Pure text; sending is `influx`.

use std::fmt::Write;

use tizbek_core::alarm::{AlarmState, Clock};
use tizbek_core::drum::zone::Zone;
use tizbek_core::health::Outcome;
use tizbek_core::model::Site;
use tizbek_core::quality::Grade;
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::{Amount, Rate};
use tizbek_core::usage::Element;
use tizbek_core::view::{BufferView, Counters, DrumView, IncidentView, SignalView, SourceView, StageState, StageView, View};

use crate::texts::exact;

/// Appends one line a stage, buffer, signal and source, and one each for signals, incidents, the drum and the engine as a whole; all at
/// `view.now`, in milliseconds. What is unknown has no field: a gap, not a zero.
pub fn lines(site: &Site, view: &View, out: &mut String) {
    let mut to = Lines { out, site: &site.key, at: view.now };
    for stage in &view.stages {
        let is_drum = view.drum.is_some_and(|drum| drum.stage == stage.stage);
        to.line("stage", Some(&site.stages[stage.stage.index()].key), |fields| {
            stage_fields(stage, is_drum, fields);
            stage_metal_fields(site, stage, fields);
        });
    }
    for buffer in &view.buffers {
        let declared = &site.buffers[buffer.buffer.index()];
        to.line("buffer", Some(&declared.key), |fields| {
            buffer_fields(buffer, declared.capacity, view.now, fields);
            buffer_metal_fields(site, buffer, fields);
        });
    }
    for signal in &view.signals {
        to.line("signal", Some(&site.signals[signal.signal.index()].key), |fields| signal_fields(signal, fields));
    }
    for source in &view.sources {
        to.line("source", Some(&site.sources[source.source.index()].key), |fields| source_fields(source, fields));
    }
    to.line("signals", None, |fields| share_fields(&view.signals, fields));
    to.line("incidents", None, |fields| incident_fields(&view.incidents, fields));
    to.line("alarms", None, |fields| alarm_fields(view, fields));
    if let Some(drum) = &view.drum {
        to.line("drum", None, |fields| drum_fields(drum, fields));
    }
    to.line("engine", None, |fields| engine_fields(&view.counters, fields));
}

/// The number that stands for a state in `stage.state`.
#[must_use]
pub const fn state_code(state: StageState) -> i64 {
    match state {
        StageState::Unknown => 0,
        StageState::NoPlan => 1,
        StageState::OnPlan => 2,
        StageState::Ahead => 3,
        StageState::Behind => 4,
        StageState::Starved => 5,
        StageState::Blocked => 6,
    }
}

fn stage_fields(stage: &StageView, is_drum: bool, fields: &mut Fields) {
    fields.amount("actual_t", stage.actual);
    fields.amount("planned_t", stage.planned);
    fields.amount("planned_shift_t", stage.planned_shift);
    if let Some(lag) = stage.lag {
        fields.integer("lag_s", lag.whole_secs());
    }
    if let Some(Rate(rate)) = stage.rate {
        fields.amount("rate_tph", Amount(rate));
    }
    fields.amount("planned_rate_tph", Amount(stage.planned_rate.0));
    fields.integer("state", state_code(stage.state));
    fields.integer("unknown_s", stage.unknown.whole_secs());
    fields.integer("drum", i64::from(is_drum));
    if let Some((times, figures)) = &stage.usage.shift {
        for element in Element::ALL {
            fields.integer(&format!("time_{}_s", element.word()), times.of(element).whole_secs());
        }
        let shares = [("availability_pct", figures.availability), ("effectiveness_pct", figures.effectiveness)];
        for (name, share) in shares {
            if let Some(share) = share {
                fields.float(name, share * 100.0);
            }
        }
    }
}

fn buffer_fields(buffer: &BufferView, capacity: Amount, now: Timestamp, fields: &mut Fields) {
    fields.amount("level_t", buffer.level);
    fields.amount("sigma_t", buffer.sigma);
    if capacity.0 > 0 {
        fields.float("level_pct", buffer.level.as_units() / capacity.as_units() * 100.0);
    }
    if let Some(Rate(net)) = buffer.net {
        fields.amount("net_tph", Amount(net));
    }
    let left = |clock: Clock| (clock.at - now).max(Span::ZERO).whole_secs();
    if let Some(empty) = buffer.empty {
        fields.integer("to_empty_s", left(empty));
    }
    if let Some(full) = buffer.full {
        fields.integer("to_full_s", left(full));
    }
    if let Some(zone) = buffer.zone {
        fields.integer("zone", zone_code(zone.zone));
        fields.float("penetration_pct", zone.penetration * 100.0);
    }
}

/// Grades in the unit of the content; none where it is not known.
fn stage_metal_fields(site: &Site, stage: &StageView, fields: &mut Fields) {
    let (Some(metal), Some(content)) = (&stage.metal, site.settings.content.as_deref()) else { return };
    fields.amount("metal_t", metal.actual);
    if let Some(planned) = metal.planned {
        fields.amount("metal_planned_t", planned);
    }
    for (name, grade) in [("grade", metal.grade.map(|now| now.grade)), ("planned_grade", metal.planned_grade)] {
        if let Some(grade) = grade {
            fields.float(name, content.grade(grade));
        }
    }
    if let Some(recovery) = &metal.recovery {
        fields.float("recovery_pct", recovery.now.grade * 100.0);
        fields.float("planned_recovery_pct", recovery.planned * 100.0);
    }
}

fn buffer_metal_fields(site: &Site, buffer: &BufferView, fields: &mut Fields) {
    let (Some(metal), Some(content)) = (&buffer.metal, site.settings.content.as_deref()) else { return };
    if let Some(grade) = metal.grade {
        fields.float("grade", content.grade(grade.grade));
        fields.amount("metal_t", metal.metal);
    }
}

/// The number that stands for a zone in `buffer.zone`.
const fn zone_code(zone: Zone) -> i64 {
    match zone {
        Zone::Green => 0,
        Zone::Yellow => 1,
        Zone::Red => 2,
    }
}

fn drum_fields(drum: &DrumView, fields: &mut Fields) {
    if let Some(reserve) = drum.reserve {
        fields.float("reserve", reserve);
    }
    if let Some(burning) = &drum.burning {
        fields.float("budget_used_pct", burning.used * 100.0);
        if let Some(rate) = burning.rate() {
            fields.float("burn", rate);
        }
    }
}

fn signal_fields(signal: &SignalView, fields: &mut Fields) {
    if let Some(value) = signal.value {
        fields.float("value", value);
    }
    fields.integer("quality", i64::from(signal.quality.code()));
    fields.integer("stale", i64::from(signal.stale));
}

/// What a source should have sent and did not, or that did not come through.
const MISSING: [Outcome; 5] = [Outcome::NoAnswer, Outcome::QueueFull, Outcome::Sequence, Outcome::Refused, Outcome::Skipped];
/// What came and does not count.
const REJECTED: [Outcome; 13] = [
    Outcome::BadRange,
    Outcome::BadSensor,
    Outcome::BadDevice,
    Outcome::BadComm,
    Outcome::BadConfig,
    Outcome::BadNoData,
    Outcome::Spike,
    Outcome::BadHeartbeat,
    Outcome::BadStuck,
    Outcome::TooLate,
    Outcome::Future,
    Outcome::Malformed,
    Outcome::Unmapped,
];

fn source_fields(source: &SourceView, fields: &mut Fields) {
    if let Some(up) = source.up {
        fields.integer("up", i64::from(up));
    }
    fields.integer("silent", i64::from(source.silent));
    fields.counter("lost", source.lost);
    let hour = &source.last_hour;
    fields.counter("readings_hour", hour.all());
    fields.float("missing_share", hour.share(&MISSING));
    fields.float("late_share", hour.share(&[Outcome::Late, Outcome::TooLate]));
    fields.float("rejected_share", hour.share(&REJECTED));
    if let Some(age) = source.least_age {
        fields.float("least_age_s", age.as_secs_f64());
    }
}

/// How many signals can be trusted now. Computed here, because InfluxQL cannot count what differs from series to series.
fn share_fields(signals: &[SignalView], fields: &mut Fields) {
    let (mut good, mut uncertain, mut bad, mut unknown) = (0_i64, 0, 0, 0);
    for signal in signals {
        let counted = match signal.quality.grade() {
            _ if signal.stale || signal.value.is_none() => &mut unknown,
            Grade::Good => &mut good,
            Grade::Uncertain => &mut uncertain,
            Grade::Bad => &mut bad,
        };
        *counted += 1;
    }
    fields.integer("good", good);
    fields.integer("uncertain", uncertain);
    fields.integer("bad", bad);
    fields.integer("unknown", unknown);
    if !signals.is_empty() {
        fields.float("good_pct", good as f64 * 100.0 / signals.len() as f64);
    }
}

fn incident_fields(incidents: &[IncidentView], fields: &mut Fields) {
    let count = |wanted: fn(AlarmState) -> bool| incidents.iter().filter(|incident| wanted(incident.state)).count() as i64;
    fields.integer("active", count(AlarmState::is_active));
    fields.integer(
        "unacknowledged",
        count(|state| matches!(state, AlarmState::Unacknowledged | AlarmState::ReturnedUnacknowledged)),
    );
}

/// The load of who watches, and what nobody is called to.
fn alarm_fields(view: &View, fields: &mut Fields) {
    let load = &view.desk.load;
    let set_aside = |state: AlarmState| view.desk.aside.iter().filter(|aside| aside.aside.why.state() == state).count() as i64;
    let [low, medium, high] = load.by_priority;
    let counts = [
        ("last_10_min", load.last_10_min),
        ("last_hour", load.last_hour),
        ("shift", load.shift),
        ("peak_10_min", load.peak_10_min),
        ("high", high),
        ("medium", medium),
        ("low", low),
    ];
    counts.into_iter().for_each(|(name, count)| fields.integer(name, i64::from(count)));
    if let Some(mean) = load.mean_10_min {
        fields.float("mean_10_min", mean);
    }
    fields.integer("shelved", set_aside(AlarmState::Shelved));
    fields.integer("suppressed", set_aside(AlarmState::Suppressed));
    fields.integer("out_of_service", set_aside(AlarmState::OutOfService));
    fields.integer("chattering", view.desk.chattering.len() as i64);
    fields.integer("stale", view.incidents.iter().filter(|incident| incident.stale).count() as i64);
    fields.counter("withheld", view.desk.withheld);
    fields.counter("folded", view.desk.folded);
}

fn engine_fields(counters: &Counters, fields: &mut Fields) {
    let Counters { accepted, duplicate, late, rejected_late, rejected_future, bad, lost } = *counters;
    fields.counter("accepted", accepted);
    fields.counter("duplicate", duplicate);
    fields.counter("late", late);
    fields.counter("rejected_late", rejected_late);
    fields.counter("rejected_future", rejected_future);
    fields.counter("bad", bad);
    fields.counter("lost", lost);
}

struct Lines<'a> {
    out: &'a mut String,
    site: &'a str,
    at: Timestamp,
}

impl Lines<'_> {
    /// One line; none when nothing is known. A thing's tag is called like its measurement.
    fn line(&mut self, measurement: &str, key: Option<&str>, fill: impl FnOnce(&mut Fields)) {
        let begin = self.out.len();
        self.out.push_str(measurement);
        tag(self.out, "site", self.site);
        if let Some(key) = key {
            tag(self.out, measurement, key);
        }
        self.out.push(' ');
        let mut fields = Fields { out: self.out, any: false };
        fill(&mut fields);
        if fields.any {
            writeln!(self.out, " {}", self.at.millis()).expect("a string takes any text");
        } else {
            self.out.truncate(begin);
        }
    }
}

struct Fields<'a> {
    out: &'a mut String,
    any: bool,
}

impl Fields<'_> {
    fn name(&mut self, name: &str) {
        if self.any {
            self.out.push(',');
        }
        self.any = true;
        self.out.push_str(name);
        self.out.push('=');
    }

    fn integer(&mut self, name: &str, value: i64) {
        self.name(name);
        write!(self.out, "{value}i").expect("a string takes any text");
    }

    /// The protocol's integers are signed.
    fn counter(&mut self, name: &str, value: u64) {
        self.integer(name, i64::try_from(value).unwrap_or(i64::MAX));
    }

    /// A decimal without `i` is a float there, whether it has a fraction or not: the type of a field never changes.
    fn amount(&mut self, name: &str, value: Amount) {
        self.name(name);
        self.out.push_str(&exact(value));
    }

    /// What is not a number has no notation in the protocol, and one such field would cost the whole batch.
    fn float(&mut self, name: &str, value: f64) {
        if value.is_finite() {
            self.name(name);
            write!(self.out, "{value}").expect("a string takes any text");
        }
    }
}

/// Comma, space and equals sign are escaped. A backslash cannot be (it would join with what follows it), nor a control character:
/// both become `_`. An empty value is not allowed: no tag then.
fn tag(out: &mut String, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    out.push(',');
    out.push_str(name);
    out.push('=');
    for letter in value.chars() {
        match letter {
            ',' | ' ' | '=' => {
                out.push('\\');
                out.push(letter);
            }
            '\\' => out.push('_'),
            letter if letter.is_control() => out.push('_'),
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(key: &str, value: f64) -> String {
        let mut out = String::new();
        let mut lines = Lines { out: &mut out, site: "s", at: Timestamp::from_millis(5) };
        lines.line("signal", Some(key), |fields| fields.float("value", value));
        out
    }

    #[test]
    fn no_name_can_start_a_line_or_a_field_of_its_own() {
        assert_eq!(one("a b,c=d", 1.5), "signal,site=s,signal=a\\ b\\,c\\=d value=1.5 5\n");
        assert_eq!(one("x\nstage,site=s state=4i 5", 1.0).lines().count(), 1);
        assert_eq!(one("end\\", 1.0), "signal,site=s,signal=end_ value=1 5\n");
        assert_eq!(one("", 1.0), "signal,site=s value=1 5\n");
    }

    #[test]
    fn what_is_not_a_number_is_left_out_and_an_empty_line_with_it() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(one("a", value), "");
        }
        assert_eq!(one("a", 1e300).matches(' ').count(), 2);
    }
}
