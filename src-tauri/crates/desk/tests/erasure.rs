//! What was erased is nowhere: not in the images, the log, the index, earlier frames, drafts or beside the vault; and it
//! does not come back with an old backup or a stale device. The judge reads the files from `FORMAT.md` alone.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails here")]

mod judge;

use std::path::{Path, PathBuf};

use casebook::client::{self, ClientId, Details, SafeToCall, Status};
use casebook::contact::{self, Contact, ContactId, Kind, Mentioned, NextStep};
use desk::contact::WholeContact;
use desk::draft::{self, Draft};
use desk::erasure::{self, Around, BackupHolds, Choice, ErasureKind, LeftKind};
use jiff::civil::{Date, date};
use phrases::Phrases;
use proptest::prelude::*;
use record::{Line, Note, Theme, Window};
use serde_json::{Value, json};
use tempfile::TempDir;
use vault::{Attachments, Cost, Error, Kind as VaultKind, Opened, Passphrase, Source, Vault, list_of};
use wellbeing::heaviness::Heaviness;
use wellbeing::{note, question};

const PASSPHRASE: &str = "vijf losse woorden van verzonnen maaksel";
/// Stands in everything that is about the one who is erased. A digit before it keeps words of the index apart, so that
/// none shares its beginning with another and all of it stands there.
const CANARY: &str = "vjzkq";
/// Stands in what is about others, and must stay.
const OTHER: &str = "wpfgd";
const TODAY: Date = date(2026, 11, 20);

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn text(text: &str) -> Note {
    Note::new(text).unwrap()
}

fn details(word: &str) -> Details {
    Details {
        called: line(&format!("1{word}")),
        is_code_name: false,
        languages: Vec::new(),
        reach: line(&format!("2{word}")),
        safe_to_call: SafeToCall::Unknown,
        mind: line(&format!("3{word}")),
        birth_year: Some(1980),
        is_minor: false,
        guardian: Line::default(),
        prefers: None,
        home: None,
        postcode: None,
        household: None,
        interpreter: None,
        strengths: text(&format!("4{word}")),
        notes: text(&format!("5{word} {}", "lang ".repeat(800))),
        status: Status::Active,
    }
}

fn contact(people: &[ClientId], word: &str) -> WholeContact {
    let contact = Contact {
        people: people.to_vec(),
        on: TODAY,
        start: None,
        minutes: Some(45),
        kind: Kind::HomeVisit,
        role: None,
        language: None,
        present: Vec::new(),
        interpreter: None,
        themes: vec![Theme::Sleep, Theme::Money],
        line: line(&format!("6{word}")),
        note: text(&format!("7{word} {}", "breed ".repeat(900))),
        travel_km: Some(4),
        next_step: Some(NextStep {
            what: line(&format!("8{word}")),
            between: Window { from: TODAY, to: TODAY },
            done: None,
        }),
        services: vec![Mentioned { service: "s".to_owned(), name: line(&format!("9{word}")) }],
    };
    WholeContact { contact, heaviness: None, question: Note::default(), requests: Vec::new() }
}

fn create(folder: &TempDir) -> (PathBuf, Vault) {
    let path = folder.path().join("proef.sleutel");
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let vault =
        Vault::create_at_cost(&path, &passphrase, Cost::FLOOR, VaultKind::KeyPerson, desk::ROOMS, Source::new_device())
            .unwrap();
    (path, vault)
}

fn open(path: &Path) -> Vault {
    open_as(path, Source::new_device())
}

fn open_as(path: &Path, source: Source) -> Vault {
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let Opened { vault, .. } = Vault::open(path, &passphrase, desk::ROOMS, source).unwrap();
    vault
}

/// How often a word stands in any vault file of this folder: the vault, and copies that were kept aside.
fn found(folder: &TempDir, word: &str) -> usize {
    let mut total = 0;
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_file() {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        total += judge::count(&bytes, word);
        if bytes.starts_with(b"\x89SLB") {
            total += judge::count(&judge::plain(&path, PASSPHRASE), word);
        }
    }
    total
}

fn save(vault: &Vault, whole: WholeContact) -> ContactId {
    vault.write(move |w| desk::contact::save(w, None, &whole)).unwrap()
}

