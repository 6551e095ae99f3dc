//! What is written stays in the vault: after a day's work in the window as it is released, no word of it stands anywhere
//! else on the disk, none went to a network, and after a full lock none is in memory. The same searches find the word where
//! a window leaks it on purpose or is still open, or they would prove nothing.
#![cfg(target_os = "linux")]
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at once")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use acceptance::bus::{self, Bus};
use acceptance::home::Home;
use acceptance::images::images_of;
use acceptance::memory::{self, Found, Sought};
use acceptance::scan::{count, files_with};
use acceptance::story::{self, PASSPHRASE};
use acceptance::twins::Twins;
use acceptance::window::{Window, chip, more, wait_until};
use acceptance::{network, root};
use rustix::process::Signal;

/// A word that stands nowhere else: not in the program, not in this file, not on this disk.
fn canary(kind: &str) -> String {
    let nanos = std::time::UNIX_EPOCH.elapsed().unwrap().as_nanos();
    let letters: String = nanos.to_string().bytes().map(|digit| char::from(b'k' + (digit - b'0'))).collect();
    format!("{kind}{letters}")
}

#[test]
fn a_days_work_leaves_no_word_outside_the_vault_and_opens_no_socket_beyond_this_machine() {
    // At a steady pace; and once more, slowly, where the machine was too busy for that.
    let done = work(Duration::from_millis(800)).or_else(|_| work(Duration::from_secs(3)));
    let found = done.unwrap_or_else(|word| panic!("{word} did not come into the vault: the steps went astray"));
    assert!(found.is_empty(), "words of records stand in {found:?}");
}

/// A folder of one home, with what that day needs outside the vault.
struct Outside {
    /// Holds services. It was given to her, and is hers to keep or not; so it lies outside what is searched.
    services: PathBuf,
    stick: PathBuf,
    /// The card of an appointment. She saves it herself, so it may hold what stands on it; so it lies outside, too.
    card: PathBuf,
}

impl Outside {
    fn of(home: &Home, beside: &Path, service: &str) -> Self {
        let at = |name: &str| home.path().join(name);
        fs::create_dir(at("stick")).unwrap();
        fs::create_dir(beside).unwrap();
        let services = beside.join("diensten.csv");
        fs::write(&services, format!("naam;organisatie;plaats\r\nPraathuis {service};Verzonnen Huis;Dordrecht\r\n"))
            .unwrap();
        Self { services, stick: at("stick"), card: beside.join("kaart.pdf") }
    }
}

