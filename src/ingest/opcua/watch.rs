//! What a server is asked to watch: nodes by name, in as few subscriptions as it allows and in calls as large as it allows. Which of
//! them it refuses, and why, is handed back; what it then tells is for others.

use std::time::Duration;

use opcua::types::{
    DataChangeFilter, DataChangeTrigger, Error, ExtensionObject, MonitoredItemCreateRequest, MonitoringMode,
    MonitoringParameters, NodeId, StatusCode, VariableId, Variant,
};

use super::line::{Line, value_of};
use super::order::Order;
use crate::config::{Deadband, Namespace, NodeName, OpcUaPoint};

/// A server says that it is alive at least so often.
const ALIVE: Duration = Duration::from_secs(5);
/// How long a server is asked to gather values for us while we are away. It may say less.
const KEPT: Duration = Duration::from_secs(600);
/// So many nodes are asked for at once where the server sets no limit of its own.
const AT_ONCE: usize = 1_000;
/// More subscriptions than this are not opened for one source.
const SUBSCRIPTIONS_MAX: usize = 100;

/// A subscription on the server.
#[derive(Clone, Debug)]
pub struct Subscription {
    pub id: u32,
    /// After so long it has said that it is alive, if it is.
    pub alive: Duration,
    pub order: Order,
}

/// The points by their index, with what the server says to them.
pub type Refused = Vec<(usize, String)>;

/// Has `points` (all of them by their index in `all`) watched; those that are not are handed back.
pub async fn watch(
    line: &Line,
    publish: Duration,
    all: &[OpcUaPoint],
    points: &[usize],
    subscriptions: &mut Vec<Subscription>,
) -> Result<Refused, Error> {
    let namespaces = line.namespaces().await?;
    let (mut todo, mut refused) = (Vec::new(), Vec::new());
    for &index in points {
        match node_id(&all[index].node, &namespaces) {
            Some(node) => todo.push((index, node, true)),
            None => refused.push((index, format!("it has no such namespace; it has {}", namespaces.join(", ")))),
        }
    }
    let mut at_once = limit(line).await?;
    let (mut full, mut empty) = (false, false);
    while !todo.is_empty() {
        if subscriptions.is_empty() || full {
            let (id, alive) = line.subscribe(publish, ALIVE.max(publish), KEPT).await?;
            subscriptions.push(Subscription { id, alive, order: Order::default() });
            empty = true;
        }
        let now: Vec<_> = todo.drain(..at_once.min(todo.len())).collect();
        let items = now.iter().map(|(index, node, filtered)| item(*index, &all[*index], node, *filtered)).collect();
        let subscription = subscriptions.last().map_or(0, |subscription| subscription.id);
        let results = match line.watch(subscription, items).await {
            Err(error) if error.status() == StatusCode::BadTooManyOperations && at_once > 1 => {
                at_once = at_once.min(now.len()).div_ceil(2);
                todo.splice(..0, now);
                continue;
            }
            results => results?,
        };
        let mut put_off = Vec::new();
        for ((index, node, filtered), result) in now.into_iter().zip(results) {
            match result.status_code {
                status if !status.is_bad() => empty = false,
                StatusCode::BadTooManyMonitoredItems => put_off.push((index, node, filtered)),
                status if filtered && all[index].deadband.is_none() && of_filter(status) => todo.push((index, node, false)),
                status => refused.push((index, status.to_string())),
            }
        }
        // Another subscription helps only where a new one took some.
        full = !put_off.is_empty();
        if full && (empty || subscriptions.len() >= SUBSCRIPTIONS_MAX) {
            refused.extend(put_off.drain(..).map(|(index, ..)| (index, StatusCode::BadTooManyMonitoredItems.to_string())));
            refused.extend(todo.drain(..).map(|(index, ..)| (index, StatusCode::BadTooManyMonitoredItems.to_string())));
        }
        todo.splice(..0, put_off);
    }
    Ok(refused)
}

