//! Her own part: notes, questions for supervision, how heavy a contact was, check-ins.
//!
//! All of it lives in the `private` image, and none of it ever reaches a client record, a letter, a summary or another
//! person. A record here may point to a contact by its id; no SQL joins the two images.

pub mod check_in;
pub mod decision;
pub mod erasure;
pub mod heaviness;
pub mod note;
pub mod question;
mod schema;

pub use schema::ROOM;

use jiff::Timestamp;
use rusqlite::Row;
use rusqlite::types::FromSqlError;
use vault::{Private, Result, Write};

/// A contact is gone. How heavy it was goes with it; her notes and questions stay, and point to nothing any more.
///
/// # Errors
/// What the database says.
pub fn forget_contact(w: &Write<'_, Private>, contact: &str) -> Result<()> {
    heaviness::set(w, contact, None)?;
    w.prepare_cached("UPDATE own_note SET about = NULL WHERE about = ?1")?.execute([contact])?;
    w.prepare_cached("UPDATE question SET about = NULL WHERE about = ?1")?.execute([contact])?;
    Ok(())
}

/// A moment from a column of unix milliseconds.
fn moment(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    Timestamp::from_millisecond(row.get(column)?).map_err(|e| FromSqlError::other(e).into())
}
