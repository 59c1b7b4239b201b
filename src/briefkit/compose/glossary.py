"""The glossary: short forms that a report uses, with what its sources say they stand for."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence, Set

from briefkit.languages import Catalogue
from briefkit.model.citing import cite
from briefkit.model.folding import fold
from briefkit.model.report import Block, Empty, Table, Text
from briefkit.model.selection import Expansion

_NOT_PRINTED = frozenset(("url", "id", "sha256", "text_sha256"))
"""Fields of the report tree whose words nobody reads as words."""


def compose_glossary(
    expansions: Sequence[Expansion], report: Iterable[object], cited: Set[str | None], catalogue: Catalogue
) -> tuple[Block, ...]:
    """A row for each short form that stands in the report and that a document spells out, in order of the alphabet.

    Args:
        expansions: What the documents spell out.
        report: All other parts of the report that are printed.
        cited: Ids of the documents that these cite, which are cited for a row before others.
        catalogue: Of the reader's language.
    """
    used = _find_used({each.short for each in expansions}, report)
    once: dict[tuple[str, str], Expansion] = {}
    for each in sorted(expansions, key=lambda each: each.document not in cited):
        if each.short in used:
            once.setdefault((each.short, fold(each.words)), each)
    found = sorted(once.values(), key=lambda each: (each.short.casefold(), each.words))
    if not found:
        return (Empty(catalogue.say("No source spells out an abbreviation that this report uses."), periodic=False),)
    rows = tuple(
        ((Text(each.short),), (Text(each.words),), (cite(each.document, each.paragraph, (each.span,)),))
        for each in found
    )
    header = (catalogue.say("Abbreviation"), catalogue.say("Stands for"), catalogue.say("Source"))
    return (Table(header, rows, widths=(2, 6, 1.2)),)


def _find_used(shorts: set[str], report: Iterable[object]) -> set[str]:
    if not shorts:
        return set()
    longest_first = sorted(shorts, key=lambda short: (-len(short), short))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return {found for words in _list_words(report) for found in pattern.findall(words)}


def _list_words(value: object) -> Iterator[str]:
    """Every text within a value of the report tree."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _list_words(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in _NOT_PRINTED:
                yield from _list_words(getattr(value, field.name))
