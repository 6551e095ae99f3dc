-- Directories of services, as they were loaded. A directory is replaced and removed as a whole, so each row names its
-- directory, and only that is a foreign key: the importer writes all rows of a directory in one transaction, from
-- references that it has resolved itself. `n` is for joins and for the full-text index; `id` is what the rest of the
-- program keeps; `source_id` is what the source calls it. `more` holds, as JSON, what HSDS knows and no screen shows.

CREATE TABLE directory (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    source      TEXT NOT NULL,             -- what its ids are derived from; stays when a new edition comes
    called      TEXT NOT NULL,
    loaded      TEXT NOT NULL,
    is_fictional INTEGER NOT NULL CHECK (is_fictional IN (0, 1)),
    is_built_in INTEGER NOT NULL CHECK (is_built_in IN (0, 1)),
    edition     TEXT                       -- of a built-in directory: which one it is
);

CREATE TABLE organization (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    directory   INTEGER NOT NULL REFERENCES directory (n) DEFERRABLE INITIALLY DEFERRED,
    source_id   TEXT NOT NULL,
    name        TEXT NOT NULL,
    description TEXT,
    email       TEXT,
    website     TEXT,
    more        TEXT
);

CREATE TABLE location (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    directory   INTEGER NOT NULL REFERENCES directory (n) DEFERRABLE INITIALLY DEFERRED,
    source_id   TEXT NOT NULL,
    name        TEXT,
    address     TEXT,
    postal_code TEXT,
    city        TEXT,
    transportation TEXT,
    lat         REAL,                      -- as the source gives it, degrees north, WGS 84
    lon         REAL,
    more        TEXT
);

CREATE TABLE service (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    directory   INTEGER NOT NULL REFERENCES directory (n) DEFERRABLE INITIALLY DEFERRED,
    organization INTEGER,
    source_id   TEXT NOT NULL,
    name        TEXT NOT NULL,
    alternate_name TEXT,
    description TEXT NOT NULL,
    url         TEXT,
    email       TEXT,
    status      TEXT NOT NULL CHECK (status IN ('active', 'inactive', 'defunct', 'temporarily_closed')),
    interpretation TEXT,
    application TEXT,
    fees        TEXT,
    eligibility TEXT,
    minimum_age INTEGER,
    maximum_age INTEGER,
    alert       TEXT,
    checked     TEXT,                      -- day on which somebody last checked it (HSDS assured_date)
    source      TEXT,                      -- where its facts come from
    is_national INTEGER NOT NULL CHECK (is_national IN (0, 1)),
    more        TEXT,
    -- Copies for the list and the full-text index.
    organization_name TEXT NOT NULL,
    terms       TEXT NOT NULL,             -- other names, languages, themes, terms of taxonomies, numbers
    place       TEXT NOT NULL,             -- cities and gemeenten
    phone       TEXT,
    sort_name   TEXT NOT NULL              -- name without capitals and accents
);
CREATE INDEX service_by_name ON service (sort_name);
CREATE INDEX service_gone ON service (n) WHERE status IN ('inactive', 'defunct');

CREATE TABLE service_at_location (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    directory   INTEGER NOT NULL REFERENCES directory (n) DEFERRABLE INITIALLY DEFERRED,
    source_id   TEXT NOT NULL,
    service     INTEGER NOT NULL,
    location    INTEGER NOT NULL,
    more        TEXT
);
CREATE INDEX service_at_location_by_service ON service_at_location (service);

-- A phone, a schedule, a language can belong to several records at once, as in HSDS. Where it belongs to two of the
-- same kind, it has a row for each, with the same source_id.
CREATE TABLE phone (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    directory   INTEGER NOT NULL REFERENCES directory (n) DEFERRABLE INITIALLY DEFERRED,
    source_id   TEXT NOT NULL,
    service     INTEGER,
    organization INTEGER,
    location    INTEGER,
    service_at_location INTEGER,
    number      TEXT NOT NULL,
    extension   TEXT,
    description TEXT,
    more        TEXT
);
CREATE INDEX phone_by_service ON phone (service) WHERE service IS NOT NULL;
CREATE INDEX phone_by_organization ON phone (organization) WHERE organization IS NOT NULL;
CREATE INDEX phone_by_location ON phone (location) WHERE location IS NOT NULL;
CREATE INDEX phone_by_service_at_location ON phone (service_at_location) WHERE service_at_location IS NOT NULL;

