"""``python -m briefkit``."""

from __future__ import annotations

from briefkit.cli.entry import run

run()
