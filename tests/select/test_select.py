from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from tests.articles import Article, day

from briefkit.model.facts import ActorKind
from briefkit.model.head import Head
from briefkit.model.selection import SHARED
from briefkit.model.when import Period
from briefkit.select import resolve_as_of, select
from briefkit.spec.briefing import (
    UNDATED,
    ActorSelect,
    DocumentSelect,
    Edit,
    EventSelect,
    KnownActor,
    LastDays,
    PeriodRule,
    Place,
    QuotationSelect,
    SourceSpec,
    Spec,
)
from briefkit.spec.match import parse_match

AS_OF = dt.date(2024, 2, 20)


def spec(
    period: PeriodRule | None = None,
    cutoff: str | None = None,
    events: EventSelect | None = None,
    quotations: QuotationSelect | None = None,
    actor_tables: ActorSelect | None = None,
    edits: dict[str, Edit] | None = None,
    places: dict[str, Place] | None = None,
) -> Spec:
    return Spec(
        "spec.yaml",
        Path(),
        "situation-report",
        Head("Title", UNDATED, cutoff=dt.datetime.fromisoformat(cutoff) if cutoff else None),
        (SourceSpec("articles"),),
        period,
        events=events or EventSelect(),
        quotations=quotations or QuotationSelect(),
        actor_tables=actor_tables or ActorSelect(),
        edits=edits or {},
        places=places or {},
    )


def dyke(name: str, published: str = "2024-02-16", outlet: str | None = None) -> Article:
    article = Article(name, "The dyke at Lionde gave way on Thursday. Ana Vale flew over it.", published, outlet)
    article.actor("Lionde", "place").actor("Ana Vale")
    article.event("The dyke at Lionde gave way on Thursday.", day("2024-02-15"), places=(article.actors[0].id,))
    return article.event("Ana Vale flew over it.", day("2024-02-15"), "carried", actors=(article.actors[1].id,))


@pytest.mark.parametrize(
    ("cutoff", "period", "given", "expected"),
    [
        (None, None, dt.date(2024, 3, 1), dt.date(2024, 3, 1)),
        ("2024-02-18T18:00+02:00", None, None, dt.date(2024, 2, 18)),
        (None, Period(dt.date(2024, 2, 1), dt.date(2024, 2, 17)), None, dt.date(2024, 2, 17)),
        (None, Period(dt.date(2024, 2, 1), dt.date(2024, 2, 15)), None, dt.date(2024, 2, 16)),
        (None, LastDays(7), None, dt.date(2024, 2, 16)),
        (None, None, None, dt.date(2024, 2, 16)),
    ],
)
def test_as_of_is_given_or_read_but_never_the_clock(
    cutoff: str | None, period: PeriodRule | None, given: dt.date | None, expected: dt.date
) -> None:
    assert resolve_as_of(spec(period, cutoff), [dyke("a").parsed()], given) == expected


def test_copies_of_a_story_have_one_origin_but_are_all_cited() -> None:
    selection = select([dyke("a").parsed(), dyke("b", "2024-02-17").parsed()], spec(), AS_OF)
    (first, _) = selection.events
    assert selection.groups == (("a", "b"),)
    assert ([told.document for told in first.reports], first.outlets) == (["a", "b"], 2)
    assert first.origins == (f"{SHARED}Outlet of a",)


def test_later_documents_are_left_out_and_said_to_be() -> None:
    selection = select(
        [dyke("a").parsed(), dyke("b", "2024-02-19").parsed(), dyke("c", "2024-02-25").parsed()],
        spec(cutoff="2024-02-18T18:00+00:00"),
        AS_OF,
    )
    assert [document.id for document in selection.documents] == ["a"]
    assert [problem.code for problem in selection.problems] == ["L102", "L102"]
    assert {dropped.id for dropped in selection.dropped if dropped.kind == "document"} == {"b", "c"}


