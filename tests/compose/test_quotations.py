"""How a statement is printed: its words, whose they are, and when and where it was made."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, actor_id, day, month
from tests.select.test_select import AS_OF, spec

from briefkit.compose.quotations import compose_quotations
from briefkit.languages import ENGLISH
from briefkit.model.document import Document, Span
from briefkit.model.facts import QuotationKind, Role
from briefkit.model.report import QuotationList, QuotationRow
from briefkit.model.selection import SelectedQuotation, Selection
from briefkit.model.when import When
from briefkit.select import select

ANA, ARDAL = actor_id("Ana Vale"), actor_id("Ardal", "place")


def pick(
    text: str, *pieces: str, cue: str = "", kind: str = "direct", published: str | None = "2024-02-16"
) -> tuple[Selection, SelectedQuotation]:
    """A selection with one statement: what stands between its first and its last piece."""
    article = Article("a", text, published, "Wire").actor("Ana Vale").actor("Ardal", "place")
    article.quotation(pieces[0], "Ana Vale", kind, ANA)
    spans = tuple(article.find(piece) for piece in pieces)
    quotation = dataclasses.replace(
        article.quotations[0],
        span=Span(spans[0].start, spans[-1].end),
        spans=spans,
        cue_span=article.find(cue) if cue else None,
    )
    selection = select([article.parsed()], spec(), AS_OF)
    return selection, SelectedQuotation(quotation, "a", 1, ANA)


def show(selection: Selection, *quotations: SelectedQuotation, group_by: str = "speaker") -> tuple[QuotationRow, ...]:
    (block,) = compose_quotations(dataclasses.replace(selection, quotations=quotations), ENGLISH, group_by)
    assert isinstance(block, QuotationList)
    return block.rows


@pytest.mark.parametrize(
    ("text", "pieces", "printed"),
    [
        ("“Boats left,” Ana Vale said.", ["“Boats left,”"], "Boats left"),
        ("“Boats\n left.” Ana Vale", ["“Boats\n left.”"], "Boats left."),
        # words between two pieces end the one and open the other
        ("“We left,” Ana Vale said, “and slept.”", ["“We left,”", "“and slept.”"], "We left,” “and slept."),
        ("“We left.” “We slept.” Ana Vale", ["“We left.”", "“We slept.”"], "We left. We slept."),
        ("“We left.” — “We slept.” Ana Vale", ["“We left.”", "“We slept.”"], "We left. We slept."),
        # marks within belong to the words, and so does one without its partner if it may be an apostrophe
        ("“The ‘boats’ left.” Ana Vale", ["“The ‘boats’ left.”"], "The ‘boats’ left."),
        ("‘We left.’ Ana Vale", ["‘We left.’"], "We left."),
        ("‘boats’ left, Ana Vale", ["‘boats’ left"], "‘boats’ left"),
        ("Left the boats’ Ana Vale", ["Left the boats’"], "Left the boats’"),
        ("“We left Ana Vale", ["“We left"], "We left"),
        ("We left.” Ana Vale", ["We left.”"], "We left."),
        ("“We left’ Ana Vale", ["“We left’"], "“We left’"),
        ("’ Ana Vale", ["’"], "’"),
    ],
)
def test_a_statement_is_printed_without_the_marks_around_it(text: str, pieces: list[str], printed: str) -> None:
    (row,) = show(*pick(text, *pieces))
    assert row.text == printed
    (source,) = row.sources
    assert [text[slice(*span)] for span in source.spans] == pieces


@pytest.mark.parametrize(
    ("text", "clause", "printed"),
    [
        ("Ana Vale said that boats left.", "that boats left", "said that boats left"),
        ("Ana Vale said:boats left.", ":boats left", "said:boats left"),
        (f"Ana Vale said {'x' * 38} boats left.", "boats left", f"said {'x' * 38} boats left"),
        (f"Ana Vale said {'x' * 39} boats left.", "boats left", "boats left"),
        # its cue stands behind it, or in another sentence
        ("boats left, Ana Vale said.", "boats left", "boats left"),
        ("Ana Vale said so. boats left.", "boats left", "boats left"),
        ("Ana Vale said so! boats left.", "boats left", "boats left"),
        ("Ana Vale said\nboats left.", "boats left", "boats left"),
    ],
)
def test_reported_speech_opens_with_its_cue(text: str, clause: str, printed: str) -> None:
    selection, found = pick(text, clause, cue="said", kind="indirect")
    (row,) = show(selection, found)
    assert (row.text, row.kind) == (printed, QuotationKind.INDIRECT.value)
    without = dataclasses.replace(found, quotation=dataclasses.replace(found.quotation, cue_span=None))
    assert show(selection, without)[0].text == clause
    edited = dataclasses.replace(found, edited=("text",))
    assert (show(selection, edited)[0].text, show(selection, edited)[0].paraphrase) == (found.quotation.text, True)


@pytest.mark.parametrize(
    ("written", "shown"), [("She", "She"), ("Mayor Vale", None), ("Ana Vale", None), ("The mayor", "The mayor")]
)
def test_how_the_text_names_the_speaker_is_told_where_it_differs(written: str, shown: str | None) -> None:
    selection, found = pick(f"{written} said boats left. Ana Vale left.", "boats left")
    named = dataclasses.replace(found.quotation, speaker_span=Span(0, len(written)))
    (row,) = show(selection, dataclasses.replace(found, quotation=named))
    assert (row.speaker, row.speaker_text) == ("Ana Vale", shown)


def test_a_speaker_is_linked_that_the_tables_list() -> None:
    selection, found = pick("Ana Vale said boats left.", "boats left")
    for listed, linked in (((ANA,), ANA), ((), None)):
        (row,) = show(dataclasses.replace(selection, listed=listed), found)
        assert (row.speaker, row.speaker_ref, row.role) == ("Ana Vale", linked, "")
    unknown = dataclasses.replace(found, speaker=None, role=Role("Mayor"))
    (row,) = show(dataclasses.replace(selection, listed=(ANA,)), unknown)
    assert (row.speaker, row.speaker_ref, row.role) == ("Ana Vale", None, "Mayor")


@pytest.mark.parametrize(
    ("published", "said", "place", "outlet", "edited", "told"),
    [
        ("2024-02-16", None, None, "Wire", (), "Wire, 16 February 2024"),
        ("2024-02-16", day("2024-02-15"), None, "Wire", (), "15 February 2024; Wire, 16 February 2024"),
        # one day is told once
        ("2024-02-16", day("2024-02-16"), None, "Wire", (), "16 February 2024; Wire"),
        ("2024-02-16", day("2024-02-15"), ARDAL, "Wire", (), "15 February 2024, Ardal; Wire, 16 February 2024"),
        ("2024-02-16", None, ARDAL, "Wire", (), "Ardal; Wire, 16 February 2024"),
        ("2024-02-16", day("2024-02-16"), ARDAL, "Wire", (), "16 February 2024, Ardal; Wire"),
        (None, None, None, "Wire", (), "Wire, no date"),
        (None, day("2024-02-15"), None, "Wire", (), "15 February 2024; Wire"),
        ("2024-02-16", None, None, None, (), "16 February 2024"),
        ("2024-02-16", None, None, "Wire", ("date",), "Wire, 16 February 2024; corrected by the desk"),
    ],
)
def test_when_where_and_by_whom_a_statement_was_told(
    published: str | None, said: When | None, place: str | None, outlet: str | None, edited: tuple[str, ...], told: str
) -> None:
    selection, found = pick("Ana Vale said boats left in Ardal.", "boats left", published=published)
    documents = tuple(dataclasses.replace(each, outlet=outlet) for each in selection.documents)
    (row,) = show(
        dataclasses.replace(selection, documents=documents),
        dataclasses.replace(found, said=said, place=place, edited=edited),
    )
    assert row.said == told


def test_statements_are_in_order_of_speakers_or_of_days() -> None:
    selection, found = pick("Ana Vale said boats left.", "boats left")
    days: dict[str, tuple[str | None, When | None]] = {
        "a": (None, None),
        "b": ("2024-02-16", None),
        "c": ("2024-02-18", day("2024-02-14")),
        "d": (None, day("2024-02-15")),
        "e": ("2024-02-13", None),
        "f": ("2024-02-13", month("2024-02")),
    }
    text = selection.documents[0].text
    documents = tuple(
        Document(name, text, published=dt.date.fromisoformat(published) if published else None)
        for name, (published, _) in days.items()
    )
    quotations = [
        dataclasses.replace(
            found,
            document=name,
            said=said,
            quotation=dataclasses.replace(found.quotation, id=name, speaker=speaker),
            speaker=ANA if speaker == "Ana Vale" else None,
        )
        for (name, (_, said)), speaker in zip(
            days.items(), ("Ana Vale", "A man", "Ana Vale", "A girl", "A man", "Ana Vale"), strict=True
        )
    ]
    chosen = dataclasses.replace(selection, documents=documents)
    assert [row.id for row in show(chosen, *quotations)] == ["a", "c", "f", "b", "e", "d"]
    assert [row.id for row in show(chosen, *quotations, group_by="date")] == ["f", "e", "c", "d", "b", "a"]


def test_copies_are_cited_behind_the_first() -> None:
    selection, found = pick("“Boats left,” Ana Vale said.", "“Boats left,”")
    (row,) = show(selection, dataclasses.replace(found, copies=(("b", 2), ("c", 3))))
    assert [source.locator for source in row.sources] == ["¶ 1", "¶ 2", "¶ 3"]
