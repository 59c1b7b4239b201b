from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, actor_id, day
from tests.select.tellings_of import Telling, list_all, parse_story
from tests.select.test_events import INSIDE, event
from tests.select.test_select import spec

from briefkit.compose import compose_report
from briefkit.errors import Severity
from briefkit.model.facts import Basis, EventStatus, Part, Role
from briefkit.model.report import Chronology, ChronologyRow, KeyFigures, QuotationList
from briefkit.model.selection import SelectedQuotation, Selection
from briefkit.select import select
from briefkit.select.decisions import Names, apply_edits, apply_quotation_edits, find_nearest, regroup
from briefkit.select.register import build_register
from briefkit.spec.briefing import Edit, OwnFigure, OwnRow, Spec

NOBODY = Names(build_register([], ()))
AS_OF = dt.date(2024, 2, 20)


def test_edits_are_applied_and_shown() -> None:
    edited, untouched = apply_edits(
        [event("x", INSIDE), event("y", INSIDE)], {"x-2": Edit(date=day("2024-02-14"), text="Boats left late.")}, NOBODY
    )
    assert (edited.text, edited.date.when, edited.date.basis) == ("Boats left late.", day("2024-02-14"), Basis.EDITED)
    assert edited.edited == ("date", "text")
    assert untouched == event("y", INSIDE)


def test_every_edit_of_a_merged_event_is_applied_and_the_later_wins() -> None:
    (edited,) = apply_edits(
        [event("x", INSIDE)],
        {"x": Edit(type="death", text="First."), "x-2": Edit(text="Second.")},
        NOBODY,
    )
    assert (edited.type, edited.text, edited.edited) == ("death", "Second.", ("text", "type"))


def wire() -> Article:
    text = (
        "A ferry sank at Lund on Monday. Twelve people died, the mayor said.\n\n"
        "Ada Lind, the mayor, opened an inquiry on Tuesday. “It was old,” she said."
    )
    article = Article("wire", text, "2024-02-16", "Wire").actor("Lund", "place").actor("Ada Lind", "person")
    article.event("A ferry sank at Lund on Monday.", day("2024-02-12"), places=(actor_id("Lund", "place"),))
    article.event(
        "Ada Lind, the mayor, opened an inquiry on Tuesday.", day("2024-02-13"), actors=(actor_id("Ada Lind"),)
    )
    return article.quotation("“It was old,” she said.", "Ada Lind", speaker_id=actor_id("Ada Lind"))


def post() -> Article:
    article = Article("post", "The ferry at Lund went down on Monday.", "2024-02-17", "Post").actor("Lund", "place")
    return article.event(article.text, day("2024-02-12"), places=(actor_id("Lund", "place"),))


def decide(**decisions: object) -> tuple[Selection, Spec]:
    asked = dataclasses.replace(spec(), **decisions)  # type: ignore[arg-type]
    return select([wire().parsed(), post().parsed()], asked, AS_OF), asked


def list_rows(**decisions: object) -> list[ChronologyRow]:
    selection, asked = decide(**decisions)
    blocks = [block for block in compose_report(selection, asked).blocks() if isinstance(block, Chronology)]
    return [row for block in blocks for row in (*block.rows, *block.undated)]


def list_texts(**decisions: object) -> list[str]:
    return [row.text for row in list_rows(**decisions)]


SANK = "A ferry sank at Lund on Monday."
INQUIRY = "Ada Lind, the mayor, opened an inquiry on Tuesday."
DOWN = "The ferry at Lund went down on Monday."


def test_rows_that_are_one_are_merged_and_the_first_is_printed() -> None:
    together = [len(row.sources) for row in list_rows(merge=(("e-post-1", "e-wire-1"),))]
    assert (list_texts(merge=(("e-post-1", "e-wire-1"),)), together) == ([DOWN, INQUIRY], [2, 1])


def test_a_row_that_is_split_stands_alone() -> None:
    merged = {"merge": (("e-wire-1", "e-post-1"),)}
    assert list_texts(**merged) == [SANK, INQUIRY]
    assert sorted(list_texts(split=("e-post-1",))) == sorted([SANK, DOWN, INQUIRY])


@pytest.mark.parametrize(
    ("excluded", "left"),
    [
        ("e-wire-2", {SANK}),
        ("wire", {DOWN}),
    ],
)
def test_rows_and_documents_are_left_out(excluded: str, left: set[str]) -> None:
    texts = set(list_texts(exclude=(excluded,)))
    assert decide(exclude=(excluded,))[0].problems == ()
    assert left <= texts
    assert INQUIRY not in texts


def test_an_actor_is_left_out_of_the_tables_by_name_or_id() -> None:
    for name in ("Ada Lind", actor_id("Ada Lind")):
        selection, _ = decide(exclude=(name,))
        assert actor_id("Ada Lind") not in selection.listed
        assert (actor_id("Ada Lind"), "excluded by the spec") in [(each.id, each.reason) for each in selection.dropped]


def test_a_quotation_is_left_out() -> None:
    (found,) = decide()[0].quotations
    assert decide(exclude=(found.quotation.id,))[0].quotations == ()


