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
