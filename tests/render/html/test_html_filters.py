from __future__ import annotations

import dataclasses
import json

import pytest
from tests.render.html.pages import Element, parse_page
from tests.render.lowering.test_evidence import PASSAGE
from tests.render.pdf.samples import make_report

from briefkit import Theme
from briefkit.languages import load_catalogue
from briefkit.model.evidence import Evidence
from briefkit.model.report import Chronology, ChronologyRow, QuotationList, QuotationRow, SourceList
from briefkit.model.tracking import Tracked
from briefkit.render.html import html_bytes
from briefkit.render.html.filters import LEAST_ROWS, write_controls, write_facets
from briefkit.render.print_tree import Facets

ROWS = tuple(ChronologyRow(f"e{number}", "May", f"Boat {number} left.", f"Ford {number % 2}") for number in range(8))
REPORT = make_report(Chronology(ROWS), QuotationList((QuotationRow("q1", "Ida", "We left."),)), SourceList())
REPORT = dataclasses.replace(REPORT, tracked=(Tracked("e1", "main", "Boat 1 left.", "retreat", place="Ford 1"),))
EVIDENCE = (Evidence("e1", (PASSAGE,)), Evidence("q1", (PASSAGE,), ("text",)))


def read_page(evidence: tuple[Evidence, ...] = EVIDENCE) -> Element:
    return parse_page(html_bytes(REPORT, Theme(), evidence))


def test_rows_have_what_they_are_picked_by() -> None:
    rows = {each.attributes["id"]: each.attributes for each in read_page().find_all("tr") if "id" in each.attributes}
    assert (rows["e1"]["data-places"], rows["e1"]["data-kinds"]) == ("Ford 1", "retreat")
    assert rows["e2"]["data-places"] == "Ford 0"
    assert "data-kinds" not in rows["e2"]


def test_the_controls_wait_for_the_script_below_the_heading_of_the_section() -> None:
    section = read_page().find("section")
    first, second, *_ = [each for each in section.children if isinstance(each, Element)]
    assert (first.tag, second.tag) == ("h2", "template")
    assert [each.attributes["data-picks"] for each in second.find_all("select")] == ["places", "kinds"]
    assert second.find("output").attributes["data-words"] == "Rows shown: {shown} of {all}"


def test_evidence_opens_where_its_row_stands() -> None:
    page = read_page()
    row = next(each for each in page.find_all("tr") if each.attributes.get("id") == "e1")
    assert "It had been closed. She opened the bridge {1}. Lorries waited." in row.find("details").text
    statement = next(each for each in page.find_all("blockquote") if each.attributes.get("id") == "q1")
    assert statement.find("details").text.startswith("EvidenceThe desk has corrected this row")
    assert len(page.find_all("details")) == 2


def test_the_page_carries_the_evidence_that_it_shows() -> None:
    held = json.loads(read_page().find("script").text)
    assert [each["row"] for each in held["evidence"]] == ["e1", "q1"]
    assert "evidence" not in json.loads(read_page(()).find("script").text)


FACETS = [Facets(("Ida",), (f"Ford {number}",)) for number in range(LEAST_ROWS)]


@pytest.mark.parametrize(
    ("facets", "folded", "controls"),
    [
        (FACETS, False, ["Place", "Show all rows"]),
        (FACETS, True, ["Place", "Show all rows", "Open all evidence"]),
        ([Facets(("Ida",)), *FACETS], False, ["Place", "Show all rows"]),
        ([Facets(), *FACETS], False, ["Actor", "Place", "Show all rows"]),
        (FACETS[:-1], True, ["Open all evidence"]),
        (FACETS[:1] * 9, False, []),
        ([], False, []),
    ],
)
def test_what_cannot_be_picked_has_no_control(facets: list[Facets], folded: bool, controls: list[str]) -> None:
    written = write_controls(facets, folded, load_catalogue("en"))
    page = parse_page(written.encode())
    found = [each for each in page.iterate() if each.tag in ("label", "button")]
    assert [each.text.removesuffix("All") for each in found] == controls
    assert bool(written) is bool(controls)


def test_facets_are_attributes() -> None:
    assert write_facets(None) == ""
    assert (
        write_facets(Facets(("A & B", "C"), (), ('"x"',))) == ' data-actors="A &amp; B\nC" data-kinds="&quot;x&quot;"'
    )
