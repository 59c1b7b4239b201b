from __future__ import annotations

import pytest

from briefkit.select.counts import read_counts
from briefkit.select.standings import Standing

COUNTED, LOWERED, ADDED = Standing.COUNTED, Standing.LOWERED, Standing.ADDED
PART, EARLIER, WITHDRAWN = Standing.PART, Standing.EARLIER, Standing.WITHDRAWN


@pytest.mark.parametrize(
    ("sentence", "standings"),
    [
        ("At least 12 people died.", [(12, COUNTED)]),
        ("At first 12 people were missing.", [(12, COUNTED)]),
        ("The death toll rose from nine to 16.", [(16, COUNTED)]),
        ("The toll was raised to 16 on Friday from an earlier count.", [(16, COUNTED)]),
        ("Officials raised the previous death toll to 16.", [(16, COUNTED)]),
        # a sum that somebody sets lower
        ("The toll was revised down from 40 to 16.", [(16, LOWERED)]),
        ("The number of people missing has fallen to four.", [(4, LOWERED)]),
        # what is no longer said
        ("An earlier figure of 4,200 displaced counted only the district of Morrin.", [(4200, WITHDRAWN)]),
        ("The preliminary death toll was 27 dead.", [(27, WITHDRAWN)]),
        ("An earlier version of this story said that 40 people were killed.", [(40, WITHDRAWN)]),
        ("The agency wrongly reported 40 deaths.", [(40, WITHDRAWN)]),
        ("The ministry had reported incorrectly that 40 people were killed.", [(40, WITHDRAWN)]),
        ("Sixteen people died, not 40 as first reported.", [(16, COUNTED), (40, WITHDRAWN)]),
        ("Sixteen people died rather than the 19 reported.", [(16, COUNTED), (19, WITHDRAWN)]),
        ("There were 40 deaths as initially reported.", [(40, WITHDRAWN)]),
        ("The figure of 40 dead that it gave on Friday was wrong.", [(40, WITHDRAWN)]),
        # what the count of now is held against
        ("Officials had put the death toll at nine.", [(9, EARLIER)]),
        ("Initial reports said 40 people had been killed.", [(40, EARLIER)]),
        ("Police earlier said 40 people were killed.", [(40, EARLIER)]),
        ("Originally, 40 people were reported missing.", [(40, EARLIER)]),
        ("Some 38 people died, up from 14 deaths a week before.", [(38, COUNTED), (14, EARLIER)]),
        ("Some 38 people died, compared with just 12 deaths last year.", [(38, COUNTED), (12, EARLIER)]),
        # what comes to another count, or is of it
        ("Another five people died on Friday.", [(5, ADDED)]),
        ("Five more people died, and there were 12 new cases of cholera.", [(5, ADDED), (12, ADDED)]),
        ("There were 12 new cases of cholera.", [(12, ADDED)]),
        ("More than 12 people died, and no more than 20 were hurt.", [(12, COUNTED), (20, COUNTED)]),
        ("The flood killed two men and injured 12 more.", [(2, COUNTED), (12, COUNTED)]),
        ("Sixteen people were killed, including two killed in Morrin.", [(16, COUNTED), (2, PART)]),
        ("Twelve soldiers and three civilians were killed.", [(3, PART)]),
        ("The blast killed 12 soldiers and three civilians.", [(12, PART)]),
        ("Twelve people were killed and 40 houses collapsed.", [(12, COUNTED)]),
        ("The blast killed 12 men and 300 cattle.", [(12, COUNTED)]),
        ("The blast killed 12 soldiers and wounded three civilians.", [(12, COUNTED), (3, COUNTED)]),
        ("There were 16 dead and 40 injured.", [(16, COUNTED), (40, COUNTED)]),
        ("Twelve people were hurt, four of whom died.", [(4, COUNTED), (12, COUNTED)]),
    ],
)
def test_a_number_is_of_now_or_of_before(sentence: str, standings: list[tuple[int, Standing]]) -> None:
    found = [(count.value, count.standing) for count in read_counts(sentence)]
    assert sorted(found) == sorted(standings)


def test_only_counts_of_now_are_current() -> None:
    assert [standing for standing in Standing if standing.is_current] == [COUNTED, LOWERED]
