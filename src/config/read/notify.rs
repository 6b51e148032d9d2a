//! `[[channel]]`, `[[recipient]]`, `[[route]]`, `[print]`: who is told, of what, by which way. Left out, nobody is.

use tizbek_core::time::Span;
use toml::de::DeValue;

use super::channels::channel;
use super::kinds::{DURATION, DURATION_ABOVE_ZERO, FILLED_TEXT, ID, TIME_OF_DAY};
use super::walk::{Kind, Table, Value};
use super::{Names, Place, all, name};
use crate::config::{
    ChannelConfig, ChannelKind, Escalation, NotifyConfig, PrintConfig, Priority, Quiet, RecipientConfig, RouteConfig, Tongue,
};

const TONGUES: [(&str, Tongue); 3] = [("ru", Tongue::Ru), ("kk", Tongue::Kk), ("en", Tongue::En)];
const PRIORITIES: [(&str, Priority); 3] = [("low", Priority::Low), ("medium", Priority::Medium), ("high", Priority::High)];
/// What can happen to an incident, in the words of its events: `sinks::event` has them from here, and a test holds them against the core.
pub const CHANGES: [&str; 13] = [
    "raised",
    "joined",
    "cleared",
    "acknowledged",
    "commented",
    "advised",
    "folded",
    "announced",
    "withheld",
    "shelved",
    "restored",
    "chatters",
    "stale",
];
pub const CONDITIONS: [&str; 13] = [
    "behind",
    "slow",
    "will_fill",
    "will_empty",
    "full",
    "empty",
    "silent",
    "meter_suspect",
    "out_of_pattern",
    "calibration_overdue",
    "sensor_drifts",
    "low_grade",
    "low_recovery",
];

const EMAIL: Kind<String> = Kind {
    expected: "an e-mail address such as \"dispatcher@mine.kz\"",
    read: |value: &DeValue<'_>| value.as_str().filter(|address| is_mail(address)).map(str::to_owned),
};

const CHAT: Kind<String> = Kind {
    expected: "the id of a Telegram chat as a text, such as \"123456789\", \"-1001234567890\" or \"@channel\"",
    read: |value: &DeValue<'_>| value.as_str().filter(|chat| is_chat(chat)).map(str::to_owned),
};

/// What the tables may name.
pub struct Known<'a> {
    pub site: &'a str,
    pub stages: &'a Names,
    /// Whom rosters and the directory of units name.
    pub posts: &'a [String],
    pub place: &'a Place<'a>,
}

/// `None`: something is wrong, and has been told.
pub fn read(root: &mut Table<'_>, known: &Known<'_>) -> Option<NotifyConfig> {
    let channel_tables = root.items("channel");
    let channel_names = Names::of("channel", &channel_tables);
    let channels: Vec<Option<ChannelConfig>> =
        channel_tables.into_iter().map(|table| channel(table, known.site, known.place)).collect();

    let shifts: Vec<Option<String>> = root.items("shift").iter().map(|table| table.id().map(str::to_owned)).collect();
    let recipient_tables = root.items("recipient");
    let recipient_names = Names::of("recipient", &recipient_tables);
    let recipients: Vec<Option<RecipientConfig>> =
        recipient_tables.into_iter().map(|table| recipient(table, &channel_names, &channels, &shifts, known.posts)).collect();

    let route_tables = root.items("route");
    Names::of("route", &route_tables);
    let routes: Vec<Option<RouteConfig>> =
        route_tables.into_iter().map(|table| route(table, &recipient_names, known.stages)).collect();
    let print = root.get("print").map(|value| value.table().and_then(print));
    Some(NotifyConfig {
        channels: all(channels)?,
        recipients: all(recipients)?,
        routes: all(routes)?,
        print: print.map_or(Some(None), |print| print.map(Some))?,
    })
}

fn recipient(
    mut table: Table<'_>,
    known: &Names,
    channels: &[Option<ChannelConfig>],
    shifts: &[Option<String>],
    named: &[String],
) -> Option<RecipientConfig> {
    let (key, name) = (table.required("id", &ID), name(&mut table));
    let language = table.get("language").map_or(Some(Tongue::Ru), |value| value.choice(&TONGUES));
    let by = table.need("channels", "a list of ids of channels").and_then(|value| list(&value, |item| known.find(item)));
    let email = table.optional("email", &EMAIL);
    let telegram = table.optional("telegram", &CHAT);
    for index in by.iter().flatten() {
        let kind = channels.get(*index).and_then(Option::as_ref).map(|channel| &channel.kind);
        if matches!(kind, Some(ChannelKind::Email(_))) && !table.has("email") {
            table.say_of("channels", "found a channel of kind email, expected email = \"…\" beside it");
        }
        if matches!(kind, Some(ChannelKind::Telegram { .. })) && !table.has("telegram") {
            table.say_of("channels", "found a channel of kind telegram, expected telegram = \"…\" beside it");
        }
    }
    let posts = table.get("posts").map_or(Some(Vec::new()), |value| list(&value, |item| post(item, named)));
    let shifts = table.get("shifts").map(|value| list(&value, |item| shift(item, shifts)));
    let quiet = table.get("quiet").map(|value| value.table().and_then(quiet));
    table.finish();
    Some(RecipientConfig {
        key: key?,
        name: name?,
        language: language?,
        channels: by?,
        email,
        telegram,
        posts: posts?,
        shifts: shifts.map_or(Some(None), |shifts| shifts.map(Some))?,
        quiet: quiet.map_or(Some(None), |quiet| quiet.map(Some))?,
    })
}

