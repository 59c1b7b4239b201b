"""Selecting: how long `select` takes over many reports of one event, and whether that grows with their number.

Usage: python -m benchmarks.selecting [--reports N ...]

Each report is invented: an outlet of its own tells a dyke's breach, its toll and three other things of the day in words
drawn from small pools, so that thousands of sentences are alike and no two stories are copies. They are made as parsed
documents, since parsing is not measured. Every size has a process to itself. The exit status is 1 if 2,000 reports take
more than 4 CPU seconds or 150 MB, or four times as many take more than 5.5 times as long.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.timing import ROOT

if TYPE_CHECKING:
    from briefkit.model.facts import Event, ParsedDocument
    from briefkit.spec.briefing import Spec

REPORTS = (2000, 8000)
SECONDS, MEGABYTES, GROWTH = 4.0, 150, 5.5
DAY = dt.date(2024, 2, 15)
SYLLABLES = ("ka", "lo", "mi", "ren", "tas", "vor", "ul", "den", "bri", "sho", "gan", "pel")
OPENINGS = ("Before dawn", "On Thursday", "In heavy rain", "After days of rain", "Early in the day", "At low tide")
BREACHES = ("the dyke at Lionde collapsed", "the old dyke of Lionde collapsed", "a dyke near Lionde collapsed")
ENDINGS = ("and flooded the lower town", "and water flooded the market", "flooding fields and roads", "in the storm")
TOLLS = ("{} people were killed", "the flood killed {} people", "{} residents died", "{} bodies were found")
OTHERS = (
    "Soldiers rescued {} families with boats from {}",
    "The mayor visited the {} shelters of {}",
    "Farmers around {1} lost {0} cattle",
    "Trucks brought {} tents to {}",
    "Doctors treated {} people in {}",
)


def invent_name(rng: random.Random) -> str:
    """A name of three syllables."""
    return "".join(rng.choices(SYLLABLES, k=3)).capitalize()


def invent_sentences(rng: random.Random) -> list[str]:
    """What one report tells."""
    toll = rng.choice(TOLLS).format(rng.randint(20, 60))
    told = [
        f"{rng.choice(OPENINGS)} {rng.choice(BREACHES)} {rng.choice(ENDINGS)}, {invent_name(rng)} wrote.",
        f"{toll[0].upper()}{toll[1:]} in Lionde, officials said.",
    ]
    others = rng.sample(OTHERS, 3)
    return told + [f"{other.format(rng.randint(20, 900), invent_name(rng))}." for other in others]


def make_report(number: int) -> ParsedDocument:
    """One invented report, parsed."""
    from briefkit.model.document import Document, Span
    from briefkit.model.facts import Actor, ActorKind, ParsedDocument

    sentences = invent_sentences(random.Random(number))
    text = " ".join(sentences)
    starts = [sum(len(each) + 1 for each in sentences[:index]) for index in range(len(sentences))]
    spans = tuple(Span(start, start + len(each)) for start, each in zip(starts, sentences, strict=True))
    mentions = tuple(Span(at, at + len("Lionde")) for at in range(len(text)) if text.startswith("Lionde", at))
    actor = Actor("a-lionde", "Lionde", ActorKind.PLACE, mentions=mentions)
    document = Document(f"d{number}", text, outlet=f"Outlet {number}", published=DAY)
    events = tuple(make_events(number, text, spans))
    return ParsedDocument(document, (Span(0, len(text)),), spans, (), (actor,), (), events)


def make_events(number: int, text: str, spans: tuple[tuple[int, int], ...]) -> Iterator[Event]:
    """One event for each sentence, told for its second-to-last word or its first known verb."""
    from briefkit.model.document import Span
    from briefkit.model.facts import Basis, Event, EventDate, EventStatus
    from briefkit.model.when import Precision, When

    date = EventDate(When(DAY.isoformat(), Precision.DAY, DAY, DAY), Basis.STATED)
    verbs = ("collapsed", "killed", "died", "found", "rescued", "visited", "lost", "brought", "treated")
    for index, (start, end) in enumerate(spans):
        at = next(text.index(verb, start) for verb in verbs if verb in text[start:end])
        trigger = Span(at, text.index(" ", at) if " " in text[at:end] else end - 1)
        yield Event(
            f"e-{number}-{index}",
            Span(start, end),
            Span(start, end),
            text[start:end],
            trigger,
            "disaster",
            EventStatus.HAPPENED,
            date,
            places=("a-lionde",),
            salience=70,
        )


def make_spec() -> Spec:
    """A spec that asks for everything."""
    from briefkit.model.head import Head
    from briefkit.spec.briefing import Spec

    return Spec("spec.yaml", Path(), "situation-report", Head("The dyke", DAY), (), None)


def measure(count: int) -> dict[str, float]:
    """CPU seconds of `select` over so many reports, the memory that it adds in MB, and the events it comes to."""
    from briefkit.select import select

    reports = [make_report(number) for number in range(count)]
    spec = make_spec()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    selection = select(reports, spec, DAY)
    seconds = time.process_time() - start
    added = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    largest = max(len(event.reports) for event in selection.events)
    return {"seconds": seconds, "megabytes": added, "events": len(selection.events), "largest": largest}


def measure_apart(count: int) -> dict[str, float]:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.selecting", "--measure", str(count)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    found: dict[str, float] = json.loads(ran.stdout)
    return found


def main() -> int:
    """Measure every size and print a table; whether one takes more than it may."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--reports", type=int, nargs="+", default=list(REPORTS))
    arguments.add_argument("--measure", type=int, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.measure:
        json.dump(measure(options.measure), sys.stdout)
        return 0
    print(f"{'reports':>10}{'CPU s':>10}{'MB':>8}{'events':>8}{'largest':>9}")
    found = {count: measure_apart(count) for count in options.reports}
    for count, figures in found.items():
        print(
            f"{count:10}{figures['seconds']:10.2f}{figures['megabytes']:8.0f}{figures['events']:8}{figures['largest']:9}"
        )
    small, large = (found.get(count) for count in REPORTS)
    slow = small is not None and (small["seconds"] > SECONDS or small["megabytes"] > MEGABYTES)
    steep = small is not None and large is not None and large["seconds"] > GROWTH * small["seconds"]
    return int(slow or steep)


if __name__ == "__main__":
    sys.exit(main())
