from __future__ import annotations

from typing import assert_never

import pytest

from briefkit.languages import ENGLISH, load_catalogue
from briefkit.model.document import Extent
from briefkit.model.report import (
    Assessed,
    Cite,
    Emphasis,
    Empty,
    Figure,
    KeyFigure,
    KeyPoint,
    Link,
    QuotationRow,
    Quoted,
    Ref,
    Source,
    Strong,
    Text,
    Verbatim,
)
from briefkit.render.wording import (
    Content,
    describe_basis,
    describe_circumstances,
    describe_figure,
    describe_grounds,
    describe_nothing,
    describe_point,
    describe_source,
    describe_statement,
    group_by_speaker,
    hold_days,
    join_days,
    label_cite,
    label_link,
    link_mail,
    say_plainly,
)

PICTURE = b"\x89PNG\r\n\x1a\n"


def read(content: Content) -> str:
    """The words of content as a reader sees them."""
    words = []
    for inline in content:
        match inline:
            case Text(text) | Strong(text) | Emphasis(text) | Ref(_, text) | Link(text, _):
                words.append(text)
            case Quoted(text):
                words.append(f"“{text}”")
            case Verbatim():
                words.append(say_plainly(inline))
            case Cite():
                words.append(label_cite(inline, {"s1": 1, "s2": 2}))
            case _:
                assert_never(inline)
    return "".join(words).replace("\u00a0", " ")


ONE, TWO = Cite("s1", "¶ 2"), Cite("s2")


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("3 March 2024", "8 March 2024", "3–8 March 2024"),
        ("28 February 2024", "3 March 2024", "28 February – 3 March 2024"),
        ("28 December 2023", "3 March 2024", "28 December 2023 – 3 March 2024"),
        ("March 3, 2024", "March 8, 2024", "March 3 – March 8, 2024"),
        ("3 March", "8 March", "3–8 March"),
        ("March 2024", "8 March 2024", "March 2024 – 8 March 2024"),
        ("3 March 2024", "3 March 2024", "3 March 2024"),
        ("", "8 March 2024", "8 March 2024"),
        ("", "", ""),
    ],
)
def test_days(first: str, last: str, words: str) -> None:
    assert join_days(first, last).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("cite", "label"),
    [(Cite("s2"), "[2]"), (Cite("s2", "¶ 3"), "[2,\u00a0¶\u00a03]")],
)
def test_citations(cite: Cite, label: str) -> None:
    assert label_cite(cite, {"s2": 2}) == label


def test_a_link_shows_its_address_unless_its_words_are_the_address() -> None:
    assert label_link(Link("gauge", "https://example.org/")) == "gauge (https://example.org/)"
    assert label_link(Link("https://example.org/", "https://example.org/")) == "https://example.org/"
    assert label_link(Link("desk@example.org", "mailto:desk@example.org")) == "desk@example.org"


@pytest.mark.parametrize(
    ("text", "mails"),
    [
        ("", []),
        ("River desk, room 4", []),
        ("desk@example.org", ["desk@example.org"]),
        ("River desk <duty.officer+night@gauge.example.org>, or desk@example.org.", [
            "duty.officer+night@gauge.example.org", "desk@example.org",
        ]),
        ("@desk and desk@, a@b", []),
        ("a" * 65 + "@example.org", []),
    ],
)  # fmt: skip
def test_mail_addresses_are_links(text: str, mails: list[str]) -> None:
    content = link_mail(text)
    assert "".join(inline.text for inline in content) == text  # type: ignore[union-attr]
    assert [inline.url for inline in content if isinstance(inline, Link)] == [f"mailto:{mail}" for mail in mails]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (describe_point(KeyPoint((Text("It rose."),)), ENGLISH), "It rose."),
        (
            describe_point(
                KeyPoint((Text("It rose."),), (ONE, TWO), (Ref("e1", "3 May"), Ref("e2", "4 May"))), ENGLISH
            ),
            "3 May, 4 May: It rose. [1, ¶ 2] [2]",
        ),
        (describe_grounds(Assessed(()), ENGLISH), ""),
        (describe_grounds(Assessed((), "likely", None, (ONE,)), ENGLISH), "Likelihood: likely. Basis: [1, ¶ 2]."),
        (
            describe_grounds(Assessed((), "likely", "low"), ENGLISH),
            "Likelihood: likely. Confidence in this judgement: low.",
        ),
        (describe_basis(KeyFigure("5", "boats", "3 May", (TWO,)), ENGLISH), "as of 3 May [2]"),
        (describe_statement(QuotationRow("q", "Ida", "We wait"), ENGLISH), "“We wait”"),
        (describe_statement(QuotationRow("q", "Ida", "we wait", "mixed"), ENGLISH), "we wait (reported speech)"),
        (describe_statement(QuotationRow("q", "Ida", "We wait", paraphrase=True), ENGLISH), "We wait (paraphrase)"),
        (
            describe_circumstances(
                QuotationRow("q", "Ida", "x", "direct", None, "she", "Judge", "3 May", (ONE, TWO)), "Mayor", ENGLISH
            ),
            "Judge · 3 May · named in the source as “she” · [1, ¶ 2] [2]",
        ),
        (describe_circumstances(QuotationRow("q", "Ida", "x", role="Mayor"), "Mayor", ENGLISH), ""),
    ],
)
def test_content(found: Content, words: str) -> None:
    assert read(found) == words


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        (Source("s", 1, "", ""), ["untitled."]),
        (Source("s", 1, '“Stop,” she said, "now"'), ["“‘Stop,’ she said, 'now'”."]),
        (
            Source("s", 1, "Ferry stops", "Post", extent=Extent.BEGINNING),
            ["Post, “Ferry stops”. Cut off: only the beginning was there to be read."],
        ),
        (Source("s", 1, "Ferry", extent=Extent.SUMMARY), ["“Ferry”. Only a summary was there to be read."]),
        (Source("s", 1, "Ferry stops", reliability="B"), ["“Ferry stops”. Reliability B (usually reliable)."]),
        (
            Source("s", 1, "Ferry stops", "Post", ("A. Lee", "B. Ek"), "3 May", "https://a.org", "F", ("one", "two")),
            [
                "Post, “Ferry stops”, by A. Lee, B. Ek, 3 May. Reliability F (reliability cannot be judged).",
                "https://a.org",
                "one; two",
            ],
        ),
    ],
)
def test_source_entries(source: Source, lines: list[str]) -> None:
    assert [read(line) for line in describe_source(source, ENGLISH)] == lines


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(PICTURE, "a"), ""),
        (Figure(PICTURE, "a", "Piers.", "3 May", "Map office"), "Piers. 3 May. Source: Map office."),
        (Figure(PICTURE, "a", source="Map Co."), "Source: Map Co."),
    ],
)
def test_line_under_a_picture(figure: Figure, words: str) -> None:
    assert describe_figure(figure, ENGLISH) == words


