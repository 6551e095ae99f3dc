//! `sleutel vault info`, `slots`, `rekey`, and an export with the cards of an organisation.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use cards::{Card, CardKey, NoCard};
use desk::export::{self, Part};
use serde_json::json;
use vault::{
    Change, Changed, Error, Keyring, Lent, NewCard, NewCards, PrivateDoor, RecoveryCode, Secret, SlotInfo, SlotKind,
    Source, Vault,
};
use zeroize::Zeroizing;

use crate::arguments::{Proof, Slots};
use crate::output::{Exit, Output};
use crate::sealed::{first_line, of_state, passphrase};

/// Bytes of a card's file that are read.
const LONGEST: u64 = 4096;

pub(crate) fn info(output: &Output, file: &Path) -> Exit {
    match vault::info(file) {
        Ok(info) => {
            if output.is_json {
                output.json(&info);
            } else {
                output.say(
                    "cli-info",
                    &[
                        ("vault", info.vault.to_string().into()),
                        ("version", i64::from(info.version).into()),
                        ("generation", info.generation.into()),
                    ],
                );
                list(output, &info.slots);
            }
            Exit::Fine
        }
        Err(error) => output.vault_error(error),
    }
}

pub(crate) fn slots(output: &Output, asked: &Slots) -> Exit {
    let proof = match secrets(output, &asked.proof) {
        Ok(proof) => proof,
        Err(exit) => return exit,
    };
    let add_cards = match new_cards(asked) {
        Ok(cards) => cards,
        Err(code) => return output.refuse(code),
    };
    let changes = asked.add_recovery
        || asked.add_private_recovery
        || asked.one_passphrase
        || add_cards.is_some()
        || !asked.remove.is_empty();
    let change = Change {
        passphrase: None,
        private: asked.one_passphrase.then_some(PrivateDoor::First),
        add_code: asked.add_recovery,
        add_private_code: asked.add_private_recovery,
        add_cards,
        remove: asked.remove.clone(),
    };
    open(output, &asked.file, proof, changes.then_some(change))
}

pub(crate) fn rekey(
    output: &Output,
    file: &Path,
    proof: &Proof,
    new_passphrase: Option<&Path>,
    new_second: Option<&Path>,
) -> Exit {
    let proof = match secrets(output, proof) {
        Ok(proof) => proof,
        Err(exit) => return exit,
    };
    let (first, second) = (new_passphrase.map(passphrase), new_second.map(passphrase));
    if first.as_ref().is_some_and(Option::is_none) || second.as_ref().is_some_and(Option::is_none) {
        return output.refuse("no_passphrase");
    }
    let change =
        Change { passphrase: first.flatten(), private: second.flatten().map(PrivateDoor::Own), ..Change::default() };
    open(output, file, proof, Some(change))
}

/// With the keys of cards: the client part, and the file is only read.
pub(crate) fn export(output: &Output, file: &Path, key_files: &[PathBuf], part: Part, plaintext: bool) -> Exit {
    if !plaintext {
        return output.refuse("not_plaintext");
    }
    if part != Part::Clients {
        return output.refuse("only_clients");
    }
    let keys = key_files.iter().map(|file| CardKey::read(&text(file).unwrap_or_default()));
    let Ok(keys) = keys.collect::<Result<Vec<_>, _>>() else { return output.refuse("no_card_key") };
    let lent = match Lent::open(file, &keys, desk::ROOMS) {
        Ok(lent) => lent,
        Err(error) => return output.vault_error(error),
    };
    output.warn("cli-export-warning", &[]);
    output.warn("cli-export-clients", &[]);
    match lent.read(export::export_lent) {
        Ok(export) => {
            output.json(&export);
            of_state(lent.state)
        }
        Err(error) => output.vault_error(error),
    }
}

