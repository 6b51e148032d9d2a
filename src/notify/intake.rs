//! Takes alerts from the pipeline, like every sink, and makes messages of them. An alert counts as delivered when its messages are kept: with
//! the alert itself, in one transaction, so that one that is given again after a kill makes nothing twice.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use super::Notifications;
use super::choose::Choice;
use super::event::Event;
use super::store::NotifyError;
use crate::queue::Receiver;
use crate::sinks::{DeliveredMark, Outgoing};
use crate::telemetry;
use crate::texts;

/// A file that cannot be written now is tried again. Wall time.
const RETRY: Duration = Duration::from_secs(1);

/// Runs until the program is to end.
pub async fn run(
    notifications: Arc<Notifications>,
    mut input: Receiver<Outgoing>,
    delivered: DeliveredMark,
    mut shutdown: watch::Receiver<bool>,
) {
    loop {
        let alert = tokio::select! {
            biased;
            _ = shutdown.wait_for(|&stop| stop) => return,
            alert = input.recv() => match alert {
                Some(alert) => alert,
                None => return,
            },
        };
        if alert.number <= delivered.upto() {
            continue;
        }
        while let Err(error) = take(&notifications, &alert).await {
            if let NotifyError::Alert(error) = &error {
                // Our own mistake, and it would be the same for ever.
                tracing::error!(number = alert.number, %error, "an alert cannot be read, and nobody is notified of it");
                break;
            }
            telemetry::NotifyFileFailed { error: &error }.tell();
            if tokio::time::timeout(RETRY, shutdown.wait_for(|&stop| stop)).await.is_ok() {
                return;
            }
        }
        delivered.advance(alert.number);
        notifications.wake();
    }
}

async fn take(notifications: &Arc<Notifications>, alert: &Outgoing) -> Result<(), NotifyError> {
    // Who is told of a corrective action, or of a request, goes by the roster: those events are for systems.
    if Event::is_of_action(&alert.body) {
        return Ok(());
    }
    let event = Event::read(&alert.body)?;
    let zone = texts::zone(&notifications.site.time_zone);
    let (site, calendar) = (&notifications.site, &notifications.calendar);
    let dues = Choice { config: &notifications.config, site, calendar, zone: &zone }.of(&event);
    let (body, now) = (alert.body.clone(), notifications.clock.now());
    notifications.shelf.with(move |store| store.take(&event, &body, &dues, now)).await?;
    Ok(())
}
