"""Mailboxes (mbox): many messages in one file, each a part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from briefkit.errors import InputError, error
from briefkit.read.mail import read_title
from briefkit.read.mime import name_part
from briefkit.read.source import Reading, SourceFile, SourceOptions

_LONGEST_LINE = 400
"""Bytes of a line that parts messages: an address and a date."""

_TIME = re.compile(rb"\s\d{1,2}:\d{2}(?::\d{2})?\s")
_YEAR = re.compile(rb"\s\d{4}(?:\s|$)")
_FIELD = re.compile(rb"[!-9;-~]{1,76}:|>From ")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_mbox(file: SourceFile, options: SourceOptions) -> Reading:
    """The messages of a mailbox, in their order.

    A message begins with a line "From ", a sender and a date, above a header field. Lines of a text that begin with
    "From " have a ``>`` before it, which is taken off (the formats mboxo and mboxrd).

    Raises:
        InputError: I105 for a mailbox without messages.
    """
    # One more than are read, for the reader of parts to say so.
    spans = list(islice(_find_messages(file.content), options.limits.parts + 1))
    if not spans:
        raise InputError(error("I105", "the mailbox contains no messages", file.path))
    return Reading(parts=tuple(_open(file, number, *span) for number, span in enumerate(spans, 1)))


def _open(file: SourceFile, number: int, start: int, end: int) -> SourceFile:
    content = _QUOTED.sub(rb"\1", file.content[start:end])
    title = read_title(content)
    return file.enclose(f"message {number}{': ' if title else ''}{name_part(title)}.eml", content)


def _find_messages(content: bytes) -> Iterator[tuple[int, int]]:
    """Where messages begin, behind the line above them, and end."""
    start = -1
    place = len(content) - len(content.lstrip(b"\xef\xbb\xbf\r\n"))
    while place >= 0:
        line = content[place : place + _LONGEST_LINE].partition(b"\n")[0]
        below = place + len(line) + 1
        if line.startswith(b"From ") and _TIME.search(line) and _YEAR.search(line) and _FIELD.match(content, below):
            if start >= 0:
                yield start, place
            start = below
        place = content.find(b"\nFrom ", place) + 1 or -1
    if start >= 0:
        yield start, len(content)
