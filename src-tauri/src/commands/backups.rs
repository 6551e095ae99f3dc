//! Backups: made after a day's work, rehearsed, put back.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use contract::types::{BackupState, BackupToRestore, BackupsKept, Doors, Rehearsed, Unlocked};
use contract::{BackupCopy, Failure};
use record::Rule;
use tauri::Manager as _;
use vault::{Course, Found, Keyring, Read, Rotation, SlotKind, Source, Standing, State, Vault};

use super::app::{self, secrets};
use super::doors::doors;
use crate::dialogs;
use crate::program::{Program, blocking};

// Settings of the `case` image. The folder is one of this machine: a vault that is restored elsewhere has none there.
const KEPT: &str = "backups_kept";

fn folder_key(program: &Program) -> String {
    format!("backup_folder_{}", program.profile.device())
}

/// Where backups go on this machine.
pub(super) fn folder(program: &Program, vault: &Vault) -> Result<Option<PathBuf>, Failure> {
    let key = folder_key(program);
    let kept = vault.read(move |r| r.case.setting(&key))?;
    Ok(kept.filter(|path| !path.is_empty()).map(PathBuf::from))
}

pub(super) fn kept(r: &Read<'_, vault::Case>) -> vault::Result<BackupsKept> {
    let kept = r.setting(KEPT)?.and_then(|json| serde_json::from_str(&json).ok());
    let Rotation { daily, weekly, monthly } = Rotation::default();
    Ok(kept.unwrap_or(BackupsKept { daily, weekly, monthly }))
}

pub(super) async fn backup_state(program: &Program) -> Result<BackupState, Failure> {
    let vault = program.vault()?;
    let folder = folder(program, &vault)?;
    let trouble = program.with(|open| open.backup_failed.as_ref().map(word))?;
    blocking(move || {
        let (last_good, keep) = vault.read(|r| Ok((vault::last_backup(&r.case)?, kept(&r.case)?)))?;
        let found = match &folder {
            Some(folder) => vault::backups(folder, vault.id()?).ok(),
            None => None,
        };
        let doors = current(&vault)?;
        let copies = found.as_deref().unwrap_or_default().iter().rev().map(|copy| BackupCopy {
            id: copy.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            made: copy.made_at,
            size: copy.size,
            is_old: is_old(copy, &doors),
        });
        let mut copies: Vec<BackupCopy> = copies.collect();
        copies.sort_by_key(|copy| std::cmp::Reverse(copy.made));
        Ok(BackupState {
            folder: folder.as_deref().map(name_of),
            is_there: folder.is_some_and(|folder| folder.is_dir()),
            last_good,
            trouble,
            copies,
            keep,
        })
    })
    .await
}

pub(super) async fn choose_backup_folder(program: &Program) -> Result<BackupState, Failure> {
    let app = program.app.clone();
    let folder =
        blocking(move || dialogs::choose_folder(&app, "dialog-backup-folder").ok_or(Failure::Cancelled)).await?;
    let key = folder_key(program);
    let path = folder.to_str().ok_or(Failure::Disk)?.to_owned();
    program.write(move |w| w.case.put_setting(&key, &path)).await?;
    back_up(program).await
}

pub(super) async fn forget_backup_folder(program: &Program) -> Result<BackupState, Failure> {
    let key = folder_key(program);
    program.write(move |w| w.case.put_setting(&key, "")).await?;
    program.with(|open| open.backup_failed = None)?;
    backup_state(program).await
}

pub(super) async fn set_backups_kept(program: &Program, keep: BackupsKept) -> Result<BackupState, Failure> {
    for (field, value, min, max) in
        [("daily", keep.daily, 1, 60), ("weekly", keep.weekly, 0, 52), ("monthly", keep.monthly, 0, 60)]
    {
        if !(min..=max).contains(&value) {
            let rule = Rule::OutOfRange { min: i32::from(min), max: i32::from(max) };
            return Err(Failure::Invalid { field: field.to_owned(), rule });
        }
    }
    let json = serde_json::to_string(&keep).map_err(|_| Failure::Internal)?;
    program.write(move |w| w.case.put_setting(KEPT, &json)).await?;
    backup_state(program).await
}

pub(super) async fn back_up(program: &Program) -> Result<BackupState, Failure> {
    let app = program.app.clone();
    let made = blocking(move || make(&app.state::<Program>())).await;
    // Said on the screen of backups, in words; cancelling is no trouble.
    if let Err(failure) = made
        && failure == Failure::Locked
    {
        return Err(failure);
    }
    backup_state(program).await
}

pub(super) async fn cancel_backup(program: &Program) -> Result<(), Failure> {
    program.stop_keeping.store(true, Ordering::Relaxed);
    Ok(())
}

