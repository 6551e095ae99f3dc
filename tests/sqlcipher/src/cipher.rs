//! SQLCipher as a subject.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, params_from_iter};

use crate::{FIRST, INSERT, Row, SEARCH, Subject, TABLES};

/// SQLCipher as it comes; the key is raw, so that no time goes into deriving it.
pub(crate) struct Cipher(Connection);

pub(crate) fn connect(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(&format!("PRAGMA key = \"x'{}'\"", "5a".repeat(32))).unwrap();
    let version: String = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).unwrap();
    assert!(!version.is_empty(), "the control: this is SQLCipher");
    connection
}

/// Its own version.
pub(crate) fn version(connection: &Connection) -> String {
    connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).unwrap()
}

impl Subject for Cipher {
    fn open(path: &Path) -> Self {
        let is_new = !path.exists();
        let connection = connect(path);
        connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;").unwrap();
        if is_new {
            connection.execute_batch(TABLES).unwrap();
        }
        Self(connection)
    }

    fn insert(&self, rows: Vec<Row>) {
        let transaction = self.0.unchecked_transaction().unwrap();
        for row in rows {
            transaction.prepare_cached(INSERT).unwrap().execute(params_from_iter(row)).unwrap();
        }
        transaction.commit().unwrap();
    }

    fn first(&self, client: String) -> i64 {
        self.0.query_row(FIRST, [client], |row| row.get(0)).unwrap()
    }

    fn search(&self, words: String) -> usize {
        let mut asked = self.0.prepare_cached(SEARCH).unwrap();
        asked.query_map([words], |row| row.get::<_, String>(1)).unwrap().map(Result::unwrap).count()
    }

    fn close(self) {
        self.0.close().unwrap();
    }

    fn bytes(path: &Path) -> u64 {
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        [path.to_owned(), PathBuf::from(log)]
            .iter()
            .filter_map(|file| file.metadata().ok())
            .map(|file| file.len())
            .sum()
    }
}
