"""Checks: the rules of the field that a whole report is held to, whoever made it."""

from __future__ import annotations

from briefkit.checks.case import Case
from briefkit.checks.rules import RULES, Rule, apply_rules

__all__ = ["RULES", "Case", "Rule", "apply_rules"]
