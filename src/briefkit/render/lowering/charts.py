"""Charts of a report to drawings, each with its data: what is said of them, and the table that follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefkit.languages import Catalogue
from briefkit.model.charts import EventCounts
from briefkit.model.date_words import format_day
from briefkit.render import print_tree as tree
from briefkit.render.drawing.event_counts import draw_event_counts
from briefkit.render.drawing.measures import WIDTH
from briefkit.render.drawing.shapes import Shape
from briefkit.render.print_tree import Caption, Cell, ParagraphStyle, Run
from briefkit.render.sanitise import clean_text

_DAY_SHARE = 1.6
"""How much wider than a column of numbers the one with days is."""


def lower_event_counts(block: EventCounts, caption: Caption, catalogue: Catalogue) -> Iterator[tree.Block]:
    """Bars, then a row for each day or week that has events."""
    height, shapes = draw_event_counts(block, catalogue.language)
    yield make_drawing(height, shapes, describe_event_counts(block, catalogue), caption)
    unit = catalogue.say("Day") if block.unit == "day" else catalogue.say("Week from")
    titles = (unit, *block.kinds, *([catalogue.say("All")] if len(block.kinds) > 1 else []))
    rows = []
    for count in block.counts:
        if total := sum(count.numbers):
            numbers = (*count.numbers, *([total] if len(block.kinds) > 1 else []))
            day = format_day(count.begin, catalogue.language)
            rows.append((day, *(f"{number:,}" if number else "" for number in numbers)))
    yield make_table(titles, rows, (_DAY_SHARE, *(1.0 for _ in titles[1:])))
    yield from make_notes(block.notes)


def describe_event_counts(block: EventCounts, catalogue: Catalogue) -> str:
    """What a reader who does not see the bars has to know of them."""
    totals = {count.begin: sum(count.numbers) for count in block.counts}
    events = catalogue.count("{number} event", "{number} events", sum(totals.values()))
    begin, finish = (format_day(day, catalogue.language) for day in (block.begin, block.finish))
    said = [catalogue.say("Bars of {events} from {begin} to {finish}.", events=events, begin=begin, finish=finish)]
    if any(totals.values()):
        most = max(totals.values())
        days = [format_day(day, catalogue.language) for day, number in totals.items() if number == most]
        words = "Most on {day}: {most}." if block.unit == "day" else "Most in the week from {day}: {most}."
        said.append(catalogue.say(words, day=days[0], most=most))
    said.append(catalogue.say("The table below has the numbers."))
    return " ".join(said)


def make_drawing(height: float, shapes: Iterable[Shape], alt: str, caption: Caption) -> tree.Drawing:
    """A drawing as wide as all are."""
    return tree.Drawing(WIDTH, height, tuple(shapes), " ".join(clean_text(alt).split()), caption)


def make_table(titles: Sequence[str], rows: Iterable[Sequence[str]], shares: Sequence[float]) -> tree.Table:
    """The data of a drawing, under it and without a caption of its own."""
    columns = tuple(tree.Column(clean_text(title), share) for title, share in zip(titles, shares, strict=True))
    lowered = (
        tree.Row(tuple(_make_cell(words) for words in row), part=f"table row {number}")
        for number, row in enumerate(rows, 1)
    )
    return tree.Table(columns, tuple(lowered), None, proportional=True)


def make_notes(notes: Iterable[str]) -> Iterator[tree.Paragraph]:
    """What is not shown, a paragraph each."""
    for number, note in enumerate(notes, 1):
        yield tree.Paragraph(ParagraphStyle.NOTE, ((Run(clean_text(note)),),), part=f"note {number} of a figure")


def _make_cell(words: str) -> Cell:
    return ((Run(clean_text(words)),),) if words else ()
