//! A screen that nobody sees.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::process::Group;

/// An X display of its own. Gone when dropped.
pub struct Screen {
    _server: Group,
    name: String,
}

impl Screen {
    /// Starts one, at a number that the server itself picks, so that many can stand beside each other.
    #[must_use]
    pub fn new(width: u32, height: u32) -> Self {
        let mut server = Group::start(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-nolisten", "tcp", "-noreset", "-screen", "0"])
                .arg(format!("{width}x{height}x24"))
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let mut number = String::new();
        let told = server.leader().stdout.take().expect("the number of the display");
        BufReader::new(told).read_line(&mut number).expect("the number of the display");
        assert!(!number.trim().is_empty(), "Xvfb did not start");
        Self { _server: server, name: format!(":{}", number.trim()) }
    }

    /// What `DISPLAY` is to be.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}
