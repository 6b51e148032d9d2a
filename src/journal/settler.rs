//! The thread that settles: the database goes there with a generation of fresh inputs, and comes back with what became of it. So
//! nobody waits for it: the next inputs are made durable meanwhile, in the other file of `fresh`.

use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::thread::JoinHandle;

use super::JournalError;
use super::database::Database;
use super::fresh::Content;

pub(super) struct Settler {
    /// Nothing: the thread has it.
    here: Option<Box<Database>>,
    /// Nothing: the thread is to end.
    to: Option<SyncSender<(Box<Database>, Content)>>,
    from: Receiver<(Box<Database>, Done)>,
    thread: Option<JoinHandle<()>>,
}

/// A generation, and what became of it.
pub(super) struct Done {
    pub content: Content,
    pub done: Result<(), JournalError>,
}

impl Settler {
    pub fn start(database: Database) -> std::io::Result<Self> {
        let (to, tasks) = sync_channel::<(Box<Database>, Content)>(1);
        let (answers, from) = sync_channel(1);
        let settle = move || {
            for (mut database, content) in tasks {
                let done = database.settle(&content);
                if answers.send((database, Done { content, done })).is_err() {
                    return;
                }
            }
        };
        let thread = std::thread::Builder::new().name("settle".to_owned()).spawn(settle)?;
        Ok(Self { here: Some(Box::new(database)), to: Some(to), from, thread: Some(thread) })
    }

    /// Nothing while the thread has it.
    pub fn database(&mut self) -> Option<&mut Database> {
        self.here.as_deref_mut()
    }

    /// Lets the thread settle `content`. The database must be here.
    pub fn send(&mut self, content: Content) {
        let database = self.here.take().expect("one generation is settled at a time");
        let to = self.to.as_ref().expect("it has not ended");
        to.send((database, content)).expect("the thread ends only after this");
    }

    /// What became of the generation that was sent last, once: if it is known by now, or after waiting for it.
    pub fn done_with(&mut self, wait: bool) -> Option<Done> {
        if self.here.is_some() {
            return None;
        }
        let (database, settled) = match wait {
            true => self.from.recv().expect("the thread answers, or our mistake has ended it"),
            false => match self.from.try_recv() {
                Ok(answer) => answer,
                Err(TryRecvError::Empty) => return None,
                Err(TryRecvError::Disconnected) => panic!("the thread answers, or our mistake has ended it"),
            },
        };
        self.here = Some(database);
        Some(settled)
    }

    /// Ends the thread. Nothing must be under way.
    pub fn end(mut self) -> Database {
        *self.here.take().expect("nothing is under way")
    }
}

/// What is under way is finished first.
impl Drop for Settler {
    fn drop(&mut self) {
        self.to = None;
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the thread that settles the journal panicked: this is our mistake, please report it");
        }
    }
}
