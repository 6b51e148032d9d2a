//! `[[stage]]` and `[[buffer]]`: the graph, and what each signal is for.

use tizbek_core::ids::{BufferId, ResourceId, StageId};
use tizbek_core::model::{Buffer, Inlet, LevelSensor, Outlet, Role, RuleTimes, SignalKind, Stage};
use tizbek_core::time::Span;
use tizbek_core::units::{Amount, PER_UNIT, Rate, Share};

use super::kinds::{DENSITY, DURATION, DURATION_ABOVE_ZERO, ID, PERCENT, QUANTITY, SHARE, TEXT};
use super::signals::Signals;
use super::walk::{Table, Value};
use super::{Head, Names, name, signal_id};

pub struct Chain {
    pub stage_names: Names,
    pub buffer_names: Names,
    pub stages: Vec<Option<Stage>>,
    pub buffers: Vec<Option<Buffer>>,
    /// By signal.
    pub roles: Vec<Role>,
}

/// What the parts of the chain are read against.
struct Around<'a> {
    buffers: Names,
    resources: &'a Names,
    signals: &'a Signals,
    head: &'a Head,
    roles: Vec<Role>,
    /// By signal: the line of the stage or buffer that uses it.
    used: Vec<Option<usize>>,
}

const FORMS: [(&str, &str); 6] = [
    ("ore_pass", "ore_pass"),
    ("bin", "bin"),
    ("stockpile", "stockpile"),
    ("tank", "tank"),
    ("stopes", "stopes"),
    ("store", "store"),
];

pub fn read(stages: Vec<Table<'_>>, buffers: Vec<Table<'_>>, resources: &Names, signals: &Signals, head: &Head) -> Chain {
    let stage_names = Names::of("stage", &stages);
    let mut around = Around {
        buffers: Names::of("buffer", &buffers),
        resources,
        signals,
        head,
        roles: vec![Role::Watched; signals.facts.len()],
        used: vec![None; signals.facts.len()],
    };
    let stages = stages.into_iter().enumerate().map(|(index, table)| stage(table, StageId::of(index), &mut around)).collect();
    let buffers = buffers.into_iter().enumerate().map(|(index, table)| buffer(table, BufferId::of(index), &mut around)).collect();
    Chain { stage_names, buffer_names: around.buffers, stages, buffers, roles: around.roles }
}

fn stage(mut table: Table<'_>, id: StageId, around: &mut Around<'_>) -> Option<Stage> {
    let (key, name) = (table.required("id", &ID), name(&mut table));
    let area = table.or("area", &TEXT, String::new());
    let rates = table.need("rate", "a table: { min = …, nominal = …, max = … }").and_then(|rate| rates(&rate));
    let measured_by = list(&mut table, "measured_by", |value| around.flow_signal(value, id));
    let inputs = links(&mut table, "inputs", |link| inlet(link, around));
    let outputs = links(&mut table, "outputs", |link| outlet(link, around));
    if let Some(inputs) = &inputs {
        shares(&table, "inputs", inputs.iter().map(|inlet| (inlet.buffer, inlet.share)), 1_000_100);
    }
    if let Some(outputs) = &outputs {
        shares(&table, "outputs", outputs.iter().map(|outlet| (outlet.buffer, outlet.share)), 1_000_000);
    }
    let deviation = table.get("deviation").map_or(Some(STAGE_TIMES), |value| deviation(&value));
    let resources = list(&mut table, "resources", |value| around.resources.find(value).map(ResourceId::of));
    table.finish();
    let (min, nominal, max) = rates?;
    Some(Stage {
        key: key?,
        name: name?,
        area,
        min,
        nominal,
        max,
        measured_by: measured_by?,
        inputs: inputs?,
        outputs: outputs?,
        deviation: deviation?,
        resources: resources?,
    })
}

fn rates(value: &Value<'_>) -> Option<(Rate, Rate, Rate)> {
    let mut table = value.table()?;
    let min = table.or("min", &QUANTITY, 0.0);
    let (nominal, max) = (table.required("nominal", &QUANTITY), table.required("max", &QUANTITY));
    table.finish();
    let (nominal, max) = (nominal?, max?);
    if min > nominal {
        table_say(value, "nominal", format!("found {nominal}, expected at least min, which is {min}"));
    } else if nominal > max {
        table_say(value, "nominal", format!("found {nominal}, expected at most max, which is {max}"));
    } else if max <= 0.0 {
        table_say(value, "max", "found 0, expected a rate above zero");
    } else {
        return Some((Rate::from_units_per_hour(min), Rate::from_units_per_hour(nominal), Rate::from_units_per_hour(max)));
    }
    None
}

