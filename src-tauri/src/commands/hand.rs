//! Handing people over: her card, files of people, receipts.

use contract::Failure;
use contract::types::{
    HandoverChoice, HandoverId, HandoverStatement, Handovers, Line, OpenedHandover, ReceiverCard, TakenHandover,
};
use desk::handover::{self, Why};
use phrases::Phrases;

use super::{backups, forgetting};
use crate::dialogs;
use crate::program::{Program, blocking};

pub(super) async fn handovers(program: &Program) -> Result<Handovers, Failure> {
    program.read(handover::handovers).await
}

pub(super) async fn save_receiver_card(program: &Program, name: Line) -> Result<Handovers, Failure> {
    let (vault, app) = (program.vault()?, program.app.clone());
    blocking(move || {
        let card = vault.write(move |w| {
            handover::set_name(w, &name)?;
            handover::own_card(w)
        })?;
        dialogs::save(&app, "dialog-hand-card", "ontvangstkaart.txt", handover::write_card(&card).as_bytes())
    })
    .await?;
    handovers(program).await
}

pub(super) async fn set_handover_name(program: &Program, name: Line) -> Result<Handovers, Failure> {
    program.write(move |w| handover::set_name(w, &name)).await?;
    handovers(program).await
}

pub(super) async fn read_receiver_card(program: &Program) -> Result<ReceiverCard, Failure> {
    let app = program.app.clone();
    blocking(move || {
        let party = handover::read_card(&dialogs::read(&app, "dialog-hand-to", 4096)?)?;
        Ok(ReceiverCard { check: party.check(), party })
    })
    .await
}

pub(super) async fn give_people(program: &Program, choice: HandoverChoice) -> Result<Handovers, Failure> {
    write_file(program, move |w| handover::give(w, &choice)).await
}

pub(super) async fn give_back_people(program: &Program, id: HandoverId) -> Result<Handovers, Failure> {
    write_file(program, move |w| handover::give_back(w, id)).await
}

/// Marks who is given, then writes the file. Where no file came of it, nobody was given.
async fn write_file(
    program: &Program,
    give: impl FnOnce(&vault::Writes<'_>) -> vault::Result<Result<Vec<u8>, Why>> + Send + 'static,
) -> Result<Handovers, Failure> {
    let (vault, app) = (program.vault()?, program.app.clone());
    blocking(move || {
        let done = vault.save(give)?;
        let file = done.value?;
        dialogs::save(&app, "dialog-hand-file", "overdracht.age", &file).inspect_err(|_| drop(vault.undo(&done.undo)))
    })
    .await?;
    handovers(program).await
}

pub(super) async fn take_back_people(program: &Program, id: HandoverId) -> Result<Handovers, Failure> {
    program.write(move |w| handover::take_back(w, id)).await?;
    handovers(program).await
}

pub(super) async fn settle_handover(program: &Program, id: HandoverId) -> Result<Handovers, Failure> {
    program.write(move |w| handover::settle(w, id)).await?;
    handovers(program).await
}

pub(super) async fn open_handover(program: &Program) -> Result<OpenedHandover, Failure> {
    let (vault, app) = (program.vault()?, program.app.clone());
    let (opened, file) = blocking(move || {
        let file = dialogs::read(&app, "dialog-hand-open", handover::LONGEST)?;
        Ok((handover::open(&vault, &file)?, file))
    })
    .await?;
    program.with(|open| open.handover = Some(file))?;
    Ok(opened)
}

pub(super) async fn take_people(program: &Program, accepted: Vec<String>) -> Result<TakenHandover, Failure> {
    let vault = program.vault()?;
    let file = program.with(|open| open.handover.clone())?.ok_or(Failure::Gone)?;
    let taken = blocking(move || Ok(handover::take(&vault, &file, &accepted)?)).await?;
    program.with(|open| open.handover = None)?;
    Ok(taken)
}

pub(super) async fn save_receipt(program: &Program, id: HandoverId) -> Result<Handovers, Failure> {
    let (vault, app) = (program.vault()?, program.app.clone());
    blocking(move || {
        handover::write_receipt(&vault, id, |receipt| {
            dialogs::save(&app, "dialog-hand-receipt", "ontvangstbewijs.age", receipt)
        })
    })
    .await?;
    handovers(program).await
}

pub(super) async fn read_receipt(program: &Program) -> Result<HandoverStatement, Failure> {
    let (vault, app) = (program.vault()?, program.app.clone());
    let around = forgetting::around(program, &vault)?;
    let folder = backups::folder(program, &vault)?;
    let statement = blocking(move || {
        let receipt = dialogs::read(&app, "dialog-hand-receipt-open", handover::LONGEST)?;
        let statement = handover::take_receipt(&vault, &receipt, &around)?;
        forgetting::carry_list(&vault, folder.as_deref());
        Ok(statement)
    })
    .await?;
    program.with(|open| open.handed = Some(statement.clone()))?;
    Ok(statement)
}

pub(super) async fn save_handover_statement(program: &Program) -> Result<(), Failure> {
    let statement = program.with(|open| open.handed.clone())?.ok_or(Failure::Gone)?;
    let (app, locale) = (program.app.clone(), program.locale());
    blocking(move || {
        let text = statement.say(&Phrases::new(&locale));
        dialogs::save(&app, "dialog-hand-statement", "verklaring-overdracht.txt", text.as_bytes())
    })
    .await
}
