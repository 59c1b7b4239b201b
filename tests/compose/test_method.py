from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import day
from tests.select.test_horizon import tell
from tests.select.test_select import spec as make_spec

from briefkit._version import __version__
from briefkit.compose.method import REPRODUCED, compose_method
from briefkit.compose.notes import compose_notes
from briefkit.languages import ENGLISH
from briefkit.model.document import Document
from briefkit.model.facts import Basis, EventDate
from briefkit.model.provenance import Provenance
from briefkit.model.report import Bullets, Table
from briefkit.model.selection import SelectedEvent, Selection
from briefkit.model.when import Period
from briefkit.render.wording import say_plainly
from briefkit.spec.briefing import Edit, EventSelect, OwnRow, SectionSpec, Spec
from briefkit.spec.match import parse_match

LAST = dt.date(2024, 2, 17)
PERIOD = Period(dt.date(2024, 2, 11), LAST)
WIRE = Document("wire", "Boats left.")
ASKED = dataclasses.replace(make_spec(), sections=(SectionSpec("chronology"), SectionSpec("method")))


def date(basis: Basis) -> SelectedEvent:
    when = None if basis is Basis.NONE else day("2024-02-15")
    return dataclasses.replace(tell("Boats left.", day("2024-02-15")), date=EventDate(when, basis))


def steps(spec: Spec = ASKED, events: tuple[SelectedEvent, ...] = ()) -> dict[str, str]:
    """What is said of each step."""
    bullets, *_ = compose_method(Selection(LAST, PERIOD, (WIRE,), (), events, (), (), ()), spec, ENGLISH)
    assert isinstance(bullets, Bullets)
    lines = ["".join(map(say_plainly, item)) for item in bullets.items]  # type: ignore[arg-type]
    return dict(line.split(": ", 1) for line in lines)


@pytest.mark.parametrize(
    ("bases", "said"),
    [
        ((Basis.STATED, Basis.STATED, Basis.PUBLISHED), "stated in the sentence 2; day of publication 1."),
        ((Basis.CARRIED, Basis.NONE), "carried over from the text before 1; none 1."),
        ((Basis.EDITED,), "given by the desk 1."),
    ],
)
def test_it_says_on_what_the_dates_of_the_rows_rest(bases: tuple[Basis, ...], said: str) -> None:
    assert steps(events=tuple(map(date, bases)))["Dated"].endswith(f"Dates of the rows: {said}")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (EventSelect(), "events of 11–17 February 2024; as many as a short report has room for."),
        (EventSelect("all", limit=None), None),
        (
            EventSelect(
                PERIOD,
                actors=("Ana Vale", "Orvel", "Nordby"),
                places=("Orvel",),
                types=("aid",),
                match=parse_match("boat OR dyke"),
                min_sources=2,
                dates=12,
                per_date=3,
                limit=30,
            ),
            "events of 11–17 February 2024; with Ana Vale, Orvel or Nordby; in Orvel; of the types aid; that "
            "match “boat OR dyke”; told by at least 2 origins; "
            "the 12 days that most is told of; at most 3 a day; at most 30.",
        ),
    ],
)
def test_it_says_what_was_asked_for(asked: EventSelect, said: str | None) -> None:
    told = steps(dataclasses.replace(ASKED, events=asked))["Chosen"].partition("Asked for: ")[2]
    assert told == (said or "")


def test_it_says_how_many_rows_are_told_more_than_once_and_what_the_desk_decided() -> None:
    one = date(Basis.STATED)
    other = dataclasses.replace(one.reports[0], document="another")
    decided = dataclasses.replace(
        ASKED,
        edits={"e-1": Edit(text="x"), "wire": Edit(outlet="Wire")},
        merge=(("e-1", "e-2"), ("e-3", "e-4")),
        rows=(OwnRow("It rained."),),
    )
    told = steps(decided, (one, dataclasses.replace(one, reports=(*one.reports, other))))
    assert told["Merged"].endswith("Rows told by several documents: 1 of 2.")
    assert told["Decided by the desk"] == (
        "1 row corrected, 1 document corrected, 2 groups of rows made one, 1 row of its own."
    )
    assert "Decided by the desk" not in steps()


def test_it_says_what_made_the_report_and_the_notes_do_not() -> None:
    digests = Provenance("a" * 64, "b" * 64, None, "c" * 64)
    asked = dataclasses.replace(ASKED, template="/home/ana/house/situation-report").with_provenance(digests)
    selection = Selection(LAST, PERIOD, (), (), (), (), (), ())
    _, settings, _ = compose_method(selection, asked, ENGLISH)
    assert isinstance(settings, Table)
    assert [tuple(say_plainly(cell[0]) for cell in row) for row in settings.rows] == [  # type: ignore[arg-type]
        ("Made with", f"briefkit {__version__}, without a language model"),
        ("As of", "17 February 2024"),
        ("Template", "situation-report"),
        ("Spec", "SHA-256 aaaaaaaaaaaa…"),
        ("Template's defaults", "SHA-256 bbbbbbbbbbbb…"),
        ("Decisions", "SHA-256 cccccccccccc…"),
    ]
    without = dataclasses.replace(asked, sections=(SectionSpec("chronology"),))
    assert compose_notes(selection, without, ENGLISH)[-2:] == (
        REPRODUCED,
        f"Made with briefkit {__version__}, without a language model.",
    )
    assert not any("briefkit" in note for note in compose_notes(selection, asked, ENGLISH))
