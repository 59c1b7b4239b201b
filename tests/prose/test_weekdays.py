from __future__ import annotations

import datetime as dt

import pytest

from briefkit.extract import parse_document
from briefkit.model.document import Document
from briefkit.model.when import Precision, When
from briefkit.prose.weekdays import find_wrong_weekdays

IN_2018 = When("2018-03-05", Precision.DAY, dt.date(2018, 3, 5), dt.date(2018, 3, 5))
"""A Monday; in 2019 the 5th was a Tuesday."""


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It fell on Tuesday, 5 March 2019.", []),
        ("It fell on Wednesday, 5 March 2019.", ["5 March 2019 is a Tuesday, not a Wednesday"]),
        ("It fell on Wednesday 5 March.", ["5 March 2019 is a Tuesday, not a Wednesday"]),
        ("It fell on Monday 5 March.", []),  # in the year that a source names
        ("It fell on Monday 5 March 2019.", ["5 March 2019 is a Tuesday, not a Monday"]),
        ("It fell on Thurs, March 5, 2019.", ["5 March 2019 is a Tuesday, not a Thursday"]),
        ("It fell on Wednesday the 5th of March 2019.", ["5 March 2019 is a Tuesday, not a Wednesday"]),
        ("By Wednesday (March 5, 2019) it fell.", ["5 March 2019 is a Tuesday, not a Wednesday"]),
        ("On 5 March 2019 (Friday) it fell.", ["5 March 2019 is a Tuesday, not a Friday"]),
        ("On 5 March 2019, a Friday, it fell.", ["5 March 2019 is a Tuesday, not a Friday"]),
        ("On the evening of Friday, 5 March 2019, it fell.", ["5 March 2019 is a Tuesday, not a Friday"]),
        ("On Tuesday the dyke fell, and on 6 March 2019 the bridge.", []),
        ("In March 2019 a Friday is as good as a Monday.", []),
        ("On 5 March 2019 Friday prayers were held.", []),
    ],
)
def test_a_weekday_is_that_of_its_date(text: str, wrong: list[str]) -> None:
    parsed = parse_document(Document("prose", text, published=dt.date(2019, 3, 10)))
    found = find_wrong_weekdays(text, parsed.dates, frozenset([IN_2018]))
    assert [each.words for each in found] == wrong
