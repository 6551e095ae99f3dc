//! Handing people over between two vaults: sealed to one card, accepted person by person, erased at the giver only after
//! the receipt; and what somebody hostile may put into a file.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails here")]

use std::collections::BTreeSet;

use cards::{Card, CardKey};
use casebook::appointment::{self, Appointment};
use casebook::client::{self, ClientId, Details};
use casebook::concern::{self, Concern};
use casebook::contact::{self, Contact, Kind};
use casebook::handover::{LEFT_OUT, StandingKind, carried};
use casebook::lead::{self, Lead};
use desk::contact::WholeContact;
use desk::erasure::Around;
use desk::handover::{self, Failed, Giving, Party, Why};
use jiff::ToSpan;
use jiff::civil::Date;
use phrases::Phrases;
use proptest::prelude::*;
use record::{Line, Note};
use serde_json::{Value, json};
use vault::{Kind as VaultKind, Source, Vault};
use wellbeing::heaviness::Heaviness;

/// Stands in her own part only.
const OWN: &str = "vjzkq";
/// Stands in what is about the client.
const CASE: &str = "wpfgd";

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn vault(name: &str) -> Vault {
    let vault = Vault::in_memory(VaultKind::KeyPerson, desk::ROOMS, Source::new_device()).unwrap();
    let name = line(name);
    vault.write(move |w| handover::set_name(w, &name)).unwrap();
    vault
}

/// An open signal of which somebody took the lead, and somebody else on the same day.
fn signal(vault: &Vault, client: ClientId, noticed: &str) {
    let concern = Concern::of(client, line(noticed));
    let by = |organisation: &str| Lead { organisation: line(organisation), role: line("rol"), name: Line::default() };
    let leads = [by("Eerst"), by(&format!("Nu {noticed}"))];
    vault
        .write(move |w| {
            let id = concern::save(&w.case, None, &concern)?;
            for lead in &leads {
                lead::take(&w.case, id, lead, &Line::default(), w.case.today())?;
            }
            Ok(())
        })
        .unwrap();
}

/// Open signals of somebody here, each with who has the lead.
fn leads(vault: &Vault, client: ClientId) -> Vec<(String, Option<String>)> {
    let all = vault.read(move |r| concern::list(&r.case, client)).unwrap();
    all.into_iter()
        .filter(|entry| entry.closed.is_none())
        .map(|entry| {
            let lead = entry.lead.map(|now| now.lead.organisation.as_str().to_owned());
            (entry.concern.noticed.as_str().to_owned(), lead)
        })
        .collect()
}

fn card(vault: &Vault) -> Party {
    vault.write(handover::own_card).unwrap()
}

