//! A Modbus TCP device: registers with the values of the site's signals, and a server of its own for functions 1 to 4. It only
//! answers; what the values are is decided elsewhere.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use crate::site::{ModbusPoint, Order, Point, Site, Table, ValueType};

const ILLEGAL_FUNCTION: u8 = 1;
const ILLEGAL_ADDRESS: u8 = 2;
const ILLEGAL_VALUE: u8 = 3;
/// What a gateway says of a unit that is not there.
const NO_SUCH_UNIT: u8 = 0x0b;

const WORDS_MAX: u16 = 125;
const BITS_MAX: u16 = 2_000;
const CONNECTIONS_MAX: usize = 64;

/// The registers of one device. Between the lowest and the highest declared address of a table nothing is missing: what no
/// signal uses is zero.
#[derive(Clone, Debug, Default)]
pub struct Image {
    blocks: BTreeMap<(u8, Table), Block>,
    /// A device that hangs: connections stay open and get no answer.
    pub silent: bool,
}

#[derive(Clone, Debug)]
struct Block {
    first: u16,
    words: Vec<u16>,
}

pub type SharedImage = Arc<Mutex<Image>>;

impl Image {
    /// Room for the signals of one source.
    #[must_use]
    pub fn of_source(site: &Site, source: usize) -> Self {
        let mut spans: BTreeMap<(u8, Table), (usize, usize)> = BTreeMap::new();
        for signal in site.signals.iter().filter(|signal| signal.source == source) {
            let Point::Modbus(point) = &signal.point else { continue };
            let (from, to) = (usize::from(point.address), usize::from(point.address) + words(point));
            let span = spans.entry((point.unit_id, point.table)).or_insert((from, to));
            *span = (span.0.min(from), span.1.max(to));
        }
        let block = |(from, to): (usize, usize)| Block { first: from as u16, words: vec![0; to - from] };
        Self { blocks: spans.into_iter().map(|(key, span)| (key, block(span))).collect(), silent: false }
    }

    /// Puts a value where its signal is read.
    pub fn write(&mut self, point: &ModbusPoint, value: f64, broken: bool) {
        let Some(block) = self.blocks.get_mut(&(point.unit_id, point.table)) else { return };
        let start = usize::from(point.address - block.first);
        for (place, word) in block.words[start..].iter_mut().zip(encode(point, value, broken)) {
            *place = word;
        }
    }

    /// The answer to one request, without its header; an exception where it asks for what is not there.
    #[must_use]
    pub fn answer(&self, unit_id: u8, request: &[u8]) -> Vec<u8> {
        let function = request.first().copied().unwrap_or(0);
        match self.read(unit_id, request) {
            Ok(answer) => answer,
            Err(code) => vec![function | 0x80, code],
        }
    }

    fn read(&self, unit_id: u8, request: &[u8]) -> Result<Vec<u8>, u8> {
        let &[function, a, b, c, d] = request else {
            let known = matches!(request.first(), Some(1..=4));
            return Err(if known { ILLEGAL_VALUE } else { ILLEGAL_FUNCTION });
        };
        let table = match function {
            1 => Table::Coil,
            2 => Table::Discrete,
            3 => Table::Holding,
            4 => Table::Input,
            _ => return Err(ILLEGAL_FUNCTION),
        };
        let (address, count) = (u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]));
        let bits = matches!(table, Table::Coil | Table::Discrete);
        if count == 0 || count > if bits { BITS_MAX } else { WORDS_MAX } {
            return Err(ILLEGAL_VALUE);
        }
        if !self.blocks.keys().any(|&(unit, _)| unit == unit_id) {
            return Err(NO_SUCH_UNIT);
        }
        let block = self.blocks.get(&(unit_id, table)).ok_or(ILLEGAL_ADDRESS)?;
        let start = usize::from(address.checked_sub(block.first).ok_or(ILLEGAL_ADDRESS)?);
        let words = block.words.get(start..start + usize::from(count)).ok_or(ILLEGAL_ADDRESS)?;
        let data: Vec<u8> = if bits {
            words.chunks(8).map(|eight| eight.iter().rev().fold(0, |byte, &bit| byte << 1 | u8::from(bit != 0))).collect()
        } else {
            words.iter().flat_map(|word| word.to_be_bytes()).collect()
        };
        let mut answer = vec![function, data.len() as u8];
        answer.extend(data);
        Ok(answer)
    }
}

