//! A screen that nobody sees.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask};
use x11rb::rust_connection::RustConnection;

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

    /// Asks every window on it to close, as the cross of a window manager does.
    pub fn close_windows(&self) {
        let closing = || -> Result<usize, Box<dyn std::error::Error>> {
            let (screen, number) = RustConnection::connect(Some(&self.name))?;
            let atom =
                |name: &[u8]| Ok::<_, Box<dyn std::error::Error>>(screen.intern_atom(false, name)?.reply()?.atom);
            let (protocols, delete) = (atom(b"WM_PROTOCOLS")?, atom(b"WM_DELETE_WINDOW")?);
            let root = screen.setup().roots.get(number).ok_or("no root")?.root;
            let mut asked = 0;
            for window in screen.query_tree(root)?.reply()?.children {
                let takes = screen.get_property(false, window, protocols, AtomEnum::ATOM, 0, 32)?.reply()?;
                if takes.value32().is_some_and(|mut all| all.any(|one| one == delete)) {
                    let message = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
                    screen.send_event(false, window, EventMask::NO_EVENT, message)?.check()?;
                    asked += 1;
                }
            }
            Ok(asked)
        };
        match closing() {
            Ok(asked) => assert!(asked > 0, "no window can be closed"),
            Err(error) => panic!("cannot close: {error}"),
        }
    }
}
