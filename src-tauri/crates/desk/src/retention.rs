//! How long what is kept, and what is proposed to go when that time has passed.
//!
//! The organisation sets the terms of the client part, with a reason; her own part is hers, and nothing of it is proposed
//! until she sets a term. Nothing goes by itself: once a month *Opruimen* proposes, and a person decides. What is accepted
//! is reduced to figures: of a contact its kind, day, minutes and themes stay, without people, text, language, time of
//! day, places of the social map or next step, under another id; the client's record goes. Contacts with somebody who is
//! still helped keep their text, without the one who goes.

use casebook::{ClientId, ContactId};
use jiff::ToSpan;
use jiff::civil::Date;
use record::uuid::Uuid;
use record::{Invalid, Line, Rule, choices};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Private, Read, Reads, Result, Vault, Write, Writes};

use crate::erasure::{Around, ErasureKind, Statement, carry_out, left_of, statement};

choices! {
    /// What a term is for.
    #[ts(rename = "RetentionKind")]
    Kind {
        /// A client with all contacts, from closing on. The organisation's.
        Clients = "clients",
        /// The text of contacts with nobody, from their day on. The organisation's.
        LooseContacts = "loose_contacts",
        /// Appointments with nobody, from their day on. The organisation's.
        LooseAppointments = "loose_appointments",
        /// What others asked about nobody, from the last day that stands in it. The organisation's.
        LooseRequests = "loose_requests",
        /// A record of the Meldcode, from the day on which it was closed. The organisation's.
        Meldcode = "meldcode",
        /// Her own notes, from when they were written. Hers.
        OwnNotes = "own_notes",
        /// Her questions that were discussed, from that day on. Hers.
        Questions = "questions",
        /// Her check-ins. Hers.
        CheckIns = "check_ins",
    }
}

impl Kind {
    /// Whether she alone sets it, and it stands in the private image.
    #[must_use]
    pub const fn is_own(self) -> bool {
        matches!(self, Self::OwnNotes | Self::Questions | Self::CheckIns)
    }

    /// What the decision about it is called.
    pub(crate) fn decision(self) -> String {
        format!("retention_{}", self.word())
    }

    fn suggestion(self) -> Term {
        let months = match self {
            Self::Clients | Self::LooseContacts | Self::LooseAppointments | Self::LooseRequests => Some(12),
            // Working notes about danger at home: long enough to answer who asks afterwards. What has to be kept for
            // longer belongs in the file of the organisation that acts, which has rules of its own.
            Self::Meldcode => Some(6),
            Self::OwnNotes | Self::Questions | Self::CheckIns => None,
        };
        Term { kind: self, months, reason: Line::default(), is_suggestion: true }
    }
}

/// The longest term that can be set: twenty years, in months.
pub const MAX_MONTHS: u16 = 240;

/// How long something is kept.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "RetentionTerm")]
pub struct Term {
    /// What it is for.
    pub kind: Kind,
    /// Whole months, 1 to 240; `None`, for her own part only: nothing is proposed.
    pub months: Option<u16>,
    /// Why this long.
    pub reason: Line,
    /// Whether it is the suggestion that the program came with, and nobody has decided yet.
    #[serde(default)]
    pub is_suggestion: bool,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    months: Option<u16>,
    reason: Line,
}

/// Every term, in the order of [`Kind::ALL`].
///
/// # Errors
/// What the database says.
pub fn terms(r: &Reads<'_>) -> Result<Vec<Term>> {
    Kind::ALL.iter().map(|kind| term(&r.case, &r.private, *kind)).collect()
}

fn term(case: &Read<'_, Case>, private: &Read<'_, Private>, kind: Kind) -> Result<Term> {
    let kept = if kind.is_own() {
        wellbeing::decision::get(private, &kind.decision())?
    } else {
        casebook::decision::get(case, &kind.decision())?
    };
    let Some(kept) = kept else { return Ok(kind.suggestion()) };
    let Kept { months, reason } = serde_json::from_str(&kept).map_err(|_| Error::Failed)?;
    Ok(Term { kind, months, reason, is_suggestion: false })
}

/// The months of one term, where there are any.
pub(crate) fn months_of(r: &Reads<'_>, kind: Kind) -> Result<Option<u16>> {
    Ok(term(&r.case, &r.private, kind)?.months)
}

