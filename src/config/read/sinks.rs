//! `[mqtt_alerts]`, `[webhook]`, `[influx]`: where things are sent. A sink that is left out is off.

use tizbek_core::time::Span;

use super::Place;
use super::kinds::{ADDRESS, DURATION_ABOVE_ZERO, FILLED_TEXT, TOPIC, URL};
use super::sources::{Secret, login, secret, std_duration};
use super::walk::Table;
use crate::config::{InfluxConfig, MqttAlertsConfig, WebhookConfig};

#[derive(Default)]
pub struct Sinks {
    pub mqtt_alerts: Option<MqttAlertsConfig>,
    pub webhook: Option<WebhookConfig>,
    pub influx: Option<InfluxConfig>,
}

pub fn read(root: &mut Table<'_>, site: &str, place: &Place<'_>) -> Sinks {
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
    sinks
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
    let token = match secret(table, "token", "token_env", "token_file", place) {
        Secret::Found(token) => Some(token),
        Secret::Told => None,
        Secret::Absent => {
            table.say("found no token, expected token_env or token_file");
            None
        }
    };
    Some(InfluxConfig { url: url?, org: org?, bucket: bucket?, token: token?, every })
}
