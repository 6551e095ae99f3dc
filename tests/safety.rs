//! The doors of the vault, its backups, erasure and a second machine, in the real window: by its buttons and its keys.
#![cfg(target_os = "linux")]
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at once")]

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::bus::{self, Bus};
use acceptance::home::Home;
use acceptance::story::{self, PASSPHRASE};
use acceptance::window::{Window, chip, more, wait_until, with_words};
use acceptance::{companion, root};

/// Hard enough to guess, and not the one of the story.
const SECOND: &str = "negen stille uilen boven het water";
const NEXT: &str = "zeven rode emmers naast de schuur";
const PIN: &str = "492715";

fn choose(dialog: &str, answer: &Path) -> (&'static str, OsString) {
    let name = match dialog {
        "backup folder" => "SLEUTELBOS_E2E_CHOOSE_BACKUP_FOLDER",
        "backup" => "SLEUTELBOS_E2E_CHOOSE_BACKUP",
        "exchange folder" => "SLEUTELBOS_E2E_CHOOSE_EXCHANGE_FOLDER",
        "statement" => "SLEUTELBOS_E2E_CHOOSE_STATEMENT",
        "code sheet" => "SLEUTELBOS_E2E_CHOOSE_CODE_SHEET",
        other => unreachable!("{other}"),
    };
    (name, answer.as_os_str().to_owned())
}

fn folder_in(home: &Home, name: &str) -> PathBuf {
    let folder = home.path().join(name);
    fs::create_dir(&folder).unwrap();
    folder
}

fn go(window: &Window, room: &str) {
    window.click("nav-more");
    window.click(&format!("go-{room}"));
    window.wait_for(room);
}

fn lock(window: &Window) {
    window.press("Control+l");
    window.wait_for("unlock");
}

fn unlock(window: &Window, passphrase: &str) {
    window.fill("unlock-passphrase", passphrase);
    window.press("Enter");
    window.wait_for("nav-people");
}

#[test]
fn zorg_om_veiligheid_asks_again_keeps_what_is_typed_and_closes_when_it_is_hidden_or_left() {
    let home = Home::new();
    let window = Window::open(&home);
    story::first_run(&window);
    window.click("nav-people");
    story::add_client(&window, "Amina Voorbeeld");
    let to_the_lock = || {
        window.click("nav-people");
        window.click(&with_words("person", "Amina Voorbeeld"));
        window.click(&more("client-more-ways"));
        window.click("client-meldcode");
        window.wait_for("meldcode-lock");
    };
    let open = |passphrase: &str| {
        window.fill("meldcode-passphrase", passphrase);
        window.press("Enter");
    };
    to_the_lock();
    open(NEXT);
    window.wait_for("//*[@aria-invalid='true']");
    open(PASSPHRASE);
    window.click(&chip("meldcode-path", "Betaald"));
    window.click("meldcode-begin");
    window.fill("meldcode-what", "Riep door de deur dat ze binnen moest blijven");
    window.press("F9");
    window.click("hide-return");
    window.wait_for("meldcode-was-shut");
    open(PASSPHRASE);
    window.click("meldcode-draft-go-on");
    window.wait_for("meldcode-form");
    assert_eq!(window.value("meldcode-what"), "Riep door de deur dat ze binnen moest blijven");
    window.click(&chip("meldcode-children", "Nee"));
    window.click("meldcode-save");
    window.wait_for("meldcode-entry");
    window.wait_until_gone("meldcode-draft");
    // Left, it is closed; nothing of it stands on the page of the person, nor in the title of the window.
    to_the_lock();
    window.click("nav-people");
    assert_eq!(window.script("return document.title"), "Mensen – Sleutelbos");
    window.close();
}

/// Somebody, and a call with her that says `line`.
fn write_down(window: &Window, called: &str, line: &str) {
    window.click("nav-people");
    story::add_client(window, called);
    write_line(window, line);
}

/// A call with whoever is on the screen.
fn write_line(window: &Window, line: &str) {
    window.click("client-write");
    window.click(&chip("contact-kind", "Telefoon"));
    window.fill("contact-line", line);
    window.click("contact-save");
    window.wait_until_gone("contact-form");
    window.click("step-none");
    window.wait_for_text("timeline", line);
}

