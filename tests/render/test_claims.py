from __future__ import annotations

from typing import get_args

import pytest
from tests.render.pdf.samples import HEAD, every_block, make_report

from briefkit.model.report import Block, Cite, KeyPoint, KeyPoints, Link, Paragraph, Ref, Report, Section, Text
from briefkit.render.claims import Claim, Part, claim_words, find_lost, list_addresses, list_claims, squeeze

EVERYTHING = make_report(*every_block())


@pytest.mark.parametrize("block", every_block(), ids=lambda block: type(block).__name__)
def test_every_kind_of_block_claims_words(block: Block) -> None:
    assert len({type(each) for each in every_block()}) == len(get_args(Block))
    assert list(list_claims(make_report(block)))


def test_kinds_of_claims() -> None:
    kinds = {claim.kind for claim in list_claims(EVERYTHING)}
    assert kinds >= {"event", "statement", "speaker", "actor", "source", "key point", "key figure", "table row"}
    assert list_addresses(EVERYTHING) == {"https://example.org/page", "https://example.org/bridge?a=1"}


def test_words_are_claimed_from_one_citation_to_the_next() -> None:
    part = Part(
        "item", "1", (Text("It rose "), Text("fast."), Cite("s1"), Text(" (see "), Ref("e1", "4 May"), Text(")"))
    )
    assert [claim.words for claim in claim_words(part, squeeze)] == ["Itrosefast.", "(see4May)"]


def test_key_points_are_claimed_with_their_rows() -> None:
    point = KeyPoint((Text("It rose."),), (Cite("s1"),), (Ref("e1", "4 May"),))
    assert [str(claim) for claim in list_claims(make_report(KeyPoints((point,))))] == [
        "key point 1: Itrose.",
        "key point 1: (see4May)",
    ]


@pytest.mark.parametrize(
    ("words", "text", "lost"),
    [
        (("one", "two"), "one.two", ()),
        (("two", "one"), "one.two", ()),
        (("one", "one"), "one.two", ()),
        (("one", "three"), "one.two", ("three",)),
    ],
)
def test_find_lost(words: tuple[str, ...], text: str, lost: tuple[str, ...]) -> None:
    assert tuple(claim.words for claim in find_lost([Claim("event", "e", each) for each in words], text)) == lost


def test_few_losses_stand_for_many() -> None:
    assert len(find_lost([Claim("event", "e", "x")] * 99, "")) == 20


def test_only_what_can_be_a_link_is_asked_for() -> None:
    line = (Link("one", "https://a.example/"), Link("two", "javascript:alert(1)"), Text("three"))
    assert list_addresses(Report(HEAD, (Section("s", "S", (Paragraph(line),)),))) == {"https://a.example/"}
