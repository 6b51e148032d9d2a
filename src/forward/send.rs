//! The end at the shaft: reads the journal from where the mine has it, and hands it over piece by piece, in order. What the mine has is
//! what the mine says; a piece whose answer was lost is found to be there by the next answer.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use reqwest::{Client, StatusCode, Url, header};
use tizbek_core::model::Site;
use tokio::sync::watch;

use super::parcel::{INPUTS_MAX, Packer, Reply};
use crate::clock::Clock;
use crate::config::ForwardConfig;
use crate::journal::{Item, Journal, JournalError, Reader};
use crate::sinks::{Backoff, SinkError, pause, plain_http, stopped};
use crate::telemetry::{self, Failure, Sink};

/// A line down a shaft may be slow.
const TIMEOUT: Duration = Duration::from_secs(30);
/// How soon what is new goes on its way, in site time; where that runs fast it is still looked for no more often than `LOOK_LEAST`.
const LOOK_EVERY: Duration = Duration::from_millis(500);
const LOOK_LEAST: Duration = Duration::from_millis(20);
/// So often the mine hears of us though there is nothing new.
const HELLO_EVERY: Duration = Duration::from_secs(5);

/// The keys under which the journal keeps its name, and the input before the first that is forwarded.
const NAME: &str = "journal_name";
const BEGIN: &str = "forward_after";

/// Which journal it is, and from where on it is forwarded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    pub journal: String,
    /// The input before the first that the mine is to have, where the mine knows nothing of this journal.
    pub after: u64,
    /// The last input at the start of the program: nobody can have a later one yet.
    begun: u64,
    /// Where another name is kept than the journal's own.
    renamed: PathBuf,
}

/// To be said once at the start. What came in before forwarding was switched on stays here. `dir`: the folder of the journal.
pub fn identity(journal: &mut Journal, dir: &Path) -> Result<Identity, JournalError> {
    let (begun, renamed) = (journal.next_seq() - 1, dir.join("forward.txt"));
    let other = std::fs::read_to_string(&renamed).ok();
    let other =
        other.as_deref().and_then(|text| text.trim().split_once(' ')).and_then(|(name, after)| Some((name, after.parse().ok()?)));
    if let Some((name, after)) = other {
        return Ok(Identity { journal: name.to_owned(), after, begun, renamed });
    }
    let name = if let Some(name) = journal.get_meta(NAME)? {
        name
    } else {
        let name = some_name();
        journal.set_meta(NAME, &name)?;
        name
    };
    let after = if let Some(after) = journal.get_meta(BEGIN)?.and_then(|after| after.parse().ok()) {
        after
    } else {
        let after = journal.next_seq() - 1;
        journal.set_meta(BEGIN, &after.to_string())?;
        after
    };
    Ok(Identity { journal: name, after, begun, renamed })
}

/// 128 bits that no other journal has.
fn some_name() -> String {
    use std::hash::{BuildHasher, Hasher, RandomState};
    let bits = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", bits(), bits())
}

/// Runs until the program is to end.
pub async fn run(
    config: ForwardConfig,
    site: Arc<Site>,
    journal: PathBuf,
    identity: Identity,
    clock: Clock,
    mut shutdown: watch::Receiver<bool>,
) -> Result<(), SinkError> {
    let unusable = |reason: String| SinkError::Configuration { what: "forward.url", value: config.url.clone(), reason };
    let url = plain_http("forward.url", &config.url)?;
    let url = url.join(&format!("api/v1/edges/{}", config.source)).map_err(|error| unusable(error.to_string()))?;
    let client = Client::builder().timeout(TIMEOUT).redirect(reqwest::redirect::Policy::none()).build();
    let client = client.map_err(|error| unusable(error.to_string()))?;
    let all = config.signals.is_none();
    let mut wanted = vec![all; site.signals.len()];
    config.signals.iter().flatten().for_each(|signal| wanted[signal.index()] = true);
    let mut sender = Sender {
        line: Line { client, url, token: config.token },
        content: Content { journal, name: identity.journal, site, wanted: wanted.into() },
        after: identity.after,
        begun: identity.begun,
        renamed: identity.renamed,
        heard: false,
        look: clock.wall_time(LOOK_EVERY).max(LOOK_LEAST),
        quiet: HELLO_EVERY,
        failing: false,
        told: Vec::new(),
        backoff: Backoff::new(),
    };
    loop {
        let wait = tokio::select! {
            wait = sender.round() => wait,
            () = stopped(&mut shutdown) => return Ok(()),
        };
        if pause(wait, &mut shutdown).await {
            return Ok(());
        }
    }
}

struct Sender {
    line: Line,
    content: Content,
    /// The last input that the mine has.
    after: u64,
    begun: u64,
    renamed: PathBuf,
    /// The mine has answered since the start.
    heard: bool,
    look: Duration,
    /// How long the mine has not heard of us.
    quiet: Duration,
    failing: bool,
    /// Signals that the mine does not know, and that were told of.
    told: Vec<String>,
    backoff: Backoff,
}

impl Sender {
    /// Asks what the mine has, before anything of this life of the program is handed over: it is what former lives handed over.
    async fn greet(&mut self) -> Duration {
        let reply = match self.line.post(self.content.hello(self.after + 1)).await {
            Ok(reply) => reply,
            Err(Not { why, words }) => return self.failed(why, &words),
        };
        if reply.upto > self.begun {
            return self.begin_anew(reply.upto);
        }
        (self.heard, self.after) = (true, reply.upto);
        Duration::ZERO
    }

