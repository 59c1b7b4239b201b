"""The report that a file carries: a DOCX, a PDF, a web page, the JSON of a report, or a manifest taken out of one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

from briefkit.errors import InputError, error
from briefkit.model.evidence import Evidence
from briefkit.model.record import Record
from briefkit.model.report_json import read_report, read_value
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.drawing.inks import THEMED
from briefkit.render.json import JSON_VERSION
from briefkit.render.manifest import MANIFEST_VERSION

_MOST = 200_000_000
"""Bytes of a file or a manifest that are read; a report of 10,000 rows has 10 million."""
_WHOLE = frozenset(("briefkit", "report", "selection"))
"""Keys of the JSON of a report."""
_HEADS = {b"PK\x03\x04": "docx", b"%PDF": "pdf", b"<!DO": "html", b"<!do": "html", b"<htm": "html"}


def read_record(path: Path) -> Record:
    """The report that a file carries in itself.

    Args:
        path: A DOCX, PDF, HTML or JSON that briefkit wrote, told by its content, or the manifest of one.

    Raises:
        InputError: I101 or I103, if the file cannot be read; V101, if it carries no report; V102, if that is damaged or
            of a version that this one cannot read.
    """
    try:
        with path.open("rb") as file:
            head = file.read(4)
        if path.stat().st_size > _MOST:
            raise InputError(error("V102", f"is larger than {_MOST:,} bytes", str(path)))
    except FileNotFoundError as problem:
        raise InputError(error("I101", "no such file", str(path))) from problem
    except OSError as problem:
        raise InputError(error("I103", problem.strerror or str(problem), str(path))) from problem
    if path.suffix.lower() == ".md":
        message = "Markdown carries no report; take the DOCX, PDF, HTML or JSON of it"
        raise InputError(error("V101", message, str(path)))
    form = _HEADS.get(head, "json")
    try:
        text = _find_manifest(path, form)
    except UnicodeDecodeError as problem:
        raise InputError(error("V101", "is not a DOCX, PDF, HTML or JSON of a report", str(path))) from problem
    except ValueError as problem:
        raise InputError(error("V102", f"cannot be read as {form}: {problem}", str(path))) from problem
    if text is None:
        raise InputError(
            error("V101", "carries no report; briefkit did not write it, or it was changed since", str(path))
        )
    return _read(text, form, str(path))


def _find_manifest(path: Path, form: str) -> str | None:
    if form == "docx":
        from briefkit.render.docx.record import find_manifest
    elif form == "pdf":
        from briefkit.render.pdf.record import find_manifest
    elif form == "html":
        from briefkit.render.html.record import find_manifest
    else:
        return path.read_bytes().decode("utf-8-sig")  # some editors put a mark before it
    return find_manifest(str(path), _MOST)


def _read(text: str, form: str, path: str) -> Record:
    content = _parse(text, form, path)
    whole = form == "json" and content.keys() <= _WHOLE  # the JSON of a report, which has no manifest
    newest = JSON_VERSION if whole else MANIFEST_VERSION
    version = content["briefkit"]
    if type(version) is not int or version < 1:
        raise InputError(error("V102", f"has the unknown format version {version!r}", path))
    if version > newest:
        message = f"is of version {version} of the format, and this briefkit reads up to {newest}; update briefkit"
        raise InputError(error("V102", message, path))
    if "report" not in content:
        message = f"has a manifest of version {version}, which carries no report; render it again"
        raise InputError(error("V101", message, path))
    try:
        report = read_report(content["report"])
        if whole:
            return Record(report, form, evidence=_read_evidence(content.get("selection")))
        citations = CitationStyle(content.get("citations"))
        version, template = str(content.get("version", "")), str(content.get("word_template", ""))
        evidence = _read_evidence(content)
        colours = _read_colours(content.get("colours", {}))
        return Record(report, form, version, citations, text.rstrip("\n"), template, evidence, colours)
    except (TypeError, ValueError, RecursionError) as problem:
        raise InputError(error("V102", f"the report in it is damaged: {problem}", path)) from problem


def _read_colours(packed: object) -> dict[str, str]:
    """The colours of drawings, each one that a theme can have."""
    colours = packed if isinstance(packed, dict) else {}
    names = [name for name in THEMED.values() if name in colours]
    theme = Theme(**{name: colours[name] for name in names})
    return {name: getattr(theme, name) for name in names}


def _read_evidence(holder: object) -> tuple[Evidence, ...]:
    packed = holder.get("evidence", []) if isinstance(holder, dict) else []
    return cast("tuple[Evidence, ...]", read_value(packed, tuple[Evidence, ...], "evidence"))


def _parse(text: str, form: str, path: str) -> dict[str, Any]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as problem:
        if form == "json":
            raise InputError(error("V101", "is not a DOCX, PDF, HTML or JSON of a report", path)) from problem
        raise InputError(error("V102", f"the manifest in it is not valid JSON: {problem}", path)) from problem
    if not isinstance(content, dict) or "briefkit" not in content:
        raise InputError(error("V101", "carries no report; briefkit did not write it, or it was changed since", path))
    return content
