//! The program reaches no network: it starts in a network namespace that has nothing but itself, and the system says
//! which kinds of socket it opened. The same is asked of a whole day's work in `released.rs`.
#![cfg(target_os = "linux")]
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at once")]

use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use acceptance::home::Home;
use acceptance::process::{self, Group};
use acceptance::screen::Screen;
use acceptance::{network, released_window};

/// Time for the window to start, draw its first screen and try whatever it would try: s.
const LOOKED_AT: u64 = 8;

#[test]
fn the_released_window_starts_without_a_network_and_asks_for_none() {
    let home = Home::new();
    let screen = Screen::new(1280, 900);
    let program = released_window();
    let profile = home.profile();
    let trace = home.path().join("trace");

    let mut command = network::without(&trace);
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

    assert_eq!(network::beyond_this_machine(&trace), [""; 0], "the program asked for a network");
}
