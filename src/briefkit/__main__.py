"""``python -m briefkit``."""

from __future__ import annotations

from briefkit.cli.main import run

run()
