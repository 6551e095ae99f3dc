//! `sleutel handover`: cards, files of people and receipts, as `../desk/HANDOVER.md` describes them.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::Path;

use casebook::client::{self, Status};
use desk::erasure::Around;
use desk::handover::{self, Failed, Giving, OpenedHandover, Party};
use jiff::civil::Date;
use record::Line;
use record::uuid::Uuid;
use serde_json::json;
use vault::{Keyring, Vault};

use crate::arguments::{Handover, Whom};
use crate::output::{Exit, Output};
use crate::slots::secrets;
use crate::sync::device;

pub(crate) fn run(output: &Output, asked: &Handover) -> Exit {
    let (file, proof) = match asked {
        Handover::Card { file, proof, .. }
        | Handover::Give { file, proof, .. }
        | Handover::Take { file, proof, .. }
        | Handover::Receipt { file, proof, .. } => (file, proof),
    };
    let proof = match secrets(output, proof) {
        Ok(proof) => proof,
        Err(exit) => return exit,
    };
    let Ok(source) = device(file) else { return output.refuse("no_device_file") };
    let opened = Keyring::unlock_with(file, &proof).and_then(|keys| Vault::open_with(file, &keys, desk::ROOMS, source));
    let opened = match opened {
        Ok(opened) => opened.vault,
        Err(error) => return output.vault_error(error),
    };
    let exit = match asked {
        Handover::Card { name, out, .. } => card(output, &opened, name, out),
        Handover::Give { to, whom, until, shared, out, .. } => give(output, &opened, to, whom, *until, *shared, out),
        Handover::Take { from, whom, receipt, names, .. } => {
            take(output, &opened, from, whom, receipt.as_deref(), *names)
        }
        Handover::Receipt { from, .. } => receipt(output, &opened, from),
    };
    opened.lock();
    exit
}

fn card(output: &Output, vault: &Vault, name: &str, out: &Path) -> Exit {
    let Ok(name) = Line::new(name) else { return output.refuse("no_name") };
    if name.is_empty() {
        return output.refuse("no_name");
    }
    let made = vault.write(move |w| {
        handover::set_name(w, &name)?;
        handover::own_card(w)
    });
    match made {
        Ok(party) => {
            if let Err(kind) = write(out, handover::write_card(&party).as_bytes()) {
                return not_written(output, kind);
            }
            told(output, &json!({ "card": party.card, "check": party.check() }), |output| {
                output.say("cli-handover-card", &[("check", party.check().into())]);
            });
            Exit::Fine
        }
        Err(error) => output.vault_error(error),
    }
}

fn give(output: &Output, vault: &Vault, to: &Path, whom: &Whom, until: Option<Date>, shared: bool, out: &Path) -> Exit {
    let Some(card) = read(to, 4096) else { return output.refuse("no_file") };
    let to: Party = match handover::read_card(&card) {
        Ok(party) => party,
        Err(failed) => return refused(output, failed),
    };
    let chosen = whom.client.clone();
    let all = whom.all;
    // Marks who is given; where no file comes of it, that is taken back.
    let done = vault.save(move |w| {
        let people = if all {
            let active = client::all(&w.case)?.into_iter().filter(|(_, details)| details.status == Status::Active);
            active.map(|(id, _)| id).collect()
        } else {
            chosen.into_iter().map(Into::into).collect()
        };
        handover::give(w, &Giving { people, to, until, shared })
    });
    match done {
        Ok(done) => match done.value {
            Ok(file) => {
                if let Err(kind) = write(out, &file) {
                    let _ = vault.undo(&done.undo);
                    return not_written(output, kind);
                }
                told(output, &json!({ "bytes": file.len() }), |output| output.say("cli-handover-given", &[]));
                Exit::Fine
            }
            Err(why) => refused(output, why.into()),
        },
        Err(error) => output.vault_error(error),
    }
}

