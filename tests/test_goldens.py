"""The sample reports, line by line, and the published schema; `make golden` writes the files anew."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.outline import outline

from briefkit.api import build_briefing, load_spec, report_schema


@pytest.mark.parametrize("sample", ["flood", "defence-talks"])
def test_sample_reports_say_what_they_said(sample: str, root: Path, update_goldens: bool) -> None:
    briefing = build_briefing(load_spec(root / "sample_input" / sample / "spec.yaml"))
    golden = root / "tests" / "goldens" / f"{sample}.txt"
    found = outline(briefing.report)
    if update_goldens:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


def test_the_published_schema_is_that_of_this_version(root: Path, update_goldens: bool) -> None:
    published = root / "docs" / "report.schema.json"
    found = json.dumps(report_schema(), ensure_ascii=False, indent=2) + "\n"
    if update_goldens:
        published.write_text(found, encoding="utf-8")
    assert found == published.read_text(encoding="utf-8"), "run: make golden"
