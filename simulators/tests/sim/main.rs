//! The simulator against itself: mass, repetition, the stories its scenarios tell, and its devices seen from outside.

#![expect(clippy::unwrap_used, reason = "a test may fail by unwrapping")]

mod acts;
mod bound;
mod devices;
mod grades;
mod library;
mod shifts;
