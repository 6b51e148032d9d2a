//! Questions and answers as bytes. There are four questions, and all of them read: a frame that writes cannot be said here. What is in an
//! answer `tokio-modbus` reads; its client is not used: on a line without ids it takes a late answer for the next. Pure: who sends
//! them, and when, is `connection`.

use tokio_modbus::Response;
use tokio_modbus::bytes::Bytes;

use crate::config::ModbusTable;

use super::blocks::Block;
use super::decode::Raw;

/// A question for registers or bits that lie together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    pub unit_id: u8,
    pub table: ModbusTable,
    pub start: u16,
    pub count: u16,
}

/// What a device says to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    Values(Raw),
    /// The code of the exception.
    Refused(u8),
    /// Fewer bytes of values than were asked for.
    Short(usize),
}

/// What a piece of a TCP stream begins with.
#[derive(Debug, PartialEq, Eq)]
pub enum Tcp<'a> {
    /// Not all of a frame is there.
    More,
    Frame {
        id: u16,
        unit_id: u8,
        pdu: &'a [u8],
        length: usize,
    },
    /// It is not Modbus.
    Rubbish,
}

impl Question {
    #[must_use]
    pub fn of(block: &Block) -> Self {
        Self { unit_id: block.unit_id, table: block.table, start: block.start, count: block.count }
    }

    /// Modbus application protocol, 6.1 to 6.4.
    #[must_use]
    pub const fn function(&self) -> u8 {
        match self.table {
            ModbusTable::Coil => 1,
            ModbusTable::Discrete => 2,
            ModbusTable::Holding => 3,
            ModbusTable::Input => 4,
        }
    }

    /// A refusal of one could be a refusal of the other: it names unit and function alone.
    #[must_use]
    pub fn refused_as(&self, other: &Self) -> bool {
        (self.unit_id, self.function()) == (other.unit_id, other.function())
    }

    /// How many bytes of values answer it.
    #[must_use]
    pub fn bytes(&self) -> u8 {
        assert!((1..=2000).contains(&self.count) && (self.table.is_bits() || self.count <= 125), "a question asks for what fits");
        let bytes = if self.table.is_bits() { self.count.div_ceil(8) } else { self.count * 2 };
        u8::try_from(bytes).expect("125 registers or 2000 bits are 250 bytes")
    }

    /// With a header of transaction id, protocol, length and unit.
    #[must_use]
    pub fn tcp(&self, id: u16) -> [u8; 12] {
        let ([a, b], [c, d, e, f, g]) = (id.to_be_bytes(), self.pdu());
        [a, b, 0, 0, 0, 6, self.unit_id, c, d, e, f, g]
    }

    /// With its unit before and a checksum after it.
    #[must_use]
    pub fn rtu(&self) -> [u8; 8] {
        let [a, b, c, d, e] = self.pdu();
        let [low, high] = crc(&[self.unit_id, a, b, c, d, e]).to_le_bytes();
        [self.unit_id, a, b, c, d, e, low, high]
    }

    fn pdu(&self) -> [u8; 5] {
        let ([a, b], [c, d]) = (self.start.to_be_bytes(), self.count.to_be_bytes());
        [self.function(), a, b, c, d]
    }

    /// What `pdu`, an answer of the right unit, says to this question; an error if it is no answer to it.
    pub fn reply(&self, pdu: &[u8]) -> Result<Reply, String> {
        let function = self.function();
        match *pdu {
            [refused, code] if refused == function | 0x80 => Ok(Reply::Refused(code)),
            [answered, length, ref values @ ..] if answered == function && values.len() == usize::from(length) => {
                match length.cmp(&self.bytes()) {
                    std::cmp::Ordering::Equal => self.values(pdu).map(Reply::Values),
                    std::cmp::Ordering::Less => Ok(Reply::Short(values.len())),
                    std::cmp::Ordering::Greater => Err(format!("{length} bytes of values instead of {}", self.bytes())),
                }
            }
            [other, ..] if other & 0x7f != function => Err(format!("an answer to function {other} instead of {function}")),
            _ => Err(format!("{} bytes that are no answer", pdu.len())),
        }
    }

    /// Bits come in whole bytes.
    fn values(&self, pdu: &[u8]) -> Result<Raw, String> {
        match Response::try_from(Bytes::copy_from_slice(pdu)).map_err(|error| error.to_string())? {
            Response::ReadCoils(mut bits) | Response::ReadDiscreteInputs(mut bits) => {
                bits.truncate(usize::from(self.count));
                Ok(Raw::Bits(bits))
            }
            Response::ReadHoldingRegisters(words) | Response::ReadInputRegisters(words) => Ok(Raw::Words(words)),
            other => Err(format!("an answer to {:?}", other.function_code())),
        }
    }
}

