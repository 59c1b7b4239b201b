from __future__ import annotations

import pytest

from briefkit.extract.run_ins import find_run_ins


@pytest.mark.parametrize(
    ("caption", "lead"),
    [
        # a name with its verb behind a month, a year, a plural or a noun without "the"
        ("Vale suffered a stroke in June", "Ana Vale has left her office in Orvel."),
        ("The Kestrels last won the cup in 2003", "Ana Vale has won the cup and two prizes."),
        ("Floods are worse in Bordurian regions", "Karvia is looking into what the regions need."),
        ("Former mayor goes on trial", "Karl Lund's trial has begun in Sorn with a delay."),
        ("Lund to lead the union after 2020", "Karl Lund has been chosen to lead the union."),
        ("The mayor resigned in June", "Karl Lund has taken her place."),
        # a common word with a capital
        ("Lund died in 2009", "People who knew him are in court."),
        ("Students were given advice about flu", "Seventeen new cases have been confirmed in Orvel."),
        ("Lund died in June 2009", "People who knew the doctor are giving evidence in Sorn."),
        # the shortest that are found
        ("Vale left Friday", "Karl Lund has taken her place in the council."),
        ("The mayor resigned in June", "Karl Lund has left office."),
        ("The mayor resigned in June", "Lund takes her place in the council."),
    ],
)
def test_a_lead_begins_behind_a_caption(caption: str, lead: str) -> None:
    assert list(find_run_ins(f"{caption} {lead} It rained.")) == [len(caption) + 1]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        # a noun says what the name is, or a clause tells more of it
        ("The film was made with the singer", "Ana Vale has won a prize in Orvel."),
        ("Tents were sent by Orvel charity", "Sorn Relief are used as wards in the town."),
        ("Two were held with brothers", "Karl Lund has called thieves in the court."),
        ("The tents that were made by carpenter", "Karl Lund are used as wards in the town."),
        ("The tents that were flown in by airline", "Sorn Air are used as wards in the town."),
        ("The tents that were sewn by local sailmaker", "Sorn Sails are used as wards in the town."),
        ("The court freed the man", "Karl Lund has accused of fraud in Orvel."),
        ("He told the press what role", "Karvia plays in the talks on the border."),
        ("The court took the boat", "Karl Lund has stolen from the port of Orvel."),
        ("The court took the old boats", "Karl Lund has stolen from the port of Orvel."),
        ("Police have freed all 40", "Karl Lund has accused of theft in Orvel."),
        # what is said goes on
        ("The mayor said on a visit in June", "Karl Lund has left the council of Orvel."),
        # it is no clause, or one on the side
        ("In the spring of 2003", "Ana Vale won the cup and two prizes."),
        ("When the bridge fell in June", "Ana Vale was away on a visit to Sorn."),
        ("After the bridge fell in June", "Ana Vale was away on a visit to Sorn."),
        ("Who broke the bridge in June", "Ana Vale has not told the court."),
        ("To lead the union after 2020", "Karl Lund has left his firm in Orvel."),
        ("Floods in the spring of 2009", "Karl Lund has called the worst cost the town millions."),
        # a number and its noun, an adjective, a title, and too little
        ("The house won only five", "Republican votes and lost by two in the end."),
        ("Vale left the firm in June", "Doctor Ana Vale of Orvel, a member of the board."),
        ("Vale left in June", "Ana Vale has left."),
    ],
)
def test_a_capital_within_a_sentence_begins_no_lead(before: str, behind: str) -> None:
    assert list(find_run_ins(f"{before} {behind} It rained.")) == []
