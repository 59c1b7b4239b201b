"""Roles that the desk gives actors, and their times."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.articles import day, month

from briefkit.errors import SpecError
from briefkit.model.facts import Role
from briefkit.spec import read_spec
from briefkit.spec.briefing import KnownActor

SPEC = "briefkit: 1\nreport: {title: T}\nsources: [a.txt]\nactors:\n- name: Ada\n  roles:\n"


def load(roles: str, folder: Path) -> tuple[KnownActor, ...]:
    (folder / "spec.yaml").write_text(SPEC + roles, encoding="utf-8")
    return read_spec(folder / "spec.yaml")[0].actors


def test_roles_have_their_times(tmp_path: Path) -> None:
    first, second = (
        "title: Mayor, of: Sund, from: 2019-03-01, until: 2020-01-31",
        "title: Mayor, of: Lund, from: 2020-02",
    )
    assert load(f"  - {{{first}}}\n  - {{{second}}}\n", tmp_path) == (
        KnownActor(
            "Ada",
            roles=(
                Role("Mayor", "Sund", since=day("2019-03-01"), until=day("2020-01-31")),
                Role("Mayor", "Lund", since=month("2020-02")),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # one office after the other, to the day and to the month
        ("title: Mayor, until: 2020-01-31", "title: Mayor, from: 2020-02-01"),
        ("title: Mayor, from: 2019, until: 2020-01", "title: Mayor, from: 2020-01, until: 2021"),
        ("title: Mayor, from: 2019-01-01, until: 2019-12-31", "title: Mayor, from: 2022-01-01"),
        # two offices at once
        ("title: Mayor, from: 2019", "title: Governor, from: 2019"),
        ("title: Mayor, of: Sund, from: 2019", "title: Mayor, of: Lund, from: 2019"),
        # without dates nothing is said of when
        ("title: Mayor", "title: Mayor"),
    ],
)
def test_what_can_be_is_taken(first: str, second: str, tmp_path: Path) -> None:
    (ada,) = load(f"  - {{{first}}}\n  - {{{second}}}\n", tmp_path)
    assert len(ada.roles) == 2


TWICE = "actors.0: 'mayor' is given twice for the same time; make it one role, or correct its times"


@pytest.mark.parametrize(
    ("first", "second", "problem"),
    [
        (
            "title: X, from: 2020-02-01, until: 2020-01-31",
            "title: Y",
            "7:41: error[S111]: actors.0.roles.0: ends (2020-01-31) before it begins (2020-02-01)",
        ),
        (
            "title: X, until: 2019, from: 2020-01",
            "title: Y",
            "7:23: error[S111]: actors.0.roles.0: ends (2019) before it begins (2020-01)",
        ),
        (
            "title: X, until: 2019, former: true",
            "title: Y",
            "7:37: error[S106]: actors.0.roles.0: give either 'former' or the times of a role; "
            "'until' says that it is over",
        ),
        ("title: Mayor, from: 2019", "title: mayor, from: 2020-01-01", f"8:5: error[S106]: {TWICE}"),
        ("title: Mayor, from: 2019, until: 2021", "title: mayor, from: 2020, until: 2020", None),
        (
            "title: Mayor, from: 2019, until: 2022",
            "title: mayor, from: 2020, until: 2021",
            f"8:5: error[S106]: {TWICE}",
        ),
        ("title: Mayor", "title: mayor, until: 2020", f"8:5: error[S106]: {TWICE}"),
        (
            "title: X, from: soon",
            "title: Y",
            "7:22: error[S105]: actors.0.roles.0.from must be a date such as 2021-05-04, 2021-05, 2021, 2021-W18 or "
            "2021-Q2, not 'soon'",
        ),
    ],
)
def test_what_cannot_be_is_told_with_its_place(first: str, second: str, problem: str | None, tmp_path: Path) -> None:
    roles = f"  - {{{first}}}\n  - {{{second}}}\n"
    if problem is None:  # a year in which one ends and the other is held may leave days to both
        assert load(roles, tmp_path)
        return
    with pytest.raises(SpecError) as failure:
        load(roles, tmp_path)
    assert [str(each).removeprefix(f"{tmp_path}/spec.yaml:") for each in failure.value.diagnostics] == [problem]