fn open_person(window: &Window, called: &str) {
    window.click("nav-people");
    window.click(&with_words("person", called));
    window.wait_for("client-page");
}

#[test]
fn a_code_a_pin_and_a_second_passphrase_open_what_they_should() {
    let home = Home::new();
    let sheet = home.path().join("herstelcode.pdf");
    let window = Window::open_with(&home, &[], &[choose("code sheet", &sheet)]);

    // The code is made at the first run, written down, and asked back once.
    window.click("first-language-nl");
    window.click("first-next");
    window.fill("first-passphrase", PASSPHRASE);
    window.fill("first-again", PASSPHRASE);
    window.click("first-next");
    window.click("first-real");
    window.click("first-code-make");
    window.wait_for("code-written");
    let code = window.script("return document.querySelector('[data-testid=code-written]').textContent");
    let code = code.as_str().unwrap().trim().to_owned();
    window.click("code-save");
    wait_until("the sheet", || fs::read(&sheet).is_ok_and(|bytes| bytes.starts_with(b"%PDF")));
    window.click("code-next");
    window.fill("code-typed", "AAAA-AAAA");
    window.click("code-check");
    window.wait_for("code-typed");
    window.refill("code-typed", &code);
    window.click("code-check");
    window.wait_for("nav-people");

    // It opens what is locked; a typing error is told as one.
    lock(&window);
    window.click("unlock-with-code");
    let wrong = format!("{}{}", if code.starts_with('B') { 'C' } else { 'B' }, &code[1..]);
    window.fill("unlock-code", &wrong);
    window.press("Enter");
    window.wait_for_text("unlock", "typefout");
    window.refill("unlock-code", &code);
    window.press("Enter");
    window.wait_for("nav-people");

    // A PIN for the day: asked for after a lock, a wrong one opens nothing.
    go(&window, "safety");
    window.click("pin-set");
    window.fill("pin-new", PIN);
    window.click("pin-yes");
    window.wait_for("pin-remove");
    lock(&window);
    window.fill("unlock-pin", "111111");
    window.press("Enter");
    window.wait_for_text("unlock", "past niet");
    window.refill("unlock-pin", PIN);
    window.press("Enter");
    window.wait_for("nav-people");

    // Her own part gets a passphrase of its own. The PIN goes with the keys that it sealed.
    go(&window, "safety");
    window.click("second-set");
    window.fill("second-new-passphrase", SECOND);
    window.fill("second-new-again", SECOND);
    window.fill("prove-passphrase", PASSPHRASE);
    window.click("prove-yes");
    window.wait_for("second-remove");
    window.wait_for("pin-set");
    lock(&window);
    assert!(!window.shows("unlock-pin"), "the PIN seals keys that open nothing any more");
    window.fill("unlock-passphrase", PASSPHRASE);
    window.press("Enter");
    window.fill("unlock-second", NEXT);
    window.press("Enter");
    window.wait_for_text("unlock", "past niet");
    window.refill("unlock-second", SECOND);
    window.press("Enter");
    window.click("nav-own");
    window.wait_for("own-page");
    window.close();
}

