"""A report that was just written is found right, whatever letters its sources have."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefkit.api import build_briefing, load_spec, render_bytes, verify_report

pytestmark = pytest.mark.usefixtures("in_one_process")

SPEC = """\
briefkit: 1
{template}report: {{title: Rally, language: {language}, period: {{from: 2024-08-20, to: 2024-09-08}}}}
sources: [a.txt]
figures: {figures}
sections: [key-points, figures, chronology, quotations, actors, ahead, sources]
"""


def list_problems(
    folder: Path, form: str, text: str, figures: str = "[]", language: str = "en", template: str = ""
) -> list[str]:
    (folder / "a.txt").write_text(f"Title: Rally\n5 September 2024\n\n{text}\n", encoding="utf-8")
    (folder / "spec.yaml").write_text(
        SPEC.format(language=language, figures=figures, template=template), encoding="utf-8"
    )
    briefing = build_briefing(load_spec(folder / "spec.yaml"))
    assert briefing.report.rows()
    (folder / "brief").write_bytes(render_bytes(briefing.report, form, briefing.spec.theme, briefing.selection))
    found = verify_report(folder / "brief", folder / "a.txt")
    assert found.passages
    return [f"{each.code} {each.message}" for each in found.problems]


CONTROLS = (
    "Protesters marched in the capital on Thursday with Minister \u2068Ana Vale\u2069, and Omar Reis left on Friday.",
    "Minister Ana \u2068Vale\u2069 said the ferry sank in Orvel on Friday.",
    "“We \u202bwill [\u20661] win\u202c,” Minister Ana Vale said in Orvel on Thursday.",
    "The dyke [\u20661, ¶ 2\u2069] broke [\u2066…] in [\u202d…\u202c] Orvel on Thursday.",
)


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "json"])
@pytest.mark.parametrize("text", CONTROLS)
def test_controls_of_direction_are_no_difference(text: str, form: str, tmp_path: Path) -> None:
    assert list_problems(tmp_path, form, text) == []


@pytest.mark.parametrize("language", ["ar", "he"])
@pytest.mark.parametrize("template", ["", "template: daily-brief\n"])
def test_brackets_that_a_reader_turns_around_are_no_difference(template: str, language: str, tmp_path: Path) -> None:
    """In a narrow column, where lines break within the bracket, and in one as wide as `verify` prints it."""
    text = "Protesters marched in the capital on Thursday, and Helena Aust resigned on Friday."
    assert list_problems(tmp_path, "pdf", text, language=language, template=template) == []


@pytest.mark.parametrize("marks", [r"e\u0301\u0301\u0327 x", r"e\u0308\u0308\u0308\u0308", r"a\u0301\u0301\u0301 b"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_repeated_marks_are_no_difference(marks: str, language: str, tmp_path: Path) -> None:
    """Of which a reader of PDF drops some."""
    figures = f'[{{value: "14", label: "{marks}", as_of: 2024-09-05}}]'
    assert list_problems(tmp_path, "pdf", "The ferry sank in Orvel on Thursday.", figures, language) == []
