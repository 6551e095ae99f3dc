//! A working day in the real window, as a person would live it: by its buttons and its keys.
#![cfg(target_os = "linux")]
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at once")]

use std::ffi::OsString;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};

use acceptance::home::Home;
use acceptance::window::{Window, chip, more, suggestion, wait_until, with_words};
use acceptance::{root, story};

const PASSPHRASE: &str = story::PASSPHRASE;

/// A directory to load, and a service in it: the examples of HSDS where `HSDS_DIR` names them, else the fictional set
/// that comes with the program.
struct Directory {
    file: PathBuf,
    /// What is typed to find the service.
    search: &'static str,
    /// What it is called.
    service: &'static str,
}

fn directory() -> Directory {
    match std::env::var_os("HSDS_DIR") {
        Some(folder) => Directory {
            file: PathBuf::from(folder).join("examples/service_list.json"),
            search: "counsel",
            service: "Community Counselling",
        },
        None => Directory {
            file: root().join("src-tauri/crates/social_map/src/regional.json"),
            search: "vergunning",
            service: "Vragen over je vergunning",
        },
    }
}

/// A follow-up visit to somebody known takes a person no longer than this, in seconds.
const A_VISIT: f64 = 16.0;

#[test]
fn a_working_day() {
    let home = Home::new();
    let directory = directory();
    assert!(directory.file.exists(), "{} is not there", directory.file.display());
    let choose = [("SLEUTELBOS_E2E_CHOOSE", OsString::from(&directory.file))];
    let window = Window::open_with(&home, &[], &choose);

    story::first_run(&window);
    assert!(home.vault().is_file());
    assert_eq!(window.script("return document.title"), "Vandaag – Sleutelbos");

    // Somebody new.
    window.click("nav-people");
    story::add_client(&window, "Amina Voorbeeld");

    // Contact opschrijven, from anywhere: at most six actions.
    window.click("nav-today");
    window.wait_for("today-week");
    window.effort();
    window.press("Control+n");
    window.click(&chip("contact-who", "Amina Voorbeeld"));
    window.click(&chip("contact-kind", "Huisbezoek"));
    window.click(&chip("contact-minutes", "45 min"));
    window.click(&chip("contact-themes", "Slecht slapen"));
    window.click("contact-save");
    let effort = window.effort();
    assert!(effort.actions <= 6, "writing down a contact took {effort:?}");
    assert!(effort.seconds() <= A_VISIT, "writing down a contact takes {:.1} s: {effort:?}", effort.seconds());
    window.wait_for_text("toast", "Bewaard op dit apparaat om");
    window.click("step-next-week");
    window.wait_until_gone("step-row");

    // From a person's card the person is known, and the one line takes its place. More stands behind Meer.
    window.click("nav-people");
    window.click(&with_words("person", "Amina Voorbeeld"));
    window.click("client-write");
    window.click(&chip("contact-kind", "Telefoon"));
    window.click(&chip("contact-minutes", "15 min"));
    window.fill("contact-line", "Belde over de brief van de gemeente");
    window.click(&more("contact-more"));
    window.fill("contact-note", "Ze noemt de buurvrouw en het zwaluwnest.");
    window.press("Control+Enter");
    window.wait_until_gone("contact-form");
    window.click("step-none");
    window.wait_for_text("timeline", "Belde over de brief");

    // Lock; another passphrase; the right one.
    window.press("Control+l");
    window.wait_for("unlock");
    assert!(!window.page().contains("Amina"), "the locked window still shows a name");
    window.click("bar-crisis");
    assert!(window.text("crisis").contains("112"), "the crisis card can be reached while locked");
    window.press("Escape");
    window.fill("unlock-passphrase", "dit is een andere zin");
    window.click("unlock-button");
    window.wait_for_text("unlock", "past niet");
    window.refill("unlock-passphrase", PASSPHRASE);
    window.press("Enter");
    window.wait_for("nav-people");

    // Found again by a word of the note.
    window.press("Control+k");
    window.type_text("zwaluw");
    window.click(&with_words("palette-choice", "zwaluwnest"));
    window.wait_for_text("timeline", "Belde over de brief");

    // A directory: read first, taken over only then.
    window.click("nav-map");
    window.click("open-directories");
    window.click("import-file");
    window.wait_for("import-plan");
    window.click("import-apply");
    window.wait_for("directories");
    window.click("nav-map");
    window.fill("map-search", directory.search);
    window.click(&with_words("service", directory.service));
    window.wait_for("service-page");

    // The service goes to the contact it was found for.
    window.click("service-attach");
    window.fill("attach-whom", "Amina");
    window.click(&suggestion("Amina Voorbeeld"));
    window.click(&with_words("attach-contact", "Telefoon"));
    window.wait_for_text("toast", "Bewaard");
    window.click("nav-people");
    window.click(&with_words("person", "Amina Voorbeeld"));
    window.wait_for_text("timeline", directory.service);

    // Her own part.
    window.click("nav-own");
    window.click(&chip("check-in-energy", "Weinig"));
    window.click(&chip("check-in-tension", "Gespannen"));
    window.fill("check-in-line", "Lange dag.");
    window.click("check-in-save");
    window.wait_for_text("toast", "Bewaard");

    // Arabic and back: the whole window turns, and nothing is lost.
    window.click("bar-language");
    window.click("language-ar");
    window.wait_for("nav-people");
    assert_eq!(window.script("return document.documentElement.dir"), "rtl");
    assert_eq!(window.script("return document.documentElement.lang"), "ar");
    let page = window.page();
    assert!(!page.contains("Vandaag") && page.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c)), "{page}");
    let rail = window.script("return document.querySelector('nav').getBoundingClientRect().left > innerWidth / 2");
    assert_eq!(rail, true, "the bar stands at the start of the line, which is on the right");
    window.click("bar-language");
    window.click("language-nl");
    window.wait_for_text("nav-today", "Vandaag");
    assert_eq!(window.script("return document.documentElement.dir"), "ltr");

    // Closed and opened again: everything is there.
    window.close();
    let window = Window::open(&home);
    window.fill("unlock-passphrase", PASSPHRASE);
    window.press("Enter");
    window.click("nav-people");
    window.click(&with_words("person", "Amina Voorbeeld"));
    window.wait_for_text("timeline", directory.service);
    window.close();
}

