-- What did not work in the chain of help, and with which kind of partner. With a client or without.
CREATE TABLE bottleneck (
    id      TEXT NOT NULL UNIQUE,
    client  TEXT REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    stuck   TEXT NOT NULL,
    partner TEXT,
    day     TEXT NOT NULL,
    line    TEXT NOT NULL
) STRICT;
CREATE INDEX bottleneck_by_client ON bottleneck (client) WHERE client IS NOT NULL;
CREATE INDEX bottleneck_by_day ON bottleneck (day);