/// A day in the released window, in a place without a network: somebody, a contact, a directory taken in, the card of an
/// appointment as PDF, a backup, the power gone in the middle of a sentence, a crash. Looks for its words on the disk:
/// while the program runs, and when it has ended. Gives the files, or the word that did not come into the vault. An
/// attachment is not in it, since no screen makes one: `tests/store` has one.
fn work(drawn: Duration) -> Result<Vec<PathBuf>, String> {
    let (home, other) = (Home::new(), Home::new());
    let beside = tempfile::tempdir().unwrap();
    let traces = ["morning", "afternoon"].map(|part| beside.path().join(part));
    let words = ["naam", "regel", "notitie", "dienst", "concept"].map(canary);
    let [name, line, note, service, draft] = &words;
    let practice = &canary("praktijk");
    // For the twin, as wide: a line that wraps in one window only would push all that stands below it.
    let alike = |word: &str| word.chars().rev().collect::<String>();
    let mine = Outside::of(&home, &beside.path().join("van-haar"), service);
    let of_twin = Outside::of(&other, &beside.path().join("van-de-tweeling"), &alike(service));
    let answers = [
        ("SLEUTELBOS_E2E_CHOOSE_DIRECTORY", of_twin.services.clone().into()),
        ("SLEUTELBOS_E2E_CHOOSE_CARD_PAPER", of_twin.card.clone().into()),
        ("SLEUTELBOS_E2E_CHOOSE_BACKUP_FOLDER", of_twin.stick.clone().into()),
    ];
    let twins = Twins::open_with(network::without(&traces[0]), &home, &other, drawn, &answers);

    twins.choose_passphrase();
    twins.make_vault(&home);

    // Services that somebody gave her, taken in and searched.
    twins.click("nav-map");
    twins.click("open-directories");
    twins.choose("import-file", &mine.services);
    twins.twin.wait_for("import-plan");
    twins.click("import-apply");
    twins.twin.wait_for("directories");
    twins.click("nav-map");
    twins.click("map-search");
    twins.type_text(&alike(service), service);

    // Somebody, and a contact with her.
    twins.click("nav-people");
    twins.click("new-client");
    twins.click("client-called");
    twins.type_text(&alike(name), name);
    twins.press("Control+Enter", "ctrl+Return");
    twins.twin.wait_for("client-page");
    twins.click("client-write");
    twins.twin.wait_for("contact-kind");
    twins.click(&chip("contact-kind", "Telefoon"));
    twins.click("contact-line");
    twins.type_text(&alike(line), line);
    // Long enough for a draft to be kept.
    sleep(Duration::from_secs(3));
    twins.click(&more("contact-more"));
    twins.click("contact-note");
    twins.type_text(&alike(note), note);
    twins.press("Control+Enter", "ctrl+Return");
    twins.twin.wait_until_gone("contact-form");
    twins.click("step-none");
    twins.twin.wait_until_gone("step-row");

    // The card of an appointment, saved as PDF.
    twins.click(&more("client-papers"));
    twins.click("make-card");
    twins.twin.wait_for("card");
    twins.click("card-on");
    let soon = in_days(6);
    twins.type_text(&soon, &soon);
    twins.click("card-with");
    twins.type_text(&alike(practice), practice);
    twins.choose("card-save", &mine.card);
    twins.twin.wait_until_gone("card");

    // A backup on a stick.
    twins.click("nav-more");
    twins.click("go-backups");
    twins.choose("backup-folder", &mine.stick);
    twins.twin.wait_for("backup-list");

    // In the middle of a sentence the power goes.
    twins.press("Control+n", "ctrl+n");
    twins.click("contact-line");
    twins.type_text(&alike(draft), draft);
    sleep(Duration::from_secs(3));
    assert!(twins.hands.is_running());
    twins.crash(Signal::KILL);

    // She starts anew and searches, so that words pass through the search field and the list; then the program crashes
    // as programs do, with its memory open.
    let twins = Twins::open_with(network::without(&traces[1]), &home, &other, drawn, &answers);
    twins.unlock();
    twins.press("Control+k", "ctrl+k");
    twins.type_text(&alike(note), note);
    sleep(Duration::from_secs(1));
    assert!(twins.hands.is_running());
    assert!(count(home.path()) > 1, "there was nothing to search");
    let all: Vec<&String> = words.iter().chain([practice]).collect();
    let search = || all.iter().flat_map(|word| files_with(home.path(), word)).collect::<Vec<_>>();
    let mut found = search();
    twins.crash(Signal::ABORT);
    found.extend(search());
    for trace in &traces {
        assert_eq!(network::beyond_this_machine(trace), [""; 0], "the program asked for a network");
    }

    // The controls. Were the words really written down? Then they are in the vault and in its backup, which only the
    // passphrase opens.
    let images = images_of(&home.vault(), PASSPHRASE);
    let is_in = |bytes: &[u8], word: &str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
    if let Some(missing) = words.iter().find(|word| !is_in(&images, word)) {
        return Err(missing.clone());
    }
    let backup = fs::read_dir(&mine.stick).unwrap().flatten().map(|entry| entry.path());
    let backup = backup.into_iter().find(|path| path.extension().is_some_and(|e| e == "sleutel"));
    let backup = images_of(&backup.ok_or("backup")?, PASSPHRASE);
    assert!(is_in(&backup, name) && is_in(&backup, service), "the backup holds the day up to then");
    let card = Command::new("pdftotext").arg(&mine.card).arg("-").output().expect("pdftotext");
    if !String::from_utf8_lossy(&card.stdout).contains(practice.as_str()) {
        return Err(practice.clone());
    }
    Ok(found)
}

/// A day from now, as it is typed.
fn in_days(days: i64) -> String {
    let day = jiff::Zoned::now().date().saturating_add(jiff::Span::new().days(days));
    day.strftime("%d-%m-%Y").to_string()
}

#[test]
fn a_crash_leaves_its_memory_where_the_search_looks_unless_the_program_forbids_it() {
    // The control of the day above: a program that forbids nothing crashes in the same folder.
    if fs::read_to_string("/proc/sys/kernel/core_pattern").unwrap().starts_with('|') {
        return;
    }
    let home = Home::new();
    let word = canary("kern");
    let mut crashes = Command::new("sh");
    crashes.args(["-c", "ulimit -c unlimited; kill -ABRT $$", &word]).current_dir(home.path());
    assert!(!crashes.status().unwrap().success());
    assert!(!files_with(home.path(), &word).is_empty(), "a core was not found");
}

#[test]
fn the_search_finds_a_window_that_leaks() {
    let home = Home::new();
    let window = Window::open_with(&home, &[], &[("SLEUTELBOS_E2E_LEAK", "1".into())]);
    story::first_run(&window);
    let line = canary("lek");
    window.press("Control+n");
    window.click(&chip("contact-kind", "Telefoon"));
    window.fill("contact-line", &line);
    window.click("contact-save");
    window.wait_until_gone("contact-form");
    window.close();
    assert!(!files_with(home.path(), &line).is_empty(), "a leak on purpose was not found");
}

fn secret_beside(home: &Home) -> PathBuf {
    let secret = home.path().join("passphrase");
    fs::write(&secret, PASSPHRASE).unwrap();
    secret
}

