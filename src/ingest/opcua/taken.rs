//! What has been taken of each point: so that the first value of a new subscription is not taken twice, that a value which does
//! not change is known to be still so, and that a trouble is told once. It knows no connection.

use opcua::types::DataValue;
use tizbek_core::input::{Gap, GapReason, Input, Observation};
use tizbek_core::time::{Span, Timestamp};

use super::status::has_lost_some;
use super::value::{reading, timestamp};
use crate::config::OpcUaConfig;

#[derive(Debug, Default)]
pub struct Taken {
    points: Vec<Point>,
}

#[derive(Clone, Debug, Default)]
struct Point {
    last: Option<Last>,
    /// A new subscription begins with the value as it is, which may be the one that was taken last.
    first_expected: bool,
    told: bool,
}

#[derive(Clone, Copy, Debug)]
struct Last {
    observation: Observation,
    source: Option<Timestamp>,
    status: u32,
}

impl Taken {
    pub fn begin(&mut self, points: usize) {
        self.points.resize(points, Point::default());
    }

    pub fn expect_first_values(&mut self) {
        for point in &mut self.points {
            point.first_expected = true;
        }
    }

    /// Whether nothing was the matter with this point until now.
    pub fn is_news(&mut self, index: usize) -> bool {
        !std::mem::replace(&mut self.points[index].told, true)
    }

    /// What a value of a point is to us.
    pub fn take(&mut self, config: &OpcUaConfig, index: usize, value: &DataValue, arrival: Timestamp, into: &mut Vec<Input>) {
        let point = &config.points[index];
        let source = config.source;
        let status = value.status.unwrap_or_default();
        if has_lost_some(status) {
            into.push(Input::Gap(Gap { source, signal: Some(point.signal), lost: 1, reason: GapReason::Sequence }));
        }
        let first = std::mem::replace(&mut self.points[index].first_expected, false);
        match reading(value, point, arrival) {
            Ok(observation) => {
                let now =
                    Last { observation, source: value.source_timestamp.and_then(|time| timestamp(&time)), status: status.bits() };
                if first && self.points[index].last.is_some_and(|last| last.is_same(&now)) {
                    return;
                }
                self.points[index].last = Some(now);
                self.points[index].told = false;
                into.push(Input::Observed(observation));
            }
            Err(why) => {
                if self.is_news(index) {
                    tracing::warn!(endpoint = config.server.endpoint, node = %point.node, why, "opcua.not_a_reading");
                }
                into.push(Input::Gap(Gap { source, signal: Some(point.signal), lost: 1, reason: GapReason::Malformed }));
            }
        }
    }

    /// The server has nothing to tell: values of which it has told nothing for a while are still what they were. Loads are not: each
    /// is one by itself. `published`: by the server's clock, up to a sample ago.
    pub fn confirm(&mut self, config: &OpcUaConfig, published: Timestamp) -> Vec<Input> {
        if config.confirm.is_zero() {
            return Vec::new();
        }
        let span = |duration: std::time::Duration| Span(i64::try_from(duration.as_micros()).unwrap_or(i64::MAX));
        let (every, publish) = (span(config.confirm), span(config.publish));
        let mut confirmed = Vec::new();
        for (known, point) in self.points.iter_mut().zip(&config.points) {
            let Some(last) = known.last.as_mut().filter(|_| !point.needs_time) else { continue };
            let at = published - publish - span(point.sampling);
            if at - last.observation.occurred_at >= every {
                last.observation.occurred_at = at;
                confirmed.push(Input::Observed(last.observation));
            }
        }
        confirmed
    }
}

