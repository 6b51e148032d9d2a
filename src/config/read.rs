//! Reads `site.toml` into a checked `Config`, or tells everything that is wrong with it. Not the plan: that is `plan`.
//!
//! `walk` gathers problems, `kinds` knows single values; the rest is one file a part of the site.

mod alarms;
mod broker;
mod chain;
mod channels;
mod clocks;
mod conditioning;
mod content;
mod imports;
mod keys;
mod kinds;
mod learn;
mod levers;
mod modbus;
mod notify;
mod opcua;
mod people;
mod points;
mod rosters;
mod sensor;
mod shifts;
mod signals;
mod sinks;
mod sources;
mod sparkplug;
mod topics;
mod units;
mod walk;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tizbek_core::ids::SignalId;
use tizbek_core::model::{Resource, Role, Settings, Signal, Site, Text};
use tizbek_core::time::Span;
use toml::de::DeTable;

pub use keys::{signal_keys, site_unit, source_kinds};
pub use modbus::registers_of;
pub use notify::{CHANGES, CONDITIONS};
pub use sources::kind_word;
pub use walk::{did_you_mean, nearest};

use super::{Config, Problem, SourceConfig};
use kinds::{COUNT, DURATION, DURATION_ABOVE_ZERO, FILLED_TEXT, GRID, ID, TEXT};
use signals::{Point, ReadSignal};
use walk::{Gather, Table, Value};

/// Where a secret named by `password_env` or `token_env` is looked up.
pub type Secrets<'a> = dyn Fn(&str) -> Option<String> + 'a;

/// Reads a site file, or the `site.toml` of a folder.
///
/// # Errors
/// Everything that is wrong, in the order of the file.
pub fn read_site(dir_or_file: &Path, secrets: &Secrets<'_>) -> Result<Config, Vec<Problem>> {
    let file = site_file(dir_or_file);
    let problem = |line, message| vec![Problem { file: file.clone(), line, key: "file".to_owned(), message }];
    let bytes = std::fs::read(&file).map_err(|error| problem(1, format!("cannot be read: {error}")))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
        problem(line, "found bytes that are not UTF-8, expected a text file in UTF-8".to_owned())
    })?;
    read_site_text(&file, &text, secrets)
}

/// Where the site file is: itself, or `site.toml` of a folder.
#[must_use]
pub fn site_file(dir_or_file: &Path) -> PathBuf {
    if dir_or_file.is_dir() { dir_or_file.join("site.toml") } else { dir_or_file.to_path_buf() }
}

/// As `read_site`, for a text in hand. `file` names it in problems, and secret files are looked for beside it.
///
/// # Errors
/// Everything that is wrong, in the order of the file.
pub fn read_site_text(file: &Path, text: &str, secrets: &Secrets<'_>) -> Result<Config, Vec<Problem>> {
    let gather = Gather::new(file, text);
    let (document, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        // What follows a broken line means little: its own errors are told, the keys are looked at when it can be read.
        let mut last_line = 0;
        for error in errors {
            let at = error.span().map_or(0, |span| span.start);
            if gather.line(at) != last_line {
                last_line = gather.line(at);
                gather.say(at, "syntax", format!("this is not TOML: {}", error.message()));
            }
        }
        return Err(gather.into_problems());
    }
    let dir = file.parent().unwrap_or(Path::new("."));
    let config = config(Table::root(&gather, document.get_ref()), &Place { dir, secrets });
    let problems = gather.into_problems();
    match config {
        Some(config) if problems.is_empty() => Ok(config),
        _ => {
            assert!(!problems.is_empty(), "a site that cannot be read has a problem that was told");
            Err(problems)
        }
    }
}

/// What lies around the file.
struct Place<'a> {
    dir: &'a Path,
    secrets: &'a Secrets<'a>,
}

/// The ids that were declared, by what they name.
struct Names {
    what: &'static str,
    indexes: BTreeMap<String, usize>,
}

struct Head {
    key: Option<String>,
    name: Option<Text>,
    time_zone: Option<jiff::tz::TimeZone>,
    unit: String,
    reaction: Span,
}

