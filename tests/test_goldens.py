"""The sample reports, line by line; `make golden` writes the files anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.outline import outline

from briefkit.api import build_briefing, load_spec


@pytest.mark.parametrize("sample", ["flood", "defence-talks"])
def test_sample_reports_say_what_they_said(sample: str, root: Path, update_goldens: bool) -> None:
    briefing = build_briefing(load_spec(root / "sample_input" / sample / "spec.yaml"))
    golden = root / "tests" / "goldens" / f"{sample}.txt"
    found = outline(briefing.report)
    if update_goldens:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