/// The first frame of a TCP stream. A header whose length cannot be is not waited for.
#[must_use]
pub fn tcp(stream: &[u8]) -> Tcp<'_> {
    const HEADER: usize = 7;
    let Some(&[a, b, c, d, e, f, unit_id]) = stream.first_chunk::<HEADER>() else { return Tcp::More };
    let after_header = usize::from(u16::from_be_bytes([e, f]));
    if [c, d] != [0, 0] || !(3..=254).contains(&after_header) {
        return Tcp::Rubbish;
    }
    let length = HEADER - 1 + after_header;
    match stream.get(HEADER..length) {
        Some(pdu) => Tcp::Frame { id: u16::from_be_bytes([a, b]), unit_id, pdu, length },
        None => Tcp::More,
    }
}

/// Modbus over serial line, 6.2.2: polynomial 0xA001 (reflected 0x8005), beginning with all ones; sent low byte first.
#[must_use]
pub fn crc(bytes: &[u8]) -> u16 {
    bytes.iter().fold(u16::MAX, |crc, byte| {
        (0..8).fold(crc ^ u16::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xa001 } else { crc >> 1 })
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tokio_modbus::Request;

    use super::*;

    const QUESTION: Question = Question { unit_id: 17, table: ModbusTable::Holding, start: 107, count: 3 };

    #[test]
    fn the_examples_of_the_specification_are_said_as_it_says_them() {
        assert_eq!(QUESTION.tcp(0x0102), [1, 2, 0, 0, 0, 6, 17, 3, 0, 107, 0, 3]);
        // The check value of CRC-16/MODBUS.
        assert_eq!(crc(b"123456789"), 0x4b37);
        assert_eq!(QUESTION.rtu()[..6], [17, 3, 0, 107, 0, 3]);
        assert_eq!(crc(&QUESTION.rtu()), 0, "the checksum of a frame with its checksum");
        let values = QUESTION.reply(&[3, 6, 0x02, 0x2b, 0, 0, 0, 0x64]);
        assert_eq!(values, Ok(Reply::Values(Raw::Words(vec![555, 0, 100]))));
        let coils = Question { table: ModbusTable::Coil, start: 19, count: 10, ..QUESTION };
        let bits = [true, false, true, true, false, false, true, true, true, false];
        assert_eq!(coils.reply(&[1, 2, 0xcd, 0x01]), Ok(Reply::Values(Raw::Bits(bits.to_vec()))));
    }

    #[test]
    fn what_is_no_answer_to_the_question_is_told_apart() {
        assert_eq!(QUESTION.reply(&[0x83, 2]), Ok(Reply::Refused(2)));
        assert_eq!(QUESTION.reply(&[3, 4, 0, 1, 0, 2]), Ok(Reply::Short(4)));
        for wrong in [&[3, 8, 0, 1, 0, 2, 0, 3, 0, 4][..], &[4, 6, 0, 1, 0, 2, 0, 3], &[3, 6, 0, 1], &[0x84, 2], &[3], &[]] {
            assert!(QUESTION.reply(wrong).is_err(), "{wrong:?}");
        }
    }

    proptest! {
        #[test]
        fn others_read_a_question_as_it_was_meant(start: u16, count in 1_u16..=125) {
            for (table, expected) in [
                (ModbusTable::Coil, Request::ReadCoils(start, count)),
                (ModbusTable::Discrete, Request::ReadDiscreteInputs(start, count)),
                (ModbusTable::Holding, Request::ReadHoldingRegisters(start, count)),
                (ModbusTable::Input, Request::ReadInputRegisters(start, count)),
            ] {
                let question = Question { unit_id: 1, table, start, count };
                let read = Request::try_from(Bytes::copy_from_slice(&question.tcp(7)[7..]));
                prop_assert_eq!(read.expect("a request"), expected);
            }
        }

        /// The function is the byte after the unit. 1 to 4 read; everything that writes is 5 or more.
        #[test]
        fn no_question_can_be_anything_but_a_reading_one(
            unit_id: u8, start: u16, count in 1_u16..=125, id: u16,
            table in prop::sample::select(vec![ModbusTable::Coil, ModbusTable::Discrete, ModbusTable::Input, ModbusTable::Holding]),
        ) {
            let question = Question { unit_id, table, start, count };
            prop_assert!((1..=4).contains(&question.tcp(id)[7]));
            prop_assert!((1..=4).contains(&question.rtu()[1]));
        }

        #[test]
        fn no_bytes_do_any_harm(bytes in prop::collection::vec(any::<u8>(), 0..300), count in 1_u16..=125) {
            let _frame = tcp(&bytes);
            let _reply = Question { count, ..QUESTION }.reply(&bytes);
        }
    }
}
