//! The line to an OPC UA server: a secure channel, a session on it, and the few questions that we have. Which server is trusted
//! says `trust`; what the answers mean, and what is done when the line is lost, is for those who use it. Nothing here writes to a
//! server: the services that could are not named (`tests/it/tidy.rs`).

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use opcua::client::services::{
    ActivateSession, Browse, BrowseNext, CloseSession, CreateMonitoredItems, CreateSession, CreateSubscription, Publish, Read,
    Republish, TransferSubscriptions,
};
use opcua::client::transport::{
    Connector, RequestRecv, SecureChannelState, TcpConnector, TcpTransport, TransportConfiguration, TransportPollResult,
};
use opcua::client::{AsyncSecureChannel, ClientBuilder, IdentityToken, SessionBuilder, UARequest};
use opcua::core::ResponseMessage;
use opcua::core::handle::AtomicHandle;
use opcua::types::{
    ApplicationDescription, ApplicationType, AttributeId, BrowseDescription, BrowseResult, ByteString, ChannelSecurityToken,
    DataValue, DateTime, EndpointDescription, Error, GetEndpointsRequest, MessageSecurityMode, MonitoredItemCreateRequest,
    MonitoredItemCreateResult, NodeId, NotificationMessage, PublishResponse, ReadValueId, RequestHeader, StatusCode,
    SubscriptionAcknowledgement, TimestampsToReturn, VariableId,
};
use tokio::task::JoinSet;

use super::bounded::loaders;
use super::trouble::Trouble;
use super::trust::{Identity, Trust};
use crate::config::{OpcUaServer, Security, SecurityPolicy};

/// How long a server is asked to keep a session, and what it holds for it, while we are away. It may say less.
const SESSION_KEPT: Duration = Duration::from_secs(600);
/// Keys are made anew after three quarters of it.
const CHANNEL_LIFETIME: Duration = Duration::from_secs(3_600);
/// What one answer may be: values of arrays can be large.
pub(super) const MESSAGE_MAX: usize = 64 << 20;
const CHUNKS_MAX: usize = 1_024;

/// A session: what of it outlives the connection.
#[derive(Clone, Debug)]
pub struct SessionKey {
    token: NodeId,
    /// What the server gave us to sign when the session is taken up again.
    nonce: ByteString,
}

pub struct Line {
    channel: AsyncSecureChannel,
    endpoint: EndpointDescription,
    identity: Identity,
    state: Arc<SecureChannelState>,
    token: NodeId,
    timeout: Duration,
    /// Carries the messages; ends with the line.
    _transport: JoinSet<()>,
}

/// The ways that a server offers, over a connection that nothing is asked of. Each has the address that we know it by: its own
/// may mean nothing here.
pub async fn endpoints(server: &OpcUaServer, trust: &Trust) -> Result<Vec<EndpointDescription>, Trouble> {
    let plain = EndpointDescription::from(server.endpoint.as_str());
    let line = Line::open(server, plain, trust.nobody()?).await?;
    let request = GetEndpointsRequest {
        request_header: line.header(),
        endpoint_url: server.endpoint.as_str().into(),
        locale_ids: None,
        profile_uris: None,
    };
    let answer = line.channel.send(request, line.timeout).await.map_err(|error| Trouble::lost(&error))?;
    line.channel.close_channel().await;
    let ResponseMessage::GetEndpoints(answer) = answer else {
        return Err(Trouble::Lost("no answer to what it offers: is this an OPC UA server?".to_owned()));
    };
    let mut endpoints = answer.endpoints.unwrap_or_default();
    endpoints.retain(|endpoint| endpoint.endpoint_url.as_ref().starts_with("opc.tcp:"));
    for endpoint in &mut endpoints {
        endpoint.endpoint_url = server.endpoint.as_str().into();
    }
    Ok(endpoints)
}

/// That which the site file asks for.
pub fn chosen(offered: &[EndpointDescription], security: Option<&Security>) -> Result<EndpointDescription, Trouble> {
    let (policy, mode) = match security {
        None => ("None", MessageSecurityMode::None),
        Some(Security { policy, encrypt: true, .. }) => (policy.word(), MessageSecurityMode::SignAndEncrypt),
        Some(Security { policy, encrypt: false, .. }) => (policy.word(), MessageSecurityMode::Sign),
    };
    let fits = |endpoint: &&EndpointDescription| policy_of(endpoint) == policy && endpoint.security_mode == mode;
    offered.iter().find(fits).cloned().ok_or_else(|| {
        let all: Vec<String> = offered.iter().map(said).collect();
        Trouble::Refused(format!("it does not offer {policy} {}; it offers {}", mode_word(mode), all.join(", ")))
    })
}

