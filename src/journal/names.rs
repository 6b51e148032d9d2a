//! Which thing of a site has which number, kept in the journal: its rows hold numbers only, and a site file whose lists were
//! put in another order would make other things of them.

use serde::{Deserialize, Serialize};
use tizbek_core::model::Site;

use super::{JournalError, damaged};

pub(super) const KEY: &str = "names";

#[derive(Serialize, Deserialize)]
struct Names {
    stages: Vec<String>,
    buffers: Vec<String>,
    sources: Vec<String>,
    signals: Vec<String>,
}

pub(super) fn of(site: &Site) -> String {
    let names = Names {
        stages: site.stages.iter().map(|it| it.key.clone()).collect(),
        buffers: site.buffers.iter().map(|it| it.key.clone()).collect(),
        sources: site.sources.iter().map(|it| it.key.clone()).collect(),
        signals: site.signals.iter().map(|it| it.key.clone()).collect(),
    };
    serde_json::to_string(&names).expect("lists of strings are JSON")
}

/// Every list that was kept must be the beginning of the one of `site`.
pub(super) fn check(kept: Option<&str>, site: &Site) -> Result<(), JournalError> {
    let Some(kept) = kept else { return Ok(()) };
    let kept: Names = serde_json::from_str(kept).map_err(damaged)?;
    same("stage", &kept.stages, site.stages.iter().map(|it| &it.key))?;
    same("buffer", &kept.buffers, site.buffers.iter().map(|it| &it.key))?;
    same("source", &kept.sources, site.sources.iter().map(|it| &it.key))?;
    same("signal", &kept.signals, site.signals.iter().map(|it| &it.key))
}

fn same<'a>(what: &str, kept: &[String], mut now: impl Iterator<Item = &'a String>) -> Result<(), JournalError> {
    for (index, kept) in kept.iter().enumerate() {
        let now = now.next();
        if now != Some(kept) {
            let now = now.map_or("missing", String::as_str);
            return Err(JournalError::OtherSite { detail: format!("{what} {index} was {kept:?} and is {now:?} now") });
        }
    }
    Ok(())
}