/// By the numbers that the server gives its namespaces now.
#[must_use]
pub fn node_id(node: &NodeName, namespaces: &[String]) -> Option<NodeId> {
    let index = match &node.namespace {
        Namespace::Index(index) => *index,
        Namespace::Uri(uri) => u16::try_from(namespaces.iter().position(|name| name == uri)?).ok()?,
    };
    Some(NodeId { namespace: index, identifier: node.identifier.clone() })
}

/// How the node is to be written so that it means the same after the server's next start.
#[must_use]
pub fn node_name(node: &NodeId, namespaces: &[String]) -> NodeName {
    let uri = namespaces.get(usize::from(node.namespace)).filter(|_| node.namespace > 0);
    let namespace = uri.map_or(Namespace::Index(node.namespace), |uri| Namespace::Uri(uri.clone()));
    NodeName { namespace, identifier: node.identifier.clone() }
}

/// The handle by which the server calls a point, and back.
#[must_use]
pub fn point_of(handle: u32) -> Option<usize> {
    usize::try_from(handle.checked_sub(1)?).ok()
}

async fn limit(line: &Line) -> Result<usize, Error> {
    let node = VariableId::Server_ServerCapabilities_OperationLimits_MaxMonitoredItemsPerCall;
    let value = line.read(vec![value_of(node.into())]).await?.pop().and_then(|value| value.value);
    Ok(match value {
        Some(Variant::UInt32(limit)) if limit > 0 => usize::try_from(limit).unwrap_or(AT_ONCE).min(AT_ONCE),
        _ => AT_ONCE,
    })
}

/// Without a deadband we want to hear of a new time too: a value that stays the same is then heard of again.
fn item(index: usize, point: &OpcUaPoint, node: &NodeId, filtered: bool) -> MonitoredItemCreateRequest {
    let filter = match point.deadband {
        _ if !filtered => None,
        None => Some((DataChangeTrigger::StatusValueTimestamp, 0, 0.0)),
        Some(Deadband::Absolute(least)) => Some((DataChangeTrigger::StatusValue, 1, least)),
        Some(Deadband::Percent(least)) => Some((DataChangeTrigger::StatusValue, 2, least)),
    };
    let filter = filter.map(|(trigger, deadband_type, deadband_value)| {
        ExtensionObject::from_message(DataChangeFilter { trigger, deadband_type, deadband_value })
    });
    MonitoredItemCreateRequest {
        item_to_monitor: value_of(node.clone()),
        monitoring_mode: MonitoringMode::Reporting,
        requested_parameters: MonitoringParameters {
            client_handle: u32::try_from(index + 1).unwrap_or(u32::MAX),
            sampling_interval: point.sampling.as_secs_f64() * 1e3,
            filter: filter.unwrap_or_default(),
            queue_size: point.queue,
            // What is old is lost first, and the next value says that something was.
            discard_oldest: true,
        },
    }
}

fn of_filter(status: StatusCode) -> bool {
    matches!(
        status,
        StatusCode::BadMonitoredItemFilterUnsupported
            | StatusCode::BadMonitoredItemFilterInvalid
            | StatusCode::BadFilterNotAllowed
            | StatusCode::BadFilterLiteralInvalid
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_is_found_by_its_namespace_whatever_number_it_has() {
        let namespaces = ["http://opcfoundation.org/UA/", "urn:server", "urn:plc:mine"].map(str::to_owned);
        let node: NodeName = "nsu=urn:plc:mine;s=Crusher.Flow".parse().expect("a node");
        let id = node_id(&node, &namespaces).expect("it is there");
        assert_eq!(id.namespace, 2);
        assert_eq!(node_name(&id, &namespaces), node);
        let mut turned = namespaces.clone();
        turned.swap(1, 2);
        assert_eq!(node_id(&node, &turned).expect("it is there").namespace, 1);
        assert_eq!(node_id(&node, &namespaces[..2]), None);
        let by_number: NodeName = "ns=7;i=1".parse().expect("a node");
        assert_eq!(node_id(&by_number, &namespaces).map(|id| id.namespace), Some(7));
        assert_eq!(node_name(&NodeId::new(0, 2258_u32), &namespaces).to_string(), "i=2258");
    }
}
