//! Erasing a client for good: a plan in numbers before, a statement to print after; and doing it again after every
//! restore and merge. What belongs to whom is a rule of each room (`casebook::erasure`, `wellbeing::erasure`); what
//! "gone" means is a rule of the vault ([`vault::Write::purge`]).

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt::Write as _;
use std::ops::Add;
use std::path::{Path, PathBuf};

use casebook::ClientId;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use phrases::Phrases;
use record::uuid::Uuid;
use record::{Line, choices};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Erased, Finished, Read, Result, Vault, Writes};

/// What she chooses before a client is erased.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ErasureChoice")]
pub struct Choice {
    /// Contacts with others too go as well. Else only the client is taken off them, and their text stays.
    pub shared: bool,
    /// Her own notes and questions about the contacts that go, go too. Else they stay and point to nothing any more.
    pub own: bool,
}

/// What goes, in numbers. Never a name or a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Going {
    /// Clients.
    pub clients: u32,
    /// Contacts.
    pub contacts: u32,
    /// Contacts among them of which kind, day, minutes and themes stay, without text and people.
    pub figures: u32,
    /// Signals and doubts.
    pub concerns: u32,
    /// Referrals.
    pub referrals: u32,
    /// Appointments.
    pub appointments: u32,
    /// What others asked.
    pub requests: u32,
    /// Working notes: records of the Meldcode, told by no other name.
    pub working_notes: u32,
    /// Households in which nobody is left.
    pub households: u32,
    /// Drafts in which something of it stands.
    pub drafts: u32,
    /// Attachments.
    pub attachments: u32,
    /// Records of how heavy a contact was.
    pub heaviness: u32,
    /// Notes of her own.
    pub own_notes: u32,
    /// Questions for supervision.
    pub questions: u32,
    /// Check-ins.
    pub check_ins: u32,
}

impl Going {
    /// Whether nothing goes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Add for Going {
    type Output = Self;

    fn add(self, more: Self) -> Self {
        Self {
            clients: self.clients + more.clients,
            contacts: self.contacts + more.contacts,
            figures: self.figures + more.figures,
            concerns: self.concerns + more.concerns,
            referrals: self.referrals + more.referrals,
            appointments: self.appointments + more.appointments,
            requests: self.requests + more.requests,
            working_notes: self.working_notes + more.working_notes,
            households: self.households + more.households,
            drafts: self.drafts + more.drafts,
            attachments: self.attachments + more.attachments,
            heaviness: self.heaviness + more.heaviness,
            own_notes: self.own_notes + more.own_notes,
            questions: self.questions + more.questions,
            check_ins: self.check_ins + more.check_ins,
        }
    }
}

/// What an erasure would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ErasurePlan {
    /// What goes with the choice as it was given.
    pub going: Going,
    /// The client's contacts with others too.
    pub shared: u32,
    /// Her own notes about the client's contacts.
    pub own_notes: u32,
    /// Her questions about them.
    pub questions: u32,
    /// Files that left the vault and cannot be reached.
    pub left: Vec<LeftVault>,
}

choices! {
    /// What left the vault.
    LeftKind {
        /// An export of the client part.
        Export = "export",
        /// A letter.
        Letter = "letter",
        /// An appointment for a calendar.
        Calendar = "calendar",
        /// Something else.
        Other = "other",
    }
}

/// A file that left the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct LeftVault {
    /// What it was.
    pub what: LeftKind,
    /// On which day.
    #[ts(type = "string")]
    pub on: Date,
}

/// A backup that was made before and still holds what was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupHolds {
    /// When it was made.
    #[ts(type = "string")]
    pub made: Date,
    /// When it is deleted by the rotation; `None` where nobody deletes it by itself.
    #[ts(type = "string | null")]
    pub until: Option<Date>,
}

/// What is known of the world around the vault when something is erased.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// Where else the list of erased ids is kept: see [`vault::list_in`]. The one beside the vault is always kept.
    pub lists: Vec<PathBuf>,
    /// Backups that hold what is erased.
    pub backups: Vec<BackupHolds>,
}

choices! {
    /// What was done.
    ErasureKind {
        /// Everything went.
        Erased = "erased",
        /// Reduced to figures: the term that the organisation set has passed.
        Reduced = "reduced",
        /// Deleted, and erased as soon as every other machine has exchanged.
        Leaving = "leaving",
    }
}