fn add(vault: &Vault, details: Details) -> ClientId {
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

fn keep_draft(vault: &Vault, form: &str, case: Value, private: Value) {
    let draft = Draft { form: form.to_owned(), case, private };
    vault.write(move |w| draft::save(w, None, &draft)).unwrap();
}

struct Story {
    erased: ClientId,
    stays: ClientId,
    alone: ContactId,
    shared: ContactId,
    /// Undoes the edit of the contact.
    undo: String,
}

/// Two people of one household, one of whom will be erased; contacts that were edited and removed; drafts; her own half.
fn story(vault: &Vault) -> Story {
    let home = vault.write(|w| casebook::household::new(&w.case, line(&format!("0{CANARY}")))).unwrap().id;
    let erased = add(vault, Details { household: Some(home), ..details(CANARY) });
    let stays = add(vault, details(OTHER));
    let heavy = WholeContact {
        heaviness: Some(Heaviness(3)),
        question: text("haar eigen vraag"),
        ..contact(&[erased], CANARY)
    };
    let alone = save(vault, heavy.clone());
    let mut edited = heavy;
    edited.contact.note = text(&format!("anders a{CANARY}"));
    let undo = vault.save(move |w| desk::contact::save(w, Some(alone), &edited)).unwrap().undo;
    let shared = save(vault, contact(&[erased, stays], OTHER));
    let removed = save(vault, contact(&[erased], CANARY));
    vault.write(move |w| desk::contact::delete(w, removed)).unwrap();
    for n in 0..30 {
        save(vault, contact(&[if n % 3 == 0 { erased } else { stays }], if n % 3 == 0 { CANARY } else { OTHER }));
    }
    let about = alone.to_string();
    vault.write(move |w| note::save(&w.private, None, &text("haar eigen notitie"), Some(&about))).unwrap();
    let secret = format!("b{CANARY}");
    keep_draft(vault, "contact", json!({"people": [erased.to_string()], "line": secret}), json!({"question": secret}));
    keep_draft(vault, "contact", json!({"people": [stays.to_string()], "line": OTHER}), Value::Null);
    vault.write(|w| desk::export::export(w, desk::export::Part::Clients).map(|_| ())).unwrap();
    Story { erased, stays, alone, shared, undo }
}

/// What the window keeps of each dialog, as the tests of its screens hold it to.
const DIALOGS: &str = include_str!("../../../../tests/fixtures/dialog-drafts.json");

/// A draft of each of these dialogs about somebody, with this word typed wherever something was.
fn keep_dialogs(vault: &Vault, about: ClientId, word: &str) -> u32 {
    let said = DIALOGS.replace("CLIENT", &about.to_string()).replace("Nog niet af", word);
    let dialogs: Vec<Value> = serde_json::from_str(&said).unwrap();
    for dialog in &dialogs {
        keep_draft(vault, dialog["form"].as_str().unwrap(), dialog["case"].clone(), Value::Null);
    }
    u32::try_from(dialogs.len()).unwrap()
}

#[test]
fn what_was_typed_in_a_dialog_about_somebody_goes_with_the_erasure() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = create(&folder);
    let (erased, stays) = (add(&vault, details(CANARY)), add(&vault, details(OTHER)));
    let dialogs = keep_dialogs(&vault, erased, &format!("c{CANARY}"));
    assert_eq!(keep_dialogs(&vault, stays, OTHER), dialogs);
    let forms: std::collections::BTreeSet<String> =
        vault.read(draft::list).unwrap().into_iter().map(|card| card.form).collect();
    assert!(forms.len() >= 8 && found(&folder, &format!("c{CANARY}")) > 0, "the control: they are there before");

    let choice = Choice { shared: false, own: false };
    assert_eq!(erasure::plan(&vault, erased, choice).unwrap().going.drafts, dialogs);
    let gone = erasure::erase_client(&vault, erased, choice, &Around::default()).unwrap().gone;
    assert_eq!(gone.drafts, dialogs);
    let left = vault.read(draft::list).unwrap();
    assert_eq!(left.len(), dialogs as usize, "those about somebody else stay");
    assert_eq!(found(&folder, CANARY), 0);
    drop(vault);
    assert!(open(&path).read(move |r| client::get(&r.case, stays)).is_ok());
}

