"""What the database of a store looks like."""

from __future__ import annotations

from pathlib import Path

from briefkit.database import Layout

STORE = Layout(
    name="store",
    stem="store",
    application=0x62726B73,  # "brks"
    schema=1,
    tables="""
CREATE TABLE files (
    number INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    sha256 TEXT,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    options BLOB NOT NULL,
    reader TEXT NOT NULL
);
CREATE TABLE documents (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    file INTEGER NOT NULL REFERENCES files (number),
    place INTEGER NOT NULL,
    published INTEGER,
    headline TEXT NOT NULL,
    unread INTEGER NOT NULL,
    key BLOB NOT NULL,
    version TEXT NOT NULL,
    document BLOB NOT NULL,
    facts BLOB NOT NULL,
    digest BLOB NOT NULL
);
CREATE INDEX documents_by_file ON documents (file, place);
CREATE INDEX documents_by_day ON documents (published);
CREATE TABLE days (
    begin INTEGER NOT NULL,
    finish INTEGER NOT NULL,
    planned INTEGER NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (begin, finish, planned, document)
) WITHOUT ROWID;
CREATE INDEX days_by_document ON days (document);
CREATE INDEX plans ON days (finish, document) WHERE planned;
CREATE TABLE names (
    hash INTEGER NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (hash, document)
) WITHOUT ROWID;
CREATE INDEX names_by_document ON names (document);
CREATE VIRTUAL TABLE words USING fts5 (text, content = '', tokenize = 'ascii');
""",
    probes=(
        "SELECT number, path, sha256, size, modified, options, reader FROM files LIMIT 0",
        "SELECT number, id, file, place, published, headline, unread, key, version, document, facts, digest "
        "FROM documents LIMIT 0",
        "SELECT begin, finish, planned, document FROM days LIMIT 0",
        "SELECT hash, document FROM names LIMIT 0",
        "SELECT rowid FROM words LIMIT 0",
    ),
    unusable="D101",
    damaged="D102",
    disposable=False,
)
"""Days are numbered from 1 January of the year 1 (``date.toordinal``).

The words of a text are folded and parted by us. The tokenizer "ascii" parts them at our blanks alone, since it takes
every character outside ASCII for a letter, so that a phrase is found here where `Match.matches` finds it.
"""


def is_store(folder: Path) -> bool:
    """Whether a folder is a store."""
    return (folder / STORE.file).is_file()
