"""Series: which issue comes next, what was issued before, and where all of it is kept."""

from __future__ import annotations

from briefkit.series.keeping import keep_issue
from briefkit.series.locking import hold_series
from briefkit.series.names import DECISIONS, name_manifest
from briefkit.series.planning import IssuePlan, check_inputs, check_overwriting, plan_issue
from briefkit.series.stock import Stock, list_issues, rebuild_ledger

__all__ = [
    "DECISIONS",
    "IssuePlan",
    "Stock",
    "check_inputs",
    "check_overwriting",
    "hold_series",
    "keep_issue",
    "list_issues",
    "name_manifest",
    "plan_issue",
    "rebuild_ledger",
]
