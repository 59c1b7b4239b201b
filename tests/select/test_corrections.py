from __future__ import annotations

import pytest
from tests.articles import Article, day

from briefkit.model.document import Span
from briefkit.model.selection import Correction
from briefkit.select.candidates import list_candidates
from briefkit.select.corrections import find_corrections, is_correction
from briefkit.select.register import build_register


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Correction: The toll was 38, not 83.", True),
        ("CORRECTION - The toll was 38.", True),
        ("*Clarification: The mayor spoke on Monday.*", True),
        ("Editor’s note: A name was misspelt.", True),
        ("An earlier version of this article said that 83 people had died.", True),
        ("A correction was not needed, the mayor said.", False),
        ("Corrections officers were sent home.", False),
        ("The earlier version of the plan failed.", False),
    ],
)
def test_paragraphs_that_take_something_back(text: str, expected: bool) -> None:
    assert is_correction(text, Span(0, len(text))) is expected


def test_what_a_correction_tells_is_no_event_but_is_printed() -> None:
    article = Article("a", "The dyke broke on Thursday.\n\nCorrection: We wrote that it broke on Wednesday.")
    article.event("The dyke broke on Thursday.", day("2024-02-15"))
    article.event("it broke on Wednesday.", day("2024-02-14"))
    parsed = article.parsed()
    candidates, dropped = list_candidates(parsed, build_register([parsed], ()), frozenset())
    assert [each.event.id for each in candidates] == ["e-a-1"]
    assert [(each.id, each.reason) for each in dropped] == [("e-a-2", "told in a correction")]
    assert find_corrections([parsed]) == (Correction("a", 2, "Correction: We wrote that it broke on Wednesday."),)
