//! What a host application knows of its edge nodes: who is born, which alias is which metric, which message comes next. A function
//! of messages and their times: no connection, no clock.

mod origin;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::{Gap, GapReason, Input, Observation};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};

use super::metric::number;
use super::wire::{self, Metric, Payload};
use crate::config::SparkplugPoint;
pub use origin::{Kind, Origin};

/// 2000-01-01: a node that says it is earlier has never set its clock.
const CLOCK_UNSET_BEFORE: Timestamp = Timestamp::from_secs(946_684_800);
/// 2100-01-01: what says it is later is no time.
const NO_TIME_AFTER: Timestamp = Timestamp::from_secs(4_102_444_800);
/// From one request to be born again to the next: twice as long each time, until it is.
const ASK_AGAIN_FIRST: Span = Span::from_secs(5);
const ASK_AGAIN_MAX: Span = Span::from_mins(5);
/// So many messages may wait for one that is missing.
const WAITING_MAX: usize = 100;

/// Group and edge node.
pub type NodeName = (String, String);

#[derive(Debug)]
pub struct Host {
    source: SourceId,
    nodes: BTreeMap<NodeName, Node>,
    /// How long a missing message is waited for.
    reorder: Span,
    /// What is further ahead is rejected, so that nothing is said to be of then.
    ahead_max: Span,
    /// Whether nodes may be asked to be born again.
    asks: bool,
}

/// What comes of a message.
#[derive(Debug, Default)]
pub struct Said {
    pub inputs: Vec<Input>,
    /// To be asked to say again all that they have.
    pub ask: Vec<NodeName>,
}

#[derive(Debug)]
struct Node {
    wants: Wants,
    known: Known,
    /// `None`: nobody knows.
    alive: Option<bool>,
    /// Since its last birth all messages are here, or waited for.
    born: bool,
    birth: Option<u8>,
    next_seq: u8,
    waiting: Vec<Waiting>,
    /// Those of the last numbers that were waited for in vain.
    given_up: Vec<u8>,
    /// The last message that was in its turn.
    last: Vec<u8>,
    /// Since its last birth messages were lost: perhaps another birth, so that its aliases are forgotten until the next.
    in_doubt: bool,
    ask_not_before: Timestamp,
    ask_pause: Span,
    /// How far its clock is ahead of ours, less what its last message took.
    ahead: Span,
    /// When, by its own clock, it or a device was last said to be dead, of those that were not born since.
    died_at: HashMap<String, Timestamp>,
}

/// Which signals are read from which metric, by device and metric.
type Wants = HashMap<String, HashMap<String, Vec<(SignalId, bool)>>>;

/// What births said.
#[derive(Debug, Default)]
struct Known {
    /// Name and device of an alias, which is given once in a node.
    aliases: HashMap<u64, (String, String)>,
    datatypes: HashMap<String, HashMap<String, u32>>,
}

/// A message that came before one that is missing.
#[derive(Debug)]
struct Waiting {
    seq: u8,
    kind: Kind,
    device: String,
    bytes: Vec<u8>,
    since: Timestamp,
}

impl Host {
    #[must_use]
    pub fn new(source: SourceId, points: &[SparkplugPoint], reorder: Span, ahead_max: Span, asks: bool) -> Self {
        let mut nodes: BTreeMap<NodeName, Node> = BTreeMap::new();
        for point in points {
            let node = nodes.entry((point.group.clone(), point.edge.clone())).or_insert_with(Node::new);
            let metrics = node.wants.entry(point.device.clone().unwrap_or_default()).or_default();
            metrics.entry(point.metric.clone()).or_default().push((point.signal, point.needs_time));
        }
        Self { source, nodes, reorder, ahead_max, asks }
    }

    pub fn nodes(&self) -> impl Iterator<Item = &NodeName> {
        self.nodes.keys()
    }

    /// Whether there is no node left that could speak.
    #[must_use]
    pub fn all_are_dead(&self) -> bool {
        self.nodes.values().all(|node| node.alive == Some(false))
    }

    /// The broker has us listening, perhaps again: what was missed in between nobody tells, so that all have to be born anew.
    pub fn connected(&mut self, now: Timestamp) -> Said {
        let mut said = Said::default();
        for (name, node) in &mut self.nodes {
            node.forget();
            node.ask_pause = ASK_AGAIN_FIRST;
            node.ask_not_before = Timestamp::MIN;
            node.ask(name, self.asks, now, &mut said);
        }
        said
    }

