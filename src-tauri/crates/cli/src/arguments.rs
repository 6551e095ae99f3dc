//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use desk::export::Part;
use jiff::civil::Date;
use phrases::Phrases;
use uuid::Uuid;

use crate::help;

/// The command-line companion of Sleutelbos. Exit codes: 0 in order, 2 done and something is to be looked at, 1 not done.
#[derive(Parser)]
#[command(name = "sleutel", version)]
pub(crate) struct Arguments {
    /// Says it as JSON (see the README of this program).
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language to speak: nl, en, ar. Default: that of the system where it is known, else nl.
    #[arg(long = "locale", id = "locale", global = true, value_name = "LOCALE")]
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
    /// Hands people over to another key person, by a file that only the receiver opens.
    #[command(subcommand)]
    Handover(Handover),
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
        /// Measures distances from this place, or, with `--postcodes`, from a postcode of four digits.
        #[arg(long)]
        near: Option<String>,
        /// A table of postcodes: a CSV with the columns `pc4`, `lat` and `lon`.
        #[arg(long, value_name = "FILE")]
        postcodes: Option<PathBuf>,
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
        #[command(flatten)]
        proof: Proof,
        /// Where the vault stood when it was last seen, as `--write-anchor` wrote it: says whether it is older now.
        #[arg(long)]
        anchor: Option<PathBuf>,
        /// Writes where the vault stands to this file, unless it is older than `--anchor`.
        #[arg(long)]
        write_anchor: Option<PathBuf>,
    },
    /// Makes a sealed copy of a vault and its attachments, reads it back, and removes copies that need not stay.
    Backup {
        /// The vault. It is not changed.
        file: PathBuf,
        #[command(flatten)]
        proof: Proof,
        /// The folder. It must be there: it is never made.
        #[arg(long)]
        to: PathBuf,
        /// Removes no earlier copy. Otherwise the last of 7 days, 4 weeks and 3 months stay.
        #[arg(long)]
        keep_all: bool,
    },
    /// Makes a vault of a sealed copy, after it was opened and read whole.
    Restore {
        /// The copy. It is not changed.
        backup: PathBuf,
        #[command(flatten)]
        proof: Proof,
        /// The vault to make. Nothing is ever overwritten.
        #[arg(long)]
        to: PathBuf,
    },
    /// Exchanges changes with the same vault on other machines, through a folder that another program synchronises.
    Sync {
        /// The vault.
        file: PathBuf,
        /// The folder. It must be there; bundles are put in a folder of their own in it.
        #[arg(long)]
        folder: PathBuf,
        #[command(flatten)]
        proof: Proof,
        /// Removes the bundles of devices that are refused as unknown from the folder.
        #[arg(long)]
        discard_unknown: bool,
    },
    /// Writes what a vault holds to standard output, as JSON that anybody can read.
    #[command(mut_arg("passphrase_file", |arg| arg.required_unless_present("card_key_file")))]
    Export {
        /// The vault.
        file: PathBuf,
        #[command(flatten)]
        proof: Proof,
        /// Instead of a passphrase: a file with the key of an organisation's card, as `age-keygen` writes it. Opens the
        /// client part, to read only. Two of them where two cards open it together.
        #[arg(long, conflicts_with_all = ["passphrase_file", "second_passphrase_file", "recovery_code_file"])]
        card_key_file: Vec<PathBuf>,
        /// The client part belongs to the organisation, the own part to the key person.
        #[arg(long, value_parser = part)]
        part: Part,
        /// Says that the result may be unsealed. Without it nothing is exported.
        #[arg(long)]
        plaintext: bool,
    },
    /// Says what the head of a vault says to anybody: version, generation, ways in. Needs nothing secret.
    Info {
        /// The vault.
        file: PathBuf,
    },
    /// Lists the ways into a vault, or changes them. Every change gives the vault new keys and rewrites the file.
    Slots(Slots),
    /// Gives a vault new keys, and a new passphrase where one is given. Rewrites the file.
    Rekey {
        /// The vault.
        file: PathBuf,
        #[command(flatten)]
        proof: Proof,
        /// The new passphrase, as for `create`.
        #[arg(long)]
        new_passphrase_file: Option<PathBuf>,
        /// A new second passphrase, which the own part then takes besides the first.
        #[arg(long)]
        new_second_passphrase_file: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Handover {
    /// Writes the card to which others seal people.
    Card {
        /// The vault.
        file: PathBuf,
        #[command(flatten)]
        proof: Proof,
        /// How she calls herself to others.
        #[arg(long)]
        name: String,
        /// The card to write. Nothing is ever overwritten.
        #[arg(long)]
        out: PathBuf,
    },
    /// Writes a file of people, sealed to somebody's card. They stay in the vault until the receipt comes.
    Give {
        /// The vault.
        file: PathBuf,
        #[command(flatten)]
        proof: Proof,
        /// The card of the receiver.
        #[arg(long)]
        to: PathBuf,
        #[command(flatten)]
        whom: Whom,
        /// The last day of a temporary replacement.
        #[arg(long)]
        until: Option<Date>,
        /// Contacts with somebody who does not come along go too.
        #[arg(long)]
        shared: bool,
        /// The file to write. Nothing is ever overwritten.
        #[arg(long)]
        out: PathBuf,
    },
    /// Says who is in such a file; with `--receipt` takes over those who are chosen and declines the others.
    Take {
        /// The vault.
        file: PathBuf,
        #[command(flatten)]
        proof: Proof,
        /// The file of people.
        #[arg(long)]
        from: PathBuf,
        #[command(flatten)]
        whom: Whom,
        /// The receipt to write, for who gave. Nothing is ever overwritten.
        #[arg(long)]
        receipt: Option<PathBuf>,
        /// Says the names too.
        #[arg(long)]
        names: bool,
    },
    /// Reads a receipt. Who was taken over for good is erased. There is no way back.
    Receipt {
        /// The vault.
        file: PathBuf,
        #[command(flatten)]
        proof: Proof,
        /// The receipt.
        #[arg(long)]
        from: PathBuf,
    },
}

/// Which people.
#[derive(Args)]
pub(crate) struct Whom {
    /// Somebody, by id. May be given more than once.
    #[arg(long, value_name = "ID")]
    pub(crate) client: Vec<Uuid>,
    /// Everybody who is helped now, or who is in the file.
    #[arg(long, conflicts_with = "client")]
    pub(crate) all: bool,
}

/// What opens a vault.
#[derive(Args)]
pub(crate) struct Proof {
    /// As for `create`.
    #[arg(long, required_unless_present = "recovery_code_file")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// The second passphrase, where the own part has one.
    #[arg(long)]
    pub(crate) second_passphrase_file: Option<PathBuf>,
    /// A file whose first line is a recovery code. May be given twice: one for each door.
    #[arg(long)]
    pub(crate) recovery_code_file: Vec<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Slots {
    /// The vault.
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) proof: Proof,
    /// Makes a recovery code and shows it, once.
    #[arg(long)]
    pub(crate) add_recovery: bool,
    /// Makes a recovery code for the second passphrase and shows it, once.
    #[arg(long)]
    pub(crate) add_private_recovery: bool,
    /// Lets a card of the organisation open the client part: `age1…`, or a file with it. May be given more than once.
    #[arg(long, requires = "name")]
    pub(crate) add_card: Vec<String>,
    /// Whose card it is; once for each, in the same order. Kept sealed.
    #[arg(long)]
    pub(crate) name: Vec<String>,
    /// The two cards open the client part only together.
    #[arg(long, requires = "add_card")]
    pub(crate) together: bool,
    /// Takes the second passphrase away: the first then opens the own part too.
    #[arg(long)]
    pub(crate) one_passphrase: bool,
    /// Takes a recovery code or card away, by its id. May be given more than once.
    #[arg(long, value_name = "ID")]
    pub(crate) remove: Vec<Uuid>,
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

    /// Reads the command line; what clap says of it is in these words.
    pub(crate) fn read(phrases: &Phrases) -> Result<Self, clap::Error> {
        Self::from_arg_matches(&help::in_words(Self::command(), phrases).try_get_matches()?)
    }
}

/// The locale to speak: the one asked for, else that of the system, where the program has it. Looked for by itself, since
/// it is needed to say what is wrong with the other arguments.
pub(crate) fn locale(mut words: impl Iterator<Item = String>) -> String {
    let mut asked = None;
    while let Some(word) = words.next() {
        match word.strip_prefix("--locale") {
            Some("") => asked = words.next(),
            Some(value) => asked = value.strip_prefix('=').map(str::to_owned).or(asked),
            None => {}
        }
    }
    let of_system = || {
        let value = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok())?;
        value.split(['_', '.', '-']).next().map(str::to_owned)
    };
    asked.or_else(of_system).filter(|locale| phrases::is_known(locale)).unwrap_or_else(|| phrases::FALLBACK.to_owned())
}

fn part(word: &str) -> Result<Part, String> {
    word.parse().map_err(|_| Part::ALL.iter().map(|part| part.word()).collect::<Vec<_>>().join(", "))
}
