//! `sleutel vault backup` and `sleutel vault restore`.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use desk::erasure::ErasedAgain;
use serde_json::json;
use vault::{Course, Keyring, Restored, Rotated, Rotation, Source, Standing, State, Vault};

use crate::arguments::Proof;
use crate::erased::{erased, is_done, say_erased};
use crate::output::{Exit, Output};
use crate::sealed::of_state;
use crate::slots::secrets;

pub(crate) fn backup(output: &Output, file: &Path, proof: &Proof, to: &Path, keep_all: bool) -> Exit {
    let proof = match secrets(output, proof) {
        Ok(proof) => proof,
        Err(exit) => return exit,
    };
    let mut course = Course { progress: &mut |_| {}, cancel: &AtomicBool::new(false) };
    let made = Keyring::unlock_with(file, &proof).and_then(|keys| {
        let (state, backup) = vault::back_up_closed(file, &keys, to, &mut course)?;
        Ok((keys, state, backup))
    });
    let (keys, state, backup) = match made {
        Ok(made) => made,
        Err(error) => return output.vault_error(error),
    };
    let rotated = match keep_all {
        true => Ok(Rotated::default()),
        false => vault::rotate(file, &keys, &backup, Rotation::default(), &mut course),
    };
    let rotated = match rotated {
        Ok(rotated) => rotated,
        Err(error) => return output.vault_error(error),
    };
    if output.is_json {
        output.json(&json!({
            "state": state,
            "file": name(&backup.path),
            "at": backup.at,
            "bytes": backup.bytes,
            "attachments": backup.attachments,
            "missing": backup.missing,
            "removed": rotated.removed.iter().map(|path| name(path)).collect::<Vec<_>>(),
            "unsound": rotated.unsound.iter().map(|path| name(path)).collect::<Vec<_>>(),
        }));
    } else {
        output.say("cli-backup-made", &[("name", name(&backup.path).into())]);
        torn(output, state);
        attachments(output, backup.attachments, backup.missing);
        if !rotated.removed.is_empty() {
            output.say("cli-backup-removed", &[("count", rotated.removed.len().into())]);
        }
        for path in &rotated.unsound {
            output.say("cli-backup-unsound", &[("name", name(path).into())]);
        }
    }
    if backup.missing > 0 || !rotated.unsound.is_empty() { Exit::Look } else { of_state(state) }
}

pub(crate) fn restore(output: &Output, backup: &Path, proof: &Proof, to: &Path) -> Exit {
    let proof = match secrets(output, proof) {
        Ok(proof) => proof,
        Err(exit) => return exit,
    };
    let mut course = Course { progress: &mut |_| {}, cancel: &AtomicBool::new(false) };
    let restored = Keyring::unlock_with(backup, &proof).and_then(|keys| {
        let restored = vault::restore(backup, &keys, to, Standing::Refuse, desk::ROOMS, &mut course)?;
        let again = erased_since(to, &keys, &restored);
        // A vault in which somebody is back who was erased is not left standing. The backup is still there.
        again.map(|again| (restored, again)).inspect_err(|_| drop(std::fs::remove_file(to)))
    });
    let (restored, again) = match restored {
        Ok(restored) => restored,
        Err(error) => return output.vault_error(error),
    };
    if output.is_json {
        output.json(&json!({
            "state": restored.state,
            "last_saved": restored.last_saved,
            "attachments": restored.attachments,
            "missing": restored.missing,
            "erased": erased(&again),
        }));
    } else {
        output.say("cli-restore-done", &[]);
        output.say("cli-vault-last-saved", &[("at", restored.last_saved.to_string().into())]);
        torn(output, restored.state);
        attachments(output, restored.attachments, restored.missing);
        say_erased(output, &again);
    }
    if restored.missing > 0 || !is_done(&again) { Exit::Look } else { of_state(restored.state) }
}

/// Erases again what was erased since the backup was made, before anybody looks.
fn erased_since(to: &Path, keys: &Keyring, restored: &Restored) -> vault::Result<ErasedAgain> {
    let vault = Vault::open_with(to, keys, desk::ROOMS, Source::new_device())?.vault;
    let again = desk::erasure::again(&vault, &restored.erased);
    vault.lock();
    again
}

fn torn(output: &Output, state: State) {
    if state == State::TornTail {
        output.say("cli-vault-torn_tail", &[]);
    }
}

fn attachments(output: &Output, there: u32, missing: u32) {
    if there > 0 {
        output.say("cli-backup-attachments", &[("count", there.into())]);
    }
    if missing > 0 {
        output.say("cli-backup-missing", &[("count", missing.into())]);
    }
}

/// The name of a backup holds a day and nothing else.
fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
