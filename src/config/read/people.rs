//! `[people]`: signing in. Left out, everything is as strict as it can be.

use super::kinds::{DURATION_ABOVE_ZERO, ORIGIN, YES_OR_NO};
use super::walk::Table;
use crate::config::PeopleConfig;

pub fn read(root: &mut Table<'_>) -> PeopleConfig {
    let mut config = PeopleConfig::default();
    let Some(mut table) = root.get("people").and_then(|value| value.table()) else { return config };
    let open = |table: &mut Table<'_>, key: &'static str, closed: &'static str| {
        let words = [("open", true), (closed, false)];
        table.get(key).and_then(|value| value.choice(&words)).unwrap_or(false)
    };
    config.sign_in_open = open(&mut table, "sign_in", "required");
    config.look_open = open(&mut table, "look", "signed_in");
    config.idle_end = table.or("idle_end", &DURATION_ABOVE_ZERO, config.idle_end);
    config.absolute_end = table.or("absolute_end", &DURATION_ABOVE_ZERO, config.absolute_end);
    config.behind_tls = table.or("behind_tls", &YES_OR_NO, false);
    config.origin = table.optional("origin", &ORIGIN);
    if config.idle_end > config.absolute_end {
        table.say_of("idle_end", "found a longer time than absolute_end has, expected one that is not longer");
    }
    table.finish();
    config
}