/// The registers of a value, as the point declares them.
#[must_use]
pub fn encode(point: &ModbusPoint, value: f64, broken: bool) -> Vec<u16> {
    let raw = if broken { sentinel(point) } else { (value - point.offset) / point.scale };
    // A cast to an integer keeps to the ends of its range: an instrument clips too.
    let whole = raw.round();
    let bytes: Vec<u8> = match point.value {
        ValueType::Bit => return vec![u16::from(raw >= 0.5)],
        ValueType::I16 => (whole as i16).to_be_bytes().to_vec(),
        ValueType::U16 => (whole as u16).to_be_bytes().to_vec(),
        ValueType::I32 => (whole as i32).to_be_bytes().to_vec(),
        ValueType::U32 => (whole as u32).to_be_bytes().to_vec(),
        ValueType::I64 => (whole as i64).to_be_bytes().to_vec(),
        ValueType::U64 => (whole as u64).to_be_bytes().to_vec(),
        ValueType::F32 => (raw as f32).to_be_bytes().to_vec(),
        ValueType::F64 => raw.to_be_bytes().to_vec(),
    };
    let mut words: Vec<u16> = bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    if matches!(point.order, Order::Cdab | Order::Dcba) {
        words.reverse();
    }
    if matches!(point.order, Order::Badc | Order::Dcba) {
        words.iter_mut().for_each(|word| *word = word.swap_bytes());
    }
    words
}

/// What a sensor without a value reads.
fn sentinel(point: &ModbusPoint) -> f64 {
    let otherwise = match point.value {
        ValueType::F32 | ValueType::F64 => f64::NAN,
        ValueType::Bit => 0.0,
        ValueType::I16 => f64::from(i16::MAX),
        ValueType::U16 => f64::from(u16::MAX),
        ValueType::I32 => f64::from(i32::MAX),
        ValueType::U32 => f64::from(u32::MAX),
        ValueType::I64 => i64::MAX as f64,
        ValueType::U64 => u64::MAX as f64,
    };
    point.invalid.first().copied().unwrap_or(otherwise)
}

fn words(point: &ModbusPoint) -> usize {
    match point.value {
        ValueType::Bit | ValueType::I16 | ValueType::U16 => 1,
        ValueType::I32 | ValueType::U32 | ValueType::F32 => 2,
        ValueType::I64 | ValueType::U64 | ValueType::F64 => 4,
    }
}

/// Serves the registers until it is aborted; its connections end with it.
pub async fn serve(listener: TcpListener, image: SharedImage) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                // A failed accept is the peer's trouble; beyond the limit a device refuses.
                if let Ok((stream, _)) = accepted && connections.len() < CONNECTIONS_MAX {
                    connections.spawn(talk(stream, Arc::clone(&image)));
                }
            }
            Some(_) = connections.join_next() => {}
        }
    }
}