fn add(vault: &Vault, called: &str) -> ClientId {
    let details = Details { mind: line(CASE), birth_year: Some(1980), ..Details::of(line(called)) };
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

fn meet(vault: &Vault, people: &[ClientId], text: &str) {
    let today = vault.read(|r| Ok(r.case.today())).unwrap();
    let contact = Contact {
        minutes: Some(30),
        themes: vec![record::Theme::Sleep],
        line: line(text),
        ..Contact::of(Kind::HomeVisit, people.to_vec(), today)
    };
    let whole = WholeContact {
        contact,
        heaviness: Some(Heaviness(4)),
        question: Note::new(&format!("1{OWN}")).unwrap(),
        requests: Vec::new(),
    };
    let id = vault.write(move |w| desk::contact::save(w, None, &whole)).unwrap();
    let note = Note::new(&format!("2{OWN}")).unwrap();
    vault.write(move |w| wellbeing::note::save(&w.private, None, &note, Some(&id.to_string()))).unwrap();
}

fn give(vault: &Vault, people: &[ClientId], to: &Party, until: Option<Date>) -> Result<Vec<u8>, Failed> {
    let giving = Giving { people: people.to_vec(), to: to.clone(), until, shared: false };
    Ok(vault.write(move |w| handover::give(w, &giving))??)
}

fn called(vault: &Vault) -> BTreeSet<String> {
    let all = vault.read(|r| client::all(&r.case)).unwrap();
    all.into_iter().map(|(_, details)| details.called.as_str().to_owned()).collect()
}

fn kind(vault: &Vault, client: ClientId) -> Option<StandingKind> {
    vault.read(move |r| casebook::handover::standing(&r.case, client)).unwrap().map(|standing| standing.kind)
}

fn receipt(vault: &Vault, id: casebook::handover::HandoverId) -> Vec<u8> {
    handover::write_receipt(vault, id, |bytes| Ok::<_, vault::Error>(bytes.to_vec())).unwrap()
}

fn why<T>(outcome: Result<T, Failed>) -> Option<Why> {
    match outcome {
        Err(Failed::Refused(why)) => Some(why),
        _ => None,
    }
}

fn ids(opened: &handover::OpenedHandover, called: &[&str]) -> Vec<String> {
    opened.people.iter().filter(|page| called.contains(&page.called.as_str())).map(|page| page.id.clone()).collect()
}

#[test]
fn whoever_may_be_here_already_is_told_in_whatever_spelling() {
    let (giver, receiver) = (vault("Amina"), vault("Bert"));
    let people = ["Muhamad Tesfai", "Zehra Yildiz"].map(|called| add(&giver, called));
    let here = add(&receiver, "Mohammed Tesfay");
    let file = give(&giver, &people, &card(&receiver), None).unwrap();
    let opened = handover::open(&receiver, &file).unwrap();
    let likely: Vec<Vec<_>> =
        opened.people.iter().map(|page| page.likely.iter().map(|(id, _)| *id).collect()).collect();
    assert_eq!(likely, [vec![here], Vec::new()]);
}

#[test]
fn a_caseload_goes_over_by_half_and_only_the_receipt_takes_it_away() {
    let (giver, receiver) = (vault("Amina"), vault("Bert"));
    let [one, two] = ["Een", "Twee"].map(|called| add(&giver, called));
    meet(&giver, &[one], "alleen met een");
    meet(&giver, &[one, two], "samen");
    meet(&giver, &[two], "alleen met twee");
    signal(&giver, one, "slaapt slecht");
    let before = leads(&giver, one);
    assert_eq!(before, [("slaapt slecht".to_owned(), Some("Nu slaapt slecht".to_owned()))]);
    let file = give(&giver, &[one, two], &card(&receiver), None).unwrap();
    assert_eq!(kind(&giver, one), Some(StandingKind::Given));
    assert_eq!(called(&giver).len(), 2, "nothing is taken away before the receipt");

    let opened = handover::open(&receiver, &file).unwrap();
    assert_eq!((opened.from.name.as_str(), opened.people.len()), ("Amina", 2));
    assert_eq!(opened.check, card(&giver).check());
    let page = &opened.people[0];
    assert_eq!((page.called.as_str(), page.contact_count, page.mind.as_str()), ("Een", 2, CASE));
    assert_eq!(page.signals[0].lead.as_deref(), Some("Nu slaapt slecht"));
    assert!(called(&receiver).is_empty(), "opening writes nothing");

    let taken = handover::take(&receiver, &file, &ids(&opened, &["Een"])).unwrap();
    assert_eq!((taken.people.len(), taken.declined), (1, 1));
    assert_eq!(called(&receiver), BTreeSet::from(["Een".to_owned()]));
    let here = taken.people[0].client;
    let timeline = receiver.read(move |r| contact::timeline(&r.case, here)).unwrap();
    assert_eq!(timeline.len(), 2);
    assert_eq!(leads(&receiver, here), before, "the signal came along with its lead");
    assert!(timeline.iter().all(|entry| entry.contact.people == [here]), "who was declined is on no contact");
    assert_eq!(why(handover::take(&receiver, &file, &ids(&opened, &["Een"]))), Some(Why::Already));

    let back = receipt(&receiver, taken.handover);
    assert!(receiver.undo(&taken.undo.unwrap()).is_err(), "after the receipt nothing is undone");
    let statement = handover::take_receipt(&giver, &back, &Around::default()).unwrap();
    assert_eq!((statement.name.as_str(), statement.accepted, statement.declined), ("Bert", 1, 1));
    let erased = statement.erased.as_ref().unwrap();
    assert_eq!((erased.gone.clients, erased.gone.contacts), (1, 1), "what was shared stays with the other");
    assert_eq!(called(&giver), BTreeSet::from(["Twee".to_owned()]));
    assert_eq!(kind(&giver, two), None, "who was declined is simply hers again");
    assert_eq!(why(handover::take_receipt(&giver, &back, &Around::default())), Some(Why::Already));
    let said = statement.say(&Phrases::new("nl"));
    assert!(said.contains("Bert") && !said.contains("slaapt") && !said.contains(CASE), "{said}");

    // And back again: the id that was erased is never taken for the new record.
    let again = give(&receiver, &[here], &card(&giver), None).unwrap();
    let opened = handover::open(&giver, &again).unwrap();
    handover::take(&giver, &again, &ids(&opened, &["Een"])).unwrap();
    desk::erasure::again(&giver, &[]).unwrap();
    assert_eq!(called(&giver), BTreeSet::from(["Een".to_owned(), "Twee".to_owned()]));
}

#[test]
fn her_own_part_never_travels() {
    let (giver, receiver) = (vault("Amina"), vault("Bert"));
    let one = add(&giver, "Een");
    meet(&giver, &[one], CASE);
    let key = giver.read(|r| casebook::handover::keys(&r.case)).unwrap();
    let file = give(&giver, &[one], &card(&receiver), None).unwrap();
    let key = receiver.read(|r| casebook::handover::keys(&r.case)).unwrap().pop().or(key.into_iter().next()).unwrap();
    let plain = cards::open(&file, &CardKey::read(&key).unwrap()).unwrap();
    let text = String::from_utf8(plain.to_vec()).unwrap();
    assert!(text.contains(CASE), "the control: what is about the client stands there");
    assert!(!text.contains(OWN) && !text.contains("heaviness") && !text.contains("AGE-SECRET"));
    let sealed = String::from_utf8_lossy(&file).into_owned();
    assert!(!sealed.contains(CASE), "sealed");
    let opened = handover::open(&receiver, &file).unwrap();
    handover::take(&receiver, &file, &ids(&opened, &["Een"])).unwrap();
    let own = receiver.read(|r| Ok(wellbeing::heaviness::list(&r.private)?.len())).unwrap();
    assert_eq!(own, 0);
}

#[test]
fn a_receipt_counts_as_written_only_once_the_file_is_there() {
    let (giver, receiver) = (vault("Amina"), vault("Bert"));
    let one = add(&giver, "Een");
    let file = give(&giver, &[one], &card(&receiver), None).unwrap();
    let opened = handover::open(&receiver, &file).unwrap();
    let taken = handover::take(&receiver, &file, &ids(&opened, &["Een"])).unwrap();
    let here = taken.people[0].client;
    let written = || {
        let standing = receiver.read(move |r| casebook::handover::standing(&r.case, here)).unwrap();
        standing.unwrap().receipt_on.is_some()
    };
    // The stick is full, or she closes the dialog.
    let failed = handover::write_receipt(&receiver, taken.handover, |_| Err::<(), _>(vault::Error::DiskFull));
    assert!(matches!(failed, Err(vault::Error::DiskFull)));
    assert!(!written(), "she is still told to write it");
    let back = receipt(&receiver, taken.handover);
    assert!(written());
    assert!(handover::take_receipt(&giver, &back, &Around::default()).unwrap().erased.is_some());
    // Where it was lost it can be written again, and one that fails then changes nothing.
    let failed = handover::write_receipt(&receiver, taken.handover, |_| Err::<(), _>(vault::Error::DiskFull));
    assert!(failed.is_err() && written());

    // Without a file taking over can still be undone.
    let two = add(&giver, "Twee");
    let file = give(&giver, &[two], &card(&receiver), None).unwrap();
    let opened = handover::open(&receiver, &file).unwrap();
    let taken = handover::take(&receiver, &file, &ids(&opened, &["Twee"])).unwrap();
    let failed = handover::write_receipt(&receiver, taken.handover, |_| Err::<(), _>(vault::Error::DiskFull));
    assert!(failed.is_err());
    receiver.undo(&taken.undo.unwrap()).unwrap();
    assert_eq!(called(&receiver), BTreeSet::from(["Een".to_owned()]));
}

#[test]
fn her_own_safety_at_an_appointment_never_travels() {
    let (giver, receiver) = (vault("Amina"), vault("Bert"));
    let one = add(&giver, "Een");
    giver
        .write(move |w| {
            let made = Appointment {
                with_whom: line("huisarts"),
                not_alone: true,
                knows: line(OWN),
                ..Appointment::of(appointment::Kind::Visit, Some(one), w.case.today())
            };
            appointment::save(&w.case, None, &made)
        })
        .unwrap();
    let of = |vault: &Vault, client| vault.read(move |r| appointment::of_client(&r.case, client)).unwrap();
    let file = give(&giver, &[one], &card(&receiver), None).unwrap();
    let opened = handover::open(&receiver, &file).unwrap();
    let taken = handover::take(&receiver, &file, &ids(&opened, &["Een"])).unwrap();
    let came = of(&receiver, taken.people[0].client);
    assert_eq!((came.len(), came[0].appointment.with_whom.as_str()), (1, "huisarts"));
    assert!(!came[0].appointment.not_alone && came[0].appointment.knows.is_empty());
    let stayed = of(&giver, one);
    assert!(stayed[0].appointment.not_alone && stayed[0].appointment.knows.as_str() == OWN, "hers until the receipt");
}

#[test]
fn a_lead_of_who_gave_is_asked_about_until_somebody_says_who_has_it() {
    let (giver, receiver) = (vault("Amina"), vault("Bert"));
    let one = add(&giver, "Een");
    let lead = |organisation: &str, role: &str, name: &str| Lead {
        organisation: line(organisation),
        role: line(role),
        name: line(name),
    };
    let signals = [
        ("van haar rol", lead("Brug", "sleutelpersoon", "")),
        ("van haar rol, in het Engels", lead("Brug", "Key person", "")),
        ("op naam", lead("Brug", "regisseur", "amina el-K.")),
        ("van een ander", lead("Wijkteam", "regisseur", "")),
        ("van een andere sleutelpersoon", lead("Brug", "Sleutelpersoon", "Cemile")),
        ("is al afgerond", lead("Brug", "Sleutelpersoon", "Amina")),
    ];
    giver
        .write(move |w| {
            for (noticed, lead) in &signals {
                let id = concern::save(&w.case, None, &Concern::of(one, line(noticed)))?;
                lead::take(&w.case, id, lead, &Line::default(), w.case.today())?;
                if *noticed == "is al afgerond" {
                    concern::close(&w.case, id, concern::Outcome::Better, w.case.today())?;
                }
            }
            concern::save(&w.case, None, &Concern::of(one, line("van niemand")))
        })
        .unwrap();
    let asked = |vault: &Vault, client| -> BTreeSet<(String, concern::ConcernId)> {
        let before = vault.read(move |r| desk::visit::before(r, client)).unwrap();
        before.leads.into_iter().map(|entry| (entry.concern.noticed.as_str().to_owned(), entry.id)).collect()
    };
    assert!(asked(&giver, one).is_empty(), "at home nothing is asked");
    let file = give(&giver, &[one], &card(&receiver), None).unwrap();
    let opened = handover::open(&receiver, &file).unwrap();
    let here = handover::take(&receiver, &file, &ids(&opened, &["Een"])).unwrap().people[0].client;
    let found = asked(&receiver, here);
    let names: Vec<&str> = found.iter().map(|(noticed, _)| noticed.as_str()).collect();
    assert_eq!(names, ["op naam", "van haar rol", "van haar rol, in het Engels"]);
    // Until she answers, the lead stands as it came, and is told as asked wherever it is shown.
    let board = receiver.read(|r| casebook::open::outlines(&r.case)).unwrap();
    assert_eq!(board.iter().filter(|one| one.lead.as_ref().is_some_and(|lead| lead.ask_anew)).count(), 3);
    let mut found = found.into_iter().map(|(_, id)| id);
    let (yes, no) = (found.next().unwrap(), found.next().unwrap());
    let bert = lead("Brug", "Sleutelpersoon", "");
    receiver
        .write(move |w| {
            lead::take(&w.case, yes, &bert, &line("van Amina"), w.case.today())?;
            lead::release(&w.case, no, &line("van Amina"), w.case.today())
        })
        .unwrap();
    assert_eq!(asked(&receiver, here).len(), 1);
    let entry = receiver.read(move |r| concern::get(&r.case, no)).unwrap();
    assert!(entry.lead.is_none(), "nobody, and told so");
}

#[test]
fn a_replacement_is_lent_and_comes_back() {
    let (giver, receiver) = (vault("Amina"), vault("Bert"));
    let one = add(&giver, "Een");
    let today = giver.read(|r| Ok(r.case.today())).unwrap();
    assert!(matches!(give(&giver, &[one], &card(&receiver), Some(today - 1.day())), Err(Failed::Vault(_))));
    let file = give(&giver, &[one], &card(&receiver), Some(today + 14.days())).unwrap();
    let opened = handover::open(&receiver, &file).unwrap();
    let taken = handover::take(&receiver, &file, &ids(&opened, &["Een"])).unwrap();
    let lent = handover::take_receipt(&giver, &receipt(&receiver, taken.handover), &Around::default()).unwrap();
    assert!(lent.erased.is_none());
    let there = taken.people[0].client;
    assert_eq!((kind(&giver, one), kind(&receiver, there)), (Some(StandingKind::Lent), Some(StandingKind::Borrowed)));
    assert!(give(&giver, &[one], &card(&receiver), None).is_err(), "who is lent cannot be given");
    assert!(give(&receiver, &[there], &card(&giver), None).is_err(), "who is borrowed only goes back");

    meet(&receiver, &[there], "in de vervanging");
    let id = taken.handover;
    let back = receiver.write(move |w| handover::give_back(w, id)).unwrap().unwrap();
    let opened = handover::open(&giver, &back).unwrap();
    assert!(opened.people[0].comes_back);
    let returned = handover::take(&giver, &back, &ids(&opened, &["Een"])).unwrap();
    assert_eq!(called(&giver).len(), 1, "the record that was lent made way");
    let here = returned.people[0].client;
    assert_eq!(giver.read(move |r| contact::timeline(&r.case, here)).unwrap().len(), 1);
    handover::take_receipt(&receiver, &receipt(&giver, returned.handover), &Around::default()).unwrap();
    assert!(called(&receiver).is_empty());
}

#[test]
fn what_she_wrote_about_somebody_lent_is_still_there_when_they_come_back() {
    let (giver, receiver) = (vault("Amina"), vault("Bert"));
    let (one, two) = (add(&giver, "Een"), add(&giver, "Twee"));
    let until = giver.read(|r| Ok(r.case.today())).unwrap() + 14.days();
    let file = give(&giver, &[one, two], &card(&receiver), Some(until)).unwrap();
    let opened = handover::open(&receiver, &file).unwrap();
    let taken = handover::take(&receiver, &file, &ids(&opened, &["Een", "Twee"])).unwrap();
    handover::take_receipt(&giver, &receipt(&receiver, taken.handover), &Around::default()).unwrap();

    meet(&giver, &[one], "belde mij toch");
    meet(&receiver, &[taken.people[0].client], "in de vervanging");
    let id = taken.handover;
    let back = receiver.write(move |w| handover::give_back(w, id)).unwrap().unwrap();
    let opened = handover::open(&giver, &back).unwrap();
    let returned = handover::take(&giver, &back, &ids(&opened, &["Een", "Twee"])).unwrap();
    assert_eq!(returned.kept, 1);
    let lines = |client| -> Vec<String> {
        let all = giver.read(move |r| contact::timeline(&r.case, client)).unwrap();
        all.into_iter().map(|contact| contact.contact.line.as_str().to_owned()).collect()
    };
    assert_eq!(lines(one), ["belde mij toch"]);
    let told = giver.read(move |r| casebook::handover::unsure(&r.case, one)).unwrap().unwrap();
    assert!(told.kind == StandingKind::Kept && told.until.is_some());
    let came = returned.people.iter().map(|person| lines(person.client)).filter(|lines| !lines.is_empty());
    assert_eq!(came.collect::<Vec<_>>(), [["in de vervanging"]]);
    // The control: of whom nothing was written the lent record made way.
    let names: Vec<String> =
        giver.read(|r| client::all(&r.case)).unwrap().into_iter().map(|(_, c)| c.called.as_str().to_owned()).collect();
    assert_eq!(names.iter().filter(|name| *name == "Een").count(), 2);
    assert_eq!(names.iter().filter(|name| *name == "Twee").count(), 1);
}

#[test]
fn a_file_that_is_not_what_it_says_is_refused_and_nothing_is_kept() {
    let (giver, receiver, third) = (vault("Amina"), vault("Bert"), vault("Chantal"));
    let one = add(&giver, "Een");
    meet(&giver, &[one], CASE);
    let (to, from) = (card(&receiver), card(&giver));
    card(&third);
    assert_eq!(why(give(&giver, &[one], &from, None)), Some(Why::Own));
    let nobody = Party { name: line("X"), card: "age1x".to_owned() };
    assert_eq!(why(give(&giver, &[one], &nobody, None)), Some(Why::NoCard));
    assert!(give(&giver, &[], &to, None).is_err() && give(&giver, &[one, one], &to, None).is_err());
    assert_eq!(kind(&giver, one), None, "what was refused marks nobody");
    let file = give(&giver, &[one], &to, None).unwrap();

    assert_eq!(why(handover::open(&third, &file)), Some(Why::NotYours));
    assert_eq!(why(handover::open(&receiver, b"zomaar iets")), Some(Why::Other));
    assert_eq!(why(handover::open(&receiver, b"")), Some(Why::Other));
    assert_eq!(why(handover::open(&receiver, &vec![0; handover::LONGEST + 1])), Some(Why::TooLarge));
    assert_eq!(why(handover::take_receipt(&receiver, &file, &Around::default())), Some(Why::IsHandover));
    for length in (0..file.len()).step_by(97) {
        assert!(handover::open(&receiver, &file[..length]).is_err(), "cut at {length}");
    }
    assert_eq!(why(handover::open(&receiver, &file[..file.len() - 1])), Some(Why::Damaged));

    // Somebody who knows the card and makes up what stands in the file.
    let mine = CardKey::make().unwrap();
    let to_card: Card = to.card.parse().unwrap();
    let made_up = |body: &Value, key: &CardKey, says: &str, version: u32| {
        let body = body.to_string();
        let proof = key.prove(&to_card, "sleutelbos handover v1", body.as_bytes()).unwrap();
        let proof: String = proof.iter().map(|byte| format!("{byte:02x}")).collect();
        let from = json!({"name": "Amina", "card": says});
        let whole =
            json!({"format": "sleutelbos-handover", "version": version, "from": from, "proof": proof, "body": body});
        cards::seal(whole.to_string().as_bytes(), &to_card).unwrap()
    };
    let own = mine.card().to_string();
    let id = "018f0000-0000-7000-8000-000000000001";
    let whole = giver.read(move |r| casebook::handover::collect(&r.case, &[one], true)).unwrap();
    let rows = serde_json::to_value(&whole).unwrap();
    let person = one.to_string();
    let body = |rows: Value| {
        json!({"kind": "handover", "id": id, "made": "2026-11-24", "until": null,
        "people": [{"id": person, "back": null}], "rows": rows})
    };
    assert!(handover::open(&receiver, &made_up(&body(rows.clone()), &mine, &own, 1)).is_ok(), "the control");
    let in_her_name = made_up(&body(rows.clone()), &mine, &from.card, 1);
    assert_eq!(why(handover::open(&receiver, &in_her_name)), Some(Why::NotTheirs));
    assert_eq!(why(handover::open(&receiver, &made_up(&body(rows.clone()), &mine, &own, 2))), Some(Why::Newer));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let deep = cards::seal(deep.as_bytes(), &to_card).unwrap();
    assert_eq!(why(handover::open(&receiver, &deep)), Some(Why::Other));
    assert_eq!(why(handover::open(&receiver, &made_up(&body(json!([])), &mine, &own, 1))), Some(Why::Damaged));

    let with = |change: &dyn Fn(&mut Value)| {
        let mut rows = rows.clone();
        change(rows.as_array_mut().unwrap().iter_mut().find(|row| row["table"] == "client").unwrap());
        made_up(&body(rows), &mine, &own, 1)
    };
    type Change = dyn Fn(&mut Value);
    let bad: [(&Change, Why); 5] = [
        (&|row| row["columns"]["status"] = "zomaar".into(), Why::Damaged),
        (&|row| row["columns"]["called"] = "a".repeat(301).into(), Why::Damaged),
        (&|row| row["columns"]["birth_year"] = json!({"$": 1}), Why::Damaged),
        (&|row| row["columns"]["onbekend"] = 1.into(), Why::Newer),
        (&|row| row["columns"]["is_minor"] = "ja".into(), Why::Damaged),
    ];
    for (n, (change, expected)) in bad.iter().enumerate() {
        let file = with(change);
        assert_eq!(why(handover::take(&receiver, &file, std::slice::from_ref(&person))), Some(*expected), "{n}");
        assert!(called(&receiver).is_empty(), "nothing half of {n}");
    }
    // A table that is not about people is not even looked at.
    let mut more = rows.clone();
    let key = json!({"table": "handover_key", "columns": {"id": id, "key": "x"}});
    more.as_array_mut().unwrap().push(key);
    handover::take(&receiver, &made_up(&body(more), &mine, &own, 1), std::slice::from_ref(&person)).unwrap();
    assert_eq!(receiver.read(|r| casebook::handover::keys(&r.case)).unwrap().len(), 1);

    // A receipt that somebody else made up erases nothing.
    let opened = handover::open(&receiver, &file).unwrap();
    let taken = handover::take(&receiver, &file, &ids(&opened, &["Een"])).unwrap();
    let good = receipt(&receiver, taken.handover);
    let giver_card: Card = from.card.parse().unwrap();
    let body = json!({"kind": "receipt", "handover": taken.handover, "made": "2026-11-24",
        "answers": [{"id": one, "accepted": true}]})
    .to_string();
    let proof = mine.prove(&giver_card, "sleutelbos handover v1", body.as_bytes()).unwrap();
    let proof: String = proof.iter().map(|byte| format!("{byte:02x}")).collect();
    let forged = json!({"format": "sleutelbos-handover", "version": 1, "from": {"name": "Bert", "card": own},
        "proof": proof, "body": body});
    let forged = cards::seal(forged.to_string().as_bytes(), &giver_card).unwrap();
    assert_eq!(why(handover::take_receipt(&giver, &forged, &Around::default())), Some(Why::NotTheirs));
    assert_eq!(called(&giver).len(), 1);
    assert!(handover::take_receipt(&giver, &good, &Around::default()).unwrap().erased.is_some(), "the control");
}

#[test]
fn every_table_that_names_a_client_goes_along_or_is_named_as_left_out() {
    let vault = vault("Amina");
    let tables: Vec<String> = vault
        .read(|r| {
            let mut all = r.case.prepare(
                "SELECT DISTINCT t.name FROM sqlite_schema s JOIN sqlite_schema t ON t.name = s.tbl_name AND t.type = 'table'
                 JOIN pragma_table_info(t.name) c
                 WHERE s.type = 'trigger' AND s.name = 'log_' || s.tbl_name || '_delete'
                   AND (c.name = 'client' OR EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name)
                        WHERE \"table\" IN ('client', 'contact', 'concern', 'referral', 'agreement', 'appointment')))",
            )?;
            Ok(all.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
        })
        .unwrap();
    assert!(tables.iter().any(|table| table == "contact_person"), "the control");
    for table in tables {
        let goes = carried().iter().any(|(known, _)| *known == table);
        let stays = LEFT_OUT.iter().any(|(left, _)| *left == table);
        assert!(goes != stays, "{table} is neither handed over nor left out");
    }
}

#[test]
fn a_card_is_a_small_text_file() {
    let party = card(&vault("Amina\u{2028}# naam: X"));
    let text = handover::write_card(&party);
    assert!(handover::read_card(text.as_bytes()).unwrap() == party);
    assert!(handover::read_card(party.card.as_bytes()).unwrap().name.is_empty(), "a bare card has no name");
    assert_eq!(why(handover::read_card(b"niets")), Some(Why::NoCard));
    assert_eq!(why(handover::read_card(&[0xff; 100])), Some(Why::NoCard));
}

#[derive(Debug, Clone)]
enum Act {
    Give { from: bool, who: u8, more: bool, lend: bool },
    Take { file: u8, mask: u8 },
    UndoTake,
    Receipt { taken: u8 },
    Read { file: u8 },
    Back { taken: u8 },
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        (any::<bool>(), any::<u8>(), any::<bool>(), any::<bool>()).prop_map(|(from, who, more, lend)| Act::Give {
            from,
            who,
            more,
            lend
        }),
        (any::<u8>(), any::<u8>()).prop_map(|(file, mask)| Act::Take { file, mask }),
        Just(Act::UndoTake),
        any::<u8>().prop_map(|taken| Act::Receipt { taken }),
        any::<u8>().prop_map(|file| Act::Read { file }),
        any::<u8>().prop_map(|taken| Act::Back { taken }),
    ];
    prop::collection::vec(act, 1..24)
}

/// People in a vault, by name, with whether the record counts: neither handed over nor lent.
fn standing_of(vault: &Vault) -> Vec<(String, bool)> {
    let all = vault.read(|r| client::all(&r.case)).unwrap();
    all.into_iter()
        .map(|(id, details)| {
            let counts = !matches!(kind(vault, id), Some(StandingKind::Given | StandingKind::Lent));
            (details.called.as_str().to_owned(), counts)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever two people do with their files, in whatever order: each person has at most one record that counts, and is
    /// never nowhere.
    #[test]
    fn nobody_is_lost_and_nobody_is_in_two_hands(acts in acts()) {
        let vaults = [vault("Amina"), vault("Bert")];
        let cards = [card(&vaults[0]), card(&vaults[1])];
        for (n, called) in ["Een", "Twee", "Drie", "Vier"].iter().enumerate() {
            let client = add(&vaults[n % 2], called);
            signal(&vaults[n % 2], client, called);
        }
        let until = vaults[0].read(|r| Ok(r.case.today())).unwrap() + 9.days();
        let mut files: Vec<(usize, Vec<u8>)> = Vec::new();
        let mut receipts: Vec<(usize, Vec<u8>)> = Vec::new();
        let mut taken = Vec::new();
        let mut undo: Option<(usize, String)> = None;
        for act in acts {
            match act {
                Act::Give { from, who, more, lend } => {
                    let at = usize::from(from);
                    let all = vaults[at].read(|r| client::all(&r.case)).unwrap();
                    if all.is_empty() { continue }
                    let chosen: Vec<ClientId> =
                        all.iter().cycle().skip(usize::from(who) % all.len()).take(1 + usize::from(more && all.len() > 1)).map(|(id, _)| *id).collect();
                    if let Ok(file) = give(&vaults[at], &chosen, &cards[1 - at], lend.then_some(until)) {
                        files.push((1 - at, file));
                    }
                }
                Act::Take { file, mask } => {
                    if files.is_empty() { continue }
                    let (at, file) = &files[usize::from(file) % files.len()];
                    let Ok(opened) = handover::open(&vaults[*at], file) else { continue };
                    let accepted: Vec<String> =
                        opened.people.iter().enumerate().filter(|(n, _)| mask >> n & 1 == 1).map(|(_, page)| page.id.clone()).collect();
                    let done = handover::take(&vaults[*at], file, &accepted).unwrap();
                    taken.push((*at, done.handover));
                    undo = done.undo.map(|token| (*at, token));
                }
                Act::UndoTake => if let Some((at, token)) = undo.take() {
                    // Refused where something rests on it by now; then it stays as it is.
                    let _ = vaults[at].undo(&token);
                },
                Act::Receipt { taken: n } => {
                    if taken.is_empty() { continue }
                    let (at, id) = taken[usize::from(n) % taken.len()];
                    if let Ok(bytes) = handover::write_receipt(&vaults[at], id, |bytes| Ok::<_, vault::Error>(bytes.to_vec())) {
                        receipts.push((1 - at, bytes));
                    }
                }
                Act::Read { file } => {
                    if receipts.is_empty() { continue }
                    let (at, bytes) = &receipts[usize::from(file) % receipts.len()];
                    let _ = handover::take_receipt(&vaults[*at], bytes, &Around::default());
                }
                Act::Back { taken: n } => {
                    if taken.is_empty() { continue }
                    let (at, id) = taken[usize::from(n) % taken.len()];
                    if let Ok(Ok(file)) = vaults[at].write(move |w| handover::give_back(w, id)) {
                        files.push((1 - at, file));
                    }
                }
            }
            let all: Vec<(String, bool)> = vaults.iter().flat_map(standing_of).collect();
            for called in ["Een", "Twee", "Drie", "Vier"] {
                let records = all.iter().filter(|(name, _)| name == called);
                let counting = records.clone().filter(|(_, counts)| *counts).count();
                prop_assert!(records.count() >= 1, "{called} is nowhere");
                prop_assert!(counting <= 1, "{called} is in two hands");
            }
        }
        // When every file that was written is answered and every receipt read, each is in exactly one hand or lent.
        for (at, file) in files {
            if let Ok(opened) = handover::open(&vaults[at], &file) {
                let done = handover::take(&vaults[at], &file, &opened.people.iter().map(|page| page.id.clone()).collect::<Vec<_>>());
                if let Ok(done) = done { taken.push((at, done.handover)); }
            }
        }
        for (at, id) in taken {
            if let Ok(bytes) = handover::write_receipt(&vaults[at], id, |bytes| Ok::<_, vault::Error>(bytes.to_vec())) {
                let _ = handover::take_receipt(&vaults[1 - at], &bytes, &Around::default());
            }
        }
        let all: Vec<(String, bool)> = vaults.iter().flat_map(standing_of).collect();
        for called in ["Een", "Twee", "Drie", "Vier"] {
            let counting = all.iter().filter(|(name, counts)| name == called && *counts).count();
            prop_assert_eq!(counting, 1, "{} is in exactly one hand", called);
        }
        for vault in &vaults {
            for (id, details) in vault.read(|r| client::all(&r.case)).unwrap() {
                let called = details.called.as_str();
                prop_assert_eq!(leads(vault, id), [(called.to_owned(), Some(format!("Nu {called}")))]);
            }
        }
    }
}
