"""Noun phrases beside a cue verb, found by the function words around them: who is said to speak."""

from __future__ import annotations

from typing import NamedTuple

from briefkit.extract.descriptions import is_description
from briefkit.extract.quotations.cues import read_cues
from briefkit.extract.quotations.stretches import Stretch
from briefkit.extract.quotations.tokens import NAME, POSSESSIVE, QUOTE, WORD, Mention
from briefkit.extract.quotations.wordclasses import is_adverb, is_finite, is_noun, words_of
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind

_ARTICLES = frozenset({"the", "a", "an"})
_MODIFIERS = 6
_PARENTHESIS = 12
# No phrase is longer than this many tokens; the bound keeps the work linear in whatever a document holds.
LONGEST_PHRASE = 40
_VERBS = frozenset({"said", "says", "told", "added"})
OPENERS = frozenset({"and", "but", "so", "yet"})
_BELONGS = frozenset({"at", "by", "from", "in", "on", "to"})
POSTMODIFIERS = frozenset({"familiar", "briefed", "involved", "close"})
_INFORMANTS = frozenset({"people", "persons", "person", "sources", "source", "officials", "official", "those"})
_PEOPLE = ("ers", "ors", "ists", "ents", "ants", "ians", "ees", "men", "people", "ials")
_OF_CIRCUMSTANCE = frozenset({"in", "after", "before", "while", "when", "by", "on", "upon"})
_INVARIANT = frozenset({"cut", "shut", "spread", "beat", "cost", "quit"})
_TEMPORAL = frozenset({"since", "until", "before", "after", "during"})
BREAKS = frozenset({";", ":", QUOTE})


class Phrase(NamedTuple):
    """A noun phrase that names a speaker.

    Attributes:
        first: Index of its first token.
        end: Index after its last token.
        span: The words that name: a name without titles, or else the whole description or pronoun.
        mention: The name, where its actor is known.
    """

    first: int
    end: int
    span: Span
    mention: Mention | None = None

    @property
    def is_person(self) -> bool:
        """Whether it is the name of a known person."""
        return self.mention is not None and self.mention.actor.kind is ActorKind.PERSON


def find_phrase_before(stretch: Stretch, last: int, floor: int = 0) -> Phrase | None:
    """The phrase whose last token is `last`, not reaching back beyond `floor`: ``[Lund and Berg] said``."""
    phrase = _read_before(stretch, last, floor)
    return _join_coordinated(stretch, phrase, floor) if phrase else None


def find_phrase_after(stretch: Stretch, first: int) -> Phrase | None:
    """The phrase that begins at `first`, as in ``said [the former senator]``."""
    phrase = _read_after(stretch, first)
    return _join_following(stretch, phrase) if phrase else None


def find_first_phrase(stretch: Stretch, limit: int) -> Phrase | None:
    """The phrase that a sentence begins with, after adverbs and an introduction that ends in a comma."""
    first = 0
    limit = min(limit, LONGEST_PHRASE)
    while first < limit and (is_adverb(stretch.tokens[first]) or stretch.word(first) in OPENERS):
        first += 1
    if stretch.word(first) in words_of("preposition") or stretch.word(first).endswith(("ed", "ing")):
        while first < limit and stretch.kind(first) != ",":
            first += 1
        first += 1
    phrase = find_phrase_after(stretch, first)
    return phrase if phrase and phrase.end <= limit else None


def _read_before(stretch: Stretch, last: int, floor: int) -> Phrase | None:
    """One phrase that ends at a token, without those that are coordinated with it."""
    if last < floor:
        return None
    token = stretch.tokens[last]
    if token.kind == ")":
        last = _skip_parenthesis(stretch, last)
        if last < floor:
            return None
        token = stretch.tokens[last]
    if token.word in words_of("subject"):
        return Phrase(last, last + 1, Span(token.start, token.end))
    if not is_noun(token) or token.word in words_of("time") or token.word.endswith("'s"):
        return None
    counted = token.word in words_of("number") and stretch.word(last - 1) in words_of("preposition")
    if token.word in words_of("determiner") and not counted:
        return None
    first = _extend_left(stretch, last, floor)
    return _find_qualified(stretch, last, floor) or _make_phrase(stretch, first, last + 1)


