//! The program reaches no network: it starts in a network namespace that has nothing but itself, and the system says
//! which kinds of socket it opened.
#![cfg(target_os = "linux")]
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use acceptance::home::Home;
use acceptance::process::{self, Group};
use acceptance::released_window;
use acceptance::screen::Screen;

/// Time for the window to start, draw its first screen and try whatever it would try: s.
const LOOKED_AT: u64 = 8;

/// Kinds of socket that stay on this machine: to the display and the session bus, and to the kernel (WebKitGTK asks it
/// whether there is a network).
const LOCAL: [&str; 2] = ["AF_UNIX", "AF_NETLINK"];

#[test]
fn the_released_window_starts_without_a_network_and_asks_for_none() {
    let home = Home::new();
    let screen = Screen::new(1280, 900);
    let program = released_window();
    let profile = home.profile();
    let trace = home.path().join("trace");

    // A namespace without interfaces, not even a loopback that is up; strace sees every process that is started in it.
    let mut command = Command::new("unshare");
    if !rustix::process::geteuid().is_root() {
        command.arg("--map-root-user");
    }
    command.args(["--net", "dbus-run-session", "--", "strace", "--follow-forks", "--quiet=all"]);
    command.args(["--trace=socket,connect,sendto,sendmsg,sendmmsg", "--output"]).arg(&trace);
    command.arg(&program).arg("--profile").arg(&profile);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    home.move_in(&mut command);
    command.env("DISPLAY", screen.name());
    let started = Group::start(&mut command);

    let start = Instant::now();
    let mut was_there = false;
    while start.elapsed() < Duration::from_secs(LOOKED_AT) {
        was_there |= !process::running(&program, &profile).is_empty();
        sleep(Duration::from_millis(100));
    }
    assert!(!process::running(&program, &profile).is_empty(), "the window did not stay open without a network");
    assert!(was_there);
    assert!(profile.join("profile.json").is_file(), "the program did not come as far as its profile");
    drop(started);

    let told = fs::read_to_string(&trace).expect("what strace wrote");
    let kinds: BTreeSet<&str> = told
        .lines()
        .filter_map(|line| line.split_once("socket(")?.1.split(',').next())
        .filter(|kind| kind.starts_with("AF_"))
        .collect();
    assert!(kinds.contains("AF_UNIX"), "strace saw nothing of the program");
    let beyond: Vec<_> = kinds.iter().filter(|kind| !LOCAL.contains(kind)).collect();
    let lines: Vec<&str> =
        told.lines().filter(|line| beyond.iter().any(|kind| line.contains(**kind))).take(20).collect();
    assert!(beyond.is_empty(), "the program opened sockets of kind {beyond:?}:\n{}", lines.join("\n"));
    let spoken_to = told.lines().find(|line| line.contains("sin_addr") || line.contains("sin6_addr"));
    assert_eq!(spoken_to, None, "the program spoke to an address");
}
