//! A second machine: bundles through a folder that another program keeps the same on both.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::Ordering;

use contract::types::ExchangeState;
use contract::{DeviceCard, Failure};
use desk::conflict;
use desk::erasure::Around;
use tauri::Manager as _;
use vault::{Exchanged, Keep, Vault};

use super::backups::{name_of, word};
use crate::dialogs;
use crate::program::{Program, blocking};

const LAST: &str = "exchange_last";

fn folder_key(program: &Program) -> String {
    format!("exchange_folder_{}", program.profile.device())
}

fn folder(program: &Program, vault: &Vault) -> Result<Option<PathBuf>, Failure> {
    let key = folder_key(program);
    let kept = vault.read(move |r| r.case.setting(&key))?;
    Ok(kept.filter(|path| !path.is_empty()).map(PathBuf::from))
}

pub(super) async fn exchange_state(program: &Program) -> Result<ExchangeState, Failure> {
    let vault = program.vault()?;
    let folder = folder(program, &vault)?;
    let (told, trouble) = program.with(|open| match &open.exchanged {
        Some(Ok(told)) => (told.clone(), None),
        Some(Err(failure)) => (Exchanged::default(), Some(word(failure))),
        None => (Exchanged::default(), None),
    })?;
    blocking(move || {
        let last = vault.read(|r| Ok(r.case.setting(LAST)?.and_then(|at| at.parse().ok())))?;
        let devices = vault.devices()?.into_iter().map(|device| DeviceCard {
            id: device.id.to_string(),
            is_this: device.is_this,
            is_gone: device.gone,
        });
        Ok(ExchangeState {
            folder: folder.as_deref().map(name_of),
            is_there: folder.is_some_and(|folder| folder.is_dir()),
            last,
            trouble,
            received: told.received,
            sent: told.sent,
            waiting: words("exchange-waits", told.waiting.iter().map(|one| said(&one.why))),
            refused: refused(&told),
            devices: devices.collect(),
        })
    })
    .await
}

pub(super) async fn choose_exchange_folder(program: &Program) -> Result<ExchangeState, Failure> {
    let app = program.app.clone();
    let chosen = blocking(move || dialogs::choose_folder(&app, "dialog-exchange-folder").ok_or(Failure::Cancelled));
    let path = chosen.await?.to_str().ok_or(Failure::Disk)?.to_owned();
    let key = folder_key(program);
    program.write(move |w| w.case.put_setting(&key, &path)).await?;
    exchange(program).await
}

pub(super) async fn forget_exchange_folder(program: &Program) -> Result<ExchangeState, Failure> {
    let key = folder_key(program);
    program.write(move |w| w.case.put_setting(&key, "")).await?;
    program.with(|open| open.exchanged = None)?;
    exchange_state(program).await
}

pub(super) async fn exchange(program: &Program) -> Result<ExchangeState, Failure> {
    let app = program.app.clone();
    let made = blocking(move || make(&app.state::<Program>())).await;
    if let Err(failure) = made
        && failure == Failure::Locked
    {
        return Err(failure);
    }
    exchange_state(program).await
}

/// Exchanges where a folder is chosen. Blocks.
pub(crate) fn make(program: &Program) -> Result<(), Failure> {
    let vault = program.vault()?;
    let Some(folder) = folder(program, &vault)? else { return Ok(()) };
    program.stop_keeping.store(false, Ordering::Relaxed);
    let made = (|| {
        if !folder.is_dir() {
            return Err(Failure::FolderGone);
        }
        let mut progress = |done: u32, all: u32| {
            let thousandths = u64::from(done) * 1000 / u64::from(all.max(1));
            program.progress("exchange", u16::try_from(thousandths).unwrap_or(1000));
        };
        let made = desk::exchange::make(&vault, &folder, &program.locale(), &mut progress, &program.stop_keeping)?;
        vault.write(|w| w.case.put_setting(LAST, &w.case.now().to_string()))?;
        Ok(made.told)
    })();
    program.progress("exchange", 1000);
    let outcome = made.as_ref().map(|_| ()).map_err(Clone::clone);
    program.with(|open| open.exchanged = Some(made))?;
    outcome
}

pub(super) async fn remove_device(program: &Program, id: String) -> Result<ExchangeState, Failure> {
    let (vault, id) = (program.vault()?, id.parse().map_err(|_| Failure::Gone)?);
    blocking(move || {
        vault.remove_device(id)?;
        // It may have been the last one that was waited for.
        desk::handover::leaving::carry_out(&vault, &Around::default())?;
        Ok(())
    })
    .await?;
    exchange_state(program).await
}

pub(super) async fn discard_unknown(program: &Program) -> Result<ExchangeState, Failure> {
    let vault = program.vault()?;
    let folder = folder(program, &vault)?.ok_or(Failure::FolderGone)?;
    blocking(move || Ok(vault.discard_unknown(&folder)?)).await?;
    exchange(program).await
}

pub(super) async fn settle_conflict(program: &Program, id: String, take_other: bool) -> Result<(), Failure> {
    let vault = program.vault()?;
    blocking(move || {
        let conflicts = vault.conflicts()?;
        let conflict = conflicts.iter().find(|conflict| conflict::id_of(conflict) == id).ok_or(Failure::Gone)?;
        Ok(vault.settle(conflict, if take_other { Keep::Other } else { Keep::Shown })?)
    })
    .await
}

/// Words of why files were refused, each once.
pub(super) fn refused(told: &Exchanged) -> Vec<String> {
    words("exchange-refused", told.refused.iter().map(|one| said(&one.why)))
}

/// Ids of messages, each once.
fn words(begin: &str, why: impl Iterator<Item = String>) -> Vec<String> {
    let all: BTreeSet<String> = why.map(|why| format!("{begin}-{why}")).collect();
    all.into_iter().collect()
}

/// The word of a reason, as every serialisation of it says it.
fn said(why: &impl serde::Serialize) -> String {
    serde_json::to_value(why).ok().and_then(|word| Some(word.as_str()?.to_owned())).unwrap_or_default()
}
