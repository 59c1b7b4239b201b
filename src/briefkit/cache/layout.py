"""What the database of a cache looks like."""

from __future__ import annotations

from briefkit.database import Layout

CACHE = Layout(
    name="cache",
    stem="briefkit",
    application=0x62726B74,  # "brkt"
    schema=1,
    tables="""
CREATE TABLE runs (
    kind TEXT PRIMARY KEY,
    number INTEGER NOT NULL,
    hits INTEGER NOT NULL,
    misses INTEGER NOT NULL
);
CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    version TEXT NOT NULL,
    key BLOB NOT NULL,
    digest BLOB NOT NULL,
    used INTEGER NOT NULL,
    value BLOB NOT NULL,
    UNIQUE (kind, version, key)
);
""",
    probes=(
        "SELECT kind, number, hits, misses FROM runs LIMIT 0",
        "SELECT id, kind, version, key, digest, used, value FROM entries LIMIT 0",
    ),
    unusable="C101",
    damaged="C102",
    disposable=True,
)
