"""What mutation testing changes, and what it leaves alone."""

import ast

import pytest
from scripts.mutate import find_lines, mutants, order_tests

CHANGES = [
    ("x = a < b\n", ["x = a <= b\n"]),
    ("x = a in b\n", ["x = a not in b\n"]),
    ("x = (a) == (b)\n", ["x = (a) != (b)\n"]),
    ("x = a and b or c\n", ["x = a or b or c\n", "x = a and b and c\n"]),
    ("x = not (a)\n", ["x =  (a)\n"]),
    ("LIMIT = 3\n", ["LIMIT = 4\n"]),
    ("WEIGHT = 0.5\n", ["WEIGHT = 1.5\n"]),
    ("FLAG = True\n", ["FLAG = False\n"]),
    ("x = a + b\n", ["x = a - b\n"]),
    ("def f():\n    return g()\n", ["def f():\n    return None\n"]),
    ("if a:\n    b()\n", ["if not (a):\n    b()\n", "if a:\n    pass\n"]),
    ("if b := a:\n    pass\n", ["if (not (b := a)):\n    pass\n"]),
    ("x = [a for a in b if a]\n", ["x = [a for a in b if not (a)]\n"]),
    ("for a in b:\n    continue\n", ["for a in b:\n    break\n"]),
    ("é = 'é', ü < 2\n", ["é = 'é', ü <= 2\n", "é = 'é', ü < 3\n"]),
    # what no run depends on, and the words of lists
    ('"""Text."""\nfrom __future__ import annotations\nimport os\n', []),
    ("def f(a: int | None) -> int | None: ...\n", []),
    ("WORDS = frozenset(('one', 'two'))\n", []),
    ("raise ValueError(f'{1} and {2}')\n", []),
    ("if TYPE_CHECKING:\n    x = 1\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), CHANGES, ids=[source for source, _ in CHANGES])
def test_changes_one_place_at_a_time(source: str, expected: list[str]) -> None:
    changed = [mutant.applied(source) for mutant in mutants("module.py", source)]
    for text in changed:
        ast.parse(text)
    assert changed == expected


def test_says_what_is_changed_where() -> None:
    source = "a = 1\nb = a  <  2\n"
    assert [mutant.told(source) for mutant in mutants("module.py", source)] == [
        "module.py:1: 1 -> 2",
        "module.py:2: < -> <=",
        "module.py:2: 2 -> 3",
    ]


SOURCE = """\
LIMIT = 3

def f(a=1):
    if (
        a
    ):
        b(
            a,
        )

@lru_cache(9)
def g(a):
    return a
"""


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        # a statement is noticed by what runs any of its lines, but a condition not by what runs its body
        (4, range(4, 7)),
        (5, range(4, 7)),
        (8, range(7, 10)),
        # what is run once for all tests: at import, or cached
        (1, None),
        (3, None),
        (13, None),
    ],
)
def test_which_lines_a_test_runs_that_can_notice_a_change(line: int, lines: range | None) -> None:
    assert find_lines(ast.parse(SOURCE), line) == lines


def test_the_mirror_of_a_module_is_tried_first() -> None:
    files = ["tests/extract/dates/test_rules.py", "tests/select/test_days.py", "tests/select/test_limits.py"]
    assert order_tests("src/briefkit/select/limits.py", files)[0] == "tests/select/test_limits.py"
