//! Which registers are read together. Points of one unit and table that lie close become one block; a block that a device
//! refuses is cut in two until what is to blame stands alone. Points of one group are never parted. Pure: nothing is read here.

use std::collections::BTreeMap;

use crate::config::{BlockLimits, ModbusPoint, ModbusTable};

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub unit_id: u8,
    pub table: ModbusTable,
    /// Of the poll classes of its source.
    pub class: usize,
    pub start: u16,
    /// Registers or bits.
    pub count: u16,
    /// What is never parted: single points, and groups. By address.
    pub items: Vec<Item>,
}

/// Points that are read in one request, whatever happens: one that has no group, or all of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    start: u16,
    count: u16,
    /// Indices into the configured points.
    points: Vec<usize>,
}

/// The blocks that read every one of `points` once, in order of unit, class, table and address.
#[must_use]
pub fn plan(points: &[ModbusPoint], limits: BlockLimits) -> Vec<Block> {
    let place = |point: &ModbusPoint| (point.unit_id, point.class, point.table);
    let mut items = items(points);
    items.sort_by_key(|item| (place(&points[item.points[0]]), item.start, item.points[0]));
    let mut blocks: Vec<Block> = Vec::new();
    for item in items {
        let (unit_id, class, table) = place(&points[item.points[0]]);
        match blocks.last_mut() {
            Some(block)
                if (block.unit_id, block.class, block.table) == (unit_id, class, table) && block.has_room(&item, limits) =>
            {
                block.count = block.count.max(item.start - block.start + item.count);
                block.items.push(item);
            }
            _ => blocks.push(Block { unit_id, table, class, start: item.start, count: item.count, items: vec![item] }),
        }
    }
    blocks
}

/// The two halves of a refused block, or `None` when it has only one item left: that one is the hole.
#[must_use]
pub fn halves(block: &Block) -> Option<(Block, Block)> {
    if block.items.len() < 2 {
        return None;
    }
    let (low, high) = block.items.split_at(block.items.len() / 2);
    Some((block.only(low), block.only(high)))
}

impl Block {
    /// Indices into the configured points.
    pub fn points(&self) -> impl Iterator<Item = usize> {
        self.items.iter().flat_map(|item| item.points.iter().copied())
    }

    #[must_use]
    pub fn readings(&self) -> u64 {
        self.items.iter().map(|item| item.points.len() as u64).sum()
    }

    fn has_room(&self, item: &Item, limits: BlockLimits) -> bool {
        let (gap_max, count_max) =
            if self.table.is_bits() { (limits.gap * 8, limits.bits) } else { (limits.gap, limits.registers) };
        let item_end = u32::from(item.start) + u32::from(item.count);
        let block_end = u32::from(self.start) + u32::from(self.count);
        u32::from(item.start) <= block_end + u32::from(gap_max)
            && item_end.max(block_end) - u32::from(self.start) <= u32::from(count_max)
    }

    /// The block over some of its items.
    fn only(&self, items: &[Item]) -> Self {
        let start = items[0].start;
        let count = items.iter().map(|item| item.start - start + item.count).max().unwrap_or(1);
        Self { start, count, items: items.to_vec(), ..*self }
    }
}

fn items(points: &[ModbusPoint]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut groups: BTreeMap<(u8, usize, ModbusTable, &str), usize> = BTreeMap::new();
    for (index, point) in points.iter().enumerate() {
        let (start, count) = (point.address, point.width());
        let group = point.group.as_ref().map(|group| (point.unit_id, point.class, point.table, group.as_str()));
        let known = group.and_then(|group| groups.get(&group).copied());
        if let Some(item) = known.map(|item| &mut items[item]) {
            let end = (u32::from(item.start) + u32::from(item.count)).max(u32::from(start) + u32::from(count));
            item.start = item.start.min(start);
            item.count = u16::try_from(end - u32::from(item.start)).expect("a group is as long as one request at most");
            item.points.push(index);
        } else {
            if let Some(group) = group {
                groups.insert(group, items.len());
            }
            items.push(Item { start, count, points: vec![index] });
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use tizbek_core::ids::SignalId;

    use super::*;
    use crate::config::ModbusType;

    fn point(unit_id: u8, table: ModbusTable, address: u16, value: ModbusType) -> ModbusPoint {
        ModbusPoint::new(SignalId(u32::from(address)), unit_id, table, address, value)
    }

    fn plan(points: &[ModbusPoint]) -> Vec<Block> {
        super::plan(points, BlockLimits::default())
    }

    fn holding(address: u16, value: ModbusType) -> ModbusPoint {
        point(1, ModbusTable::Holding, address, value)
    }

    fn shape(points: &[ModbusPoint]) -> Vec<(u16, u16, u64)> {
        plan(points).iter().map(|block| (block.start, block.count, block.readings())).collect()
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
        assert_eq!(blocks.iter().map(|block| block.readings()).sum::<u64>(), 40);
        for block in blocks {
            assert!(block.count <= 120);
            for index in block.points() {
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
        let (low, high) = halves(&plan(&points)[0]).expect("three points");
        assert_eq!((low.start, low.count), (0, 1));
        assert_eq!((high.start, high.count), (1, 2));
        assert_eq!(halves(&low), None);
    }

    #[test]
    fn the_last_register_does_not_overflow() {
        assert_eq!(shape(&[holding(65535, ModbusType::F32), holding(65530, ModbusType::U16)]), [(65530, 7, 2)]);
    }

    #[test]
    fn a_group_is_one_request_whatever_lies_in_between_and_whatever_is_refused() {
        let mut points: Vec<_> = (0..10).map(|index| holding(index * 10, ModbusType::U32)).collect();
        for index in [2, 6] {
            points[index].group = Some("total".to_owned());
        }
        let limits = BlockLimits { registers: 60, ..BlockLimits::default() };
        let mut work = super::plan(&points, limits);
        let mut single = Vec::new();
        while let Some(block) = work.pop() {
            assert!(block.count <= 60);
            match halves(&block) {
                Some((low, high)) => work.extend([low, high]),
                None => single.push(block.points().collect::<Vec<_>>()),
            }
        }
        single.sort();
        assert_eq!(single, [vec![0], vec![1], vec![2, 6], vec![3], vec![4], vec![5], vec![7], vec![8], vec![9]]);
    }

    #[test]
    fn a_class_has_requests_of_its_own() {
        let mut points = [holding(0, ModbusType::U16), holding(1, ModbusType::U16), holding(2, ModbusType::U16)];
        points[1].class = 1;
        assert_eq!(plan(&points).len(), 2);
    }

    #[test]
    fn a_device_that_gives_little_at_once_is_asked_for_little() {
        let points: Vec<_> = (0..30).map(|address| holding(address, ModbusType::U16)).collect();
        let blocks = super::plan(&points, BlockLimits { registers: 16, ..BlockLimits::default() });
        assert_eq!(blocks.iter().map(|block| block.count).collect::<Vec<_>>(), [16, 14]);
    }
}
