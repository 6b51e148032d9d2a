//! All measures to InfluxDB 2 (or what speaks its write protocol). Every batch goes to the spool first and from there to the
//! server, in order: one path, whether the server is up, down or slow, and whether we are killed in between. Sending twice does no
//! harm: a point with the same tags and time replaces itself. The text of the lines is `lines`.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use influxdb2::api::write::TimestampPrecision;
use influxdb2::{Client, ClientBuilder, RequestError};
use tizbek_core::model::Site;
use tizbek_core::time::Timestamp;
use tizbek_core::view::View;
use tokio::sync::{Notify, watch};

use super::spool::{Segment, Spool, remove};
use super::{Backoff, SinkError, VIEW_QUEUE_MAX, lines, pause, plain_http, stopped};
use crate::config::InfluxConfig;
use crate::queue::Receiver;
use crate::telemetry::{self, Failure, Sink};

/// What the spool may take on the disk.
const SPOOL_BYTES_MAX: u64 = 128 << 20;
/// The client has no time limit of its own.
const WRITE_TIMEOUT: Duration = Duration::from_secs(10);
/// Batches the server refused, kept for a person to look at.
const REFUSED_MAX: usize = 100;

/// Runs until the program is to end. Views may come as often as they like: the first in each `config.every` of site time is written.
pub async fn run(
    config: InfluxConfig,
    input: Receiver<Arc<View>>,
    site: Arc<Site>,
    spool_dir: PathBuf,
    shutdown: watch::Receiver<bool>,
) -> Result<(), SinkError> {
    let unusable = |cause| SinkError::Spool { path: spool_dir.clone(), cause };
    let refused_dir = spool_dir.join("refused");
    std::fs::create_dir_all(&refused_dir).map_err(unusable)?;
    let spool = Spool::open(&spool_dir, SPOOL_BYTES_MAX).map_err(unusable)?;
    let store = Store { spool: Mutex::new(spool), more: Notify::new(), refused_dir };
    let client = client(&config)?;
    store.tell();
    tokio::select! {
        () = collect(&config, &site, input, &store, shutdown.clone()) => {}
        // Ends only with the program. What it had under way is still in the spool.
        () = send(&config, &client, &store, shutdown) => {}
    }
    Ok(())
}

fn client(config: &InfluxConfig) -> Result<Client, SinkError> {
    // The library panics on an address it cannot read, and replaces any path in it.
    let url = plain_http("influx.url", &config.url)?;
    let refuse = |reason: String| SinkError::Configuration { what: "influx.url", value: config.url.clone(), reason };
    if url.path() != "/" {
        return Err(refuse("the address must have no path".to_owned()));
    }
    ClientBuilder::new(url.as_str(), &config.org, &config.token).build().map_err(|error| refuse(error.to_string()))
}

struct Store {
    spool: Mutex<Spool>,
    /// Something new is in the spool.
    more: Notify,
    refused_dir: PathBuf,
}

impl Store {
    /// Never held across an await.
    fn lock(&self) -> MutexGuard<'_, Spool> {
        self.spool.lock().expect("nobody panics while holding the spool")
    }

    fn tell(&self) {
        let (segments, bytes) = {
            let spool = self.lock();
            (spool.segments(), spool.bytes())
        };
        telemetry::SinkSpooled { sink: Sink::Influx, segments, bytes }.tell();
    }
}

/// Queue -> spool. At the end it still takes what is in the queue.
async fn collect(
    config: &InfluxConfig,
    site: &Site,
    mut input: Receiver<Arc<View>>,
    store: &Store,
    mut shutdown: watch::Receiver<bool>,
) {
    let mut views: Vec<Arc<View>> = Vec::new();
    let mut last: Option<Timestamp> = None;
    loop {
        if input.depth() == 0 {
            tokio::select! {
                biased;
                () = stopped(&mut shutdown) => return,
                taken = input.recv_batch(&mut views, VIEW_QUEUE_MAX) => if taken == 0 { return },
            }
        } else if input.recv_batch(&mut views, VIEW_QUEUE_MAX).await == 0 {
            return;
        }
        telemetry::SinkLost { sink: Sink::Influx, count: input.take_dropped(), why: Failure::QueueFull }.tell();
        let mut body = String::new();
        for view in views.drain(..).filter(|view| is_due(config, &mut last, view.now)) {
            lines::lines(site, &view, &mut body);
        }
        if !body.is_empty() {
            keep(store, &body).await;
        }
    }
}

/// Due is the first view of each interval of `every`. Counting from the last one would lose every other view where they come
/// exactly as often as they are wanted, give or take a millisecond.
fn is_due(config: &InfluxConfig, last: &mut Option<Timestamp>, now: Timestamp) -> bool {
    let every = i64::try_from(config.every.as_micros()).unwrap_or(i64::MAX).max(1);
    let due = last.is_none_or(|last| now.0.div_euclid(every) != last.0.div_euclid(every));
    *last = Some(now);
    due
}