/// What an erasure did: to be printed. Holds no name unless she types one.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "ErasureStatement")]
pub struct Statement {
    /// When it was on the disk.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// What was done.
    pub kind: ErasureKind,
    /// What went.
    pub gone: Going,
    /// Backups that still hold it.
    pub backups: Vec<BackupHolds>,
    /// Files that left the vault before and cannot be reached.
    pub left: Vec<LeftVault>,
    /// Whether the vault was rewritten. Where not, earlier parts of the file still hold it, sealed: to be tried again.
    pub is_finished: bool,
    /// How many lists of erased ids could not be written. A backup restored from there could bring it back.
    pub lists_missed: u32,
    /// About whom, where she types it.
    pub name: Option<Line>,
}

/// What an erasure of this client would do. Nothing is changed.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such client.
pub fn plan(vault: &Vault, client: ClientId, choice: Choice) -> Result<ErasurePlan> {
    vault.rehearse(move |w| {
        let left = left_of(&w.case, &[client])?;
        let shared = casebook::erasure::with_others(&w.case, client)?;
        let all: Vec<Uuid> =
            casebook::contact::timeline(&w.case, client)?.into_iter().map(|entry| entry.id.0).collect();
        let going_if_shared: Vec<Uuid> =
            all.into_iter().filter(|id| choice.shared || !shared.iter().any(|shared| shared.0 == *id)).collect();
        let (own_notes, questions) = wellbeing::erasure::about(&w.private, &going_if_shared)?;
        casebook::erasure::mark_client(&w.case, client, choice.shared, false)?;
        let (going, _) = settle(w, choice.own)?;
        Ok(ErasurePlan { going, shared: count(shared.len()), own_notes, questions, left })
    })
}

/// Erases a client and all that belongs to it. Nothing undoes it.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such client; else as [`Vault::erase`]: nothing was erased then.
pub fn erase_client(vault: &Vault, client: ClientId, choice: Choice, around: &Around) -> Result<Statement> {
    let left = vault.read(move |r| left_of(&r.case, &[client]))?;
    let done = vault.erase(move |w| {
        casebook::erasure::mark_client(&w.case, client, choice.shared, false)?;
        carry_out(w, choice.own)
    })?;
    statement(vault, ErasureKind::Erased, done, left, around)
}

/// Writes the lists and says what was done.
pub(crate) fn statement(
    vault: &Vault,
    kind: ErasureKind,
    done: Finished<Going>,
    left: Vec<LeftVault>,
    around: &Around,
) -> Result<Statement> {
    let lists = vault.keep_lists(&around.lists)?;
    Ok(Statement {
        at: done.at,
        kind,
        gone: done.value,
        backups: around.backups.clone(),
        left,
        is_finished: done.is_finished,
        lists_missed: count(lists.failed.len()),
        name: None,
    })
}

/// What [`again`] found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ErasedAgain {
    /// What had come back and went again.
    pub gone: Going,
    /// How many lists of erased ids are there and could not be read.
    pub unreadable: u32,
    /// How many could not be written.
    pub lists_missed: u32,
    /// Whether the vault was rewritten, where it had to be.
    pub is_finished: bool,
}

impl ErasedAgain {
    /// What was found again and again, as one. What could not be done counts as the last one says.
    #[must_use]
    pub fn together(all: impl IntoIterator<Item = Self>) -> Self {
        let none = Self { gone: Going::default(), unreadable: 0, lists_missed: 0, is_finished: true };
        all.into_iter().fold(none, |before, now| Self { gone: before.gone + now.gone, ..now })
    }
}

/// Erases again whatever was ever erased, by the vault's own table and by the lists: to be called after every restore
/// and every merge. It wins over newer edits, and over newer records that only concern somebody who was erased. The lists
/// stay as they are; what they say together is kept beside the vault, and goes from there into the next backup.
///
/// # Errors
/// As [`Vault::erase`].
pub fn again(vault: &Vault, lists: &[PathBuf]) -> Result<ErasedAgain> {
    let found = vault.read_lists(lists)?;
    let unreadable = count(found.unreadable.len());
    let done = vault.erase(move |w| {
        w.case.add_erased(&found.case)?;
        w.private.add_erased(&found.private)?;
        apply(w)
    })?;
    let kept = vault.keep_lists(&[])?;
    Ok(ErasedAgain {
        gone: done.value,
        unreadable,
        lists_missed: count(kept.failed.len()),
        is_finished: done.is_finished,
    })
}

