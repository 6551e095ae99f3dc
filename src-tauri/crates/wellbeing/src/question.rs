//! Questions to discuss in supervision.

use jiff::Timestamp;
use jiff::civil::Date;
use record::{Note, record_id};
use serde::Serialize;
use ts_rs::TS;

record_id! {
    /// Id of a question for supervision.
    QuestionId
}

/// A question to discuss in supervision.
#[derive(Clone, Serialize, TS)]
pub struct Question {
    /// The question.
    pub id: QuestionId,
    /// What she wants to discuss.
    pub text: Note,
    /// The contact it points to, by id.
    pub about: Option<String>,
    /// When it was written.
    #[ts(type = "string")]
    pub written: Timestamp,
    /// The day on which it was discussed.
    #[ts(type = "string | null")]
    pub discussed: Option<Date>,
}
