//! Handing people over to another key person, by a file that only the receiver opens. `HANDOVER.md` beside this crate
//! defines it.
//!
//! Nobody falls between two chairs: whoever gives keeps every record until the receipt says that it was taken over, and
//! only then erases it. The receiver accepts or declines each person; who was accepted is written in one commit. Her own
//! part is not even read.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use cards::{Card, CardKey, NotOpened};
use casebook::ClientId;
use casebook::decision;
use casebook::handover::{self, Direction, Handover, HandoverId, Person, Row, StandingKind, State};
use jiff::civil::Date;
use phrases::Phrases;
use record::uuid::Uuid;
use record::{Invalid, Line, Rule, choices};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Read, Reads, Result, Vault, Writes};
use zeroize::Zeroizing;

use crate::erasure::{self, Around};
use crate::{export, leaving};

/// The longest file that is read: 64 MiB.
pub const LONGEST: usize = 64 << 20;
/// The most people in one file.
const MOST_PEOPLE: usize = 2_000;
const FORMAT: &str = "sleutelbos-handover";
const VERSION: u32 = 1;
const PURPOSE: &str = "sleutelbos handover v1";
pub(crate) const NAME: &str = "handover_name";

choices! {
    /// Why a file is refused. Each has words (`hand-refused-…`).
    #[ts(rename = "HandoverWhy")]
    Why {
        /// Not a file of this kind.
        Other = "other",
        /// Sealed to another card.
        NotYours = "not_yours",
        /// Cut off or changed.
        Damaged = "damaged",
        /// Of a newer program.
        Newer = "newer",
        /// Larger than such a file can be.
        TooLarge = "too_large",
        /// Not written by who it says.
        NotTheirs = "not_theirs",
        /// It was taken over, or answered, before.
        Already = "already",
        /// A receipt for a hand-over that is not known here.
        Unknown = "unknown",
        /// A receipt where a hand-over belongs.
        IsReceipt = "is_receipt",
        /// A hand-over where a receipt belongs.
        IsHandover = "is_handover",
        /// Her own card.
        Own = "own",
        /// Not a card.
        NoCard = "no_card",
    }
}

/// What went wrong with a hand-over.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The file is refused.
    #[error("refused: {}", .0.word())]
    Refused(Why),
    /// The vault says why.
    #[error(transparent)]
    Vault(#[from] vault::Error),
}

impl From<Why> for Failed {
    fn from(why: Why) -> Self {
        Self::Refused(why)
    }
}

impl From<NotOpened> for Failed {
    fn from(not: NotOpened) -> Self {
        Self::Refused(match not {
            NotOpened::Other => Why::Other,
            NotOpened::NotYours => Why::NotYours,
            NotOpened::Damaged => Why::Damaged,
        })
    }
}

type Done<T> = std::result::Result<T, Failed>;

/// What stands in the file after it was opened.
#[derive(Serialize, Deserialize)]
struct Envelope {
    format: String,
    version: u32,
    from: Party,
    /// Hexadecimal: see `HANDOVER.md`.
    proof: String,
    body: String,
}

/// Somebody with a card.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "HandoverParty")]
pub struct Party {
    /// How they call themselves.
    pub name: Line,
    /// Their card.
    pub card: String,
}

