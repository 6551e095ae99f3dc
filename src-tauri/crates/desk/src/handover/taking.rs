//! Taking people over, and the receipt for who gave.

use std::collections::BTreeSet;

use cards::Card;
use casebook::ClientId;
use casebook::handover::{self, Direction, Handover, HandoverId, Row, StandingKind, State};
use jiff::civil::Date;
use phrases::Phrases;
use record::Line;
use record::uuid::Uuid;
use serde::Serialize;
use ts_rs::TS;
use vault::{Result, Vault, Writes};

use super::card::{Party, own_card};
use super::file::{Answer, Body, Given, Receipt, seal};
use super::page::{ASK, asks_anew, given, names};
use super::{Done, Failed, Why, leaving};
use crate::erasure::{self, Around};
use crate::export;

/// Somebody who was taken over.
#[derive(Clone, Serialize, TS)]
pub struct TakenPerson {
    /// The client's record here.
    pub client: ClientId,
    /// How many agreements have to be asked anew.
    pub ask_anew: u32,
}

/// What became of a file.
#[derive(Clone, Serialize, TS)]
pub struct TakenHandover {
    /// The hand-over.
    pub handover: HandoverId,
    /// Who was taken over.
    pub people: Vec<TakenPerson>,
    /// How many were declined.
    pub declined: u32,
    /// How many who came back still have a second record here: she wrote in the one that was lent.
    pub kept: u32,
    /// What undoes it, until the receipt is written. `None` where somebody came back: the record that was lent is gone.
    pub undo: Option<String>,
}

/// Takes over those who are accepted, by the ids of their pages, in one commit; all others are declined. The receipt is for
/// [`write_receipt`] to write. Where somebody comes back, the record that was lent leaves ([`leaving::carry_out`]); where something
/// was written in it since, it stays beside who came back, as [`StandingKind::Kept`].
///
/// # Errors
/// [`Failed::Refused`], also for records that do not keep to the rules; [`vault::Error::Gone`] for an id that is not in
/// the file. Nothing is written then.
pub fn take(vault: &Vault, sealed: &[u8], accepted: &[String]) -> Done<TakenHandover> {
    let sealed = sealed.to_vec();
    let (from, mut given) = vault.read(move |r| Ok(given(&r.case, &sealed)))??;
    let ids: BTreeSet<String> = given.people.iter().map(|going| going.id.to_string()).collect();
    let accepted: BTreeSet<String> = accepted.iter().cloned().collect();
    if !accepted.is_subset(&ids) {
        return Err(vault::Error::Gone.into());
    }
    let today = vault.read(|r| Ok(r.case.today()))?;
    let myself: Vec<String> =
        phrases::LOCALES.iter().map(|(locale, _)| vault::fold(&Phrases::new(locale).say(MYSELF, &[]))).collect();
    for row in &mut given.rows {
        if row.table == "agreement" && names(row, &from.name) {
            row.columns.insert("withdrawn".to_owned(), today.to_string().into());
            row.columns.insert(ASK.to_owned(), 1.into());
        }
        if row.table == "lead" && is_hers(row, &from.name, &myself) {
            row.columns.insert(ASK.to_owned(), 1.into());
        }
    }
    let lent: Vec<Uuid> = given
        .people
        .iter()
        .filter(|going| accepted.contains(&going.id.to_string()))
        .filter_map(|going| going.back)
        .collect();
    let borrower = from.card.clone();
    let work = move |w: &Writes<'_>| write_down(w, &from, given, &accepted, today);
    if lent.is_empty() {
        let done = vault.save(work).map_err(refused)?;
        return Ok(TakenHandover { undo: Some(done.undo), ..done.value });
    }
    let mut taken = vault
        .write(move |w| {
            let taken = work(w)?;
            for original in lent {
                let client = ClientId(original);
                // Only who borrowed gives back. That the receipt was not read yet does not matter: this says the same.
                let standing = handover::standing(&w.case, client)?.filter(|standing| standing.until.is_some());
                let standing = standing
                    .filter(|one| matches!(one.kind, StandingKind::Lent | StandingKind::Given))
                    .ok_or(vault::Error::Gone)?;
                if handover::get(&w.case, standing.handover)?.card != borrower {
                    return Err(vault::Error::Gone);
                }
                handover::set_state(&w.case, standing.handover, &original.to_string(), State::Back)?;
            }
            Ok(taken)
        })
        .map_err(refused)?;
    taken.kept = erasure::count(leaving::carry_out(vault, &Around::default())?.stayed.len());
    Ok(taken)
}

/// What the window writes down for a lead that she takes herself.
const MYSELF: &str = "lead-role-myself";