def _read_after(stretch: Stretch, first: int) -> Phrase | None:
    """One phrase that begins at a token, without those that are coordinated with it."""
    tokens = stretch.tokens
    if first >= len(tokens):
        return None
    if tokens[first].word in words_of("subject") and not _goes_on_after_pronoun(stretch, first):
        pronoun = Phrase(first, first + 1, Span(tokens[first].start, tokens[first].end))
        return _name_by_apposition(stretch, pronoun) if stretch.word(first) == "one" else pronoun
    end = first + (stretch.word(first + 1) == "of")
    while end < min(len(tokens), first + 2 * _MODIFIERS):
        if stretch.is_person(end):
            end += 1
            surname = stretch.kind(end) == WORD and stretch.tokens[end].capital
            if stretch.kind(end) == POSSESSIVE or (surname and stretch.word(end) not in words_of("time")):
                continue
            break
        linked = end > first and _links(stretch, first, end)
        if not linked and not _continues_phrase(stretch, first, end):
            break
        end += 1
    if end == first:
        return None
    return _name_by_apposition(stretch, _make_phrase(stretch, first, end))


def _goes_on_after_pronoun(stretch: Stretch, at: int) -> bool:
    """Whether a word that can stand for a noun ("some", "one") only begins a phrase: ``some residents``, ``one of``."""
    if stretch.word(at + 1) == "of":
        return True
    determines = stretch.word(at) in words_of("determiner") and at + 1 < len(stretch.tokens)
    return determines and is_noun(stretch.tokens[at + 1]) and stretch.word(at + 1) not in words_of("time")


def _find_qualified(stretch: Stretch, last: int, floor: int) -> Phrase | None:
    """Whom a participle qualifies whose object ends at `last`: ``[a lawyer] representing Lund said``.

    Of verbs in "-ed" only those before a preposition are taken for participles: ``the woman accused of theft``.
    """
    for at in range(last - 1, max(floor, last - 2 * _MODIFIERS), -1):
        token = stretch.tokens[at]
        if token.kind not in (WORD, NAME, POSSESSIVE) or token.word in words_of("finite"):
            return None
        if token.word.endswith("ing") and stretch.word(at - 1) in _OF_CIRCUMSTANCE and is_noun(stretch.tokens[at - 2]):
            first = _extend_left(stretch, at - 2, floor)  # "Lund in presenting the plan said"
            return _make_phrase(stretch, first, at - 1) if _opens_clause(stretch, first) else None
        if not _is_participle(stretch, at):
            continue
        before = at - 1 - (stretch.word(at - 1) == "not")
        first = _extend_left(stretch, before, floor)
        noun = stretch.tokens[before]
        counted = first < at - 1 or noun.word.endswith("s")
        return _make_phrase(stretch, first, before + 1) if counted and _opens_clause(stretch, first) else None
    return None


def _is_participle(stretch: Stretch, at: int) -> bool:
    """Whether a participle with an object or preposition behind it stands here, right after a noun in small letters.

    In ``the company's managing director`` and ``a planning commission`` the word is part of a title.
    """
    token = stretch.tokens[at]
    before = at - 1 - (stretch.word(at - 1) == "not")
    noun = stretch.tokens[before]
    if token.capital or noun.kind != WORD or not is_noun(noun) or token.word in words_of("preposition"):
        return False
    if noun.word in words_of("determiner") or noun.word.endswith("'s") or (noun.capital and before > 0):
        return False
    if stretch.word(at + 1) in words_of("preposition"):
        return token.word.endswith(("ing", "ed"))
    following = stretch.tokens[at + 1]
    bound = following.kind != WORD or following.capital or following.word in words_of("determiner")
    return token.word.endswith("ing") and (bound or noun.word.endswith(_PEOPLE))