/// Sets a term. One of the organisation needs a number of months and a reason.
///
/// # Errors
/// [`Error::Invalid`]: `months` outside 1 to [`MAX_MONTHS`], or empty for the organisation's part; `reason` empty there.
pub fn set_term(w: &Writes<'_>, term: &Term) -> Result<()> {
    if term.months.is_some_and(|months| !(1..=MAX_MONTHS).contains(&months)) {
        return Err(Invalid::new("months", Rule::OutOfRange { min: 1, max: MAX_MONTHS.into() }).into());
    }
    if !term.kind.is_own() && term.months.is_none() {
        return Err(Invalid::new("months", Rule::Empty).into());
    }
    if !term.kind.is_own() && term.reason.is_empty() {
        return Err(Invalid::new("reason", Rule::Empty).into());
    }
    let kept = Kept { months: term.months, reason: term.reason.clone() };
    let kept = serde_json::to_string(&kept).map_err(|_| Error::Failed)?;
    if term.kind.is_own() {
        wellbeing::decision::put(&w.private, &term.kind.decision(), &kept)
    } else {
        casebook::decision::put(&w.case, &term.kind.decision(), &kept)
    }
}

/// The first day on which a term that began on `since` has passed: the same day of the month, or the last day of a month
/// that is shorter.
#[must_use]
pub fn passes(since: Date, months: u16) -> Date {
    since.saturating_add(i32::from(months).months())
}

/// A client whose term has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct DueClient {
    /// The client.
    pub id: ClientId,
    /// Closed since; or the day of the last contact, where that is later.
    #[ts(type = "string")]
    pub since: Date,
    /// When the term passed.
    #[ts(type = "string")]
    pub due: Date,
}

/// A contact with nobody whose term has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct DueContact {
    /// The contact.
    pub id: ContactId,
    /// Its day.
    #[ts(type = "string")]
    pub since: Date,
    /// When the term passed.
    #[ts(type = "string")]
    pub due: Date,
}

/// A record of another kind whose term has passed. One of the Meldcode does not say about whom: that stands behind its lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct DueRecord {
    /// What it is.
    pub kind: Kind,
    /// The record.
    #[ts(type = "string")]
    pub id: Uuid,
    /// The day from which its term counts.
    #[ts(type = "string")]
    pub since: Date,
    /// When the term passed.
    #[ts(type = "string")]
    pub due: Date,
}

/// What is proposed to go, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "RetentionProposal")]
pub struct Proposal {
    /// Clients.
    pub clients: Vec<DueClient>,
    /// Contacts with nobody.
    pub contacts: Vec<DueContact>,
    /// Other records about clients or about nobody, of whatever kind.
    pub records: Vec<DueRecord>,
    /// Records of her own.
    pub own: Vec<DueRecord>,
    /// Whether it is time to show it: something is due, and nothing was decided this month.
    pub is_time: bool,
}

/// What is proposed to go on this day.
///
/// # Errors
/// What the database says.
pub fn proposal(r: &Reads<'_>, today: Date) -> Result<Proposal> {
    propose(&r.case, &r.private, today)
}

