"""Words beside a name that tell of relations and claims: how far they reach."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import read_marked

from briefkit.extract.names.relations import (
    find_quotes,
    is_claimed,
    pass_adverbs,
    pass_kin,
    pass_owner,
    read_relation,
)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("He [currently] heads it.", "heads"),
        ("He [has] previously headed it.", "headed"),
        ("He [has] since then headed it.", "headed"),
        ("He [still] also briefly heads it.", "heads"),
        ("He [still] also briefly later heads it.", "later"),
        ("He [heads] it.", "heads"),
        # the word itself is the verb
        ("He [is] now the minister.", "is"),
        ("He [was] once mayor.", "was"),
        ("He [is] now heading it.", "heading"),
        ("He [has] now", "now"),
        ("He [still]", "still"),
    ],
)
def test_adverbs_stand_before_the_verb(text: str, verb: str) -> None:
    sentence, at, _ = read_marked(text)
    assert sentence.words[pass_adverbs(sentence, at)] == verb


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann, [son] of Tom Orlan, left.", "son of Tom Orlan"),
        ("Ann, [the] son of Tom Orlan, left.", "son of Tom Orlan"),
        ("Ann, [only] son of Tom Orlan, left.", "son of Tom Orlan"),
        ("Ann, [our] son of Tom Orlan, left.", None),
        ("Ann, [mayor] of Tom Orlan, left.", None),
        ("Ann, [son] to Tom Orlan, left.", None),
        ("Ann, [son] of a mayor, left.", None),
        ("Ann, [son] of The Orlans, left.", None),
        ("Ann, [son] of Tom", "son of Tom"),
        ("Ann, [son] of", None),
        ("Ann, [the] son", None),
        ("Ann, [the]", None),
        ("Ann, [son]", None),
    ],
)
def test_whose_relative_somebody_is(text: str, words: str | None) -> None:
    sentence, at, _ = read_marked(text)
    found = read_relation(sentence, at)
    assert (found and " ".join(sentence.words[slice(*found)])) == words


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("[his] wife and Tom left", 3),
        ("[her] son and Tom left", 3),
        ("[his] wife and", 3),
        ("[his] wife", 0),
        ("[the] wife and Tom left", 0),
        ("[his] car and Tom left", 0),
        ("[his] wife or Tom left", 0),
    ],
)
def test_kin_before_a_name_is_passed(text: str, passed: int) -> None:
    sentence, at, _ = read_marked(text)
    assert pass_kin(sentence.lower, at) - at == passed


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("He saw [Orlan]'s lawyer.", 2),
        ("He saw [Ann] Orlan's lawyer.", 3),
        ("He saw [Ann] Maya Rose Orlan's lawyer.", 5),
        ("He saw [Ann] Maya Rose Tarn Orlan's lawyer.", 0),
        ("He saw [Orlan]'s", 2),
        ("He saw [Orlan] then.", 0),
        ("He saw [Orlan]", 0),
        ("He saw [the]'s lawyer.", 0),
        ("It was [ 's ] lawyer.", 0),
    ],
)
def test_an_owner_is_passed(text: str, passed: int) -> None:
    sentence, at, _ = read_marked(text)
    assert pass_owner(sentence, at) - at == passed


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("[Tom Orlan], a thief, left.", False),
        ("He accused [Tom Orlan] of it.", True),
        ("He accused the man who that day saw Lund and [Tom Orlan].", False),
        ("He accused the men who saw Lund and [Tom Orlan].", True),
        ("He accused a man who then saw Lund [Tom Orlan].", True),
        ('He said "it was [Tom Orlan] then".', True),
        ('"It rained," he told [Tom Orlan] then.', False),
        ('It rained and [Tom Orlan] "left".', False),
        ("It rained. “Then [Tom Orlan] left.", True),
    ],
)
def test_what_is_quoted_or_alleged_is_only_claimed(text: str, claimed: bool) -> None:
    sentence, first, _ = read_marked(text)
    assert is_claimed(sentence, first, find_quotes(sentence)) is claimed
