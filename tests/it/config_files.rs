//! Site files: the sample reads as it is meant, and what is wrong is told all at once.

use std::path::Path;

use tizbek::config::read::read_site;

#[test]
fn the_zinc_mine_reads_without_a_problem() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/sites/zinc-mine");
    let config = read_site(&dir, &|_| None).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(config.site.stages.len(), 10);
}
