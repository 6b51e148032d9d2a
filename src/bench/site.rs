//! Workload W as a site of this product: one stage a tag with no buffers, measured by one rate, with W's limits as its rule
//! "behind plan". Once as files, as a user would write them, and once straight in memory, for sizes that nobody writes.

use std::fmt::Write as _;
use std::io;
use std::path::Path;
use std::sync::Arc;

use tizbek_core::ids::{SignalId, SourceId, StageId};
use tizbek_core::model::{
    Alarming, Calendar, Line, Plan, PlanHead, Role, RuleTimes, Settings, Shift, Signal, SignalKind, Site, Source, SourceKind,
    Stage, Text,
};
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::{Amount, Rate};

use super::workload::{Shape, plan, tag};

/// Longer than any recording: the end of a shift ends its alerts, of which W knows nothing.
const SHIFT_HOURS: i64 = 13;

/// Where the samples come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// A recording: no connection.
    Push,
    /// A broker on this port of 127.0.0.1, which also gets the alerts, below `ALERT_TOPIC`.
    Mqtt { port: u16 },
}

/// Samples are published on this and the name of the tag.
pub const SAMPLE_TOPIC: &str = "w/in/";
/// Our alerts go below this.
pub const ALERT_TOPIC: &str = "w/tizbek/alerts";

/// A site, its shifts and its plan.
#[derive(Clone, Debug)]
pub struct Model {
    pub site: Arc<Site>,
    pub calendar: Arc<Calendar>,
    pub plan: Arc<Plan>,
}

/// W in memory; its only shift begins at `start`.
#[must_use]
pub fn model(tags: usize, shape: &Shape, start: Timestamp) -> Model {
    let end = start + Span::from_hours(SHIFT_HOURS);
    let site = Site {
        key: "w".to_owned(),
        name: text("Workload W"),
        time_zone: "UTC".to_owned(),
        unit: "t".to_owned(),
        stages: (0..tags).map(|index| stage(index, shape)).collect(),
        buffers: Vec::new(),
        resources: Vec::new(),
        sources: vec![Source { key: "floor".to_owned(), name: text("Floor"), kind: SourceKind::Push, silent_after: Span::ZERO }],
        signals: (0..tags).map(signal).collect(),
        // W knows its own rule alone.
        clocks: Vec::new(),
        levers: Vec::new(),
        settings: Settings { false_alarms: 0.0, alarms: all_announced(), ..Settings::default() },
    };
    let shift = Shift { start, end, kind: 0 };
    let calendar = Calendar::new(vec![text("Shift")], vec![shift]).expect("one shift overlaps no other");
    let line = |index| Line { stage: StageId::of(index), start, end, quantity: quantity(index), quality: None };
    let plan = Plan::new(PlanHead::default(), tags, (0..tags).map(line).collect(), Vec::new());
    Model { site: Arc::new(site), calendar: Arc::new(calendar), plan: Arc::new(plan) }
}

/// Writes `site.toml` and `plan.csv` of W into `dir`. The shift begins at `start`, which must be a whole minute, and comes
/// again every day; the plan is for the one at `start`.
pub fn write_site(dir: &Path, tags: usize, shape: &Shape, protocol: Protocol, start: Timestamp) -> io::Result<()> {
    std::fs::create_dir_all(dir)?;
    std::fs::write(dir.join("site.toml"), site_toml(tags, shape, protocol, start))?;
    std::fs::write(dir.join("plan.csv"), plan_csv(tags, start))
}

fn stage(index: usize, shape: &Shape) -> Stage {
    Stage {
        key: tag(index),
        name: text(&tag(index)),
        area: String::new(),
        min: Rate::ZERO,
        nominal: Rate::from_units_per_hour(rate(index)),
        max: Rate::from_units_per_hour(2.0 * rate(index)),
        measured_by: vec![SignalId::of(index)],
        inputs: Vec::new(),
        outputs: Vec::new(),
        deviation: RuleTimes { limit: shape.limit, clear: shape.clear, on_delay: shape.hold, off_delay: Span::ZERO },
        resources: Vec::new(),
    }
}

fn signal(index: usize) -> Signal {
    Signal {
        key: tag(index),
        name: text(&tag(index)),
        unit: "t/h".to_owned(),
        source: SourceId(0),
        resource: None,
        kind: SignalKind::Rate,
        role: Role::Flow(StageId::of(index)),
        valid_min: 0.0,
        valid_max: 10_000.0,
        stale_after: Span::from_secs(60),
        stuck_after: Span::ZERO,
        conditioning: None,
        sensor: None,
    }
}

