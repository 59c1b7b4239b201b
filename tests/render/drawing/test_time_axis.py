"""The scale of days: which names stand under it."""

import datetime as dt

import pytest

from briefkit.languages import load_catalogue
from briefkit.render.drawing.shapes import Label
from briefkit.render.drawing.time_axis import TimeAxis


@pytest.mark.parametrize(
    ("begin", "finish", "names"),
    [
        ("2024-02-10", "2024-02-16", ["February 2024"]),
        ("2024-02-16", "2024-03-10", ["February 2024", "March 2024"]),
        # a month of a day or two is named where the scale ends
        ("2024-02-16", "2024-03-01", ["February 2024", "March 2024"]),
        # one that begins with its last day is not, where the next would stand over it
        ("2024-02-29", "2024-03-20", ["March 2024"]),
    ],
)
def test_each_month_is_named_where_there_is_room(begin: str, finish: str, names: list[str]) -> None:
    axis = TimeAxis(dt.date.fromisoformat(begin), dt.date.fromisoformat(finish), 0, 400, load_catalogue("en-GB"))
    labels = [shape for shape in axis.draw(10) if isinstance(shape, Label) and not shape.text.isdigit()]
    assert [label.text for label in labels] == names
