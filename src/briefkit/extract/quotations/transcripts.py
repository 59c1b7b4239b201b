"""Transcripts: turns that a speaker's name in capitals and a colon introduce (``LUND: We will.``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from briefkit.extract.descriptions import is_description
from briefkit.extract.quotations.wordclasses import words_of
from briefkit.model.document import Span

_LABEL = re.compile(
    r"(?<!\S)([A-Z](?:[A-Z'’.-]|Mc|Mac)+(?: [A-Z][A-Z'’.-]*){0,4})(?: \([A-Z-]{1,12}\))?"
    r"(, [A-Z][A-Z0-9 ,.&'’-]{2,40})?$"
)
_LONGEST = 60
_WORD = re.compile(r"[^\W\d_]+")
_SUFFIXES = frozenset({"JR", "SR", "II", "III", "IV"})


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says before the next takes over."""

    label: Span
    words: Span


def find_turns(text: str, paragraphs: Sequence[Span], names: Iterable[str]) -> tuple[Turn, ...]:
    """The turns of a transcript within an article.

    Headings look like labels ("WASHINGTON: ..."), so a label counts only if it is part of a known name, or if there
    are several speakers and one of them has a function ("ADA LUND, HOST:") or comes back, by the last name or in full.

    Args:
        text: The document's text.
        paragraphs: Its paragraphs.
        names: Names of the persons in it.
    """
    labels = list(_find_labels(text, paragraphs))
    if not labels:
        return ()
    names_given = {match.group(1) for _, match in labels}
    speakers = {_full_label(name, names_given) for name in names_given}
    introduced = any(_tells_function(match.group(2)) for _, match in labels)
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
    """The fullest name that any label gives, by the label as written: "KING" is "John King"."""
    labels = {text[turn.label.start : turn.label.end] for turn in turns}
    return {label: _full_label(label, labels).title() for label in labels}


def _full_label(label: str, labels: Set[str]) -> str:
    """The only longer label that ends in a bare name, or else the label itself."""
    if " " in label:
        return label
    longer = [other for other in labels if " " in other and _last_name(other) == label]
    return longer[0] if len(longer) == 1 else label


def _tells_function(words: str | None) -> bool:
    """Whether what follows a name says what somebody is: ", HOST", ", LEEDS POLICE"; ", MONDAY" does not."""
    found = _WORD.findall((words or "").lower())
    return any(word in words_of("function") or is_description(word) for word in found)


def _last_name(label: str) -> str:
    words = [word for word in label.split() if word.rstrip(".") not in _SUFFIXES]
    return words[-1] if words else label


def _find_labels(text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[Span, re.Match[str]]]:
    for paragraph in paragraphs:
        colon = text.find(": ", paragraph.start, paragraph.end)
        while colon >= 0:
            label = _LABEL.search(text, max(paragraph.start, colon - _LONGEST), colon)
            if label:
                yield paragraph, label
            colon = text.find(": ", colon + 1, paragraph.end)
