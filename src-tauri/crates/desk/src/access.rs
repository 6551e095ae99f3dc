//! Access: what is written about one client, prepared for the organisation to look through before it is handed over.
//!
//! Each part is an item of its own, with a proposal and a reason; the organisation decides on each. Her own part is never
//! among them. Earlier versions of a text, as the change log holds them for undo, are not prepared.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use casebook::ClientId;
use casebook::client::{self, Details};
use casebook::concern;
use casebook::contact::{self, Entry, Kind, Present};
use casebook::{agreement, letter, mark, referral, request};
use jiff::civil::{Date, Time};
use phrases::{FALLBACK, Phrases};
use record::choices;
use serde::Serialize;
use ts_rs::TS;
use vault::{Reads, Result};

use crate::days::{self, ClientDays};

choices! {
    /// What an item is. Each has words (`access-…`).
    AccessField {
        /// What writing this down rests on.
        Ground = "ground",
        /// How she calls this person.
        Called = "called",
        /// Languages.
        Languages = "languages",
        /// A way to reach this person.
        Reach = "reach",
        /// Whether that way is safe.
        SafeToCall = "safe_to_call",
        /// What to mind when others are there.
        Mind = "mind",
        /// Year of birth.
        BirthYear = "birth_year",
        /// Who decides for a minor.
        Guardian = "guardian",
        /// Whom this person would rather speak with.
        Prefers = "prefers",
        /// Where this person lives.
        Home = "home",
        /// The household.
        Household = "household",
        /// What this person wants by way of an interpreter.
        Wish = "wish",
        /// What goes well.
        Strengths = "strengths",
        /// Anything else about this person.
        Notes = "notes",
        /// What kind of contact it was, how long, in which language.
        Contact = "contact",
        /// Who else was present.
        Present = "present",
        /// What it was about.
        Themes = "themes",
        /// The line about a contact.
        Line = "line",
        /// The note about a contact.
        Note = "note",
        /// What was agreed.
        NextStep = "next_step",
        /// Places that help, which were spoken of.
        Services = "services",
        /// An appointment: what kind, when, with whom, where.
        Appointment = "appointment",
        /// The note about an appointment.
        AppointmentNote = "appointment_note",
        /// Her own safety at an appointment.
        Safety = "safety",
        /// A moment in which much changes.
        Moment = "moment",
        /// A call in a crisis: when, and who was called.
        CrisisCall = "crisis_call",
        /// What was agreed after it.
        Agreed = "agreed",
        /// Whether somebody asked how this person is.
        Intake = "intake",
        /// What this person calls it.
        Named = "named",
        /// Where it comes from, as this person sees it.
        Cause = "cause",
        /// What is hardest about it.
        Burden = "burden",
        /// Who and what gives strength.
        Support = "support",
        /// What was tried.
        Tried = "tried",
        /// What this person hopes for.
        Expects = "expects",
        /// What got stuck.
        Stuck = "stuck",
        /// What somebody asked about this person.
        Request = "request",
        /// The question behind it, and what was agreed about it.
        RequestAgreed = "request_agreed",
        /// An agreement to share.
        Agreement = "agreement",
        /// What was passed on without an agreement.
        PassingOn = "passing_on",
        /// What left on paper.
        Letter = "letter",
        /// What was noticed.
        Signal = "signal",
        /// What was said about this person that may not be right.
        Doubt = "doubt",
        /// How much it weighs, in this person's own words.
        Weight = "weight",
        /// What this person wants.
        Wants = "wants",
        /// What helps already.
        Helps = "helps",
        /// What was asked about a doubt.
        Asked = "asked",
        /// Who has the lead, and had it.
        Lead = "lead",
        /// A way to help: to whom.
        Referral = "referral",
        /// What was done on that way.
        Steps = "steps",
        /// What bridges the time of waiting.
        Bridging = "bridging",
        /// What stood in the way.
        Barriers = "barriers",
        /// A sensitive mark, with what it is for.
        Mark = "mark",
    }
}

impl AccessField {
    /// Whether it stands beside the contacts: requests, agreements, letters.
    #[must_use]
    pub const fn is_paper(self) -> bool {
        matches!(self, Self::Request | Self::RequestAgreed | Self::Agreement | Self::PassingOn | Self::Letter)
    }
}

choices! {
    /// What is proposed for an item.
    Proposed {
        /// To be handed over.
        Include = "include",
        /// To be left out.
        LeaveOut = "leave_out",
    }
}

