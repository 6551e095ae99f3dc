//! What is written stays in the vault: after a day's work in the window as it is released, no word of it stands anywhere
//! else on the disk. The same search finds the word where a window leaks it on purpose, or it would prove nothing.
#![cfg(target_os = "linux")]
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at once")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use acceptance::hands::Hands;
use acceptance::home::Home;
use acceptance::scan::{count, files_with};
use acceptance::story::{self, PASSPHRASE};
use acceptance::window::{Window, chip, more, wait_until};

/// A word that stands nowhere else: not in the program, not in this file, not on this disk.
fn canary(kind: &str) -> String {
    let nanos = std::time::UNIX_EPOCH.elapsed().unwrap().as_nanos();
    let letters: String = nanos.to_string().bytes().map(|digit| char::from(b'k' + (digit - b'0'))).collect();
    format!("{kind}{letters}")
}

/// The released window cannot be looked into. So a twin with a driver does each step first, in a vault of its own and
/// with other words, and says where on the window the step is.
struct Twins {
    twin: Window,
    hands: Hands,
    /// Time for the released window to take in a step and draw it. Nothing tells when it has, and a click that comes too
    /// early overtakes the letters before it.
    drawn: Duration,
}

impl Twins {
    fn click(&self, id: &str) {
        let place = self.twin.middle(id);
        self.twin.click(id);
        self.hands.click(place);
        sleep(self.drawn);
    }

    fn type_text(&self, for_the_twin: &str, for_the_window: &str) {
        self.twin.type_text(for_the_twin);
        self.hands.type_text(for_the_window);
        sleep(2 * self.drawn);
    }

    fn press(&self, for_the_twin: &str, for_the_window: &str) {
        self.twin.press(for_the_twin);
        self.hands.press(for_the_window);
        sleep(2 * self.drawn);
    }
}

#[test]
fn no_word_of_a_record_stands_outside_the_vault() {
    // At a steady pace; and once more, slowly, where the machine was too busy for that.
    let done = work(Duration::from_millis(800)).or_else(|_| work(Duration::from_secs(3)));
    let found = done.unwrap_or_else(|word| panic!("{word} did not come into the vault: the steps went astray"));
    assert!(found.is_empty(), "words of records stand in {found:?}");
}

/// Writes down somebody and a contact in the released window, and looks for their words on the disk: while the program
/// runs, and when it has ended. Gives the files, or the word that did not come into the vault.
fn work(drawn: Duration) -> Result<Vec<PathBuf>, String> {
    let (home, other) = (Home::new(), Home::new());
    let twins = Twins { twin: Window::open(&other), hands: Hands::open(&home), drawn };
    twins.twin.wait_for("first-next");
    // High enough for the longest form, so that nothing has to be scrolled.
    twins.twin.resize(1200, 2300);
    twins.hands.resize(1200, 2300);
    sleep(Duration::from_secs(1));
    assert_eq!(twins.twin.size(), (1200, 2300), "the twin did not take its size");
    let words = ["naam", "regel", "notitie"].map(canary);
    let [name, line, note] = &words;

    // First run.
    twins.click("first-language-nl");
    twins.click("first-next");
    twins.click("first-passphrase");
    twins.type_text(PASSPHRASE, PASSPHRASE);
    twins.click("first-again");
    twins.type_text(PASSPHRASE, PASSPHRASE);
    twins.click("first-next");
    twins.click("first-real");
    twins.twin.wait_for("first-code-later");
    wait_until("the vault of the released window", || home.profile().join("sleutelbos.sleutel").is_file());
    sleep(Duration::from_secs(3));
    twins.click("first-code-later");
    twins.twin.wait_for("nav-people");

    // Somebody, and a contact with her.
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
    // Long enough for a draft to be kept.
    sleep(Duration::from_secs(3));
    twins.click(&more("contact-more"));
    twins.click("contact-note");
    twins.type_text("een notitie", note);
    twins.press("Control+Enter", "ctrl+Return");
    twins.twin.wait_until_gone("contact-form");

    // Searched for, so that the word passes through the search field and the list; then locked.
    twins.press("Control+k", "ctrl+k");
    twins.type_text("notit", note);
    twins.press("Escape", "Escape");
    twins.press("Escape", "Escape");
    twins.press("Control+l", "ctrl+l");
    twins.twin.wait_for("unlock");
    sleep(Duration::from_secs(2));

    assert!(twins.hands.is_running());
    assert!(count(home.path()) > 1, "there was nothing to search");
    let search = || words.iter().flat_map(|word| files_with(home.path(), word)).collect::<Vec<_>>();
    let mut found = search();
    drop(twins);
    found.extend(search());

    // Were the words really written down? Then they are in the vault, which only the passphrase opens.
    let secret = other.path().join("passphrase");
    fs::write(&secret, PASSPHRASE).unwrap();
    let mut export = Command::new(acceptance::companion());
    export.args(["vault", "export"]).arg(home.vault());
    export.arg("--passphrase-file").arg(&secret).args(["--part", "all", "--plaintext"]);
    let told = String::from_utf8(export.output().unwrap().stdout).unwrap();
    match words.iter().find(|word| !told.contains(word.as_str())) {
        Some(missing) => Err(missing.clone()),
        None => Ok(found),
    }
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
