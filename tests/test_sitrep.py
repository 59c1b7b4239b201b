"""What a situation report must have, held over both samples in every template that claims it.

Each rule is one of those that standards and practice of the field ask for (OCHA, ICD 203 and 206, FIRST TLP 2.0, the
Admiralty code, UN and WHO forms), told by what it asks of the report or of its files.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import itertools
import json
import re
import zipfile
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader
from tests.printed import show_printout

from briefkit.api import Briefing, Parsing, build_briefing, parse_spec, read_spec, render_bytes
from briefkit.model.citing import list_cites, source_id
from briefkit.model.report import (
    ActorTable,
    Assessed,
    Block,
    Chronology,
    ChronologyRow,
    Empty,
    KeyPoints,
    QuotationList,
    QuotationRow,
    SourceList,
)
from briefkit.model.report import Table as PlainTable
from briefkit.model.theme import CitationStyle
from briefkit.render.lowering import lower_report
from briefkit.render.print_tree import Printout, Run, Table

SAMPLES = {"flood": "aid-dispatch-2024-03-06-vaccination", "defence-talks": "tl-2023-0523-gelovani"}
"""Each sample, and a document of it that the desk's texts cite."""
ALL = ("daily-brief", "humanitarian", "media-digest", "monthly-watch", "situation-report")
HEAD = {
    "number": "3",
    "place": "The region",
    "originator": "Regional desk",
    "prepared_by": "Duty analyst",
    "cleared_by": "Head of desk",
    "to": '["Head of office", "Duty officer"]',
    "cc": "[Archive]",
    "next_report": "In a week",
    "contact": "desk@post.example",
}
TEXTS = {
    "bottom-line": "It is over [@{document}, ¶ 1].",
    "overview": "It went on [@{document}, ¶ 1].",
    "assessment": "More of it is likely. We have moderate confidence in this.",
    "outlook": "More of it is unlikely. We have low confidence in this.",
    "response": "Much was done [@{document}, ¶ 1].",
    "gaps": "Little is known [@{document}, ¶ 1].",
}
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclasses.dataclass(frozen=True)
class Made:
    """A sample's report as a template makes it."""

    template: str
    briefing: Briefing

    @cached_property
    def printout(self) -> Printout:
        return lower_report(self.briefing.report, CitationStyle.REFERENCES, self.briefing.spec.theme)

    @cached_property
    def lines(self) -> list[str]:
        return show_printout(self.printout)

    @cached_property
    def details(self) -> dict[str, str]:
        return {
            label: "".join(run.text for run in line if isinstance(run, Run)) for label, line in self.printout.details
        }

    @cached_property
    def pages(self) -> list[str]:
        reader = PdfReader(io.BytesIO(render_bytes(self.briefing.report, "pdf", self.briefing.spec.theme)))
        return [page.extract_text() for page in reader.pages]

    @cached_property
    def docx(self) -> dict[str, etree._Element]:
        package = zipfile.ZipFile(io.BytesIO(render_bytes(self.briefing.report, "docx", self.briefing.spec.theme)))
        return {name: etree.fromstring(package.read(name)) for name in package.namelist() if name.endswith(".xml")}

    def section(self, identifier: str) -> tuple[Block, ...]:
        (section,) = [each for each in self.briefing.report.sections if each.id == identifier]
        return section.blocks

    def tables(self, *titles: str) -> list[Table]:
        """The printed tables that have columns of these titles."""
        found = [block for block in self.printout.blocks() if isinstance(block, Table)]
        return [each for each in found if set(titles) <= {column.title for column in each.columns}]

    def margins(self) -> list[etree._Element]:
        return [root for name, root in self.docx.items() if re.fullmatch(r"word/(header|footer)\d+\.xml", name)]

    @property
    def statements(self) -> tuple[QuotationRow, ...]:
        blocks = (block for block in self.briefing.report.blocks() if isinstance(block, QuotationList))
        return tuple(row for block in blocks for row in block.rows)

    @property
    def chronology(self) -> Chronology:
        (block,) = [block for block in self.briefing.report.blocks() if isinstance(block, Chronology)]
        return block


@pytest.fixture(scope="module")
def parsings(root: Path) -> dict[str, Parsing]:
    return {name: parse_spec(read_spec(root / "sample_input" / name / "spec.yaml")[0]) for name in SAMPLES}


