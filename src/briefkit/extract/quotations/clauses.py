"""How far the words go that a cue verb reports: where its clause begins and ends."""

from __future__ import annotations

from briefkit.extract.quotations.cues import Frame, read_cues, reports
from briefkit.extract.quotations.phrases import POSTMODIFIERS, find_phrase_before
from briefkit.extract.quotations.stretches import Stretch
from briefkit.extract.quotations.tokens import NAME, POSSESSIVE, QUOTE, WORD
from briefkit.extract.quotations.wordclasses import is_adverb, is_finite, is_noun, words_of

_COORDINATORS = frozenset({"and", "but", "while", "whereas", "although", "though", "yet"})
_SUBORDINATORS = frozenset({"that", "what", "how", "why", "whether", "if"})
_ADDRESSEES = frozenset(
    {"reporters", "journalists", "lawmakers", "police", "investigators", "them", "him", "her", "us", "me", "it"}
)
_ARTICLES = frozenset({"the", "a", "an", "his", "her"})
_OBJECTS = frozenset({"the", "a", "an", "him", "her", "them", "his", "their", "its"})
_LINKS = frozenset({"and", "of", "at", "in", "for", "from"})
_WITHIN_PHRASE = _LINKS | {"with", "on", "between", "against", "to", "by", "over", "about"}
_NO_CLAUSE = frozenset({"yes", "so", "nothing", "anything", "to", "goodbye", "hello"})
_APPROXIMATE = frozenset({"about", "over", "under", "around", "between"})
_NO_PLURAL_VERB = ("s", "ed", "ing", "ly")
_LONGEST_PLAIN_SUBJECT = 3
_WORDS = frozenset({WORD, NAME, POSSESSIVE})
_TURNS = frozenset({"according", "and", "but", "while"})  # words before which a clause may end; no others can
_LONGEST_ADDRESSEE = 8
_REACH = 14
_SHORT_REACH = 6
# No clause is longer than this many tokens, and no run of adjuncts; the bounds keep the work linear.
_LONGEST_CLAUSE = 120
_LONGEST_ADJUNCTS = 60
_LONGEST_APPOSITION = 20


def skip_addressee(stretch: Stretch, first: int) -> int:
    """Index after the person spoken to: ``told [the Daily Globe] that``.

    "Told reporters talks were" cannot be told apart from "told union reporters"; a second article or a finite verb is
    where the clause begins.
    """
    for at in range(first, min(len(stretch.tokens), first + _LONGEST_ADDRESSEE)):
        token = stretch.tokens[at]
        if token.kind not in (WORD, NAME, POSSESSIVE) or token.word in _SUBORDINATORS or token.word == "to":
            return _skip_apposition(stretch, at) if at > first else at
        if at > first:
            if token.word in words_of("finite") or token.word in words_of("subject"):
                return at
            if token.word in words_of("preposition") and token.word not in _LINKS:
                return at
            if token.word in _ARTICLES and stretch.word(at - 1) not in _LINKS:
                return at
        if token.word in _ADDRESSEES and not (token.word == "her" and _is_owned(stretch, at + 1)):
            return at + 1
    return min(len(stretch.tokens), first + _LONGEST_ADDRESSEE)


def _is_owned(stretch: Stretch, at: int) -> bool:
    """Whether the noun that "her" goes with stands here: ``told her [deputy] that``, but not ``told her [he] was``."""
    token = stretch.tokens[at] if at < len(stretch.tokens) else None
    return token is not None and is_noun(token) and token.word not in words_of("determiner") and token.word != "that"


def _skip_apposition(stretch: Stretch, comma: int) -> int:
    """Index after who the person spoken to is, where his words follow: ``told Lund[, the mayor,] that``."""
    if stretch.kind(comma) != "," or stretch.word(comma + 1).endswith("ing"):
        return comma
    reach = range(comma + 1, min(len(stretch.tokens), comma + _LONGEST_ADDRESSEE))
    end = next((at for at in reach if stretch.kind(at) not in (WORD, NAME, POSSESSIVE)), comma)
    follows = stretch.kind(end) == "," and (stretch.word(end + 1) == "that" or stretch.kind(end + 1) == QUOTE)
    return end + 1 if follows else comma


