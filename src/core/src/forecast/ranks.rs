//! Order statistics of a row of numbers: the one of a given rank, without sorting the rest. Rows of a forecast are many and
//! alike, so what a row costs is what the grid costs.

/// Bins that a row is first counted into.
const BINS: usize = 256;

/// Memory to work in.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranks {
    gathered: Vec<u32>,
}

impl Ranks {
    /// The numbers at `ranks` (from 0, ascending) of `row`, as if it were sorted.
    pub fn of<const N: usize>(&mut self, row: &[u32], ranks: [usize; N]) -> [u32; N] {
        let (least, most) = row.iter().fold((u32::MAX, 0), |(least, most), &one| (least.min(one), most.max(one)));
        let span = most.saturating_sub(least);
        let shift = (u32::BITS - span.leading_zeros()).saturating_sub(BINS.trailing_zeros());
        let bin_of = |one: u32| ((one - least) >> shift) as usize;
        let mut counts = [0_u32; BINS];
        row.iter().for_each(|&one| counts[bin_of(one)] += 1);
        // The bins in which the wanted ones lie; of each of those, how many lie in lower bins that are not gathered.
        let mut wanted = [false; BINS];
        let mut skipped = [0; N];
        let (mut bin, mut below, mut left_out) = (0, 0, 0);
        for (rank, skipped) in ranks.iter().zip(&mut skipped) {
            while below + counts[bin] as usize <= *rank {
                below += counts[bin] as usize;
                left_out += if wanted[bin] { 0 } else { counts[bin] as usize };
                bin += 1;
            }
            wanted[bin] = true;
            *skipped = left_out;
        }
        self.gathered.clear();
        self.gathered.extend(row.iter().filter(|one| wanted[bin_of(**one)]));
        self.gathered.sort_unstable();
        std::array::from_fn(|index| self.gathered[ranks[index] - skipped[index]])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::random::Random;

    #[test]
    fn ranks_are_those_of_the_sorted_row() {
        let mut random = Random::new(5);
        let mut ranks = Ranks::default();
        for length in (1..70).chain([500, 1_000]) {
            for bits in [0, 1, 3, 8, 20, 32] {
                let row: Vec<u32> = (0..length).map(|_| (random.draw() >> 32 >> (32 - bits)) as u32).collect();
                let mut sorted = row.clone();
                sorted.sort_unstable();
                let wanted = [0.0, 0.025, 0.5, 0.9, 1.0].map(|share| ((length - 1) as f64 * share) as usize);
                assert_eq!(ranks.of(&row, wanted), wanted.map(|rank| sorted[rank]), "{length} of {bits} bits");
            }
        }
    }
}
