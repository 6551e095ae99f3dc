//! Closing somebody: what is still to be done for this person, and what becomes of it. Nothing of it ends unsaid, and what
//! goes on stays in sight.

use jiff::ToSpan;
use rusqlite::types::FromSql;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::appointment::{self, AppointmentId};
use crate::client::{self, ClientId, Status};
use crate::concern::{self, ConcernId};
use crate::contact::{self, ContactId};
use crate::crisis_call::{self, CrisisCallId};
use crate::moment::{self, MomentId};
use crate::referral::{self, End, ReferralId};
use crate::rows;

/// How much is still to be done for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct StillOpen {
    /// Signals and doubts.
    pub concerns: u32,
    /// Referrals on which somebody still waits.
    pub referrals: u32,
    /// Appointments, calls in a crisis, moments and next steps.
    pub days: u32,
}

impl StillOpen {
    /// Whether there is anything.
    #[must_use]
    pub fn is_any(self) -> bool {
        self.concerns + self.referrals + self.days > 0
    }
}

/// What becomes of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ClientEnding")]
pub struct Ending {
    /// How its signals and doubts end; `None` where they stay open.
    pub concerns: Option<concern::Outcome>,
    /// How its referrals end; `None` where they go on.
    pub referrals: Option<referral::Outcome>,
    /// Whether appointments are cancelled, and calls, moments and next steps count as done.
    pub days: bool,
}

struct Found {
    concerns: Vec<ConcernId>,
    referrals: Vec<ReferralId>,
    appointments: Vec<AppointmentId>,
    calls: Vec<CrisisCallId>,
    moments: Vec<MomentId>,
    steps: Vec<ContactId>,
}

/// What passed unseen before this many days is no longer spoken of.
const PASSED_DAYS: i32 = 14;

impl Found {
    fn read(r: &Read<'_, Case>, client: ClientId) -> Result<Self> {
        let (today, since) = (r.today(), r.today().saturating_sub(PASSED_DAYS.days()));
        Ok(Self {
            concerns: ids(r, "SELECT id FROM concern WHERE client = ?1 AND closed_on IS NULL", (client,))?,
            referrals: referral::list(r, client)?
                .into_iter()
                .filter(referral::Entry::is_open)
                .map(|one| one.id)
                .collect(),
            appointments: ids(
                r,
                "SELECT id FROM appointment WHERE client = ?1 AND status = 'planned' AND day >= ?2",
                (client, today),
            )?,
            calls: ids(
                r,
                "SELECT id FROM crisis_call WHERE client = ?1 AND done IS NULL AND (again IS NOT NULL OR day >= ?2)",
                (client, since),
            )?,
            moments: ids(r, "SELECT id FROM moment WHERE client = ?1 AND done IS NULL AND day >= ?2", (client, since))?,
            // What was agreed with somebody else as well, whom she goes on helping, goes on.
            steps: ids(
                r,
                "SELECT c.id FROM contact c JOIN contact_person p ON p.contact = c.id
                 WHERE p.client = ?1 AND c.step_to IS NOT NULL AND c.step_done IS NULL AND NOT EXISTS (
                     SELECT 1 FROM contact_person o JOIN client k ON k.id = o.client
                     WHERE o.contact = c.id AND o.client <> ?1 AND k.status = 'active')
                 GROUP BY c.id",
                (client,),
            )?,
        })
    }

    fn count(&self) -> StillOpen {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        StillOpen {
            concerns: number(self.concerns.len()),
            referrals: number(self.referrals.len()),
            days: number(self.appointments.len() + self.calls.len() + self.moments.len() + self.steps.len()),
        }
    }
}

fn ids<T: FromSql>(r: &Read<'_, Case>, select: &str, params: impl rusqlite::Params) -> Result<Vec<T>> {
    let mut select = r.prepare_cached(select)?;
    Ok(select.query_map(params, |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// How much is still to be done for somebody.
///
/// # Errors
/// [`Error::Gone`] where there is no such client.
pub fn still_open(r: &Read<'_, Case>, client: ClientId) -> Result<StillOpen> {
    if !client::exists(r, client)? {
        return Err(Error::Gone);
    }
    Ok(Found::read(r, client)?.count())
}

/// She no longer helps this client. What is still to be done ends so, today; what does not end stays where it is seen.
///
/// # Errors
/// [`Error::Gone`] where there is no such client; [`Error::Invalid`]: an outcome that does not fit a signal or doubt that
/// is open.
pub fn close(w: &Write<'_, Case>, client: ClientId, ending: Ending) -> Result<()> {
    if !client::exists(w, client)? {
        return Err(Error::Gone);
    }
    let (found, on) = (Found::read(w, client)?, w.today());
    if let Some(outcome) = ending.concerns {
        for id in found.concerns {
            concern::close(w, id, outcome, on)?;
        }
    }
    if let Some(outcome) = ending.referrals {
        for id in found.referrals {
            referral::end(w, id, End { outcome, refused_why: None, on })?;
        }
    }
    if ending.days {
        for id in found.appointments {
            appointment::set_status(w, id, appointment::Status::Cancelled)?;
        }
        for id in found.calls {
            crisis_call::finish(w, id, true)?;
        }
        for id in found.moments {
            moment::finish(w, id, true)?;
        }
        for id in found.steps {
            contact::finish_step(w, id, true)?;
        }
    }
    rows::put(w, "client", "status", &client, false, &[&Status::Closed])
}
