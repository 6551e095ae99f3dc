//! Today: at most five cards, what matters first; beside them who was not seen for long, and her week.

use casebook::appointment::{self, Kind, Status};
use casebook::client::{self, Card, ClientId};
use casebook::contact::{self, ContactId, Entry};
use casebook::open::{self, Outline};
use casebook::{crisis_call, moment, request};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use record::{Line, Window};
use serde::Serialize;
use ts_rs::TS;
use vault::{Reads, Result};

use crate::board::{BoardRow, signal_rows, way_rows};
use crate::days::{Around, AtThisVisit, moments_window};
use crate::draft::{self, DraftCard};

/// A next step that is open.
#[derive(Clone, Serialize, TS)]
pub struct OpenStep {
    /// The contact it was agreed at.
    pub contact: ContactId,
    /// The people, by id and how they are called.
    pub people: Vec<(ClientId, Line)>,
    /// What she will do.
    pub what: Line,
    /// Between which days.
    pub between: Window,
    /// Whether its last day has passed.
    pub is_past: bool,
}

impl OpenStep {
    pub(crate) fn of(step: contact::OpenStep, on: Date) -> Self {
        let contact::OpenStep { contact, people, what, between } = step;
        Self { contact, people, what, between, is_past: between.to < on }
    }
}

/// An appointment of today, or one of the last days of which nobody said how it went.
#[derive(Clone, Serialize, TS)]
pub struct AppointmentToday {
    /// The appointment.
    #[serde(flatten)]
    pub entry: appointment::Entry,
    /// Whether its day has passed.
    pub is_past: bool,
    /// What else can be done at the same visit; nothing where its day has passed.
    pub visit: AtThisVisit,
}

/// What Today shows. Of people she no longer helps only what is open: closing somebody asked what becomes of it.
#[derive(Clone, Serialize, TS)]
pub struct Today {
    /// The day it was made for.
    #[ts(type = "string")]
    pub on: Date,
    /// Calls in a crisis after which something is to be done now.
    pub crisis: Vec<crisis_call::Entry>,
    /// Calls that were agreed for today, and those of the last seven days of which nobody said how they went.
    pub calls: Vec<AppointmentToday>,
    /// Other appointments of these days.
    pub appointments: Vec<AppointmentToday>,
    /// Appointments of the next seven days, calls among them; at most 10.
    pub appointments_coming: Vec<appointment::Entry>,
    /// Contacts written down for today.
    pub contacts: Vec<Entry>,
    /// Signals and doubts of which nobody has the lead; at most 5.
    pub nobody: Vec<BoardRow>,
    /// How many there are.
    pub nobody_count: u32,
    /// Signals and doubts whose next step is open or past, those that close first on top; at most 20.
    pub signals: Vec<BoardRow>,
    /// Referrals whose waiting time has passed, or passes within seven days; at most 5.
    pub clocks: Vec<BoardRow>,
    /// Open requests of which the day by which an answer was wanted has passed; at most 5.
    pub requests: Vec<request::Late>,
    /// Next steps whose window is open or has passed, those that close first on top; at most 20.
    pub closing: Vec<OpenStep>,
    /// Next steps whose window opens within seven days; at most 20.
    pub coming: Vec<OpenStep>,
    /// Moments of the last and of the next 14 days that were not seen to.
    pub moments: Vec<moment::Entry>,
    /// Active clients without contact for 42 days or more, longest first; at most 5.
    pub long_ago: Vec<Card>,
    /// Drafts to finish tonight.
    pub drafts: Vec<DraftCard>,
    /// Minutes written down this week (Monday to today).
    pub minutes_this_week: u32,
    /// How many active clients there are.
    pub active_clients: u32,
}

/// So many next steps at most, of each kind.
const MOST_STEPS: u32 = 20;

/// So many appointments of the coming days at most.
const MOST_COMING: usize = 10;

/// So many days appointments are shown before their day, and asked about after it.
const NEAR_DAYS: i32 = 7;

/// So many clients at most of whom nothing was heard for long.
const MOST_LONG_AGO: usize = 5;

/// So many signals without a lead at most.
const MOST_NOBODY: usize = 5;

/// So many waiting times at most.
const MOST_CLOCKS: usize = 5;

/// So many late requests at most.
const MOST_REQUESTS: u32 = 5;

/// Six weeks without contact is long.
const LONG_AGO_DAYS: u16 = 42;