/// Before anybody looks into a vault that was just opened: whatever a list beside it or in one of these folders says was
/// erased, and this file does not know of, is erased again. The file may have been put back by a restore that was cut
/// off, by hand, or be a backup itself. `None` where it knows all of it: nothing is written then. Lists that cannot be
/// read, and folders that are not there, are passed over.
///
/// # Errors
/// As [`Vault::erase`]. Somebody is back then who was erased: the vault is not to be shown.
pub fn catch_up(vault: &Vault, folders: &[PathBuf]) -> Result<Option<ErasedAgain>> {
    let (Some(path), Some(id)) = (vault.path(), vault.id()?) else { return Ok(None) };
    let beside = path.parent().map(Path::to_owned);
    let lists: BTreeSet<PathBuf> =
        beside.iter().chain(folders).flat_map(|folder| vault::erased_lists(folder, id).unwrap_or_default()).collect();
    let lists: Vec<PathBuf> = lists.into_iter().collect();
    let found = vault.read_lists(&lists)?;
    let knows_all = vault
        .read(move |r| Ok(knows(&r.case.erased()?, &found.case) && knows(&r.private.erased()?, &found.private)))?;
    if knows_all { Ok(None) } else { again(vault, &lists).map(Some) }
}

/// Whether all that is listed was erased here too, figures and all.
fn knows(here: &[Erased], listed: &[Erased]) -> bool {
    let here: HashMap<Uuid, bool> = here.iter().map(|one| (one.id, one.figures)).collect();
    listed.iter().all(|one| here.get(&one.id).is_some_and(|figures| one.figures || !figures))
}

/// The same within a commit: a merge calls it before it ends, so that nothing points to what is not there. The file is
/// rewritten by [`Vault::finish_erasing`], or by [`again`].
///
/// # Errors
/// What the database says.
pub fn apply(w: &Writes<'_>) -> Result<Going> {
    carry_out(w, false)
}

/// Takes away what is marked, with all that belongs to it.
pub(crate) fn carry_out(w: &Writes<'_>, own: bool) -> Result<Going> {
    let (going, drafts) = settle(w, own)?;
    for draft in drafts {
        w.case.erase_draft(draft)?;
        w.private.erase_draft(draft)?;
    }
    w.case.purge()?;
    w.private.purge()?;
    Ok(going)
}

/// What erasing these clients takes along. Nothing is changed.
pub(crate) fn would_go(vault: &Vault, clients: Vec<ClientId>) -> Result<Going> {
    vault.rehearse(move |w| {
        for client in clients {
            casebook::erasure::mark_client(&w.case, client, false, false)?;
        }
        Ok(settle(w, false)?.0)
    })
}

/// Marks all that belongs to what is marked; says what will go, and which drafts.
fn settle(w: &Writes<'_>, own: bool) -> Result<(Going, BTreeSet<Uuid>)> {
    casebook::erasure::complete(&w.case)?;
    let erased = w.case.erased()?;
    wellbeing::erasure::complete(&w.private, &erased, own)?;
    let mut ids: HashSet<Uuid> = erased.into_iter().map(|erased| erased.id).collect();
    ids.extend(w.private.erased()?.into_iter().map(|erased| erased.id));
    let mut drafts: BTreeSet<Uuid> = w.case.drafts_about(&ids)?.into_iter().collect();
    drafts.extend(w.private.drafts_about(&ids)?);
    let (case, private) = (w.case.marked()?, w.private.marked()?);
    let of = |tables: &BTreeMap<String, u32>, table: &str| tables.get(table).copied().unwrap_or_default();
    let going = Going {
        clients: of(&case, "client"),
        contacts: of(&case, "contact"),
        figures: casebook::erasure::to_figures(&w.case)?,
        concerns: of(&case, "concern"),
        referrals: of(&case, "referral"),
        appointments: of(&case, "appointment"),
        requests: of(&case, "request"),
        working_notes: of(&case, "meldcode"),
        households: of(&case, "household"),
        drafts: count(drafts.len()),
        attachments: of(&case, "attachment") + of(&private, "attachment"),
        heaviness: of(&private, "heaviness"),
        own_notes: of(&private, "own_note"),
        questions: of(&private, "question"),
        check_ins: of(&private, "check_in"),
    };
    Ok((going, drafts))
}

