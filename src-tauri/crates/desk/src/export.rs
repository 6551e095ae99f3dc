//! Export: what the vault holds, as JSON that anybody can read. `EXPORT.md` beside this crate describes it.
//!
//! The client part belongs to the organisation, the own part to her: whoever asks says which. Drafts and the social map
//! are left out: the first were never saved, the second can be loaded again.

use casebook::agreement::{self, Agreement, AgreementId, PassingOn, PassingOnId};
use casebook::appointment::{self, Appointment, AppointmentId};
use casebook::bottleneck::{self, Bottleneck, BottleneckId};
use casebook::client::{self, ClientId, Details};
use casebook::concern::{self, Concern, ConcernId};
use casebook::contact::{self, Contact, ContactId};
use casebook::crisis_call::{self, CrisisCall, CrisisCallId};
use casebook::household::{self, HouseholdId};
use casebook::intake::{self, AskingEntry, OwnView};
use casebook::lead::{Event, LeadNow};
use casebook::letter::{self, LetterId};
use casebook::local_line;
use casebook::mark;
use casebook::meldcode;
use casebook::merging;
use casebook::moment::{self, Moment, MomentId};
use casebook::referral::{self, Done, End, Referral, ReferralId};
use casebook::request::{self, Request, RequestId};
use jiff::Timestamp;
use jiff::civil::Date;
use record::{Line, choices};
use serde::Serialize;
use vault::{Case, Read, Result, Writes};
use wellbeing::check_in::{self, CheckIn};
use wellbeing::heaviness::{self, Heaviness};
use wellbeing::note::{self, OwnNote};
use wellbeing::question::{self, Question};

choices! {
    /// Which part is exported.
    Part {
        /// What is about clients: the organisation's.
        Clients = "clients",
        /// What is hers alone.
        Own = "own",
        /// Both, without the Meldcode.
        All = "all",
        /// The Meldcode alone: in no other part, written only where somebody names it.
        Meldcode = "meldcode",
    }
}

/// What the vault holds, or one part of it. Not sealed: whoever has it can read it.
#[derive(Serialize)]
pub struct Export {
    format: &'static str,
    version: u32,
    part: Part,
    exported: Timestamp,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    case: Option<ClientPart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wellbeing: Option<OwnPart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meldcodes: Option<Vec<meldcode::Entry>>,
}

#[derive(Serialize)]
struct ClientPart {
    clients: Vec<WithId<ClientId, Details>>,
    households: Vec<Named>,
    contacts: Vec<WithId<ContactId, Contact>>,
    appointments: Vec<WithId<AppointmentId, Appointment>>,
    moments: Vec<WithId<MomentId, Moment>>,
    crisis_calls: Vec<WithId<CrisisCallId, CrisisCall>>,
    local_lines: Vec<local_line::LocalLineEntry>,
    merged: Vec<Merged>,
    bottlenecks: Vec<WithId<BottleneckId, Bottleneck>>,
    askings: Vec<AskingEntry>,
    own_views: Vec<OwnViewOf>,
    requests: Vec<RequestOut>,
    agreements: Vec<WithId<AgreementId, Agreement>>,
    passed_on: Vec<WithId<PassingOnId, PassingOn>>,
    letters: Vec<WithId<LetterId, letter::Sent>>,
    concerns: Vec<WithId<ConcernId, WithLead>>,
    referrals: Vec<WithId<ReferralId, WithSteps>>,
    marks: Vec<mark::Entry>,
}

#[derive(Serialize)]
struct Merged {
    client: ClientId,
    gone: ClientId,
    on: Date,
}

#[derive(Serialize)]
struct OwnViewOf {
    client: ClientId,
    #[serde(flatten)]
    view: OwnView,
}

choices! {
    /// Whether something is open.
    ConcernStatus {
        /// Somebody still has to do something.
        Open = "open",
        /// It was closed.
        Closed = "closed",
    }
}

#[derive(Serialize)]
struct WithLead {
    #[serde(flatten)]
    concern: Concern,
    status: ConcernStatus,
    closed: Option<concern::Closed>,
    lead: Option<LeadNow>,
    lead_history: Vec<Event>,
}

#[derive(Serialize)]
struct WithSteps {
    #[serde(flatten)]
    referral: Referral,
    steps: Vec<Done>,
    end: Option<End>,
    help_started: Option<Date>,
    help_after_days: Option<u32>,
}

#[derive(Serialize)]
struct RequestOut {
    id: RequestId,
    #[serde(flatten)]
    record: Request,
    status: request::Status,
    contacts: Vec<request::LinkedContact>,
}

#[derive(Serialize)]
struct OwnPart {
    notes: Vec<OwnNote>,
    questions: Vec<Question>,
    heaviness: Vec<Weighed>,
    check_ins: Vec<CheckIn>,
}

