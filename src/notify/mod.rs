//! Notifications to people and systems: from an alert to messages (`choose`), kept until their fate is known (`outbox`), written in the
//! recipient's language (`template`), sent by mail, Telegram, webhook, MQTT or to an Alertmanager (`send`), and printed when no way works
//! (`print`). It takes alerts as every sink does and tells the engine nothing. Why it is so: `docs/adr/0032-notifications.md`.

pub mod choose;
pub mod deliver;
pub mod event;
pub mod intake;
pub mod message;
pub mod outbox;
#[cfg(test)]
mod outbox_tests;
pub mod print;
pub mod printer;
pub mod send;
pub mod store;
pub mod template;
pub mod want;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tizbek_core::model::{Calendar, Site};
use tokio::sync::Notify;

use crate::clock::Clock;
use crate::config::NotifyConfig;
use crate::texts::Texts;
use store::{NotifyError, Shelf, Store};

/// In the data folder.
pub const FILE: &str = "notify.db";

/// What the tasks of notification share.
pub struct Notifications {
    pub config: NotifyConfig,
    pub site: Arc<Site>,
    pub calendar: Arc<Calendar>,
    pub clock: Clock,
    pub texts: Arc<Texts>,
    /// Where the page is found.
    pub origin: Option<String>,
    pub shelf: Shelf,
    pub data_dir: PathBuf,
    /// One a channel, in their order: there may be something to send.
    wake: Vec<Notify>,
}

impl Notifications {
    /// Opens the file and finds what was under way when the program ended last.
    ///
    /// # Errors
    /// The file cannot be used.
    pub fn open(made_of: MadeOf, data_dir: &Path) -> Result<Self, NotifyError> {
        let MadeOf { config, site, calendar, clock, texts, origin } = made_of;
        let mut store = Store::open(&data_dir.join(FILE))?;
        let goes = |channel: &str, recipient: &str| {
            let index = config.channels.iter().position(|known| known.key == channel)?;
            let to = config.recipient(recipient)?;
            to.channels.contains(&index).then(|| config.channels[index].kind.knows_doubles())
        };
        let under_way = store.recover(clock.now(), goes)?;
        if under_way > 0 {
            tracing::warn!(
                under_way,
                "messages were under way when the program ended; each goes on as docs/formats/notify.md says"
            );
        }
        let wake = config.channels.iter().map(|_| Notify::new()).collect();
        Ok(Self {
            config,
            site,
            calendar,
            clock,
            texts,
            origin,
            shelf: Shelf::new(store),
            data_dir: data_dir.to_path_buf(),
            wake,
        })
    }

    fn wake(&self) {
        for channel in &self.wake {
            channel.notify_one();
        }
    }
}

/// What notifications are made of.
pub struct MadeOf {
    pub config: NotifyConfig,
    pub site: Arc<Site>,
    pub calendar: Arc<Calendar>,
    pub clock: Clock,
    pub texts: Arc<Texts>,
    pub origin: Option<String>,
}

#[cfg(test)]
pub(crate) mod tests {
    use crate::config::Config;
    use crate::config::read::read_site_text;

    const SITE: &str = r#"
[site]
id = "mine"
name = { ru = "Рудник", en = "Mine" }
time_zone = "Asia/Qyzylorda"
[[shift]]
id = "day"
name = { ru = "день", en = "day" }
start = "08:00"
hours = 12
[[shift]]
id = "night"
name = { ru = "ночь", en = "night" }
start = "20:00"
hours = 12
[[source]]
id = "push"
name = { ru = "данные", en = "data" }
kind = "push"
silent_after = "60 s"
[[signal]]
id = "feed"
name = { ru = "расход", en = "feed" }
kind = "rate"
unit = "t/h"
source = "push"
range = [0, 1000]
stale_after = "60 s"
[[stage]]
id = "hoist"
name = { ru = "Подъём", en = "Hoist" }
area = "mine"
rate = { min = 0, nominal = 360, max = 720 }
measured_by = ["feed"]
deviation = { limit = "6 min", clear = "3 min", on_delay = "2 min", off_delay = "0 s" }
[[stage]]
id = "mill"
name = { ru = "Мельница", en = "Mill" }
area = "mill"
rate = { min = 0, nominal = 360, max = 720 }
deviation = { limit = "6 min", clear = "3 min", on_delay = "2 min", off_delay = "0 s" }
[[channel]]
id = "hook"
kind = "webhook"
url = "http://127.0.0.1:9/hook"
secret_env = "SECRET"
[[channel]]
id = "bot"
kind = "telegram"
token_env = "TOKEN"
[[recipient]]
id = "petrov"
name = { ru = "Петров", en = "Petrov" }
channels = ["hook"]
quiet = { from = "22:00", until = "06:00" }
[[recipient]]
id = "day_man"
name = { ru = "Дневной", en = "Day man" }
channels = ["hook"]
shifts = ["day"]
[[recipient]]
id = "night_man"
name = { ru = "Ночной", en = "Night man" }
channels = ["hook"]
shifts = ["night"]
"#;

    /// A small site with these routes.
    pub fn config(routes: &str) -> Config {
        let read = read_site_text("site.toml".as_ref(), &format!("{SITE}{routes}"), &|_| Some("a secret".to_owned()));
        read.unwrap_or_else(|problems| panic!("{problems:?}"))
    }
}
