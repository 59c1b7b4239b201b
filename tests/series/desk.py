"""A desk with a series: its spec, and issues as earlier runs left them."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from pathlib import Path

from briefkit.series.ledger import LEDGER, Issue, name_folder, write_ledger
from briefkit.series.periods import Days
from briefkit.spec import load_spec
from briefkit.spec.briefing import Spec

WEEK = dt.timedelta(days=7)
START = dt.date(2024, 1, 1)


def write_spec(folder: Path, series: str = "", more: str = "") -> Spec:
    """The spec of a weekly series from 1 January 2024, with further keys for the series and for the spec."""
    text = (
        "briefkit: 1\nreport: {title: Flood}\nsources: [articles]\n"
        f"series: {{slug: flood, period: weekly, start: 2024-01-01{series}}}\n{more}"
    )
    (folder / "spec.yaml").write_text(text, encoding="utf-8")
    return load_spec(folder / "spec.yaml")


def write_issue(home: Path, number: int, days: Days | None = None) -> Issue:
    """The folder of an issue, by default of the week with its number."""
    days = days or Days(START + (number - 1) * WEEK, START + number * WEEK - dt.timedelta(days=1))
    period = {"begin": days.begin.isoformat(), "finish": days.finish.isoformat()}
    head = {"number": number, "period": period, "as_of": days.finish.isoformat()}
    files = {"report.json": json.dumps({"report": {"head": head}}).encode(), "flood.docx": b"docx %d" % number}
    folder = home / name_folder(number)
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    return Issue(number, days, days.finish, digests)


def write_issues(folder: Path, count: int) -> list[Issue]:
    """So many weekly issues with their ledger, below the folder of the spec."""
    home = folder / "issues"
    issues = [write_issue(home, number) for number in range(1, count + 1)]
    home.mkdir(exist_ok=True)
    (home / LEDGER).write_bytes(write_ledger("flood", issues))
    return issues
