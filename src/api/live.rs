//! The live stream: the whole view whenever it changes, by WebSocket for pages and as server-sent events for scripts. A view is
//! the whole state, so that catching up after a lost link is one message.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use axum::response::sse::{Event, Sse};
use futures_util::Stream;
use futures_util::stream::unfold;

use super::Server;
use super::dto::LiveDto;
use super::who::Caller;
use crate::pipeline::published::Watching;
use crate::telemetry;

const HEARTBEAT: Duration = Duration::from_secs(5);
/// A session that has ended looks on for no longer than this, and the time to the next message.
const ASKED_EVERY: Duration = Duration::from_secs(5);
/// A client that takes no message for so long is not there any more.
const SEND_TIMEOUT: Duration = Duration::from_secs(10);

/// Opens the live stream as a WebSocket; each message is a `LiveDto`.
#[utoipa::path(get, path = "/api/v1/live", tag = "live", responses((status = 101, description = "A stream of LiveDto messages")))]
pub async fn socket(State(server): State<Arc<Server>>, caller: Caller, upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(move |socket| serve(server, caller, socket))
}

async fn serve(server: Arc<Server>, caller: Caller, mut socket: WebSocket) {
    let _client = Client::new(&server);
    let mut feed = Feed::new(&server, caller);
    server.views.fresh().await;
    loop {
        tokio::select! {
            next = feed.next(&server) => {
                let Some(text) = next else { break };
                let sent = tokio::time::timeout(SEND_TIMEOUT, socket.send(Message::Text(text.as_ref().into())));
                if !matches!(sent.await, Ok(Ok(()))) {
                    break;
                }
            }
            // A page says nothing; reading is how we learn that it has gone.
            said = socket.recv() => {
                if !matches!(said, Some(Ok(_))) {
                    break;
                }
            }
        }
    }
}

/// The same stream as server-sent events. A browser holds six of these at most for all its tabs: pages use the WebSocket.
#[utoipa::path(get, path = "/api/v1/live/sse", tag = "live", responses((status = 200, description = "data: lines, a LiveDto each", content_type = "text/event-stream")))]
pub async fn events(State(server): State<Arc<Server>>, caller: Caller) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let client = Client::new(&server);
    let feed = Feed::new(&server, caller);
    Sse::new(unfold((server, feed, client), |(server, mut feed, client)| async move {
        let text = feed.next(&server).await?;
        Some((Ok(Event::default().data(text.as_ref())), (server, feed, client)))
    }))
}

struct Feed {
    watching: Watching,
    sent: Option<u64>,
    caller: Caller,
    /// When it was last asked whether he may still look; wall time.
    asked: Instant,
}

impl Feed {
    fn new(server: &Server, caller: Caller) -> Self {
        Self { watching: server.views.watch(), sent: None, caller, asked: Instant::now() }
    }

    /// The next message; `None` when the pipeline has ended, or who looks may not any more.
    async fn next(&mut self, server: &Server) -> Option<Arc<str>> {
        if self.asked.elapsed() >= ASKED_EVERY {
            if !self.caller.may_still_look(server).await {
                return None;
            }
            // Not before the answer: whoever talks to us all the time drops the question, and it is asked again.
            self.asked = Instant::now();
        }
        let sent = self.sent;
        let newer = self.watching.views.wait_for(|published| sent.is_none_or(|sent| published.seq > sent));
        match tokio::time::timeout(HEARTBEAT, newer).await {
            Ok(Err(_)) => None,
            Ok(Ok(published)) => {
                let published = published.clone();
                self.sent = Some(published.seq);
                Some(server.live_text(&published))
            }
            Err(_) => {
                let last = server.views.last();
                // The past has its own time.
                let now = if server.replay.is_some() { last.view.now } else { server.clock.now() };
                let heartbeat = LiveDto::Heartbeat { seq: last.seq, now: crate::texts::rfc3339_millis(now) };
                Some(serde_json::to_string(&heartbeat).expect("a heartbeat has a JSON form").into())
            }
        }
    }
}

/// Counts the open streams.
struct Client(Arc<Server>);

impl Client {
    fn new(server: &Arc<Server>) -> Self {
        let open = server.clients.fetch_add(1, std::sync::atomic::Ordering::AcqRel) + 1;
        telemetry::WebClients { open }.tell();
        Self(server.clone())
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let open = self.0.clients.fetch_sub(1, std::sync::atomic::Ordering::AcqRel) - 1;
        telemetry::WebClients { open }.tell();
    }
}
