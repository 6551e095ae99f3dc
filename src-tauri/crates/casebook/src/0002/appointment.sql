-- What is agreed for a day: the huisarts, an interpreter, a visit, a call. `client` stays as it was written down first.
CREATE TABLE appointment (
    id        TEXT NOT NULL UNIQUE,
    client    TEXT REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    kind      TEXT NOT NULL,
    day       TEXT NOT NULL,
    start     TEXT,
    minutes   INTEGER,
    with_whom TEXT NOT NULL,
    place     TEXT NOT NULL,
    language  TEXT,
    note      TEXT NOT NULL,
    referral  TEXT,
    status    TEXT NOT NULL,
    not_alone INTEGER NOT NULL,
    knows     TEXT NOT NULL
) STRICT;
CREATE INDEX appointment_by_day ON appointment (day, start);
CREATE INDEX appointment_by_client ON appointment (client, day) WHERE client IS NOT NULL;

CREATE TABLE appointment_bring (
    id          TEXT NOT NULL UNIQUE,
    appointment TEXT NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
    position    INTEGER NOT NULL,
    bring       TEXT NOT NULL
) STRICT;
CREATE INDEX appointment_bring_by_appointment ON appointment_bring (appointment, position);

