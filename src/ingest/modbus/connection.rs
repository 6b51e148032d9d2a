//! One TCP connection to one Modbus endpoint, and one question at a time over it. It only reads: no request that writes is
//! made anywhere. An answer that is late, belongs to another question or has another length costs the connection, so that it
//! can never be taken for the answer to the next.

use std::io;
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_modbus::client::{Client, Context, tcp};
use tokio_modbus::slave::SlaveContext;
use tokio_modbus::{Error, ExceptionCode, Request, Response, Slave};

use crate::config::ModbusTable;

use super::blocks::Block;
use super::decode::Raw;

pub struct Connection {
    endpoint: String,
    timeout: Duration,
    context: Option<Context>,
    /// The connection has answered before: if it is found closed, the peer may only have tidied up an idle one.
    answered: bool,
}

#[derive(Debug)]
pub enum Answer {
    Values(Raw),
    /// The device answered, and refused: the code of the exception.
    Refused(u8),
    /// It did not answer in time.
    Silent,
    /// It closed the connection or answered something else.
    Broken(String),
    /// There is nobody at the endpoint.
    NoConnection(io::Error),
}

impl Connection {
    #[must_use]
    pub fn new(endpoint: String, timeout: Duration) -> Self {
        Self { endpoint, timeout, context: None, answered: false }
    }

    /// Reads one block. Connects first where there is no connection; a connection that worked and is found closed is made anew
    /// once.
    pub async fn ask(&mut self, block: &Block) -> Answer {
        let worked = self.answered && self.context.is_some();
        match self.ask_once(block).await {
            Answer::Broken(_) if worked => self.ask_once(block).await,
            answer => answer,
        }
    }

    async fn ask_once(&mut self, block: &Block) -> Answer {
        let mut context = match self.context.take() {
            Some(context) => context,
            None => match self.connect().await {
                Ok(context) => context,
                Err(error) => return Answer::NoConnection(error),
            },
        };
        context.set_slave(Slave(block.unit_id));
        // Without its context put back, the connection is dropped.
        match timeout(self.timeout, context.call(request(block))).await {
            Err(_) => Answer::Silent,
            Ok(Err(Error::Transport(error))) => Answer::Broken(format!("connection lost: {error}")),
            Ok(Err(Error::Protocol(error))) => Answer::Broken(error.to_string()),
            Ok(Ok(Err(exception))) => {
                self.put_back(context);
                Answer::Refused(code(exception))
            }
            Ok(Ok(Ok(response))) => match values(block, response) {
                Ok(raw) => {
                    self.put_back(context);
                    Answer::Values(raw)
                }
                Err(detail) => Answer::Broken(detail),
            },
        }
    }

    fn put_back(&mut self, context: Context) {
        self.context = Some(context);
        self.answered = true;
    }

    async fn connect(&mut self) -> io::Result<Context> {
        self.answered = false;
        let stream = timeout(self.timeout, TcpStream::connect(&self.endpoint))
            .await
            .map_err(|_| io::Error::new(io::ErrorKind::TimedOut, "no connection in time"))??;
        stream.set_nodelay(true)?;
        Ok(tcp::attach(stream))
    }
}

fn request(block: &Block) -> Request<'static> {
    assert!((1..=2000).contains(&block.count), "a block asks for 1 to 2000 things");
    match block.table {
        ModbusTable::Coil => Request::ReadCoils(block.start, block.count),
        ModbusTable::Discrete => Request::ReadDiscreteInputs(block.start, block.count),
        ModbusTable::Input => Request::ReadInputRegisters(block.start, block.count),
        ModbusTable::Holding => Request::ReadHoldingRegisters(block.start, block.count),
    }
}

