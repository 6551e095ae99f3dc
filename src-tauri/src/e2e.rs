//! What only the build for end-to-end tests has (`--features e2e`).

use std::io::Write as _;
use std::path::{Path, PathBuf};

use casebook::Contact;

/// `SLEUTELBOS_E2E_CHOOSE`: a file dialog answers with this path instead of opening; the dialog `dialog-backup-folder` with
/// that of `SLEUTELBOS_E2E_CHOOSE_BACKUP_FOLDER`, where it is set.
pub(crate) fn answer(dialog: &str) -> Option<PathBuf> {
    const NAME: &str = "SLEUTELBOS_E2E_CHOOSE";
    let of_dialog = dialog.trim_start_matches("dialog").to_uppercase().replace('-', "_");
    std::env::var_os(format!("{NAME}{of_dialog}")).or_else(|| std::env::var_os(NAME)).map(PathBuf::from)
}

/// `SLEUTELBOS_E2E_LEAK=1`: writes the text of each contact that is saved into a plain file. The scan that finds
/// nothing of the real program has to find this, or it proves nothing.
pub(crate) fn leak(profile: &Path, contact: &Contact) {
    if std::env::var_os("SLEUTELBOS_E2E_LEAK").is_none_or(|value| value != "1") {
        return;
    }
    let cache = profile.join("cache");
    let _ = std::fs::create_dir_all(&cache);
    if let Ok(mut file) = std::fs::File::options().create(true).append(true).open(cache.join("contacts.txt")) {
        let _ = writeln!(file, "{}\n{}", contact.line.as_str(), contact.note.as_str());
    }
}
