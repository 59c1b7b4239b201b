"""Which words beside a cue name who speaks."""

from __future__ import annotations

import pytest
from tests.extract.quotations.casebook import quote

ACTORS = ("Ada Lund", "Tom Berg", "Port Office/organisation", "Oslo/place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said it was shut.", "The mayor"),
        ("Ada Lund said it was shut.", "Ada Lund"),
        ('"It was shut," said the Monday club.', "the Monday club"),
        ('"It was shut," said a Thursday reading group on Friday.', "a Thursday reading group"),
        ('"It was shut," said the club Monday.', "the club"),
        ("Ada Lund and Tom Berg said it was shut.", "Ada Lund and Tom Berg"),
        ("He met Ada Lund and Tom Berg said it was shut.", "Tom Berg"),
        ("The mayor and Ada Lund said it was shut.", "The mayor and Ada Lund"),
        ("The mayor and Senator Ada Lund said it was shut.", "The mayor and Senator Ada Lund"),
        ("President and CEO Ada Lund said it was shut.", "Ada Lund"),
        ("The president and CEO Ada Lund said it was shut.", "Ada Lund"),
        ("Police and doctors said it was shut.", "Police and doctors"),
        ("The maker of toys and games said it was shut.", "The maker of toys and games"),
        ("It failed and shops said it was shut.", "shops"),
        ("A lawyer representing Ada Lund said it was shut.", "A lawyer"),
        ("A woman accused of theft said it was shut.", "A woman"),
        ("The company's managing director said it was shut.", "The company's managing director"),
        ("A planning commission said it was shut.", "A planning commission"),
        ("Ada Lund in presenting the plan said it was shut.", "Ada Lund"),
        ("Workers leaving the mine said it was shut.", "Workers"),
        ("Officials in Oslo said it was shut.", "Officials in Oslo"),
        ("Officials at the Port Office said it was shut.", "Officials at the Port Office"),
        ("The mayor (a lawyer) said it was shut.", "The mayor"),
        ("Ada Lund (52) said it was shut.", "Ada Lund"),
        ("Minister of Trade Ada Lund said it was shut.", "Minister of Trade Ada Lund"),
        ("One of the men said it was shut.", "One of the men"),
        ("Some residents said it was shut.", "Some residents"),
        ("One said it was shut.", "One"),
        ("Two of them said it was shut.", "Two of them"),
        ("The Norwegian Port Council said it was shut.", "Norwegian Port Council"),
        ("A Norwegian Port Council spokesman said it was shut.", "A Norwegian Port Council spokesman"),
        ("The former chief of staff of the navy said it was shut.", "The former chief of staff of the navy"),
        ("A spokeswoman for the port, Ada Lund, said it was shut.", "Ada Lund"),
        ("The injured driver said it was shut.", "The injured driver"),
        ("The cut driver said it was shut.", "The cut driver"),
        ("Hours after the minister said it was shut, it opened.", "the minister"),
        ('"It is shut," said the mayor.', "the mayor"),
        ('"It is shut," said Ada Lund.', "Ada Lund"),
        ('"It is shut," said Ada Lund and Tom Berg.', "Ada Lund and Tom Berg"),
        ('"It is shut," said Ada Lund and left.', "Ada Lund"),
        ('"It is shut," said Ada Lund and Tom Berg left.', "Ada Lund"),
        ('"It is shut," said author and teacher Ada Lund.', "Ada Lund"),
        ('"It is shut," said police and teacher Ada Lund.', "police and teacher Ada Lund"),
        ('"It is shut," said officials and Ada Lund.', "officials and Ada Lund"),
        ('"It is shut," said the mayor and Ada Lund.', "the mayor"),
        ('"It is shut," said Ada Lund\'s lawyer.', "Ada Lund's lawyer"),
        ('"It is shut," said Ada Lund Friday.', "Ada Lund"),
        ('"It is shut," said the ambassador to the United Tarn.', "the ambassador to the United Tarn"),
        ('"It is shut," said officials at the Port Office.', "officials at the Port Office"),
        ('"It is shut," said officials at noon.', "officials"),
        ('"It is shut," said people with cars.', "people with cars"),
        ('"It is shut," said the man with cars.', "the man"),
        ('"It is shut," said one of the men.', "one of the men"),
        ('"It is shut," said one.', "one"),
        ('"It is shut," said one, Ada Lund.', "Ada Lund"),
        ('"It is shut," said one, a man.', "one"),
        ('"It is shut," said some residents.', "some residents"),
        ('"It is shut," said some.', "some"),
        ('"It is shut," said a spokeswoman for the port, Ada Lund.', "Ada Lund"),
        ('"It is shut," said a spokeswoman, Dr Ada Lund, then.', "Ada Lund"),
        ('"It is shut," said a spokeswoman, old Ada Lund.', "a spokeswoman"),
        ('"It is shut," said a spokeswoman, Ada Lund left.', "a spokeswoman"),
        ('"It is shut," said the injured driver.', "the injured driver"),
        ('"It is shut," said the cut driver.', "the cut driver"),
        ('"It is shut," said the driver Monday.', "the driver"),
        ('"It is shut," said a Tarn Council man.', "a Tarn Council man"),
        ('"It is shut," said Tarn Council.', "Tarn Council"),
        ('"It is shut," said the Tarn Council.', "Tarn Council"),
        ('"It is shut," said the chief of staff.', "the chief of staff"),
        ('"It is shut," said a friend of Tarn Council.', "a friend of Tarn Council"),
    ],
)
def test_the_words_that_name_who_speaks(text: str, expected: str) -> None:
    (quotation,) = quote(text, ACTORS)
    assert quotation.speaker_span is not None
    assert text[slice(*quotation.speaker_span)] == expected
