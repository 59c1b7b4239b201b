"""Rules for times: of events, of the report, and of the reports before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain

from briefkit.checks.case import Case, Finding, show
from briefkit.model.report import Chronology, ChronologyRow

_OTHER_TIMES = frozenset(("background", "ahead"))
"""Sections whose events are meant to lie outside the period."""
_LATE = "§"
"""Mark of an event before the period that was reported only within it."""
_OWN = "#"
"""Mark of a row of the desk's own, which code L106 holds to the period."""


def find_events_after_cutoff(case: Case) -> Iterator[Finding]:
    """Events that are said to have happened after the cut-off, when nothing was taken in any more."""
    cutoff = case.report.head.cutoff
    for row in _list_rows(case) if cutoff else ():
        begin = row.when.begin if row.when else None
        if cutoff and begin and begin > cutoff.date() and row.status is None:
            message = (
                f"{row.id}, {show(row.text)}, is dated {begin}, after the cut-off on {cutoff.date()}; correct its "
                "date, say that it is planned, or move the cut-off"
            )
            yield Finding(message, _find_key(row, case))


def find_events_outside_period(case: Case) -> Iterator[Finding]:
    """Events of the chronology on days that the report does not cover, those reported late aside."""
    period = case.report.head.period
    for row in _list_rows(case) if period else ():
        begin, finish = (row.when.begin, row.when.finish) if row.when else (None, None)
        if period is None or begin is None or finish is None or period.overlaps(begin, finish):
            continue
        is_known = _LATE in row.marks or (case.spec is not None and _OWN in row.marks)
        is_ahead = row.status is not None and period.finish is not None and begin > period.finish
        if not is_known and not is_ahead:
            message = (
                f"{row.id}, {show(row.text)}, is dated {row.date or begin}, outside the period {period.begin or '…'} "
                f"to {period.finish or '…'}; leave it out, correct its date, or widen the period"
            )
            yield Finding(message, _find_key(row, case))


def find_early_issue(case: Case) -> Iterator[Finding]:
    """A report that speaks from a day before its own cut-off."""
    cutoff, as_of = case.report.head.cutoff, case.report.head.as_of
    if cutoff and cutoff.date() > as_of:
        message = f"the cut-off, {cutoff.date()}, is after the as-of date, {as_of}; correct one of them"
        yield Finding(message, "report.cutoff")


def find_gap_or_overlap(case: Case) -> Iterator[Finding]:
    """Days that lie between a report and the one before it, or that both cover.

    A report whose period begins on the same day as that of the one before goes on with it, and covers its days anew.
    """
    if not case.earlier or (case.spec is not None and case.spec.series is not None):
        return  # the ledger of a series is held to its periods by codes N101 to N104
    before = max(case.earlier, key=lambda report: report.head.as_of).head
    begin = case.report.head.period.begin if case.report.head.period else None
    finish = before.period.finish if before.period else None
    if begin is None or finish is None or (before.period and before.period.begin == begin):
        return
    due = finish + dt.timedelta(days=1)
    if begin > due:
        message = (
            f"the period begins on {begin}, and the previous report ends on {finish}; begin on {due}, or say why not"
        )
        yield Finding(message, "report.period.from")
    elif begin < due:
        message = f"the period begins on {begin}, and the previous report covers up to {finish}; begin on {due}"
        yield Finding(message, "report.period.from")


def find_wrong_number(case: Case) -> Iterator[Finding]:
    """A serial number that an earlier report has, or that does not follow it."""
    number = case.report.head.number
    given = [report.head.number for report in case.earlier if report.head.number is not None]
    if number is None or not given or (case.spec is not None and case.spec.series is not None):
        return
    if number in given:
        yield Finding(f"number {number} is that of an earlier report; the next is {max(given) + 1}", "report.number")
    elif number < max(given):
        message = f"number {number} is lower than {max(given)} of an earlier report; the next is {max(given) + 1}"
        yield Finding(message, "report.number")
    elif number > max(given) + 1:
        message = f"number {number} leaves out {max(given) + 1}, which follows the previous report; correct the number"
        yield Finding(message, "report.number")


def _list_rows(case: Case) -> Iterator[ChronologyRow]:
    blocks = chain.from_iterable(each.blocks for each in case.report.sections if each.id not in _OTHER_TIMES)
    for block in blocks:
        if isinstance(block, Chronology):
            yield from block.rows


def _find_key(row: ChronologyRow, case: Case) -> str:
    """Where a spec has a say on an event: its pin or correction, or else the days that events are picked from."""
    spec = case.spec
    if spec is None:
        return ""
    if row.id in spec.edits:
        return f"edits.{row.id}"
    if row.id in spec.events.pin:
        return f"select.events.pin.{spec.events.pin.index(row.id)}"
    own = [place for place, each in enumerate(spec.rows) if each.text == row.text]
    return f"rows.{own[0]}" if own else "select.events.period"