/// What Today shows.
///
/// # Errors
/// What the database says.
pub fn today(r: &Reads<'_>) -> Result<Today> {
    let on = r.case.today();
    let closed = client::closed(&r.case)?;
    let mut contacts = contact::on_day(&r.case, on)?;
    contacts.retain_mut(|entry| {
        let had_people = !entry.contact.people.is_empty();
        let people = std::mem::take(&mut entry.contact.people).into_iter().zip(std::mem::take(&mut entry.called));
        (entry.contact.people, entry.called) = people.filter(|(id, _)| !closed.contains(id)).unzip();
        !had_people || !entry.contact.people.is_empty()
    });
    let steps = |from, to| -> Result<Vec<OpenStep>> {
        let steps = contact::open_steps(&r.case, Window { from, to }, MOST_STEPS)?;
        Ok(steps.into_iter().map(|step| OpenStep::of(step, on)).collect())
    };
    let monday = on.saturating_sub(i32::from(on.weekday().to_monday_zero_offset()).days());
    let mut drafts = draft::list(r)?;
    drafts.retain(|draft| draft.reminds);
    let (calls, appointments) =
        appointments(r, on)?.into_iter().partition(|today| today.entry.appointment.kind == Kind::Call);
    let mut appointments_coming = appointment::between(
        &r.case,
        Window { from: on.saturating_add(1.day()), to: on.saturating_add(NEAR_DAYS.days()) },
    )?;
    appointments_coming.retain(|entry| entry.appointment.status == Status::Planned);
    appointments_coming.truncate(MOST_COMING);
    let OfSignals { nobody, nobody_count, signals, clocks } = of_signals(r, on)?;
    Ok(Today {
        on,
        crisis: crisis_call::due(&r.case, on)?,
        calls,
        appointments,
        appointments_coming,
        contacts,
        nobody,
        nobody_count,
        signals,
        clocks,
        requests: request::late(&r.case, MOST_REQUESTS)?,
        closing: steps(date(1900, 1, 1), on)?,
        coming: steps(on.saturating_add(1.day()), on.saturating_add(7.days()))?,
        moments: moment::open_between(&r.case, moments_window(on))?,
        long_ago: client::long_ago(&r.case, LONG_AGO_DAYS, MOST_LONG_AGO)?,
        drafts,
        minutes_this_week: contact::minutes(&r.case, Window { from: monday, to: on })?,
        active_clients: client::count_active(&r.case)?,
    })
}

struct OfSignals {
    nobody: Vec<BoardRow>,
    nobody_count: u32,
    signals: Vec<BoardRow>,
    clocks: Vec<BoardRow>,
}

/// What Today shows of *Wie doet wat*: chosen from outlines, so that no more is read than is shown.
fn of_signals(r: &Reads<'_>, on: Date) -> Result<OfSignals> {
    let outlines = open::outlines(&r.case)?;
    let in_a_week = on.saturating_add(7.days());
    let mut clocks = way_rows(open::waiting(&r.case)?, &outlines);
    clocks.retain(|row| row.closes.is_some_and(|closes| closes <= in_a_week));
    clocks.sort_by_key(|row| row.closes);
    clocks.truncate(MOST_CLOCKS);

    let closes = |outline: &Outline| outline.between.map(|between| between.to);
    let mut nobody: Vec<Outline> = Vec::new();
    let mut signals: Vec<Outline> = Vec::new();
    for outline in outlines {
        let is_due = outline.between.is_some_and(|between| between.from <= on);
        if is_due {
            signals.push(outline.clone());
        }
        if outline.lead.is_none() {
            nobody.push(outline);
        }
    }
    let nobody_count = u32::try_from(nobody.len()).unwrap_or(u32::MAX);
    nobody.sort_by_key(|outline| (closes(outline).is_none(), closes(outline)));
    nobody.truncate(MOST_NOBODY);
    signals.sort_by_key(closes);
    signals.truncate(MOST_STEPS as usize);
    Ok(OfSignals { nobody: signal_rows(r, nobody)?, nobody_count, signals: signal_rows(r, signals)?, clocks })
}

/// Appointments of today, and those of the last days that are still only planned.
fn appointments(r: &Reads<'_>, on: Date) -> Result<Vec<AppointmentToday>> {
    let days = Window { from: on.saturating_sub(NEAR_DAYS.days()), to: on };
    let mut entries = appointment::between(&r.case, days)?;
    entries.retain(|entry| match entry.appointment.status {
        Status::Planned => true,
        Status::Done | Status::Missed => entry.appointment.on == on,
        Status::Cancelled => false,
    });
    let is_open =
        |entry: &appointment::Entry| entry.appointment.on == on && entry.appointment.status == Status::Planned;
    let around = if entries.iter().any(is_open) { Some(Around::read(r)?) } else { None };
    let today = entries.into_iter().map(|entry| {
        let visit = match (&around, entry.appointment.client) {
            (Some(around), Some(client)) if is_open(&entry) => around.visit(r, client, false)?,
            _ => AtThisVisit::default(),
        };
        Ok(AppointmentToday { is_past: entry.appointment.on < on, entry, visit })
    });
    today.collect()
}
