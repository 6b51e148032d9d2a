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

/// As few filters as read every topic of `points` and the status, in order of their names.
#[must_use]
pub fn filters(points: &[MqttPoint], status: Option<&MqttStatus>) -> Vec<String> {
    let topics = points.iter().map(|point| point.topic.as_str());
    let topics: BTreeSet<&str> = topics.chain(status.map(|status| status.topic.as_str())).collect();
    if topics.len() <= EXACT_MAX {
        return topics.into_iter().map(str::to_owned).collect();
    }
    let mut common: Option<Vec<&str>> = None;
    for topic in topics {
        let levels: Vec<&str> = topic.split('/').collect();
        common = Some(match common {
            None => levels,
            Some(common) => common.into_iter().zip(levels).take_while(|(one, other)| one == other).map(|(one, _)| one).collect(),
        });
    }
    let mut filter: Vec<&str> = common.unwrap_or_default();
    filter.push("#");
    vec![filter.join("/")]
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
}
