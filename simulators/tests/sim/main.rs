//! The simulator against itself: mass, repetition, the stories its scenarios tell, and its devices seen from outside.

mod devices;
mod shifts;
