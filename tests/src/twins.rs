//! The released window, worked beside a twin that has a driver.

use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use crate::hands::Hands;
use crate::home::Home;
use crate::story::PASSPHRASE;
use crate::window::{Window, wait_until};

/// The released window cannot be looked into. So a twin with a driver does each step first, in a vault of its own and
/// with other words, and says where on the window the step is.
pub struct Twins {
    /// The one that can be looked into.
    pub twin: Window,
    /// The one as it is released.
    pub hands: Hands,
    /// Time for the released window to take in a step and draw it. Nothing tells when it has, and a click that comes too
    /// early overtakes the letters before it.
    drawn: Duration,
}

impl Twins {
    /// Opens both; the released one by what `starter` starts.
    #[must_use]
    pub fn open(starter: Command, home: &Home, of_twin: &Home, drawn: Duration) -> Self {
        let twins = Self { twin: Window::open(of_twin), hands: Hands::open_by(starter, home), drawn };
        twins.twin.wait_for("first-next");
        // High enough for the longest form, so that nothing has to be scrolled.
        twins.twin.resize(1200, 2300);
        twins.hands.resize(1200, 2300);
        sleep(Duration::from_secs(1));
        assert_eq!(twins.twin.size(), (1200, 2300), "the twin did not take its size");
        twins
    }

    /// Clicks.
    pub fn click(&self, id: &str) {
        let place = self.twin.middle(id);
        self.twin.click(id);
        self.hands.click(place);
        sleep(self.drawn);
    }

    /// Types into what has the focus.
    pub fn type_text(&self, for_the_twin: &str, for_the_window: &str) {
        self.twin.type_text(for_the_twin);
        self.hands.type_text(for_the_window);
        sleep(2 * self.drawn);
    }

    /// Presses keys.
    pub fn press(&self, for_the_twin: &str, for_the_window: &str) {
        self.twin.press(for_the_twin);
        self.hands.press(for_the_window);
        sleep(2 * self.drawn);
    }

    /// The first run up to the passphrase, typed twice.
    pub fn choose_passphrase(&self) {
        self.click("first-language-nl");
        self.click("first-next");
        self.click("first-passphrase");
        self.type_text(PASSPHRASE, PASSPHRASE);
        self.click("first-again");
        self.type_text(PASSPHRASE, PASSPHRASE);
    }

    /// The rest of it, up to an empty vault that is open.
    pub fn make_vault(&self, home: &Home) {
        self.click("first-next");
        self.click("first-real");
        self.twin.wait_for("first-code-later");
        wait_until("the vault of the released window", || home.profile().join("sleutelbos.sleutel").is_file());
        sleep(Duration::from_secs(3));
        self.click("first-code-later");
        self.twin.wait_for("nav-people");
    }
}