def _join_coordinated(stretch: Stretch, phrase: Phrase, floor: int) -> Phrase:
    """``Lund and Berg``, who speak together, where both begin a clause; of ``she met Lund and Berg`` the last alone."""
    conjunction = phrase.first - 1
    if conjunction <= floor or stretch.word(conjunction) != "and":
        return phrase
    before = stretch.tokens[conjunction - 1]
    plain = before.kind == WORD and not before.capital and not _is_determined(stretch, phrase)
    bare = plain and before.word.endswith("s") and _opens_clause(stretch, conjunction - 1)
    if not (before.kind == NAME or is_description(before.word) or bare or plain or conjunction - 1 == floor):
        return phrase
    other = _read_before(stretch, conjunction - 1, floor)
    if other is None or not _opens_clause(stretch, other.first) or not _is_nominal(stretch, other):
        return phrase
    if plain and not bare and not is_description(before.word) and "of" not in _words_between(stretch, other):
        return phrase  # "the maker of toys and games", but not "it failed and shops said"
    titled = stretch.tokens[phrase.first]
    if phrase.is_person and other.mention is None and titled.kind == WORD:
        # "President and CEO Lund" and "the president and CEO Lund" are one, "the mayor and Senator Lund" are two.
        abbreviated = stretch.text[titled.start : titled.end].isupper()
        if not _is_determined(stretch, other) or abbreviated or not titled.capital:
            return phrase._replace(first=other.first)
    return _span_both(stretch, _pass_listed(stretch, other, floor), phrase)


def _pass_listed(stretch: Stretch, phrase: Phrase, floor: int) -> Phrase:
    """``Lund, Berg`` of ``Lund, Berg and Dorn said``, where a sentence or a quoted piece ends before the list."""
    first = phrase.first
    while first - 2 >= floor and stretch.kind(first - 1) == "," and stretch.is_person(first - 2):
        first -= 2
    return phrase._replace(first=first) if stretch.kind(first - 1) in ("", *BREAKS) else phrase


def _join_following(stretch: Stretch, phrase: Phrase) -> Phrase:
    """``said Lund and Berg``: two names with nothing behind them; of ``said Lund and left`` the first alone.

    In ``said author and teacher Ada Lund`` it is one, who is two things; in ``said the dockers and the mayor`` two.
    """
    if phrase.mention is None and stretch.word(phrase.end) == "and":
        named = _read_after(stretch, phrase.end + 1)
        if named is None or stretch.kind(named.end) not in ("", ",", "."):
            return phrase
        if not named.is_person:
            single = named.end - named.first == 1 and stretch.word(named.first).endswith("s")
            bare = single and not _is_determined(stretch, phrase)  # "doctors and nurses"
            return _span_both(stretch, phrase, named) if bare or _is_determined(stretch, named) else phrase
        if _is_determined(stretch, phrase):
            return phrase
        many = stretch.word(phrase.end - 1).endswith(("s", "police", "people", "men"))
        return named._replace(first=phrase.first) if not many else _span_both(stretch, phrase, named)
    if phrase.mention is None or stretch.word(phrase.end) != "and" or not stretch.is_person(phrase.end + 1):
        return phrase
    end = phrase.end + 2
    if stretch.kind(end) not in ("", ",", "."):
        return phrase
    return Phrase(phrase.first, end, Span(phrase.span.start, stretch.tokens[end - 1].end))


def _span_both(stretch: Stretch, one: Phrase, other: Phrase) -> Phrase:
    """Two phrases as one that names nobody known."""
    return Phrase(one.first, other.end, Span(stretch.tokens[one.first].start, stretch.tokens[other.end - 1].end))


def _is_determined(stretch: Stretch, phrase: Phrase) -> bool:
    return stretch.word(phrase.first) in words_of("determiner") or stretch.word(phrase.first) in words_of("subject")


def _opens_clause(stretch: Stretch, first: int) -> bool:
    if stretch.word(first - 1) == "and" and stretch.kind(first - 2) == ",":
        return True
    return stretch.kind(first - 1) in ("", ",", "-", *BREAKS) or stretch.word(first - 1) in ("that", "but", "as")


