//! Answers and what only looks like one, from peers that say exactly these bytes.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;
use crate::config::ModbusTable;
use crate::ingest::modbus::frame::crc;

const TIMEOUT: Duration = Duration::from_millis(200);
const TWO_REGISTERS: [u8; 7] = [1, 3, 4, 0, 7, 0, 9];
const QUESTION: Question = Question { unit_id: 1, table: ModbusTable::Holding, start: 0, count: 2 };

/// A peer that answers the questions of `length` bytes, counted from 0 over all connections, with what `answer` says.
async fn peer(length: usize, answer: impl Fn(usize, &[u8]) -> Vec<u8> + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let endpoint = listener.local_addr().expect("an address").to_string();
    tokio::spawn(async move {
        let mut count = 0;
        loop {
            let (mut stream, _) = listener.accept().await.expect("it accepts");
            let mut question = vec![0; length];
            while stream.read_exact(&mut question).await.is_ok() {
                if stream.write_all(&answer(count, &question)).await.is_err() {
                    break;
                }
                count += 1;
            }
        }
    });
    endpoint
}

async fn tcp(answer: impl Fn(usize, &[u8]) -> Vec<u8> + Send + 'static) -> Connection {
    Connection::new(ModbusLine::Tcp(peer(12, answer).await), TIMEOUT, DeviceCare::default())
}

async fn rtu(answer: impl Fn(usize, &[u8]) -> Vec<u8> + Send + 'static) -> Connection {
    Connection::new(ModbusLine::RtuOverTcp(peer(8, answer).await), TIMEOUT, DeviceCare::default())
}

async fn asked(mut connection: Connection) -> Answer {
    connection.ask(&QUESTION, TIMEOUT).await
}

/// A frame with its length set right.
fn tcp_frame(id: &[u8], rest: &[u8]) -> Vec<u8> {
    [&id[..2], &[0, 0, 0, rest.len() as u8], rest].concat()
}

fn rtu_frame(rest: &[u8]) -> Vec<u8> {
    [rest, &crc(rest).to_le_bytes()].concat()
}

fn is(answer: &Answer, words: [u16; 2]) -> bool {
    matches!(answer, Answer::Values(Raw::Words(read)) if read == &words)
}

#[tokio::test]
async fn what_was_asked_for_is_taken() {
    let answer = asked(tcp(|_, question| tcp_frame(question, &TWO_REGISTERS)).await).await;
    assert!(is(&answer, [7, 9]), "{answer:?}");
    let answer = asked(rtu(|_, _| rtu_frame(&TWO_REGISTERS)).await).await;
    assert!(is(&answer, [7, 9]), "{answer:?}");
}

#[tokio::test]
async fn fewer_registers_than_asked_for_are_known_as_that() {
    let answer = asked(tcp(|_, question| tcp_frame(question, &[1, 3, 2, 0, 7])).await).await;
    assert!(matches!(&answer, Answer::Short), "{answer:?}");
    let answer = asked(rtu(|_, _| rtu_frame(&[1, 3, 2, 0, 7])).await).await;
    assert!(matches!(&answer, Answer::Short), "{answer:?}");
}

#[tokio::test]
async fn the_answer_to_another_question_or_of_another_unit_is_not_taken() {
    for frame in [&[2, 3, 4, 0, 7, 0, 9][..], &[1, 4, 4, 0, 7, 0, 9], &[1, 3, 6, 0, 7, 0, 9, 0, 1]] {
        let answer = asked(tcp(move |_, question| tcp_frame(question, frame)).await).await;
        assert!(matches!(&answer, Answer::Broken(_)), "{answer:?}");
        let answer = asked(rtu(move |_, _| rtu_frame(frame)).await).await;
        assert!(matches!(&answer, Answer::Silent), "{answer:?}");
    }
    let another_id = |_: usize, question: &[u8]| tcp_frame(&[question[0], question[1].wrapping_sub(1)], &TWO_REGISTERS);
    let answer = asked(tcp(another_id).await).await;
    assert!(matches!(&answer, Answer::Broken(_)), "{answer:?}");
}

#[tokio::test]
async fn rubbish_ends_in_silence_or_in_an_error() {
    for rubbish in [&b"HTTP/1.1 400 Bad Request\r\n\r\n"[..], &[0; 7], &[0xff; 300], b""] {
        for connection in [tcp(move |_, _| rubbish.to_vec()).await, rtu(move |_, _| rubbish.to_vec()).await] {
            let answer = asked(connection).await;
            assert!(matches!(answer, Answer::Silent | Answer::Broken(_)), "{rubbish:?}: {answer:?}");
        }
    }
}

#[tokio::test]
async fn a_late_answer_over_tcp_stays_with_its_connection() {
    // The second question is answered with what the first asked for, signed as what it is not: only another connection helps.
    let mut connection = tcp(|count, question| match (count, question[9]) {
        (0, _) => Vec::new(),
        (_, 0) => tcp_frame(question, &[1, 3, 4, 0, 1, 0, 1]),
        (_, _) => tcp_frame(question, &TWO_REGISTERS),
    })
    .await;
    assert!(matches!(connection.ask(&QUESTION, TIMEOUT / 4).await, Answer::Silent));
    assert!(connection.line.is_none(), "it is not used again");
    let answer = connection.ask(&Question { start: 40, ..QUESTION }, TIMEOUT).await;
    assert!(is(&answer, [7, 9]), "{answer:?}");
}