/// Whether a lead is the giver's: it names her, or it names nobody and is a key person's.
fn is_hers(lead: &Row, giver: &Line, myself: &[String]) -> bool {
    let name = vault::fold(lead.text("name"));
    let giver = vault::fold(giver.as_str());
    if name.is_empty() { myself.contains(&vault::fold(lead.text("role"))) } else { name.contains(&giver) }
}

fn write_down(
    w: &Writes<'_>,
    from: &Party,
    given: Given,
    accepted: &BTreeSet<String>,
    today: Date,
) -> Result<TakenHandover> {
    let mut asked: std::collections::BTreeMap<String, u32> = std::collections::BTreeMap::new();
    for row in &given.rows {
        if row.table == "agreement" && asks_anew(row) {
            *asked.entry(row.text("client").to_owned()).or_default() += 1;
        }
    }
    let rows = handover::belonging(&given.rows, accepted);
    handover::insert(&w.case, given.id, &rows)?;
    let declined = erasure::count(given.people.len() - accepted.len());
    let kept = Handover {
        id: given.id,
        direction: Direction::Taken,
        name: from.name.clone(),
        card: from.card.clone(),
        day: today,
        until: given.until,
        is_back: given.people.iter().any(|going| going.back.is_some()),
        receipt_on: None,
        accepted: erasure::count(accepted.len()),
        declined,
    };
    let mut people = Vec::new();
    let answers = given.people.iter().map(|going| {
        let original = going.id.to_string();
        if accepted.contains(&original) {
            let client = ClientId(handover::id_here(given.id, going.id));
            let ask_anew = asked.get(&original).copied().unwrap_or_default();
            people.push(TakenPerson { client, ask_anew });
            (Some(client), original, State::Accepted, ask_anew)
        } else {
            (None, original, State::Declined, 0)
        }
    });
    handover::put(&w.case, &kept, answers.collect::<Vec<_>>())?;
    // Whatever was written by hand in the file is read once through the types that guard every record.
    export::reads_back(&w.case)?;
    Ok(TakenHandover { handover: given.id, people, declined, kept: 0, undo: None })
}

/// A file whose records the vault does not take is a damaged one.
fn refused(error: vault::Error) -> Failed {
    match error {
        vault::Error::Newer => Why::Newer.into(),
        vault::Error::Invalid(_) | vault::Error::Database(_) | vault::Error::Failed => Why::Damaged.into(),
        other => other.into(),
    }
}

/// Writes the receipt for who gave: who was accepted and who was not. `save` puts it where she wants it; only then it
/// counts as written, and taking over cannot be undone any more. Where no file came of it, nothing has changed. It can be
/// written again where it was lost.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such hand-over; what `save` says.
pub fn write_receipt<T, E: From<vault::Error>>(
    vault: &Vault,
    id: HandoverId,
    save: impl FnOnce(&[u8]) -> std::result::Result<T, E>,
) -> std::result::Result<T, E> {
    let (receipt, accepted) = vault.write(move |w| receipt(w, id))?;
    let saved = save(&receipt)?;
    vault.write(move |w| {
        let taken = handover::get(&w.case, id)?;
        // Another machine may have said meanwhile that somebody more was accepted: that is for a next receipt to say.
        if taken.accepted == accepted {
            let on = taken.receipt_on.unwrap_or(w.case.today());
            handover::set_receipt(&w.case, id, on, taken.accepted, taken.declined)?;
        }
        Ok(())
    })?;
    Ok(saved)
}

/// The receipt, sealed to who gave, and how many the hand-over has as accepted.
fn receipt(w: &Writes<'_>, id: HandoverId) -> Result<(Vec<u8>, u32)> {
    let taken = handover::get(&w.case, id)?;
    if taken.direction != Direction::Taken {
        return Err(vault::Error::Gone);
    }
    let answers = handover::people(&w.case, id)?
        .into_iter()
        .map(|person| {
            let id = Uuid::parse_str(&person.original).map_err(|_| vault::Error::Failed)?;
            // Two machines may have decided otherwise about the same file: whose record is here was accepted.
            let is_here = handover::is_here(&w.case, taken.id, id)?;
            Ok(Answer { id, accepted: person.state == State::Accepted || is_here })
        })
        .collect::<Result<Vec<_>>>()?;
    let to: Card = taken.card.parse().map_err(|_| vault::Error::Failed)?;
    let body = Body::Receipt(Receipt { handover: id, made: w.case.today(), answers });
    Ok((seal(&w.case, own_card(w)?, &to, &body)?, taken.accepted))
}
