"""Parsed documents from JSON, as written by `briefkit.model.parsed_writing` and corrected by people.

It is as forgiving as a hand-corrected file needs it: a key that our dataclasses have a default for may be missing. What
is there must be right: spans inside the text, ids that exist, kinds that we know. Offsets are ``[start, end)`` in code
points of ``text``.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable

from briefkit.errors import CODES, Diagnostic, InputError, Severity, error
from briefkit.model.calendar_values import read_calendar_value
from briefkit.model.document import Document, Extent, Origin, Span
from briefkit.model.event_types import EVENT_TYPES
from briefkit.model.facts import (
    UNRATED,
    Actor,
    ActorKind,
    Basis,
    ClauseKind,
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
from briefkit.model.fields import Fields, MalformedError
from briefkit.model.folding import UNSEEN
from briefkit.model.grading import Marking, Tlp
from briefkit.model.language import DEFAULT_LANGUAGE, is_language, normalise_language
from briefkit.model.paragraphs import split_paragraphs
from briefkit.model.parsed_writing import VERSION
from briefkit.model.when import Precision, When

_RELIABILITY = re.compile(r"[A-F]")
_EVENT_ID = re.compile("e-(?!desk-)[^~]+")
"""Rows of the desk's own begin with ``e-desk-``; a tilde parts a repeated id from its number."""
_QUOTATION_ID = re.compile("q-[^~]+")
_MARKS = '“”„‟«»"＂'
_IN_MARKS = re.compile(f"[{_MARKS}]([^{_MARKS}]+)[{_MARKS}]")
_FREE = re.compile(f"[{_MARKS}'‘’‚`{UNSEEN}]")
"""Marks that the words of a quotation may have or not, and characters that nobody sees."""


FACTS = ("sentences", "dates", "actors", "quotations", "events")
"""Keys of what is read from a text; a record of ours with any of them is a parsed document."""


def from_json(record: object, path: str | None = None, line: int | None = None) -> ParsedDocument:
    """A parsed document from a JSON object, as `to_json` writes it, or corrected by hand.

    Required are ``briefkit``, ``id`` and ``text``; of a date its ends and value; of an actor its id, name and kind; of
    a role its title; of a quotation its id, kind and ends; of an event its id and ends. All else takes the default of
    its dataclass or follows from the rest: a day's ``begin`` and ``finish`` from its value, an event's sentence from
    the list of sentences, words from their span, paragraphs from the text. Unknown keys are ignored.

    Args:
        record: What a JSON parser gave.
        path: File it was read from, for messages.
        line: Line of that file, for messages.

    Raises:
        InputError: I108, with the place inside the record and the reason.
    """
    try:
        return _read_parsed(Fields(record))
    except MalformedError as reason:
        raise InputError(error("I108", str(reason), path, line)) from None


def _read_parsed(fields: Fields) -> ParsedDocument:
    version = fields.record.get("briefkit")
    if version != VERSION or isinstance(version, bool):
        fields.reject("briefkit", f"must be {VERSION}, the version of the format that is read here")
    document = _read_document(fields)
    fields.text = document.text
    sentences = fields.spans("sentences")
    actors = fields.objects("actors", _read_actor)
    _check_unique(fields, "actors", [actor.id for actor in actors])
    in_order = sorted(sentences)
    known = {actor.id for actor in actors}
    quotations = fields.objects("quotations", lambda item: _read_quotation(item, known))
    _check_ids(fields, "quotations", [quotation.id for quotation in quotations], _QUOTATION_ID, "q-3f2a91")
    dates: dict[str, EventDate] = {}
    events = fields.objects("events", lambda item: _read_event(item, known, in_order, dates))
    _check_ids(fields, "events", [event.id for event in events], _EVENT_ID, "e-3f2a91")
    return ParsedDocument(
        document=document,
        paragraphs=fields.spans("paragraphs") if fields.has("paragraphs") else split_paragraphs(document.text),
        sentences=sentences,
        dates=fields.objects("dates", _read_mention),
        actors=actors,
        quotations=quotations,
        events=events,
        problems=fields.objects("problems", lambda item: _read_problem(item, document)),
    )


def _check_unique(fields: Fields, key: str, ids: list[str]) -> None:
    seen: set[str] = set()
    for number, id_ in enumerate(ids):
        if id_ in seen:
            fields.reject(f"{key}[{number}].id", f"is {id_!r}, as is another's")
        seen.add(id_)


def _check_ids(fields: Fields, key: str, ids: list[str], form: re.Pattern[str], example: str) -> None:
    """Refuse ids of rows that could be taken for those of other rows, of sections or of sources."""
    _check_unique(fields, key, ids)
    for number, id_ in enumerate(ids):
        if not form.fullmatch(id_):
            fields.reject(f"{key}[{number}].id", f"is {id_!r}; ids of {key} are such as {example!r}")