/// `Basic256Sha256 sign_and_encrypt`
pub fn said(endpoint: &EndpointDescription) -> String {
    match endpoint.security_mode {
        MessageSecurityMode::None => "none".to_owned(),
        mode => format!("{} {}", policy_of(endpoint), mode_word(mode)),
    }
}

/// Its URI ends with its name, which there has `_` between its parts.
fn policy_of(endpoint: &EndpointDescription) -> String {
    endpoint.security_policy_uri.as_ref().rsplit_once('#').map_or("None", |(_, policy)| policy).replace('_', "")
}

/// The policy of an endpoint, where it is one that we speak.
pub fn known_policy(endpoint: &EndpointDescription) -> Option<SecurityPolicy> {
    SecurityPolicy::ALL.into_iter().find(|(word, _)| *word == policy_of(endpoint)).map(|(_, policy)| policy)
}

const fn mode_word(mode: MessageSecurityMode) -> &'static str {
    match mode {
        MessageSecurityMode::Sign => "sign",
        MessageSecurityMode::SignAndEncrypt => "sign_and_encrypt",
        _ => "none",
    }
}

impl Line {
    /// A secure channel, without a session.
    pub async fn open(server: &OpcUaServer, endpoint: EndpointDescription, identity: Identity) -> Result<Self, Trouble> {
        let config = ClientBuilder::new()
            .application_name("Tizbek")
            .application_uri(&server.application_uri)
            .channel_lifetime(u32::try_from(CHANNEL_LIFETIME.as_millis()).unwrap_or(u32::MAX))
            .session_retry_limit(0)
            .max_message_size(MESSAGE_MAX)
            .max_chunk_count(CHUNKS_MAX)
            .into_config();
        let channel = SessionBuilder::new(&config)
            .connect_to_endpoint_directly(endpoint.clone())
            .and_then(|builder| builder.build_channel(identity.store()))
            .map_err(|error| Trouble::lost(&error))?;
        *channel.encoding_context().write().loaders_mut() = loaders();
        let door = Door { url: server.endpoint.clone(), state: OnceLock::new() };
        let opened = tokio::time::timeout(server.timeout, channel.connect_no_retry(&door)).await;
        let mut transport = match opened {
            Ok(opened) => opened.map_err(|error| Trouble::of_channel(&error, identity.certificate()))?,
            Err(_) => return Err(Trouble::Lost("no answer in time".to_owned())),
        };
        let state = door.state.into_inner().expect("a channel that is open has a state");
        stamp(&state);
        let (stamped, mut carrier) = (state.clone(), JoinSet::new());
        carrier.spawn(async move {
            let mut token = stamped.secure_channel().read().token_id();
            while !matches!(transport.poll().await, TransportPollResult::Closed(_)) {
                let now = stamped.secure_channel().read().token_id();
                if now != token {
                    stamp(&stamped);
                    token = now;
                }
            }
        });
        let (token, timeout) = (NodeId::null(), server.timeout);
        Ok(Self { channel, endpoint, identity, state, token, timeout, _transport: carrier })
    }

    /// A new session.
    pub async fn create_session(&mut self, server: &OpcUaServer, name: &str) -> Result<SessionKey, Trouble> {
        let description = ApplicationDescription {
            application_uri: server.application_uri.as_str().into(),
            application_name: "Tizbek".into(),
            application_type: ApplicationType::Client,
            ..ApplicationDescription::default()
        };
        let (number, timeout, token, handle) = self.head();
        let store = self.identity.store();
        let mut request = CreateSession::new_manual(&store, &self.endpoint, number, timeout, token, handle)
            .client_description(description)
            .endpoint_url(server.endpoint.as_str())
            .session_name(name)
            .session_timeout(SESSION_KEPT.as_millis() as f64);
        if let Some(certificate) = self.identity.own_certificate() {
            request = request.client_certificate(certificate);
        }
        let created = request.send(&self.channel).await;
        let created = created.map_err(|error| Trouble::of_channel(&error, self.identity.certificate()))?;
        self.token = created.authentication_token;
        self.activate(server).await
    }