#[test]
fn what_was_typed_is_there_after_the_power_goes() {
    let home = Home::new();
    let window = Window::open(&home);
    story::first_run(&window);
    window.press("Control+n");
    window.click(&chip("contact-kind", "Telefoon"));
    window.click("contact-line");

    // Letter after letter; each is noted with the moment it was typed.
    let mut typed: Vec<(char, Instant)> = Vec::new();
    let start = Instant::now();
    for letter in "abcdefghijklmnopqrstuvwxyz".chars().cycle() {
        window.type_text(&letter.to_string());
        typed.push((letter, Instant::now()));
        if start.elapsed() > Duration::from_secs(7) {
            break;
        }
        sleep(Duration::from_millis(100));
    }
    let power_gone = Instant::now();
    window.kill_at_once();

    let window = Window::open(&home);
    window.fill("unlock-passphrase", PASSPHRASE);
    window.press("Enter");
    window.click("today-draft-continue");
    window.wait_for("draft-restored");
    let back = window.value("contact-line");
    let all: String = typed.iter().map(|(letter, _)| *letter).collect();
    assert!(all.starts_with(&back), "{back:?} is not how {all:?} began");
    let lost = typed.get(back.chars().count()).map_or(Duration::ZERO, |(_, at)| power_gone - *at);
    assert!(lost <= Duration::from_secs(2), "{lost:?} of typing was lost: {back:?} of {all:?}");
    window.close();
}

#[test]
fn the_last_letters_are_there_after_the_window_was_closed() {
    const LINE: &str = "Gebeld met school, ze belt morgen terug";
    let home = Home::new();
    let window = Window::open(&home);
    story::first_run(&window);
    window.press("Control+n");
    window.click(&chip("contact-kind", "Telefoon"));
    window.fill("contact-line", LINE);
    // At once: sooner than a draft is kept by itself.
    window.close_by_its_cross();

    let window = Window::open(&home);
    window.fill("unlock-passphrase", PASSPHRASE);
    window.press("Enter");
    window.click("today-draft-continue");
    window.wait_for("draft-restored");
    assert_eq!(window.value("contact-line"), LINE);
    // Locked, there is nothing to wait for.
    window.press("Control+l");
    window.wait_for("unlock");
    window.close_by_its_cross();
}

