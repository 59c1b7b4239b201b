from __future__ import annotations

import datetime as dt
import gc
from dataclasses import replace
from typing import get_args

import pytest
from tests.printed import show_printout
from tests.render.pdf.samples import HEAD, SOURCES, every_block, make_png, make_report

from briefkit.model.maps import MapPlace
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    Figure,
    KeyFigures,
    Link,
    Paragraph,
    PlaceMap,
    QuotationList,
    Ref,
    Report,
    Section,
    SourceList,
    Table,
    Text,
)
from briefkit.model.theme import CitationStyle, Logo, Theme
from briefkit.render import print_tree as tree
from briefkit.render.drawing.shapes import Label
from briefkit.render.lowering import lower_report
from briefkit.render.print_tree import Printout


def lower(report: Report, citations: CitationStyle = CitationStyle.REFERENCES, theme: Theme | None = None) -> Printout:
    return lower_report(report, citations, theme or Theme())


def show(*blocks: Block, citations: CitationStyle = CitationStyle.REFERENCES) -> list[str]:
    """What blocks print, in a report that has the sources of the samples and prints their list where it is asked to."""
    return show_printout(lower(Report(HEAD, (Section("s", "S", blocks),), SOURCES), citations))[1:]


def test_every_kind_of_block_is_printed() -> None:
    assert {type(each) for each in every_block()} == set(get_args(Block))
    assert show_printout(lower(make_report(*every_block()))) == [
        "# Main part @main",
        "## First part @part-1",
        "### Smaller part",
        "body: plain words, <strong>strong words, </><emphasis>set-off words, </>“somebody's words”[[1, ¶ 3]>#s1]"
        "[the crossing>#e1]",
        "body: [an address (https://example.org/page)>https://example.org/page]",
        "bullets: a dotted item",
        "numbers: a numbered item",
        "key points: [<strong>4 March</>>#e1]: the bottom line [[1]>#s1] [[2]>#s2]",
        "figure: 1,250 / people moved / as of 8 March 2024 [[2]>#s2]",
        "reported: <label>Reported: </>what was reported",
        "assessed: <label>Assessment: </>what was judged // Likelihood: <strong>likely</>. "
        "Confidence in this judgement: <strong>moderate</>. Basis: [[1]>#s1].",
        "table key: ° carried over from an earlier sentence",
        "table: Table 1. Chronology",
        "  Date | Place | What happened | Who | Outlets | Sources",
        "  <strong>4 March 2024°</> | Lower Ford | <emphasis>Planned: </>The bridge was opened to lorries. // "
        "<strong>Figures differ: </>one outlet says three lanes | [Mira Sol>#a1],\\nthe mayor | 2 | "
        "[[1]>#s1] [[2]>#s2] @e1",
        "table: Table 2. Undated events",
        "  What happened",
        "  A ferry ran aground. @e2",
        "table: Table 3. People",
        "  Name | Also known as | Role | Country | Acts this period | Named | Sources",
        "  <strong>Mira Sol</> // 5 mentions | M. Sol | Head of the ferry office | Freeland | [4 March>#e1] | 3–8 March"
        " | [[1]>#s1] @a1",
        "speaker: [<speaker>Mira Sol</>>#a1]<secondary>, Head</>",
        "statement: “We will cross.” @q1",
        "circumstances: 4 March · named in the source as “she” · [[1]>#s1]",
        "statement: that it would “hold”<emphasis> (reported speech)</> @q2",
        "speaker: <speaker>Tomas Rey</>",
        "statement: that all was well<emphasis> (paraphrase)</> @q3",
        "table: Table 4. Levels",
        "  Day | Water",
        "  Monday | <strong>high</>",
        "picture: a map (57.6 x 28.8): Figure 1. Crossings. 8 March 2024. Source: Map office.",
        "drawing: Bars of 4 events from 3 March 2024 to 9 March 2024. Most on 4 March 2024: 3. "
        "The table below has the data. (480 x 164): Figure 2. Events a day",
        "table: ",
        "  Day | Talks | Force | All",
        "  4 March 2024 | 2 | 1 | 3",
        "  8 March 2024 |  | 1 | 1",
        "note: One has no day.",
        "drawing: Timeline of 2 events from 3 March 2024 to 9 March 2024. The chronology has the same events. "
        "(480 x 75.6): Figure 3. Crossings",
        "drawing: Lines between 3 actors, from who acts to whom it concerns. Most between Mira Sol and Port of Ford: "
        "2 events. The table below has the data. (480 x 62): Figure 4. Who with whom",
        "table: ",
        "  Who acts | To whom or with whom | Events",
        "  Mira Sol | Port of Ford | [4 Mar>#e1], [early March>#e2]",
        "  Mira Sol | with Guards | [4 Mar>#e1]",
        "drawing: 3 readings from 4 March 2024 to 8 March 2024, from 900 to 1,250. The last is 1,250. "
        "The table below has the data. (480 x 152): Figure 5. People moved",
        "table: ",
        "  Day | Figure | According to | Sources",
        "  4 March 2024 | about 900 | Mira Sol | [[1]>#s1]",
        "  4 March 2024 | 1,000 |  | [[2]>#s2]",
        "  8 March 2024 | 1,250 | Guards | [[2]>#s2]",
        "drawing: Map of 2 places. Most events: Chókwè: 2; Gaza: 1. 1 place is not placed. "
        "The table below has the data. (480 x 209.5): Figure 6. Places",
        "table: ",
        "  Place | Country | Position | Events | Rows",
        "  Chókwè | Mozambique | town | 2 | [4 Mar>#e1], [5 Mar>#e2]",
        "  Gaza | Mozambique | region | 1 | [4 Mar>#e1]",
        "  Lionde |  | not placed | 1 | [5 Mar>#e2]",
        "note: Boundaries are not ours.",
        "nothing to report: Nothing to report in this period. No road was closed.",
        "sources: [[1]>#e1] <emphasis>Valley Post</>, “Bridge opens”, by Ann Lee, 4 March 2024. "
        "Reliability B (usually reliable). // "
        "[https://example.org/bridge?a=1>https://example.org/bridge?a=1] @s1",
        "sources: [[2]>#e1] <emphasis>Delta News</>, “Ferry stops”. // "
        "<secondary>also in Coast Mail, 5 March 2024</> @s2",
        "# Notes @notes of the report",
        "note: Made from two sources",
    ]


