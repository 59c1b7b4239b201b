"""Earlier reports: which rows of theirs this one has again, under which ids, and where their sources stand now."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefkit.model.citing import source_id
from briefkit.model.facts import ParsedDocument
from briefkit.model.folding import fold
from briefkit.model.report import ActorRow, Report
from briefkit.model.selection import SelectedEvent, SelectedQuotation, Selection
from briefkit.model.tracking import Tracked

MOST_EARLIER = 4
"""Earlier reports that are looked back on; a month of weekly ones."""
ALIKE = 0.5
"""Share of all words of two sentences that both must have, for the one to be the other in new words."""
_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of this report and the same row of an earlier one."""

    now: Tracked
    before: Tracked


@dataclass(frozen=True, slots=True)
class Sources:
    """The documents that were read, used or not, beside those that earlier reports were made of.

    Attributes:
        parsed: By the id that the document has as a source.
        hashes: SHA-256 of the text of each that an earlier report cites, as it is now, by that id.
        earlier: The same as the latest of the earlier reports has it.
    """

    parsed: Mapping[str, ParsedDocument]
    hashes: Mapping[str, str]
    earlier: Mapping[str, str]

    def is_edited(self, source: str) -> bool:
        """Whether a document was read again with another text."""
        return source in self.hashes and self.hashes[source] != self.earlier[source]

    def has_words(self, source: str, words: str) -> bool:
        """Whether a document says something, white space aside."""
        parsed = self.parsed.get(source)
        return parsed is not None and _squeeze(words) in _squeeze(parsed.document.text)

    def find_alike(self, source: str, words: str) -> str | None:
        """The sentence of a document that is most like another, if one is alike."""
        parsed = self.parsed[source]
        sentences = [parsed.document.text[start:end] for start, end in parsed.sentences]
        best = max(sentences, key=lambda sentence: likeness(sentence, words), default="")
        return best if likeness(best, words) >= ALIKE else None


def order_earlier(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Earlier reports with the latest first, as many as are looked back on; those of one day by their numbers."""
    latest = sorted(reports, key=lambda report: (report.head.as_of, report.head.number or 0), reverse=True)
    return tuple(latest[:MOST_EARLIER])


def is_tracked(report: Report) -> bool:
    """Whether a report says what its events and statements are told by; one that a script built does not."""
    return bool(report.tracked) or all(isinstance(row, ActorRow) for row in report.rows())


def read_sources(documents: Iterable[ParsedDocument], earlier: Sequence[Report]) -> Sources:
    """The documents that were read, with those that earlier reports cite; the latest report comes first."""
    parsed = {source_id(each.document.id): each for each in documents}
    before: dict[str, str] = {}
    for report in earlier:
        for source in report.sources:
            if source.text_sha256 is not None:
                before.setdefault(source.id, source.text_sha256)
    hashes = {
        identifier: hashlib.sha256(parsed[identifier].document.text.encode("utf-8", "surrogatepass")).hexdigest()
        for identifier in before
        if identifier in parsed
    }
    return Sources(parsed, hashes, before)


def match_rows(now: Sequence[Tracked], before: Sequence[Tracked], sources: Sources) -> tuple[Pair, ...]:
    """The rows that two reports share: those with a telling in common, then those whose source has put it otherwise."""
    pairs = [*_match_tellings(now, before)]
    paired = {id(each) for pair in pairs for each in (pair.now, pair.before)}
    left = [each for each in before if id(each) not in paired and any(map(sources.is_edited, each.sources))]
    if left:
        pairs += _match_words([each for each in now if id(each) not in paired], left, sources)
    return tuple(pairs)


def keep_ids(selection: Selection, pairs: Iterable[Pair]) -> Selection:
    """The selection with the ids that its rows have in earlier reports, so that a row has one id through its life."""
    taken = {each.id for each in selection.tracked}
    renamed = {}
    for pair in pairs:
        if pair.before.id not in taken and pair.now.id not in renamed:
            renamed[pair.now.id] = pair.before.id
            taken.add(pair.before.id)
    if not renamed:
        return selection
    return replace(
        selection,
        events=_rename_events(selection.events, renamed),
        background=_rename_events(selection.background, renamed),
        ahead=_rename_events(selection.ahead, renamed),
        overdue=_rename_events(selection.overdue, renamed),
        quotations=tuple(_rename_quotation(found, renamed) for found in selection.quotations),
        tracked=tuple(_rename_row(each, renamed) for each in selection.tracked),
    )


def likeness(one: str, other: str) -> float:
    """The share of all words of two texts that both have, from 0 to 1."""
    left, right = (frozenset(_WORD.findall(fold(text))) for text in (one, other))
    return len(left & right) / len(left | right) if left and right else 0.0


def _match_tellings(now: Sequence[Tracked], before: Sequence[Tracked]) -> Iterator[Pair]:
    """Each row with the first one of the report before that shares a telling; a row of its own section goes first."""
    holders: dict[str, list[Tracked]] = {}
    for each in before:
        for telling in dict.fromkeys((each.id, *each.tellings)):
            holders.setdefault(telling, []).append(each)
    used: set[int] = set()
    for each in now:
        shared = [row for telling in dict.fromkeys((each.id, *each.tellings)) for row in holders.get(telling, ())]
        free = [row for row in shared if id(row) not in used]
        found = next((row for row in free if row.section == each.section), next(iter(free), None))
        if found is not None:
            used.add(id(found))
            yield Pair(each, found)


def _match_words(now: Sequence[Tracked], before: Sequence[Tracked], sources: Sources) -> Iterator[Pair]:
    used: set[int] = set()
    for row in before:
        edited = set(filter(sources.is_edited, row.sources))
        alike = [
            (likeness(each.text, row.text), each)
            for each in now
            if id(each) not in used and each.section == row.section and not edited.isdisjoint(each.sources)
        ]
        likest, found = max(alike, key=lambda each: each[0], default=(0.0, None))
        if found is not None and likest >= ALIKE:
            used.add(id(found))
            yield Pair(found, row)


def _rename_events(events: Collection[SelectedEvent], renamed: Mapping[str, str]) -> tuple[SelectedEvent, ...]:
    return tuple(replace(event, id=renamed[event.id]) if event.id in renamed else event for event in events)


def _rename_quotation(found: SelectedQuotation, renamed: Mapping[str, str]) -> SelectedQuotation:
    identifier = found.quotation.id
    if identifier not in renamed:
        return found
    ids = found.ids or (identifier,)
    return replace(found, quotation=replace(found.quotation, id=renamed[identifier]), ids=ids)


def _rename_row(each: Tracked, renamed: Mapping[str, str]) -> Tracked:
    if each.id not in renamed:
        return each
    return replace(each, id=renamed[each.id], tellings=tuple(dict.fromkeys((renamed[each.id], *each.tellings))))


def _squeeze(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
