"""Drawing: how long each picture of data takes, laid out and in each format.

Usage: python -m benchmarks.drawing [--events N]

The exit status is 1 if laying a picture out and drawing it takes a second or more in any format.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import time
from collections.abc import Callable
from functools import partial
from random import Random
from typing import TypeVar

from briefkit.languages import load_catalogue
from briefkit.model.charts import (
    CourseReading,
    EventCount,
    EventCounts,
    FigureCourse,
    Network,
    NetworkActor,
    Tie,
    Timeline,
    TimelineEntry,
)
from briefkit.model.inlines import Ref
from briefkit.model.maps import PRECISIONS, MapPlace, PlaceMap
from briefkit.model.theme import Theme
from briefkit.render.drawing.event_counts import draw_event_counts
from briefkit.render.drawing.figure_course import draw_figure_course
from briefkit.render.drawing.inks import choose_colours
from briefkit.render.drawing.maps.drawing import MapWords, draw_map
from briefkit.render.drawing.measures import WIDTH
from briefkit.render.drawing.network import draw_network
from briefkit.render.drawing.shapes import Shape
from briefkit.render.drawing.svg import write_svg
from briefkit.render.drawing.timeline import draw_timeline
from briefkit.render.pdf.raster import draw_png, write_page
from briefkit.render.print_tree import Caption, Drawing

EVENTS = 1_000
MOST = 1.0
"""Seconds that a picture may take in any format."""
BEGIN = dt.date(2024, 2, 1)
DAYS = 31
KINDS = ("Talks and statements", "Cooperation and aid", "Demands and accusations", "Pressure and force")
ENGLISH = load_catalogue("en-GB")

Given = TypeVar("Given")
Layout = Callable[[], tuple[float, tuple[Shape, ...]]]


def main() -> int:
    """Print how long each picture takes."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--events", type=int, default=EVENTS)
    events = arguments.parse_args().events
    colours = choose_colours(Theme())
    good = True
    for name, lay_out in list_pictures(events).items():
        lay_out()  # imports and measures of letters are not counted
        laying, (height, shapes) = measure(lay_out)
        drawing = Drawing(WIDTH, height, shapes, name, Caption("Figure", 1, name, "Figure "))
        formats: dict[str, Callable[[], object]] = {
            "PDF": partial(write_page, drawing, colours),
            "SVG": partial(write_svg, drawing, colours, "figure"),
            "PNG": partial(draw_png, drawing, colours),
        }
        times = {form: measure(job)[0] for form, job in formats.items()}
        good &= laying + max(times.values()) < MOST
        told = ", ".join(f"{form} {seconds:.3f} s" for form, seconds in times.items())
        print(f"{name} of {events:,} events: {len(shapes):,} shapes laid out in {laying:.3f} s; {told}")
    return 0 if good else 1


def measure(job: Callable[[], Given]) -> tuple[float, Given]:
    """CPU seconds of a job, and what it gives."""
    start = time.process_time()
    given = job()
    return time.process_time() - start, given


def list_pictures(events: int) -> dict[str, Layout]:
    """Each picture of so many events, laid out when called."""
    random = Random(1)
    days = [BEGIN + dt.timedelta(random.randrange(DAYS)) for _ in range(events)]
    finish = BEGIN + dt.timedelta(DAYS - 1)
    entries = tuple(
        TimelineEntry(f"e-{number}", day, day, f"{day.day} Feb", "The ferry stopped at noon.", weight=number)
        for number, day in enumerate(days)
    )
    counts: dict[dt.date, list[int]] = {}
    for number, day in enumerate(days):
        counts.setdefault(day, [0] * len(KINDS))[number % len(KINDS)] += 1
    counted = tuple(EventCount(day, tuple(numbers)) for day, numbers in sorted(counts.items()))
    ties: dict[tuple[str, str, bool], list[Ref]] = {}
    for number in range(events):
        one, other = random.sample(range(20), 2)
        ties.setdefault((f"a-{one}", f"a-{other}", number % 5 == 0), []).append(Ref(f"e-{number}", "3 Feb"))
    actors = tuple(NetworkActor(f"a-{number}", f"Ministry {number}") for number in range(20))
    network = Network("Ties", actors, tuple(Tie(*pair[:2], tuple(rows), pair[2]) for pair, rows in ties.items()))
    readings = tuple(
        CourseReading(day, number, str(number), f"Office {number % 5}") for number, day in enumerate(sorted(days))
    )
    return {
        "timeline": lambda: draw_timeline(Timeline("Events", BEGIN, finish, entries), ENGLISH),
        "activity": lambda: draw_event_counts(EventCounts("Events", "day", BEGIN, finish, KINDS, counted), ENGLISH),
        "network": lambda: draw_network(network, ENGLISH),
        "course": lambda: draw_figure_course(FigureCourse("People", readings), ENGLISH),
        "map of a country": partial(lay_out_map, scatter(random, events, 40, (44, 50), (38.5, 41.8))),
        "map of the world": partial(lay_out_map, scatter(random, events, 120, (-170, 178), (-50, 70))),
    }


def scatter(
    random: Random, events: int, places: int, longitudes: tuple[float, float], latitudes: tuple[float, float]
) -> PlaceMap:
    """A map of events at so many places of a part of the earth."""
    rows: list[list[Ref]] = [[] for _ in range(places)]
    for number in range(events):
        rows[number % places].append(Ref(f"e-{number}", "3 Feb"))
    points = [(random.uniform(*longitudes), random.uniform(*latitudes)) for _ in rows]
    made = zip(rows, points, strict=True)
    named = ((f"Town {number}", point, tuple(told)) for number, (told, point) in enumerate(made) if told)
    return PlaceMap("Places", tuple(MapPlace(name, *point, "town", told) for name, point, told in named))


def lay_out_map(block: PlaceMap) -> tuple[float, tuple[Shape, ...]]:
    """The height and the shapes of a map."""
    words = {precision: precision for precision in PRECISIONS}
    drawn = draw_map(block, MapWords(words, "contested", "{} km".format, str))
    return drawn.height, drawn.shapes


if __name__ == "__main__":
    sys.exit(main())