fn config(mut root: Table<'_>, place: &Place<'_>) -> Option<Config> {
    let head = head(&mut root);
    let settings = settings(&mut root);
    let calendar = shifts::read(&mut root, head.time_zone.as_ref());

    let [source_tables, resource_tables, signal_tables, buffer_tables, stage_tables] =
        ["source", "resource", "signal", "buffer", "stage"].map(|key| root.items(key));
    if stage_tables.is_empty() {
        root.need("stage", "at least one [[stage]]");
    }
    let sources = sources::read(source_tables, head.key.as_deref().unwrap_or(""), place);
    let resource_names = Names::of("resource", &resource_tables);
    let resources: Vec<Option<Resource>> = resource_tables.into_iter().map(resource).collect();
    let (mut signals, asked) = signals::read(signal_tables, &sources, &resource_names, &head.unit);
    let mut chain = chain::read(stage_tables, buffer_tables, &resource_names, &signals, &head);
    let learn = learn::read(&mut root, &signals, &chain.stage_names);
    let content = content::read(&mut root, &signals, &mut chain);
    conditioning::join(&mut signals, &asked, &mut chain.roles, &sources);
    let import_tables = root.items("import");
    let known = imports::Known { sources: &sources, signals: &signals, buffers: &chain.buffer_names };
    let imports = imports::read(import_tables, &known);
    let (unit_tables, said_tables) = (root.items("unit"), root.items("responsibility"));
    let unit_names = Names::of("unit", &unit_tables);
    let named = units::Known { stages: &chain.stage_names, resources: &resource_names, units: &unit_names };
    let units = units::read(unit_tables, &named);
    let responsibilities = units::read_said(said_tables, &named);
    let lever_tables = root.items("lever");
    let followed = content.as_ref().map(Option::as_deref);
    let named = levers::Known {
        stages: &chain.stage_names,
        buffers: &chain.buffer_names,
        resources: &resource_names,
        units: &unit_names,
        content: followed,
    };
    let levers = levers::read(lever_tables, &named);
    let roster_tables = root.items("roster");
    let rosters = rosters::read(roster_tables, &unit_names);
    let suppress_tables = root.items("suppress");
    let (stages, buffers) = (&chain.stage_names, &chain.buffer_names);
    let watched = alarms::Known { stages, buffers, sources: &sources.names, signals: &signals.names };
    let alarms = alarms::read(&mut root, suppress_tables, &watched);
    let sinks = sinks::read(&mut root, head.key.as_deref().unwrap_or(""), &signals.names, place);
    let people = people::read(&mut root);
    let steps = rosters.iter().flatten().flat_map(|roster| &roster.steps);
    // A unit without a roster has its post on duty.
    let duties = units.iter().flatten().map(|unit| unit.duty.clone());
    let posts: Vec<String> = steps.map(|step| step.who.clone()).chain(duties).collect();
    let named = notify::Known { site: head.key.as_deref().unwrap_or(""), stages: &chain.stage_names, posts: &posts, place };
    let notify = notify::read(&mut root, &named);
    root.finish();

    let (signals, points) = with_roles(signals.signals, &chain.roles)?;
    let mut configs = all(sources.configs)?;
    for (source, point) in points {
        give(&mut configs[source], point);
    }
    let clock_skew_max = settings.as_ref()?.clock_skew_max;
    for config in &mut configs {
        if let SourceConfig::Sparkplug(config) = config {
            config.ahead_max = clocks::ahead_max(sources.trusted[config.source.index()], clock_skew_max);
        }
    }
    let site = Site {
        key: head.key?,
        name: head.name?,
        time_zone: head.time_zone?.iana_name()?.to_owned(),
        unit: head.unit,
        stages: all(chain.stages)?,
        buffers: all(chain.buffers)?,
        resources: all(resources)?,
        sources: all(sources.sources)?,
        signals,
        clocks: clocks::of(&configs, &sources.trusted),
        levers: levers?,
        settings: Settings {
            learn: learn?,
            content: content?,
            rosters: rosters?,
            units: units?,
            responsibilities: responsibilities?,
            alarms: alarms?,
            ..settings?
        },
    };
    Some(Config {
        site,
        calendar: calendar?,
        sources: configs,
        imports: imports?,
        mqtt_alerts: sinks.mqtt_alerts,
        webhook: sinks.webhook,
        influx: sinks.influx,
        forward: sinks.forward,
        people,
        notify: notify?,
    })
}

fn head(root: &mut Table<'_>) -> Head {
    let mut head = Head { key: None, name: None, time_zone: None, unit: "t".to_owned(), reaction: Span::from_mins(60) };
    let Some(mut table) = root.need("site", "a table [site]").and_then(|site| site.table()) else { return head };
    head.key = table.required("id", &ID);
    head.name = name(&mut table);
    head.time_zone = table.need("time_zone", "an IANA time zone such as \"Asia/Almaty\"").and_then(|value| time_zone(&value));
    head.unit = table.or("unit", &FILLED_TEXT, head.unit);
    head.reaction = table.or("reaction", &DURATION_ABOVE_ZERO, head.reaction);
    table.finish();
    head
}

fn time_zone(value: &Value<'_>) -> Option<jiff::tz::TimeZone> {
    let found = value.read(&FILLED_TEXT)?;
    let zone = jiff::tz::TimeZone::get(&found).ok().filter(|zone| zone.iana_name().is_some());
    if zone.is_none() {
        let names: Vec<String> = jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
        let hint = nearest(&found, names.iter().map(String::as_str));
        value.expected(&format!("an IANA time zone such as \"Asia/Almaty\"{}", did_you_mean(hint)));
    }
    zone
}

