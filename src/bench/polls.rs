//! `bench polls`: how many questions a second go over one Modbus connection and what they cost, beside libmodbus and pymodbus asking
//! the same server; then 10 000 registers of 50 devices once a second, put together by us, and one by one as clients do that put
//! nothing together. Each client is a process of its own; the server is a thread of this one, does as little as it can, and counts.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;
use serde::{Deserialize, Serialize};
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::Input;
use tokio::sync::watch;

use super::Bench;
use super::host::own_cpu_secs;
use super::peers;
use super::report::{Row, median, median_ratio};
use crate::clock::Clock;
use crate::config::{DeviceCare, ModbusConfig, ModbusLine, ModbusPoint, ModbusTable, ModbusType};
use crate::ingest::modbus::{self, Answer, Connection, Question, Raw};
use crate::ingest::{Arrival, Inputs, SourceIo};
use crate::queue::{WhenFull, bounded};

/// Seconds that each client gets in each turn.
const SINGLE_SECS: u32 = 3;
const EACH_SECS: u32 = 5;
const UNITS: u16 = 50;
const REGISTERS: u16 = 200;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Mode {
    /// 40 registers of one unit, again and again.
    Single,
    /// All registers of all units, once a second.
    Each,
}

impl Mode {
    pub fn word(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Each => "each",
        }
    }
}

/// What a client prints.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Polled {
    pub version: String,
    pub polls: u64,
    pub registers: u64,
    pub seconds: f64,
    pub cpu_secs: f64,
}

pub(super) fn rows(bench: &Bench) -> Result<Vec<Row>> {
    let (port, requests) = serve()?;
    let (mut rate, mut by_lib, mut by_py) = (Vec::new(), Vec::new(), Vec::new());
    let (mut cost, mut lib_cost, mut py_cost) = (Vec::new(), Vec::new(), Vec::new());
    let (mut cpu, mut lib_cpu, mut asked, mut lib_asked) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut python = String::new();
    for _ in 0..bench.rounds {
        let ours = peers::polls_ours(port, SINGLE_SECS, Mode::Single)?;
        let lib = peers::polls_libmodbus(&bench.cache, port, SINGLE_SECS, Mode::Single)?;
        let py = peers::polls_pymodbus(&bench.cache, port, SINGLE_SECS)?;
        for (polled, rate, cost) in
            [(&ours, &mut rate, &mut cost), (&lib, &mut by_lib, &mut lib_cost), (&py, &mut by_py, &mut py_cost)]
        {
            rate.push(polled.polls as f64 / polled.seconds);
            cost.push(polled.cpu_secs * 1e6 / polled.polls as f64);
        }
        python = py.version;

        let before = requests.load(Ordering::Relaxed);
        let ours = peers::polls_ours(port, EACH_SECS, Mode::Each)?;
        let between = requests.load(Ordering::Relaxed);
        let lib = peers::polls_libmodbus(&bench.cache, port, EACH_SECS, Mode::Each)?;
        let after = requests.load(Ordering::Relaxed);
        let all = f64::from(UNITS) * f64::from(REGISTERS);
        let a_second = |polled: &Polled| polled.registers as f64 / f64::from(EACH_SECS);
        ensure!(a_second(&ours) >= 0.99 * all, "{:.0} of {all} registers came in a second", a_second(&ours));
        asked.push((between - before) as f64 * all / ours.registers as f64);
        lib_asked.push((after - between) as f64 * all / lib.registers as f64);
        cpu.push(ours.cpu_secs * all / ours.registers as f64 * 1e3);
        lib_cpu.push(lib.cpu_secs * all / lib.registers as f64 * 1e3);
    }
    let speed = "polls/s";
    Ok(vec![
        Row::new(format!("{python}, one connection"), median(&by_py), speed),
        Row::new(format!("{python}, one connection"), median(&py_cost), "us CPU/poll"),
        Row::new("libmodbus, one connection", median(&by_lib), speed),
        Row::new("libmodbus, one connection", median(&lib_cost), "us CPU/poll"),
        Row::new("one connection", median(&cost), "us CPU/poll").beside("libmodbus", median_ratio(&cost, &lib_cost)),
        Row::new("one connection", median(&rate), speed).beside("pymodbus", median_ratio(&rate, &by_py)),
        Row::new("libmodbus, 10 000 registers of 50 devices one by one", median(&lib_asked), "requests"),
        Row::new("libmodbus, 10 000 registers of 50 devices one by one", median(&lib_cpu), "ms CPU/s"),
        Row::new("10 000 registers of 50 devices at 1 Hz", median(&cpu), "ms CPU/s")
            .beside("libmodbus one by one", median_ratio(&cpu, &lib_cpu)),
        Row::new("10 000 registers of 50 devices at 1 Hz", median(&asked), "requests")
            .beside("libmodbus one by one", median_ratio(&asked, &lib_asked)),
        Row::new("one connection", median(&rate), speed).beside("libmodbus", median_ratio(&rate, &by_lib)),
    ])
}

