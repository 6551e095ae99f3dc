//! Tidying up, and forgetting: what waits in *Opruimen*, terms, erasure, and what is handed over when somebody asks.

use contract::Failure;
use contract::types::{
    Access, ClientId, ErasureChoice, ErasurePlan, ErasureStatement, Ground, RetentionAccepted, RetentionTerm, Tidy,
};
use desk::erasure::{Around, BackupHolds, LeftKind};
use desk::{access as inspection, conflict, erasure, retention};
use jiff::ToSpan as _;
use jiff::civil::Date;
use phrases::Phrases;
use record::{Line, Rule};
use vault::{Exchanged, SlotKind, Vault};

use super::{backups, doors, exchange};
use crate::dialogs;
use crate::program::{Program, blocking};

/// After so many days without a good backup *Opruimen* says so.
const BACKUP_IS_LATE: i64 = 7;
/// After so many months without a rehearsal of the recovery code.
const REHEARSE: i32 = 6;

pub(super) async fn tidy(program: &Program) -> Result<Tidy, Failure> {
    let vault = program.vault()?;
    let told = program.with(|open| match &open.exchanged {
        Some(Ok(told)) => told.clone(),
        _ => Exchanged::default(),
    })?;
    blocking(move || {
        let has_code = vault.slots()?.iter().any(|slot| slot.kind == SlotKind::RecoveryCode);
        let old_backups = u32::try_from(backups::old(&vault)?.len()).unwrap_or(u32::MAX);
        let conflicts = conflict::cards(&vault)?;
        let meldcode_waits = vault.conflicts()?.iter().any(conflict::is_of_meldcode);
        Ok(vault.read(move |r| {
            let (now, today) = (r.case.now(), r.case.today());
            let last_backup = vault::last_backup(&r.case)?;
            let is_late = |at: jiff::Timestamp| now.duration_since(at).as_hours() > 24 * BACKUP_IS_LATE;
            let rehearsed = doors::code_days(&r.case)?;
            let is_long_ago = |day: Date| day.saturating_add(REHEARSE.months()) < today;
            Ok(Tidy {
                last_backup,
                backup_is_late: last_backup.is_none_or(is_late),
                has_no_code: !has_code,
                code_is_unrehearsed: has_code && rehearsed.is_none_or(is_long_ago),
                old_backups,
                keys_changed: casebook::keys::changed_elsewhere(&r.case)?,
                conflicts,
                meldcode_waits,
                proposal: retention::proposal(r, today)?,
                refused: exchange::refused(&told),
            })
        })?)
    })
    .await
}

pub(super) async fn terms(program: &Program) -> Result<Vec<RetentionTerm>, Failure> {
    program.read(retention::terms).await
}

pub(super) async fn set_term(program: &Program, term: RetentionTerm) -> Result<Vec<RetentionTerm>, Failure> {
    program.write(move |w| retention::set_term(w, &term)).await?;
    terms(program).await
}

pub(super) async fn ground(program: &Program) -> Result<Option<Ground>, Failure> {
    program.read(|r| casebook::ground::get(&r.case)).await
}

pub(super) async fn set_ground(program: &Program, new: Ground) -> Result<Option<Ground>, Failure> {
    program.write(move |w| casebook::ground::set(&w.case, &new)).await?;
    ground(program).await
}

pub(super) async fn accept_proposal(
    program: &Program,
    accepted: RetentionAccepted,
) -> Result<ErasureStatement, Failure> {
    let vault = program.vault()?;
    let around = around(program, &vault)?;
    let folder = backups::folder(program, &vault)?;
    let statement = blocking(move || {
        let today = vault.read(|r| Ok(r.case.today()))?;
        let statement = retention::accept(&vault, accepted, today, &around)?;
        carry_list(&vault, folder.as_deref());
        Ok(statement)
    })
    .await?;
    program.with(|open| open.statement = Some(statement.clone()))?;
    Ok(statement)
}

pub(super) async fn put_off_proposal(program: &Program) -> Result<(), Failure> {
    program.write(|w| retention::put_off(w, w.case.today())).await
}

pub(super) async fn erasure_plan(
    program: &Program,
    client: ClientId,
    choice: ErasureChoice,
) -> Result<ErasurePlan, Failure> {
    let vault = program.vault()?;
    blocking(move || Ok(erasure::plan(&vault, client, choice)?)).await
}

pub(super) async fn erase_client(
    program: &Program,
    client: ClientId,
    choice: ErasureChoice,
) -> Result<ErasureStatement, Failure> {
    let vault = program.vault()?;
    let around = around(program, &vault)?;
    let folder = backups::folder(program, &vault)?;
    let statement = blocking(move || {
        let statement = erasure::erase_client(&vault, client, choice, &around)?;
        carry_list(&vault, folder.as_deref());
        Ok(statement)
    })
    .await?;
    program.with(|open| open.statement = Some(statement.clone()))?;
    Ok(statement)
}