@pytest.fixture(scope="module", params=list(itertools.product(ALL, SAMPLES)), ids="-".join)
def made(
    request: pytest.FixtureRequest, root: Path, tmp_path_factory: pytest.TempPathFactory, parsings: dict[str, Parsing]
) -> Made:
    template, sample = request.param
    bare = tmp_path_factory.mktemp("bare") / "spec.yaml"
    bare.write_text(f"briefkit: 1\ntemplate: {template}\nreport: {{title: Bare}}\nsources: [a.txt]\n")
    sections = [each.id for each in read_spec(bare)[0].sections]
    texts = {each: TEXTS[each].format(document=SAMPLES[sample]) for each in sections if each in TEXTS}
    settings = [f"template={template}", f"sections={json.dumps(sections)}", f"texts={json.dumps(texts)}"]
    settings += [f"report.{key}={value}" for key, value in HEAD.items()]
    spec, _ = read_spec(root / "sample_input" / sample / "spec.yaml", settings)
    return Made(template, build_briefing(spec, parsing=parsings[sample]))


def has_detail(*labels: str) -> Callable[[Made], bool]:
    return lambda made: all(made.details.get(label, "").strip() for label in labels)


def marks_every_page(made: Made) -> bool:
    label = made.briefing.report.head.marking.label  # type: ignore[union-attr]
    in_docx = [label in "".join(map(str, root.itertext())) for root in made.margins()]
    return all(page.count(label) == 2 for page in made.pages) and len(in_docx) >= 2 and all(in_docx)


def marks_in_its_colour(made: Made) -> bool:
    """At least 12 points, at the right, in the colour of the label on black."""
    marking = made.briefing.report.head.marking
    assert marking is not None
    styles = {each.get(f"{WORD}styleId"): each for each in made.docx["word/styles.xml"].iter(f"{WORD}style")}
    for root in made.margins():
        (run,) = [run for run in root.iter(f"{WORD}r") if marking.label in "".join(map(str, run.itertext()))]
        look = {each.tag.removeprefix(WORD): each for each in run.iterfind(f"{WORD}rPr/*")}
        style = styles[look["rStyle"].get(f"{WORD}val")]
        size = style.find(f"{WORD}rPr/{WORD}sz")
        side = run.getparent().find(f"{WORD}pPr/{WORD}jc")  # type: ignore[union-attr]
        assert size is not None
        assert side is not None
        told = look["color"].get(f"{WORD}val"), look["shd"].get(f"{WORD}fill"), side.get(f"{WORD}val")
        if told != (marking.colour, "000000", "right") or int(size.get(f"{WORD}val", "0")) < 24:
            return False
    return True


def numbers_every_page(made: Made) -> bool:
    name = f"{made.briefing.report.head.product} No. 3"
    count = len(made.pages)
    return all(f"Page {at} of {count}" in page and name in page for at, page in enumerate(made.pages, 1))


def begins_with_the_bottom_line(made: Made) -> bool:
    first = [section.id for section in made.briefing.report.sections][:2]
    return "key-points" in first and first[0] in ("bottom-line", "key-points")


def has_three_to_seven_key_points(made: Made) -> bool:
    points = [
        point for block in made.briefing.report.blocks() if isinstance(block, KeyPoints) for point in block.points
    ]
    return 3 <= len(points) <= 7 and all(point.sources for point in points)


def dates_and_sources_figures(made: Made) -> bool:
    """Each with as-of and source; a sample that counts nothing says so."""
    first, *_ = made.section("figures")
    if isinstance(first, Empty):
        return made.briefing.spec.report.title.startswith("Georgia") and bool(first.reason)
    assert isinstance(first, PlainTable)
    as_of, sources = first.header.index("As of"), first.header.index("Sources")
    return all(row[as_of] and row[sources] for row in first.rows)


def is_in_order_of_time(made: Made) -> bool:
    days = [row.when.begin for row in made.chronology.rows if row.when and row.when.begin]
    return days == sorted(days) and all(row.when is None for row in made.chronology.undated)


def rests_on_evidence(made: Made) -> bool:
    """Every row and statement cites a paragraph and the words there."""
    rows: list[ChronologyRow | QuotationRow] = [*made.chronology.rows, *made.chronology.undated, *made.statements]
    return bool(rows) and all(row.sources[0].locator and row.sources[0].spans for row in rows)


def is_of_its_period(made: Made) -> bool:
    """Every dated row, but for what was reported late and is marked so."""
    period = made.briefing.report.head.period
    assert period is not None
    dated = [(row.when, row.marks) for row in made.chronology.rows if row.when]
    return all(
        "§" in marks or period.overlaps(when.begin, when.finish)
        for when, marks in dated
        if when.begin is not None and when.finish is not None
    )


