"""Documents as they stand in the tables of a store."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from briefkit.cache import Kept, make_reading_key, pack_document, pack_reading, unpack_document, unpack_reading
from briefkit.errors import Diagnostic
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.unread import is_unread
from briefkit.select.scope import NamedDays, get_matched, list_days, list_names, write_headline
from briefkit.spec.match import split_words

COLUMNS = ("id", "file", "place", "published", "headline", "unread", "key", "version", "document", "facts", "digest")


class Item(NamedTuple):
    """A document of a file, as it is put into a store and taken out of it.

    Attributes:
        parsed: The document with what was read from it.
        problems: What a person should know about how it was read.
    """

    parsed: ParsedDocument
    problems: tuple[Diagnostic, ...] = ()


class Row(NamedTuple):
    """A document as it stands in the table; a damaged one may hold anything.

    Attributes:
        id: The document's id.
        file: Number of its file.
        place: Where in the file it stands, from 0.
        published: Day of publication.
        headline: Its title or first words.
        unread: Whether nothing could be read from it for its language.
        key: Hash of the document as it was read; its facts aside.
        version: Version of what read the facts.
        document: The document and the problems of its reading, packed.
        facts: What was read from its text, packed.
        digest: Hash of all of these.
    """

    id: str
    file: int
    place: int
    published: int | None
    headline: str
    unread: int
    key: bytes
    version: str
    document: bytes
    facts: bytes
    digest: bytes

    @property
    def is_whole(self) -> bool:
        """Whether it is as it was written."""
        return self.digest == _make_digest(self[:-1])


class Words(NamedTuple):
    """What a document is found by.

    Attributes:
        days: Days that it tells of.
        names: Hashes of the ids that name it or something in it.
        text: Its words, folded and parted by blanks.
    """

    days: tuple[NamedDays, ...]
    names: tuple[int, ...]
    text: str


def make_row(item: Item, file: int, place: int, version: str) -> Row | None:
    """A document as a row; None for one that would not come back as it went in."""
    parsed = item.parsed
    document = parsed.document
    packed = pack_reading(b"", Kept((document,), item.problems))
    facts = pack_document(parsed)
    if packed is None or facts is None:
        return None
    published = document.published.toordinal() if document.published else None
    key = make_document_key(document)
    told = (published, write_headline(document), int(is_unread(parsed)))
    values = (document.id, file, place, *told, key, version, packed.value, facts.value)
    return Row(*values, _make_digest(values))


def move_row(row: Row, place: int) -> Row:
    """A document at another place of its file; a damaged one stays as it is, so that its damage is found."""
    values = row._replace(place=place)[:-1]
    return Row(*values, _make_digest(values)) if row.is_whole else row


def read_row(row: Row) -> Item:
    """The document of a row.

    Raises:
        ValueError: If the row is damaged.
    """
    document, problems = read_document(row)
    return Item(unpack_document(row.facts, document), problems)


def read_document(row: Row) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document of a row and what a person should know of its reading; not what was read from its text.

    Raises:
        ValueError: If the row is damaged.
    """
    if not row.is_whole:
        raise ValueError("damaged")
    kept = unpack_reading(row.document)
    (document,) = kept.documents
    if isinstance(document, ParsedDocument):
        raise ValueError("no document")
    return document, kept.problems


def make_document_key(document: Document) -> bytes:
    """What tells whether a document is still as it was: a hash of all that is known of it."""
    return make_reading_key("", document.id, (document, document.identity))


def make_words(parsed: ParsedDocument) -> Words:
    """What a document is found by."""
    names = tuple(sorted(set(map(hash_name, list_names(parsed)))))
    return Words(list_days(parsed), names, make_text(parsed.document))


def make_text(document: Document) -> str:
    """The words of a document, folded and parted by blanks."""
    return " ".join(split_words(get_matched(document)))


def hash_name(name: str) -> int:
    """A name as a number of 64 bits, with a sign."""
    digest = hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _make_digest(values: Iterable[object]) -> bytes:
    digest = hashlib.sha256()
    for value in values:
        part = value if isinstance(value, bytes) else repr(value).encode("utf-8", "surrogatepass")
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()
