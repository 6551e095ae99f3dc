-- A call in a crisis, and what was agreed after it.
CREATE TABLE crisis_call (
    id     TEXT NOT NULL UNIQUE,
    client TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    day    TEXT NOT NULL,
    start  TEXT,
    whom   TEXT NOT NULL,
    agreed TEXT NOT NULL,
    again  TEXT,
    done   TEXT
) STRICT;
CREATE INDEX crisis_call_by_client ON crisis_call (client, day);
CREATE INDEX crisis_call_by_open_day ON crisis_call (day) WHERE done IS NULL;

CREATE TABLE crisis_call_called (
    id          TEXT NOT NULL UNIQUE,
    crisis_call TEXT NOT NULL REFERENCES crisis_call (id) DEFERRABLE INITIALLY DEFERRED,
    position    INTEGER NOT NULL,
    called      TEXT NOT NULL
) STRICT;
CREATE INDEX crisis_call_called_by_call ON crisis_call_called (crisis_call, position);

