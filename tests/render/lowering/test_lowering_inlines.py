from __future__ import annotations

import pytest
from tests.render.pdf.samples import make_chronology, make_report

from briefkit.model.report import Cite, Emphasis, Inline, Link, Quoted, Ref, Strong, Text
from briefkit.model.theme import CitationStyle
from briefkit.render.lowering.inlines import InlineLowering
from briefkit.render.print_tree import Jump, Look, Run


@pytest.mark.parametrize(
    ("ref", "run"),
    [
        (Ref("e0", "3 May"), Run("3 May", Look.PLAIN, Jump("e0"))),
        (Ref("e0", "3 May", strong=True), Run("3 May", Look.STRONG, Jump("e0"))),
        (Ref("e9", "3 May", strong=True), Run("3 May", Look.STRONG)),
    ],
)
def test_a_link_to_a_row_can_be_strong(ref: Ref, run: Run) -> None:
    inlines = InlineLowering(make_report(make_chronology(1)), CitationStyle.REFERENCES)
    assert inlines.lower_line((ref,), Look.SECONDARY) == (run,)


@pytest.mark.parametrize(
    ("inline", "words"),
    [
        (Text("Two men [1, ¶ 1]."), "Two men {1, ¶ 1}."),
        (Strong("[1]"), "{1}"),
        (Emphasis("[1] Sund Herald"), "{1} Sund Herald"),
        (Quoted("We saw it [1]"), "“We saw it {1}”"),
        (Ref("e0", "[1]"), "{1}"),
        (Link("[1]", "https://a.example/"), "{1} (https://a.example/)"),
        (Link("https://a.example/?x[1]", "https://a.example/?x[1]"), "https://a.example/?x[1]"),
        (Cite("s1", "¶ 1"), "[1,\u00a0¶\u00a01]"),
    ],
)
def test_only_a_citation_looks_like_one(inline: Inline, words: str) -> None:
    inlines = InlineLowering(make_report(make_chronology(1)), CitationStyle.REFERENCES)
    (run,) = inlines.lower_line((inline,))
    assert isinstance(run, Run)
    assert run.text == words