    /// A session of before, on this channel from now on.
    pub async fn resume_session(&mut self, server: &OpcUaServer, key: &SessionKey) -> Result<SessionKey, Trouble> {
        self.token = key.token.clone();
        self.channel.set_auth_token(key.token.clone());
        let resumed = self.state.secure_channel().write().set_remote_nonce_from_byte_string(&key.nonce);
        resumed.map_err(|error| Trouble::lost(&error))?;
        self.activate(server).await
    }

    async fn activate(&mut self, server: &OpcUaServer) -> Result<SessionKey, Trouble> {
        let (number, timeout, token, handle) = self.head();
        let user = match &server.login {
            None => IdentityToken::Anonymous,
            Some(login) => IdentityToken::new_user_name(&login.user, &login.password),
        };
        let mut request = ActivateSession::new_manual(self.endpoint.clone(), number, timeout, token, handle).identity_token(user);
        if let Some(key) = self.identity.own_key() {
            request = request.private_key(key);
        }
        let activated = request.send(&self.channel).await.map_err(|error| Trouble::of_login(&error, server.login.as_ref()))?;
        Ok(SessionKey { token: self.token.clone(), nonce: activated.server_nonce })
    }

    /// Says goodbye. With the session its subscriptions end.
    pub async fn close(&self) {
        let (number, timeout, token, handle) = self.head();
        let closed = CloseSession::new_manual(number, timeout, token, handle).delete_subscriptions(true).send(&self.channel);
        if let Err(error) = closed.await {
            tracing::debug!(%error, "opcua.not_closed");
        }
        self.channel.close_channel().await;
    }

    /// Its namespaces, in the order of their numbers.
    pub async fn namespaces(&self) -> Result<Vec<String>, Error> {
        let value = self.read(vec![value_of(VariableId::Server_NamespaceArray.into())]).await?.pop();
        let names = value.and_then(|value| value.value).map(|value| match value {
            opcua::types::Variant::Array(array) => array.values.iter().map(ToString::to_string).collect(),
            _ => Vec::new(),
        });
        Ok(names.unwrap_or_default())
    }

    pub async fn read(&self, nodes: Vec<ReadValueId>) -> Result<Vec<DataValue>, Error> {
        let (number, timeout, token, handle) = self.head();
        let request = Read::new_manual(number, timeout, token, handle);
        let request = request.timestamps_to_return(TimestampsToReturn::Both).nodes_to_read(nodes);
        Ok(request.send(&self.channel).await?.results.unwrap_or_default())
    }

    pub async fn browse(&self, nodes: Vec<BrowseDescription>, each: u32) -> Result<Vec<BrowseResult>, Error> {
        let (number, timeout, token, handle) = self.head();
        let request = Browse::new_manual(number, timeout, token, handle).max_references_per_node(each).nodes_to_browse(nodes);
        Ok(request.send(&self.channel).await?.results.unwrap_or_default())
    }

    pub async fn browse_next(&self, points: Vec<ByteString>) -> Result<Vec<BrowseResult>, Error> {
        let (number, timeout, token, handle) = self.head();
        let request = BrowseNext::new_manual(number, timeout, token, handle).continuation_points(points);
        Ok(request.send(&self.channel).await?.results.unwrap_or_default())
    }

    /// The number of a new subscription, and after how long it says that it is alive.
    pub async fn subscribe(&self, publish: Duration, alive: Duration, kept: Duration) -> Result<(u32, Duration), Error> {
        let count = |span: Duration| span.div_duration_f64(publish).ceil().clamp(1.0, 1e6) as u32;
        let (number, timeout, token, handle) = self.head();
        let keep_alive = count(alive);
        let created = CreateSubscription::new_manual(number, timeout, token, handle)
            .publishing_interval(publish)
            .max_keep_alive_count(keep_alive)
            .max_lifetime_count(count(kept).max(keep_alive.saturating_mul(3)))
            .send(&self.channel)
            .await?;
        let every = Duration::from_secs_f64((created.revised_publishing_interval / 1e3).clamp(0.001, 3_600.0));
        Ok((created.subscription_id, every * created.revised_max_keep_alive_count.clamp(1, 3_600)))
    }

