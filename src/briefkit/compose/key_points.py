"""Key points: what a reader in a hurry is to know, drawn from the chronology."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefkit.compose.brackets import tell_sentence
from briefkit.compose.citing import cite_tellings
from briefkit.compose.statuses import say_status
from briefkit.languages import Catalogue
from briefkit.languages.dates import format_when
from briefkit.model.document import Span
from briefkit.model.facts import Basis, EventStatus
from briefkit.model.report import Block, Bullets, Cite, Emphasis, Empty, Inline, KeyPoint, KeyPoints, Ref, Text
from briefkit.model.selection import KEY_POINTS, RegisteredActor, SelectedEvent, Selection, count_key_points

_OF_ONE_STORY = 4
"""As many of them as one story can give."""
_BACKGROUND = dt.timedelta(days=31)
"""How long before its telling an event can lie and still be news."""
_TAKES_UP = re.compile(
    r"(?:[\w'’]+(?:\s[\w'’]+){0,3},\s)?(?P<word>he|her|his|its?|she|that|their|these|they|this|those)\b", re.IGNORECASE
)
"""The beginning of a sentence that leans on the one before: "They left", "Late on Monday, they left"."""


def compose_key_points(selection: Selection, catalogue: Catalogue) -> tuple[Block, ...]:
    """What matters most, in order of time: the weightiest news; of equals what happened, and of that the latest.

    Background and sentences that lean on the one before come last. A story gives no more than its share, and a sentence
    that tells of two dates stands once.
    """
    dated = _print_once(
        [event for event in selection.events if event.date.when and event.status is not EventStatus.DENIED]
    )
    published = {document.id: document.published for document in selection.documents}
    most = count_key_points(len(dated))
    share = max(1, min(_OF_ONE_STORY, -(-KEY_POINTS[-1] // max(1, len(selection.groups)))))
    points: list[SelectedEvent] = []
    used: Counter[str] = Counter()
    for event in sorted(dated, key=lambda event: _importance(event, published), reverse=True):
        story = _story_of(event)
        if len(points) < most and (event.pinned or used[story] < share):
            points.append(event)
            used[story] += 1
    if not points:
        return (Empty(catalogue.say("No dated event of the period was selected.")),)
    names = {actor.id: actor for actor in selection.actors}
    chosen = {event.id for event in points}
    return (
        KeyPoints(
            tuple(_build_point(event, selection.as_of, names, catalogue) for event in dated if event.id in chosen)
        ),
    )


def _print_once(events: Sequence[SelectedEvent]) -> list[SelectedEvent]:
    """Of the events of one sentence the one whose date fits it best, with the weight of the weightiest of them."""
    once = {_sentence_of(event): event for event in sorted(events, key=_fits)}
    weights: dict[tuple[str, str], int] = {}
    for event in events:
        weights[_sentence_of(event)] = max(event.weight, weights.get(_sentence_of(event), event.weight))
    kept = (event for event in events if once[_sentence_of(event)] is event)
    heaviest = ((event, weights[_sentence_of(event)]) for event in kept)
    return [event if event.weight == weight else replace(event, weight=weight) for event, weight in heaviest]


def _sentence_of(event: SelectedEvent) -> tuple[str, str]:
    return _story_of(event), event.text


def _story_of(event: SelectedEvent) -> str:
    """The document that tells an event; a row of the desk's own that rests on none stands for itself."""
    return event.reports[0].document if event.reports else event.id


def _fits(event: SelectedEvent) -> tuple[bool, bool, int, dt.date]:
    """Sort key of how well the date of an event stands before its sentence, the best last."""
    when, is_own = event.date.when, event.date.basis in (Basis.STATED, Basis.EDITED)
    if when is None or when.begin is None or when.finish is None:
        return event.pinned, is_own, -dt.date.max.toordinal(), dt.date.min
    return event.pinned, is_own, (when.begin - when.finish).days, when.finish


def _importance(event: SelectedEvent, published: Mapping[str, dt.date | None]) -> tuple[bool | int | dt.date, ...]:
    finish = event.date.when.finish if event.date.when else None
    return (
        event.pinned,
        _is_news(event, published),
        not _leans(event),
        event.weight,
        event.status is EventStatus.HAPPENED,
        finish or dt.date.min,
        -min((told.span.start for told in event.reports), default=0),
    )


def _leans(event: SelectedEvent) -> bool:
    """Whether a sentence begins with a word that leans on the one before, which no bracket of ours explains."""
    found = _TAKES_UP.match(event.text)
    if found is None:
        return False
    at = found.start("word") + (event.reports[0].span.start if event.reports else 0)
    return all(each.span.start != at for each in event.explanations)


def _is_news(event: SelectedEvent, published: Mapping[str, dt.date | None]) -> bool:
    """Whether an event is no background: its date lies close to when somebody told it."""
    finish = event.date.when.finish if event.date.when else None
    days = [day for told in event.reports if (day := published.get(told.document))]
    return finish is None or not days or any(day - finish <= _BACKGROUND for day in days)


def _build_point(
    event: SelectedEvent, as_of: dt.date, names: Mapping[str, RegisteredActor], catalogue: Catalogue
) -> KeyPoint:
    """An event under its date, which is a link to the event's row in the chronology."""
    date = format_when(event.date.when, catalogue) if event.date.when else ""
    status = say_status(event, as_of, catalogue)
    told = tell_sentence(event, names, catalogue)
    content: tuple[Inline, ...] = (told,)
    if status:
        label = catalogue.say("{label}:", label=catalogue.capitalise(status))
        content = (Emphasis(f"{label} "), told)
    return KeyPoint(content, cite_tellings(event.reports), (Ref(event.id, catalogue.capitalise(date)),))


def turn_into_key_points(block: Block) -> Block:
    """A list that the desk wrote as key points; any other block as it is."""
    if not isinstance(block, Bullets):
        return block
    return KeyPoints(
        tuple(
            KeyPoint(
                _leave_out_cites(item),
                tuple(inline for inline in item if isinstance(inline, Cite)),
            )
            for item in block.items
        )
    )


def leave_out_repeated(made: tuple[Block, ...], written: tuple[Block, ...]) -> tuple[Block, ...]:
    """Key points of the selection without those that rest on words which the desk's own key points cite."""
    cited = {
        (cite.source, span)
        for block in written
        if isinstance(block, KeyPoints)
        for point in block.points
        for cite in point.sources
        for span in cite.spans
    }
    kept = []
    for block in made:
        if not isinstance(block, KeyPoints):
            continue
        points = tuple(point for point in block.points if cited.isdisjoint(_list_cited(point)))
        if points:
            kept.append(KeyPoints(points))
    return tuple(kept)


def _list_cited(point: KeyPoint) -> set[tuple[str, Span]]:
    return {(cite.source, span) for cite in point.sources for span in cite.spans}


def _leave_out_cites(item: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """A line without its citations, nor the blanks that stood before them."""
    kept: list[Inline] = []
    for inline in item:
        before = kept[-1] if kept else None
        if isinstance(inline, Text):
            if isinstance(before, Text):
                kept[-1] = Text(before.text + inline.text)
            else:
                kept.append(inline)
        elif not isinstance(inline, Cite):
            kept.append(inline)
        elif isinstance(before, Text):
            kept[-1] = Text(before.text.rstrip())
    return tuple(each for each in kept if each != Text(""))
