from __future__ import annotations

import re

import pytest
from tests.render.pdf.samples import every_block, make_report

from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.html.document import write_html
from briefkit.render.html.readback import list_lost
from briefkit.render.lowering import lower_report

REPORT = make_report(*every_block())


@pytest.mark.parametrize("citations", CitationStyle)
def test_nothing_is_lost(citations: CitationStyle) -> None:
    printout = lower_report(REPORT, citations, Theme())
    assert list_lost(write_html(printout, Theme()), printout) == ()


@pytest.mark.parametrize(
    ("pattern", "instead", "lost"),
    [
        ("A ferry ran aground.", "", "the words of event e2: Aferryranaground."),
        ("We will cross", "We cross", "the words of statement q1: “Wewillcross.”"),
        (' id="e1"', "", "the target e1"),
        ('href="#e1"', 'href="#e2"', "the link to e1"),
        ('href="#e1"', 'href="#e9"', "the place that links to e9 lead to"),
        ('href="https://example.org/page"', "", "the address https://example.org/page"),
        ('<p class="marking tlp-green">TLP:GREEN</p>', "", "the marking at its head and foot"),
        (r"briefkit:manifest", "manifest", "the manifest"),
        ("Room 12", "Room 13", "the words of head Contact: ContactRoom12"),
    ],
)
def test_what_is_lost_is_named(pattern: str, instead: str, lost: str) -> None:
    printout = lower_report(REPORT, CitationStyle.REFERENCES, Theme())
    page = write_html(printout, Theme()).decode()
    broken = re.sub(re.escape(pattern), instead, page, count=1)
    assert broken != page
    assert lost in list_lost(broken.encode(), printout)


def test_the_words_of_notes_stand_where_their_marks_do() -> None:
    printout = lower_report(REPORT, CitationStyle.FOOTNOTES, Theme())
    page = write_html(printout, Theme()).decode()
    one, other = (f'href="#briefkit:note-{number}"' for number in (1, 2))
    lost = list_lost(page.replace(one, "@").replace(other, one).replace("@", other).encode(), printout)
    assert any(each.startswith("the words of paragraph: plainwords") for each in lost)