def skip_adjuncts(stretch: Stretch, at: int) -> int:
    """Index after words of time, place and occasion: ``said [on Monday in a statement] that``."""
    limit = min(len(stretch.tokens), at + _LONGEST_ADJUNCTS)
    while at < limit:
        token = stretch.tokens[at]
        if _counts(stretch, at):
            return at
        if _is_dated(stretch, at) or (is_adverb(token) and _qualifies_cue(stretch, at)):
            at += 1
        elif token.word in words_of("preposition") and not _begins_infinitive(stretch, at):
            end = _find_end_of_object(stretch, at + 1)
            if end == at + 1:
                return at
            at = end
        elif token.kind == "(":
            while at < limit and stretch.kind(at) != ")":
                at += 1
            at += 1
        else:
            return at
    return min(at, len(stretch.tokens))


def _qualifies_cue(stretch: Stretch, at: int) -> bool:
    """Whether an adverb says when or how something was said, and is no part of it: ``said Monday``, ``said flatly``.

    In ``said nearly 300 people`` and ``said only one was hurt`` it is part of it, unless "that" or a mark follows.
    """
    word = stretch.word(at)
    if word in words_of("day"):
        return True
    if word in ("there", "since", "simply"):
        return False
    end = at
    while end < len(stretch.tokens) and is_adverb(stretch.tokens[end]):
        end += 1
    if stretch.kind(end) in (",", ":", QUOTE, "") or _that_follows(stretch, end):
        return True
    following = stretch.word(at + 1)
    manner = word.endswith("ly") and word not in words_of("degree") and not _is_past(following)
    return manner or (word in ("earlier", "later", "again") and following not in ("this", "in", "than"))


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in words_of("past")


def _is_dated(stretch: Stretch, at: int) -> bool:
    """Whether a word is part of a day: ``Sunday [night]``, ``[early] Monday``, ``[late this week]``."""
    before, word, following = stretch.word(at - 1), stretch.word(at), stretch.word(at + 1)
    if word in ("early", "late"):
        return following in words_of("day") or following in ("last", "this")
    if word in ("last", "this"):
        return before in ("early", "late")
    return word in words_of("time") and (before in words_of("day") or stretch.word(at - 2) in ("early", "late"))


def _that_follows(stretch: Stretch, at: int) -> bool:
    """Whether "that" comes next, with nothing but time and place before it: ``said here [in Leeds] that``."""
    for index in range(at, min(len(stretch.tokens), at + _SHORT_REACH)):
        token = stretch.tokens[index]
        if token.word == "that":
            return stretch.word(index + 1) not in words_of("finite")
        if token.kind not in (WORD, NAME) or is_finite(token) or token.word in words_of("personal"):
            return False
    return False


def _begins_infinitive(stretch: Stretch, at: int) -> bool:
    """Whether "to" goes with a verb, ``promised to help``, and not with somebody spoken to, ``said to reporters``."""
    if stretch.word(at) != "to" or at + 1 >= len(stretch.tokens):
        return False
    following = stretch.tokens[at + 1]
    person = following.capital or following.word in _ADDRESSEES or following.word in words_of("determiner")
    return not (person or following.kind != WORD or following.word.endswith("s"))


def _counts(stretch: Stretch, at: int) -> bool:
    """Whether a preposition only qualifies the figure after it: ``at least 40 people``, ``about 40 people``."""
    if stretch.word(at) == "at":
        return stretch.word(at + 1) in ("least", "most")
    following = stretch.word(at + 1)
    return stretch.word(at) in _APPROXIMATE and (following[:1].isdigit() or following in words_of("number"))


def is_clause(stretch: Stretch, first: int, frame: Frame) -> bool:
    """Whether a clause without "that" begins at `first`: a subject and a finite verb."""
    end = find_end_of_clause(stretch, first, _REACH)
    opener = stretch.tokens[first]
    if end - first < 3 or opener.kind in (",", ".", ";", ")"):
        return False
    if opener.word in _NO_CLAUSE:
        return opener.word.endswith("thing") and stretch.word(first + 1) in words_of("finite")
    if opener.word == "no" and not is_noun(stretch.tokens[first + 1]):
        return False
    if opener.word in words_of("personal"):
        return True
    return _has_verb(stretch, first, end) if frame is Frame.BARE else _has_subject_and_verb(stretch, first, end)


