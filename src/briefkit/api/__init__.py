"""The stages joined: what the command line calls, and what ``from briefkit import ...`` gives.

The functions here raise `BriefkitError`s and print nothing.
"""

from __future__ import annotations

from briefkit.api.briefing import (
    Briefing,
    build_briefing,
    build_report,
    judge_problems,
    list_doubts,
    list_key_points,
    select_events,
)
from briefkit.api.checking import check_report, check_standards, find_replaced
from briefkit.api.decisions import REVIEWED, find_decisions, write_decisions
from briefkit.api.inputs import list_inputs, list_mentions
from briefkit.api.issues import check_issue, read_earlier, render_issue
from briefkit.api.keeping import (
    add_to_store,
    clear_cache,
    describe_cache,
    describe_store,
    remove_from_store,
    verify_cache,
    verify_store,
)
from briefkit.api.parsing import (
    Parsing,
    Progress,
    WrittenParsing,
    parse,
    parse_paths,
    parse_sources,
    parse_spec,
    write_parsed,
)
from briefkit.api.records import compare_reports, read_record, redline_bytes, verify_report
from briefkit.api.rendering import (
    FORMATS,
    escape_markdown,
    name_files,
    render_bytes,
    render_csv,
    render_docx,
    render_files,
    render_html,
    render_markdown,
    render_pdf,
)
from briefkit.api.specs import (
    diagnostics_schema,
    init_project,
    list_templates,
    load_spec,
    mend_spec,
    read_limits,
    read_spec,
    report_schema,
    spec_schema,
)
from briefkit.api.writing import write_file, write_files
from briefkit.series import (
    IssuePlan,
    Stock,
    check_overwriting,
    hold_series,
    keep_issue,
    list_issues,
    plan_issue,
    rebuild_ledger,
)
from briefkit.spec.briefing import Spec

__all__ = [
    "FORMATS",
    "REVIEWED",
    "Briefing",
    "IssuePlan",
    "Parsing",
    "Progress",
    "Spec",
    "Stock",
    "WrittenParsing",
    "add_to_store",
    "build_briefing",
    "build_report",
    "check_issue",
    "check_overwriting",
    "check_report",
    "check_standards",
    "clear_cache",
    "compare_reports",
    "describe_cache",
    "describe_store",
    "diagnostics_schema",
    "escape_markdown",
    "find_decisions",
    "find_replaced",
    "hold_series",
    "init_project",
    "judge_problems",
    "keep_issue",
    "list_doubts",
    "list_inputs",
    "list_issues",
    "list_key_points",
    "list_mentions",
    "list_templates",
    "load_spec",
    "mend_spec",
    "name_files",
    "parse",
    "parse_paths",
    "parse_sources",
    "parse_spec",
    "plan_issue",
    "read_earlier",
    "read_limits",
    "read_record",
    "read_spec",
    "rebuild_ledger",
    "redline_bytes",
    "remove_from_store",
    "render_bytes",
    "render_csv",
    "render_docx",
    "render_files",
    "render_html",
    "render_issue",
    "render_markdown",
    "render_pdf",
    "report_schema",
    "select_events",
    "spec_schema",
    "verify_cache",
    "verify_report",
    "verify_store",
    "write_decisions",
    "write_file",
    "write_files",
    "write_parsed",
]
