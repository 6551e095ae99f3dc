//! What to know of somebody before a visit that no record of the visit says: which agreements end soon or have to be asked
//! anew, which leads are still of who handed this person over, and whether the record that counts is here.

use casebook::agreement::{self, Entry};
use casebook::client::{self, ClientId};
use casebook::concern;
use casebook::handover::{self, Standing};
use serde::Serialize;
use ts_rs::TS;
use vault::{Reads, Result};

/// What to know of somebody before a visit.
#[derive(Clone, Serialize, TS)]
pub struct BeforeVisit {
    /// Agreements that count and end soon, what ends first first.
    pub ending: Vec<Entry>,
    /// Agreements that have to be asked anew, since they named who handed this person over.
    pub ask_anew: Vec<Entry>,
    /// Open signals of which who handed this person over had the lead: nobody said yet who has it now.
    pub leads: Vec<concern::Entry>,
    /// Where this person was handed over to, or came from; `None` for somebody who simply is hers.
    pub standing: Option<Standing>,
    /// Was taken back from somebody who may have used the file.
    pub unsure: Option<Standing>,
}

/// What to know of somebody before a visit.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such client.
pub fn before(r: &Reads<'_>, client: ClientId) -> Result<BeforeVisit> {
    if !client::exists(&r.case, client)? {
        return Err(vault::Error::Gone);
    }
    let today = r.case.today();
    let all = agreement::of(&r.case, client)?;
    let mut ending: Vec<Entry> = all.iter().filter(|entry| entry.ends_soon(today)).cloned().collect();
    ending.sort_by_key(|entry| entry.agreement.until);
    let ask_anew = all.into_iter().filter(|entry| entry.ask_anew).collect();
    let mut leads = concern::list(&r.case, client)?;
    leads.retain(|entry| entry.closed.is_none() && entry.lead.as_ref().is_some_and(|lead| lead.ask_anew));
    let (standing, unsure) = (handover::standing(&r.case, client)?, handover::unsure(&r.case, client)?);
    Ok(BeforeVisit { ending, ask_anew, leads, standing, unsure })
}