def _words_between(stretch: Stretch, phrase: Phrase) -> list[str]:
    return [token.word for token in stretch.tokens[phrase.first : phrase.end]]


def _is_nominal(stretch: Stretch, phrase: Phrase) -> bool:
    """Whether nothing in a phrase may be a verb: every word is capitalised, links, or can stand for somebody.

    Around an "of" nouns of any kind may stand: ``a maker of toys``.
    """
    words = _words_between(stretch, phrase)
    of = words.index("of") + 1 if "of" in words and _is_determined(stretch, phrase) else -1
    return all(
        token.kind != WORD
        or token.capital
        or is_description(token.word)
        or token.word in words_of("determiner")
        or token.word in words_of("preposition")
        or (index in (of - 2, of) and not token.word.endswith("ed"))
        for index, token in enumerate(stretch.tokens[phrase.first + 1 : phrase.end], 1)
    )


def _links(stretch: Stretch, first: int, at: int) -> bool:
    """Whether a preposition stands here that goes on with the phrase.

    It is part of a title (``minister of``, ``ambassador to the United …``), or says where somebody without a name
    belongs (``officials at the Port Office``) and knows things from (``people familiar with``).
    """
    word, before = stretch.word(at), stretch.word(at - 1)
    if word not in words_of("preposition"):
        return False
    if word in ("of", "for") or before in POSTMODIFIERS or (word == "with" and before in _INFORMANTS):
        return True
    following = at + 1 + (stretch.word(at + 1) in words_of("determiner"))
    if following >= len(stretch.tokens) or not stretch.tokens[following].capital:
        return False
    if word == "to" and following > at + 1:
        return True
    named = any(token.capital for token in stretch.tokens[max(first, 1) : at])
    return word in _BELONGS and not named and stretch.word(following) not in words_of("time")


def _continues_phrase(stretch: Stretch, first: int, at: int) -> bool:
    token = stretch.tokens[at]
    if token.kind == POSSESSIVE:
        return True
    if token.word in POSTMODIFIERS:
        return at > first
    if token.word.endswith("ed") and not token.capital:
        # A participle before its noun ("the injured driver"), or else a verb.
        return at == first or (at == first + 1 and stretch.word(first) in words_of("determiner"))
    past = token.word in words_of("past") or token.word in _INVARIANT
    if past and not token.capital and stretch.word(at - 1) not in words_of("determiner"):
        return False
    if at > first and _orders(stretch, at):
        return True
    dated = at > first and stretch.word(at - 1) in words_of("determiner")
    if dated and token.word in words_of("day") and _begins_plain_noun(stretch, at + 1):
        return True  # "the Monday club"
    return is_noun(token) and (dated or token.word not in words_of("time"))


def _begins_plain_noun(stretch: Stretch, at: int) -> bool:
    """Whether a word in small letters that is no time stands here: "club", not "evening" or "Ada Lund"."""
    if stretch.kind(at) != WORD:
        return False
    token = stretch.tokens[at]
    return is_noun(token) and not token.capital and token.word not in words_of("time")


def _make_phrase(stretch: Stretch, first: int, end: int) -> Phrase | None:
    """The phrase of some tokens; its head ends where a preposition begins, unless that belongs to a name's title."""
    tokens = stretch.tokens
    prepositions = words_of("preposition")
    head_end = next((at for at in range(first + 1, end) if tokens[at].word in prepositions), end)
    if head_end < end and _is_titled_name(stretch, head_end, end - 1):
        head_end = end
    head = head_end - 1
    if tokens[head].kind == ")":
        head = _skip_parenthesis(stretch, head)
    if head < first:
        return None
    token = tokens[head]
    if token.kind == NAME:
        return Phrase(first, end, Span(token.start, token.end), stretch.mentions[token.number])
    if token.kind != WORD:
        return None
    if not token.capital or head == 0 or stretch.word(first) in words_of("indefinite"):
        return Phrase(first, end, Span(tokens[first].start, tokens[end - 1].end))
    start = head
    while start > first and tokens[start - 1].kind in (WORD, NAME) and tokens[start - 1].capital:
        start -= 1
    if tokens[start].word in words_of("determiner") and start < head:
        start += 1
    return Phrase(first, end, Span(tokens[start].start, token.end))


