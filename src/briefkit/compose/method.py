"""The method: how the rows of a report came about, with what settings, and what made it; no clock is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from briefkit._version import __version__
from briefkit.model.date_words import format_day, format_period
from briefkit.model.facts import Basis
from briefkit.model.provenance import Provenance
from briefkit.model.report import Block, Bullets, Inline, Paragraph, Strong, Table, Text
from briefkit.model.selection import SelectedEvent, Selection
from briefkit.spec.briefing import AUTO, EventSelect, Spec

REPRODUCED = "Sentences and quotations are reproduced as published; briefkit neither confirms nor assesses them."
"""What a report is in no case silent of."""
_DIGEST = 12
"""Characters of a digest that tell one file from another."""


def compose_method(selection: Selection, spec: Spec) -> tuple[Block, ...]:
    """How rows were read, dated, chosen and merged, and what a second run needs to give the same report."""
    rows = selection.events if "chronology" in spec.made_sections else ()
    steps = (
        ("Read", _describe_reading(spec)),
        ("Dated", _describe_dating(rows)),
        ("Chosen", _describe_choice(selection, spec)),
        ("Merged", _describe_merging(rows)),
        ("Decided by the desk", _describe_decisions(selection, spec)),
    )
    items: list[tuple[Inline, ...]] = [(Strong(f"{step}: "), Text(words)) for step, words in steps if words]
    settings = tuple(((Text(name),), (Text(value),)) for name, value in _list_settings(selection, spec))
    return (
        Bullets(tuple(items)),
        Table(("Setting", "Value"), settings, caption="How this report was made", widths=(1, 2)),
        Paragraph((Text(f"{REPRODUCED} The same files and settings give the same report."),)),
    )


def say_maker(spec: Spec) -> str:
    """What made the report, for its notes."""
    asked = f"; spec {spec.provenance.spec[:_DIGEST]}" if spec.provenance else ""
    return f"Made with briefkit {__version__}, without a language model{asked}."


def _describe_reading(spec: Spec) -> str:
    kinds = ", ".join(genre.value for genre in spec.documents.genres)
    matched = f" that match “{spec.documents.match.expression}”" if spec.documents.match else ""
    return (
        f"Rows are made of documents of these kinds: {kinds}{matched}. Documents of other kinds give none. What "
        "surrounds a text, such as menus and signatures, is taken off."
    )


def _describe_dating(rows: Sequence[SelectedEvent]) -> str:
    """The rule, then on what the dates of the rows rest."""
    counts = Counter(event.date.basis if event.date.when else Basis.NONE for event in rows if not event.own)
    bases = (
        (Basis.STATED, "stated in the sentence"),
        (Basis.CARRIED, "carried over from the text before"),
        (Basis.PUBLISHED, "day of publication"),
        (Basis.EDITED, "given by the desk"),
        (Basis.NONE, "none"),
    )
    told = "; ".join(f"{words} {counts[basis]}" for basis, words in bases if counts[basis])
    rule = (
        "A row has the date that its sentence states, else that of the text before it, else the day of publication. "
        "“Tuesday” and the like are counted from the day of publication. No date is more precise than its words."
    )
    return f"{rule} Dates of the rows: {told}." if told else rule


def _describe_choice(selection: Selection, spec: Spec) -> str:
    rule = (
        "What a sentence tells is weighed, and background left out. Of the events that are asked for, those come first "
        "that more independent origins tell and that lie nearer to the subject."
    )
    asked = "; ".join(_list_filters(spec.events, selection, spec.report.language))
    return f"{rule} Asked for: {asked}." if asked else rule


def _list_filters(asked: EventSelect, selection: Selection, language: str) -> Iterator[str]:
    """What the spec asks of events, in words."""
    if asked.period == "report":
        if selection.period is not None:
            yield f"events of {format_period(selection.period, language)}"
    elif not isinstance(asked.period, str):
        yield f"events of {format_period(asked.period, language)}"
    if asked.actors:
        yield f"with {_join(asked.actors)}"
    if asked.places:
        yield f"in {_join(asked.places)}"
    if asked.types:
        yield f"of the types {', '.join(asked.types)}"
    if asked.match:
        yield f"that match “{asked.match.expression}”"
    if asked.min_sources > 1:
        yield f"told by at least {asked.min_sources} origins"
    if asked.dates is not None:
        yield f"the {asked.dates} days that most is told of"
    if asked.per_date is not None:
        yield f"at most {asked.per_date} a day"
    if asked.limit == AUTO:
        yield "as many as a short report has room for"
    elif asked.limit is not None:
        yield f"at most {asked.limit}"


def _join(names: tuple[str, ...]) -> str:
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _describe_merging(rows: Sequence[SelectedEvent]) -> str:
    """The rule, then how many rows have more than one telling."""
    joined = sum(len({told.document for told in event.reports}) > 1 for event in rows)
    rule = (
        "Sentences that tell one event are one row, in the words of the one that says most. Near-copies of a story, "
        "and what cites one agency, are one origin."
    )
    return f"{rule} Rows told by several documents: {joined} of {len(rows)}." if rows else rule


def _describe_decisions(selection: Selection, spec: Spec) -> str:
    documents = {document.id for document in selection.documents}.intersection(spec.edits)
    counts = (
        (len(spec.edits) - len(documents), "row corrected", "rows corrected"),
        (len(documents), "document corrected", "documents corrected"),
        (len(spec.merge), "group of rows made one", "groups of rows made one"),
        (len(spec.split), "row kept apart", "rows kept apart"),
        (len(spec.rows), "row of its own", "rows of its own"),
        (len(spec.figures), "figure of its own", "figures of its own"),
    )
    said = ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)
    return f"{said}." if said else ""


def _list_settings(selection: Selection, spec: Spec) -> Iterator[tuple[str, str]]:
    yield "Made with", f"briefkit {__version__}, without a language model"
    yield "As of", format_day(selection.as_of, spec.report.language)
    yield "Template", PurePath(spec.template).name  # of a folder of one's own, not where it is
    if spec.provenance is not None:
        yield from _list_digests(spec.provenance)


def _list_digests(provenance: Provenance) -> Iterator[tuple[str, str]]:
    """The files that the report was asked for with, by the first characters of their SHA-256."""
    digests = (
        ("Spec", provenance.spec),
        ("Template's defaults", provenance.defaults),
        ("Values set over the spec", provenance.settings),
        ("Decisions", provenance.decisions),
    )
    for name, digest in digests:
        if digest is not None:
            yield name, f"SHA-256 {digest[:_DIGEST]}…"