fn take(output: &Output, vault: &Vault, from: &Path, whom: &Whom, receipt: Option<&Path>, names: bool) -> Exit {
    let Some(file) = read(from, handover::LONGEST as u64 + 1) else { return output.refuse("no_file") };
    let opened = match handover::open(vault, &file) {
        Ok(opened) => opened,
        Err(failed) => return refused(output, failed),
    };
    let Some(receipt) = receipt else { return show(output, &opened, names) };
    let accepted: Vec<String> = if whom.all {
        opened.people.iter().map(|page| page.id.clone()).collect()
    } else {
        whom.client.iter().map(Uuid::to_string).collect()
    };
    // Looked at before anything is written: the receipt is what lets the giver erase.
    if receipt.symlink_metadata().is_ok() {
        return output.fail("exists");
    }
    let taken = match handover::take(vault, &file, &accepted) {
        Ok(taken) => taken,
        Err(failed) => return refused(output, failed),
    };
    let id = taken.handover;
    match handover::write_receipt(vault, id, |sealed| write(receipt, sealed).map_err(NoReceipt::Disk)) {
        Ok(()) => {}
        Err(NoReceipt::Vault(error)) => return output.vault_error(error),
        Err(NoReceipt::Disk(kind)) => return not_written(output, kind),
    }
    let ask_anew: u32 = taken.people.iter().map(|person| person.ask_anew).sum();
    let count = taken.people.len();
    let answer = json!({ "handover": id, "taken": count, "declined": taken.declined, "ask_anew": ask_anew });
    told(output, &answer, |output| {
        output.say("cli-handover-taken", &[("count", count.into()), ("declined", taken.declined.into())]);
        if ask_anew > 0 {
            output.say("cli-handover-ask", &[("count", ask_anew.into())]);
        }
    });
    if ask_anew > 0 { Exit::Look } else { Exit::Fine }
}

/// Who is in the file, to choose from; names only where they were asked for.
fn show(output: &Output, opened: &OpenedHandover, names: bool) -> Exit {
    let people: Vec<_> = opened
        .people
        .iter()
        .map(|page| {
            let mut one = json!({ "client": page.id, "signals": page.signals.len(), "contacts": page.contact_count });
            if names {
                one["called"] = json!(page.called);
            }
            one
        })
        .collect();
    told(
        output,
        &json!({ "check": opened.check, "made": opened.made, "until": opened.until, "people": people }),
        |output| {
            output.say(
                "cli-handover-from",
                &[("check", opened.check.as_str().into()), ("day", opened.made.to_string().into())],
            );
            for page in &opened.people {
                let called = if names { format!("  {}", page.called) } else { String::new() };
                output.line(&format!("  {}{called}", page.id));
            }
            output.say("cli-handover-choose", &[]);
        },
    );
    Exit::Look
}

fn receipt(output: &Output, vault: &Vault, from: &Path) -> Exit {
    let Some(file) = read(from, handover::LONGEST as u64 + 1) else { return output.refuse("no_file") };
    match handover::take_receipt(vault, &file, &Around::default()) {
        Ok(statement) => {
            told(output, &json!(statement), |output| output.line(statement.say(output.phrases()).trim_end()));
            let is_finished = statement.erased.as_ref().is_none_or(|erased| erased.is_finished);
            if is_finished { Exit::Fine } else { Exit::Look }
        }
        Err(failed) => refused(output, failed),
    }
}

fn told(output: &Output, answer: &serde_json::Value, say: impl FnOnce(&Output)) {
    if output.is_json {
        output.json(answer);
    } else {
        say(output);
    }
}

fn refused(output: &Output, failed: Failed) -> Exit {
    match failed {
        Failed::Refused(why) => {
            told(output, &json!({ "error": "refused", "why": why.word() }), |output| {
                output.warn(&format!("hand-refused-{}", why.word()), &[]);
            });
            Exit::Failed
        }
        Failed::Vault(error) => output.vault_error(error),
    }
}

/// Why there is no receipt.
enum NoReceipt {
    Vault(vault::Error),
    Disk(ErrorKind),
}

impl From<vault::Error> for NoReceipt {
    fn from(error: vault::Error) -> Self {
        Self::Vault(error)
    }
}

fn not_written(output: &Output, kind: ErrorKind) -> Exit {
    output.fail(match kind {
        ErrorKind::AlreadyExists => "exists",
        ErrorKind::StorageFull => "disk_full",
        _ => "disk",
    })
}

fn read(path: &Path, most: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path).ok()?.take(most).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Writes a new file; what is there stays.
fn write(path: &Path, bytes: &[u8]) -> Result<(), ErrorKind> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| error.kind())?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.map_err(|error| {
        let _ = std::fs::remove_file(path);
        error.kind()
    })
}
