//! Her own part: notes, questions for supervision, check-ins.

use contract::Failure;
use contract::types::{CheckIn, ContactId, DraftId, Note, OwnNote, OwnNoteId, Question, QuestionId, Saved, TsDate};
use wellbeing::{check_in, note, question};

use crate::program::Program;

pub(super) async fn own_notes(program: &Program) -> Result<Vec<OwnNote>, Failure> {
    program.read(|r| note::list(&r.private)).await
}

pub(super) async fn save_own_note(
    program: &Program,
    id: Option<OwnNoteId>,
    text: Note,
    about: Option<ContactId>,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    let about = about.map(|id| id.to_string());
    program.finish(draft, move |w| note::save(&w.private, id, &text, about.as_deref())).await
}

pub(super) async fn delete_own_note(program: &Program, id: OwnNoteId) -> Result<Saved, Failure> {
    program.save(move |w| note::delete(&w.private, id).map(|()| id)).await
}

pub(super) async fn questions(program: &Program) -> Result<Vec<Question>, Failure> {
    program.read(|r| question::list(&r.private)).await
}

pub(super) async fn save_question(
    program: &Program,
    id: Option<QuestionId>,
    text: Note,
    about: Option<ContactId>,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    let about = about.map(|id| id.to_string());
    program.finish(draft, move |w| question::save(&w.private, id, &text, about.as_deref())).await
}

pub(super) async fn discuss_question(program: &Program, id: QuestionId, on: Option<TsDate>) -> Result<Saved, Failure> {
    program.save(move |w| question::discuss(&w.private, id, on.map(|day| day.0)).map(|()| id)).await
}

pub(super) async fn delete_question(program: &Program, id: QuestionId) -> Result<Saved, Failure> {
    program.save(move |w| question::delete(&w.private, id).map(|()| id)).await
}

pub(super) async fn check_ins(program: &Program, days: u16) -> Result<Vec<CheckIn>, Failure> {
    program.read(move |r| check_in::list(&r.private, days)).await
}

pub(super) async fn save_check_in(
    program: &Program,
    check_in: CheckIn,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| check_in::save(&w.private, &check_in)).await
}

pub(super) async fn delete_check_in(program: &Program, on: TsDate) -> Result<Saved, Failure> {
    program.save(move |w| check_in::delete(&w.private, on.0)).await
}
