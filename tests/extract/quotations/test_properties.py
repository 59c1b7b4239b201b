"""What holds of the quotations of any text, however its marks are placed."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.quotations.casebook import quote

from briefkit.extract.quotations.marks import find_marked
from briefkit.model.paragraphs import split_paragraphs

# What else web pages hold: full-width and prime marks, backticks, zero-width and directional signs, combining ones.
ODD = "\"'`´“”„‟«»‹›‘’‚‛′″＂\u200b\u200e\u202a\ufeff\u0301\u00ad\t[]()<>/\\*_~&;:,.?!…-–—…aB1İßﬁ😀"
ACTORS = ("Ada Lund", "Tom Berg", "Harbour Office/organisation")
PIECES = (
    '"', "“", "”", "'", "’", "''", "``", "«", "»", "„", ",", ".", "?", ":", ";", " - ", " — ", "(", ")", "\n", "\n\n",
    " ", "Ada Lund", "Tom Berg", "Harbour Office", "he", "she", "the company", "said", "says", "told", "adding", "that",
    "according to", "called", "the harbour", "was closed", "We will go", "and", "but", "who", "LUND:", "'s", "not",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=60
).map("".join)


@given(texts | st.text(alphabet=ODD, max_size=100) | st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_spans_are_pieces_of_the_text(text: str) -> None:
    quotations = quote(text, ACTORS)
    for quotation in quotations:
        assert 0 <= quotation.span.start < quotation.span.end <= len(text)
        assert quotation.spans
        assert quotation.span == (quotation.spans[0].start, quotation.spans[-1].end)
        for before, after in zip(quotation.spans, quotation.spans[1:], strict=False):
            assert before.end <= after.start
        for span in (*quotation.spans, *quotation.quoted):
            assert quotation.span.start <= span.start <= span.end <= quotation.span.end
        if quotation.cue_span:
            assert text[slice(*quotation.cue_span)] == quotation.cue
        assert all(piece in text for piece in quotation.text.split(" "))
    assert list(quotations) == sorted(quotations, key=lambda quotation: (quotation.span.start, -quotation.span.end))
    assert len({quotation.id for quotation in quotations}) == len(quotations)


@given(texts)
@settings(max_examples=100, deadline=None)
def test_same_text_same_quotations(text: str) -> None:
    assert quote(text, ACTORS) == quote(text, ACTORS)


@given(
    before=texts | st.text(alphabet=ODD, max_size=60),
    after=texts | st.text(alphabet=ODD, max_size=60),
    good=st.sampled_from(
        (
            '"The harbour is ours," said Ada Lund.',
            "“The harbour is ours,” Ada Lund said.",
            "''The harbour is ours,'' said Ada Lund.",
            "‘The harbour is ours,’ Ada Lund said.",
            "«The harbour is ours,» said Ada Lund.",
        )
    ),
)
@settings(max_examples=300, deadline=None)
def test_an_odd_mark_costs_its_own_paragraph_at_most(before: str, after: str, good: str) -> None:
    text = f"{before}.\n\n{good}\n\n{after}"
    start = len(before) + 3
    found = [quotation for quotation in quote(text, ACTORS) if quotation.span.start == start]
    assert [quotation.speaker for quotation in found] == ["Ada Lund"]
    assert text[slice(*found[0].spans[0])] == good[: good.index("ours") + 6 + good.startswith("''")]


@given(texts)
def test_quoted_pieces_do_not_overlap(text: str) -> None:
    end = 0
    for piece in find_marked(text, split_paragraphs(text)):
        assert end <= piece.span.start <= piece.words.start <= piece.words.end <= piece.span.end <= len(text)
        end = piece.span.end


def test_time_is_linear_in_the_length() -> None:
    for unit in (
        "said ",
        "said, ",
        '"said" ',
        "adding that ",
        "()",
        "of x ",
        '"',
        "'a ",
        "Ada Lund ",
        "LUND: ",
        "and said ",
    ):
        begun = time.process_time()
        quote(unit * (10_000 // len(unit)), ACTORS)
        assert time.process_time() - begun < 3, unit
