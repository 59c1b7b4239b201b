"""Series: which issue comes next, what was issued before, and where all of it is kept."""

from __future__ import annotations

from briefkit.series.keeping import keep_issue
from briefkit.series.locking import hold_series
from briefkit.series.planning import IssuePlan, check_inputs, check_overwriting, plan_issue
from briefkit.series.stock import Stock, rebuild_ledger, take_stock

__all__ = [
    "IssuePlan",
    "Stock",
    "check_inputs",
    "check_overwriting",
    "hold_series",
    "keep_issue",
    "plan_issue",
    "rebuild_ledger",
    "take_stock",
]
