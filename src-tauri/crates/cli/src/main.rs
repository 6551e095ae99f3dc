//! `sleutel`, the command-line companion for coordinators and scripts. `README.md` beside this crate describes the
//! JSON of each command.
//!
//! Exit codes: 0 in order; 2 done, and something is to be looked at; 1 not done. It never panics at people: what goes
//! wrong inside is one line without a path or a name, and exit code 1.

mod arguments;
mod demo;
mod map;
mod output;
mod privacy;
mod sealed;

use std::panic::AssertUnwindSafe;
use std::process::ExitCode;

use clap::Parser;

use crate::arguments::{Arguments, Command, Map, Sealed};
use crate::output::{Exit, Output};

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|_| {}));
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Clap's own code for a mistake is 2, which here means "done".
            let _ = error.print();
            return if error.use_stderr() { Exit::Failed.into() } else { Exit::Fine.into() };
        }
    };
    let output = Output::new(&arguments.locale(), arguments.json);
    // After a panic nothing of this is used but the words, which do not change.
    let worked = std::panic::catch_unwind(AssertUnwindSafe(|| match &arguments.command {
        Command::Map(Map::Check { path }) => map::check(&output, path),
        Command::Map(Map::Search { path, query, language, near, limit }) => {
            map::search(&output, path, query, language.as_deref(), near.as_deref(), *limit)
        }
        Command::Vault(Sealed::Create { file, passphrase_file }) => sealed::create(&output, file, passphrase_file),
        Command::Vault(Sealed::Verify { file, passphrase_file }) => sealed::verify(&output, file, passphrase_file),
        Command::Vault(Sealed::Export { file, passphrase_file, part, plaintext }) => {
            sealed::export(&output, file, passphrase_file, *part, *plaintext)
        }
        Command::Demo(demo) => demo::make(&output, demo),
        Command::Privacy { out } => privacy::print(&output, out, arguments.asked_locale()),
    }));
    match worked {
        Ok(exit) => exit.into(),
        Err(_) => output.fail("internal").into(),
    }
}