@pytest.mark.parametrize(
    ("block", "printed"),
    [
        (Bullets(()), []),
        (QuotationList(()), []),
        (Chronology(()), []),
        (KeyFigures(()), []),
        (ActorTable("", ()), []),
        (Assessed((Text("It will hold."),)), ["assessed: <label>Assessment: </>It will hold."]),
        (Table((), (), "A caption alone"), ["table: Table 1. A caption alone", "  "]),
        (
            Paragraph((Text(""), Ref("nowhere", "plain"), Link("bad", "javascript:x"))),
            ["body: plainbad (javascript:x)"],
        ),
        (Paragraph((Cite("s1"), Cite("s2"))), ["body: [1][2]"]),
        (Paragraph((Text("a\x00b\u202ec\r\nd"),)), ["body: abc\\nd"]),
    ],
)
def test_what_is_empty_unsafe_or_leads_nowhere(block: Block, printed: list[str]) -> None:
    assert show(block) == printed


def row(number: int, place: str = "Ford", who: str = "Desk", outlets: int | None = 1) -> ChronologyRow:
    return ChronologyRow(
        f"e{number}", "4 March", "It rose.", place, (Text(who), Text("Ida")), (Cite("s1"),), None, "", None, outlets
    )


@pytest.mark.parametrize(
    ("rows", "above", "titles"),
    [
        ((row(1),), [], "Date | Place | What happened | Who | Outlets | Sources"),
        (
            (row(1), row(2)),
            ["Place: Ford in every row.", "Who: Desk, Ida in every row.", "Every row rests on one outlet."],
            "Date | What happened | Sources",
        ),
        (
            (row(1), row(2, "Pier")),
            ["Who: Desk, Ida in every row.", "Every row rests on one outlet."],
            "Date | Place | What happened | Sources",
        ),
        ((row(1), row(2, "", "Ida", None)), [], "Date | Place | What happened | Who | Outlets | Sources"),
        ((row(1, outlets=None), row(2, "Pier", "Bo", None)), [], "Date | Place | What happened | Who | Sources"),
    ],
)
def test_what_every_row_says_is_said_once(rows: tuple[ChronologyRow, ...], above: list[str], titles: str) -> None:
    printed = show(Chronology(rows))
    assert printed[: len(above)] == [f"table key: {each}" for each in above]
    assert printed[len(above) + 1] == f"  {titles}"


def test_a_column_with_remarks_is_never_said_once() -> None:
    actors = tuple(ActorRow(f"a{number}", "Ida Lund", role="Mayor", mentions=3) for number in (1, 2))
    assert show(ActorTable("People", actors)) == [
        "table key: Role: Mayor in every row.",
        "table: Table 1. People",
        "  Name",
        "  <strong>Ida Lund</> // 3 mentions @a1",
        "  <strong>Ida Lund</> // 3 mentions @a2",
    ]


