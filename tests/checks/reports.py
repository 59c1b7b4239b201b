"""A small report that keeps every rule, for tests that break one at a time."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from briefkit.model.document import Span
from briefkit.model.grading import Marking
from briefkit.model.maps import MapPlace, PlaceMap
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Assessed,
    Block,
    Chronology,
    ChronologyRow,
    Cite,
    Head,
    KeyFigure,
    KeyFigures,
    KeyPoint,
    KeyPoints,
    QuotationList,
    QuotationRow,
    Ref,
    Report,
    Reported,
    Section,
    Source,
    Text,
)
from briefkit.model.when import Period, Precision, When


def make_when(day: dt.date) -> When:
    return When(day.isoformat(), Precision.DAY, day, day)


def day(number: int) -> dt.date:
    """A day of February 2024."""
    return dt.date(2024, 2, number)


CITE = Cite("s-1", "¶ 1", (Span(0, 10),))
OTHER = Cite("s-2", "¶ 2", (Span(0, 10),))
ROW = ChronologyRow(
    "e-1", "15 February 2024", "The dyke at Lionde broke.", sources=(CITE, OTHER), when=make_when(day(15))
)
POINT = KeyPoint((Text("The dyke at Lionde broke."),), (CITE, OTHER), (Ref("e-1", "15 February"),))
FIGURE = KeyFigure("9", "People killed", "15 February 2024", (CITE,))
STATEMENT = QuotationRow("q-1", "Ana Vale", "We shall rebuild it", said="Wire, 16 February 2024", sources=(CITE,))
ACTOR = ActorRow("a-1", "Ana Vale", ("Vale",), sources=(CITE,))
PLACE = MapPlace("Lionde", 33.05, -24.61, "town", (Ref("e-1", "15 Feb"),))
MAP = PlaceMap("Places of the events, as of 18 February 2024", (PLACE,), notes=("Boundaries imply no position.",))
SOURCES = (
    Source("s-1", 1, "Dyke broke", "Wire", text_sha256="aa", url="https://wire.example/1"),
    Source("s-2", 2, "Flood in Gaza", "Herald", text_sha256="bb", url="https://herald.example/1"),
)
HEAD = Head(
    "Flood",
    day(18),
    number=3,
    period=Period(day(12), day(18)),
    cutoff=dt.datetime(2024, 2, 18, 18, tzinfo=dt.UTC),
    marking=Marking("TLP:GREEN"),
)
BLOCKS: dict[str, tuple[Block, ...]] = {
    "key-points": (KeyPoints((POINT,)),),
    "figures": (KeyFigures((FIGURE,)),),
    "overview": (Reported((Text("The river rose for three days "), CITE)),),
    "map": (MAP,),
    "chronology": (Chronology((ROW,)),),
    "quotations": (QuotationList((STATEMENT,)),),
    "actors": (ActorTable("People", (ACTOR,)),),
    "assessment": (Assessed((Text("More rain is likely. We have moderate confidence in this."),)),),
    "outlook": (Assessed((Text("A second wave is unlikely."),)),),
}


def make_report(
    blocks: dict[str, tuple[Block, ...]] | None = None, sources: tuple[Source, ...] = SOURCES, **head: Any
) -> Report:
    """The report, with other blocks in some sections and other fields in its head."""
    sections = tuple(Section(name, name.title(), each) for name, each in {**BLOCKS, **(blocks or {})}.items())
    return Report(dataclasses.replace(HEAD, **head), sections, sources)


def before(**head: Any) -> Report:
    """The report of the week before."""
    earlier: dict[str, Any] = {"number": 2, "as_of": day(11), "period": Period(day(5), day(11)), "cutoff": None}
    return make_report(**{**earlier, **head})
