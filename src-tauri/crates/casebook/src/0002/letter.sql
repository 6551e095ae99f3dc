-- What left the vault on paper: of what kind, to whom, when, on what ground. Not the text.
CREATE TABLE letter (
    n          INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    client     TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    kind       TEXT NOT NULL,
    name       TEXT NOT NULL,
    day        TEXT NOT NULL,
    -- Id of the agreement or of the exception; neither for what is the client's own.
    agreement  TEXT,
    passing_on TEXT
) STRICT;
CREATE INDEX letter_by_client ON letter (client);

CREATE TABLE letter_item (
    id       TEXT NOT NULL UNIQUE,
    letter   TEXT NOT NULL REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    item     TEXT NOT NULL
) STRICT;
CREATE INDEX letter_item_by_letter ON letter_item (letter, position);
