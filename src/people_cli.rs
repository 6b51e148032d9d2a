//! The command lines of `tizbek user` and `tizbek log`: people of a site, in its file, also while the site runs. A password is never an
//! argument: others see those. What the words mean is in `tizbek::people`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use tizbek::clock::Clock;
use tizbek::config::check::EXIT_CONFIG;
use tizbek::people::log::{ROWS_AT_ONCE_MAX, Wanted, Written};
use tizbek::people::users::hashed;
use tizbek::people::{Actor, Change, NewToken, NewUser, PeopleError, Role, Roles, Store, Token, User};
use tizbek_core::time::Timestamp;

#[derive(Subcommand)]
pub enum UserCommand {
    /// Adds a user, whose password is asked for. From the first one on, people have to sign in.
    Add(AddArgs),
    /// Who there is.
    List(ListArgs),
    /// Gives a user other roles. His sessions end.
    Role(RoleArgs),
    /// Gives a user another password, which is asked for. His sessions end.
    Password(PasswordArgs),
    /// Lets a user in no more. His sessions end, and what he did stays under his name.
    Disable(WhoArgs),
    /// Lets a user in again.
    Enable(WhoArgs),
    /// Tokens for scripts and machines.
    #[command(subcommand)]
    Token(TokenCommand),
}

#[derive(Subcommand)]
pub enum TokenCommand {
    /// Makes a token, and prints it: it is shown this once.
    Add(TokenArgs),
    /// Which tokens there are.
    List(ListArgs),
    /// Ends a token.
    Revoke {
        id: i64,
        #[command(flatten)]
        place: Place,
    },
}

#[derive(Args)]
pub struct Place {
    /// Where the site's journal is kept.
    #[arg(long)]
    data: PathBuf,
    /// An object a line.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct ListArgs {
    #[command(flatten)]
    place: Place,
}

#[derive(Args)]
pub struct Granted {
    /// viewer, dispatcher, planner, engineer, unit or administrator; several times for several.
    #[arg(long = "role", required = true, value_parser = role)]
    roles: Vec<Role>,
    /// A stage that the role unit is of; several times for several.
    #[arg(long = "unit", requires = "site")]
    units: Vec<String>,
    /// The folder of the site, in which the stages are declared.
    #[arg(long)]
    site: Option<PathBuf>,
}

