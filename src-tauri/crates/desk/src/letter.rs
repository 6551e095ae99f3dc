//! Letters: what may be in one, what not, and why not.
//!
//! The one rule: an item is in a letter only where an agreement that counts today names it for this receiver, or where the
//! exception for danger does. A letter is made on one ground, and its receiver is the one whom that ground names: there is
//! no way to send it to anybody else.

use std::collections::BTreeMap;

use casebook::agreement::{self, AgreementId, Item, PassingOnId, Standing};
use casebook::appointment::{self, AppointmentId};
use casebook::client::{self, ClientId};
use casebook::concern;
use casebook::letter::{self, Kind, LetterId, Sent};
use jiff::civil::Date;
use phrases::Phrases;
use record::{Invalid, Line, Note, Rule, choices};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Read, Result, Write};

/// On what ground a letter leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "ground", content = "id", rename_all = "snake_case")]
#[ts(rename = "LetterGround")]
pub enum Ground {
    /// An agreement to share.
    Agreement(AgreementId),
    /// The exception: Veilig Thuis or acute danger.
    PassingOn(PassingOnId),
}

/// What she types for this letter alone.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "LetterTyped")]
pub struct Typed {
    /// What the person wants.
    pub wishes: Note,
    /// The question to the receiver.
    pub question: Note,
    /// The appointments that she chose for this letter. Only planned ones that are still to come are told.
    pub appointments: Vec<AppointmentId>,
}

choices! {
    /// Why an item is not in a letter. Each has words (`letter-why-…`).
    #[ts(rename = "LetterLeftOut")]
    NotIn {
        /// The person did not agree to it for this receiver.
        NotAgreed = "not_agreed",
        /// It may be told, and nothing is written down.
        Nothing = "nothing",
        /// It may be told, there is something, and nothing of it was chosen.
        NotChosen = "not_chosen",
        /// The agreement does not count yet.
        NotYet = "not_yet",
        /// The last day of the agreement has passed.
        Past = "past",
        /// The agreement was withdrawn.
        Withdrawn = "withdrawn",
        /// The danger was not in these days.
        NotNow = "not_now",
    }
}

