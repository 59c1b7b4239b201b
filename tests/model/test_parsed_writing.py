from __future__ import annotations

import datetime as dt
import json
import string
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.model.test_parsed_reading import make_record

from briefkit.errors import Diagnostic, Severity
from briefkit.model.calendar_values import read_calendar_value
from briefkit.model.document import Document, Extent, Origin, Span
from briefkit.model.event_types import EVENT_TYPES
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
from briefkit.model.language import LANGUAGE_TAG, normalise_language
from briefkit.model.parsed_reading import from_json
from briefkit.model.parsed_writing import to_json
from briefkit.model.when import Precision, When


def spoken() -> dict[str, Any]:
    record = make_record()
    record["quotations"][0] |= {"speaker_start": 61, "speaker_end": 64, "cue": "said", "cue_start": 65, "cue_end": 69}
    return record


def test_words_of_spans_are_written_for_readers() -> None:
    record = to_json(from_json(spoken()))
    quotation = record["quotations"][0]  # type: ignore[index]
    assert quotation["speaker_text"] == "she"
    assert record["dates"][0]["text"] == "June 3"  # type: ignore[index]


words = st.text(string.ascii_letters + " əğ“”-", min_size=1, max_size=12).filter(str.strip)
optional_words = st.none() | words
identifiers = words.map(str.strip)
days = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))
instants = st.datetimes(
    dt.datetime(1900, 1, 1), dt.datetime(2100, 1, 1), timezones=st.just(dt.timezone(dt.timedelta(hours=4)))
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(
    lambda text: any(map(str.isalnum, text))
)


@st.composite
def whens(draw: st.DrawFn) -> When:
    value = draw(st.sampled_from(["2021-06-03", "2021-06", "P3D", "PRESENT_REF", "2020-FA"]))
    ends = sorted([draw(days), draw(days)])
    known = read_calendar_value(value)
    given = (known.begin, known.finish) if known else (ends[0], ends[1])
    begin, finish = draw(st.sampled_from([(None, None), given]))
    mod = draw(st.sampled_from([None, "START", "END"]))
    if mod:
        begin, finish = ends
    return When(value, draw(st.sampled_from(Precision)), begin, finish, mod)


@st.composite
def parsed_documents(draw: st.DrawFn) -> ParsedDocument:
    text = draw(TEXTS)
    ends = st.integers(0, len(text))
    spans = st.tuples(ends, ends).map(lambda pair: Span(*sorted(pair)))
    many = st.lists(spans, max_size=3).map(tuple)
    names = st.lists(words, max_size=3).map(tuple)
    ids = draw(st.lists(identifiers, unique=True, max_size=3))
    some_ids = st.lists(st.sampled_from(ids), max_size=3).map(tuple) if ids else st.just(())
    roles = st.builds(Role, words, optional_words, st.none() | spans, st.booleans())
    actors = tuple(
        draw(
            st.builds(
                Actor,
                st.just(id_),
                words,
                st.sampled_from(ActorKind),
                optional_words,
                names,
                st.lists(roles, max_size=2).map(tuple),
                many,
                many,
            )
        )
        for id_ in ids
    )
    whole = Span(0, len(text))
    own = identifiers.map(lambda id_: id_[:90].strip()).filter(lambda id_: "~" not in id_ and id_[:5] != "desk-")
    quotations = st.builds(
        Quotation,
        id=own.map("q-{}".format),
        kind=st.sampled_from(QuotationKind),
        span=st.just(whole),
        spans=ends.map(lambda middle: (Span(0, middle), Span(middle, len(text)))) | st.just((whole,)),
        text=st.none(),
        speaker=optional_words,
        speaker_id=st.sampled_from([None, *ids]),
        speaker_span=st.none() | spans,
        cue=optional_words,
        cue_span=st.none() | spans,
        quoted=many,
    ).map(lambda said: replace(said, text=" ".join(text[start:end] for start, end in said.spans)))
    dated = st.builds(
        EventDate,
        whens(),
        st.sampled_from([basis for basis in Basis if basis is not Basis.NONE]),
        st.none() | spans,
        st.booleans(),
    )
    telling = [
        span for span in (whole, Span(0, len(text) // 2), Span(len(text) // 2, len(text))) if text[slice(*span)].strip()
    ]
    events = st.builds(
        Event,
        id=own.map("e-{}".format),
        span=st.sampled_from(telling),
        sentence=st.just(whole),
        text=st.just(""),
        trigger=spans,
        type=st.sampled_from(EVENT_TYPES),
        status=st.sampled_from(EventStatus),
        date=dated | st.just(EventDate(None, Basis.NONE)),
        actors=some_ids,
        places=some_ids,
        involved=some_ids,
        participants=st.lists(
            st.builds(Participant, st.sampled_from(ids or ["a"]), st.sampled_from(Part), spans), max_size=2 * bool(ids)
        ).map(tuple),
        salience=st.integers(0, 100),
    ).map(lambda told: replace(told, text=text[slice(*told.span)]))
    mentions = st.builds(
        DateMention,
        spans.filter(lambda span: span.start < span.end),
        st.sampled_from(DateType),
        whens(),
        words,
        st.booleans(),
    )
    numbers = st.none() | st.integers(1, 99)
    identifier = draw(identifiers)
    origin = draw(st.none() | st.builds(Origin, words, words, numbers))
    severities = st.sampled_from([Severity.WARNING, Severity.NOTE])
    found_in = st.just(origin.path if origin else None)
    return ParsedDocument(
        document=draw(
            st.builds(
                Document,
                id=st.just(identifier),
                text=st.just(text),
                title=optional_words,
                byline=names,
                outlet=optional_words,
                url=optional_words,
                published=st.none() | days,
                published_at=st.none() | instants,
                language=st.from_regex(LANGUAGE_TAG, fullmatch=True).map(normalise_language),
                reliability=st.sampled_from([None, *"ABCDEF"]),
                origin=st.just(origin),
                section=optional_words,
                extent=st.sampled_from(Extent),
            )
        ),
        paragraphs=draw(many),
        sentences=draw(many),
        dates=tuple(draw(st.lists(mentions, max_size=2))),
        actors=actors,
        quotations=tuple(draw(st.lists(quotations, max_size=2, unique_by=lambda item: item.id))),
        events=tuple(draw(st.lists(events, max_size=2, unique_by=lambda item: item.id))),
        problems=tuple(
            draw(
                st.lists(
                    st.builds(Diagnostic, st.just("E102"), severities, words, found_in, numbers, numbers),
                    max_size=2,
                )
            )
        ),
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(parsed_documents())
def test_what_is_written_is_read_back(parsed: ParsedDocument) -> None:
    assert from_json(json.loads(json.dumps(to_json(parsed)))) == parsed
