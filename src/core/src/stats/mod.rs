//! Statistics: tests that watch a stream for a change, how long they run without a false alarm, and what goes before and after
//! them. Pure functions and small states in `f64`; nothing here knows a site, a clock or an alarm. Judging what a figure means
//! for the chain is the engine's work.
//!
//! Read in this order: `normal` · `random` · `whiten` · `cusum`, `focus`, `sprt` · `run_length`, `design` · `passage` ·
//! `reconcile`. Two words are used throughout: *z* is a residual in standard errors, mean 0 and variance 1 as long as nothing is
//! wrong, independent from sample to sample; the *run length* is the number of samples until a test says something.

pub mod cusum;
mod dense;
pub mod design;
pub mod focus;
pub mod normal;
pub mod passage;
mod quadrature;
pub mod random;
pub mod reconcile;
pub mod run_length;
pub mod sprt;
#[cfg(test)]
mod tests;
pub mod whiten;
