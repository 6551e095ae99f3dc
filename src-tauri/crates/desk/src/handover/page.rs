//! A file that was opened: one page about each person, to decide on.

use std::collections::BTreeSet;

use casebook::ClientId;
use casebook::handover::{self, Row};
use jiff::civil::Date;
use record::Line;
use record::uuid::Uuid;
use serde::Serialize;
use ts_rs::TS;
use vault::{Case, Read, Result, Vault};

use super::card::Party;
use super::file::{Body, Given, unseal};
use super::{Done, MOST_PEOPLE, Why};
use crate::erasure;

/// The column of an agreement that says that it has to be asked anew.
pub(super) const ASK: &str = "ask_anew";

/// A signal, as the page of somebody in a file shows it.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "HandoverSignal")]
pub struct Signal {
    /// What was noticed, or the label that is doubted.
    pub noticed: String,
    /// Who has the lead; `None` for nobody.
    pub lead: Option<String>,
}

/// A line with a day, as the page of somebody in a file shows it.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "HandoverDated")]
pub struct Dated {
    /// The day, as the file has it.
    pub day: String,
    /// What.
    pub what: String,
}

/// One page about somebody in a file: enough to decide on.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "HandoverPage")]
pub struct Page {
    /// What to name this person by when deciding.
    pub id: String,
    /// How the giver calls this person.
    pub called: String,
    /// Whether that is a code name.
    pub is_code_name: bool,
    /// Codes of the languages.
    pub languages: Vec<String>,
    /// Whether calling is safe, as a word of `safe_to_call`.
    pub safe_to_call: String,
    /// What to mind when others are there.
    pub mind: String,
    /// Open signals and doubts.
    pub signals: Vec<Signal>,
    /// Open referrals: to whom, and since when where that is known.
    pub referrals: Vec<String>,
    /// Appointments from the day of the file on.
    pub appointments: Vec<Dated>,
    /// The last contacts, the latest first: at most three.
    pub contacts: Vec<Dated>,
    /// How many contacts come along.
    pub contact_count: u32,
    /// How many agreements come along.
    pub agreements: u32,
    /// How many of these name the giver, and will have to be asked anew.
    pub ask_anew: u32,
    /// Clients here who are likely the same person.
    pub likely: Vec<(ClientId, Line)>,
    /// Whether this person was lent, and comes back: the record here makes way.
    pub comes_back: bool,
}

/// A file that was opened, to be decided on.
#[derive(Clone, Serialize, TS)]
pub struct OpenedHandover {
    /// Who gives.
    pub from: Party,
    /// To compare by telephone.
    pub check: String,
    /// When it was made.
    #[ts(type = "string")]
    pub made: Date,
    /// Until when, for a temporary replacement.
    #[ts(type = "string | null")]
    pub until: Option<Date>,
    /// A page for each person.
    pub people: Vec<Page>,
}

/// Opens a file of people. Nothing is written.
///
/// # Errors
/// [`Failed::Refused`](super::Failed::Refused).
pub fn open(vault: &Vault, sealed: &[u8]) -> Done<OpenedHandover> {
    let sealed = sealed.to_vec();
    vault.read(move |r| Ok(given(&r.case, &sealed).and_then(|(from, given)| pages(&r.case, from, &given))))?
}

/// The people of a file, checked as far as the file alone can be.
pub(super) fn given(r: &Read<'_, Case>, sealed: &[u8]) -> Done<(Party, Given)> {
    let (from, body) = unseal(r, sealed)?;
    let Body::Handover(given) = body else { return Err(Why::IsReceipt.into()) };
    let ids: BTreeSet<Uuid> = given.people.iter().map(|going| going.id).collect();
    let is_whole = !ids.is_empty()
        && ids.len() == given.people.len()
        && ids.len() <= MOST_PEOPLE
        && ids.iter().all(|id| given.rows.iter().any(|row| row.table == "client" && row.text("id") == id.to_string()));
    if !is_whole {
        return Err(Why::Damaged.into());
    }
    if handover::get(r, given.id).is_ok() {
        return Err(Why::Already.into());
    }
    Ok((from, given))
}

