//! Tests in the process: files in, text out. What needs other programs is in `tests/e2e`.

mod any_order;
mod calibrations;
mod config_files;
mod decoders;
mod facts;
mod journal;
mod journal_fresh;
mod people;
mod plan_files;
mod recordings;
mod scenarios;
mod stand_in;
mod tags;
mod tidy;