#[derive(Serialize)]
struct WithId<I, T> {
    id: I,
    #[serde(flatten)]
    record: T,
}

#[derive(Serialize)]
struct Named {
    id: HouseholdId,
    called: Line,
}

#[derive(Serialize)]
struct Weighed {
    contact: String,
    heaviness: Heaviness,
}

/// Reads a part, and writes down in the change log of that part that it was exported.
///
/// # Errors
/// What the database says.
pub fn export(w: &Writes<'_>, part: Part) -> Result<Export> {
    let remark = format!("{{\"part\":\"{}\"}}", part.word());
    if part != Part::Own {
        w.case.remark("export", &remark)?;
    }
    let case = matches!(part, Part::Clients | Part::All).then(|| client_part(&w.case)).transpose()?;
    let meldcodes = (part == Part::Meldcode).then(|| meldcode::list(&w.case, None)).transpose()?;
    let wellbeing = if matches!(part, Part::Clients | Part::Meldcode) {
        None
    } else {
        w.private.remark("export", &remark)?;
        Some(OwnPart {
            notes: note::list(&w.private)?,
            questions: question::list(&w.private)?,
            heaviness: heaviness::list(&w.private)?
                .into_iter()
                .map(|(contact, heaviness)| Weighed { contact, heaviness })
                .collect(),
            check_ins: check_in::all(&w.private)?,
        })
    };
    Ok(Export { format: "sleutelbos-export", version: 1, part, exported: w.case.now(), case, wellbeing, meldcodes })
}

/// Reads the client part of a vault that cards opened. Nothing can be written down there: who holds the card says that it
/// was exported.
///
/// # Errors
/// What the database says.
pub fn export_lent(r: &Read<'_, Case>) -> Result<Export> {
    let case = Some(client_part(r)?);
    Ok(Export {
        format: "sleutelbos-export",
        version: 1,
        part: Part::Clients,
        exported: r.now(),
        case,
        wellbeing: None,
        meldcodes: None,
    })
}

/// Reads every record of the client part through the types that guard it: what does not keep to a rule does not read.
pub(crate) fn reads_back(r: &Read<'_, Case>) -> Result<()> {
    client_part(r).map(|_| ())
}

fn client_part(r: &Read<'_, Case>) -> Result<ClientPart> {
    Ok(ClientPart {
        clients: client::all(r)?.into_iter().map(|(id, record)| WithId { id, record }).collect(),
        households: household::all(r)?.into_iter().map(|h| Named { id: h.id, called: h.called }).collect(),
        contacts: contact::all(r)?.into_iter().map(|entry| WithId { id: entry.id, record: entry.contact }).collect(),
        appointments: appointment::all(r)?
            .into_iter()
            .map(|entry| WithId { id: entry.id, record: entry.appointment })
            .collect(),
        moments: moment::all(r)?.into_iter().map(|entry| WithId { id: entry.id, record: entry.moment }).collect(),
        crisis_calls: crisis_call::all(r)?
            .into_iter()
            .map(|entry| WithId { id: entry.id, record: entry.call })
            .collect(),
        local_lines: local_line::all(r)?,
        merged: merging::list(r)?.into_iter().map(|(client, gone, on)| Merged { client, gone, on }).collect(),
        bottlenecks: bottleneck::all(r)?
            .into_iter()
            .map(|entry| WithId { id: entry.id, record: entry.bottleneck })
            .collect(),
        askings: intake::list(r, None)?,
        own_views: intake::own_views(r)?.into_iter().map(|(client, view)| OwnViewOf { client, view }).collect(),
        concerns: concern::all(r)?
            .into_iter()
            .map(|concern::Entry { id, concern, closed, lead, history, .. }| {
                let status = if closed.is_some() { ConcernStatus::Closed } else { ConcernStatus::Open };
                WithId { id, record: WithLead { concern, status, closed, lead, lead_history: history } }
            })
            .collect(),
        referrals: referral::all(r)?
            .into_iter()
            .map(|referral::Entry { id, referral, steps, end, help_started, help_after_days, .. }| WithId {
                id,
                record: WithSteps { referral, steps, end, help_started, help_after_days },
            })
            .collect(),
        marks: mark::all(r)?,
        requests: request::all(r)?
            .into_iter()
            .map(|entry| RequestOut {
                id: entry.id,
                record: entry.request,
                status: entry.status,
                contacts: entry.contacts,
            })
            .collect(),
        agreements: agreement::all(r)?
            .into_iter()
            .map(|entry| WithId { id: entry.id, record: entry.agreement })
            .collect(),
        passed_on: agreement::all_passed_on(r)?
            .into_iter()
            .map(|one| WithId { id: one.id, record: one.passing_on })
            .collect(),
        letters: letter::all(r)?.into_iter().map(|entry| WithId { id: entry.id, record: entry.sent }).collect(),
    })
}