    /// Hands over what is next, and answers how long to wait then.
    async fn round(&mut self) -> Duration {
        if !self.heard {
            return self.greet().await;
        }
        let (content, from) = (self.content.clone(), self.after + 1);
        let read = tokio::task::spawn_blocking(move || content.read(from)).await;
        let piece = match read.expect("reading a journal does not panic") {
            Ok(piece) => piece,
            Err(error) => return self.failed(Failure::Disk, &format!("the journal cannot be read: {error}")),
        };
        if piece.upto == self.after && self.quiet < HELLO_EVERY {
            self.quiet += self.look;
            return self.look;
        }
        let reply = match self.line.post(piece.bytes).await {
            Ok(reply) => reply,
            Err(Not { why, words }) => return self.failed(why, &words),
        };
        (self.failing, self.quiet) = (false, Duration::ZERO);
        self.backoff.reset();
        if reply.taken && piece.upto > self.after {
            telemetry::SinkDelivered { sink: Sink::Forward, count: piece.upto - self.after }.tell();
        }
        tell_unknown(reply.unknown, &mut self.told);
        self.after = reply.upto;
        if piece.more || !reply.taken { Duration::ZERO } else { self.look }
    }

    /// The mine has inputs that this journal had and has no more: a power cut took them, or it is a copy of before. Their numbers are given
    /// again, and mean other things, so what comes from now on is of another journal.
    fn begin_anew(&mut self, upto: u64) -> Duration {
        let name = some_name();
        let beside = self.renamed.with_extension("new");
        let kept =
            std::fs::write(&beside, format!("{name} {}\n", self.begun)).and_then(|()| std::fs::rename(&beside, &self.renamed));
        if let Err(error) = kept {
            return self.failed(Failure::Disk, &format!("{}: {error}", self.renamed.display()));
        }
        tracing::warn!(
            there = upto,
            here = self.begun,
            "THE JOURNAL IS SHORTER THAN WHAT WAS FORWARDED OF IT: it goes on under another name"
        );
        self.content.name = name;
        (self.heard, self.after) = (true, self.begun);
        Duration::ZERO
    }

    fn failed(&mut self, why: Failure, detail: &str) -> Duration {
        telemetry::SinkFailed { sink: Sink::Forward, why, detail, again: self.failing }.tell();
        self.failing = true;
        self.backoff.step()
    }
}

/// Each name once: the site file of the mine has no such signal.
fn tell_unknown(unknown: Vec<String>, told: &mut Vec<String>) {
    for name in unknown {
        if !told.contains(&name) {
            tracing::warn!(signal = name, "forwarded, but nobody declared it there: limit forward.signals, or declare it");
            told.push(name);
        }
    }
}

/// What is read in a thread that may wait for the disk.
#[derive(Clone)]
struct Content {
    journal: PathBuf,
    name: String,
    site: Arc<Site>,
    wanted: Arc<[bool]>,
}

struct Piece {
    bytes: Vec<u8>,
    upto: u64,
    /// There was more than a parcel takes.
    more: bool,
}

impl Content {
    /// A parcel without anything in it.
    fn hello(&self, from: u64) -> Vec<u8> {
        Packer::new(&self.site, &self.wanted, &self.name, from).into_bytes()
    }

    fn read(&self, from: u64) -> Result<Piece, JournalError> {
        let path: &Path = &self.journal;
        let mut reader = Reader::open(path, from, from + INPUTS_MAX)?;
        let mut packer = Packer::new(&self.site, &self.wanted, &self.name, from);
        while !packer.is_full()
            && let Some(item) = reader.next_item()?
        {
            match item {
                Item::Samples(readings) => {
                    for reading in readings {
                        packer.put(reading.seq, &tizbek_core::input::Input::Observed(reading.observation));
                    }
                }
                Item::Event { seq, entry } => packer.put(seq, &entry.input),
            }
        }
        let (upto, more) = (packer.upto(), packer.is_full());
        Ok(Piece { bytes: packer.into_bytes(), upto, more })
    }
}

struct Line {
    client: Client,
    url: Url,
    token: String,
}

/// Tried again for as long as it needs: the journal keeps everything.
struct Not {
    why: Failure,
    words: String,
}

impl Line {
    async fn post(&self, body: Vec<u8>) -> Result<Reply, Not> {
        let request =
            self.client.post(self.url.clone()).bearer_auth(&self.token).header(header::CONTENT_TYPE, "application/json");
        let said = async {
            let response = request.body(body).send().await?;
            Ok::<_, reqwest::Error>((response.status(), response.text().await?))
        };
        let (status, text) = match said.await {
            Ok(said) => said,
            Err(error) => {
                let why = if error.is_timeout() { Failure::Timeout } else { Failure::Network };
                return Err(Not { why, words: error.to_string() });
            }
        };
        match serde_json::from_str::<Reply>(&text) {
            Ok(reply) if status == StatusCode::OK => Ok(reply),
            _ => {
                let why = match status {
                    StatusCode::UNAUTHORIZED | StatusCode::TOO_MANY_REQUESTS => Failure::Denied,
                    status if status.is_server_error() => Failure::ServerError,
                    _ => Failure::Refused,
                };
                let text: String = text.chars().take(200).collect();
                Err(Not { why, words: format!("{status}: {text}") })
            }
        }
    }
}
