"""The day that a report speaks from, as the command line names it."""

from __future__ import annotations

import datetime as dt

from briefkit.cli.run import Run
from briefkit.errors import UsageError, error, note


def read_day(text: str | None, run: Run) -> dt.date | None:
    """The day of ``--as-of``: one that is written out, or "today", of which a note says which day that is.

    This is the only place where briefkit asks a clock, and only if it is told to.

    Raises:
        UsageError: U101, if there is no such day.
    """
    if text is None:
        return None
    if text == "today":
        day = dt.date.today()
        run.tell([note("U102", f"--as-of today is {day}")])
        return day
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UsageError(error("U101", f"--as-of takes a day such as 2021-06-03, or today, not {text!r}")) from None
