-- Who makes sure that something happens, as events. An empty `organisation` is nobody: the lead was let go.
CREATE TABLE lead (
    id           TEXT NOT NULL UNIQUE,
    concern      TEXT NOT NULL REFERENCES concern (id) DEFERRABLE INITIALLY DEFERRED,
    organisation TEXT NOT NULL,
    role         TEXT NOT NULL,
    name         TEXT NOT NULL,
    reason       TEXT NOT NULL,
    answer       TEXT NOT NULL,
    asked_on     TEXT,
    accepted_on  TEXT,
    -- When that was written down, in milliseconds: of two on one day the later one counts.
    accepted_at  INTEGER,
    declined_on  TEXT,
    -- It was of who handed the person over: who takes over is asked whether it is hers.
    ask_anew     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX lead_by_concern ON lead (concern);
