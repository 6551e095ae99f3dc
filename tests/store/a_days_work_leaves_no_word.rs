//! A day's work with the rooms of the program on a real disk, in a place without a network: people, contacts, drafts, her own
//! notes, an attachment, a directory taken in, a letter as PDF, a second machine, a backup that is rehearsed and put back, a
//! crash in the middle of a save. Afterwards no word of it stands anywhere on that disk, and no socket was opened. What the
//! window adds to this is searched in `tests/released.rs`.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::AtomicBool;

use acceptance::scan::{count, files_with};
use casebook::client::{self, Details};
use casebook::contact::{Contact, Kind as ContactKind};
use desk::contact::WholeContact;
use record::{Line, Note};
use social_map::read::{self, Control};
use vault::{Attachments, Course, Keyring, Source, State, Vault};

use crate::material::{empty_vault, folder, passphrase, sleutel};

/// Says to the child where it works, and whether it leaks on purpose.
const PLACE: &str = "SLEUTELBOS_DAY";
const LEAKS: &str = "SLEUTELBOS_DAY_LEAKS";
/// Stand nowhere else: each is of another kind of record.
const WORDS: [&str; 7] =
    ["vqzjkpersoon", "vqzjkregel", "vqzjkvraag", "vqzjkdraad", "vqzjknotitie", "vqzjkbijlage", "vqzjkdienst"];

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

#[test]
fn a_days_work_leaves_no_word_on_the_disk_and_opens_no_socket() {
    if let Ok(place) = std::env::var(PLACE) {
        return work(Path::new(&place));
    }
    let (home, seen) = day(false);
    let found: Vec<_> = WORDS.iter().flat_map(|word| files_with(home.path(), word)).collect();
    assert!(found.is_empty(), "words of records stand in {found:?}");
    assert!(count(home.path()) > 8, "the control: there was something to search");
    assert_eq!(seen, Vec::<String>::new(), "a socket was opened");

    // The controls: the search finds what a program leaves behind, and strace what it opens.
    let (home, seen) = day(true);
    let found: Vec<_> = WORDS.iter().flat_map(|word| files_with(home.path(), word)).collect();
    assert!(found.len() >= 2, "what was left behind on purpose is found: {found:?}");
    assert!(seen.iter().any(|call| call.contains("AF_INET")), "and the socket: {seen:?}");
}

/// Has a child do the day's work in a home of its own. Gives that home, and the calls that had to do with sockets.
fn day(leaks: bool) -> (tempfile::TempDir, Vec<String>) {
    let home = folder();
    let beside = folder();
    let trace = beside.path().join("trace");
    let mut command = Command::new("unshare");
    if !rustix::process::geteuid().is_root() {
        command.arg("--map-root-user");
    }
    command.args(["--net", "strace", "--follow-forks", "--quiet=all", "--string-limit=0", "--trace=%network,execve"]);
    command.arg("--output").arg(&trace).arg(std::env::current_exe().unwrap());
    let name = "a_days_work_leaves_no_word::a_days_work_leaves_no_word_on_the_disk_and_opens_no_socket";
    command.args([name, "--exact", "--nocapture"]).current_dir(home.path()).env(PLACE, home.path());
    for place in ["HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"] {
        command.env(place, home.path());
    }
    if leaks {
        command.env(LEAKS, "1");
    }
    let done = command.output().expect("unshare and strace");
    // The child ends itself in the middle of a save: that is the crash.
    let told = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
    assert!(!done.status.success() && told.contains("all of it was done"), "{told}");
    let told = fs::read_to_string(&trace).unwrap();
    assert!(told.contains("execve("), "strace saw nothing");
    // A thread that was killed before strace could read what it called is written as `???(`.
    let is_call = |line: &&str| line.contains('(') && !line.contains("execve(") && !line.contains("???(");
    let calls = told.lines().filter(is_call);
    let calls = calls.map(str::to_owned).collect();
    judge(home.path());
    (home, calls)
}

