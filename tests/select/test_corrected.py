from __future__ import annotations

import pytest
from tests.select.test_tolls import event

from briefkit.model.document import Document
from briefkit.model.selection import Correction
from briefkit.model.when import When
from briefkit.select.corrected import mark_corrected

ROW = "A yard in Orvel won a contract worth 24 million dollars to mend ferries."


def document(name: str, outlet: str | None) -> Document:
    return Document(id=name, text="", outlet=outlet)


Marks = list[tuple[str, tuple[tuple[str | When, tuple[str, ...]], ...]]]


def mark(text: str, correction: str, outlet: str | None = "Orvel Post") -> Marks:
    documents = {"a": document("a", "Orvel Post"), "b": document("b", outlet)}
    (marked,) = mark_corrected([event("a", text)], [Correction("b", 4, correction)], documents)
    return [(each.about, each.claims) for each in marked.disagreements]


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (
            "Correction: An earlier version, like our report of Monday, gave the price as 24 million dollars. The "
            "contract is worth 18.4 million dollars.",
            "18.4 million dollars",
        ),
        ("Correction: We wrongly put the price at 24 million dollars. The correct figure is $18.4m.", "18.4"),
    ],
)
def test_a_row_says_what_its_outlet_took_back(correction: str, words: str) -> None:
    ((about, claims),) = mark(ROW, correction)
    ((claim, documents),) = claims
    assert (about, documents) == ("correction", ("b",))
    assert words in str(claim)


@pytest.mark.parametrize(
    ("text", "correction", "outlet"),
    [
        # another outlet's correction, or one of no outlet
        (ROW, "An earlier version gave 24 million dollars. It is worth 18.4 million dollars.", "Tarn Post"),
        (ROW, "An earlier version gave 24 million dollars. It is worth 18.4 million dollars.", None),
        # another figure, another thing counted, or one that is confirmed
        (ROW, "An earlier version gave 30 million dollars. It is worth 18.4 million dollars.", "Orvel Post"),
        (ROW, "An earlier version gave 24 ferries. It is worth 18.4 million dollars.", "Orvel Post"),
        (ROW, "The contract is worth 24 million dollars. It was signed on Monday.", "Orvel Post"),
        # nothing says what is right
        (ROW, "An earlier version gave 24 million dollars. We are sorry.", "Orvel Post"),
    ],
)
def test_what_is_not_taken_back_stays_unmarked(text: str, correction: str, outlet: str | None) -> None:
    assert mark(text, correction, outlet) == []