#[test]
fn the_canary_is_nowhere_after_an_erasure() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = create(&folder);
    let Story { erased, stays, alone, shared, undo } = story(&vault);
    std::fs::write(folder.path().join("proef.sleutel.before"), std::fs::read(&path).unwrap()).unwrap();
    std::fs::write(folder.path().join("proef.sleutel.torn-9"), CANARY).unwrap();
    assert!(found(&folder, CANARY) > 100, "the control: the judge sees it before");

    let choice = Choice { shared: false, own: false };
    let plan = erasure::plan(&vault, erased, choice).unwrap();
    assert!(vault.read(move |r| client::get(&r.case, erased)).is_ok(), "planning changes nothing");
    assert_eq!((plan.shared, plan.own_notes, plan.questions), (1, 1, 1));
    assert_eq!((plan.going.clients, plan.going.contacts, plan.going.households), (1, 11, 1));
    assert_eq!((plan.going.drafts, plan.going.heaviness, plan.going.own_notes), (1, 1, 0));
    assert_eq!(plan.left.len(), 1);
    let other = found(&folder, OTHER);

    let backups = vec![BackupHolds { made: TODAY, until: Some(date(2027, 2, 20)) }];
    let around = Around { lists: Vec::new(), backups };
    let statement = erasure::erase_client(&vault, erased, choice, &around).unwrap();
    assert_eq!(statement.gone, plan.going);
    assert!(statement.is_finished && statement.lists_missed == 0 && statement.kind == ErasureKind::Erased);
    assert_eq!(statement.left[0].what, LeftKind::Export);
    assert_eq!(found(&folder, CANARY), 0);
    assert!(found(&folder, OTHER) > 0 && other > 0, "the control: the judge still sees what stays");
    assert!(!folder.path().join("proef.sleutel.before").exists() && list_of(&path).is_file());

    assert!(matches!(vault.undo(&undo), Err(Error::Gone)), "nothing undoes it");
    assert!(matches!(vault.read(move |r| contact::get(&r.case, alone)), Err(Error::Gone)));
    let kept = vault.read(move |r| contact::get(&r.case, shared)).unwrap();
    assert!(kept.people == [stays] && kept.note.as_str().contains(OTHER));
    let (questions, notes, drafts) =
        vault.read(|r| Ok((question::list(&r.private)?, note::list(&r.private)?, draft::list(r)?.len()))).unwrap();
    assert!(questions.len() == 1 && questions[0].about.is_none() && notes[0].about.is_none());
    assert_eq!(drafts, 1);
    drop(vault);
    let again = open(&path);
    assert!(again.read(move |r| client::get(&r.case, stays)).is_ok());
    again.lock();
    assert_eq!(found(&folder, CANARY), 0, "nor after opening as a new device, which keeps a copy aside");

    for locale in ["nl", "en", "ar"] {
        let said = statement.say(&Phrases::new(locale));
        assert!(said.contains("2027-02-20") && !said.contains("erasure-") && !said.contains(CANARY), "{said}");
    }
}

#[test]
fn deleting_is_not_erasing() {
    let folder = TempDir::new().unwrap();
    let (_, vault) = create(&folder);
    let Story { erased, .. } = story(&vault);
    vault.write(move |w| desk::client::delete(w, erased)).unwrap();
    let in_log = vault
        .read(|r| {
            let sql = "SELECT count(*) FROM change WHERE instr(value, ?1) > 0";
            Ok(r.case.query_row(sql, [CANARY], |row| row.get::<_, i64>(0))?)
        })
        .unwrap();
    assert!(in_log > 10, "the control: a plain delete leaves it in the change log");
    assert!(found(&folder, CANARY) > 100, "and in the file");
}

#[test]
fn what_she_chooses_goes_too() {
    let folder = TempDir::new().unwrap();
    let (_, vault) = create(&folder);
    let Story { erased, shared, .. } = story(&vault);
    let choice = Choice { shared: true, own: true };
    let plan = erasure::plan(&vault, erased, choice).unwrap();
    assert_eq!((plan.going.contacts, plan.going.own_notes, plan.going.questions), (12, 1, 1));
    let statement = erasure::erase_client(&vault, erased, choice, &Around::default()).unwrap();
    assert_eq!(statement.gone, plan.going);
    assert!(matches!(vault.read(move |r| contact::get(&r.case, shared)), Err(Error::Gone)));
    assert_eq!((found(&folder, "haar eigen"), found(&folder, CANARY)), (0, 0));
    assert!(matches!(erasure::erase_client(&vault, erased, choice, &Around::default()), Err(Error::Gone)));
}