fn work(place: &Path) {
    let [person, noted, question, draft, own, attached, service] = WORDS;
    let path = place.join("dag.sleutel");
    let vault = empty_vault(&path);

    // Services, taken in from bytes that nobody puts down again.
    let csv = format!("naam;organisatie;plaats\r\nPraathuis {service};Verzonnen Huis;Dordrecht\r\n");
    let parsed = read::bytes("lijst.csv", csv.into_bytes(), &Control::default()).unwrap();
    vault.write(move |w| social_map::import::apply(&w.case, &parsed, "lijst.csv", false)).unwrap();

    // Somebody, a contact with her own half, a draft, a note of her own with an attachment.
    let details = Details { mind: line(noted), ..Details::of(line(person)) };
    let id = vault.write(move |w| client::save(&w.case, None, &details)).unwrap();
    let today = vault.read(|r| Ok(r.case.today())).unwrap();
    let contact = Contact { line: line(noted), ..Contact::of(ContactKind::Phone, vec![id], today) };
    let whole = WholeContact { contact, heaviness: None, question: Note::new(question).unwrap(), requests: Vec::new() };
    vault.write(move |w| desk::contact::save(w, None, &whole)).unwrap();
    vault.write(move |w| w.case.put_draft(uuid::Uuid::new_v4(), "contact", draft)).unwrap();
    let attachments = Attachments::of(&path);
    let bytes = attached.repeat(20_000).into_bytes();
    let blob = vault
        .write(move |w| {
            wellbeing::note::save(&w.private, None, &Note::new(own).unwrap(), None)?;
            attachments.add(&w.private, &mut bytes.as_slice())
        })
        .unwrap();
    let attachments = Attachments::of(&path);
    let back = vault
        .read(move |r| {
            let mut out = Vec::new();
            attachments.read(&r.private, blob, &mut out).map(|()| out)
        })
        .unwrap();
    assert_eq!(back.len(), attached.len() * 20_000);

    // A letter as PDF: set in memory; only she puts it anywhere.
    let letter = paper::Letter {
        day: today,
        to: "Praathuis".to_owned(),
        why: String::new(),
        person: Some(person.to_owned()),
        parts: vec![("Wat er speelt".to_owned(), vec![noted.to_owned()])],
        because: paper::Because::Agreed,
        is_copy: false,
    };
    assert!(paper::letter(&letter, "nl").unwrap().bytes.starts_with(b"%PDF"));

    // A backup on a stick, rehearsed and put back; and a second machine.
    let (stick, between) = (place.join("stick"), place.join("tussen"));
    for folder in [&stick, &between] {
        fs::create_dir(folder).unwrap();
    }
    let keys = Keyring::unlock(&path, &passphrase()).unwrap_or_else(|_| {
        // It stands open; its copy does not.
        let copy = place.join("kopie.sleutel");
        fs::copy(&path, &copy).unwrap();
        Keyring::unlock(&copy, &passphrase()).unwrap()
    });
    let stop = AtomicBool::new(false);
    let backup = vault.back_up(&stick, &mut Course { progress: &mut |_| {}, cancel: &stop }).unwrap().path;
    let mut course = Course { progress: &mut |_| {}, cancel: &stop };
    assert_eq!(vault::rehearse(&backup, &keys, desk::ROOMS, &mut course, |_| Ok(())).unwrap().state, State::Ok);
    let again = place.join("terug.sleutel");
    vault::restore(&backup, &keys, &again, vault::Standing::Refuse, desk::ROOMS, &mut course).unwrap();
    let other = Vault::open_with(&again, &keys, desk::ROOMS, Source::new_device()).unwrap().vault;
    for vault in [&other, &vault, &other] {
        vault.exchange(&between, &mut |_, _| {}, &stop).unwrap();
    }
    other.lock();

    if std::env::var_os(LEAKS).is_some() {
        // As a program whose database writes beside it, and whose web view keeps what was typed, in UTF-16.
        fs::write(place.join("dag.sleutel-journal"), [&[0; 4000], noted.as_bytes(), &[0; 90]].concat()).unwrap();
        let wide: Vec<u8> = person.encode_utf16().flat_map(u16::to_le_bytes).collect();
        fs::write(place.join("localstorage"), wide).unwrap();
        let _ = std::net::TcpStream::connect("127.0.0.1:9");
    }

    // A crash while it saves: another thread ends the program.
    println!("all of it was done");
    let long = noted.repeat(2_000);
    std::thread::spawn(|| {
        std::thread::sleep(std::time::Duration::from_millis(30));
        std::process::abort();
    });
    loop {
        let long = long.clone();
        vault.write(move |w| w.case.put_setting("lang", &long)).unwrap();
    }
}

/// All of it did come into the vault: what is on the disk opens after the crash and holds each word.
fn judge(place: &Path) {
    let (code, told) = sleutel(
        place,
        &["vault", "export", "dag.sleutel", "--passphrase-file", "pass", "--part", "all", "--plaintext"],
    );
    assert!(matches!(code, 0 | 2), "{told}");
    let mut told = told.to_string();
    let path = place.join("dag.sleutel");
    let keys = Keyring::unlock(&path, &passphrase()).unwrap();
    let vault = Vault::open_with(&path, &keys, desk::ROOMS, Source::new_device()).unwrap().vault;
    for sql in ["SELECT group_concat(body) FROM draft", "SELECT group_concat(name) FROM service"] {
        told += &vault.read(move |r| Ok(r.case.query_row(sql, [], |row| row.get::<_, String>(0))?)).unwrap();
    }
    // That the attachment is there, the child has read.
    for word in WORDS.iter().filter(|word| !word.ends_with("bijlage")) {
        assert!(told.contains(word), "the control: {word} did not come into the vault");
    }
}
