//! The Meldcode companion where it needs more than one room: what its page shows, its drafts, and how long it is kept. The
//! lock that stands before it is the shell's; see [`casebook::meldcode`] for what keeps it apart.

use casebook::meldcode::{self, Entry, Meldcode, MeldcodeId, Path, SOURCES};
use casebook::{ClientId, client};
use jiff::civil::Date;
use record::Line;
use serde::Serialize;
use ts_rs::TS;
use vault::{Error, Reads, Result, Writes};

use crate::draft::{self, Draft, DraftCard, DraftId};
use crate::retention;

/// The form of its drafts. They stand in no list but this page, and are read nowhere else.
pub const FORM: &str = "meldcode";

/// Whether she is paid or a volunteer: asked once.
const PATH: &str = "meldcode_path";

/// A source of what the screen says, as of today.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeldcodeFact {
    /// The source.
    #[serde(flatten)]
    pub source: meldcode::Source,
    /// Whether it should have been looked up again.
    pub is_stale: bool,
}

/// A record with when it may go.
#[derive(Clone, Serialize, TS)]
pub struct MeldcodeKept {
    /// The record.
    #[serde(flatten)]
    pub entry: Entry,
    /// When it is proposed to go; `None` while it is open.
    #[ts(type = "string | null")]
    pub due: Option<Date>,
}

/// What the page shows.
#[derive(Clone, Serialize, TS)]
pub struct MeldcodePage {
    /// About whom; `None` for the page of everybody.
    pub client: Option<ClientId>,
    /// How this client is called; empty on the page of everybody.
    pub called: Line,
    /// How she works, as she said it last; `None` where she was not asked yet.
    pub path: Option<Path>,
    /// Records, the open ones first.
    pub entries: Vec<MeldcodeKept>,
    /// What was begun and not saved.
    pub drafts: Vec<DraftCard>,
    /// So many months a record is kept after it was closed.
    pub months: u16,
    /// Where the steps come from.
    pub facts: Vec<MeldcodeFact>,
}

/// The page of one client, or of everybody.
///
/// # Errors
/// [`Error::Gone`] where there is no such client.
pub fn page(r: &Reads<'_>, client: Option<ClientId>) -> Result<MeldcodePage> {
    let called = match client {
        Some(client) => client::get(&r.case, client)?.called.clone(),
        None => Line::default(),
    };
    let months = retention::months_of(r, retention::Kind::Meldcode)?;
    let entries = meldcode::list(&r.case, client)?
        .into_iter()
        .map(|entry| {
            let due = entry.meldcode.closed.zip(months).map(|(closed, months)| retention::passes(closed, months));
            MeldcodeKept { entry, due }
        })
        .collect();
    let today = r.case.today();
    let facts =
        SOURCES.iter().map(|source| MeldcodeFact { source: *source, is_stale: today >= source.check_before }).collect();
    let mut drafts = Vec::new();
    for card in draft::of_form(r, FORM)? {
        let about = about(&draft::read(r, card.id)?);
        if client.is_none() || about == client {
            drafts.push(card);
        }
    }
    Ok(MeldcodePage {
        client,
        called,
        path: r.case.setting(PATH)?.and_then(|word| word.parse().ok()),
        entries,
        drafts,
        months: months.unwrap_or_default(),
        facts,
    })
}

/// The client that a draft names.
fn about(draft: &Draft) -> Option<ClientId> {
    draft.case.get("meldcode")?.get("client")?.as_str()?.parse().ok().map(ClientId)
}

/// Writes one down; without an id a new one. How she works is kept for the next.
///
/// # Errors
/// As [`casebook::meldcode::save`].
pub fn save(w: &Writes<'_>, id: Option<MeldcodeId>, meldcode: &Meldcode) -> Result<MeldcodeId> {
    let id = meldcode::save(&w.case, id, meldcode)?;
    w.case.put_setting(PATH, meldcode.path.word())?;
    Ok(id)
}

/// What was typed and not saved.
///
/// # Errors
/// [`Error::Gone`] where there is no such draft, or it is one of another form.
pub fn draft(r: &Reads<'_>, id: DraftId) -> Result<Draft> {
    let draft = draft::read(r, id)?;
    if draft.form == FORM { Ok(draft) } else { Err(Error::Gone) }
}