#[test]
fn an_attachment_goes_with_its_blob() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = create(&folder);
    let attachments = Attachments::of(&path);
    let to = attachments.clone();
    let (goes, stays) = vault
        .write(move |w| Ok((to.add(&w.case, &mut b"een".as_slice())?, to.add(&w.private, &mut b"twee".as_slice())?)))
        .unwrap();
    let blob = |id: record::uuid::Uuid| folder.path().join("proef.sleutel.d").join(id.simple().to_string());
    assert!(blob(goes).is_file() && blob(stays).is_file());
    let done = vault
        .erase(move |w| {
            w.case.mark_erased(&[goes], false)?;
            w.case.purge()
        })
        .unwrap();
    assert!(done.is_finished && done.value.rows["attachment"] == 1);
    assert!(!blob(goes).exists() && blob(stays).is_file());
}

#[test]
fn an_erasure_that_the_disk_cut_off_is_said_and_finished_later() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = create(&folder);
    // One machine all the time: a new one would be noted down, after a copy that the obstacle refuses as well.
    vault.lock();
    let source = Source::new_device();
    let vault = open_as(&path, source);
    let Story { erased, stays, .. } = story(&vault);
    // Where the new file should be written stands something that cannot be overwritten.
    let obstacle = folder.path().join("proef.sleutel.new");
    std::fs::create_dir(&obstacle).unwrap();
    let statement = erasure::erase_client(&vault, erased, Choice::default(), &Around::default()).unwrap();
    assert!(!statement.is_finished && statement.say(&Phrases::new("nl")).contains("opnieuw"));
    assert!(matches!(vault.read(move |r| client::get(&r.case, erased)), Err(Error::Gone)));
    assert!(vault.finish_erasing().is_err() && vault.is_erasing_unfinished().unwrap());
    assert!(found(&folder, CANARY) > 0, "the control: earlier frames still hold it");
    vault.lock();
    let vault = open_as(&path, source);
    assert!(vault.is_erasing_unfinished().unwrap(), "it is known after a restart");
    add(&vault, details(OTHER));
    vault.lock();
    std::fs::remove_dir(&obstacle).unwrap();
    let vault = open_as(&path, source);
    assert!(!vault.is_erasing_unfinished().unwrap(), "opening finishes it");
    assert_eq!(found(&folder, CANARY), 0);
    assert!(vault.read(move |r| client::get(&r.case, stays)).is_ok());
}

#[test]
fn the_oldest_backup_does_not_bring_it_back() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = create(&folder);
    let Story { erased, stays, .. } = story(&vault);
    let backup = std::fs::read(&path).unwrap();
    erasure::erase_client(&vault, erased, Choice::default(), &Around::default()).unwrap();
    vault.lock();

    let elsewhere = TempDir::new().unwrap();
    let restored = elsewhere.path().join("terug.sleutel");
    std::fs::write(&restored, backup).unwrap();
    let old = open(&restored);
    assert!(found(&elsewhere, CANARY) > 200, "the control: the backup and the copy kept aside hold it");
    let list = list_of(&path);
    assert_eq!(judge::count(&std::fs::read(&list).unwrap(), &erased.to_string()), 0, "the list is sealed");
    let again = erasure::again(&old, std::slice::from_ref(&list)).unwrap();
    assert_eq!((again.gone.clients, again.gone.contacts, again.unreadable), (1, 11, 0));
    assert_eq!(found(&elsewhere, CANARY), 0);
    assert!(found(&elsewhere, OTHER) > 0);
    assert!(old.read(move |r| client::get(&r.case, stays)).is_ok());
    assert!(list_of(&restored).is_file(), "the restored vault has a list of its own");
    assert!(erasure::again(&old, &[list]).unwrap().gone.is_empty(), "a second time finds nothing");
}

#[test]
fn a_list_that_was_changed_is_said_and_another_vaults_is_left_alone() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = create(&folder);
    let Story { erased, .. } = story(&vault);
    erasure::erase_client(&vault, erased, Choice::default(), &Around::default()).unwrap();
    let list = std::fs::read(list_of(&path)).unwrap();
    let copy = folder.path().join("kopie.erased");
    let read = |bytes: &[u8]| {
        std::fs::write(&copy, bytes).unwrap();
        let found = vault.read_lists(std::slice::from_ref(&copy)).unwrap();
        (found.unreadable.len(), found.case.len())
    };
    let (none, whole) = read(&list);
    assert_eq!(none, 0, "the control: unchanged it reads");
    for at in (0..list.len()).step_by(97) {
        let mut changed = list.clone();
        changed[at] ^= 1;
        assert_eq!(read(&changed), (1, whole / 2), "byte {at}");
        assert_eq!(read(&list[..at]), (1, whole / 2), "cut at {at}");
    }
    let elsewhere = TempDir::new().unwrap();
    let (foreign, another) = create(&elsewhere);
    std::fs::write(list_of(&foreign), &list).unwrap();
    let kept = another.keep_lists(&[]).unwrap();
    assert!(kept.kept.is_empty() && kept.failed.len() == 1);
    assert_eq!(std::fs::read(list_of(&foreign)).unwrap(), list);
}

