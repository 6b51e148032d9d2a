//! From one instance to another: the one at the shaft hands over what its journal has, the mine's takes it as one of its sources.
//! The journal is what is stored, and the place in it that the mine has is all that is remembered of what was sent: nothing is
//! deleted here, and nothing else is kept on disk. The format: docs/formats/forward.md.
//!
//! `parcel` (what goes over the line) · `send` (at the shaft) · `take` (at the mine).

pub mod parcel;
pub mod send;
pub mod take;
