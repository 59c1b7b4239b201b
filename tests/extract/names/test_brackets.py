"""Names that an acronym in brackets spells."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import read_marked

from briefkit.extract.names.brackets import bracket_before, find_spelled, is_over
from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span

SPELLED = [
    ("The Office for the Study of Alpine Lakes (OSAL) met.", ["Office for the Study of Alpine Lakes"]),
    ("The Orlan Union Office for the Study of Lakes (OSL) met.", ["Orlan Union Office for the Study of Lakes"]),
    ("The Department of Mines, Wells and Roads (DMWR) met.", ["Department of Mines, Wells and Roads"]),
    ("Chad's State Audit Board (S.A.B.) met the Corps of Guides (CG).", ["State Audit Board", "Corps of Guides"]),
    ("Director Anna Tarn (OSAL) met the Commission (NBC).", []),
    ("The Aerial Test Unit Missile (ATUM) and the National Service Medal (NSM) came.", []),
    # as some outlets write acronyms, and at the beginning and end of a sentence
    ("The Economic Union of Orlan Councils (Euoc) met.", ["Economic Union of Orlan Councils"]),
    ("The Economic Union (Eu) met.", []),
    ("Orlan Council (OC) met.", ["Orlan Council"]),
    ("He left the Orlan Council (OC)", ["Orlan Council"]),
    ("He left the Orlan Council (OC", []),
    # words before the name, and words in the brackets beside the acronym
    ("On Monday Orlan Council (OC) met.", ["Orlan Council"]),
    ("It met old Orlan Council (OC) men.", ["Orlan Council"]),
    ("The Orlan Council (OC in short) met.", []),
    ("The Orlan Council (TC) met.", []),
    ("The Orlan big Council (OC) met.", []),
    ("The Council for Trade and Work in the North (CTWN) met.", ["Council for Trade and Work in the North"]),
    # offices and works
    ("The Council Chief Executive (CCE) left.", []),
    ("The Council Film Award (CFA) came.", []),
    ("The office of the state (OOS) and the (OOS) met.", []),
]


@pytest.mark.parametrize(("text", "names"), SPELLED)
def test_finds_the_names_that_acronyms_spell(text: str, names: list[str]) -> None:
    sentence = read_tokens(text, Span(0, len(text)))
    assert [sentence.written(first, last) for first, last in find_spelled(sentence).items()] == names


@pytest.mark.parametrize(
    ("text", "found", "over"),
    [
        ("General [(ret.)] Tom Orlan left.", True, True),
        ("General [(Rtd)] Tom Orlan left.", True, True),
        ("The head of the Orlan Council [(OC)] left.", True, False),
        ("The head of the council [(a man)] left.", False, False),
        ("The head of the council [(Tom)] left.", False, False),
        ("The head of the council [(OC Leeds)] left.", False, False),
        ("The head of the council [(the OC of it)] left.", False, False),
        ("[(OC)] left.", False, False),
    ],
)
def test_brackets_that_hold_an_acronym_or_the_end_of_a_rank(text: str, found: bool, over: bool) -> None:
    sentence, first, last = read_marked(text)
    opening = bracket_before(sentence, last)
    assert (opening, is_over(sentence, opening)) == (first if found else None, over)