impl Party {
    /// The last eight signs of the card, in two groups: to compare by telephone.
    #[must_use]
    pub fn check(&self) -> String {
        let at = self.card.len().saturating_sub(8);
        let end = self.card.get(at..).unwrap_or_default().to_uppercase();
        let (one, two) = end.split_at_checked(4).unwrap_or_default();
        format!("{one} {two}")
    }
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Body {
    Handover(Given),
    Receipt(Receipt),
}

/// People who are handed over, as the file holds them.
#[derive(Clone, Serialize, Deserialize)]
struct Given {
    id: HandoverId,
    made: Date,
    until: Option<Date>,
    people: Vec<Going>,
    rows: Vec<Row>,
}

/// Somebody who is handed over.
#[derive(Clone, Serialize, Deserialize)]
struct Going {
    /// Id of the client at who gives.
    id: Uuid,
    /// For who was lent and goes back: the id at who lent.
    back: Option<Uuid>,
}

#[derive(Serialize, Deserialize)]
struct Receipt {
    handover: HandoverId,
    made: Date,
    answers: Vec<Answer>,
}

#[derive(Serialize, Deserialize)]
struct Answer {
    id: Uuid,
    accepted: bool,
}

/// Her name as it stands on her card and in what she hands over; empty where she never gave it.
///
/// # Errors
/// What the database says.
pub fn name(r: &Reads<'_>) -> Result<Line> {
    Ok(decision::get(&r.case, NAME)?.and_then(|name| Line::new(&name).ok()).unwrap_or_default())
}

/// Sets her name.
///
/// # Errors
/// [`Rule::Empty`] for `name`.
pub fn set_name(w: &Writes<'_>, name: &Line) -> Result<()> {
    if name.is_empty() {
        return Err(Invalid::new("name", Rule::Empty).into());
    }
    decision::put(&w.case, NAME, name.as_str())
}

/// Her own card; one is made where there is none. Her name comes first.
///
/// # Errors
/// [`Rule::Empty`] for `name` where she never gave it.
pub fn own_card(w: &Writes<'_>) -> Result<Party> {
    let name = decision::get(&w.case, NAME)?.and_then(|name| Line::new(&name).ok()).unwrap_or_default();
    if name.is_empty() {
        return Err(Invalid::new("name", Rule::Empty).into());
    }
    let keys = keys(&w.case)?;
    let key = match keys.into_iter().next() {
        Some(key) => key,
        None => {
            let key = CardKey::make().map_err(|_| vault::Error::Failed)?;
            handover::add_key(&w.case, &key.written())?;
            key
        }
    };
    Ok(Party { name, card: key.card().to_string() })
}

fn keys(r: &Read<'_, Case>) -> Result<Vec<CardKey>> {
    Ok(handover::keys(r)?.into_iter().map(Zeroizing::new).filter_map(|written| CardKey::read(&written).ok()).collect())
}

/// The first line of the file of a card. Stable: programs look for it.
const CARD_HEAD: &str = "# Sleutelbos: ontvangstkaart";
const CARD_NAME: &str = "# naam:";

/// A card as a small text file, which `age -R` reads too.
#[must_use]
pub fn write_card(party: &Party) -> String {
    // A name of two lines would be one line of something else.
    let name: String = party.name.as_str().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("{CARD_HEAD}\n{CARD_NAME} {name}\n# controle: {}\n{}\n", party.check(), party.card)
}

/// Somebody's card, as it was read.
#[derive(Clone, Serialize, TS)]
pub struct ReceiverCard {
    /// Whose.
    pub party: Party,
    /// To compare by telephone.
    pub check: String,
}

/// Reads such a file. One that `age-keygen -y` wrote has no name.
///
/// # Errors
/// [`Why::NoCard`].
pub fn read_card(bytes: &[u8]) -> Done<Party> {
    let text = std::str::from_utf8(bytes.get(..bytes.len().min(4096)).unwrap_or_default()).map_err(|_| Why::NoCard)?;
    let card: Card = text.parse().map_err(|_| Why::NoCard)?;
    let name = text.lines().find_map(|line| line.trim().strip_prefix(CARD_NAME)).unwrap_or_default();
    Ok(Party { name: Line::new(name).map_err(|_| Why::NoCard)?, card: card.to_string() })
}

/// What she chooses before she hands people over.
#[derive(Clone, Serialize, Deserialize, TS)]
#[ts(rename = "HandoverChoice")]
pub struct Giving {
    /// Whom.
    pub people: Vec<ClientId>,
    /// To whom.
    pub to: Party,
    /// Until when, for a temporary replacement.
    #[ts(type = "string | null")]
    pub until: Option<Date>,
    /// Whether contacts with somebody who does not come along go too, as they stand.
    pub shared: bool,
}

/// Makes the file and writes down that these people are handed over. They stay here until the receipt comes.
///
/// # Errors
/// [`Failed::Refused`]: a card that is none, or her own. [`vault::Error::Invalid`]: `people` empty, one twice, or one who is
/// handed over already or is borrowed; `name` empty, her own or the other's; `until` before today.
pub fn give(w: &Writes<'_>, giving: &Giving) -> Result<std::result::Result<Vec<u8>, Why>> {
    for client in &giving.people {
        match handover::standing(&w.case, *client)?.map(|standing| standing.kind) {
            None | Some(StandingKind::Taken) => {
                // Two may have the record already: a third must not get it.
                if handover::unsure(&w.case, *client)?.is_some() {
                    return invalid("people", Rule::Unknown);
                }
            }
            Some(StandingKind::Given | StandingKind::Lent) => return invalid("people", Rule::Twice),
            Some(StandingKind::Borrowed | StandingKind::Unsure | StandingKind::Kept) => {
                return invalid("people", Rule::Unknown);
            }
        }
    }
    let going = giving.people.iter().map(|client| Going { id: client.0, back: None }).collect();
    write_file(w, going, giving.to.clone(), giving.until, giving.shared)
}

/// Gives back everybody who was borrowed in this hand-over and is still here.
///
/// # Errors
/// [`vault::Error::Gone`] where nobody of it is here any more; else as [`give`].
pub fn give_back(w: &Writes<'_>, borrowed: HandoverId) -> Result<std::result::Result<Vec<u8>, Why>> {
    let from = handover::get(&w.case, borrowed)?;
    let mut going = Vec::new();
    for person in handover::people(&w.case, borrowed)? {
        let Some(client) = person.client else { continue };
        let stands = handover::standing(&w.case, client)?.map(|standing| standing.kind);
        if stands == Some(StandingKind::Borrowed) {
            let back = Some(Uuid::parse_str(&person.original).map_err(|_| vault::Error::Failed)?);
            going.push(Going { id: client.0, back });
        }
    }
    if going.is_empty() {
        return Err(vault::Error::Gone);
    }
    write_file(w, going, Party { name: from.name, card: from.card }, None, true)
}

fn write_file(
    w: &Writes<'_>,
    going: Vec<Going>,
    to: Party,
    until: Option<Date>,
    shared: bool,
) -> Result<std::result::Result<Vec<u8>, Why>> {
    let people: Vec<ClientId> = going.iter().map(|going| ClientId(going.id)).collect();
    let once: BTreeSet<ClientId> = people.iter().copied().collect();
    if people.is_empty() {
        return invalid("people", Rule::Empty);
    }
    if once.len() < people.len() {
        return invalid("people", Rule::Twice);
    }
    if people.len() > MOST_PEOPLE {
        return invalid("people", Rule::OutOfRange { min: 1, max: MOST_PEOPLE as i32 });
    }
    if to.name.is_empty() {
        return invalid("to", Rule::Empty);
    }
    let today = w.case.today();
    if until.is_some_and(|until| until < today) {
        return invalid("until", Rule::EndsBeforeStart);
    }
    let Ok(card) = to.card.parse::<Card>() else { return Ok(Err(Why::NoCard)) };
    let from = own_card(w)?;
    if keys(&w.case)?.iter().any(|key| key.card() == card) {
        return Ok(Err(Why::Own));
    }
    let rows = handover::collect(&w.case, &people, shared)?;
    if rows.iter().filter(|row| row.table == "client").count() < people.len() {
        return Err(vault::Error::Gone);
    }
    let id: HandoverId = w.case.new_id();
    let is_back = going.iter().any(|going| going.back.is_some());
    let kept = Handover {
        id,
        direction: Direction::Given,
        name: to.name,
        card: to.card,
        day: today,
        until,
        is_back,
        receipt_on: None,
        accepted: 0,
        declined: 0,
    };
    let waiting = people.iter().map(|client| (Some(*client), client.to_string(), State::Waiting, 0));
    handover::put(&w.case, &kept, waiting)?;
    for client in &people {
        handover::set_given(&w.case, id, *client)?;
    }
    w.case.remark("handover", "{}")?;
    let body = Body::Handover(Given { id, made: today, until, people: going, rows });
    seal(&w.case, from, &card, &body).map(Ok)
}

fn invalid<T>(field: &'static str, rule: Rule) -> Result<T> {
    Err(Invalid::new(field, rule).into())
}

fn seal(r: &Read<'_, Case>, from: Party, to: &Card, body: &Body) -> Result<Vec<u8>> {
    let failed = |_| vault::Error::Failed;
    let key = keys(r)?.into_iter().find(|key| key.card().to_string() == from.card).ok_or(vault::Error::Failed)?;
    let body = Zeroizing::new(serde_json::to_string(body).map_err(failed)?);
    let proof = key.prove(to, PURPOSE, body.as_bytes()).ok_or(vault::Error::Failed)?;
    let proof = proof.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    let envelope =
        Envelope { format: FORMAT.to_owned(), version: VERSION, from, proof, body: body.as_str().to_owned() };
    let plain = Zeroizing::new(serde_json::to_vec(&envelope).map_err(failed)?);
    cards::seal(&plain, to).map_err(|_| vault::Error::Failed)
}

/// Opens a file with her own keys. Whether it was written by the owner of the card it names is proven.
fn unseal(r: &Read<'_, Case>, sealed: &[u8]) -> Done<(Party, Body)> {
    if sealed.len() > LONGEST {
        return Err(Why::TooLarge.into());
    }
    let mut refused = NotOpened::NotYours;
    for key in keys(r)? {
        let plain = match cards::open(sealed, &key) {
            Ok(plain) => plain,
            Err(NotOpened::NotYours) => continue,
            Err(other) => {
                refused = other;
                break;
            }
        };
        let envelope: Envelope = match serde_json::from_slice(&plain) {
            Ok(envelope) => envelope,
            Err(_) => return Err(version_of(&plain).into()),
        };
        if envelope.format != FORMAT {
            return Err(Why::Other.into());
        }
        if envelope.version != VERSION {
            return Err(Why::Newer.into());
        }
        let from: Card = envelope.from.card.parse().map_err(|_| Why::NotTheirs)?;
        let proof = key.prove(&from, PURPOSE, envelope.body.as_bytes()).ok_or(Why::NotTheirs)?;
        if !is_hex_of(&envelope.proof, &proof) {
            return Err(Why::NotTheirs.into());
        }
        let body = serde_json::from_str(&envelope.body).map_err(|_| Why::Damaged)?;
        return Ok((envelope.from, body));
    }
    // Who never made a card can open nothing; whether it is a sealed file at all still shows.
    if refused == NotOpened::NotYours && !sealed.starts_with(b"age-encryption.org/") {
        return Err(Why::Other.into());
    }
    Err(refused.into())
}

/// What a file is whose envelope is not as this program knows it.
fn version_of(plain: &[u8]) -> Why {
    #[derive(Deserialize)]
    struct Head {
        format: String,
        version: u32,
    }
    match serde_json::from_slice::<Head>(plain) {
        Ok(head) if head.format == FORMAT && head.version > VERSION => Why::Newer,
        Ok(head) if head.format == FORMAT => Why::Damaged,
        _ => Why::Other,
    }
}

/// Compares in the same time wherever they differ.
fn is_hex_of(hex: &str, bytes: &[u8; 32]) -> bool {
    let digits = hex.as_bytes();
    if digits.len() != 64 {
        return false;
    }
    let nibble = |digit: u8| char::from(digit).to_digit(16).unwrap_or(16);
    let differing = digits
        .chunks(2)
        .zip(bytes)
        .fold(0, |differing, (pair, byte)| differing | ((nibble(pair[0]) << 4 | nibble(pair[1])) ^ u32::from(*byte)));
    differing == 0
}

/// A signal, as the page of somebody in a file shows it.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "HandoverSignal")]
pub struct Signal {
    /// What was noticed, or the label that is doubted.
    pub noticed: String,
    /// Who has the lead; `None` for nobody.
    pub lead: Option<String>,
}

/// A line with a day, as the page of somebody in a file shows it.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "HandoverDated")]
pub struct Dated {
    /// The day, as the file has it.
    pub day: String,
    /// What.
    pub what: String,
}

/// One page about somebody in a file: enough to decide on.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "HandoverPage")]
pub struct Page {
    /// What to name this person by when deciding.
    pub id: String,
    /// How the giver calls this person.
    pub called: String,
    /// Whether that is a code name.
    pub is_code_name: bool,
    /// Codes of the languages.
    pub languages: Vec<String>,
    /// Whether calling is safe, as a word of `safe_to_call`.
    pub safe_to_call: String,
    /// What to mind when others are there.
    pub mind: String,
    /// Open signals and doubts.
    pub signals: Vec<Signal>,
    /// Open referrals: to whom, and since when where that is known.
    pub referrals: Vec<String>,
    /// Appointments from the day of the file on.
    pub appointments: Vec<Dated>,
    /// The last contacts, the latest first: at most three.
    pub contacts: Vec<Dated>,
    /// How many contacts come along.
    pub contact_count: u32,
    /// How many agreements come along.
    pub agreements: u32,
    /// How many of these name the giver, and will have to be asked anew.
    pub ask_anew: u32,
    /// Clients here who are likely the same person.
    pub likely: Vec<(ClientId, Line)>,
    /// Whether this person was lent, and comes back: the record here makes way.
    pub comes_back: bool,
}

/// A file that was opened, to be decided on.
#[derive(Clone, Serialize, TS)]
pub struct OpenedHandover {
    /// Who gives.
    pub from: Party,
    /// To compare by telephone.
    pub check: String,
    /// When it was made.
    #[ts(type = "string")]
    pub made: Date,
    /// Until when, for a temporary replacement.
    #[ts(type = "string | null")]
    pub until: Option<Date>,
    /// A page for each person.
    pub people: Vec<Page>,
}

/// Opens a file of people. Nothing is written.
///
/// # Errors
/// [`Failed::Refused`].
pub fn open(vault: &Vault, sealed: &[u8]) -> Done<OpenedHandover> {
    let sealed = sealed.to_vec();
    vault.read(move |r| Ok(given(&r.case, &sealed).and_then(|(from, given)| pages(&r.case, from, &given))))?
}

/// The people of a file, checked as far as the file alone can be.
fn given(r: &Read<'_, Case>, sealed: &[u8]) -> Done<(Party, Given)> {
    let (from, body) = unseal(r, sealed)?;
    let Body::Handover(given) = body else { return Err(Why::IsReceipt.into()) };
    let ids: BTreeSet<Uuid> = given.people.iter().map(|going| going.id).collect();
    let is_whole = !ids.is_empty()
        && ids.len() == given.people.len()
        && ids.len() <= MOST_PEOPLE
        && ids.iter().all(|id| given.rows.iter().any(|row| row.table == "client" && row.text("id") == id.to_string()));
    if !is_whole {
        return Err(Why::Damaged.into());
    }
    if handover::get(r, given.id).is_ok() {
        return Err(Why::Already.into());
    }
    Ok((from, given))
}

fn pages(r: &Read<'_, Case>, from: Party, given: &Given) -> Done<OpenedHandover> {
    let mut people = Vec::new();
    for going in &given.people {
        let id = going.id.to_string();
        let rows = handover::belonging(&given.rows, &BTreeSet::from([id.clone()]));
        let of = |table: &'static str| rows.iter().copied().filter(move |row| row.table == table);
        let client = of("client").next().ok_or(Why::Damaged)?;
        let mut contacts: Vec<Dated> =
            of("contact").map(|row| Dated { day: row.text("day").into(), what: row.text("line").into() }).collect();
        contacts.sort_by(|one, other| other.day.cmp(&one.day));
        let contact_count = erasure::count(contacts.len());
        contacts.truncate(3);
        let mut appointments: Vec<Dated> = of("appointment")
            .filter(|row| row.text("day") >= given.made.to_string().as_str())
            .map(|row| Dated { day: row.text("day").into(), what: row.text("with_whom").into() })
            .collect();
        appointments.sort_by(|one, other| one.day.cmp(&other.day));
        people.push(Page {
            called: client.text("called").into(),
            is_code_name: client.columns.get("is_code_name").and_then(serde_json::Value::as_i64) == Some(1),
            languages: of("client_language").map(|row| row.text("language").into()).collect(),
            safe_to_call: client.text("safe_to_call").into(),
            mind: client.text("mind").into(),
            signals: of("concern")
                .filter(|row| row.text("closed_on").is_empty())
                .map(|row| Signal {
                    noticed: [row.text("noticed"), row.text("label")]
                        .into_iter()
                        .find(|text| !text.is_empty())
                        .unwrap_or_default()
                        .into(),
                    lead: lead(&rows, row.text("id")),
                })
                .collect(),
            referrals: of("referral")
                .filter(|row| row.text("outcome").is_empty())
                .map(|row| row.text("to_name").into())
                .collect(),
            appointments,
            contacts,
            contact_count,
            agreements: erasure::count(of("agreement").count()),
            ask_anew: erasure::count(of("agreement").filter(|row| names(row, &from.name) || asks_anew(row)).count()),
            likely: likely(r, client)?,
            comes_back: going.back.is_some(),
            id,
        });
    }
    let check = from.check();
    Ok(OpenedHandover { from, check, made: given.made, until: given.until, people })
}

/// Clients here who may be the same person.
fn likely(r: &Read<'_, Case>, client: &Row) -> Result<Vec<(ClientId, Line)>> {
    let year = client.columns.get("birth_year").and_then(serde_json::Value::as_i64);
    let year = year.and_then(|year| i16::try_from(year).ok());
    let found = casebook::likeness::likely(r, client.text("called"), year, None)?;
    Ok(found.into_iter().map(|likely| (likely.id, likely.called)).collect())
}

/// The lead of a signal: the accepted event that counts, as `casebook::lead` has it.
fn lead(rows: &[&Row], concern: &str) -> Option<String> {
    let key = |row: &Row| {
        let at = row.columns.get("accepted_at").and_then(serde_json::Value::as_i64);
        (row.text("accepted_on").to_owned(), at, row.text("id").to_owned())
    };
    rows.iter()
        .filter(|row| row.table == "lead" && row.text("concern") == concern && !row.text("accepted_on").is_empty())
        .max_by_key(|row| key(row))
        .map(|row| row.text("organisation"))
        .filter(|organisation| !organisation.is_empty())
        .map(ToOwned::to_owned)
}

/// Whether an agreement has to be asked anew already: it named who gave before.
fn asks_anew(agreement: &Row) -> bool {
    agreement.columns.get(ASK).and_then(serde_json::Value::as_i64).is_some_and(|asks| asks != 0)
}

/// Whether an agreement that still holds names the giver: as who may know, or as who explained it.
fn names(agreement: &Row, giver: &Line) -> bool {
    let giver = vault::fold(giver.as_str());
    let holds = agreement.text("withdrawn").is_empty();
    holds && ["name", "explained_by"].iter().any(|field| vault::fold(agreement.text(field)).contains(&giver))
}

/// Somebody who was taken over.
#[derive(Clone, Serialize, TS)]
pub struct TakenPerson {
    /// The client's record here.
    pub client: ClientId,
    /// How many agreements have to be asked anew.
    pub ask_anew: u32,
}

/// What became of a file.
#[derive(Clone, Serialize, TS)]
pub struct TakenHandover {
    /// The hand-over.
    pub handover: HandoverId,
    /// Who was taken over.
    pub people: Vec<TakenPerson>,
    /// How many were declined.
    pub declined: u32,
    /// How many who came back still have a second record here: she wrote in the one that was lent.
    pub kept: u32,
    /// What undoes it, until the receipt is written. `None` where somebody came back: the record that was lent is gone.
    pub undo: Option<String>,
}

/// Takes over those who are accepted, by the ids of their pages, in one commit; all others are declined. The receipt is for
/// [`receipt`] to write. Where somebody comes back, the record that was lent leaves ([`leaving::carry_out`]); where something
/// was written in it since, it stays beside who came back, as [`StandingKind::Kept`].
///
/// # Errors
/// [`Failed::Refused`], also for records that do not keep to the rules; [`vault::Error::Gone`] for an id that is not in
/// the file. Nothing is written then.
pub fn take(vault: &Vault, sealed: &[u8], accepted: &[String]) -> Done<TakenHandover> {
    let sealed = sealed.to_vec();
    let (from, mut given) = vault.read(move |r| Ok(given(&r.case, &sealed)))??;
    let ids: BTreeSet<String> = given.people.iter().map(|going| going.id.to_string()).collect();
    let accepted: BTreeSet<String> = accepted.iter().cloned().collect();
    if !accepted.is_subset(&ids) {
        return Err(vault::Error::Gone.into());
    }
    let today = vault.read(|r| Ok(r.case.today()))?;
    for row in &mut given.rows {
        if row.table == "agreement" && names(row, &from.name) {
            row.columns.insert("withdrawn".to_owned(), today.to_string().into());
            row.columns.insert(ASK.to_owned(), 1.into());
        }
    }
    let lent: Vec<Uuid> = given
        .people
        .iter()
        .filter(|going| accepted.contains(&going.id.to_string()))
        .filter_map(|going| going.back)
        .collect();
    let borrower = from.card.clone();
    let work = move |w: &Writes<'_>| write_down(w, &from, given, &accepted, today);
    if lent.is_empty() {
        let done = vault.save(work).map_err(refused)?;
        return Ok(TakenHandover { undo: Some(done.undo), ..done.value });
    }
    let mut taken = vault
        .write(move |w| {
            let taken = work(w)?;
            for original in lent {
                let client = ClientId(original);
                // Only who borrowed gives back. That the receipt was not read yet does not matter: this says the same.
                let standing = handover::standing(&w.case, client)?.filter(|standing| standing.until.is_some());
                let standing = standing
                    .filter(|one| matches!(one.kind, StandingKind::Lent | StandingKind::Given))
                    .ok_or(vault::Error::Gone)?;
                if handover::get(&w.case, standing.handover)?.card != borrower {
                    return Err(vault::Error::Gone);
                }
                handover::set_state(&w.case, standing.handover, &original.to_string(), State::Back)?;
            }
            Ok(taken)
        })
        .map_err(refused)?;
    taken.kept = erasure::count(leaving::carry_out(vault, &Around::default())?.stayed.len());
    Ok(taken)
}

/// The column of an agreement that says that it has to be asked anew.
const ASK: &str = "ask_anew";

fn write_down(
    w: &Writes<'_>,
    from: &Party,
    given: Given,
    accepted: &BTreeSet<String>,
    today: Date,
) -> Result<TakenHandover> {
    let mut asked: std::collections::BTreeMap<String, u32> = std::collections::BTreeMap::new();
    for row in &given.rows {
        if row.table == "agreement" && asks_anew(row) {
            *asked.entry(row.text("client").to_owned()).or_default() += 1;
        }
    }
    let rows = handover::belonging(&given.rows, accepted);
    handover::insert(&w.case, given.id, &rows)?;
    let declined = erasure::count(given.people.len() - accepted.len());
    let kept = Handover {
        id: given.id,
        direction: Direction::Taken,
        name: from.name.clone(),
        card: from.card.clone(),
        day: today,
        until: given.until,
        is_back: given.people.iter().any(|going| going.back.is_some()),
        receipt_on: None,
        accepted: erasure::count(accepted.len()),
        declined,
    };
    let mut people = Vec::new();
    let answers = given.people.iter().map(|going| {
        let original = going.id.to_string();
        if accepted.contains(&original) {
            let client = ClientId(handover::id_here(given.id, going.id));
            let ask_anew = asked.get(&original).copied().unwrap_or_default();
            people.push(TakenPerson { client, ask_anew });
            (Some(client), original, State::Accepted, ask_anew)
        } else {
            (None, original, State::Declined, 0)
        }
    });
    handover::put(&w.case, &kept, answers.collect::<Vec<_>>())?;
    // Whatever was written by hand in the file is read once through the types that guard every record.
    export::reads_back(&w.case)?;
    Ok(TakenHandover { handover: given.id, people, declined, kept: 0, undo: None })
}

/// A file whose records the vault does not take is a damaged one.
fn refused(error: vault::Error) -> Failed {
    match error {
        vault::Error::Newer => Why::Newer.into(),
        vault::Error::Invalid(_) | vault::Error::Database(_) | vault::Error::Failed => Why::Damaged.into(),
        other => other.into(),
    }
}

/// The receipt for who gave: who was accepted and who was not. From then on taking over cannot be undone. It can be written
/// again where it was lost.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such hand-over.
pub fn receipt(w: &Writes<'_>, id: HandoverId) -> Result<Vec<u8>> {
    let taken = handover::get(&w.case, id)?;
    if taken.direction != Direction::Taken {
        return Err(vault::Error::Gone);
    }
    let answers = handover::people(&w.case, id)?
        .into_iter()
        .map(|person| {
            let id = Uuid::parse_str(&person.original).map_err(|_| vault::Error::Failed)?;
            // Two machines may have decided otherwise about the same file: whose record is here was accepted.
            let is_here = handover::is_here(&w.case, taken.id, id)?;
            Ok(Answer { id, accepted: person.state == State::Accepted || is_here })
        })
        .collect::<Result<Vec<_>>>()?;
    let to: Card = taken.card.parse().map_err(|_| vault::Error::Failed)?;
    let made = w.case.today();
    handover::set_receipt(&w.case, id, taken.receipt_on.unwrap_or(made), taken.accepted, taken.declined)?;
    seal(&w.case, own_card(w)?, &to, &Body::Receipt(Receipt { handover: id, made, answers }))
}

/// What was handed over, and that it is gone here: to be kept or printed. Names nobody of whom records were erased.
#[derive(Clone, Serialize, TS)]
pub struct HandoverStatement {
    /// To whom.
    pub name: Line,
    /// When it was given.
    #[ts(type = "string")]
    pub given: Date,
    /// When the receipt was made.
    #[ts(type = "string")]
    pub receipt: Date,
    /// Until when, for a temporary replacement.
    #[ts(type = "string | null")]
    pub until: Option<Date>,
    /// How many people were taken over.
    pub accepted: u32,
    /// How many were not: they are still hers.
    pub declined: u32,
    /// How many were taken over and are not erased here, since something was written about them meanwhile.
    pub kept: u32,
    /// How many are deleted here and are erased once every other machine has exchanged.
    pub leaving: u32,
    /// What was erased here, or is to be once every machine knows; `None` where nobody was taken over for good.
    pub erased: Option<erasure::Statement>,
}

/// Reads a receipt. Who was taken over for good leaves ([`leaving::carry_out`]); who was lent stays as lent; who was declined
/// is hers again. Of whom something was written since the file was made, nothing is erased: it would be nowhere.
///
/// # Errors
/// [`Failed::Refused`]: a receipt for nothing that is waiting, or not from who received. As [`Vault::erase`].
pub fn take_receipt(vault: &Vault, sealed: &[u8], around: &Around) -> Done<HandoverStatement> {
    let sealed = sealed.to_vec();
    let (kept, receipt, states) = vault.read(move |r| {
        let read = unseal(&r.case, &sealed).and_then(|(from, body)| {
            let Body::Receipt(receipt) = body else { return Err(Why::IsHandover.into()) };
            let kept = handover::get(&r.case, receipt.handover).map_err(|_| Why::Unknown)?;
            if kept.direction != Direction::Given {
                return Err(Why::Unknown.into());
            }
            if kept.card != from.card {
                return Err(Why::NotTheirs.into());
            }
            Ok((kept, receipt))
        });
        let (kept, receipt) = match read {
            Ok(read) => read,
            Err(refused) => return Ok(Err(refused)),
        };
        // Who came back before the receipt was read has an answer already. Who is not in this hand-over gets none, whatever
        // the receipt names.
        let is_first = kept.receipt_on.is_none();
        let mut states = Vec::new();
        for person in handover::people(&r.case, kept.id)? {
            let answer = receipt.answers.iter().find(|answer| answer.id.to_string() == person.original);
            let answer = answer.filter(|answer| match person.state {
                State::Kept | State::Back => false,
                // Another machine of hers had accepted, and the first receipt did not know.
                State::Declined => is_first || answer.accepted,
                _ => is_first,
            });
            if let Some(answer) = answer {
                states.push((person.original, if answer.accepted { State::Accepted } else { State::Declined }));
            }
        }
        if !is_first && states.is_empty() {
            return Ok(Err(Why::Already.into()));
        }
        Ok(Ok((kept, receipt, states)))
    })??;
    let accepted = receipt.answers.iter().filter(|answer| answer.accepted).count();
    let (id, made) = (kept.id, receipt.made);
    let counted = (erasure::count(accepted), erasure::count(receipt.answers.len() - accepted));
    vault.write(move |w| {
        for (original, state) in &states {
            handover::set_state(&w.case, id, original, *state)?;
        }
        handover::set_receipt(&w.case, id, made, counted.0, counted.1)
    })?;
    let left = leaving::carry_out(vault, around)?;
    Ok(HandoverStatement {
        name: kept.name,
        given: kept.day,
        receipt: made,
        until: kept.until,
        accepted: counted.0,
        declined: counted.1,
        kept: erasure::count(left.stayed.iter().filter(|one| one.handover == id).count()),
        leaving: left.deleted,
        erased: left.leaving.or(left.erased),
    })
}

/// The giver thinks better of it: those who wait are hers again. Whether the other one has used the file is not known here:
/// they are [`StandingKind::Unsure`] until [`settle`] or the receipt says so, and cannot be handed over meanwhile. A receipt
/// that comes after all still counts, since the other one has the record then.
///
/// # Errors
/// [`vault::Error::Gone`] where nobody waits in it.
pub fn take_back(w: &Writes<'_>, id: HandoverId) -> Result<()> {
    let waiting: Vec<Person> =
        handover::people(&w.case, id)?.into_iter().filter(|person| person.state == State::Waiting).collect();
    if waiting.is_empty() || handover::get(&w.case, id)?.direction != Direction::Given {
        return Err(vault::Error::Gone);
    }
    for person in waiting {
        handover::set_state(&w.case, id, &person.original, State::TakenBack)?;
    }
    Ok(())
}

/// They spoke about it: whoever was taken back or kept is simply hers.
///
/// # Errors
/// [`vault::Error::Gone`] where nobody was.
pub fn settle(w: &Writes<'_>, id: HandoverId) -> Result<()> {
    handover::settle(&w.case, id)
}

/// A hand-over in a list.
#[derive(Clone, Serialize, TS)]
pub struct HandoverCard {
    /// The hand-over.
    #[serde(flatten)]
    pub handover: Handover,
    /// Who is in it.
    pub people: Vec<Person>,
    /// Whether somebody in it waits for the receipt.
    pub is_waiting: bool,
    /// Whether there are, or may be, two records of somebody in it: taken back without an answer, or kept.
    pub is_unsure: bool,
    /// Whether somebody in it is borrowed, and can go back.
    pub can_go_back: bool,
    /// How many of it are deleted here and are erased once every other machine has exchanged.
    pub leaving: u32,
}

/// How it stands with handing over.
#[derive(Clone, Serialize, TS)]
pub struct Handovers {
    /// Her name on her card; empty where she never gave it.
    pub name: Line,
    /// What to compare of her card by telephone; `None` where there is none yet.
    pub check: Option<String>,
    /// Every hand-over, the latest first.
    pub all: Vec<HandoverCard>,
    /// Those who cannot be chosen: handed over, lent or borrowed now.
    pub elsewhere: Vec<ClientId>,
}

/// How it stands with handing over.
///
/// # Errors
/// What the database says.
pub fn handovers(r: &Reads<'_>) -> Result<Handovers> {
    let name = name(r)?;
    let check = keys(&r.case)?.first().map(|key| Party { name: name.clone(), card: key.card().to_string() }.check());
    let mut elsewhere = Vec::new();
    let mut all = Vec::new();
    let leave = handover::leaving(&r.case)?;
    for kept in handover::all(&r.case)? {
        let people = handover::people(&r.case, kept.id)?;
        let leaving = erasure::count(leave.iter().filter(|one| one.handover == kept.id).count());
        let mut can_go_back = false;
        for client in people.iter().filter_map(|person| person.client) {
            if handover::unsure(&r.case, client)?.is_some() {
                elsewhere.push(client);
            }
            let Some(standing) = handover::standing(&r.case, client)? else { continue };
            if standing.kind != StandingKind::Taken {
                elsewhere.push(client);
            }
            can_go_back |= standing.kind == StandingKind::Borrowed && standing.handover == kept.id;
        }
        let is_waiting = people.iter().any(|person| person.state == State::Waiting);
        let is_unsure = kept.direction == Direction::Given
            && people.iter().any(|person| matches!(person.state, State::TakenBack | State::Kept));
        all.push(HandoverCard { handover: kept, people, is_waiting, is_unsure, can_go_back, leaving });
    }
    elsewhere.sort();
    elsewhere.dedup();
    Ok(Handovers { name, check, all, elsewhere })
}

impl HandoverStatement {
    /// The statement in words, to be kept. Days are written as 2026-11-22.
    #[must_use]
    pub fn say(&self, phrases: &Phrases) -> String {
        let mut out = String::new();
        let mut line = |text: String| {
            let _ = writeln!(out, "{text}");
        };
        line(phrases.say("hand-statement-title", &[]));
        line(phrases.say("hand-statement-to", &[("name", self.name.as_str().to_owned().into())]));
        line(phrases.say(
            "hand-statement-days",
            &[("given", self.given.to_string().into()), ("receipt", self.receipt.to_string().into())],
        ));
        line(phrases.say("hand-statement-accepted", &[("count", self.accepted.into())]));
        if self.declined > 0 {
            line(phrases.say("hand-statement-declined", &[("count", self.declined.into())]));
        }
        if self.kept > 0 {
            line(phrases.say("hand-statement-kept", &[("count", self.kept.into())]));
        }
        if self.leaving > 0 {
            line(phrases.say("hand-statement-leaving", &[("count", self.leaving.into())]));
        }
        if let Some(until) = self.until {
            line(phrases.say("hand-statement-until", &[("day", until.to_string().into())]));
        }
        if let Some(erased) = &self.erased {
            line(String::new());
            line(erased.say(phrases).trim_end().to_owned());
        }
        out
    }
}