/// Opens the vault, changes what is to change, and says what the ways in are then.
fn open(output: &Output, file: &Path, proof: Vec<Secret>, change: Option<Change>) -> Exit {
    let done = Keyring::unlock_with(file, &proof)
        .and_then(|keys| Vault::open_with(file, &keys, desk::ROOMS, Source::new_device()))
        .and_then(|opened| {
            let changed = change.map(|change| opened.vault.change_slots(proof, change)).transpose()?;
            let slots = opened.vault.slots()?;
            opened.vault.lock();
            Ok((slots, changed, opened.state))
        });
    let (slots, changed, state) = match done {
        Ok(done) => done,
        Err(Error::Invalid(invalid)) => {
            return match invalid.field {
                "remove" => output.refuse("needed_slot"),
                "card" => output.refuse("card_twice"),
                "name" => output.refuse("card_name"),
                "private" => output.refuse("same_passphrase"),
                "add_private_code" => output.refuse("one_door"),
                _ => output.refuse("too_many_slots"),
            };
        }
        Err(Error::Gone) => return output.refuse("no_slot"),
        Err(error) => return output.vault_error(error),
    };
    if output.is_json {
        let written = |code: &Option<RecoveryCode>| code.as_ref().map(|code| code.written().to_string());
        output.json(&json!({
            "slots": slots,
            "changed": changed.is_some(),
            "code": changed.as_ref().and_then(|changed| written(&changed.code)),
            "private_code": changed.as_ref().and_then(|changed| written(&changed.private_code)),
            "durable": changed.as_ref().is_none_or(|changed| changed.is_durable),
            "copies_gone": changed.as_ref().is_none_or(|changed| changed.are_copies_gone),
        }));
    } else {
        if let Some(changed) = &changed {
            say_changed(output, changed);
        }
        list(output, &slots);
    }
    match changed {
        Some(changed) if !(changed.is_durable && changed.are_copies_gone) => Exit::Look,
        _ => of_state(state),
    }
}

fn say_changed(output: &Output, changed: &Changed) {
    output.say("cli-slots-changed", &[]);
    for (code, id) in [(&changed.code, "cli-slots-code"), (&changed.private_code, "cli-slots-private-code")] {
        if let Some(code) = code {
            output.say(id, &[("code", code.written().to_string().into())]);
            output.say("cli-slots-code-once", &[]);
        }
    }
    if !changed.is_durable {
        output.warn("cli-slots-not-durable", &[]);
    } else if !changed.are_copies_gone {
        output.warn("cli-slots-copies-left", &[]);
    }
}

fn list(output: &Output, slots: &[SlotInfo]) {
    output.say("cli-slots-title", &[]);
    for slot in slots {
        let id = match slot.kind {
            SlotKind::Passphrase => "cli-slot-passphrase",
            SlotKind::RecoveryCode => "cli-slot-recovery_code",
            SlotKind::Card => "cli-slot-card",
            SlotKind::DataKey => "cli-slot-data_key",
            SlotKind::PrivatePassphrase => "cli-slot-private_passphrase",
            SlotKind::PrivateCode => "cli-slot-private_code",
            SlotKind::Unknown => "cli-slot-unknown",
        };
        output.line(&format!("- {} ({})", output.words(id, &[]), slot.id));
        if let Some(holder) = &slot.holder {
            let args = [("name", holder.name.clone().into()), ("since", holder.since.to_string().into())];
            output.line(&format!("  {}", output.words("cli-slot-holder", &args)));
        }
        if let Some(group) = slot.group {
            output.line(&format!("  {}", output.words("cli-slot-together", &[("group", group.to_string().into())])));
        }
    }
}

/// What was given, the first passphrase first.
pub(crate) fn secrets(output: &Output, proof: &Proof) -> Result<Vec<Secret>, Exit> {
    let mut secrets = Vec::new();
    for file in [&proof.passphrase_file, &proof.second_passphrase_file].into_iter().flatten() {
        secrets.push(passphrase(file).ok_or_else(|| output.refuse("no_passphrase"))?.into());
    }
    for file in &proof.recovery_code_file {
        let line = first_line(file).ok_or_else(|| output.refuse("no_code"))?;
        secrets.push(RecoveryCode::read(&line).map_err(|_| output.refuse("mistyped_code"))?.into());
    }
    Ok(secrets)
}

fn new_cards(asked: &Slots) -> Result<Option<NewCards>, &'static str> {
    if asked.add_card.is_empty() {
        return Ok(None);
    }
    if asked.add_card.len() != asked.name.len() {
        return Err("card_name");
    }
    let read = |(card, name): (&String, &String)| {
        let card = match card.parse::<Card>() {
            Err(NoCard::Other) => text(Path::new(card)).ok_or(NoCard::Other)?.parse(),
            other => other,
        };
        Ok(NewCard { card: card?, name: name.clone() })
    };
    let cards = asked.add_card.iter().zip(&asked.name).map(read).collect::<Result<Vec<_>, NoCard>>();
    let cards = cards.map_err(|error| if error == NoCard::Mistyped { "mistyped_card" } else { "no_card" })?;
    if !asked.together {
        return Ok(Some(NewCards::Alone(cards)));
    }
    let pair = <[NewCard; 2]>::try_from(cards).map_err(|_| "two_cards")?;
    Ok(Some(NewCards::Together(pair)))
}

fn text(file: &Path) -> Option<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::with_capacity(LONGEST as usize));
    std::fs::File::open(file).ok()?.take(LONGEST).read_to_string(&mut text).ok()?;
    Some(text)
}
