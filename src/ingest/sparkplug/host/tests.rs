//! What a host makes of messages, written by a few lines of their own.

mod loss;

use proptest::prelude::*;

use super::*;

/// A metric as a test writes it.
#[derive(Clone, Copy, Default)]
struct Written<'a> {
    name: &'a str,
    alias: u64,
    millis: u64,
    datatype: u64,
    whole: Option<u64>,
    double: Option<f64>,
    historical: bool,
    null: bool,
}

fn whole(name: &str, datatype: u64, whole: u64) -> Written<'_> {
    Written { name, datatype, whole: Some(whole), ..Written::default() }
}

fn double(name: &str, double: f64) -> Written<'_> {
    Written { name, datatype: 10, double: Some(double), ..Written::default() }
}

fn by_alias(alias: u64, double: f64) -> Written<'static> {
    Written { alias, double: Some(double), ..Written::default() }
}

fn varint(out: &mut Vec<u8>, mut value: u64) {
    loop {
        let byte = (value & 0x7f) as u8;
        value >>= 7;
        out.push(byte | if value > 0 { 0x80 } else { 0 });
        if value == 0 {
            return;
        }
    }
}

fn field(out: &mut Vec<u8>, number: u64, value: u64) {
    varint(out, number * 8);
    varint(out, value);
}

