//! The shell around `tizbek-core`: it reads devices, keeps the journal, serves the page and sends what the engine says.
//!
//! Read in this order: `config`, `table`, `plan`, `facts`, `tags` · `queue`, `clock` · `ingest` · `journal`, `people`, `handover` · `pipeline` · `sinks`, `notify`,
//! `forward`, `api`, `telemetry` ·
//! `app`, which alone joins them.

pub mod api;
pub mod app;
pub mod bench;
pub mod clock;
pub mod config;
#[doc(hidden)]
pub mod decoders;
pub mod demo;
pub mod facts;
pub mod forward;
pub mod handover;
pub mod ingest;
pub mod journal;
pub mod notify;
pub mod people;
pub mod pipeline;
pub mod plan;
pub mod probe;
pub mod queue;
pub mod replay;
pub mod sinks;
pub mod table;
pub mod tags;
pub mod telemetry;
pub mod texts;
