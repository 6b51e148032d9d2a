//! The wire: a TCP connection or a serial port, opened, written to and read from. It knows bytes and silences, and no protocol.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep_until, timeout};
use tokio_serial::{DataBits, SerialPortBuilderExt, StopBits};

use crate::config::{ModbusLine, Parity, SerialLine};

/// Start bit, eight data bits, parity or a second stop bit, stop bit.
const BITS_A_CHARACTER: u32 = 11;
/// Beyond 19200 baud the specification fixes the silence between frames (Modbus over serial line, 2.5.1.1).
const SILENCE_LEAST: Duration = Duration::from_micros(1_750);

trait Wire: AsyncRead + AsyncWrite + Unpin + Send + Sync {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + Sync> Wire for T {}

pub struct Line {
    wire: Box<dyn Wire>,
    /// How long a byte takes; zero where the line does not say.
    byte: Duration,
    /// When the last byte came, or the last of ours had gone.
    pub last_byte: Instant,
    /// What came and has not been taken.
    pub buffer: Vec<u8>,
}

impl Line {
    pub async fn open(line: &ModbusLine, patience: Duration) -> io::Result<Self> {
        let (wire, byte): (Box<dyn Wire>, Duration) = match line {
            ModbusLine::Tcp(address) | ModbusLine::RtuOverTcp(address) => {
                let late = |_| io::Error::new(io::ErrorKind::TimedOut, "no connection in time");
                let stream = timeout(patience, TcpStream::connect(address)).await.map_err(late)??;
                stream.set_nodelay(true)?;
                (Box::new(stream), Duration::ZERO)
            }
            ModbusLine::Rtu(line) => (Box::new(open_serial(line)?), byte_time(line.baud)),
        };
        Ok(Self { wire, byte, last_byte: Instant::now(), buffer: Vec::new() })
    }

    /// The silence that parts two frames: three and a half characters.
    pub fn silence(&self) -> Duration {
        if self.byte.is_zero() { Duration::ZERO } else { self.byte.mul_f64(3.5).max(SILENCE_LEAST) }
    }

    /// How long so many bytes take.
    pub fn wire_time(&self, bytes: usize) -> Duration {
        self.byte * u32::try_from(bytes).unwrap_or(u32::MAX)
    }

    pub async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.wire.write_all(bytes).await?;
        self.last_byte = Instant::now() + self.wire_time(bytes.len());
        Ok(())
    }

    /// Waits for bytes until `deadline` and puts them into the buffer. `false`: none came.
    pub async fn read_until(&mut self, deadline: Instant) -> io::Result<bool> {
        let mut chunk = [0; 512];
        let length = tokio::select! {
            biased;
            read = self.wire.read(&mut chunk) => read?,
            () = wait_until(deadline) => return Ok(false),
        };
        if length == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.buffer.extend_from_slice(&chunk[..length]);
        self.last_byte = Instant::now();
        Ok(true)
    }

    /// Reads until the line has been silent for `silence`, but no longer than until `deadline`. `false`: it never was.
    pub async fn fall_silent(&mut self, silence: Duration, deadline: Instant) -> io::Result<bool> {
        loop {
            let silent_at = self.last_byte + silence;
            if silent_at > deadline {
                return Ok(false);
            }
            if !self.read_until(silent_at).await? {
                return Ok(true);
            }
        }
    }
}

/// The timer counts whole milliseconds and rounds up: a time that has passed is not given to it.
pub async fn wait_until(time: Instant) {
    if time > Instant::now() {
        sleep_until(time).await;
    }
}

fn open_serial(line: &SerialLine) -> io::Result<tokio_serial::SerialStream> {
    let parity = match line.parity {
        Parity::None => tokio_serial::Parity::None,
        Parity::Even => tokio_serial::Parity::Even,
        Parity::Odd => tokio_serial::Parity::Odd,
    };
    let port = tokio_serial::new(&line.device, line.baud)
        .data_bits(DataBits::Eight)
        .parity(parity)
        .stop_bits(if line.stop_bits == 2 { StopBits::Two } else { StopBits::One });
    Ok(port.open_native_async()?)
}

fn byte_time(baud: u32) -> Duration {
    Duration::from_secs(1) * BITS_A_CHARACTER / baud
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_takes_eleven_bits() {
        assert_eq!(byte_time(9_600).as_micros(), 1_145);
        assert_eq!(byte_time(19_200).as_micros(), 572);
    }
}
