"""Transcripts: turns that a speaker's name in capitals and a colon introduce (``LUND: We will.``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefkit.model.document import Span

_LABEL = re.compile(
    r"(?<!\S)([A-Z](?:[A-Z'’.-]|Mc|Mac)+(?: [A-Z][A-Z'’.-]*){0,4})(?: \([A-Z-]{1,12}\))?"
    r"(, [A-Z][A-Z0-9 ,.&'’-]{2,40})?$"
)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says before the next takes over."""

    label: Span
    words: Span


def find_turns(text: str, paragraphs: Sequence[Span], names: Iterable[str]) -> tuple[Turn, ...]:
    """The turns of a transcript within an article.

    Headings look like labels ("WASHINGTON: ..."), so a label counts only if it is part of a known name, or if there
    are several labels and one of them gives a function ("ADA LUND, HOST:") or comes back, by its last name or whole.

    Args:
        text: The document's text.
        paragraphs: Its paragraphs.
        names: Names of the persons in it.
    """
    labels = list(_find_labels(text, paragraphs))
    if not labels:
        return ()
    speakers = {_last_name(match.group(1)) for _, match in labels}
    introduced = any(match.group(2) for _, match in labels)
    dialogue = len(speakers) > 1 and (introduced or (len(labels) > 2 and len(labels) > len(speakers)))
    known = {word.casefold() for name in names for word in name.split()}
    turns = []
    for index, (paragraph, match) in enumerate(labels):
        if not dialogue and _last_name(match.group(1)).casefold() not in known:
            continue
        first = match.end() + 1
        following = labels[index + 1][1].start() if index + 1 < len(labels) else paragraph.end
        words = text[first : min(following, paragraph.end)]
        start = first + len(words) - len(words.lstrip())
        end = first + len(words.rstrip())
        if start < end:
            turns.append(Turn(Span(*match.span(1)), Span(start, end)))
    return tuple(turns)


def name_turns(text: str, turns: Iterable[Turn]) -> dict[str, str]:
    """The fullest name that any label gives, by its last word as written: "KING" is "John King"."""
    named: dict[str, str] = {}
    for turn in turns:
        label = text[turn.label.start : turn.label.end]
        last = _last_name(label)
        named[last] = max(named.get(last, ""), label.title(), key=len)
    return named


def _last_name(label: str) -> str:
    return label.split()[-1]


def _find_labels(text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[Span, re.Match[str]]]:
    for paragraph in paragraphs:
        colon = text.find(": ", paragraph.start, paragraph.end)
        while colon >= 0:
            label = _LABEL.search(text, max(paragraph.start, colon - _LONGEST), colon)
            if label:
                yield paragraph, label
            colon = text.find(": ", colon + 1, paragraph.end)