#[test]
fn a_backup_comes_back_and_what_was_erased_does_not() {
    const LINE: &str = "Belde over de kwartelvlucht";
    let home = Home::new();
    let copies = folder_in(&home, "stick");
    let statement = home.path().join("verklaring.pdf");
    let choices = [choose("backup folder", &copies), choose("statement", &statement)];
    let window = Window::open_with(&home, &[], &choices);
    story::first_run(&window);
    write_down(&window, "Amina Voorbeeld", LINE);
    write_down(&window, "Berhane Voorbeeld", "Vroeg naar de taalles");

    // A backup into a folder, and a rehearsal of it.
    go(&window, "backups");
    window.click("backup-folder");
    window.wait_for("backup-list");
    window.click("backup-rehearse");
    window.fill("trial-passphrase", PASSPHRASE);
    window.click("trial-yes");
    window.wait_for_text("trial-found", "2 personen");
    window.click("trial-close");

    // A new passphrase: the screen says that the old one still opens that backup, and seals it anew.
    go(&window, "safety");
    window.click("passphrase-change");
    window.fill("new-passphrase", NEXT);
    window.fill("new-again", NEXT);
    window.fill("prove-passphrase", PASSPHRASE);
    window.click("prove-yes");
    window.wait_for("old-backups");
    let copy = only_backup(&copies);
    assert!(opens(&home, &copy, PASSPHRASE), "the control: the old passphrase opens the old backup");
    window.click("old-backups-reseal");
    window.wait_until_gone("old-backups");
    let copy = only_backup(&copies);
    assert!(!opens(&home, &copy, PASSPHRASE), "the old passphrase still opens the backup");
    assert!(opens(&home, &copy, NEXT), "the new one opens it");

    // On another machine, before there is a vault: the backup, by the new passphrase.
    restore(&copy, NEXT, |other| {
        open_person(other, "Amina Voorbeeld");
        other.wait_for_text("timeline", LINE);
    });

    // Erased for good, with a statement that names the backup.
    open_person(&window, "Amina Voorbeeld");
    window.click(&more("client-rights"));
    window.click("client-erase");
    window.fill("erase-word", "wissen");
    window.click("erase-yes");
    window.wait_for("statement");
    window.click("statement-save");
    wait_until("the statement", || fs::read(&statement).is_ok_and(|bytes| bytes.starts_with(b"%PDF")));
    window.click("erase-close");
    window.wait_until_gone("erase");
    window.click("nav-people");
    window.wait_for(&with_words("person", "Berhane Voorbeeld"));
    assert!(!window.page().contains("Amina"), "who was erased is still on the list");
    window.close();

    // Nothing of it is in the file, not even for who has the passphrase: judged by the reader that shares no code.
    let images = |vault: &Path| images_of(&home, vault, NEXT);
    let (kept, was) = (images(&home.vault()), images(&copy));
    assert!(holds(&was, "kwartelvlucht"), "the control: the backup of before holds it");
    assert!(holds(&kept, "taalles"), "the control: what was kept is found in the vault");
    for word in ["kwartelvlucht", "Amina"] {
        assert!(!holds(&kept, word), "{word} stands in the vault after it was erased");
    }

    // The oldest backup, put back: the list that lies beside it wins.
    restore(&copy, NEXT, |other| {
        other.click("nav-people");
        other.wait_for(&with_words("person", "Berhane Voorbeeld"));
        assert!(!other.page().contains("Amina"), "who was erased came back with a backup");
    });
}

/// A backup put back on a machine where nothing is yet; `look` sees what it finds there.
fn restore(copy: &Path, passphrase: &str, look: impl FnOnce(&Window)) {
    let home = Home::new();
    let window = Window::open_with(&home, &[], &[choose("backup", copy)]);
    window.click("first-language-nl");
    window.click("first-restore");
    window.click("restore-choose");
    window.fill("restore-passphrase", passphrase);
    window.click("restore-yes");
    look(&window);
    window.close();
}

fn only_backup(folder: &Path) -> PathBuf {
    let files = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    let mut found: Vec<_> = files.filter(|path| path.extension().is_some_and(|e| e == "sleutel")).collect();
    assert_eq!(found.len(), 1, "one backup");
    found.remove(0)
}

fn secret_file(home: &Home, passphrase: &str) -> PathBuf {
    let secret = home.path().join("secret");
    fs::write(&secret, passphrase).unwrap();
    secret
}

fn opens(home: &Home, vault: &Path, passphrase: &str) -> bool {
    let mut verify = Command::new(companion());
    verify.args(["vault", "verify"]).arg(vault).arg("--passphrase-file").arg(secret_file(home, passphrase));
    verify.output().unwrap().status.success()
}

