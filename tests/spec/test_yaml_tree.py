from __future__ import annotations

import time

import pytest

from briefkit.errors import SpecError
from briefkit.spec.nodes import Entry, ListNode, MappingNode, Mark, ScalarNode
from briefkit.spec.yaml_tree import parse_tree


def at(line: int, column: int) -> Mark:
    return Mark("f", line, column)


def test_keeps_texts_and_places() -> None:
    tree, problems = parse_tree("a: 012\né: [18:00, 'no', ~]\n", "f")
    items = (ScalarNode(at(2, 5), "18:00"), ScalarNode(at(2, 12), "no", plain=False), ScalarNode(at(2, 18), "~"))
    assert problems == []
    assert tree == MappingNode(
        at(1, 1),
        (Entry("a", at(1, 1), ScalarNode(at(1, 4), "012")), Entry("é", at(2, 1), ListNode(at(2, 4), items))),
    )


def test_an_alias_stands_for_its_anchor() -> None:
    tree, problems = parse_tree("a: &x [1]\nb: *x", "f")
    assert isinstance(tree, MappingNode)
    assert problems == []
    assert tree.find_value("a") == tree.find_value("b")


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n"])
def test_an_empty_text_is_null(text: str) -> None:
    tree, problems = parse_tree(text, "f")
    assert isinstance(tree, ScalarNode)
    assert tree.is_null
    assert problems == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: 1\nb: 2\na: 3", ["f:3:1: error[S103]: key 'a' appears twice; first in line 1"]),
        ("a: !!python/x 1", ["f:1:4: error[S106]: the tag '!!python/x' is not allowed; values have no tags"]),
        ("a: !x [1]", ["f:1:4: error[S106]: the tag '!x' is not allowed; values have no tags"]),
        ("a: &x {b: 1}\nc:\n  <<: *x", ["f:3:3: error[S106]: the merge key '<<' is not allowed; repeat the keys"]),
        ("? [a]\n: b", ["f:1:3: error[S105]: a key must be a word, not a list or a mapping"]),
        ("a: &x {b: 1, b: 2}\nc: *x", ["f:1:14: error[S103]: key 'b' appears twice; first in line 1"]),
    ],
)  # fmt: skip
def test_collects_problems(text: str, lines: list[str]) -> None:
    assert [str(problem) for problem in parse_tree(text, "f")[1]] == lines


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join(['*' + below] * 9)}]\n" for below, name in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 'b", "f:1:4: error[S102]: a quotation mark without its pair"),
        ("a: b: c", "f:1:5: error[S102]: a text that holds ': ' needs quotation marks"),
        ("--- a\n--- b", "f:2:1: error[S102]: a second document begins here; a file holds one"),
        ("ab: *x", "f:1:5: error[S102]: the alias '*x' has no anchor that ends before it"),
        ("a: &x [*x]", "f:1:8: error[S102]: the alias '*x' has no anchor that ends before it"),
        ("a:\n  b: \x07", "f:2:6: error[S102]: the control character U+0007 is not allowed"),
        (BOMB, "f:6:4: error[S108]: more than 100,000 values, counting what aliases stand for"),
        ("[" * 500_000, "f:1:42: error[S108]: nested more than 40 deep"),
        ("- " * 500_000, "f:1:83: error[S108]: nested more than 40 deep"),
        ("? " * 500_000, "f:1:83: error[S108]: nested more than 40 deep"),
        ("[\n" * 500_000, "f:42:1: error[S108]: nested more than 40 deep"),
        ("a: &a " + "[" * 30 + "]" * 30 + "\nb: " + "[" * 30 + "*a" + "]" * 30, "f:2:34: error[S108]: nested more"),
    ],
)
def test_refuses(text: str, line: str) -> None:
    begin = time.process_time()
    with pytest.raises(SpecError) as caught:
        parse_tree(text, "f")
    assert str(caught.value).startswith(line)
    assert time.process_time() - begin < 1


def test_tells_what_was_wrong_before_the_end() -> None:
    with pytest.raises(SpecError) as caught:
        parse_tree("a: 1\na: 2\nb: [", "f")
    assert [problem.code for problem in caught.value.diagnostics] == ["S103", "S102"]
