"""The desk's decisions about rows: what is corrected, merged, split and left out."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from briefkit.model.document import Span
from briefkit.model.facts import ActorKind, Basis, EventDate, ParsedDocument, Role
from briefkit.model.folding import fold
from briefkit.model.selection import (
    EXCLUDED,
    Dropped,
    RegisteredActor,
    SelectedEvent,
    SelectedQuotation,
)
from briefkit.select.candidates import Candidate
from briefkit.select.register import Register
from briefkit.spec.briefing import EDITABLE, Edit, Spec

_ID_LENGTH = 8
_ALIKE = 0.3
"""Share of words that a sentence has in common with one that is gone to be worth a look."""
_SUGGESTED = 3
_NUMBERED = re.compile(r"(e-[0-9a-f]+)((?:-\d+)?)")
"""An event's id: what its sentence gives it, and which event of the sentence it is."""


class Names:
    """Finds the actors that the desk names, and adds those whom no document names.

    Attributes:
        added: Actors that only the desk names, in order.
    """

    def __init__(self, register: Register) -> None:
        """Look names up in a register."""
        self._register = register
        self._added: dict[str, RegisteredActor] = {}

    @property
    def added(self) -> tuple[RegisteredActor, ...]:
        """The actors that only the desk names."""
        return tuple(self._added.values())

    def find(self, names: Iterable[str]) -> tuple[str, ...]:
        """Register ids of names; of several actors of one name the most mentioned."""
        return tuple(dict.fromkeys(map(self._find_one, names)))

    def _find_one(self, name: str) -> str:
        found = self._register.find(name)
        if found:
            return found[0]
        identifier = f"a-{digest(fold(name))}"
        self._added.setdefault(identifier, RegisteredActor(identifier, name, ActorKind.GROUP))
        return identifier


def apply_edits(events: Sequence[SelectedEvent], edits: Mapping[str, Edit], names: Names) -> tuple[SelectedEvent, ...]:
    """The events with the desk's corrections, which are marked as such; of two for one event the later wins."""
    return tuple(_edit_event(event, edits, names) for event in events) if edits else tuple(events)


def _edit_event(event: SelectedEvent, edits: Mapping[str, Edit], names: Names) -> SelectedEvent:
    ids = {identifier for told in event.reports for identifier in told.events}
    for edit in (edit for identifier, edit in edits.items() if identifier in ids):
        actors = event.actors if edit.who is None else names.find(edit.who)
        places = event.places if edit.where is None else names.find(edit.where)
        event = dataclasses.replace(
            event,
            date=EventDate(edit.date, Basis.EDITED) if edit.date else event.date,
            text=edit.text or event.text,
            type=edit.type or event.type,
            status=edit.status or event.status,
            actors=actors,
            places=places,
            present=(*(each for each in event.present if each not in event.actors), *actors, *places),
            edited=tuple(dict.fromkeys((*event.edited, *_list_changed(edit, "event")))),
            parts=event.parts if edit.who is None else (),
        )
    return event


def _list_changed(edit: Edit, kind: str) -> Iterator[str]:
    """The fields that an edit changes of an event or a quotation."""
    return (name for name in EDITABLE[kind] if getattr(edit, name) is not None)


def apply_quotation_edits(
    quotations: Sequence[SelectedQuotation], edits: Mapping[str, Edit], names: Names
) -> tuple[SelectedQuotation, ...]:
    """The statements with the desk's corrections, which are marked as such."""
    return tuple(_edit_quotation(found, edits, names) for found in quotations) if edits else tuple(quotations)


def _edit_quotation(found: SelectedQuotation, edits: Mapping[str, Edit], names: Names) -> SelectedQuotation:
    for edit in (edit for identifier, edit in edits.items() if identifier in found.ids):
        quotation = found.quotation
        speaker = found.speaker
        if edit.speaker:
            (speaker,) = names.find([edit.speaker])
            quotation = dataclasses.replace(quotation, speaker=edit.speaker, speaker_span=None)
        if edit.text:
            quotation = dataclasses.replace(quotation, text=edit.text)
        found = dataclasses.replace(
            found,
            quotation=quotation,
            speaker=speaker,
            role=Role(edit.role) if edit.role else found.role if speaker == found.speaker else None,
            said=edit.date or found.said,
            edited=tuple(dict.fromkeys((*found.edited, *_list_changed(edit, "quotation")))),
        )
    return found


