from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, actor_id, day, month
from tests.counting import count_calls

from briefkit.extract import parse_document
from briefkit.model.document import Document, Span
from briefkit.model.facts import QuotationKind, Role
from briefkit.model.selection import TIMELESS, Dropped, SelectedQuotation
from briefkit.model.when import Period, Precision, When
from briefkit.select.lengths import TOO_LONG, Room
from briefkit.select.quotations import pick_quotations
from briefkit.select.register import build_register
from briefkit.spec.briefing import Edit, QuotationSelect
from briefkit.spec.match import parse_match

ANA = actor_id("Ana Vale")
BEN = actor_id("Ben Holt")


def ana(name: str, *words: str, published: str | None = "2024-02-16", kind: str = "direct") -> Article:
    article = Article(name, "Ana Vale spoke.\n\n" + "\n\n".join(words), published)
    article.actor("Ana Vale", "person", None, (Role("Governor"),))
    for each in words:
        article.quotation(each, "Ana Vale", kind, ANA)
    return article


def pick(
    select: QuotationSelect, *articles: Article, copies: bool = False, period: Period | None = None
) -> tuple[tuple[SelectedQuotation, ...], tuple[Dropped, ...]]:
    parsed = [article.parsed() for article in articles]
    groups = [[article.id for article in articles]] if copies else [[article.id] for article in articles]
    return pick_quotations(parsed, groups, select, period, build_register(parsed, ()))


FOUR = "We stay until the water goes."


def test_the_same_words_in_two_documents_are_one_statement() -> None:
    kept, _ = pick(QuotationSelect(), ana("a", FOUR), ana("b", FOUR))
    assert [(each.document, each.copies) for each in kept] == [("a", (("b", 2),))]
    assert (kept[0].speaker, kept[0].role) == (ANA, Role("Governor"))


@pytest.mark.parametrize(("copies", "statements"), [(True, 1), (False, 2)])
def test_small_edits_are_the_same_words_only_in_copies_of_a_story(copies: bool, statements: int) -> None:
    edited = "We stay until all the water goes."
    assert len(pick(QuotationSelect(), ana("a", FOUR), ana("b", edited), copies=copies)[0]) == statements


def test_small_edits_are_found_among_many_statements_of_one_speaker() -> None:
    told = [f"Boat {n} took family {n + 1000} from house {n + 2000} to school {n + 3000}." for n in range(150)]
    edited = [each.replace("took", "carried") for each in told[::10]]
    kept, _ = pick(QuotationSelect(), ana("a", *told), ana("b", *edited), copies=True)
    assert [each.quotation.text for each in kept] == told
    assert [bool(each.copies) for each in kept] == [place % 10 == 0 for place in range(150)]


def test_twice_the_statements_of_one_speaker_are_twice_the_work() -> None:
    def measure(count: int) -> int:
        told = [f"We took {n} of the boats to town {n + 1000} before the night came." for n in range(count)]
        parsed = [ana(str(place), *told[place::4]).parsed() for place in range(4)]
        register = build_register(parsed, ())
        story = [[each.document.id for each in parsed]]
        return count_calls(lambda: pick_quotations(parsed, story, QuotationSelect(), None, register))

    assert measure(1600) < 2.5 * measure(800)


MARCH = Period(dt.date(2024, 3, 1), dt.date(2024, 3, 31))


@pytest.mark.parametrize(
    ("select", "reason"),
    [
        (QuotationSelect(speakers=("Ben Holt",)), "not of the speakers asked for"),
        (QuotationSelect(kinds=(QuotationKind.INDIRECT,)), "direct quotations were not asked for"),
        (QuotationSelect(match=parse_match("fire")), "does not match"),
        (QuotationSelect(exclude=("q-a-1",)), "excluded by the spec"),
        (QuotationSelect(period=MARCH), "outside the period"),
        (QuotationSelect(limit=0), "not among the 0 that weigh most"),
        (QuotationSelect(per_speaker=0), "more than 0 of its speaker"),
    ],
)
def test_every_drop_has_its_reason(select: QuotationSelect, reason: str) -> None:
    kept, dropped = pick(select, ana("a", FOUR))
    assert kept == ()
    assert [(each.id, each.kind, each.reason) for each in dropped] == [("q-a-1", "quotation", reason)]


