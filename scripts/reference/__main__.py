"""Writes the pages of reference: ``python -m scripts.reference``."""

from __future__ import annotations

from scripts.reference import make_pages

for path, page in make_pages().items():
    path.write_text(page, encoding="utf-8")
