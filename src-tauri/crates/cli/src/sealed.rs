//! `sleutel vault`.

use std::io::Read as _;
use std::path::Path;

use desk::export::{self, Part};
use serde_json::json;
use vault::{Anchor, Keyring, Kind, Passphrase, Source, State, Vault};
use zeroize::Zeroizing;

use crate::arguments::Proof;
use crate::output::{Exit, Output};
use crate::slots::secrets;

/// Bytes of a passphrase file that are read.
const LONGEST: u64 = 4096;

/// The first line of a file, without its end. `None` where it cannot be read or is empty.
pub(crate) fn passphrase(file: &Path) -> Option<Passphrase> {
    first_line(file).map(|line| Passphrase::new(line.to_string()))
}

/// As [`passphrase`], whatever it is.
pub(crate) fn first_line(file: &Path) -> Option<Zeroizing<String>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST as usize));
    if file == Path::new("-") {
        std::io::stdin().lock().take(LONGEST).read_to_end(&mut bytes).ok()?;
    } else {
        std::fs::File::open(file).ok()?.take(LONGEST).read_to_end(&mut bytes).ok()?;
    }
    let text = std::str::from_utf8(&bytes).ok()?;
    // Editors on Windows put a mark at the beginning.
    let line = text.strip_prefix('\u{feff}').unwrap_or(text).lines().next().filter(|line| !line.is_empty())?;
    Some(Zeroizing::new(line.to_owned()))
}

pub(crate) fn create(output: &Output, file: &Path, passphrase_file: &Path) -> Exit {
    let Some(passphrase) = passphrase(passphrase_file) else { return output.refuse("no_passphrase") };
    match Vault::create(file, &passphrase, Kind::KeyPerson, desk::ROOMS, Source::new_device()) {
        Ok(vault) => {
            vault.lock();
            if output.is_json {
                output.json(&json!({ "state": State::Ok }));
            } else {
                output.say("cli-vault-created", &[]);
            }
            Exit::Fine
        }
        Err(error) => output.vault_error(error),
    }
}

pub(crate) fn verify(
    output: &Output,
    file: &Path,
    proof: &Proof,
    anchor: Option<&Path>,
    write_anchor: Option<&Path>,
) -> Exit {
    let proof = match secrets(output, proof) {
        Ok(proof) => proof,
        Err(exit) => return exit,
    };
    let known = match anchor.map(read_anchor) {
        Some(None) => return output.refuse("no_anchor"),
        known => known.flatten(),
    };
    let verdict = match vault::verify_with(file, &proof, known) {
        Ok(verdict) => verdict,
        Err(error) => return output.vault_error(error),
    };
    if output.is_json {
        output.json(&json!({
            "state": verdict.state,
            "last_saved": verdict.last_saved,
            "commits": verdict.commits,
            "anchor": verdict.anchor,
            "known": known,
        }));
    } else {
        let id = match verdict.state {
            State::Ok => "cli-vault-ok",
            State::TornTail => "cli-vault-torn_tail",
            State::Older => "cli-vault-older",
            State::Damaged => "failure-damaged",
            State::Tampered => "failure-tampered",
            State::WrongKey => "failure-wrong_key",
            State::Newer => "failure-newer",
            State::InUse => "failure-already_open",
            State::NoVault => "failure-no_vault",
        };
        output.say(id, &[]);
        if let Some(at) = verdict.last_saved {
            output.say("cli-vault-last-saved", &[("at", at.to_string().into())]);
        }
        if let (State::Older, Some(known)) = (verdict.state, known) {
            output.say("cli-vault-known", &[("at", known.at.to_string().into())]);
        }
    }
    if let (State::Ok | State::TornTail, Some(anchor), Some(to)) = (verdict.state, verdict.anchor, write_anchor)
        && let Err(error) = put_anchor(&anchor, to)
    {
        return output.vault_error(error.into());
    }
    of_state(verdict.state)
}

pub(crate) fn export(output: &Output, file: &Path, proof: &Proof, part: Part, plaintext: bool) -> Exit {
    if !plaintext {
        return output.refuse("not_plaintext");
    }
    let proof = match secrets(output, proof) {
        Ok(proof) => proof,
        Err(exit) => return exit,
    };
    let opened = Keyring::unlock_with(file, &proof)
        .and_then(|keys| Vault::open_with(file, &keys, desk::ROOMS, Source::new_device()));
    let opened = match opened {
        Ok(opened) => opened,
        Err(error) => return output.vault_error(error),
    };
    // On standard error, also where a script reads the JSON: somebody has to know.
    output.warn("cli-export-warning", &[]);
    let warning = match part {
        Part::Clients => "cli-export-clients",
        Part::Own | Part::All => "cli-export-own",
        Part::Meldcode => "cli-export-meldcode",
    };
    output.warn(warning, &[]);
    match opened.vault.write(move |w| export::export(w, part)) {
        Ok(export) => {
            output.json(&export);
            of_state(opened.state)
        }
        Err(error) => output.vault_error(error),
    }
}

pub(crate) fn of_state(state: State) -> Exit {
    match state {
        State::Ok => Exit::Fine,
        State::TornTail | State::Older => Exit::Look,
        _ => Exit::Failed,
    }
}

fn read_anchor(file: &Path) -> Option<Anchor> {
    let mut bytes = Vec::new();
    std::fs::File::open(file).ok()?.take(LONGEST).read_to_end(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// Writes beside, syncs and renames: a script that is cut off keeps the anchor that it had.
fn put_anchor(anchor: &Anchor, to: &Path) -> std::io::Result<()> {
    let mut new = to.as_os_str().to_owned();
    new.push(".new");
    let mut file = std::fs::File::create(&new)?;
    serde_json::to_writer_pretty(&mut file, anchor)?;
    file.sync_all()?;
    std::fs::rename(new, to)
}