fn pages(r: &Read<'_, Case>, from: Party, given: &Given) -> Done<OpenedHandover> {
    let mut people = Vec::new();
    for going in &given.people {
        let id = going.id.to_string();
        let rows = handover::belonging(&given.rows, &BTreeSet::from([id.clone()]));
        let of = |table: &'static str| rows.iter().copied().filter(move |row| row.table == table);
        let client = of("client").next().ok_or(Why::Damaged)?;
        let mut contacts: Vec<Dated> =
            of("contact").map(|row| Dated { day: row.text("day").into(), what: row.text("line").into() }).collect();
        contacts.sort_by(|one, other| other.day.cmp(&one.day));
        let contact_count = erasure::count(contacts.len());
        contacts.truncate(3);
        let mut appointments: Vec<Dated> = of("appointment")
            .filter(|row| row.text("day") >= given.made.to_string().as_str())
            .map(|row| Dated { day: row.text("day").into(), what: row.text("with_whom").into() })
            .collect();
        appointments.sort_by(|one, other| one.day.cmp(&other.day));
        people.push(Page {
            called: client.text("called").into(),
            is_code_name: client.columns.get("is_code_name").and_then(serde_json::Value::as_i64) == Some(1),
            languages: of("client_language").map(|row| row.text("language").into()).collect(),
            safe_to_call: client.text("safe_to_call").into(),
            mind: client.text("mind").into(),
            signals: of("concern")
                .filter(|row| row.text("closed_on").is_empty())
                .map(|row| Signal {
                    noticed: [row.text("noticed"), row.text("label")]
                        .into_iter()
                        .find(|text| !text.is_empty())
                        .unwrap_or_default()
                        .into(),
                    lead: lead(&rows, row.text("id")),
                })
                .collect(),
            referrals: of("referral")
                .filter(|row| row.text("outcome").is_empty())
                .map(|row| row.text("to_name").into())
                .collect(),
            appointments,
            contacts,
            contact_count,
            agreements: erasure::count(of("agreement").count()),
            ask_anew: erasure::count(of("agreement").filter(|row| names(row, &from.name) || asks_anew(row)).count()),
            likely: likely(r, client)?,
            comes_back: going.back.is_some(),
            id,
        });
    }
    let check = from.check();
    Ok(OpenedHandover { from, check, made: given.made, until: given.until, people })
}

/// Clients here who may be the same person.
fn likely(r: &Read<'_, Case>, client: &Row) -> Result<Vec<(ClientId, Line)>> {
    let year = client.columns.get("birth_year").and_then(serde_json::Value::as_i64);
    let year = year.and_then(|year| i16::try_from(year).ok());
    let found = casebook::likeness::likely(r, client.text("called"), year, None)?;
    Ok(found.into_iter().map(|likely| (likely.id, likely.called)).collect())
}

/// The lead of a signal: the accepted event that counts, as `casebook::lead` has it.
fn lead(rows: &[&Row], concern: &str) -> Option<String> {
    let key = |row: &Row| {
        let at = row.columns.get("accepted_at").and_then(serde_json::Value::as_i64);
        (row.text("accepted_on").to_owned(), at, row.text("id").to_owned())
    };
    rows.iter()
        .filter(|row| row.table == "lead" && row.text("concern") == concern && !row.text("accepted_on").is_empty())
        .max_by_key(|row| key(row))
        .map(|row| row.text("organisation"))
        .filter(|organisation| !organisation.is_empty())
        .map(ToOwned::to_owned)
}

/// Whether an agreement has to be asked anew already: it named who gave before.
pub(super) fn asks_anew(agreement: &Row) -> bool {
    agreement.columns.get(ASK).and_then(serde_json::Value::as_i64).is_some_and(|asks| asks != 0)
}

/// Whether an agreement that still holds names the giver: as who may know, or as who explained it.
pub(super) fn names(agreement: &Row, giver: &Line) -> bool {
    let giver = vault::fold(giver.as_str());
    let holds = agreement.text("withdrawn").is_empty();
    holds && ["name", "explained_by"].iter().any(|field| vault::fold(agreement.text(field)).contains(&giver))
}
