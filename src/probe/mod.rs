//! Commissioning: looks at a device or a broker that nobody has described yet, says what is there and what it probably means, and prints
//! lines for the site file. It only reads, and it leaves nothing behind.
//!
//! `guess` says what registers mean, `modbus` reads them; `opcua` asks a server, which knows what its variables are; `broker` listens to
//! what others publish, `mqtt` guesses what it means, `sparkplug` reads what edge nodes say of themselves; `mavlink` listens to aircraft.
//! `told` says how each of them tells what it found; `lines` makes ids and names fit to be shown.

pub mod broker;
pub mod guess;
pub mod lines;
pub mod mavlink;
pub mod modbus;
pub mod mqtt;
pub mod opcua;
pub mod sparkplug;
pub mod told;

pub use told::Told;
