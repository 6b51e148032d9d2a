//! What is lost, perhaps a birth, so that aliases mean something else; and clocks that are wrong.

use super::*;

/// Born, and data up to number `last`.
fn up_to(last: u8) -> Script {
    let mut script = Script::born();
    for seq in 2..=last {
        script.check("NDATA/n", seq, &[by_alias(1, 1.0)], "0 = 1 at 0 good");
    }
    script
}

/// It begins anew with other aliases, and its birth is lost.
#[test]
fn no_old_alias_is_believed_where_a_node_begins_anew_unseen() {
    let mut script = up_to(57);
    script.at(10);
    let metrics = [by_alias(1, 777.0), double("flow", 5.0)];
    script.check("NDATA/n", 1, &metrics, "Sequence 199, 0 = 5 at 10 good, Unmapped 1, ask n");
    script.check("NDATA/n", 2, &metrics, "0 = 5 at 10 good, Unmapped 1");
    // The request or the birth may be lost too.
    script.at(15);
    script.check("NDATA/n", 3, &[by_alias(1, 777.0)], "Unmapped 1, ask n");
    // What a device says at its birth is of now.
    script.check("DBIRTH/n/d", 4, &[Written { alias: 1, ..double("power", 7.0) }], "2 = 7 at 15 good");
    script.check("DDATA/n/d", 5, &[by_alias(1, 8.0)], "2 = 8 at 15 good");
    script.check("NBIRTH/n", 0, &[Written { alias: 4, ..double("flow", 6.0) }], "0 = 6 at 15 good");
    script.at(100);
    script.check("NDATA/n", 1, &[by_alias(4, 7.0), by_alias(1, 777.0)], "0 = 7 at 100 good, Unmapped 1");
}

#[test]
fn no_old_alias_is_believed_where_its_first_number_looks_like_one_ahead() {
    let mut script = up_to(200);
    script.at(10);
    script.check("NDATA/n", 1, &[by_alias(1, 777.0)], "");
    script.at(12);
    assert_eq!(script.said(Host::tick), "Sequence 56, Unmapped 1, ask n");
    script.check("NDATA/n", 2, &[by_alias(1, 777.0)], "Unmapped 1");
}

#[test]
fn hundreds_that_are_lost_are_told() {
    let mut script = Script::born();
    script.at(10);
    script.check("NDATA/n", 202, &[double("flow", 1.0)], "Sequence 200, 0 = 1 at 10 good, ask n");
    for number in 203..503 {
        script.check("NDATA/n", (number % 256) as u8, &[double("flow", 2.0)], "0 = 2 at 10 good");
    }
    // Those that wait are given up with it.
    let mut script = Script::born();
    script.check("NDATA/n", 12, &[double("flow", 1.0)], "");
    script.check("NDATA/n", 202, &[double("flow", 2.0)], "Sequence 10, 0 = 1 at 0 good, Sequence 189, 0 = 2 at 0 good");
}

#[test]
fn a_number_that_was_given_up_long_ago_is_a_loss() {
    let mut script = Script::born();
    script.check("NDATA/n", 3, &[], "");
    script.at(10);
    assert_eq!(script.said(Host::tick), "Sequence 1, ask n");
    for number in 4..=266 {
        script.check("NDATA/n", (number % 256) as u8, &[double("flow", 1.0)], "0 = 1 at 10 good");
    }
    script.check("NDATA/n", 2, &[], "Sequence 247");
}

#[test]
fn the_same_message_once_more_is_no_loss() {
    let mut script = up_to(3);
    script.check("NDATA/n", 3, &[by_alias(1, 1.0)], "");
    script.check("NDATA/n", 5, &[by_alias(1, 5.0)], "");
    script.check("NDATA/n", 5, &[by_alias(1, 5.0)], "");
    script.check("NDATA/n", 4, &[by_alias(1, 4.0)], "0 = 4 at 0 good, 0 = 5 at 0 good");
    script.check("NDATA/n", 5, &[by_alias(1, 5.0)], "");
    script.check("NDATA/n", 6, &[by_alias(1, 6.0)], "0 = 6 at 0 good");
}

/// Microseconds where milliseconds belong: the year 59009.
#[test]
fn a_time_that_is_none_moves_no_death() {
    let mut script = Script::born();
    let right = Written { millis: SENT, ..by_alias(1, 2.0) };
    assert_eq!(script.take("NDATA/n", &payload(Some(2), SENT * 1_000, &[right])), "0 = 2 at 0 good");
    script.at(10);
    assert!(script.take("NDEATH/n", &payload(None, SENT, &[])).contains("0 = NaN at 10 bad_comm"));
    script.check("NBIRTH/n", 0, &[double("flow", 3.0)], "0 = 3 at 10.000001 good");
    script.at(11);
    script.check("NBIRTH/n", 0, &[double("flow", 4.0)], "0 = 4 at 11 good");
}

/// An hour ahead, and then put right: readings that far ahead are rejected, and deaths must not be.
#[test]
fn a_clock_that_was_ahead_delays_no_birth() {
    let mut script = Script::born();
    let hour = 3_600_000;
    assert_eq!(script.take("NDATA/n", &payload(Some(2), SENT + hour, &[by_alias(1, 2.0)])), "0 = 2 at 3600 good");
    script.at(10);
    assert!(script.take("NDEATH/n", &payload(None, SENT, &[])).contains("0 = NaN at 15 bad_comm"), "as far as is allowed");
    script.at(11);
    script.check("NBIRTH/n", 0, &[double("flow", 3.0)], "0 = 3 at 15.000001 good");
    // Each is born after its own death.
    script.check("DBIRTH/n/d", 1, &[double("power", 4.0)], "2 = 4 at 15.000001 good");
    script.at(12);
    script.check("NBIRTH/n", 0, &[double("flow", 5.0)], "0 = 5 at 12 good");
}
