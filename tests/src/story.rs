//! Steps that more than one story begins with.

use crate::window::{Window, suggestion};

/// A passphrase that is hard enough to guess.
pub const PASSPHRASE: &str = "vijf gele fietsen onder de brug";

/// The first run, in Dutch, up to an empty vault that is open.
pub fn first_run(window: &Window) {
    first_run_in(window, "nl");
}

/// The same in another language.
pub fn first_run_in(window: &Window, locale: &str) {
    window.click(&format!("first-language-{locale}"));
    window.click("first-next");
    window.fill("first-passphrase", PASSPHRASE);
    window.fill("first-again", PASSPHRASE);
    window.click("first-next");
    window.click("first-real");
    window.click("first-code-later");
    window.wait_for("nav-today");
}

/// A new person, from the list of people.
pub fn add_client(window: &Window, called: &str) {
    window.click("new-client");
    window.fill("client-called", called);
    window.fill("client-place", "Utre");
    window.click(&suggestion("Utrecht"));
    window.click("client-save");
    window.wait_for("client-page");
}
