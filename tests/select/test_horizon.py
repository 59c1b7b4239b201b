from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, day, month

from briefkit.model.document import Span
from briefkit.model.facts import Basis, EventDate, EventStatus
from briefkit.model.selection import SelectedEvent, Told
from briefkit.model.when import Period, Precision, When
from briefkit.select.horizon import Beyond, date_reports, list_known, look_beyond, place_event
from briefkit.select.outcomes import Outcomes
from briefkit.select.wordings import Wordings

WEEK = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
AS_OF = dt.date(2024, 2, 18)
PLANNED, HAPPENED, DENIED = EventStatus.PLANNED, EventStatus.HAPPENED, EventStatus.DENIED


def tell(
    text: str,
    when: When | None,
    reported: str | None = "2024-02-15",
    status: EventStatus = HAPPENED,
    basis: Basis = Basis.STATED,
    paragraph: int = 1,
    weight: int = 0,
) -> SelectedEvent:
    told = (Told("doc", text, (text,), Span(0, 5), text, paragraph),)
    day_reported = dt.date.fromisoformat(reported) if reported else None
    date = EventDate(when, basis if when else Basis.NONE)
    return SelectedEvent(text, text, "aid", status, date, (), (), told, 1, weight=weight, reported=day_reported)


def stretch(begin: str, finish: str) -> When:
    return When(f"{begin}/{finish}", Precision.DAY, dt.date.fromisoformat(begin), dt.date.fromisoformat(finish))


@pytest.mark.parametrize(
    ("event", "place"),
    [
        (tell("Boats left.", day("2024-02-14")), "in"),
        (tell("Boats left.", month("2024-02")), "in"),
        # what went on for more than sixty days, and twice the period, before it is over
        (tell("Boats left.", stretch("2023-12-15", "2024-02-13")), "in"),
        (tell("Boats left.", stretch("2023-12-15", "2024-02-14")), "out"),
        (tell("Boats left.", stretch("2024-02-12", "2025-02-12")), "in"),
        # what has no time of its own
        (tell("Boats left.", None), "out"),
        # before the period, and news of its first day
        (tell("Boats left.", day("2024-02-10"), "2024-02-12", paragraph=6), "late"),
        (tell("Boats left.", day("2024-02-05"), "2024-02-15"), "late"),
        # history: long ago, or deep in a story of something else
        (tell("Boats left.", day("2024-01-05"), "2024-02-15"), "out"),
        (tell("Boats left.", day("2024-02-05"), "2024-02-15", paragraph=6), "out"),
        # three weeks at the top of its story, and no day more
        (tell("Boats left.", day("2024-01-25"), "2024-02-15"), "late"),
        (tell("Boats left.", day("2024-01-24"), "2024-02-15"), "out"),
        # no late report: reported before the period, or not known when, or on a day that is not its own
        (tell("Boats left.", day("2024-02-10"), "2024-02-11"), "out"),
        (tell("Boats left.", day("2024-02-10"), None), "out"),
        (tell("Boats left.", day("2024-02-10"), "2024-02-12", basis=Basis.CARRIED), "out"),
        # announced within the period for a day after it
        (tell("Boats will leave.", day("2024-03-01"), status=PLANNED), "announced"),
        (tell("Boats will leave.", day("2024-03-01"), "2024-02-11", PLANNED), "out"),
        (tell("Boats left.", day("2024-03-01")), "out"),
        # three days wherever it stands, and no day more
        (tell("Boats left.", day("2024-02-10"), "2024-02-13", paragraph=6), "late"),
        (tell("Boats left.", day("2024-02-10"), "2024-02-14", paragraph=6), "out"),
        # the second paragraph is its top as well
        (tell("Boats left.", day("2024-02-05"), "2024-02-15", paragraph=2), "late"),
        (tell("Boats left.", day("2024-02-05"), "2024-02-15", paragraph=3), "out"),
        # of what has no end nobody knows
        (tell("Boats left.", When("2024-02-14/..", Precision.DAY, dt.date(2024, 2, 14), None)), "out"),
        (tell("Boats left.", When("../2024-02-14", Precision.DAY, None, dt.date(2024, 2, 14))), "out"),
        # due within it
        (tell("Boats will leave.", day("2024-02-17"), status=PLANNED), "in"),
    ],
)
def test_where_an_event_stands_in_a_report_on_a_week(event: SelectedEvent, place: str) -> None:
    placed = place_event(event, WEEK, {})
    if placed is None:
        assert place == "out"
    elif place == "announced":
        assert (placed.due, placed.date) == (event.date.when, EventDate(day("2024-02-15"), Basis.PUBLISHED))
    else:
        assert placed == dataclasses.replace(event, late=place == "late")