def test_documents_that_do_not_match_are_left_out() -> None:
    asked = dataclasses.replace(spec(), documents=DocumentSelect(parse_match('"title of b"')))
    selection = select([dyke("a").parsed(), dyke("b").parsed()], asked, AS_OF)
    assert [document.id for document in selection.documents] == ["b"]
    assert [(each.id, each.reason) for each in selection.dropped if each.kind == "document"] == [
        ("a", "does not match")
    ]


def test_a_period_of_days_ends_with_the_as_of_date() -> None:
    selection = select([dyke("a").parsed()], spec(LastDays(3)), AS_OF)
    assert selection.period == Period(dt.date(2024, 2, 18), AS_OF)
    assert selection.events == ()


def test_an_as_of_date_within_the_period_is_doubtful() -> None:
    asked = spec(Period(dt.date(2024, 2, 1), dt.date(2024, 2, 29)), places={"report.period": Place(4, 3)})
    problems = select([dyke("a").parsed()], asked, AS_OF).problems
    assert [str(problem) for problem in problems] == [
        "spec.yaml:4:3: warning[S113]: the as-of date, 2024-02-20, is before the period's end"
    ]


def test_actor_tables_list_who_acts_or_speaks_and_bodies_that_are_named() -> None:
    text = (
        "The dyke at Lionde gave way on Thursday. Ana Vale saw it, Karl Lund said. Eva Orr is old. The Relief Society."
    )
    article = Article("a", text).actor("Lionde", "place").actor("Ana Vale").actor("Karl Lund").actor("Eva Orr")
    article.actor("Relief Society", "organisation")
    vale, lund = (article.actors[number].id for number in (1, 2))
    # she acts in what is no news, he only speaks
    article.event("Ana Vale saw it", actors=(vale,), salience=0).quotation(
        "Ana Vale saw it", "Karl Lund", speaker_id=lund
    )
    asked = spec(
        events=EventSelect(limit=0),
        quotations=QuotationSelect(limit=0),
        actor_tables=ActorSelect((ActorKind.PERSON, ActorKind.ORGANISATION)),
    )
    selection = select([article.parsed()], asked, AS_OF)
    names = {actor.id: actor.name for actor in selection.actors}
    assert {names[identifier] for identifier in selection.listed} == {"Ana Vale", "Karl Lund"}
    assert {(each.text, each.reason) for each in selection.dropped if each.kind == "actor"} == {
        ("Eva Orr", "neither acts nor speaks"),
        ("Relief Society", "neither acts nor speaks"),
    }


@pytest.mark.parametrize("kind", ["person", "organisation"])
@pytest.mark.parametrize("involved", [True, False])
def test_actor_tables_list_who_is_involved_in_what_is_printed(kind: str, involved: bool) -> None:
    article = dyke("a").actor("dyke", kind)
    if involved:
        article.event("dyke", day("2024-02-15"), involved=(article.actors[-1].id,))
    kinds = (ActorKind.PERSON, ActorKind.ORGANISATION)
    selection = select([article.parsed()], spec(actor_tables=ActorSelect(kinds)), AS_OF)
    names = {actor.id: actor.name for actor in selection.actors}
    assert {names[identifier] for identifier in selection.listed} == {"Ana Vale", *(["dyke"] if involved else [])}
    reason = ("dyke", "neither acts nor speaks")
    dropped = {(dropped.text, dropped.reason) for dropped in selection.dropped}
    assert (reason in dropped) is not involved


@pytest.mark.parametrize(
    ("events", "involved", "listed"),
    [
        (True, False, False),  # an outlet that is only quoted tells the news
        (True, True, True),
        (False, False, True),  # nothing is known of what it does
    ],
)
def test_a_quoted_body_is_listed_unless_it_only_tells_the_news(events: bool, involved: bool, listed: bool) -> None:
    article = Article("a", "The Wire said: “The dyke gave way.” The dyke broke.").actor("The Wire", "organisation")
    article.quotation("“The dyke gave way.”", "The Wire", "direct", article.actors[0].id)
    if events:
        article.event("The dyke broke.", day("2024-02-15"), involved=(article.actors[0].id,) if involved else ())
    selection = select([article.parsed()], spec(actor_tables=ActorSelect((ActorKind.ORGANISATION,))), AS_OF)
    assert bool(selection.listed) is listed


