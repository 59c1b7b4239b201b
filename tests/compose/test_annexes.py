"""Which sections a report has, what stands in them, and the annexes that are made of the rest."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest
from tests.articles import Article, day
from tests.select.test_select import AS_OF, dyke, spec

from briefkit.compose import compose_report
from briefkit.compose.annexes import list_asked
from briefkit.model.document import Origin
from briefkit.model.grading import NO_SCALES, Scales
from briefkit.model.provenance import Edition
from briefkit.model.report import (
    Block,
    Bullets,
    Empty,
    KeyPoint,
    KeyPoints,
    Paragraph,
    Report,
    SourceList,
    Table,
    Text,
)
from briefkit.model.selection import Dropped, Selection
from briefkit.select import select
from briefkit.spec.briefing import SectionSpec, Spec
from briefkit.spec.series import SeriesSpec

Written = Mapping[str, tuple[Block, ...]]
OWN = (Paragraph((Text("It rained."),)),)


def asked(*sections: SectionSpec | str, **changes: object) -> Spec:
    listed = tuple(SectionSpec(each) if isinstance(each, str) else each for each in sections)
    return dataclasses.replace(spec(), sections=listed, **changes)  # type: ignore[arg-type]


def pick(wanted: Spec, *articles: Article) -> Selection:
    return select([article.parsed() for article in articles or (dyke("a"),)], wanted, AS_OF)


def build(wanted: Spec, *articles: Article, scales: Scales = NO_SCALES, written: Written | None = None) -> Report:
    return compose_report(pick(wanted, *articles), wanted, written or {}, scales)


def blocks_of(report: Report, identifier: str) -> tuple[Block, ...]:
    return next(section.blocks for section in report.sections if section.id == identifier)


LIKELY = Scales((0,))


@pytest.mark.parametrize(
    ("sections", "scales", "expected"),
    [
        (("chronology",), NO_SCALES, ["chronology"]),
        # who judges explains the words for that, at the end or where it is asked for
        (("chronology",), LIKELY, ["chronology", "scales"]),
        (("scales", "chronology"), LIKELY, ["scales", "chronology"]),
        (("scales", "chronology"), NO_SCALES, ["scales", "chronology"]),
    ],
)
def test_scales_are_explained_where_they_are_used(
    sections: tuple[str, ...], scales: Scales, expected: list[str]
) -> None:
    listed = list_asked([SectionSpec(each) for each in sections], scales)
    assert [section.id for section in listed] == expected
    report = build(asked(*sections), scales=scales)
    assert [section.id for section in report.sections] == expected


def test_grades_are_explained_only_where_scales_are_asked_for() -> None:
    article = dyke("a")
    parsed = article.parsed()
    graded = dataclasses.replace(
        parsed, document=dataclasses.replace(parsed.document, reliability="B", origin=Origin("a.txt", "0" * 64))
    )
    for sections, grades in ((("chronology", "scales"), True), (("chronology",), False)):
        wanted = asked(*sections)
        report = compose_report(select([graded], wanted, AS_OF), wanted, scales=LIKELY)
        (block,) = blocks_of(report, "scales")
        assert isinstance(block, Bullets)
        assert ("Reliability" in str(block)) is grades


@pytest.mark.parametrize(
    ("text", "own", "kinds"),
    [
        ("The World Food Programme (WFP) came. Boats of the WFP left.", (), [Table]),
        ("The World Food Programme (WFP) came. Boats of the WFP left.", OWN, [Paragraph, Table]),
        # of nothing that can be made the desk's text says enough
        ("Boats left.", (), [Empty]),
        ("Boats left.", OWN, [Paragraph]),
    ],
)
def test_a_glossary_stands_below_the_text_of_the_desk(text: str, own: tuple[Block, ...], kinds: list[type]) -> None:
    article = Article("a", text)
    article.event(text.split(". ")[-1], day("2024-02-15"))
    report = build(asked("chronology", "glossary"), article, written={"glossary": own})
    assert [type(block) for block in blocks_of(report, "glossary")] == kinds


def test_a_text_that_replaces_an_annex_stands_alone() -> None:
    article = Article("a", "The World Food Programme (WFP) came. Boats of the WFP left.")
    article.event("Boats of the WFP left.", day("2024-02-15"))
    report = build(asked("chronology", SectionSpec("glossary", replaces=True)), article, written={"glossary": OWN})
    assert blocks_of(report, "glossary") == OWN


@pytest.mark.parametrize(
    ("section", "own", "reason"),
    [
        (SectionSpec("assessment"), (), "The desk has not written this section."),
        (SectionSpec("our-view"), (), "The desk has not written this section."),
        (SectionSpec("chronology", replaces=True), (), "The desk has not written this section."),
        (SectionSpec("assessment"), OWN, None),
        (SectionSpec("glossary"), (), "No source spells out an abbreviation that this report uses."),
    ],
)
def test_a_section_that_the_desk_has_not_written_says_so(
    section: SectionSpec, own: tuple[Block, ...], reason: str | None
) -> None:
    report = build(asked(section), written={section.id: own})
    blocks = blocks_of(report, section.id)
    assert blocks == ((Empty(reason, periodic=False),) if reason else own)
    assert [each.written for each in report.sections] == [len(own)]


@pytest.mark.parametrize(
    ("section", "title"),
    [
        (SectionSpec("our-view-of-it"), "Our view of it"),
        (SectionSpec("assessment"), "Assessment"),
        (SectionSpec("assessment", title="What we think"), "What we think"),
        (SectionSpec("chronology"), "Chronology"),
    ],
)
def test_what_sections_are_called(section: SectionSpec, title: str) -> None:
    assert [each.title for each in build(asked(section)).sections] == [title]


@pytest.mark.parametrize(
    ("series", "own", "printed"),
    [(None, (), False), (SeriesSpec("floods", 7, AS_OF), (), True), (None, OWN, True)],
    ids=["on its own", "of a series", "with a text of the desk"],
)
def test_what_changed_is_told_of_reports_of_a_series(
    series: SeriesSpec | None, own: tuple[Block, ...], printed: bool
) -> None:
    written = {"changes": own} if own else {}
    report = build(asked("changes", "chronology", series=series), written=written)
    assert [section.id for section in report.sections] == [*(["changes"] if printed else []), "chronology"]


@pytest.mark.parametrize("cited", [True, False])
def test_a_list_of_sources_says_where_it_has_none(cited: bool) -> None:
    report = build(asked(*(["chronology"] if cited else []), "sources"))
    expected = SourceList() if cited else Empty("No source is cited.", periodic=False)
    assert blocks_of(report, "sources") == (expected,)


def test_key_points_of_the_desk_and_of_the_selection_do_not_say_the_same() -> None:
    alone = blocks_of(build(asked("key-points", "chronology")), "key-points")
    (made,) = alone
    assert isinstance(made, KeyPoints)
    said, *others = made.points
    own = (Bullets(((Text("The dyke is gone."), *said.sources),)),)
    first, second = blocks_of(build(asked("key-points"), written={"key-points": own}), "key-points")
    assert first == KeyPoints((KeyPoint((Text("The dyke is gone."),), said.sources),))
    assert second == KeyPoints(tuple(others))


def test_that_nothing_was_selected_is_said_where_the_desk_says_nothing() -> None:
    article = Article("a", "Boats left.")
    (block,) = blocks_of(build(asked("key-points"), article), "key-points")
    assert isinstance(block, Empty)
    own = (Bullets(((Text("The dyke is gone."),),)),)
    (said,) = blocks_of(build(asked("key-points"), article, written={"key-points": own}), "key-points")
    assert isinstance(said, KeyPoints)


@pytest.mark.parametrize(
    ("dropped", "left_out"),
    [
        (("document", "excluded by the spec"), 1),
        (("document", "marked more strictly than this edition"), 1),
        (("document", "does not match"), 0),
        (("event", "excluded by the spec"), 0),
    ],
)
def test_an_edition_says_how_many_documents_it_withholds(dropped: tuple[str, str], left_out: int) -> None:
    wanted = asked("chronology", audience="partners", omitted=("actors",))
    selection = dataclasses.replace(pick(wanted), dropped=(Dropped("x", *dropped),))
    assert compose_report(selection, wanted).edition == Edition("partners", ("actors",), left_out)
    assert compose_report(selection, asked("chronology")).edition is None
