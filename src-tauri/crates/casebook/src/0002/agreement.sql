-- What a person agreed may be told to whom. Withdrawing fills a day; the row stays, so that what left before is explained.
CREATE TABLE agreement (
    n            INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    client       TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    receiver     TEXT NOT NULL,
    name         TEXT NOT NULL,
    why          TEXT NOT NULL,
    language     TEXT,
    explained_by TEXT NOT NULL,
    helper       TEXT,
    agreed_by    TEXT NOT NULL,
    given        TEXT NOT NULL,
    until        TEXT,
    withdrawn    TEXT,
    -- It named who handed the person over: withdrawn then, and to be asked anew.
    ask_anew     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX agreement_by_client ON agreement (client);

CREATE TABLE agreement_item (
    id        TEXT NOT NULL UNIQUE,
    agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
    position  INTEGER NOT NULL,
    item      TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_item_by_agreement ON agreement_item (agreement, position);

-- Which signals: no reference, since one that was removed must not take the agreement along.
CREATE TABLE agreement_concern (
    id        TEXT NOT NULL UNIQUE,
    agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
    position  INTEGER NOT NULL,
    concern   TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_concern_by_agreement ON agreement_concern (agreement, position);

-- The one exception: told without an agreement, because of danger.
CREATE TABLE passing_on (
    n         INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    client    TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    day       TEXT NOT NULL,
    receiver  TEXT NOT NULL,
    reason    TEXT NOT NULL,
    consulted TEXT NOT NULL,
    told      INTEGER NOT NULL,
    why_not   TEXT NOT NULL
) STRICT;
CREATE INDEX passing_on_by_client ON passing_on (client);

CREATE TABLE passing_on_item (
    id         TEXT NOT NULL UNIQUE,
    passing_on TEXT NOT NULL REFERENCES passing_on (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL,
    item       TEXT NOT NULL
) STRICT;
CREATE INDEX passing_on_item_by_passing_on ON passing_on_item (passing_on, position);

CREATE TABLE passing_on_concern (
    id         TEXT NOT NULL UNIQUE,
    passing_on TEXT NOT NULL REFERENCES passing_on (id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL,
    concern    TEXT NOT NULL
) STRICT;
CREATE INDEX passing_on_concern_by_passing_on ON passing_on_concern (passing_on, position);
