"""Charts of a report to drawings, each with its data: what is said of them, and the table that follows."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import assert_never

from briefkit.languages import Catalogue, message
from briefkit.languages.dates import format_day
from briefkit.model.charts import Chart, EventCounts, FigureCourse, Network, Tie, Timeline
from briefkit.model.report import Inline, Text
from briefkit.render import print_tree as tree
from briefkit.render.drawing.event_counts import draw_event_counts
from briefkit.render.drawing.figure_course import draw_figure_course
from briefkit.render.drawing.measures import WIDTH
from briefkit.render.drawing.network import draw_network
from briefkit.render.drawing.shapes import Shape
from briefkit.render.drawing.timeline import draw_timeline
from briefkit.render.lowering.tables import Lower, lower_plain_row
from briefkit.render.print_tree import Caption, ParagraphStyle, Run
from briefkit.render.sanitise import clean_line, clean_text
from briefkit.render.wording import join_cites, join_refs

Sketch = tuple[float, tuple[Shape, ...]]
"""The height of a drawing, and its shapes."""

Cells = tuple[tuple[Inline, ...], ...]
"""What the cells of a row say."""


@dataclass(frozen=True, slots=True)
class ChartLowering:
    """Makes drawings, their tables and their notes.

    Attributes:
        catalogue: Words in the reader's language.
        line: Makes a line of its content.
        printed: Ids of the rows that the report prints.
    """

    catalogue: Catalogue
    line: Lower
    printed: Set[str]

    def lower(self, block: Chart, caption: Caption) -> Iterator[tree.Block]:
        """The drawing, its data as a table, unless the report prints them elsewhere, and what is not shown."""
        block = _clean(block)
        match block:
            case EventCounts():
                yield _make_drawing(draw_event_counts(block, self.catalogue), self._tell_counts(block), caption)
                yield self._list_counts(block)
            case Timeline():
                yield _make_drawing(draw_timeline(block, self.catalogue), self._tell_timeline(block), caption)
                if not self._prints(block):
                    yield self._list_entries(block)
            case Network():
                yield _make_drawing(draw_network(block, self.catalogue), self._tell_network(block), caption)
                yield self._list_ties(block)
            case FigureCourse():
                yield _make_drawing(draw_figure_course(block, self.catalogue), self._tell_course(block), caption)
                yield self._list_readings(block)
            case _:
                assert_never(block)
        for number, note in enumerate(block.notes, 1):
            words = Run(clean_text(note))
            yield tree.Paragraph(ParagraphStyle.NOTE, ((words,),), part=f"note {number} of figure {caption.number}")

    def _tell_counts(self, block: EventCounts) -> str:
        totals = {count.begin: sum(count.numbers) for count in block.counts}
        say = self.catalogue.say
        events = self._count_events(sum(totals.values()))
        begin, finish = self._name_day(block.begin), self._name_day(block.finish)
        said = [say("Bars of {events} from {begin} to {finish}.", events=events, begin=begin, finish=finish)]
        if most := max(totals.values(), default=0):
            day = self._name_day(next(day for day, number in totals.items() if number == most))
            of_day, of_week = message("Most on {day}: {most}."), message("Most in the week from {day}: {most}.")
            number = self.catalogue.write_number(most)
            said.append(say(of_day if block.unit == "day" else of_week, day=day, most=number))
        return " ".join((*said, self._lead_to_table()))

    def _tell_timeline(self, block: Timeline) -> str:
        say = self.catalogue.say
        events = self._count_events(len(block.entries))
        begin, finish = self._name_day(block.begin), self._name_day(block.finish)
        said = [say("Timeline of {events} from {begin} to {finish}.", events=events, begin=begin, finish=finish)]
        days = Counter(entry.begin for entry in block.entries if entry.begin == entry.finish)
        if days and (most := max(days.values())) > 1:
            day = self._name_day(next(day for day, number in days.items() if number == most))
            said.append(say("Most on {day}: {most}.", day=day, most=self.catalogue.write_number(most)))
        where = say("The chronology has the same events.") if self._prints(block) else self._lead_to_table()
        return " ".join((*said, where))

    def _tell_network(self, block: Network) -> str:
        say = self.catalogue.say
        names = {actor.id: actor.name for actor in block.actors}
        number = self.catalogue.count("{number} actor", "{number} actors", len(block.actors))
        said = [say("Lines between {actors}, from who acts to whom it concerns.", actors=number)]
        if block.ties:
            tie = max(block.ties, key=lambda each: len(each.rows))
            words = message("Most between {one} and {other}: {events}.")
            events = self._count_events(len(tie.rows))
            said.append(say(words, one=names[tie.doer], other=names[tie.other], events=events))
        return " ".join((*said, self._lead_to_table()))

    def _tell_course(self, block: FigureCourse) -> str:
        say = self.catalogue.say
        values = [reading.value for reading in block.readings]
        first, last = block.readings[0], block.readings[-1]
        words = message("{number} readings from {begin} to {finish}, from {lowest} to {highest}. The last is {words}.")
        said = say(
            words,
            number=self.catalogue.write_number(len(values)),
            begin=self._name_day(first.day),
            finish=self._name_day(last.day),
            lowest=self.catalogue.write_number(min(values)),
            highest=self.catalogue.write_number(max(values)),
            words=last.words,
        )
        return f"{said} {self._lead_to_table()}"

    def _list_counts(self, block: EventCounts) -> tree.Table:
        """A row for each day or week that has events, with the number of each kind and of all."""
        unit = self.catalogue.say("Day") if block.unit == "day" else self.catalogue.say("Week from")
        several = len(block.kinds) > 1
        titles = (unit, *block.kinds, *([self.catalogue.say("All")] if several else []))
        rows = []
        for count in block.counts:
            if total := sum(count.numbers):
                numbers = (*count.numbers, *([total] if several else []))
                written = (self.catalogue.write_number(number) if number else "" for number in numbers)
                rows.append((self._name_day(count.begin), *written))
        return self._make_table(titles, map(_say_all, rows), (1.6, *(1.0 for _ in titles[1:])))

    def _list_entries(self, block: Timeline) -> tree.Table:
        rows = (_say_all((entry.date, entry.text)) for entry in block.entries)
        return self._make_table((self.catalogue.say("Date"), self.catalogue.say("What happened")), rows, (1.0, 4.0))

    def _list_ties(self, block: Network) -> tree.Table:
        """A row for each tie, with links to its events."""
        say = self.catalogue.say
        names = {actor.id: actor.name for actor in block.actors}
        titles = (say("Who acts"), say("To whom or with whom"), say("Events"))
        return self._make_table(titles, (self._list_tie(tie, names) for tie in block.ties), (1.4, 1.4, 2.0))

    def _list_tie(self, tie: Tie, names: dict[str, str]) -> Cells:
        other = names[tie.other]
        whom = self.catalogue.say("with {name}", name=other) if tie.mutual else other
        return ((Text(names[tie.doer]),), (Text(whom),), join_refs(tie.rows, self.catalogue))

    def _list_readings(self, block: FigureCourse) -> tree.Table:
        say = self.catalogue.say
        titles = (say("Day"), say("Figure"), say("According to"), say("Sources"))
        rows = (
            (
                *_say_all((self._name_day(reading.day), reading.words, reading.said_by)),
                join_cites(reading.sources),
            )
            for reading in block.readings
        )
        return self._make_table(titles, rows, (1.2, 1.4, 2.0, 0.8))

    def _prints(self, block: Timeline) -> bool:
        """Whether the report has a row for each event of a timeline."""
        return all(entry.row in self.printed for entry in block.entries)

    def _lead_to_table(self) -> str:
        return self.catalogue.say("The table below has the data.")

    def _count_events(self, number: int) -> str:
        return self.catalogue.count("{number} event", "{number} events", number)

    def _name_day(self, day: dt.date) -> str:
        return format_day(day, self.catalogue)

    def _make_table(self, titles: Sequence[str], rows: Iterable[Cells], shares: Sequence[float]) -> tree.Table:
        """The data of a drawing, under it and without a caption of its own."""
        columns = tuple(tree.Column(clean_text(title), share) for title, share in zip(titles, shares, strict=True))
        lowered = tuple(lower_plain_row(cells, number, self.line) for number, cells in enumerate(rows, 1))
        return tree.Table(columns, lowered, None, proportional=True)


def _make_drawing(sketch: Sketch, alt: str, caption: Caption) -> tree.Drawing:
    height, shapes = sketch
    return tree.Drawing(WIDTH, height, shapes, " ".join(clean_text(alt).split()), caption)


def _clean(block: Chart) -> Chart:
    """A chart whose words can be printed, on one line each."""
    match block:
        case EventCounts():
            return replace(block, kinds=tuple(map(clean_line, block.kinds)))
        case Timeline():
            entries = (
                replace(entry, date=clean_line(entry.date), text=clean_line(entry.text)) for entry in block.entries
            )
            return replace(block, entries=tuple(entries))
        case Network():
            named = (replace(actor, name=clean_line(actor.name) or actor.id) for actor in block.actors)
            return replace(block, actors=tuple(named))
        case FigureCourse():
            said = (replace(reading, said_by=clean_line(reading.said_by)) for reading in block.readings)
            return replace(block, readings=tuple(said))
        case _:
            assert_never(block)


def _say_all(cells: Iterable[str]) -> Cells:
    return tuple((Text(words),) if words else () for words in cells)
