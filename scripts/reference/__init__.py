"""The pages of reference that are made from the code: ``python -m scripts.reference`` makes them anew."""

from __future__ import annotations

from pathlib import Path

from scripts.reference.api import write_api_page
from scripts.reference.cli import write_cli_page
from scripts.reference.schema import write_schema_page
from scripts.reference.spec import refresh_spec_page

DOCS = Path(__file__).parents[2] / "docs"


def make_pages() -> dict[Path, str]:
    """Each page as it has to be, by its file."""
    spec = DOCS / "spec-keys.md"
    return {
        spec: refresh_spec_page(spec.read_text(encoding="utf-8")),
        DOCS / "cli.md": write_cli_page(),
        DOCS / "api.md": write_api_page(),
        DOCS / "report-schema.md": write_schema_page(),
    }
