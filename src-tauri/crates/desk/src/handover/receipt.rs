//! Reading a receipt: what became of those who were given, and the statement of it.

use std::fmt::Write as _;

use casebook::handover::{self, Direction, State};
use jiff::civil::Date;
use phrases::Phrases;
use record::Line;
use serde::Serialize;
use ts_rs::TS;
use vault::Vault;

use super::file::{Body, unseal};
use super::{Done, Why, leaving};
use crate::erasure::{self, Around};

/// What was handed over, and that it is gone here: to be kept or printed. Names nobody of whom records were erased.
#[derive(Clone, Serialize, TS)]
pub struct HandoverStatement {
    /// To whom.
    pub name: Line,
    /// When it was given.
    #[ts(type = "string")]
    pub given: Date,
    /// When the receipt was made.
    #[ts(type = "string")]
    pub receipt: Date,
    /// Until when, for a temporary replacement.
    #[ts(type = "string | null")]
    pub until: Option<Date>,
    /// How many people were taken over.
    pub accepted: u32,
    /// How many were not: they are still hers.
    pub declined: u32,
    /// How many were taken over and are not erased here, since something was written about them meanwhile.
    pub kept: u32,
    /// How many are deleted here and are erased once every other machine has exchanged.
    pub leaving: u32,
    /// What was erased here, or is to be once every machine knows; `None` where nobody was taken over for good.
    pub erased: Option<erasure::Statement>,
}

/// Reads a receipt. Who was taken over for good leaves ([`leaving::carry_out`]); who was lent stays as lent; who was declined
/// is hers again. Of whom something was written since the file was made, nothing is erased: it would be nowhere.
///
/// # Errors
/// [`Failed::Refused`](super::Failed::Refused): a receipt for nothing that is waiting, or not from who received. As [`Vault::erase`].
pub fn take_receipt(vault: &Vault, sealed: &[u8], around: &Around) -> Done<HandoverStatement> {
    let sealed = sealed.to_vec();
    let (kept, receipt, states) = vault.read(move |r| {
        let read = unseal(&r.case, &sealed).and_then(|(from, body)| {
            let Body::Receipt(receipt) = body else { return Err(Why::IsHandover.into()) };
            let kept = handover::get(&r.case, receipt.handover).map_err(|_| Why::Unknown)?;
            if kept.direction != Direction::Given {
                return Err(Why::Unknown.into());
            }
            if kept.card != from.card {
                return Err(Why::NotTheirs.into());
            }
            Ok((kept, receipt))
        });
        let (kept, receipt) = match read {
            Ok(read) => read,
            Err(refused) => return Ok(Err(refused)),
        };
        // Who came back before the receipt was read has an answer already. Who is not in this hand-over gets none, whatever
        // the receipt names.
        let is_first = kept.receipt_on.is_none();
        let mut states = Vec::new();
        for person in handover::people(&r.case, kept.id)? {
            let answer = receipt.answers.iter().find(|answer| answer.id.to_string() == person.original);
            let answer = answer.filter(|answer| match person.state {
                State::Kept | State::Back => false,
                // Another machine of hers had accepted, and the first receipt did not know.
                State::Declined => is_first || answer.accepted,
                _ => is_first,
            });
            if let Some(answer) = answer {
                states.push((person.original, if answer.accepted { State::Accepted } else { State::Declined }));
            }
        }
        if !is_first && states.is_empty() {
            return Ok(Err(Why::Already.into()));
        }
        Ok(Ok((kept, receipt, states)))
    })??;
    let accepted = receipt.answers.iter().filter(|answer| answer.accepted).count();
    let (id, made) = (kept.id, receipt.made);
    let counted = (erasure::count(accepted), erasure::count(receipt.answers.len() - accepted));
    vault.write(move |w| {
        for (original, state) in &states {
            handover::set_state(&w.case, id, original, *state)?;
        }
        handover::set_receipt(&w.case, id, made, counted.0, counted.1)
    })?;
    let left = leaving::carry_out(vault, around)?;
    Ok(HandoverStatement {
        name: kept.name,
        given: kept.day,
        receipt: made,
        until: kept.until,
        accepted: counted.0,
        declined: counted.1,
        kept: erasure::count(left.stayed.iter().filter(|one| one.handover == id).count()),
        leaving: left.deleted,
        erased: left.leaving.or(left.erased),
    })
}

impl HandoverStatement {
    /// The statement in words, to be kept. Days are written as 2026-11-22.
    #[must_use]
    pub fn say(&self, phrases: &Phrases) -> String {
        let mut out = String::new();
        let mut line = |text: String| {
            let _ = writeln!(out, "{text}");
        };
        line(phrases.say("hand-statement-title", &[]));
        line(phrases.say("hand-statement-to", &[("name", self.name.as_str().to_owned().into())]));
        line(phrases.say(
            "hand-statement-days",
            &[("given", self.given.to_string().into()), ("receipt", self.receipt.to_string().into())],
        ));
        line(phrases.say("hand-statement-accepted", &[("count", self.accepted.into())]));
        if self.declined > 0 {
            line(phrases.say("hand-statement-declined", &[("count", self.declined.into())]));
        }
        if self.kept > 0 {
            line(phrases.say("hand-statement-kept", &[("count", self.kept.into())]));
        }
        if self.leaving > 0 {
            line(phrases.say("hand-statement-leaving", &[("count", self.leaving.into())]));
        }
        if let Some(until) = self.until {
            line(phrases.say("hand-statement-until", &[("day", until.to_string().into())]));
        }
        if let Some(erased) = &self.erased {
            line(String::new());
            line(erased.say(phrases).trim_end().to_owned());
        }
        out
    }
}
