"""What was read and what was picked, as text for the terminal: an id, what is known in a line, the words below it."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Sequence

from briefkit.cli.reporting import one_line
from briefkit.model.date_words import format_when
from briefkit.model.facts import EventDate, ParsedDocument
from briefkit.model.role_words import describe_role
from briefkit.model.selection import Selection

_INDENT = "    "


def show_documents(documents: Sequence[ParsedDocument]) -> None:
    """The events, quotations and actors of each document, with their ids."""
    for parsed in documents:
        document = parsed.document
        print(_line(document.id, document.published or "no date", document.outlet, document.title))
        print()
        _print_part(
            "Events",
            (
                (_line(event.id, _date(event.date), event.date.basis, event.type, event.status), event.text)
                for event in parsed.events
            ),
        )
        _print_part(
            "Quotations",
            (
                (
                    _line(quotation.id, quotation.kind, quotation.speaker or "nobody named")
                    + _as_written(document.text, quotation.speaker_span, quotation.speaker),
                    quotation.text,
                )
                for quotation in parsed.quotations
            ),
        )
        _print_part(
            "Actors",
            (
                (
                    _line(actor.id, actor.kind, actor.name, actor.country, _count(len(actor.mentions))),
                    "; ".join(map(describe_role, actor.roles)),
                )
                for actor in parsed.actors
            ),
        )


def show_selection(selection: Selection) -> None:
    """What was picked, and why the rest was not."""
    names = {actor.id: actor for actor in selection.actors}
    _print_part(
        "Events",
        (
            (
                _line(event.id, _date(event.date), event.date.basis, event.type, f"outlets: {event.outlets}")
                + f"  [{', '.join(f'{told.document} ¶ {told.paragraph}' for told in event.reports)}]",
                event.text,
            )
            for event in selection.events
        ),
    )
    _print_part(
        "Quotations",
        (
            (
                _line(
                    found.quotation.id,
                    names[found.speaker].name if found.speaker else found.quotation.speaker,
                    f"[{found.document} ¶ {found.paragraph}]",
                ),
                found.quotation.text,
            )
            for found in selection.quotations
        ),
    )
    _print_part(
        "Actors",
        (
            (_line(actor.id, actor.kind, actor.name, _count(actor.mentions), f"documents: {len(actor.documents)}"), "")
            for actor in map(names.__getitem__, selection.listed)
        ),
    )
    _print_part(
        "Left out",
        ((_line(dropped.id, dropped.kind, dropped.reason), dropped.text) for dropped in selection.dropped),
    )


def _print_part(title: str, items: Iterable[tuple[str, str]]) -> None:
    """A title and its items, each a line and the words that belong to it, wrapped to the terminal."""
    width = min(120, shutil.get_terminal_size((100, 24)).columns)
    shown = list(items)
    if not shown:
        return
    print(title)
    for line, words in shown:
        print(f"  {one_line(line)}")
        if words:
            text = one_line(" ".join(words.split()))
            print(textwrap.fill(text, width, initial_indent=_INDENT, subsequent_indent=_INDENT))
    print()


def _line(*parts: object) -> str:
    return one_line("  ".join(str(part) for part in parts if part))


def _count(mentions: int) -> str:
    return "named once" if mentions == 1 else f"named {mentions} times"


def _as_written(text: str, span: tuple[int, int] | None, speaker: str | None) -> str:
    words = text[slice(*span)] if span else speaker
    return "" if words == speaker else f'  "{one_line(words or "")}"'


def _date(date: EventDate) -> str:
    return format_when(date.when) if date.when else "undated"
