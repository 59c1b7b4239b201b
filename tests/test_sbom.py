"""The bill of materials: what is in it, and that it is the same whenever it is made."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

pytest.importorskip("cyclonedx", reason="comes with briefkit[publish]")


def test_the_bill_names_all_that_is_needed_and_nothing_else(root: Path) -> None:
    from scripts.make_sbom import write_bom

    bill = json.loads(write_bom())
    names = {component["name"] for component in bill["components"]}
    project = (root / "pyproject.toml").read_text(encoding="utf-8")
    needed = re.findall(
        r'^    "([\w-]+)[<>=]', project.partition("dependencies = [")[2].partition("\n]")[0], re.MULTILINE
    )
    assert set(needed) <= names
    assert not names & {"pytest", "sphinx", "distributed"}
    assert all(component["version"] and component["licenses"] for component in bill["components"])
    assert {each["ref"] for each in bill["dependencies"]} >= {component["bom-ref"] for component in bill["components"]}
    assert bill["metadata"]["component"]["name"] == "briefkit"


def test_the_bill_is_the_same_whenever_it_is_made() -> None:
    from scripts.make_sbom import write_bom

    bill = write_bom()
    assert bill == write_bom()
    assert "timestamp" not in bill
