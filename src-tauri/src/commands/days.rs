//! Appointments, moments and crisis calls; the local lines of the crisis card; what goes along as a file.

use casebook::{appointment as appointments, crisis_call as calls, local_line, moment as moments};
use contract::Failure;
use contract::types::{
    Appointment, AppointmentId, AppointmentStatus, AtThisVisit, BeforeVisit, ClientDays, ClientId, CrisisCall,
    CrisisCallId, DraftId, LocalLine, LocalLineId, LocalLines, Moment, MomentId, Municipality, Saved, SheetKind,
    SheetList, Window,
};
use desk::{calendar, days, sheets, visit};
use phrases::Phrases;

use crate::dialogs;
use crate::program::{Program, blocking};

pub(super) async fn client_days(program: &Program, client: ClientId) -> Result<ClientDays, Failure> {
    program.read(move |r| days::of_client(r, client)).await
}

pub(super) async fn before_visit(program: &Program, client: ClientId) -> Result<BeforeVisit, Failure> {
    program.read(move |r| visit::before(r, client)).await
}

pub(super) async fn appointment(program: &Program, id: AppointmentId) -> Result<Appointment, Failure> {
    program.read(move |r| appointments::get(&r.case, id)).await
}

pub(super) async fn save_appointment(
    program: &Program,
    id: Option<AppointmentId>,
    appointment: Appointment,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| appointments::save(&w.case, id, &appointment)).await
}

pub(super) async fn set_appointment_status(
    program: &Program,
    id: AppointmentId,
    status: AppointmentStatus,
) -> Result<Saved, Failure> {
    program.save(move |w| appointments::set_status(&w.case, id, status).map(|()| id)).await
}

pub(super) async fn delete_appointment(program: &Program, id: AppointmentId) -> Result<Saved, Failure> {
    program.save(move |w| appointments::delete(&w.case, id).map(|()| id)).await
}

pub(super) async fn at_this_visit(
    program: &Program,
    id: AppointmentId,
    with_household: bool,
) -> Result<AtThisVisit, Failure> {
    program.read(move |r| days::at_this_visit(r, id, with_household)).await
}

pub(super) async fn moment(program: &Program, id: MomentId) -> Result<Moment, Failure> {
    program.read(move |r| moments::get(&r.case, id)).await
}

pub(super) async fn save_moment(
    program: &Program,
    id: Option<MomentId>,
    moment: Moment,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| moments::save(&w.case, id, &moment)).await
}

pub(super) async fn finish_moment(program: &Program, id: MomentId, done: bool) -> Result<Saved, Failure> {
    program.save(move |w| moments::finish(&w.case, id, done).map(|()| id)).await
}

pub(super) async fn delete_moment(program: &Program, id: MomentId) -> Result<Saved, Failure> {
    program.save(move |w| moments::delete(&w.case, id).map(|()| id)).await
}

pub(super) async fn crisis_call(program: &Program, id: CrisisCallId) -> Result<CrisisCall, Failure> {
    program.read(move |r| calls::get(&r.case, id)).await
}

pub(super) async fn save_crisis_call(
    program: &Program,
    id: Option<CrisisCallId>,
    crisis_call: CrisisCall,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| calls::save(&w.case, id, &crisis_call)).await
}

pub(super) async fn finish_crisis_call(program: &Program, id: CrisisCallId, done: bool) -> Result<Saved, Failure> {
    program.save(move |w| calls::finish(&w.case, id, done).map(|()| id)).await
}

pub(super) async fn delete_crisis_call(program: &Program, id: CrisisCallId) -> Result<Saved, Failure> {
    program.save(move |w| calls::delete(&w.case, id).map(|()| id)).await
}

/// Whatever changed them (a form, an undo, the other machine): what stands outside is what stands inside.
pub(super) async fn local_lines(program: &Program) -> Result<LocalLines, Failure> {
    let outside = program.profile.lines();
    let is_kept_outside = outside.is_some();
    if !program.is_open() {
        return Ok(LocalLines { lines: outside.unwrap_or_default(), is_kept_outside, is_open: false });
    }
    let lines = program.read(|r| local_line::all(&r.case)).await?;
    if is_kept_outside {
        program.profile.set_lines(Some(lines.clone()))?;
    }
    Ok(LocalLines { lines, is_kept_outside, is_open: true })
}

pub(super) async fn save_local_line(
    program: &Program,
    id: Option<LocalLineId>,
    line: LocalLine,
) -> Result<Saved, Failure> {
    let saved = program.save(move |w| local_line::save(&w.case, id, &line)).await?;
    local_lines(program).await?;
    Ok(saved)
}

pub(super) async fn delete_local_line(program: &Program, id: LocalLineId) -> Result<Saved, Failure> {
    let saved = program.save(move |w| local_line::delete(&w.case, id).map(|()| id)).await?;
    local_lines(program).await?;
    Ok(saved)
}

pub(super) async fn keep_lines_outside(program: &Program, keep: bool) -> Result<LocalLines, Failure> {
    let lines = program.read(|r| local_line::all(&r.case)).await?;
    program.profile.set_lines(keep.then_some(lines))?;
    local_lines(program).await
}

pub(super) async fn municipalities(_: &Program) -> Result<Vec<Municipality>, Failure> {
    Ok(record::municipalities().to_vec())
}

pub(super) async fn save_calendar(program: &Program) -> Result<(), Failure> {
    let (vault, app, locale) = (program.vault()?, program.app.clone(), program.locale());
    blocking(move || {
        let file = vault.read(move |r| calendar::calendar(r, &Phrases::new(&locale)))?;
        dialogs::save(&app, "dialog-calendar", "agenda.ics", file.as_bytes())?;
        // That it left stands in the log; what, does not.
        Ok(vault.write(|w| w.case.remark("calendar", "{}"))?)
    })
    .await
}

pub(super) async fn save_sheet(
    program: &Program,
    list: SheetList,
    kind: SheetKind,
    days: Window,
    names: bool,
) -> Result<(), Failure> {
    let (vault, app, locale) = (program.vault()?, program.app.clone(), program.locale());
    blocking(move || {
        let sheet = vault.read(move |r| sheets::sheet(r, list, days, names, &Phrases::new(&locale)))?;
        // The name of a file stands in lists of recent files: it tells nothing.
        dialogs::save(&app, "dialog-sheet", &format!("lijst.{}", kind.word()), &sheet.file(kind)?)?;
        let remark = format!("{{\"list\":\"{}\"}}", list.word());
        Ok(vault.write(move |w| w.case.remark("export", &remark))?)
    })
    .await
}