FEBRUARY = Period(dt.date(2024, 2, 1), dt.date(2024, 2, 29))
SAID = Edit(date=day("2024-02-15"))


@pytest.mark.parametrize(
    ("period", "edits", "reasons"),
    [
        (FEBRUARY, {}, [TIMELESS]),
        (FEBRUARY, {"q-a-1": Edit(text="We stay.")}, [TIMELESS]),
        (FEBRUARY, {"q-a-1": SAID}, []),
        (MARCH, {"q-a-1": SAID}, ["outside the period"]),
        (None, {}, []),
    ],
)
def test_a_statement_that_nothing_dates_is_of_no_period(
    period: Period | None, edits: dict[str, Edit], reasons: list[str]
) -> None:
    parsed = [ana("a", FOUR, published=None).parsed()]
    register = build_register(parsed, ())
    kept, dropped = pick_quotations(parsed, [["a"]], QuotationSelect(), period, register, edits=edits)
    assert [each.reason for each in dropped] == reasons
    assert len(kept) == 1 - len(reasons)


def test_a_statement_of_an_undated_document_is_of_the_day_that_it_names() -> None:
    words = "“We stay until the water goes,” Governor Ana Vale said on {day}."
    for named, reasons in (("16 February 2024", []), ("16 February 2021", ["outside the period"])):
        parsed = [parse_document(Document("a", words.format(day=named)))]
        _, dropped = pick_quotations(parsed, [["a"]], QuotationSelect(), FEBRUARY, build_register(parsed, ()))
        assert [each.reason for each in dropped] == reasons


def test_a_copy_with_a_date_dates_a_statement() -> None:
    kept, _ = pick(QuotationSelect(), ana("b", FOUR), ana("a", FOUR, published=None), period=FEBRUARY)
    assert [(each.document, each.copies) for each in kept] == [("b", (("a", 2),))]


def test_a_quotation_needs_words_and_a_speaker() -> None:
    article = Article("a", "It was called “a mess”. “Nobody told us anything about it.”")
    article.quotation("a mess", "It").quotation("Nobody told us anything about it.")
    assert [each.reason for each in pick(QuotationSelect(), article)[1]] == [
        "too short to stand alone",
        "nobody is named as its speaker",
    ]


def test_pins_win_over_filters_and_limits() -> None:
    select = QuotationSelect(match=parse_match("fire"), per_speaker=0, limit=0, pin=("q-a-1",))
    assert [each.quotation.id for each in pick(select, ana("a", FOUR))[0]] == ["q-a-1"]


def test_limits_keep_the_weightiest_in_order_of_publication() -> None:
    late = ana("b", "We will count the cost tomorrow.", published="2024-02-17")
    early = ana("a", FOUR, "They came back to empty houses.")
    nobody = Article("c", "A man spoke. “I lost my goats and my maize.”", "2024-02-15")
    nobody.quotation("I lost my goats and my maize.", "A man")
    kept, _ = pick(QuotationSelect(limit=3), nobody, early, late)
    assert [each.document for each in kept] == ["a", "a", "b"]


def test_a_copy_can_be_pinned_or_excluded_by_its_own_id() -> None:
    one, two = ana("a", FOUR), ana("b", FOUR)
    assert pick(QuotationSelect(exclude=("q-b-1",)), one, two)[0] == ()
    assert len(pick(QuotationSelect(limit=0, pin=("q-b-1",)), one, two)[0]) == 1