CREATE TABLE schedule (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    directory   INTEGER NOT NULL REFERENCES directory (n) DEFERRABLE INITIALLY DEFERRED,
    source_id   TEXT NOT NULL,
    service     INTEGER,
    location    INTEGER,
    service_at_location INTEGER,
    days        TEXT NOT NULL,             -- MO,TU, …
    opens       TEXT,
    closes      TEXT,
    description TEXT,
    more        TEXT
);
CREATE INDEX schedule_by_service ON schedule (service) WHERE service IS NOT NULL;
CREATE INDEX schedule_by_location ON schedule (location) WHERE location IS NOT NULL;
CREATE INDEX schedule_by_service_at_location ON schedule (service_at_location) WHERE service_at_location IS NOT NULL;

CREATE TABLE language (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    directory   INTEGER NOT NULL REFERENCES directory (n) DEFERRABLE INITIALLY DEFERRED,
    source_id   TEXT NOT NULL,
    service     INTEGER,
    location    INTEGER,
    code        TEXT,
    name        TEXT,
    note        TEXT,
    more        TEXT
);

-- Every other record of the source, whole, so that a directory can be handed on with nothing lost.
CREATE TABLE other (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    directory   INTEGER NOT NULL REFERENCES directory (n) DEFERRABLE INITIALLY DEFERRED,
    kind        TEXT NOT NULL,             -- as HSDS names its table: contact, cost_option, taxonomy_term, …
    source_id   TEXT NOT NULL,
    record      TEXT NOT NULL
);

-- What the filters ask for. Derived from the above by the importer.
CREATE TABLE service_theme (
    theme       TEXT NOT NULL,
    service     INTEGER NOT NULL,
    directory   INTEGER NOT NULL,
    PRIMARY KEY (theme, service)
) WITHOUT ROWID;
CREATE INDEX service_theme_by_service ON service_theme (service, theme);

CREATE TABLE service_language (
    code        TEXT NOT NULL,
    service     INTEGER NOT NULL,
    directory   INTEGER NOT NULL,
    PRIMARY KEY (code, service)
) WITHOUT ROWID;
CREATE INDEX service_language_by_service ON service_language (service, code);

CREATE TABLE service_municipality (
    code        TEXT NOT NULL,             -- GM0363; NL for the whole country
    service     INTEGER NOT NULL,
    directory   INTEGER NOT NULL,
    PRIMARY KEY (code, service)
) WITHOUT ROWID;

CREATE TABLE service_point (
    n           INTEGER PRIMARY KEY,
    service     INTEGER NOT NULL,
    directory   INTEGER NOT NULL,
    lat         REAL NOT NULL,             -- of its location, or of the middle of its city
    lon         REAL NOT NULL,
    place       TEXT NOT NULL
);
CREATE INDEX service_point_by_service ON service_point (service);

CREATE VIRTUAL TABLE service_words USING fts5 (
    name, organization_name, terms, place, description,
    content = 'service', content_rowid = 'n', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
-- Filled and emptied by the importer, a directory at a time, and not by triggers: taking ten thousand services out of
-- an index one by one takes as long as putting them in. 16 MiB in memory first, so that a directory becomes one segment
-- and not thirty that each search has to merge.
INSERT INTO service_words (service_words, rank) VALUES ('hashsize', 16777216);
CREATE VIRTUAL TABLE service_vocabulary USING fts5vocab (service_words, 'row');

-- The words of the index by themselves, for finding what somebody meant: reading them from the vocabulary walks the
-- whole index, which is too slow between two keys. Made anew after each import.
CREATE TABLE service_word (
    word        TEXT PRIMARY KEY
) WITHOUT ROWID;

-- The table of four-digit postcodes that a person loaded, and which file it was: no row, or one.
CREATE TABLE postcode (
    pc4          TEXT PRIMARY KEY,
    place        TEXT NOT NULL,
    municipality TEXT NOT NULL,             -- as the file writes it: a name or a code
    region       TEXT NOT NULL,
    lat          REAL NOT NULL,             -- of its middle, degrees north, WGS 84
    lon          REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE postcode_table (
    called       TEXT NOT NULL,
    loaded       TEXT NOT NULL
);