#[test]
fn a_stale_device_does_not_bring_it_back() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = create(&folder);
    let Story { erased, stays, alone, shared, .. } = story(&vault);
    let other_folder = TempDir::new().unwrap();
    let other_path = other_folder.path().join("tablet.sleutel");
    std::fs::write(&other_path, std::fs::read(&path).unwrap()).unwrap();
    erasure::erase_client(&vault, erased, Choice::default(), &Around::default()).unwrap();

    // The tablet did not know, and went on writing.
    let tablet = open(&other_path);
    let mut newer = contact(&[erased], CANARY);
    newer.contact.line = line(&format!("nieuwer {CANARY}"));
    tablet.write(move |w| desk::contact::save(w, Some(alone), &newer)).unwrap();
    let newest = save(&tablet, WholeContact { heaviness: Some(Heaviness(2)), ..contact(&[erased], CANARY) });
    let both = save(&tablet, contact(&[stays, erased], OTHER));
    let moved = Details { called: line(&format!("verhuisd {CANARY}")), ..details(CANARY) };
    tablet.write(move |w| client::save(&w.case, Some(erased), &moved)).unwrap();
    let gone = erasure::again(&tablet, &[list_of(&path)]).unwrap().gone;
    // How heavy the edited one was, she had taken away there: one is left.
    assert_eq!((gone.clients, gone.contacts, gone.heaviness), (1, 12, 1));
    assert_eq!(found(&other_folder, CANARY), 0);
    assert!(matches!(tablet.read(move |r| contact::get(&r.case, newest)), Err(Error::Gone)));
    assert_eq!(tablet.read(move |r| contact::get(&r.case, both)).unwrap().people, [stays]);

    // And what it wrote arrives at the laptop, as rows and log of a merge.
    let arrive = move |w: &vault::Writes<'_>| -> vault::Result<()> {
        w.case.execute(
            "INSERT INTO client (id, called, is_code_name, reach, safe_to_call, mind, is_minor, guardian, strengths,
                                 notes, status) VALUES (?1, ?2, 0, ?2, 'safe', ?2, 0, ?2, ?2, ?2, 'active')",
            [erased.to_string(), CANARY.to_owned()],
        )?;
        let id: ContactId = w.case.new_id();
        w.case.execute(
            "INSERT INTO contact (id, day, kind, line, note) VALUES (?1, '2026-11-21', 'phone', ?2, ?2)",
            [id.to_string(), CANARY.to_owned()],
        )?;
        for (contact, client) in [(id, erased), (shared, erased)] {
            let person: ContactId = w.case.new_id();
            w.case.execute(
                "INSERT INTO contact_person (id, contact, position, client) VALUES (?1, ?2, 1, ?3)",
                [person.to_string(), contact.to_string(), client.to_string()],
            )?;
        }
        Ok(())
    };
    vault.write(arrive).unwrap();
    assert!(found(&folder, CANARY) > 5, "the control: it has come back");
    assert!(erasure::again(&vault, &[]).unwrap().is_finished);
    assert_eq!(found(&folder, CANARY), 0);
    assert_eq!(vault.read(move |r| contact::get(&r.case, shared)).unwrap().people, [stays]);

    // Within the merge's own commit.
    let gone = vault
        .write(move |w| {
            arrive(w)?;
            erasure::apply(w)
        })
        .unwrap();
    assert_eq!((gone.clients, gone.contacts), (1, 1));
    assert!(vault.is_erasing_unfinished().unwrap());
    assert!(vault.finish_erasing().unwrap() && !vault.finish_erasing().unwrap());
    assert_eq!(found(&folder, CANARY), 0);
}

#[derive(Debug, Clone)]
enum Step {
    Add { whose: u8, length: u16 },
    Edit { which: u8, length: u16 },
    Remove(u8),
    Client { whose: bool, length: u16 },
    Own { which: u8 },
    Draft { whose: bool },
    Undo,
}

