//! Clients and households.

use casebook::{client, contact, household, page};
use contract::Failure;
use contract::types::{ClientCard, ClientId, Details, DraftId, Entry, Household, Line, PagePart, Saved};

use crate::program::Program;

pub(super) async fn clients(program: &Program, text: String) -> Result<Vec<ClientCard>, Failure> {
    program.read(move |r| client::cards(&r.case, &text)).await
}

pub(super) async fn client(program: &Program, id: ClientId) -> Result<Details, Failure> {
    program.read(move |r| client::get(&r.case, id)).await
}

pub(super) async fn save_client(
    program: &Program,
    id: Option<ClientId>,
    details: Details,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| desk::client::save(w, id, &details)).await
}

pub(super) async fn delete_client(program: &Program, id: ClientId) -> Result<Saved, Failure> {
    program.save(move |w| desk::client::delete(w, id).map(|()| id)).await
}

pub(super) async fn households(program: &Program) -> Result<Vec<Household>, Failure> {
    program.read(|r| household::all(&r.case)).await
}

pub(super) async fn new_household(program: &Program, called: Line) -> Result<Household, Failure> {
    program.write(move |w| household::new(&w.case, called)).await
}

pub(super) async fn timeline(program: &Program, client: ClientId) -> Result<Vec<Entry>, Failure> {
    program.read(move |r| contact::timeline(&r.case, client)).await
}

pub(super) async fn page_parts_off(program: &Program) -> Result<Vec<PagePart>, Failure> {
    program.read(|r| page::off(&r.case)).await
}

pub(super) async fn set_page_parts_off(program: &Program, parts: Vec<PagePart>) -> Result<Vec<PagePart>, Failure> {
    program.write(move |w| page::set_off(&w.case, &parts)).await?;
    page_parts_off(program).await
}

pub(super) async fn page_parts(program: &Program, client: ClientId) -> Result<Vec<PagePart>, Failure> {
    program.read(move |r| page::shown(&r.case, client)).await
}