@pytest.mark.parametrize(
    ("before", "late"),
    [
        (tell("Boats left Sena with rice.", day("2024-02-10"), "2024-02-11"), False),
        # of another day, of another matter, or told within the period itself
        (tell("Boats left Sena with rice.", day("2024-02-09"), "2024-02-11"), True),
        (tell("Rain fell on the hills.", day("2024-02-10"), "2024-02-11"), True),
        (tell("Boats left Sena with rice.", day("2024-02-10"), "2024-02-12"), True),
    ],
)
def test_what_was_told_before_the_period_is_no_late_report(before: SelectedEvent, late: bool) -> None:
    event = tell("Five boats left Sena.", day("2024-02-10"), "2024-02-12")
    placed = place_event(event, WEEK, list_known([before, event], WEEK))
    assert (placed is not None and placed.late) == late


@pytest.mark.parametrize(
    ("told", "late"),
    [("Boats left harbour.", False), ("Boats left.", False), ("Boats sank.", True), ("Rain fell.", True)],
    ids=["all words", "two words", "one word", "none"],
)
def test_two_words_told_of_the_day_before_the_period_are_enough_to_know_it(told: str, late: bool) -> None:
    before = [tell("Boats sank in rain.", day("2024-02-09"), "2024-02-10"), tell(told, day("2024-02-10"), "2024-02-11")]
    known = list_known(before, WEEK)
    placed = place_event(tell("Boats left harbour.", day("2024-02-10"), "2024-02-12"), WEEK, known)
    assert (placed is not None) is late
    assert list_known(before, None) == {}
    assert list_known([tell(told, day("2024-02-10"), "2024-02-12")], WEEK) == {}


def test_what_was_told_of_one_day_is_put_together() -> None:
    before = [tell(each, day("2024-02-10"), "2024-02-10") for each in ("Boats sank.", "Rain left nothing.")]
    assert place_event(tell("Boats left.", day("2024-02-10"), "2024-02-12"), WEEK, list_known(before, WEEK)) is None


def beyond(*events: SelectedEvent, period: Period | None = WEEK, documents: tuple[Article, ...] = ()) -> Beyond:
    parsed = [article.parsed() for article in documents]
    return look_beyond(events, period, AS_OF, {}, Outcomes(parsed, Wordings(each.document for each in parsed)))


def names(events: tuple[SelectedEvent, ...]) -> list[str]:
    return [event.text for event in events]


def test_background_is_the_weightiest_history_in_order_of_time() -> None:
    years = [
        tell(
            f"Flood {year}.",
            When(str(year), day("2024-02-14").precision, dt.date(year, 1, 1), dt.date(year, 12, 31)),
            weight=year,
        )
        for year in range(2001, 2009)
    ]
    late = tell("Boats left.", day("2024-02-10"), "2024-02-12", weight=9999)
    denied = tell("Boats sank.", day("2010-02-10"), status=DENIED, weight=9999)
    carried = tell("Boats burned.", day("2010-02-10"), basis=Basis.CARRIED, weight=9999)
    earlier = tell("Told last week.", day("2010-02-10"), "2024-02-11", weight=9999)
    found = beyond(*reversed(years), late, denied, carried, earlier)
    assert names(found.background) == [f"Flood {year}." for year in range(2004, 2009)]
    assert beyond(*years, period=None).background == ()


@pytest.mark.parametrize(("when", "history"), [("2024-01-12", True), ("2024-02-12", False), ("2024-02-13", False)])
def test_history_ends_before_the_period(when: str, history: bool) -> None:
    event = tell("The dyke broke.", day(when), "2024-02-13", paragraph=6)
    assert bool(beyond(event).background) is history