def test_every_field_of_an_event_can_be_edited() -> None:
    edit = Edit(
        date=day("2024-02-11"),
        text="A ferry capsized.",
        who=("Ada Lind", "River Police"),
        where=("Orvel",),
        status=EventStatus.CLAIMED,
    )
    row = next(row for row in list_rows(edits={"e-wire-1": edit}) if row.id == "e-wire-1")
    assert (row.date, row.text, row.place, row.status) == ("11 February 2024", "A ferry capsized.", "Orvel", "claimed")
    assert [each.text for each in row.who] == ["Ada Lind", "River Police"]
    assert (row.marks, row.edited) == ("‡", True)


def test_every_field_of_a_quotation_can_be_edited() -> None:
    (found,) = decide()[0].quotations
    edit = Edit(date=day("2024-02-15"), text="The ferry was old.", speaker="Ole Berg", role="Harbour master")
    selection, asked = decide(edits={found.quotation.id: edit})
    (row,) = next(block for block in compose_report(selection, asked).blocks() if isinstance(block, QuotationList)).rows
    assert (row.speaker, row.role, row.text, row.paraphrase) == (
        "Ole Berg",
        "Harbour master",
        "The ferry was old.",
        True,
    )
    assert row.said == "15 February 2024; Wire, 16 February 2024; corrected by the desk"
    assert selection.quotations[0].role == Role("Harbour master")


def test_rows_of_the_desk_s_own_stand_among_the_others() -> None:
    own = (
        OwnRow("The bridge was shut.", day("2024-02-12"), ("River Police",), ("Lund",), sources=("e-wire-1",)),
        OwnRow("Buses are planned.", day("2024-02-14"), status=EventStatus.PLANNED),
        OwnRow("Nobody answered."),
    )
    rows = {row.text: row for row in list_rows(rows=own)}
    shut, buses, nobody = (rows[row.text] for row in own)
    assert (shut.date, shut.place, shut.marks, shut.outlets) == ("12 February 2024", "Lund", "#", None)
    assert [cite.locator for cite in shut.sources] == ["¶ 1"]
    assert (buses.status, buses.sources) == ("planned", ())
    assert (nobody.date, list(rows)[-1]) == ("", "Nobody answered.")


def test_rows_of_the_desk_s_own_that_say_the_same_are_told_apart() -> None:
    own = OwnRow("Nobody answered.")
    first, second = (row.id for row in list_rows(rows=(own, own)) if row.text == own.text)
    assert second == f"{first}-2"


def test_a_figure_of_the_desk_s_own_says_whose_it_is() -> None:
    figures = (
        OwnFigure("12", "Dead", day("2024-02-12"), ("wire, ¶ 1",)),
        OwnFigure("40", "Boats at Lund", day("2024-02-13")),
    )
    selection, asked = decide(figures=figures)
    block = next(block for block in compose_report(selection, asked).blocks() if isinstance(block, KeyFigures))
    assert [(each.value, each.label, each.as_of, len(each.sources)) for each in block.figures] == [
        ("12", "Dead", "12 February 2024", 1),
        ("40", "Boats at Lund (according to the desk)", "13 February 2024", 0),
    ]


@pytest.mark.parametrize(
    ("decisions", "message"),
    [
        ({"merge": (("e-wire-1", "e-gone"),)}, "no event or quotation has the id 'e-gone'"),
        ({"split": ("e-gone",)}, "no event or quotation has the id 'e-gone'"),
        ({"split": ("e-wire-9",)}, "no event or quotation has the id 'e-wire-9'; the nearest are e-wire-2, e-wire-1"),
        ({"exclude": ("Nobody",)}, "no event, quotation, figure, actor or document is called 'Nobody'"),
        (
            {"edits": {"e-gone": Edit(text="x", was="A ferry sank near Lund on Monday.")}},
            "no event, quotation or document has the id 'e-gone'; "
            "the nearest sentences are those of e-wire-1, e-post-1",
        ),
        (
            {"edits": {"e-gone": Edit(text="x", was="Nothing like it.")}},
            "no event, quotation or document has the id 'e-gone'; no sentence is like it",
        ),
    ],
)
def test_a_decision_whose_row_is_gone_is_said(decisions: dict[str, object], message: str) -> None:
    problems = [(problem.code, problem.message) for problem in decide(**decisions)[0].problems]
    assert ("S112", message) in problems


def test_a_source_of_an_own_row_that_nothing_has_is_an_error() -> None:
    selection, _ = decide(rows=(OwnRow("A bus left.", sources=("e-gone",)),))
    (problem,) = [problem for problem in selection.problems if problem.severity is Severity.ERROR]
    assert (problem.code, problem.message.split(";")[0]) == ("S112", "no document, row or figure has the id 'e-gone'")


BOATS = list_all(parse_story("a", *(Telling(f"Boat {number} left Sorn.", "left") for number in range(1, 7))))
"""Six candidates, of which the first event has the id ``e-a-1``."""
CLUSTERS = [[0, 1], [2], [3, 4, 5]]


