//! A machine of its own for one run of the program.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// Folders that stand in for a person's home, configuration, cache, data, runtime and temporary files. They go when
/// this is dropped.
pub struct Home {
    folder: TempDir,
}

impl Home {
    /// New, empty folders.
    #[must_use]
    pub fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("sleutelbos-test-").tempdir().expect("a temporary folder");
        for name in ["home", "config", "cache", "data", "state", "run", "tmp", "profile"] {
            fs::create_dir(folder.path().join(name)).expect("a folder inside it");
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(folder.path().join("run"), fs::Permissions::from_mode(0o700))
                .expect("a runtime folder");
        }
        Self { folder }
    }

    /// Where all of it stands.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The profile that the program is started with.
    #[must_use]
    pub fn profile(&self) -> PathBuf {
        self.path().join("profile")
    }

    /// The vault in that profile.
    #[must_use]
    pub fn vault(&self) -> PathBuf {
        let found = fs::read_dir(self.profile()).expect("the profile").flatten().map(|entry| entry.path());
        found.into_iter().find(|path| path.extension().is_some_and(|e| e == "sleutel")).expect("a vault in the profile")
    }

    /// Makes a program find these folders and no others.
    pub fn move_in(&self, command: &mut Command) {
        let at = |name: &str| self.path().join(name);
        command
            .env("HOME", at("home"))
            .env("XDG_CONFIG_HOME", at("config"))
            .env("XDG_CACHE_HOME", at("cache"))
            .env("XDG_DATA_HOME", at("data"))
            .env("XDG_STATE_HOME", at("state"))
            .env("XDG_RUNTIME_DIR", at("run"))
            .env("TMPDIR", at("tmp"))
            // A plain desktop: no language, no settings daemon, no accessibility bus, no other session's bus.
            .env("LANG", "C.UTF-8")
            .env("GSETTINGS_BACKEND", "memory")
            .env("GIO_USE_VFS", "local")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS");
    }
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}
