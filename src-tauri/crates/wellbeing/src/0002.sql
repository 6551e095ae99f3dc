-- What she decided once about her own part. The id says what about, so that two machines speak of the same row.
CREATE TABLE own_decision (id TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT;
