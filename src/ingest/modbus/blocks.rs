//! Which registers are read together. Points of one unit and table that lie close become one block; a block that a device
//! refuses is cut in two until the one point that is to blame stands alone. Pure: nothing is read here.

use crate::config::{ModbusPoint, ModbusTable};

use super::decode::width;

/// The protocol allows 125 registers and 2000 bits in one answer; we stay below, as some devices do.
const REGISTERS_MAX: u32 = 120;
const BITS_MAX: u32 = 1920;
/// Reading this many that nobody wants is cheaper than another request.
const GAP_REGISTERS_MAX: u32 = 8;
const GAP_BITS_MAX: u32 = 64;

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub unit_id: u8,
    pub table: ModbusTable,
    pub start: u16,
    /// Registers or bits.
    pub count: u16,
    /// Indices into the configured points, by address.
    pub points: Vec<usize>,
}

/// The blocks that read every one of `points` once, in order of unit, table and address.
#[must_use]
pub fn plan(points: &[ModbusPoint]) -> Vec<Block> {
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_key(|&index| (points[index].unit_id, points[index].table, points[index].address, index));
    let mut blocks: Vec<Block> = Vec::new();
    for index in order {
        match blocks.last_mut() {
            Some(block) if fits(block, &points[index]) => {
                block.count = block.count.max(points[index].address - block.start + width(&points[index]));
                block.points.push(index);
            }
            _ => blocks.push(covering(points, vec![index])),
        }
    }
    blocks
}

/// The two halves of a refused block, or `None` when only one point is left: that one is the hole.
#[must_use]
pub fn halves(points: &[ModbusPoint], block: &Block) -> Option<(Block, Block)> {
    if block.points.len() < 2 {
        return None;
    }
    let (low, high) = block.points.split_at(block.points.len() / 2);
    Some((covering(points, low.to_vec()), covering(points, high.to_vec())))
}

fn fits(block: &Block, point: &ModbusPoint) -> bool {
    let (gap_max, count_max) = match point.table {
        ModbusTable::Coil | ModbusTable::Discrete => (GAP_BITS_MAX, BITS_MAX),
        ModbusTable::Input | ModbusTable::Holding => (GAP_REGISTERS_MAX, REGISTERS_MAX),
    };
    let block_end = u32::from(block.start) + u32::from(block.count);
    let point_end = u32::from(point.address) + u32::from(width(point));
    block.unit_id == point.unit_id
        && block.table == point.table
        && u32::from(point.address) <= block_end + gap_max
        && point_end - u32::from(block.start) <= count_max
}

/// The block over `indices`, which are in order of address.
fn covering(points: &[ModbusPoint], indices: Vec<usize>) -> Block {
    let first = &points[*indices.first().expect("a block has a point")];
    let start = first.address;
    let count = indices.iter().map(|&index| points[index].address - start + width(&points[index])).max();
    Block { unit_id: first.unit_id, table: first.table, start, count: count.unwrap_or(1), points: indices }
}

#[cfg(test)]
mod tests {
    use tizbek_core::ids::SignalId;

    use super::*;
    use crate::config::{ModbusType, WordOrder};

    fn point(unit_id: u8, table: ModbusTable, address: u16, value: ModbusType) -> ModbusPoint {
        ModbusPoint {
            signal: SignalId(u32::from(address)),
            unit_id,
            table,
            address,
            value,
            order: WordOrder::Abcd,
            scale: 1.0,
            offset: 0.0,
            invalid: Vec::new(),
        }
    }

    fn holding(address: u16, value: ModbusType) -> ModbusPoint {
        point(1, ModbusTable::Holding, address, value)
    }

    fn shape(points: &[ModbusPoint]) -> Vec<(u16, u16, usize)> {
        plan(points).iter().map(|block| (block.start, block.count, block.points.len())).collect()
    }

    #[test]
    fn close_points_are_one_request_and_far_ones_are_not() {
        let points = [
            holding(30, ModbusType::U16),
            holding(10, ModbusType::F32),
            holding(20, ModbusType::F64),
            holding(33, ModbusType::U16),
        ];
        // 12..20 is a gap of 8, 24..30 one of 6.
        assert_eq!(shape(&points), [(10, 24, 4)]);
        assert_eq!(shape(&[holding(0, ModbusType::U16), holding(10, ModbusType::U16)]), [(0, 1, 1), (10, 1, 1)]);
    }

    #[test]
    fn units_and_tables_are_never_mixed() {
        let points = [
            point(1, ModbusTable::Holding, 0, ModbusType::U16),
            point(2, ModbusTable::Holding, 1, ModbusType::U16),
            point(1, ModbusTable::Input, 1, ModbusType::U16),
            point(1, ModbusTable::Coil, 1, ModbusType::Bit),
        ];
        assert_eq!(plan(&points).len(), 4);
    }

    #[test]
    fn a_value_is_never_split_over_two_requests() {
        let points: Vec<_> = (0..40).map(|index| holding(index * 4 + 1, ModbusType::F64)).collect();
        let blocks = plan(&points);
        assert_eq!(blocks.iter().map(|block| block.points.len()).sum::<usize>(), 40);
        for block in blocks {
            assert!(block.count <= 120);
            for index in block.points {
                let point = &points[index];
                assert!(point.address >= block.start && point.address + 4 <= block.start + block.count);
            }
        }
    }

    #[test]
    fn bits_go_up_to_their_own_limit() {
        let points: Vec<_> = (0..3000).map(|address| point(1, ModbusTable::Coil, address, ModbusType::Bit)).collect();
        assert_eq!(shape(&points), [(0, 1920, 1920), (1920, 1080, 1080)]);
    }

    #[test]
    fn several_signals_may_share_a_register() {
        assert_eq!(shape(&[holding(5, ModbusType::U32), holding(5, ModbusType::Bit), holding(6, ModbusType::Bit)]), [(5, 2, 3)]);
    }

    #[test]
    fn halves_end_at_one_point() {
        let points: Vec<_> = (0..3).map(|address| holding(address, ModbusType::U16)).collect();
        let (low, high) = halves(&points, &plan(&points)[0]).expect("three points");
        assert_eq!((low.start, low.count), (0, 1));
        assert_eq!((high.start, high.count), (1, 2));
        assert_eq!(halves(&points, &low), None);
    }

    #[test]
    fn the_last_register_does_not_overflow() {
        assert_eq!(shape(&[holding(65535, ModbusType::F32), holding(65530, ModbusType::U16)]), [(65530, 7, 2)]);
    }
}