/// One connection; it ends when the peer leaves or speaks something else.
async fn talk(mut stream: TcpStream, image: SharedImage) -> io::Result<()> {
    stream.set_nodelay(true)?;
    loop {
        let mut header = [0; 7];
        stream.read_exact(&mut header).await?;
        let [t0, t1, p0, p1, l0, l1, unit_id] = header;
        let length = usize::from(u16::from_be_bytes([l0, l1]));
        if (p0, p1) != (0, 0) || !(2..=254).contains(&length) {
            return Ok(());
        }
        let mut request = vec![0; length - 1];
        stream.read_exact(&mut request).await?;
        let answer = {
            let image = image.lock().unwrap_or_else(PoisonError::into_inner);
            if image.silent { None } else { Some(image.answer(unit_id, &request)) }
        };
        let Some(answer) = answer else { continue };
        let mut frame = vec![t0, t1, 0, 0];
        frame.extend((answer.len() as u16 + 1).to_be_bytes());
        frame.push(unit_id);
        frame.extend(answer);
        stream.write_all(&frame).await?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(value: ValueType, order: Order, scale: f64) -> ModbusPoint {
        ModbusPoint { unit_id: 1, table: Table::Holding, address: 0, value, order, scale, offset: 0.0, invalid: Vec::new() }
    }

    #[test]
    fn each_order_puts_the_bytes_where_its_name_says() {
        let value = f64::from(0x4142_4344_u32);
        let words = |order| encode(&point(ValueType::U32, order, 1.0), value, false);
        assert_eq!(words(Order::Abcd), [0x4142, 0x4344]);
        assert_eq!(words(Order::Cdab), [0x4344, 0x4142]);
        assert_eq!(words(Order::Badc), [0x4241, 0x4443]);
        assert_eq!(words(Order::Dcba), [0x4443, 0x4241]);
    }

    #[test]
    fn each_type_has_known_bytes() {
        let words = |value, number| encode(&point(value, Order::Abcd, 1.0), number, false);
        assert_eq!(words(ValueType::F32, 1234.5), [0x449a, 0x5000]);
        assert_eq!(words(ValueType::F64, 1.0), [0x3ff0, 0, 0, 0]);
        assert_eq!(words(ValueType::I16, -2.0), [0xfffe]);
        assert_eq!(words(ValueType::U16, 65_535.0), [0xffff]);
        assert_eq!(words(ValueType::I32, -2.0), [0xffff, 0xfffe]);
        assert_eq!(words(ValueType::I64, -1.0), [0xffff; 4]);
        assert_eq!(words(ValueType::U64, 4_294_967_296.0), [0, 1, 0, 0]);
        assert_eq!(words(ValueType::Bit, 1.0), [1]);
        let four = encode(&point(ValueType::U64, Order::Dcba, 1.0), 258.0, false);
        assert_eq!(four, [0x0201, 0, 0, 0]);
    }

    #[test]
    fn scale_and_sentinel_are_applied() {
        let mut level = point(ValueType::I16, Order::Abcd, 0.01);
        level.invalid = vec![32_767.0];
        assert_eq!(encode(&level, 43.21, false), [4_321]);
        assert_eq!(encode(&level, 43.21, true), [32_767]);
        let rate = encode(&point(ValueType::F32, Order::Abcd, 1.0), 1.0, true);
        assert!(f32::from_bits(u32::from(rate[0]) << 16 | u32::from(rate[1])).is_nan());
    }

    #[test]
    fn what_is_not_there_is_refused_with_its_reason() {
        let image = Image { blocks: [((1, Table::Input), Block { first: 10, words: vec![7, 8, 9] })].into(), silent: false };
        assert_eq!(image.answer(1, &[4, 0, 10, 0, 3]), [4, 6, 0, 7, 0, 8, 0, 9]);
        assert_eq!(image.answer(1, &[4, 0, 10, 0, 4]), [0x84, 2]);
        assert_eq!(image.answer(1, &[4, 0, 9, 0, 1]), [0x84, 2]);
        assert_eq!(image.answer(1, &[3, 0, 10, 0, 1]), [0x83, 2]);
        assert_eq!(image.answer(1, &[6, 0, 10, 0, 1]), [0x86, 1]);
        assert_eq!(image.answer(1, &[4, 0, 10, 0, 0]), [0x84, 3]);
        assert_eq!(image.answer(1, &[4, 0, 10, 0, 126]), [0x84, 3]);
        assert_eq!(image.answer(9, &[4, 0, 10, 0, 1]), [0x84, 0x0b]);
        let coils = Image {
            blocks: [((2, Table::Coil), Block { first: 0, words: vec![1, 0, 1, 0, 0, 0, 0, 0, 1] })].into(),
            silent: false,
        };
        assert_eq!(coils.answer(2, &[1, 0, 0, 0, 9]), [1, 2, 0b101, 1]);
    }
}