/// A piece of what a letter says.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "LetterSaid")]
pub enum Said {
    /// As it was written.
    Text(String),
    /// A message of the program, by its id.
    Message(String),
    /// A message with a number.
    Count(String, u32),
    /// A message with a day.
    Since(String, #[ts(type = "string")] Date),
}

/// What a letter tells about one item: lines of pieces.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "LetterPart")]
pub struct Part {
    /// The item.
    pub item: Item,
    /// Its lines.
    pub lines: Vec<Vec<Said>>,
}

/// A letter before it leaves.
#[derive(Clone, Serialize, TS)]
pub struct Letter {
    /// About whom.
    pub client: ClientId,
    /// On what ground.
    pub ground: Ground,
    /// Who receives it: the id of a message.
    pub receiver: String,
    /// Their name or function; may be empty.
    pub name: Line,
    /// What it is for, as it was agreed; empty with the exception.
    pub why: Line,
    /// What is in it.
    pub parts: Vec<Part>,
    /// What is not in it, and why.
    pub left_out: Vec<(Item, NotIn)>,
    /// Whether the person may get a copy: not where telling would have been dangerous.
    pub may_copy: bool,
}

impl Letter {
    /// Whether there is anything to send.
    #[must_use]
    pub fn may_leave(&self) -> bool {
        !self.parts.is_empty()
    }
}

/// What a ground allows today.
struct Allowed {
    receiver: String,
    name: Line,
    why: Line,
    /// Why nothing of it counts.
    not: Option<NotIn>,
    items: Vec<Item>,
    concerns: Vec<String>,
    /// Whether the person knows of it.
    told: bool,
}

fn allowed(r: &Read<'_, Case>, client: ClientId, ground: Ground) -> Result<Allowed> {
    let (about, allowed) = match ground {
        Ground::Agreement(id) => {
            let a = agreement::get(r, id)?;
            let not = match a.on(r.today()) {
                Standing::Valid => None,
                Standing::NotYet => Some(NotIn::NotYet),
                Standing::Past => Some(NotIn::Past),
                Standing::Withdrawn => Some(NotIn::Withdrawn),
            };
            let receiver = format!("receiver-{}", a.receiver.word());
            let (items, concerns) = (a.items, a.concerns);
            let allowed = Allowed { receiver, name: a.name, why: a.why, not, items, concerns, told: true };
            (a.client, allowed)
        }
        Ground::PassingOn(id) => {
            let p = agreement::passing_on(r, id)?;
            let receiver = format!("danger-{}", p.receiver.word());
            let (name, why) = (Line::default(), Line::default());
            let not = (!p.opens_on(r.today())).then_some(NotIn::NotNow);
            (p.client, Allowed { receiver, name, why, not, items: p.items, concerns: p.concerns, told: p.told })
        }
    };
    // An agreement of one person never opens the record of another.
    if about == client { Ok(allowed) } else { Err(vault::Error::Gone) }
}

/// What a letter on this ground would hold today. Nothing is changed.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such client or ground, or the ground is about somebody else.
pub fn prepare(r: &Read<'_, Case>, client: ClientId, ground: Ground, typed: &Typed) -> Result<Letter> {
    record::no_test_result([("wishes", typed.wishes.as_str()), ("question", typed.question.as_str())])?;
    let Allowed { receiver, name, why, not, items, concerns, told } = allowed(r, client, ground)?;
    let named: &[String] = if items.contains(&Item::Concerns) { &concerns } else { &[] };
    let coming = coming(r, client)?;
    let mut written = written(r, client, named, typed, &coming)?;
    let (parts, left_out) = (Vec::new(), Vec::new());
    let mut letter = Letter { client, ground, receiver, name, why, parts, left_out, may_copy: told };
    for item in Item::ALL.iter().copied() {
        let lines = written.remove(&item).unwrap_or_default();
        if !items.contains(&item) {
            letter.left_out.push((item, NotIn::NotAgreed));
        } else if let Some(not) = not {
            letter.left_out.push((item, not));
        } else if item == Item::Appointments && lines.is_empty() && !coming.is_empty() {
            letter.left_out.push((item, NotIn::NotChosen));
        } else if lines.is_empty() {
            letter.left_out.push((item, NotIn::Nothing));
        } else {
            letter.parts.push(Part { item, lines });
        }
    }
    Ok(letter)
}

/// What is written about a client, by item: of signals only those that are named.
fn written(
    r: &Read<'_, Case>,
    client: ClientId,
    concerns: &[String],
    typed: &Typed,
    coming: &[appointment::Entry],
) -> Result<BTreeMap<Item, Vec<Vec<Said>>>> {
    let d = client::get(r, client)?;
    let mut written: BTreeMap<Item, Vec<Vec<Said>>> = BTreeMap::new();
    let mut add = |item: Item, line: Vec<Said>| written.entry(item).or_default().push(line);
    let text = |text: &str| vec![Said::Text(text.to_owned())];
    // A code name means nothing to who receives the letter: there is a line to write on instead.
    if !d.is_code_name {
        add(Item::Name, text(d.called.as_str()));
    }
    if let Some(year) = d.birth_year {
        add(Item::BirthYear, text(&year.to_string()));
    }
    if !d.reach.is_empty() {
        add(Item::Reach, vec![Said::Text(d.reach.as_str().to_owned()), message("safe", d.safe_to_call.word())]);
    }
    for spoken in &d.languages {
        let code = spoken.language.code();
        let language =
            if record::LANGUAGES.contains(&code) { message("language", code) } else { Said::Text(code.to_owned()) };
        let mut line = vec![language];
        if spoken.reading != client::Reading::Unknown {
            line.push(message("reading", spoken.reading.word()));
        }
        add(Item::Language, line);
    }
    if let Some(wish) = d.interpreter {
        add(Item::Language, vec![message("wish", wish.word())]);
    }
    if let Some(home) = &d.home {
        add(Item::Place, text(&home.place));
    }
    if let Some(household) = d.household
        && let Some(found) = casebook::household::all(r)?.into_iter().find(|one| one.id == household)
        && found.members.len() > 1
    {
        let others = u32::try_from(found.members.len() - 1).unwrap_or(u32::MAX);
        add(Item::Household, vec![Said::Count("letter-household".to_owned(), others)]);
    }
    if let Some(prefers) = d.prefers {
        add(Item::Wishes, vec![message("prefers", prefers.word())]);
    }
    for (item, note) in
        [(Item::Wishes, &typed.wishes), (Item::Question, &typed.question), (Item::Strengths, &d.strengths)]
    {
        if !note.is_empty() {
            add(item, text(note.as_str()));
        }
    }
    for line in of_concerns(r, client, concerns)? {
        add(Item::Concerns, line);
    }
    for entry in coming.iter().filter(|entry| typed.appointments.contains(&entry.id)) {
        add(Item::Appointments, of_appointment(&entry.appointment));
    }
    Ok(written)
}

/// Appointments of a client that are planned and still to come: what a letter can tell of.
fn coming(r: &Read<'_, Case>, client: ClientId) -> Result<Vec<appointment::Entry>> {
    let mut coming = appointment::of_client(r, client)?;
    coming
        .retain(|entry| entry.appointment.status == appointment::Status::Planned && entry.appointment.on >= r.today());
    Ok(coming)
}

/// The day, the time, what kind and with whom. Not the place, not what she noted: whoever reads this need not go there.
fn of_appointment(a: &appointment::Appointment) -> Vec<Said> {
    let mut line = vec![Said::Since("letter-on".to_owned(), a.on)];
    line.extend(a.start.map(|start| Said::Text(start.strftime("%H:%M").to_string())));
    line.push(message("appointment", a.kind.word()));
    if !a.with_whom.is_empty() {
        line.push(Said::Text(a.with_whom.as_str().to_owned()));
    }
    line
}

fn message(family: &str, word: &str) -> Said {
    Said::Message(format!("{family}-{word}"))
}

/// The signals that are named, and no others: what was noticed, since when, in the person's own words how heavy, what the
/// person wants and what helps. What she noted about one for herself stays out; of a doubt the reason for it is the point.
fn of_concerns(r: &Read<'_, Case>, client: ClientId, named: &[String]) -> Result<Vec<Vec<Said>>> {
    let mut lines = Vec::new();
    for entry in concern::list(r, client)? {
        if !named.contains(&entry.id.to_string()) {
            continue;
        }
        let c = &entry.concern;
        let mut first = Vec::new();
        if c.title().is_empty() {
            first.extend(c.themes.iter().map(|theme| message("theme", theme.word())));
        } else {
            if c.kind == concern::Kind::Doubt {
                let is_withdrawn = entry.closed.is_some_and(|closed| closed.outcome == concern::Outcome::Withdrawn);
                first.push(Said::Message(if is_withdrawn { "letter-doubt-past" } else { "letter-doubt" }.to_owned()));
            }
            first.push(Said::Text(c.title().as_str().to_owned()));
        }
        first.extend(c.since.map(|since| Said::Since("letter-since".to_owned(), since)));
        lines.push(first);
        // What was settled must not be read as if it stood: a label that was taken back least of all.
        if let Some(closed) = entry.closed {
            let id = match closed.outcome {
                concern::Outcome::Withdrawn => "letter-withdrawn",
                concern::Outcome::Discussed => "letter-discussed",
                _ => "letter-closed",
            };
            lines.push(vec![Said::Since(id.to_owned(), closed.on)]);
        }
        let reason = if c.kind == concern::Kind::Doubt { c.note.as_str() } else { "" };
        for (id, text) in [
            ("letter-reason", reason),
            ("letter-asked", c.asked.as_str()),
            ("letter-weight", c.weight.as_str()),
            ("letter-wants", c.wants.as_str()),
            ("letter-helps", c.helps.as_str()),
        ] {
            if !text.is_empty() {
                lines.push(vec![Said::Message(id.to_owned()), Said::Text(text.to_owned())]);
            }
        }
    }
    Ok(lines)
}

/// Writes down that a letter, or the person's copy of it, left; gives what was in it. What may leave is decided here once
/// more.
///
/// # Errors
/// Those of [`prepare`]; [`vault::Error::Invalid`] for `ground` where nothing may leave, or no copy may.
pub fn leave(w: &Write<'_, Case>, client: ClientId, ground: Ground, typed: &Typed, kind: Kind) -> Result<LetterId> {
    let letter = prepare(w, client, ground, typed)?;
    if !letter.may_leave() || (kind == Kind::Copy && !letter.may_copy) {
        return Err(Invalid::new("ground", Rule::Missing).into());
    }
    let (agreement, passing_on) = match ground {
        Ground::Agreement(id) => (Some(id), None),
        Ground::PassingOn(id) => (None, Some(id)),
    };
    let items = letter.parts.iter().map(|part| part.item).collect();
    let name = if kind == Kind::Letter { letter.name } else { Line::default() };
    letter::left(w, &Sent { client, kind, name, on: w.today(), agreement, passing_on, items })
}

/// A letter in words: to whom, and heading and lines of each part.
pub struct InWords {
    /// To whom.
    pub to: String,
    /// What for.
    pub why: String,
    /// How the person is called, where the letter says so.
    pub person: Option<String>,
    /// Each part but the name: its heading, its lines.
    pub parts: Vec<(String, Vec<String>)>,
}

impl Letter {
    /// The letter in words. Days are said by `day`.
    #[must_use]
    pub fn say(&self, phrases: &Phrases, day: impl Fn(Date) -> String) -> InWords {
        let receiver = phrases.say(&self.receiver, &[]);
        let to = if self.name.is_empty() { receiver } else { format!("{}, {receiver}", self.name.as_str()) };
        let said = |said: &Said| match said {
            Said::Text(text) => text.clone(),
            Said::Message(id) => phrases.say(id, &[]),
            Said::Count(id, count) => phrases.say(id, &[("count", i64::from(*count).into())]),
            Said::Since(id, on) => phrases.say(id, &[("day", day(*on).into())]),
        };
        let line = |line: &Vec<Said>| line.iter().map(said).collect::<Vec<_>>().join(" · ");
        let mut words = InWords { to, why: self.why.as_str().to_owned(), person: None, parts: Vec::new() };
        for part in &self.parts {
            let lines: Vec<String> = part.lines.iter().map(line).collect();
            if part.item == Item::Name {
                words.person = Some(lines.join(", "));
            } else {
                words.parts.push((phrases.say(&format!("item-{}", part.item.word()), &[]), lines));
            }
        }
        words
    }
}