fn post(value: &Value<'_>, named: &[String]) -> Option<String> {
    let post = value.read(&FILLED_TEXT)?;
    if !named.contains(&post) {
        let known = named.iter().map(|who| format!("{who:?}")).collect::<Vec<_>>().join(", ");
        value.say(format!("found {post:?}, expected whom a roster or a unit names: {known}"));
        return None;
    }
    Some(post)
}

fn shift(value: &Value<'_>, shifts: &[Option<String>]) -> Option<usize> {
    let id = value.read(&FILLED_TEXT)?;
    let found = shifts.iter().position(|shift| shift.as_deref() == Some(id.as_str()));
    if found.is_none() {
        value.expected("the id of a declared shift");
    }
    found
}

fn quiet(mut table: Table<'_>) -> Option<Quiet> {
    let (from, until) = (table.required("from", &TIME_OF_DAY), table.required("until", &TIME_OF_DAY));
    if from.is_some() && from == until {
        table.say_of("until", "found the time of from, expected another: quiet all day is no recipient");
        return None;
    }
    table.finish();
    Some(Quiet { from: from?, until: until? })
}

fn route(mut table: Table<'_>, recipients: &Names, stages: &Names) -> Option<RouteConfig> {
    let key = table.required("id", &ID);
    let stage = |item: &Value<'_>| stages.find(item).map(|index| stages.name(index).to_owned());
    let stages = table.get("stages").map(|value| list(&value, stage));
    let priorities = table.get("priorities").map(|value| list(&value, |item| item.choice(&PRIORITIES)));
    let conditions = table.get("conditions").map(|value| list(&value, |item| word(item, &CONDITIONS)));
    let changes = table.get("changes").map(|value| list(&value, |item| word(item, &CHANGES)));
    let usual = || Some(["raised", "announced", "cleared"].map(str::to_owned).to_vec());
    let to = table.need("to", "a list of ids of recipients").and_then(|value| list(&value, |item| recipients.find(item)));
    let escalate = table.get("escalate").map(|value| escalations(&value, recipients));
    table.finish();
    Some(RouteConfig {
        key: key?,
        stages: stages.map_or(Some(None), |stages| stages.map(Some))?,
        priorities: priorities.map_or(Some(None), |priorities| priorities.map(Some))?,
        conditions: conditions.map_or(Some(None), |conditions| conditions.map(Some))?,
        changes: changes.unwrap_or_else(usual)?,
        to: to?,
        escalate: escalate.unwrap_or(Some(Vec::new()))?,
    })
}

/// Later ones must come later: who is told last is the last to be asked.
fn escalations(value: &Value<'_>, recipients: &Names) -> Option<Vec<Escalation>> {
    let one = |item: &Value<'_>| {
        let mut table = item.table()?;
        let after = table.required("after", &DURATION_ABOVE_ZERO);
        let to = table.need("to", "a list of ids of recipients").and_then(|value| list(&value, |item| recipients.find(item)));
        table.finish();
        Some(Escalation { after: after?, to: to? })
    };
    let steps = list(value, one)?;
    if steps.windows(2).any(|pair| pair[1].after <= pair[0].after) {
        value.say("found a step that comes no later than the one before it, expected steps in order of time");
        return None;
    }
    Some(steps)
}

fn print(mut table: Table<'_>) -> Option<PrintConfig> {
    let dir = table.required("dir", &FILLED_TEXT);
    let after = table.or("after", &DURATION, Span::from_mins(5));
    let languages = table.get("languages").map(|value| list(&value, |item| item.choice(&TONGUES)));
    table.finish();
    let languages = languages.unwrap_or_else(|| Some(TONGUES.map(|(_, tongue)| tongue).to_vec()))?;
    Some(PrintConfig { dir: dir?.into(), after, languages })
}

/// Every item of it, of which there is one at least.
fn list<T>(value: &Value<'_>, read: impl Fn(&Value<'_>) -> Option<T>) -> Option<Vec<T>> {
    let items = value.list()?;
    if items.is_empty() {
        value.expected("a list with something in it");
        return None;
    }
    all(items.iter().map(read).collect())
}

fn word(value: &Value<'_>, known: &[&'static str]) -> Option<String> {
    let words: Vec<(&str, &'static str)> = known.iter().map(|word| (*word, *word)).collect();
    value.choice(&words).map(str::to_owned)
}

fn is_mail(address: &str) -> bool {
    let Some((user, host)) = address.rsplit_once('@') else { return false };
    let sound =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_graphic()) && !part.contains(['<', '>', ',', '@']);
    sound(user) && sound(host)
}

fn is_chat(chat: &str) -> bool {
    let digits = chat.strip_prefix('-').unwrap_or(chat);
    let named = chat.strip_prefix('@').is_some_and(|name| !name.is_empty() && !name.contains(char::is_whitespace));
    named || (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}
