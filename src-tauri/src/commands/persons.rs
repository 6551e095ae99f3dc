//! Duplicates, history and the bin; what got stuck, and the broad intake.

use casebook::{bin as deleted, bottleneck, history as log, intake, likeness};
use contract::Failure;
use contract::types::{
    Agenda, Asking, AskingEntry, AskingId, BinEntry, Bottleneck, BottleneckEntry, BottleneckId, ClientId, DraftId,
    HistoryKind, HistoryStep, Likely, MergeField, MergePlan, OwnView, PutBack, Saved, Window,
};
use desk::erasure::Around;
use phrases::Phrases;
use vault::Vault;

use crate::dialogs;
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

/// What has been in the bin for more than thirty days goes for good; so does whoever was handed over, where the program
/// ended before that. Blocks.
pub(crate) fn sweep(vault: &Vault) -> Result<(), Failure> {
    desk::bin::sweep(vault)?;
    desk::handover::leaving::carry_out(vault, &Around::default())?;
    Ok(())
}

pub(super) async fn bottlenecks(program: &Program) -> Result<Vec<BottleneckEntry>, Failure> {
    program.read(|r| bottleneck::all(&r.case)).await
}

pub(super) async fn save_bottleneck(
    program: &Program,
    id: Option<BottleneckId>,
    bottleneck: Bottleneck,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| bottleneck::save(&w.case, id, &bottleneck)).await
}

pub(super) async fn delete_bottleneck(program: &Program, id: BottleneckId) -> Result<Saved, Failure> {
    program.save(move |w| bottleneck::delete(&w.case, id).map(|()| id)).await
}

pub(super) async fn chain_agenda(program: &Program, between: Window) -> Result<Agenda, Failure> {
    program.read(move |r| desk::agenda::prepare(r, between)).await
}

pub(super) async fn chain_agenda_text(
    program: &Program,
    between: Window,
    lines: Vec<BottleneckId>,
) -> Result<String, Failure> {
    let phrases = Phrases::new(&program.locale());
    program.read(move |r| desk::agenda::text(r, between, &lines, &phrases)).await
}

pub(super) async fn save_chain_agenda(
    program: &Program,
    between: Window,
    lines: Vec<BottleneckId>,
) -> Result<(), Failure> {
    let (vault, app, locale) = (program.vault()?, program.app.clone(), program.locale());
    blocking(move || {
        let (agenda, today) = vault.read(move |r| Ok((desk::agenda::chosen(r, between, &lines)?, r.case.today())))?;
        let sheet = on_paper(agenda, between, &Phrases::new(&locale));
        let pdf = paper::agenda(&sheet, &locale, today).map_err(|_| Failure::Internal)?;
        dialogs::save(&app, "dialog-agenda", "klankbordgroep.pdf", &pdf.bytes)
    })
    .await
}

fn on_paper(agenda: Agenda, between: Window, phrases: &Phrases) -> paper::Agenda {
    let counts = agenda.counts.iter().map(|one| {
        let (stuck, partner) = desk::agenda::words(one, phrases);
        paper::AgendaCount { stuck, partner, count: one.count }
    });
    paper::Agenda {
        from: between.from,
        to: between.to,
        counts: counts.collect(),
        lines: agenda.lines.iter().map(|one| one.line.as_str().to_owned()).collect(),
    }
}

pub(super) async fn askings(program: &Program, client: ClientId) -> Result<Vec<AskingEntry>, Failure> {
    program.read(move |r| intake::list(&r.case, Some(client))).await
}

pub(super) async fn save_asking(
    program: &Program,
    id: Option<AskingId>,
    asking: Asking,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| intake::save(&w.case, id, &asking)).await
}

pub(super) async fn delete_asking(program: &Program, id: AskingId) -> Result<Saved, Failure> {
    program.save(move |w| intake::delete(&w.case, id).map(|()| id)).await
}

pub(super) async fn own_view(program: &Program, client: ClientId) -> Result<OwnView, Failure> {
    program.read(move |r| intake::own_view(&r.case, client)).await
}

pub(super) async fn save_own_view(
    program: &Program,
    client: ClientId,
    view: OwnView,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| intake::save_own_view(&w.case, client, &view).map(|()| client)).await
}