def test_of_what_weighs_the_same_the_first_by_id_is_kept_in_order_of_time() -> None:
    names_ = [f"{letter} broke." for letter in "FEDCBA"]
    events = [tell(name, day(f"2010-02-1{place}")) for place, name in enumerate(names_)]
    assert names(beyond(*events).background) == names_[1:]


def test_ahead_is_what_is_announced_for_a_coming_day() -> None:
    events = [
        tell("The bridge is to open.", month("2024-03"), status=PLANNED),
        tell("Boats will leave.", day("2024-02-19"), "2024-02-10", PLANNED),
        tell("Boats are to leave today.", day("2024-02-18"), status=PLANNED),
        tell("They will come.", day("2024-02-20"), status=PLANNED, basis=Basis.CARRIED),
        tell("Rain fell.", day("2024-02-20")),
    ]
    for period in (WEEK, None):
        assert names(beyond(*events, period=period).ahead) == ["Boats will leave.", "The bridge is to open."]


PLAN = tell("The commission will meet in Sena on Friday.", day("2024-02-16"), "2024-02-14", PLANNED)


@pytest.mark.parametrize(
    ("published", "text", "unknown"),
    [
        # nothing of it
        ("2024-02-17", "Rain fell on the hills.", True),
        # it happened, or not
        ("2024-02-17", "The commission met in Sena for three hours.", False),
        ("2024-02-16", "The commission did not meet at Sena.", False),
        # said before its day, which tells nothing
        ("2024-02-15", "The commission meets in Sena tomorrow.", True),
    ],
)
def test_of_a_plan_that_was_due_nothing_is_known_unless_it_is_told(published: str, text: str, unknown: bool) -> None:
    found = beyond(PLAN, documents=(Article("a", text, published),))
    assert (names(found.overdue), found.unknown) == (([PLAN.text], {PLAN.id}) if unknown else ([], frozenset()))


@pytest.mark.parametrize(
    ("told_of", "unknown"),
    [("2024-02-16", False), ("2024-02-17", False), ("2024-02-18", True), ("2024-02-15", True)],
    ids=["the day", "a day late", "two days late", "the day before"],
)
def test_one_word_is_enough_in_what_is_told_of_the_day(told_of: str, unknown: bool) -> None:
    article = Article("a", "Delegates of the commission arrived late.", "2024-02-18")
    assert beyond(PLAN, documents=(article,)).unknown == {PLAN.id}
    told = article.event(article.text, day(told_of))
    assert beyond(PLAN, documents=(told,)).unknown == ({PLAN.id} if unknown else frozenset())


LONG = tell("A commission will review tariffs for salt and grain in Sena.", day("2024-02-16"), "2024-02-14", PLANNED)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        # two of its words in one sentence
        ("Salt is short. Tariffs on salt are high.", False),
        ("Salt is short. Tariffs are high.", True),
        ("Salt is short. Salt is white.", True),
        # most of its words, wherever they stand
        ("Salt is short. Tariffs are high. Grain rots. It is so in Sena.", False),
        ("Salt is short. Tariffs are high. Grain rots.", True),
    ],
)
def test_a_plan_is_followed_by_some_of_its_words_in_one_sentence_or_most_of_them(text: str, unknown: bool) -> None:
    assert bool(beyond(LONG, documents=(Article("a", text, "2024-02-17"),)).unknown) is unknown


def test_the_title_of_a_document_tells_of_a_plan_as_well() -> None:
    parsed = Article("a", "Rain fell.", "2024-02-17").parsed()
    for title, unknown in (("Commission meets in Sena", {PLAN.id}), (None, {PLAN.id}), ("Rain", {PLAN.id})):
        titled = dataclasses.replace(parsed, document=dataclasses.replace(parsed.document, title=title))
        found = look_beyond([PLAN], WEEK, AS_OF, {}, Outcomes([titled], Wordings([titled.document])))
        assert found.unknown == (frozenset() if title and title.startswith("Commission") else unknown)


