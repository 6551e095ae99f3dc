-- The key of her own card, for what others hand over to her. Two machines may each have made one: each still opens.
CREATE TABLE handover_key (
    id  TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL
) STRICT;

-- People who were handed over, or taken over. `until` is filled for a temporary replacement.
CREATE TABLE handover (
    id         TEXT NOT NULL UNIQUE,
    direction  TEXT NOT NULL,
    name       TEXT NOT NULL,
    card       TEXT NOT NULL,
    day        TEXT NOT NULL,
    until      TEXT,
    -- Whether a replacement ends with it: who was lent goes back.
    is_back    INTEGER NOT NULL,
    -- The day of the receipt: written here, or read here.
    receipt_on TEXT,
    accepted   INTEGER NOT NULL,
    declined   INTEGER NOT NULL
) STRICT;

-- What became of each of them. `original` is the client's id at who gave.
CREATE TABLE handover_person (
    id        TEXT NOT NULL UNIQUE,
    handover  TEXT NOT NULL REFERENCES handover (id) DEFERRABLE INITIALLY DEFERRED,
    client    TEXT REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    original  TEXT NOT NULL,
    state     TEXT NOT NULL,
    -- Agreements that named who gave, and have to be asked anew.
    ask_anew  INTEGER NOT NULL,
    -- At who gave: what was written then, in a few bytes. What differs later is in no file, and is not erased.
    given     TEXT
) STRICT;
CREATE INDEX handover_person_by_handover ON handover_person (handover);
CREATE INDEX handover_person_by_client ON handover_person (client) WHERE client IS NOT NULL;