/// What came, if it is what was asked for. Bits come in whole bytes.
fn values(block: &Block, response: Response) -> Result<Raw, String> {
    let asked = usize::from(block.count);
    let (raw, expected) = match (block.table, response) {
        (ModbusTable::Coil, Response::ReadCoils(bits)) | (ModbusTable::Discrete, Response::ReadDiscreteInputs(bits)) => {
            (Raw::Bits(bits), asked.next_multiple_of(8))
        }
        (ModbusTable::Input, Response::ReadInputRegisters(words))
        | (ModbusTable::Holding, Response::ReadHoldingRegisters(words)) => (Raw::Words(words), asked),
        (_, other) => return Err(format!("answered another question: {:?}", other.function_code())),
    };
    if raw.count() != expected {
        return Err(format!("answered {} instead of {expected} registers or bits", raw.count()));
    }
    Ok(raw)
}

fn code(exception: ExceptionCode) -> u8 {
    exception.into()
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    use super::*;

    const TWO_REGISTERS: [u8; 7] = [1, 3, 4, 0, 7, 0, 9];

    /// Asks once for two registers of unit 1; the peer answers every request with `answer`, given the transaction id.
    async fn asked(answer: impl Fn([u8; 2]) -> Vec<u8> + Send + 'static) -> Answer {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let endpoint = listener.local_addr().expect("an address").to_string();
        let peer = tokio::spawn(async move {
            loop {
                let (mut stream, _) = listener.accept().await.expect("it accepts");
                let mut request = [0; 12];
                while stream.read_exact(&mut request).await.is_ok() {
                    stream.write_all(&answer([request[0], request[1]])).await.expect("it is still there");
                }
            }
        });
        let mut connection = Connection::new(endpoint, Duration::from_millis(300));
        let block = Block { unit_id: 1, table: ModbusTable::Holding, start: 0, count: 2, points: vec![0] };
        let answer = connection.ask(&block).await;
        peer.abort();
        answer
    }

    /// A frame with its length set right.
    fn frame(id: [u8; 2], rest: &[u8]) -> Vec<u8> {
        [&id[..], &[0, 0, 0, rest.len() as u8], rest].concat()
    }

    #[tokio::test]
    async fn what_was_asked_for_is_taken() {
        let answer = asked(|id| frame(id, &TWO_REGISTERS)).await;
        assert!(matches!(answer, Answer::Values(Raw::Words(words)) if words == [7, 9]));
    }

    #[tokio::test]
    async fn fewer_registers_than_asked_for_are_not() {
        let answer = asked(|id| frame(id, &[1, 3, 2, 0, 7])).await;
        assert!(matches!(&answer, Answer::Broken(_)), "{answer:?}");
    }

    #[tokio::test]
    async fn the_answer_to_another_question_or_of_another_unit_is_not() {
        let another_id = asked(|id| frame([id[0], id[1].wrapping_sub(1)], &TWO_REGISTERS)).await;
        assert!(matches!(&another_id, Answer::Broken(_)), "{another_id:?}");
        let another_unit = asked(|id| frame(id, &[2, 3, 4, 0, 7, 0, 9])).await;
        assert!(matches!(&another_unit, Answer::Broken(_)), "{another_unit:?}");
        let another_table = asked(|id| frame(id, &[1, 4, 4, 0, 7, 0, 9])).await;
        assert!(matches!(&another_table, Answer::Broken(_)), "{another_table:?}");
    }

    #[tokio::test]
    async fn rubbish_ends_in_silence_or_in_an_error() {
        for rubbish in [&b"HTTP/1.1 400 Bad Request\r\n\r\n"[..], &[0; 7], &[0xff; 300], b""] {
            let answer = asked(move |_| rubbish.to_vec()).await;
            assert!(matches!(answer, Answer::Silent | Answer::Broken(_)), "{rubbish:?}: {answer:?}");
        }
    }

    #[tokio::test]
    async fn nobody_there_is_no_connection() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let endpoint = listener.local_addr().expect("an address").to_string();
        drop(listener);
        let block = Block { unit_id: 1, table: ModbusTable::Coil, start: 0, count: 1, points: vec![0] };
        let answer = Connection::new(endpoint, Duration::from_millis(300)).ask(&block).await;
        assert!(matches!(answer, Answer::NoConnection(_)), "{answer:?}");
    }
}
