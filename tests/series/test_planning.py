from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.series.desk import START, WEEK, write_issue, write_issues, write_spec

from briefkit.errors import SpecError, UsageError
from briefkit.model.when import Period
from briefkit.series.ledger import LEDGER, Issue, write_ledger
from briefkit.series.periods import Days
from briefkit.series.planning import check_inputs, check_overwriting, plan_issue
from briefkit.spec import load_spec
from briefkit.spec.briefing import Output


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("known", "as_of", "asked", "number", "finish", "guarded"),
    [
        (0, None, None, 1, "2024-01-07", ""),
        (0, "2024-01-07", None, 1, "2024-01-07", ""),
        (0, "2024-01-13", None, 1, "2024-01-07", ""),  # the second week has not ended
        (0, None, 1, 1, "2024-01-07", ""),
        (2, None, None, 3, "2024-01-21", ""),
        (2, "2024-01-21", None, 3, "2024-01-21", ""),
        (2, "2024-01-24", None, 3, "2024-01-21", ""),
        (2, None, 3, 3, "2024-01-21", ""),
        (2, "2024-01-14", None, 2, "2024-01-14", ""),  # the last issue, again
        (2, "2024-01-20", None, 2, "2024-01-14", ""),
        (2, None, 2, 2, "2024-01-14", ""),
        (2, "2024-01-08", None, 1, "2024-01-07", "issue 1 is not the last one, and issue 2 follows it"),
        (2, None, 1, 1, "2024-01-07", "issue 1 is not the last one, and issue 2 follows it"),
    ],
)
def test_which_issue_is_asked_for(
    tmp_path: Path, known: int, as_of: str | None, asked: int | None, number: int, finish: str, guarded: str
) -> None:
    spec = write_spec(tmp_path)
    write_issues(tmp_path, known)
    plan = plan_issue(spec, as_of=day(as_of) if as_of else None, number=asked)
    last = day(finish)
    assert (plan.number, plan.period, plan.as_of) == (number, Period(last - dt.timedelta(days=6), last), last)
    assert plan.folder == tmp_path / f"issues/{number:04}"
    assert plan.assumed == (as_of is None and asked is None)
    assert plan.guarded == guarded
    assert plan.problems == ()
    assert plan.earlier == tuple(tmp_path / f"issues/{each:04}/report.json" for each in range(number - 1, 0, -1))


@pytest.mark.parametrize(
    ("known", "as_of", "asked", "code", "said"),
    [
        (0, "2024-01-06", None, "N105", "issue 1 covers 2024-01-01 to 2024-01-07: give --as-of 2024-01-07"),
        (0, "1999-01-01", None, "N105", "no issue ends on or before 1999-01-01"),
        (0, "9999-12-31", None, "N105", "beyond the year 2999"),
        (2, "9999-12-31", None, "N105", "beyond the year 2999"),
        (2, "2024-01-05", None, "N105", "no issue ends on or before 2024-01-05"),
        (0, None, 2, "N105", "no issue 2: there are none yet, and the next is 1"),
        (2, None, 9, "N105", "no issue 9: there are issues 1 to 2, and the next is 3"),
        (0, "2024-01-14", None, "N103", "1 issue before that of 2024-01-08 to 2024-01-14 would be skipped"),
        (
            2,
            "2024-02-11",
            None,
            "N103",
            "3 issues before that of 2024-02-05 to 2024-02-11 would be skipped; render issue 3",
        ),
    ],
)
def test_what_there_is_no_issue_of(
    tmp_path: Path, known: int, as_of: str | None, asked: int | None, code: str, said: str
) -> None:
    spec = write_spec(tmp_path)
    write_issues(tmp_path, known)
    with pytest.raises(SpecError, match=code) as raised:
        plan_issue(spec, as_of=day(as_of) if as_of else None, number=asked)
    assert said in str(raised.value)


def test_the_first_issue_may_have_another_number(tmp_path: Path) -> None:
    spec = write_spec(tmp_path, ", first: 12")
    assert plan_issue(spec).number == 12
    with pytest.raises(SpecError, match="N105"):
        plan_issue(spec, number=1)


def test_a_later_start_leaves_days_out_and_says_so(tmp_path: Path) -> None:
    write_issues(tmp_path, 2)
    write_spec(tmp_path)
    path = tmp_path / "spec.yaml"
    path.write_text(path.read_text().replace("start: 2024-01-01", "start: 2024-01-29"))
    plan = plan_issue(load_spec(path), as_of=day("2024-02-04"))
    assert (plan.number, plan.period) == (3, Period(day("2024-01-29"), day("2024-02-04")))
    (problem,) = plan.problems
    assert (problem.code, problem.severity, problem.line) == ("N103", "warning", 4)
    assert problem.message.startswith("no issue covers 2024-01-15 to 2024-01-28")


