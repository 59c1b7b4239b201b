"""What each template claims, held by its example and by a spec that has nothing but the template."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from briefkit.api import Briefing, build_briefing, render_bytes
from briefkit.model.report import Assessed, Empty, KeyFigures, Report
from briefkit.model.theme import Theme
from briefkit.model.when import Period
from briefkit.spec import read_spec, templates_folder
from briefkit.spec.briefing import DESK_SECTIONS

OUTLINES = {
    "daily-brief": [
        "Bottom line",
        "Key points",
        "Chronology",
        "Statements on record",
        "Ahead",
        "Assessment",
        "Gaps and caveats",
        "Sources",
        "Scales",
    ],
    "monthly-watch": [
        "Bottom line",
        "Key points",
        "Figures",
        "The month in brief",
        "Chronology",
        "Actors",
        "Outlook and indicators",
        "Gaps and caveats",
        "Sources",
        "Scales",
    ],
    "humanitarian": [
        "Bottom line",
        "Highlights",
        "Figures at a glance",
        "Situation overview",
        "Chronology",
        "Response, needs and gaps",
        "Coming days",
        "Information gaps",
        "Actors",
        "Sources",
        "Distribution and contact",
        "Scales",
    ],
    "situation-report": [
        "Key points",
        "Figures",
        "Timeline",
        "Chronology",
        "Actors",
        "Statements on record",
        "Sources",
    ],
    "media-digest": ["Key points", "Statements on record", "Chronology", "Sources"],
}
"""Titles of the sections of each example, in order."""
PERIODS = {
    "daily-brief": Period(dt.date(2024, 11, 14), dt.date(2024, 11, 14)),
    "monthly-watch": Period(dt.date(2024, 6, 1), dt.date(2024, 6, 30)),
    "humanitarian": Period(dt.date(2025, 3, 4), dt.date(2025, 3, 10)),
    "situation-report": Period(dt.date(2024, 9, 2), dt.date(2024, 9, 8)),
    "media-digest": Period(dt.date(2024, 3, 11), dt.date(2024, 3, 15)),
}
MOST_PAGES = {"daily-brief": 2, "monthly-watch": 4, "humanitarian": 4, "situation-report": 3, "media-digest": 3}
WRITTEN = ("daily-brief", "monthly-watch", "humanitarian")
"""Templates with sections that the desk writes."""


@pytest.fixture(scope="module", params=OUTLINES)
def example(request: pytest.FixtureRequest) -> Briefing:
    spec, warnings = read_spec(templates_folder() / request.param / "example" / "spec.yaml")
    assert warnings == ()
    return build_briefing(spec)


def test_an_example_has_no_finding(example: Briefing) -> None:
    assert example.problems == ()


def test_an_example_has_the_sections_in_order(example: Briefing) -> None:
    assert [section.title for section in example.report.sections] == OUTLINES[example.spec.template]


def test_an_example_has_its_period(example: Briefing) -> None:
    assert example.report.head.period == PERIODS[example.spec.template]


def test_every_section_of_an_example_says_something(example: Briefing) -> None:
    silent = [section.id for section in example.report.sections if isinstance(section.blocks[0], Empty)]
    assert silent == []


def test_what_the_desk_assesses_is_set_apart(example: Briefing) -> None:
    assessed = any(isinstance(block, Assessed) for block in example.report.blocks())
    assert assessed == (example.spec.template in WRITTEN)


def test_a_pdf_has_the_marking_at_the_head_and_foot_of_every_page(example: Briefing) -> None:
    marking = example.report.head.marking
    assert marking is not None
    pages = PdfReader(io.BytesIO(render_bytes(example.report, "pdf", example.spec.theme))).pages
    assert len(pages) <= MOST_PAGES[example.spec.template]
    for page in pages:
        assert page.extract_text().count(marking.label) == 2


def test_a_docx_has_the_marking_in_every_header_and_footer(example: Briefing) -> None:
    marking = example.report.head.marking
    assert marking is not None
    package = zipfile.ZipFile(io.BytesIO(render_bytes(example.report, "docx", example.spec.theme)))
    ends = [name for name in package.namelist() if re.fullmatch(r"word/(header|footer)\d+\.xml", name)]
    assert {re.sub(r"\d+", "", name) for name in ends} == {"word/header.xml", "word/footer.xml"}
    for name in ends:
        assert marking.label in "".join(map(str, etree.fromstring(package.read(name)).itertext()))


def test_figures_of_the_desk_stand_before_those_that_were_read() -> None:
    spec, _ = read_spec(templates_folder() / "humanitarian" / "example" / "spec.yaml")
    (section,) = [each for each in build_briefing(spec).report.sections if each.id == "figures"]
    assert isinstance(section.blocks[0], KeyFigures)
    assert all(figure.as_of and figure.sources for figure in section.blocks[0].figures)


def build_bare(template: str, folder: Path, period: str = "") -> Report:
    """The report of a spec that names a template, and has one article and no text."""
    (folder / "a.txt").write_text(
        "---\ntitle: Ferry sinks\ndate: 2024-02-16\noutlet: Orvel Post\n---\nA ferry sank at Nordby on Friday.\n"
    )
    spec = f"briefkit: 1\ntemplate: {template}\nreport: {{title: Ferry{period}}}\nsources: [a.txt]\n"
    (folder / "spec.yaml").write_text(spec)
    return build_briefing(read_spec(folder / "spec.yaml")[0]).report


@pytest.mark.parametrize("template", WRITTEN)
def test_a_section_that_nobody_wrote_says_so(template: str, tmp_path: Path) -> None:
    report = build_bare(template, tmp_path)
    assert [section.title for section in report.sections] == [each for each in OUTLINES[template] if each != "Scales"]
    for section in report.sections:
        if section.id in DESK_SECTIONS:
            assert section.blocks == (Empty("The desk has not written this section.", periodic=False),)


@pytest.mark.parametrize(("template", "days"), [("daily-brief", 1), ("humanitarian", 7)])
def test_a_period_ends_with_the_as_of_date(template: str, days: int, tmp_path: Path) -> None:
    last = dt.date(2024, 2, 16)
    period = Period(last - dt.timedelta(days=days - 1), last)
    assert build_bare(template, tmp_path).head.period == period


@pytest.mark.parametrize("template", OUTLINES)
def test_a_theme_is_legible_in_black_and_white(template: str) -> None:
    theme = read_spec(templates_folder() / template / "example" / "spec.yaml")[0].theme
    assert theme.table_font_size >= 8.5
    for words in (theme.accent, theme.muted):
        for ground in ("FFFFFF", theme.table_head, theme.table_band):
            assert contrast(words, ground) >= 4.5  # WCAG 2.2, 1.4.3


def test_every_template_has_a_look_of_its_own() -> None:
    looks: list[Theme] = [read_spec(templates_folder() / each / "example" / "spec.yaml")[0].theme for each in OUTLINES]
    assert len({look.accent for look in looks}) == len(looks)


def contrast(one: str, other: str) -> float:
    """How much lighter one colour is than the other (WCAG 2.2, "contrast ratio")."""
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))