    /// A message that came at `now`.
    pub fn take(&mut self, from: Origin<'_>, bytes: &[u8], now: Timestamp) -> Said {
        let mut said = Said::default();
        let name = (from.group.to_owned(), from.edge.to_owned());
        let Some(node) = self.nodes.get_mut(&name) else { return said };
        let mut out = Out { source: self.source, now, ahead_max: self.ahead_max, said: &mut said };
        let payload = match wire::read(bytes) {
            Ok(payload) if !payload.is_compressed => payload,
            _ => {
                // Its number is not known either: what follows will show that one is missing.
                out.gap(GapReason::Malformed, 1);
                return said;
            }
        };
        match from.kind {
            Kind::NodeBirth => node.bear(&payload, &mut out),
            Kind::NodeDeath => node.die(&payload, &mut out),
            kind => {
                if node.born {
                    node.take_in_turn((kind, from.device), (&payload, bytes), &mut out);
                } else {
                    node.apply(kind, from.device, &payload, &mut out);
                }
                if !node.born || node.in_doubt {
                    node.ask(&name, self.asks, now, &mut said);
                }
            }
        }
        self.look(now, said)
    }

    /// When something is due without a message.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Timestamp> {
        let first = |node: &Node| node.waiting.iter().map(|waiting| waiting.since).min();
        self.nodes.values().filter_map(first).min().map(|since| since.saturating_add(self.reorder))
    }

    /// Does what is due at `now`.
    pub fn tick(&mut self, now: Timestamp) -> Said {
        self.look(now, Said::default())
    }

    /// Gives up what has been waited for too long.
    fn look(&mut self, now: Timestamp, mut said: Said) -> Said {
        for (name, node) in &mut self.nodes {
            let late = node.waiting.iter().any(|waiting| waiting.since.saturating_add(self.reorder) <= now);
            if late || node.waiting.len() > WAITING_MAX {
                let mut out = Out { source: self.source, now, ahead_max: self.ahead_max, said: &mut said };
                node.give_up(&mut out);
                node.ask(name, self.asks, now, &mut said);
            }
        }
        said
    }
}

impl Node {
    fn new() -> Self {
        Self {
            wants: HashMap::new(),
            known: Known::default(),
            alive: None,
            born: false,
            birth: None,
            next_seq: 0,
            waiting: Vec::new(),
            given_up: Vec::new(),
            last: Vec::new(),
            in_doubt: false,
            ask_not_before: Timestamp::MIN,
            ask_pause: ASK_AGAIN_FIRST,
            ahead: Span::ZERO,
            died_at: HashMap::new(),
        }
    }

    /// Its readings are of its own clock, and so has to be the moment of its death: else what it says after it would be older.
    fn death(&mut self, device: &str, now: Timestamp) -> Timestamp {
        let at = now.saturating_add(self.ahead).max(self.died_at(device));
        self.died_at.insert(device.to_owned(), at);
        at
    }

    fn died_at(&self, device: &str) -> Timestamp {
        self.died_at.get(device).copied().unwrap_or(Timestamp::MIN)
    }

    fn forget(&mut self) {
        self.born = false;
        self.birth = None;
        self.known = Known::default();
        self.waiting.clear();
        self.given_up.clear();
        self.last.clear();
        self.in_doubt = false;
    }

    /// What was lost may have been a birth with other aliases. Names mean what they meant.
    fn doubt(&mut self) {
        self.in_doubt = true;
        self.known.aliases.clear();
    }

    fn ask(&mut self, name: &NodeName, asks: bool, now: Timestamp, said: &mut Said) {
        if asks && now >= self.ask_not_before {
            self.ask_not_before = now.saturating_add(self.ask_pause);
            self.ask_pause = Span((self.ask_pause.0 * 2).min(ASK_AGAIN_MAX.0));
            said.ask.push(name.clone());
        }
    }

    fn bear(&mut self, payload: &Payload<'_>, out: &mut Out<'_>) {
        if !self.waiting.is_empty() {
            // Which birth they belong to nobody knows, and with it what their aliases mean.
            out.gap(GapReason::Sequence, self.waiting.len() as u64);
        }
        self.forget();
        self.alive = Some(true);
        self.born = true;
        self.birth = birth_number(payload);
        // It should be 0. What follows is counted from whatever it is.
        self.next_seq = payload.seq.unwrap_or(0).wrapping_add(1);
        self.ask_pause = ASK_AGAIN_FIRST;
        self.apply(Kind::NodeBirth, "", payload, out);
    }

    /// The will of a connection that was lost long ago may come after the birth of the next: it is of an earlier number. A number
    /// that is ahead of the birth's is none of an earlier connection, so it counts, though it should be the same.
    fn die(&mut self, payload: &Payload<'_>, out: &mut Out<'_>) {
        if let (Some(death), Some(birth)) = (birth_number(payload), self.birth)
            && (1..128).contains(&birth.wrapping_sub(death))
        {
            return;
        }
        if self.alive == Some(false) {
            return;
        }
        self.give_up(out);
        self.forget();
        self.alive = Some(false);
        let mut devices: Vec<String> = self.wants.keys().cloned().collect();
        devices.sort_unstable();
        for device in devices {
            let at = self.death(&device, out.now);
            out.lost(&self.wants[&device], at);
        }
    }

