"""Each rule, by reports that break it and by their nearest neighbours that do not."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
from typing import Any

import pytest
from PIL import Image
from tests.checks.reports import (
    ACTOR,
    CITE,
    FIGURE,
    MAP,
    OTHER,
    ROW,
    SOURCES,
    STATEMENT,
    before,
    day,
    make_report,
    make_when,
)
from tests.checks.reports import before as make_before
from tests.select.test_scope import make_spec

from briefkit.checks import RULES, Case, apply_rules
from briefkit.errors import CODES, Level
from briefkit.model.charts import CourseReading
from briefkit.model.report import (
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    Empty,
    Figure,
    FigureCourse,
    Inline,
    KeyFigures,
    KeyPoint,
    KeyPoints,
    Paragraph,
    QuotationList,
    Report,
    Reported,
    Section,
    Table,
    Text,
    Verbatim,
)
from briefkit.model.when import Period
from briefkit.spec.briefing import OwnFigure

replace = dataclasses.replace
ALL = tuple(replace(rule, level=Level.WARNING) for rule in RULES)
"""The rules, with those that are off by themselves."""


def picture(caption: str = "", date: str = "", source: str = "") -> Figure:
    saved = io.BytesIO()
    Image.new("RGB", (2, 2)).save(saved, "PNG")
    return Figure(saved.getvalue(), "The dyke", caption, date, source)


def chronology(**changes: object) -> dict[str, tuple[Block, ...]]:
    return {"chronology": (Chronology((replace(ROW, **changes),)),), "map": (), "key-points": ()}


def statement(**changes: object) -> dict[str, tuple[Block, ...]]:
    return {"quotations": (QuotationList((replace(STATEMENT, **changes),)),)}


def say(section: str, text: str) -> dict[str, tuple[Block, ...]]:
    block: Block = Assessed((Text(text),)) if section in ("assessment", "outlook") else Reported((Text(text), CITE))
    return {section: (block,)}


def point(*sources: object) -> dict[str, tuple[Block, ...]]:
    return {"key-points": (KeyPoints((KeyPoint((Text("The dyke broke."),), sources),)),)}  # type: ignore[arg-type]


def written(section: str, *blocks: Block, before: bool = False, **head: Any) -> Report:
    """The report, or the one before, with a section that the desk wrote."""
    made = make_before(**head) if before else make_report(**head)
    kept = tuple(each for each in made.sections if each.id != section)
    return replace(made, sections=(*kept, Section(section, section.title(), blocks, written=len(blocks))))


DYKE: tuple[Inline, ...] = (Text("The dyke broke."),)
RAIN: tuple[Inline, ...] = (Text("More rain fell."),)


def glossary(short: str) -> Table:
    return Table(("Abbreviation", "Stands for"), (((Text(short),), (Text("National Disaster Institute"),)),))


COURSE = FigureCourse("Killed", (CourseReading(day(15), 9, "nine"), CourseReading(day(16), 10, "ten", "", (CITE,))))
TWICE = replace(SOURCES[1], text_sha256="aa")
NDI = "The NDI opened shelters. "
EARLIER = (before(),)

TABLE: tuple[tuple[str, Report, tuple[Report, ...], list[str]], ...] = (
    ("the report itself", make_report(), (), []),
    ("the report after the one before", make_report(), EARLIER, []),
    (
        "a row without a source",
        make_report(chronology(sources=())),
        (),
        ["K101: e-1, 'The dyke at Lionde broke.', cites"],
    ),
    ("a row of the desk's own", make_report(chronology(sources=(), marks="#")), (), []),
    ("a key point without a source", make_report(point()), (), ["K101: the key point 'The dyke broke.' cites nothing"]),
    (
        "a statement without a source",
        make_report(statement(sources=())),
        (),
        ["K101: q-1, 'We shall rebuild it', cites"],
    ),
    (
        "a reported sentence without a source",
        make_report({"overview": (Reported((Text("The river rose."),)),)}),
        (),
        ["K101: 'The river rose.' in section 'overview' cites nothing"],
    ),
    ("a gap", make_report({"gaps": (Reported((Text("Nobody has counted the boats."),)),)}), (), []),
    ("a paragraph of the method", make_report({"overview": (Paragraph((Text("None is added."),)),)}), (), []),
    (
        "an event after the cut-off",
        make_report(chronology(when=make_when(day(18))), cutoff=dt.datetime(2024, 2, 17, 9, tzinfo=dt.UTC)),
        (),
        ["K102: e-1, 'The dyke at Lionde broke.', is dated 2024-02-18, after the cut-off on 2024-02-17"],
    ),
    (
        "a plan for after the cut-off",
        make_report(
            chronology(when=make_when(day(18)), status="planned"), cutoff=dt.datetime(2024, 2, 17, tzinfo=dt.UTC)
        ),
        (),
        [],
    ),
    (
        "an event before the period",
        make_report(chronology(when=make_when(day(2)), date="2 February 2024")),
        (),
        ["K103: e-1, 'The dyke at Lionde broke.', is dated 2 February 2024, outside the period 2024-02-12"],
    ),
    ("an event reported late", make_report(chronology(when=make_when(day(2)), marks="§")), (), []),
    ("an event without a date", make_report(chronology(when=None, date="")), (), []),
    (
        "an event of the background",
        make_report({"background": (Chronology((replace(ROW, id="e-2", when=make_when(day(2))),)),)}),
        (),
        [],
    ),
    ("a plan for after the period", make_report(chronology(when=make_when(day(25)), status="planned")), (), []),
    (
        "a plan for before the period",
        make_report(chronology(when=make_when(day(2)), status="planned")),
        (),
        ["K103: e-1"],
    ),
    (
        "a cut-off after the as-of day",
        make_report(cutoff=dt.datetime(2024, 2, 19, 6, tzinfo=dt.UTC)),
        (),
        ["K104: the cut-off, 2024-02-19, is after the as-of date, 2024-02-18"],
    ),
    ("no cut-off", make_report(cutoff=None), (), []),
    (
        "a gap",
        make_report(period=Period(day(14), day(18))),
        EARLIER,
        ["K105: the period begins on 2024-02-14, and the previous report ends on 2024-02-11; begin on 2024-02-12"],
    ),
    (
        "an overlap",
        make_report(period=Period(day(11), day(18))),
        EARLIER,
        ["K105: the period begins on 2024-02-11, and the previous report covers up to 2024-02-11; begin on 2024-02-12"],
    ),
    ("a period that goes on", make_report(period=Period(day(5), day(18))), EARLIER, []),
    ("an open period", make_report(period=Period(None, day(18))), EARLIER, []),
    (
        "the latest of several",
        make_report(),
        (before(number=1, as_of=day(4), period=Period(day(1), day(4))), *EARLIER),
        [],
    ),
    (
        "a number that is used",
        make_report(number=2),
        EARLIER,
        ["K106: number 2 is that of an earlier report; the next is 3"],
    ),
    ("a number that is lower", make_report(number=1), EARLIER, ["K106: number 1 is lower than 2 of an earlier report"]),
    ("a number that is left out", make_report(number=5), EARLIER, ["K106: number 5 leaves out 3, which follows"]),
    ("no number", make_report(number=None), EARLIER, []),
    (
        "a figure without a source",
        make_report({"figures": (KeyFigures((replace(FIGURE, sources=()),)),)}),
        (),
        ["K107: the figure 9 'People killed' names no source"],
    ),
    (
        "a course without a source",
        make_report({"figures": (COURSE,)}),
        (),
        ["K107: 'nine' in 'Killed' names no source"],
    ),
    (
        "likelihood and confidence in one sentence",
        make_report(say("assessment", "With high confidence, more rain is likely.")),
        (),
        ["P104: 'high confidence' and 'likely' are in one sentence"],
    ),
    (
        "the same in German",
        make_report(say("assessment", "With high confidence, it is likely."), language="de"),
        (),
        [],
    ),
    (
        "a word outside the scale",
        make_report(say("outlook", "More could possibly follow.")),
        (),
        ["P105: 'could possibly' is not a word of the likelihood scale"],
    ),
    (
        "two scales",
        make_report(say("outlook", "More is improbable.")),
        (),
        ["P105: 'improbable' in section 'outlook' and 'likely' in section 'assessment' are words of two scales"],
    ),
    (
        "a field with a word of another scale",
        make_report({"outlook": (Assessed((Text("More follows."),), "probable"),)}),
        (),
        ["P105: 'probable' in section 'outlook'"],
    ),
    (
        "a judgement in a report",
        make_report(say("overview", "More rain is likely. ")),
        (),
        ["P109: 'likely' in 'More rain is"],
    ),
    ("the desk's own voice", make_report(say("overview", "We assess that it holds. ")), (), ["P109: 'We assess' in"]),
    ("somebody else's judgement", make_report(say("overview", "The ministry said that rain is likely. ")), (), []),
    ("a judgement in quotation marks", make_report(say("overview", "He called it “very likely” at noon. ")), (), []),
    ("remote places", make_report(say("overview", "Remote villages had a chance to move. ")), (), []),
    ("words of a source", make_report({"overview": (Reported((Verbatim("Rain is likely."), CITE)),)}), (), []),
    (
        "a statement without a speaker",
        make_report(statement(speaker=" ")),
        (),
        ["K108: q-1, 'We shall rebuild it', names no"],
    ),
    (
        "a statement without a day",
        make_report(statement(said="Wire")),
        (),
        ["K108: q-1, 'We shall rebuild it', has no date"],
    ),
    ("a day in other figures", make_report(statement(said="١٦ فبراير"), language="ar"), (), []),
    (
        "one text twice",
        make_report(sources=(SOURCES[0], TWICE)),
        (),
        ["K109: sources 1 and 2 have the same text; they are one origin, so cite one of them"],
    ),
    (
        "one address twice",
        make_report(sources=(SOURCES[0], replace(SOURCES[1], url=SOURCES[0].url))),
        (),
        ["K109: sources 1 and 2 have the same address, https://wire.example/1"],
    ),
    (
        "copies that are called so",
        make_report(sources=(replace(SOURCES[0], copies=("same as 2",)), replace(TWICE, copies=("same as 1",)))),
        (),
        [],
    ),
    (
        "a picture without date and source",
        make_report({"overview": (picture("The dyke"),)}),
        (),
        [
            "K110: the picture 'The dyke' in section 'overview' has no date",
            "K110: the picture 'The dyke' in section 'overview' has no source",
        ],
    ),
    (
        "a picture with both in its caption",
        make_report({"overview": (picture("Lionde, May 2024. Photo: Vale"),)}),
        (),
        [],
    ),
    ("a picture with both in its fields", make_report({"overview": (picture("", "May 2024", "Vale"),)}), (), []),
    (
        "a map without a day",
        make_report({"map": (replace(MAP, caption="Places"),)}),
        (),
        ["K110: the map 'Places' has no date"],
    ),
    (
        "a map without a disclaimer",
        make_report({"map": (replace(MAP, notes=(" ",)),)}),
        (),
        ["K110: the map 'Places of"],
    ),
    (
        "an abbreviation",
        make_report(say("overview", NDI)),
        (),
        ["K111: 'NDI' is never spelled out (in …The NDI opened shelters.…); write it out in a text"],
    ),
    (
        "in the plural",
        make_report(say("overview", "Two MPs and an MP resigned. ")),
        (),
        ["K111: 'MPs' is", "K111: 'MP' is"],
    ),
    (
        "spelled out before it",
        make_report(say("overview", f"The National Disaster Institute (NDI) met. {NDI}")),
        (),
        [],
    ),
    ("spelled out behind it", make_report(say("overview", f"NDI (National Disaster Institute) met. {NDI}")), (), []),
    ("in the glossary", make_report({**say("overview", NDI), "glossary": (glossary("NDI"),)}), (), []),
    (
        "in the table of actors",
        make_report(
            {
                **say("overview", NDI),
                "actors": (
                    ActorTable("Bodies", (replace(ACTOR, name="National Disaster Institute", aliases=("NDI",)),)),
                ),
            }
        ),
        (),
        [],
    ),
    ("known to everybody", make_report(say("overview", "The UN and the EU met in World War II. ")), (), []),
    ("a headline", make_report(say("overview", "BRIDGE FALLS AT LIONDE NOW, it read. ")), (), []),
    (
        "a name of two",
        make_report({"actors": (ActorTable("People", (ACTOR, replace(ACTOR, id="a-2", name="Rui Vale"))),)}),
        (),
        ["K112: 'Vale' is a name of 'Ana Vale' and of 'Rui Vale'"],
    ),
    (
        "a name in two tables",
        make_report({"actors": (ActorTable("People", (ACTOR,)), ActorTable("Places", (replace(ACTOR, id="a-2"),)))}),
        (),
        [],
    ),
    (
        "a key point of one source",
        make_report(point(CITE)),
        (),
        ["K113: 1 of 1 key points rest on one origin: 'The dyke broke.'"],
    ),
    ("a key point of two outlets", make_report(point(CITE, OTHER)), (), []),
    (
        "a key point of one outlet twice",
        make_report(point(CITE, OTHER), sources=(SOURCES[0], replace(SOURCES[1], outlet="WIRE"))),
        (),
        ["K113: 1 of 1 key points"],
    ),
    (
        "a section of the desk's that is empty",
        make_report({"response": (Empty("Not written.", periodic=False),)}),
        (),
        ["K114: section 'response' has no text; write one under 'texts', or leave it out of 'sections'"],
    ),
    (
        "a section of the desk's own making that is empty",
        make_report({"camps": (Empty("Not written.", periodic=False),)}),
        (),
        ["K114: section 'camps' has no text"],
    ),
    ("a section of briefkit's that is empty", make_report({"background": (Empty("None."),)}), (), []),
    (
        "text of the report before",
        written("overview", Paragraph(DYKE), Paragraph(RAIN)),
        (written("overview", Paragraph(RAIN), Paragraph(DYKE), before=True),),
        ["K115: what stands in No. 2 word for word is all of the desk's text in section 'overview': 'The dyke broke.'"],
    ),
    (
        "text of the report before that has no number",
        written("overview", Paragraph(DYKE)),
        (written("overview", Paragraph(DYKE), before=True, number=None),),
        ["K115: what stands in the report of 2024-02-11 word for word is all"],
    ),
    (
        "text of the report before under another title, with a paragraph of its own",
        written("outlook", Assessed(DYKE), Assessed(RAIN)),
        (written("assessment", Assessed((Text("The dyke broke "), CITE, Text("."))), before=True),),
        ["K115: what stands in No. 2 word for word is 1 of 2 paragraphs of the desk's text in section 'outlook'"],
    ),
    (
        "a list and key points of the report before",
        written("overview", Bullets((DYKE, RAIN))),
        (written("key-points", KeyPoints((KeyPoint(DYKE, (CITE,)),)), before=True),),
        ["K115: what stands in No. 2 word for word is 1 of 2 paragraphs"],
    ),
    (
        "text of the report before the one before",
        written("overview", Paragraph(DYKE)),
        (written("overview", Paragraph(DYKE), before=True, number=1, as_of=day(4)), before()),
        [],
    ),
    (
        "text of a report of the same days",
        written("overview", Paragraph(DYKE)),
        (written("overview", Paragraph(DYKE), as_of=day(17)),),
        ["K106"],
    ),
    (
        "whom to ask, as in the report before",
        written("contacts", Paragraph(DYKE)),
        (written("contacts", Paragraph(DYKE), before=True),),
        [],
    ),
    (
        "a section of the desk's own making, as in the report before",
        written("camps", Paragraph((*DYKE, CITE))),
        (written("camps", Paragraph((*DYKE, CITE)), before=True),),
        ["K115: what stands in No. 2"],
    ),
    (
        "a rule of distribution, as in the report before",
        written("distribution", Paragraph(DYKE)),
        (written("distribution", Paragraph(DYKE), before=True),),
        [],
    ),
)


FIGURES = replace(
    make_spec(),
    figures=(OwnFigure("9", "Killed", make_when(day(11))), OwnFigure("8", "Hurt", make_when(day(12)))),
)


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ({}, ["K116: the figure 9 'Killed' is as of 2024-02-11, before the period, which begins on 2024-02-12"]),
        ({"period": None}, []),
        ({"period": Period(day(11), day(18))}, []),
    ],
)
def test_a_figure_of_the_desk_is_of_the_period(head: dict[str, Any], found: list[str]) -> None:
    rules = [rule for rule in ALL if rule.code == "K116"]
    told = [f"{each.code}: {each.message}" for each in apply_rules(Case(make_report(**head), "x", spec=FIGURES), rules)]
    assert [line.partition(";")[0] for line in told] == found


@pytest.mark.parametrize(("report", "earlier", "found"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_a_report_is_held_to_the_rules(report: Report, earlier: tuple[Report, ...], found: list[str]) -> None:
    told = [f"{each.code}: {each.message}" for each in apply_rules(Case(report, "x.pdf", earlier=earlier), ALL)]
    assert len(told) == len(found), told
    for line, begin in zip(told, found, strict=True):
        assert line.startswith(begin)


def test_every_rule_has_a_code_and_a_report_that_breaks_it() -> None:
    broken = {"K116", *(found[:4] for _, _, _, each in TABLE for found in each)}
    assert {rule.code for rule in RULES} == broken
    assert {code for code in CODES if code.startswith("K")} <= broken
    assert [rule.code for rule in RULES if rule.level is Level.OFF] == ["K113"]


def test_a_rule_that_is_off_is_not_applied_to_a_report_without_a_spec() -> None:
    assert apply_rules(Case(make_report(point(CITE)), "x.pdf")) == ()