def find_end_of_clause(stretch: Stretch, first: int, longest: int = _LONGEST_CLAUSE) -> int:
    """Index after the last token of the reported clause that begins at `first`, or of its first `longest` tokens.

    It ends with its sentence, at a semicolon, at a colon before a quotation, or before another attribution; what is
    coordinated with it or relative to it stays in.
    """
    limit = min(len(stretch.tokens), first + longest)
    for at in range(first, limit):
        kind, _, _, word, _, _ = stretch.tokens[at]
        if kind in _WORDS and word not in _TURNS:
            continue
        if kind == QUOTE and stretch.is_spoken(at) and _starts_statement(stretch, at + 1, after_comma=True):
            return at + 1
        if at == first:
            continue
        if kind == ";" or (kind == ":" and stretch.is_utterance(at + 1)):
            return at
        if kind in (",", "-") and _starts_statement(stretch, at + 1, after_comma=kind == ","):
            return at
        if word == "according" and cites(stretch, at):
            return at
        if word in _TURNS and (_starts_with_cue(stretch, at + 1) or _names_next(stretch, at + 1)):
            return at
    return max(first, limit)


def _names_next(stretch: Stretch, at: int) -> bool:
    """Whether the next speaker is named here, without a comma before: ``and [Lund said]``."""
    return stretch.is_person(at) and reports(stretch.word(at + 1))


def find_comma(stretch: Stretch, first: int, otherwise: int) -> int:
    """Index of the next comma, or the fallback where none is near."""
    limit = min(len(stretch.tokens), first + _LONGEST_APPOSITION)
    return next((at for at in range(first, limit) if stretch.kind(at) == ","), otherwise)


def resumes(stretch: Stretch, at: int) -> bool:
    """Whether a clause that was interrupted goes on with its verb: ``The plan, she said, [is dead]``."""
    while at < len(stretch.tokens) and is_adverb(stretch.tokens[at]):
        at += 1
    if at >= len(stretch.tokens):
        return False
    token = stretch.tokens[at]
    return is_finite(token) or (not token.capital and token.word.endswith("ed"))


def ends_attribution(stretch: Stretch, at: int) -> bool:
    """Whether an attribution is over at an index, with no words of its own to come."""
    return stretch.kind(at) in ("", ",", ".", ";", "-", "?", "!")


def _find_end_of_object(stretch: Stretch, first: int) -> int:
    """Index after the object of a preposition: what stands before the next function word or mark."""
    limit = min(len(stretch.tokens), first + _LONGEST_ADJUNCTS)
    for at in range(first, limit):
        token = stretch.tokens[at]
        if token.kind not in (WORD, NAME, POSSESSIVE) or token.word == "that":
            return at
        determiner = token.word in words_of("determiner")
        if (at > first and determiner) or (token.word in words_of("subject") and not determiner):
            return at
        if token.word in words_of("preposition"):
            return at
        if not (is_noun(token) or token.word in words_of("time")):
            return at
    return max(first, limit)


def _has_verb(stretch: Stretch, first: int, end: int) -> bool:
    """Whether a verb stands anywhere near; after "said" that is enough."""
    return _has_plural_verb(stretch, first) or any(
        is_finite(token) or (token.word.endswith(("ed", "s")) and not token.capital)
        for token in stretch.tokens[first + 1 : end]
    )


def _has_plural_verb(stretch: Stretch, first: int) -> bool:
    """Whether a plural and a plain word that can be its verb begin here: ``voters deserve better``."""
    for at in range(first, first + _LONGEST_PLAIN_SUBJECT):
        subject, verb = stretch.tokens[at : at + 1], stretch.tokens[at + 1 : at + 2]
        if not (subject and verb and all(token.kind == WORD and is_noun(token) for token in (*subject, *verb))):
            return False
        plural = subject[0].word.endswith("s") and not subject[0].word.endswith("ss") and not subject[0].capital
        if plural and not verb[0].capital and not verb[0].word.endswith(_NO_PLURAL_VERB):
            return verb[0].word not in POSTMODIFIERS and at + 2 < len(stretch.tokens)
    return False


def _has_subject_and_verb(stretch: Stretch, first: int, end: int) -> bool:
    """Whether a noun phrase and then a finite verb stand here, with no relative pronoun between."""
    for at in range(first, end):
        token = stretch.tokens[at]
        if token.word in words_of("finite"):
            return at > first
        if token.word in ("that", "who", "which", "whose"):
            return False
        if not (token.kind == POSSESSIVE or is_noun(token) or (token.word in _WITHIN_PHRASE and at > first)):
            return False
        if at > first and token.word in words_of("past"):
            return True
        regular = token.word.endswith("ed") and (stretch.word(at + 1) in _OBJECTS or stretch.kind(at - 1) == NAME)
        if at > first and regular and stretch.word(at - 1) not in _OBJECTS:
            return True
    return False


