from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from tests.render.pdf.samples import HEAD, every_block, make_report

from briefkit import Theme, read_record
from briefkit.errors import InputError
from briefkit.model.grading import Marking
from briefkit.model.report import Emphasis, Inline, Link, Paragraph, Ref, Strong, Table, Text
from briefkit.render.lowering import lower_report
from briefkit.render.markdown import markdown_bytes, read_title
from briefkit.render.markdown.readback import list_lost
from briefkit.render.markdown.writing import write_markdown

REPORT = make_report(*every_block())


def write_line(*content: Inline) -> str:
    lines = markdown_bytes(make_report(Paragraph(content), Paragraph((Text("x"),))), Theme()).decode().split("\n")
    return lines[lines.index("x") - 2]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ((Strong("4 May"), Text(": it rose")), "**4 May**: it rose"),
        ((Text("It "), Emphasis("[was] "), Text("so.")), "It *&#91;was&#93;* so."),
        ((Text("un"), Strong("believ"), Text("able")), "un**believ**able"),
        ((Text("un"), Strong("(believ)"), Text("able")), "un(believ)able"),  # which Markdown would not emphasise
        ((Strong("one"), Emphasis("two")), "**one**two"),
        ((Strong("a *"), Strong("b")), "a &#42;b"),
        ((Strong(" "), Text("a")), "a"),
        ((Text("two\nlines"),), "two<br>lines"),
        ((Text("Orvel"), Text(",\n"), Text("Karvia")), "Orvel,<br>Karvia"),
        ((Text("Orvel,\n"),), "Orvel,"),
        ((Text("    - no list"),), "&#45; no list"),
        ((Link("a|b", "https://x.example/?a&lt=(1)"),), "[a&#124;b (https&#58;//x.example/?a&#38;lt=(1))](https://x.example/?a&amp;lt=%281%29)"),
        ((Link("a", "javascript:alert(1)"),), "a (javascript&#58;alert(1))"),
    ],
)  # fmt: skip
def test_lines(content: tuple[Inline, ...], line: str) -> None:
    assert write_line(*content) == line


def test_places_are_marked_where_links_lead_to_them() -> None:
    lines = markdown_bytes(make_report(Paragraph((Ref("main", "here"),))), Theme()).decode().split("\n")
    assert '## <a id="main"></a>Main part' in lines
    assert "[here](#main)" in lines
    assert "<a id" not in markdown_bytes(make_report(), Theme()).decode()


def test_cells_stay_on_their_line() -> None:
    table = Table(("A|B", ""), (((Text("one\ntwo"),), (Text("|"),)),), "Cap|tion")
    text = markdown_bytes(make_report(table), Theme()).decode()
    assert "**Table 1. Cap&#124;tion**\n\n| A&#124;B |  |\n| --- | --- |\n| one<br>two | &#124; |\n" in text


def test_the_marking_stands_at_head_and_foot() -> None:
    lines = markdown_bytes(REPORT, Theme()).decode().rstrip("\n").split("\n")
    assert lines[0] == lines[-1] == "**TLP&#58;GREEN**"
    unmarked = make_report(head=dataclasses.replace(HEAD, marking=None))
    assert markdown_bytes(unmarked, Theme()).decode().startswith("Situation report No. 7\n\n# River crossings")


def test_a_title_is_known_again(tmp_path: Path) -> None:
    head = dataclasses.replace(HEAD, title="Rise & *fall* <of> #1")
    (tmp_path / "x.md").write_bytes(markdown_bytes(make_report(head=head), Theme()))
    assert read_title(tmp_path / "x.md") == head.title
    (tmp_path / "x.md").write_bytes(b"\xff# x")
    assert read_title(tmp_path / "x.md") is None
    (tmp_path / "x.md").write_text("no heading", encoding="utf-8")
    assert read_title(tmp_path / "x.md") is None


def test_a_record_is_not_looked_for_in_it(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes(markdown_bytes(REPORT, Theme()))
    with pytest.raises(InputError, match="Markdown carries no report; take the DOCX, PDF, HTML or JSON of it"):
        read_record(tmp_path / "x.md")


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ("A ferry ran aground.", "", "the words of event e2: Aferryranaground."),
        ("A ferry ran", "A `ferry` ran", "the words of event e2: Aferryranaground."),
        ("(#e1)", "(#e2)", "the link to e1"),
        ('<a id="e1">', "", "the place that links to e1 lead to"),
        ("](https://example.org/page)", "](https://evil.example/)", "the address https://example.org/page"),
        ("**TLP&#58;GREEN**\n\nSit", "Sit", "the marking at its head and foot"),
        ("| Date |", "| Day |", "the words of header of a table: DatePlaceWhathappenedWhoOutletsSources"),
    ],
)
def test_what_is_lost_is_named(old: str, new: str, lost: str) -> None:
    printout = lower_report(REPORT, Theme().citations, Theme())
    text = write_markdown(printout)
    assert list_lost(text, printout) == ()
    assert old in text
    assert lost in list_lost(text.replace(old, new, 1), printout)


@pytest.mark.parametrize("words", ["  - item", "    code", "\tcode", "a\n\n- b", "\n\n# c", "1) d", "> e", "<!-- f"])
def test_words_of_the_head_stay_words(words: str) -> None:
    head = dataclasses.replace(HEAD, originator=words, title=words, marking=Marking(words, "UN"))
    text = markdown_bytes(dataclasses.replace(REPORT, head=head), Theme()).decode()
    tokens = MarkdownIt("commonmark").enable("table").parse(text[: text.index("\n| ")])
    assert {token.type.partition("_")[0] for token in tokens} == {"paragraph", "heading", "inline"}
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h1"]
