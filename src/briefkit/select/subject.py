"""The subject of a report: how near an event is to it.

The words of the title, of what the spec matches and of the actors that it names say what a report is about. Where most
documents have one of them, one that has none came into the pile by chance, and what it tells weighs less. And what many
documents speak of is what the pile is about: an event weighs more, the more of its words others use as well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from functools import cache
from itertools import chain

from briefkit.model.document import Document
from briefkit.model.folding import fold
from briefkit.model.replacing import replace_fields
from briefkit.model.selection import SelectedEvent
from briefkit.select.wordings import Wordings
from briefkit.select.words import gather_stems, list_stems
from briefkit.spec.briefing import Spec
from briefkit.spec.match import list_words
from briefkit.text.function_words import word_classes

BESIDE = 25
"""How much an event loses that only documents beside the subject tell, or such parts of documents."""
NEAR = 100
"""How much an event gains if all of its words are used by others as well. Chosen on timelines that journalists made of
four topics; between four fifths and one and a half times of it little changes."""
_SHARED, _FEWEST = 0.15, 3
"""Share of the documents that use a word which many use, and the fewest that are many."""
_ENOUGH = 50
"""Documents from which on it counts in full what many use; what ten have in common says little."""
_MOST = 0.6
"""Share of the documents that have a word of the subject from which the others are beside it."""
_TOLD, _ON_SUBJECT = 5, 0.2
"""Events from which a document can be on many matters, and their share with a word of the subject below which it is."""
_OF_REPORTS = (
    *("brief", "briefing", "bulletin", "crisis", "daily", "digest", "monthly", "news", "overview", "report", "review"),
    *("sitrep", "situation", "summary", "update", "weekly"),
)
"""Words in titles that say what kind of a text a report is."""


def find_beside(documents: Sequence[Document], wordings: Wordings, spec: Spec) -> Set[str]:
    """Ids of the documents that have no word of the subject, where most documents have one."""
    stems = _list_subject(spec)
    if not stems:
        return frozenset()
    titled = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(stems)))})")
    within = wordings.find_beginning(sorted(stems))
    beside = [each.id for each in documents if each.id not in within and not titled.search(fold(each.title or ""))]
    return frozenset(beside) if len(beside) <= (1 - _MOST) * len(documents) else frozenset()


def find_aside(events: Sequence[SelectedEvent], spec: Spec) -> Set[str]:
    """Ids of the events without a word of the subject whose documents are on many matters and hardly on that.

    A page of the day has the trial that a report is about between a vote abroad and a death; an obituary names the
    inquiry once that its subject led.
    """
    stems = tuple(_list_subject(spec))
    if not stems:
        return frozenset()
    on_subject = {event.id for event in events if any(each.startswith(stems) for each in gather_stems(event.text))}
    told, near = Counter[str](), Counter[str]()
    for event in events:
        for document in {each.document for each in event.reports}:
            told[document] += 1
            near[document] += event.id in on_subject
    sundry = {each for each, count in told.items() if count >= _TOLD and near[each] < _ON_SUBJECT * count}
    return frozenset(
        event.id
        for event in events
        if event.id not in on_subject and event.reports and sundry.issuperset(each.document for each in event.reports)
    )


def weigh_nearness(
    events: Sequence[SelectedEvent],
    documents: Sequence[Document],
    wordings: Wordings,
    beside: Set[str],
    aside: Set[str],
) -> tuple[SelectedEvent, ...]:
    """The events with a weight that counts how near they are to the subject.

    Args:
        events: All of them.
        documents: Those that the report is made of.
        wordings: Their words.
        beside: Ids of the documents beside the subject, as `find_beside` finds them.
        aside: Ids of the events beside it, as `find_aside` finds them.
    """
    using = Counter(chain.from_iterable(wordings.gather_stems(each.id) for each in documents))
    least = max(_FEWEST, _SHARED * len(documents))
    common = frozenset(stem for stem, count in using.items() if count >= least)
    most = NEAR * min(1.0, len(documents) / _ENOUGH)
    return tuple(
        replace_fields(
            event,
            weight=event.weight
            + round(most * _measure_nearness(event, common))
            - BESIDE * (event.id in aside or all(told.document in beside for told in event.reports)),
        )
        for event in events
    )


def _measure_nearness(event: SelectedEvent, common: Set[str]) -> float:
    """The share of the words of an event that many documents use."""
    stems = gather_stems(event.text)
    return len(stems & common) / len(stems) if stems else 0.0


def _list_subject(spec: Spec) -> frozenset[str]:
    """The stems of what a spec names: its title, what it matches and its actors."""
    matches = [each for each in (spec.documents.match, spec.events.match) if each is not None]
    named = [name for actor in spec.actors for name in (actor.name, *actor.aliases)]
    words = [spec.report.title, *named, *(word for match in matches for word in list_words(match))]
    stems = frozenset(stem for text in words for stem in list_stems(text) if not stem.isdigit()) - _of_no_subject()
    return frozenset(stem.removesuffix("s") for stem in stems)  # "Limpopo floods" are about a flood


@cache
def _of_no_subject() -> frozenset[str]:
    """Stems of words for reports and of function words, "after", which say nothing of a subject."""
    return frozenset(list_stems(" ".join((*_OF_REPORTS, *frozenset[str]().union(*word_classes().values())))))
