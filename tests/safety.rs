//! The doors of the vault, its backups, erasure and a second machine, in the real window: by its buttons and its keys.
#![cfg(target_os = "linux")]
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::bus::{self, Bus};
use acceptance::companion;
use acceptance::home::Home;
use acceptance::images::{data_key_of, images_of};
use acceptance::story::{self, PASSPHRASE};
use acceptance::window::{Window, chip, more, wait_until, with_words};
use cards::CardKey;

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
        "card" => "SLEUTELBOS_E2E_CHOOSE_CARD",
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

/// What a vault tells whoever has these keys of cards, or her passphrase; `None` where they do not open that part.
fn exported(vault: &Path, part: &str, keys: &[&CardKey], passphrase: Option<&str>) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let mut export = Command::new(companion());
    export.args(["vault", "export"]).arg(vault).args(["--part", part, "--plaintext"]);
    for (n, key) in keys.iter().enumerate() {
        let file = folder.path().join(format!("{n}.key"));
        fs::write(&file, key.written().as_bytes()).unwrap();
        export.arg("--card-key-file").arg(file);
    }
    if let Some(passphrase) = passphrase {
        let file = folder.path().join("secret");
        fs::write(&file, passphrase).unwrap();
        export.arg("--passphrase-file").arg(file);
    }
    let told = export.output().unwrap();
    // 2 where it opens and something is to be looked at: this copy was made while the vault stood open.
    matches!(told.status.code(), Some(0 | 2)).then(|| String::from_utf8(told.stdout).unwrap())
}