choices! {
    /// Why an item is proposed to be left out. Each has words (`access-why-…`).
    Why {
        /// Somebody else told it, and may have told it in confidence.
        Confidence = "confidence",
        /// It is, or may be, about somebody else: a partner, a child, somebody of the household.
        AboutOthers = "about_others",
        /// A note for the work itself.
        WorkingNote = "working_note",
    }
}

/// One part of what is written about a client.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "AccessItem")]
pub struct Item {
    /// What to name it by when deciding: stays the same as long as the record does.
    pub key: String,
    /// What it is.
    pub field: AccessField,
    /// The day of the contact; `None` for what stands in the record itself.
    #[ts(type = "string | null")]
    pub on: Option<Date>,
    /// What was written. Choices are ids of messages, to be said in the reader's language.
    pub text: Vec<Said>,
    /// What is proposed.
    pub proposed: Proposed,
    /// Why it is proposed to be left out.
    pub why: Option<Why>,
}

/// A piece of an item.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AccessSaid")]
pub enum Said {
    /// As it was written.
    Text(String),
    /// A message of the program, by its id.
    Message(String),
    /// So many minutes.
    Minutes(u16),
}

/// Everything that is written about one client, to be looked through.
#[derive(Clone, Serialize, TS)]
pub struct Access {
    /// The client.
    pub client: ClientId,
    /// The locale to hand it over in: a language that this person reads, where the program has its words; else Dutch.
    pub locale: String,
    /// The items: first the record, then each contact, signal and way to help, the first first; sensitive marks last.
    pub items: Vec<Item>,
}

/// Prepares what is written about a client. The private image is not read.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such client.
pub fn prepare(r: &Reads<'_>, client: ClientId) -> Result<Access> {
    let details = client::get(&r.case, client)?;
    let mut items = Vec::new();
    if let Some(ground) = casebook::ground::get(&r.case)? {
        let said = vec![word("ground", ground.kind.word()), Said::Text(ground.line.as_str().to_owned())];
        push(&mut items, "record", None, AccessField::Ground, said, None);
    }
    record(&details, &mut items);
    if let Some(household) = details.household
        && let Some(household) = casebook::household::all(&r.case)?.into_iter().find(|one| one.id == household)
    {
        push(
            &mut items,
            "record",
            None,
            AccessField::Household,
            text(household.called.as_str()),
            Some(Why::AboutOthers),
        );
    }
    of_days(&days::of_client(r, client)?, &mut items);
    intake(r, client, &mut items)?;
    of_papers(r, client, &mut items)?;
    let mut contacts = contact::timeline(&r.case, client)?;
    contacts.reverse();
    for entry in &contacts {
        of_contact(entry, &mut items);
    }
    for entry in concern::list(&r.case, client)?.iter().rev() {
        of_concern(entry, &mut items);
    }
    for entry in referral::list(&r.case, client)?.iter().rev() {
        of_referral(entry, &mut items);
    }
    for entry in mark::list(&r.case, client)? {
        let said = format!("{} ({}, {})", entry.mark.mark.as_str(), entry.mark.purpose.as_str(), entry.mark.until);
        push(&mut items, &entry.id.to_string(), None, AccessField::Mark, text(&said), None);
    }
    Ok(Access { client, locale: locale(&details), items })
}

/// The language spoken best that this person reads and the program speaks.
fn locale(details: &Details) -> String {
    details
        .languages
        .iter()
        .filter(|spoken| spoken.reading != client::Reading::Not)
        .map(|spoken| spoken.language.code())
        .find(|code| phrases::is_known(code))
        .unwrap_or(FALLBACK)
        .to_owned()
}

fn text(text: &str) -> Vec<Said> {
    if text.is_empty() { Vec::new() } else { vec![Said::Text(text.to_owned())] }
}

fn word(family: &str, word: &str) -> Said {
    Said::Message(format!("{family}-{word}"))
}

fn push(items: &mut Vec<Item>, of: &str, on: Option<Date>, field: AccessField, text: Vec<Said>, why: Option<Why>) {
    if !text.is_empty() {
        let proposed = if why.is_some() { Proposed::LeaveOut } else { Proposed::Include };
        items.push(Item { key: format!("{of}:{}", field.word()), field, on, text, proposed, why });
    }
}