    pub async fn watch(
        &self,
        subscription: u32,
        items: Vec<MonitoredItemCreateRequest>,
    ) -> Result<Vec<MonitoredItemCreateResult>, Error> {
        let (number, timeout, token, handle) = self.head();
        // Every item has a handle of ours, so that none is taken from here.
        let unused = AtomicHandle::new(1);
        let created = CreateMonitoredItems::new_manual(subscription, &unused, number, timeout, token, handle)
            .timestamps_to_return(TimestampsToReturn::Both)
            .items_to_create(items)
            .send(&self.channel)
            .await?;
        Ok(created.results.into_iter().map(|item| item.result).collect())
    }

    /// Whether subscriptions of a session that is gone are now this session's, in their order.
    pub async fn take_over(&self, subscriptions: Vec<u32>) -> Result<Vec<StatusCode>, Error> {
        let (number, timeout, token, handle) = self.head();
        let request = TransferSubscriptions::new_manual(number, timeout, token, handle).subscription_ids(subscriptions);
        let results = request.send_initial_values(false).send(&self.channel).await?.results.unwrap_or_default();
        Ok(results.into_iter().map(|result| result.status_code).collect())
    }

    /// Answered when there is something to tell, or when it is time to say that there is nothing.
    pub async fn publish(&self, seen: Vec<SubscriptionAcknowledgement>, patience: Duration) -> Result<PublishResponse, Error> {
        let (number, _, token, handle) = self.head();
        Publish::new_manual(number, patience, token, handle).acks(seen).send(&self.channel).await
    }

    /// A message that did not reach us; `None`: the server does not have it any more.
    pub async fn again(&self, subscription: u32, sequence: u32) -> Result<Option<NotificationMessage>, Error> {
        let (number, timeout, token, handle) = self.head();
        let request = Republish::new_manual(subscription, sequence, number, timeout, token, handle);
        match request.send(&self.channel).await {
            // There are servers that answer with an empty message.
            Ok(answer) => Ok(Some(answer.notification_message).filter(|message| message.sequence_number == sequence)),
            Err(error) if error.status() == StatusCode::BadMessageNotAvailable => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn head(&self) -> (u32, Duration, NodeId, u32) {
        (1, self.timeout, self.token.clone(), self.channel.request_handle())
    }

    fn header(&self) -> RequestHeader {
        RequestHeader {
            authentication_token: self.token.clone(),
            timestamp: DateTime::now(),
            request_handle: self.channel.request_handle(),
            timeout_hint: u32::try_from(self.timeout.as_millis()).unwrap_or(u32::MAX),
            ..RequestHeader::default()
        }
    }
}

pub fn value_of(node_id: NodeId) -> ReadValueId {
    attribute_of(node_id, AttributeId::Value)
}

pub fn attribute_of(node_id: NodeId, attribute: AttributeId) -> ReadValueId {
    ReadValueId { node_id, attribute_id: attribute as u32, ..ReadValueId::default() }
}

/// The library measures the age of a channel's keys from the time that the server's clock gave them to ours: by a clock that is
/// wrong they would be made anew with every message, or never. Their age is counted from when they came, by our clock alone.
fn stamp(state: &SecureChannelState) {
    let mut channel = state.secure_channel().write();
    let token = ChannelSecurityToken {
        channel_id: channel.secure_channel_id(),
        token_id: channel.token_id(),
        created_at: DateTime::now(),
        revised_lifetime: channel.token_lifetime(),
    };
    channel.set_security_token(token);
}

/// Connects as the library does, and keeps the state of the channel at hand.
struct Door {
    url: String,
    state: OnceLock<Arc<SecureChannelState>>,
}

impl Connector for Door {
    type Transport = TcpTransport;

    async fn connect(
        &self,
        channel: Arc<SecureChannelState>,
        outgoing: RequestRecv,
        config: TransportConfiguration,
    ) -> Result<TcpTransport, Error> {
        self.state.get_or_init(|| channel.clone());
        TcpConnector::new(&self.url)?.connect(channel, outgoing, config).await
    }

    fn default_endpoint(&self) -> EndpointDescription {
        EndpointDescription::from(self.url.as_str())
    }
}