@pytest.mark.parametrize(
    ("text", "said", "place"),
    [
        ("“We stay until it goes,” Ana Vale said in Ardal on Thursday.", "2024-02-15", "Ardal"),
        ("“We stay until it goes,” Ana Vale said on Thursday.", "2024-02-15", None),
        ("“We stay until it goes,” Ana Vale said.", None, None),
        # a place that is not where it was said
        ("“We stay until it goes,” Ana Vale said, in whose view Ardal is safe.", None, None),
        ("“We stay until it goes,” Ana Vale said. She lives in Ardal.", None, None),
    ],
)
def test_when_and_where_it_was_said(text: str, said: str | None, place: str | None) -> None:
    article = Article("a", text).actor("Ana Vale").quotation("“We stay until it goes,”", "Ana Vale", "direct", ANA)
    article.quotations[0] = dataclasses.replace(article.quotations[0], cue_span=article.find("said"))
    if "Ardal" in text:
        article.actor("Ardal", "place")
    article.event("said", day(said) if said else day("2024-02-16"), "stated" if said else "published", "statement")
    ((found,), _) = pick(QuotationSelect(), article)
    assert (found.said.value if found.said else None) == said
    assert found.place == (actor_id(place, "place") if place else None)


def ben(name: str, words: str) -> Article:
    article = Article(name, f"Ben Holt spoke.\n\n{words}", "2024-02-16").actor(
        "Ben Holt", "person", None, (Role("Mayor"),)
    )
    return article.quotation(words, "Ben Holt", "direct", BEN)


def test_a_place_named_elsewhere_does_not_hide_where_it_was_said() -> None:
    article = Article("a", "Ardal is safe. “We stay until it goes,” Ana Vale said in Ardal.").actor("Ana Vale")
    article.quotation("“We stay until it goes,”", "Ana Vale", "direct", ANA).actor("Ardal", "place")
    article.quotations[0] = dataclasses.replace(article.quotations[0], cue_span=article.find("said"))
    mentions = (article.find("Ardal"), Span(article.text.rindex("Ardal"), len(article.text) - 1))
    article.actors[1] = dataclasses.replace(article.actors[1], mentions=mentions)
    ((found,), _) = pick(QuotationSelect(), article)
    assert found.place == actor_id("Ardal", "place")


def test_what_is_said_of_a_place_is_not_said_there() -> None:
    article = Article("a", "Ana Vale said in Ardal nobody had stayed.").actor("Ana Vale").actor("Ardal", "place")
    article.quotation("in Ardal nobody had stayed", "Ana Vale", "indirect", ANA)
    article.quotations[0] = dataclasses.replace(article.quotations[0], cue_span=article.find("said"))
    ((found,), _) = pick(QuotationSelect(kinds=tuple(QuotationKind)), article)
    assert found.place is None


TEN = "one two three four five six seven eight nine ten"
SEVEN = "one two three four five six seven"


@pytest.mark.parametrize(
    ("first", "second", "statements"),
    [
        # seven of ten words are enough, whichever version is the longer
        (SEVEN, TEN, 1),
        (TEN, SEVEN, 1),
        (TEN.replace("one two three", "uno due tre"), TEN, 2),
        ("one two three four five six", TEN, 2),
        (TEN, "one two three four five six", 2),
    ],
)
def test_versions_of_a_statement_share_seven_of_ten_words(first: str, second: str, statements: int) -> None:
    assert len(pick(QuotationSelect(), ana("a", first), ana("b", second), copies=True)[0]) == statements


def test_like_statements_of_one_document_are_two() -> None:
    assert len(pick(QuotationSelect(), ana("a", TEN, SEVEN), copies=True)[0]) == 2


def test_the_same_words_of_others_are_other_statements() -> None:
    articles = [
        Article(name, f"{who} spoke.\n\n{FOUR}").quotation(FOUR, who) for name, who in (("a", "He"), ("b", "She"))
    ]
    assert len(pick(QuotationSelect(), *articles, ana("c", FOUR))[0]) == 3
    nameless = [Article(name, FOUR).quotation(FOUR) for name in ("a", "b")]
    assert len(pick(QuotationSelect(), *nameless)[1]) == 1


def test_an_id_that_documents_share_is_told_apart() -> None:
    told = [ana(name, words) for name, words in (("a", FOUR), ("b", SEVEN), ("c", "Boats are out on the river."))]
    for article in told:
        article.quotations[0] = dataclasses.replace(article.quotations[0], id="q-1")
    kept, _ = pick(QuotationSelect(), *told)
    assert [(each.quotation.id, each.ids) for each in kept] == [
        ("q-1", ("q-1",)),
        ("q-1~2", ("q-1",)),
        ("q-1~3", ("q-1",)),
    ]


