//! `sleutel demo`.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use practice::Size;
use serde_json::json;
use social_map::read::{self, Control, Parsed};
use vault::{Kind, Source, Vault};

use crate::arguments::Demo;
use crate::output::{Exit, Output};
use crate::sealed;

pub(crate) fn make(output: &Output, demo: &Demo) -> Exit {
    let Some(passphrase) = sealed::passphrase(&demo.passphrase_file) else { return output.refuse("no_passphrase") };
    let directory = match demo.services.as_deref().map(|path| read::path(path, &Control::default())).transpose() {
        Ok(directory) => directory,
        Err(refused) => {
            if output.is_json {
                output.json(&json!({ "error": "import_refused", "why": refused.word() }));
            } else {
                output.warn(&format!("map-refused-{}", refused.word()), &[]);
            }
            return Exit::Failed;
        }
    };
    let called = demo.services.as_deref().and_then(|path| path.file_name()).unwrap_or_default().to_string_lossy();
    let until = demo.until.unwrap_or_else(|| jiff::Zoned::now().date());
    let Some(now) = morning(until) else { return output.refuse("unknown_day") };
    let size = Size { clients: demo.clients, contacts: demo.contacts, seed: demo.seed };

    let source = Source::Practice { seed: demo.seed, now };
    let vault = match Vault::create(&demo.file, &passphrase, Kind::Practice, desk::ROOMS, source) {
        Ok(vault) => vault,
        Err(error) => return output.vault_error(error),
    };
    match furnish(&vault, directory, called.into_owned(), size, until) {
        Ok(services) => {
            if output.is_json {
                output.json(&json!({
                    "clients": demo.clients,
                    "contacts": demo.contacts,
                    "services": services,
                    "seed": demo.seed,
                    "until": until,
                }));
            } else {
                output.say(
                    "cli-demo-made",
                    &[
                        ("clients", demo.clients.into()),
                        ("contacts", demo.contacts.into()),
                        ("services", services.into()),
                    ],
                );
            }
            Exit::Fine
        }
        Err(error) => {
            // Half a practice vault is none, and it was made a moment ago.
            vault.lock();
            let _ = std::fs::remove_file(&demo.file);
            output.vault_error(error)
        }
    }
}

/// Fills the vault; gives how many services its social map holds.
fn furnish(vault: &Vault, directory: Option<Parsed>, called: String, size: Size, until: Date) -> vault::Result<u32> {
    vault.write(move |w| {
        social_map::starter::ensure(&w.case)?;
        match directory {
            Some(parsed) => social_map::import::apply(&w.case, &parsed, &called, false),
            None => social_map::fictional::load(&w.case),
        }
    })?;
    practice::fill(vault, size, until, &mut |_| {})?;
    vault.read(|r| Ok(social_map::import::directories(&r.case)?.iter().map(|directory| directory.services).sum()))
}

/// The first moment of that day: the made-up clock starts there.
fn morning(day: Date) -> Option<Timestamp> {
    Some(day.to_zoned(TimeZone::UTC).ok()?.timestamp())
}
