//! Which filters to subscribe to, and what a topic's messages hold. No connection here.

use std::collections::{BTreeSet, HashMap};

use super::payload::Recipe;
use crate::config::{MqttPoint, MqttStatus};

/// Up to so many topics each is subscribed to by name; beyond that their common prefix is, with `#`, and what nobody declared
/// below it is counted as unmapped.
pub const EXACT_MAX: usize = 100;

/// What to do with the messages of each topic.
pub struct Topics {
    by_name: HashMap<String, Recipe>,
}

impl Topics {
    #[must_use]
    pub fn new(points: &[MqttPoint]) -> Self {
        let mut by_topic: HashMap<String, Vec<MqttPoint>> = HashMap::new();
        for point in points {
            by_topic.entry(point.topic.clone()).or_default().push(point.clone());
        }
        Self { by_name: by_topic.into_iter().map(|(topic, points)| (topic, Recipe::new(&points))).collect() }
    }

    #[must_use]
    pub fn recipe(&self, topic: &str) -> Option<&Recipe> {
        self.by_name.get(topic)
    }
}

/// As few filters as read every topic of `points` and the status, in order of their names. The status has one of its own unless it is
/// among the topics: often it lies in another branch, and with it they would share nothing.
#[must_use]
pub fn filters(points: &[MqttPoint], status: Option<&MqttStatus>) -> Vec<String> {
    let topics: BTreeSet<&str> = points.iter().map(|point| point.topic.as_str()).collect();
    let status = status.map(|status| status.topic.as_str());
    if topics.len() <= EXACT_MAX {
        let all: BTreeSet<&str> = topics.into_iter().chain(status).collect();
        return all.into_iter().map(str::to_owned).collect();
    }
    let mut common: Option<Vec<&str>> = None;
    for topic in topics {
        let levels: Vec<&str> = topic.split('/').collect();
        common = Some(match common {
            None => levels,
            Some(common) => common.into_iter().zip(levels).take_while(|(one, other)| one == other).map(|(one, _)| one).collect(),
        });
    }
    let common = common.unwrap_or_default();
    // A message that two filters fit may come twice.
    let apart = status.filter(|status| !common.iter().copied().eq(status.split('/').take(common.len())));
    let filter: Vec<&str> = common.into_iter().chain(["#"]).collect();
    let mut filters: Vec<String> = apart.map(str::to_owned).into_iter().chain([filter.join("/")]).collect();
    filters.sort_unstable();
    filters
}

#[cfg(test)]
mod tests {
    use tizbek_core::ids::SignalId;

    use super::*;
    use crate::config::{Place, Shape};

    fn points(topics: impl Iterator<Item = String>) -> Vec<MqttPoint> {
        let shape = Shape::Json(Place { value: String::new(), time: None });
        topics.map(|topic| MqttPoint { signal: SignalId(0), topic, shape: shape.clone(), needs_time: false }).collect()
    }

    #[test]
    fn few_topics_are_named_once_each() {
        let topics = ["mine/b", "mine/a", "mine/b"].map(str::to_owned);
        assert_eq!(filters(&points(topics.into_iter()), None), ["mine/a", "mine/b"]);
    }

    #[test]
    fn many_topics_are_one_filter_over_what_they_share() {
        assert_eq!(filters(&points((0..101).map(|n| format!("v1/mine/lhd{n}/t"))), None), ["v1/mine/#"]);
        assert_eq!(filters(&points((0..101).map(|n| format!("{n}/t"))), None), ["#"]);
        assert_eq!(filters(&points((0..100).map(|n| format!("v1/{n}"))), None).len(), 100);
    }

    #[test]
    fn a_status_in_another_branch_widens_no_filter() {
        let check = |count: usize, prefix: &str, topic: &str, expected: &[&str]| {
            let status = MqttStatus { topic: topic.to_owned(), value: String::new(), on: Vec::new(), off: Vec::new() };
            let found = filters(&points((0..count).map(|n| format!("{prefix}{n}/t"))), Some(&status));
            assert_eq!(found, expected, "{topic}");
        };
        check(101, "v1/mine/lhd", "tele/gw/LWT", &["tele/gw/LWT", "v1/mine/#"]);
        check(101, "v1/mine/lhd", "v1/mine2", &["v1/mine/#", "v1/mine2"]);
        check(101, "v1/mine/lhd", "v1/mine/gw/LWT", &["v1/mine/#"]);
        check(101, "v1/mine/lhd", "v1/mine", &["v1/mine/#"]);
        check(101, "", "tele/gw/LWT", &["#"]);
        check(1, "v1/", "tele/gw/LWT", &["tele/gw/LWT", "v1/0/t"]);
        check(1, "v1/", "v1/0/t", &["v1/0/t"]);
    }
}