def _read_document(fields: Fields) -> Document:
    reliability = fields.optional_string("reliability")
    if reliability and not _RELIABILITY.fullmatch(reliability):
        fields.reject("reliability", f"is {reliability!r}, which is not a letter from A to F")
    return Document(
        id=fields.identifier("id"),
        text=fields.string("text"),
        title=fields.optional_string("title"),
        byline=fields.strings("byline"),
        outlet=fields.optional_string("outlet"),
        url=fields.optional_string("url"),
        published=fields.day("published"),
        published_at=fields.instant("published_at"),
        language=_read_language(fields),
        reliability=reliability,
        marking=_read_marking(fields),
        origin=_read_origin(Fields(fields.record["source"], "source")) if fields.has("source") else None,
        section=fields.optional_string("section"),
        extent=fields.choice("extent", Extent, Extent.WHOLE),
    )


def _read_marking(fields: Fields) -> Marking | None:
    if not fields.has("marking"):
        return None
    marking = Fields(fields.record["marking"], "marking")
    label, scheme = marking.string("label"), marking.string("scheme")
    if scheme == "TLP" and label not in set(Tlp):
        marking.reject("label", f"is {label!r}, which is not a TLP label")
    return Marking(label, scheme)


def _read_language(fields: Fields) -> str:
    tag = fields.optional_string("language") or DEFAULT_LANGUAGE
    if not is_language(tag):
        fields.reject("language", f"is {tag!r}, which is not a language tag such as en-GB")
    return normalise_language(tag)


def _read_origin(fields: Fields) -> Origin:
    return Origin(
        fields.string("path"),
        fields.optional_string("sha256") or "",
        fields.integer("line"),
        fields.optional_string("part"),
    )


def _read_when(fields: Fields) -> When:
    value = fields.string("value")
    try:
        when = read_calendar_value(value) or When(value, Precision.VAGUE)
    except ValueError as reason:
        fields.reject("value", f"is not a usable time: {reason}")
    mod = fields.optional_string("mod")
    begin, finish = when.begin, when.finish
    if "begin" in fields.record or "finish" in fields.record:
        begin, finish = fields.day("begin"), fields.day("finish")
    if begin and finish and finish < begin:
        fields.reject("finish", f"is {finish}, which is before begin, {begin}")
    if begin and not mod and not _lies_within(begin, finish, when):
        fields.reject("value", f"is {value!r}, which begin and finish do not fit; change them, too, or leave them out")
    return When(value, fields.choice("precision", Precision, when.precision), begin, finish, mod)


def _lies_within(begin: dt.date, finish: dt.date | None, when: When) -> bool:
    """Whether days are among those that a value can mean: "earlier this week" is a part of its week."""
    if when.begin is None or when.finish is None:
        return True
    return when.begin <= begin and (finish or begin) <= when.finish


def _read_mention(fields: Fields) -> DateMention:
    span = fields.ends()
    words, stands = fields.record.get("text"), fields.text[slice(*span)]
    if words is not None and words != stands:
        fields.reject("text", f"is {words!r}, but the document says {stands[:80]!r} there")
    return DateMention(
        span=span,
        type=fields.choice("type", DateType, DateType.DATE),
        when=_read_when(fields),
        rule=fields.optional_string("rule") or "given",
        default=fields.flag("default"),
    )


def _read_role(fields: Fields) -> Role:
    return Role(fields.string("title"), fields.optional_string("of"), fields.optional_ends(), fields.flag("former"))


def _read_actor(fields: Fields) -> Actor:
    return Actor(
        id=fields.identifier("id"),
        name=fields.string("name"),
        kind=fields.choice("kind", ActorKind),
        country=fields.optional_string("country"),
        aliases=fields.strings("aliases"),
        roles=fields.objects("roles", _read_role),
        mentions=fields.spans("mentions"),
        references=fields.spans("references"),
    )


def _read_quotation(fields: Fields, actors: set[str]) -> Quotation:
    span = fields.ends()
    spans = fields.spans("spans") or (span,)
    _check_order(fields, "spans", spans, span)
    speaker_id = (fields.optional_string("speaker_id") or "").strip() or None
    if speaker_id and speaker_id not in actors:
        fields.reject("speaker_id", f"is {speaker_id!r}, which no actor of the document has")
    return Quotation(
        id=fields.identifier("id"),
        kind=fields.choice("kind", QuotationKind),
        span=span,
        spans=spans,
        text=_read_words(fields, [fields.text[slice(*piece)] for piece in spans]),
        speaker=fields.optional_string("speaker"),
        speaker_id=speaker_id,
        speaker_span=fields.optional_ends("speaker_"),
        cue=fields.optional_string("cue"),
        cue_span=fields.optional_ends("cue_"),
        quoted=fields.spans("quoted"),
    )


def _check_order(fields: Fields, key: str, spans: Iterable[Span], whole: Span) -> None:
    """Refuse spans that overlap, are out of order, or lie outside of the span that they are parts of."""
    end = whole.start
    for number, span in enumerate(spans):
        if not end <= span.start <= span.end <= whole.end:
            reason = f"runs from {span.start} to {span.end}, out of order or outside of {whole.start} to {whole.end}"
            fields.reject(f"{key}[{number}]", reason)
        end = span.end


