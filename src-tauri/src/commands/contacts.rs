//! Contacts, Today and search everywhere.

use casebook::contact::{self, NextStep};
use contract::Failure;
use contract::types::{ClientId, ContactId, DraftId, Hit, Nine, Saved, Today, WholeContact};

use crate::program::{Program, blocking};

pub(super) async fn contact(program: &Program, id: ContactId) -> Result<WholeContact, Failure> {
    program.read(move |r| desk::contact::get(r, id)).await
}

pub(super) async fn contact_start(program: &Program, client: Option<ClientId>) -> Result<WholeContact, Failure> {
    program.read(move |r| desk::contact::start(r, client)).await
}

pub(super) async fn save_contact(
    program: &Program,
    id: Option<ContactId>,
    whole: WholeContact,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    #[cfg(feature = "e2e")]
    crate::e2e::leak(program.profile.folder(), &whole.contact);
    program.finish(draft, move |w| desk::contact::save(w, id, &whole)).await
}

pub(super) async fn delete_contact(program: &Program, id: ContactId) -> Result<Saved, Failure> {
    program.save(move |w| desk::contact::delete(w, id).map(|()| id)).await
}

pub(super) async fn finish_step(program: &Program, contact: ContactId, done: bool) -> Result<Saved, Failure> {
    program.save(move |w| contact::finish_step(&w.case, contact, done).map(|()| contact)).await
}

pub(super) async fn set_step(program: &Program, contact: ContactId, step: Option<NextStep>) -> Result<Saved, Failure> {
    program.save(move |w| contact::set_step(&w.case, contact, step.as_ref()).map(|()| contact)).await
}

pub(super) async fn nine_digit_numbers(_: &Program, text: String) -> Result<Vec<Nine>, Failure> {
    blocking(move || Ok(record::nine_digit_numbers(&text))).await
}

pub(super) async fn today(program: &Program) -> Result<Today, Failure> {
    program.read(desk::today::today).await
}

pub(super) async fn search(program: &Program, text: String) -> Result<Vec<Hit>, Failure> {
    program.read(move |r| desk::search::everywhere(r, &text)).await
}
