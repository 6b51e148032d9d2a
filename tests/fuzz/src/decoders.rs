//! One program for all decoders, so that it is built once: `TIZBEK_DECODER` says which one is fuzzed.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tizbek::decoders::{ALL, Check};

static DECODER: LazyLock<Check> = LazyLock::new(|| {
    let wanted = std::env::var("TIZBEK_DECODER").unwrap_or_default();
    let names: Vec<&str> = ALL.iter().map(|(name, _)| *name).collect();
    let found = ALL.iter().find(|(name, _)| *name == wanted);
    found.unwrap_or_else(|| panic!("TIZBEK_DECODER={wanted:?}, expected one of {names:?}")).1
});

fuzz_target!(|data: &[u8]| DECODER(data));
