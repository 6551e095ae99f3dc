//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use desk::export::Part;
use jiff::civil::Date;

/// The command-line companion of Sleutelbos. Exit codes: 0 in order, 2 done and something is to be looked at, 1 not done.
#[derive(Parser)]
#[command(name = "sleutel", version)]
pub(crate) struct Arguments {
    /// Says it as JSON (see the README of this program).
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language to speak: nl, en, ar. Default: that of the system where it is known, else nl.
    #[arg(long, global = true, value_name = "LOCALE")]
    locale: Option<String>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Directories of services.
    #[command(subcommand)]
    Map(Map),
    /// Vaults.
    #[command(subcommand)]
    Vault(Sealed),
    /// Makes a practice vault with people who do not exist.
    Demo(Demo),
    /// Prints what an organisation needs before it may start, as PDF, filled with this program's facts: a DPIA model, a
    /// register entry, information for clients, a statement of confidentiality, a sheet for a lost laptop.
    Privacy {
        /// The folder for the documents; made where it is not there. Nothing is ever overwritten.
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
    },
}

#[derive(Subcommand)]
pub(crate) enum Map {
    /// Reads a directory and says what is in it and what is not as it should be.
    Check {
        /// An HSDS 3 file (JSON), an HSDS data package (folder or zip), or a CSV with a header row.
        path: PathBuf,
    },
    /// Searches a directory.
    Search {
        /// As for `check`.
        path: PathBuf,
        /// What is looked for; may be empty.
        query: String,
        /// Only services where this language is spoken: an ISO 639 code.
        #[arg(long)]
        language: Option<String>,
        /// Measures distances from this place.
        #[arg(long)]
        near: Option<String>,
        /// How many at the most.
        #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=500))]
        limit: u32,
    },
}

#[derive(Subcommand)]
pub(crate) enum Sealed {
    /// Makes an empty vault.
    Create {
        /// The vault to make. Nothing is ever overwritten.
        file: PathBuf,
        /// A file whose first line is the passphrase; `-` reads it from standard input.
        #[arg(long)]
        passphrase_file: PathBuf,
    },
    /// Reads a vault from head to tail and says its state. Writes nothing.
    Verify {
        /// The vault.
        file: PathBuf,
        /// As for `create`.
        #[arg(long)]
        passphrase_file: PathBuf,
    },
    /// Writes what a vault holds to standard output, as JSON that anybody can read.
    Export {
        /// The vault.
        file: PathBuf,
        /// As for `create`.
        #[arg(long)]
        passphrase_file: PathBuf,
        /// The client part belongs to the organisation, the own part to the key person.
        #[arg(long, value_parser = part)]
        part: Part,
        /// Says that the result may be unsealed. Without it nothing is exported.
        #[arg(long)]
        plaintext: bool,
    },
}

#[derive(Args)]
pub(crate) struct Demo {
    /// The vault to make. Nothing is ever overwritten.
    pub(crate) file: PathBuf,
    /// As for `vault create`.
    #[arg(long)]
    pub(crate) passphrase_file: PathBuf,
    /// How many clients.
    #[arg(long, value_parser = clap::value_parser!(u32).range(0..=10_000))]
    pub(crate) clients: u32,
    /// How many contacts.
    #[arg(long, value_parser = clap::value_parser!(u32).range(0..=200_000))]
    pub(crate) contacts: u32,
    /// A directory to load, as for `map check`; without it a region that does not exist.
    #[arg(long)]
    pub(crate) services: Option<PathBuf>,
    /// What everything follows from: the same seed and day give the same records.
    #[arg(long)]
    pub(crate) seed: u64,
    /// The day on which the caseload ends (2026-11-21). Default: today.
    #[arg(long)]
    pub(crate) until: Option<Date>,
}

impl Arguments {
    /// The locale that was asked for, as it was written.
    pub(crate) fn asked_locale(&self) -> Option<&str> {
        self.locale.as_deref()
    }

    /// The locale to speak: the one asked for, else that of the system, where the program has it.
    pub(crate) fn locale(&self) -> String {
        let of_system = || {
            let value = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok())?;
            value.split(['_', '.', '-']).next().map(str::to_owned)
        };
        self.locale
            .clone()
            .or_else(of_system)
            .filter(|locale| phrases::is_known(locale))
            .unwrap_or_else(|| phrases::FALLBACK.to_owned())
    }
}

fn part(word: &str) -> Result<Part, String> {
    word.parse().map_err(|_| Part::ALL.iter().map(|part| part.word()).collect::<Vec<_>>().join(", "))
}