/// All that a vault holds, decrypted page by page: tables, log, index and free pages.
fn images_of(home: &Home, vault: &Path, passphrase: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = acceptance::python();
    reader.arg(root().join("tests/store/reader.py")).arg(vault).arg(secret_file(home, passphrase)).arg(folder.path());
    let read = reader.output().unwrap();
    let told = String::from_utf8_lossy(&read.stdout);
    assert!(told.contains("\"state\": \"ok\""), "{told}{}", String::from_utf8_lossy(&read.stderr));
    let mut all = fs::read(folder.path().join("case.sqlite")).unwrap();
    all.extend(fs::read(folder.path().join("private.sqlite")).unwrap());
    all
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

#[test]
fn two_machines_exchange_what_was_written_on_each() {
    let (laptop, tablet) = (Home::new(), Home::new());
    let between = tempfile::tempdir().unwrap();
    let copies = folder_in(&laptop, "stick");
    let shared = choose("exchange folder", between.path());
    let window = Window::open_with(&laptop, &[], &[choose("backup folder", &copies), shared.clone()]);
    story::first_run(&window);
    write_down(&window, "Amina Voorbeeld", "Eerste gesprek");
    go(&window, "backups");
    window.click("backup-folder");
    window.wait_for("backup-list");

    let other = Window::open_with(&tablet, &[], &[choose("backup", &only_backup(&copies)), shared]);
    other.click("first-language-nl");
    other.click("first-restore");
    other.click("restore-choose");
    other.fill("restore-passphrase", PASSPHRASE);
    other.click("restore-yes");
    other.wait_for("nav-people");

    // On each something of its own, then both through the folder.
    open_person(&window, "Amina Voorbeeld");
    write_line(&window, "Van de laptop");
    open_person(&other, "Amina Voorbeeld");
    write_line(&other, "Van de tablet");
    go(&other, "exchange");
    other.click("exchange-folder");
    other.wait_for("exchange-last");
    go(&window, "exchange");
    window.click("exchange-folder");
    window.wait_for("devices");
    go(&other, "exchange");
    other.click("exchange-run");
    other.wait_for("devices");
    for (screen, theirs) in [(&window, "Van de tablet"), (&other, "Van de laptop")] {
        open_person(screen, "Amina Voorbeeld");
        screen.wait_for_text("timeline", theirs);
    }

    // Nothing that lies in the folder can be read.
    let words = ["Amina", "Van de laptop", "Van de tablet"];
    assert!(acceptance::scan::count(between.path()) >= 2, "each machine laid something there");
    let read = words.iter().flat_map(|word| acceptance::scan::files_with(between.path(), word)).collect::<Vec<_>>();
    assert!(read.is_empty(), "words of records stand in {read:?}");
    other.close();
    window.close();
}

#[test]
fn it_locks_when_the_system_says_that_it_sleeps_or_its_screen_is_locked() {
    let (home, system) = (Home::new(), Bus::start());
    let env = [("DBUS_SYSTEM_BUS_ADDRESS", OsString::from(system.address()))];
    let window = Window::open_with(&home, &[], &env);
    story::first_run(&window);
    let session = bus::of_session(window.screen());
    let of_system = [
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", Some(true)),
        ("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session.Lock", None),
    ];
    let of_session = ["org.freedesktop", "org.gnome", "org.cinnamon"]
        .map(|whose| ("/ScreenSaver", format!("{whose}.ScreenSaver.ActiveChanged")));

    // With a PIN, so that it is seen to go: a machine that slept may have been in other hands.
    go(&window, "safety");
    window.click("pin-set");
    window.fill("pin-new", PIN);
    window.click("pin-yes");
    window.wait_for("pin-remove");

    for (path, signal, says) in of_system {
        bus::emit(system.address(), path, signal, says);
        window.wait_for("unlock");
        assert!(!window.shows("unlock-pin"), "a PIN outlived {signal}");
        unlock(&window, PASSPHRASE);
    }
    for (path, signal) in &of_session {
        bus::emit(&session, path, signal, Some(true));
        window.wait_for("unlock");
        unlock(&window, PASSPHRASE);
    }

    // The end of sleep and of a screen saver lock nothing.
    bus::emit(system.address(), of_system[0].0, of_system[0].1, Some(false));
    bus::emit(&session, of_session[0].0, &of_session[0].1, Some(false));
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert!(window.shows("nav-people"), "it locked when the machine woke up");
    window.close();
}
