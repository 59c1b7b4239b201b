"""Roles at their time."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.articles import Article, actor_id, day, month
from tests.select.test_select import spec

from briefkit.compose import compose_report
from briefkit.model.facts import ActorKind, Role
from briefkit.model.report import ActorRow, QuotationRow
from briefkit.model.selection import RegisteredActor
from briefkit.model.when import Period
from briefkit.select import select
from briefkit.select.offices import hold_offices
from briefkit.spec.briefing import Edit, KnownActor

AS_OF = dt.date(2024, 2, 20)
MINISTER = Role("Minister", "Karvia", since=day("2023-03-01"), until=day("2024-02-14"))
DEPUTY = Role("Deputy Minister", "Karvia", since=day("2024-02-15"))
CHAIR = Role("Party chair", since=month("2022-05"))
MAYOR = Role("Mayor", "Sund", until=month("2023-01"))


def said(published: str = "2024-02-16", roles: tuple[Role, ...] = ()) -> Article:
    text = "Ada Lind opened a bridge. “The bridge is quite safe,” Ada Lind said."
    article = Article("a", text, published).actor("Ada Lind", roles=roles)
    article.event("Ada Lind opened a bridge.", day("2024-02-13"), actors=(actor_id("Ada Lind"),))
    return article.quotation("“The bridge is quite safe,”", "Ada Lind", speaker_id=actor_id("Ada Lind"))


def report(
    article: Article, roles: tuple[Role, ...], period: tuple[str, str] | None, edits: dict[str, Edit] | None = None
) -> tuple[str, list[str]]:
    """The role of the actor's row, and those of the statements."""
    days = Period(*map(dt.date.fromisoformat, period)) if period else None
    asked = dataclasses.replace(spec(days, edits=edits), actors=(KnownActor("Ada Lind", roles=roles),))
    rows = list(compose_report(select([article.parsed()], asked, AS_OF), asked).rows())
    (ada,) = [row.role for row in rows if isinstance(row, ActorRow) and row.name == "Ada Lind"]
    return ada, [row.role for row in rows if isinstance(row, QuotationRow)]


@pytest.mark.parametrize(
    ("roles", "period", "printed"),
    [
        # the change within the period, what lasts first
        (
            (MINISTER, DEPUTY),
            ("2024-02-12", "2024-02-18"),
            "Deputy Minister, Karvia (from 15 Feb); Minister, Karvia (until 14 Feb)",
        ),
        # one that was held all along has no dates; one that comes is not told, and one that is over neither
        ((MINISTER, DEPUTY), ("2024-02-05", "2024-02-13"), "Minister, Karvia"),
        ((MINISTER, DEPUTY), ("2024-02-16", "2024-02-18"), "Deputy Minister, Karvia"),
        # the days of change are of both
        ((MINISTER, DEPUTY), ("2024-02-14", "2024-02-14"), "Minister, Karvia (until 14 Feb)"),
        ((MINISTER, DEPUTY), ("2024-02-15", "2024-02-15"), "Deputy Minister, Karvia (from 15 Feb)"),
        # several that last stand in the desk's order
        ((CHAIR, DEPUTY), ("2024-02-16", "2024-02-18"), "Party chair; Deputy Minister, Karvia"),
        ((DEPUTY, CHAIR), ("2024-02-16", "2024-02-18"), "Deputy Minister, Karvia; Party chair"),
        # all are over: the last one is a former one
        ((MAYOR, MINISTER), ("2024-02-16", "2024-02-18"), "former Minister, Karvia (until 14 Feb)"),
        ((MAYOR,), ("2024-02-16", "2024-02-18"), "former Mayor, Sund (until January 2023)"),
        # none has begun
        ((DEPUTY,), ("2024-02-12", "2024-02-14"), ""),
        # one without dates is always held
        ((Role("Engineer"), MINISTER), ("2024-02-16", "2024-02-18"), "Engineer"),
        # no more precise than the desk knows
        (
            (Role("Mayor", since=month("2024-02")),),
            ("2024-02-16", "2024-02-18"),
            "Mayor (from February 2024)",
        ),
        # without a period all until the as-of date
        (
            (MINISTER, DEPUTY, dataclasses.replace(CHAIR, since=day("2024-02-21"))),
            None,
            "Deputy Minister, Karvia (from 15 Feb); Minister, Karvia (from 1 Mar 2023 until 14 Feb)",
        ),
        # roles without any dates stay as they were
        ((Role("Minister"), Role("Mayor")), ("2024-02-16", "2024-02-18"), "Minister; Mayor"),
    ],
)
def test_the_table_has_the_roles_of_the_period(
    roles: tuple[Role, ...], period: tuple[str, str] | None, printed: str
) -> None:
    assert report(said(), roles, period)[0] == printed