/// Says something of one key of a table that has been read.
fn table_say(value: &Value<'_>, key: &str, message: impl Into<String>) {
    if let Some(table) = value.table() {
        table.say_of(key, message);
    }
}

/// All items of a list of values; left out, the list is empty. `None` when one is wrong.
fn list<T>(table: &mut Table<'_>, key: &'static str, mut read: impl FnMut(&Value<'_>) -> Option<T>) -> Option<Vec<T>> {
    let Some(value) = table.get(key) else { return Some(Vec::new()) };
    let read: Vec<Option<T>> = value.list()?.iter().map(&mut read).collect();
    read.into_iter().collect()
}

fn links<T>(table: &mut Table<'_>, key: &'static str, mut read: impl FnMut(Table<'_>) -> Option<T>) -> Option<Vec<T>> {
    let Some(value) = table.get(key) else { return Some(Vec::new()) };
    let read: Vec<Option<T>> = value.tables("buffer")?.into_iter().map(&mut read).collect();
    read.into_iter().collect()
}

fn inlet(mut table: Table<'_>, around: &Around<'_>) -> Option<Inlet> {
    let buffer = around.buffer(&mut table);
    let share = Share::from_ratio(table.or("share", &SHARE, 1.0));
    table.finish();
    Some(Inlet { buffer: buffer?, share })
}

fn outlet(mut table: Table<'_>, around: &Around<'_>) -> Option<Outlet> {
    let buffer = around.buffer(&mut table);
    let share = Share::from_ratio(table.or("share", &SHARE, 1.0));
    let lag = table.or("lag", &DURATION, Span::ZERO);
    table.finish();
    Some(Outlet { buffer: buffer?, share, lag })
}

/// Shares of one throughput cannot be more than all of it, and a buffer is named once.
fn shares(table: &Table<'_>, key: &str, links: impl Iterator<Item = (BufferId, Share)>, most: i64) {
    let links: Vec<(BufferId, Share)> = links.collect();
    let sum: i64 = links.iter().map(|(_, share)| share.0).sum();
    if links.iter().enumerate().any(|(index, (buffer, _))| links[..index].iter().any(|(other, _)| other == buffer)) {
        table.say_of(key, "found a buffer twice, expected each once");
    } else if sum > most {
        let sum = Share(sum).as_ratio();
        table.say_of(key, format!("found shares that add up to {sum}, expected at most 1"));
    }
}

fn buffer(mut table: Table<'_>, id: BufferId, around: &mut Around<'_>) -> Option<Buffer> {
    let (key, name) = (table.required("id", &ID), name(&mut table));
    let words = FORMS.map(|(word, _)| format!("{word:?}")).join(", ");
    let form = table.need("form", &format!("one of {words}")).and_then(|form| form.choice(&FORMS));
    let marks = marks(&mut table);
    let density = table.or("density", &DENSITY, 1.0);
    let capacity = marks.as_ref().map(|marks| marks.capacity);
    let level = match table.get("level") {
        None => Some(None),
        Some(value) => level(&value, id, capacity, around).map(Some),
    };
    let reaction = table.get("reaction").map_or(Some(reaction_times(around.head.reaction)), |value| reaction(&value));
    table.finish();
    let Marks { capacity, low, target, high, initial } = marks?;
    Some(Buffer {
        key: key?,
        name: name?,
        form: form?.to_owned(),
        capacity: Amount::from_units(capacity),
        low: Amount::from_units(low),
        target: Amount::from_units(target),
        high: Amount::from_units(high),
        density,
        initial: Amount::from_units(initial),
        level: level?,
        reaction: reaction?,
    })
}

struct Marks {
    capacity: f64,
    low: f64,
    target: f64,
    high: f64,
    initial: f64,
}

/// 0 <= low < target < high < capacity, and what lies in it at the beginning.
fn marks(table: &mut Table<'_>) -> Option<Marks> {
    let [low, target, high, capacity] = ["low", "target", "high", "capacity"].map(|key| table.required(key, &QUANTITY));
    let initial = table.or("initial", &QUANTITY, target.unwrap_or(0.0));
    let marks = Marks { low: low?, target: target?, high: high?, capacity: capacity?, initial };
    let rising = [("low", marks.low), ("target", marks.target), ("high", marks.high), ("capacity", marks.capacity)];
    let mut sound = true;
    for pair in rising.windows(2) {
        let ((below, least), (key, value)) = (pair[0], pair[1]);
        if value <= least {
            table.say_of(key, format!("found {value}, expected more than {below}, which is {least}"));
            sound = false;
        }
    }
    if sound && initial > marks.capacity {
        table.say_of("initial", format!("found {initial}, expected at most capacity, which is {}", marks.capacity));
        sound = false;
    }
    sound.then_some(marks)
}

fn level(value: &Value<'_>, buffer: BufferId, capacity: Option<f64>, around: &mut Around<'_>) -> Option<LevelSensor> {
    let mut table = value.table()?;
    let signal = table.need("signal", "the id of a signal of kind level").and_then(|value| around.level_signal(&value, buffer));
    let sigma = table.required("sigma", &PERCENT);
    table.finish();
    let (signal, capacity) = (signal?, capacity?);
    // A unit it cannot have has been told where the signal is.
    let unit = around.signals.facts[signal].unit.as_deref()?;
    let per_reading = if unit == "%" { capacity / 100.0 * PER_UNIT as f64 } else { PER_UNIT as f64 };
    Some(LevelSensor { signal: signal_id(signal), per_reading, sigma: Amount::from_units(sigma? / 100.0 * capacity) })
}

const STAGE_TIMES: RuleTimes = RuleTimes {
    limit: Span::from_mins(20),
    clear: Span::from_mins(12),
    on_delay: Span::from_mins(3),
    off_delay: Span::from_mins(5),
};

fn deviation(value: &Value<'_>) -> Option<RuleTimes> {
    let mut table = value.table()?;
    let limit = table.or("limit", &DURATION_ABOVE_ZERO, STAGE_TIMES.limit);
    let times = rule_times(&mut table, RuleTimes { limit, clear: Span(limit.0 / 5 * 3), ..STAGE_TIMES });
    table.finish();
    if times.clear > times.limit {
        table_say(value, "clear", "found more than limit, expected at most that: the lag has to fall to it");
        return None;
    }
    Some(times)
}

fn reaction_times(limit: Span) -> RuleTimes {
    RuleTimes { limit, clear: Span(limit.0 / 4 * 5), on_delay: Span::from_mins(2), off_delay: Span::from_mins(5) }
}

/// A duration alone, or a table with what else belongs to the rule.
fn reaction(value: &Value<'_>) -> Option<RuleTimes> {
    if !value.is_table() {
        return value.read(&DURATION_ABOVE_ZERO).map(reaction_times);
    }
    let mut table = value.table()?;
    let limit = table.required("limit", &DURATION_ABOVE_ZERO);
    let times = rule_times(&mut table, reaction_times(limit.unwrap_or(Span::ZERO)));
    table.finish();
    limit?;
    if times.clear < times.limit {
        table_say(value, "clear", "found less than limit, expected at least that: the clock has to grow to it");
        return None;
    }
    Some(times)
}

fn rule_times(table: &mut Table<'_>, default: RuleTimes) -> RuleTimes {
    RuleTimes {
        limit: default.limit,
        clear: table.or("clear", &DURATION, default.clear),
        on_delay: table.or("on_delay", &DURATION, default.on_delay),
        off_delay: table.or("off_delay", &DURATION, default.off_delay),
    }
}

impl Around<'_> {
    fn buffer(&self, table: &mut Table<'_>) -> Option<BufferId> {
        let value = table.need("buffer", "the id of a declared buffer")?;
        self.buffers.find(&value).map(BufferId::of)
    }

    fn flow_signal(&mut self, value: &Value<'_>, stage: StageId) -> Option<tizbek_core::ids::SignalId> {
        let signal = self.signals.names.find(value)?;
        let kind = self.signals.facts[signal].kind;
        if matches!(kind, Some(SignalKind::Level | SignalKind::Value)) {
            value.expected("a signal of kind rate, counter or load");
            return None;
        }
        self.take(value, signal, Role::Flow(stage))?;
        Some(signal_id(signal))
    }

    fn level_signal(&mut self, value: &Value<'_>, buffer: BufferId) -> Option<usize> {
        let signal = self.signals.names.find(value)?;
        let kind = self.signals.facts[signal].kind;
        if kind.is_some_and(|kind| kind != SignalKind::Level) {
            value.expected("a signal of kind level");
            return None;
        }
        if self.signals.facts[signal].by_hand {
            value.expected(
                "a signal that a device reads: a level that people see is told of the buffer itself, and needs no signal",
            );
            return None;
        }
        self.take(value, signal, Role::Level(buffer))?;
        Some(signal)
    }

    /// A signal measures one thing.
    fn take(&mut self, value: &Value<'_>, signal: usize, role: Role) -> Option<()> {
        if let Some(line) = self.used[signal] {
            value.expected(&format!("a signal that nothing else uses, line {line} does"));
            return None;
        }
        self.used[signal] = Some(value.line());
        self.roles[signal] = role;
        Some(())
    }
}
