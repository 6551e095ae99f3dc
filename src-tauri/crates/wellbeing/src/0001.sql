-- Notes of her own. `about` is the id of a contact in the other image, or NULL; no SQL joins the two.
CREATE TABLE own_note (
    n       INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    text    TEXT NOT NULL,
    about   TEXT,
    written INTEGER NOT NULL
) STRICT;
CREATE INDEX own_note_by_about ON own_note (about) WHERE about IS NOT NULL;

-- Questions for supervision.
CREATE TABLE question (
    n         INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    text      TEXT NOT NULL,
    about     TEXT,
    written   INTEGER NOT NULL,
    discussed TEXT
) STRICT;
CREATE INDEX question_by_about ON question (about) WHERE about IS NOT NULL;

-- How heavy a contact was, 0 to 4.
CREATE TABLE heaviness (
    id      TEXT NOT NULL UNIQUE,
    contact TEXT NOT NULL,
    weight  INTEGER NOT NULL
) STRICT;
CREATE INDEX heaviness_by_contact ON heaviness (contact);

-- How she is, once a day.
CREATE TABLE check_in (
    id      TEXT NOT NULL UNIQUE,
    day     TEXT NOT NULL,
    energy  INTEGER NOT NULL,
    tension INTEGER NOT NULL,
    line    TEXT NOT NULL
) STRICT;
CREATE INDEX check_in_by_day ON check_in (day);

-- Search, as in the casebook: views say what is searched in, triggers keep the indexes as they say.
CREATE VIEW own_note_words AS SELECT n, fold(text) AS text FROM own_note;
CREATE VIRTUAL TABLE own_note_search USING fts5 (
    text, content = 'own_note_words', content_rowid = 'n', tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
CREATE TRIGGER own_note_search_insert AFTER INSERT ON own_note BEGIN
    INSERT INTO own_note_search (rowid, text) SELECT n, text FROM own_note_words WHERE n = new.n;
END;
CREATE TRIGGER own_note_search_before_update BEFORE UPDATE OF text ON own_note BEGIN
    INSERT INTO own_note_search (own_note_search, rowid, text)
    SELECT 'delete', n, text FROM own_note_words WHERE n = old.n;
END;
CREATE TRIGGER own_note_search_update AFTER UPDATE OF text ON own_note BEGIN
    INSERT INTO own_note_search (rowid, text) SELECT n, text FROM own_note_words WHERE n = new.n;
END;
CREATE TRIGGER own_note_search_delete BEFORE DELETE ON own_note BEGIN
    INSERT INTO own_note_search (own_note_search, rowid, text)
    SELECT 'delete', n, text FROM own_note_words WHERE n = old.n;
END;

CREATE VIEW question_words AS SELECT n, fold(text) AS text FROM question;
CREATE VIRTUAL TABLE question_search USING fts5 (
    text, content = 'question_words', content_rowid = 'n', tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
CREATE TRIGGER question_search_insert AFTER INSERT ON question BEGIN
    INSERT INTO question_search (rowid, text) SELECT n, text FROM question_words WHERE n = new.n;
END;
CREATE TRIGGER question_search_before_update BEFORE UPDATE OF text ON question BEGIN
    INSERT INTO question_search (question_search, rowid, text)
    SELECT 'delete', n, text FROM question_words WHERE n = old.n;
END;
CREATE TRIGGER question_search_update AFTER UPDATE OF text ON question BEGIN
    INSERT INTO question_search (rowid, text) SELECT n, text FROM question_words WHERE n = new.n;
END;
CREATE TRIGGER question_search_delete BEFORE DELETE ON question BEGIN
    INSERT INTO question_search (question_search, rowid, text)
    SELECT 'delete', n, text FROM question_words WHERE n = old.n;
END;