/// Our own client, as a process: prints what it came to.
pub fn run_ours(port: u16, secs: u32, mode: Mode) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context("the runtime does not start")?;
    let (begun, cpu) = (Instant::now(), own_cpu_secs());
    let (polls, registers) = runtime.block_on(async {
        match mode {
            Mode::Single => single(port, begun, secs).await,
            Mode::Each => each(port, begun, secs).await,
        }
    })?;
    let version = "Tizbek".to_owned();
    let polled = Polled { version, polls, registers, seconds: begun.elapsed().as_secs_f64(), cpu_secs: own_cpu_secs() - cpu };
    println!("{}", serde_json::to_string(&polled)?);
    Ok(())
}

async fn single(port: u16, begun: Instant, secs: u32) -> Result<(u64, u64)> {
    let line = ModbusLine::Tcp(format!("127.0.0.1:{port}"));
    let patience = Duration::from_secs(1);
    let mut connection = Connection::new(line, patience, DeviceCare::default());
    let question = Question { unit_id: 1, table: ModbusTable::Holding, start: 0, count: 40 };
    let mut polls = 0;
    while begun.elapsed().as_secs() < u64::from(secs) {
        let answer = connection.ask(&question, patience).await;
        ensure!(matches!(&answer, Answer::Values(Raw::Words(words)) if words.len() == 40 && words[0] == REGISTERS), "{answer:?}");
        polls += 1;
    }
    Ok((polls, polls * 40))
}

/// The source as a site runs it; what it reads goes nowhere.
async fn each(port: u16, begun: Instant, secs: u32) -> Result<(u64, u64)> {
    let place = |index: u16| (1 + index / REGISTERS, index % REGISTERS);
    let point = |index: u16| {
        let (unit, address) = place(index);
        ModbusPoint::new(SignalId::of(usize::from(index)), unit as u8, ModbusTable::Holding, address, ModbusType::U16)
    };
    let points = (0..UNITS * REGISTERS).map(point).collect();
    let second = Duration::from_secs(1);
    let line = ModbusLine::Tcp(format!("127.0.0.1:{port}"));
    let config = ModbusConfig::new(SourceId(0), line, second, second, points);
    let (out, mut arrivals) = bounded::<Arrival>(8_192, WhenFull::Wait);
    let (_stop, shutdown) = watch::channel(false);
    let io = SourceIo { source: SourceId(0), clock: Clock::wall(), out, shutdown };
    let source = tokio::spawn(modbus::run(config, io));
    let mut registers = 0;
    while begun.elapsed().as_secs() < u64::from(secs) {
        let Ok(arrival) = tokio::time::timeout(second, arrivals.recv()).await else { continue };
        let Inputs::Many(inputs) = arrival.context("the source has ended")?.inputs else { continue };
        for input in inputs {
            let Input::Observed(observation) = input else { continue };
            let (unit, address) = place(observation.signal.0 as u16);
            ensure!(observation.value == f64::from(unit * REGISTERS + address), "a wrong value: {observation:?}");
            registers += 1;
        }
    }
    source.abort();
    Ok((0, registers))
}

/// Answers every question for holding registers: register r of unit u holds 200 u + r. A thread a connection.
fn serve() -> Result<(u16, Arc<AtomicU64>)> {
    let listener = TcpListener::bind("127.0.0.1:0").context("no port is free")?;
    let port = listener.local_addr()?.port();
    let requests = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&requests);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let counted = Arc::clone(&counted);
            // A client that goes away ends its thread.
            std::thread::spawn(move || answer(stream, &counted).ok());
        }
    });
    Ok((port, requests))
}

fn answer(mut stream: TcpStream, requests: &AtomicU64) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut question = [0; 12];
    let mut frame = Vec::new();
    loop {
        stream.read_exact(&mut question)?;
        let [id_high, id_low, .., unit, function, start_high, start_low, _, count] = question;
        let start = u16::from_be_bytes([start_high, start_low]);
        let bytes = count * 2;
        frame.clear();
        frame.extend([id_high, id_low, 0, 0, 0, bytes + 3, unit, function, bytes]);
        frame.extend((0..u16::from(count)).flat_map(|one| (u16::from(unit) * REGISTERS + start + one).to_be_bytes()));
        requests.fetch_add(1, Ordering::Relaxed);
        stream.write_all(&frame)?;
    }
}
