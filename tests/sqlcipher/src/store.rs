//! This store as a subject.

use std::path::Path;
use std::sync::OnceLock;

use rusqlite::params_from_iter;
use vault::{Cost, Keyring, Kind, Passphrase, Room, Rooms, Source, Vault};

use crate::{FIRST, INSERT, Row, SEARCH, Subject, TABLES};

/// Nothing is logged: SQLCipher has no change log.
const ROOMS: Rooms = Rooms { case: &[Room { name: "bench", migrations: &[TABLES], logged: &[] }], private: &[] };

/// The store of this program.
pub(crate) struct Store(Vault);

fn passphrase() -> Passphrase {
    Passphrase::new("een zin voor de meting".to_owned())
}

/// The keys, unlocked once and outside of what is measured.
fn keys(path: &Path) -> &'static Keyring {
    static KEYS: OnceLock<Keyring> = OnceLock::new();
    KEYS.get_or_init(|| Keyring::unlock(path, &passphrase()).unwrap())
}

/// The machine that is measured. A new one each time would be written down each time it opens, after a copy of the whole
/// file was laid beside it: that happens once in the life of a machine.
fn machine() -> Source {
    static MACHINE: OnceLock<Source> = OnceLock::new();
    *MACHINE.get_or_init(Source::new_device)
}

pub(crate) fn make(path: &Path) -> Vault {
    Vault::create_at_cost(path, &passphrase(), Cost::FLOOR, Kind::Practice, ROOMS, machine()).unwrap()
}

/// What the store says of a file: its state.
pub(crate) fn state(path: &Path) -> String {
    format!("{:?}", vault::verify(path, Some(&passphrase()), None).unwrap().state)
}

impl Subject for Store {
    fn open(path: &Path) -> Self {
        if !path.exists() {
            return Self(make(path));
        }
        Self(Vault::open_with(path, keys(path), ROOMS, machine()).unwrap().vault)
    }

    fn insert(&self, rows: Vec<Row>) {
        let inserted = self.0.write(move |w| {
            for row in rows {
                w.case.prepare_cached(INSERT)?.execute(params_from_iter(row))?;
            }
            Ok(())
        });
        inserted.unwrap();
    }

    fn first(&self, client: String) -> i64 {
        self.0.read(move |r| Ok(r.case.query_row(FIRST, [client], |row| row.get(0))?)).unwrap()
    }

    fn search(&self, words: String) -> usize {
        let found = self.0.read(move |r| {
            let mut asked = r.case.prepare_cached(SEARCH)?;
            Ok(asked.query_map([words], |row| row.get::<_, String>(1))?.map(Result::unwrap).count())
        });
        found.unwrap()
    }

    fn close(self) {
        self.0.lock();
    }

    fn bytes(path: &Path) -> u64 {
        path.metadata().map_or(0, |file| file.len())
    }
}