def regroup(
    clusters: Sequence[Sequence[int]],
    candidates: Sequence[Candidate],
    merge: Sequence[Sequence[str]],
    split: Set[str],
) -> list[list[int]]:
    """Clusters of candidates as the desk decided, each where it was; one whose candidates went elsewhere is empty.

    Args:
        clusters: Indexes of the candidates that tell the same.
        candidates: All of them.
        merge: Ids of events that are one; the candidate of the first id leads the cluster.
        split: Ids of events that are told by nothing else.
    """
    decided = [list(cluster) for cluster in clusters]
    if not merge and not split:
        return decided
    for cluster in decided[:]:
        alone = [index for index in cluster if not split.isdisjoint(candidates[index].ids)]
        if alone and len(cluster) > 1:
            cluster[:] = [index for index in cluster if index not in alone]
            decided += ([index] for index in alone)
    home = {
        identifier: place
        for place, cluster in enumerate(decided)
        for index in cluster
        for identifier in candidates[index].ids
    }
    for wanted in merge:
        places = list(dict.fromkeys(home[identifier] for identifier in wanted if identifier in home))
        for place in places[1:]:
            decided[places[0]] += decided[place]
            home |= {identifier: places[0] for index in decided[place] for identifier in candidates[index].ids}
            decided[place] = []
        if places:
            decided[places[0]].sort(key=lambda index: wanted[0] not in candidates[index].ids)
    return decided


def find_excluded(spec: Spec, register: Register) -> frozenset[str]:
    """Every id that the desk leaves out; a name stands for the actors that go by it."""
    named = (identifier for name in spec.exclude for identifier in register.find(name))
    return frozenset((*spec.exclude, *named))


def leave_out_actors(
    listed: Sequence[str], excluded: Set[str], register: Register
) -> tuple[tuple[str, ...], tuple[Dropped, ...]]:
    """The actors of the tables without those that the desk leaves out, and these with the reason."""
    kept = tuple(identifier for identifier in listed if identifier not in excluded)
    left = (identifier for identifier in listed if identifier in excluded)
    return kept, tuple(Dropped(each, "actor", EXCLUDED, register.entry(each).name) for each in left)


def find_nearest(was: str, documents: Iterable[ParsedDocument]) -> list[str]:
    """Ids of the events whose sentences share most words with one that is gone, the nearest first."""
    wanted = frozenset(fold(was).split())
    ranked: dict[tuple[str, Span], tuple[float, str]] = {}
    for parsed in documents:
        for event in parsed.events:
            words = frozenset(fold(parsed.document.text[event.sentence.start : event.sentence.end]).split())
            alike = len(wanted & words) / max(1, len(wanted | words))
            if alike >= _ALIKE:
                ranked.setdefault((parsed.document.id, event.sentence), (-alike, event.id))
    return [identifier for _, identifier in sorted(ranked.values())[:_SUGGESTED]]


def find_successors(spec: Spec, documents: Sequence[ParsedDocument]) -> dict[str, str]:
    """The new ids of events that edits name by ids which are gone, where the edit tells their sentence word for word.

    Only where one sentence has these words; of several events in it, the one with the number that the old id has.
    """
    wanted = {each: " ".join(fold(edit.was).split()) for each, edit in spec.edits.items() if edit.was}
    if not wanted:
        return {}
    known: set[str] = set()
    by_words: dict[str, set[str]] = {}
    for parsed in documents:
        for event in parsed.events:
            known.add(event.id)
            words = parsed.document.text[event.sentence.start : event.sentence.end]
            by_words.setdefault(" ".join(fold(words).split()), set()).add(_split_id(event.id)[0])
    found: dict[str, str] = {}
    for old, words in wanted.items():
        sentences = by_words.get(words, set())
        new = f"{min(sentences)}{_split_id(old)[1]}" if len(sentences) == 1 else ""
        if old not in known and new in known and new not in spec.edits:
            found[old] = new
    return found


def _split_id(identifier: str) -> tuple[str, str]:
    """An id in the part that its sentence gives it, and the number that it has among the events of that sentence."""
    found = _NUMBERED.fullmatch(identifier)
    return (found[1], found[2]) if found else (identifier, "")


def digest(text: str) -> str:
    """What an id of the desk's own is made of."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]
