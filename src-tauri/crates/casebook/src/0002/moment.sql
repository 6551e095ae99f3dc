-- A day on which much changes for somebody. Entered, never worked out.
CREATE TABLE moment (
    id     TEXT NOT NULL UNIQUE,
    client TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    kind   TEXT NOT NULL,
    day    TEXT NOT NULL,
    note   TEXT NOT NULL,
    done   TEXT
) STRICT;
CREATE INDEX moment_by_client ON moment (client, day);
CREATE INDEX moment_by_open_day ON moment (day) WHERE done IS NULL;