fn block(out: &mut Vec<u8>, number: u64, bytes: &[u8]) {
    varint(out, number * 8 + 2);
    varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

fn payload(seq: Option<u8>, sent: u64, metrics: &[Written<'_>]) -> Vec<u8> {
    let mut out = Vec::new();
    if sent > 0 {
        field(&mut out, 1, sent);
    }
    for said in metrics {
        let mut metric = Vec::new();
        if !said.name.is_empty() {
            block(&mut metric, 1, said.name.as_bytes());
        }
        for (number, value) in [(2, said.alias), (3, said.millis), (4, said.datatype)] {
            if value > 0 {
                field(&mut metric, number, value);
            }
        }
        if said.historical {
            field(&mut metric, 5, 1);
        }
        if said.null {
            field(&mut metric, 7, 1);
        }
        if let Some(whole) = said.whole {
            field(&mut metric, 11, whole);
        }
        if let Some(double) = said.double {
            varint(&mut metric, 13 * 8 + 1);
            metric.extend_from_slice(&double.to_le_bytes());
        }
        block(&mut out, 2, &metric);
    }
    if let Some(seq) = seq {
        field(&mut out, 3, u64::from(seq));
    }
    out
}

const START: i64 = 1_800_000_000;
/// Milliseconds of `START`.
const SENT: u64 = 1_800_000_000_000;

/// A host with a node `n` that has the metrics `flow` (signal 0) and `count` (1), and a device `d` with `power` (2).
struct Script {
    host: Host,
    now: Timestamp,
}

impl Script {
    fn new() -> Self {
        let point = |signal, device: Option<&str>, metric: &str, needs_time| SparkplugPoint {
            signal: SignalId(signal),
            group: "g".to_owned(),
            edge: "n".to_owned(),
            device: device.map(str::to_owned),
            metric: metric.to_owned(),
            needs_time,
        };
        let points = [point(0, None, "flow", false), point(1, None, "count", true), point(2, Some("d"), "power", false)];
        let host = Host::new(SourceId(0), &points, Span::from_secs(2), Span::from_secs(5), true);
        let mut script = Self { host, now: Timestamp::from_secs(START) };
        assert_eq!(script.said(|host, now| host.connected(now)), "ask n");
        script
    }

    fn at(&mut self, seconds: i64) {
        self.now = Timestamp::from_secs(START + seconds);
    }

    fn said(&mut self, act: impl Fn(&mut Host, Timestamp) -> Said) -> String {
        let said = act(&mut self.host, self.now);
        let input = |input: &Input| match input {
            Input::Observed(read) => {
                let since = (read.occurred_at - Timestamp::from_secs(START)).as_secs_f64();
                format!("{} = {} at {since} {}", read.signal.0, read.value, read.quality.word())
            }
            Input::Gap(gap) => {
                let signal = gap.signal.map(|signal| format!(" of {}", signal.0)).unwrap_or_default();
                format!("{:?} {}{signal}", gap.reason, gap.lost)
            }
            other => panic!("{other:?}"),
        };
        let asked = said.ask.iter().map(|(_, edge)| format!("ask {edge}"));
        said.inputs.iter().map(input).chain(asked).collect::<Vec<_>>().join(", ")
    }

    fn take(&mut self, topic: &str, bytes: &[u8]) -> String {
        let topic = format!("spBv1.0/g/{topic}");
        let from = Origin::topic(&topic).expect("a topic of a node");
        self.said(|host, now| host.take(from, bytes, now))
    }

    #[track_caller]
    fn check(&mut self, topic: &str, seq: u8, metrics: &[Written<'_>], expected: &str) {
        let sent = SENT + (self.now - Timestamp::from_secs(START)).0 as u64 / 1_000;
        assert_eq!(self.take(topic, &payload(Some(seq), sent, metrics)), expected);
    }

    /// Born with `bdSeq` 5: flow has alias 1, count alias 2.
    #[track_caller]
    fn born() -> Self {
        let mut script = Self::new();
        let metrics = [
            Written { alias: 1, ..double("flow", 10.0) },
            Written { alias: 2, ..whole("count", 3, 100) },
            whole("bdSeq", 8, 5),
            double("unasked", 1.0),
        ];
        script.check("NBIRTH/n", 0, &metrics, "0 = 10 at 0 good, 1 = 100 at 0 good");
        script.check("DBIRTH/n/d", 1, &[Written { alias: 3, ..double("power", 7.0) }], "2 = 7 at 0 good");
        script
    }
}

#[test]
fn data_is_read_by_alias_by_name_or_by_both() {
    let mut script = Script::born();
    script.check("NDATA/n", 2, &[by_alias(1, 11.0)], "0 = 11 at 0 good");
    script.check("NDATA/n", 3, &[double("flow", 12.0)], "0 = 12 at 0 good");
    let both = Written { alias: 1, ..double("flow", 13.0) };
    script.check("NDATA/n", 4, &[both, by_alias(1, 14.0)], "0 = 13 at 0 good, 0 = 14 at 0 good");
    script.check("DDATA/n/d", 5, &[by_alias(3, 8.0)], "2 = 8 at 0 good");
    script.check("NDATA/n", 6, &[by_alias(99, 8.0)], "Unmapped 1");
    script.check("NDATA/n", 7, &[double("unasked", 8.0)], "");
}

#[test]
fn a_datatype_that_data_leaves_out_is_that_of_the_birth() {
    let mut script = Script::born();
    let negative = Written { alias: 2, whole: Some(u64::from(u32::MAX)), ..Written::default() };
    script.check("NDATA/n", 2, &[negative], "1 = -1 at 0 good");
}

#[test]
fn a_metric_has_its_own_time_or_that_of_its_message_or_that_of_its_arrival() {
    let mut script = Script::born();
    script.at(9);
    let own = Written { millis: SENT + 3_500, ..by_alias(1, 1.0) };
    script.check("NDATA/n", 2, &[own, by_alias(1, 2.0)], "0 = 1 at 3.5 good, 0 = 2 at 9 good");
    let neither = payload(Some(3), 0, &[by_alias(1, 3.0), by_alias(2, 3.0)]);
    assert_eq!(script.take("NDATA/n", &neither), "0 = 3 at 9 good, Malformed 1 of 1", "a load needs its time");
    let unset = payload(Some(4), 0, &[Written { millis: 1, ..by_alias(1, 4.0) }]);
    assert_eq!(script.take("NDATA/n", &unset), "0 = 4 at 9 uncertain_clock");
    let absurd = payload(Some(5), 0, &[Written { millis: SENT * 1_000, ..by_alias(1, 4.0) }]);
    assert_eq!(script.take("NDATA/n", &absurd), "Malformed 1 of 0");
}

#[test]
fn what_is_historical_is_of_its_time_and_what_is_null_is_nothing() {
    let mut script = Script::born();
    script.at(60);
    let history = Written { historical: true, millis: SENT - 5_000, ..by_alias(1, 3.0) };
    script.check("NDATA/n", 2, &[history], "0 = 3 at -5 good_backfilled");
    let timeless = Written { historical: true, ..by_alias(1, 3.0) };
    script.check("NDATA/n", 3, &[timeless], "Malformed 1 of 0");
    let null = Written { alias: 1, null: true, ..Written::default() };
    script.check("NDATA/n", 4, &[null], "0 = NaN at 60 bad_no_data");
    script.check("NDATA/n", 5, &[by_alias(1, f64::INFINITY)], "0 = NaN at 60 bad_sensor");
}

#[test]
fn the_count_of_messages_goes_round() {
    let mut script = Script::born();
    for seq in 2..=255 {
        script.check("NDATA/n", seq, &[by_alias(1, f64::from(seq))], &format!("0 = {seq} at 0 good"));
    }
    script.check("NDATA/n", 0, &[by_alias(1, 0.0)], "0 = 0 at 0 good");
    script.check("NDATA/n", 1, &[by_alias(1, 1.0)], "0 = 1 at 0 good");
}

#[test]
fn messages_out_of_order_are_put_in_order() {
    let mut script = Script::born();
    script.check("NDATA/n", 4, &[by_alias(1, 4.0)], "");
    script.check("NDATA/n", 3, &[by_alias(1, 3.0)], "");
    assert_eq!(script.host.next_deadline(), Some(Timestamp::from_secs(START + 2)));
    script.check("NDATA/n", 2, &[by_alias(1, 2.0)], "0 = 2 at 0 good, 0 = 3 at 0 good, 0 = 4 at 0 good");
    assert_eq!(script.host.next_deadline(), None);
    script.check("NDATA/n", 5, &[by_alias(1, 5.0)], "0 = 5 at 0 good");
}

#[test]
fn a_message_that_does_not_come_is_a_gap_and_a_rebirth_is_asked_for_again_and_again_less_often() {
    let mut script = Script::born();
    script.check("NDATA/n", 4, &[by_alias(1, 4.0)], "");
    script.check("NDATA/n", 7, &[by_alias(1, 7.0)], "");
    script.at(1);
    assert_eq!(script.said(Host::tick), "");
    script.at(10);
    assert_eq!(script.said(Host::tick), "Sequence 2, Unmapped 1, Sequence 2, Unmapped 1, ask n");
    // What was given up and comes after all is of its own time, and puts nothing out of step.
    script.check("NDATA/n", 3, &[double("flow", 3.0), by_alias(1, 3.5)], "0 = 3 at 10 good, Unmapped 1");
    script.check("NDATA/n", 8, &[double("flow", 8.0), by_alias(1, 8.5)], "0 = 8 at 10 good, Unmapped 1");
    let mut asked = Vec::new();
    let mut seq = 8_u8;
    for second in 11..200 {
        // Every other one is missing.
        seq = seq.wrapping_add(2);
        script.at(second);
        if script.take("NDATA/n", &payload(Some(seq), SENT, &[])).contains("ask") {
            asked.push(second);
        }
    }
    assert_eq!(asked, [15, 25, 45, 85, 165], "whatever else is missing");
    script.at(300);
    script.said(Host::tick);
    // Born again, it is asked anew.
    script.check("NBIRTH/n", 0, &[], "");
    script.check("NDATA/n", 2, &[], "");
    script.at(600);
    assert_eq!(script.said(Host::tick), "Sequence 1, ask n");
}

#[test]
fn data_before_a_birth_counts_if_it_names_itself_and_a_birth_is_asked_for() {
    let mut script = Script::new();
    script.check("NDATA/n", 9, &[double("flow", 1.0), by_alias(1, 2.0)], "0 = 1 at 0 good, Unmapped 1");
    script.at(5);
    script.check("NDATA/n", 10, &[whole("count", 0, 2)], "Malformed 1 of 1, ask n");
    script.check("DBIRTH/n/d", 11, &[Written { alias: 3, ..double("power", 7.0) }], "2 = 7 at 5 good");
    script.check("DDATA/n/d", 12, &[by_alias(3, 8.0)], "2 = 8 at 5 good");
}

#[test]
fn a_death_takes_all_signals_with_it() {
    let mut script = Script::born();
    script.at(30);
    script.check("DDEATH/n/d", 2, &[], "2 = NaN at 30 bad_comm");
    assert!(!script.host.all_are_dead());
    script.at(40);
    let gone = "1 = NaN at 40 bad_comm";
    let all = script.take("NDEATH/n", &payload(None, SENT, &[whole("bdSeq", 8, 5)]));
    assert!(all.contains("0 = NaN at 40 bad_comm") && all.contains(gone) && all.contains("2 = NaN at 40 bad_comm"), "{all}");
    assert!(script.host.all_are_dead());
    assert_eq!(script.take("NDEATH/n", &payload(None, SENT, &[])), "", "it is dead already");
    script.check("NBIRTH/n", 0, &[double("flow", 2.0)], "0 = 2 at 40.000001 good");
    assert!(!script.host.all_are_dead());
}

/// A node whose clock is a minute behind ours.
#[test]
fn a_death_is_of_the_time_of_the_node_and_the_birth_after_it_is_newer() {
    let mut script = Script::born();
    script.at(100);
    let said = payload(Some(2), SENT + 40_000, &[by_alias(1, 2.0)]);
    assert_eq!(script.take("NDATA/n", &said), "0 = 2 at 40 good");
    script.at(110);
    let death = script.take("NDEATH/n", &payload(None, SENT, &[]));
    assert!(death.contains("0 = NaN at 50 bad_comm"), "{death}");
    // It is born in the same moment, and says what it has had for long; the load of before it only says again.
    let old = |metric| Written { millis: SENT + 1_000, ..metric };
    let born = payload(Some(0), SENT + 49_990, &[old(double("flow", 3.0)), old(whole("count", 3, 7))]);
    assert_eq!(script.take("NBIRTH/n", &born), "0 = 3 at 50.000001 good, 1 = 7 at 1 good");
    let later = payload(Some(1), SENT + 51_000, &[double("flow", 4.0)]);
    assert_eq!(script.take("NDATA/n", &later), "0 = 4 at 51 good");
}

#[test]
fn the_will_of_an_earlier_connection_kills_nobody() {
    let mut script = Script::born();
    let of = |number| payload(None, SENT, &[whole("bdSeq", 4, number)]);
    assert_eq!(script.take("NDEATH/n", &of(4)), "");
    assert_eq!(script.take("NDEATH/n", &of(250)), "", "long ago");
    script.check("NDATA/n", 2, &[by_alias(1, 2.0)], "0 = 2 at 0 good");
}

/// pysparkplug counts `bdSeq` up before it takes leave, so that its death is one ahead of its birth.
#[test]
fn a_death_that_is_a_number_ahead_of_its_birth_counts() {
    let mut script = Script::born();
    assert!(script.take("NDEATH/n", &payload(None, SENT, &[whole("bdSeq", 4, 6)])).contains("bad_comm"));
}

/// The client of npm writes `bdSeq` without a time and as UInt64, pysparkplug with one and as Int64.
#[test]
fn a_birth_number_may_be_of_either_type_and_without_a_time() {
    for datatype in [4, 8, 0] {
        let mut script = Script::new();
        script.check("NBIRTH/n", 0, &[whole("bdSeq", datatype, 5)], "");
        assert_eq!(script.take("NDEATH/n", &payload(None, SENT, &[whole("bdSeq", datatype, 4)])), "", "an earlier one");
        assert!(script.take("NDEATH/n", &payload(None, 0, &[whole("bdSeq", datatype, 5)])).contains("bad_comm"));
    }
}

#[test]
fn births_may_lack_what_they_should_have() {
    let mut script = Script::new();
    // No time anywhere, no number, no `bdSeq`, and no `Node Control/Rebirth`.
    let bare = payload(None, 0, &[Written { alias: 1, ..double("flow", 1.0) }]);
    assert_eq!(script.take("NBIRTH/n", &bare), "0 = 1 at 0 good");
    script.check("NDATA/n", 1, &[by_alias(1, 2.0)], "0 = 2 at 0 good");
    assert_eq!(script.take("NDATA/n", &payload(None, SENT, &[by_alias(1, 3.0)])), "0 = 3 at 0 good", "nor later");
    script.check("NDATA/n", 2, &[by_alias(1, 4.0)], "0 = 4 at 0 good");
    assert!(script.take("NDEATH/n", &payload(None, 0, &[])).contains("bad_comm"));
}

#[test]
fn rubbish_is_a_gap_and_shows_in_the_count() {
    let mut script = Script::born();
    assert_eq!(script.take("NDATA/n", b"\xff\xff rubbish"), "Malformed 1");
    script.check("NDATA/n", 3, &[by_alias(1, 3.0)], "");
    script.at(10);
    assert_eq!(script.said(Host::tick), "Sequence 1, Unmapped 1, ask n");
}

#[test]
fn what_waits_when_a_node_is_born_again_is_lost_and_told() {
    let mut script = Script::born();
    script.check("NDATA/n", 4, &[by_alias(1, 4.0)], "");
    script.check("NBIRTH/n", 0, &[Written { alias: 2, ..double("flow", 1.0) }], "Sequence 1, 0 = 1 at 0 good");
    script.check("NDATA/n", 1, &[by_alias(2, 2.0)], "0 = 2 at 0 good");
}

#[test]
fn after_a_loss_of_the_broker_old_aliases_mean_nothing() {
    let mut script = Script::born();
    script.at(60);
    assert_eq!(script.said(|host, now| host.connected(now)), "ask n");
    script.check("NDATA/n", 2, &[by_alias(1, 2.0)], "Unmapped 1");
}

#[test]
fn only_topics_of_nodes_are_looked_at() {
    for topic in [
        "spBv1.0/g/NCMD/n",
        "spBv1.0/g/DCMD/n/d",
        "spBv1.0/STATE/h",
        "spAv1.0/g/NDATA/n",
        "spBv1.0/g/NDATA/n/d",
        "spBv1.0/g/DDATA/n",
        "spBv1.0/g/DDATA/n/d/x",
        "",
    ] {
        assert_eq!(Origin::topic(topic), None, "{topic}");
    }
    let other = Origin::topic("spBv1.0/g/NDATA/other").expect("a topic of a node");
    let mut script = Script::born();
    assert_eq!(script.said(|host, now| host.take(other, b"", now)), "", "nobody asked for it");
}

/// In any order, twice or not at all, with rubbish and pauses in between: nothing panics, nothing waits for ever, and every message
/// that is whole is read once for each time it came.
fn in_any_order(steps: &[(u8, u8, u8)]) -> Result<(), TestCaseError> {
    let mut script = Script::born();
    let (mut came, mut read, mut second) = (0, 0, 0);
    let readings = |said: &str| said.matches(" good").count();
    for &(what, seq, pause) in steps {
        second += i64::from(pause % 3);
        script.at(second);
        let said = match what % 8 {
            0 => script.said(Host::tick),
            1 => script.take("NDATA/n", &[what, seq, pause]),
            2 => script.take("DDEATH/n/d", &payload(Some(seq), SENT, &[])),
            3 if seq > 200 => script.take("NDEATH/n", &payload(None, SENT, &[whole("bdSeq", 8, u64::from(seq))])),
            _ => {
                came += 1;
                script.take("NDATA/n", &payload(Some(seq % 24), SENT, &[double("flow", came as f64)]))
            }
        };
        read += readings(&said);
    }
    script.at(second + 1_000);
    read += readings(&script.said(Host::tick));
    prop_assert_eq!(script.host.next_deadline(), None);
    prop_assert_eq!(read, came);
    Ok(())
}

proptest! {
    #[test]
    fn messages_in_any_order_are_read_once_each(steps in prop::collection::vec(any::<(u8, u8, u8)>(), 0..120)) {
        in_any_order(&steps)?;
    }
}
