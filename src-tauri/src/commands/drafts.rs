//! Drafts: what was typed and not yet saved.

use contract::Failure;
use contract::types::{Draft, DraftCard, DraftId};

use crate::program::Program;

pub(super) async fn save_draft(program: &Program, id: Option<DraftId>, draft: Draft) -> Result<DraftId, Failure> {
    program.write(move |w| desk::draft::save(w, id, &draft)).await
}

pub(super) async fn draft(program: &Program, id: DraftId) -> Result<Draft, Failure> {
    program.read(move |r| desk::draft::get(r, id)).await
}

pub(super) async fn drafts(program: &Program) -> Result<Vec<DraftCard>, Failure> {
    program.read(desk::draft::list).await
}

pub(super) async fn discard_draft(program: &Program, id: DraftId) -> Result<(), Failure> {
    program.write(move |w| desk::draft::discard(w, id)).await
}
