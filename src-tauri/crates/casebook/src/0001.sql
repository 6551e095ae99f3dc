-- People who live together.
CREATE TABLE household (
    id     TEXT NOT NULL UNIQUE,
    called TEXT NOT NULL
) STRICT;

-- People a key person helps. A text that was not filled in is empty, a choice that was not made is NULL.
CREATE TABLE client (
    n            INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    called       TEXT NOT NULL,
    is_code_name INTEGER NOT NULL,
    reach        TEXT NOT NULL,
    safe_to_call TEXT NOT NULL,
    mind         TEXT NOT NULL,
    birth_year   INTEGER,
    is_minor     INTEGER NOT NULL,
    guardian     TEXT NOT NULL,
    prefers      TEXT,
    place        TEXT,
    municipality TEXT,
    postcode     TEXT,
    household    TEXT REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
    interpreter  TEXT,
    strengths    TEXT NOT NULL,
    notes        TEXT NOT NULL,
    status       TEXT NOT NULL
) STRICT;
CREATE INDEX client_by_household ON client (household) WHERE household IS NOT NULL;

CREATE TABLE client_language (
    id       TEXT NOT NULL UNIQUE,
    client   TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    reading  TEXT NOT NULL
) STRICT;
CREATE INDEX client_language_by_client ON client_language (client, position);

-- A visit, a call, a message.
CREATE TABLE contact (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    day         TEXT NOT NULL,
    start       TEXT,
    minutes     INTEGER,
    kind        TEXT NOT NULL,
    role        TEXT,
    language    TEXT,
    interpreter TEXT,
    line        TEXT NOT NULL,
    note        TEXT NOT NULL,
    travel_km   INTEGER,
    -- The next step: all four NULL, or the first three filled.
    step_what   TEXT,
    step_from   TEXT,
    step_to     TEXT,
    step_done   TEXT
) STRICT;
CREATE INDEX contact_by_day ON contact (day, minutes);
CREATE INDEX contact_by_open_step ON contact (step_to, step_from) WHERE step_to IS NOT NULL AND step_done IS NULL;

