-- What every image has, whatever its rooms. `FORMAT.md`, "The database".
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE migration (room TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (room, number)) WITHOUT ROWID;
CREATE TABLE draft (id TEXT PRIMARY KEY, form TEXT NOT NULL, body TEXT NOT NULL, saved INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE device (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE change (
    hlc INTEGER NOT NULL,
    device INTEGER NOT NULL REFERENCES device (n),
    work INTEGER NOT NULL,
    kind TEXT NOT NULL,
    row TEXT NOT NULL,
    op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete', 'remark')),
    field TEXT,
    value,
    PRIMARY KEY (hlc, device)
) WITHOUT ROWID;
CREATE INDEX change_of_row ON change (row, hlc);
CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    key BLOB NOT NULL,
    size INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    added INTEGER NOT NULL
) WITHOUT ROWID;
-- What was erased for good: ids, never content. `figures`: a record without text or people took its place.
CREATE TABLE erased (id TEXT PRIMARY KEY, at INTEGER NOT NULL, figures INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
-- Works of which something was erased since: they can no longer be undone.
CREATE TABLE spent (work INTEGER PRIMARY KEY) WITHOUT ROWID;
