//! What crosses between the window and the program: failures, the program's own types for the window, and the one list
//! of commands. From that list come the window's TypeScript client (`ui/src/ipc/generated.ts`) and Tauri's list of
//! permitted commands; `cargo xtask generate` writes the first, a test fails where it is out of date.

mod app;
mod commands;
mod failure;
mod papers;
mod safety;
pub mod typescript;

pub use app::*;
pub use commands::{COMMANDS, Command, TsDate, types};
pub use failure::Failure;
pub use papers::*;
pub use safety::*;
