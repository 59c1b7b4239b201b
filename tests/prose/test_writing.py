"""The desk's text from a spec to a report."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefkit.api import build_briefing, read_spec, render_bytes
from briefkit.errors import SpecError
from briefkit.model.citing import source_id
from briefkit.model.report import Assessed, Bullets, Chronology, Empty, KeyPoints, Paragraph, Report, Text
from briefkit.render.manifest import write_manifest

pytestmark = pytest.mark.usefixtures("in_one_process")

SPEC = """briefkit: 1
report: {{title: Ferry}}
sources: [wire.txt]
sections: {sections}
texts: {texts}
"""
ARTICLE = """---
title: Ferry sinks at Nordby
date: 2024-02-16
outlet: Orvel Post
---
A ferry sank at Nordby on Thursday. Ada Lund, the mayor, said 12 people had died.
"""


def build(sections: str, texts: str, folder: Path, unwritten: Sequence[str] = ()) -> Report:
    (folder / "wire.txt").write_text(ARTICLE)
    (folder / "spec.yaml").write_text(SPEC.format(sections=sections, texts=texts))
    spec, warnings = read_spec(folder / "spec.yaml")
    assert warnings == ()
    briefing = build_briefing(spec)
    assert [problem.code for problem in briefing.problems] == [*unwritten]
    return briefing.report


CITED = "[@orvel-post-2024-02-16-wire, ¶ 1]"


def test_the_desk_s_text_stands_above_what_briefkit_makes(tmp_path: Path) -> None:
    (tmp_path / "what.md").write_text(f"A ferry sank {CITED}.\r\n")
    report = build("[{id: chronology, title: Day by day}, sources]", "{chronology: {file: what.md}}", tmp_path)
    first = report.sections[0]
    assert (first.id, first.title, first.written) == ("chronology", "Day by day", 1)
    assert [type(block) for block in first.blocks] == [Paragraph, Chronology]
    assert [source.id for source in report.sources] == [source_id("orvel-post-2024-02-16-wire")]


def test_it_can_stand_instead(tmp_path: Path) -> None:
    report = build("[chronology]", f'{{chronology: {{text: "A ferry sank {CITED}.", replace: true}}}}', tmp_path)
    assert [type(block) for block in report.sections[0].blocks] == [Paragraph]


def test_key_points_of_the_desk_come_first_and_none_is_said_twice(tmp_path: Path) -> None:
    report = build("[key-points, chronology]", f'{{key-points: "- A ferry sank at Nordby {CITED}."}}', tmp_path)
    (points,) = [block for block in report.sections[0].blocks if isinstance(block, KeyPoints)][:1]
    assert [point.content[0].text for point in points.points] == ["A ferry sank at Nordby."]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    ["A ferry sank {0} at Nordby.", "A ferry sank at\n  Nordby\n  {0} {0}.", "A ferry\n  {0} sank at Nordby. {0}"],
)
def test_a_key_point_reads_well_without_its_citations(text: str, tmp_path: Path) -> None:
    report = build("[key-points, chronology]", json.dumps({"key-points": f"- {text.format(CITED)}"}), tmp_path)
    (points,) = [block for block in report.sections[0].blocks if isinstance(block, KeyPoints)][:1]
    assert points.points[0].content == (Text("A ferry sank at Nordby."),)


def test_a_section_of_the_desk_s_own_has_a_title(tmp_path: Path) -> None:
    texts = "{assessment: More deaths are likely., next-steps: None.}"
    report = build("[assessment, {id: next-steps}]", texts, tmp_path)
    assert [section.title for section in report.sections] == ["Assessment", "Next steps", "Scales"]
    assert [type(section.blocks[0]) for section in report.sections] == [Assessed, Paragraph, Bullets]


def test_a_section_without_words_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_text("\n")
    report = build("[gaps, outlook]", "{gaps: {file: empty.md}}", tmp_path, ["K114", "K114"])
    empty = Empty("The desk has not written this section.", periodic=False)
    assert [section.blocks for section in report.sections] == [(empty,)] * 2


def test_the_manifest_tells_the_desk_s_text(tmp_path: Path) -> None:
    report = build("[outlook, chronology]", f'{{outlook: "More deaths are likely {CITED}."}}', tmp_path)
    source = source_id("orvel-post-2024-02-16-wire")
    described = f'"desk":[{{"section":"outlook","blocks":1,"assessed":1,"cites":[{{"source":"{source}","locator":"¶ 1"'
    assert described in write_manifest(report)


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "md"])
def test_all_formats_print_it(form: str, tmp_path: Path) -> None:
    text = f"## Toll\\n\\nAda Lund counts **12** dead {CITED}.\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |\\n\\n- x\\n- y"
    (tmp_path / "desk.md").write_text(text.replace("\\n", "\n").replace("| 1 | 2 |", f"| 12 {CITED} | dead |"))
    assert render_bytes(build("[overview, sources]", "{overview: {file: desk.md}}", tmp_path), form)


@pytest.mark.parametrize(
    ("sections", "texts", "problem"),
    [
        (
            "[{id: next-steps}]",
            "{}",
            "4:12: error[S106]: 'next-steps' is a section of your own and needs a text; give it one under 'texts'",
        ),
        (
            "[ahead]",
            "{outlook: Calm.}",
            "5:9: error[S106]: the report has no section 'outlook'; list it under 'sections', which now has ahead",
        ),
        ("[ahead]", "{ahead: {replace: true}}", "5:16: error[S106]: texts.ahead must be a mapping with {SHAPES}"),
        ("[ahead]", "{ahead: {file: gone.md}}", "5:23: error[S101]: the text 'gone.md' cannot be read: no such file"),
        ("[ahead]", "{ahead: {file: bad.md}}", "5:23: error[S101]: the text 'bad.md' cannot be read: it is not UTF-8"),
        (
            "[{id: e-1}]",
            "{}",
            "4:17: error[S105]: sections.0.id must be a name in small letters, figures and hyphens, not 'e-1'",
        ),
    ],
)
def test_a_wrong_section_is_told_with_its_place(sections: str, texts: str, problem: str, tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_bytes(b"\xff\xfe\xfd")
    (tmp_path / "spec.yaml").write_text(SPEC.format(sections=sections, texts=texts))
    with pytest.raises(SpecError) as failure:
        read_spec(tmp_path / "spec.yaml")
    found = [str(each).removeprefix(f"{tmp_path}/spec.yaml:") for each in failure.value.diagnostics]
    assert found == [problem.replace("{SHAPES}", "text, or file, or text and replace, or file and replace")]


def test_a_citation_that_leads_nowhere_stops_the_report(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "sample_input" / "flood", tmp_path / "flood")
    path = tmp_path / "flood/spec.yaml"
    path.write_text(
        path.read_text().replace("sections: [", "texts: {overview: 'All calm [@e-0].'}\nsections: [overview, ")
    )
    spec, _ = read_spec(path)
    with pytest.raises(SpecError) as failure:
        build_briefing(spec)
    assert [problem.code for problem in failure.value.diagnostics] == ["P101"]


def test_a_report_that_judges_explains_its_scale(tmp_path: Path) -> None:
    report = build("[outlook, chronology]", "{outlook: More deaths are likely.}", tmp_path)
    assert [section.id for section in report.sections] == ["outlook", "chronology", "scales"]
    assert "likely\\xa055–80\\xa0%" in str(report.sections[-1].blocks)
    other = build("[outlook, chronology]", "{outlook: More deaths are probable.}", tmp_path)
    assert "probable\\xa055–80\\xa0%" in str(other.sections[-1].blocks)
    listed = build("[scales, outlook, chronology]", "{outlook: More deaths are probable.}", tmp_path)
    assert [section.id for section in listed.sections] == ["scales", "outlook", "chronology"]
    assert [section.id for section in build("[chronology]", "{}", tmp_path).sections] == ["chronology"]
