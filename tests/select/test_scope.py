"""Which documents a report can draw on."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from tests.articles import Article

from briefkit.model.citing import source_id
from briefkit.model.facts import ParsedDocument
from briefkit.model.head import Head
from briefkit.model.selection import NO_MATCH, OUT_OF_SCOPE, Unloaded, Unmatched
from briefkit.model.when import Period, Precision, When
from briefkit.select import select
from briefkit.select.scope import LONGEST, MARGIN, NamedDays, Scope, find_scope, list_days, list_names
from briefkit.spec.briefing import UNDATED, Edit, EventSelect, OwnRow, QuotationSelect, SourceSpec, Spec
from briefkit.spec.match import parse_match

JUNE = Period(dt.date(2021, 6, 1), dt.date(2021, 6, 30))


def make_when(begin: str, finish: str | None = None) -> When:
    last = finish or begin
    return When(begin, Precision.DAY, dt.date.fromisoformat(begin), dt.date.fromisoformat(last))


def tell(
    published: str | None, when: When | None = None, status: str = "happened", basis: str | None = None
) -> ParsedDocument:
    article = Article("a", "The dyke broke at Lionde.", published)
    return article.event("broke at Lionde", when, basis, status=status).parsed()


@pytest.mark.parametrize(
    ("document", "covered"),
    [
        (tell("2021-06-15"), True),
        (tell(None), True),
        (tell("2021-05-01"), True),
        (tell("2021-04-30"), False),
        (tell("2021-07-31"), True),
        (tell("2021-08-01"), False),
        (tell("2021-03-01", make_when("2021-06-30")), True),
        (tell("2021-12-01", make_when("2021-06-01")), True),
        (tell("2021-12-01", make_when("2021-05-31")), False),
        (tell("2021-12-01", make_when("2021-06-01", "2021-06-30")), True),
        (tell("2021-12-01", make_when("2021-01-01", "2021-12-31")), False),  # a year names no day
        (tell("2021-03-01", make_when("2021-09-01"), "planned"), True),
        (tell("2021-12-01", make_when("2021-12-24"), "planned"), False),  # announced after the period
        (tell("2021-03-01", make_when("2021-03-05"), "planned"), False),
        (tell("2021-12-01", make_when("2021-06-05"), basis="published"), False),
    ],
)
def test_a_document_is_in_scope_by_its_days(document: ParsedDocument, covered: bool) -> None:
    assert Scope(JUNE).covers(document) is covered
    assert Scope(None).covers(document)


def test_the_bounds_are_a_month() -> None:
    assert dt.timedelta(days=31) == MARGIN == LONGEST


@pytest.mark.parametrize("period", [Period(None, dt.date(2021, 6, 30)), Period(dt.date(1, 1, 1), dt.date.max)])
def test_open_and_endless_periods_are_no_trouble(period: Period) -> None:
    assert Scope(period).covers(tell("0001-01-01"))
    assert Scope(period).covers(tell("9999-12-31")) is (period.finish == dt.date.max)


@pytest.mark.parametrize("name", ["a", source_id("a"), "e-a-1", "q-a-1"])
def test_what_is_named_is_in_scope(name: str) -> None:
    article = Article("a", 'The dyke broke. "It is over," Ada Lund said.', "2001-01-01")
    document = article.event("dyke broke").quotation("It is over", "Ada Lund").parsed()
    assert name in list_names(document)
    assert Scope(JUNE, wanted=frozenset([name])).covers(document)
    assert not Scope(JUNE, wanted=frozenset(["other"])).covers(document)


def test_days_are_listed_once_and_in_order() -> None:
    article = Article("a", "The dyke broke. The mayor left. Rain fell. Snow fell.", "2021-06-15")
    article.event("Rain fell", make_when("2021-06-10")).event("dyke broke", make_when("2021-06-02"))
    article.event("mayor left", make_when("2021-06-02"), status="planned").event("Snow fell", make_when("2021-06-02"))
    (first, second) = dt.date(2021, 6, 2), dt.date(2021, 6, 10)
    days = (NamedDays(first, first, False), NamedDays(first, first, True), NamedDays(second, second, False))
    assert list_days(article.parsed()) == days


def make_spec(**values: Any) -> Spec:
    spec = Spec("spec.yaml", Path(), "situation-report", Head("Flood", UNDATED), (SourceSpec("articles"),))
    return dataclasses.replace(spec, **values)


def test_the_scope_of_a_spec_spans_all_its_periods() -> None:
    day = dt.date(2021, 7, 1)
    assert find_scope(make_spec(period=JUNE), day).period == JUNE
    assert find_scope(make_spec(period=None), day).period is None
    everything = make_spec(period=JUNE, quotations=QuotationSelect(period="all"))
    assert find_scope(everything, day).period is None
    earlier = Period(dt.date(2021, 3, 1), dt.date(2021, 3, 31))
    wider = find_scope(make_spec(period=JUNE, events=EventSelect(period=earlier)), day)
    assert wider.period == Period(earlier.begin, JUNE.finish)
    open_ended = find_scope(make_spec(period=JUNE, events=EventSelect(period=Period(None, earlier.finish))), day)
    assert open_ended.period == Period(None, JUNE.finish)


def test_the_ids_of_the_desk_are_wanted() -> None:
    spec = make_spec(
        edits={"e-1": Edit(text="x")},
        merge=(("e-2", "e-3~2"),),
        split=("e-4",),
        exclude=("a-5",),
        events=EventSelect(pin=("e-6",), exclude=("e-7",)),
        quotations=QuotationSelect(pin=("q-8",), exclude=("q-9",)),
        rows=(OwnRow("x", sources=("post-1, ¶ 3",)),),
    )
    wanted = {"e-1", "e-2", "e-3", "e-4", "a-5", "e-6", "e-7", "q-8", "q-9", "post-1", "¶ 3"}
    assert find_scope(spec, dt.date(2021, 7, 1)).wanted == wanted


def test_what_is_out_of_scope_is_counted_and_not_used() -> None:
    spec = make_spec(period=JUNE, documents=dataclasses.replace(make_spec().documents, match=parse_match("dyke")))
    documents = [
        dataclasses.replace(parsed, document=dataclasses.replace(parsed.document, id=name, text=text))
        for name, text, parsed in (
            ("near", "The dyke broke at Lionde.", tell("2021-06-15")),
            ("far", "The dyke broke at Lionde.", tell("2001-01-01")),
            ("other", "The road broke at Lionde.", tell("2021-06-15")),
        )
    ]
    selection = select(documents, spec, dt.date(2021, 7, 1))
    assert [document.id for document in selection.documents] == ["near"]
    assert {each.id: each.reason for each in selection.dropped if each.kind == "document"} == {"other": NO_MATCH}
    assert dict(selection.corpus.left_out) == {OUT_OF_SCOPE: 1, NO_MATCH: 1}
    unmatched = Unmatched("other", "Title of a", dt.date(2021, 6, 15))
    counted = select(documents[:1], spec, dt.date(2021, 7, 1), unloaded=Unloaded(1, (unmatched,)))
    assert counted == selection
