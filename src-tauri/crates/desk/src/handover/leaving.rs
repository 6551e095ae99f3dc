//! Somebody who was taken over, or came back as a record of its own, leaves: the record here makes way, on every machine.
//!
//! Erasing wins over whatever another machine wrote and has not exchanged yet. So where there is another machine, the
//! record is only deleted first, which wins over nothing: what was written there brings it back, whole, and it is *kept*.
//! Each machine says when it has deleted too and has nothing else. Once all have said so, it is erased. `HANDOVER.md`.

use std::collections::BTreeSet;

use casebook::handover::{self, Leaving, StandingKind};
use casebook::{ClientId, client, merging};
use record::uuid::Uuid;
use vault::{Conflict, Error, Keep, Read, Result, Vault, Writes};

use crate::erasure::{self, Around, ErasureKind, Statement};

/// What became of everybody who leaves.
#[derive(Default)]
pub struct Left {
    /// Whose record stays, since something is written here that the other one has not.
    pub stayed: Vec<Leaving>,
    /// How many were deleted, and are not erased yet.
    pub deleted: u32,
    /// About these: what is going to be erased.
    pub leaving: Option<Statement>,
    /// What was erased.
    pub erased: Option<Statement>,
    /// Whether the other machines have to hear of something.
    pub has_news: bool,
}

/// How it stands with somebody who leaves.
enum Stands {
    /// Here, as the other one has it.
    AsGiven,
    /// Something is written here that the other one has not.
    New,
    /// Deleted; these machines say that they have nothing else.
    Deleted(BTreeSet<Uuid>),
}

/// Does with everybody who leaves what can be done now: after a receipt, after each exchange, after a machine was removed,
/// and once after opening, where the program ended in between.
///
/// # Errors
/// As [`Vault::erase`]. What was done stays done, and the next time goes on from there.
pub fn carry_out(vault: &Vault, around: &Around) -> Result<Left> {
    let mut left = Left::default();
    let all = vault.read(|r| handover::leaving(&r.case))?;
    if all.is_empty() {
        return Ok(left);
    }
    let devices = vault.devices()?;
    let others: BTreeSet<Uuid> =
        devices.iter().filter(|device| !device.is_this && !device.gone).map(|device| device.id).collect();
    let me = devices.iter().find(|device| device.is_this).map(|device| device.id);
    let conflicts = vault.conflicts()?;
    let all: Vec<(Leaving, Stands)> = vault.read(move |r| {
        all.into_iter().map(|leaving| Ok((leaving, stands(&r.case, leaving, &conflicts)?))).collect::<Result<_>>()
    })?;
    let (mut delete, mut erase) = (Vec::new(), Vec::new());
    for (leaving, stands) in all {
        match stands {
            Stands::New => {
                if stay(vault, leaving)? {
                    left.stayed.push(leaving);
                    left.has_news = true;
                }
            }
            Stands::AsGiven if others.is_empty() => erase.push(leaving.client),
            Stands::AsGiven => delete.push(leaving),
            Stands::Deleted(said) if others.is_subset(&said) => erase.push(leaving.client),
            Stands::Deleted(said) => {
                if me.is_none_or(|me| !said.contains(&me)) {
                    vault.write(move |w| handover::say_left(&w.case, leaving))?;
                    left.has_news = true;
                }
            }
        }
    }
    if !delete.is_empty() {
        let clients: Vec<ClientId> = delete.iter().map(|leaving| leaving.client).collect();
        left.leaving = Some(going(vault, clients, around)?);
        left.deleted = erasure::count(delete.len());
        left.has_news = true;
    }
    for leaving in delete {
        vault.write(move |w| {
            handover::leave(&w.case, leaving)?;
            crate::client::delete(w, leaving.client)?;
            handover::say_left(&w.case, leaving)
        })?;
    }
    if !erase.is_empty() {
        left.has_news = true;
        left.erased = Some(for_good(vault, erase, around)?);
    }
    Ok(left)
}

