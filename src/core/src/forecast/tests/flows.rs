//! Flows without chance, each small enough to be solved by hand: the solution stands above the test.

use expect_test::expect;

use super::{check, check_case, hour, plan, run, steady};
use crate::forecast::{Ease, Lasting, Limit, Pace, Shape, StageNow, Status};
use crate::time::Span;

/// 50 falls by 10 an hour and is gone after 5; then b gets 10 of the 20 it wants: 5 * 20 + 3 * 10, half starved for 3 h.
#[test]
fn an_empty_buffer_starves_who_takes_from_it() {
    check(
        "bin 100 at 50
         a 0 10 20: -> bin
         b 0 20 20: bin ->",
        8,
        &expect![[r#"
            bin: 50 40 30 20 10 0 0 0 0; empty at 05:00:00; low at 04:00:00
            a: 80
            b: 130; starved 1.5 by a
        "#]],
    );
}

/// 40 rises by 15 an hour and is 100 after 4; then a is held at 5 of 20: 4 * 20 + 4 * 5, three quarters blocked for 4 h.
#[test]
fn a_full_buffer_blocks_who_gives_to_it() {
    check(
        "bin 100 at 40
         a 0 20 20: -> bin
         b 0 5 5: bin ->",
        8,
        &expect![[r#"
            bin: 40 55 70 85 100 100 100 100 100; high at 03:20:00; full at 04:00:00
            a: 100; blocked 3 by b
            b: 40
        "#]],
    );
}

/// x rises by 10 and is full after 3 h, y by 5 and is full after 4: a does 20 until 3, 10 until 4, then 5; b 10, then 5. So a is
/// blocked by b for half an hour's worth, and by c for 2 * 3/4; b by c for 2 * 1/2.
#[test]
fn blocking_goes_up_a_chain_and_keeps_its_name() {
    check(
        "x 30 at 0
         y 20 at 0
         a 0 20 20: -> x
         b 0 10 20: x -> y
         c 0 5 20: y ->",
        6,
        &expect![[r#"
            x: 0 10 20 30 30 30 30; low at 00:00:00; high at 02:42:00; full at 03:00:00
            y: 0 5 10 15 20 20 20; low at 00:00:00; high at 03:36:00; full at 04:00:00
            a: 80; blocked 0.5 by b; blocked 1.5 by c
            b: 50; blocked 1 by c
            c: 30
        "#]],
    );
}

/// The same the other way: x is gone after 2 h, and b gets 5 of 10. y falls by 10 until then, by 15 after, and is gone after
/// another 25 / 15 h; then c gets 5 of 20 for 7/3 h.
#[test]
fn starving_goes_down_a_chain_and_keeps_its_name() {
    check(
        "x 100 at 10
         y 100 at 45
         a 0 5 20: -> x
         b 0 10 20: x -> y
         c 0 20 20: y ->",
        6,
        &expect![[r#"
            x: 10 5 0 0 0 0 0; empty at 02:00:00; low at 00:00:00
            y: 45 35 25 10 0 0 0; empty at 03:40:00; low at 03:00:00
            a: 30
            b: 40; starved 2 by a
            c: 85; starved 1.75 by a
        "#]],
    );
}

/// 12 an hour for two who want 10 and 20: 4 and 8.
#[test]
fn what_is_short_is_shared_by_what_is_wanted() {
    check(
        "bin 100 at 0
         a 0 12 20: -> bin
         p 0 10 20: bin ->
         q 0 20 20: bin ->",
        2,
        &expect![[r#"
            bin: 0 0 0; empty at 00:00:00; low at 00:00:00
            a: 24
            p: 8; starved 1.2 by a
            q: 16; starved 1.2 by a
        "#]],
    );
}

/// p can give only 1 into its full heap: q gets the other 11.
#[test]
fn what_one_cannot_use_is_left_to_the_other() {
    check(
        "bin 100 at 0
         heap 50 at 50
         a 0 12 20: -> bin
         p 0 10 20: bin -> heap
         q 0 20 20: bin ->
         r 0 1 20: heap ->",
        2,
        &expect![[r#"
            bin: 0 0 0; empty at 00:00:00; low at 00:00:00
            heap: 50 50 50; high at 00:00:00; full at 00:00:00
            a: 24
            p: 2; blocked 1.8 by r
            q: 22; starved 0.9 by a
            r: 2
        "#]],
    );
}

/// x takes a quarter of a and loses 1 an hour: +1.5, full after 2 h; then a is held at 1 / 0.25 = 4. y takes half of a: 5 an hour
/// for 2 h, then 2.
#[test]
fn a_stage_that_splits_is_blocked_by_the_tightest_branch() {
    check(
        "x 3 at 0
         y 100 at 0
         a 0 10 20: -> x*0.25 + y*0.5
         b 0 1 20: x ->",
        4,
        &expect![[r#"
            x: 0 1.5 3 3 3; low at 00:00:00; high at 01:48:00; full at 02:00:00
            y: 0 5 10 12 14; low at 00:00:00
            a: 28; blocked 1.2 by b
            b: 4
        "#]],
    );
}

/// c wants 8: 2 of x an hour and 6 of y. x has 1 an hour and 2 in store: gone after 2 h, then c does 1 / 0.25 = 4.
#[test]
fn a_stage_that_joins_is_starved_by_the_scarcest() {
    check(
        "x 100 at 2
         y 100 at 50
         a 0 1 20: -> x
         b 0 3 20: -> y
         c 0 8 20: x*0.25 + y*0.75 ->",
        4,
        &expect![[r#"
            x: 2 1 0 0 0; empty at 02:00:00; low at 00:00:00
            y: 50 47 44 44 44
            a: 4
            b: 12
            c: 24; starved 1 by a
        "#]],
    );
}

/// Drilling takes half of its rate in fill, milling gives half of its rate back as tails, 1 h later; only 4 of those 5 are brought
/// back. Fill falls by 1 and is gone after 3 h; then drilling does 4 / 0.5 = 8, and ore falls by 2 an hour.
#[test]
fn a_ring_is_limited_by_its_weakest_link() {
    check(
        "ore 50 at 10
         tails 50 at 10
         fill 50 at 3
         drill 0 10 20: fill*0.5 -> ore
         mill 0 10 20: ore -> tails*0.5@60
         back 0 4 20: tails -> fill",
        6,
        &expect![[r#"
            ore: 10 10 10 10 8 6 4; low at 05:30:00
            tails: 10 6 7 8 9 10 11
            fill: 3 2 1 0 0 0 0; empty at 03:00:00; low at 00:00:00
            drill: 54; starved 0.6 by back
            mill: 60
            back: 24
        "#]],
    );
}

/// A ring that loses half of itself in every round, without a lag and without stock: nothing can flow.
#[test]
fn a_ring_that_has_run_dry_stands() {
    check(
        "x 10 at 0
         y 10 at 0
         a 0 10 20: x -> y
         b 0 10 20: y -> x*0.5",
        2,
        &expect![[r#"
            x: 0 0 0; empty at 00:00:00; low at 00:00:00
            y: 0 0 0; empty at 00:00:00; low at 00:00:00
            a: 0; starved 2 by b
            b: 0; starved 2 by a
        "#]],
    );
}

/// Nothing arrives for an hour; then 12 an hour, all of which b takes.
#[test]
fn a_link_with_a_lag_delivers_later() {
    check(
        "bin 100 at 0
         a 0 12 20: -> bin@60
         b 0 20 20: bin ->",
        3,
        &expect![[r#"
            bin: 0 0 0 0; empty at 00:00:00; low at 00:00:00
            a: 36
            b: 24; starved 1.8 by a
        "#]],
    );
}

/// What is under way has its room: a has sent 50 after 2.5 h and stops; the last of it arrives half an hour later.
#[test]
fn nothing_is_sent_that_will_not_find_room() {
    check(
        "bin 50 at 0
         a 0 20 20: -> bin@30",
        4,
        &expect![[r#"
            bin: 0 10 30 50 50; low at 00:00:00; high at 02:45:00; full at 02:30:00
            a: 50; blocked 1.5 by nobody
        "#]],
    );
}

/// Ten minutes ago a went from 6 to 18: 20 minutes of 6 arrive, 10 of 18, then what a does now, 12.
#[test]
fn what_was_under_way_arrives_as_it_was_sent() {
    let (site, mut case) = steady(
        "bin 100 at 0
         a 0 12 20: -> bin@30",
        1,
    );
    case.start.stages[0].recent = vec![(Span::from_mins(60), 6.0), (Span::from_mins(10), 18.0)];
    case.scope.grid = Some(Span::from_mins(10));
    check_case(
        &site,
        &case,
        &expect![[r#"
        bin: 0 1 2 5 7 9 11; low at 00:00:00
        a: 12
    "#]],
    );
}

/// A buffer that holds nothing couples its neighbours: both do 6.
#[test]
fn a_buffer_without_capacity_lets_through_what_both_can() {
    check(
        "chute 0 at 0
         heap 100 at 0
         a 0 10 20: -> chute
         b 0 6 20: chute -> heap",
        2,
        &expect![[r#"
            chute: 0 0 0; low at 00:00:00; high at 00:00:00; full at 00:00:00
            heap: 0 6 12; low at 00:00:00
            a: 12; blocked 0.8 by b
            b: 12
        "#]],
    );
}

/// Stopped for 20 of 80 minutes already, so it runs again after one hour; b has 10 in store and starves for the second half.
#[test]
fn a_stop_lasts_as_long_as_is_left_of_it() {
    let (site, mut case) = steady(
        "bin 100 at 10
         a 0 20 20: -> bin
         b 0 20 20: bin ->",
        2,
    );
    case.start.stages[0].status = Status::Stopped { since: Span::from_mins(20) };
    case.behaviour[0].repair = Lasting { mean: Span::from_mins(80), shape: Shape::Fixed };
    check_case(
        &site,
        &case,
        &expect![[r#"
        bin: 10 0 0; empty at 00:30:00; low at 00:00:00
        a: 20; stopped 1
        b: 30; starved 0.5 by a
    "#]],
    );
}

/// Held at 5 for 2 h, then its 10 again.
#[test]
fn a_limit_holds_for_its_time() {
    let (site, mut case) = steady("a 0 10 20: ->", 3);
    let lasting = Lasting { mean: Span::from_hours(2), shape: Shape::Fixed };
    case.start.stages[0] = StageNow { limit: Some(Limit { rate: 5.0, since: Span::ZERO, lasting }), ..StageNow::running() };
    check_case(
        &site,
        &case,
        &expect![[r#"
        a: 20
    "#]],
    );
}

/// Closed from 1 to 3: 10 + 10 of 4 h, and b lives off the store meanwhile.
#[test]
fn maintenance_stops_a_stage_for_its_window() {
    let (site, mut case) = steady(
        "bin 100 at 20
         a 0 10 20: -> bin
         b 0 10 20: bin ->",
        4,
    );
    case.behaviour[0].closed = vec![(hour(1), hour(3))];
    check_case(
        &site,
        &case,
        &expect![[r#"
        bin: 20 20 10 0 0; low at 02:00:00
        a: 20
        b: 40
    "#]],
    );
}

/// A skip of 10 at 20 an hour: it takes 10, is under way for half an hour, tips 10. Material comes at 12 an hour, so after the
/// first lot (there at 0) the next ones are complete at 0:50, 1:40 and 2:30, each 20 min after the skip is back.
#[test]
fn a_stage_in_lots_waits_for_a_whole_one() {
    let (site, mut case) = steady(
        "bin 100 at 10
         heap 100 at 0
         feed 0 12 20: -> bin
         skip 0 20 20: bin -> heap",
        3,
    );
    case.behaviour[1].work = crate::forecast::Work::Lots { size: 10.0, machines: 1, service: Shape::Fixed };
    check_case(
        &site,
        &case,
        &expect![[r#"
        bin: 0 2 4 6; empty at 00:30:00; low at 00:00:00
        heap: 0 10 20 30; low at 00:00:00
        feed: 36
        skip: 30; starved 1 by feed
    "#]],
    );
}

/// The heap takes 25 and loses 4 an hour from 0:30 on, when the first skip tips. The second tips at 1:00; the third is ready at
/// 1:30, finds 16 and waits until 1:45, when 15 are left; the next tips another 2.5 h later, and the one after that waits.
#[test]
fn a_lot_that_does_not_fit_waits_on_its_machine() {
    let (site, mut case) = steady(
        "heap 25 at 0
         skip 0 20 20: -> heap
         mill 0 4 20: heap ->",
        6,
    );
    case.behaviour[0].work = crate::forecast::Work::Lots { size: 10.0, machines: 1, service: Shape::Fixed };
    check_case(
        &site,
        &case,
        &expect![[r#"
        heap: 0 8 24 20 16 22 18; empty at 00:00:00; low at 00:00:00; high at 01:45:00; full at 01:30:00
        skip: 40; blocked 3.5 by mill
        mill: 22; starved 0.5 by skip
    "#]],
    );
}

/// The store before b is at 5 of 100, within a tenth of its capacity to empty: b does 10 (1 - 0.2 * 0.5) = 9, and a brings as much.
#[test]
fn a_stage_eases_off_before_its_buffer_is_empty() {
    let (site, mut case) = steady(
        "bin 100 at 5
         a 0 9 20: -> bin
         b 0 10 20: bin ->",
        2,
    );
    case.behaviour[1].ease = Some(Ease { band: 0.1, at_most: 0.2 });
    check_case(
        &site,
        &case,
        &expect![[r#"
            bin: 5 5 5; low at 00:00:00
            a: 18
            b: 18
        "#]],
    );
}

/// 17 falls by 10 an hour, and with 2 of 100 it is as good as empty: at 1:30, though b starves only from 1:42 on.
#[test]
fn a_buffer_that_is_close_to_its_limit_counts_as_there() {
    let (site, mut case) = steady(
        "bin 100 at 17
         a 0 10 20: -> bin
         b 0 20 20: bin ->",
        2,
    );
    case.scope.close = 0.02;
    check_case(
        &site,
        &case,
        &expect![[r#"
            bin: 17 7 0; empty at 01:30:00; low at 00:42:00
            a: 20
            b: 37; starved 0.15 by a
        "#]],
    );
}

/// Behind by 10 when the shift turns after an hour: nobody catches that up.
#[test]
fn what_a_shift_has_left_is_not_caught_up_by_the_next() {
    let (site, mut case) = steady("a 0 10 20: ->", 4);
    case.plan = plan(&site, &[("a", &[10.0; 4])]);
    case.behaviour[0].pace = Pace::Chase { over: Span::from_mins(60), at_most: 0.5 };
    case.start.stages[0].limit =
        Some(Limit { rate: 0.0, since: Span::ZERO, lasting: Lasting { mean: Span::from_hours(1), shape: Shape::Fixed } });
    let without = run(&case).stages[0].totals[0].done.mean;
    case.scope.turns = vec![hour(1)];
    let turned = run(&case).stages[0].totals[0].done.mean;
    assert!((turned - 30.0).abs() < 1.0 && without > 35.0, "{turned}, {without}");
}
