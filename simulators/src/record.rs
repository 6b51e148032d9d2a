//! A shift without sockets: a world run as fast as it goes, its readings in order of arrival, written as a recorded-shift folder.
//! The same options give the same bytes.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::sync::Arc;

use crate::SimError;
use crate::rng::Rng;
use crate::scenario;
use crate::site::{Point, Site, TimeFormat};
use crate::time::{MICROS_PER_SEC, parse_rfc3339, rfc3339_local, rfc3339_millis};
use crate::truth::Truth;
use crate::world::{Sent, World};

/// How long a reading is under way, in milliseconds: polled, published, radioed.
const POLLED_MILLIS: (f64, f64) = (5.0, 40.0);
const PUBLISHED_MILLIS: (f64, f64) = (40.0, 400.0);
const RADIO_MILLIS: (f64, f64) = (20.0, 150.0);
/// A backlog comes in its old order, this far apart.
const BACKLOG_STEP_MICROS: i64 = 4_000;
/// A recording keeps every fifth position of a drone.
const RADIO_EVERY_SECS: i64 = 5;
const DAY_MICROS: i64 = 86_400 * MICROS_PER_SEC;

#[derive(Clone, Debug)]
pub struct RecordOptions {
    /// A folder with `site.toml` and `plan.csv`.
    pub site_dir: PathBuf,
    pub scenario: String,
    pub start_micros: i64,
    /// None: as long as the scenario says. The same for the seed.
    pub hours: Option<f64>,
    pub seed: Option<u64>,
    /// Made if it is not there.
    pub out: PathBuf,
}

/// Records a shift: `site.toml`, `plan.csv`, `samples.csv` and `truth.json`.
///
/// # Errors
/// Site, plan or scenario cannot be used, or a file cannot be read or written.
pub fn record(options: &RecordOptions) -> Result<Truth, SimError> {
    let read = |name: &str| {
        let path = options.site_dir.join(name);
        std::fs::read_to_string(&path).map_err(SimError::io(path.display().to_string()))
    };
    let (site_text, plan_text) = (read("site.toml")?, read("plan.csv")?);
    let site = Arc::new(Site::parse(&site_text)?);
    let scenario = scenario::find(&options.scenario)?;
    let seed = options.seed.unwrap_or(scenario.seed);
    let seconds = (options.hours.unwrap_or(scenario.hours) * 3_600.0).round() as i64;
    let end_micros = options.start_micros + seconds * MICROS_PER_SEC;
    let plan = shifted_plan(&plan_text, options.start_micros, end_micros)?;

    std::fs::create_dir_all(&options.out).map_err(SimError::io(options.out.display().to_string()))?;
    let write = |name: &str, text: &str| {
        let path = options.out.join(name);
        std::fs::write(&path, text).map_err(SimError::io(path.display().to_string()))
    };
    write("site.toml", &site_text)?;
    write("plan.csv", &plan)?;
    let mut world = World::new(Arc::clone(&site), options.start_micros, seed);
    world.begin(&scenario, 0)?;
    let path = options.out.join("samples.csv");
    write_samples(&path, &site, &mut world, seed, seconds).map_err(SimError::io(path.display().to_string()))?;
    let truth = world.truth();
    let json = serde_json::to_string_pretty(&truth).map_err(|error| SimError::io("truth.json")(error.into()))?;
    write("truth.json", &(json + "\n"))?;
    Ok(truth)
}

/// The reference plan moved by whole days so that it covers the recording, and repeated day by day where that is longer.
///
/// # Errors
/// A line has no stage, start and end, or a time is not RFC 3339.
pub fn shifted_plan(text: &str, from_micros: i64, to_micros: i64) -> Result<String, SimError> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let header = lines.next().ok_or_else(|| SimError::Plan("it is empty".to_owned()))?;
    let parsed = lines.map(parse_plan_line).collect::<Result<Vec<_>, _>>()?;
    let Some(first) = parsed.iter().map(|line| line.start.0).min() else { return Ok(format!("{header}\n")) };
    let mut shifted = format!("{header}\n");
    let mut days = (from_micros - first).div_euclid(DAY_MICROS);
    while first + days * DAY_MICROS < to_micros {
        for line in &parsed {
            let time = |(micros, offset): (i64, i64)| rfc3339_local(micros + days * DAY_MICROS, offset);
            shifted += &format!("{},{},{},{}\n", line.stage, time(line.start), time(line.end), line.rest);
        }
        days += 1;
    }
    Ok(shifted)
}

struct PlanLine<'a> {
    stage: &'a str,
    start: (i64, i64),
    end: (i64, i64),
    rest: &'a str,
}

