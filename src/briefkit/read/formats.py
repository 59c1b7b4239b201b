"""What kind of file it is, told by its content; the suffix decides only between kinds of plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import assert_never

from briefkit.errors import InputError, error
from briefkit.read.layouts import holds_lines, holds_value, is_table
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.zipping import open_zip, unpack


class Format(StrEnum):
    """Kinds of files that are read."""

    TEXT = "plain text"
    MARKDOWN = "Markdown"
    HTML = "web pages"
    MHTML = "saved web pages (MHTML)"
    PDF = "PDF"
    DOCX = "Word (DOCX)"
    ODT = "OpenDocument text"
    RTF = "RTF"
    MAIL = "mail (EML)"
    MBOX = "mailboxes (mbox)"
    FEED = "feeds (RSS, Atom)"
    JSON = "JSON"
    JSON_LINES = "JSON Lines"
    CSV = "CSV"
    ZIP = "ZIP archives"


Reader = Callable[[SourceFile, SourceOptions], Reading]

_START = 4096
"""Bytes of a file that tell its kind."""

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""How a compound file begins, and the stream that it has where it is an encrypted Office file ([MS-OFFCRYPTO])."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (_COMPOUND, "a file of an old Office (DOC, XLS, MSG); save it as DOCX, PDF or EML"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound or film"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; save its files as ZIP"),
    (b"Rar!\x1a\x07", "a RAR archive; save its files as ZIP"),
    (b"\x1f\x8b", "a gzip file; unpack it first"),
    (b"BZh", "a bzip2 file; unpack it first"),
    (b"\xfd7zXZ\0", "an xz file; unpack it first"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"SQLite format 3\0", "a database"),
)
"""How files begin that are not read, and what they are."""

_PACKAGES: tuple[tuple[str, str], ...] = (
    ("xl/workbook", "a spreadsheet; save it as CSV"),
    ("ppt/presentation", "a presentation; save it as PDF"),
    ("META-INF/container.xml", "an e-book; save it as PDF or HTML"),
)
"""Parts by which a ZIP package that is not read is known."""

_LONGEST_TYPE = 200
_ODF_TEXT = b"application/vnd.oasis.opendocument.text"
_BY_SUFFIX = {
    ".txt": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".json": Format.JSON,
    ".jsonl": Format.JSON_LINES,
    ".ndjson": Format.JSON_LINES,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
    ".eml": Format.MAIL,
    ".mbox": Format.MBOX,
    ".mht": Format.MHTML,
    ".mhtml": Format.MHTML,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
    ".xml": Format.FEED,
}
"""Kinds of text by suffix, where the content alone leaves it open."""

_SCRIPTS = (".css", ".js", ".mjs", ".ts", ".svg", ".py", ".sh", ".bat", ".ps1", ".sql", ".xsl", ".xsd", ".tex")
_SETTINGS = (".yaml", ".yml", ".toml", ".ini", ".cfg", ".log", ".ics", ".vcf")
_UNREAD_TEXT = frozenset((*_SCRIPTS, *_SETTINGS))
"""Suffixes of text files that are no articles."""

_FEED = re.compile(r"<(?:\w+:)?(?:rss|feed|RDF)[\s>]")
_PAGE = re.compile(r"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p)\b", re.I | re.S)
_XML = re.compile(r"\s*<\?xml\b")
_MAIL_HEADER = re.compile(r"(?:[!-9;-~]{1,70}:(?!//).{0,2000}\n(?:[ \t].{0,2000}\n)*){2,}")
_MAIL_NAMES = re.compile(r"^(?:from|to|date|subject|message-id|mime-version|received|return-path):", re.I | re.M)
_SAVED_PAGE = re.compile(r"^(?:snapshot-content-location:|from:\s*[\"<]*saved by\b)", re.I | re.M)
_MULTIPART_PAGE = re.compile(r"^content-type:\s*multipart/related", re.I | re.M)
_DELIVERED = re.compile(r"^(?:to|received|return-path|delivered-to|message-id):", re.I | re.M)
"""Header fields of a message that was sent; newsletters are multipart/related too."""

_RECORD = re.compile(r"\s*(?:\[\s*)?\{\s*\"[^\"\n]{1,100}\"\s*:")
"""How JSON begins that is a record or a list of them."""

_MBOX = re.compile(r"From \S.{0,200}\d{4}\s*\n")


def detect_format(file: SourceFile) -> Format:
    """The kind of a file, by its first bytes and, between kinds of plain text, by its suffix.

    Raises:
        InputError: I107 for a kind that is not read, saying what it is and, where there is a way, what to save it as;
            I121 for an Office file that is encrypted.
    """
    start = file.content[:_START]
    stripped = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"%PDF-" in start[:1024]:
        return Format.PDF
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _detect_package(file)
    if stripped.startswith(b"{\\rtf"):
        return Format.RTF
    if start.startswith(_COMPOUND) and _ENCRYPTED_PACKAGE in file.content:
        raise InputError(error("I121", "protected by a password; save it without one", file.path))
    kind = next((kind for mark, kind in _SIGNATURES if start.startswith(mark)), None)
    if kind is None and start[4:8] == b"ftyp":
        kind = "a film or picture"
    if kind is None and file.suffix in _UNREAD_TEXT:
        kind = f"a {file.suffix} file"
    if kind is not None:
        raise InputError(error("I107", f"{kind} is not read", file.path))
    return _detect_text(file, _peek(start))


def _detect_text(file: SourceFile, start: str) -> Format:
    """The kind of a text, which the suffix tells unless the content says something else."""
    by_suffix = _BY_SUFFIX.get(file.suffix)
    if by_suffix is Format.MARKDOWN:
        return by_suffix
    if _MBOX.match(start):
        return Format.MBOX
    if (header := _MAIL_HEADER.match(start)) and len(_MAIL_NAMES.findall(header[0])) > 1:
        return Format.MHTML if _is_saved_page(header[0], by_suffix) else Format.MAIL
    is_page = _PAGE.match(start) and not _XML.match(start)
    if start.lstrip()[:1] == "<" and _FEED.search(start) and not is_page and by_suffix is not Format.HTML:
        return Format.FEED
    if _PAGE.match(start) or (_XML.match(start) and "<html" in start):
        return Format.HTML
    if by_suffix in (Format.FEED, Format.MAIL, Format.MBOX, Format.MHTML):
        raise InputError(error("I107", f"the content is not what {file.suffix} promises ({by_suffix})", file.path))
    if by_suffix in (Format.JSON, Format.JSON_LINES):
        return _detect_json(file.content, by_suffix)
    if by_suffix in (Format.TEXT, None) and is_table(start):
        return Format.CSV
    if by_suffix is not None and not (by_suffix is Format.TEXT and _RECORD.match(start)):
        return by_suffix
    return _guess_text(file, start)


def _detect_json(content: bytes, by_suffix: Format) -> Format:
    """Whether JSON is one value or many, of which names often say the other."""
    if by_suffix is Format.JSON:
        return Format.JSON_LINES if holds_lines(content) else Format.JSON
    return Format.JSON if holds_value(content) else Format.JSON_LINES


def _is_saved_page(header: str, by_suffix: Format | None) -> bool:
    """Whether a header is that of a page which a browser saved, and not that of a message."""
    if by_suffix is Format.MHTML or _SAVED_PAGE.search(header):
        return True
    return _MULTIPART_PAGE.search(header) is not None and not _DELIVERED.search(header)


def _guess_text(file: SourceFile, start: str) -> Format:
    """The kind of a text whose suffix says nothing."""
    if start.lstrip()[:1] in ("[", "{"):
        return _detect_json(file.content, Format.JSON)
    if "\0" in start or file.suffix:
        what = f"a {file.suffix} file" if file.suffix else "a file of an unknown kind"
        raise InputError(error("I107", f"{what} is not read", file.path))
    return Format.TEXT


def _peek(start: bytes) -> str:
    """The first characters, as far as they tell the kind; UTF-16 is known by its mark."""
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return start.decode("utf-16", "replace").replace("\r\n", "\n")
    return start.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").replace("\r\n", "\n")


def _detect_package(file: SourceFile) -> Format:
    """The kind of a ZIP package: a document, or an archive of files.

    Raises:
        InputError: I103 for a damaged one, I107 for a package that is not read, I120 and I121.
    """
    package = open_zip(file.content, file.path)
    names = [entry.filename for entry in package.infolist()]
    mimetype = b""
    if "mimetype" in names:
        mimetype = unpack(package, package.getinfo("mimetype"), _LONGEST_TYPE, file.path) or b""
    if any(name.startswith("word/document") for name in names):
        return Format.DOCX
    if mimetype.startswith(_ODF_TEXT):
        return Format.ODT
    kind = next((kind for part, kind in _PACKAGES if any(name.startswith(part) for name in names)), None)
    if kind is None and mimetype.startswith(b"application/vnd.oasis.opendocument"):
        kind = "an OpenDocument file that is not a text document"
    if kind is not None:
        raise InputError(error("I107", f"{kind} is not read", file.path))
    return Format.ZIP


def choose_reader(kind: Format) -> Reader:
    """The reader for a kind of file; its module, and the libraries it stands on, are loaded only now."""
    match kind:
        case Format.TEXT:
            from briefkit.read.text import read_text as read
        case Format.MARKDOWN:
            from briefkit.read.markdown import read_markdown as read
        case Format.HTML:
            from briefkit.read.html import read_html as read
        case Format.JSON:
            from briefkit.read.records import read_json as read
        case Format.JSON_LINES:
            from briefkit.read.jsonl import read_jsonl as read
        case Format.PDF:
            from briefkit.read.pdf import read_pdf as read
        case Format.DOCX:
            from briefkit.read.docx import read_docx as read
        case Format.ODT:
            from briefkit.read.odt import read_odt as read
        case Format.RTF:
            from briefkit.read.rtf import read_rtf as read
        case Format.CSV:
            from briefkit.read.delimited import read_delimited as read
        case Format.FEED:
            from briefkit.read.feeds import read_feed as read
        case Format.MAIL:
            from briefkit.read.mail import read_mail as read
        case Format.MBOX:
            from briefkit.read.mbox import read_mbox as read
        case Format.MHTML:
            from briefkit.read.mhtml import read_mhtml as read
        case Format.ZIP:
            from briefkit.read.archive import read_archive as read
        case _:
            assert_never(kind)
    return read
