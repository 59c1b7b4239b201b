"""What a person should know about a report before it is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from briefkit.api.rendering import FORMATS, name_files
from briefkit.errors import Diagnostic, UsageError, error, warning
from briefkit.model.report import Report
from briefkit.model.selection import Selection
from briefkit.model.theme import Theme
from briefkit.spec.briefing import Spec

_MOST_READ = 200_000_000


_LONGEST_TITLE = 200


def check_standards(
    report: Report,
    path: str = "",
    *,
    spec: Spec | None = None,
    selection: Selection | None = None,
    earlier: Sequence[Report] = (),
) -> tuple[Diagnostic, ...]:
    """Everything in a report that breaks a rule of the field; `build_briefing` has done this.

    Args:
        report: Any report, also one that a script built or that `read_record` gave.
        path: The file that problems are told of, where there is no spec.
        spec: What it was made by, which gives problems their lines.
        selection: What it was composed from.
        earlier: Reports of the same subject before it, whose numbers and periods it has to follow.
    """
    from briefkit.checks import Case, apply_rules

    return apply_rules(Case(report, spec.path if spec else path, spec, selection, tuple(earlier)))


def check_report(
    report: Report, theme: Theme | None = None, formats: Iterable[str] = FORMATS
) -> tuple[Diagnostic, ...]:
    """Everything that a person should know about a report in some formats, and rendering it does not stop at.

    Args:
        report: The report.
        theme: The look that it is rendered with.
        formats: The formats that are wanted, of those in `FORMATS`.

    Returns:
        Addresses that are printed without their user information (R110); characters that the PDF has no font for
        (R104); what is wrong or doubtful about the Word template of the theme, errors among it, with which the DOCX
        cannot be rendered (R106 to R108).

    Raises:
        OutputError: R105, if the Word template cannot be opened.
        UsageError: U101, if there is no such format.
    """
    look, wanted = theme or Theme(), frozenset(formats)
    for form in sorted(wanted.difference(FORMATS)):
        raise UsageError(error("U101", f"no format {form!r}; there are {', '.join(FORMATS)}"))
    found: list[Diagnostic] = []
    if wanted - {"json"}:
        found += _find_trimmed_addresses(report)
    if "pdf" in wanted:
        found += _find_missing_characters(report, look)
    if "docx" in wanted:
        found += _check_word_template(look, report)
    return tuple(found)


def _find_missing_characters(report: Report, theme: Theme) -> tuple[Diagnostic, ...]:
    """A warning for each script of the report with characters that neither a packed font nor one of the theme has."""
    from briefkit.render.pdf import missing_characters
    from briefkit.render.script_names import name_script

    missing: dict[str, list[str]] = {}
    for character in missing_characters(report, theme):
        missing.setdefault(name_script(character), []).append(character)
    return tuple(
        warning(
            "R104",
            f"no font has the {script} characters in this report ({len(found)} of them, first {found[0]!r}, "
            f"U+{ord(found[0]):04X}); the PDF shows boxes, and keeps them searchable; name a font file under 'fonts'",
        )
        for script, found in missing.items()
    )


def _find_trimmed_addresses(report: Report) -> tuple[Diagnostic, ...]:
    """A warning for each address of the report that is printed without its user information."""
    from briefkit.render.addresses import find_trimmed

    return tuple(
        warning("R110", f"user information was left out of the address {shown}") for shown in find_trimmed(report)
    )


def _check_word_template(theme: Theme, report: Report) -> tuple[Diagnostic, ...]:
    """Everything that is wrong or doubtful about the Word template of a theme, if it has one.

    Raises:
        OutputError: R105, if it cannot be opened.
    """
    if theme.word_template is None:
        return ()
    from briefkit.render.docx.lint import check_template

    return check_template(theme.word_template, report)


def find_replaced(path: Path, form: str, report: Report) -> tuple[Diagnostic, ...]:
    """A warning for each file that is about to be replaced and does not have the report's title.

    Args:
        path: Where the report goes.
        form: One of the `FORMATS`.
        report: What goes there.
    """
    return tuple(problem for file in name_files(form, path) for problem in _find_replaced(file, form, report))


def _find_replaced(path: Path, form: str, report: Report) -> tuple[Diagnostic, ...]:
    if not path.is_file() or path.stat().st_size == 0:
        return ()
    title = _read_title(path, form) if path.stat().st_size <= _MOST_READ else None
    if title is None:
        return (warning("R112", f"replaced a file that was no {form} report with a title", str(path)),)
    if not title or _shorten(title) == _shorten(report.head.title):  # a table without rows has none
        return ()
    return (warning("R112", f"replaced a report with another title, {_shorten(title)!r}", str(path)),)


def _read_title(path: Path, form: str) -> str | None:
    match form:
        case "docx":
            from briefkit.render.docx.title import read_title
        case "pdf":
            from briefkit.render.pdf.title import read_title
        case "csv":
            from briefkit.render.csv import read_title
        case "html":
            from briefkit.render.html.title import read_title
        case "md":
            from briefkit.render.markdown import read_title
        case _:
            from briefkit.render.json import read_title
    return read_title(path)


def _shorten(title: str) -> str:
    """A title as far as every format keeps it whole."""
    from briefkit.render.sanitise import clean_text

    return " ".join(clean_text(title).split())[:_LONGEST_TITLE]