fn record(details: &Details, items: &mut Vec<Item>) {
    use AccessField as F;
    let d = details;
    let languages = d
        .languages
        .iter()
        .map(|spoken| {
            let code = spoken.language.code();
            if record::LANGUAGES.contains(&code) { word("language", code) } else { Said::Text(code.to_owned()) }
        })
        .collect();
    let home = d.home.as_ref().map(|home| text(&home.place)).unwrap_or_default();
    let year = d.birth_year.map(|year| text(&year.to_string())).unwrap_or_default();
    for (field, said, why) in [
        (F::Called, text(d.called.as_str()), None),
        (F::Languages, languages, None),
        (F::Reach, text(d.reach.as_str()), None),
        (F::SafeToCall, vec![word("safe", d.safe_to_call.word())], None),
        (F::BirthYear, year, None),
        (F::Home, home, None),
        (F::Prefers, d.prefers.map(|prefers| word("prefers", prefers.word())).into_iter().collect(), None),
        (F::Wish, d.interpreter.map(|wish| word("wish", wish.word())).into_iter().collect(), None),
        (F::Strengths, text(d.strengths.as_str()), None),
        (F::Guardian, text(d.guardian.as_str()), Some(Why::AboutOthers)),
        (F::Mind, text(d.mind.as_str()), Some(Why::AboutOthers)),
        (F::Notes, text(d.notes.as_str()), Some(Why::WorkingNote)),
    ] {
        push(items, "record", None, field, said, why);
    }
}

/// Appointments, moments and crisis calls: each with its day, so that they stand with the record and not with a contact.
fn of_days(days: &ClientDays, items: &mut Vec<Item>) {
    use AccessField as F;
    let when = |on: Date, start: Option<Time>| {
        Said::Text(start.map_or_else(|| on.to_string(), |at| format!("{on} {:02}:{:02}", at.hour(), at.minute())))
    };
    for entry in &days.appointments {
        let (of, a) = (entry.id.to_string(), &entry.appointment);
        let mut said = vec![word("appointment", a.kind.word()), when(a.on, a.start)];
        said.extend(text(a.with_whom.as_str()));
        said.extend(text(a.place.as_str()));
        said.extend(a.bring.iter().map(|bring| word("bring", bring.word())));
        said.push(word("appointment-status", a.status.word()));
        push(items, &of, None, F::Appointment, said, None);
        push(items, &of, None, F::AppointmentNote, text(a.note.as_str()), Some(Why::WorkingNote));
        let mut safety = Vec::new();
        if a.not_alone {
            safety.push(Said::Message("appointment-not-alone".to_owned()));
        }
        safety.extend(text(a.knows.as_str()));
        push(items, &of, None, F::Safety, safety, Some(Why::AboutOthers));
    }
    for entry in &days.moments {
        let m = &entry.moment;
        let mut said = vec![word("moment", m.kind.word()), when(m.on, None)];
        said.extend(text(m.note.as_str()));
        push(items, &entry.id.to_string(), None, F::Moment, said, None);
    }
    for entry in &days.crisis_calls {
        let (of, c) = (entry.id.to_string(), &entry.call);
        let mut said = vec![when(c.on, c.start)];
        said.extend(c.called.iter().map(|called| word("called", called.word())));
        said.extend(text(c.whom.as_str()));
        push(items, &of, None, F::CrisisCall, said, None);
        push(items, &of, None, F::Agreed, text(c.agreed.as_str()), Some(Why::Confidence));
    }
}

/// What was asked, how this person sees it, and what got stuck for this person.
fn intake(r: &Reads<'_>, client: ClientId, items: &mut Vec<Item>) -> Result<()> {
    use AccessField as F;
    for entry in casebook::intake::list(&r.case, Some(client))? {
        let a = entry.asking;
        let mut said = vec![word("asked", a.asked.word())];
        said.extend(a.by.map(|by| word("intake-who", by.word())));
        said.extend(a.on.map(|on| Said::Text(on.to_string())));
        said.extend(text(a.line.as_str()));
        push(items, &entry.id.to_string(), None, F::Intake, said, None);
    }
    let view = casebook::intake::own_view(&r.case, client)?;
    for (field, note) in [
        (F::Named, &view.named),
        (F::Cause, &view.cause),
        (F::Burden, &view.burden),
        (F::Support, &view.support),
        (F::Tried, &view.tried),
        (F::Expects, &view.expects),
    ] {
        push(items, "own_view", None, field, text(note.as_str()), None);
    }
    for entry in casebook::bottleneck::all(&r.case)? {
        let b = entry.bottleneck;
        if b.client == Some(client) {
            let mut said = vec![word("stuck", b.stuck.word())];
            said.extend(b.partner.map(|partner| word("partner", partner.word())));
            said.push(Said::Text(b.on.to_string()));
            said.extend(text(b.line.as_str()));
            push(items, &entry.id.to_string(), None, F::Stuck, said, Some(Why::WorkingNote));
        }
    }
    Ok(())
}

