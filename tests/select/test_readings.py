"""Readings of figures and their ids."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, actor_id, day

from briefkit.extract import parse_document
from briefkit.model.document import Document
from briefkit.model.facts import DateMention, DateType, ParsedDocument
from briefkit.model.figures import FigureReading
from briefkit.model.parsed_reading import from_json
from briefkit.model.parsed_writing import to_json
from briefkit.model.selection import OUTSIDE, TIMELESS
from briefkit.model.when import Period, Precision, When
from briefkit.select.readings import HISTORY, UNTOLD, read_figures
from briefkit.select.register import build_register

PERIOD = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
FLOOD = "A flood killed 12 people and injured 30 on Thursday."


def parse(text: str, **fields: object) -> ParsedDocument:
    document = Document(id="a", text=text, outlet="Orvel Wire", published=dt.date(2024, 2, 16), identity="orvel")
    return parse_document(dataclasses.replace(document, **fields))  # type: ignore[arg-type]


def list_ids(parsed: ParsedDocument, period: Period | None = PERIOD) -> list[str]:
    return [reading.id for reading, _ in read_figures(parsed, period, build_register([parsed], ()))]


def test_each_count_has_an_id_of_its_own() -> None:
    ids = list_ids(parse(FLOOD))
    assert ids == ["f-349cb77a", "f-20cd21d6"]


@pytest.mark.parametrize(
    "same",
    [
        parse("The river rose for days.\n\n" + FLOOD + " Nobody was hurt on Friday."),
        parse(FLOOD, id="moved", outlet="Another", published=dt.date(2024, 2, 17)),
        parse(FLOOD, title="Flood at Orvel"),
    ],
)
def test_what_is_not_its_sentence_leaves_an_id_as_it_is(same: ParsedDocument) -> None:
    assert list_ids(same) == list_ids(parse(FLOOD))


def test_neither_a_period_nor_a_way_through_json_changes_an_id() -> None:
    parsed = parse(FLOOD)
    assert list_ids(parsed, Period(dt.date(2023, 1, 1), dt.date(2023, 1, 2))) == list_ids(parsed, None)
    assert list_ids(from_json(to_json(parsed))) == list_ids(parsed)


@pytest.mark.parametrize(
    "other", [parse(FLOOD.replace("12", "13")), parse(FLOOD.replace("flood", "storm")), parse(FLOOD, identity="b")]
)
def test_another_sentence_or_count_or_document_is_another_id(other: ParsedDocument) -> None:
    assert list_ids(other)[0] != list_ids(parse(FLOOD))[0]


def test_a_sentence_that_stands_twice_is_counted() -> None:
    first, second, third, fourth = list_ids(parse(f"{FLOOD}\n\n{FLOOD}"))
    assert (third, fourth) == (f"{first}-2", f"{second}-2")


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        (FLOOD, [None, None]),
        ("A flood killed 12 people in May 2023.", [OUTSIDE]),
        ("A like flood struck in 1968. It lasted two days and killed 700 people.", [HISTORY]),
        ("The flu, which has killed at least 257 people since late 2003, is back.", [HISTORY]),
        (f"Since 2003, the virus has reached 421 people in {'very ' * 12}many lands and killed 257.", [HISTORY]),
        (f"On Thursday, said Ana Vale, mayor since 2003, {'very ' * 20}heavy rain killed 257.", [None]),
        ("The articles passed by votes of 230-to-197 and 229-to-198.", [UNTOLD, UNTOLD]),
        ("The motion passed by a vote of 230 to 197.", [None]),
        ("Orvel suffered, between 2004 and 2008, with 22 deaths reported.", [HISTORY]),
        ("Some 22 people died on Thursday in the worst flood since 2003.", [None]),
    ],
)
def test_what_is_none_of_the_report_s_figures_has_a_reason(text: str, reasons: list[str | None]) -> None:
    parsed = parse(text)
    assert [reason for _, reason in read_figures(parsed, PERIOD, build_register([parsed], ()))] == reasons


ORVEL, SUND, ARLAND = (
    actor_id(name, kind) for name, kind in (("Orvel", "place"), ("Sund", "place"), ("Arland", "country"))
)


def read(
    article: Article, *dates: tuple[str, When], period: Period | None = None
) -> list[tuple[FigureReading, str | None]]:
    """The figures of a story made by hand, in which some words are dates."""
    mentions = [DateMention(article.find(words), DateType.DATE, when, "date") for words, when in dates]
    parsed = dataclasses.replace(article.parsed(), dates=tuple(sorted(mentions, key=lambda each: each.span)))
    return [*read_figures(parsed, period, build_register([parsed], ()))]


def places(*names: str) -> tuple[str, ...]:
    return tuple(actor_id(name, "place") for name in names)


def test_each_count_of_a_sentence_is_of_the_nearest_event() -> None:
    article = Article(
        "a", "A flood killed 12 people in Orvel on Tuesday and a storm injured 30 people in Sund on Friday."
    )
    article.actor("Orvel", "place").actor("Sund", "place")
    first, second = "A flood killed 12 people in Orvel on Tuesday", "a storm injured 30 people in Sund on Friday"
    article = Article("a", f"{first} and {second}.").actor("Orvel", "place").actor("Sund", "place")
    for told, verb, when, where in ((first, "killed", "13", "Orvel"), (second, "injured", "16", "Sund")):
        article.event(told, day(f"2024-02-{when}"), places=places(where))
        article.events[-1] = dataclasses.replace(article.events[-1], trigger=article.find(verb))
    assert [(each.value, each.happened, each.place) for each, _ in read(article)] == [
        (12, dt.date(2024, 2, 13), ORVEL),
        (30, dt.date(2024, 2, 16), SUND),
    ]
    # of two times that of the period
    week = Period(dt.date(2024, 2, 16), dt.date(2024, 2, 18))
    assert [(each.happened, reason) for each, reason in read(article, period=week)] == [
        (dt.date(2024, 2, 16), None),
        (dt.date(2024, 2, 16), None),
    ]


@pytest.mark.parametrize(
    ("statuses", "values"),
    [
        (("happened", "happened"), [12, 30]),
        (("happened", "denied"), [12]),
        (("denied", "happened"), [30]),
        (("denied", "planned"), []),
        (("conditional", "ongoing"), [30]),
    ],
)
def test_a_count_is_one_of_what_happened(statuses: tuple[str, str], values: list[int]) -> None:
    first, second = "A flood killed 12 people", "a storm injured 30 people"
    article = Article("a", f"{first} and {second}.")
    for told, verb, status in zip((first, second), ("killed", "injured"), statuses, strict=True):
        article.event(told, day("2024-02-13"), status=status)
        article.events[-1] = dataclasses.replace(article.events[-1], trigger=article.find(verb))
    assert [each.value for each, _ in read(article)] == values


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("12 people died in Orvel", "Orvel"),
        ("12 people died in the Orvel flood", None),
        ("12 people died in Orvel said doctors", "Orvel"),
        ("in Orvel 12 people died", "Orvel"),
        ("doctors from Orvel said 12 people died", None),
        ("12 people died around Orvel", "Orvel"),
    ],
)
def test_where_people_are_counted(words: str, place: str | None) -> None:
    article = Article("a", f"Yesterday {words}.").actor("Orvel", "place")
    article.event(words, day("2024-02-13"), places=places("Orvel"))
    ((found, _),) = read(article)
    assert found.place == (ORVEL if place else None)


def test_a_place_outside_the_clause_is_not_where_people_are_counted() -> None:
    article = Article("a", "In Orvel doctors said that 12 people died after leaving in Sund.")
    article.actor("Orvel", "place").actor("Sund", "place")
    article.event("12 people died", day("2024-02-13"), places=places("Orvel", "Sund"))
    ((found, _),) = read(article)
    assert found.place is None


def test_where_no_event_is_told_a_town_goes_before_a_country() -> None:
    article = Article("a", "Two children are missing in Arland, in Orvel.").actor("Arland", "country")
    ((found, _),) = read(article.actor("Orvel", "place"))
    assert found.place == ORVEL
    alone = Article("a", "Two children are missing in Arland.").actor("Arland", "country").actor("Two", "person")
    ((found, _),) = read(alone)
    assert found.place == ARLAND


DECEMBER = Period(dt.date(2023, 12, 1), dt.date(2023, 12, 31))


@pytest.mark.parametrize(
    ("text", "dates", "happened", "reasons"),
    [
        # its own date
        ("Two children are missing since 3 December.", (("3 December", day("2023-12-03")),), "2023-12-03", [None]),
        ("Two children are missing since 3 June.", (("3 June", day("2023-06-03")),), "2023-06-03", [OUTSIDE]),
        # the first one of its own that is a day
        (
            "Now two children are missing since 3 December.",
            (("Now", When("PRESENT_REF", Precision.VAGUE)), ("3 December", day("2023-12-03"))),
            "2023-12-03",
            [None],
        ),
        # that of another sentence is not its own
        ("Two children are missing. It rained on 3 June.", (("3 June", day("2023-06-03")),), None, [None]),
        ("It rained on 3 June. Two children are missing.", (("3 June", day("2023-06-03")),), None, [None]),
    ],
)
def test_a_sentence_without_an_event_has_the_date_that_stands_in_it(
    text: str, dates: tuple[tuple[str, When], ...], happened: str | None, reasons: list[str | None]
) -> None:
    found = read(Article("a", text, "2023-12-05"), *dates, period=DECEMBER)
    assert [each.happened.isoformat() if each.happened else None for each, _ in found] == [happened]
    assert [reason for _, reason in found] == reasons


@pytest.mark.parametrize(
    ("when", "reasons"), [("2023-12-03", [None]), ("2023-06-03", [OUTSIDE])], ids=["of the period", "of another"]
)
def test_a_sentence_without_an_event_is_of_the_time_of_the_event_before(when: str, reasons: list[str | None]) -> None:
    article = Article("a", "A dyke broke. Nobody slept. Two children are missing.", "2023-12-05")
    found = read(article.event("A dyke broke.", day(when)), period=DECEMBER)
    assert [(each.happened, reason) for each, reason in found] == [(None, reason) for reason in reasons]
    later = Article("a", "Two children are missing. A dyke broke.", "2023-12-05")
    assert [reason for _, reason in read(later.event("A dyke broke.", day(when)), period=DECEMBER)] == [None]


@pytest.mark.parametrize(
    ("then", "between", "reasons"),
    [
        # more than a year before the period
        ("2022-11-29", "", [HISTORY]),
        ("2022-11-30", "", [None]),
        # not far behind
        ("2022-11-29", "x" * 391, [HISTORY]),
        ("2022-11-29", "x" * 392, [None]),
    ],
)
def test_what_is_told_right_behind_an_old_date_is_history(then: str, between: str, reasons: list[str | None]) -> None:
    text = f"A flood came Once. {between}\n\nIt killed 12 people."
    article = Article("a", text, "2023-12-05").event("It killed 12 people.")
    assert [reason for _, reason in read(article, ("Once", day(then)), period=DECEMBER)] == reasons
    stated = Article("a", text, "2023-12-05").event("It killed 12 people.", day("2023-12-04"))
    assert [reason for _, reason in read(stated, ("Once", day(then)), period=DECEMBER)] == [None]
    assert [reason for _, reason in read(article, ("Once", day(then)))] == [None]


def test_a_later_date_ends_the_history() -> None:
    text = "It came in 1968 and in {}. It killed 12 people."
    old = ("1968", day("1968-05-01"))
    for words, when, reasons in (
        ("December", day("2023-12-03"), [None]),
        ("May", day("1970-05-01"), [HISTORY]),
        ("past times", When("PAST_REF", Precision.VAGUE), [HISTORY]),
    ):
        article = Article("a", text.format(words), "2023-12-05").event("It killed 12 people.")
        assert [reason for _, reason in read(article, old, (words, when), period=DECEMBER)] == reasons


@pytest.mark.parametrize(
    ("quoted", "speakers"),
    [
        ([], [None, None]),
        ([("12 people died", "Ana Vale")], ["Ana Vale", None]),
        ([("30 people were injured", "Ana Vale")], [None, "Ana Vale"]),
        ([("12 people died", None)], [None, None]),
        # the inner of two statements, and one behind others
        ([("He said 12 people died", "Ana Vale"), ("12 people died", "Per Lund")], ["Per Lund", None]),
        (
            [("The day", "Per Lund"), ("was", "Per Lund"), ("long", "Per Lund"), ("12 people died", "Ana Vale")],
            ["Ana Vale", None],
        ),
        ([("He said 12 people died", "Ana Vale"), ("said", "Per Lund"), ("12", None)], ["Ana Vale", None]),
    ],
)
def test_whose_statement_a_figure_stands_in(quoted: list[tuple[str, str | None]], speakers: list[str | None]) -> None:
    article = Article(
        "a", "The day was long. He said 12 people died. Later 30 people were injured. Ana Vale, Per Lund."
    )
    article.actor("Ana Vale").actor("Per Lund")
    for words, speaker in quoted:
        article.quotation(words, speaker, "direct", actor_id(speaker) if speaker else None)
    article.event("12 people died", day("2024-02-13")).event("30 people were injured", day("2024-02-13"))
    assert [each.said_by for each, _ in read(article)] == [actor_id(each) if each else None for each in speakers]


@pytest.mark.parametrize(
    ("text", "paragraph", "stated"),
    [
        ("A flood came.\n\n12 people died.", 2, False),
        ("Rain fell.\n\nA flood came. 12 people died.", 2, True),
        ("A flood came. 12 people died.", 1, True),
    ],
)
def test_a_cause_is_stated_that_stands_in_the_paragraph(text: str, paragraph: int, stated: bool) -> None:
    article = Article("a", text).event("12 people died.", day("2024-02-13"))
    ((found, _),) = read(article)
    assert (found.paragraph, found.cause_stated) == (paragraph, stated)
    assert text[slice(*found.span)] == "12"


@pytest.mark.parametrize(
    ("text", "period", "reasons"),
    [
        (FLOOD, PERIOD, {TIMELESS}),
        (FLOOD, None, {None}),
        (FLOOD.replace("Thursday", "15 February 2024"), PERIOD, {None}),
        (FLOOD.replace("Thursday", "15 February 2021"), PERIOD, {OUTSIDE}),
    ],
)
def test_what_nothing_dates_is_of_no_period(text: str, period: Period | None, reasons: set[str | None]) -> None:
    parsed = parse(text, published=None)
    assert {reason for _, reason in read_figures(parsed, period, build_register([parsed], ()))} == reasons


def read_all(text: str) -> list[FigureReading]:
    parsed = parse(text)
    return [reading for reading, _ in read_figures(parsed, PERIOD, build_register([parsed], ()))]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The institute put the toll of the flood at 38 as of 14 February 2024.", 14),
        ("At least 41 people had died in the flood by Thursday.", 15),
        # what happened the day before is counted on that day; of an earlier one, the count is of publication
        ("Some 41 people died in the flood on Thursday.", 15),
        ("Some 41 people died in the flood on Tuesday.", 16),
        ("The toll of the flood rose to 41.", 16),
        # a day long past or still to come is none of which it holds
        ("Some 41 people died in the flood, after which the dam is to be mended by 3 March 2024.", 16),
    ],
)
def test_a_count_is_as_of_the_day_that_its_sentence_names(text: str, day: int) -> None:
    (reading,) = read_all(text)
    assert reading.as_of == dt.date(2024, 2, day)


def test_who_counts_gives_the_number() -> None:
    text = "The National Tern Institute (NTI), which put the toll of the flood at 38, counts only those with a name."
    parsed = parse(text)
    register = build_register([parsed], ())
    ((reading, _),) = read_figures(parsed, PERIOD, register)
    names = {actor.id: actor.name for actor in register.actors}
    assert names[reading.said_by or ""] == "National Tern Institute"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Some 40 people were injured yesterday according to health officials, aged 11 to 75.", "health officials"),
        ("Some 40 people were injured, health officials said.", "health officials"),
        ("The mayor said that 40 people had died.", "The mayor"),
        # nobody is told who it is
        ("He said that 40 people had died.", None),
        ("Many said that 40 people had died.", None),
        ("Some 40 people died.", None),
        # whom the register names
        ("Ana Vale said that 40 people had died.", None),
    ],
)
def test_who_has_no_name_and_gives_a_number_is_told_in_the_words_of_the_text(text: str, speaker: str | None) -> None:
    (reading,) = read_all(text)
    assert reading.speaker == speaker


def test_so_many_words_for_a_speaker_may_be_misread() -> None:
    article = Article("a", "Some 12 people died.").event("Some 12 people died.", day("2024-02-13"))
    article.quotation("Some 12 people died", "a mask to walk the old town Officials in Tarn")
    assert [each.speaker for each, _ in read(article)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "If 900 people are ill, then about 100 deaths are few.",
        "In the college there could be 260 dead bodies.",
        "Are 150 deaths not a small figure?",
        "Assuming 150 deaths, the flood was a small one.",
    ],
)
def test_what_is_supposed_or_asked_is_no_figure(text: str) -> None:
    assert read_all(f"A flood struck. {text}") == []


def test_whom_a_sentence_takes_for_known_are_a_figure_whatever_it_says_of_them() -> None:
    (reading,) = read_all("The state could not feed the 58,000 people who had been driven from their homes.")
    assert (reading.counted, reading.value) == ("displaced", 58_000)
    assert read_all("The flood could drive 58,000 people from their homes.") == []


def test_a_count_that_names_nobody_is_of_those_before_it() -> None:
    found = read_all("The quake killed 14 Tern Society staff and 56 were injured. Some 70 people died in the town.")
    assert [reading.group for reading in found] == ["TS staff", "TS staff", ""]


def test_a_number_that_is_taken_up_is_where_that_was() -> None:
    found = read_all(
        "Cholera was confirmed in five cases in Tarn. By Thursday the number had grown to 212, the institute said.\n\n"
        "By Friday the number had grown to 300, it said."
    )
    assert [reading.value for reading in found] == [5, 212]
    assert found[0].place == found[1].place


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The flu has been linked to deaths. There were 40 suspected deaths.", "suspected"),
        ("The flu has been linked to deaths. There were 40 confirmed deaths.", "confirmed"),
        ("The flu spread. There were 40 suspected cases of flu.", "suspected"),
        ("The flu spread. Karvia revised its suspected toll from 176 to 101.", "suspected"),
        # a case that is told is a confirmed one
        ("The flu spread. There were 40 confirmed cases of flu.", ""),
        # of a flood, "confirmed dead" is how a toll is told
        ("The flood passed. Some 40 people were confirmed dead.", ""),
    ],
)
def test_only_what_an_illness_did_is_suspected_or_confirmed(text: str, certainty: str) -> None:
    assert [reading.certainty for reading in read_all(text)] == [certainty]


@pytest.mark.parametrize(
    ("text", "day_of_count"),
    [
        ("The ministry on Thursday raised the death toll of the flood to 43.", dt.date(2024, 2, 15)),
        ("The ministry, which met on Thursday, raised the death toll to 43.", dt.date(2024, 2, 16)),
        ("The death toll of the flood that came on Thursday rose to 43.", dt.date(2024, 2, 16)),
    ],
)
def test_a_toll_is_of_the_day_on_which_it_was_raised(text: str, day_of_count: dt.date) -> None:
    parsed = parse_document(Document(id="d", text=text, published=dt.date(2024, 2, 16)))
    ((reading, _),) = read_figures(parsed, None, build_register([parsed], ()))
    assert reading.as_of == day_of_count