@pytest.mark.parametrize(("others", "unknown"), [(2, False), (3, True)])
def test_a_word_that_most_documents_have_tells_nothing_of_a_plan(others: int, unknown: bool) -> None:
    articles = [Article(f"a{each}", "The commission is old.", "2024-02-01") for each in range(others)]
    told = Article("told", "Delegates of the commission arrived.", "2024-02-17")
    told.event(told.text, day("2024-02-16"))
    assert bool(beyond(PLAN, documents=(*articles, told)).unknown) is unknown


@pytest.mark.parametrize(("documents", "unknown"), [(10, False), (9, True)])
def test_a_word_that_half_of_the_documents_have_still_tells_something(documents: int, unknown: bool) -> None:
    texts = [*["The commission is old."] * 4, *["Rain fell."] * (documents - 5)]
    articles = [Article(f"a{place}", text, "2024-02-01") for place, text in enumerate(texts)]
    told = Article("told", "Delegates of the commission arrived.", "2024-02-17")
    told.event(told.text, day("2024-02-16"))
    assert bool(beyond(PLAN, documents=(*articles, told)).unknown) is unknown


def test_words_that_all_documents_have_count_where_a_plan_has_no_others() -> None:
    plan = tell("The commission will meet.", day("2024-02-16"), "2024-02-14", PLANNED)
    articles = [Article(f"a{each}", "The commission will meet.", "2024-02-14") for each in range(8)]
    assert beyond(plan, documents=tuple(articles)).unknown == {plan.id}
    met = Article("b", "The commission met, and will meet again.", "2024-02-17")
    assert beyond(plan, documents=(*articles, met)).unknown == frozenset()


def test_what_is_told_of_the_day_must_be_of_the_plan() -> None:
    article = Article("a", "Rain fell all day. The commission is old.", "2024-02-18")
    assert beyond(PLAN, documents=(article.event("Rain fell all day.", day("2024-02-16")),)).unknown == {PLAN.id}


def test_each_plan_is_followed_from_its_own_day_on() -> None:
    first = tell("The commission will meet in Sena.", day("2024-02-14"), "2024-02-13", PLANNED)
    second = tell("Boats will bring grain to Sorn.", day("2024-02-16"), "2024-02-13", PLANNED)
    early = Article("a", "The commission met in Sena. Boats bring grain to Sorn soon.", "2024-02-15")
    late = Article("b", "Boats brought grain to Sorn.", "2024-02-17")
    for events in ((first, second), (second, first)):
        assert beyond(*events, documents=(early,)).unknown == {second.id}
        assert beyond(*events, documents=(late, early)).unknown == frozenset()
        assert beyond(*events, documents=(late,)).unknown == {first.id}


@pytest.mark.parametrize(
    ("due", "reported", "period", "unknown"),
    [
        ("2024-02-16", "2024-02-14", None, True),
        ("2024-02-16", "2024-02-16", None, False),
        ("2024-02-16", "2024-02-16", WEEK, False),
        ("2024-02-10", "2024-02-09", WEEK, False),
        ("2024-02-10", "2024-02-09", None, True),
        ("2024-02-17", "2024-02-14", WEEK, True),
        ("2024-02-18", "2024-02-14", WEEK, False),
        ("2024-02-16", None, WEEK, False),
    ],
)
def test_which_plans_were_due(due: str, reported: str | None, period: Period | None, unknown: bool) -> None:
    assert (
        bool(beyond(tell("The commission will meet.", day(due), reported, PLANNED), period=period).unknown) is unknown
    )


def test_what_is_due_today_is_neither_ahead_nor_unknown() -> None:
    today = tell("The commission will meet.", day("2024-02-18"), status=PLANNED)
    assert beyond(today) == Beyond((), (), (), frozenset())


def test_reports_are_dated_by_their_first_telling() -> None:
    one, two = Article("one", "Rain.", "2024-02-17"), Article("two", "Rain.", "2024-02-16")
    undated = Article("none", "Rain.", None)
    told = tuple(Told(name, "e", ("e",), Span(0, 5), "Rain.", 1) for name in ("one", "two", "none"))
    documents = [article.parsed().document for article in (one, two, undated)]
    events = [dataclasses.replace(tell("Rain.", None, None), reports=reports) for reports in (told, told[2:])]
    assert [event.reported for event in date_reports(events, documents)] == [dt.date(2024, 2, 16), None]
