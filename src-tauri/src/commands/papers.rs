//! Requests, agreements to share, and what goes on paper. A PDF leaves the vault: what may be in it is decided by
//! [`desk::letter`], and that it left is written down.

use casebook::letter::{Kind, LetterId, Sent};
use casebook::{agreement, letter, request};
use contract::CardCalendar;
use contract::Failure;
use contract::types::{
    Agreement, AgreementEntry, AgreementId, AppointmentCard, ClientId, ContactId, DraftId, Letter, LetterEntry,
    LetterGround, LetterTyped, Line, Note, PassedOn, PassingOn, PassingOnId, Request, RequestEntry, RequestId,
    RequestStatus, Saved, Story, StoryChosen, WordBack, WordsBack,
};
use desk::supervision;
use jiff::civil::Date;
use phrases::Phrases;
use record::Rule;
use record::uuid::Uuid;

use crate::dialogs;
use crate::program::{Program, blocking};

pub(super) async fn requests(program: &Program, client: Option<ClientId>) -> Result<Vec<RequestEntry>, Failure> {
    program
        .read(move |r| match client {
            Some(client) => request::of(&r.case, client),
            None => request::all(&r.case),
        })
        .await
}

pub(super) async fn save_request(
    program: &Program,
    id: Option<RequestId>,
    request: Request,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| request::save(&w.case, id, &request)).await
}

pub(super) async fn answer_request(
    program: &Program,
    id: RequestId,
    status: RequestStatus,
    reason: Line,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| request::answer(&w.case, id, status, &reason).map(|()| id)).await
}

pub(super) async fn tell_back(program: &Program, id: RequestId, told: bool) -> Result<Saved, Failure> {
    program.save(move |w| request::tell_back(&w.case, id, told).map(|()| id)).await
}

pub(super) async fn words_back(_: &Program, about: WordBack) -> Result<Vec<WordsBack>, Failure> {
    blocking(move || Ok(desk::request::words(about))).await
}

pub(super) async fn link_contact(
    program: &Program,
    request: RequestId,
    contact: ContactId,
    outside: bool,
) -> Result<Saved, Failure> {
    program.save(move |w| request::link(&w.case, request, contact, outside).map(|()| request)).await
}

pub(super) async fn unlink_contact(
    program: &Program,
    request: RequestId,
    contact: ContactId,
) -> Result<Saved, Failure> {
    program.save(move |w| request::unlink(&w.case, request, contact).map(|()| request)).await
}

pub(super) async fn delete_request(program: &Program, id: RequestId) -> Result<Saved, Failure> {
    program.save(move |w| request::delete(&w.case, id).map(|()| id)).await
}

pub(super) async fn agreements(program: &Program, client: ClientId) -> Result<Vec<AgreementEntry>, Failure> {
    program.read(move |r| agreement::of(&r.case, client)).await
}

pub(super) async fn save_agreement(
    program: &Program,
    id: Option<AgreementId>,
    agreement: Agreement,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| agreement::save(&w.case, id, &agreement)).await
}

pub(super) async fn withdraw_agreement(program: &Program, id: AgreementId, withdrawn: bool) -> Result<Saved, Failure> {
    program.save(move |w| agreement::withdraw(&w.case, id, withdrawn).map(|()| id)).await
}

pub(super) async fn delete_agreement(program: &Program, id: AgreementId) -> Result<Saved, Failure> {
    program.save(move |w| agreement::delete(&w.case, id).map(|()| id)).await
}

pub(super) async fn passed_on(program: &Program, client: ClientId) -> Result<Vec<PassedOn>, Failure> {
    program.read(move |r| agreement::passed_on(&r.case, client)).await
}

pub(super) async fn save_passing_on(
    program: &Program,
    id: Option<PassingOnId>,
    passing_on: PassingOn,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| agreement::save_passing_on(&w.case, id, &passing_on)).await
}

pub(super) async fn delete_passing_on(program: &Program, id: PassingOnId) -> Result<Saved, Failure> {
    program.save(move |w| agreement::delete_passing_on(&w.case, id).map(|()| id)).await
}