fn parse_plan_line(line: &str) -> Result<PlanLine<'_>, SimError> {
    let wrong = || SimError::Plan(format!("{line:?} is not stage,start,end,quantity,quality"));
    let mut cells = line.splitn(4, ',');
    let mut cell = || cells.next().ok_or_else(wrong);
    let stage = cell()?;
    let start = parse_rfc3339(cell()?).ok_or_else(wrong)?;
    let end = parse_rfc3339(cell()?).ok_or_else(wrong)?;
    Ok(PlanLine { stage, start, end, rest: cell()? })
}

/// One reading that has arrived, in order of arrival and then of making.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrival {
    pub received_micros: i64,
    pub number: u64,
    pub signal: usize,
    pub occurred_micros: i64,
    /// `None`: the instrument itself says that it has no value.
    pub value: Option<f64>,
}

/// What is under way between the instruments and whoever reads them.
#[derive(Clone)]
pub struct Transit {
    delays: Rng,
    /// Of grades: what is read besides draws nothing of what the others draw.
    grade_delays: Rng,
    under_way: BinaryHeap<Reverse<InOrder>>,
    sent: Vec<Sent>,
    number: u64,
}

impl Transit {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let delays = |what: &str| Rng::stream(seed, what);
        let (delays, grade_delays) = (delays("record/delays"), delays("record/delays/grade"));
        Self { delays, grade_delays, under_way: BinaryHeap::new(), sent: Vec::new(), number: 0 }
    }

    /// One second of the world: `arrived` gets what comes in by its end, or all that is under way if it is the `last`.
    pub fn step(&mut self, world: &mut World, last: bool, arrived: &mut Vec<Arrival>) {
        let mut sent = std::mem::take(&mut self.sent);
        world.step(&mut sent);
        let mut backlog_micros = 0;
        for one in &sent {
            backlog_micros += if one.late { BACKLOG_STEP_MICROS } else { 0 };
            let leaves_micros = world.now_micros() + backlog_micros;
            let content = world.site().content.as_ref();
            let is_grade = content.is_some_and(|content| content.meters.iter().any(|meter| meter.signal == one.reading.signal));
            let delays = if is_grade { &mut self.grade_delays } else { &mut self.delays };
            if let Some(arrival) = arrival(world.site(), one, leaves_micros, self.number, delays) {
                self.under_way.push(Reverse(InOrder(arrival)));
                self.number += 1;
            }
        }
        sent.clear();
        self.sent = sent;
        while let Some(Reverse(InOrder(next))) = self.under_way.peek()
            && (last || next.received_micros <= world.now_micros())
        {
            arrived.push(*next);
            self.under_way.pop();
        }
    }
}

#[derive(Clone, PartialEq)]
struct InOrder(Arrival);

impl Eq for InOrder {}

impl Ord for InOrder {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.0.received_micros, self.0.number).cmp(&(other.0.received_micros, other.0.number))
    }
}

impl PartialOrd for InOrder {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

fn write_samples(path: &std::path::Path, site: &Site, world: &mut World, seed: u64, seconds: i64) -> std::io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "occurred_at,received_at,signal,value,quality")?;
    let (mut transit, mut arrived) = (Transit::new(seed), Vec::new());
    for second in 1..=seconds {
        arrived.clear();
        transit.step(world, second == seconds, &mut arrived);
        for arrival in &arrived {
            write_row(&mut file, site, arrival)?;
        }
    }
    file.flush()
}

/// `leaves_micros` is when the reading is put on the wire.
fn arrival(site: &Site, sent: &Sent, leaves_micros: i64, number: u64, delays: &mut Rng) -> Option<Arrival> {
    let signal = &site.signals[sent.reading.signal];
    let (low, high) = match &signal.point {
        _ if sent.late => (PUBLISHED_MILLIS.0, PUBLISHED_MILLIS.0),
        Point::Modbus(_) => POLLED_MILLIS,
        Point::Mqtt(_) => PUBLISHED_MILLIS,
        Point::Mavlink(_) if (sent.occurred_micros / MICROS_PER_SEC) % RADIO_EVERY_SECS == 0 => RADIO_MILLIS,
        Point::Mavlink(_) | Point::None => return None,
    };
    let received_micros = leaves_micros + delays.between(low, high) as i64 * 1_000;
    let by_arrival = matches!(&signal.point, Point::Mqtt(point) if point.time_format == TimeFormat::Arrival);
    let occurred_micros = if by_arrival { received_micros } else { sent.occurred_micros };
    let value = (!sent.reading.broken).then_some(sent.reading.value);
    Some(Arrival { received_micros, number, signal: sent.reading.signal, occurred_micros, value })
}

fn write_row(file: &mut impl Write, site: &Site, arrival: &Arrival) -> std::io::Result<()> {
    let (occurred, received) = (rfc3339_millis(arrival.occurred_micros), rfc3339_millis(arrival.received_micros));
    let signal = &site.signals[arrival.signal].id;
    match arrival.value {
        Some(value) => writeln!(file, "{occurred},{received},{signal},{value},good"),
        None => writeln!(file, "{occurred},{received},{signal},,bad_sensor"),
    }
}
