from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from tests.articles import Article, day

from briefkit.model.facts import ActorKind
from briefkit.model.grading import Marking
from briefkit.model.head import Head
from briefkit.model.selection import SHARED, Unloaded, Unmatched
from briefkit.model.unread import describe_unread
from briefkit.model.when import Period
from briefkit.select import resolve_as_of, select
from briefkit.select.register import build_register
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
    SectionSpec,
    SourceSpec,
    Spec,
)
from briefkit.spec.match import parse_match
from briefkit.spec.series import SeriesSpec

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


@pytest.mark.parametrize(
    ("newest", "expected"),
    [(dt.date(2024, 2, 25), dt.date(2024, 2, 25)), (dt.date(2024, 2, 10), dt.date(2024, 2, 16))],
)
def test_documents_that_are_not_at_hand_count_for_the_as_of_date(newest: dt.date, expected: dt.date) -> None:
    assert resolve_as_of(spec(), [dyke("a").parsed()], newest=newest) == expected


def test_without_any_day_the_as_of_date_is_the_first_of_all() -> None:
    assert resolve_as_of(spec(), []) == dt.date(1970, 1, 1)


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


@pytest.mark.parametrize(
    ("published", "instant", "kept"),
    [
        # the day of the cut-off, whose hour nobody knows
        ("2024-02-18", None, True),
        ("2024-02-19", None, False),
        ("2024-02-18", "2024-02-18T18:00+00:00", True),
        ("2024-02-18", "2024-02-18T18:01+00:00", False),
        # an hour of an unknown zone is no more than its day
        ("2024-02-18", "2024-02-18T18:01", True),
        ("2024-02-19", "2024-02-19T18:00", False),
        (None, None, True),
    ],
)
def test_what_is_published_until_the_cutoff_is_read(published: str | None, instant: str | None, kept: bool) -> None:
    parsed = dataclasses.replace(dyke("a"), published=published).parsed()
    at = dt.datetime.fromisoformat(instant) if instant else None
    parsed = dataclasses.replace(parsed, document=dataclasses.replace(parsed.document, published_at=at))
    asked = spec(cutoff="2024-02-18T18:00+00:00")
    assert bool(select([parsed], asked, AS_OF).documents) is kept


@pytest.mark.parametrize(
    ("published", "kept"), [("2024-02-20", True), ("2024-02-21", False)], ids=["of the day", "of the next day"]
)
def test_what_is_published_after_the_as_of_date_is_left_out(published: str, kept: bool) -> None:
    article = dyke("a", published)
    selection = select([article.parsed()], spec(), AS_OF)
    assert bool(selection.documents) is kept
    assert [str(problem) for problem in selection.problems] == (
        []
        if kept
        else ["articles/a.txt: warning[E103]: published 2024-02-21, after the as-of date 2024-02-20; left out"]
    )
    series = dataclasses.replace(spec(), series=SeriesSpec("floods", 7, dt.date(2024, 2, 1)))
    assert [str(problem) for problem in select([article.parsed()], series, AS_OF).problems] == (
        []
        if kept
        else [
            "articles/a.txt: note[E103]: published 2024-02-21, after the as-of date 2024-02-20; left for a later issue"
        ]
    )


@pytest.mark.parametrize("told", [False, True], ids=["first told here", "told by the reader"])
def test_a_document_without_rules_for_its_language_is_reported_once(told: bool) -> None:
    parsed = Article("a", "Deich gebrochen.").parsed()
    foreign = dataclasses.replace(parsed, document=dataclasses.replace(parsed.document, language="de"))
    if told:
        foreign = dataclasses.replace(foreign, problems=(describe_unread(foreign.document),))
    selection = select([foreign], spec(), AS_OF)
    assert [problem.code for problem in selection.problems] == ([] if told else ["E105"])
    assert [each.title for each in selection.corpus.unread] == ["Title of a"]


@pytest.mark.parametrize(
    ("of_report", "of_document", "audience", "kept"),
    [
        ("TLP:GREEN", "TLP:AMBER", "partners", False),
        ("TLP:GREEN", "TLP:GREEN", "partners", True),
        ("TLP:GREEN", "TLP:CLEAR", "partners", True),
        ("TLP:GREEN", None, "partners", True),
        (None, "TLP:RED", "partners", True),
        ("TLP:GREEN", "TLP:AMBER", None, True),
        # what another scheme says cannot be compared; the case of its name does not matter
        ("TLP:GREEN", Marking("EU PUBLIC", scheme="EU"), "partners", False),
        (Marking("LIMITE", scheme="EU"), Marking("EU PUBLIC", scheme="eu"), "partners", True),
    ],
)
def test_an_edition_has_no_document_that_its_readers_may_not_see(
    of_report: str | Marking | None, of_document: str | Marking | None, audience: str | None, kept: bool
) -> None:
    parsed = dyke("a").parsed()
    whole, own = (Marking(each) if isinstance(each, str) else each for each in (of_report, of_document))
    parsed = dataclasses.replace(parsed, document=dataclasses.replace(parsed.document, marking=own))
    head = dataclasses.replace(spec().report, marking=whole)
    edition = dataclasses.replace(spec(), report=head, audience=audience)
    assert bool(select([parsed], edition, AS_OF).documents) is kept


def test_documents_that_were_not_loaded_are_listed_in_their_order() -> None:
    unloaded = Unloaded(
        2, (Unmatched("undated", "Undated"), Unmatched("early", "Early", dt.date(2024, 2, 1))), dt.date(2024, 2, 1)
    )
    asked = dataclasses.replace(spec(), documents=DocumentSelect(parse_match('"title of b"')))
    selection = select([dyke("a").parsed(), dyke("b").parsed()], asked, AS_OF, unloaded=unloaded)
    assert [each.id for each in selection.dropped if each.kind == "document"] == ["early", "a", "undated"]
    assert dict(selection.corpus.left_out) == {"does not match": 3, "without bearing on the period": 2}


def test_a_plan_of_which_nothing_more_is_told_is_printed_as_such() -> None:
    article = Article("a", "The dyke broke. A commission will meet on 15 February.", "2024-02-14")
    article.event("The dyke broke.", day("2024-02-14"))
    article.event("A commission will meet on 15 February.", day("2024-02-15"), status="planned")
    week = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
    events = select([article.parsed()], spec(week), AS_OF).events
    assert [(event.text, event.unknown) for event in events if event.due is None] == [
        ("The dyke broke.", False),
        ("A commission will meet on 15 February.", True),
    ]


@pytest.mark.parametrize(("sections", "expanded"), [(("chronology", "glossary"), True), (("chronology",), False)])
def test_short_forms_are_looked_for_where_a_glossary_prints_them(sections: tuple[str, ...], expanded: bool) -> None:
    article = Article("a", "The World Food Programme (WFP) sent boats.")
    asked = dataclasses.replace(spec(), sections=tuple(map(SectionSpec, sections)))
    assert bool(select([article.parsed()], asked, AS_OF).expansions) is expanded


def test_two_names_that_may_be_of_one_person_are_told_of() -> None:
    one = Article("a", "Ana Vale left.").actor("Ana Vale", "person", "MZ")
    other = Article("b", "Anna Vale left.").actor("Anna Vale", "person", "MZ")
    for article in (one, other):
        article.event(article.text, day("2024-02-15"), actors=(article.actors[0].id,))
    found = build_register([one.parsed(), other.parsed()], ()).doubts
    problems = select([one.parsed(), other.parsed()], spec(actor_tables=ActorSelect((ActorKind.PERSON,))), AS_OF)
    assert found
    assert [problem.code for problem in problems.problems] == ["L104"]


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