@pytest.mark.parametrize("citations", [CitationStyle.FOOTNOTES, CitationStyle.ENDNOTES])
def test_citations_in_notes(citations: CitationStyle) -> None:
    line = (Text("It rose"), Text(" · "), Cite("s1", "¶ 2"), Text(" "), Cite("s1", "¶ 3"), Text(" or more"))
    actor = ActorRow("a1", "Ida Lund", sources=(Cite("s1"),))
    printed = show(
        Paragraph(line), Chronology((row(1),)), ActorTable("People", (actor,)), SourceList(), citations=citations
    )
    long = "<emphasis>Valley Post</>, “Bridge opens”, 4 March 2024, ¶ 2 [[1]>#s1]. [https://example.org/bridge?a=1>https://example.org/bridge?a=1]"
    assert printed[0] == f"body: It rose^({long}) ^(<emphasis>Valley Post</>, 4 March 2024, ¶ 3 [[1]>#s1].) or more"
    assert printed[2] == "  Date | Place | What happened | Who | Outlets"
    assert "It rose.^(<emphasis>Valley Post</>, 4 March 2024 [[1]>#s1].) | " in printed[3]
    assert printed[6] == "  <strong>Ida Lund</> | [[1]>#s1] @a1"


@pytest.mark.parametrize(
    ("columns", "page", "margin", "wide"),
    [(8, "A4", 57, False), (9, "A4", 57, True), (8, "A4", 72, True), (8, "Letter", 57, False)],
)
def test_a_table_of_many_columns_wants_a_wide_page(columns: int, page: str, margin: float, wide: bool) -> None:
    table = Table(tuple("abcdefghi"[:columns]), ())
    printout = lower(Report(HEAD, (Section("s", "S", (table,)),)), theme=Theme(page=page, margin_side=margin))
    assert [section.wide for section in printout.sections] == [wide]


def test_the_head_says_what_the_file_is() -> None:
    head = replace(HEAD, title="River\x00 crossings\n and relief", contact="desk@valley.example")
    printout = lower(Report(head, ()), theme=Theme(logo=Logo("logo.png", make_png())))
    assert printout.masthead.product == "Situation report No. 7"
    assert printout.masthead.title == "River crossings\n and relief"
    assert printout.masthead.logo is not None
    assert printout.masthead.logo.alt == "Logo of Valley desk"
    assert printout.details[0][0] == "Number"
    assert printout.details[-1][1] == (
        tree.Run("desk@valley.example", goal=tree.Address("mailto:desk@valley.example")),
    )
    assert printout.margins.header == "Situation report No. 7 · River crossings and relief"
    assert printout.metadata == tree.Metadata(
        "River crossings and relief",
        "Valley desk",
        "Situation report, No. 7, Lower valley",
        "Situation report; No. 7; Lower valley; TLP:GREEN",
        "Situation report",
        "en-GB",
        dt.date(2024, 3, 9),
    )
    assert printout.fields["next_report"] == "16 March 2024"


def test_every_jump_lands() -> None:
    printout = lower(make_report(*every_block()))
    anchors = list(printout.anchors())
    assert {"main", "part-1", "e1", "e2", "a1", "q1", "q2", "q3", "s1", "s2", tree.NOTES} == set(anchors)
    jumps = {
        part.split(">#")[1].split("]")[0]
        for line in show_printout(printout)
        for part in line.split("[")
        if ">#" in part
    }
    assert jumps <= set(anchors)


@pytest.mark.parametrize("collecting", [True, False])
def test_lowering_leaves_the_collector_as_it_was(collecting: bool) -> None:
    was_on = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        with pytest.raises(ValueError, match="neither a sound PNG"):
            lower(make_report(Figure(make_png()[:60], "a map")))
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if was_on else gc.disable)()


def test_names_on_a_map_are_made_fit_to_print() -> None:
    refs = (Ref("e1", "4 Mar"),)
    places = (
        MapPlace("Port\x07 [1]\nAmity", 32.9, -24.5, "town", refs),
        MapPlace("\x07", 33.9, -24.9, "town", refs),
        MapPlace("<b>Ford</b>", 34.9, -24.1, "town", refs),
    )
    blocks = lower(make_report(PlaceMap("P", places))).blocks()
    (drawing,) = (block for block in blocks if isinstance(block, tree.Drawing))
    labels = {shape.text for shape in drawing.shapes if isinstance(shape, Label)}
    assert {"Port {1} Amity", "?", "<b>Ford</b>"} <= labels
