"""Values as other processes get them."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from dataclasses import fields

import pytest

from briefkit.model.document import Document, Origin, Span
from briefkit.model.facts import (
    Actor,
    ActorKind,
    Basis,
    DateMention,
    DateType,
    Event,
    EventDate,
    EventStatus,
    ParsedDocument,
    Part,
    Participant,
    Quotation,
    QuotationKind,
    Role,
)
from briefkit.model.portable import Portable
from briefkit.model.when import Precision, When

_SPAN = Span(0, 4)
_DAY = dt.date(2024, 2, 15)
_WHEN = When("2024-02-15", Precision.DAY, _DAY, _DAY, "START")
_ORIGIN = Origin("a.jsonl", "0" * 64, 3, "record 1")
_DOCUMENT = Document("d", "Talks", published=_DAY, origin=_ORIGIN, identity="told apart by this")
_DATE = EventDate(_WHEN, Basis.STATED, _SPAN, default=True)
_PARTICIPANT = Participant("a-1", Part.PARTNER, _SPAN)
_ROLE = Role("Minister", "Orvel", _SPAN, former=True)
_EVENT = Event(
    "e-1", _SPAN, _SPAN, "Talks", _SPAN, "consult", EventStatus.PLANNED, _DATE, ("a-1",), participants=(_PARTICIPANT,)
)
_VALUES = [
    *(_WHEN, _ORIGIN, _DOCUMENT, _DATE, _PARTICIPANT, _ROLE, _EVENT),
    DateMention(_SPAN, DateType.TIME, _WHEN, "month-day", default=True),
    Actor("a-1", "Ada Lund", ActorKind.PERSON, "SE", ("Lund",), (_ROLE,), (_SPAN,), (_SPAN,)),
    Quotation("q-1", QuotationKind.MIXED, _SPAN, (_SPAN,), "Talks", "Ada Lund", "a-1", _SPAN, "said", _SPAN, (_SPAN,)),
    ParsedDocument(_DOCUMENT, (_SPAN,), (_SPAN,), events=(_EVENT,)),
]


@pytest.mark.parametrize("value", _VALUES, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("protocol", [2, pickle.HIGHEST_PROTOCOL])
def test_what_is_sent_arrives(value: Portable, protocol: int) -> None:
    for arrived in (pickle.loads(pickle.dumps(value, protocol)), copy.deepcopy(value)):
        assert type(arrived) is type(value)
        for field in fields(value):  # type: ignore[arg-type]
            assert getattr(arrived, field.name) == getattr(value, field.name)


def test_every_class_is_tried() -> None:
    assert {type(value).__name__ for value in _VALUES} == {kind.__name__ for kind in Portable.__subclasses__()}
