-- Help that a client is brought to: a service of the social map, or anybody.
CREATE TABLE referral (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    client      TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    concern     TEXT REFERENCES concern (id) DEFERRABLE INITIALLY DEFERRED,
    service     TEXT,
    to_name     TEXT NOT NULL,
    is_care     INTEGER NOT NULL,
    note        TEXT NOT NULL,
    bridging    TEXT NOT NULL,
    outcome     TEXT,
    outcome_on  TEXT,
    refused_why TEXT
) STRICT;
CREATE INDEX referral_by_client ON referral (client);
CREATE INDEX referral_by_concern ON referral (concern) WHERE concern IS NOT NULL;
CREATE INDEX referral_open ON referral (client) WHERE outcome IS NULL;

CREATE TABLE referral_step (
    id       TEXT NOT NULL UNIQUE,
    referral TEXT NOT NULL REFERENCES referral (id) DEFERRABLE INITIALLY DEFERRED,
    step     TEXT NOT NULL,
    day      TEXT NOT NULL
) STRICT;
CREATE INDEX referral_step_by_referral ON referral_step (referral, step, day, id);

CREATE TABLE referral_barrier (
    id       TEXT NOT NULL UNIQUE,
    referral TEXT NOT NULL REFERENCES referral (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    barrier  TEXT NOT NULL,
    done     TEXT NOT NULL
) STRICT;
CREATE INDEX referral_barrier_by_referral ON referral_barrier (referral, position);
