//! One message to an MQTT broker, QoS 1, on a connection of its own: taken is what the broker has acknowledged. A subscriber knows a double by
//! `key` in it.

use std::time::Duration;

use rumqttc::{AsyncClient, Event, MqttOptions, Packet, QoS};

use crate::config::Login;
use crate::notify::message::Outcome;

const PACKET_BYTES_MAX: usize = 1 << 20;

pub struct Broker<'a> {
    pub address: &'a str,
    pub client_id: &'a str,
    pub login: Option<&'a Login>,
}

pub async fn send(broker: &Broker<'_>, topic: &str, body: &str, timeout: Duration) -> Outcome {
    let Some((host, port)) = broker.address.rsplit_once(':').and_then(|(host, port)| Some((host, port.parse().ok()?))) else {
        return Outcome::Refused { words: format!("{} is no host:port", broker.address) };
    };
    let mut options = MqttOptions::new(broker.client_id, host, port);
    options
        .set_clean_session(true)
        .set_keep_alive(Duration::from_secs(15))
        .set_max_packet_size(PACKET_BYTES_MAX, PACKET_BYTES_MAX);
    if let Some(login) = broker.login {
        options.set_credentials(&login.user, &login.password);
    }
    let mut published = false;
    let (client, mut eventloop) = AsyncClient::new(options, 4);
    let talk = async {
        loop {
            match eventloop.poll().await {
                Ok(Event::Incoming(Packet::ConnAck(_))) => {
                    if let Err(error) = client.try_publish(topic, QoS::AtLeastOnce, false, body) {
                        return Err(error.to_string());
                    }
                    published = true;
                }
                Ok(Event::Incoming(Packet::PubAck(_))) => return Ok(()),
                Ok(_) => {}
                Err(error) => return Err(error.to_string()),
            }
        }
    };
    let talked = tokio::time::timeout(timeout, talk).await;
    match talked {
        Ok(Ok(())) => {
            // In order, so that the broker does not take it for a lost connection; whether that succeeds changes nothing.
            client.try_disconnect().ok();
            tokio::time::timeout(Duration::from_millis(200), async { while eventloop.poll().await.is_ok() {} }).await.ok();
            Outcome::Taken { words: "acknowledged by the broker".to_owned() }
        }
        Ok(Err(error)) if published => Outcome::unsure(error),
        Ok(Err(error)) => Outcome::away(error),
        Err(_) if published => Outcome::unsure("no acknowledgement in time"),
        Err(_) => Outcome::away("no connection in time"),
    }
}