fn stands(r: &Read<'_, vault::Case>, leaving: Leaving, conflicts: &[Conflict]) -> Result<Stands> {
    let here = merging::now(r, leaving.client)?;
    if client::exists(r, here)? {
        // Given to somebody else too, after it was said that nobody took over: that is to be told.
        let elsewhere = handover::standing(r, here)?.filter(|standing| standing.handover != leaving.handover);
        let is_as_given = handover::is_as_given(r, leaving.handover, here)?;
        let is_elsewhere = elsewhere.is_some_and(|standing| standing.kind == StandingKind::Given);
        return Ok(if is_as_given && !is_elsewhere { Stands::AsGiven } else { Stands::New });
    }
    let removals = handover::removals(r, leaving)?;
    let removed = handover::removed(r, &removals)?;
    // Changed on a machine that did not know that it was deleted here.
    let is_asked = |conflict: &Conflict| removed.contains(&(conflict.kind.clone(), conflict.row.clone()));
    Ok(if conflicts.iter().any(is_asked) {
        Stands::New
    } else {
        Stands::Deleted(removals.into_iter().map(|(_, device)| device).collect())
    })
}

/// Puts back what was deleted of somebody, whole, with what was written meanwhile: the record is kept. `false` where it
/// cannot stand here again, since something of it was erased: what was written meanwhile stays as a question.
fn stay(vault: &Vault, leaving: Leaving) -> Result<bool> {
    let (removed, stays) = vault.write(move |w| {
        let here = merging::now(&w.case, leaving.client)?;
        let removals = handover::removals(&w.case, leaving)?;
        let removed = handover::removed(&w.case, &removals)?;
        for (work, device) in removals {
            put_back(w, work, device)?;
        }
        // Another machine made one of this person and somebody else.
        if here != leaving.client && client::exists(&w.case, leaving.client)? {
            merging::merge(&w.case, here, leaving.client)?;
        }
        let stays = client::exists(&w.case, here)?;
        if stays {
            handover::stay(&w.case, leaving, here)?;
        }
        Ok((removed, stays))
    })?;
    // Whether it is to be there is no question any more.
    for conflict in vault.conflicts()? {
        let is_of_it = removed.contains(&(conflict.kind.clone(), conflict.row.clone()));
        if is_of_it && conflict.field.is_none() && conflict.shown.value.as_bool() == Some(true) {
            vault.settle(&conflict, Keep::Shown)?;
        }
    }
    Ok(stays)
}

/// Of what was erased since, nothing comes back.
fn put_back(w: &Writes<'_>, work: i64, device: Uuid) -> Result<()> {
    for done in [w.case.put_back(work, device), w.private.put_back(work, device)] {
        match done {
            Ok(_) | Err(Error::Gone) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// What is deleted now and erased later.
fn going(vault: &Vault, clients: Vec<ClientId>, around: &Around) -> Result<Statement> {
    let people = clients.clone();
    let (at, left) = vault.read(move |r| Ok((r.case.now(), erasure::left_of(&r.case, &people)?)))?;
    Ok(Statement {
        at,
        kind: ErasureKind::Leaving,
        gone: erasure::would_go(vault, clients)?,
        backups: around.backups.clone(),
        left,
        is_finished: true,
        lists_missed: 0,
        name: None,
    })
}

fn for_good(vault: &Vault, clients: Vec<ClientId>, around: &Around) -> Result<Statement> {
    let people = clients.clone();
    let left = vault.read(move |r| erasure::left_of(&r.case, &people))?;
    let done = vault.erase(move |w| {
        let ids: Vec<Uuid> = clients.iter().map(|client| client.0).collect();
        w.case.mark_erased(&ids, false)?;
        erasure::carry_out(w, false)
    })?;
    erasure::statement(vault, ErasureKind::Erased, done, left, around)
}
