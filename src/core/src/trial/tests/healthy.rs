//! Nobody is named without a reason.

use super::chain::{Chain, Trouble};

const SHIFT: i64 = 720;

#[test]
fn fifty_healthy_shifts_accuse_nobody() {
    let mut said = String::new();
    for seed in 0..50 {
        let mut chain = Chain::new(seed);
        chain.run(SHIFT, |_| Trouble::default());
        if !chain.named().is_empty() {
            said.push_str(&format!("seed {seed}: {}", chain.named()));
        }
    }
    assert_eq!(said, "");
}