@pytest.mark.parametrize("period", ["weekly", "monthly", "10d"])
def test_periods_that_straddle_the_last_issue_are_refused(tmp_path: Path, period: str) -> None:
    write_issues(tmp_path, 2)
    write_spec(tmp_path)
    path = tmp_path / "spec.yaml"
    text = path.read_text().replace("period: weekly", f"period: {period}")
    path.write_text(text.replace("start: 2024-01-01", "start: 2024-01-03"))
    with pytest.raises(SpecError, match=r":4:\d+: error\[N104\]: issue 2 ended on 2024-01-14, within") as raised:
        plan_issue(load_spec(path))
    assert "set 'series.start' to 2024-01-15" in str(raised.value)
    path.write_text(text.replace("start: 2024-01-01", "start: 2024-01-15"))
    assert plan_issue(load_spec(path)).period.begin == day("2024-01-15")


def test_past_issues_are_found_by_day_whatever_rhythm_they_had(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    home = tmp_path / "issues"
    odd = [
        write_issue(home, 1, Days(day("2023-11-01"), day("2023-11-30"))),
        write_issue(home, 2, Days(day("2023-12-01"), day("2023-12-31"))),
    ]
    (home / LEDGER).write_bytes(write_ledger("flood", odd))
    assert plan_issue(spec, as_of=day("2023-12-30")).number == 1
    assert plan_issue(spec, as_of=day("2024-01-06")).number == 2
    assert plan_issue(spec, as_of=day("2024-01-07")).number == 3


@settings(deadline=None)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=8))
def test_numbers_and_periods_count_up_whatever_the_days_are(
    tmp_path_factory: pytest.TempPathFactory, gaps: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("series")
    spec = write_spec(folder)
    home, made = folder / "issues", list[Issue]()
    home.mkdir()
    today, refused = START, set()
    for gap in gaps:
        today += dt.timedelta(days=gap)
        try:
            plan = plan_issue(spec, as_of=today)
        except SpecError as problem:
            refused.add(problem.diagnostics[0].code)
            continue
        assert plan.as_of <= today < plan.as_of + WEEK
        if plan.number <= len(made):
            assert plan.number == len(made)
            continue
        assert plan.number == len(made) + 1
        assert plan.period.begin == START + len(made) * WEEK
        assert plan.period.begin is not None
        made.append(write_issue(home, plan.number, Days(plan.period.begin, plan.as_of)))
        (home / LEDGER).write_bytes(write_ledger("flood", made))
    assert refused <= {"N103", "N105"}


def test_the_spec_of_an_issue(tmp_path: Path) -> None:
    spec = write_spec(tmp_path, ", formats: [pdf, docx]")
    plan = plan_issue(spec)
    applied = plan.apply(spec)
    assert (applied.report.number, applied.period) == (1, plan.period)
    assert applied.provenance == spec.provenance is not None
    assert applied.outputs == (
        Output("pdf", "issues/0001/flood-0001-2024-01-07.pdf"),
        Output("docx", "issues/0001/flood-0001-2024-01-07.docx"),
        Output("json", "issues/0001/report.json"),
    )


def test_what_was_changed_by_hand_is_not_written_over(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    write_issues(tmp_path, 2)
    check_overwriting(plan_issue(spec, number=2))
    (tmp_path / "issues/0002/flood.docx").write_bytes(b"edited")
    plan = plan_issue(spec, number=2)
    assert [problem.code for problem in plan.problems] == ["N102"]
    with pytest.raises(SpecError, match=r"error\[N106\]: issue 2 was changed after it was written; add --replace"):
        check_overwriting(plan)
    check_overwriting(plan_issue(spec))


def test_a_lost_report_is_no_earlier_one(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    write_issues(tmp_path, 3)
    (tmp_path / "issues/0002/report.json").unlink()
    assert [path.parent.name for path in plan_issue(spec).earlier] == ["0003", "0001"]


def test_an_edition_has_its_own_earlier_reports(tmp_path: Path) -> None:
    write_spec(tmp_path, more="audiences: {public: {}}\n")
    write_issues(tmp_path, 2)
    (tmp_path / "issues/0002/report-public.json").write_text("{}")
    from briefkit.spec import read_spec

    public, _ = read_spec(tmp_path / "spec.yaml", audience="public")
    plan = plan_issue(public)
    assert [path.name for path in plan.earlier] == ["report-public.json"]
    assert plan.apply(public).outputs[0].path == "issues/0003/flood-0003-2024-01-21-public.docx"


def test_what_is_in_the_way_stops_a_plan(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    write_issues(tmp_path, 2)
    (tmp_path / "issues/0009").mkdir()
    with pytest.raises(SpecError, match=r"error\[N102\]"):
        plan_issue(spec)


@pytest.mark.parametrize(
    ("file", "fits"), [("issues/0001/report.json", False), ("issues/d.yaml", True), ("a.txt", True)]
)
def test_issues_are_not_made_of_issues(tmp_path: Path, file: str, fits: bool) -> None:
    spec = write_spec(tmp_path)
    plan = plan_issue(spec)
    if fits:
        check_inputs(plan, spec, [tmp_path / file])
        return
    with pytest.raises(SpecError, match=r"spec.yaml:3:\d+: error\[S114\]: .*exclude 'issues'"):
        check_inputs(plan, spec, [tmp_path / "a.txt", tmp_path / file])


def test_a_day_and_a_number_are_one_too_many(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not both"):
        plan_issue(write_spec(tmp_path), as_of=START, number=1)
