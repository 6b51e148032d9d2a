//! `[mqtt_alerts]`, `[webhook]`, `[influx]`, `[forward]`: where things are sent. A sink that is left out is off.

use tizbek_core::time::Span;

use super::kinds::{ADDRESS, DURATION_ABOVE_ZERO, FILLED_TEXT, ID, TOPIC, URL};
use super::sources::{login, std_duration, token};
use super::walk::{Table, Value};
use super::{Names, Place, signal_id};
use crate::config::{ForwardConfig, InfluxConfig, MqttAlertsConfig, WebhookConfig};

#[derive(Default)]
pub struct Sinks {
    pub mqtt_alerts: Option<MqttAlertsConfig>,
    pub webhook: Option<WebhookConfig>,
    pub influx: Option<InfluxConfig>,
    pub forward: Option<ForwardConfig>,
}

pub fn read(root: &mut Table<'_>, site: &str, signals: &Names, place: &Place<'_>) -> Sinks {
    let mut sinks = Sinks::default();
    if let Some(mut table) = root.get("mqtt_alerts").and_then(|value| value.table()) {
        sinks.mqtt_alerts = mqtt_alerts(&mut table, site, place);
        table.finish();
    }
    if let Some(mut table) = root.get("webhook").and_then(|value| value.table()) {
        sinks.webhook = table.required("url", &URL).map(|url| WebhookConfig { url });
        table.finish();
    }
    if let Some(mut table) = root.get("influx").and_then(|value| value.table()) {
        sinks.influx = influx(&mut table, place);
        table.finish();
    }
    if let Some(mut table) = root.get("forward").and_then(|value| value.table()) {
        sinks.forward = forward(&mut table, signals, place);
        table.finish();
    }
    sinks
}

/// `None` also where something in it is wrong, which has been told.
fn forward(table: &mut Table<'_>, known: &Names, place: &Place<'_>) -> Option<ForwardConfig> {
    let (url, source) = (table.required("url", &URL), table.required("source", &ID));
    let token = token(table, place);
    let named = |value: &Value<'_>| known.find(value).map(signal_id);
    let signals =
        table.get("signals").map(|value| value.list().and_then(|names| names.iter().map(named).collect::<Option<Vec<_>>>()));
    // `None` inside: one of them was wrong.
    let signals = signals.map_or(Some(None), |signals| signals.map(Some));
    Some(ForwardConfig { url: url?, source: source?, token: token?, signals: signals? })
}

fn mqtt_alerts(table: &mut Table<'_>, site: &str, place: &Place<'_>) -> Option<MqttAlertsConfig> {
    let address = table.required("address", &ADDRESS);
    let client_id = table.or("client_id", &FILLED_TEXT, format!("tizbek-{site}-alerts"));
    let topic = table.or("topic", &TOPIC, format!("tizbek/{site}/alerts"));
    let login = login(table, place);
    Some(MqttAlertsConfig { address: address?, client_id, topic, login })
}

fn influx(table: &mut Table<'_>, place: &Place<'_>) -> Option<InfluxConfig> {
    let url = table.required("url", &URL);
    let (org, bucket) = (table.required("org", &FILLED_TEXT), table.required("bucket", &FILLED_TEXT));
    let every = std_duration(table.or("every", &DURATION_ABOVE_ZERO, Span::from_secs(10)));
    let token = token(table, place);
    Some(InfluxConfig { url: url?, org: org?, bucket: bucket?, token: token?, every })
}
