//! Requests, agreements to share and letters of people who do not exist.

use casebook::agreement::{self, AgreedBy, Agreement, Item, Receiver};
use casebook::contact::Interpreter;
use casebook::letter::{self, Kind, Sent};
use casebook::request::{self, AskedBy, Request};
use casebook::{ClientId, client, contact};
use jiff::ToSpan;
use jiff::civil::Date;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use record::{Line, Note};
use vault::Writes;

use crate::caseload::{line, text};

/// Who asks, as what, what, and what is behind it.
const REQUESTS: &[(AskedBy, &str, &str, &str)] = &[
    (
        AskedBy::Klantmanager,
        "Consulent inburgering (oefen)",
        "Komt vaak niet op school. Wil je eens praten?",
        "Is de cursus te zwaar?",
    ),
    (AskedBy::Gp, "Praktijkondersteuner (oefen)", "Komt niet op afspraken. Weet jij hoe dat komt?", ""),
    (
        AskedBy::LanguageTeacher,
        "Taaldocent (oefen)",
        "Zit stil in de klas en huilt soms. Kun je contact zoeken?",
        "Wat moet ik zelf doen?",
    ),
    (AskedBy::Wijkteam, "Wijkteam (oefen)", "Wij begrijpen elkaar niet goed. Kun je meekomen?", ""),
    (AskedBy::RefugeeWork, "Vrijwilliger (oefen)", "De post ligt ongeopend. Kun je helpen?", "Is er schuld?"),
    (AskedBy::School, "Intern begeleider (oefen)", "Kun je het gesprek met de ouders voorbereiden?", ""),
    (AskedBy::Person, "", "Wil uitleg over het eigen risico.", "Is bang voor de rekening."),
];
const AGREED: &[&str] =
    &["Twee gesprekken, dan een bericht terug.", "Eén huisbezoek.", "Drie keer mee, daarna kijken we.", ""];
const WHY: &[&str] = &["Hulp bij slapen", "Een afspraak met een tolk", "Uitleg over de brief", "Hulp bij het huiswerk"];

/// Writes them down: for some of these people, as if today were `until`.
pub(crate) fn fill(w: &Writes<'_>, people: &[ClientId], seed: u64, until: Date) -> vault::Result<()> {
    // Numbers of their own, so that what is made up besides stays the same.
    let mut rng = ChaCha8Rng::seed_from_u64(seed ^ 0x70_61_70_65_72_73);
    for person in people {
        if rng.random_bool(0.3) {
            one_request(w, &mut rng, *person, until)?;
        }
        if rng.random_bool(0.4) {
            one_agreement(w, &mut rng, *person, until)?;
        }
    }
    if people.is_empty() { Ok(()) } else { about_nobody_yet(w, until) }
}

/// Asked before it is known about whom.
fn about_nobody_yet(w: &Writes<'_>, until: Date) -> vault::Result<()> {
    let made = Request {
        client: None,
        asked_by: AskedBy::Wijkteam,
        function: line("Wijkteam (oefen)"),
        question: text("Een gezin spreekt alleen Tigrinya. Kun je een keer meekijken?"),
        behind: Note::default(),
        asked: until.saturating_sub(4.days()),
        wanted_by: Some(until.saturating_add(9.days())),
        agreed: Note::default(),
        agreed_until: None,
        accepted: None,
        done: None,
        declined: None,
        reason: Line::default(),
        told_back: None,
    };
    request::save(&w.case, None, &made).map(|_| ())
}

fn before(rng: &mut ChaCha8Rng, until: Date, days: i64) -> Date {
    until.saturating_sub(rng.random_range(0..days).days())
}

fn one_request(w: &Writes<'_>, rng: &mut ChaCha8Rng, person: ClientId, until: Date) -> vault::Result<()> {
    let Some((asked_by, function, question, behind)) = REQUESTS.choose(rng).copied() else { return Ok(()) };
    let asked = before(rng, until, 120);
    let later = |rng: &mut ChaCha8Rng, most: i64| asked.saturating_add(rng.random_range(1..most).days());
    let known = |day: Date| (day <= until).then_some(day);
    let is_declined = rng.random_bool(0.1);
    let accepted = if is_declined { None } else { known(later(rng, 6)) };
    let done = accepted.filter(|_| rng.random_bool(0.4)).and_then(|_| known(later(rng, 60)));
    let agreed = AGREED.choose(rng).copied().unwrap_or_default();
    let made = Request {
        client: Some(person),
        asked_by,
        function: line(function),
        question: text(question),
        behind: text(behind),
        asked,
        wanted_by: rng.random_bool(0.6).then(|| later(rng, 30)),
        agreed: if accepted.is_some() { text(agreed) } else { Note::default() },
        agreed_until: accepted.filter(|_| rng.random_bool(0.6)).map(|_| later(rng, 50)),
        accepted,
        done,
        declined: if is_declined { known(later(rng, 6)) } else { None },
        reason: if is_declined { line("Geen ruimte deze maand.") } else { Line::default() },
        told_back: accepted.filter(|_| rng.random_bool(0.7)),
    };
    let id = request::save(&w.case, None, &made)?;
    if made.accepted.is_some() {
        let last = made.done.unwrap_or(until);
        let for_it = contact::timeline(&w.case, person)?;
        for entry in for_it.iter().filter(|entry| (asked..=last).contains(&entry.contact.on)).take(4) {
            request::link(&w.case, id, entry.id, rng.random_bool(0.1))?;
        }
    }
    Ok(())
}

fn one_agreement(w: &Writes<'_>, rng: &mut ChaCha8Rng, person: ClientId, until: Date) -> vault::Result<()> {
    let details = client::get(&w.case, person)?;
    let given = before(rng, until, 200);
    let receiver = *[Receiver::Gp, Receiver::Gp, Receiver::Care, Receiver::Wijkteam, Receiver::School]
        .choose(rng)
        .unwrap_or(&Receiver::Gp);
    let mut items = vec![Item::Name, Item::Language];
    items.extend(
        Item::ALL.iter().copied().filter(|item| !items.contains(item) && rng.random_bool(0.35)).collect::<Vec<_>>(),
    );
    let made = Agreement {
        client: person,
        receiver,
        name: if receiver == Receiver::Gp { line("Praktijk Aan de Haven (oefen)") } else { Line::default() },
        items,
        concerns: Vec::new(),
        why: line(WHY.choose(rng).copied().unwrap_or_default()),
        language: details.languages.first().map(|spoken| spoken.language.clone()),
        explained_by: Line::default(),
        helper: rng.random_bool(0.6).then_some(Interpreter::Myself),
        agreed_by: if details.is_minor { AgreedBy::SelfAndParent } else { AgreedBy::Person },
        given,
        until: rng.random_bool(0.6).then(|| given.saturating_add(180.days())),
        withdrawn: rng.random_bool(0.08).then(|| given.saturating_add(20.days())).filter(|day| *day <= until),
    };
    let id = agreement::save(&w.case, None, &made)?;
    if made.on(given) == agreement::Standing::Valid && rng.random_bool(0.4) {
        let sent = Sent {
            client: person,
            kind: Kind::Letter,
            name: made.name.clone(),
            on: given,
            agreement: Some(id),
            passing_on: None,
            items: made.items.clone(),
        };
        letter::left(&w.case, &sent)?;
    }
    Ok(())
}
