//! The social map: searching it, and taking in directories.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use contract::Failure;
use contract::types::{
    Directory, DirectoryId, Found, ImportPlan, LoadedPostcodes, Municipality, Page, Place, PostcodeTable, Query,
    ServiceId,
};
use social_map::import::Problem;
use social_map::read::{Control, Refused, Why};
use social_map::{import, postcodes as table, read, search, service as of};
use uuid::Uuid;

use crate::dialogs;
use crate::program::{Plan, Program, blocking};

/// Problems that cross to the window; the rest is counted.
const SHOWN_PROBLEMS: usize = 500;

/// Places that are offered while one types.
const SHOWN_PLACES: usize = 8;

pub(super) async fn services(program: &Program, query: Query) -> Result<Found, Failure> {
    program.read(move |r| search::find(&r.case, &query)).await
}

pub(super) async fn service(program: &Program, id: ServiceId) -> Result<Page, Failure> {
    program.read(move |r| of::page(&r.case, id)).await
}

pub(super) async fn directories(program: &Program) -> Result<Vec<Directory>, Failure> {
    program.read(|r| import::directories(&r.case)).await
}

pub(super) async fn read_directory(program: &Program, folder: bool) -> Result<ImportPlan, Failure> {
    program.vault()?;
    let stop = program.start_reading();
    let app = program.app.clone();
    let path = blocking(move || dialogs::choose_directory(&app, folder).ok_or(Failure::Cancelled)).await?;
    let called = name(&path);
    let control = control(program, stop.clone());
    let parsed = blocking(move || read::path(&path, &control).map_err(refused)).await?;
    let (problems, more_problems) = shown(&parsed.problems);
    let token = Uuid::new_v4().to_string();
    let plan = ImportPlan { token, called: called.clone(), counts: parsed.counts, problems, more_problems };
    program.keep_plan(Plan { token: plan.token.clone(), called, parsed }, &stop)?;
    Ok(plan)
}

pub(super) async fn apply_import(program: &Program, token: String) -> Result<Directory, Failure> {
    let plan = program.take_plan(&token)?;
    program.progress("import", 0);
    let directory = program.write(move |w| import::apply(&w.case, &plan.parsed, &plan.called, false)).await?;
    program.progress("import", 1000);
    Ok(directory)
}

pub(super) async fn cancel_import(program: &Program) -> Result<(), Failure> {
    program.stop_reading();
    Ok(())
}

pub(super) async fn remove_directory(program: &Program, id: DirectoryId) -> Result<(), Failure> {
    program.write(move |w| import::remove(&w.case, id)).await
}

pub(super) async fn postcodes(program: &Program) -> Result<Option<PostcodeTable>, Failure> {
    program.read(|r| table::table(&r.case)).await
}

pub(super) async fn load_postcodes(program: &Program) -> Result<LoadedPostcodes, Failure> {
    program.vault()?;
    let stop = program.start_reading();
    let app = program.app.clone();
    let path = blocking(move || dialogs::choose_postcodes(&app).ok_or(Failure::Cancelled)).await?;
    let called = name(&path);
    let control = control(program, stop);
    let read = blocking(move || read::postcodes(&path, &control).map_err(refused)).await?;
    let (problems, more_problems) = shown(&read.problems);
    let table = program.write(move |w| table::apply(&w.case, &read, &called)).await?;
    Ok(LoadedPostcodes { table, problems, more_problems })
}

pub(super) async fn remove_postcodes(program: &Program) -> Result<(), Failure> {
    program.write(|w| table::remove(&w.case)).await
}

pub(super) async fn places(_: &Program, start: String) -> Result<Vec<Place>, Failure> {
    Ok(record::places_like(&start, SHOWN_PLACES).into_iter().cloned().collect())
}

pub(super) async fn service_municipalities(program: &Program) -> Result<Vec<Municipality>, Failure> {
    program.read(|r| of::service_municipalities(&r.case)).await
}

/// The name of a file or folder without where it stands: what a person knows it by.
fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Tells the window how far reading is, and stops when the flag is raised.
fn control(program: &Program, stop: Arc<AtomicBool>) -> Control {
    let app = program.app.clone();
    Control::new(stop, move |thousandths| {
        tauri::Manager::state::<Program>(&app).progress("import", thousandths);
    })
}

/// The problems that cross to the window, and how many more there are.
fn shown(problems: &[Problem]) -> (Vec<Problem>, u32) {
    let more = problems.len().saturating_sub(SHOWN_PROBLEMS);
    (problems.iter().take(SHOWN_PROBLEMS).cloned().collect(), u32::try_from(more).unwrap_or(u32::MAX))
}

fn refused(refused: Refused) -> Failure {
    match refused.why {
        Why::Cancelled => Failure::Cancelled,
        _ => Failure::ImportRefused { why: refused.word().to_owned() },
    }
}
