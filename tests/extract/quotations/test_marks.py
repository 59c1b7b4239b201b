"""Pairs of quotation marks, and marks that are odd."""

from __future__ import annotations

import pytest

from briefkit.extract.quotations.marks import find_marked
from briefkit.model.paragraphs import split_paragraphs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"A is b," he said.', ['"A is b,"']),
        ("“A is b,” he said.", ["“A is b,”"]),
        ("„A is b“, he said.", ["„A is b“"]),
        ("»A is b«, he said. «C is d.»", ["»A is b«", "«C is d.»"]),
        ("``A is b,'' he said.", ["``A is b,''"]),
        ("''A is b,'' he said.", ["''A is b,''"]),
        ("'A is b,' he said.", ["'A is b,'"]),
        ("‘A is b,’ he said.", ["‘A is b,’"]),
        # a mark of the wrong shape is known by what stands beside it
        ("“A is b.“ He left.", ["“A is b.“"]),
        ("”A is b.” He left.", ["”A is b.”"]),
        ("He said »A is b.« He left.", ["»A is b.«"]),
        ("He said «A is b.» He left.", ["«A is b.»"]),
        ('He said "A is b". He left.', ['"A is b"']),
        ('He said ("A is b") then.', ['"A is b"']),
        ('He said "…A is b" then.', ['"…A is b"']),
        ('A 6" nail and "a board" were lost.', ['"a board"']),
        ('"A is "b" and c," he said.', ['"A is "b" and c,"']),
        ("\"A is 'b' and c,\" he said.", ["\"A is 'b' and c,\""]),
        ("'A is \"b\" and c,' he said.", ["'A is \"b\" and c,'"]),
        ('He said,"A is b." Then: " c is d."', ['"A is b."', '" c is d."']),
        ('("A is b")—"c"—and', ['"A is b"', '"c"']),
        ("It's the workers' right, isn't it? The '90s 'em.", []),
        ("'The workers' rights are ours,' he said.", ["'The workers' rights are ours,'"]),
        ("A 6\" nail and a 3' board.", []),
        ('"A is b.\n\n"C is d," he said.', ['"A is b.', '"C is d,"']),
        ('He said, "A is b.\n\nC is d."', ['"A is b.', 'C is d."']),
        ('A "b is c.\n\n"D is e."', ['"D is e."']),
        ('A is b," he said.\n\n"C is d."', ['A is b,"', '"C is d."']),
        ('"', []),
        ("", []),
        ("“A is b,” he said. “C is d.”", ["“A is b,”", "“C is d.”"]),
        ("“A is “b” and c,” he said.", ["“A is “b” and c,”"]),
        ("„A is b”, he said.", ["„A is b”"]),
        ("»A is b» he said.", ["»A is b»"]),
        ("«A is b« he said.", ["«A is b«"]),
        ("He said «A is b» then.", ["«A is b»"]),
        ("”A is b“ he said.", ["”A is b“"]),
        ('"A is b" "c is d"', ['"A is b"', '"c is d"']),
        ('"A is b""c is d"', ['"A is b"', '"c is d"']),
        ('A 12" board is "good".', ['"good"']),
        ('A 12"', []),
        ('He said "A is b', []),
        ('He said, "A is b', ['"A is b']),
        ('He said "A is b.\n\n"C is d.', ['"C is d.']),
        ('A is b!" he said.', ['A is b!"']),
        ('A is b?" he said.', ['A is b?"']),
        ('a is b," he said.', []),
        ('A is b. C is d," he said.', []),
        ('A is b" he said.', []),
        ('"A is b," he said, "c is d.', ['"A is b,"', '"c is d.']),
        ('"A," he said, C is d," she said.', ['"A,"']),
        ("'A is b' and 'c is d'", ["'A is b'", "'c is d'"]),
        ("'A is the boys' and 'c is d'", ["'A is the boys'", "'c is d'"]),
        ("'The boys' dog is b' and c", ["'The boys' dog is b'"]),
        ("'The boys' dogs' tails are b' and c", ["'The boys' dogs' tails are b'"]),
        ("He's 'a' b", ["'a'"]),
        ("He 'a' 'b' c", ["'a'", "'b'"]),
        ("Rock 'n' roll 'is b'", ["'is b'"]),
        ("The '90s 'are b'", ["'are b'"]),
        ("'' a ''", ["'' a ''"]),
        ("``A is b'' and ``c is d''", ["``A is b''", "``c is d''"]),
        ("`A is b' he said.", ["`A is b'"]),
        ("He said '\"A is b\"' then.", ["'\"A is b\"'"]),
        ("He said \"'A is b'\" then.", ["\"'A is b'\""]),
        ("He said 'A \"is\" b' then.", ["'A \"is\" b'"]),
        ('("A is b") and ["c is d"]', ['"A is b"', '"c is d"']),
        ('He said—"A is b"—then.', ['"A is b"']),
        ('He said "...A is b" then.', ['"...A is b"']),
        ('He said " A is b " then.', ['" A is b "']),
        ('He said "A is b ," then.', ['"A is b ,"']),
        ('"$5 is b"', ['"$5 is b"']),
        ("'$5 is b'", ["'$5 is b'"]),
        ("'[A] is b'", ["'[A] is b'"]),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert [text[slice(*piece.span)] for piece in find_marked(text, split_paragraphs(text))] == expected


@pytest.mark.parametrize(("text", "closed"), [('"A is b."', True), ('"A is b.\n\n"C."', False)])
def test_a_paragraph_may_stay_open(text: str, closed: bool) -> None:
    assert find_marked(text, split_paragraphs(text))[0].closed is closed