pub(super) async fn letter(
    program: &Program,
    client: ClientId,
    ground: LetterGround,
    typed: LetterTyped,
) -> Result<Letter, Failure> {
    program.read(move |r| desk::letter::prepare(&r.case, client, ground, &typed)).await
}

pub(super) async fn save_letter(
    program: &Program,
    client: ClientId,
    ground: LetterGround,
    typed: LetterTyped,
    copy: Option<String>,
    draft: Option<DraftId>,
) -> Result<(), Failure> {
    // Whoever gives help reads Dutch.
    let locale = copy.clone().unwrap_or_else(|| phrases::FALLBACK.to_owned());
    known(&locale)?;
    let (vault, app) = (program.vault()?, program.app.clone());
    blocking(move || {
        let asked = typed.clone();
        let (letter, today) =
            vault.read(move |r| Ok((desk::letter::prepare(&r.case, client, ground, &asked)?, r.case.today())))?;
        if !letter.may_leave() || (copy.is_some() && !letter.may_copy) {
            return Err(Failure::Invalid { field: "ground".to_owned(), rule: Rule::Missing });
        }
        let phrases = Phrases::new(&locale);
        let words = letter.say(&phrases, |on| paper::day(&phrases, on));
        let because = match ground {
            LetterGround::Agreement(_) => paper::Because::Agreed,
            LetterGround::PassingOn(_) => paper::Because::Danger,
        };
        let sheet = paper::Letter {
            day: today,
            to: words.to,
            why: words.why,
            person: words.person,
            parts: words.parts,
            because,
            is_copy: copy.is_some(),
        };
        let pdf = paper::letter(&sheet, &locale).map_err(|_| Failure::Internal)?;
        let kind = if copy.is_some() { Kind::Copy } else { Kind::Letter };
        let leave = move |w: &vault::Writes<'_>| desk::letter::leave(&w.case, client, ground, &typed, kind);
        recorded(&vault, draft, leave, || dialogs::save(&app, "dialog-letter", "brief.pdf", &pdf.bytes))
    })
    .await
}

pub(super) async fn letters(program: &Program, client: ClientId) -> Result<Vec<LetterEntry>, Failure> {
    program.read(move |r| letter::of(&r.case, client)).await
}

pub(super) async fn save_appointment_card(
    program: &Program,
    client: ClientId,
    card: AppointmentCard,
    draft: Option<DraftId>,
) -> Result<(), Failure> {
    known(&card.locale)?;
    record::check_day(card.on, "on")
        .map_err(|invalid| Failure::Invalid { field: invalid.field.to_owned(), rule: invalid.rule })?;
    let (vault, app) = (program.vault()?, program.app.clone());
    blocking(move || {
        let today = vault.read(|r| Ok(r.case.today()))?;
        let phrases = Phrases::new(&card.locale);
        let say = |id: &str| phrases.say(id, &[]);
        let sheet = paper::AppointmentCard {
            day: card.on,
            time: card.at,
            with: card.with.as_str().to_owned(),
            address: card.address.as_str().to_owned(),
            bring: card.bring.iter().map(|one| say(&format!("bring-{}", one.word()))).collect(),
            interpreter: match card.interpreter {
                Some(true) => say("card-interpreter-yes"),
                Some(false) | None => String::new(),
            },
            calendar: card.calendar.map(|calendar| match calendar {
                CardCalendar::Ethiopian => paper::Calendar::Ethiopian,
                CardCalendar::SolarHijri => paper::Calendar::SolarHijri,
            }),
        };
        let pdf = paper::appointment_card(&sheet, &card.locale, today).map_err(|_| Failure::Internal)?;
        recorded(&vault, draft, note(client, Kind::AppointmentCard, today), || {
            dialogs::save(&app, "dialog-card-paper", "afspraak.pdf", &pdf.bytes)
        })
    })
    .await
}

