//! *Wie doet wat*: open signals and referrals, what nobody has the lead of first, then what is past its time; and what is
//! open of one client, for the top of that page.

use std::cmp::Reverse;
use std::collections::HashMap;

use casebook::client::ClientId;
use casebook::concern::{self, ConcernId, Kind};
use casebook::lead::LeadNow;
use casebook::open::{self, Outline, Signal, Way};
use casebook::referral::{self, Milestone, ReferralId};
use jiff::ToSpan;
use jiff::civil::Date;
use record::{Line, Theme, Window, choices};
use serde::Serialize;
use ts_rs::TS;
use vault::{Reads, Result};

choices! {
    /// What a row of the board is.
    BoardKind {
        /// A signal.
        Signal = "signal",
        /// A doubt.
        Doubt = "doubt",
        /// A referral.
        Referral = "referral",
    }
}

choices! {
    /// Where a row stands on the board.
    Stage {
        /// A signal or a doubt; or a referral before the first milestone.
        Noticed = "noticed",
        /// The person wants help.
        WantsHelp = "wants_help",
        /// There is an appointment.
        AppointmentFixed = "appointment_fixed",
        /// The person has been there.
        BeenThere = "been_there",
        /// Help has started, in the last thirty days.
        HelpStarted = "help_started",
    }
}

impl From<Option<Milestone>> for Stage {
    fn from(milestone: Option<Milestone>) -> Self {
        match milestone {
            None => Self::Noticed,
            Some(Milestone::WantsHelp) => Self::WantsHelp,
            Some(Milestone::AppointmentFixed) => Self::AppointmentFixed,
            Some(Milestone::BeenThere) => Self::BeenThere,
            Some(Milestone::HelpStarted) => Self::HelpStarted,
        }
    }
}

/// An open signal, doubt or referral.
#[derive(Clone, Serialize, TS)]
pub struct BoardRow {
    /// What it is.
    pub kind: BoardKind,
    /// The signal or doubt; of a referral the one it came from.
    pub concern: Option<ConcernId>,
    /// The referral.
    pub referral: Option<ReferralId>,
    /// Whom it is about.
    pub client: ClientId,
    /// How the client is called.
    pub called: Line,
    /// Whether that is a made-up name.
    pub is_code_name: bool,
    /// What was noticed or said, or to whom. Empty where only themes say it.
    pub title: Line,
    /// What it is about, where `title` does not say it.
    pub themes: Vec<Theme>,
    /// Where it stands.
    pub stage: Stage,
    /// Who has the lead, of a referral that of its signal.
    pub lead: Option<LeadNow>,
    /// Whether it is a signal or a doubt of which nobody has the lead.
    pub is_nobody: bool,
    /// What comes next.
    pub step: Line,
    /// Between which days.
    pub between: Option<Window>,
    /// The day on which it closes: the last of the next step, or of the waiting time for mental health care.
    #[ts(type = "string | null")]
    pub closes: Option<Date>,
    /// Whether that day has passed.
    pub is_past: bool,
    /// Whether the key person no longer helps the client. What is open stays here all the same.
    pub is_client_closed: bool,
}

/// *Wie doet wat*.
#[derive(Clone, Serialize, TS)]
pub struct Board {
    /// What is open: without lead first, then past its time, then what closes first. What has started comes last.
    pub rows: Vec<BoardRow>,
    /// How many have no lead.
    pub nobody: u32,
    /// How many are past their time.
    pub past: u32,
}

/// Where help has started it stays on the board for so long: for her to see that it worked.
const STARTED_DAYS: i32 = 30;

/// *Wie doet wat*. What is open stays in it, also of whom she no longer helps: closing somebody asks about it.
///
/// # Errors
/// What the database says.
pub fn board(r: &Reads<'_>) -> Result<Board> {
    let today = r.case.today();
    let outlines = open::outlines(&r.case)?;
    let ways = open::ways(&r.case, today.saturating_sub(STARTED_DAYS.days()))?;
    let ways = way_rows(ways, &outlines);
    let mut rows = signal_rows(r, outlines)?;
    rows.extend(ways);
    rows.sort_by_key(|row| {
        let has_started = row.stage == Stage::HelpStarted;
        // Ids of version 7: what was written down first comes first.
        let id = row.referral.map(|id| id.0).or(row.concern.map(|id| id.0));
        (has_started, Reverse(row.is_nobody), Reverse(row.is_past), row.closes.is_none(), row.closes, id)
    });
    let count = |which: fn(&&BoardRow) -> bool| u32::try_from(rows.iter().filter(which).count()).unwrap_or(u32::MAX);
    let (nobody, past) = (count(|row| row.is_nobody), count(|row| row.is_past));
    Ok(Board { rows, nobody, past })
}

