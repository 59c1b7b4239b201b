from __future__ import annotations

import datetime as dt
import json

from briefkit import __version__
from briefkit.model.document import Span
from briefkit.model.provenance import Provenance
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Chronology,
    ChronologyRow,
    Cite,
    Head,
    Insertion,
    Link,
    Paragraph,
    QuotationList,
    QuotationRow,
    Report,
    Section,
    Source,
)
from briefkit.model.report_json import read_report
from briefkit.model.theme import CitationStyle
from briefkit.render.manifest import write_manifest

REPORT = Report(
    Head("Ferries on the Ərəz", dt.date(2024, 3, 9), number=4),
    (
        Section(
            "quotations", "Said", (QuotationList((QuotationRow("q1", "Mira Sol", "We will cross.", paraphrase=True),)),)
        ),
        Section(
            "chronology",
            "Events",
            (
                Chronology(
                    (
                        ChronologyRow(
                            "e1",
                            "4 March",
                            "It rose.",
                            sources=(Cite("s1", "¶ 2", (Span(4, 12), Span(20, 31))), Cite("s2")),
                            insertions=(
                                Insertion(2, "the Sund", Span(4, 6), Span(0, 3)),
                                Insertion(7, "4 May", Span(7, 11)),
                            ),
                        ),
                    ),
                    (ChronologyRow("e0", "", "It fell.", edited=True),),
                ),
                ActorTable("People", (ActorRow("a1", "Mira Sol", sources=(Cite("s2"),)),)),
            ),
        ),
    ),
    (
        Source(
            "s1", 1, "River rises", document="1", sha256="ab" * 32, text_sha256="cd" * 32, url="https://example.org/a"
        ),
        Source("s2", 2, "River\ud800"),
    ),
    provenance=Provenance("ef" * 32, settings="01" * 32),
)


def test_the_manifest_lists_what_is_printed() -> None:
    manifest = json.loads(write_manifest(REPORT, CitationStyle.FOOTNOTES))
    assert read_report(manifest.pop("report")).head == REPORT.head
    assert manifest == {
        "briefkit": 2,
        "version": __version__,
        "title": "Ferries on the Ərəz",
        "number": 4,
        "as_of": "2024-03-09",
        "asked": {"spec": "ef" * 32, "settings": "01" * 32},
        "sources": [
            {"id": "s1", "number": 1, "sha256": "ab" * 32, "text_sha256": "cd" * 32},
            {"id": "s2", "number": 2},
        ],
        "events": [
            {
                "id": "e1",
                "cites": [{"source": "s1", "locator": "¶ 2", "spans": [[4, 12], [20, 31]]}, {"source": "s2"}],
                "insertions": [
                    {"at": 2, "words": "the Sund", "explains": [4, 6], "rests_on": [0, 3]},
                    {"at": 7, "words": "4 May", "explains": [7, 11]},
                ],
            },
            {"id": "e0", "verbatim": False, "cites": []},
        ],
        "quotations": [{"id": "q1", "verbatim": False, "cites": []}],
        "actors": [{"id": "a1", "cites": [{"source": "s2"}]}],
        "citations": "footnotes",
    }


def test_words_that_no_file_can_hold_are_cleaned() -> None:
    row = ActorRow("a\x00", "A", sources=(Cite("\ud800\ufffe", "\x02¶ 2"),))
    head = Head("Fer\x01ries\u202e", REPORT.head.as_of)
    sections = (Section("x", "", (ActorTable("", (row,)),)),)
    manifest = json.loads(write_manifest(Report(head, sections, (Source("\ud800\ufffe", 1, "x"),))))
    assert manifest["sources"] == [{"id": "\ufffd", "number": 1}]
    assert manifest["title"] == "Ferries"
    assert manifest["actors"] == [{"id": "a", "cites": [{"source": "\ufffd", "locator": "¶ 2"}]}]
    assert manifest["report"]["sections"][0]["blocks"][0]["rows"][0]["id"] == "a"


def test_no_name_or_password_in_an_address_goes_along() -> None:
    link = Link("https://vale:secret@example.org/b", "https://vale:secret@example.org/b")
    named = Link("the record", "https://vale:secret@example.org/c")
    sources = (Source("s1", 1, "River rises", url="https://vale:secret@example.org/a"),)
    report = Report(REPORT.head, (Section("x", "", (Paragraph((link, named)),)),), sources)
    manifest = write_manifest(report)
    assert "secret" not in manifest
    assert "vale" not in manifest
    read = read_report(json.loads(manifest)["report"])
    assert read.sources[0].url == "https://example.org/a"
    assert read.sections[0].blocks == (
        Paragraph(
            (Link("https://example.org/b", "https://example.org/b"), Link("the record", "https://example.org/c"))
        ),
    )
