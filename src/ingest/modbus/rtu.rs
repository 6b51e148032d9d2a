//! Finds frames in what a serial line brought, which has no beginnings, no lengths and no ids: whole frames with a right checksum
//! are taken, everything between them is noise. Pure.

use super::frame::{Question, crc};

/// What was found, in order.
#[derive(Debug, PartialEq, Eq)]
pub enum Seen<'a> {
    Answer {
        unit_id: u8,
        pdu: &'a [u8],
    },
    /// Somebody asks something: another master, or our own question, which some adapters give back.
    Question(&'a [u8; 8]),
}

/// The longest frame of the protocol.
pub const FRAME_MAX: usize = 256;

/// The frames in `line`, and whether it begins with an answer to `expected` that was damaged on its way. Where bytes can be read
/// as one thing and another, they are the answer that is waited for.
#[must_use]
pub fn scan<'a>(line: &'a [u8], expected: &Question) -> (Vec<Seen<'a>>, bool) {
    let (mut seen, mut at, mut damaged) = (Vec::new(), 0, false);
    // The place where an answer begins if nothing disturbs it.
    let mut clean = true;
    while at < line.len() {
        let rest = &line[at..];
        let answer = answer(rest);
        let is_expected = rest[0] == expected.unit_id
            && rest.get(1).is_some_and(|function| function & 0x7f == expected.function())
            && (rest[1] & 0x80 != 0 || rest.get(2) == Some(&expected.bytes()));
        match (answer, question(rest)) {
            (Some(frame), None) => {
                seen.push(Seen::Answer { unit_id: frame[0], pdu: &frame[1..frame.len() - 2] });
                at += frame.len();
            }
            (Some(frame), Some(_)) if is_expected => {
                seen.push(Seen::Answer { unit_id: frame[0], pdu: &frame[1..frame.len() - 2] });
                at += frame.len();
            }
            (_, Some(question)) => {
                seen.push(Seen::Question(question));
                at += question.len();
            }
            (None, None) => {
                damaged |= clean && is_expected && length(rest).is_some_and(|length| rest.len() >= length);
                clean = false;
                at += 1;
            }
        }
    }
    (seen, damaged)
}

/// How long the answer is that begins here, if it is one of the four that we ask for or a refusal.
fn length(rest: &[u8]) -> Option<usize> {
    match *rest.get(1)? {
        1..=4 => Some(5 + usize::from(*rest.get(2)?)),
        0x81..=0x90 => Some(5),
        _ => None,
    }
}

fn answer(rest: &[u8]) -> Option<&[u8]> {
    let frame = rest.get(..length(rest)?)?;
    (frame.len() <= FRAME_MAX && crc(frame) == 0).then_some(frame)
}

/// A question of anybody: all that read, and those that write one thing, are eight bytes long.
fn question(rest: &[u8]) -> Option<&[u8; 8]> {
    let frame = rest.first_chunk::<8>()?;
    ((1..=6).contains(&frame[1]) && crc(frame) == 0).then_some(frame)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::config::ModbusTable;

    const ASKED: Question = Question { unit_id: 7, table: ModbusTable::Holding, start: 100, count: 2 };

    fn frame(bytes: &[u8]) -> Vec<u8> {
        [bytes, &crc(bytes).to_le_bytes()].concat()
    }

    fn answers(line: &[u8]) -> Vec<(u8, Vec<u8>)> {
        let (seen, _) = scan(line, &ASKED);
        let answer = |seen: &Seen<'_>| match seen {
            Seen::Answer { unit_id, pdu } => Some((*unit_id, pdu.to_vec())),
            Seen::Question(_) => None,
        };
        seen.iter().filter_map(answer).collect()
    }

    #[test]
    fn an_answer_is_found_between_noise_and_frames_of_others() {
        let mine = frame(&[7, 3, 4, 0, 1, 0, 2]);
        let line = [&[0xff, 0x00][..], &frame(&[9, 3, 2, 0, 9]), &[7, 3], &mine, &[0x55]].concat();
        assert_eq!(answers(&line), [(9, vec![3, 2, 0, 9]), (7, vec![3, 4, 0, 1, 0, 2])]);
        assert_eq!(answers(&frame(&[7, 0x83, 2])), [(7, vec![0x83, 2])]);
        assert!(answers(&mine[..mine.len() - 1]).is_empty(), "half of it is none");
    }

    #[test]
    fn a_damaged_answer_is_known_as_soon_as_it_is_there() {
        let mut mine = frame(&[7, 3, 4, 0, 1, 0, 2]);
        mine[4] ^= 8;
        assert!(scan(&mine, &ASKED).1);
        assert!(!scan(&mine[..mine.len() - 1], &ASKED).1);
        let with_echo = [&ASKED.rtu()[..], &mine].concat();
        assert!(scan(&with_echo, &ASKED).1);
    }

    #[test]
    fn a_question_of_another_master_is_one() {
        let other = Question { start: 5, ..ASKED };
        let line = [&other.rtu()[..], &frame(&[7, 3, 4, 0, 1, 0, 2])].concat();
        let (seen, _) = scan(&line, &ASKED);
        assert_eq!(seen[0], Seen::Question(&other.rtu()));
        assert_eq!(seen.len(), 2);
    }

    proptest! {
        #[test]
        fn no_bytes_do_any_harm(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            let _seen = scan(&bytes, &ASKED);
        }

        #[test]
        fn one_wrong_bit_is_always_noticed(at in 0_usize..9, bit in 0_u8..8) {
            let mut mine = frame(&[7, 3, 4, 1, 2, 3, 4]);
            mine[at] ^= 1 << bit;
            prop_assert!(!answers(&mine).iter().any(|(unit_id, pdu)| *unit_id == 7 && ASKED.reply(pdu).is_ok()));
        }
    }
}