BOATS = "Our boats reached all of them."


@dataclasses.dataclass(frozen=True)
class Said:
    """A statement, its speaker, and how many other documents name him."""

    words: str = FOUR
    kind: str = "direct"
    who: str | None = "person"
    role: bool = False
    named: int = 0
    copies: int = 0

    def articles(self, name: str) -> list[Article]:
        found = []
        for number in range(1 + self.copies):
            article = Article(f"{name}{number}", f"{name} Vale spoke.\n\n{self.words}")
            roles = (Role("Governor"),) if self.role else ()
            if self.who:
                article.actor(f"{name} Vale", self.who, None, roles)
            speaker = actor_id(f"{name} Vale", self.who) if self.who else None
            found.append(article.quotation(self.words, f"{name} Vale", self.kind, speaker))
        for number in range(self.named):
            found.append(Article(f"{name}-{number}", f"{name} Vale came.").actor(f"{name} Vale", self.who or "person"))
        return found


LONG = " ".join(f"word{number:02}" for number in range(57)) + " a"


@pytest.mark.parametrize(
    ("heavy", "light"),
    [
        # whose words they are
        (Said(who="person"), Said(who="organisation")),
        (Said(who="organisation"), Said(who=None)),
        (Said(who=None, copies=2), Said(who="organisation", kind="indirect")),
        # his own words, before an office, and before what is told of him twice; not before all of that
        (Said(kind="direct"), Said(kind="indirect")),
        (Said(kind="direct"), Said(kind="indirect", role=True)),
        (Said(kind="direct"), Said(kind="indirect", named=3)),
        (Said(kind="indirect", role=True, named=3), Said(kind="direct")),
        # an office
        (Said(role=True), Said()),
        (Said(role=True), Said(named=1)),
        (Said(named=3), Said(role=True)),
        # in how many documents they stand, whoever else names him
        (Said(copies=1), Said(named=1)),
        (Said(named=3), Said(copies=1)),
        # seven documents that name him are no more than six
        (Said(named=5), Said(named=4)),
        (Said(named=6, role=True), Said(named=9)),
        (Said(named=5, words="Our boats reached all of them in time."), Said(named=9)),
        # what leans on a question
        (Said(), Said(words="But we reached all of them.")),
        (Said(words="But we reached all of them.", named=3), Said()),
        (Said(words="But we reached all of them.", role=True, named=1), Said()),
        # more words stand better alone, up to 400 characters
        (Said(words="Our boats reached all of them there."), Said()),
        (Said(words="Our boats reached all.", named=1), Said(words="Our boats reached all of them there last night.")),
        (Said(words=LONG[:400]), Said()),
        (Said(), Said(words=f"{LONG}b")),
        (Said(words=f"{LONG}b", named=2), Said()),
    ],
)
def test_what_a_statement_weighs(heavy: Said, light: Said) -> None:
    light = dataclasses.replace(light, words=light.words if light.words != heavy.words else BOATS)
    for names in (("Ana", "Ben"), ("Eva", "Dan")):
        articles = [*light.articles(names[0]), *heavy.articles(names[1])]
        kept, dropped = pick(QuotationSelect(limit=1, kinds=tuple(QuotationKind)), *articles)
        assert [each.quotation.text for each in kept] == [heavy.words]
        assert [(each.text, each.limited) for each in dropped] == [(light.words[:80], True)]


def test_a_pin_takes_the_place_of_what_weighs_more() -> None:
    articles = (ana("a", FOUR), ana("b", "No, not yet there.", "We will count what it cost us all."))
    kept, dropped = pick(QuotationSelect(limit=1, pin=("q-b-1",)), *articles)
    assert [each.quotation.id for each in kept] == ["q-b-1"]
    assert [(each.id, each.limited) for each in dropped] == [("q-b-2", True), ("q-a-1", True)]
    # and all that is not pinned is still asked for
    assert len(pick(QuotationSelect(pin=("q-a-1",)), *articles)[0]) == 3