#[derive(Args)]
pub struct AddArgs {
    login: String,
    /// What he is called: it is shown at what he does.
    #[arg(long)]
    name: String,
    #[command(flatten)]
    granted: Granted,
    /// A file with the password, instead of asking for it.
    #[arg(long)]
    password_file: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

#[derive(Args)]
pub struct RoleArgs {
    login: String,
    #[command(flatten)]
    granted: Granted,
    #[command(flatten)]
    place: Place,
}

#[derive(Args)]
pub struct PasswordArgs {
    login: String,
    /// A file with the password, instead of asking for it.
    #[arg(long)]
    password_file: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

#[derive(Args)]
pub struct WhoArgs {
    login: String,
    #[command(flatten)]
    place: Place,
}

#[derive(Args)]
pub struct TokenArgs {
    name: String,
    #[command(flatten)]
    granted: Granted,
    /// When it ends, RFC 3339; it has no end if not given.
    #[arg(long, value_parser = crate::instant)]
    ends: Option<Timestamp>,
    #[command(flatten)]
    place: Place,
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct LogArgs {
    #[command(subcommand)]
    what: Option<LogCommand>,
    #[command(flatten)]
    list: LogListArgs,
}

#[derive(Subcommand)]
pub enum LogCommand {
    /// Reckons the chain of the log anew: whether every row is there and as it was written. 1: something is wrong.
    Verify {
        /// Number and hash of a row that were written down elsewhere, as 120:9f86d0…
        #[arg(long, value_parser = head)]
        known: Option<(i64, String)>,
        #[command(flatten)]
        place: Place,
    },
}

#[derive(Args)]
pub struct LogListArgs {
    /// Where the site's journal is kept.
    #[arg(long)]
    data: Option<PathBuf>,
    /// An object a line.
    #[arg(long)]
    json: bool,
    /// `user:3`, `token:2`, `console`, or a part of a name.
    #[arg(long)]
    who: Option<String>,
    /// `sign_in`, `acknowledge`, `plan`, …
    #[arg(long)]
    what: Option<String>,
    /// `asked`, `done`, `refused`, `denied`, `failed`
    #[arg(long)]
    outcome: Option<String>,
    /// RFC 3339.
    #[arg(long, value_parser = crate::instant)]
    from: Option<Timestamp>,
    #[arg(long, value_parser = crate::instant)]
    until: Option<Timestamp>,
}

/// 0: done; 78: refused, with what was expected.
pub fn user(command: UserCommand) -> Result<ExitCode> {
    done(run(command))
}

/// What a person can mend is told as such.
fn done(result: Result<ExitCode>) -> Result<ExitCode> {
    match result {
        Err(error) => match error.downcast_ref::<PeopleError>() {
            Some(PeopleError::Refused { .. } | PeopleError::Unknown { .. }) => {
                eprintln!("{error}");
                Ok(ExitCode::from(EXIT_CONFIG))
            }
            _ => Err(error),
        },
        done => done,
    }
}

fn run(command: UserCommand) -> Result<ExitCode> {
    let (actor, at) = (console(), Clock::wall().now());
    match command {
        UserCommand::Add(args) => {
            let units = args.granted.units()?;
            let mut store = open(&args.place.data)?;
            let password = hashed(&typed(args.password_file.as_deref())?, &args.login)?;
            let roles = args.granted.roles();
            let new = NewUser { login: args.login, name: args.name, roles, units, password };
            let user = store.add_user(&actor, at, &new)?;
            print_user(&user, args.place.json);
        }
        UserCommand::List(args) => {
            open_existing(&args.place.data)?.users()?.iter().for_each(|user| print_user(user, args.place.json))
        }
        UserCommand::Role(args) => {
            let change = Change { roles: Some(args.granted.roles()), units: Some(args.granted.units()?), ..Change::default() };
            changed(&args.login, &change, &args.place)?;
        }
        UserCommand::Password(args) => {
            open_existing(&args.place.data)?.user_called(&args.login)?;
            let password = hashed(&typed(args.password_file.as_deref())?, &args.login)?;
            changed(&args.login, &Change { password: Some(password), ..Change::default() }, &args.place)?;
        }
        UserCommand::Disable(args) => changed(&args.login, &Change { disabled: Some(true), ..Change::default() }, &args.place)?,
        UserCommand::Enable(args) => changed(&args.login, &Change { disabled: Some(false), ..Change::default() }, &args.place)?,
        UserCommand::Token(command) => token(command, &actor, at)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn token(command: TokenCommand, actor: &Actor, at: Timestamp) -> Result<()> {
    match command {
        TokenCommand::Add(args) => {
            let (roles, units) = (args.granted.roles(), args.granted.units()?);
            let new = NewToken { name: args.name, roles, units, ends_at: args.ends };
            let (token, secret) = open(&args.place.data)?.add_token(actor, at, &new)?;
            if args.place.json {
                println!("{}", json!({ "token": token_json(&token), "secret": secret }));
            } else {
                println!("{secret}");
                eprintln!("token {} {}: keep it now, it is not shown again", token.id, token.name);
            }
        }
        TokenCommand::List(args) => {
            for token in open_existing(&args.place.data)?.tokens()? {
                print_token(&token, args.place.json);
            }
        }
        TokenCommand::Revoke { id, place } => open_existing(&place.data)?.revoke_token(actor, at, id)?,
    }
    Ok(())
}

fn changed(login: &str, change: &Change, place: &Place) -> Result<()> {
    let mut store = open_existing(&place.data)?;
    let id = store.user_called(login)?.id;
    let user = store.change_user(&console(), Clock::wall().now(), id, change)?;
    print_user(&user, place.json);
    Ok(())
}

/// 0: listed, or sound; 1: the log is not as it was written.
pub fn log(args: &LogArgs) -> Result<ExitCode> {
    match (&args.what, &args.list.data) {
        (Some(LogCommand::Verify { known, place }), _) => verify(known.as_ref(), place),
        (None, Some(data)) => list_log(data, &args.list),
        (None, None) => Err(anyhow!("found no --data, expected the folder with the site's journal")),
    }
}

/// Oldest first, as one reads; read by pages, as it may be long.
fn list_log(data: &Path, args: &LogListArgs) -> Result<ExitCode> {
    let store = open_existing(data)?;
    let mut wanted = Wanted {
        who: args.who.clone(),
        what: args.what.clone(),
        outcome: args.outcome.clone(),
        from: args.from,
        until: args.until,
        before: None,
        most: ROWS_AT_ONCE_MAX,
    };
    let mut rows = Vec::new();
    loop {
        let page = store.read_log(&wanted)?;
        let full = page.len() == ROWS_AT_ONCE_MAX;
        wanted.before = page.last().map(|row| row.seq);
        rows.extend(page);
        if !full {
            break;
        }
    }
    for row in rows.iter().rev() {
        println!("{}", if args.json { row_json(row).to_string() } else { row_text(row) });
    }
    Ok(ExitCode::SUCCESS)
}

fn verify(known: Option<&(i64, String)>, place: &Place) -> Result<ExitCode> {
    let known = known.map(|(seq, hash)| (*seq, hash.as_str()));
    let found = open_existing(&place.data)?.verify_log(known)?;
    let head = found.head.as_ref().map_or("none".to_owned(), |(seq, hash)| format!("{seq}:{hash}"));
    if place.json {
        let problems: Vec<Value> = found.problems.iter().map(|(seq, what)| json!({ "seq": seq, "problem": what })).collect();
        println!("{}", json!({ "sound": problems.is_empty(), "rows": found.rows, "head": head, "problems": problems }));
    } else {
        for (seq, what) in &found.problems {
            println!("row {seq}: {what}");
        }
        println!("{} rows, {}; the last: {head}", found.rows, if found.problems.is_empty() { "sound" } else { "NOT SOUND" });
    }
    Ok(if found.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

impl Granted {
    fn roles(&self) -> Roles {
        Roles::of(&self.roles)
    }

    /// Held against the site, where there are any.
    fn units(&self) -> Result<Vec<String>> {
        let Some(site) = self.site.as_deref().filter(|_| !self.units.is_empty()) else { return Ok(self.units.clone()) };
        let site = crate::site_of(site)?.site;
        for unit in &self.units {
            if site.stages.iter().all(|stage| stage.key != *unit) && site.unit(unit).is_none() {
                let of_directory = site.settings.units.iter().map(|unit| unit.key.as_str());
                let all = site.stages.iter().map(|stage| stage.key.as_str()).chain(of_directory);
                let known = all.collect::<Vec<_>>().join(", ");
                let why = format!("found {unit:?}, expected a stage of the site {}: one of {known}", site.key);
                return Err(PeopleError::Refused { at: "units", why }.into());
            }
        }
        Ok(self.units.clone())
    }
}

fn file(data: &Path) -> PathBuf {
    data.join("people.db")
}

fn open(data: &Path) -> Result<Store> {
    std::fs::create_dir_all(data).with_context(|| format!("{} cannot be made", data.display()))?;
    Ok(Store::open(&file(data))?)
}

/// Who only looks makes no file.
fn open_existing(data: &Path) -> Result<Store> {
    let file = file(data);
    anyhow::ensure!(file.is_file(), "{} is not there: no user was ever added, and nothing was ever done", file.display());
    Ok(Store::open(&file)?)
}

/// Who works on this machine, as far as the system says.
fn console() -> Actor {
    let name = ["SUDO_USER", "USER", "LOGNAME"].iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default();
    Actor::console(&name)
}

/// Asked for twice, without showing it.
fn typed(file: Option<&Path>) -> Result<String> {
    if let Some(file) = file {
        let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
        return Ok(text.trim_end_matches(['\r', '\n']).to_owned());
    }
    let first = rpassword::prompt_password("Password: ").context("a password cannot be asked for here: give --password-file")?;
    let second = rpassword::prompt_password("Once more: ")?;
    anyhow::ensure!(first == second, "the two passwords differ");
    Ok(first)
}

fn print_user(user: &User, json: bool) {
    let User { id, login, name, roles, units, disabled, .. } = user;
    if json {
        let (roles, at) = (words(*roles), user.created_at.to_string());
        println!(
            "{}",
            json!({ "id": id, "login": login, "name": name, "roles": roles, "units": units, "disabled": disabled, "created_at": at })
        );
        return;
    }
    let of = if units.is_empty() { String::new() } else { format!(" of {}", units.join(",")) };
    let name = shown(name);
    println!("{login}\t{name}\t{}{of}{}", roles.words(), if *disabled { "\tdisabled" } else { "" });
}

fn token_json(token: &Token) -> Value {
    let time = |at: Option<Timestamp>| at.map(|at| at.to_string());
    json!({
        "id": token.id, "name": token.name, "roles": words(token.roles), "units": token.units,
        "created_at": token.created_at.to_string(), "ends_at": time(token.ends_at), "revoked_at": time(token.revoked_at),
    })
}

fn print_token(token: &Token, json: bool) {
    if json {
        println!("{}", token_json(token));
        return;
    }
    let end = match (token.revoked_at, token.ends_at) {
        (Some(at), _) => format!("revoked {at}"),
        (None, Some(at)) => format!("until {at}"),
        (None, None) => "no end".to_owned(),
    };
    println!("{}\t{}\t{}\t{end}", token.id, shown(&token.name), token.roles.words());
}

fn words(roles: Roles) -> Vec<&'static str> {
    roles.list().into_iter().map(Role::word).collect()
}

fn row_json(row: &Written) -> Value {
    let Actor { who, name, roles, from } = &row.actor;
    json!({
        "seq": row.seq, "at": row.at.to_string(), "who": who, "name": name, "roles": roles, "from": from, "what": row.what,
        "on": row.on, "outcome": row.outcome, "detail": row.detail, "of": row.of, "hash": row.hash_text(),
    })
}

fn row_text(row: &Written) -> String {
    let name = if row.actor.name.is_empty() { &row.actor.who } else { &row.actor.name };
    let (name, on, detail) = (shown(name), shown(&row.on), shown(&row.detail));
    format!("{}\t{}\t{name}\t{}\t{}\t{on}\t{}\t{detail}", row.seq, row.at, row.actor.from, row.what, row.outcome)
}

/// What people typed may have signs in it that do something to a terminal, or that begin a line of their own.
fn shown(typed: &str) -> String {
    let sign = |one: char| if one.is_control() { one.escape_default().to_string() } else { one.to_string() };
    typed.chars().map(sign).collect()
}

fn role(text: &str) -> Result<Role, String> {
    Role::of(text).ok_or_else(|| format!("found {text:?}, expected one of {}", Role::ALL.map(Role::word).join(", ")))
}

fn head(text: &str) -> Result<(i64, String), String> {
    let expected = || format!("found {text:?}, expected number and hash of a row, as 120:9f86d0");
    let (seq, hash) = text.split_once(':').ok_or_else(expected)?;
    Ok((seq.parse().map_err(|_| expected())?, hash.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_do_something_to_a_terminal_are_shown_as_such() {
        assert_eq!(shown("Әйгүл \u{1b}[2J\n1\tdone\u{9b}"), "Әйгүл \\u{1b}[2J\\n1\\tdone\\u{9b}");
    }
}
