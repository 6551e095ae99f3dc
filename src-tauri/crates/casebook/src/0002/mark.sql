-- Something sensitive that has to be known, with what it is for and until when. In no list, filter, search or summary.
CREATE TABLE mark (
    id      TEXT NOT NULL UNIQUE,
    client  TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    mark    TEXT NOT NULL,
    purpose TEXT NOT NULL,
    until   TEXT NOT NULL,
    knows   INTEGER NOT NULL
) STRICT;
CREATE INDEX mark_by_client ON mark (client);