def test_nothing_to_report() -> None:
    assert describe_nothing(Empty(""), ENGLISH) == "Nothing to report in this period."
    assert (
        describe_nothing(Empty("No road was closed."), ENGLISH)
        == "Nothing to report in this period. No road was closed."
    )


def test_two_people_of_one_name_are_two_speakers() -> None:
    rows = (
        QuotationRow("q1", "J. Sousa", "One", speaker_ref="a1", role="Mayor"),
        QuotationRow("q2", "J. Sousa", "Two", speaker_ref="a1", role="Judge"),
        QuotationRow("q3", "J. Sousa", "Three", speaker_ref="a2", role="Miller"),
        QuotationRow("q4", "Ida", "Four"),
        QuotationRow("q5", "J. Sousa", "Five", speaker_ref="a1"),
    )
    found = [(it.speaker, it.speaker_ref, it.role, [row.id for row in it.rows]) for it in group_by_speaker(rows)]
    assert found == [
        ("J. Sousa", "a1", "Mayor", ["q1", "q2"]),
        ("J. Sousa", "a2", "Miller", ["q3"]),
        ("Ida", None, "", ["q4"]),
        ("J. Sousa", "a1", "", ["q5"]),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("16 February 2024", "16~February 2024"),
        ("3 June 2021, Ardal; Wire, 4 June 2021", "3~June 2021, Ardal; Wire, 4~June 2021"),
        ("June 3, 2021", "June~3, 2021"),
        ("early May 2021", "early May 2021"),
        ("3 іюня 2021", "3~іюня 2021"),
        ("no date", "no date"),
    ],
)
def test_no_day_stands_apart_from_its_month(text: str, expected: str) -> None:
    assert hold_days(text) == expected.replace("~", "\u00a0")


def test_a_number_is_not_drawn_into_words_that_run_from_right_to_left() -> None:
    source = Source("s", 1, "Valley Post", "Floods", byline=("محمد علي",), published="3 March 2024")
    first, *_ = describe_source(source, ENGLISH)
    said = "".join(inline.text for inline in first if not isinstance(inline, Cite))
    assert "محمد علي\u200e, 3" in said
    row = QuotationRow("q", "Ana", "So.", said="3 March 2024, القاهرة; الجزيرة, 5 March 2024")
    (said_where,) = describe_circumstances(row, "", ENGLISH)
    assert isinstance(said_where, Text)
    assert "القاهرة\u200e; الجزيرة\u200e, 5" in said_where.text


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("Valley Wire، 3 مارس", "\u200fValley Wire\u200f، 3\u00a0مارس"),
        ("القاهرة; Wire, 5 مارس", "\u200fالقاهرة; Wire\u200f, 5\u00a0مارس"),
        ("", ""),
    ],
)
def test_a_number_is_not_drawn_into_latin_words_in_an_arabic_report(said: str, printed: str) -> None:
    row = QuotationRow("q", "Ana", "So.", said=said)
    words = [each.text for each in describe_circumstances(row, "", load_catalogue("ar")) if isinstance(each, Text)]
    assert "".join(words) == printed