pub(super) async fn save_statement(program: &Program, name: String) -> Result<(), Failure> {
    let mut statement = program.with(|open| open.statement.clone())?.ok_or(Failure::Gone)?;
    let invalid = |rule| Failure::Invalid { field: "name".to_owned(), rule };
    statement.name = Some(Line::new(name.trim()).map_err(invalid)?).filter(|name| !name.is_empty());
    let (vault, app, locale) = (program.vault()?, program.app.clone(), program.locale());
    blocking(move || {
        let devices = vault.devices()?.iter().filter(|device| !device.is_this && !device.gone).count();
        let pdf = paper::statement(&on_paper(&statement, devices, &Phrases::new(&locale)), &locale)
            .map_err(|_| Failure::Internal)?;
        dialogs::save(&app, "dialog-statement", "verklaring.pdf", &pdf.bytes)
    })
    .await
}

pub(super) async fn access(program: &Program, client: ClientId) -> Result<Access, Failure> {
    program.read(move |r| inspection::prepare(r, client)).await
}

pub(super) async fn save_access(
    program: &Program,
    client: ClientId,
    locale: String,
    given: Vec<String>,
) -> Result<(), Failure> {
    if !phrases::is_known(&locale) {
        return Err(Failure::Invalid { field: "locale".to_owned(), rule: Rule::Unknown });
    }
    let (vault, app) = (program.vault()?, program.app.clone());
    blocking(move || {
        let access = vault.read(move |r| inspection::prepare(r, client))?;
        let decided = access.items.iter().map(|item| (item.key.clone(), given.contains(&item.key))).collect();
        let text = access.say(&decided, &Phrases::new(&locale));
        dialogs::save(&app, "dialog-access", "inzage.txt", text.as_bytes())?;
        // That it was handed over stands in the log; what, does not.
        Ok(vault.write(|w| w.case.remark("access", "{}"))?)
    })
    .await
}

/// What lies around the vault: backups that hold what is erased now, and until when.
pub(super) fn around(program: &Program, vault: &Vault) -> Result<Around, Failure> {
    let Some(folder) = backups::folder(program, vault)? else { return Ok(Around::default()) };
    let found = vault::backups(&folder, vault.id()?).unwrap_or_default();
    let keep = vault.read(|r| backups::kept(&r.case))?;
    // At the latest when the last of the months that are kept has gone by; sooner where a newer one takes its place.
    let span = i32::from(keep.monthly.max(1)).months().days(i32::from(keep.daily).max(7 * i32::from(keep.weekly)));
    let backups = found
        .into_iter()
        .map(|copy| BackupHolds { made: copy.made_at.date(), until: copy.made_at.date().checked_add(span).ok() })
        .collect();
    Ok(Around { lists: Vec::new(), backups })
}

/// Lays the list of what was erased beside the backups. Where the stick is not there, the next backup does.
pub(super) fn carry_list(vault: &Vault, folder: Option<&std::path::Path>) {
    if let (Some(path), Some(folder), Ok(Some(id))) = (vault.path(), folder, vault.id()) {
        let _ = vault::carry_erased_list(path, folder, id.into_bytes());
    }
}

fn on_paper(statement: &ErasureStatement, devices: usize, phrases: &Phrases) -> paper::Statement {
    use paper::{Backup, Counted, Erased, Left};

    let what = |kind: LeftKind| phrases.say(&format!("erasure-left-{}.what", kind.word()), &[]);
    let gone = &statement.gone;
    let counts = [
        (Erased::People, gone.clients),
        (Erased::Households, gone.households),
        (Erased::Contacts, gone.contacts),
        (Erased::Signals, gone.concerns),
        (Erased::Referrals, gone.referrals),
        (Erased::Appointments, gone.appointments),
        (Erased::Requests, gone.requests),
        (Erased::OwnNotes, gone.own_notes),
        (Erased::Questions, gone.questions),
        (Erased::Heaviness, gone.heaviness),
        (Erased::Drafts, gone.drafts),
        (Erased::Attachments, gone.attachments),
        (Erased::CheckIns, gone.check_ins),
    ];
    paper::Statement {
        day: statement.at.to_zoned(jiff::tz::TimeZone::system()).date(),
        name: statement.name.as_ref().map(|name| name.as_str().to_owned()),
        counts: counts.into_iter().map(|(kind, count)| Counted { kind, count: count.into() }).collect(),
        figures: gone.figures,
        backups: statement.backups.iter().map(|held| Backup { made: held.made, until: held.until }).collect(),
        devices: u32::try_from(devices).unwrap_or(u32::MAX),
        left: statement.left.iter().map(|left| Left { day: left.on, what: what(left.what) }).collect(),
        is_finished: statement.is_finished,
        lists_missed: statement.lists_missed,
    }
}
