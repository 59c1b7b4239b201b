"""Makes the tables of docs/spec.md anew from the spec language: ``python scripts/make_spec_docs.py``."""

from __future__ import annotations

from pathlib import Path

from briefkit.spec.reference import refresh_page

PAGE = Path(__file__).parents[1] / "docs" / "spec.md"

if __name__ == "__main__":
    PAGE.write_text(refresh_page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
