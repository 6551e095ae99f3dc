//! The released window, worked beside a twin that has a driver.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use rustix::process::Signal;

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
        Self::open_with(starter, home, of_twin, drawn, &[])
    }

    /// The same; dialogs of the twin answer as these environment variables say.
    #[must_use]
    pub fn open_with(
        starter: Command,
        home: &Home,
        of_twin: &Home,
        drawn: Duration,
        answers: &[(&str, OsString)],
    ) -> Self {
        let twin = Window::open_with(of_twin, &[], answers);
        let twins = Self { twin, hands: Hands::open_by(starter, home), drawn };
        let is_drawn = || twins.twin.shows("first-next") || twins.twin.shows("unlock");
        wait_until("the first screen", is_drawn);
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

    /// Clicks on what asks for a file or a folder. The twin has its answer; the other is given one in the system's dialog.
    pub fn choose(&self, id: &str, path: &Path) {
        self.click(id);
        self.hands.choose(path);
        sleep(2 * self.drawn);
    }

    /// Ends both at once, the released one by this signal.
    pub fn crash(self, signal: Signal) {
        self.twin.kill_at_once();
        self.hands.crash(signal);
    }

    /// Opens the vaults that are locked.
    pub fn unlock(&self) {
        self.click("unlock-passphrase");
        self.type_text(PASSPHRASE, PASSPHRASE);
        self.press("Enter", "Return");
        self.twin.wait_for("nav-people");
        // The key of each is derived at its own pace.
        sleep(Duration::from_secs(3));
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