async fn keep(store: &Store, body: &str) {
    let reserved = store.lock().reserve(body.len() as u64);
    telemetry::SinkLost { sink: Sink::Influx, count: reserved.removed.len() as u64, why: Failure::SpoolFull }.tell();
    match reserved.write(body).await {
        Ok(()) => {
            store.lock().written(reserved.segment);
            store.more.notify_one();
        }
        Err(error) => {
            tracing::debug!(%error, "the spool cannot be written");
            telemetry::SinkLost { sink: Sink::Influx, count: 1, why: Failure::Disk }.tell();
        }
    }
    store.tell();
}

/// Spool -> server, oldest first, until the program is to end.
async fn send(config: &InfluxConfig, client: &Client, store: &Store, mut shutdown: watch::Receiver<bool>) {
    let mut backoff = Backoff::new();
    let mut failing = false;
    loop {
        let oldest = store.lock().oldest();
        let Some(segment) = oldest else {
            store.more.notified().await;
            continue;
        };
        let path = store.lock().path(segment);
        match write(config, client, &path).await {
            Written::Yes => {
                telemetry::SinkDelivered { sink: Sink::Influx, count: 1 }.tell();
                backoff.reset();
                failing = false;
                finish(store, segment, &path).await;
            }
            Written::Gone => store.lock().done(segment),
            Written::Refused { words } => {
                telemetry::SinkGaveUp { sink: Sink::Influx, why: Failure::Refused, detail: &words }.tell();
                set_aside(store, segment, &path, &words).await;
                finish(store, segment, &path).await;
            }
            Written::Later { why, words } => {
                telemetry::SinkFailed { sink: Sink::Influx, why, detail: &words, again: failing }.tell();
                failing = true;
                if pause(backoff.step(), &mut shutdown).await {
                    std::future::pending::<()>().await;
                }
            }
        }
    }
}

async fn finish(store: &Store, segment: Segment, path: &Path) {
    if let Err(error) = remove(path).await {
        // It would be sent again after a restart, which does no harm.
        tracing::warn!(path = %path.display(), %error, "a sent segment cannot be removed");
    }
    store.lock().done(segment);
    store.tell();
}

enum Written {
    Yes,
    /// It made room for a newer one meanwhile.
    Gone,
    /// The server will never take these lines.
    Refused {
        words: String,
    },
    Later {
        why: Failure,
        words: String,
    },
}

async fn write(config: &InfluxConfig, client: &Client, path: &Path) -> Written {
    let body = match tokio::fs::read_to_string(path).await {
        Ok(body) => body,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Written::Gone,
        Err(error) => return Written::Refused { words: format!("it cannot be read: {error}") },
    };
    let call = client.write_line_protocol_with_precision(&config.org, &config.bucket, body, TimestampPrecision::Milliseconds);
    match tokio::time::timeout(WRITE_TIMEOUT, call).await {
        Err(_) => Written::Later { why: Failure::Timeout, words: "no answer in time".to_owned() },
        Ok(Ok(())) => Written::Yes,
        // The library takes only 204 for success.
        Ok(Err(RequestError::Http { status, .. })) if status.is_success() => Written::Yes,
        Ok(Err(RequestError::Http { status, text })) => {
            let words = format!("{status}: {text}");
            match status.as_u16() {
                400 | 413 | 422 => Written::Refused { words },
                // A wrong token or bucket is put right by a person; the lines are good.
                401 | 403 | 404 => Written::Later { why: Failure::Denied, words },
                _ => Written::Later { why: Failure::ServerError, words },
            }
        }
        Ok(Err(other)) => Written::Later { why: Failure::Network, words: other.to_string() },
    }
}

/// Keeps a refused batch with the server's words beside it, the newest hundred of them.
async fn set_aside(store: &Store, segment: Segment, path: &Path, words: &str) {
    let name = format!("{:020}", segment.number);
    let moved = async {
        tokio::fs::write(store.refused_dir.join(format!("{name}.txt")), words).await?;
        tokio::fs::rename(path, store.refused_dir.join(format!("{name}.lp"))).await?;
        let mut kept = Vec::new();
        let mut entries = tokio::fs::read_dir(&store.refused_dir).await?;
        while let Some(entry) = entries.next_entry().await? {
            kept.push(entry.path());
        }
        kept.sort();
        // Two files each.
        for old in kept.iter().take(kept.len().saturating_sub(2 * REFUSED_MAX)) {
            remove(old).await?;
        }
        std::io::Result::Ok(())
    };
    if let Err(error) = moved.await {
        tracing::warn!(path = %path.display(), %error, "a refused segment cannot be set aside");
    }
}
