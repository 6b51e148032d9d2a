//! The end at the mine: who may hand over, what their names mean here, and since when nobody has heard of them.

use std::collections::BTreeMap;
use std::time::Duration;

use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::model::Site;
use tokio::sync::watch;

use super::parcel::{self, ParcelError};
use crate::config::{EdgeConfig, SourceConfig};
use crate::ingest::supervise::SourceError;
use crate::ingest::{Carried, SourceIo};

/// So long without a word, and the line is down: it says something every 5 s at least.
const QUIET_MAX: Duration = Duration::from_secs(15);

/// Those who may hand over, by the keys of their sources.
#[derive(Default)]
pub struct Edges {
    edges: BTreeMap<String, Edge>,
}

struct Edge {
    config: EdgeConfig,
    names: BTreeMap<String, SignalId>,
    /// Counts what was heard of it.
    heard: watch::Sender<u64>,
}

#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    #[error("there is no source of kind \"edge\" with this id")]
    Unknown,
    #[error("expected the token of this source as \"Authorization: Bearer …\"")]
    Token,
    #[error(transparent)]
    Parcel(#[from] ParcelError),
}

impl Edges {
    #[must_use]
    pub fn of(sources: &[SourceConfig], site: &Site) -> Self {
        let edge = |config: &SourceConfig| {
            let SourceConfig::Edge(config) = config else { return None };
            let names = config.points.iter().map(|point| (point.name.clone(), point.signal)).collect();
            let edge = Edge { config: config.clone(), names, heard: watch::Sender::new(0) };
            Some((site.sources[config.source.index()].key.clone(), edge))
        };
        Self { edges: sources.iter().filter_map(edge).collect() }
    }

    /// For `watch_line` of each.
    pub fn heard(&self) -> impl Iterator<Item = (SourceId, watch::Receiver<u64>)> {
        self.edges.values().map(|edge| (edge.config.source, edge.heard.subscribe()))
    }

    /// What `bytes` bring, and which signals of it nobody declared here.
    pub fn take(&self, source: &str, token: &str, bytes: &[u8], site: &Site) -> Result<(Carried, Vec<String>), TakeError> {
        let edge = self.edges.get(source).ok_or(TakeError::Unknown)?;
        if !same(&edge.config.token, token) {
            return Err(TakeError::Token);
        }
        edge.heard.send_modify(|heard| *heard += 1);
        Ok(parcel::unpack(bytes, site, edge.config.source, &edge.names)?)
    }
}

/// Takes as long wherever the two differ.
fn same(ours: &str, theirs: &str) -> bool {
    let differ = ours.bytes().zip(theirs.bytes()).fold(0, |differ, (a, b)| differ | (a ^ b));
    ours.len() == theirs.len() && differ == 0
}

/// Says whether the other instance is there, until the program is to end.
pub async fn watch_line(mut heard: watch::Receiver<u64>, io: SourceIo) -> Result<(), SourceError> {
    // The sender lives as long as the server, and an error of the queue is the pipeline gone: nobody is left to run for.
    while heard.changed().await.is_ok() {
        if io.say_link(true).await.is_err() {
            return Ok(());
        }
        while let Ok(Ok(())) = tokio::time::timeout(QUIET_MAX, heard.changed()).await {}
        if io.say_link(false).await.is_err() {
            return Ok(());
        }
    }
    Ok(())
}