fn of_contact(entry: &Entry, items: &mut Vec<Item>) {
    use AccessField as F;
    let c = &entry.contact;
    let with_others = c.people.len() > 1
        || c.present.iter().any(|who| {
            matches!(who, Present::Partner | Present::Child | Present::Family | Present::Friend | Present::Other)
        });
    // What a professional said stands in a talk with a professional, or where one was present.
    let from_others = c.kind == Kind::Professional
        || c.present
            .iter()
            .any(|who| matches!(who, Present::Care | Present::Municipality | Present::Volunteer | Present::Teacher));
    let of_text = if from_others {
        Some(Why::Confidence)
    } else if with_others {
        Some(Why::AboutOthers)
    } else {
        None
    };
    let mut kind = vec![word("kind", c.kind.word())];
    kind.extend(c.minutes.map(Said::Minutes));
    let step = c.next_step.as_ref().map(|step| {
        let days = format!("{} – {}", step.between.from, step.between.to);
        if step.what.is_empty() { days } else { format!("{} ({days})", step.what.as_str()) }
    });
    let others = c.present.iter().any(|who| *who != Present::Nobody);
    for (field, said, why) in [
        (F::Contact, kind, None),
        (
            F::Present,
            c.present.iter().map(|who| word("present", who.word())).collect(),
            others.then_some(Why::AboutOthers),
        ),
        (F::Themes, c.themes.iter().map(|theme| word("theme", theme.word())).collect(), None),
        (F::Line, text(c.line.as_str()), of_text),
        (F::Note, text(c.note.as_str()), Some(of_text.unwrap_or(Why::WorkingNote))),
        (F::NextStep, step.as_deref().map(text).unwrap_or_default(), of_text),
        (F::Services, c.services.iter().map(|said| Said::Text(said.name.as_str().to_owned())).collect(), None),
    ] {
        push(items, &entry.id.to_string(), Some(c.on), field, said, why);
    }
}

/// Requests, agreements, what was passed on, what left on paper.
fn of_papers(r: &Reads<'_>, client: ClientId, items: &mut Vec<Item>) -> Result<()> {
    use AccessField as F;
    let mut requests = request::of(&r.case, client)?;
    requests.reverse();
    for entry in requests {
        let q = &entry.request;
        let of = entry.id.to_string();
        let mut said = vec![word("asked-by", q.asked_by.word())];
        said.extend(text(q.function.as_str()));
        said.extend(text(q.question.as_str()));
        said.push(word("request", entry.status.word()));
        push(items, &of, Some(q.asked), F::Request, said, Some(Why::Confidence));
        let mut agreed = text(q.behind.as_str());
        agreed.extend(text(q.agreed.as_str()));
        agreed.extend(text(q.reason.as_str()));
        push(items, &of, Some(q.asked), F::RequestAgreed, agreed, Some(Why::WorkingNote));
    }
    let mut agreements = agreement::of(&r.case, client)?;
    agreements.reverse();
    for entry in agreements {
        let a = &entry.agreement;
        let mut said = vec![word("receiver", a.receiver.word())];
        said.extend(text(a.name.as_str()));
        said.extend(a.items.iter().map(|item| word("item", item.word())));
        said.extend(text(a.why.as_str()));
        said.push(word("agreed-by", a.agreed_by.word()));
        said.push(word("agreement", entry.status.word()));
        push(items, &entry.id.to_string(), Some(a.given), F::Agreement, said, None);
    }
    for one in agreement::passed_on(&r.case, client)? {
        let p = &one.passing_on;
        let mut said = vec![word("danger", p.receiver.word())];
        said.extend(text(p.reason.as_str()));
        said.extend(text(p.consulted.as_str()));
        said.extend(p.items.iter().map(|item| word("item", item.word())));
        said.extend(text(p.why_not.as_str()));
        // Where the person was not told, telling now may be what puts somebody in danger.
        push(items, &one.id.to_string(), Some(p.on), F::PassingOn, said, Some(Why::AboutOthers));
    }
    for entry in letter::of(&r.case, client)? {
        let sent = &entry.sent;
        let mut said = vec![word("paper-kind", sent.kind.word())];
        said.extend(text(sent.name.as_str()));
        said.extend(sent.items.iter().map(|item| word("item", item.word())));
        // A letter that left by the exception says as much as the exception does.
        let why = sent.passing_on.is_some().then_some(Why::AboutOthers);
        push(items, &entry.id.to_string(), Some(sent.on), F::Letter, said, why);
    }
    Ok(())
}