fn propose(case: &Read<'_, Case>, private: &Read<'_, Private>, today: Date) -> Result<Proposal> {
    let mut proposal = Proposal::default();
    if let Some(months) = term(case, private, Kind::Clients)?.months {
        for (id, since) in casebook::erasure::closed_since(case)? {
            let due = passes(since, months);
            if due <= today {
                proposal.clients.push(DueClient { id, since, due });
            }
        }
        proposal.clients.sort_by_key(|client| (client.since, client.id));
    }
    // The last day of a short month stands for those that are longer, so the query looks three days further.
    let until = |months: u16| today.saturating_sub(i32::from(months).months()).saturating_add(3.days());
    if let Some(months) = term(case, private, Kind::LooseContacts)?.months {
        for (id, since) in casebook::erasure::loose_until(case, until(months))? {
            let due = passes(since, months);
            if due <= today {
                proposal.contacts.push(DueContact { id, since, due });
            }
        }
    }
    type Old = fn(&Read<'_, Case>, Date) -> Result<Vec<(Uuid, Date)>>;
    let records: [(Kind, Old); 3] = [
        (Kind::LooseAppointments, casebook::erasure::loose_appointments_until),
        (Kind::LooseRequests, casebook::erasure::loose_requests_until),
        (Kind::Meldcode, meldcodes_until),
    ];
    for (kind, find) in records {
        let Some(months) = term(case, private, kind)?.months else { continue };
        for (id, since) in find(case, until(months))? {
            let due = passes(since, months);
            if due <= today {
                proposal.records.push(DueRecord { kind, id, since, due });
            }
        }
    }
    type Until = fn(&Read<'_, Private>, Date) -> Result<wellbeing::erasure::Old>;
    let own: [(Kind, Until); 3] = [
        (Kind::OwnNotes, wellbeing::erasure::notes_until),
        (Kind::Questions, wellbeing::erasure::questions_until),
        (Kind::CheckIns, wellbeing::erasure::check_ins_until),
    ];
    for (kind, find) in own {
        let Some(months) = term(case, private, kind)?.months else { continue };
        for (id, since) in find(private, until(months))? {
            let due = passes(since, months);
            if due <= today {
                proposal.own.push(DueRecord { kind, id, since, due });
            }
        }
    }
    let is_empty = proposal.clients.is_empty()
        && proposal.contacts.is_empty()
        && proposal.records.is_empty()
        && proposal.own.is_empty();
    proposal.is_time = !is_empty && decided(case)?.is_none_or(|on| on.first_of_month() < today.first_of_month());
    Ok(proposal)
}

fn meldcodes_until(r: &Read<'_, Case>, last: Date) -> Result<Vec<(Uuid, Date)>> {
    Ok(casebook::meldcode::closed_until(r, last)?.into_iter().map(|(id, since)| (id.0, since)).collect())
}

const DECIDED: &str = "retention_decided";

fn decided(r: &Read<'_, Case>) -> Result<Option<Date>> {
    Ok(r.setting(DECIDED)?.and_then(|day| day.parse().ok()))
}

fn decide(w: &Write<'_, Case>, today: Date) -> Result<()> {
    w.put_setting(DECIDED, &today.to_string())
}

/// She looked, and what is left can wait until next month.
///
/// # Errors
/// What the database says.
pub fn put_off(w: &Writes<'_>, today: Date) -> Result<()> {
    decide(&w.case, today)
}

/// What of a proposal is accepted.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[ts(rename = "RetentionAccepted")]
pub struct Accepted {
    /// Clients to be reduced to figures.
    pub clients: Vec<ClientId>,
    /// Contacts with nobody to be reduced to figures.
    pub contacts: Vec<ContactId>,
    /// Other records that go, of whatever kind.
    #[ts(type = "Array<string>")]
    pub records: Vec<Uuid>,
    /// Records of her own that go.
    #[ts(type = "Array<string>")]
    pub own: Vec<Uuid>,
}

/// Reduces to figures what was accepted of today's proposal, in one commit. Nothing undoes it.
///
/// # Errors
/// [`Error::Gone`] where something is not, or no longer, proposed: nothing was changed then. Else as [`Vault::erase`].
pub fn accept(vault: &Vault, accepted: Accepted, today: Date, around: &Around) -> Result<Statement> {
    let clients = accepted.clients.clone();
    let left = vault.read(move |r| left_of(&r.case, &clients))?;
    let done = vault.erase(move |w| {
        let proposed = propose(&w.case, &w.private, today)?;
        let all_proposed = accepted.clients.iter().all(|id| proposed.clients.iter().any(|due| due.id == *id))
            && accepted.contacts.iter().all(|id| proposed.contacts.iter().any(|due| due.id == *id))
            && accepted.records.iter().all(|id| proposed.records.iter().any(|due| due.id == *id))
            && accepted.own.iter().all(|id| proposed.own.iter().any(|due| due.id == *id));
        if !all_proposed {
            return Err(Error::Gone);
        }
        for client in &accepted.clients {
            casebook::erasure::mark_client(&w.case, *client, false, true)?;
        }
        casebook::erasure::mark_loose(&w.case, &accepted.contacts)?;
        let is_meldcode = |id: &Uuid| proposed.records.iter().any(|due| due.id == *id && due.kind == Kind::Meldcode);
        let (meldcodes, loose): (Vec<_>, Vec<_>) = accepted.records.iter().copied().partition(is_meldcode);
        casebook::erasure::mark_loose_records(&w.case, &loose)?;
        w.case.mark_erased(&meldcodes, false)?;
        w.private.mark_erased(&accepted.own, false)?;
        decide(&w.case, today)?;
        carry_out(w, false)
    })?;
    statement(vault, ErasureKind::Reduced, done, left, around)
}
