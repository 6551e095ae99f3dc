-- The Meldcode: what was seen, with whom it was weighed, what was decided. Behind a lock of its own; in no list, search,
-- summary or export of another room.
CREATE TABLE meldcode (
    id            TEXT NOT NULL UNIQUE,
    client        TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    path          TEXT NOT NULL,
    began         TEXT NOT NULL,
    children      TEXT,
    pregnant      TEXT,
    children_note TEXT NOT NULL,
    talk          TEXT,
    talk_on       TEXT,
    talk_with     TEXT NOT NULL,
    talk_said     TEXT NOT NULL,
    nature        TEXT NOT NULL,
    severity      TEXT NOT NULL,
    protects      TEXT NOT NULL,
    wishes        TEXT NOT NULL,
    acute         TEXT,
    report        TEXT,
    help          TEXT,
    decided       TEXT,
    reason        TEXT NOT NULL,
    who_acts      TEXT NOT NULL,
    closed        TEXT,
    closed_why    TEXT NOT NULL
) STRICT;
CREATE INDEX meldcode_by_client ON meldcode (client);

-- What somebody saw or heard: one thing each.
CREATE TABLE meldcode_signal (
    id       TEXT NOT NULL UNIQUE,
    meldcode TEXT NOT NULL REFERENCES meldcode (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    what     TEXT NOT NULL,
    how      TEXT,
    day      TEXT,
    present  TEXT NOT NULL
) STRICT;
CREATE INDEX meldcode_signal_by_meldcode ON meldcode_signal (meldcode, position);

-- With whom it was weighed: a function rather than a name.
CREATE TABLE meldcode_advice (
    id            TEXT NOT NULL UNIQUE,
    meldcode      TEXT NOT NULL REFERENCES meldcode (id) DEFERRABLE INITIALLY DEFERRED,
    position      INTEGER NOT NULL,
    whom          TEXT NOT NULL,
    role          TEXT NOT NULL,
    day           TEXT,
    without_names INTEGER NOT NULL,
    said          TEXT NOT NULL
) STRICT;
CREATE INDEX meldcode_advice_by_meldcode ON meldcode_advice (meldcode, position);

