"""The sample reports against their articles: every line leads back to its source, and nothing is lost on the way."""

from __future__ import annotations

import hashlib
import io
import itertools
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pypdf import PdfReader

from briefkit.api import Briefing, build_briefing, render_bytes
from briefkit.model.citing import source_id
from briefkit.model.report import ActorTable, Chronology, ChronologyRow, QuotationList, Text, Verbatim
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.docx import docx_bytes
from briefkit.render.lowering import lower_report
from briefkit.render.paper import measure_page
from briefkit.render.print_tree import Run, Table
from briefkit.render.widths import TUNING, estimate_width, fit_columns
from briefkit.render.wording import say_plainly
from briefkit.spec import read_spec

SAMPLES = ("flood", "defence-talks")


ALL = [f"select.{part}.limit=" for part in ("events", "quotations", "actors")]
"""Settings that print whatever the samples have."""


@pytest.fixture(scope="module", params=SAMPLES)
def briefing(request: pytest.FixtureRequest, root: Path) -> Briefing:
    return build_briefing(read_spec(root / "sample_input" / request.param / "spec.yaml", ALL)[0])


AUTO = ["select.events.limit=auto", "sections=[key-points, chronology, quotations, actors, sources]"]
"""Settings that leave the length of the flood report, which asks for more rows, to briefkit."""


@pytest.mark.parametrize(("sample", "settings"), [("flood", AUTO), ("defence-talks", [])], ids=SAMPLES)
def test_a_sample_is_short(sample: str, settings: list[str], root: Path) -> None:
    made = build_briefing(read_spec(root / "sample_input" / sample / "spec.yaml", settings)[0])
    reader = PdfReader(io.BytesIO(render_bytes(made.report, "pdf", made.spec.theme)))
    pages = [page.extract_text().splitlines() for page in reader.pages]
    lines = [(number, line) for number, page in enumerate(pages, start=1) for line in page]
    told = list(itertools.takewhile(lambda each: each[1].strip() != "Sources", lines))
    words = sum(len(re.findall(r"\w[\w'’.,-]*", line)) for _, line in told if not re.search(r"TLP:|Page \d", line))
    assert told[-1][0] <= 3
    assert words <= made.selection.corpus.words / 3
    kinds = {dropped.kind for dropped in made.selection.dropped if dropped.limited}
    assert kinds == {"event", "quotation", "actor"}
    (said,) = [note for note in made.report.notes if note.startswith("Not printed for length: ")]
    assert f"{sum(each.limited and each.kind == 'event' for each in made.selection.dropped)} more events" in said


def fold(text: str) -> str:
    return " ".join(text.split())


def bare(text: str) -> str:
    """The words without quotation marks, which open anew with each paragraph of one quotation."""
    return fold(re.sub('["“”„«»]', "", text))


def cited_paragraph(briefing: Briefing, source: str, locator: str | None) -> str:
    document = next(each for each in briefing.selection.documents if source_id(each.id) == source)
    paragraphs = re.split(r"\n\s*\n\s*", document.text.strip())
    assert locator is not None
    return fold(paragraphs[int(locator.removeprefix("¶ ")) - 1])


def test_every_row_stands_in_the_paragraph_it_cites(briefing: Briefing) -> None:
    (chronology,) = [block for block in briefing.report.blocks() if isinstance(block, Chronology)]
    rows = [*chronology.rows, *chronology.undated]
    assert len(rows) >= 25
    for row in rows:
        assert row.text in cited_paragraph(briefing, row.sources[0].source, row.sources[0].locator)


def test_every_quotation_is_verbatim_where_it_is_cited(briefing: Briefing) -> None:
    (quotations,) = [block for block in briefing.report.blocks() if isinstance(block, QuotationList)]
    assert len(quotations.rows) >= 15
    texts = {source_id(document.id): bare(document.text) for document in briefing.selection.documents}
    for row in quotations.rows:
        for piece in row.text.split("” “"):
            assert bare(piece.rstrip(",")) in texts[row.sources[0].source], piece


def test_what_happened_has_nearly_half_of_the_width_or_all_that_words_leave(briefing: Briefing) -> None:
    theme = briefing.spec.theme
    width = measure_page(theme)[0] - 2 * theme.margin_side
    printed = lower_report(briefing.report, CitationStyle.REFERENCES, theme)
    chronologies = [
        block
        for section in printed.sections
        for block in section.blocks
        if isinstance(block, Table) and "What happened" in [column.title for column in block.columns]
    ]
    assert chronologies
    for table in chronologies:
        place = [column.title for column in table.columns].index("What happened")
        room = width - sum(
            words_of(table, at, theme.table_font_size) for at in range(len(table.columns)) if at != place
        )
        assert fit_columns(table, width, theme.table_font_size)[place] >= min(0.45 * width, room) - 1e-6


def words_of(table: Table, place: int, size: float) -> float:
    """What the longest word of a column needs, with the space beside it."""
    lines = [line for row in table.rows for line in row.cells[place]]
    texts = ["".join(part.text for part in line if isinstance(part, Run)) for line in lines]
    words = [word for text in (*texts, table.columns[place].title) for word in re.split(r"[ \n]", text)]
    return max(map(estimate_width, words)) * size + TUNING.padding


