//! What is taken out of service and put back, as it is written in the journal: exactly one thing of the site, who and why.

use serde::{Deserialize, Serialize};
use tizbek_core::alarm::Subject;

use super::wire::{Names, Ref, WireError};

#[derive(Serialize, Deserialize)]
pub(super) struct WireOut {
    #[serde(skip_serializing_if = "Option::is_none")]
    stage: Option<Ref>,
    #[serde(skip_serializing_if = "Option::is_none")]
    buffer: Option<Ref>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Ref>,
    #[serde(skip_serializing_if = "Option::is_none")]
    signal: Option<Ref>,
    by: String,
    comment: String,
}

impl WireOut {
    pub fn of(what: Subject, by: &str, comment: &str, names: Names<'_>) -> Self {
        let (by, comment) = (by.to_owned(), comment.to_owned());
        let mut out = Self { stage: None, buffer: None, source: None, signal: None, by, comment };
        match what {
            Subject::Stage(id) => out.stage = Some(names.stage(id)),
            Subject::Buffer(id) => out.buffer = Some(names.buffer(id)),
            Subject::Source(id) => out.source = Some(names.source(id)),
            Subject::Signal(id) => out.signal = Some(names.signal(id)),
        }
        out
    }

    pub fn into_parts(self, names: Names<'_>) -> Result<(Subject, String, String), WireError> {
        let what = match (self.stage, self.buffer, self.source, self.signal) {
            (Some(it), None, None, None) => Subject::Stage(names.stage_id(it)?),
            (None, Some(it), None, None) => Subject::Buffer(names.buffer_id(it)?),
            (None, None, Some(it), None) => Subject::Source(names.source_id(it)?),
            (None, None, None, Some(it)) => Subject::Signal(names.signal_id(it)?),
            _ => return Err(WireError::OutOfWhat),
        };
        Ok((what, self.by, self.comment))
    }
}
