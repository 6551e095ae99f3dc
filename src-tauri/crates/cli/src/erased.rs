//! What `vault restore` and `vault sync` say of what was erased again.

use desk::erasure::{ErasedAgain, Going};
use serde_json::{Value, json};

use crate::output::Output;

/// Numbers, never names.
pub(crate) fn erased(again: &ErasedAgain) -> Value {
    json!({
        "gone": again.gone,
        "unreadable": again.unreadable,
        "lists_missed": again.lists_missed,
        "finished": again.is_finished,
    })
}

/// Whether nothing of it is left to be done or to be looked at.
pub(crate) fn is_done(again: &ErasedAgain) -> bool {
    again.is_finished && again.unreadable == 0 && again.lists_missed == 0
}

pub(crate) fn say_erased(output: &Output, again: &ErasedAgain) {
    let Going { clients, contacts, .. } = again.gone;
    if !again.gone.is_empty() {
        output.say("cli-erased-again", &[("clients", clients.into()), ("contacts", contacts.into())]);
    }
    if again.unreadable > 0 {
        output.say("cli-erased-unreadable", &[]);
    }
    if again.lists_missed > 0 {
        output.say("erasure-list-missed", &[]);
    }
    if !again.is_finished {
        output.say("erasure-unfinished", &[]);
    }
}
