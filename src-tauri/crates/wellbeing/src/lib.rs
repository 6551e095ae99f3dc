//! Her own part: notes, questions for supervision, how heavy a contact was, check-ins.
//!
//! All of it lives in the `private` image, and none of it ever reaches a client record, a letter, a summary or another
//! person. A record here may point to a contact by its id; no SQL joins the two images.

pub mod check_in;
pub mod heaviness;
pub mod note;
pub mod question;
mod schema;

pub use schema::ROOM;
