//! The shell around `tizbek-core`: it reads devices, keeps the journal, serves the page and sends what the engine says.
//!
//! Read in this order: `config`, `plan` · `queue`, `clock` · `ingest` · `journal` · `pipeline` · `sinks`, `api`, `telemetry` ·
//! `app`, which alone joins them.

pub mod api;
pub mod app;
pub mod bench;
pub mod clock;
pub mod config;
pub mod demo;
pub mod ingest;
pub mod journal;
pub mod pipeline;
pub mod plan;
pub mod probe;
pub mod queue;
pub mod replay;
pub mod sinks;
pub mod telemetry;
pub mod texts;
