"""What was read and what was picked, as text for the terminal: an id, what is known in a line, the words below it."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefkit.cli.reporting import disarm, one_line, print_line
from briefkit.languages import ENGLISH
from briefkit.languages.dates import format_when
from briefkit.languages.roles import describe_role
from briefkit.model.facts import EventDate, ParsedDocument, Role
from briefkit.model.figures import FigureReading
from briefkit.model.selection import Corpus, RegisteredActor, SelectedEvent, Selection

_INDENT = "    "


def show_documents(documents: Sequence[ParsedDocument]) -> None:
    """The events, quotations and actors of each document, with their ids."""
    for parsed in documents:
        document = parsed.document
        print_line(_line(document.id, document.published or "no date", document.outlet, document.title))
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
                    "; ".join(describe_role(role, ENGLISH) for role in actor.roles),
                )
                for actor in parsed.actors
            ),
        )


def show_selection(selection: Selection) -> None:
    """What was picked, and why the rest was not."""
    names = {actor.id: actor for actor in selection.actors}
    _print_part("Corpus", [(_describe_corpus(selection.corpus), "")])
    for title, events in (
        ("Events", selection.events),
        ("Background", selection.background),
        ("Ahead", selection.ahead),
        ("Was due; no report that it happened", selection.overdue),
    ):
        _print_part(title, ((_describe_event(event), event.text) for event in events))
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
    _print_part("Figures", _list_figures(selection, names))
    _print_part(
        "Actors",
        (
            (_describe_actor(actor), "; ".join(map(_describe_role, actor.roles)))
            for actor in map(names.__getitem__, selection.listed)
        ),
    )
    _print_part(
        "Left out",
        ((_line(dropped.id, dropped.kind, dropped.reason), dropped.text) for dropped in selection.dropped),
    )


def _describe_corpus(corpus: Corpus) -> str:
    days = f"{corpus.oldest} to {corpus.newest}" if corpus.oldest else ""
    return _line(
        f"read: {corpus.read}",
        f"considered: {corpus.considered}",
        *(f"{reason}: {number}" for reason, number in corpus.left_out),
        f"near-copies: {corpus.copies}",
        f"undated: {corpus.undated}",
        *(f"{language}: {number}" for language, number in corpus.languages),
        days,
    )


def _describe_event(event: SelectedEvent) -> str:
    """What is known of an event beside its words: its dates, what its date rests on, who tells it and where."""
    return _line(
        event.id,
        _date(event.date),
        event.date.basis,
        event.type,
        f"outlets: {event.outlets}",
        f"reported: {event.reported}" if event.reported else "",
        "late report" if event.late else "",
        f"due: {format_when(event.due, ENGLISH)}" if event.due else "",
        f"[{', '.join(f'{told.document} ¶ {told.paragraph}' for told in event.reports)}]",
    )


def _list_figures(selection: Selection, names: Mapping[str, RegisteredActor]) -> Iterator[tuple[str, str]]:
    """The desk's figures, then each reading of each series with the sentence that it was read from."""
    for figure in selection.own_figures:
        sources = ", ".join(told.event for told in figure.reports)
        yield (
            _line(figure.id, figure.value, f"as of {format_when(figure.as_of, ENGLISH)}", sources and f"[{sources}]"),
            figure.label,
        )
    texts = {document.id: document.text for document in selection.documents}
    for series in selection.figures:
        for reading in series.readings:
            line = _line(
                reading.id,
                reading.counted,
                reading.words,
                names[reading.place].name if reading.place else "",
                f"as of {reading.as_of}" if reading.as_of else "undated",
                _say_speaker(reading, names),
                f"[{reading.document} ¶ {reading.paragraph}]",
            )
            yield line, texts[reading.document][slice(*reading.sentence)]


def _say_speaker(reading: FigureReading, names: Mapping[str, RegisteredActor]) -> str:
    speaker = names[reading.said_by].name if reading.said_by else reading.speaker
    return f"according to {speaker}" if speaker else ""


def _describe_actor(actor: RegisteredActor) -> str:
    """What is known of an actor beside its roles: how often and when it is named, and the parts that it takes."""
    counts = (("does", actor.did), ("done to", actor.suffered), ("takes part", actor.joined), ("says", actor.said))
    return _line(
        actor.id,
        actor.kind,
        actor.name,
        _count(actor.mentions),
        f"documents: {len(actor.documents)}",
        f"seen: {actor.first_seen} to {actor.last_seen}" if actor.first_seen else "",
        *(f"{part}: {count}" for part, count in counts if count),
    )


def _describe_role(role: Role) -> str:
    """A role with its times, where the desk gives them."""
    bounds = (("from", role.since), ("until", role.until))
    told = " ".join(f"{word} {format_when(when, ENGLISH)}" for word, when in bounds if when is not None)
    said = describe_role(role, ENGLISH)
    return f"{said} ({told})" if told else said


def _print_part(title: str, items: Iterable[tuple[str, str]]) -> None:
    """A title and its items, each a line and the words that belong to it, wrapped to the terminal."""
    width = min(120, shutil.get_terminal_size((100, 24)).columns)
    shown = list(items)
    if not shown:
        return
    print(title)
    for line, words in shown:
        print_line(f"  {line}")
        for each in textwrap.wrap(one_line(" ".join(words.split())), width - len(_INDENT)):
            print(f"{_INDENT}{disarm(each)}")
    print()


def _line(*parts: object) -> str:
    return one_line("  ".join(str(part) for part in parts if part))


def _count(mentions: int) -> str:
    return "named once" if mentions == 1 else f"named {mentions} times"


def _as_written(text: str, span: tuple[int, int] | None, speaker: str | None) -> str:
    words = text[slice(*span)] if span else speaker
    return "" if words == speaker else f'  "{one_line(words or "")}"'


def _date(date: EventDate) -> str:
    return format_when(date.when, ENGLISH) if date.when else "undated"
