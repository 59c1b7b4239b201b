"""The method: how the rows of a report came about, with what settings, and what made it; no clock is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from briefkit._version import __version__
from briefkit.languages import Catalogue, message, message_count, message_in
from briefkit.languages.dates import format_day, format_period
from briefkit.languages.lists import join_commas, join_semicolons, join_words
from briefkit.model.facts import Basis
from briefkit.model.provenance import Provenance
from briefkit.model.report import Block, Bullets, Inline, Paragraph, Strong, Table, Text
from briefkit.model.selection import SelectedEvent, Selection
from briefkit.spec.briefing import AUTO, EventSelect, Spec

REPRODUCED = message(
    "Sentences and quotations are reproduced as published; briefkit neither confirms nor assesses them."
)
"""What a report is in no case silent of."""
_DIGEST = 12
"""Characters of a digest that tell one file from another."""
_BASES = (
    (Basis.STATED, message("stated in the sentence {number}")),
    (Basis.CARRIED, message("carried over from the text before {number}")),
    (Basis.PUBLISHED, message("day of publication {number}")),
    (Basis.EDITED, message("given by the desk {number}")),
    (Basis.NONE, message("none {number}")),
)
"""On what the date of a row rests."""


def compose_method(selection: Selection, spec: Spec, catalogue: Catalogue) -> tuple[Block, ...]:
    """How rows were read, dated, chosen and merged, and what a second run needs to give the same report."""
    rows = selection.events if "chronology" in spec.made_sections else ()
    steps = (
        (message_in("step", "Read:"), _describe_reading(spec, catalogue)),
        (message_in("step", "Dated:"), _describe_dating(rows, catalogue)),
        (message_in("step", "Chosen:"), _describe_choice(selection, spec, catalogue)),
        (message_in("step", "Merged:"), _describe_merging(rows, catalogue)),
        (message_in("step", "Decided by the desk:"), _describe_decisions(selection, spec, catalogue)),
    )
    items: list[tuple[Inline, ...]] = [
        (Strong(f"{catalogue.say_in('step', step)} "), Text(words)) for step, words in steps if words
    ]
    settings = tuple(((Text(name),), (Text(value),)) for name, value in _list_settings(selection, spec, catalogue))
    header = (catalogue.say("Setting"), catalogue.say("Value"))
    same = catalogue.say("The same files and settings give the same report.")
    return (
        Bullets(tuple(items)),
        Table(header, settings, caption=catalogue.say("How this report was made"), widths=(1, 2)),
        Paragraph((Text(f"{catalogue.say(REPRODUCED)} {same}"),)),
    )


def say_maker(spec: Spec, catalogue: Catalogue) -> str:
    """What made the report, for its notes."""
    maker = f"briefkit {__version__}"
    if spec.provenance is None:
        return catalogue.say("Made with {maker}, without a language model.", maker=maker)
    digest = spec.provenance.spec[:_DIGEST]
    return catalogue.say("Made with {maker}, without a language model; spec {digest}.", maker=maker, digest=digest)


def _describe_reading(spec: Spec, catalogue: Catalogue) -> str:
    kinds = join_commas((catalogue.say_in("genre", genre.label) for genre in spec.documents.genres), catalogue)
    if spec.documents.match:
        expression = spec.documents.match.expression
        made = catalogue.say(
            "Rows are made of documents of these kinds: {kinds} that match “{expression}”.",
            kinds=kinds,
            expression=expression,
        )
    else:
        made = catalogue.say("Rows are made of documents of these kinds: {kinds}.", kinds=kinds)
    rest = catalogue.say(
        "Documents of other kinds give none. What surrounds a text, such as menus and signatures, is taken off."
    )
    return f"{made} {rest}"


def _describe_dating(rows: Sequence[SelectedEvent], catalogue: Catalogue) -> str:
    """The rule, then on what the dates of the rows rest."""
    counts = Counter(event.date.basis if event.date.when else Basis.NONE for event in rows if not event.own)
    told = join_semicolons(
        (
            catalogue.say(words, number=catalogue.write_number(counts[basis]))
            for basis, words in _BASES
            if counts[basis]
        ),
        catalogue,
    )
    rule = catalogue.say(
        "A row has the date that its sentence states, else that of the text before it, else the day of publication. "
        "“Tuesday” and the like are counted from the day of publication. No date is more precise than its words."
    )
    return f"{rule} {catalogue.say('Dates of the rows: {bases}.', bases=told)}" if told else rule


def _describe_choice(selection: Selection, spec: Spec, catalogue: Catalogue) -> str:
    rule = catalogue.say(
        "What a sentence tells is weighed, and background left out. Of the events that are asked for, those come first "
        "that more independent origins tell and that lie nearer to the subject."
    )
    asked = join_semicolons(_list_filters(spec.events, selection, catalogue), catalogue)
    return f"{rule} {catalogue.say('Asked for: {filters}.', filters=asked)}" if asked else rule


def _list_filters(asked: EventSelect, selection: Selection, catalogue: Catalogue) -> Iterator[str]:
    """What the spec asks of events, in words."""
    say = catalogue.say
    if asked.period == "report":
        if selection.period is not None:
            yield say("events of {period}", period=format_period(selection.period, catalogue))
    elif not isinstance(asked.period, str):
        yield say("events of {period}", period=format_period(asked.period, catalogue))
    if asked.actors:
        yield say("with {actors}", actors=join_words(asked.actors, catalogue, "or"))
    if asked.places:
        yield say("in {place}", place=join_words(asked.places, catalogue, "or"))
    if asked.types:
        types = join_commas((catalogue.say_in("event type", each) for each in asked.types), catalogue)
        yield say("of the types {types}", types=types)
    if asked.match:
        yield say("that match “{expression}”", expression=asked.match.expression)
    if asked.min_sources > 1:
        yield catalogue.count(
            "told by at least {number} origin", "told by at least {number} origins", asked.min_sources
        )
    if asked.dates is not None:
        yield catalogue.count(
            "the {number} day that most is told of", "the {number} days that most is told of", asked.dates
        )
    if asked.per_date is not None:
        yield catalogue.count("at most {number} a day", "at most {number} a day", asked.per_date)
    if asked.limit == AUTO:
        yield say("as many as a short report has room for")
    elif isinstance(asked.limit, int):
        yield catalogue.count("at most {number}", "at most {number}", asked.limit)


def _describe_merging(rows: Sequence[SelectedEvent], catalogue: Catalogue) -> str:
    """The rule, then how many rows have more than one telling."""
    joined = sum(len({told.document for told in event.reports}) > 1 for event in rows)
    rule = catalogue.say(
        "Sentences that tell one event are one row, in the words of the one that says most. Near-copies of a story, "
        "and what cites one agency, are one origin."
    )
    if not rows:
        return rule
    number, every = catalogue.write_number(joined), catalogue.write_number(len(rows))
    share = catalogue.say("Rows told by several documents: {number} of {every}.", number=number, every=every)
    return f"{rule} {share}"


def _describe_decisions(selection: Selection, spec: Spec, catalogue: Catalogue) -> str:
    documents = {document.id for document in selection.documents}.intersection(spec.edits)
    counts = (
        (len(spec.edits) - len(documents), message_count("{number} row corrected", "{number} rows corrected")),
        (len(documents), message_count("{number} document corrected", "{number} documents corrected")),
        (len(spec.merge), message_count("{number} group of rows made one", "{number} groups of rows made one")),
        (len(spec.split), message_count("{number} row kept apart", "{number} rows kept apart")),
        (len(spec.rows), message_count("{number} row of its own", "{number} rows of its own")),
        (len(spec.figures), message_count("{number} figure of its own", "{number} figures of its own")),
    )
    said = join_commas((catalogue.count(*forms, count) for count, forms in counts if count), catalogue)
    return f"{said}." if said else ""


def _list_settings(selection: Selection, spec: Spec, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    maker = f"briefkit {__version__}"
    yield catalogue.say("Made with"), catalogue.say("{maker}, without a language model", maker=maker)
    yield catalogue.say("As of"), format_day(selection.as_of, catalogue)
    yield catalogue.say("Template"), PurePath(spec.template).name  # of a folder of one's own, not where it is
    if spec.provenance is not None:
        yield from _list_digests(spec.provenance, catalogue)


def _list_digests(provenance: Provenance, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The files that the report was asked for with, by the first characters of their SHA-256."""
    digests = (
        (message("Spec"), provenance.spec),
        (message("Template's defaults"), provenance.defaults),
        (message("Values set over the spec"), provenance.settings),
        (message("Decisions"), provenance.decisions),
    )
    for name, digest in digests:
        if digest is not None:
            yield catalogue.say(name), f"SHA-256 {digest[:_DIGEST]}…"
