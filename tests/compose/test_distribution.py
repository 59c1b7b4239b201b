from __future__ import annotations

import datetime as dt

import pytest

from briefkit.compose.distribution import compose_distribution
from briefkit.languages import ENGLISH
from briefkit.model.grading import TLP_MEANINGS, Marking, Tlp
from briefkit.model.head import Head
from briefkit.model.report import Empty, Link, Paragraph, Table, Text
from briefkit.render.wording import say_plainly

AS_OF = dt.date(2024, 3, 6)


def test_recipients_stand_in_the_order_of_the_head() -> None:
    (table,) = compose_distribution(Head("Flood", AS_OF, to=("Head of office", "Duty officer"), cc=("Press",)), ENGLISH)
    assert isinstance(table, Table)
    assert [tuple(say_plainly(cell[0]) for cell in row) for row in table.rows] == [  # type: ignore[arg-type]
        ("Head of office", "addressee"),
        ("Duty officer", "addressee"),
        ("Press", "copy"),
    ]


def test_nobody_is_said_to_be_nobody() -> None:
    assert compose_distribution(Head("Flood", AS_OF), ENGLISH) == (Empty("No recipient is named.", periodic=False),)


@pytest.mark.parametrize(
    ("marking", "said"),
    [
        *((Marking(label), f"Who may see this report: {TLP_MEANINGS[label]} (FIRST TLP 2.0).") for label in Tlp),
        (Marking("CONFIDENTIAL", "UN"), "Who may see this report: those whom the rules of UN name for its marking."),
    ],
)
def test_a_marking_says_who_may_see_it(marking: Marking, said: str) -> None:
    *_, marked, contact = compose_distribution(
        Head("Flood", AS_OF, marking=marking, contact="desk@post.example"), ENGLISH
    )
    assert isinstance(marked, Paragraph)
    assert isinstance(contact, Paragraph)
    assert "".join(map(say_plainly, marked.content)) == said  # type: ignore[arg-type]
    assert contact.content == (Text("Contact: "), Link("desk@post.example", "mailto:desk@post.example"))


def test_a_contact_that_is_no_address_is_plain_words() -> None:
    _, contact = compose_distribution(Head("Flood", AS_OF, contact="Ring the desk, or desk@post.example"), ENGLISH)
    assert contact == Paragraph((Text("Contact: "), Text("Ring the desk, or desk@post.example")))
