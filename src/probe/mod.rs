//! Commissioning: looks at a device or a broker that nobody has described yet, says what is there and what it probably means, and prints
//! lines for the site file. It only reads, and it leaves nothing behind.
//!
//! `guess` says what registers mean, `modbus` reads them; `opcua` asks a server, which knows what its variables are.

pub mod guess;
pub mod modbus;
pub mod opcua;