    /// A message of a node that is born: in its turn, or when what is before it has come.
    fn take_in_turn(&mut self, (kind, device): (Kind, &str), (payload, bytes): (&Payload<'_>, &[u8]), out: &mut Out<'_>) {
        let Some(seq) = payload.seq else {
            self.apply(kind, device, payload, out);
            return;
        };
        let next = self.next_seq;
        self.given_up.retain(|number| number.wrapping_sub(next) >= 128);
        let same = self.waiting.iter().find(|waiting| waiting.seq == seq).map(|waiting| waiting.bytes == bytes);
        match (seq.wrapping_sub(next), same) {
            (0, _) => {
                self.next_seq = seq.wrapping_add(1);
                self.last.clear();
                self.last.extend_from_slice(bytes);
                self.apply(kind, device, payload, out);
                self.take_waiting(out);
            }
            (1..128, None) => {
                let (device, bytes) = (device.to_owned(), bytes.to_vec());
                self.waiting.push(Waiting { seq, kind, device, bytes, since: out.now });
            }
            // The same once more says nothing new.
            (_, Some(true)) => {}
            (255, _) if self.last == bytes => {}
            _ if self.given_up.contains(&seq) => {
                self.given_up.retain(|number| *number != seq);
                // Its readings have their own times. Its aliases are of before a loss, or of a birth that was lost.
                let aliases = std::mem::take(&mut self.known.aliases);
                self.apply(kind, device, payload, out);
                self.known.aliases = aliases;
            }
            // It is none of those before it: so many were lost that it is ahead by half the numbers and more, or the node has begun anew.
            _ => {
                self.give_up(out);
                let missing = seq.wrapping_sub(self.next_seq);
                if missing > 0 {
                    out.gap(GapReason::Sequence, u64::from(missing));
                }
                self.doubt();
                self.next_seq = seq.wrapping_add(1);
                self.apply(kind, device, payload, out);
            }
        }
    }

    fn take_waiting(&mut self, out: &mut Out<'_>) {
        while let Some(at) = self.waiting.iter().position(|waiting| waiting.seq == self.next_seq) {
            let waiting = self.waiting.swap_remove(at);
            self.next_seq = waiting.seq.wrapping_add(1);
            let payload = wire::read(&waiting.bytes).expect("it was read when it came");
            self.apply(waiting.kind, &waiting.device, &payload, out);
            self.last = waiting.bytes;
        }
    }

    /// Does without what is missing.
    fn give_up(&mut self, out: &mut Out<'_>) {
        while !self.waiting.is_empty() {
            let ahead = |waiting: &Waiting| waiting.seq.wrapping_sub(self.next_seq);
            let missing = self.waiting.iter().map(ahead).min().expect("somebody waits");
            out.gap(GapReason::Sequence, u64::from(missing));
            self.doubt();
            self.given_up.extend((0..missing).map(|number| self.next_seq.wrapping_add(number)));
            self.next_seq = self.next_seq.wrapping_add(missing);
            self.take_waiting(out);
        }
    }

    /// Learns and reads what a message says, whichever its turn.
    fn apply(&mut self, kind: Kind, device: &str, payload: &Payload<'_>, out: &mut Out<'_>) {
        let is_time = |sent: &Timestamp| (CLOCK_UNSET_BEFORE..=NO_TIME_AFTER).contains(sent);
        if let Some(sent) = payload.timestamp.and_then(time).filter(is_time) {
            self.ahead = (sent - out.now).min(out.ahead_max);
        }
        let is_birth = matches!(kind, Kind::NodeBirth | Kind::DeviceBirth);
        match kind {
            Kind::NodeBirth | Kind::DeviceBirth => self.known.learn(device, payload),
            Kind::DeviceDeath => {
                if self.wants.contains_key(device) {
                    let at = self.death(device, out.now);
                    out.lost(&self.wants[device], at);
                }
                return;
            }
            Kind::NodeData | Kind::DeviceData => {}
            Kind::NodeDeath => unreachable!("a death is not taken in turn"),
        }
        let mut nameless = 0;
        for metric in &payload.metrics {
            let Some((device, name)) = self.known.name(device, metric) else {
                nameless += 1;
                continue;
            };
            let Some(signals) = self.wants.get(device).and_then(|metrics| metrics.get(name)) else { continue };
            let datatype = metric.datatype.filter(|datatype| *datatype != 0);
            let datatype = datatype.or_else(|| self.known.datatypes.get(device)?.get(name).copied());
            for &(signal, needs_time) in signals {
                let mut read = read(metric, datatype, payload.timestamp, out.now);
                // A birth says what is so now, whenever it became so, and after whatever death. An event it only says again.
                if let Some((at, ..)) = read.as_mut().filter(|_| is_birth && !metric.is_historical && !needs_time) {
                    let sent = payload.timestamp.and_then(time).filter(|sent| *sent <= NO_TIME_AFTER);
                    *at = (*at).max(sent.unwrap_or(*at)).max(self.died_at(device).saturating_add(Span(1)));
                }
                out.reading(signal, needs_time, read);
            }
        }
        if is_birth {
            // From here on its clock may be another.
            self.died_at.remove(device);
        }
        if nameless > 0 {
            out.gap(GapReason::Unmapped, nameless);
        }
    }
}

impl Known {
    fn learn(&mut self, device: &str, payload: &Payload<'_>) {
        for metric in &payload.metrics {
            let Some(name) = metric.name else { continue };
            if let Some(alias) = metric.alias {
                self.aliases.insert(alias, (device.to_owned(), name.to_owned()));
            }
            if let Some(datatype) = metric.datatype.filter(|datatype| *datatype != 0) {
                self.datatypes.entry(device.to_owned()).or_default().insert(name.to_owned(), datatype);
            }
        }
    }

