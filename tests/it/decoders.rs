//! Every decoder with everything that fuzzing keeps (`tests/fuzz/corpus`: well-formed inputs, and what once broke one), and with that cut,
//! changed and put together at random. What a longer search finds is `tests/fuzz/run.sh`.

use std::fs;
use std::path::PathBuf;

use tizbek::decoders::{ALL, Check};

/// Changed inputs for each that is kept.
const CHANGES: usize = 300;

/// Steele, Lea and Flood's SplitMix64.
struct Draws(u64);

impl Draws {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % limit.max(1) as u64) as usize
    }
}

fn corpora() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus")
}

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = corpora().join(name);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a file").path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).expect("it can be read")).collect()
}

fn changed(kept: &[Vec<u8>], draws: &mut Draws) -> Vec<u8> {
    let mut bytes = kept[draws.below(kept.len())].clone();
    for _ in 0..=draws.below(3) {
        let at = draws.below(bytes.len());
        match draws.below(5) {
            0 => bytes.truncate(at),
            1 if at < bytes.len() => bytes[at] ^= 1 << draws.below(8),
            2 if at < bytes.len() => bytes[at] = draws.below(256) as u8,
            3 => {
                let other = &kept[draws.below(kept.len())];
                bytes.extend_from_slice(&other[draws.below(other.len())..]);
            }
            _ => bytes.insert(at, draws.below(256) as u8),
        }
    }
    bytes
}

fn go_through(name: &str, check: Check) {
    let kept = corpus(name);
    assert!(!kept.is_empty(), "{name} has no corpus");
    kept.iter().for_each(|bytes| check(bytes));
    let mut draws = Draws(name.len() as u64);
    for _ in 0..CHANGES * kept.len() {
        let bytes = changed(&kept, &mut draws);
        let done = std::panic::catch_unwind(|| check(&bytes));
        assert!(done.is_ok(), "{name} breaks with {:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn no_decoder_breaks_and_none_makes_a_reading_without_a_reason() {
    for (name, check) in ALL {
        go_through(name, check);
    }
}

#[test]
fn every_corpus_is_of_a_decoder() {
    let known: Vec<&str> = ALL.iter().map(|(name, _)| *name).collect();
    for entry in fs::read_dir(corpora()).expect("a folder") {
        let name = entry.expect("a folder").file_name().to_string_lossy().into_owned();
        assert!(known.contains(&name.as_str()), "{name}: expected one of {known:?}");
    }
}