/// The keys of a vault, as the reader that shares no code with the program derives them.
fn keys_of(vault: &Path, secret: &Path) -> Vec<Sought> {
    let script = "import sys; sys.path.insert(0, sys.argv[1]); import reader as r
head = r.read_head(open(sys.argv[2], 'rb').read())
data = r.key_in(head, r.CASE, [open(sys.argv[3]).read()])
private = r.key_in(head, r.PRIVATE, [open(sys.argv[3]).read()], data)
salt = head['generation']
case = r.hkdf(salt, data, b'sleutelbos case pages v1')
own = r.hkdf(salt, private, b'sleutelbos private pages v1')
for key in data, private, case, own: print(key.hex())";
    let mut python = acceptance::python();
    python.args(["-B", "-c", script]).arg(root().join("tests/store")).arg(vault).arg(secret);
    let told = python.output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let hex = |line: &str| -> Vec<u8> {
        (0..line.len()).step_by(2).map(|at| u8::from_str_radix(&line[at..at + 2], 16).unwrap()).collect()
    };
    let called = ["data key", "private key", "key of case pages", "key of private pages"];
    let told = String::from_utf8(told.stdout).unwrap();
    called.iter().zip(told.lines()).map(|(called, line)| Sought::bytes(called, &hex(line))).collect()
}

#[test]
fn after_a_full_lock_no_word_and_no_key_is_in_memory() {
    // As above: at a steady pace, and once more, slowly.
    let done = lock_and_look(Duration::from_millis(800)).or_else(|_| lock_and_look(Duration::from_secs(3)));
    let found = done.unwrap_or_else(|missing| panic!("the control: {missing} is not in memory while it is open"));
    assert!(found.times.is_empty(), "after a full lock there is in memory: {found:?}");
    assert!(found.bytes > 50_000_000, "the control: the memory of the new program was read: {found:?}");
}

/// Writes down somebody and a contact in the released window, sets a PIN, and looks for all of it in memory: while it is
/// open, and after the machine went to sleep. Gives what was found then, or what was missing before.
fn lock_and_look(drawn: Duration) -> Result<Found, String> {
    let (home, other, system) = (Home::new(), Home::new(), Bus::start());
    let mut starter = Command::new("unshare");
    if !rustix::process::geteuid().is_root() {
        // Its memory is closed to other programs of the same person; whoever made its namespace may read it.
        starter.arg("--map-root-user");
    }
    starter.args(["dbus-run-session", "--"]).env("DBUS_SYSTEM_BUS_ADDRESS", system.address());
    let twins = Twins::open(starter, &home, &other, drawn);
    let words = ["naam", "regel", "notitie"].map(canary);
    let [name, line, note] = &words;
    // Of digits, and long enough to stand nowhere by chance.
    let pin: String = std::time::UNIX_EPOCH.elapsed().unwrap().as_nanos().to_string().chars().rev().take(14).collect();
    let look = |sought: &[Sought]| memory::search(&memory::programs_of(&home), sought);

    twins.choose_passphrase();
    let passphrase = [Sought::word("passphrase", PASSPHRASE)];
    let found = look(&passphrase);
    assert!(found.times.contains_key("passphrase"), "the control: what is typed is found: {found:?}");
    twins.make_vault(&home);

    twins.click("nav-people");
    twins.click("new-client");
    twins.click("client-called");
    twins.type_text("iemand", name);
    twins.press("Control+Enter", "ctrl+Return");
    twins.twin.wait_for("client-page");
    twins.click("client-write");
    twins.twin.wait_for("contact-kind");
    twins.click(&chip("contact-kind", "Telefoon"));
    twins.click("contact-line");
    twins.type_text("een regel", line);
    twins.click(&more("contact-more"));
    twins.click("contact-note");
    twins.type_text("een notitie", note);
    twins.press("Control+Enter", "ctrl+Return");
    twins.twin.wait_until_gone("contact-form");
    twins.click("nav-more");
    twins.click("go-safety");
    twins.click("pin-set");
    twins.type_text("48120973", &pin);
    twins.press("Enter", "Return");
    twins.twin.wait_for("pin-remove");

    let mut sought: Vec<Sought> = words.iter().map(|word| Sought::word(word, word)).collect();
    sought.extend(keys_of(&home.vault(), &secret_beside(&other)));
    sought.push(Sought::word("pin", &pin));
    let before = memory::programs_of(&home);
    let found = look(&sought);
    let mut wanted = words.iter().map(String::as_str).chain(["data key", "private key", "pin"]);
    if let Some(missing) = wanted.find(|called| !found.times.contains_key(*called)) {
        return Err(missing.to_owned());
    }

    // The machine goes to sleep: a lock in full, although there is a PIN.
    bus::emit(
        system.address(),
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager.PrepareForSleep",
        Some(true),
    );
    let is_web = |name: &String| name.starts_with("WebKit");
    let web: Vec<i32> = before.iter().filter(|(_, name)| is_web(name)).map(|(id, _)| *id).collect();
    assert!(!web.is_empty(), "{before:?}");
    wait_until("the processes of the web view to end", || {
        let now = memory::programs_of(&home);
        web.iter().all(|id| !now.contains_key(id))
    });
    wait_until("the program that starts anew", || memory::programs_of(&home).values().any(is_web));
    sleep(Duration::from_secs(2));
    assert!(twins.hands.is_running());
    sought.extend(passphrase);
    Ok(look(&sought))
}