pub(super) fn text(words: &str) -> Text {
    Text { ru: words.to_owned(), kk: String::new(), en: words.to_owned() }
}

/// Planned tonnes an hour.
fn rate(index: usize) -> f64 {
    plan(index) as f64 / 100.0
}

fn quantity(index: usize) -> Amount {
    Amount::from_units(rate(index) * SHIFT_HOURS as f64)
}

/// As of the other programs that do this work: nobody has to take in what they say.
fn all_announced() -> Alarming {
    Alarming { fold_medium: 100_000, fold_low: 100_000, ..Alarming::default() }
}

fn site_toml(tags: usize, shape: &Shape, protocol: Protocol, start: Timestamp) -> String {
    let minute = start.0.rem_euclid(Span::from_hours(24).0) / Span::from_mins(1).0;
    let source = match protocol {
        Protocol::Push => "kind = \"push\"".to_owned(),
        Protocol::Mqtt { port } => format!("kind = \"mqtt\"\naddress = \"127.0.0.1:{port}\"\nclient_id = \"tizbek-w\""),
    };
    let mut toml = format!(
        "# Workload W: made by `tizbek bench`.\n[site]\nid = \"w\"\nname = {{ ru = \"Нагрузка W\", en = \"Workload W\" }}\n\
         time_zone = \"UTC\"\nunit = \"t\"\n\n[settings]\nfalse_alarms_per_30_days = 0\n\n[alarms]\nfold_medium = 100000\n\
         fold_low = 100000\n\n[[shift]]\nid = \"shift\"\nname = {{ ru = \"Смена\", en = \"Shift\" }}\n\
         start = \"{:02}:{:02}\"\nhours = {SHIFT_HOURS}\n\n\
         [[source]]\nid = \"floor\"\nname = {{ ru = \"Участок\", en = \"Floor\" }}\n{source}\nsilent_after = \"0 s\"\n",
        minute / 60,
        minute % 60
    );
    for index in 0..tags {
        one_tag(&mut toml, index, shape, protocol).expect("a string takes everything");
    }
    if let Protocol::Mqtt { port } = protocol {
        let sink = format!("address = \"127.0.0.1:{port}\"\nclient_id = \"tizbek-w-alerts\"\ntopic = \"{ALERT_TOPIC}\"");
        toml.push_str(&format!("\n[mqtt_alerts]\n{sink}\n"));
    }
    toml
}

fn one_tag(toml: &mut String, index: usize, shape: &Shape, protocol: Protocol) -> std::fmt::Result {
    let (tag, rate) = (tag(index), rate(index));
    let millis = |span: Span| format!("{} ms", span.0 / 1_000);
    writeln!(toml, "\n[[stage]]\nid = \"{tag}\"\nname = {{ ru = \"{tag}\", en = \"{tag}\" }}")?;
    writeln!(toml, "rate = {{ min = 0, nominal = {rate}, max = {} }}\nmeasured_by = [\"{tag}\"]", 2.0 * rate)?;
    writeln!(
        toml,
        "deviation = {{ limit = \"{}\", clear = \"{}\", on_delay = \"{}\", off_delay = \"0 s\" }}",
        millis(shape.limit),
        millis(shape.clear),
        millis(shape.hold)
    )?;
    writeln!(toml, "\n[[signal]]\nid = \"{tag}\"\nname = {{ ru = \"{tag}\", en = \"{tag}\" }}\nkind = \"rate\"")?;
    writeln!(toml, "unit = \"t/h\"\nsource = \"floor\"\nrange = [0, 10000]\nstale_after = \"60 s\"")?;
    if let Protocol::Mqtt { .. } = protocol {
        let point = format!("topic = \"{SAMPLE_TOPIC}{tag}\", value = \"/v\", time = \"/ts\", time_format = \"s\"");
        writeln!(toml, "mqtt = {{ {point} }}")?;
    }
    Ok(())
}

fn plan_csv(tags: usize, start: Timestamp) -> String {
    let end = start + Span::from_hours(SHIFT_HOURS);
    let mut csv = "stage,start,end,quantity\n".to_owned();
    for index in 0..tags {
        writeln!(csv, "{},{start},{end},{}", tag(index), quantity(index).as_units()).expect("a string takes everything");
    }
    csv
}