/// Makes a backup where a folder is chosen, and lets go of those that need not stay. Blocks.
pub(crate) fn make(program: &Program) -> Result<(), Failure> {
    let vault = program.vault()?;
    let Some(folder) = folder(program, &vault)? else { return Ok(()) };
    program.stop_keeping.store(false, Ordering::Relaxed);
    let mut progress = |done| program.progress("backup", done);
    let mut course = Course { progress: &mut progress, cancel: &program.stop_keeping };
    let made = (|| -> vault::Result<Option<u64>> {
        let standing = vault.anchor()?.map(|anchor| anchor.sequence);
        let done = vault.back_up(&folder, &mut course)?;
        let BackupsKept { daily, weekly, monthly } = vault.read(|r| kept(&r.case))?;
        vault.rotate(&done, Rotation { daily, weekly, monthly }, &mut course)?;
        Ok(standing)
    })();
    program.progress("backup", 1000);
    match made {
        Ok(standing) => program.with(|open| {
            open.backup_failed = None;
            // Noting down that there is a backup is itself a commit: one frame further.
            open.backed_up = standing.map(|sequence| sequence + 1);
        }),
        Err(error) => {
            let failure = Failure::from(error);
            if failure != Failure::Cancelled {
                program.with(|open| open.backup_failed = Some(failure.clone()))?;
            }
            Err(failure)
        }
    }
}

/// Whether something was written down since the last backup of today, or there was none today. Blocks.
pub(crate) fn is_due(program: &Program) -> Result<bool, Failure> {
    let vault = program.vault()?;
    if folder(program, &vault)?.is_none() {
        return Ok(false);
    }
    let backed_up = program.with(|open| open.backed_up)?;
    let now = vault.anchor()?.map(|anchor| anchor.sequence);
    let (last, today) = vault.read(|r| Ok((vault::last_backup(&r.case)?, r.case.today())))?;
    let is_of_today = last.is_some_and(|at| at.to_zoned(jiff::tz::TimeZone::system()).date() == today);
    Ok(!is_of_today || backed_up.is_some_and(|then| now.is_some_and(|now| now > then)))
}

pub(super) async fn rehearse_backup(
    program: &Program,
    id: String,
    passphrase: String,
    second: Option<String>,
    is_code: bool,
) -> Result<Rehearsed, Failure> {
    let vault = program.vault()?;
    let folder = folder(program, &vault)?.ok_or(Failure::FolderGone)?;
    let secrets = secrets(passphrase, second, is_code)?;
    program.tries.may_try()?;
    program.stop_keeping.store(false, Ordering::Relaxed);
    let app = program.app.clone();
    let rehearsed = blocking(move || {
        // Only a name: it cannot lead out of the folder.
        let found = vault::backups(&folder, vault.id()?)?;
        let copy = found.into_iter().find(|copy| copy.path.file_name().is_some_and(|name| *name == *id));
        let path = copy.ok_or(Failure::Gone)?.path;
        let keys = Keyring::unlock_with(&path, &secrets)?;
        let program = app.state::<Program>();
        let mut progress = |done| program.progress("backup", done);
        let mut course = Course { progress: &mut progress, cancel: &program.stop_keeping };
        let count = |r: &vault::Reads<'_>| {
            let number = |sql: &str| -> vault::Result<u32> { Ok(r.case.query_row(sql, [], |row| row.get(0))?) };
            Ok((number("SELECT count(*) FROM client")?, number("SELECT count(*) FROM contact")?))
        };
        let rehearsal = vault::rehearse(&path, &keys, desk::ROOMS, &mut course, count)?;
        let (clients, contacts) = rehearsal.value;
        let is_sound = rehearsal.is_sound && rehearsal.state == State::Ok && rehearsal.missing == 0;
        Ok(Rehearsed { last_saved: rehearsal.last_saved, clients, contacts, is_sound })
    })
    .await;
    program.tries.count(&rehearsed);
    rehearsed
}

pub(super) async fn reseal_backups(program: &Program) -> Result<Doors, Failure> {
    let vault = program.vault()?;
    let app = program.app.clone();
    blocking(move || {
        let program = app.state::<Program>();
        for copy in old(&vault)? {
            let resealed = program
                .with(|open| open.old_keys.iter().rev().any(|keys| vault::reseal(&copy, keys, &vault).is_ok()))?;
            if !resealed {
                return Err(Failure::WrongKey);
            }
        }
        Ok(())
    })
    .await?;
    doors(program).await
}

