//! What a site file says about OPC UA: the server, how it is spoken to, and what is watched there. Plain values; how they are
//! written in the file is in `read/opcua`, and no connection is made here.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use opcua::types::Identifier;
use tizbek_core::ids::{SignalId, SourceId};

use super::Login;

#[derive(Clone, Debug)]
pub struct OpcUaConfig {
    pub source: SourceId,
    pub server: OpcUaServer,
    /// How often the server tells what has changed; wall time, for it is the server that counts it.
    pub publish: Duration,
    /// A value of which the server has told nothing for so long, while it says that it is alive, counts as still the same; zero: never.
    pub confirm: Duration,
    pub points: Vec<OpcUaPoint>,
}

/// A server and who we are to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpcUaServer {
    /// `opc.tcp://host:port/path`
    pub endpoint: String,
    /// `None`: neither signed nor encrypted.
    pub security: Option<Security>,
    /// `None`: anonymous.
    pub login: Option<Login>,
    /// How we call ourselves; our certificate has to name the same.
    pub application_uri: String,
    /// How long an answer may take.
    pub timeout: Duration,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Security {
    pub policy: SecurityPolicy,
    /// Else signed alone.
    pub encrypt: bool,
    /// Our certificate and its key; `None`: made at the first connection.
    pub own: Option<(PathBuf, PathBuf)>,
    /// The server's certificate, or a folder with those that are trusted; `None`: a folder of our own.
    pub trust: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecurityPolicy {
    Basic256Sha256,
    Aes128Sha256RsaOaep,
    Aes256Sha256RsaPss,
}

impl SecurityPolicy {
    pub const ALL: [(&'static str, Self); 3] = [
        ("Basic256Sha256", Self::Basic256Sha256),
        ("Aes128Sha256RsaOaep", Self::Aes128Sha256RsaOaep),
        ("Aes256Sha256RsaPss", Self::Aes256Sha256RsaPss),
    ];

    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Basic256Sha256 => "Basic256Sha256",
            Self::Aes128Sha256RsaOaep => "Aes128Sha256RsaOaep",
            Self::Aes256Sha256RsaPss => "Aes256Sha256RsaPss",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct OpcUaPoint {
    pub signal: SignalId,
    pub node: NodeName,
    /// Which element of an array, the first one 0.
    pub index: Option<usize>,
    /// Reading = value * scale + offset.
    pub scale: f64,
    pub offset: f64,
    /// How often the server looks at the value.
    pub sampling: Duration,
    /// So many values the server keeps for us between two publications, or while we are away.
    pub queue: u32,
    /// What the server need not tell.
    pub deadband: Option<Deadband>,
    /// A reading without a time of its own is refused.
    pub needs_time: bool,
}

impl OpcUaPoint {
    /// As in a site file that says no more of it.
    #[must_use]
    pub fn new(signal: SignalId, node: NodeName) -> Self {
        Self {
            signal,
            node,
            index: None,
            scale: 1.0,
            offset: 0.0,
            sampling: Duration::from_secs(1),
            queue: 100,
            deadband: None,
            needs_time: false,
        }
    }
}

/// A change that is smaller is not told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Deadband {
    /// In the value's own unit, before `scale`.
    Absolute(f64),
    /// Of the range that the server gives for the value (`EURange`).
    Percent(f64),
}

/// A node as a person writes it: the number of a namespace is the server's own and may be another after its next start, its URI
/// is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NodeName {
    pub namespace: Namespace,
    pub identifier: Identifier,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Namespace {
    Index(u16),
    Uri(String),
}

impl FromStr for NodeName {
    type Err = ();

    /// `i=2258`, `ns=2;s=Crusher.Flow`, `nsu=urn:plc:mine;s=Crusher.Flow`. A URI has no `;` in it that is not written `%3B`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (namespace, identifier) = if let Some(rest) = text.strip_prefix("nsu=") {
            let (uri, identifier) = rest.split_once(';').ok_or(())?;
            let uri = uri.replace("%3B", ";").replace("%25", "%");
            (Namespace::Uri(Some(uri).filter(|uri| !uri.is_empty()).ok_or(())?), identifier)
        } else if let Some(rest) = text.strip_prefix("ns=") {
            let (index, identifier) = rest.split_once(';').ok_or(())?;
            (Namespace::Index(index.parse().map_err(|_| ())?), identifier)
        } else {
            (Namespace::Index(0), text)
        };
        // The first two letters say what follows: anything else has none, and is not to be cut within a letter.
        let known = ["i=", "s=", "g=", "b="].iter().any(|kind| identifier.len() > 2 && identifier.starts_with(kind));
        let identifier = if known { identifier.parse()? } else { return Err(()) };
        Ok(Self { namespace, identifier })
    }
}

impl fmt::Display for NodeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.namespace {
            Namespace::Index(0) => {}
            Namespace::Index(index) => write!(f, "ns={index};")?,
            Namespace::Uri(uri) => write!(f, "nsu={};", uri.replace('%', "%25").replace(';', "%3B"))?,
        }
        match &self.identifier {
            Identifier::Guid(guid) => write!(f, "g={guid}"),
            other => write!(f, "{other}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_is_written_and_read_the_same() {
        for text in [
            "i=2258",
            "ns=2;s=Crusher.Flow",
            "ns=2;s=a;b=c",
            "nsu=urn:plc:mine;i=7",
            "nsu=http://a.mine/x%3By%25z;s=Дробилка",
            "ns=3;g=72962b91-fa75-4ae6-8d28-b404dc7daf63",
            "ns=3;b=AQID",
        ] {
            let node: NodeName = text.parse().unwrap_or_else(|()| panic!("{text}"));
            assert_eq!(node.to_string(), text);
        }
        let node: NodeName = "nsu=http://a.mine/x%3By;i=1".parse().expect("a node");
        assert_eq!(node.namespace, Namespace::Uri("http://a.mine/x;y".to_owned()));
    }

    #[test]
    fn what_is_no_node_is_refused() {
        for text in [
            "",
            "Crusher.Flow",
            "s=",
            "i=x",
            "i=-1",
            "ns=2",
            "ns=70000;i=1",
            "nsu=;i=1",
            "nsu=urn:x",
            "x=1",
            "ns=1;д=1",
            "g=1",
            "ns=a;i=1",
        ] {
            assert!(text.parse::<NodeName>().is_err(), "{text}");
        }
    }
}
