//! Programs that are not ours, started on free ports of 127.0.0.1, waited for until they answer, and ended with the test.
//! `tests/setup.sh` installs them.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running program; killed when dropped.
pub struct Peer {
    child: Child,
}

impl Peer {
    pub fn spawn(name: &'static str, command: &mut Command) -> Self {
        let child = command
            .stdin(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{name} does not start ({error}): run tests/setup.sh"));
        Self { child }
    }

    /// SIGKILL, and wait until it is gone.
    pub fn kill(&mut self) {
        self.child.kill().expect("a child can be killed");
        self.child.wait().expect("a killed child ends");
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    pub fn signal(&self, name: &str) {
        signal(self.pid(), name);
    }

    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It may have ended by itself: then there is nothing to kill.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// `-STOP`, `-CONT`, `-TERM`, `-KILL`: to a program that has been waited for there is none to send.
pub fn signal(pid: u32, name: &str) {
    let sent = Command::new("kill").args([name, &pid.to_string()]).status();
    assert!(sent.is_ok_and(|status| status.success()), "kill {name} {pid}");
}

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The Python with pymodbus and pymavlink.
pub fn python() -> Command {
    let path = root().join(".cache/venv/bin/python");
    assert!(path.exists(), "{} is missing: run tests/setup.sh", path.display());
    Command::new(path)
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a free port").port()
}

/// Waits until something accepts connections at `port`.
pub fn wait_port(port: u16) {
    wait_for(&format!("port {port} to open"), || TcpStream::connect(("127.0.0.1", port)).is_ok());
}

/// Polls `ready` until it holds; panics after 60 s, saying what was waited for.
pub fn wait_for(what: &str, mut ready: impl FnMut() -> bool) {
    let start = Instant::now();
    while !ready() {
        assert!(start.elapsed() < Duration::from_secs(60), "waited a minute for {what}");
        std::thread::park_timeout(Duration::from_millis(10));
    }
}

/// A mosquitto of its own on `port`, with what it must remember kept in `dir`.
pub fn mosquitto(dir: &Path, port: u16) -> Peer {
    let config = dir.join("mosquitto.conf");
    let text = format!(
        "listener {port} 127.0.0.1\nallow_anonymous true\nuser root\npersistence true\npersistence_location {}/\n\
         autosave_interval 1\nautosave_on_changes true\nmax_queued_messages 0\nmax_inflight_messages 0\nlog_type error\n",
        dir.display()
    );
    std::fs::write(&config, text).expect("the configuration can be written");
    let broker = Peer::spawn("mosquitto", Command::new("/usr/sbin/mosquitto").arg("-c").arg(&config));
    wait_port(port);
    broker
}