#[tokio::test]
async fn a_late_answer_over_rtu_cannot_be_mistaken_however_late_it_is() {
    let late = rtu_frame(&[1, 3, 4, 0, 1, 0, 1]);
    // One register is asked for to part the questions: it answers that with what it still owes, and then with what was asked.
    let mut connection = rtu(move |count, question| match (count, question[5]) {
        (0, _) => Vec::new(),
        (1, 1) => [late.clone(), rtu_frame(&[1, 3, 2, 0, 7])].concat(),
        (_, 2) => rtu_frame(&TWO_REGISTERS),
        other => panic!("{other:?}"),
    })
    .await;
    assert!(matches!(connection.ask(&QUESTION, TIMEOUT).await, Answer::Silent));
    let other = Question { start: 40, ..QUESTION };
    let answer = connection.ask(&other, TIMEOUT).await;
    assert!(is(&answer, [7, 9]), "{answer:?}");
}

/// A device that always says what it was asked before, and has refused the first: 10 registers from 0.
#[tokio::test]
async fn a_late_refusal_over_rtu_is_not_taken_and_what_comes_behind_it_neither() {
    let before = std::sync::Mutex::new(Vec::new());
    let mut connection = rtu(move |count, question| {
        let asked = std::mem::replace(&mut *before.lock().expect("alone"), question.to_vec());
        match count {
            0 => Vec::new(),
            1 => rtu_frame(&[1, 0x83, 2]),
            // All registers from 100 on hold their hundred.
            _ => of_hundred(&asked),
        }
    })
    .await;
    let ask = |start, count| Question { start, count, ..QUESTION };
    assert!(matches!(connection.ask(&ask(0, 10), TIMEOUT).await, Answer::Silent));
    for start in [100, 200, 300, 400] {
        let answer = connection.ask(&ask(start, 4), TIMEOUT).await;
        assert!(matches!(answer, Answer::Silent), "{start}: {answer:?}");
    }
}

/// The same, but the device catches up: the refusal and the answer to the parting question come together.
#[tokio::test]
async fn after_a_late_refusal_values_of_the_parting_question_part() {
    let mut connection = rtu(|count, question| match count {
        0 => Vec::new(),
        1 => [rtu_frame(&[1, 0x83, 2]), of_hundred(question)].concat(),
        _ => of_hundred(question),
    })
    .await;
    let ask = |start, count| Question { start, count, ..QUESTION };
    assert!(matches!(connection.ask(&ask(0, 10), TIMEOUT).await, Answer::Silent));
    for start in [100, 200] {
        let answer = connection.ask(&ask(start, 4), TIMEOUT).await;
        assert!(matches!(&answer, Answer::Values(Raw::Words(read)) if read == &[start / 100; 4]), "{start}: {answer:?}");
    }
}

/// Two are owed and the device refuses one of them: the other is still owed.
#[tokio::test]
async fn a_refusal_settles_one_question_alone() {
    let mut connection = rtu(|count, question| match (count, question[5]) {
        (0 | 1, _) => Vec::new(),
        (2, _) => rtu_frame(&[1, 0x83, 2]),
        (3, 3) => [of_hundred(&[1, 3, 0, 100, 0, 2]), of_hundred(question)].concat(),
        (_, 4) => of_hundred(question),
        other => panic!("{other:?}"),
    })
    .await;
    let ask = |start, count| Question { start, count, ..QUESTION };
    for (start, count) in [(0, 10), (100, 4), (200, 4)] {
        assert!(matches!(connection.ask(&ask(start, count), TIMEOUT).await, Answer::Silent));
    }
    let answer = connection.ask(&ask(300, 4), TIMEOUT).await;
    assert!(matches!(&answer, Answer::Values(Raw::Words(read)) if read == &[3; 4]), "{answer:?}");
}

fn of_hundred(question: &[u8]) -> Vec<u8> {
    let (start, count) = (u16::from_be_bytes([question[2], question[3]]), question[5]);
    let words = (0..u16::from(count)).flat_map(|register| ((start + register) / 100).to_be_bytes());
    rtu_frame(&[question[0], question[1], 2 * count].into_iter().chain(words).collect::<Vec<u8>>())
}

#[tokio::test]
async fn nobody_there_is_no_connection() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let endpoint = listener.local_addr().expect("an address").to_string();
    drop(listener);
    let answer = asked(Connection::new(ModbusLine::Tcp(endpoint), TIMEOUT, DeviceCare::default())).await;
    assert!(matches!(answer, Answer::NoConnection(_)), "{answer:?}");
    let line = crate::config::SerialLine {
        device: "/dev/no-such-port".to_owned(),
        baud: 9_600,
        parity: crate::config::Parity::Even,
        stop_bits: 1,
    };
    let answer = asked(Connection::new(ModbusLine::Rtu(line), TIMEOUT, DeviceCare::default())).await;
    assert!(matches!(answer, Answer::NoConnection(_)), "{answer:?}");
}