/// A contact, with whom, and the word that stands in it.
type Written = (ContactId, Vec<ClientId>, &'static str);

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (0..3_u8, 1..3000_u16).prop_map(|(whose, length)| Step::Add { whose, length }),
        3 => (any::<u8>(), 1..3000_u16).prop_map(|(which, length)| Step::Edit { which, length }),
        2 => any::<u8>().prop_map(Step::Remove),
        2 => (any::<bool>(), 1..3000_u16).prop_map(|(whose, length)| Step::Client { whose, length }),
        1 => any::<u8>().prop_map(|which| Step::Own { which }),
        1 => any::<bool>().prop_map(|whose| Step::Draft { whose }),
        1 => Just(Step::Undo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Whatever was done before: after erasing nothing of the one is anywhere, and everything of the other stands.
    #[test]
    fn whatever_was_done_before_nothing_is_left(steps in prop::collection::vec(step(), 5..60)) {
        let folder = TempDir::new().unwrap();
        let (_, vault) = create(&folder);
        let (goes, stays) = (add(&vault, details(CANARY)), add(&vault, details(OTHER)));
        let mut contacts: Vec<Written> = Vec::new();
        let mut last: Option<(String, Vec<Written>)> = None;
        let written = |people: &[ClientId], word: &'static str, length: u16| {
            let mut whole = contact(people, word);
            whole.contact.note = text(&format!("{} c{word}", "w ".repeat(usize::from(length))));
            whole
        };
        for step in steps {
            let before = contacts.clone();
            let undo = match step {
                Step::Add { whose, length } => {
                    let (people, word) = match whose {
                        0 => (vec![goes], CANARY),
                        1 => (vec![stays], OTHER),
                        _ => (vec![goes, stays], OTHER),
                    };
                    let whole = written(&people, word, length);
                    let done = vault.save(move |w| desk::contact::save(w, None, &whole)).unwrap();
                    contacts.push((done.value, people, word));
                    done.undo
                }
                Step::Edit { which, length } if !contacts.is_empty() => {
                    let (id, people, word) = contacts[usize::from(which) % contacts.len()].clone();
                    let whole = written(&people, word, length);
                    vault.save(move |w| desk::contact::save(w, Some(id), &whole)).unwrap().undo
                }
                Step::Remove(which) if !contacts.is_empty() => {
                    let (id, ..) = contacts.remove(usize::from(which) % before.len());
                    vault.save(move |w| desk::contact::delete(w, id)).unwrap().undo
                }
                Step::Client { whose, length } => {
                    let (id, word) = if whose { (goes, CANARY) } else { (stays, OTHER) };
                    let mut new = details(word);
                    new.notes = text(&format!("{} d{word}", "v ".repeat(usize::from(length))));
                    vault.save(move |w| client::save(&w.case, Some(id), &new)).unwrap().undo
                }
                Step::Own { which } if !contacts.is_empty() => {
                    let about = contacts[usize::from(which) % contacts.len()].0.to_string();
                    vault.save(move |w| note::save(&w.private, None, &text("eigen"), Some(&about))).unwrap().undo
                }
                Step::Draft { whose } => {
                    let (id, word) = if whose { (goes, CANARY) } else { (stays, OTHER) };
                    keep_draft(&vault, "contact", json!({"people": [id.to_string()], "line": word}), Value::Null);
                    continue;
                }
                Step::Undo => {
                    if let Some((token, then)) = last.take() {
                        vault.undo(&token).unwrap();
                        contacts = then;
                    }
                    continue;
                }
                _ => continue,
            };
            last = Some((undo, before));
        }
        prop_assert!(found(&folder, CANARY) > 0);
        let statement = erasure::erase_client(&vault, goes, Choice::default(), &Around::default()).unwrap();
        prop_assert!(statement.is_finished);
        prop_assert_eq!(found(&folder, CANARY), 0);
        let mut expected: Vec<ContactId> =
            contacts.iter().filter(|(_, people, _)| people.contains(&stays)).map(|(id, ..)| *id).collect();
        expected.sort();
        let (mut standing, is_whole, broken) = vault
            .read(move |r| {
                let ids: Vec<ContactId> = contact::timeline(&r.case, stays)?.iter().map(|entry| entry.id).collect();
                let is_whole: String = r.case.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
                let broken = r.case.prepare("PRAGMA foreign_key_check")?.exists([])?;
                Ok((ids, is_whole, broken))
            })
            .unwrap();
        standing.sort();
        prop_assert_eq!(standing, expected);
        prop_assert!(is_whole == "ok" && !broken);
        prop_assert!(erasure::again(&vault, &[]).unwrap().gone.is_empty());
    }
}
