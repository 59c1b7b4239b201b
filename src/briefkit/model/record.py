"""The report that a file carries in itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefkit.model.evidence import Evidence
from briefkit.model.report import Report
from briefkit.model.theme import CitationStyle


@dataclass(frozen=True, slots=True)
class Record:
    """A report as one of its files has it.

    Attributes:
        report: The report; its words as they are printed, without what no page can hold.
        form: What kind of file it was read from: "docx", "pdf", "html" or "json".
        version: Of the briefkit that wrote the file; empty for JSON.
        citations: How the file prints its citations.
        manifest: The manifest as it stands in the file, on one line; empty for the JSON of a report.
        word_template: SHA-256 of the Word template that the file was filled into; empty where there was none.
        evidence: What the rows rest on, word by word; only the JSON of a report and a web page have it.
        colours: Those of the theme that its drawings have, by the names of its fields; none without drawings.
    """

    report: Report
    form: str
    version: str = ""
    citations: CitationStyle = CitationStyle.REFERENCES
    manifest: str = ""
    word_template: str = ""
    evidence: tuple[Evidence, ...] = ()
    colours: Mapping[str, str] = field(default_factory=dict)
