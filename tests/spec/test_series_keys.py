from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefkit.errors import SpecError
from briefkit.spec import load_spec, read_spec
from briefkit.spec.series import Cadence, SeriesSpec

SPEC = "briefkit: 1\nreport: {{title: Flood{head}}}\nsources: [articles]\nseries: {{{series}}}\n{more}"
LEAST = "slug: flood, period: weekly, start: 2024-01-01"


def write(folder: Path, series: str = LEAST, head: str = "", more: str = "") -> Path:
    path = folder / "spec.yaml"
    path.write_text(SPEC.format(series=series, head=head, more=more), encoding="utf-8")
    return path


def test_the_least_and_the_most(tmp_path: Path) -> None:
    least = SeriesSpec("flood", 7, dt.date(2024, 1, 1))
    assert load_spec(write(tmp_path)).series == least
    assert (least.folder, least.name, least.formats, least.first) == ("issues", "{slug}-{number}-{date}", ("docx",), 1)
    most = f"{LEAST}, folder: out/x, name: '{{slug}} {{week}}', formats: [pdf, docx], first: 12"
    assert load_spec(write(tmp_path, most)).series == SeriesSpec(
        "flood", 7, dt.date(2024, 1, 1), "out/x", "{slug} {week}", ("pdf", "docx"), 12
    )
    assert load_spec(write(tmp_path, f"{LEAST}, formats: []")).series == SeriesSpec(
        "flood", 7, dt.date(2024, 1, 1), formats=()
    )


@pytest.mark.parametrize(
    ("text", "cadence"), [("daily", 1), ("weekly", 7), ("monthly", "month"), ("10d", 10), ("2w", 14)]
)
def test_periods(tmp_path: Path, text: str, cadence: Cadence) -> None:
    series = load_spec(write(tmp_path, LEAST.replace("weekly", text))).series
    assert series is not None
    assert series.period == cadence


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("slug: flood, ", "", "S107", "'slug' is missing in series"),
        ("period: weekly, ", "", "S107", "'period' is missing in series"),
        (", start: 2024-01-01", "", "S107", "'start' is missing in series"),
        ("flood", "Flood/../x", "S105", "small letters, figures and hyphens"),
        ("flood", "flood-", "S105", "small letters, figures and hyphens"),
        ("flood", "con", "S106", "cannot be the name of a file on Windows"),
        ("weekly", "yearly", "S105", "daily, weekly, monthly, or days or weeks such as 10d or 2w"),
        ("weekly", "0d", "S105", "not '0d'"),
        ("2024-01-01", "2024-02-30", "S106", "there is no day 2024-02-30"),
        ("weekly, start: 2024-01-01", "monthly, start: 2024-01-29", "S106", "days 1 to 28"),
        ("flood", "flood, folder: ../x", "S109", "leaves the spec's folder"),
        ("flood", "flood, folder: /x", "S109", "leaves the spec's folder"),
        ("flood", "flood, folder: 'C:x'", "S109", "leaves the spec's folder"),
        ("flood", "flood, folder: '{date}'", "S106", "none is allowed here"),
        ("flood", "flood, name: '{nummer}'", "S106", "did you mean {number}? there are {slug}, {number}, {date}"),
        ("flood", "flood, name: '{number'", "S106", "a brace without its pair"),
        ("flood", "flood, name: '../{number}'", "S106", "name of a file without its ending"),
        ("flood", "flood, name: 'a/{number}'", "S106", "name of a file without its ending"),
        ("flood", "flood, name: 'a:{number}'", "S106", "name of a file without its ending"),
        ("flood", "flood, name: '.{number}'", "S106", "name of a file without its ending"),
        ("flood", "flood, name: '{number}.'", "S106", "name of a file without its ending"),
        ("flood", "flood, name: ''", "S106", "name of a file without its ending"),
        ("flood", "flood, name: nul.x", "S106", "on Windows"),
        ("flood", "flood, formats: [json]", "S106", "one of docx, pdf, html, md, csv, not 'json'"),
        ("flood", "flood, formats: [pdf, pdf]", "S106", "holds 'pdf' twice"),
        ("flood", "flood, first: 0", "S106", "must be from 1"),
        ("flood", "flood, every: week", "S104", "unknown key 'every' in series"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, old: str, new: str, code: str, said: str) -> None:
    with pytest.raises(SpecError, match=rf"spec.yaml:4:\d+: error\[{code}\]") as raised:
        load_spec(write(tmp_path, LEAST.replace(old, new)))
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("head", "more", "said"),
    [
        (", number: 3", "", "2:24: error[S106]: the series gives each issue its number; remove 'report.number'"),
        (", period: {last: 7d}", "", "2:24: error[S106]: the series gives each issue its period"),
        (", cutoff: '2024-01-07T18:00Z'", "", "2:24: error[S106]: the series gives each issue its last day"),
        ("", "output: [{docx: x.docx}]", "5:1: error[S106]: an issue's files go to the folder of the series"),
        ("", "audiences: {public: {report: {number: 3}}}", "5:31: error[S106]: the series gives each issue its number"),
    ],
)
def test_what_a_series_gives_is_not_given_twice(tmp_path: Path, head: str, more: str, said: str) -> None:
    with pytest.raises(SpecError) as raised:
        load_spec(write(tmp_path, head=head, more=more))
    assert said in str(raised.value)


def test_a_setting_may_not_give_it_either(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"remove 'report\.number'"):
        read_spec(write(tmp_path), ["report.number=3"])


def test_defaults_of_a_template_give_way(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house/spec.yaml").write_text(
        "report: {number: 3, period: {last: 1d}, cutoff: '2024-01-07T18:00Z'}\noutput: [{docx: x.docx}]\n"
    )
    spec = load_spec(write(tmp_path, more="template: house\n"))
    assert (spec.report.number, spec.report.cutoff, spec.period, spec.outputs) == (None, None, None, ())
