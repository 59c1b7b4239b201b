"""A few of the disturbances that ``scripts/disturb.py`` tries many of."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes as Linux has them")


def test_disturbed_runs_break_nothing_and_leave_nothing(tmp_path: Path) -> None:
    from scripts.disturb import disturb

    report = disturb(tmp_path, kills=2, interrupts=2, articles=10, chance=random.Random(1))
    assert report.broken == []
    assert report.tried.total() == 14