def test_ids_that_name_nothing_are_reported_with_their_place() -> None:
    asked = spec(
        events=EventSelect(pin=("e-a-1", "e-gone")),
        quotations=QuotationSelect(exclude=("q-gone",)),
        edits={"e-lost": Edit(text="x")},
        places={"select.events.pin.1": Place(9, 12)},
    )
    problems = select([dyke("a").parsed()], asked, AS_OF).problems
    assert [str(problem) for problem in problems] == [
        "spec.yaml:9:12: warning[S112]: no event or quotation has the id 'e-gone'",
        "spec.yaml: warning[S112]: no event or quotation has the id 'q-gone'",
        "spec.yaml: warning[S112]: no event, quotation or document has the id 'e-lost'",
    ]


def test_the_order_of_the_input_does_not_matter() -> None:
    documents = [dyke("a").parsed(), dyke("b", "2024-02-17").parsed()]
    assert select(documents, spec(), AS_OF) == select(reversed(documents), spec(), AS_OF)


def test_one_id_given_by_two_documents_is_told_apart() -> None:
    one = Article("one", "Alice Adams left on Monday.").actor("Alice Adams")
    two = Article("two", "Bob Brown came on Tuesday.").actor("Bob Brown")
    one.event(one.text, day("2024-02-12"), actors=("a-1",))
    two.event(two.text, day("2024-02-13"), actors=("a-1",))
    for article in (one, two):
        article.actors[0] = dataclasses.replace(article.actors[0], id="a-1")
        article.events[0] = dataclasses.replace(article.events[0], id="e-1")
    selection = select([one.parsed(), two.parsed()], spec(events=EventSelect(limit=1)), AS_OF)
    names = {actor.id: actor.name for actor in selection.actors}
    assert len(names) == 2
    (kept,) = selection.events
    assert [names[actor] for actor in kept.actors] == ["Bob Brown"]  # the latest of two that weigh the same
    both = select([one.parsed(), two.parsed()], spec(), AS_OF)
    assert len({event.id for event in both.events}) == 2


def test_what_a_limit_keeps_out_is_kept_whole() -> None:
    asked = spec(events=EventSelect(limit=1, match=parse_match("dyke OR Vale OR rain")))
    rain = Article("b", "Rain fell on Friday. Boats left on Friday.").event("Rain fell on Friday.", day("2024-02-16"))
    rain.event("Boats left on Friday.", day("2024-02-16"))
    selection = select([dyke("a").parsed(), rain.parsed()], asked, AS_OF)
    (kept,) = selection.events
    texts = {"The dyke at Lionde gave way on Thursday.", "Ana Vale flew over it.", "Rain fell on Friday."}
    assert [event.text for event in selection.over] == sorted(texts - {kept.text}, key=len, reverse=True)
    assert {each.id for each in selection.dropped if each.limited} == {event.id for event in selection.over}


