//! `cargo xtask run`: from a fresh machine to the window on the screen.

use std::env;

use crate::install::{self, For};
use crate::step::{Result, program, step};
use crate::window::{self, Configuration};
use crate::{tour, ui};

/// Builds the window and opens it; with `demo` on a practice vault. Without a display it takes the tour instead.
pub(crate) fn run(demo: bool) -> Result {
    if !has_display() {
        println!("There is no display here, so no window can be opened. The guided tour shows it in pictures instead.");
        return tour::tour(&[]);
    }
    install::install(For::Run)?;
    ui::install()?;
    ui::build()?;
    let window = window::build(Configuration::Released)?;
    let mut open = program(window, []);
    if demo {
        open.arg("--demo");
    }
    step("Sleutelbos", open)
}

fn has_display() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}