#[test]
fn a_card_opens_what_is_about_people_alone_or_with_another_and_never_her_own_part() {
    const LINE: &str = "Belde over de huurtoeslag";
    const OWN: &str = "Zwaar, om mijn vader";
    let home = Home::new();
    let [one, two, left, right] = [0; 4].map(|_| CardKey::make().unwrap());
    let file = home.path().join("kaart.txt");
    fs::write(&file, one.card().to_string()).unwrap();
    let window = Window::open_with(&home, &[], &[choose("card", &file)]);
    story::first_run(&window);
    write_down(&window, "Amina Voorbeeld", LINE);
    window.click("nav-own");
    window.click(&chip("check-in-energy", "Weinig"));
    window.click(&chip("check-in-tension", "Gespannen"));
    window.fill("check-in-line", OWN);
    window.click("check-in-save");
    window.wait_for_text("toast", "Bewaard");
    let copy = |name: &str| {
        let copy = home.path().join(name);
        fs::copy(home.vault(), &copy).unwrap();
        copy
    };
    let prove = |passphrase: &str| {
        window.fill("prove-passphrase", passphrase);
        window.click("prove-yes");
    };

    // Nobody is let in until she does so.
    go(&window, "safety");
    window.wait_for_text("cards", "Er is geen kaart. Alleen jij kunt de kluis openen.");
    assert!(exported(&copy("voor.sleutel"), "clients", &[&one], None).is_none());

    // Either of two people: one from a file, one pasted. What is no card is said before anything else is asked.
    let add_one = |called: &str, card: Option<&CardKey>| {
        window.click("card-add");
        window.fill("card-called", called);
        match card {
            None => window.click("card-read"),
            Some(card) => {
                window.fill("card-card", "age1");
                window.click("card-add-yes");
                window.wait_for_text("cards", "Dit is geen kaart");
                window.refill("card-card", &card.card().to_string());
            }
        }
        window.click("card-add-yes");
    };
    add_one("Balie Verzonnen", None);
    prove(NEXT);
    window.wait_for("//*[@aria-invalid='true']");
    window.refill("prove-passphrase", PASSPHRASE);
    window.click("prove-yes");
    window.wait_for_text("cards", "Balie Verzonnen");
    add_one("Archief Verzonnen", Some(&two));
    prove(PASSPHRASE);
    window.wait_for_text("cards", "Archief Verzonnen");

    // Two who open it only together.
    window.click("card-add");
    window.click(&chip("card-rule", "Alleen twee samen"));
    let fields = ["card-called", "card-card"];
    let half = |n: usize, id: &str| format!("//fieldset[contains(legend, '{}')]//*[@data-testid='{id}']", n + 1);
    for (n, (called, key)) in [("Links Verzonnen", &left), ("Rechts Verzonnen", &right)].into_iter().enumerate() {
        window.fill(&half(n, fields[0]), called);
        window.fill(&half(n, fields[1]), &key.card().to_string());
    }
    window.click("card-add-yes");
    prove(PASSPHRASE);
    window.wait_for_text("cards", "opent alleen samen met de kaart van Rechts Verzonnen");

    // Shown plainly, with names and a day; also after a lock.
    lock(&window);
    unlock(&window, PASSPHRASE);
    go(&window, "safety");
    assert_eq!(window.count("card"), 4);
    for (called, how) in [
        ("Balie Verzonnen", "opent alleen"),
        ("Archief Verzonnen", "opent alleen"),
        ("Links Verzonnen", "opent alleen samen met de kaart van Rechts Verzonnen"),
        ("Rechts Verzonnen", "opent alleen samen met de kaart van Links Verzonnen"),
    ] {
        let said = window.text(&with_words("card", &format!("{called} Sinds")));
        assert!(said.contains(&jiff::Zoned::now().date().year().to_string()), "{said}");
        assert!(said.contains(&format!(" · {how} Verwijderen")), "{called}: {said}");
    }

    // Each of two alone, and two together; one of a pair opens nothing, and none of them her own part.
    let with_cards = copy("kaarten.sleutel");
    for keys in [&[&one][..], &[&two], &[&left, &right]] {
        assert!(exported(&with_cards, "clients", keys, None).is_some_and(|told| told.contains(LINE)));
        assert!(exported(&with_cards, "own", keys, None).is_none(), "a card opened her own part");
        assert!(exported(&with_cards, "all", keys, None).is_none(), "a card opened her own part");
    }
    assert!(exported(&with_cards, "clients", &[&left], None).is_none(), "half a pair opened it");
    assert!(exported(&with_cards, "clients", &[&right], None).is_none(), "half a pair opened it");
    let own = exported(&with_cards, "own", &[], Some(PASSPHRASE));
    assert!(own.is_some_and(|told| told.contains(OWN)), "the control: her passphrase opens it");

    // One is taken out, and one of the pair, which takes the other with it: new keys each time, and the rest still opens.
    let mut keys = vec![data_key_of(&with_cards, PASSPHRASE)];
    for (called, says, stay) in [
        ("Balie Verzonnen", "Deze kaart opent je kluis dan niet meer", 3),
        ("Links Verzonnen", "De andere kaart van dit paar werkt dan ook niet meer", 1),
    ] {
        window.click(&format!("{}//button", with_words("card", &format!("{called} Sinds"))));
        window.wait_for_text("prove", says);
        prove(PASSPHRASE);
        wait_until("the card to go", || window.count("card") == stay);
        keys.push(data_key_of(&copy("daarna.sleutel"), PASSPHRASE));
    }
    let after = copy("daarna.sleutel");
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), 3, "each time the data key is a new one");
    for gone in [&[&one][..], &[&left, &right]] {
        assert!(exported(&after, "clients", gone, None).is_none(), "a card that was taken out opens what came later");
        assert!(exported(&with_cards, "clients", gone, None).is_some(), "the control: the copy of before");
    }
    assert!(exported(&after, "clients", &[&two], None).is_some_and(|told| told.contains(LINE)));
    window.wait_for_text("cards", "Archief Verzonnen");
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
    let images = |vault: &Path| images_of(vault, NEXT);
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
        // In mid-sentence: the last letter and the lid come at once.
        let line = format!("Nog niet klaar: {signal}");
        window.press("Control+n");
        window.fill("contact-line", &line);
        bus::emit(system.address(), path, signal, says);
        window.wait_for("unlock");
        assert!(!window.shows("unlock-pin"), "a PIN outlived {signal}");
        assert!(!window.page().contains(&line), "the locked window still shows what was typed");
        unlock(&window, PASSPHRASE);
        window.click("today-draft-continue");
        window.wait_for("draft-restored");
        assert_eq!(window.value("contact-line"), line);
        window.click("contact-close");
        window.click("today-draft-discard");
        window.wait_until_gone("today-draft");
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
