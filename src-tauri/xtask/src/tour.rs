//! `cargo xtask tour`: a picture of every screen.

use crate::install::{self, For};
use crate::step::{Result, program, step, target};
use crate::ui;
use crate::window::{self, Configuration};

/// Walks through the window under a display that nobody sees, in each language and theme (or only the languages named),
/// and says where the pictures are.
pub(crate) fn tour(only: &[String]) -> Result {
    if !cfg!(target_os = "linux") {
        return Err("The tour needs Linux: only there can the window be driven without a display.".into());
    }
    install::install(For::Test)?;
    ui::install()?;
    ui::build()?;
    window::build_for_tests(Configuration::EndToEnd)?;
    let mut walk = program(target().join("debug/tour"), []);
    walk.args(only);
    step("tour", walk)?;
    println!("The pictures are in {}", target().join("tour/index.html").display());
    Ok(())
}
