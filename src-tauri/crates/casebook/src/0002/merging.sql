-- Two records that were of one person: `gone` is the id of the one that is no longer there, `client` the one that stays.
-- What belonged to the one is the other's now; erasing the other takes along what the change log still holds of both.
CREATE TABLE client_merged (
    id     TEXT NOT NULL UNIQUE,
    client TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    gone   TEXT NOT NULL,
    day    TEXT NOT NULL
) STRICT;
CREATE INDEX client_merged_by_client ON client_merged (client);
CREATE INDEX client_merged_by_gone ON client_merged (gone);
CREATE TRIGGER met_person_update AFTER UPDATE OF client, contact ON contact_person BEGIN
    DELETE FROM met
    WHERE contact = (SELECT n FROM contact WHERE id = old.contact) AND client = (SELECT n FROM client WHERE id = old.client)
      AND NOT EXISTS (SELECT 1 FROM contact_person WHERE contact = old.contact AND client = old.client);
    INSERT OR IGNORE INTO met
    SELECT client, day, contact FROM meeting WHERE contact_id = new.contact AND client_id = new.client;
END;