@pytest.mark.parametrize(
    ("speaker", "speaker_id"), [("Ana Vale", ANA), ("A man", None)], ids=["of the register", "not in the register"]
)
def test_of_one_speaker_no_more_is_kept_than_is_asked_for(speaker: str, speaker_id: str | None) -> None:
    told = (FOUR, BOATS, SEVEN)
    article = Article("a", f"{speaker} spoke.\n\n" + "\n\n".join(told)).actor("Ana Vale")
    for words in told:
        article.quotation(words, speaker, "direct", speaker_id)
    kept, dropped = pick(QuotationSelect(per_speaker=2), article, ben("b", FOUR))
    assert len(kept) == 3
    assert [(each.reason, each.limited) for each in dropped] == [("more than 2 of its speaker", True)]


@pytest.mark.parametrize(
    ("date", "reasons"),
    [
        (When("2024-02-15/..", Precision.DAY, dt.date(2024, 2, 15), None), [TIMELESS]),
        (When("../2024-02-15", Precision.DAY, None, dt.date(2024, 2, 15)), [TIMELESS]),
        (month("2024-02"), []),
        (month("2024-03"), ["outside the period"]),
    ],
)
def test_a_date_of_the_desk_counts_that_has_both_its_ends(date: When, reasons: list[str]) -> None:
    parsed = [ana("a", FOUR, published=None).parsed()]
    register = build_register(parsed, ())
    edits = {"q-a-1": Edit(date=date)}
    dropped = pick_quotations(parsed, [["a"]], QuotationSelect(), FEBRUARY, register, edits=edits)[1]
    assert [each.reason for each in dropped] == reasons


def short(select: QuotationSelect, room: Room, *articles: Article) -> tuple[list[str], list[Dropped]]:
    parsed = [article.parsed() for article in articles]
    groups = [[article.id] for article in articles]
    kept, dropped = pick_quotations(parsed, groups, select, None, build_register(parsed, ()), room)
    return [each.quotation.id for each in kept], list(dropped)


def test_a_short_report_has_room_for_what_is_pinned_whatever_it_weighs() -> None:
    articles = (ana("a", FOUR, BOATS, "No, not yet there."), ben("b", "We open all our schools tomorrow."))
    kept, dropped = short(QuotationSelect(pin=("q-a-3", "q-a-2")), Room(14, 1, 8), *articles)
    assert kept == ["q-a-2", "q-a-3"]
    assert {(each.id, each.reason, each.limited) for each in dropped} == {
        ("q-a-1", TOO_LONG, True),
        ("q-b-1", TOO_LONG, True),
    }


def test_in_a_short_report_speakers_without_an_entry_take_turns_too() -> None:
    article = Article("a", f"A man and a girl spoke.\n\n{FOUR}\n\n{BOATS}\n\n{SEVEN}")
    article.quotation(FOUR, "A man").quotation(SEVEN, "A man").quotation(BOATS, "a girl")
    kept, _ = short(QuotationSelect(), Room(30, 1, 8), article)
    assert kept == ["q-a-2", "q-a-3"]


def test_a_statement_that_leans_on_another_weighs_less() -> None:
    (kept,), _ = pick(QuotationSelect(limit=1), ana("a", "No, and they will stay there for days.", FOUR))
    assert kept.quotation.text == FOUR


def test_whom_more_documents_name_goes_before() -> None:
    often = [
        ana("a", FOUR),
        ana("b", "We will count what it cost us all."),
        ana("c", "We have boats out on the river."),
    ]
    kept, _ = pick(QuotationSelect(limit=3), ben("d", "We open all our schools tomorrow morning."), *often)
    assert {each.speaker for each in kept} == {ANA}


def test_in_a_short_report_nobody_speaks_twice_before_others_have_spoken() -> None:
    articles = [ana("a", FOUR, "We will count what it cost us all."), ben("b", "We open all our schools tomorrow.")]
    parsed = [article.parsed() for article in articles]
    groups = [[article.id] for article in articles]
    register = build_register(parsed, ())
    kept, _ = pick_quotations(parsed, groups, QuotationSelect(), None, register, Room(30, 1, 8))
    assert {each.speaker for each in kept} == {ANA, BEN}
