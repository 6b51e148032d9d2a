//! What a site file says about Modbus: the line to an endpoint, how it is polled, and what is read there. Plain values; how they
//! are written in the file is in `read/modbus`.

use std::time::Duration;

use tizbek_core::ids::{SignalId, SourceId};

#[derive(Clone, Debug)]
pub struct ModbusConfig {
    pub source: SourceId,
    pub line: ModbusLine,
    /// How often is polled; the first is the one of points that name none.
    pub classes: Vec<PollClass>,
    /// How long an answer may take, from the end of the question.
    pub timeout: Duration,
    pub limits: BlockLimits,
    pub care: DeviceCare,
    pub points: Vec<ModbusPoint>,
}

impl ModbusConfig {
    /// One class, and everything else as in a site file that says nothing of it.
    #[must_use]
    pub fn new(source: SourceId, line: ModbusLine, poll: Duration, timeout: Duration, points: Vec<ModbusPoint>) -> Self {
        let classes = vec![PollClass { name: String::new(), every: poll }];
        Self { source, line, classes, timeout, limits: BlockLimits::default(), care: DeviceCare::default(), points }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ModbusLine {
    /// `host:port`
    Tcp(String),
    /// `host:port` of a gateway that passes RTU frames through as they are.
    RtuOverTcp(String),
    Rtu(SerialLine),
}

impl ModbusLine {
    /// What a person calls it: the address, or the device file.
    #[must_use]
    pub fn address(&self) -> &str {
        match self {
            Self::Tcp(address) | Self::RtuOverTcp(address) => address,
            Self::Rtu(line) => &line.device,
        }
    }

    pub(super) fn address_mut(&mut self) -> &mut String {
        match self {
            Self::Tcp(address) | Self::RtuOverTcp(address) => address,
            Self::Rtu(line) => &mut line.device,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SerialLine {
    /// `/dev/ttyUSB0`
    pub device: String,
    pub baud: u32,
    pub parity: Parity,
    /// 1 or 2.
    pub stop_bits: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parity {
    None,
    Even,
    Odd,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PollClass {
    /// Empty: the one that `poll` sets.
    pub name: String,
    /// Of site time.
    pub every: Duration,
}

/// What may be asked for at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockLimits {
    /// So many registers that nobody wants are read rather than asking twice; of bits eight times as many.
    pub gap: u16,
    pub registers: u16,
    pub bits: u16,
}

impl Default for BlockLimits {
    /// The protocol allows 125 registers and 2000 bits; we stay below, as some devices do.
    fn default() -> Self {
        Self { gap: 8, registers: 120, bits: 1920 }
    }
}

/// What a device needs that the protocol does not speak of. All of it is wall time: a device knows no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceCare {
    pub pause_after_connect: Duration,
    pub pause_between_requests: Duration,
    /// The connection is given up whenever nothing is due: somebody else may need the only one that there is.
    pub close_after_poll: bool,
    /// How often a device that says that it is busy is asked again within one poll.
    pub busy_retries: u32,
    pub busy_pause: Duration,
}

impl Default for DeviceCare {
    fn default() -> Self {
        Self {
            pause_after_connect: Duration::ZERO,
            pause_between_requests: Duration::ZERO,
            close_after_poll: false,
            busy_retries: 3,
            busy_pause: Duration::from_millis(100),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct ModbusPoint {
    pub signal: SignalId,
    pub unit_id: u8,
    pub table: ModbusTable,
    /// 0-based, as it goes over the wire.
    pub address: u16,
    pub value: ModbusType,
    pub order: WordOrder,
    /// Of a `Bit` in a register: which, 0 the least significant.
    pub bit: u8,
    /// Reading = raw * scale + offset.
    pub scale: f64,
    pub offset: f64,
    /// Raw values that mean "no value".
    pub invalid: Vec<f64>,
    /// Which of the source's classes.
    pub class: usize,
    /// Points of one group are read in one request.
    pub group: Option<String>,
}

impl ModbusPoint {
    /// As in a site file that says no more of it.
    #[must_use]
    pub fn new(signal: SignalId, unit_id: u8, table: ModbusTable, address: u16, value: ModbusType) -> Self {
        Self {
            signal,
            unit_id,
            table,
            address,
            value,
            order: WordOrder::Abcd,
            bit: 0,
            scale: 1.0,
            offset: 0.0,
            invalid: Vec::new(),
            class: 0,
            group: None,
        }
    }

    /// How many registers (or bits, in a table of bits) it takes.
    #[must_use]
    pub fn width(&self) -> u16 {
        if self.table.is_bits() { 1 } else { self.value.registers() }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ModbusTable {
    Coil,
    Discrete,
    Input,
    Holding,
}

impl ModbusTable {
    #[must_use]
    pub const fn is_bits(self) -> bool {
        matches!(self, Self::Coil | Self::Discrete)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModbusType {
    /// A coil or discrete input, or a bit of a register.
    Bit,
    /// The more and the less significant byte of a register.
    I8High,
    I8Low,
    U8High,
    U8Low,
    I16,
    U16,
    I32,
    U32,
    I64,
    U64,
    F32,
    F64,
    /// A decimal digit in every four bits.
    Bcd16,
    Bcd32,
    /// Registers of 0 to 9999 each: four decimal digits a register.
    Mod10k32,
    Mod10k64,
}

impl ModbusType {
    #[must_use]
    pub const fn registers(self) -> u16 {
        match self {
            Self::Bit | Self::I8High | Self::I8Low | Self::U8High | Self::U8Low | Self::I16 | Self::U16 | Self::Bcd16 => 1,
            Self::I32 | Self::U32 | Self::F32 | Self::Bcd32 | Self::Mod10k32 => 2,
            Self::I64 | Self::U64 | Self::F64 | Self::Mod10k64 => 4,
        }
    }
}

/// Order of the bytes of a value over registers, named by what a 32-bit value ABCD (A most significant) looks like on the
/// wire; for 64 bits the same two choices (words reversed, bytes of a word swapped) are taken over four registers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WordOrder {
    #[default]
    Abcd,
    Cdab,
    Badc,
    Dcba,
}
