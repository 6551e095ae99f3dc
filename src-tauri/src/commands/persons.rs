//! Duplicates, history and the bin.

use casebook::{bin as deleted, history as log, likeness};
use contract::types::{
    BinEntry, ClientId, HistoryKind, HistoryStep, Likely, MergeField, MergePlan, PutBack, Saved,
};
use contract::Failure;
use phrases::Phrases;
use vault::Vault;

use crate::program::{Program, blocking};

pub(super) async fn likely_same(
    program: &Program,
    called: String,
    birth_year: Option<i16>,
    except: Option<ClientId>,
) -> Result<Vec<Likely>, Failure> {
    program.read(move |r| likeness::likely(&r.case, &called, birth_year, except)).await
}

pub(super) async fn merge_plan(program: &Program, stays: ClientId, goes: ClientId) -> Result<MergePlan, Failure> {
    program.read(move |r| desk::merging::plan(r, stays, goes)).await
}

pub(super) async fn merge_clients(
    program: &Program,
    stays: ClientId,
    goes: ClientId,
    take: Vec<MergeField>,
) -> Result<Saved, Failure> {
    let phrases = Phrases::new(&program.locale());
    program.save(move |w| desk::merging::merge(w, stays, goes, &take, &phrases)).await
}

pub(super) async fn history(program: &Program, kind: HistoryKind, id: String) -> Result<Vec<HistoryStep>, Failure> {
    program.read(move |r| log::of(&r.case, kind, &id)).await
}

pub(super) async fn bin(program: &Program) -> Result<Vec<BinEntry>, Failure> {
    program.read(|r| deleted::list(&r.case)).await
}

pub(super) async fn put_back(program: &Program, id: String) -> Result<PutBack, Failure> {
    let vault = program.vault()?;
    blocking(move || {
        let done = vault.save(move |w| desk::bin::put_back(w, &id))?;
        let saved = Saved { id: String::new(), at: done.at, undo: done.undo };
        Ok(PutBack { saved, left: done.value })
    })
    .await
}

/// What has been in the bin for more than thirty days goes for good. Blocks.
pub(crate) fn sweep(vault: &Vault) -> Result<(), Failure> {
    desk::bin::sweep(vault)?;
    Ok(())
}