fn settings(root: &mut Table<'_>) -> Option<Settings> {
    let default = Settings::default();
    let Some(value) = root.get("settings") else { return Some(default) };
    let mut table = value.table()?;
    let settings = Settings {
        evaluate_every: table.or("evaluate_every", &GRID, default.evaluate_every),
        settle: table.or("settle", &DURATION, default.settle),
        allowed_lateness: table.or("allowed_lateness", &DURATION, default.allowed_lateness),
        clock_skew_max: table.or("clock_skew_max", &DURATION, default.clock_skew_max),
        rate_window: table.or("rate_window", &DURATION_ABOVE_ZERO, default.rate_window),
        horizon: table.or("horizon", &DURATION_ABOVE_ZERO, default.horizon),
        short_stop: table.or("short_stop", &DURATION, default.short_stop),
        false_alarms: table.or("false_alarms_per_30_days", &COUNT, default.false_alarms),
        ..default
    };
    table.finish();
    Some(settings)
}

fn resource(mut table: Table<'_>) -> Option<Resource> {
    let (key, name, kind) = (table.required("id", &ID), name(&mut table), table.required("kind", &ID));
    table.finish();
    Some(Resource { key: key?, name: name?, kind: kind? })
}

/// `name = { ru = "…", kk = "…", en = "…" }`; Kazakh may be left out.
fn name(table: &mut Table<'_>) -> Option<Text> {
    let mut table = table.need("name", "a table: { ru = \"…\", en = \"…\" }, with kk where it is confirmed")?.table()?;
    let (ru, en) = (table.required("ru", &FILLED_TEXT), table.required("en", &FILLED_TEXT));
    let kk = table.or("kk", &TEXT, String::new());
    table.finish();
    Some(Text { ru: ru?, kk, en: en? })
}

/// Points with the index of their source.
type Points = Vec<(usize, Point)>;

fn with_roles(signals: Vec<Option<ReadSignal>>, roles: &[Role]) -> Option<(Vec<Signal>, Points)> {
    let mut points = Vec::new();
    let mut done = Vec::new();
    for (signal, role) in all(signals)?.into_iter().zip(roles) {
        points.extend(signal.point.map(|point| (signal.signal.source.index(), point)));
        done.push(Signal { role: *role, ..signal.signal });
    }
    Some((done, points))
}

fn give(config: &mut SourceConfig, point: Point) {
    match (config, point) {
        (SourceConfig::Modbus(modbus), Point::Modbus(point)) => modbus.points.push(point),
        (SourceConfig::Mqtt(mqtt), Point::Mqtt(point)) => mqtt.points.push(point),
        (SourceConfig::Mavlink(mavlink), Point::Mavlink(point)) => mavlink.points.push(point),
        (SourceConfig::Sparkplug(sparkplug), Point::Sparkplug(point)) => sparkplug.points.push(point),
        (SourceConfig::OpcUa(opcua), Point::OpcUa(point)) => opcua.points.push(point),
        (SourceConfig::Edge(edge), Point::Edge(point)) => edge.points.push(point),
        (config, point) => unreachable!("the address of a signal is read by the kind of its source: {config:?}, {point:?}"),
    }
}

fn all<T>(items: Vec<Option<T>>) -> Option<Vec<T>> {
    items.into_iter().collect()
}

impl Names {
    /// Takes the ids of `tables`, and tells of those that are there twice.
    fn of(what: &'static str, tables: &[Table<'_>]) -> Self {
        let mut indexes: BTreeMap<String, usize> = BTreeMap::new();
        for (index, table) in tables.iter().enumerate() {
            let Some(id) = table.id() else { continue };
            if let Some(first) = indexes.get(id) {
                let line = tables[*first].line();
                table.say_of("id", format!("found {id:?}, which the {what} in line {line} has; expected an id of its own"));
            } else {
                indexes.insert(id.to_owned(), index);
            }
        }
        Self { what, indexes }
    }

    fn index(&self, id: &str) -> Option<usize> {
        self.indexes.get(id).copied()
    }

    /// A unit, where the site has a directory of them; any id where it has none.
    fn unit(&self, value: &Value<'_>) -> Option<String> {
        if self.indexes.is_empty() {
            return value.read(&ID);
        }
        self.find(value).map(|index| self.name(index).to_owned())
    }

    /// What the value names, by its place in the file.
    fn find(&self, value: &Value<'_>) -> Option<usize> {
        let id = value.read(&FILLED_TEXT)?;
        let index = self.indexes.get(&id).copied();
        if index.is_none() {
            let hint = nearest(&id, self.indexes.keys().map(String::as_str));
            value.expected(&format!("the id of a declared {}{}", self.what, did_you_mean(hint)));
        }
        index
    }
}

impl Names {
    /// The id that was declared there.
    fn name(&self, index: usize) -> &str {
        let found = self.indexes.iter().find(|(_, declared)| **declared == index);
        found.map_or("", |(name, _)| name.as_str())
    }
}

fn signal_id(index: usize) -> SignalId {
    SignalId::of(index)
}