pub(super) async fn delete_old_backups(program: &Program) -> Result<Doors, Failure> {
    let vault = program.vault()?;
    blocking(move || {
        for copy in old(&vault)? {
            let removed = std::fs::remove_file(&copy);
            removed.map_err(|error| Failure::from(vault::Error::from(error)))?;
            let mut attachments = copy.into_os_string();
            attachments.push(".d");
            let _ = std::fs::remove_dir_all(attachments);
        }
        Ok(())
    })
    .await?;
    doors(program).await
}

pub(super) async fn choose_restore(program: &Program) -> Result<BackupToRestore, Failure> {
    let app = program.app.clone();
    let path = blocking(move || dialogs::choose_backup(&app).ok_or(Failure::Cancelled)).await?;
    let has_vault = program.profile.vault().is_file();
    let chosen = path.clone();
    let told = blocking(move || {
        let info = vault::info(&chosen)?;
        let made = chosen.parent().and_then(|folder| vault::backups(folder, Some(info.vault)).ok());
        let made = made.into_iter().flatten().find(|found| found.path == chosen).map(|found| found.made_at);
        let has_code = info.slots.iter().any(|slot| slot.kind == SlotKind::RecoveryCode);
        Ok(BackupToRestore { made, has_code, has_vault })
    })
    .await?;
    *program.to_restore.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    Ok(told)
}

pub(super) async fn restore(
    program: &Program,
    passphrase: String,
    second: Option<String>,
    is_code: bool,
) -> Result<Unlocked, Failure> {
    let chosen = program.to_restore.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let backup = chosen.ok_or(Failure::Gone)?;
    let secrets = secrets(passphrase, second, is_code)?;
    program.tries.may_try()?;
    program.lock();
    program.stop_keeping.store(false, Ordering::Relaxed);
    let app = program.app.clone();
    let restored = blocking(move || {
        let program = app.state::<Program>();
        let keys = Keyring::unlock_with(&backup, &secrets)?;
        let mut progress = |done| program.progress("restore", done);
        let mut course = Course { progress: &mut progress, cancel: &program.stop_keeping };
        let to = program.profile.vault();
        let restored = vault::restore(&backup, &keys, &to, Standing::KeepAside, desk::ROOMS, &mut course)?;
        program.profile.set_restored()?;
        let source = Source::Machine { device: program.profile.device() };
        let opened = Vault::open_with(&to, &keys, desk::ROOMS, source)?;
        // Before anybody looks: what was erased since does not come back. The list beside the vault counts too.
        let mut lists = restored.erased;
        lists.push(vault::list_of(&to));
        desk::erasure::again(&opened.vault, &lists)?;
        opened.vault.write(|w| w.case.remark("restore", "{}"))?;
        Ok((opened.vault, restored.state, restored.last_saved))
    })
    .await;
    program.tries.count(&restored);
    let (vault, state, last_saved) = restored?;
    *program.to_restore.lock().unwrap_or_else(PoisonError::into_inner) = None;
    app::opened(program, vault, state, last_saved).await
}

/// Every folder that backups of this vault ever went to, of whatever machine.
pub(super) fn folders(vault: &Vault) -> Result<Vec<PathBuf>, Failure> {
    Ok(vault.read(|r| {
        let mut all = r.case.prepare("SELECT value FROM setting WHERE key LIKE 'backup\\_folder\\_%' ESCAPE '\\'")?;
        let folders = all.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
        Ok(folders.into_iter().filter(|folder| !folder.is_empty()).map(PathBuf::from).collect())
    })?)
}

/// Backups in the folder that something opens which no longer opens the vault.
pub(super) fn old(vault: &Vault) -> Result<Vec<PathBuf>, Failure> {
    let Some(path) = vault.path() else { return Ok(Vec::new()) };
    let doors = current(vault)?;
    let mut found: Vec<PathBuf> = folders(vault)?
        .iter()
        .filter_map(|folder| vault::backups(folder, vault.id().ok().flatten()).ok())
        .flatten()
        .filter(|copy| copy.path != path && is_old(copy, &doors))
        .map(|copy| copy.path)
        .collect();
    found.sort();
    found.dedup();
    Ok(found)
}

fn current(vault: &Vault) -> Result<Vec<record::uuid::Uuid>, Failure> {
    Ok(vault.slots()?.into_iter().map(|slot| slot.id).collect())
}

fn is_old(copy: &Found, doors: &[record::uuid::Uuid]) -> bool {
    copy.readable && vault::opened_by(&copy.path).is_ok_and(|ids| ids.iter().any(|id| !doors.contains(id)))
}

/// The last part of a path: what lies above it is nobody's business on a screen.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// The code of a failure, as it crosses to the window.
pub(super) fn word(failure: &Failure) -> String {
    let json = serde_json::to_value(failure).ok();
    json.and_then(|json| Some(json.get("code")?.as_str()?.to_owned())).unwrap_or_default()
}
