"""How Sphinx builds the site from this folder: ``make site``."""

from __future__ import annotations

from pathlib import Path

_VERSION_FILE = Path(__file__).parents[1] / "src" / "briefkit" / "_version.py"

project = "briefkit"
author = "The briefkit developers"
release = version = _VERSION_FILE.read_text(encoding="utf-8").split('"')[-2]

extensions = ["myst_parser"]
myst_heading_anchors = 4  # the anchors that GitHub gives headings, so that a link works in both places
smartquotes = False  # words can be copied as they are typed
exclude_patterns = ["report.schema.json"]

html_theme = "furo"
html_title = f"briefkit {release}"
html_copy_source = False
html_show_sphinx = False
html_last_updated_fmt = None  # the same pages from the same sources, whatever the day