def _is_titled_name(stretch: Stretch, preposition: int, last: int) -> bool:
    """Whether a phrase ends in a name whose title holds its preposition: ``Minister of Trade Ada Lund``."""
    token = stretch.tokens[last]
    if token.kind != NAME:
        return False
    place = stretch.tokens[preposition].start
    actor = stretch.mentions[token.number].actor
    if any(role.span and role.span.start < place < role.span.end <= token.start for role in actor.roles):
        return True
    return stretch.is_person(last) and stretch.kind(last - 1) == NAME


def _extend_left(stretch: Stretch, last: int, floor: int) -> int:
    """Index where the phrase begins that ends at `last`."""
    first = last
    plain = 0
    floor = max(floor, last - LONGEST_PHRASE)
    while first > floor:
        token = stretch.tokens[first - 1]
        if token.word in words_of("preposition") or token.word in words_of("determiner"):
            determined = token.word in words_of("determiner")
            if not _hangs_on_preposition(stretch, first - determined, floor):
                return first - determined
            first -= 2 + determined
        elif token.kind == POSSESSIVE or (is_noun(token) and token.word not in words_of("time")):
            plain += token.kind == WORD and not token.capital
            if plain > _MODIFIERS or token.word in _VERBS:
                return first
            first -= 1
        elif _orders(stretch, first - 1):
            first -= 1
        else:
            return first
    return first


def _orders(stretch: Stretch, at: int) -> bool:
    """Whether a word for time or order stands between an article and a noun: ``the first doctor``, ``an early report``.

    In ``in the evening doctors said`` the article is that of the time.
    """
    token = stretch.tokens[at]
    if stretch.word(at - 1) not in _ARTICLES or not (is_adverb(token) or token.word in words_of("time")):
        return False
    if stretch.word(at - 2) in _BELONGS:
        return False
    return at + 1 < len(stretch.tokens) and is_noun(stretch.tokens[at + 1])


def _hangs_on_preposition(stretch: Stretch, first: int, floor: int) -> bool:
    """Whether the phrase at `first` belongs to a noun before it: ``officials in Oslo``."""
    if first - 2 < floor or stretch.word(first - 1) not in words_of("preposition"):
        return False
    if stretch.word(first - 1) in _TEMPORAL and any(
        map(is_finite, stretch.tokens[max(floor, first - LONGEST_PHRASE) : first])
    ):
        return False  # "has been under pressure since a report said"
    noun = stretch.tokens[first - 2]
    if noun.word in words_of("span"):
        return False  # "hours after the minister said"
    return is_noun(noun) and noun.word not in words_of("time") and noun.word not in read_cues()


def _name_by_apposition(stretch: Stretch, phrase: Phrase | None) -> Phrase | None:
    """``a spokeswoman for the port, Ada Lund`` is Ada Lund."""
    if phrase is None or phrase.mention or stretch.kind(phrase.end) != ",":
        return phrase
    at = phrase.end + 1
    while at < min(len(stretch.tokens), phrase.end + _MODIFIERS) and not stretch.is_person(at):
        if not stretch.tokens[at].capital:
            return phrase
        at += 1
    if not stretch.is_person(at) or stretch.kind(at + 1) not in ("", ",", ".", ";"):
        return phrase
    mention = stretch.mentions[stretch.tokens[at].number]
    return Phrase(phrase.first, at + 1, mention.span, mention)


def _skip_parenthesis(stretch: Stretch, closing: int) -> int:
    """Index before the parenthesis that ends at `closing`; `closing` itself where it has no beginning."""
    for at in range(closing - 1, max(-1, closing - _PARENTHESIS), -1):
        if stretch.kind(at) == "(":
            return at - 1
    return closing
