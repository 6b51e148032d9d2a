//! The command line of `tizbek notify`: what became of messages, sending one again, trying a channel. Also while the site runs. What the words
//! mean is in `tizbek::notify`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};
use clap::{Args, Subcommand};
use serde_json::json;
use tizbek::clock::Clock;
use tizbek::config::check::EXIT_CONFIG;
use tizbek::config::read::read_site;
use tizbek::config::{Config, Refused};
use tizbek::notify::FILE;
use tizbek::notify::message::{Message, Outcome, State};
use tizbek::notify::outbox::{Attempt, Wanted};
use tizbek::notify::send;
use tizbek::notify::store::{NotifyError, Store};
use tizbek::notify::template::Template;
use tizbek::texts::{Texts, rfc3339_millis};

#[derive(Subcommand)]
pub enum NotifyCommand {
    /// The messages, newest first, and what became of each attempt.
    Log(LogArgs),
    /// Sends a message after all that failed, is uncertain or was suppressed.
    Resend {
        /// As in the list.
        id: i64,
        /// Where the site's journal is kept.
        #[arg(long)]
        data: PathBuf,
    },
    /// Sends a trial by a channel, and says what the other side answers. It is not kept.
    Test(TestArgs),
}

#[derive(Args)]
pub struct LogArgs {
    /// Where the site's journal is kept.
    #[arg(long)]
    data: PathBuf,
    /// queued, again, sending, handed, sent, failed, uncertain, suppressed.
    #[arg(long, value_parser = state)]
    state: Option<State>,
    #[arg(long)]
    channel: Option<String>,
    #[arg(long)]
    recipient: Option<String>,
    #[arg(long)]
    incident: Option<u64>,
    #[arg(long, default_value_t = 100)]
    most: usize,
    /// An object a line.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct TestArgs {
    /// The id of the channel.
    channel: String,
    /// The folder of the site.
    #[arg(long)]
    site: PathBuf,
    /// Whom; the first recipient of the channel if not given.
    #[arg(long)]
    to: Option<String>,
}

pub async fn run(command: NotifyCommand) -> Result<ExitCode> {
    match command {
        NotifyCommand::Log(args) => log(&args),
        NotifyCommand::Resend { id, data } => resend(id, &data),
        NotifyCommand::Test(args) => test(&args).await,
    }
}

fn store(data: &std::path::Path) -> Result<Store> {
    let path = data.join(FILE);
    if !path.exists() {
        return Err(anyhow!("{} is not there: nobody has been notified by this site yet", path.display()));
    }
    Ok(Store::open(&path)?)
}

fn log(args: &LogArgs) -> Result<ExitCode> {
    let store = store(&args.data)?;
    let wanted = Wanted {
        state: args.state,
        channel: args.channel.clone(),
        recipient: args.recipient.clone(),
        incident: args.incident,
        before: None,
        most: args.most,
    };
    for message in store.list(&wanted)? {
        let attempts = store.attempts(message.id)?;
        println!("{}", if args.json { line_json(&message, &attempts) } else { line(&message, &attempts) });
    }
    Ok(ExitCode::SUCCESS)
}

fn line(message: &Message, attempts: &[Attempt]) -> String {
    let Message { id, incident, change, recipient, channel, state, why, .. } = message;
    let mut text = format!(
        "{id}  {}  {}  incident {incident} {change} -> {recipient} by {channel}  {why}",
        rfc3339_millis(message.made_at),
        state.word()
    );
    for attempt in attempts {
        text += &format!("\n      {}  {}  {}", rfc3339_millis(attempt.at), attempt.outcome, attempt.words);
    }
    text
}

fn line_json(message: &Message, attempts: &[Attempt]) -> String {
    let attempt =
        |attempt: &Attempt| json!({ "at": rfc3339_millis(attempt.at), "outcome": attempt.outcome, "words": attempt.words });
    json!({
        "id": message.id, "key": message.key, "alert": message.alert, "incident": message.incident, "change": message.change,
        "route": message.route, "recipient": message.recipient, "channel": message.channel, "step": message.step,
        "state": message.state.word(), "why": message.why, "made_at": rfc3339_millis(message.made_at),
        "due_at": rfc3339_millis(message.due_at), "settled_at": message.settled_at.map(rfc3339_millis),
        "subject": message.subject, "attempts": attempts.iter().map(attempt).collect::<Vec<_>>(),
    })
    .to_string()
}

fn resend(id: i64, data: &std::path::Path) -> Result<ExitCode> {
    let by =
        std::env::var("SUDO_USER").or_else(|_| std::env::var("USER")).unwrap_or_else(|_| "somebody on the machine".to_owned());
    match store(data)?.resend(id, &by, Clock::wall().now()) {
        Ok(()) => {
            println!("message {id} is sent again as soon as the site runs");
            Ok(ExitCode::SUCCESS)
        }
        Err(NotifyError::Refused(why)) => {
            eprintln!("tizbek: {why}");
            Ok(ExitCode::from(EXIT_CONFIG))
        }
        Err(error) => Err(error.into()),
    }
}

async fn test(args: &TestArgs) -> Result<ExitCode> {
    let config: Config =
        read_site(&args.site, &|name| std::env::var(name).ok()).map_err(|problems| anyhow!(Refused(problems)))?;
    let notify = &config.notify;
    let found = notify.channels.iter().position(|channel| channel.key == args.channel);
    let index = found.with_context(|| {
        let known: Vec<&str> = notify.channels.iter().map(|channel| channel.key.as_str()).collect();
        format!("found the channel {:?}, expected one of the site file: {}", args.channel, known.join(", "))
    })?;
    let channel = &notify.channels[index];
    let is_it = |key: &str| args.to.as_deref().is_none_or(|wanted| wanted == key);
    let to = notify.recipients.iter().find(|to| to.channels.contains(&index) && is_it(&to.key));
    let to = to.with_context(|| format!("expected a recipient with the channel {:?}, found none of that name", args.channel))?;

    let now = Clock::wall().now();
    let key = format!("{}/trial@{}/{}/{}", config.site.key, now.0 / 1_000, to.key, channel.key);
    let texts = Texts::embedded();
    let template = Template { site: &config.site, texts: &texts, origin: config.people.origin.as_deref() };
    let (subject, body) = template.trial(&channel.kind, to, &key, now);
    let message = Message::trial(key, &to.key, &channel.key, now, (subject, body));
    let outcome = send::send(channel, to, &message, &config.site.key, Box::pin(async { true })).await;
    println!("{}: {}", outcome.word(), outcome.words());
    Ok(if matches!(outcome, Outcome::Taken { .. }) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn state(word: &str) -> Result<State, String> {
    State::of(word).ok_or_else(|| format!("expected one of {}", State::ALL.map(State::word).join(", ")))
}
