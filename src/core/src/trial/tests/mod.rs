//! The trial held against a small simulated chain whose faults are known.

mod chain;
mod estimate;
mod faults;
mod healthy;
