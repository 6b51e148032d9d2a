//! The engine of Tizbek: a pure, deterministic fold over inputs. No clock, socket, thread, ambient randomness or hash order
//! in here; what it needs arrives as an argument, what it wants done is polled out.
//!
//! Read in this order: `time`, `units`, `ids` · `model` · `input`, `quality` · `normalise` · `engine` · `forecast` · `alarm`, `view`.

pub mod alarm;
pub mod engine;
pub mod forecast;
pub mod ids;
pub mod input;
pub mod model;
mod normalise;
mod persist;
pub mod quality;
pub mod time;
pub mod units;
pub mod view;
