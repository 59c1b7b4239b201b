"""A report as files of every format."""

from __future__ import annotations

from pathlib import Path

from briefkit.api.writing import write_file, write_files
from briefkit.errors import OutputError, UsageError, error
from briefkit.model.report import Report
from briefkit.model.selection import Selection
from briefkit.model.theme import Theme

FORMATS = ("docx", "pdf", "html", "md", "json", "csv")


def escape_markdown(text: str) -> str:
    """Words of a line, which may be anyone's, as Markdown that is nothing but words."""
    from briefkit.render.markdown.escaping import escape_markdown

    return escape_markdown(text)


def render_docx(report: Report, path: str | Path, *, theme: Theme | None = None) -> Path:
    """Write a report as DOCX; `check_report` returns what a person should know about it.

    Raises:
        OutputError: If it cannot be rendered or the file cannot be written; a file that was there is left as it was.
    """
    return write_file(Path(path), render_bytes(report, "docx", theme))


def render_pdf(report: Report, path: str | Path, *, theme: Theme | None = None) -> Path:
    """Write a report as PDF; `check_report` returns what a person should know about it.

    Raises:
        OutputError: If it cannot be rendered or the file cannot be written; a file that was there is left as it was.
    """
    return write_file(Path(path), render_bytes(report, "pdf", theme))


def render_html(
    report: Report, path: str | Path, *, theme: Theme | None = None, selection: Selection | None = None
) -> Path:
    """Write a report as one web page; `check_report` returns what a person should know about it.

    Args:
        report: The report.
        path: The file.
        theme: How it looks.
        selection: See `render_bytes`.

    Raises:
        OutputError: If it cannot be rendered or the file cannot be written; a file that was there is left as it was.
    """
    return write_file(Path(path), render_bytes(report, "html", theme, selection))


def render_markdown(report: Report, path: str | Path) -> Path:
    """Write a report as Markdown; `check_report` returns what a person should know about it.

    Raises:
        OutputError: If it cannot be rendered or the file cannot be written; a file that was there is left as it was.
    """
    return write_file(Path(path), render_bytes(report, "md"))


def render_csv(report: Report, path: str | Path, *, selection: Selection | None = None) -> tuple[Path, ...]:
    """Write the tables of a report as CSV, all of them or none.

    Args:
        report: The report.
        path: For ``brief.csv`` the tables go to ``brief-events.csv``, ``brief-actors.csv`` and so on, beside it.
        selection: What the report was made of, for days and figures that it does not hold: `Briefing.selection`.

    Returns:
        The files.

    Raises:
        OutputError: If one of them cannot be written; files that were there are left as they were.
    """
    files = render_files(report, "csv", Path(path), selection=selection)
    write_files(tuple(files.items()))
    return tuple(files)


def name_files(form: str, path: Path) -> tuple[Path, ...]:
    """The files that a report in one of the `FORMATS` is written to: the path itself; of CSV, one for each table."""
    if form != "csv":
        return (path,)
    from briefkit.render.csv import name_tables

    return tuple(name_tables(path).values())


def render_files(
    report: Report,
    form: str,
    path: Path,
    theme: Theme | None = None,
    selection: Selection | None = None,
) -> dict[Path, bytes]:
    """The files of a report in one of the `FORMATS`; see `name_files` and `render_bytes`."""
    if form != "csv":
        return {path: render_bytes(report, form, theme, selection)}
    from briefkit.render.csv import csv_files, name_tables

    tables = csv_files(report, selection)
    return {file: tables[name] for name, file in name_tables(path).items()}


def render_bytes(
    report: Report,
    form: str,
    theme: Theme | None = None,
    selection: Selection | None = None,
) -> bytes:
    """A report in one of the `FORMATS`.

    Args:
        report: The report.
        form: "docx", "pdf", "html", "md" or "json"; CSV is several files, see `render_csv`.
        theme: How it looks; JSON has no look.
        selection: What the report was made of: `Briefing.selection`. JSON has all of it, a web page what rows rest on.

    Raises:
        OutputError: If the report holds something that the format cannot show, or something of it is not in the file.
        UsageError: If there is no such format, or it is several files.
    """
    look = theme or Theme()
    try:
        match form:
            case "docx":
                from briefkit.render.docx import docx_bytes

                return docx_bytes(report, look)
            case "pdf":
                return _read_back_pdf(report, look)
            case "html":
                from briefkit.render.html import html_bytes

                return html_bytes(report, look, selection.evidence if selection else ())
            case "md":
                from briefkit.render.markdown import markdown_bytes

                return markdown_bytes(report, look)
            case "json":
                from briefkit.render.json import json_bytes

                return json_bytes(report, selection)
            case "csv":
                raise UsageError(error("U101", "csv is several files; use render_csv"))
            case _:
                raise UsageError(error("U101", f"no format {form!r}; there are {', '.join(FORMATS)}"))
    except ValueError as problem:
        raise OutputError(error("R102", f"the {form} could not be rendered: {problem}")) from problem


def _read_back_pdf(report: Report, theme: Theme) -> bytes:
    """A report as PDF, read again to see that nothing was lost.

    Raises:
        OutputError: R103, for each part of the report, link, marking or manifest that is not in the file.
    """
    from briefkit.render.pdf import checked_bytes

    content, lost = checked_bytes(report, theme)
    if lost:
        raise OutputError([error("R103", f"the PDF does not hold {what}") for what in lost])
    return content
