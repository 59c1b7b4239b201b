"""The sample reports, what is read of their articles, how a report in Arabic is laid out, and the published schema.

`make golden` writes the files anew.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.outline import outline
from tests.reading import describe_reading
from tests.render.arabic import make_arabic_report
from tests.render.docx.layout import describe_layout
from tests.render.pdf.samples import every_chart, make_report

from briefkit.api import build_briefing, load_spec, parse_sources, report_schema
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.docx import docx_bytes
from briefkit.render.drawing.inks import choose_colours
from briefkit.render.drawing.svg import write_svg
from briefkit.render.lowering import lower_report
from briefkit.render.print_tree import Drawing

pytestmark = pytest.mark.usefixtures("in_one_process")


@pytest.mark.parametrize("sample", ["flood", "defence-talks"])
def test_sample_reports_say_what_they_said(sample: str, root: Path, update_goldens: bool) -> None:
    briefing = build_briefing(load_spec(root / "sample_input" / sample / "spec.yaml"))
    check_golden(root / "tests" / "goldens" / f"{sample}.txt", outline(briefing.report), update_goldens)


@pytest.mark.parametrize("sample", ["flood", "defence-talks"])
def test_the_articles_of_samples_are_read_as_they_were(sample: str, root: Path, update_goldens: bool) -> None:
    spec = load_spec(root / "sample_input" / sample / "spec.yaml")
    documents = parse_sources(spec.sources, spec.folder).documents
    found = "".join(map(describe_reading, documents))
    check_golden(root / "tests" / "goldens" / f"{sample}-articles.txt", found, update_goldens)


def test_a_report_in_arabic_is_laid_out_as_it_was(root: Path, update_goldens: bool) -> None:
    found = describe_layout(docx_bytes(make_arabic_report(), Theme(contents=True)))
    check_golden(root / "tests" / "goldens" / "arabic-layout.txt", found, update_goldens)


def test_charts_are_drawn_as_they_were(root: Path, update_goldens: bool) -> None:
    golden = root / "tests" / "goldens" / "charts.svg.txt"
    printout = lower_report(make_report(*every_chart()[:4]), CitationStyle.REFERENCES, Theme())
    drawings = [block for block in printout.blocks() if isinstance(block, Drawing)]
    written = [write_svg(each, choose_colours(Theme()), f"figure-{each.caption.number}") for each in drawings]
    found = "".join(f"{line}\n" for svg in written for line in svg.replace("><", ">\n<").split("\n"))
    if update_goldens:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


def test_the_published_schema_is_that_of_this_version(root: Path, update_goldens: bool) -> None:
    found = json.dumps(report_schema(), ensure_ascii=False, indent=2) + "\n"
    check_golden(root / "docs" / "report.schema.json", found, update_goldens)


def check_golden(golden: Path, found: str, update: bool) -> None:
    """Compare with a golden file, or write it anew."""
    if update:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8"), "run: make golden"
