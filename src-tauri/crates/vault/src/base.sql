-- What every image has, whatever its rooms. `FORMAT.md`, "The database".
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE migration (room TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (room, number)) WITHOUT ROWID;
CREATE TABLE draft (id TEXT PRIMARY KEY, form TEXT NOT NULL, body TEXT NOT NULL, saved INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE device (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    -- Up to which clock its changes are in bundles that this vault has written or merged.
    carried INTEGER NOT NULL DEFAULT 0
);
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
-- What was erased for good: ids, never content. Applied again after every restore and merge. `figures`: a record without text or people took its place.
CREATE TABLE erased (id TEXT PRIMARY KEY, at INTEGER NOT NULL, figures INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
-- Works of which something was erased since: they can no longer be undone.
CREATE TABLE spent (work INTEGER PRIMARY KEY) WITHOUT ROWID;

-- Two machines. `FORMAT.md`, "Bundles" and "Merging".
CREATE TABLE told (id TEXT PRIMARY KEY, figures INTEGER NOT NULL) WITHOUT ROWID; -- erased ids as they were in a bundle
CREATE TABLE bundle_key (
    id BLOB PRIMARY KEY,
    epoch INTEGER NOT NULL,
    key BLOB NOT NULL,
    told INTEGER NOT NULL -- 0 until it was sealed to every other device
) WITHOUT ROWID;
CREATE TABLE own_key (device TEXT PRIMARY KEY, secret BLOB NOT NULL) WITHOUT ROWID; -- X25519
CREATE TABLE peer (
    device TEXT PRIMARY KEY,
    number INTEGER NOT NULL, -- of its last bundle that is in here; 0 for none
    hash BLOB NOT NULL,      -- SHA-256 of that bundle
    epoch INTEGER NOT NULL,  -- of the key that it was sealed with
    public BLOB NOT NULL,    -- X25519
    seen INTEGER NOT NULL,   -- the last bundle of this device that it had merged
    gone INTEGER NOT NULL    -- 1 where it gets no new keys
) WITHOUT ROWID;
-- A change that another one stands over, while neither device knew of the other's.
CREATE TABLE conflict (
    kind TEXT NOT NULL,
    row TEXT NOT NULL,
    field TEXT NOT NULL, -- empty: whether the record is there at all
    hlc INTEGER NOT NULL,
    device INTEGER NOT NULL REFERENCES device (n),
    PRIMARY KEY (kind, row, field, hlc, device)
) WITHOUT ROWID;
-- Whoever edits a field has seen what stood there: that settles it.
CREATE TRIGGER settled AFTER INSERT ON change WHEN NOT merging() BEGIN
    DELETE FROM conflict WHERE kind = new.kind AND row = new.row
        AND (field = '' OR field = new.field OR new.op = 'insert');
END;
