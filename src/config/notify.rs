//! `[[channel]]`, `[[recipient]]`, `[[route]]` and `[print]`: who is told of what, by which way, and what is printed when no way works. What
//! becomes of a message is in `notify`.

use std::path::PathBuf;

use tizbek_core::model::Text;
use tizbek_core::time::Span;

use super::Login;

/// Everything about notifications. Nothing declared: nobody is told, and nothing is kept.
#[derive(Clone, Debug, Default)]
pub struct NotifyConfig {
    pub channels: Vec<ChannelConfig>,
    pub recipients: Vec<RecipientConfig>,
    pub routes: Vec<RouteConfig>,
    pub print: Option<PrintConfig>,
}

impl NotifyConfig {
    #[must_use]
    pub fn is_off(&self) -> bool {
        self.routes.is_empty() && self.print.is_none()
    }

    #[must_use]
    pub fn channel(&self, key: &str) -> Option<&ChannelConfig> {
        self.channels.iter().find(|channel| channel.key == key)
    }

    #[must_use]
    pub fn recipient(&self, key: &str) -> Option<&RecipientConfig> {
        self.recipients.iter().find(|recipient| recipient.key == key)
    }
}

/// A secret that no log shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden(pub String);

impl std::fmt::Debug for Hidden {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

/// A way by which messages leave.
#[derive(Clone, Debug)]
pub struct ChannelConfig {
    pub key: String,
    pub kind: ChannelKind,
    /// What an answer may take. Wall time.
    pub timeout: Span,
    /// The pause after the first failure; each further one is twice as long. Wall time.
    pub retry: Span,
    /// So long after it was due a message is given up.
    pub give_up: Span,
}

#[derive(Clone, Debug)]
pub enum ChannelKind {
    Email(EmailConfig),
    Telegram { url: String, token: Hidden, ca: Option<String> },
    Webhook { url: String, secret: Hidden, ca: Option<String> },
    Mqtt { address: String, client_id: String, topic: String, login: Option<Login> },
    Alertmanager { url: String, ca: Option<String> },
}

#[derive(Clone, Debug)]
pub struct EmailConfig {
    pub host: String,
    pub port: u16,
    pub security: MailSecurity,
    /// As in a mail's head: `Tizbek <tizbek@mine.kz>`.
    pub from: String,
    pub login: Option<Login>,
    /// PEM of who signed the server's certificate; `None`: whom the system trusts.
    pub ca: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailSecurity {
    /// Begins in the clear and turns to TLS, or is not used.
    StartTls,
    /// TLS from the first byte.
    Tls,
    /// A server on the plant's own network.
    None,
}

impl ChannelKind {
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Email(_) => "email",
            Self::Telegram { .. } => "telegram",
            Self::Webhook { .. } => "webhook",
            Self::Mqtt { .. } => "mqtt",
            Self::Alertmanager { .. } => "alertmanager",
        }
    }

    /// Whether a receiver can tell that it has a message already, by its key: then one whose fate is not known is sent again.
    #[must_use]
    pub const fn knows_doubles(&self) -> bool {
        match self {
            Self::Telegram { .. } => false,
            Self::Email(_) | Self::Webhook { .. } | Self::Mqtt { .. } | Self::Alertmanager { .. } => true,
        }
    }
}

/// The languages of people. The words are those of `texts::Language::code`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    Ru,
    Kk,
    En,
}

/// A person, or a system.
#[derive(Clone, Debug)]
pub struct RecipientConfig {
    pub key: String,
    pub name: Text,
    pub language: Tongue,
    /// Indexes of `channels`.
    pub channels: Vec<usize>,
    pub email: Option<String>,
    pub telegram: Option<String>,
    /// What rosters call him: what is wanted of these posts is sent to him.
    pub posts: Vec<String>,
    /// Indexes of the calendar's shifts in which he is told; `None`: always.
    pub shifts: Option<Vec<usize>>,
    pub quiet: Option<Quiet>,
}

/// Hours of the day in which only what is urgent is sent. Minutes since local midnight; it may go over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    pub from: i64,
    pub until: i64,
}

/// How urgent an alert is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    Low,
    Medium,
    High,
}

impl Priority {
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];

    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// Who is told of what.
#[derive(Clone, Debug)]
pub struct RouteConfig {
    pub key: String,
    /// Ids of stages; `None`: whatever it concerns.
    pub stages: Option<Vec<String>>,
    pub priorities: Option<Vec<Priority>>,
    /// Kinds of condition, as in alerts.
    pub conditions: Option<Vec<String>>,
    /// What happened, as in alerts.
    pub changes: Vec<String>,
    /// Indexes of `recipients`.
    pub to: Vec<usize>,
    pub escalate: Vec<Escalation>,
}

/// Who is told too when nobody has acknowledged so long after it was raised.
#[derive(Clone, Debug)]
pub struct Escalation {
    pub after: Span,
    pub to: Vec<usize>,
}

/// Where incidents are written to be printed when no channel works.
#[derive(Clone, Debug)]
pub struct PrintConfig {
    /// Relative to the data folder.
    pub dir: PathBuf,
    /// Of site time.
    pub after: Span,
    pub languages: Vec<Tongue>,
}
