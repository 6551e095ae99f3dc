//! Today: at most five cards, what matters first.

use casebook::client::{self, Card, ClientId};
use casebook::contact::{self, ContactId, Entry};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use record::{Line, Window};
use serde::Serialize;
use ts_rs::TS;
use vault::{Reads, Result};

use crate::board::{BoardRow, board};
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

/// What Today shows. Nobody is in it whom she no longer helps, but for signals that are open.
#[derive(Clone, Serialize, TS)]
pub struct Today {
    /// The day it was made for.
    #[ts(type = "string")]
    pub on: Date,
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
    /// Next steps whose window is open or has passed, those that close first on top; at most 20.
    pub closing: Vec<OpenStep>,
    /// Next steps whose window opens within seven days; at most 20.
    pub coming: Vec<OpenStep>,
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

/// So many clients at most of whom nothing was heard for long.
const MOST_LONG_AGO: usize = 5;

/// So many signals without a lead at most.
const MOST_NOBODY: usize = 5;

/// So many waiting times at most.
const MOST_CLOCKS: usize = 5;

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
        Ok(steps
            .into_iter()
            .map(|contact::OpenStep { contact, people, what, between }| OpenStep {
                contact,
                people,
                what,
                between,
                is_past: between.to < on,
            })
            .collect())
    };
    let monday = on.saturating_sub(i32::from(on.weekday().to_monday_zero_offset()).days());
    let mut drafts = draft::list(r)?;
    drafts.retain(|draft| draft.reminds);
    let board = board(r)?;
    let in_a_week = on.saturating_add(7.days());
    let rows = |most: usize, which: &dyn Fn(&&BoardRow) -> bool| -> Vec<BoardRow> {
        let mut rows: Vec<&BoardRow> = board.rows.iter().filter(which).collect();
        rows.sort_by_key(|row| row.closes);
        rows.into_iter().take(most).cloned().collect()
    };
    Ok(Today {
        on,
        contacts,
        nobody: rows(MOST_NOBODY, &|row| row.is_nobody),
        nobody_count: board.nobody,
        signals: rows(MOST_STEPS as usize, &|row| row.between.is_some_and(|between| between.from <= on)),
        clocks: rows(MOST_CLOCKS, &|row| row.clock.is_some() && row.closes.is_some_and(|closes| closes <= in_a_week)),
        closing: steps(date(1900, 1, 1), on)?,
        coming: steps(on.saturating_add(1.day()), on.saturating_add(7.days()))?,
        long_ago: client::long_ago(&r.case, LONG_AGO_DAYS, MOST_LONG_AGO)?,
        drafts,
        minutes_this_week: contact::minutes(&r.case, Window { from: monday, to: on })?,
        active_clients: client::count_active(&r.case)?,
    })
}