    /// Device and name of a metric; some nodes say names beside aliases, or now one and now the other.
    fn name<'k>(&'k self, device: &'k str, metric: &Metric<'k>) -> Option<(&'k str, &'k str)> {
        if let Some(name) = metric.name {
            return Some((device, name));
        }
        let (device, name) = self.aliases.get(&metric.alias?)?;
        Some((device, name))
    }
}

/// A reading, and whether it has a time of its own; `None`: it cannot be understood.
type Read = Option<(Timestamp, f64, Quality, bool)>;

fn read(metric: &Metric<'_>, datatype: Option<u32>, sent: Option<u64>, now: Timestamp) -> Read {
    let (value, quality) = match metric.value {
        _ if metric.is_null => (f64::NAN, Quality::BadNoData),
        None => (f64::NAN, Quality::BadNoData),
        Some(value) => match number(value, datatype)? {
            value if value.is_finite() => (value, Quality::Good),
            _ => (f64::NAN, Quality::BadSensor),
        },
    };
    let quality = quality.max(metric.quality.unwrap_or_default());
    // Where a metric has no time of its own, that of its message is it.
    let millis = metric.timestamp.or(sent);
    let Some(millis) = millis else {
        return (!metric.is_historical).then_some((now, value, quality, false));
    };
    let at = time(millis)?;
    if at > NO_TIME_AFTER || (metric.is_historical && (metric.timestamp.is_none() || at < CLOCK_UNSET_BEFORE)) {
        return None;
    }
    if at < CLOCK_UNSET_BEFORE {
        return Some((now, value, quality.max(Quality::UncertainClock), false));
    }
    let quality = if metric.is_historical { quality.max(Quality::GoodBackfilled) } else { quality };
    Some((at, value, quality, true))
}

fn time(millis: u64) -> Option<Timestamp> {
    Some(Timestamp(i64::try_from(millis).ok()?.checked_mul(1_000)?))
}

fn birth_number(payload: &Payload<'_>) -> Option<u8> {
    let metric = payload.metrics.iter().find(|metric| metric.name == Some("bdSeq"))?;
    match metric.value? {
        wire::Value::Whole(number) => u8::try_from(number).ok(),
        _ => None,
    }
}

/// Where readings and gaps go.
struct Out<'a> {
    source: SourceId,
    now: Timestamp,
    ahead_max: Span,
    said: &'a mut Said,
}

impl Out<'_> {
    fn reading(&mut self, signal: SignalId, needs_time: bool, read: Read) {
        match read {
            Some((occurred_at, value, quality, timed)) if timed || !needs_time => {
                self.said.inputs.push(Input::Observed(Observation { signal, occurred_at, value, quality }));
            }
            _ => self.gap_of(GapReason::Malformed, Some(signal), 1),
        }
    }

    /// Their node or device is gone: from now on nothing is known of them.
    fn lost(&mut self, metrics: &HashMap<String, Vec<(SignalId, bool)>>, occurred_at: Timestamp) {
        let mut signals: Vec<SignalId> = metrics.values().flatten().map(|(signal, _)| *signal).collect();
        signals.sort_unstable();
        for signal in signals {
            let (value, quality) = (f64::NAN, Quality::BadComm);
            self.said.inputs.push(Input::Observed(Observation { signal, occurred_at, value, quality }));
        }
    }

    fn gap(&mut self, reason: GapReason, lost: u64) {
        self.gap_of(reason, None, lost);
    }

    fn gap_of(&mut self, reason: GapReason, signal: Option<SignalId>, lost: u64) {
        self.said.inputs.push(Input::Gap(Gap { source: self.source, signal, lost, reason }));
    }
}
