//! Dialogs to choose a file. They are opened from here, never by the page: the page does not learn a path.

use std::io::Write as _;
use std::path::PathBuf;

use contract::Failure;
use phrases::Phrases;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use crate::program::Program;
use crate::window::LABEL;

/// Lets a person choose a vault file. Blocks until she has; `None` where she cancelled.
pub(crate) fn choose_vault(app: &AppHandle) -> Option<PathBuf> {
    choose(app, "dialog-vault", |dialog, name| dialog.add_filter(name, &["sleutel"]).blocking_pick_file())
}

/// Lets a person choose a file, or the folder of a data package. Blocks until she has; `None` where she cancelled.
pub(crate) fn choose_directory(app: &AppHandle, folder: bool) -> Option<PathBuf> {
    if folder {
        return choose(app, "dialog-directory-folder", |dialog, _| dialog.blocking_pick_folder());
    }
    choose(app, "dialog-directory", |dialog, name| {
        dialog.add_filter(name, &["json", "csv", "zip"]).blocking_pick_file()
    })
}

/// Lets a person choose a table of postcodes. Blocks until she has; `None` where she cancelled.
pub(crate) fn choose_postcodes(app: &AppHandle) -> Option<PathBuf> {
    choose(app, "dialog-postcodes", |dialog, name| dialog.add_filter(name, &["csv"]).blocking_pick_file())
}

/// Lets a person choose the file of a backup. Blocks until she has; `None` where she cancelled.
pub(crate) fn choose_backup(app: &AppHandle) -> Option<PathBuf> {
    choose(app, "dialog-backup", |dialog, name| dialog.add_filter(name, &["sleutel"]).blocking_pick_file())
}

/// Lets a person choose a folder: for backups, or one that two machines share. Blocks; `None` where she cancelled.
pub(crate) fn choose_folder(app: &AppHandle, id: &str) -> Option<PathBuf> {
    choose(app, id, |dialog, _| dialog.blocking_pick_folder())
}

/// Lets a person choose the file of an organisation's card. Blocks until she has; `None` where she cancelled.
pub(crate) fn choose_card(app: &AppHandle) -> Option<PathBuf> {
    choose(app, "dialog-card", |dialog, _| dialog.blocking_pick_file())
}

/// Lets a person choose a file of a hand-over and reads it, as far as such a file can be long.
///
/// # Errors
/// [`Failure::Cancelled`]; [`Failure::Disk`].
pub(crate) fn read(app: &AppHandle, id: &str, longest: usize) -> Result<Vec<u8>, Failure> {
    use std::io::Read as _;
    let path = choose(app, id, |dialog, _| dialog.blocking_pick_file()).ok_or(Failure::Cancelled)?;
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|error| Failure::from(vault::Error::from(error)))?;
    // One byte more tells that it is too long.
    file.take(longest as u64 + 1).read_to_end(&mut bytes).map_err(|error| Failure::from(vault::Error::from(error)))?;
    Ok(bytes)
}

/// Lets a person say where a file is to be written, and writes it, for her alone to read. What leaves the vault here is
/// in nobody's hands but hers.
///
/// # Errors
/// [`Failure::Cancelled`]; [`Failure::Disk`], [`Failure::DiskFull`].
pub(crate) fn save(app: &AppHandle, id: &str, called: &str, bytes: &[u8]) -> Result<(), Failure> {
    let path = choose(app, id, |dialog, _| dialog.set_file_name(called).blocking_save_file());
    path.ok_or(Failure::Cancelled).and_then(|path| {
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let write = |mut file: std::fs::File| {
            file.write_all(bytes).and_then(|()| file.sync_all()).inspect_err(|_| {
                // Half a file tells what it was, and is nobody's.
                if path.is_file() {
                    let _ = std::fs::remove_file(&path);
                }
            })
        };
        options.open(&path).and_then(write).map_err(|error| vault::Error::from(error).into())
    })
}

type Chosen = Option<tauri_plugin_dialog::FilePath>;

fn choose(
    app: &AppHandle,
    id: &str,
    ask: impl FnOnce(FileDialogBuilder<tauri::Wry>, String) -> Chosen,
) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(answer) = crate::e2e::answer(id) {
        return Some(answer);
    }
    let look = app.state::<Program>().profile.look();
    let phrases = Phrases::new(look.as_ref().map_or(phrases::FALLBACK, |look| &look.locale));
    let mut dialog = app.dialog().file().set_title(phrases.say(id, &[]));
    if let Some(window) = app.get_webview_window(LABEL) {
        dialog = dialog.set_parent(&window);
    }
    ask(dialog, phrases.say(&format!("{id}.kind"), &[]))?.into_path().ok()
}