pub(super) async fn story(program: &Program, client: ClientId, question: Note) -> Result<Story, Failure> {
    let locale = program.locale();
    program.read(move |r| supervision::prepare(&r.case, client, &question, &Phrases::new(&locale))).await
}

pub(super) async fn save_story(
    program: &Program,
    client: ClientId,
    question: Note,
    chosen: StoryChosen,
    draft: Option<DraftId>,
) -> Result<(), Failure> {
    let locale = program.locale();
    let (vault, app) = (program.vault()?, program.app.clone());
    blocking(move || {
        let phrases = Phrases::new(&locale);
        let (story, today) = vault.read({
            let phrases = Phrases::new(&locale);
            move |r| Ok((supervision::prepare(&r.case, client, &question, &phrases)?, r.case.today()))
        })?;
        // A number for this document alone.
        let random = Uuid::new_v4().as_fields().0;
        let pdf = paper::story(&on_paper(&story, &chosen, random, &phrases), &locale, today)
            .map_err(|_| Failure::Internal)?;
        recorded(&vault, draft, note(client, Kind::Supervision, today), || {
            dialogs::save(&app, "dialog-story", "verhaal.pdf", &pdf.bytes)
        })
    })
    .await
}

fn on_paper(story: &Story, chosen: &StoryChosen, random: u32, phrases: &Phrases) -> paper::Story {
    let say = |id: &str| phrases.say(id, &[]);
    let mut about = Vec::new();
    if let Some((from, to)) = story.age {
        let args = [("from", from.to_string().into()), ("to", to.to_string().into())];
        about.push(phrases.say("story-age", &args));
    }
    if !story.languages.is_empty() {
        let named: Vec<String> = story.languages.iter().map(|code| say(&format!("language-{code}"))).collect();
        about.push(phrases.say("story-languages", &[("languages", named.join(", ").into())]));
    }
    let told = story.told.iter().filter(|told| chosen.contacts.contains(&told.contact));
    let told = told.map(|told| {
        let mut what = vec![say(&format!("kind-{}", told.kind.word()))];
        what.extend(
            told.minutes.map(|minutes| phrases.say("access-minutes", &[("count", minutes.to_string().into())])),
        );
        what.extend(told.themes.iter().map(|theme| say(&format!("theme-{}", theme.word()))));
        paper::Told {
            day: supervision::shifted(told.on, random),
            what: what.join(" · "),
            text: if chosen.with_text { told.text.clone() } else { String::new() },
        }
    });
    paper::Story { question: story.question.clone(), about, told: told.collect() }
}

/// That something leaves which is the person's own, or hers for supervision.
fn note(
    client: ClientId,
    kind: Kind,
    on: Date,
) -> impl FnOnce(&vault::Writes<'_>) -> vault::Result<LetterId> + Send + 'static {
    let sent = Sent { client, kind, name: Line::default(), on, agreement: None, passing_on: None, items: Vec::new() };
    move |w| letter::left(&w.case, &sent)
}

/// Writes down that something leaves, and only then lets it: no paper is out of which the vault does not know. Where it was
/// not saved after all, that it left is undone; should even that fail, the vault knows of too much, never of too little. The
/// draft that it came from is let go last: undoing would not bring it back.
fn recorded(
    vault: &vault::Vault,
    draft: Option<DraftId>,
    leave: impl FnOnce(&vault::Writes<'_>) -> vault::Result<LetterId> + Send + 'static,
    save: impl FnOnce() -> Result<(), Failure>,
) -> Result<(), Failure> {
    let done = vault.save(leave)?;
    save().inspect_err(|_| drop(vault.undo(&done.undo)))?;
    if let Some(draft) = draft {
        vault.write(move |w| desk::draft::discard(w, draft))?;
    }
    Ok(())
}

fn known(locale: &str) -> Result<(), Failure> {
    if phrases::is_known(locale) {
        Ok(())
    } else {
        Err(Failure::Invalid { field: "locale".to_owned(), rule: Rule::Unknown })
    }
}