def test_a_report_knows_what_it_was_made_of_and_what_lies_beyond() -> None:
    article = dyke("a", "2024-02-16")
    article.text += " The old dyke broke on 22 January 2013. It will be rebuilt by 1 March."
    article.event("The old dyke broke on 22 January 2013.", day("2013-01-22"))
    article.event("It will be rebuilt by 1 March.", day("2024-03-01"), status="planned")
    week = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 20))
    asked = dataclasses.replace(spec(week), documents=DocumentSelect(parse_match("dyke")))
    selection = select([article.parsed(), Article("b", "Rain fell.").parsed()], asked, AS_OF)
    assert (selection.corpus.read, selection.corpus.considered) == (2, 1)
    assert selection.corpus.left_out == (("does not match", 1),)
    assert [event.date.when for event in selection.background] == [day("2013-01-22")]
    assert [event.date.when for event in selection.ahead] == [day("2024-03-01")]
    (announced,) = [event for event in selection.events if event.due]
    assert (announced.date.when, announced.due) == (day("2024-02-16"), day("2024-03-01"))
    # what has a place in the report was not left out
    assert not {each.id for each in selection.dropped} & {
        event.id for event in (*selection.background, *selection.ahead)
    }


def test_a_known_actor_is_found_by_any_of_its_names() -> None:
    article = dyke("a").actor("Vale")
    asked = spec(events=EventSelect(actors=("Vale",)))
    known = dataclasses.replace(asked, actors=(KnownActor("Ana Vale", aliases=("Vale",)),))
    assert len(select([article.parsed()], known, AS_OF).events) == 1


def test_names_that_no_document_has_are_reported() -> None:
    asked = spec(
        events=EventSelect(actors=("Nobody",), places=("Lionde",)), places={"select.events.actors.0": Place(7, 3)}
    )
    problems = select([dyke("a").parsed()], asked, AS_OF).problems
    assert [str(problem) for problem in problems] == ["spec.yaml:7:3: warning[L103]: no document names 'Nobody'"]


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("Anna Vale", "; did you mean 'Ana Vale'?"),
        ("ana vaale", "; did you mean 'Ana Vale'?"),
        ("Lionda", "; did you mean 'Lionde'?"),
        ("Maputo", ""),
        ("Ana" * 40, ""),
    ],
)
def test_the_name_that_was_meant_is_suggested(name: str, end: str) -> None:
    asked = dataclasses.replace(spec(events=EventSelect(places=(name,))), exclude=(name,))
    told = [problem.message for problem in select([dyke("a").parsed()], asked, AS_OF).problems]
    assert told == [
        f"no event, quotation, figure, actor or document is called {name!r}{end}",
        f"no document names {name!r}{end}",
    ]


def test_a_pin_in_a_document_that_was_left_out_says_so() -> None:
    asked = spec(events=EventSelect(pin=("e-late-1",)))
    problems = select([dyke("a").parsed(), dyke("late", "2024-02-25").parsed()], asked, AS_OF).problems
    assert "the document of 'e-late-1', late, was left out" in [problem.message for problem in problems]


def test_the_instant_decides_on_the_day_of_the_cutoff() -> None:
    parsed = dyke("a", "2024-02-21").parsed()
    instant = dt.datetime.fromisoformat("2024-02-21T01:00+12:00")
    early = dataclasses.replace(parsed, document=dataclasses.replace(parsed.document, published_at=instant))
    asked = spec(cutoff="2024-02-20T18:00+04:00")
    assert [document.id for document in select([early], asked, AS_OF).documents] == ["a"]


def test_work_grows_with_the_number_of_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in comparisons of two sentences, which no machine's mood changes."""
    from briefkit.select.words import Words

    counted = 0
    overlap = Words.overlap

    def count(self: Words, left: int, right: int) -> float:
        nonlocal counted
        counted += 1
        return overlap(self, left, right)

    monkeypatch.setattr(Words, "overlap", count)

    def compare(number: int) -> int:
        nonlocal counted
        counted = 0
        documents = []
        for index in range(number):
            date = dt.date(2024, 1, 1) + dt.timedelta(days=index)
            article = Article(f"d{index}", f"The dyke at Lionde gave way and {index} boats left.", date.isoformat())
            article.event(article.text, day(date.isoformat()), type="disaster")
            documents.append(article.parsed())
        select(documents, spec(), dt.date(2030, 1, 1))
        return counted

    assert 0 < compare(200) <= 2.5 * compare(100)