#[test]
fn what_was_typed_in_a_dialog_is_there_after_a_lock_until_it_is_cancelled() {
    const REASON: &str = "Zij kennen het hele gezin";
    let home = Home::new();
    let window = Window::open(&home);
    story::first_run(&window);
    window.click("nav-people");
    story::add_client(&window, "Amina Voorbeeld");
    window.click("signal-write");
    window.fill("concern-noticed", "Slaapt slecht");
    window.click("concern-save");
    let to_the_signal = || {
        window.click("nav-people");
        window.click(&with_words("person", "Amina Voorbeeld"));
        window.click(&format!("{}//button", with_words("signal", "Slaapt slecht")));
    };
    let drafts = || {
        window.click("nav-today");
        window.wait_for("today-week");
        window.settle();
        window.count("today-draft")
    };

    // The control: before anything was typed, the dialog is empty and Today knows of nothing.
    assert_eq!(drafts(), 0);
    to_the_signal();
    window.click("lead-give");
    assert_eq!(window.value("lead-reason"), "");
    assert!(!window.shows("lead-dialog-restored"));

    // The last letter and the lock come at once.
    window.fill("lead-reason", REASON);
    window.press("Control+l");
    window.wait_for("unlock");
    assert!(!window.page().contains(REASON), "the locked window still shows what was typed");
    window.fill("unlock-passphrase", PASSPHRASE);
    window.press("Enter");
    window.wait_for("nav-people");
    assert_eq!(drafts(), 1);
    window.wait_for_text("today-draft", "Amina Voorbeeld");
    to_the_signal();

    // Another dialog of the same signal knows nothing of it.
    window.click("lead-take");
    window.wait_for("lead-organisation");
    assert!(!window.shows("lead-dialog-restored"));
    window.press("Escape");
    window.wait_until_gone("lead-dialog");

    window.click("lead-give");
    window.wait_for("lead-dialog-restored");
    assert_eq!(window.value("lead-reason"), REASON);
    window.click("//*[@data-testid='lead-dialog']//button[normalize-space()='Annuleren']");
    window.wait_until_gone("lead-dialog");
    window.click("lead-give");
    assert_eq!(window.value("lead-reason"), "");
    assert!(!window.shows("lead-dialog-restored"));
    window.press("Escape");
    window.wait_until_gone("lead-dialog");
    assert_eq!(drafts(), 0);
    window.close();
}

/// The second visit to somebody, from that person's page, by the keyboard and with a line about it; then from Today, by
/// the first letters of the name. What a person takes over it is added up, key by key.
#[test]
fn a_follow_up_visit_takes_sixteen_seconds_at_most() {
    let home = Home::new();
    let window = Window::open(&home);
    story::first_run(&window);
    window.click("nav-people");
    story::add_client(&window, "Amina Voorbeeld");
    window.click("client-write");
    window.click(&chip("contact-kind", "Huisbezoek"));
    window.click("contact-save");
    window.click("step-none");
    window.wait_for_text("timeline", "Huisbezoek");
    let is_on = |group: &str| {
        let script = format!("return document.activeElement?.closest('[data-group]')?.dataset.group === '{group}'");
        wait_until(&format!("the focus on {group}"), || window.script(&script) == true);
    };

    window.effort();
    window.press("Control+n");
    is_on("kind");
    window.press("1");
    is_on("minutes");
    window.press("3");
    is_on("themes");
    window.press("2");
    window.press("Enter");
    is_on("line");
    window.type_text("Slaapt beter");
    window.press("Control+Enter");
    window.wait_for("step-row");
    let effort = window.effort();
    assert!(effort.seconds() <= A_VISIT, "a visit takes {:.1} s: {effort:?}", effort.seconds());
    window.click("step-none");
    window.wait_for_text("timeline", "Slaapt beter");
    window.wait_for_text("timeline", "45 min");

    window.click("nav-today");
    window.wait_for("today-week");
    window.effort();
    window.press("Control+n");
    is_on("who");
    window.type_text("am");
    window.wait_for(&suggestion("Amina Voorbeeld"));
    window.press("Enter");
    is_on("kind");
    window.press("1");
    is_on("minutes");
    window.press("3");
    is_on("themes");
    window.press("2");
    window.press("Control+Enter");
    window.wait_for("step-row");
    let effort = window.effort();
    assert!(effort.seconds() <= A_VISIT, "a visit takes {:.1} s: {effort:?}", effort.seconds());
    window.click("step-none");
    window.click("nav-people");
    window.click(&with_words("person", "Amina Voorbeeld"));
    window.wait_for("timeline");
    assert_eq!(window.page().matches("45 min").count(), 2);
    window.close();
}

/// A card of the board goes to another column under the pointer, and asks at once what that step needs.
#[test]
fn a_card_of_the_board_is_moved_by_hand() {
    let home = Home::new();
    let window = Window::open_with(&home, &["--demo"], &[]);
    window.wait_for("today-week");
    window.click("nav-more");
    window.click("go-board");
    window.wait_for("board-row");
    window.click("//*[@data-testid='board-view']//label[2]");
    let card =
        "//*[@data-testid='column-wants_help']//*[@data-testid='board-card'][1]/button[contains(@class, 'open')]";
    window.wait_for(card);
    let id = window.attribute(card, "id").unwrap();
    let before = window.count("//*[@data-testid='column-been_there']//*[@data-testid='board-card']");
    window.drag(card, "//*[@data-testid='column-been_there']/h2");
    window.wait_for("board-move-dialog");
    assert_eq!(window.count("board-page"), 1, "the press that ended opened nothing");
    window.click("board-move-yes");
    window.wait_for(&format!("//*[@data-testid='column-been_there']//*[@id='{id}']"));
    assert_eq!(window.count("//*[@data-testid='column-been_there']//*[@data-testid='board-card']"), before + 1);
    window.close();
}