@pytest.mark.parametrize(
    ("merge", "split", "decided"),
    [
        ([], [], CLUSTERS),
        # what is split stands alone behind all others; what is alone already stays
        ([], [1], [[1], [2], [3, 4, 5], [0]]),
        ([], [3], CLUSTERS),
        ([], [4, 5], [[0, 1], [2], [5], [3], [4]]),
        ([], [4, 5, 6], [[0, 1], [2], [], [3], [4], [5]]),
        # what is merged stands where its first is, and that leads
        ([(3, 1)], [], [[], [2, 0, 1], [3, 4, 5]]),
        ([(2, 3)], [], [[1, 0, 2], [], [3, 4, 5]]),
        ([(2, 1)], [], [[1, 0], [2], [3, 4, 5]]),
        ([(6, 1, 3)], [], [[], [], [5, 3, 4, 0, 1, 2]]),
        # merged again
        ([(1, 3), (3, 4)], [], [[2, 0, 1, 3, 4, 5], [], []]),
        ([(1, 3), (4, 3)], [], [[], [], [3, 4, 5, 0, 1, 2]]),
        # what is gone
        ([(9, 1)], [], CLUSTERS),
        ([(9, 8)], [], CLUSTERS),
        ([(9, 2, 3)], [], [[0, 1, 2], [], [3, 4, 5]]),
        ([(2, 3)], [1], [[1, 2], [], [3, 4, 5], [0]]),
    ],
)
def test_clusters_are_regrouped(merge: list[tuple[int, ...]], split: list[int], decided: list[list[int]]) -> None:
    ids = [tuple(f"e-a-{each}" for each in group) for group in merge]
    assert regroup(CLUSTERS, BOATS, ids, {f"e-a-{each}" for each in split}) == decided


@pytest.mark.parametrize(
    ("edit", "actors", "places", "present", "parts"),
    [
        (Edit(text="Boats left."), ("a-1",), ("a-2",), ("a-3", "a-1", "a-2"), (("a-1", Part.DOER),)),
        (Edit(who=("Nobody",)), ("new",), ("a-2",), ("a-3", "a-2", "new", "a-2"), ()),
        (Edit(where=("Nobody",)), ("a-1",), ("new",), ("a-3", "a-2", "a-1", "new"), (("a-1", Part.DOER),)),
    ],
)
def test_who_and_where_of_an_edited_event(
    edit: Edit, actors: tuple[str, ...], places: tuple[str, ...], present: tuple[str, ...], parts: tuple[object, ...]
) -> None:
    told = event("x", INSIDE, actors=("a-1",), places=("a-2",))
    told = dataclasses.replace(told, present=("a-3", "a-1", "a-2"), parts=(("a-1", Part.DOER),))
    names = Names(build_register([], ()))
    (new,) = names.find(["Nobody"])
    (edited,) = apply_edits([told], {"x": edit}, names)
    plain = {"a-1": "a-1", "a-2": "a-2", "a-3": "a-3", new: "new"}
    assert tuple(plain[each] for each in edited.actors) == actors
    assert tuple(plain[each] for each in edited.places) == places
    assert {plain[each] for each in edited.present} == set(present)
    assert edited.parts == parts


@pytest.mark.parametrize(
    ("edit", "role"),
    [
        (Edit(speaker="Ole Berg"), None),
        (Edit(speaker="Ada Lind"), Role("Mayor")),
        (Edit(text="It was."), Role("Mayor")),
        (Edit(role="Envoy"), Role("Envoy")),
        (Edit(speaker="Ole Berg", role="Envoy"), Role("Envoy")),
    ],
)
def test_the_role_of_another_speaker_is_not_that_of_the_first(edit: Edit, role: Role | None) -> None:
    parsed = wire().parsed()
    names = Names(build_register([parsed], ()))
    found = SelectedQuotation(
        parsed.quotations[0], "wire", 2, actor_id("Ada Lind"), Role("Mayor"), ids=(parsed.quotations[0].id,)
    )
    (edited,) = apply_quotation_edits([found], {parsed.quotations[0].id: edit}, names)
    assert edited.role == role


@pytest.mark.parametrize(
    ("was", "nearest"),
    [
        # three of ten words are enough
        ("one two three", ["e-a-1"]),
        ("one two", []),
        ("one two three four five six seven eight nine ten", ["e-a-1"]),
        ("", []),
    ],
)
def test_a_sentence_is_near_that_has_three_of_ten_words(was: str, nearest: list[str]) -> None:
    article = Article("a", "One two three four five six seven eight nine ten")
    assert find_nearest(was, [article.event(article.text).parsed()]) == nearest


def test_three_sentences_are_suggested_the_nearest_first() -> None:
    texts = [f"Boats left the {where}." for where in ("port", "port now", "old port", "quay and town")]
    article = Article("a", " ".join(texts))
    for text in texts:
        article.event(text)
    article.event("left the port.")  # of one sentence the first
    assert find_nearest("Boats left the port.", [article.parsed()]) == ["e-a-1", "e-a-3", "e-a-2"]