def test_everything_that_was_selected_is_in_the_report(briefing: Briefing) -> None:
    ids = {row.id for block in briefing.report.blocks() if isinstance(block, Chronology) for row in block.rows}
    ids |= {row.id for block in briefing.report.blocks() if isinstance(block, Chronology) for row in block.undated}
    assert ids == {event.id for event in briefing.selection.events}
    listed = {row.id for block in briefing.report.blocks() if isinstance(block, ActorTable) for row in block.rows}
    assert listed == set(briefing.selection.listed)


def test_every_row_and_quotation_is_in_the_files(briefing: Briefing) -> None:
    rows = [
        row
        for block in briefing.report.blocks()
        if isinstance(block, Chronology | QuotationList)
        for row in (*block.rows, *(block.undated if isinstance(block, Chronology) else ()))
    ]
    docx = zipfile.ZipFile(io.BytesIO(render_bytes(briefing.report, "docx"))).read("word/document.xml")
    words = fold("".join(map(str, etree.fromstring(docx).itertext())).replace("\N{NO-BREAK SPACE}", " "))
    reader = PdfReader(io.BytesIO(render_bytes(briefing.report, "pdf")))
    for row in rows:
        told = Verbatim(row.text, row.insertions) if isinstance(row, ChronologyRow) else Text(row.text)
        assert say_plainly(told) in words
        assert f"/{row.id}" in reader.named_destinations


def test_brackets_stand_behind_the_words_that_they_explain(briefing: Briefing) -> None:
    (chronology,) = [block for block in briefing.report.blocks() if isinstance(block, Chronology)]
    texts = {source_id(document.id): document.text for document in briefing.selection.documents}
    aliases = {actor.name: actor.aliases for actor in briefing.selection.actors}
    rows = [row for row in (*chronology.rows, *chronology.undated) if row.insertions]
    assert len(rows) >= {"flood": 16, "defence-talks": 3}[briefing.spec.folder.name]
    for row in rows:
        (sentence,) = row.sources[0].spans
        for insertion in row.insertions:
            text = texts[row.sources[0].source]
            assert sentence.start <= insertion.explains.start < insertion.explains.end <= sentence.end
            assert row.text[: insertion.at] == fold(text[sentence.start : insertion.explains.end])
            if insertion.rests_on is not None:
                named = text[slice(*insertion.rests_on)].split()[-1]
                assert named in insertion.words or any(
                    named in name for name in aliases.get(insertion.words.partition(",")[0], ())
                )


def read_manifests(briefing: Briefing) -> list[dict[str, Any]]:
    """The manifest of the DOCX and that of the PDF."""
    part = zipfile.ZipFile(io.BytesIO(render_bytes(briefing.report, "docx"))).read("customXml/item1.xml")
    attached = PdfReader(io.BytesIO(render_bytes(briefing.report, "pdf"))).attachments
    return [json.loads(etree.fromstring(part).text or ""), json.loads(attached["briefkit-manifest.json"][0])]


def test_the_manifests_lead_to_the_printed_words(briefing: Briefing, root: Path) -> None:
    manifest, other = read_manifests(briefing)
    assert manifest == other
    folder = root / "sample_input" / Path(briefing.spec.folder).name
    assert manifest["asked"]["spec"] == hashlib.sha256((folder / "spec.yaml").read_bytes()).hexdigest()
    files = [path.read_bytes() for path in (folder / "articles").iterdir()]
    digests = {hashlib.sha256(piece).hexdigest() for data in files for piece in (data, *data.split(b"\n"))}
    texts = {
        hashlib.sha256(document.text.encode()).hexdigest(): document.text for document in briefing.selection.documents
    }
    read = {}
    for source in manifest["sources"]:
        assert source["sha256"] in digests
        read[source["id"]] = texts[source["text_sha256"]]
    blocks = list(briefing.report.blocks())
    chronologies = [block for block in blocks if isinstance(block, Chronology)]
    printed = {row.id: row.text for block in chronologies for row in (*block.rows, *block.undated)}
    printed |= {row.id: row.text for block in blocks if isinstance(block, QuotationList) for row in block.rows}
    rows = [*manifest["events"], *manifest["quotations"]]
    assert {row["id"] for row in rows} == set(printed)
    for row in rows:
        first = row["cites"][0]
        words = " ".join(read[first["source"]][start:end] for start, end in first["spans"])
        assert re.sub("[,'‘’]", "", bare(words)) == re.sub("[,'‘’]", "", bare(printed[row["id"]]))


def test_the_manifest_holds_no_path(briefing: Briefing, root: Path) -> None:
    written = json.dumps(read_manifests(briefing))
    assert str(root) not in written
    assert "articles" not in written
    assert "spec.yaml" not in written


@pytest.mark.parametrize("citations", [CitationStyle.FOOTNOTES, CitationStyle.ENDNOTES])
def test_a_sample_can_cite_in_notes(briefing: Briefing, citations: CitationStyle) -> None:
    data = docx_bytes(briefing.report, Theme(citations=citations))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.read(f"word/{citations.value}.xml").count(f"<w:{citations.note_kind} ".encode()) > 40
