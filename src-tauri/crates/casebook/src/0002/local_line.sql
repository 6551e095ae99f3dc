-- Local lines of the crisis card: institutions, nobody's record.
CREATE TABLE local_line (
    id           TEXT NOT NULL UNIQUE,
    called       TEXT NOT NULL,
    number       TEXT NOT NULL,
    hours        TEXT NOT NULL,
    municipality TEXT
) STRICT;

