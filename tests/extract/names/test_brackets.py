"""Names that an acronym in brackets spells."""

from __future__ import annotations

import pytest

from briefkit.extract.names.brackets import find_spelled
from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span

SPELLED = [
    ("The Office for the Study of Alpine Lakes (OSAL) met.", ["Office for the Study of Alpine Lakes"]),
    ("The Orlan Union Office for the Study of Lakes (OSL) met.", ["Orlan Union Office for the Study of Lakes"]),
    ("The Department of Mines, Wells and Roads (DMWR) met.", ["Department of Mines, Wells and Roads"]),
    ("Chad's State Audit Board (S.A.B.) met the Corps of Guides (CG).", ["State Audit Board", "Corps of Guides"]),
    ("Director Anna Tarn (OSAL) met the Commission (NBC).", []),
    ("The Aerial Test Unit Missile (ATUM) and the National Service Medal (NSM) came.", []),
    ("The office of the state (OOS) and the (OOS) met.", []),
]


@pytest.mark.parametrize(("text", "names"), SPELLED)
def test_finds_the_names_that_acronyms_spell(text: str, names: list[str]) -> None:
    sentence = read_tokens(text, Span(0, len(text)))
    assert [sentence.written(first, last) for first, last in find_spelled(sentence).items()] == names
