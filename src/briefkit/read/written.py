"""Paragraphs of a written file, as word processors and printers make them, to a story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefkit.errors import Diagnostic
from briefkit.read.headline import Paragraph, split_headline
from briefkit.read.letterhead import read_letterhead
from briefkit.read.metadata import Metadata, join_metadata
from briefkit.read.properties import Properties
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.story import read_story

_NO_PROPERTIES = Properties()
_NOTHING = Metadata()

_CONTACT = re.compile(
    r"(?:(?:(?:for|more|further|media|press|editorial|general|additional|any|or)\s+){0,4}"
    r"(?:contacts?|enquiries|inquiries|queries|information)\b(?:\s+(?:details|persons?|points?))?"
    r"(?=\s*(?:[:,–—-]|please|contact|$|\()))",
    re.IGNORECASE,
)
"""How the lines begin by which a press release ends: "Contact:", "For more information, please contact"."""

_REACH = re.compile(r"\S@\S|\+?\(?\d[\d\s()./-]{6,}\d|\bwww\.|https?://")
"""An address, a telephone number."""

_END_MARK = re.compile(
    r"[\W_]{0,12}(?:ends?|-?30-?|###+|\*\s?\*\s?\*)[\W_]{0,12}|[#*]{3,}|(?:[#*]\s){2,}[#*]", re.IGNORECASE
)
"""The lone mark below the last line of a press release or an agency's report."""

_WITHOUT_WIDTH = re.compile("[\xad\ufeff\u200b\u2060\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
"""Soft hyphens, marks of no width, controls, and signs of private fonts such as the dots before items of a list."""

_LONGEST_CONTACT_LINE = 200
_MOST_CONTACT_LINES = 10


def read_paragraphs(
    paragraphs: Sequence[Paragraph],
    file: SourceFile,
    options: SourceOptions,
    *,
    known: Metadata = _NOTHING,
    around: Metadata = _NOTHING,
    properties: Properties = _NO_PROPERTIES,
    problems: tuple[Diagnostic, ...] = (),
) -> Reading:
    """The story that some paragraphs are.

    Args:
        paragraphs: In reading order.
        file: Where they come from.
        options: What the spec says of the source.
        known: What the document shows of itself besides its headline.
        around: What stands around the text; where the text is silent, it stands.
        properties: What the file says; where all others are silent, it stands.
        problems: What was found so far.

    Raises:
        InputError: I105, I108 or I111.
    """
    split = split_headline(paragraphs, properties.headline)
    letterhead = read_letterhead(split.above, split.story, options.language)
    text = "\n\n".join(drop_contacts([*letterhead.lines, *split.story]))
    around = join_metadata(around, Metadata(agency=letterhead.publisher))
    said = join_metadata(join_metadata(file.known, around), properties.metadata)
    return read_story(text, replace(known, title=split.headline), replace(file, known=said), options, problems)


def drop_contacts(paragraphs: Sequence[str]) -> Sequence[str]:
    """Paragraphs without the mark of the end and the lines below the text that say whom to write to or call."""
    end = len(paragraphs)
    for number in range(len(paragraphs) - 1, max(0, len(paragraphs) - _MOST_CONTACT_LINES - 1), -1):
        paragraph = paragraphs[number]
        if len(paragraph) > _LONGEST_CONTACT_LINE:
            break
        tells_contact = _CONTACT.match(paragraph) and any(map(_REACH.search, paragraphs[number:end]))
        if tells_contact or _END_MARK.fullmatch(paragraph):
            end = number
    return paragraphs[:end]


def tidy(text: str) -> str:
    """A paragraph's lines with single spaces in them, and without soft hyphens and marks of no width.

    A break within a paragraph is a line's end where a sentence or a short line ends there; where a word in small
    letters follows, it only broke the line.
    """
    text = _WITHOUT_WIDTH.sub("", text)
    lines = [" ".join(line.split()) for line in text.split("\n")]
    pieces: list[str] = []
    for line in filter(None, lines):
        if pieces:
            pieces.append(" " if line[0].islower() and pieces[-1][-1] not in ".!?:" else "\n")
        pieces.append(line)
    return "".join(pieces)
