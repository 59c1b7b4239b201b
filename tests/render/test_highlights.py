"""Key points as a summary has them."""

from __future__ import annotations

import datetime as dt

from briefkit.model.report import Cite, Head, KeyPoint, KeyPoints, Paragraph, Quoted, Ref, Report, Section, Source, Text
from briefkit.render.highlights import list_key_points


def test_key_points_are_as_printed() -> None:
    points = (
        KeyPoint((Text("The dyke [at Lionde] gave way."),), (Cite("wire", "¶ 3"),), (Ref("row", "3 June"),)),
        KeyPoint((Quoted("Nobody slept"), Text(", she said."))),
    )
    sections = (
        Section("key-points", "Key points", (Paragraph((Text("As of noon:"),)), KeyPoints(points))),
        Section("more", "More", (KeyPoints(points[1:]),)),
    )
    report = Report(Head("Flood", dt.date(2024, 6, 4)), sections, (Source("wire", 1, "Dyke breaks"),))
    quoted = "“Nobody slept”, she said."
    assert list_key_points(report) == ("3\xa0June: The dyke [at Lionde] gave way. [1,\xa0¶\xa03]", quoted, quoted)
    assert list_key_points(Report(Head("Flood", dt.date(2024, 6, 4)), ())) == ()
