//! Who gets the alerts: mosquitto's own client, with a session that the broker keeps, and a small HTTP server. Both remember
//! everything in order of arrival. What it should have been is in the tests.

use std::fs::File;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::http::StatusCode;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::watch;

use crate::peers::{Peer, wait_for};
use crate::trial::whole_lines;

/// What a line of the subscriber's begins with that brings a message.
const MESSAGE: &str = "message ";

/// `mosquitto_sub`, QoS 1. It connects again by itself.
pub struct Subscriber {
    _peer: Peer,
    file: PathBuf,
}

impl Subscriber {
    pub fn start(port: u16, dir: &Path, topic: &str) -> Self {
        let file = dir.join("received");
        let out = File::create(&file).expect("a file");
        let port = port.to_string();
        let session = ["-h", "127.0.0.1", "-p", &port, "-i", "probe", "-c", "-q", "1", "-d"];
        let mut command = Command::new("stdbuf");
        command.args(["-oL", "mosquitto_sub"]).args(session).args(["-t", topic, "-F", &format!("{MESSAGE}%p")]).stdout(out);
        let subscriber = Self { _peer: Peer::spawn("mosquitto_sub", &mut command), file };
        wait_for("the subscription", || subscriber.subscribed() == 1);
        subscriber
    }

    /// How often it has subscribed: once a connection.
    pub fn subscribed(&self) -> usize {
        whole_lines(&self.file).iter().filter(|line| line.contains("Subscribed")).count()
    }

    /// The bodies of what has come so far.
    pub fn bodies(&self) -> Vec<String> {
        let lines = whole_lines(&self.file);
        lines.iter().filter_map(|line| line.strip_prefix(MESSAGE)).map(str::to_owned).collect()
    }
}

/// Takes every alert, as slowly as `thinks` says of each call; not at all while it is to hold its answers back.
pub struct Webhook {
    pub url: String,
    given: Arc<Mutex<Vec<String>>>,
    silent: watch::Sender<bool>,
}

impl Webhook {
    pub fn start(runtime: &Runtime, mut thinks: impl FnMut() -> Duration + Send + 'static) -> Self {
        let given: Arc<Mutex<Vec<String>>> = Arc::default();
        let (silent, listening) = watch::channel(false);
        let (seen, thinks) = (given.clone(), Arc::new(Mutex::new(move || thinks())));
        let receive = move |body: String| {
            let pause = thinks.lock().expect("no panic")();
            let (seen, mut listening) = (seen.clone(), listening.clone());
            async move {
                // What it does not get to see it cannot have been given.
                listening.wait_for(|silent| !silent).await.expect("the webhook lives");
                seen.lock().expect("no panic").push(body);
                tokio::time::sleep(pause).await;
                StatusCode::NO_CONTENT
            }
        };
        let router = axum::Router::new().route("/alerts", axum::routing::post(receive));
        let listener = runtime.block_on(TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)))).expect("a port");
        let url = format!("http://{}/alerts", listener.local_addr().expect("it is bound"));
        runtime.spawn(async move { axum::serve(listener, router).await });
        Self { url, given, silent }
    }

    pub fn hold_answers_back(&self, silent: bool) {
        self.silent.send_replace(silent);
    }

    /// The bodies of what has come so far.
    pub fn bodies(&self) -> Vec<String> {
        self.given.lock().expect("no panic").clone()
    }
}
