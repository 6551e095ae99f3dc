//! Dialogs to choose a file. They are opened from here, never by the page: the page does not learn a path.

use std::path::PathBuf;

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

type Chosen = Option<tauri_plugin_dialog::FilePath>;

fn choose(
    app: &AppHandle,
    id: &str,
    ask: impl FnOnce(FileDialogBuilder<tauri::Wry>, String) -> Chosen,
) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(answer) = crate::e2e::answer() {
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
