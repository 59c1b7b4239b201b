"""Specs that break one rule each, found by ``briefkit check`` with the right code at the right place."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from tests.checks.reports import CITE, STATEMENT, before, day, make_report
from tests.checks.test_rules import TABLE as RULE_TABLE
from tests.test_templates import OUTLINES
from typer.testing import CliRunner

from briefkit.api import build_briefing, load_spec, render_bytes
from briefkit.cli.main import app
from briefkit.model.report import Assessed, KeyPoint, KeyPoints, QuotationList, Reported, Text
from briefkit.model.when import Period

pytestmark = pytest.mark.usefixtures("in_one_process")

SPEC = """\
briefkit: 1
report:
  title: Flood
  number: 3
  period: {from: 2024-02-12, to: 2024-02-18}
  cutoff: 2024-02-18T18:00+02:00
sources:
  - path: articles
"""
SERIES = """\
briefkit: 1
report: {title: Flood}
sources: [articles]
series: {slug: x, period: weekly, start: 2024-02-12}
"""
ARTICLE = "---\nDate: 2024-02-16\n---\nThe dyke at Lionde broke on Thursday, officials said.\n"
SAYS = '"We shall rebuild every metre of it," said Ana Vale, the mayor of Lionde, on Friday.\n'


def draw() -> bytes:
    saved = io.BytesIO()
    Image.new("RGB", (2, 2)).save(saved, "PNG")
    return saved.getvalue()


def write(section: str, text: str) -> str:
    """A text of the desk, whose first line is line 11 of the spec, at column 5."""
    return f"sections: [chronology, {section}, sources]\ntexts:\n  {section}: {{file: text.md}}\n"


Files = dict[str, str | bytes]
Found = tuple[str, str, int | None, int | None]


def say(section: str, text: str, **files: str | bytes) -> tuple[str, Files]:
    return SPEC + write(section, text), {"text.md": text, **files}


def swap(old: str, new: str) -> tuple[str, Files]:
    assert old in SPEC
    return SPEC.replace(old, new), {}


def add(text: str) -> tuple[str, Files]:
    return SPEC + text, {}


def put_beside(article: str) -> tuple[str, Files]:
    """The spec with a second article."""
    return SPEC, {"articles/b.txt": article}


TABLE: dict[str, tuple[tuple[str, Files], list[str], list[Found]]] = {
    "nothing": ((SPEC, {}), [], []),
    "a misspelt key": (swap("cutoff:", "cutof:"), [], [("S104", "spec.yaml", 6, 3)]),
    "a key twice": (swap("  number: 3\n", "  number: 3\n  number: 4\n"), [], [("S103", "spec.yaml", 5, 3)]),
    "a number that is none": (swap("number: 3", "number: three"), [], [("S105", "spec.yaml", 4, 11)]),
    "an unknown section": (add("sections: [cronology]\n"), [], [("S106", "spec.yaml", 9, 12)]),
    "a marking in small letters": (swap("number: 3", "marking: tlp:green"), [], [("S106", "spec.yaml", 4, 12)]),
    "a marking with a blank": (swap("number: 3", "marking: 'TLP: RED'"), [], [("S106", "spec.yaml", 4, 12)]),
    "a marking of TLP 1": (swap("number: 3", "marking: TLP:WHITE"), [], [("S106", "spec.yaml", 4, 12)]),
    "a period that ends before it begins": (
        swap("from: 2024-02-12, to: 2024-02-18", "from: 2024-02-18, to: 2024-02-12"),
        [],
        [("S111", "spec.yaml", 5, 34)],
    ),
    "no title": (swap("  title: Flood\n", ""), [], [("S107", "spec.yaml", 3, 3)]),
    "an output outside the folder": (add("output:\n  - docx: ../x.docx\n"), [], [("S109", "spec.yaml", 10, 11)]),
    "an unknown template": (add("template: sitrep\n"), [], [("S110", "spec.yaml", 9, 11)]),
    "a pin of nothing": (add("select:\n  events:\n    pin: [e-gone]\n"), [], [("S112", "spec.yaml", 11, 11)]),
    "an edit of nothing": (add("edits:\n  e-gone: {where: Xai-Xai}\n"), [], [("S112", "spec.yaml", 10, 3)]),
    "a cut-off before the end of the period": (
        swap("2024-02-18T18:00+02:00", "2024-02-17T18:00+02:00"),
        [],
        [("S113", "spec.yaml", 6, 11), ("S113", "spec.yaml", 5, 3)],
    ),
    "a marking below its source": (
        (
            SPEC.replace("number: 3", "marking: TLP:CLEAR").replace(
                "- path: articles", "- {path: articles, marking: TLP:RED}"
            ),
            {},
        ),
        [],
        [("S115", "spec.yaml", 4, 12)],
    ),
    "a language without a catalogue": (swap("number: 3", "language: eo"), [], [("S116", "spec.yaml", 4, 13)]),
    "a code that is none": (add("checks:\n  K999: off\n"), [], [("S106", "spec.yaml", 10, 3)]),
    "a level that is none": (add("checks:\n  K111: loud\n"), [], [("S106", "spec.yaml", 10, 9)]),
    "a document after the cut-off": (
        put_beside("---\nDate: 2024-02-25\n---\nThe bridge was shut on Sunday.\n"),
        ["--as-of", "2024-02-28"],
        [("L102", "articles/b.txt", None, None)],
    ),
    "a document from the future": (
        (
            SPEC.replace("  cutoff: 2024-02-18T18:00+02:00\n", ""),
            {"articles/b.txt": "---\nDate: 2024-02-25\n---\nThe bridge was shut on Sunday.\n"},
        ),
        ["--as-of", "2024-02-18"],
        [("E103", "articles/b.txt", None, None)],
    ),
    "a document without a date": (
        put_beside("The bridge at Chana was shut, officials said.\n"),
        [],
        [("E101", "articles/b.txt", None, None)],
    ),
    "an embargo": (
        (
            SPEC,
            {
                "articles/b.json": '{"type": "text", "uri": "x:1", "headline": "Shut", "pubStatus": "canceled",'
                ' "versionCreated": "2024-02-16T10:00:00Z", "body_text": "The bridge at Chana was shut on Thursday."}'
            },
        ),
        [],
        [("I118", "articles/b.json", None, None)],
    ),
    "a row of the desk outside the period": (
        add("rows:\n  - {text: The bridge was shut., date: 2024-02-02}\n"),
        [],
        [("L106", "spec.yaml", 10, 40)],
    ),
    "a row of the desk after the cut-off": (
        (
            SPEC.replace("cutoff: 2024-02-18T18:00+02:00", "cutoff: 2024-02-17T18:00+02:00").replace("18}", "17}")
            + "select: {events: {period: all}}\nrows:\n  - {text: The bridge was shut., date: 2024-02-18}\n",
            {},
        ),
        ["--as-of", "2024-02-18"],
        [("K102", "spec.yaml", 11, 5)],
    ),
    "an event outside the period": (
        (SPEC.replace("02-12, to: 2024-02-18", "02-16, to: 2024-02-18") + "select:\n  events:\n    period: all\n", {}),
        [],
        [("K103", "spec.yaml", 11, 13)],
    ),
    "a pinned event outside the period": (
        (
            SPEC.replace("02-12, to: 2024-02-18", "02-16, to: 2024-02-18") + "select: {events: {pin: [e-cc791311]}}\n",
            {},
        ),
        [],
        [("K103", "spec.yaml", 9, 25)],
    ),
    "a cut-off after the day of issue": (
        swap("2024-02-18T18:00+02:00", "2024-02-20T18:00+02:00"),
        ["--as-of", "2024-02-18"],
        [("K104", "spec.yaml", 6, 11)],
    ),
    "a gap": (
        swap("from: 2024-02-12", "from: 2024-02-14"),
        ["--against", "before.json"],
        [("K105", "spec.yaml", 5, 18)],
    ),
    "an overlap": (
        swap("from: 2024-02-12", "from: 2024-02-10"),
        ["--against", "before.json"],
        [("K105", "spec.yaml", 5, 18)],
    ),
    "a number that is used": (
        swap("number: 3", "number: 2"),
        ["--against", "before.json"],
        [("K106", "spec.yaml", 4, 11)],
    ),
    "a number that is left out": (
        swap("number: 3", "number: 4"),
        ["--against", "before.json"],
        [("K106", "spec.yaml", 4, 11)],
    ),
    "a figure without a source": (
        add("figures:\n  - {value: '9', label: Detained, as_of: 2024-02-16}\n"),
        [],
        [("K107", "spec.yaml", 10, 5)],
    ),
    "a figure without an as-of day": (
        add("figures:\n  - {value: '9', label: Detained, sources: e-cc791311}\n"),
        [],
        [("S107", "spec.yaml", 10, 5)],
    ),
    "a name that is not cited": (say("overview", "It broke in Chana [@e-cc791311]."), [], [("P103", "text.md", 1, 13)]),
    "a citation of nothing": (say("overview", "It broke [@e-none]."), [], [("P101", "text.md", 1, 10)]),
    "an uncited claim": (say("overview", "It broke at Lionde."), [], [("P107", "text.md", 1, 1)]),
    "likelihood with confidence": (
        say("outlook", "More is likely, with high confidence."),
        [],
        [("P104", "text.md", 1, 22)],
    ),
    "a word outside the scale": (say("outlook", "More could possibly follow."), [], [("P105", "text.md", 1, 6)]),
    "two scales in one text": (
        say("outlook", "Rain is likely.\n\nA flood is improbable.\n"),
        [],
        [("P105", "text.md", 3, 12)],
    ),
    "two scales in two texts": (
        add("sections: [assessment, outlook]\ntexts: {assessment: Rain is likely.,\n  outlook: It is improbable.}\n"),
        [],
        [("P105", "spec.yaml", 11, 12)],
    ),
    "a judgement in a report": (say("overview", "More rain is likely."), [], [("P109", "text.md", 1, 14)]),
    "a wrong weekday": (
        say("overview", "It broke on Friday, 15 February 2024 [@e-cc791311]."),
        [],
        [("P108", "text.md", 1, 13)],
    ),
    "a quotation that is not verbatim": (
        say("overview", "“The dyke at Lionde has burst”, it read [@e-cc791311]."),
        [],
        [("P110", "text.md", 1, 2)],
    ),
    "a quotation with cuts": (say("overview", "“The dyke […] broke on Thursday”, it read [@e-cc791311]."), [], []),
    "a picture without date and source": (
        say("overview", '![A dyke](dyke.png "The dyke")', **{"dyke.png": draw()}),
        [],
        [("K110", "spec.yaml", 11, 3), ("K110", "spec.yaml", 11, 3)],
    ),
    "Markdown that cannot be printed": (say("overview", "![A map](gone.png)"), [], [("P106", "text.md", 1, 1)]),
    "an abbreviation": (
        put_beside(
            "---\nDate: 2024-02-17\n---\nThe NDI opened two shelters on Friday, officials said.\n",
        ),
        [],
        [("K111", "spec.yaml", None, None)],
    ),
    "a name of two": (
        add("actors:\n  - {name: Ana Vale, aliases: [Vale]}\n  - {name: Rui Vale, aliases: [Rui, Vale]}\n"),
        [],
        [("K112", "spec.yaml", 11, 37)],
    ),
    "key points of one origin": (add("checks: {K113: warning}\n"), [], [("K113", "spec.yaml", None, None)]),
    "a section that the desk has not written": (
        add("sections:\n  - chronology\n  - response\n"),
        [],
        [("K114", "spec.yaml", 11, 5)],
    ),
    "text of the report before": (
        say("outlook", "The dyke may give way elsewhere."),
        ["--against", "before.json"],
        [("K115", "spec.yaml", 11, 3)],
    ),
    "a figure from before the period": (
        add("figures:\n  - {value: 9, label: Killed, as_of: 2024-02-11, sources: [e-cc791311]}\nsections: [figures]\n"),
        [],
        [("K116", "spec.yaml", 10, 38)],
    ),
    "a statement without a day": (
        (SPEC + "checks: {E101: off}\n", {"articles/b.txt": SAYS, "articles/a.txt": ARTICLE}),
        ["--set", "select.quotations.period=all"],
        [("K108", "spec.yaml", None, None)],
    ),
    "a name that nobody has": (
        add("select:\n  events: {actors: [Nobody]}\n"),
        [],
        [("L103", "spec.yaml", 10, 21), ("L101", "spec.yaml", 10, 12)],
    ),
    "nothing that is selected": (add("select: {events: {match: fire}}\n"), [], [("L101", "spec.yaml", 9, 26)]),
    "a gap in a series": (
        (
            SERIES,
            {},
        ),
        ["--as-of", "2024-03-01"],
        [("N103", "spec.yaml", 4, 42)],
    ),
    "a ledger that repeats a number": (
        (
            SERIES,
            {"issues/series.json": '{"briefkit": 1, "series": "x", "issues": [{}]}'},
        ),
        [],
        [("N101", "issues/series.json", None, None)],
    ),
    "a source that is not there": (swap("path: articles", "path: gone.txt"), [], [("I101", "spec.yaml", 8, 11)]),
}
BREAKING = [name for name, (_, _, found) in TABLE.items() if found]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(folder: Path, files: Files) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def check(*arguments: str) -> tuple[int, list[Found]]:
    result = CliRunner().invoke(app, ["check", *arguments, "--log-format", "json", "--jobs", "1"])
    lines = [json.loads(line) for line in result.stderr.splitlines()]
    told = [(each["code"], each["path"], each.get("line"), each.get("column")) for each in lines if "code" in each]
    return result.exit_code, told


@pytest.mark.parametrize("name", TABLE)
def test_a_spec_is_held_to_the_rules(folder: Path, name: str) -> None:
    (spec, files), arguments, found = TABLE[name]
    put(folder, {"articles/a.txt": ARTICLE, "spec.yaml": SPEC, **files})
    if "before.json" in arguments:
        week = [
            "report.number=2",
            "report.period={from: 2024-02-05, to: 2024-02-11}",
            "report.cutoff=2024-02-11T18:00Z",
        ]
        put(folder, {"earlier/a.txt": ARTICLE.replace("02-16", "02-09")})
        text = write("outlook", "") if "text.md" in files else ""
        (folder / "earlier.yaml").write_text(SPEC.replace("articles", "earlier") + text, encoding="utf-8")
        settings = [part for each in week for part in ("--set", each)]
        CliRunner().invoke(app, ["render", "earlier.yaml", *settings, "-f", "json", "-o", "before.json"])
    put(folder, {"spec.yaml": spec})
    assert check("spec.yaml", *arguments)[1] == found


FINISHED = {
    "K101": make_report({"overview": (Reported((Text("The river rose."),)),)}),
    "K105": make_report(period=Period(day(14), day(18))),
    "K106": make_report(number=2),
    "K108": make_report({"quotations": (QuotationList((replace(STATEMENT, speaker=""),)),)}),
    "K111": make_report({"overview": (Reported((Text("The NDI met. "), CITE)),)}),
    "P104": make_report({"outlook": (Assessed((Text("With low confidence, it is likely."),)),)}),
    "P109": make_report({"key-points": (KeyPoints((KeyPoint((Text("We expect rain."),), (CITE,)),)),)}),
}


NOTES = ("K111",)
"""Codes that a strict run does not fail on."""


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "json"])
def test_a_finished_report_is_held_to_the_rules(folder: Path, form: str) -> None:
    (folder / "before.json").write_bytes(render_bytes(before(), "json"))
    for code, report in FINISHED.items():
        (folder / f"{code}.{form}").write_bytes(render_bytes(report, form))
        exit_code, found = check(f"{code}.{form}", "--against", "before.json", "--strict")
        assert (exit_code, found) == (code not in NOTES, [(code, f"{code}.{form}", None, None)])
    (folder / f"good.{form}").write_bytes(render_bytes(make_report(), form))
    assert check(f"good.{form}", "--against", "before.json", "--strict") == (0, [])


def test_specs_and_reports_are_checked_in_one_run(folder: Path) -> None:
    put(
        folder,
        {
            "articles/a.txt": ARTICLE,
            "spec.yaml": SPEC,
            "x.pdf": "no report",
            "y.json": render_bytes(make_report(), "json"),
        },
    )
    result = CliRunner().invoke(app, ["check", "spec.yaml", "x.pdf", "y.json"])
    assert result.exit_code == 4
    assert "x.pdf: error[V101]" in result.stderr
    assert result.stdout.splitlines()[1:] == ["y.json: 9 sections, 2 sources"]


@pytest.mark.parametrize("option", ["--fix", "--as-of 2024-02-18", "--set x=y", "--issue 2", "--audience x"])
def test_options_of_a_spec_are_none_of_a_report(folder: Path, option: str) -> None:
    (folder / "x.json").write_bytes(render_bytes(make_report(), "json"))
    exit_code, ((code, *_),) = check("x.json", *option.split())
    assert (exit_code, code) == (2, "U101")


def test_a_report_of_a_spec_breaks_no_more_rules_than_the_spec(folder: Path, root: Path) -> None:
    briefing = build_briefing(load_spec(root / "sample_input/flood/spec.yaml"), jobs=1)
    for form in ("docx", "html"):
        (folder / f"x.{form}").write_bytes(render_bytes(briefing.report, form, briefing.spec.theme, briefing.selection))
        assert check(f"x.{form}", "--strict") == (0, [])


@pytest.mark.parametrize(
    ("levels", "exit_code", "severity"),
    [
        ("", 0, "warning"),
        ("checks: {K104: off}\n", 0, None),
        ("checks: {K104: note}\n", 0, "note"),
        ("checks: {K104: error}\n", 1, "error"),
    ],
)
def test_a_spec_sets_the_level_of_a_rule(folder: Path, levels: str, exit_code: int, severity: str | None) -> None:
    put(folder, {"articles/a.txt": ARTICLE, "spec.yaml": SPEC.replace("18T18", "20T18") + levels})
    result = CliRunner().invoke(app, ["check", "spec.yaml", "--as-of", "2024-02-18", "--log-format", "json"])
    told = [json.loads(line).get("severity") for line in result.stderr.splitlines() if "code" in json.loads(line)]
    assert (result.exit_code, told) == (exit_code, [severity] if severity else [])


EXAMPLES = [
    *(f"sample_input/{name}/spec.yaml" for name in ("flood", "defence-talks")),
    *(f"templates/{name}/example/spec.yaml" for name in OUTLINES),
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_no_example_has_a_finding(root: Path, folder: Path, example: str) -> None:
    assert check(str(root / example), "--strict", "--no-cache") == (0, [])


def test_there_are_sixty_reports_and_specs_that_break_a_rule() -> None:
    assert len(BREAKING) + len(FINISHED) + sum(bool(found) for *_, found in RULE_TABLE) >= 60
