//! (to be written)

pub mod dto;