WIDE = ("2024-02-01", "2024-02-20")


@pytest.mark.parametrize(
    ("published", "own", "roles", "printed"),
    [
        ("2024-02-13", (), (MINISTER, DEPUTY), "Minister, Karvia"),
        ("2024-02-14", (), (MINISTER, DEPUTY), "Minister, Karvia"),
        ("2024-02-15", (), (MINISTER, DEPUTY), "Deputy Minister, Karvia"),
        # the desk's knowledge wins over what was read, if it is of the day
        ("2024-02-16", (Role("minister"),), (MINISTER, DEPUTY), "Deputy Minister, Karvia"),
        ("2024-02-16", (Role("adviser"),), (MINISTER,), "adviser"),
        ("2024-02-16", (), (MINISTER,), "former Minister, Karvia"),
        ("2024-02-13", (), (DEPUTY,), ""),
        ("2024-02-16", (), (Role("Mayor", former=True), DEPUTY), "Deputy Minister, Karvia"),
        # without dates, what the document says
        ("2024-02-16", (Role("adviser"),), (Role("Minister"),), "adviser"),
    ],
)
def test_a_statement_has_the_role_of_its_day(
    published: str, own: tuple[Role, ...], roles: tuple[Role, ...], printed: str
) -> None:
    assert report(said(published, own), roles, WIDE)[1] == [printed]


@pytest.mark.parametrize(
    ("edit", "printed"),
    [
        (Edit(date=day("2024-02-12")), "Minister, Karvia"),
        (Edit(role="Bridge builder"), "Bridge builder"),
        (Edit(speaker="Ada Lind", date=day("2024-02-14")), "Minister, Karvia"),
    ],
)
def test_edits_of_a_statement_count(edit: Edit, printed: str) -> None:
    assert report(said(), (MINISTER, DEPUTY), WIDE, {"q-a-1": edit})[1] == [printed]


DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2024, 3, 1))


@given(st.lists(st.tuples(st.none() | DAYS, st.none() | DAYS), min_size=1, max_size=5), DAYS)
def test_on_any_day_somebody_is_what_the_desk_says_and_nothing_else(
    bounds: list[tuple[dt.date | None, dt.date | None]], today: dt.date
) -> None:
    ordered = [(min(pair), max(pair)) if all(pair) else pair for pair in bounds]  # type: ignore[type-var]
    roles = tuple(
        Role(f"office {number}", since=day(str(since)) if since else None, until=day(str(until)) if until else None)
        for number, (since, until) in enumerate(ordered)
    )
    (ada,) = hold_offices(
        [RegisteredActor("a-1", "Ada Lind", ActorKind.PERSON, roles=roles)], Period(today, today), today
    )
    held = {
        f"office {number}"
        for number, (since, until) in enumerate(ordered)
        if (since or today) <= today <= (until or today)
    }
    assert {role.title for role in ada.roles if not role.former} == held
    assert len(ada.roles) == len(held) or (not held and len(ada.roles) == 1)
