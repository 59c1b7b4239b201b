"""The rules, in the order in which they are applied: a code, a level, and what looks for whatever breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from briefkit.checks.abbreviations import find_unexpanded
from briefkit.checks.case import Case, Finding
from briefkit.checks.dates import (
    find_early_issue,
    find_events_after_cutoff,
    find_events_outside_period,
    find_gap_or_overlap,
    find_wrong_number,
)
from briefkit.checks.desk import find_reprinted, find_stale_figures, find_unwritten
from briefkit.checks.names import find_shared_names
from briefkit.checks.pictures import find_bare_pictures
from briefkit.checks.sourcing import (
    find_bare_figures,
    find_bare_statements,
    find_single_origins,
    find_texts_counted_twice,
    find_uncited,
)
from briefkit.checks.wording import find_judgement_in_reports, find_mixed_scales, find_mixed_words
from briefkit.errors import Diagnostic, Level, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        code: The code of what breaks it; some are shared with the check of the desk's text, which knows its lines.
        level: What a finding is where no spec says otherwise; `Level.OFF` is applied only where a spec asks for it.
        find: Everything in a case that breaks it.
    """

    code: str
    level: Level
    find: Callable[[Case], Iterable[Finding]]


RULES: tuple[Rule, ...] = (
    Rule("K101", Level.WARNING, find_uncited),
    Rule("K102", Level.WARNING, find_events_after_cutoff),
    Rule("K103", Level.WARNING, find_events_outside_period),
    Rule("K104", Level.WARNING, find_early_issue),
    Rule("K105", Level.WARNING, find_gap_or_overlap),
    Rule("K106", Level.WARNING, find_wrong_number),
    Rule("K107", Level.WARNING, find_bare_figures),
    Rule("P104", Level.WARNING, find_mixed_words),
    Rule("P105", Level.WARNING, find_mixed_scales),
    Rule("P109", Level.WARNING, find_judgement_in_reports),
    Rule("K108", Level.WARNING, find_bare_statements),
    Rule("K109", Level.WARNING, find_texts_counted_twice),
    Rule("K110", Level.WARNING, find_bare_pictures),
    Rule("K111", Level.NOTE, find_unexpanded),
    Rule("K112", Level.WARNING, find_shared_names),
    Rule("K113", Level.OFF, find_single_origins),
    Rule("K114", Level.WARNING, find_unwritten),
    Rule("K115", Level.WARNING, find_reprinted),
    Rule("K116", Level.WARNING, find_stale_figures),
)
"""Every rule; `docs/errors.md` explains the codes, and `tests/checks/test_rules.py` breaks each."""


def apply_rules(case: Case, rules: Iterable[Rule] = RULES) -> tuple[Diagnostic, ...]:
    """Everything in a report that breaks a rule, in the order of the rules.

    Args:
        case: The report.
        rules: Those that are applied.
    """
    return tuple(
        _place(finding, rule, case) for rule in rules if _is_applied(rule, case) for finding in rule.find(case)
    )


def _is_applied(rule: Rule, case: Case) -> bool:
    asked = case.spec.checks.get(rule.code) if case.spec else None
    return (asked or rule.level) is not Level.OFF


def _place(finding: Finding, rule: Rule, case: Case) -> Diagnostic:
    """A finding as a problem; one of a rule that is off by itself is a note, which the spec raises."""
    severity = Severity.NOTE if rule.level is Level.OFF else Severity(rule.level.value)
    if case.spec is None:
        return Diagnostic(rule.code, severity, finding.message, case.path)
    placed = case.spec.warn_at(finding.key, rule.code, finding.message)
    return Diagnostic(rule.code, severity, finding.message, placed.path, placed.line, placed.column)