fn of_concern(entry: &concern::Entry, items: &mut Vec<Item>) {
    use AccessField as F;
    let c = &entry.concern;
    // What somebody else noticed may have been told in confidence.
    let from = match c.noticed_by {
        None | Some(concern::NoticedBy::Myself | concern::NoticedBy::Person) => None,
        Some(_) => Some(Why::Confidence),
    };
    let step = c.next_step.as_ref().map(|step| {
        format!("{} ({} – {})", step.what.as_str(), step.between.from, step.between.to).trim_start().to_owned()
    });
    let lead = entry.history.iter().rev().filter(|event| event.accepted_on.is_some()).filter_map(|event| {
        let (lead, on) = (event.lead.as_ref()?, event.accepted_on?);
        let names = [&lead.organisation, &lead.role].map(|text| text.as_str());
        Some(Said::Text(format!("{} ({on})", names.join(" ").trim_end())))
    });
    for (field, said, why) in [
        (F::Signal, text(c.noticed.as_str()), from),
        (F::Doubt, text(c.label.as_str()), from),
        (F::Themes, c.themes.iter().map(|theme| word("theme", theme.word())).collect(), None),
        (F::Weight, text(c.weight.as_str()), None),
        (F::Wants, text(c.wants.as_str()), None),
        (F::Helps, text(c.helps.as_str()), None),
        (F::Asked, text(c.asked.as_str()), None),
        (F::NextStep, step.as_deref().map(text).unwrap_or_default(), None),
        (F::Lead, lead.collect(), None),
        (F::Note, text(c.note.as_str()), Some(Why::WorkingNote)),
    ] {
        push(items, &entry.id.to_string(), None, field, said, why);
    }
}

fn of_referral(entry: &referral::Entry, items: &mut Vec<Item>) {
    use AccessField as F;
    let referral = &entry.referral;
    let steps = entry.steps.iter().flat_map(|done| [word("step", done.step.word()), Said::Text(done.date.to_string())]);
    let end = entry.end.iter().flat_map(|end| {
        let why = end.refused_why.map(|why| word("refused", why.word()));
        [Some(word("referral-outcome", end.outcome.word())), why, Some(Said::Text(end.on.to_string()))]
    });
    let barriers = referral.barriers.iter().flat_map(|one| {
        let done = Some(one.done.as_str()).filter(|done| !done.is_empty());
        [Some(word("barrier", one.barrier.word())), done.map(|done| Said::Text(done.to_owned()))]
    });
    for (field, said, why) in [
        (F::Referral, text(referral.to_name.as_str()), None),
        (F::Steps, steps.chain(end.flatten()).collect(), None),
        (F::Bridging, text(referral.bridging.as_str()), None),
        (F::Barriers, barriers.flatten().collect(), None),
        (F::Note, text(referral.note.as_str()), Some(Why::WorkingNote)),
    ] {
        push(items, &entry.id.to_string(), None, field, said, why);
    }
}

impl Access {
    /// What is handed over, as text that can be read. `decided` says for an item, by its key, whether it is included;
    /// where it is silent the proposal counts.
    #[must_use]
    pub fn say(&self, decided: &BTreeMap<String, bool>, phrases: &Phrases) -> String {
        let mut out = format!("{}\n", phrases.say("access-title", &[]));
        let is_in = |item: &&Item| decided.get(&item.key).copied().unwrap_or(item.proposed == Proposed::Include);
        let mut of = "record";
        for item in self.items.iter().filter(is_in) {
            let record = item.key.split(':').next().unwrap_or_default();
            if let Some(on) = item.on
                && record != of
            {
                let id = if item.field.is_paper() { "access-on" } else { "access-contact-on" };
                let _ = writeln!(out, "\n{}", phrases.say(id, &[("day", on.to_string().into())]));
            }
            of = record;
            let said: Vec<String> = item
                .text
                .iter()
                .map(|said| match said {
                    Said::Text(text) => text.clone(),
                    Said::Message(id) => phrases.say(id, &[]),
                    Said::Minutes(minutes) => phrases.say("access-minutes", &[("count", minutes.to_string().into())]),
                })
                .collect();
            let label = phrases.say(&format!("access-{}", item.field.word()), &[]);
            let _ = writeln!(out, "{label}: {}", said.join(", "));
        }
        let left_out = self.items.iter().filter(|item| !is_in(item)).count();
        let note = if left_out == 0 {
            phrases.say("access-nothing-left-out", &[])
        } else {
            phrases.say("access-left-out", &[("count", left_out.to_string().into())])
        };
        let _ = writeln!(out, "\n{note}");
        out
    }
}
