//! The window of Sleutelbos: it opens, it locks, and it hands each command to the room that knows. Nothing in here
//! decides anything about a record.
//!
//! A command goes: page → `ui/src/ipc/bridge.ts` → [`commands`] → a domain crate → `vault.write(…)` → reply. Commands
//! run on blocking threads, never on the one that draws.

mod autolock;
#[cfg(target_os = "linux")]
mod away;
mod commands;
mod dialogs;
#[cfg(feature = "e2e")]
mod e2e;
mod given;
mod keeping;
mod last_words;
mod meldcode;
mod process;
mod profile;
mod program;
mod tries;
mod window;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use tauri::{App, Manager, RunEvent, WindowEvent};

use crate::profile::Profile;
use crate::program::Program;

/// Sleutelbos, for key persons.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Folder for everything this program keeps; one program at a time uses it.
    #[arg(long, value_name = "DIR")]
    profile: Option<PathBuf>,
    /// Opens a practice vault with people who do not exist, and makes it where there is none. Without --profile it is
    /// thrown away afterwards.
    #[arg(long)]
    demo: bool,
}

/// Runs the program until its window is closed.
///
/// Exit code 0 after closing, 1 where another program uses the same profile or the window cannot be opened, 2 where
/// the arguments are wrong.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    process::prepare();

    let mut context = tauri::generate_context!();
    if let Some(folder) = &arguments.profile {
        // One program for each profile: the name by which a second one finds the first follows from the folder.
        let name =
            uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_URL, profile::absolute(folder).as_os_str().as_encoded_bytes());
        context.config_mut().identifier.push_str(&format!(".p{}", name.simple()));
    }

    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::come_forward(app)))
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands::handler())
        .on_window_event(|window, event| {
            let program = window.state::<Program>();
            match event {
                WindowEvent::CloseRequested { api, .. } if program.close_later() => api.prevent_close(),
                WindowEvent::Destroyed => {
                    keeping::at_the_end(&program);
                    program.lock();
                }
                _ => {}
            }
        })
        .build(context);
    // Not in Tauri's own setup hook: what fails there ends in a panic.
    let app = match built.map_err(Into::into).and_then(|app| open(&app, &arguments).map(|()| app)) {
        Ok(app) => app,
        Err(error) => return process::could_not_start(&*error),
    };
    let code = app.run_return(|app, event| {
        if let RunEvent::Exit = event {
            let program = app.state::<Program>();
            program.lock();
            window::remove_data(&program.profile);
            program.profile.close();
        }
    });
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}

/// Opens the profile and the window on it.
fn open(app: &App, arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let profile = match (&arguments.profile, arguments.demo) {
        (Some(folder), _) => Profile::open(profile::absolute(folder))?,
        (None, true) => Profile::throw_away()?,
        (None, false) => Profile::open(app.path().app_data_dir()?)?,
    };
    window::remove_data(&profile);
    app.manage(Program::new(app.handle().clone(), profile, arguments.demo));
    window::open(app.handle())?;
    autolock::watch(app.handle().clone(), Duration::from_secs(1));
    window::watch_for_calls(app.handle().clone(), Duration::from_secs(1));
    keeping::watch(app.handle().clone(), Duration::from_secs(5));
    #[cfg(target_os = "linux")]
    away::watch(app.handle());
    Ok(())
}