def cites(stretch: Stretch, at: int) -> bool:
    """Whether "according" at a word goes on to a source: "according to the mayor", but not "according to plan"."""
    if stretch.word(at + 1) != "to":
        return False
    goes_on = at + 3 < len(stretch.tokens) and is_noun(stretch.tokens[at + 3])
    return goes_on or stretch.word(at + 2) not in words_of("measure")


def _starts_statement(stretch: Stretch, at: int, *, after_comma: bool) -> bool:
    """Whether what follows a comma or dash is another statement, no longer the words of the first speaker."""
    if stretch.kind(at) not in (WORD, NAME):
        return False
    word = stretch.word(at)
    if word == "according":
        return cites(stretch, at)
    if after_comma and stretch.word(at + 1) in words_of("hearing"):
        told = stretch.word(at + 2) in ("was", "is") and stretch.word(at + 3) == "told"
        if told or (stretch.word(at + 2) in ("heard", "hears") and stretch.kind(at + 3) in ("", ".", ",")):
            return True
    if word in ("and", "but") and _starts_with_cue(stretch, at + 1):
        return True
    if word in ("a", "an") and stretch.word(at + 1) in words_of("utterance"):
        return stretch.word(at + 2) in ("that", "which", "for", "he", "she", "they")
    if word.endswith("ing") and word in read_cues():
        return reports(word) or any(stretch.kind(ahead) == QUOTE for ahead in range(at, at + _REACH))
    if word in _COORDINATORS:
        return _has_attribution(stretch, at + 1, _REACH)
    return after_comma and _has_attribution(stretch, at, _SHORT_REACH)


def _has_attribution(stretch: Stretch, first: int, reach: int) -> bool:
    """Whether a subject begins here, and its reporting verb stands within reach before any other mark."""
    for at in range(first + 1, min(len(stretch.tokens), first + reach)):
        if stretch.kind(at) == ",":
            return _reports_after_apposition(stretch, at)
        if stretch.kind(at) in (",", ";", QUOTE, ":", "-"):
            return False
        word = stretch.word(at)
        if reports(word) or (word in read_cues() and _has_quote(stretch, at)):
            subject = find_phrase_before(stretch, at - 1, first)
            return subject is not None and subject.first <= first + 1 and not word.endswith("ing")
    return False


def _reports_after_apposition(stretch: Stretch, comma: int) -> bool:
    """Whether a verb that reports follows what is said of somebody between commas: ``Lund, a lawyer, said``."""
    limit = min(len(stretch.tokens), comma + _REACH)
    end = next((at for at in range(comma + 1, limit) if stretch.kind(at) in (",", ";", QUOTE, ":")), comma)
    named = any(stretch.is_person(at) for at in (comma - 1, end - 1))
    verb = stretch.word(end + 1)
    return named and stretch.kind(end) == "," and reports(verb) and not verb.endswith("ing")


def _has_quote(stretch: Stretch, at: int) -> bool:
    """Whether a quoted piece stands behind a cue that needs one: ``critics called it "a joke"``."""
    for ahead in range(at + 1, min(len(stretch.tokens), at + _SHORT_REACH)):
        if stretch.kind(ahead) not in (WORD, NAME, POSSESSIVE):
            return stretch.kind(ahead) == QUOTE
    return False


def _starts_with_cue(stretch: Stretch, at: int) -> bool:
    """Whether a cue verb without a subject stands here, adverbs aside: ``[also] said``."""
    while at < len(stretch.tokens) and is_adverb(stretch.tokens[at]):
        at += 1
    word = stretch.word(at)
    if word in words_of("turn") or (
        word in ("did", "would") and stretch.word(at + 1) == "not" and _withholds(stretch, at + 2)
    ):
        return True
    return reports(word) and not word.endswith(("s", "ing"))


def _withholds(stretch: Stretch, at: int) -> bool:
    """Whether nothing is said: ``but did not [say why]``, ``would not [elaborate]``."""
    return stretch.word(at) in (
        "say",
        "elaborate",
        "comment",
        "explain",
        "identify",
        "specify",
        "give",
        "provide",
        "name",
    )
