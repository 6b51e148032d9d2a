//! Writes sheets of the incidents that are not over into a folder when messages have waited too long and none gets through: whoever is there
//! can print them. Also tells the measures of what waits.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tizbek_core::time::Timestamp;
use tokio::sync::watch;

use super::Notifications;
use super::outbox::{OpenIncident, Waiting};
use super::print::{Sheet, events_of};
use super::store::NotifyError;
use super::template::language;
use crate::config::PrintConfig;
use crate::telemetry;

/// Wall time.
const LOOK: Duration = Duration::from_secs(1);

/// Runs until the program is to end.
pub async fn run(notifications: Arc<Notifications>, mut shutdown: watch::Receiver<bool>) {
    let mut failing = false;
    loop {
        let looked = look(&notifications).await;
        match &looked {
            Err(error) if !failing => telemetry::NotifyFileFailed { error }.tell(),
            _ => {}
        }
        failing = looked.is_err();
        if tokio::time::timeout(LOOK, shutdown.wait_for(|&stop| stop)).await.is_ok() {
            return;
        }
    }
}

async fn look(notifications: &Arc<Notifications>) -> Result<(), NotifyError> {
    let now = notifications.clock.now();
    let (waiting, last_taken) = notifications.shelf.with(move |store| Ok((store.waiting(now)?, store.last_taken()?))).await?;
    let oldest_secs = waiting.oldest.map_or(0, |oldest| (now - oldest).whole_secs().max(0));
    telemetry::NotifyWaiting { count: waiting.count, oldest_secs }.tell();
    let Some(print) = notifications.config.print.clone() else { return Ok(()) };
    if !is_cut_off(notifications.config.routes.is_empty(), &print, waiting, last_taken, now) {
        return Ok(());
    }
    for incident in notifications.shelf.with(|store| store.to_print()).await? {
        let (shared, print) = (notifications.clone(), print.clone());
        let written = tokio::task::spawn_blocking(move || write(&shared, &print, incident, now)).await;
        match written {
            Ok(Ok(())) => notifications.shelf.with(move |store| store.printed(incident)).await?,
            Ok(Err(error)) => {
                tracing::error!(incident = incident.number, %error, "an incident could not be written to be printed");
                return Ok(());
            }
            Err(failed) => std::panic::resume_unwind(failed.into_panic()),
        }
    }
    Ok(())
}

/// Whether nothing gets through: something has waited for so long, and nothing was taken meanwhile. Where nobody is notified at all, paper is
/// the only way.
fn is_cut_off(is_only_way: bool, print: &PrintConfig, waiting: Waiting, last_taken: Option<Timestamp>, now: Timestamp) -> bool {
    let long_ago = now - print.after;
    is_only_way || (waiting.oldest.is_some_and(|oldest| oldest <= long_ago) && last_taken.is_none_or(|last| last <= long_ago))
}

fn write(notifications: &Notifications, print: &PrintConfig, incident: OpenIncident, now: Timestamp) -> std::io::Result<()> {
    let dir = notifications.data_dir.join(&print.dir);
    std::fs::create_dir_all(&dir)?;
    let events = events_of(&notifications.data_dir.join("alerts.jsonl"), incident.number)?;
    for tongue in &print.languages {
        let language = language(*tongue);
        let (site, texts, origin) = (&notifications.site, &notifications.texts, notifications.origin.as_deref());
        let sheet = Sheet { site, texts, origin, language, printed_at: now };
        if let Some(page) = sheet.html(&events) {
            put(&dir, &format!("incident-{}.{}.html", incident.number, language.code()), &page)?;
            tracing::warn!(incident = incident.number, dir = %dir.display(), "no message gets through: the incident was written to be printed");
        }
    }
    Ok(())
}

/// Whole or not at all: somebody may be printing it.
fn put(dir: &Path, name: &str, page: &str) -> std::io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(dir)?;
    std::io::Write::write_all(&mut file, page.as_bytes())?;
    // Whoever prints it may be another user than the program's.
    let readable = std::os::unix::fs::PermissionsExt::from_mode(0o644);
    file.as_file().set_permissions(readable)?;
    file.persist(dir.join(name)).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tizbek_core::time::Span;

    #[test]
    fn paper_is_for_when_nothing_gets_through() {
        let print = PrintConfig { dir: "printed".into(), after: Span::from_mins(5), languages: Vec::new() };
        let at = |mins: i64| Timestamp::from_secs(mins * 60);
        let waiting = |mins: Option<i64>| Waiting { count: 1, oldest: mins.map(at) };
        let cut_off = |oldest: Option<i64>, taken: Option<i64>| is_cut_off(false, &print, waiting(oldest), taken.map(at), at(60));
        assert!(!cut_off(None, None), "nothing waits");
        assert!(!cut_off(Some(58), None), "not for long");
        assert!(cut_off(Some(50), None) && cut_off(Some(50), Some(40)));
        assert!(!cut_off(Some(50), Some(57)), "another way works");
        assert!(is_cut_off(true, &print, Waiting::default(), None, at(60)), "there is no other");
    }
}
