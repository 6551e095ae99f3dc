//! Giving people: to another key person, and back to who lent them.

use std::collections::BTreeSet;

use cards::Card;
use casebook::ClientId;
use casebook::handover::{self, Direction, Handover, HandoverId, Person, StandingKind, State};
use jiff::civil::Date;
use record::uuid::Uuid;
use record::{Invalid, Rule};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Result, Writes};

use super::card::{Party, keys, own_card};
use super::file::{Body, Given, Going, seal};
use super::{MOST_PEOPLE, Why};

/// What she chooses before she hands people over.
#[derive(Clone, Serialize, Deserialize, TS)]
#[ts(rename = "HandoverChoice")]
pub struct Giving {
    /// Whom.
    pub people: Vec<ClientId>,
    /// To whom.
    pub to: Party,
    /// Until when, for a temporary replacement.
    #[ts(type = "string | null")]
    pub until: Option<Date>,
    /// Whether contacts with somebody who does not come along go too, as they stand.
    pub shared: bool,
}

/// Makes the file and writes down that these people are handed over. They stay here until the receipt comes.
///
/// # Errors
/// [`Failed::Refused`](super::Failed::Refused): a card that is none, or her own. [`vault::Error::Invalid`]: `people` empty, one twice, or one who is
/// handed over already or is borrowed; `name` empty, her own or the other's; `until` before today.
pub fn give(w: &Writes<'_>, giving: &Giving) -> Result<std::result::Result<Vec<u8>, Why>> {
    for client in &giving.people {
        match handover::standing(&w.case, *client)?.map(|standing| standing.kind) {
            None | Some(StandingKind::Taken) => {
                // Two may have the record already: a third must not get it.
                if handover::unsure(&w.case, *client)?.is_some() {
                    return invalid("people", Rule::Unknown);
                }
            }
            Some(StandingKind::Given | StandingKind::Lent) => return invalid("people", Rule::Twice),
            Some(StandingKind::Borrowed | StandingKind::Unsure | StandingKind::Kept) => {
                return invalid("people", Rule::Unknown);
            }
        }
    }
    let going = giving.people.iter().map(|client| Going { id: client.0, back: None }).collect();
    write_file(w, going, giving.to.clone(), giving.until, giving.shared)
}

/// Gives back everybody who was borrowed in this hand-over and is still here.
///
/// # Errors
/// [`vault::Error::Gone`] where nobody of it is here any more; else as [`give`].
pub fn give_back(w: &Writes<'_>, borrowed: HandoverId) -> Result<std::result::Result<Vec<u8>, Why>> {
    let from = handover::get(&w.case, borrowed)?;
    let mut going = Vec::new();
    for person in handover::people(&w.case, borrowed)? {
        let Some(client) = person.client else { continue };
        let stands = handover::standing(&w.case, client)?.map(|standing| standing.kind);
        if stands == Some(StandingKind::Borrowed) {
            let back = Some(Uuid::parse_str(&person.original).map_err(|_| vault::Error::Failed)?);
            going.push(Going { id: client.0, back });
        }
    }
    if going.is_empty() {
        return Err(vault::Error::Gone);
    }
    write_file(w, going, Party { name: from.name, card: from.card }, None, true)
}

fn write_file(
    w: &Writes<'_>,
    going: Vec<Going>,
    to: Party,
    until: Option<Date>,
    shared: bool,
) -> Result<std::result::Result<Vec<u8>, Why>> {
    let people: Vec<ClientId> = going.iter().map(|going| ClientId(going.id)).collect();
    let once: BTreeSet<ClientId> = people.iter().copied().collect();
    if people.is_empty() {
        return invalid("people", Rule::Empty);
    }
    if once.len() < people.len() {
        return invalid("people", Rule::Twice);
    }
    if people.len() > MOST_PEOPLE {
        return invalid("people", Rule::OutOfRange { min: 1, max: MOST_PEOPLE as i32 });
    }
    if to.name.is_empty() {
        return invalid("to", Rule::Empty);
    }
    let today = w.case.today();
    if until.is_some_and(|until| until < today) {
        return invalid("until", Rule::EndsBeforeStart);
    }
    let Ok(card) = to.card.parse::<Card>() else { return Ok(Err(Why::NoCard)) };
    let from = own_card(w)?;
    if keys(&w.case)?.iter().any(|key| key.card() == card) {
        return Ok(Err(Why::Own));
    }
    let rows = handover::collect(&w.case, &people, shared)?;
    if rows.iter().filter(|row| row.table == "client").count() < people.len() {
        return Err(vault::Error::Gone);
    }
    let id: HandoverId = w.case.new_id();
    let is_back = going.iter().any(|going| going.back.is_some());
    let kept = Handover {
        id,
        direction: Direction::Given,
        name: to.name,
        card: to.card,
        day: today,
        until,
        is_back,
        receipt_on: None,
        accepted: 0,
        declined: 0,
    };
    let waiting = people.iter().map(|client| (Some(*client), client.to_string(), State::Waiting, 0));
    handover::put(&w.case, &kept, waiting)?;
    for client in &people {
        handover::set_given(&w.case, id, *client)?;
    }
    w.case.remark("handover", "{}")?;
    let body = Body::Handover(Given { id, made: today, until, people: going, rows });
    seal(&w.case, from, &card, &body).map(Ok)
}

fn invalid<T>(field: &'static str, rule: Rule) -> Result<T> {
    Err(Invalid::new(field, rule).into())
}

/// The giver thinks better of it: those who wait are hers again. Whether the other one has used the file is not known here:
/// they are [`StandingKind::Unsure`] until [`settle`] or the receipt says so, and cannot be handed over meanwhile. A receipt
/// that comes after all still counts, since the other one has the record then.
///
/// # Errors
/// [`vault::Error::Gone`] where nobody waits in it.
pub fn take_back(w: &Writes<'_>, id: HandoverId) -> Result<()> {
    let waiting: Vec<Person> =
        handover::people(&w.case, id)?.into_iter().filter(|person| person.state == State::Waiting).collect();
    if waiting.is_empty() || handover::get(&w.case, id)?.direction != Direction::Given {
        return Err(vault::Error::Gone);
    }
    for person in waiting {
        handover::set_state(&w.case, id, &person.original, State::TakenBack)?;
    }
    Ok(())
}

/// They spoke about it: whoever was taken back or kept is simply hers.
///
/// # Errors
/// [`vault::Error::Gone`] where nobody was.
pub fn settle(w: &Writes<'_>, id: HandoverId) -> Result<()> {
    handover::settle(&w.case, id)
}