impl Last {
    /// Only a time of its own tells that it is the same and not one just like it.
    fn is_same(&self, other: &Self) -> bool {
        self.source.is_some()
            && self.source == other.source
            && self.status == other.status
            && self.observation.value.to_bits() == other.observation.value.to_bits()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use opcua::types::{DateTime, StatusCode, Variant};
    use tizbek_core::ids::{SignalId, SourceId};

    use super::*;
    use crate::config::{OpcUaPoint, OpcUaServer};

    fn config() -> OpcUaConfig {
        let point = |signal| OpcUaPoint::new(SignalId(signal), "ns=2;i=1".parse().expect("a node"));
        let server = OpcUaServer {
            endpoint: "opc.tcp://plc:4840".to_owned(),
            security: None,
            login: None,
            application_uri: "urn:tizbek:test".to_owned(),
            timeout: Duration::from_secs(5),
        };
        let load = OpcUaPoint { needs_time: true, ..point(1) };
        let (publish, confirm) = (Duration::from_secs(1), Duration::from_secs(10));
        OpcUaConfig { source: SourceId(4), server, publish, confirm, points: vec![point(0), load] }
    }

    fn value(number: f64, secs: i64) -> DataValue {
        let at = DateTime::from((secs + 11_644_473_600) * 10_000_000);
        DataValue { value: Some(Variant::Double(number)), source_timestamp: Some(at), ..DataValue::default() }
    }

    /// What is handed on, in words.
    fn words(inputs: &[Input]) -> Vec<String> {
        let word = |input: &Input| match input {
            Input::Observed(seen) => format!("{} {} at {}", seen.signal.0, seen.value, seen.occurred_at.0 / 1_000_000),
            Input::Gap(gap) => format!("{:?} {:?} {}", gap.signal.map(|signal| signal.0), gap.reason, gap.lost),
            other => format!("{other:?}"),
        };
        inputs.iter().map(word).collect()
    }

    fn take(taken: &mut Taken, index: usize, value: &DataValue) -> Vec<String> {
        let mut inputs = Vec::new();
        taken.take(&config(), index, value, Timestamp::from_secs(1_700_000_000), &mut inputs);
        words(&inputs)
    }

    fn begun() -> Taken {
        let mut taken = Taken::default();
        taken.begin(2);
        taken.expect_first_values();
        taken
    }

    const T: i64 = 1_600_000_000;

    #[test]
    fn the_first_value_of_a_new_subscription_is_not_taken_twice_and_one_just_like_it_later_is() {
        let mut taken = begun();
        assert_eq!(take(&mut taken, 0, &value(5.0, T)), ["0 5 at 1600000000"]);
        taken.expect_first_values();
        assert_eq!(take(&mut taken, 0, &value(5.0, T)), [""; 0]);
        taken.expect_first_values();
        assert_eq!(take(&mut taken, 0, &value(5.0, T + 1)), ["0 5 at 1600000001"]);
        let timeless = DataValue { source_timestamp: None, ..value(5.0, T) };
        assert_eq!(take(&mut taken, 0, &timeless), ["0 5 at 1700000000"]);
        taken.expect_first_values();
        assert_eq!(take(&mut taken, 0, &timeless), ["0 5 at 1700000000"], "nothing tells that it is the same");
    }

    #[test]
    fn a_full_queue_is_a_gap_before_the_value_that_says_so() {
        let lossy = DataValue { status: Some(StatusCode::from(0x0000_0480)), ..value(5.0, T) };
        assert_eq!(take(&mut begun(), 0, &lossy), ["Some(0) Sequence 1", "0 5 at 1600000000"]);
    }

    #[test]
    fn what_cannot_be_a_reading_is_counted() {
        let text = DataValue { value: Some(Variant::from("12")), ..value(0.0, T) };
        assert_eq!(take(&mut begun(), 0, &text), ["Some(0) Malformed 1"]);
    }

    #[test]
    fn a_value_of_which_nothing_is_told_is_still_so_but_a_load_is_no_second_one() {
        let mut taken = begun();
        take(&mut taken, 0, &value(5.0, T));
        take(&mut taken, 1, &value(7.0, T));
        let mut confirmed = |secs| words(&taken.confirm(&config(), Timestamp::from_secs(secs)));
        assert_eq!(confirmed(T + 11), [""; 0]);
        assert_eq!(confirmed(T + 12), ["0 5 at 1600000010"]);
        assert_eq!(confirmed(T + 13), [""; 0]);
        assert_eq!(confirmed(T + 22), ["0 5 at 1600000020"]);
    }
}
