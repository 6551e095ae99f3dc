//! Message buses, and what the system says on them.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::process::Group;

/// A bus of its own, in the place of the one of the system. Gone when dropped.
pub struct Bus {
    _daemon: Group,
    address: String,
}

impl Bus {
    /// Starts one. It lets everybody say everything, as only the system may on its own.
    #[must_use]
    pub fn start() -> Self {
        let mut daemon = Group::start(
            Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let mut address = String::new();
        let told = daemon.leader().stdout.take().expect("the address of the bus");
        BufReader::new(told).read_line(&mut address).expect("the address of the bus");
        assert!(!address.trim().is_empty(), "dbus-daemon did not start");
        Self { _daemon: daemon, address: address.trim().to_owned() }
    }

    /// Where it is.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}

/// The session bus of the programs on this screen.
#[must_use]
pub fn of_session(screen: &str) -> String {
    const NAME: &str = "DBUS_SESSION_BUS_ADDRESS=";
    let display = format!("DISPLAY={screen}");
    let variables = |bytes: Vec<u8>| -> Vec<String> {
        bytes.split(|byte| *byte == 0).map(|one| String::from_utf8_lossy(one).into_owned()).collect()
    };
    let all = fs::read_dir("/proc").expect("/proc").flatten();
    let mut there = all.filter_map(|entry| fs::read(entry.path().join("environ")).ok()).map(variables);
    let found = there.find_map(|all| {
        let address = all.iter().find_map(|one| one.strip_prefix(NAME))?.to_owned();
        all.contains(&display).then_some(address)
    });
    found.expect("a program with a session bus on this screen")
}

/// Says it on a bus: `INTERFACE.SIGNAL`, with or without a yes or no.
pub fn emit(bus: &str, path: &str, signal: &str, says: Option<bool>) {
    let mut send = Command::new("dbus-send");
    send.arg(format!("--bus={bus}")).args(["--type=signal", path, signal]);
    send.args(says.map(|says| format!("boolean:{says}")));
    let done = send.status().expect("dbus-send");
    assert!(done.success(), "{signal} was not sent");
}
