//! `sleutel vault sync`.

use std::io::Write as _;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use desk::erasure::ErasedAgain;
use serde_json::json;
use vault::{Exchanged, Keyring, Refusal, Source, State, Vault, Waits};

use crate::arguments::Proof;
use crate::erased::{erased, is_done, say_erased};
use crate::output::{Exit, Output};
use crate::slots::secrets;

pub(crate) fn exchange(output: &Output, file: &Path, folder: &Path, proof: &Proof, discard_unknown: bool) -> Exit {
    let proof = match secrets(output, proof) {
        Ok(proof) => proof,
        Err(exit) => return exit,
    };
    if !folder.is_dir() {
        return output.refuse("no_folder");
    }
    let Ok(source) = device(file) else { return output.refuse("no_device_file") };
    let opened = Keyring::unlock_with(file, &proof).and_then(|keys| Vault::open_with(file, &keys, desk::ROOMS, source));
    let done = opened.and_then(|opened| {
        if discard_unknown {
            opened.vault.discard_unknown(folder)?;
        }
        let (cancel, locale) = (AtomicBool::new(false), output.locale());
        let mut made = desk::exchange::make(&opened.vault, folder, locale, &mut |_, _| {}, &cancel)?;
        // Once for this run where nothing came: what an earlier one could not finish.
        if made.erased.is_empty() {
            made.erased.push(desk::erasure::again(&opened.vault, &[])?);
        }
        opened.vault.lock();
        Ok((made.told, ErasedAgain::together(made.erased), opened.state))
    });
    match done {
        Ok((told, again, state)) => {
            if output.is_json {
                let mut all = json!(told);
                all["erased"] = erased(&again);
                output.json(&all);
            } else {
                say(output, &told);
                say_erased(output, &again);
            }
            let is_quiet = told.waiting.is_empty() && told.refused.is_empty() && told.conflicts == 0 && is_done(&again);
            if is_quiet && state == State::Ok { Exit::Fine } else { Exit::Look }
        }
        Err(error) => output.vault_error(error),
    }
}

fn say(output: &Output, told: &Exchanged) {
    output.say("cli-sync-done", &[("sent", told.sent.into()), ("received", told.received.into())]);
    let mut waits: Vec<Waits> = told.waiting.iter().map(|waiting| waiting.why).collect();
    waits.sort_unstable();
    waits.dedup();
    for why in waits {
        output.say(&format!("cli-sync-waits-{}", word(&why)), &[]);
    }
    let mut refused: Vec<Refusal> = told.refused.iter().map(|refused| refused.why).collect();
    refused.sort_unstable();
    refused.dedup();
    for why in refused {
        output.say(&format!("cli-sync-refused-{}", word(&why)), &[]);
    }
    if told.conflicts > 0 {
        output.say("cli-sync-conflicts", &[("conflicts", told.conflicts.into())]);
    }
}

/// The word that stands for it in JSON.
fn word(value: &impl serde::Serialize) -> String {
    json!(value).as_str().unwrap_or_default().to_owned()
}

/// This machine as a device of this vault: its id stands beside the vault, in `FILE.device`, together with where that
/// was, so that a copy of both in another place or on another machine becomes a device of its own.
pub(crate) fn device(file: &Path) -> std::io::Result<Source> {
    let whole = file.canonicalize()?;
    let machine = std::fs::read_to_string("/etc/machine-id").unwrap_or_default();
    let here = record::uuid::Uuid::new_v5(
        &record::uuid::Uuid::NAMESPACE_URL,
        format!("{}\n{}", machine.trim(), whole.to_string_lossy()).as_bytes(),
    );
    let mut path = file.as_os_str().to_owned();
    path.push(".device");
    let known = std::fs::read_to_string(&path).ok().and_then(|text| {
        let (device, place) = text.trim().split_once(' ')?;
        (place == here.to_string()).then_some(())?;
        record::uuid::Uuid::parse_str(device).ok()
    });
    if let Some(device) = known {
        return Ok(Source::Machine { device });
    }
    let source = Source::new_device();
    if let Source::Machine { device } = source {
        let mut kept = std::fs::File::create(&path)?;
        writeln!(kept, "{device} {here}")?;
        kept.sync_all()?;
    }
    Ok(source)
}
