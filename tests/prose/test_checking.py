"""Prose held to what it cites, over the flood sample."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from pathlib import Path

import pytest
from tests.select.test_select import spec as make_spec

from briefkit.api import parse_sources, read_spec
from briefkit.extract import parse_document
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.prose import Prose
from briefkit.model.selection import Selection
from briefkit.model.when import Period
from briefkit.prose import write_sections
from briefkit.select import resolve_as_of, select
from briefkit.spec.briefing import SectionSpec, Spec

Pile = tuple[Spec, tuple[ParsedDocument, ...], Selection]
PLACE = re.compile(r" (?:is not in|are in one) ")
"""What follows the words that a message quotes."""


@pytest.fixture(scope="module")
def pile(root: Path) -> Pile:
    """The flood sample, read and selected, with a row for the toll of 22 February."""
    spec, _ = read_spec(root / "sample_input" / "flood" / "spec.yaml")
    spec = dataclasses.replace(spec, events=dataclasses.replace(spec.events, pin=("e-7a6df8fc-2",)))
    documents = parse_sources(spec.sources, spec.folder).documents
    return spec, documents, select(documents, spec, resolve_as_of(spec, documents, None))


def find(pile: Pile, text: str, section: str = "overview") -> list[str]:
    """What is found in a text: code and quoted words."""
    spec, documents, selection = pile
    prose = Prose(text, "overview.md", Path())
    asked = dataclasses.replace(spec, sections=(SectionSpec(section, prose=prose),))
    problems = write_sections(asked, selection, documents).problems
    return [f"{problem.code} {PLACE.split(problem.message)[0]}" for problem in problems]


AID = "aid-dispatch-2024-03-06-vaccination"

RIGHT = [
    "The dyke at Lionde gave way at about 3 a.m. on 15 February [@e-f803361f].",
    "Nine people were killed and 27,000 fled their homes [@e-96f11ff9].",
    "At least nine people have died, officials said on 16 February 2024. [@e-96f11ff9]",
    "Mozambique declared a state of emergency in Gaza on 20 February [@e-a3618431-2].",
    "The World Food Programme sent 14 lorries with 210 tonnes of food [@e-6695d25b].",
    "The WFP's fourteen lorries had left Maputo on Wednesday 21 February [@e-6695d25b].",
    "In February, the toll climbed to 38 [@e-69c8c298-2].",
    "Celeste Macuácua of the INGD put the toll at 38; twelve are missing [@e-7a6df8fc-2].",
    "The Red Cross counts 41 dead [@e-b531fd0e], the government 38 [@e-7a6df8fc-2].",
    "The official toll of the flood rose to 43 [@f-c25071c5].",
    "The toll rose from nine on 16 February to 43 [@f-9dfc6341].",
    "The Mozambique Red Cross counted at least 41 dead [@f-f811548b].",
    "South Africa rejected the governor's accusation on 24 February [@e-8685c2c7].",
    "The two countries, Mozambique and South Africa, agreed to set up a hotline on 27 February [@e-5a6f03bf].",
    "On 29 February Mozambique raised the official toll to 43 [@e-ed87482c].",
    "The plan is worth 2.1 billion meticais, or $33 million [@e-c6f1b47f].",
    "Some 92,000 doses of vaccine are given in five camps [@e-c6f1b47f].",
    f"Donors meet in Maputo on 20 March [@{AID}, ¶ 7].",
    f"The minister, Adriano Muianga, promised to close the gap by the end of March [@{AID}, ¶ 4].",
    f"Of the money, 640 million meticais go into dykes. Muianga denied that there would be no tender. [@{AID}, ¶ 4]",
    "- The toll is 43 [@e-ed87482c].\n- Cholera was confirmed in late February, with five cases [@e-5eb5f5a0].",
    "| What | Number |\n|---|---|\n| Dead, officially | 43 [@e-ed87482c] |",
    "Thandeka Mabuza told reporters in Pretoria of an e-mail on 11 February [@e-9e4a3953].",
]

WRONG = [
    ("The dyke at Lionde gave way on 16 March [@e-f803361f].", "P103 the date '16 March'"),
    ("The dyke at Lionde gave way on 14 February 2024 [@e-f803361f].", "P103 the date '14 February 2024'"),
    ("Twelve people were killed [@e-96f11ff9].", "P103 the number 'Twelve'"),
    ("The toll rose to 44 [@f-c25071c5].", "P103 the number '44'"),
    ("The toll of the Zambezi flood rose to 43 [@f-c25071c5].", "P103 the name 'Zambezi'"),
    ("Some 72,000 have fled their homes [@e-96f11ff9].", "P103 the number '72,000'"),
    ("Zimbabwe declared a state of emergency [@e-a3618431-2].", "P103 the name 'Zimbabwe'"),
    ("The emergency in Sofala lasts 30 days [@e-a3618431-2].", "P103 the name 'Sofala'"),
    ("UNICEF sent 14 lorries [@e-6695d25b].", "P103 the name 'UNICEF'"),
    ("The lorries left Beira on 21 February [@e-6695d25b].", "P103 the name 'Beira'"),
    ("Joaquim Nhantumbo put the toll at 38 [@e-7a6df8fc-2].", "P103 the name 'Joaquim Nhantumbo'"),
    ("The toll is 38, and twenty are missing [@e-7a6df8fc-2].", "P103 the number 'twenty'"),
    ("The Red Cross counts 38 dead [@e-b531fd0e].", "P103 the number '38'"),
    ("Botswana and South Africa agreed to set up a hotline [@e-5a6f03bf].", "P103 the name 'Botswana'"),
    ("They agreed on 26 February [@e-5a6f03bf].", "P103 the date '26 February'"),
    ("The toll was raised to 43 in April [@e-ed87482c].", "P103 the date 'April'"),
    ("The plan is worth 2.1 million meticais [@e-c6f1b47f].", "P103 the number '2.1 million'"),
    ("Doses are given in 15 camps [@e-c6f1b47f].", "P103 the number '15'"),
    (f"Donors meet in Nampula on 20 March [@{AID}, ¶ 7].", "P103 the name 'Nampula'"),
    ("The toll is 43 [@e-00000000].", "P101 no document, row or figure has the id 'e-00000000'"),
    ("The toll is 43 [@e-ed87482c, ¶ 3].", "P101 no document, row or figure has the id 'e-ed87482c, ¶ 3'"),
    (
        f"The gap is closed [@{AID}, ¶ 99].",
        f"P101 {AID!r} has",
    ),
]


@pytest.mark.parametrize("text", RIGHT)
def test_prose_that_says_what_it_cites_is_right(text: str, pile: Pile) -> None:
    assert find(pile, text) == []


@pytest.mark.parametrize(("text", "finding"), WRONG)
def test_what_nothing_cited_says_is_found(text: str, finding: str, pile: Pile) -> None:
    found = find(pile, text)
    assert len(found) == 1, found
    assert found[0].startswith(finding)


JUDGED = [
    ("We judge that the gap is unlikely to be closed by the end of March.", []),
    ("It is likely that cuts follow. We have moderate confidence in this.", []),
    (
        "It is likely that cuts follow, and we have high confidence in this.",
        ["P104 'high confidence' and 'likely'"],
    ),
    (
        "Cuts could possibly follow.",
        ["P105 'could possibly' is not a word of the likelihood scale; use one that is: 'unlikely', 'likely'"],
    ),
    (
        "Cuts are likely.\n\nA second flood is highly improbable.",
        ["P105 'highly improbable' and 'likely' are words of two scales; use one of them throughout"],
    ),
    ("Cuts are likely within four weeks if no money comes.", []),
    ("Cuts are likely, Marco Bettini being no man to bluff.", []),
    ("Cuts are likely, Marco Rossi being no man to bluff.", ["P103 the name 'Marco Rossi'"]),
    ('"It is likely", the minister wrote with high confidence.', []),
]


@pytest.mark.parametrize(("text", "findings"), JUDGED)
def test_judgements_keep_to_the_words_of_the_scale(text: str, findings: list[str], pile: Pile) -> None:
    assert find(pile, text, "assessment") == findings


def test_an_assessment_can_stand_in_any_section(pile: Pile) -> None:
    text = "> [!ASSESSMENT]\n> Cuts are likely, and we have high confidence in this."
    assert find(pile, text) == ["P104 'high confidence' and 'likely'"]


def test_what_is_reported_without_a_citation_is_found_once(pile: Pile) -> None:
    (found,) = find(pile, "The official toll is 43. The Red Cross counted 41.")
    assert found.startswith("P107 ")


def test_a_finding_has_its_line_and_column(pile: Pile) -> None:
    spec, documents, selection = pile
    text = "# Toll\n\nOfficially it\nis 43 or *54*, says\nMozambique [@e-ed87482c].\n"
    sections = (SectionSpec("overview", prose=Prose(text, "overview.md", Path())),)
    (problem,) = write_sections(dataclasses.replace(spec, sections=sections), selection, documents).problems
    assert (problem.path, problem.line, problem.column, problem.code) == ("overview.md", 4, 11, "P103")


def test_a_cited_row_that_is_not_printed_is_found(pile: Pile) -> None:
    spec, documents, selection = pile
    left_out = next(each.id for each in selection.dropped if each.kind == "event")
    home = next(each.document.id for each in documents if any(event.id == left_out for event in each.events))
    (found,) = find(pile, f"This was reported [@{left_out}].")
    begin = f"P102 {left_out} is cited, and the report does not print it; pin it, or cite its document, [@{home}, ¶ "
    assert found.startswith(begin)
    last_week = dataclasses.replace(selection, period=Period(dt.date(2030, 1, 1), dt.date(2030, 1, 7)))
    (found,) = find((spec, documents, last_week), f"This was reported [@{left_out}].")
    assert found.startswith(
        f"P102 {left_out} is cited, and is not of the report's period; write about this period or, to look back, cite"
    )


@pytest.mark.parametrize(("section", "codes"), [("overview", ["P107"]), ("gaps", []), ("response", ["P107"])])
def test_a_gap_needs_no_citation(pile: Pile, section: str, codes: list[str]) -> None:
    found = find(pile, "Nobody has counted the dead in Lionde since 16 February.", section)
    assert [each.partition(" ")[0] for each in found] == codes


CLOCKED = (
    "The first attack on Ardal came at 2.50 a.m. and a second attack at 14:30, the mayor said. "
    "The third attack, on Tuesday 5 March 2019, began at 9 p.m. local time. Another convoy is the fourth."
)


def find_over_clocked(text: str, section: str = "overview") -> list[str]:
    """What is found in a text over a source that tells times of the clock and counts attacks."""
    parsed = parse_document(Document("wire", CLOCKED, published=dt.date(2019, 3, 6)))
    selection = Selection(dt.date(2019, 3, 8), None, (parsed.document,), (("wire",),), (), (), (), ())
    asked = dataclasses.replace(make_spec(), sections=(SectionSpec(section, prose=Prose(text, "a.md", Path())),))
    problems = write_sections(asked, selection, [parsed]).problems
    return [f"{problem.code} {PLACE.split(problem.message)[0].split(';')[0]}" for problem in problems]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("It began at 2:50 a.m. [@wire].", []),
        ("It began at 02:50 [@wire].", []),
        ("It began at about 3 a.m. [@wire].", []),
        ("It began at 3 a.m. [@wire].", ["P103 the time '3 a.m.'"]),
        ("It began at 2:50 p.m. [@wire].", ["P103 the time '2:50 p.m.'"]),
        ("The next came at 2.30 pm [@wire].", []),
        ("The next came at 14:30 on 5 March [@wire].", []),
        ("The next came at 14:30 on 7 March [@wire].", ["P103 the date '7 March'"]),
        ("The next came at 14:40 [@wire].", ["P103 the time '14:40'"]),
        ("The next came at about 14:40 [@wire].", []),
        ("The last began at nine o'clock [@wire].", []),
        ("The last began at 2100 hours [@wire].", []),
        ("The last began at noon [@wire].", ["P103 the time 'noon'"]),
        ("The third attack was the worst [@wire].", []),
        ("The 3rd attack was the worst [@wire].", []),
        ("The fifth attack was the worst [@wire].", ["P103 the ordinal 'fifth'"]),
        ("The 5th attack was the worst [@wire].", ["P103 the ordinal '5th'"]),
        ("Fifth attacks are rare [@wire].", ["P103 the ordinal 'Fifth'"]),
        ("A second convoy left [@wire].", []),
        ("First, the mayor spoke; at first nobody listened [@wire].", []),
        ("A fifth of Ardal was hit, first of all its second-hand market [@wire].", []),
        ("Of the attacks the second was the worst [@wire].", []),
        ("On Tuesday, 5 March 2019, it came [@wire].", []),
        ("On Wednesday, 5 March 2019, it came [@wire].", ["P108 5 March 2019 is a Tuesday, not a Wednesday"]),
        ("On Wed 5 March it came [@wire].", ["P108 5 March 2019 is a Tuesday, not a Wednesday"]),
        ("On 5 March 2019, a Tuesday, it came [@wire].", []),
    ],
)
def test_times_ordinals_and_weekdays_are_held_to_the_source(text: str, findings: list[str]) -> None:
    assert find_over_clocked(text) == findings


def test_a_judgement_has_its_own_ordinals_and_times_to_come_but_no_wrong_weekday() -> None:
    assert find_over_clocked("A fifth attack on 9 March at 06:00 is likely.", "assessment") == []
    assert find_over_clocked("It is likely on Monday, 10 March 2019.", "assessment") == [
        "P108 10 March 2019 is a Sunday, not a Monday"
    ]


WIRE = (
    "The Scottish National Party (SNP) won 48 seats, officials said. British voters queued at 10:30 on Thursday. "
    "The pro-Union party asked for elections in October. The count ended on 23 March 2019 after 92,153 votes."
)


def find_over(text: str) -> list[str]:
    """What is found in a text over one short article, long after it was published."""
    parsed = parse_document(Document("wire", WIRE, published=dt.date(2019, 3, 29)))
    as_of = dt.date(2020, 1, 31)
    selection = Selection(as_of, None, (parsed.document,), (("wire",),), (), (), (), ())
    asked = dataclasses.replace(make_spec(), sections=(SectionSpec("overview", prose=Prose(text, "a.md", Path())),))
    problems = write_sections(asked, selection, [parsed]).problems
    return [PLACE.split(problem.message)[0] for problem in problems]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("The count ended on 23 March [@wire].", []),
        ("The count ended on 24 March [@wire].", ["the date '24 March'"]),
        ("They queued on Thursday [@wire].", []),
        ("They queued at 10:30 [@wire].", []),
        ("They queued at 10:50 [@wire].", ["the time '10:50'"]),
        ("An election in October 2019 was asked for [@wire].", []),
        ("An election in November 2019 was asked for [@wire].", ["the date 'November 2019'"]),
        ("Voters of the UK queued [@wire].", []),
        ("Voters of France queued [@wire].", ["the name 'France'"]),
        ("In short, the SNP won 48 seats [@wire].", []),
        ("In short, the DUP won 48 seats [@wire].", ["the name 'DUP'"]),
        ("So said friends of the Union [@wire].", []),
        ("Nothing was agreed between the two [@wire].", []),
        ("Nothing was agreed between the two parties [@wire].", ["the number 'two'"]),
        ("Some 92,000 votes were cast [@wire].", []),
        ("Some 29,000 votes were cast [@wire].", ["the number '29,000'"]),
        ("In all, 92,000 votes were cast [@wire].", ["the number '92,000'"]),
    ],
)
def test_what_a_source_says_in_other_words_is_found_in_it(text: str, findings: list[str]) -> None:
    assert find_over(text) == findings


def test_a_document_that_the_report_leaves_out_cannot_be_cited(pile: Pile) -> None:
    spec, documents, selection = pile
    kept = tuple(each for each in selection.documents if each.id != AID)
    prose = Prose(f"Donors meet [@{AID}].", "a.md", Path())
    asked = dataclasses.replace(spec, sections=(SectionSpec("overview", prose=prose),))
    (problem,) = write_sections(asked, dataclasses.replace(selection, documents=kept), documents).problems
    assert (problem.code, problem.message) == (
        "P101",
        f"{AID!r} stands in {AID!r}, which is left out: it is not among its documents",
    )
