from __future__ import annotations

import datetime as dt

import pytest

from briefkit.errors import InputError
from briefkit.model.document import Document, Origin
from briefkit.read.assembly import assemble_document, choose_claim, make_id, read_stem, slugify
from briefkit.read.dates import Moment
from briefkit.read.metadata import ClaimSource, DateClaim, Metadata
from briefkit.read.source import SourceOptions

ORIGIN = Origin("x.jsonl", "0123456789abcdef", 3)


def claim(source: ClaimSource, day: int, instant: dt.datetime | None = None) -> DateClaim:
    return DateClaim(Moment(dt.date(2021, 6, day), instant), source)


@pytest.mark.parametrize(
    ("claims", "day", "warnings"),
    [
        ([], None, 0),
        ([claim(ClaimSource.HEADER, 4), claim(ClaimSource.FIELD, 3)], 3, 1),
        ([claim(ClaimSource.JSON_LD, 3), claim(ClaimSource.META, 3)], 3, 0),
        ([claim(ClaimSource.META, 4), claim(ClaimSource.JSON_LD, 3)], 3, 1),
        ([claim(ClaimSource.TIME_ELEMENT, 4), claim(ClaimSource.META, 3)], 3, 1),
        ([claim(ClaimSource.HEADER, 3), claim(ClaimSource.DATELINE, 2)], 3, 0),
        ([claim(ClaimSource.HEADER, 3), claim(ClaimSource.DATELINE, 4)], 3, 1),
        ([claim(ClaimSource.HEADER, 3), claim(ClaimSource.DATELINE, 1)], 3, 1),
        ([claim(ClaimSource.FILE_NAME, 9), claim(ClaimSource.DATELINE, 3)], 3, 1),
        ([claim(ClaimSource.FIELD, 3), claim(ClaimSource.FIELD, 4), claim(ClaimSource.FIELD, 4)], 3, 1),
    ],
)
def test_the_most_trustworthy_date_holds(claims: list[DateClaim], day: int | None, warnings: int) -> None:
    chosen, problems = choose_claim(claims, "x.txt")
    assert (chosen.moment.day.day if chosen else None) == day
    assert [problem.code for problem in problems] == ["E104"] * warnings


def test_one_instant_in_two_zones_is_no_disagreement() -> None:
    here = dt.datetime(2021, 6, 4, 1, tzinfo=dt.timezone(dt.timedelta(hours=4)))
    there = here.astimezone(dt.UTC)
    _, problems = choose_claim([claim(ClaimSource.JSON_LD, 4, here), claim(ClaimSource.META, 3, there)], "x")
    assert problems == ()


def test_a_disagreement_names_both_sides() -> None:
    _, problems = choose_claim([claim(ClaimSource.FIELD, 3), claim(ClaimSource.FILE_NAME, 5)], "x.txt")
    assert [str(problem) for problem in problems] == [
        "x.txt: warning[E104]: the record or front matter says it was published on 2021-06-03, but the file name says"
        " 2021-06-05; the first was taken"
    ]


@pytest.mark.parametrize(
    ("outlet", "published", "name", "id_"),
    [
        ("Norhaven Courier", dt.date(2021, 6, 3), "ferry runs", "norhaven-courier-2021-06-03-ferry-runs"),
        ("Courier", dt.date(2021, 6, 3), "courier-2021-06-03-ferry", "courier-2021-06-03-ferry"),
        ("AP", None, "apples", "ap-apples"),
        (None, dt.date(2021, 6, 3), "2021-06-03", "2021-06-03"),
        (None, None, "Öl & Łódź", "ol-lodz"),
        (None, None, "паром", "document-01234567"),
    ],
)
def test_ids_are_made_of_outlet_day_and_name(
    outlet: str | None, published: dt.date | None, name: str, id_: str
) -> None:
    assert make_id(outlet, published, name, ORIGIN.sha256) == id_


@pytest.mark.parametrize(
    ("stem", "day"),
    [
        ("2021-06-03-ferry", 3),
        ("wire-2021-06-03", 3),
        ("wire_2021_06_03_b", 3),
        ("ferry", None),
        ("000_d092715e432a7403", None),
        ("2021-13-03", None),
    ],
)
def test_dates_in_file_names(stem: str, day: int | None) -> None:
    assert read_stem(stem) == (Moment(dt.date(2021, 6, day)) if day else None)


def test_a_slug_is_short_ascii() -> None:
    assert slugify("  Çay—Bağ: İstanbul’da!  ") == "cay-bag-istanbul-da"
    assert len(slugify("word " * 100)) <= 80


def assemble(text: str, metadata: Metadata) -> Document:
    document, _ = assemble_document(text, metadata, "x", ORIGIN, SourceOptions())
    return document


def test_a_date_alone_on_the_first_line_is_a_claim_and_stays_in_the_text() -> None:
    text = "Thursday, June 3, 2021 \n\n\nNORHAVEN (NW) - The ferry ran again."
    document = assemble(text, Metadata())
    assert (document.text, document.published, document.outlet) == (text, dt.date(2021, 6, 3), "NW")
    ours = Metadata(claims=(claim(ClaimSource.FIELD, 5),))
    assert assemble(text, ours).published == dt.date(2021, 6, 5)


@pytest.mark.parametrize(
    ("text", "id_", "reason"),
    [
        (" \n", None, r"x\.jsonl:3: error\[I105\]"),
        ("a" * 2_000_001, None, r"x\.jsonl:3: error\[I111\]: a text of 2,000,001 characters"),
        ("text", "a\nb", r"x\.jsonl:3: error\[I108\]: an id must have no control characters"),
        ("text", "a" * 501, r"error\[I108\]"),
    ],
)
def test_what_makes_no_document(text: str, id_: str | None, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        assemble(text, Metadata(id=id_))


def test_an_own_id_is_trimmed_and_kept() -> None:
    assert assemble("text", Metadata(id="  urn:x:1 ")).id == "urn:x:1"
    assert assemble("text", Metadata(id="  ")).id == "x"


@pytest.mark.parametrize(
    ("claims", "options", "published", "codes"),
    [
        ((ClaimSource.SAVED,), SourceOptions(), 5, ["E101"]),
        ((ClaimSource.SAVED,), SourceOptions(published=Moment(dt.date(2021, 6, 3))), 3, []),
        ((ClaimSource.SAVED,), SourceOptions(settled=("x",)), 5, []),
        ((ClaimSource.SAVED, ClaimSource.HEADER), SourceOptions(published=Moment(dt.date(2021, 6, 3))), 5, []),
        ((), SourceOptions(published=Moment(dt.date(2021, 6, 3))), 3, []),
    ],
)
def test_the_day_a_file_was_saved_is_the_last_resort(
    claims: tuple[ClaimSource, ...], options: SourceOptions, published: int, codes: list[str]
) -> None:
    metadata = Metadata(claims=tuple(claim(source, 5) for source in claims))
    document, problems = assemble_document("The ferry ran.", metadata, "x", ORIGIN, options)
    assert document.published == dt.date(2021, 6, published)
    assert [problem.code for problem in problems] == codes
    assert document.id == ("2021-06-05-x" if ClaimSource.HEADER in claims else "x")
