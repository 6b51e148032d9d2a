//! The engine of Tizbek: a pure, deterministic fold over inputs. No clock, socket, thread, ambient randomness or hash order
//! in here; what it needs arrives as an argument, what it wants done is polled out.
//!
//! Read in this order: `time`, `units`, `ids` · `model` · `input`, `quality` · `normalise` · `engine` · `alarm`, `view`. Pure
//! parts beside it: `forecast` (where the chain is going), `advise` (what can be done about it), `action` (what is done about it, and by whom), `request` (what units ask of each other), `conflict` (what cannot both be had), `check` (what that
//! brought), `trial` (which meter lies), `pace` (which stage is slow), `learn` (what
//! no longer goes together), `ledger` (who owes what), `load` (what one person has to take in), `metal` (what
//! grade the tonnes have), `drum` (what limits the chain), `usage` (what time was
//! used for), `fact` (what people tell), `calibration` (how far sensors are off), `health` (how well sources deliver), `formula` (figures that follow from others), `substitute`
//! (who stands in for a signal that died), `stats` (mathematics by itself).

pub mod action;
pub mod advise;
pub mod alarm;
pub mod calibration;
pub mod check;
pub mod conflict;
pub mod device_clock;
pub mod drum;
pub mod engine;
pub mod fact;
pub mod forecast;
pub mod formula;
pub mod health;
pub mod ids;
pub mod input;
pub mod learn;
pub mod ledger;
pub mod load;
pub mod metal;
pub mod model;
mod normalise;
pub mod pace;
mod persist;
pub mod quality;
pub mod request;
pub mod stats;
mod substitute;
pub mod time;
pub mod trial;
pub mod units;
pub mod usage;
pub mod view;
