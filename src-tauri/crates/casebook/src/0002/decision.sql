
-- decision.sql: what was decided once, for everybody. The id says what about, so that two machines speak of the same row.
CREATE TABLE decision (id TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT;
