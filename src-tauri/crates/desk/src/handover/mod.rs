//! Handing people over to another key person, by a file that only the receiver opens. `HANDOVER.md` beside this crate
//! defines it.
//!
//! Nobody falls between two chairs: whoever gives keeps every record until the receipt says that it was taken over, and
//! only then erases it. The receiver accepts or declines each person; who was accepted is written in one commit. Her own
//! part is not even read.

mod card;
mod file;
mod giving;
pub mod leaving;
mod page;
mod receipt;
mod taking;

use cards::NotOpened;
use casebook::ClientId;
use casebook::handover::{self, Direction, Handover, Person, StandingKind, State};
use record::{Line, choices};
use serde::Serialize;
use ts_rs::TS;
use vault::{Reads, Result};

pub(crate) use self::card::NAME;
use self::card::keys;
pub use self::card::{Party, ReceiverCard, name, own_card, read_card, set_name, write_card};
pub use self::giving::{Giving, give, give_back, settle, take_back};
pub use self::page::{Dated, OpenedHandover, Page, Signal, open};
pub use self::receipt::{HandoverStatement, take_receipt};
pub use self::taking::{TakenHandover, TakenPerson, take, write_receipt};
use crate::erasure;

/// The longest file that is read: 64 MiB.
pub const LONGEST: usize = 64 << 20;
/// The most people in one file.
const MOST_PEOPLE: usize = 2_000;

choices! {
    /// Why a file is refused. Each has words (`hand-refused-…`).
    #[ts(rename = "HandoverWhy")]
    Why {
        /// Not a file of this kind.
        Other = "other",
        /// Sealed to another card.
        NotYours = "not_yours",
        /// Cut off or changed.
        Damaged = "damaged",
        /// Of a newer program.
        Newer = "newer",
        /// Larger than such a file can be.
        TooLarge = "too_large",
        /// Not written by who it says.
        NotTheirs = "not_theirs",
        /// It was taken over, or answered, before.
        Already = "already",
        /// A receipt for a hand-over that is not known here.
        Unknown = "unknown",
        /// A receipt where a hand-over belongs.
        IsReceipt = "is_receipt",
        /// A hand-over where a receipt belongs.
        IsHandover = "is_handover",
        /// Her own card.
        Own = "own",
        /// Not a card.
        NoCard = "no_card",
    }
}

/// What went wrong with a hand-over.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The file is refused.
    #[error("refused: {}", .0.word())]
    Refused(Why),
    /// The vault says why.
    #[error(transparent)]
    Vault(#[from] vault::Error),
}

impl From<Why> for Failed {
    fn from(why: Why) -> Self {
        Self::Refused(why)
    }
}

impl From<NotOpened> for Failed {
    fn from(not: NotOpened) -> Self {
        Self::Refused(match not {
            NotOpened::Other => Why::Other,
            NotOpened::NotYours => Why::NotYours,
            NotOpened::Damaged => Why::Damaged,
        })
    }
}

type Done<T> = std::result::Result<T, Failed>;

/// A hand-over in a list.
#[derive(Clone, Serialize, TS)]
pub struct HandoverCard {
    /// The hand-over.
    #[serde(flatten)]
    pub handover: Handover,
    /// Who is in it.
    pub people: Vec<Person>,
    /// Whether somebody in it waits for the receipt.
    pub is_waiting: bool,
    /// Whether there are, or may be, two records of somebody in it: taken back without an answer, or kept.
    pub is_unsure: bool,
    /// Whether somebody in it is borrowed, and can go back.
    pub can_go_back: bool,
    /// How many of it are deleted here and are erased once every other machine has exchanged.
    pub leaving: u32,
}

/// How it stands with handing over.
#[derive(Clone, Serialize, TS)]
pub struct Handovers {
    /// Her name on her card; empty where she never gave it.
    pub name: Line,
    /// What to compare of her card by telephone; `None` where there is none yet.
    pub check: Option<String>,
    /// Every hand-over, the latest first.
    pub all: Vec<HandoverCard>,
    /// Those who cannot be chosen: handed over, lent or borrowed now.
    pub elsewhere: Vec<ClientId>,
}

/// How it stands with handing over.
///
/// # Errors
/// What the database says.
pub fn handovers(r: &Reads<'_>) -> Result<Handovers> {
    let name = name(r)?;
    let check = keys(&r.case)?.first().map(|key| Party { name: name.clone(), card: key.card().to_string() }.check());
    let mut elsewhere = Vec::new();
    let mut all = Vec::new();
    let leave = handover::leaving(&r.case)?;
    for kept in handover::all(&r.case)? {
        let people = handover::people(&r.case, kept.id)?;
        let leaving = erasure::count(leave.iter().filter(|one| one.handover == kept.id).count());
        let mut can_go_back = false;
        for client in people.iter().filter_map(|person| person.client) {
            if handover::unsure(&r.case, client)?.is_some() {
                elsewhere.push(client);
            }
            let Some(standing) = handover::standing(&r.case, client)? else { continue };
            if standing.kind != StandingKind::Taken {
                elsewhere.push(client);
            }
            can_go_back |= standing.kind == StandingKind::Borrowed && standing.handover == kept.id;
        }
        let is_waiting = people.iter().any(|person| person.state == State::Waiting);
        let is_unsure = kept.direction == Direction::Given
            && people.iter().any(|person| matches!(person.state, State::TakenBack | State::Kept));
        all.push(HandoverCard { handover: kept, people, is_waiting, is_unsure, can_go_back, leaving });
    }
    elsewhere.sort();
    elsewhere.dedup();
    Ok(Handovers { name, check, all, elsewhere })
}