CREATE TABLE contact_person (
    id       TEXT NOT NULL UNIQUE,
    contact  TEXT NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    client   TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX contact_person_by_contact ON contact_person (contact, position, client);
CREATE INDEX contact_person_by_client ON contact_person (client, contact);

CREATE TABLE contact_present (
    id       TEXT NOT NULL UNIQUE,
    contact  TEXT NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    present  TEXT NOT NULL
) STRICT;
CREATE INDEX contact_present_by_contact ON contact_present (contact, position);

CREATE TABLE contact_theme (
    id       TEXT NOT NULL UNIQUE,
    contact  TEXT NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    theme    TEXT NOT NULL
) STRICT;
CREATE INDEX contact_theme_by_contact ON contact_theme (contact, position);

CREATE TABLE contact_service (
    id       TEXT NOT NULL UNIQUE,
    contact  TEXT NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    service  TEXT NOT NULL,
    name     TEXT NOT NULL
) STRICT;
CREATE INDEX contact_service_by_contact ON contact_service (contact, position);

-- Who was met when, by number: an index over three tables, so that a list of people and a search among ten thousand
-- contacts need no look-up by id for each. Kept by triggers, in whatever order rows come; not logged.
CREATE TABLE met (
    client  INTEGER NOT NULL,
    day     TEXT NOT NULL,
    contact INTEGER NOT NULL,
    PRIMARY KEY (client, day, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX met_by_contact ON met (contact, client);
CREATE VIEW meeting AS
SELECT k.n AS client, c.day AS day, c.n AS contact, k.id AS client_id, c.id AS contact_id
FROM contact_person p JOIN contact c ON c.id = p.contact JOIN client k ON k.id = p.client;
CREATE TRIGGER met_person_insert AFTER INSERT ON contact_person BEGIN
    INSERT OR IGNORE INTO met
    SELECT client, day, contact FROM meeting WHERE contact_id = new.contact AND client_id = new.client;
END;
CREATE TRIGGER met_contact_insert AFTER INSERT ON contact BEGIN
    INSERT OR IGNORE INTO met SELECT client, day, contact FROM meeting WHERE contact_id = new.id;
END;
CREATE TRIGGER met_client_insert AFTER INSERT ON client BEGIN
    INSERT OR IGNORE INTO met SELECT client, day, contact FROM meeting WHERE client_id = new.id;
END;
CREATE TRIGGER met_contact_update AFTER UPDATE OF day ON contact BEGIN
    UPDATE met SET day = new.day WHERE contact = new.n;
END;
CREATE TRIGGER met_person_delete AFTER DELETE ON contact_person
WHEN NOT EXISTS (SELECT 1 FROM contact_person WHERE contact = old.contact AND client = old.client) BEGIN
    DELETE FROM met
    WHERE contact = (SELECT n FROM contact WHERE id = old.contact) AND client = (SELECT n FROM client WHERE id = old.client);
END;
CREATE TRIGGER met_contact_delete AFTER DELETE ON contact BEGIN
    DELETE FROM met WHERE contact = old.n;
END;
CREATE TRIGGER met_client_delete AFTER DELETE ON client BEGIN
    DELETE FROM met WHERE client = old.n;
END;

-- Search. A view says what is searched in, the triggers keep the index as the view says. FTS5 drops the words of what was
-- removed at a later merge (its `secure-delete` made changing a note of 3,000 words take 1.7 s, against 20 ms). The change
-- log holds them too, for undo: an erasure has to purge both, the index by 'rebuild'.
CREATE VIEW client_words AS
SELECT n,
       fold(called) AS called,
       fold(reach || char(10) || mind || char(10) || guardian || char(10) || ifnull(place, '') || char(10) || strengths
            || char(10) || notes) AS rest
FROM client;
CREATE VIRTUAL TABLE client_search USING fts5 (
    called, rest, content = 'client_words', content_rowid = 'n', tokenize = "unicode61 remove_diacritics 2",
    prefix = '1 2 3'
);
CREATE TRIGGER client_search_insert AFTER INSERT ON client BEGIN
    INSERT INTO client_search (rowid, called, rest) SELECT n, called, rest FROM client_words WHERE n = new.n;
END;
CREATE TRIGGER client_search_before_update BEFORE UPDATE ON client BEGIN
    INSERT INTO client_search (client_search, rowid, called, rest)
    SELECT 'delete', n, called, rest FROM client_words WHERE n = old.n;
END;
CREATE TRIGGER client_search_update AFTER UPDATE ON client BEGIN
    INSERT INTO client_search (rowid, called, rest) SELECT n, called, rest FROM client_words WHERE n = new.n;
END;
CREATE TRIGGER client_search_delete BEFORE DELETE ON client BEGIN
    INSERT INTO client_search (client_search, rowid, called, rest)
    SELECT 'delete', n, called, rest FROM client_words WHERE n = old.n;
END;

CREATE VIEW contact_words AS
SELECT n, fold(line) AS line, fold(note || char(10) || ifnull(step_what, '')) AS rest FROM contact;
CREATE VIRTUAL TABLE contact_search USING fts5 (
    line, rest, content = 'contact_words', content_rowid = 'n', tokenize = "unicode61 remove_diacritics 2",
    prefix = '1 2 3'
);
CREATE TRIGGER contact_search_insert AFTER INSERT ON contact BEGIN
    INSERT INTO contact_search (rowid, line, rest) SELECT n, line, rest FROM contact_words WHERE n = new.n;
END;
CREATE TRIGGER contact_search_before_update BEFORE UPDATE OF line, note, step_what ON contact BEGIN
    INSERT INTO contact_search (contact_search, rowid, line, rest)
    SELECT 'delete', n, line, rest FROM contact_words WHERE n = old.n;
END;
CREATE TRIGGER contact_search_update AFTER UPDATE OF line, note, step_what ON contact BEGIN
    INSERT INTO contact_search (rowid, line, rest) SELECT n, line, rest FROM contact_words WHERE n = new.n;
END;
CREATE TRIGGER contact_search_delete BEFORE DELETE ON contact BEGIN
    INSERT INTO contact_search (contact_search, rowid, line, rest)
    SELECT 'delete', n, line, rest FROM contact_words WHERE n = old.n;
END;
