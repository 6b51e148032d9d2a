//! (to be written)

pub mod dto;
pub mod page;
