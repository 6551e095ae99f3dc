//! What is agreed or coming for one person, and what else can be done at the same visit.

use casebook::appointment::{self, AppointmentId};
use casebook::client::{self, ClientId, Status};
use casebook::{contact, crisis_call, household, moment};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use record::Window;
use serde::Serialize;
use ts_rs::TS;
use vault::{Reads, Result};

use crate::today::OpenStep;

/// What comes within so many days is shown before it is there.
pub(crate) const SOON_DAYS: i32 = 14;

/// Appointments, moments and crisis calls of one person.
#[derive(Clone, Serialize, TS)]
pub struct ClientDays {
    /// Appointments, the first first.
    pub appointments: Vec<appointment::Entry>,
    /// Moments in which much changes, the first first.
    pub moments: Vec<moment::Entry>,
    /// Calls in a crisis, the first first.
    pub crisis_calls: Vec<crisis_call::Entry>,
}

/// Appointments, moments and crisis calls of one person. Nothing of who lives in the same house.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such client.
pub fn of_client(r: &Reads<'_>, id: ClientId) -> Result<ClientDays> {
    client::get(&r.case, id)?;
    Ok(ClientDays {
        appointments: appointment::of_client(&r.case, id)?,
        moments: moment::of_client(&r.case, id)?,
        crisis_calls: crisis_call::of_client(&r.case, id)?,
    })
}

/// What else can be done at the same visit.
#[derive(Clone, Default, Serialize, TS)]
pub struct AtThisVisit {
    /// Next steps that are open, or will be within two weeks.
    pub steps: Vec<OpenStep>,
    /// Moments of the last and of the next two weeks that were not seen to.
    pub moments: Vec<moment::Entry>,
    /// With how many others of the household something is open that is not shown here.
    pub others: u32,
}

/// What else can be done at the visit of this appointment: for the person it was made for, and for the others of the
/// household only where she asks for it. Nobody hears of a partner in a view that was opened for the other.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such appointment.
pub fn at_this_visit(r: &Reads<'_>, id: AppointmentId, with_household: bool) -> Result<AtThisVisit> {
    let Some(of) = appointment::get(&r.case, id)?.client else { return Ok(AtThisVisit::default()) };
    Around::read(r)?.visit(r, of, with_household)
}

/// Steps and moments of everybody, read once for all the visits of a day.
pub(crate) struct Around {
    on: Date,
    steps: Vec<OpenStep>,
    moments: Vec<moment::Entry>,
}

impl Around {
    pub(crate) fn read(r: &Reads<'_>) -> Result<Self> {
        let on = r.case.today();
        let until = on.saturating_add(SOON_DAYS.days());
        let steps = contact::open_steps(&r.case, Window { from: date(1900, 1, 1), to: until }, u32::MAX)?;
        let moments = moment::open_between(&r.case, moments_window(on))?;
        Ok(Self { on, steps: steps.into_iter().map(|step| OpenStep::of(step, on)).collect(), moments })
    }

    pub(crate) fn visit(&self, r: &Reads<'_>, of: ClientId, with_household: bool) -> Result<AtThisVisit> {
        let home = client::get(&r.case, of)?.household;
        let others: Vec<ClientId> = match home {
            Some(home) => household::members(&r.case, home)?
                .into_iter()
                .filter(|(id, status)| *id != of && *status == Status::Active)
                .map(|(id, _)| id)
                .collect(),
            None => Vec::new(),
        };
        let mut shown = vec![of];
        let mut hidden = 0;
        if with_household {
            shown.extend(&others);
        } else {
            hidden = others.iter().filter(|id| self.has_something_without(**id, of)).count();
        }
        let mut steps: Vec<OpenStep> =
            self.steps.iter().filter(|step| step.people.iter().any(|(id, _)| shown.contains(id))).cloned().collect();
        for step in &mut steps {
            // A step that was agreed with both is hers too; who else was there is not told.
            step.people.retain(|(id, _)| shown.contains(id));
            step.is_past = step.between.to < self.on;
        }
        let moments = self.moments.iter().filter(|entry| shown.contains(&entry.moment.client)).cloned().collect();
        Ok(AtThisVisit { steps, moments, others: u32::try_from(hidden).unwrap_or(u32::MAX) })
    }

    /// Whether something is open with this person that is not open with the other too.
    fn has_something_without(&self, id: ClientId, of: ClientId) -> bool {
        let is_with = |step: &OpenStep, whom| step.people.iter().any(|(id, _)| *id == whom);
        self.steps.iter().any(|step| is_with(step, id) && !is_with(step, of))
            || self.moments.iter().any(|entry| entry.moment.client == id)
    }
}

/// Moments that are coming, and those that have just passed and were not seen to.
pub(crate) fn moments_window(on: Date) -> Window {
    Window { from: on.saturating_sub(SOON_DAYS.days()), to: on.saturating_add(SOON_DAYS.days()) }
}
