"""From statements to quotations: speakers resolved, runs of quoted pieces attributed, ids given."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefkit.extract.descriptions import is_description, may_mean_person
from briefkit.extract.discourse import Discourse
from briefkit.extract.ids import make_id
from briefkit.extract.quotations.cues import read_heralds
from briefkit.extract.quotations.drafts import Draft, Speaker
from briefkit.extract.quotations.marks import Marked, find_marked
from briefkit.extract.quotations.phrases import Phrase, find_first_phrase
from briefkit.extract.quotations.runs import attribute_runs
from briefkit.extract.quotations.statements import find_statements
from briefkit.extract.quotations.stretches import Stretch, join_sentences
from briefkit.extract.quotations.tokens import Tokens, list_mentions
from briefkit.extract.quotations.transcripts import Turn, find_turns, name_turns
from briefkit.extract.references import resolve_reference
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, Quotation, QuotationKind


def extract_quotations(
    text: str, paragraphs: tuple[Span, ...], sentences: tuple[Span, ...], actors: tuple[Actor, ...], key: str
) -> tuple[Quotation, ...]:
    """The quotations of a text: direct, mixed and indirect, in order.

    Args:
        text: The document's text.
        paragraphs: Its paragraphs.
        sentences: Its sentences; none runs over the end of a paragraph.
        actors: Those that are named in it.
        key: What tells the document apart in ids: outlet and publication date.

    Returns:
        Quotations sorted by span. One that is interrupted by its cue, or goes on in the next paragraph, has several
        fragments in `spans`; `text` joins them with a space. Odd marks cost their own paragraph at most.
    """
    reading = _Reading(text, paragraphs, sentences, actors)
    drafts = reading.draft_turns() + reading.draft_statements()
    attribute_runs(text, paragraphs, reading.sentences, reading.marked, drafts, reading.find_narrated)
    return _finish(text, sentences, reading.marked, drafts, key)


class _Reading:
    """One document, cut into what quotations are found by."""

    def __init__(
        self, text: str, paragraphs: tuple[Span, ...], sentences: Sequence[Span], actors: Sequence[Actor]
    ) -> None:
        self.text = text
        self.marked = find_marked(text, paragraphs)
        self._quoted = [piece.span for piece in self.marked]
        self._mentions = list_mentions(actors)
        self.sentences = join_sentences(text, sentences, self.marked)
        self._paragraph_starts = [paragraph.start for paragraph in paragraphs]
        self._tokens = Tokens(text, self._mentions, self.marked)
        self._discourse = Discourse(text, self.sentences, actors, self._quoted)
        self._persons = [actor for actor in actors if actor.kind is ActorKind.PERSON]
        self._named = {name: actor for actor in reversed(actors) for name in _names_of(actor)}
        self._turns = find_turns(text, paragraphs, [actor.name for actor in self._persons])
        self._labels = name_turns(text, self._turns)

    def draft_turns(self) -> list[Draft]:
        """The turns of a transcript as quotations."""
        return [self._draft_turn(turn) for turn in self._turns]

    def draft_statements(self) -> list[Draft]:
        """The statements outside transcripts as quotations."""
        drafts: list[Draft] = []
        spoken = [turn.words for turn in self._turns]
        for sentence in self.sentences:
            if _covers(spoken, sentence) or not (_covers(self._quoted, sentence) or self._may_report(sentence)):
                continue
            speaker = Speaker()
            for statement in find_statements(self._read(sentence)):
                if not statement.inherits:
                    speaker = self._name_speaker(statement.phrase)
                drafts.append(
                    Draft(list(statement.fragments), statement.kind, list(statement.pieces), speaker, statement.cue)
                )
        return drafts

    def find_narrated(self, piece: Marked) -> Speaker | None:
        """Whom the sentence before a quoted piece, in the same paragraph, tells of: ``Smith shrugged. "No."``."""
        at = bisect_right(self.sentences, piece.span.start, key=lambda sentence: sentence.start) - 1
        paragraph = bisect_right(self._paragraph_starts, piece.span.start) - 1
        if at < 1:
            return None
        before = self.sentences[at - 1]
        if before.start < self._paragraph_starts[paragraph]:
            return None
        sentence = self._read(before)
        phrase = find_first_phrase(sentence, len(sentence.tokens))
        if phrase and (phrase.is_person or sentence.word(phrase.first) in ("he", "she")):
            return self._name_speaker(phrase)
        return None

    def _read(self, sentence: Span) -> Stretch:
        return Stretch(self.text, self._tokens.cut(sentence), self._mentions, self.marked)

    def _may_report(self, sentence: Span) -> bool:
        return not read_heralds().isdisjoint(self.text[sentence.start : sentence.end].split())

    def _draft_turn(self, turn: Turn) -> Draft:
        name = self._labels[self.text[turn.label.start : turn.label.end]]
        named = self._named.get(name.casefold()) or self._named.get(name.split()[-1].casefold())
        actor = named if named and named.kind is ActorKind.PERSON and _shares_name(named, name) else None
        speaker = Speaker(actor.name if actor else name, actor, turn.label)
        first = bisect_right(self._quoted, turn.words.start, key=lambda span: span.end)
        end = bisect_left(self._quoted, turn.words.end, key=lambda span: span.start)
        return Draft([turn.words], QuotationKind.DIRECT, list(range(first, end)), speaker)

    def _name_speaker(self, phrase: Phrase | None) -> Speaker:
        if phrase is None:
            return Speaker()
        span = phrase.span
        words = self.text[span.start : span.end]
        actor = phrase.mention.actor if phrase.mention else self._named.get(words.casefold())
        actor = actor or resolve_reference(span, self.text, self._discourse)
        if actor or (may_mean_person(words) and not words.casefold().startswith("the former ")):
            self._discourse.note_speaker(span.start, actor)
        elif owner := self._find_owner(span):
            self._discourse.note_speaker(span.start, owner)
        return Speaker(actor.name if actor else words, actor, span)

    def _find_owner(self, span: Span) -> Actor | None:
        """The person whom an organisation or paper belongs to: ``Smith's campaign``."""
        at = bisect_left(self._mentions, span.start, key=lambda mention: mention.span.start)
        for mention in self._mentions[at : at + 1]:
            owned = mention.span.end < span.end and self.text[mention.span.end] in "'’"
            if owned and mention.actor.kind is ActorKind.PERSON:
                return mention.actor
        return None


