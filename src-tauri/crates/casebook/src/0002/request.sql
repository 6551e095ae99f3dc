-- What somebody asked of the key person. Days that did not come yet are NULL; the status follows from them.
CREATE TABLE request (
    n            INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    client       TEXT REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    asked_by     TEXT NOT NULL,
    function     TEXT NOT NULL,
    question     TEXT NOT NULL,
    behind       TEXT NOT NULL,
    asked        TEXT NOT NULL,
    wanted_by    TEXT,
    agreed       TEXT NOT NULL,
    agreed_until TEXT,
    accepted     TEXT,
    done         TEXT,
    declined     TEXT,
    reason       TEXT NOT NULL,
    told_back    TEXT
) STRICT;
CREATE INDEX request_by_client ON request (client) WHERE client IS NOT NULL;

-- Contacts that were for a request: no reference, since undoing a contact must not wait for this.
CREATE TABLE request_contact (
    id       TEXT NOT NULL UNIQUE,
    request  TEXT NOT NULL REFERENCES request (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    contact  TEXT NOT NULL,
    -- 'within' what was agreed, or 'outside': as she marked it.
    agreed   TEXT NOT NULL
) STRICT;
CREATE INDEX request_contact_by_request ON request_contact (request, position);
CREATE INDEX request_contact_by_contact ON request_contact (contact);
