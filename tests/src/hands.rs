//! The window as it is released, worked by mouse and keyboard alone: no driver can look into it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::home::Home;
use crate::process::{self, Group};
use crate::screen::Screen;

/// How long the window may take to appear.
const PATIENCE: Duration = Duration::from_secs(60);

/// Time between two letters, in milliseconds: as a quick typist.
const BETWEEN_LETTERS: &str = "25";

/// The released window on a screen of its own.
pub struct Hands {
    _program: Group,
    screen: Screen,
    id: String,
    program: PathBuf,
    profile: PathBuf,
}

impl Hands {
    /// Starts the program on the profile of `home` and waits for its window.
    #[must_use]
    pub fn open(home: &Home) -> Self {
        let mut session = Command::new("dbus-run-session");
        session.arg("--");
        Self::open_by(session, home)
    }

    /// The same, started by another program, whose last argument is followed by what is to be started.
    #[must_use]
    pub fn open_by(mut command: Command, home: &Home) -> Self {
        let screen = Screen::new(1280, 2400);
        // Where a core would be laid.
        command.current_dir(home.path());
        let program = crate::released_window();
        let profile = home.profile();
        command.arg(&program).arg("--profile").arg(&profile).stdout(Stdio::null()).stderr(Stdio::null());
        home.move_in(&mut command);
        command.env("DISPLAY", screen.name());
        let started = Group::start(&mut command);
        let start = Instant::now();
        let id = loop {
            let found = ask(&screen, &["search", "--onlyvisible", "--name", "^Sleutelbos$"]);
            if let Some(id) = found.lines().last() {
                break id.to_owned();
            }
            assert!(start.elapsed() < PATIENCE, "the released window did not appear");
            sleep(Duration::from_millis(100));
        };
        let hands = Self { _program: started, screen, id, program, profile };
        hands.xdotool(&["windowfocus", "--sync", &hands.id]);
        hands
    }

    /// Makes the window this large, in pixels, from the corner of the screen on: it opens in the middle, and nobody clicks on
    /// what lies beyond the edge.
    pub fn resize(&self, width: u32, height: u32) {
        self.xdotool(&["windowmove", &self.id, "0", "0"]);
        self.xdotool(&["windowsize", "--sync", &self.id, &width.to_string(), &height.to_string()]);
    }

    /// Clicks at a point of the window.
    pub fn click(&self, (x, y): (i64, i64)) {
        self.xdotool(&["mousemove", "--window", &self.id, &x.to_string(), &y.to_string()]);
        sleep(Duration::from_millis(80));
        self.xdotool(&["click", "1"]);
    }

    /// Types into what has the focus.
    pub fn type_text(&self, text: &str) {
        self.xdotool(&["type", "--delay", BETWEEN_LETTERS, text]);
    }

    /// Presses keys: `ctrl+n`, `Return`.
    pub fn press(&self, keys: &str) {
        self.xdotool(&["key", keys]);
    }

    /// Answers the dialog of the system that asks for a file or a folder: types its whole path.
    pub fn choose(&self, path: &Path) {
        let path = path.to_str().expect("a plain path");
        let open = || {
            let all = ask(&self.screen, &["search", "--onlyvisible", "--name", "."]);
            all.lines().rfind(|id| *id != self.id).map(str::to_owned)
        };
        let start = Instant::now();
        let dialog = loop {
            if let Some(id) = open() {
                break id;
            }
            assert!(start.elapsed() < PATIENCE, "no dialog came to ask for {path}");
            sleep(Duration::from_millis(100));
        };
        // It reads its folder first, and would put a name in the place of what is typed.
        sleep(Duration::from_secs(1));
        // Where it is busy reading its folder or completing the name, letters get lost: typed anew until it has it.
        while open().is_some() {
            assert!(start.elapsed() < 3 * PATIENCE, "the dialog that asks for {path} stayed");
            self.xdotool(&["windowfocus", "--sync", &dialog]);
            self.press("ctrl+a");
            self.type_text(path);
            sleep(Duration::from_millis(700));
            self.press("Return");
            sleep(Duration::from_millis(1500));
            if open().is_some() {
                self.press("Return");
                sleep(Duration::from_millis(1500));
            }
        }
        self.xdotool(&["windowfocus", "--sync", &self.id]);
    }

    /// Ends the program by a signal, as a crash or a power cut would: it gets no chance to save or to tidy.
    pub fn crash(self, signal: Signal) {
        for id in process::running(&self.program, &self.profile) {
            process::signal(id, signal);
        }
        let start = Instant::now();
        while self.is_running() {
            assert!(start.elapsed() < PATIENCE, "the released window outlived {signal:?}");
            sleep(Duration::from_millis(50));
        }
    }

    /// Whether the program still runs.
    #[must_use]
    pub fn is_running(&self) -> bool {
        !process::running(&self.program, &self.profile).is_empty()
    }

    fn xdotool(&self, args: &[&str]) {
        ask(&self.screen, args);
    }
}

fn ask(screen: &Screen, args: &[&str]) -> String {
    let out = Command::new("xdotool").args(args).env("DISPLAY", screen.name()).stderr(Stdio::null()).output();
    String::from_utf8_lossy(&out.expect("xdotool").stdout).into_owned()
}
