//! An exchange with her other machines, and what follows from what came.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use phrases::Phrases;
use vault::{Exchanged, Result, Vault};

use crate::erasure::Around;
use crate::handover::leaving;
use crate::{decision, erasure, merging};

/// Writes what changed here into `folder` and merges what lies there ([`Vault::exchange`]); then does what the other
/// machines could not know: what was erased takes along what only concerned it, what was written about somebody who was
/// merged goes along (with words of `locale` in the notes), whoever one of them took over was taken over, and whoever was
/// handed over leaves. What that adds is sent at
/// once.
///
/// # Errors
/// As [`Vault::exchange`].
pub fn make(
    vault: &Vault,
    folder: &Path,
    locale: &str,
    progress: &mut dyn FnMut(u32, u32),
    cancel: &AtomicBool,
) -> Result<Exchanged> {
    let mut told = Exchanged::default();
    loop {
        let more = vault.exchange(folder, progress, cancel)?;
        if more.received > 0 {
            erasure::again(vault, &[])?;
            if vault.read(|r| Ok(!casebook::merging::come_back(&r.case)?.is_empty()))? {
                let phrases = Phrases::new(locale);
                vault.write(move |w| merging::again(w, &phrases))?;
            }
            vault.write(|w| casebook::handover::agree(&w.case))?;
        }
        told = Exchanged { sent: told.sent + more.sent, received: told.received + more.received, ..more };
        if told.cancelled || !leaving::carry_out(vault, &Around::default())?.has_news {
            break;
        }
    }
    vault.write(decision::carry_over)?;
    Ok(told)
}
