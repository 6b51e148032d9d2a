//! Which messages may be acknowledged to the broker: those that are in the journal, in the order in which they came, over the
//! connection they came through. It also knows a message again that the broker sends a second time after a reconnect. No
//! connection here.

use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Notify;

use crate::ingest::broker::Message;
use crate::ingest::{Accepted, Receipt};

#[derive(Default)]
pub struct Acks {
    accepted: Arc<Accepted>,
    state: Mutex<State>,
    /// Told when something may have become due without a receipt.
    look_again: Notify,
}

#[derive(Default)]
struct State {
    /// The last number handed over.
    number: u64,
    /// What waits for its receipt on this connection: number and packet id.
    waiting: VecDeque<(u64, u16)>,
    /// The last message of every packet id in this session, to know it again: its hash and the number it was handed over as.
    known: HashMap<u16, (u64, u64)>,
}

impl Acks {
    /// Takes note of a message that is to be handed over under `next_number`, if it has to be: `false` for one that was handed
    /// over before the connection was lost and now comes again.
    pub fn arrived(&self, message: &Message) -> bool {
        let Some(pkid) = message.number() else { return true };
        let hash = hash(message);
        let mut state = self.state();
        if message.is_again()
            && let Some(&(known, number)) = state.known.get(&pkid)
            && known == hash
        {
            state.waiting.push_back((number, pkid));
            drop(state);
            self.look_again.notify_one();
            return false;
        }
        let number = state.number + 1;
        state.known.insert(pkid, (hash, number));
        state.waiting.push_back((number, pkid));
        true
    }

    /// The receipt for everything that arrived since the last call.
    pub fn hand_over(&self) -> Receipt {
        let mut state = self.state();
        state.number += 1;
        Receipt { accepted: self.accepted.clone(), number: state.number }
    }

    /// Nothing of what arrived since the last call of `hand_over` became an input: no receipt will come for it, so that it is due
    /// as soon as everything before it is in the journal.
    pub fn nothing_to_hand_over(&self) {
        let mut state = self.state();
        let before = state.number;
        let State { waiting, known, .. } = &mut *state;
        let mut any = false;
        for (number, pkid) in waiting.iter_mut().rev().take_while(|(number, _)| *number > before) {
            *number = before;
            if let Some((_, known)) = known.get_mut(pkid) {
                *known = before;
            }
            any = true;
        }
        drop(state);
        if any {
            self.look_again.notify_one();
        }
    }

    /// The next packet id whose message is in the journal.
    pub fn pop_due(&self) -> Option<u16> {
        let upto = self.accepted.upto();
        let mut state = self.state();
        match state.waiting.front() {
            Some(&(number, pkid)) if number <= upto => {
                state.waiting.pop_front();
                Some(pkid)
            }
            _ => None,
        }
    }

    pub async fn changed(&self) {
        tokio::select! {
            () = self.accepted.changed() => {}
            () = self.look_again.notified() => {}
        }
    }

    /// The connection is gone, and with it the right to acknowledge what came through it: the broker will send it again.
    pub fn disconnected(&self) {
        self.state().waiting.clear();
    }

    /// The broker has forgotten us: packet ids begin anew.
    pub fn session_lost(&self) {
        self.state().known.clear();
    }

    pub fn nothing_waits(&self) -> bool {
        self.state().waiting.is_empty()
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        // Every change is complete before the lock is let go, so a panic elsewhere leaves nothing half done.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn hash(message: &Message) -> u64 {
    let mut hasher = DefaultHasher::new();
    message.topic().hash(&mut hasher);
    message.payload().hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use rumqttc::{Publish, QoS};

    use super::*;

    fn publish(pkid: u16, payload: &str, dup: bool) -> Message {
        Message::from(Publish { pkid, dup, ..Publish::new("t", QoS::AtLeastOnce, payload) })
    }

    fn due(acks: &Acks) -> Vec<u16> {
        std::iter::from_fn(|| acks.pop_due()).collect()
    }

    #[test]
    fn nothing_is_due_before_its_receipt_and_all_is_in_order() {
        let acks = Acks::default();
        assert!(acks.arrived(&publish(1, "a", false)) && acks.arrived(&publish(2, "b", false)));
        let first = acks.hand_over();
        assert!(acks.arrived(&publish(3, "c", false)));
        let second = acks.hand_over();
        assert!(due(&acks).is_empty());
        first.tell();
        assert_eq!(due(&acks), [1, 2]);
        second.tell();
        assert_eq!(due(&acks), [3]);
    }

    #[test]
    fn a_message_that_gives_no_input_waits_for_those_before_it_alone() {
        let acks = Acks::default();
        acks.arrived(&publish(1, "nothing wanted", false));
        acks.nothing_to_hand_over();
        assert_eq!(due(&acks), [1], "there is nothing before it");
        acks.arrived(&publish(2, "a", false));
        let receipt = acks.hand_over();
        acks.arrived(&publish(3, "nothing wanted", false));
        acks.nothing_to_hand_over();
        acks.arrived(&publish(4, "b", false));
        let next = acks.hand_over();
        assert!(due(&acks).is_empty(), "acknowledged in the order in which they came");
        receipt.tell();
        assert_eq!(due(&acks), [2, 3]);
        next.tell();
        assert_eq!(due(&acks), [4]);
    }

    #[tokio::test]
    async fn whoever_acknowledges_is_woken_for_a_message_without_a_receipt() {
        let acks = Acks::default();
        acks.arrived(&publish(1, "nothing wanted", false));
        acks.nothing_to_hand_over();
        acks.changed().await;
        assert_eq!(due(&acks), [1]);
        acks.disconnected();
        assert!(!acks.arrived(&publish(1, "nothing wanted", true)), "it is known again");
        acks.changed().await;
        assert_eq!(due(&acks), [1], "and due at once on the new connection");
    }

    #[test]
    fn what_comes_again_after_a_reconnect_is_not_handed_over_again() {
        let acks = Acks::default();
        acks.arrived(&publish(1, "a", false));
        let receipt = acks.hand_over();
        acks.disconnected();
        assert!(!acks.arrived(&publish(1, "a", true)));
        assert!(due(&acks).is_empty());
        receipt.tell();
        assert_eq!(due(&acks), [1]);
        assert!(acks.arrived(&publish(1, "other", true)), "another message under an old number is news");
    }

    #[test]
    fn an_old_connection_s_messages_are_not_acknowledged_on_the_new_one() {
        let acks = Acks::default();
        acks.arrived(&publish(1, "a", false));
        let receipt = acks.hand_over();
        acks.disconnected();
        acks.session_lost();
        receipt.tell();
        assert!(due(&acks).is_empty());
        assert!(acks.arrived(&publish(1, "a", true)), "a new session knows nothing of the old");
    }
}
