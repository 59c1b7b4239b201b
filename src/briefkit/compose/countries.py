"""Events by country: groups for the chronology, and a section with the weightiest of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefkit.compose.brackets import tell_sentence
from briefkit.compose.citing import cite_tellings
from briefkit.languages import Catalogue, message
from briefkit.languages.dates import format_when
from briefkit.languages.weaving import weave
from briefkit.model.report import Block, Bullets, Empty, Heading, Inline, Paragraph, Ref, Text
from briefkit.model.selection import RegisteredActor, SelectedEvent, Selection

ELSEWHERE = message("Elsewhere, or country not told")
"""What stands over the events whose country is not known, behind all others."""
_MOST = 3
"""Events of a country in a section that gives the situation in each."""


def group_by_country(
    events: Sequence[SelectedEvent], catalogue: Catalogue
) -> list[tuple[str, tuple[SelectedEvent, ...]]]:
    """Countries with their events, as ordered: those with the most first, of equals by name, then `ELSEWHERE`."""
    groups: dict[str, list[SelectedEvent]] = {}
    for event in events:
        groups.setdefault(event.country, []).append(event)
    order = sorted(groups, key=lambda country: (not country, -len(groups[country]), country))
    return [(country or catalogue.say(ELSEWHERE), tuple(groups[country])) for country in order]


def compose_situation(selection: Selection, catalogue: Catalogue) -> tuple[Block, ...]:
    """The weightiest events of each country in order of time, and how many more there are."""
    if not selection.events:
        return (Empty(catalogue.say("No event of the period was selected.")),)
    names = {actor.id: actor for actor in selection.actors}
    blocks: list[Block] = []
    for country, events in group_by_country(selection.events, catalogue):
        chosen = {event.id for event in sorted(events, key=lambda event: (not event.pinned, -event.weight))[:_MOST]}
        blocks.append(Heading(country))
        blocks.append(
            Bullets(tuple(tuple(_build_line(event, names, catalogue)) for event in events if event.id in chosen))
        )
        if more := len(events) - len(chosen):
            blocks.append(Paragraph((Text(catalogue.count("{number} more event.", "{number} more events.", more)),)))
    return tuple(blocks)


def _build_line(event: SelectedEvent, names: dict[str, RegisteredActor], catalogue: Catalogue) -> Iterator[Inline]:
    """The date, which leads to the row of the chronology, and the sentence with its citations."""
    date = format_when(event.date.when, catalogue) if event.date.when else catalogue.say("undated")
    yield from weave(
        catalogue,
        "{date}: {text}",
        date=(Ref(event.id, catalogue.capitalise(date), strong=True),),
        text=(tell_sentence(event, names, catalogue),),
    )
    for each in cite_tellings(event.reports):
        yield from (Text(" "), each)