def takes_in_nothing_after_the_cutoff(made: Made) -> bool:
    cutoff = made.briefing.report.head.cutoff
    assert cutoff is not None
    return all(each.published is None or each.published <= cutoff.date() for each in made.briefing.selection.documents)


def has_table(*titles: str) -> Callable[[Made], bool]:
    return lambda made: bool(made.tables(*titles))


def repeats_heads_and_keeps_rows_whole(made: Made) -> bool:
    body = made.docx["word/document.xml"]
    tables = [each for each in body.iter(f"{WORD}tbl") if each.find(f"{WORD}tr/{WORD}trPr/{WORD}tblHeader") is not None]
    rows = [row for table in tables for row in table.iter(f"{WORD}tr")]
    return bool(tables) and all(row.find(f"{WORD}trPr/{WORD}cantSplit") is not None for row in rows)


def quotes_verbatim(made: Made) -> bool:
    texts = {source_id(each.id): squeeze(each.text) for each in made.briefing.selection.documents}
    pieces = [(row, piece) for row in made.statements for piece in row.text.split("” “")]
    return bool(pieces) and all(squeeze(piece.rstrip(",")) in texts[row.sources[0].source] for row, piece in pieces)


def squeeze(text: str) -> str:
    return " ".join(re.sub('["“”„«»]', "", text).split())


def says_who_and_when(made: Made) -> bool:
    return all(row.speaker and row.said and row.kind in ("direct", "mixed", "indirect") for row in made.statements)


def sets_judgements_apart(made: Made) -> bool:
    labelled = [line for line in made.lines if "Assessment: " in line]
    ids = {
        section.id
        for section in made.briefing.report.sections
        for block in section.blocks
        if isinstance(block, Assessed)
    }
    return bool(labelled) and ids <= {"assessment", "outlook"}


def explains_its_scales(made: Made) -> bool:
    (line,) = [line for line in made.lines if "Likelihood (ICD 203)" in line]
    return "likely 55–80 %" in line and any("Confidence (ICD 203)" in line for line in made.lines)


def cites_by_number(made: Made) -> bool:
    numbers = [source.number for source in made.briefing.report.sources]
    cited = {each.source for block in made.briefing.report.blocks() for each in list_cites(block)}
    listed = any(isinstance(block, SourceList) for block in made.briefing.report.blocks())
    return listed and numbers == list(range(1, len(cited) + 1))


def says_what_sources_are(made: Made) -> bool:
    """Outlet, title, date, hash of what was read and of its text, and the record of the outlet in words."""
    sources = made.briefing.report.sources
    entries = "\n".join(made.lines)
    graded = all(f"Reliability {source.reliability} (" in entries for source in sources if source.reliability)
    return graded and all(each.outlet and each.title and each.published and each.text_sha256 for each in sources)


def counts_what_was_read(made: Made) -> bool:
    (read,) = [note for note in made.briefing.report.notes if note.startswith("What was read: ")]
    rest = any(
        "rest on a single origin" in note or "rests on a single origin" in note for note in made.briefing.report.notes
    )
    return bool(re.match(r"What was read: \d+ documents from \d+ outlets", read)) and rest


def counts_copies_once(made: Made) -> bool:
    """Near-copies of one story are one origin."""
    copies = [group for group in made.briefing.selection.groups if len(group) > 1]
    grouped = {document: group for group in copies for document in group}
    events = [event for event in made.briefing.selection.events if event.origins]
    return bool(copies) and all(
        len(event.origins) == 1
        for event in events
        if len({grouped.get(told.document) for told in event.reports}) == 1 and event.reports[0].document in grouped
    )


def says_what_made_it(made: Made) -> bool:
    return any(
        re.match(r"Made with briefkit [\d.]+, without a language model; spec \w+", note)
        for note in made.briefing.report.notes
    )


def describes_itself(made: Made) -> bool:
    core = made.docx["docProps/core.xml"]
    told = {etree.QName(each).localname: each.text for each in core}
    head = made.briefing.report.head
    return told["title"] == head.title and told["language"] == head.language and told["category"] == head.product


def says_where_it_has_nothing(made: Made) -> bool:
    """Under the title of every section stands something."""
    return all(len(section.blocks) > 1 for section in made.printout.sections)


def has_section(identifier: str) -> Callable[[Made], bool]:
    return lambda made: not isinstance(made.section(identifier)[0], Empty)


JUDGING = ("daily-brief", "monthly-watch")
COUNTING = ("humanitarian", "monthly-watch", "situation-report")
QUOTING = ("daily-brief", "media-digest", "situation-report")
LISTING = ("humanitarian", "monthly-watch", "situation-report")
"""Templates whose sections have figures, statements and actors."""

