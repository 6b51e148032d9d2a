//! A line between two programs that a test can cut: a relay on a free port of 127.0.0.1 that drops what runs through it and lets
//! nobody through until it is mended.

use std::sync::Arc;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::peers::free_port;

pub struct Cut {
    pub port: u16,
    whole: Arc<watch::Sender<bool>>,
    relay: JoinHandle<()>,
}

impl Cut {
    /// A line to a port of 127.0.0.1.
    pub async fn to(target: u16) -> Self {
        let port = free_port();
        let listener = TcpListener::bind(("127.0.0.1", port)).await.expect("a free port");
        let (whole, state) = watch::channel(true);
        let relay = tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                tokio::spawn(carry(near, target, state.clone()));
            }
        });
        Self { port, whole: Arc::new(whole), relay }
    }

    pub fn cut(&self) {
        self.whole.send_replace(false);
    }

    pub fn mend(&self) {
        self.whole.send_replace(true);
    }
}

impl Drop for Cut {
    fn drop(&mut self) {
        self.relay.abort();
    }
}

/// Until either end hangs up, or the line is cut.
async fn carry(mut near: TcpStream, target: u16, mut state: watch::Receiver<bool>) {
    if !*state.borrow() {
        return;
    }
    let Ok(mut far) = TcpStream::connect(("127.0.0.1", target)).await else { return };
    tokio::select! {
        // How it ended does not matter: both ends see that it did.
        _ = tokio::io::copy_bidirectional(&mut near, &mut far) => {}
        _ = state.wait_for(|whole| !whole) => {}
    }
}
