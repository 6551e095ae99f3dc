//! `sleutel`, the command-line companion for coordinators and scripts. `README.md` beside this crate describes the
//! JSON of each command.
//!
//! Exit codes: 0 in order; 2 done, and something is to be looked at; 1 not done. It never panics at people: what goes
//! wrong inside is one line without a path or a name, and exit code 1.

mod arguments;
mod demo;
mod erased;
mod handover;
mod help;
mod keep;
mod map;
mod output;
mod privacy;
mod sealed;
mod slots;
mod sync;

use std::panic::AssertUnwindSafe;
use std::process::ExitCode;

use phrases::Phrases;

use crate::arguments::{Arguments, Command, Map, Sealed};
use crate::map::Near;
use crate::output::{Exit, Output};

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|_| {}));
    let locale = arguments::locale(std::env::args_os().map(|word| word.to_string_lossy().into_owned()));
    let arguments = match Arguments::read(&Phrases::new(&locale)) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Clap's own code for a mistake is 2, which here means "done".
            let _ = error.print();
            return if error.use_stderr() { Exit::Failed.into() } else { Exit::Fine.into() };
        }
    };
    let output = Output::new(&locale, arguments.json);
    // After a panic nothing of this is used but the words, which do not change.
    let worked = std::panic::catch_unwind(AssertUnwindSafe(|| match &arguments.command {
        Command::Map(Map::Check { path }) => map::check(&output, path),
        Command::Map(Map::Search { path, query, language, near, postcodes, limit }) => {
            let near = Near { from: near.as_deref(), postcodes: postcodes.as_deref() };
            map::search(&output, path, query, language.as_deref(), &near, *limit)
        }
        Command::Vault(Sealed::Create { file, passphrase_file }) => sealed::create(&output, file, passphrase_file),
        Command::Vault(Sealed::Verify { file, proof, anchor, write_anchor }) => {
            sealed::verify(&output, file, proof, anchor.as_deref(), write_anchor.as_deref())
        }
        Command::Vault(Sealed::Backup { file, proof, to, keep_all }) => {
            keep::backup(&output, file, proof, to, *keep_all)
        }
        Command::Vault(Sealed::Restore { backup, proof, to }) => keep::restore(&output, backup, proof, to),
        Command::Vault(Sealed::Sync { file, folder, proof, discard_unknown }) => {
            sync::exchange(&output, file, folder, proof, *discard_unknown)
        }
        Command::Vault(Sealed::Export { file, proof, card_key_file, part, plaintext }) => match &card_key_file[..] {
            [] => sealed::export(&output, file, proof, *part, *plaintext),
            keys => slots::export(&output, file, keys, *part, *plaintext),
        },
        Command::Vault(Sealed::Info { file }) => slots::info(&output, file),
        Command::Vault(Sealed::Slots(asked)) => slots::slots(&output, asked),
        Command::Vault(Sealed::Rekey { file, proof, new_passphrase_file, new_second_passphrase_file }) => {
            slots::rekey(&output, file, proof, new_passphrase_file.as_deref(), new_second_passphrase_file.as_deref())
        }
        Command::Handover(asked) => handover::run(&output, asked),
        Command::Demo(demo) => demo::make(&output, demo),
        Command::Privacy { out } => privacy::print(&output, out, arguments.asked_locale()),
    }));
    match worked {
        Ok(exit) => exit.into(),
        Err(_) => output.fail("internal").into(),
    }
}