def _read_words(fields: Fields, fragments: list[str]) -> str:
    """What was said, which must be what the document says, but for white space, marks and what nobody sees."""
    given, stands = fields.optional_string("text"), " ".join(fragments)
    if not _fold_words(stands):
        fields.reject("", "holds no words")
    if given is None:
        return " ".join(map(_take_off_marks, fragments))
    if _fold_words(given) != _fold_words(stands):
        fields.reject("text", f"is {given[:80]!r}, but the document says {stands[:80]!r} there")
    return given


def _take_off_marks(fragment: str) -> str:
    match = _IN_MARKS.fullmatch(fragment)
    return match[1] if match else fragment


def _fold_words(text: str) -> str:
    return " ".join(_FREE.sub("", text).split())


def _read_event(fields: Fields, actors: set[str], sentences: list[Span], dates: dict[str, EventDate]) -> Event:
    span = fields.ends()
    text, stands = fields.optional_string("text"), fields.text[slice(*span)]
    if text is not None and text != stands:
        fields.reject("text", f"is {text[:80]!r}, but the document says {stands[:80]!r} there")
    sentence = fields.span("sentence") or _find_sentence(span, sentences)
    if not sentence.start <= span.start <= span.end <= sentence.end:
        fields.reject("sentence", "does not contain the event")
    kind = fields.optional_string("type") or "other"
    if kind not in EVENT_TYPES:
        fields.reject("type", f"is {kind!r}, which is none of {', '.join(EVENT_TYPES)}")
    participants = fields.objects("participants", lambda item: _read_participant(item, actors))
    named = tuple(dict.fromkeys(each.actor for each in participants))
    return Event(
        id=fields.identifier("id"),
        span=span,
        sentence=sentence,
        text=stands,
        trigger=fields.span("trigger") or span,
        type=kind,
        status=fields.choice("status", EventStatus, EventStatus.HAPPENED),
        date=_read_date_once(fields, dates),
        actors=_read_ids(fields, "actors", actors) if fields.has("actors") else named,
        places=_read_ids(fields, "places", actors),
        clause=fields.choice("clause", ClauseKind, ClauseKind.MAIN),
        participants=participants,
        involved=_read_ids(fields, "involved", actors),
        salience=fields.percentage("salience", default=UNRATED),
    )


def _read_participant(fields: Fields, actors: set[str]) -> Participant:
    actor = fields.identifier("actor")
    if actor not in actors:
        fields.reject("actor", f"is {actor!r}, which no actor of the document has")
    return Participant(actor, fields.choice("role", Part), fields.ends())


def _read_ids(fields: Fields, key: str, actors: set[str]) -> tuple[str, ...]:
    """Ids of actors of the document."""
    ids = tuple(map(str.strip, fields.strings(key)))
    if not actors.issuperset(ids):
        number, unknown = next((number, id_) for number, id_ in enumerate(ids) if id_ not in actors)
        fields.reject(f"{key}[{number}]", f"is {unknown!r}, which no actor of the document has")
    return ids


def _find_sentence(span: Span, sentences: list[Span]) -> Span:
    """The sentence around a clause, or the clause itself where there is none."""
    place = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    return sentences[place] if place >= 0 and span.end <= sentences[place].end else span


def _read_date_once(fields: Fields, dates: dict[str, EventDate]) -> EventDate:
    """The date of an event, among those that are known by how they are written: most events of a story share theirs."""
    date = fields.record.get("date") or {}
    written = repr(date)
    if written not in dates:
        dates[written] = _read_event_date(Fields(date, f"{fields.place}.date", fields.text))
    return dates[written]


def _read_event_date(fields: Fields) -> EventDate:
    when = _read_when(fields) if fields.has("value") else None
    basis = fields.choice("basis", Basis, Basis.STATED if when else Basis.NONE)
    if (when is None) != (basis is Basis.NONE):
        fields.reject("basis", f"is {basis.value!r}, which does not go with {'a' if when else 'no'} date")
    return EventDate(when, basis, fields.optional_ends(), fields.flag("default"))


def _read_problem(fields: Fields, document: Document) -> Diagnostic:
    """A problem as an analysis finds it; nothing else is repeated in our name."""
    code, path = fields.string("code"), fields.optional_string("path")
    if code not in CODES or not code.startswith("E"):
        fields.reject("code", f"is {code!r}, which is not a code of an analysis")
    if path is not None and path not in (document.id, document.origin and document.origin.path):
        fields.reject("path", f"is {path!r}, which is not where the document comes from")
    severity = fields.choice("severity", Severity)
    if severity is Severity.ERROR:
        fields.reject("severity", "is 'error'; what an analysis finds is a warning or a note")
    return Diagnostic(
        code=code,
        severity=severity,
        message=fields.string("message"),
        path=path,
        line=fields.integer("line"),
        column=fields.integer("column"),
    )
