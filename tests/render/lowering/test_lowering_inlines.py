from __future__ import annotations

from dataclasses import replace

import pytest
from tests.render.pdf.samples import HEAD, make_chronology, make_report

from briefkit.model.document import Span
from briefkit.model.report import Cite, Emphasis, Inline, Insertion, Link, Quoted, Ref, Strong, Text, Verbatim
from briefkit.model.theme import CitationStyle
from briefkit.render.lowering.inlines import InlineLowering
from briefkit.render.print_tree import Jump, Look, Run
from briefkit.render.wording import join_content


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
        (Verbatim("He [Lund] left [1]."), "He {Lund} left {1}."),
        (Cite("s1", "¶ 1"), "[1,\u00a0¶\u00a01]"),
    ],
)
def test_only_a_citation_looks_like_one(inline: Inline, words: str) -> None:
    inlines = InlineLowering(make_report(make_chronology(1)), CitationStyle.REFERENCES)
    (run,) = inlines.lower_line((inline,))
    assert isinstance(run, Run)
    assert run.text == words


HE = Span(40, 42)


@pytest.mark.parametrize(
    ("verbatim", "runs"),
    [
        (
            Verbatim("He left.", (Insertion(2, "Per Lund", HE),)),
            (Run("He "), Run("[Per Lund]", Look.EMPHASIS), Run(" left.")),
        ),
        (
            Verbatim("[The mayor] saw him on Friday", (Insertion(19, "Per Lund", HE), Insertion(29, "3 May 2024", HE))),
            (
                Run("{The mayor} saw him "),
                Run("[Per Lund]", Look.EMPHASIS),
                Run(" on Friday "),
                Run("[3 May 2024]", Look.EMPHASIS),
            ),
        ),
        (
            Verbatim("He left […] and [sic] came.", (Insertion(2, "1, ¶ 1", HE),)),
            (Run("He "), Run("{1, ¶ 1}", Look.EMPHASIS), Run(" left […] and {sic} came.")),
        ),
        (Verbatim("He left."), (Run("He left."),)),
    ],
)
def test_square_brackets_in_the_words_of_a_source_are_ours(verbatim: Verbatim, runs: tuple[Run, ...]) -> None:
    inlines = InlineLowering(make_report(make_chronology(1)), CitationStyle.REFERENCES)
    assert inlines.lower_line((verbatim,)) == runs


@pytest.mark.parametrize(("language", "printed"), [("en", "\u200e, "), ("ar", ", "), ("ar-Latn", "\u200e, ")])
def test_a_report_from_right_to_left_marks_no_separator(language: str, printed: str) -> None:
    report = make_report(make_chronology(1), head=replace(HEAD, language=language))
    inlines = InlineLowering(report, CitationStyle.REFERENCES)
    separated = join_content(((Text("سلمى"),), (Text("3"),)), ", ")
    assert inlines.lower_line(separated) == (Run("سلمى"), Run(printed), Run("3"))
