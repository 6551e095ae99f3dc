-- The broad intake: whether somebody asked about how this person is, who, and when it is asked again.
CREATE TABLE asking (
    id     TEXT NOT NULL UNIQUE,
    client TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    asked  TEXT NOT NULL,
    by     TEXT,
    day    TEXT,
    again  TEXT,
    line   TEXT NOT NULL
) STRICT;
CREATE INDEX asking_by_client ON asking (client);

-- How somebody sees it: in that person's own words, without a score.
CREATE TABLE own_view (
    id       TEXT NOT NULL UNIQUE,
    client   TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    named    TEXT NOT NULL,
    cause    TEXT NOT NULL,
    burden   TEXT NOT NULL,
    support  TEXT NOT NULL,
    tried    TEXT NOT NULL,
    expects  TEXT NOT NULL
) STRICT;
CREATE INDEX own_view_by_client ON own_view (client);
