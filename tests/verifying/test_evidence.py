from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from briefkit.model.document import Span
from briefkit.model.evidence import Evidence, Involvement, Passage
from briefkit.model.head import Head
from briefkit.model.record import Record
from briefkit.model.report import Report
from briefkit.verifying.evidence import check_evidence

TEXT = "Ana Vale came on\n15 February. She dismissed her chief. Boats waited."
PASSAGE = Passage(
    source="s-1",
    title="Chief dismissed",
    outlet="",
    published=None,
    url=None,
    paragraph=1,
    span=Span(30, 54),
    before="Ana Vale came on 15 February.",
    sentence="She dismissed her chief.",
    after="Boats waited.",
    told_by="dismissed",
    date="2024-02-15",
    date_basis="carried",
    date_words="15 February",
    date_sentence="Ana Vale came on 15 February.",
    involved=(Involvement("Ana Vale", "doer", "She", "Ana Vale came on 15 February."),),
    places=(),
    shared=(),
)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, ""),
        ({"sentence": "She praised her chief."}, "She praised her chief."),
        ({"sentence": "Boats waited."}, "Boats waited."),  # which stands elsewhere
        ({"span": Span(30, 500)}, "She dismissed her chief."),
        ({"before": "Ana Vale never came."}, "Ana Vale never came."),
        ({"after": "Boats left."}, "Boats left."),
        ({"told_by": "praised"}, "praised"),
        ({"date_words": "16 February"}, "16 February"),
        ({"date_sentence": "It was 1999."}, "It was 1999."),
        ({"involved": (Involvement("Ana Vale", "doer", "he"),)}, ""),  # which stands in "chief"
        ({"involved": (Involvement("Ana Vale", "doer", "She", "Omar Reis came."),)}, "Omar Reis came."),
        ({"source": "s-2"}, ""),  # which is not at hand
    ],
)
def test_evidence_that_does_not_stand_in_its_source_is_found(changed: dict[str, Any], words: str) -> None:
    evidence = (Evidence("e-1", (dataclasses.replace(PASSAGE, **changed),)),)
    record = Record(Report(Head("Floods", dt.date(2024, 2, 20)), ()), "json", evidence=evidence)
    found = list(check_evidence(record, {"s-1": TEXT}, "brief.json"))
    wanted = [f"the evidence of e-1 has {words!r}, which does not stand in its source"] if words else []
    assert [(each.code, each.message) for each in found] == [("V107", message) for message in wanted]
