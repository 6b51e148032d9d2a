//! The statistics held against what has been published about them, and against slower ways to the same figure.

mod charts;
mod focus;
mod normal;
mod passage;
mod reconcile;
mod runs;
mod whiten;

/// Equal to within a share of the expected value.
fn near(name: &str, found: f64, expected: f64, share: f64) {
    let off = (found - expected).abs();
    assert!(off <= share * expected.abs(), "{name}: {found}, expected {expected} to {share}");
}

/// Equal when rounded as the expected figure is printed: `10.4`, `168`, `0.570247`.
fn printed(name: &str, found: f64, expected: &str) {
    let decimals = expected.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let shown = format!("{found:.decimals$}");
    assert!(shown == expected, "{name}: {found} is {shown}, expected {expected}");
}

/// A table with a value a column, as printed.
fn table(name: &str, columns: &[f64], expected: &str, figure: impl Fn(f64) -> f64) {
    let expected: Vec<&str> = expected.split_whitespace().collect();
    assert_eq!(columns.len(), expected.len(), "{name}: a figure a column");
    for (column, expected) in columns.iter().zip(expected) {
        printed(&format!("{name} at {column}"), figure(*column), expected);
    }
}
