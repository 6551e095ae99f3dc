//! What only the build for end-to-end tests has (`--features e2e`).

use std::io::Write as _;
use std::path::{Path, PathBuf};

use casebook::Contact;

/// `SLEUTELBOS_E2E_CHOOSE`: a file dialog answers with this path instead of opening.
pub(crate) fn answer() -> Option<PathBuf> {
    std::env::var_os("SLEUTELBOS_E2E_CHOOSE").map(PathBuf::from)
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
