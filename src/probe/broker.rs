//! Listens at a broker for a while. What messages mean is for whoever asked; the broker forgets us when we go.

use std::time::{Duration, Instant};

use tizbek_core::time::Timestamp;

use crate::config::BrokerConfig;
use crate::ingest::broker::{Client, Event, Message, Terms, open};

/// What taking leave may take.
const LEAVING: Duration = Duration::from_millis(500);

/// Subscribes to `filters` and gives each message to `take` until the time is over; `begun` is told when the broker has us listening.
///
/// # Errors
/// Why nothing more was heard, for a person.
pub async fn hear(
    config: &BrokerConfig,
    filters: &[String],
    time: Duration,
    mut begun: impl FnMut(&Client),
    mut take: impl FnMut(&Message),
) -> Result<(), String> {
    let terms = Terms { keeps_session: false, acknowledged_by_us: false, will: None };
    let (mut connection, client) = open(config, &terms).map_err(|error| error.to_string())?;
    let until = Instant::now() + time;
    loop {
        // `next` does not lose what was read when it is given up here: nothing is asked after it.
        let Ok(event) = tokio::time::timeout_at(until.into(), connection.next()).await else { break };
        match event {
            Ok(Event::Connected { .. }) => {
                if !client.subscribe(filters, true) {
                    return Err(format!("{filters:?} cannot be subscribed to"));
                }
            }
            Ok(Event::Subscribed { refused: 0 }) => begun(&client),
            Ok(Event::Subscribed { refused }) => {
                return Err(format!("{}: the broker refuses {refused} of {filters:?}: ask for less, or log in", config.address));
            }
            Ok(Event::Message(message)) => take(&message),
            Ok(Event::Other) => {}
            Err(failure) => return Err(format!("{}: {}", config.address, failure.words())),
        }
    }
    // Said on the way: a broker would else keep waiting for us for a while.
    if client.disconnect() {
        let leaving = async { while connection.next().await.is_ok() {} };
        tokio::time::timeout(LEAVING, leaving).await.ok();
    }
    Ok(())
}

/// Since 1970.
pub fn secs(at: Timestamp) -> f64 {
    at.0 as f64 / 1e6
}

/// How a clock stands that is so many seconds ahead of ours. A message that the broker had kept is old by nature.
pub fn clock(ahead: Option<f64>) -> String {
    match ahead {
        None => ", no time of its own".to_owned(),
        Some(ahead) if ahead > 2.0 => format!(", its clock is {ahead:.0} s ahead of ours"),
        Some(ahead) if ahead < -2.0 => format!(", {:.0} s old", -ahead),
        Some(_) => String::new(),
    }
}
