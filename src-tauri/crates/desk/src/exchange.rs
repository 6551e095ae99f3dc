//! An exchange with her other machines, and what follows from what came.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use phrases::Phrases;
use vault::{Exchanged, Result, Vault};

use crate::erasure::{Around, ErasedAgain};
use crate::handover::leaving;
use crate::{decision, erasure, merging};

/// What an exchange came to.
pub struct Made {
    /// Bundles that went and came; what is refused, waits or is in conflict at the end.
    pub told: Exchanged,
    /// What went here since another machine erased what it belongs to; empty where nothing came, and nothing was left
    /// undone before.
    pub erased: Vec<ErasedAgain>,
}

/// Writes what changed here into `folder` and merges what lies there ([`Vault::exchange`]); then does what the other
/// machines could not know: what was erased takes along what only concerned it, what was written about somebody who was
/// merged goes along (with words of `locale` in the notes), whoever was handed over leaves, and whoever one of her machines
/// took over was taken over. Where somebody leaves, the others hear of it at once. What an earlier run could not do any
/// more, since the program ended or the disk refused, is done now.
///
/// # Errors
/// As [`Vault::exchange`].
pub fn make(
    vault: &Vault,
    folder: &Path,
    locale: &str,
    progress: &mut dyn FnMut(u32, u32),
    cancel: &AtomicBool,
) -> Result<Made> {
    let mut made = Made { told: Exchanged::default(), erased: Vec::new() };
    loop {
        let more = vault.exchange(folder, progress, cancel);
        // Also where it broke off: what it merged before that is here.
        if vault.read(|r| r.case.is_to_follow())? || vault.is_erasing_unfinished()? {
            made.erased.push(follow(vault, locale)?);
        }
        let more = more?;
        let before = made.told;
        made.told = Exchanged { sent: before.sent + more.sent, received: before.received + more.received, ..more };
        if made.told.cancelled || !leaving::carry_out(vault, &Around::default())?.has_news {
            break;
        }
    }
    vault.write(|w| {
        casebook::handover::agree(&w.case)?;
        decision::carry_over(w)
    })?;
    Ok(made)
}

fn follow(vault: &Vault, locale: &str) -> Result<ErasedAgain> {
    let again = erasure::again(vault, &[])?;
    if vault.read(|r| Ok(!casebook::merging::come_back(&r.case)?.is_empty()))? {
        let phrases = Phrases::new(locale);
        vault.write(move |w| merging::again(w, &phrases))?;
    }
    vault.write(|w| w.case.has_followed())?;
    Ok(again)
}