/// Remarks of the change log that tell of nothing that left the vault.
const STAYED: [&str; 3] = ["older", "restore", casebook::handover::LEFT];

/// What left the vault so far and can hold something about these clients: what was handed over of everybody, and their
/// letters.
///
/// # Errors
/// What the database says.
pub fn left_of(r: &Read<'_, Case>, clients: &[ClientId]) -> Result<Vec<LeftVault>> {
    let remarks = r.remarks()?;
    let mut left: Vec<LeftVault> = remarks
        .iter()
        .filter(|(kind, _)| !STAYED.contains(&kind.as_str()))
        .map(|(kind, at)| LeftVault { what: kind.parse().unwrap_or(LeftKind::Other), on: day(*at) })
        .collect();
    for client in clients {
        let letters = casebook::letter::of(r, *client)?;
        left.extend(letters.into_iter().map(|letter| LeftVault { what: LeftKind::Letter, on: letter.sent.on }));
    }
    left.sort_by_key(|one| one.on);
    Ok(left)
}

pub(crate) fn day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Statement {
    /// The statement in words, to be printed. Days are written as 2026-11-22.
    #[must_use]
    pub fn say(&self, phrases: &Phrases) -> String {
        let mut out = String::new();
        let mut line = |text: String| {
            let _ = writeln!(out, "{text}");
        };
        let say = |id: &str| phrases.say(id, &[]);
        let with = |id: &str, name: &'static str, value: String| phrases.say(id, &[(name, value.into())]);
        line(match self.kind {
            ErasureKind::Erased => say("erasure-title"),
            ErasureKind::Reduced => say("erasure-title-reduced"),
            ErasureKind::Leaving => say("erasure-title-leaving"),
        });
        let is_leaving = self.kind == ErasureKind::Leaving;
        line(with(if is_leaving { "erasure-deleted-on" } else { "erasure-on" }, "day", day(self.at).to_string()));
        if let Some(name) = &self.name {
            line(with("erasure-about", "name", name.as_str().to_owned()));
        }
        line(String::new());
        line(say(if is_leaving { "erasure-goes" } else { "erasure-gone" }));
        for (id, count) in [
            ("erasure-count-clients", self.gone.clients),
            ("erasure-count-contacts", self.gone.contacts),
            ("erasure-count-concerns", self.gone.concerns),
            ("erasure-count-referrals", self.gone.referrals),
            ("erasure-count-appointments", self.gone.appointments),
            ("erasure-count-requests", self.gone.requests),
            ("erasure-count-working-notes", self.gone.working_notes),
            ("erasure-count-households", self.gone.households),
            ("erasure-count-drafts", self.gone.drafts),
            ("erasure-count-attachments", self.gone.attachments),
            ("erasure-count-heaviness", self.gone.heaviness),
            ("erasure-count-own-notes", self.gone.own_notes),
            ("erasure-count-questions", self.gone.questions),
            ("erasure-count-check-ins", self.gone.check_ins),
        ] {
            if count > 0 {
                line(format!("- {}", with(id, "count", count.to_string())));
            }
        }
        if self.gone.figures > 0 {
            line(with("erasure-figures", "count", self.gone.figures.to_string()));
        }
        line(say("erasure-ids-stay"));
        line(String::new());
        line(say(if self.backups.is_empty() { "erasure-no-backups" } else { "erasure-backups" }));
        for BackupHolds { made, until } in &self.backups {
            let made = made.to_string();
            let text = match until {
                Some(until) => {
                    phrases.say("erasure-backup", &[("made", made.into()), ("until", until.to_string().into())])
                }
                None => with("erasure-backup-stays", "made", made),
            };
            line(format!("- {text}"));
        }
        line(String::new());
        line(say(if self.left.is_empty() { "erasure-nothing-left" } else { "erasure-left" }));
        for LeftVault { what, on } in &self.left {
            let id = match what {
                LeftKind::Export => "erasure-left-export",
                LeftKind::Letter => "erasure-left-letter",
                LeftKind::Calendar => "erasure-left-calendar",
                LeftKind::Other => "erasure-left-other",
            };
            line(format!("- {}", with(id, "day", on.to_string())));
        }
        if !self.is_finished {
            line(say("erasure-unfinished"));
        }
        if self.lists_missed > 0 {
            line(say("erasure-list-missed"));
        }
        out
    }
}