def _names_of(actor: Actor) -> set[str]:
    """Names that mean an actor wherever they stand: full name, aliases, a person's last name; case folded."""
    names = {actor.name, *actor.aliases}
    if actor.kind is ActorKind.PERSON:
        names.add(actor.name.split()[-1])
    return {name.casefold() for name in names}


def _shares_name(actor: Actor, label: str) -> bool:
    """Whether a label may mean somebody: by the last name alone, or with a given name that is the same."""
    given = {word for word in label.casefold().split()[:-1] if word[-1] != "." and not is_description(word)}
    return not given or not given.isdisjoint(actor.name.casefold().split())


def _covers(spans: Sequence[Span], sentence: Span) -> bool:
    """Whether one of some spans, in order, overlaps a sentence."""
    at = bisect_left(spans, (sentence.end + 1,)) - 1
    return at >= 0 and spans[at].end > sentence.start


def _finish(
    text: str, sentences: Sequence[Span], marked: Sequence[Marked], drafts: list[Draft], key: str
) -> tuple[Quotation, ...]:
    starts = [sentence.start for sentence in sentences]
    taken: set[str] = set()
    quotations = []
    for draft in sorted(drafts, key=lambda draft: (draft.fragments[0].start, -draft.fragments[-1].end)):
        spans = tuple(draft.fragments)
        sentence = sentences[max(0, bisect_right(starts, spans[0].start) - 1)]
        words = {marked[piece].span: marked[piece].words for piece in draft.pieces}
        quotations.append(
            Quotation(
                id=make_id("q", key, text[sentence.start : sentence.end], taken),
                kind=draft.kind,
                span=Span(spans[0].start, spans[-1].end),
                spans=spans,
                text=" ".join(text[slice(*words.get(span, span))] for span in spans),
                speaker=draft.speaker.name,
                speaker_id=draft.speaker.actor.id if draft.speaker.actor else None,
                speaker_span=draft.speaker.span,
                cue=text[draft.cue.start : draft.cue.end] if draft.cue else None,
                cue_span=draft.cue,
                quoted=tuple(
                    part for part in words.values() if spans[0].start <= part.start and part.end <= spans[-1].end
                ),
            )
        )
    return tuple(quotations)
