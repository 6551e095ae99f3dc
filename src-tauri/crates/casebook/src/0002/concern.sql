-- What somebody noticed about a client (a signal), or a doubt about what was said of one. Open where `closed_on` is NULL.
-- Who has the lead is no column: it follows from the events in `lead`, so that two machines cannot each have one.
CREATE TABLE concern (
    n            INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    client       TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    kind         TEXT NOT NULL,
    noticed      TEXT NOT NULL,
    note         TEXT NOT NULL,
    noticed_by   TEXT,
    since        TEXT,
    weight       TEXT NOT NULL,
    wants        TEXT NOT NULL,
    helps        TEXT NOT NULL,
    social_first TEXT,
    label        TEXT NOT NULL,
    asked        TEXT NOT NULL,
    closed_on    TEXT,
    outcome      TEXT,
    -- The next step: all four NULL, or the first three filled.
    step_what    TEXT,
    step_from    TEXT,
    step_to      TEXT,
    step_done    TEXT
) STRICT;
CREATE INDEX concern_by_client ON concern (client);
CREATE INDEX concern_open ON concern (client) WHERE closed_on IS NULL;

CREATE TABLE concern_theme (
    id       TEXT NOT NULL UNIQUE,
    concern  TEXT NOT NULL REFERENCES concern (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    theme    TEXT NOT NULL
) STRICT;
CREATE INDEX concern_theme_by_concern ON concern_theme (concern, position);

CREATE VIEW concern_words AS
SELECT n,
       fold(noticed || char(10) || label) AS line,
       fold(note || char(10) || weight || char(10) || wants || char(10) || helps || char(10) || asked || char(10)
            || ifnull(step_what, '')) AS rest
FROM concern;
CREATE VIRTUAL TABLE concern_search USING fts5 (
    line, rest, content = 'concern_words', content_rowid = 'n', tokenize = "unicode61 remove_diacritics 2",
    prefix = '1 2 3'
);
CREATE TRIGGER concern_search_insert AFTER INSERT ON concern BEGIN
    INSERT INTO concern_search (rowid, line, rest) SELECT n, line, rest FROM concern_words WHERE n = new.n;
END;
CREATE TRIGGER concern_search_before_update
BEFORE UPDATE OF noticed, label, note, weight, wants, helps, asked, step_what ON concern BEGIN
    INSERT INTO concern_search (concern_search, rowid, line, rest)
    SELECT 'delete', n, line, rest FROM concern_words WHERE n = old.n;
END;
CREATE TRIGGER concern_search_update
AFTER UPDATE OF noticed, label, note, weight, wants, helps, asked, step_what ON concern BEGIN
    INSERT INTO concern_search (rowid, line, rest) SELECT n, line, rest FROM concern_words WHERE n = new.n;
END;
CREATE TRIGGER concern_search_delete BEFORE DELETE ON concern BEGIN
    INSERT INTO concern_search (concern_search, rowid, line, rest)
    SELECT 'delete', n, line, rest FROM concern_words WHERE n = old.n;
END;
