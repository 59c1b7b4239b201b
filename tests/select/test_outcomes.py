"""What became of plans whose day has passed, in stories of an invented country."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, day
from tests.select.test_horizon import HAPPENED, PLAN, PLANNED, WEEK, names, tell

from briefkit.model.document import Span
from briefkit.model.selection import SelectedEvent, Told
from briefkit.select.horizon import leave_out_done, look_beyond
from briefkit.select.outcomes import Outcomes
from briefkit.select.wordings import Wordings

AS_OF = dt.date(2024, 2, 18)
MET = "The commission met in Sena for three hours."


def done(plan: SelectedEvent, *articles: Article) -> bool:
    parsed = [article.parsed() for article in articles]
    found = Outcomes(parsed, Wordings(each.document for each in parsed)).find_done([plan])
    assert found <= {plan.id}
    return bool(found)


@pytest.mark.parametrize(
    ("text", "published", "when", "status", "found"),
    [
        (MET, "2024-02-17", "2024-02-16", "happened", True),
        (MET, "2024-02-17", "2024-02-17", "happened", True),
        # of another day, planned again, denied, or published before
        (MET, "2024-02-18", "2024-02-18", "happened", False),
        (MET, "2024-02-17", "2024-02-16", "planned", False),
        (MET, "2024-02-17", "2024-02-16", "denied", False),
        (MET, "2024-02-15", "2024-02-16", "happened", False),
        (MET, None, "2024-02-16", "happened", False),
        # one word is too little, and what was called off did not happen
        ("The commission praised two towns.", "2024-02-17", "2024-02-16", "happened", False),
        ("The commission put off its talks in Sena.", "2024-02-17", "2024-02-16", "happened", False),
        ("The commission cancelled its day in Sena.", "2024-02-17", "2024-02-16", "happened", False),
    ],
)
def test_a_plan_is_done_if_a_later_document_tells_of_it(
    text: str, published: str | None, when: str, status: str, found: bool
) -> None:
    article = Article("a", text, published).event(text, day(when), status=status)
    assert done(PLAN, article) == found


def test_a_sentence_that_tells_of_another_plan_counts_by_its_clauses() -> None:
    text = "The commission will meet in Sena on Sunday, as a storm shut the port."
    article = Article("a", text, "2024-02-17")
    article.event("The commission will meet in Sena on Sunday", day("2024-02-18"), status="planned")
    article.event("as a storm shut the port", day("2024-02-16"))
    storm = dataclasses.replace(article.events[1], sentence=article.events[0].sentence)
    article.events[1] = storm
    assert not done(PLAN, article)
    article.events[0] = dataclasses.replace(article.events[0], sentence=Span(0, 1))
    article.events[1] = dataclasses.replace(storm, sentence=Span(0, len(text)))
    assert done(PLAN, article)


def leave_out(event: SelectedEvent, asked: frozenset[str] = frozenset()) -> list[str]:
    article = Article("a", MET, "2024-02-17").event(MET, day("2024-02-16"))
    parsed = [article.parsed()]
    kept, dropped = leave_out_done([event], asked, WEEK, AS_OF, Outcomes(parsed, Wordings([parsed[0].document])))
    assert len(kept) + len(dropped) == 1
    return [each.reason for each in dropped]


def test_what_was_done_is_left_out_as_a_plan() -> None:
    assert leave_out(PLAN) == ["planned, and another document tells that it happened"]


@pytest.mark.parametrize(
    "event",
    [
        dataclasses.replace(PLAN, status=HAPPENED),
        # its day is not over, or not of the period
        tell(PLAN.text, day("2024-02-18"), "2024-02-14", PLANNED),
        tell(PLAN.text, day("2024-02-11"), "2024-02-10", PLANNED),
    ],
)
def test_what_was_not_due_is_not_left_out(event: SelectedEvent) -> None:
    assert leave_out(event) == []


def test_what_the_desk_asks_for_stays() -> None:
    assert leave_out(PLAN, frozenset((PLAN.text,))) == []


RESULTS = "The results are expected on Friday."


@pytest.mark.parametrize(
    ("before", "text", "unknown"),
    [
        ("No cholera was found in Sena.", "Cholera was confirmed at Sena in five people.", False),
        ("No cholera was found in Sena.", "Rain fell on the hills of Sena.", True),
        ("It rained on the hills.", "Cholera was confirmed at Sena in five people.", True),
    ],
)
def test_a_plan_is_known_by_what_the_sentence_before_it_tells(before: str, text: str, unknown: bool) -> None:
    start = len(before) + 1
    told = (Told("plan", RESULTS, (RESULTS,), Span(start, start + len(RESULTS)), RESULTS, 1),)
    plan = dataclasses.replace(tell(RESULTS, day("2024-02-16"), "2024-02-14", PLANNED), reports=told)
    announced = Article("plan", f"{before} {RESULTS}", "2024-02-14")
    article = Article("a", text, "2024-02-17").event(text, day("2024-02-16"))
    parsed = [announced.parsed(), article.parsed()]
    found = look_beyond([plan], WEEK, AS_OF, {}, Outcomes(parsed, Wordings(each.document for each in parsed)))
    assert names(found.overdue) == ([RESULTS] if unknown else [])
