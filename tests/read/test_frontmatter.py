from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.read.frontmatter import split_front_matter


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        ("title: Ferry runs", {"title": "Ferry runs"}),
        ("Title: Ferry: it runs", {"Title": "Ferry: it runs"}),
        ('title: "Ferry runs"', {"title": "Ferry runs"}),
        ("title: 'Ferry runs'", {"title": "Ferry runs"}),
        ('title: "Ferry" runs', {"title": '"Ferry" runs'}),
        ("authors: [Ada Lem, 'Vik, Tor']", {"authors": ["Ada Lem", "Vik, Tor"]}),
        ("authors:\n  - Ada Lem\n- Tor Vik", {"authors": ["Ada Lem", "Tor Vik"]}),
        ("By Ada Lem\ndate: 2021-06-03", {"by": "Ada Lem", "date": "2021-06-03"}),
        ("# a comment\n\nurl: https://wire.example/1", {"url": "https://wire.example/1"}),
        ("outlet:", {"outlet": ""}),
        ("title: >-\n  Ferry\n  runs\ndate: 2021-06-03", {"title": "Ferry runs", "date": "2021-06-03"}),
        ("title: > 5 ferries", {"title": "> 5 ferries"}),
        ("authors:\n  - name: Ada Lem\n    email: a@x.example\n  - name: Tor Vik", {"authors": ["Ada Lem", "Tor Vik"]}),
        ("author:\n  name: Ada Lem\n  url: https://x.example", {"author": ["Ada Lem"]}),
        ('author:\n  - "[[Ada Lem]]"', {"author": ["Ada Lem"]}),
        ('author: "[[people/lem|Ada Lem]]"', {"author": "Ada Lem"}),
        ("authors: [[[Ada Lem]], [[Tor Vik]]]", {"authors": ["Ada Lem", "Tor Vik"]}),
    ],
)
def test_lines_of_front_matter(lines: str, fields: dict[str, Any]) -> None:
    matter = split_front_matter(f"---\n{lines}\n---\nThe story.", "x.txt")
    assert (matter.fields, matter.body, matter.problems) == (fields, "The story.", ())


def test_a_line_that_cannot_be_read_is_named() -> None:
    matter = split_front_matter("\n---\ntitle: Ferry\n  nested\nurl: x\n...\nThe story.", "x.md")
    assert matter.fields == {"title": "Ferry", "url": "x"}
    assert [str(problem) for problem in matter.problems] == [
        "x.md:4: warning[I113]: not `key: value`; the line was ignored"
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The story.\n---\na: b\n---\n", []),
        ("---\nThe story begins here and never ends", []),
        ("---\ntitle: x\n" + "line\n" * 300 + "---\n", []),
        ("---\nThe story, between rules\n---\nand below", ["I113"]),
        ("", []),
    ],
)
def test_what_is_no_front_matter_is_text(text: str, codes: list[str]) -> None:
    matter = split_front_matter(text, "x.txt")
    assert (matter.fields, matter.body) == ({}, text)
    assert [problem.code for problem in matter.problems] == codes


@given(st.lists(st.sampled_from(["---", "a: b", "- c", "text", "[", "a: [b", "'", ""])).map("\n".join))
def test_the_body_is_the_end_of_the_text(text: str) -> None:
    assert text.endswith(split_front_matter(text, "x").body)


def test_toml_between_plus_signs() -> None:
    text = '+++\ntitle = "Ferry"\ndate = 2021-06-03\nauthors = ["Ada Lem", "Tor Vik"]\n[x]\ny = 1\n+++\nIt ran.'
    matter = split_front_matter(text, "x.md")
    assert matter.fields == {"title": "Ferry", "date": "2021-06-03", "authors": ["Ada Lem", "Tor Vik"]}
    assert (matter.body, matter.problems) == ("It ran.", ())
