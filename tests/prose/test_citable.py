"""What ids in the desk's text stand for."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

import pytest
from tests.articles import day
from tests.select.test_figures import toll
from tests.select.test_select import AS_OF, spec

from briefkit.model.citing import source_id
from briefkit.model.facts import Role
from briefkit.model.passages import UnknownIdError
from briefkit.model.prose import Prose
from briefkit.model.report import Cite, Paragraph
from briefkit.model.selection import Selection
from briefkit.model.when import Period
from briefkit.prose import write_sections
from briefkit.prose.citable import Citable
from briefkit.select import select
from briefkit.spec.briefing import KnownActor, OwnFigure, OwnRow, SectionSpec, Spec

PLACE = re.compile(r" (?:is not in|are in one) ")
"""What follows the words that a message quotes."""
ARTICLES = tuple(
    article.parsed()
    for article in (toll("a", "12", "2024-02-16"), toll("b", "15", "2024-02-17"), toll("c", "1,500", "2024-02-18"))
)


def pick(**decisions: object) -> tuple[Spec, Selection]:
    asked = dataclasses.replace(spec(), **decisions)  # type: ignore[arg-type]
    return asked, select(ARTICLES, asked, AS_OF)


def ids(selection: Selection) -> dict[int, str]:
    """Ids of the readings by their values."""
    return {reading.value: reading.id for series in selection.figures for reading in series.readings}


def write(text: str, **decisions: object) -> tuple[list[str], list[str]]:
    """The documents that a text cites, and what is found in it."""
    asked, selection = pick(**decisions)
    known = {f"<{value}>": identifier for value, identifier in ids(pick()[1]).items()}
    known |= zip(("<own>",), (each.id for each in selection.own_figures), strict=False)
    known |= zip(("<row>",), (each.id for each in selection.events if each.own), strict=False)
    for name, identifier in known.items():
        text = text.replace(name, identifier)
    section = SectionSpec("overview", prose=Prose(text, "overview.md", asked.folder))
    written = write_sections(dataclasses.replace(asked, sections=(section,)), selection, ARTICLES)
    (paragraph,) = written.blocks["overview"]
    assert isinstance(paragraph, Paragraph)
    cited = [each.source for each in paragraph.content if isinstance(each, Cite)]
    return cited, [f"{problem.code} {problem.message}" for problem in written.problems]


def name_sources(*documents: str) -> list[str]:
    return [source_id(document) for document in documents]


@pytest.mark.parametrize(
    ("text", "cited", "problems"),
    [
        # the reading that is named comes first, then the rest of its series; another series is not meant
        ("The toll rose from 12 to 15 [@<12>].", ["a", "b"], []),
        ("The toll rose from 12 to 15 [@<15>].", ["b", "a"], []),
        ("The toll at Lionde is 1,500 [@<1500>].", ["c"], []),
        (
            "The toll is 15 [@<1500>].",
            ["c"],
            ["P103 the number '15' is not in the cited source"],
        ),
    ],
)
def test_a_series_is_cited_by_the_id_of_any_reading(text: str, cited: list[str], problems: list[str]) -> None:
    assert write(text) == (name_sources(*cited), problems)


def test_a_figure_that_is_left_out_is_a_finding() -> None:
    excluded = ids(pick()[1])[1500]
    message = f"P102 {excluded} is cited, and the report does not print it; cite its document, [@c, ¶ 1]"
    assert write("It killed 1,500 [@<1500>].", exclude=(excluded,)) == (name_sources("c"), [message])


OWN = (OwnFigure("17", "Centres still open at Lionde", day("2024-02-19")),)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("On 19 February 17 centres were open [@<own>].", []),
        ("On 19 February 18 centres were open [@<own>].", ["P103 the number '18'"]),
        ("On 18 February 17 centres were open [@<own>].", ["P103 the date '18 February'"]),
        ("The 3 lorries came to Orvel on 14 February [@<row>].", []),
        ("The 4 lorries came to Orvel on 14 February [@<row>].", ["P103 the number '4'"]),
    ],
)
def test_what_the_desk_itself_says_is_a_ground(text: str, problems: list[str]) -> None:
    row = OwnRow("3 lorries came to Orvel.", day("2024-02-14"))
    cited, found = write(text, figures=OWN, rows=(row,))
    assert cited == []
    assert [PLACE.split(each)[0] for each in found] == problems


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("The Deputy Minister of Works, Ada Lind, was there [@e-a-1].", []),
        ("The Minister of Health, Ada Lind, was there [@e-a-1].", ["P103 the name 'Health'"]),
        ("The Mayor of Sund, Ada Lind, was there [@e-a-1].", ["P103 the name 'Mayor'", "P103 the name 'Sund'"]),
    ],
)
def test_roles_that_the_desk_gives_are_told_and_those_of_another_time_are_not(text: str, problems: list[str]) -> None:
    article = toll("a", "12", "2024-02-16").actor("Ada Lind")
    article.text += " Ada Lind was there."
    article.actors[-1] = dataclasses.replace(article.actors[-1], mentions=(article.find("Ada Lind"),))
    article.events[0] = dataclasses.replace(article.events[0], actors=(article.actors[-1].id,))
    ada = KnownActor(
        "Ada Lind", roles=(Role("Deputy Minister of Works"), Role("Mayor", "Sund", until=day("2024-01-31")))
    )
    period = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
    section = SectionSpec("overview", prose=Prose(text, "overview.md", spec().folder))
    asked = dataclasses.replace(spec(period), actors=(ada,), sections=(section,))
    found = write_sections(asked, select([article.parsed()], asked, AS_OF), [article.parsed()]).problems
    assert [f"{each.code} {PLACE.split(each.message)[0]}" for each in found] == problems


def test_a_figure_of_the_desk_cites_what_it_rests_on() -> None:
    reading = ids(pick()[1])[15]
    own = (OwnFigure("15", "Dead", day("2024-02-17"), sources=(reading, "c")),)
    assert write("15 are dead [@<own>].", figures=own) == (name_sources("b", "c"), [])


@pytest.mark.parametrize("kind", ["reading", "own"])
def test_of_an_unknown_id_the_nearest_are_named(kind: str) -> None:
    _, selection = pick(figures=OWN)
    right = selection.own_figures[0].id if kind == "own" else ids(selection)[1500]
    wrong = right[:-1] + ("0" if right[-1] != "0" else "1")
    with pytest.raises(UnknownIdError, match=rf"the nearest are .*{right}"):
        Citable(selection, ARTICLES).find(wrong)


def test_figures_of_one_wording_have_ids_of_their_own() -> None:
    _, selection = pick(figures=OWN * 2)
    first, second = (each.id for each in selection.own_figures)
    assert first.startswith("f-desk-")
    assert second == f"{first}-2"
