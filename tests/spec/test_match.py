from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.spec.match import find_small_operators, parse_match


@pytest.mark.parametrize(
    ("expression", "text", "expected"),
    [
        ("drone", "A Drone fell.", True),
        ("drone", "Drones fell.", False),
        ("drone*", "Drones fell.", True),
        ("*", "", None),
        ("joint commission", "The commission has joint chairs.", True),
        ('"joint commission"', "The commission has joint chairs.", False),
        ('"joint commission*"', "Two Joint Commissions met.", True),
        ("“joint commission”", "A joint  commission met.", True),
        ('"joint commission"', "A joint-commission meeting", True),
        ("joint-commission", "The joint commission met.", True),
        ("drone OR uav", "A UAV fell.", True),
        ("drone AND uav", "A UAV fell.", False),
        ("drone NOT uav", "A drone fell.", True),
        ("drone NOT uav", "A drone, or UAV, fell.", False),
        ("NOT NOT uav", "A UAV fell.", True),
        ("a OR b c", "a", True),
        ("(a OR b) c", "a", False),
        ("(a OR b) c", "c b", True),
        ("NOT a OR b", "a b", True),
        ("NOT (a OR b)", "a", False),
        ('"OR"', "this or that", True),
        ("or", "this that", False),
        ("Veliyev", "KƏRİM VƏLİYEV spoke.", True),
        ("Łódź", "in Lodz", True),
        ("Baku", "Baku's mayor", True),
        ("a a b", "a b", True),
        ('"a a b"', "a a a b", True),
        ("word", "", False),
    ],
)
def test_matches(expression: str, text: str, expected: bool | None) -> None:
    if expected is None:
        with pytest.raises(ValueError, match="character 1"):
            parse_match(expression)
    else:
        assert parse_match(expression).matches(text) is expected


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("", "at character 1: expected a word, a phrase, NOT or '(', found the end"),
        ("a AND", "at character 6: expected a word, a phrase, NOT or '(', found the end"),
        ("a OR OR b", "at character 6: expected a word, a phrase, NOT or '(', found 'OR'"),
        ("(a b", "at character 5: expected ')' for the '(' at character 1"),
        ("a) b", "at character 2: ')' without its '('"),
        ("()", "at character 2: expected a word, a phrase, NOT or '(', found ')'"),
        ('a "b c', "at character 3: a quotation mark without its pair"),
        ('a ""', "at character 3: expected letters or digits, found ''"),
        ("a -- b", "at character 3: expected letters or digits, found '--'"),
        ("a b*c", "at character 3: '*' can only be the end of a word"),
        ("(" * 21 + "a" + ")" * 21, "at character 22: nested more than 20 deep"),
        ("NOT " * 50_000 + "a", "at character 85: nested more than 20 deep"),
    ],
)
def test_refuses(expression: str, message: str) -> None:
    with pytest.raises(ValueError, match="at character") as caught:
        parse_match(expression)
    assert str(caught.value) == message


def test_matches_in_linear_time() -> None:
    expression = parse_match('"' + "a " * 50 + 'b"')
    begin = time.process_time()
    assert not expression.matches("a " * 5_000)
    assert time.process_time() - begin < 2


@given(st.text(alphabet='ab*()" “”ANDORT', max_size=40), st.text(max_size=40))
def test_never_fails_but_with_a_position(expression: str, text: str) -> None:
    try:
        match = parse_match(expression)
    except ValueError as failure:
        assert str(failure).startswith("at character ")  # noqa: PT017
    else:
        assert match.matches(text) in (True, False)


@given(st.lists(st.sampled_from(["alpha", "beta", "gamma"]), min_size=1, max_size=6))
def test_words_of_a_text_match_it(words: list[str]) -> None:
    text = " ".join(words)
    assert parse_match(text).matches(text)
    assert parse_match(f'"{text}"').matches(f"before {text} after")
    assert not parse_match(f"NOT ({text})").matches(text)


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("flood or cholera", ("or",)),
        ("flood OR cholera", ()),
        ("flood And not (fire or rain)", ("And", "not", "or")),
        ('"dead or alive" flood', ()),
        ("oral notes", ()),
    ],
)
def test_operators_in_small_letters_are_found(expression: str, found: tuple[str, ...]) -> None:
    assert find_small_operators(expression) == found