/// The rows of these signals and doubts, in this order.
pub(crate) fn signal_rows(r: &Reads<'_>, outlines: Vec<Outline>) -> Result<Vec<BoardRow>> {
    let today = r.case.today();
    let signals = open::signals(&r.case, outlines)?;
    Ok(signals.into_iter().map(|signal| BoardRow::of_signal(signal, today)).collect())
}

/// The rows of these referrals, each with the lead of its signal.
pub(crate) fn way_rows(ways: Vec<Way>, outlines: &[Outline]) -> Vec<BoardRow> {
    let leads: HashMap<ConcernId, Option<&LeadNow>> =
        outlines.iter().map(|outline| (outline.id, outline.lead.as_ref())).collect();
    let rows = ways.into_iter().map(|way| {
        let lead = way.concern.and_then(|concern| leads.get(&concern));
        BoardRow::of_way(way, lead.copied().flatten().cloned())
    });
    rows.collect()
}

impl BoardRow {
    fn of_signal(signal: Signal, today: Date) -> Self {
        let Signal { outline, about, kind, title, themes, step } = signal;
        let closes = outline.between.map(|between| between.to);
        Self {
            kind: match kind {
                Kind::Signal => BoardKind::Signal,
                Kind::Doubt => BoardKind::Doubt,
            },
            concern: Some(outline.id),
            referral: None,
            client: about.client,
            called: about.called,
            is_code_name: about.is_code_name,
            title,
            themes,
            stage: Stage::Noticed,
            is_nobody: outline.lead.is_none(),
            lead: outline.lead,
            step,
            between: outline.between,
            closes,
            is_past: closes.is_some_and(|last| last < today),
            is_client_closed: about.is_closed,
        }
    }

    fn of_way(way: Way, lead: Option<LeadNow>) -> Self {
        let Way { id, about, concern, to_name, stage, clock } = way;
        Self {
            kind: BoardKind::Referral,
            concern,
            referral: Some(id),
            client: about.client,
            called: about.called,
            is_code_name: about.is_code_name,
            title: to_name,
            themes: Vec::new(),
            stage: stage.into(),
            lead,
            is_nobody: false,
            step: Line::default(),
            between: None,
            closes: clock.and_then(|clock| clock.next()),
            is_past: clock.is_some_and(|clock| clock.is_passed()),
            is_client_closed: about.is_closed,
        }
    }
}

/// What is open of one client.
#[derive(Clone, Serialize, TS)]
pub struct ClientSummary {
    /// Open signals and doubts with their lead; those without a lead first.
    pub concerns: Vec<concern::Entry>,
    /// Referrals on which somebody still has to do something.
    pub referrals: Vec<referral::Entry>,
    /// How many signals and doubts have no lead.
    pub nobody: u32,
    /// How many signals, doubts and referrals are closed.
    pub closed: u32,
}

/// What is open of one client, for the top of the page. Sensitive marks are never in it.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such client.
pub fn summary(r: &Reads<'_>, client: ClientId) -> Result<ClientSummary> {
    let mut concerns = concern::list(&r.case, client)?;
    let mut referrals = referral::list(&r.case, client)?;
    let all = concerns.len() + referrals.len();
    concerns.retain(|entry| entry.closed.is_none());
    referrals.retain(referral::Entry::is_open);
    concerns.sort_by_key(|entry| entry.lead.is_some());
    let nobody = concerns.iter().filter(|entry| entry.lead.is_none()).count();
    let closed = all - concerns.len() - referrals.len();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(ClientSummary { concerns, referrals, nobody: number(nobody), closed: number(closed) })
}