RULES: tuple[tuple[str, tuple[str, ...], Callable[[Made], bool]], ...] = (
    ("1 number and as-of date", ALL, has_detail("Number", "As of")),
    ("2 period, and when the next is due", ALL, has_detail("Period", "Next report")),
    ("2 events of the period alone", ALL, is_of_its_period),
    ("3 information cut-off", ALL, has_detail("Information cut-off")),
    ("3 nothing after the cut-off", ALL, takes_in_nothing_after_the_cutoff),
    ("5 originator, preparer, clearance", ALL, has_detail("Originator", "Prepared by", "Cleared by")),
    ("5 addressees and copies", ALL, has_detail("To", "Cc")),
    ("6 contact", ALL, has_detail("Contact")),
    ("6 distribution", ("humanitarian",), has_section("distribution")),
    ("7 marking in head and foot of every page", ALL, marks_every_page),
    ("7, 8 marking of 12 points in its colour on black", ALL, marks_in_its_colour),
    ("outline 0 page x of y, and the report's number", ALL, numbers_every_page),
    ("10 bottom line first", ALL, begins_with_the_bottom_line),
    ("10 three to seven key points with evidence", ALL, has_three_to_seven_key_points),
    ("12 figures with as-of and source", COUNTING, dates_and_sources_figures),
    ("13 overview", ("humanitarian", "monthly-watch"), has_section("overview")),
    ("14 columns of the chronology", ALL, has_table("Date", "Place", "What happened", "Who", "Sources")),
    ("14 order of time, undated last", ALL, is_in_order_of_time),
    ("14, 22 every row rests on a paragraph", ALL, rests_on_evidence),
    ("14 head rows repeat, rows do not split", ALL, repeats_heads_and_keeps_rows_whole),
    ("15 columns of the actor tables", LISTING, has_table("Name", "Role", "Acts this period", "Sources")),
    ("16 statements verbatim", QUOTING, quotes_verbatim),
    ("16 statements with speaker, kind and date", QUOTING, says_who_and_when),
    ("17 assessment apart from what is reported", JUDGING, sets_judgements_apart),
    ("18, 19 scales explained where used", JUDGING, explains_its_scales),
    ("20 outlook", ("monthly-watch",), has_section("outlook")),
    ("22 response", ("humanitarian",), has_section("response")),
    ("23 gaps", ("daily-brief", "humanitarian", "monthly-watch"), has_section("gaps")),
    ("24 numbered sources in order of citation", ALL, cites_by_number),
    ("25, 28 what each source is, with its record", ALL, says_what_sources_are),
    ("26 how many sources, and how many rows rest on one", ALL, counts_what_was_read),
    ("27 copies are one origin", ALL, counts_copies_once),
    ("25 version and use of models disclosed", ALL, says_what_made_it),
    ("32 the file describes itself", ALL, describes_itself),
    ("outline 5 empty sections say so", ALL, says_where_it_has_nothing),
)
"""Number in the list of features, or part of the outline; templates that claim it; how it is held."""


@pytest.mark.parametrize(("rule", "templates", "holds"), RULES, ids=[rule for rule, _, _ in RULES])
def test_a_template_keeps_what_it_claims(
    made: Made, rule: str, templates: tuple[str, ...], holds: Callable[[Made], bool]
) -> None:
    if made.template in templates:
        assert holds(made), rule


def test_a_template_says_what_changed_where_it_has_an_earlier_report(made: Made, parsings: dict[str, Parsing]) -> None:
    """Feature 11: below the bottom line; "no change" is printed as well."""
    before = dataclasses.replace(
        made.briefing.report, head=dataclasses.replace(made.briefing.report.head, number=2, as_of=dt.date(2023, 1, 1))
    )
    (parsing,) = [each for each in parsings.values() if each.documents[0].document in made.briefing.selection.documents]
    sections = build_briefing(made.briefing.spec, parsing=parsing, earlier=[before]).report.sections
    places = [at for at, section in enumerate(sections) if section.id == "changes"]
    assert places == [1 + (sections[0].id == "bottom-line")]
    assert all(sections[at].blocks and not isinstance(sections[at].blocks[0], Empty) for at in places)


def test_nothing_that_the_desk_wrote_is_doubtful(made: Made) -> None:
    assert [problem.code for problem in made.briefing.problems if problem.code.startswith("P")] == []


def test_every_template_has_an_actor_table_or_says_who_in_its_rows(made: Made) -> None:
    assert any(isinstance(block, ActorTable) for block in made.briefing.report.blocks()) == (made.template in LISTING)
