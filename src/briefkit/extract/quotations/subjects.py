"""Cue verbs in their place: who is the subject of each, and where the subject stands."""

from __future__ import annotations

from typing import NamedTuple

from briefkit.extract.descriptions import may_mean_person
from briefkit.extract.quotations.appositions import find_leading_phrase
from briefkit.extract.quotations.clauses import ends_attribution
from briefkit.extract.quotations.cues import Frame, read_cues, reports
from briefkit.extract.quotations.phrases import (
    LONGEST_PHRASE,
    Phrase,
    find_first_phrase,
    find_phrase_after,
    find_phrase_before,
)
from briefkit.extract.quotations.stretches import Stretch
from briefkit.extract.quotations.tokens import NAME, POSSESSIVE, QUOTE, WORD
from briefkit.extract.quotations.wordclasses import is_adverb, is_finite, is_noun, words_of

_ADJECTIVAL = ("al", "ic", "ive", "ous", "ful", "less", "able", "ible", "ing", "ed", "er")
_GERUND_AFTER = frozenset({"and", "while", "before", "after", "by"})
_DOCUMENTS = frozenset({"statement", "letter", "memo", "email", "tweet", "post", "speech", "report"})
_QUOTED = frozenset({"quote", "quoted", "quotes", "quoting", "cited", "cites", "citing"})
_RELATIVES = frozenset({"who", "which", "whose", "where"})
_PAST_CUES = frozenset({"said", "told", "wrote", "swore", "shot", "began", "spoke", "sang", "read", "put"})
_HEARD = frozenset({"recalled", "recalls", "remembered", "remembers", "heard", "overheard", "hears", "caught"})
_NOBODY = frozenset({"nobody", "none", "neither"})
_LONGEST_GROUP = 12
_LONGEST_RELATIVE_SUBJECT = 2
_REACH_OF_RELATIVE = 16
_LONGEST_PLAIN = 4
_LONGEST_TITLE = 3


class Cue(NamedTuple):
    """A cue with its subject.

    Attributes:
        at: Index of the cue word.
        frame: What may follow it.
        phrase: Its subject; None where nobody is named.
        first: Index of the first token of cue and subject, what stands between included.
        end: Index after their last token.
        inherits: Whether the subject is that of the cue before.
    """

    at: int
    frame: Frame
    phrase: Phrase | None
    first: int
    end: int
    inherits: bool = False


def locate_cue(stretch: Stretch, at: int, frame: Frame, floor: int, follows: bool) -> Cue | None:
    """The cue at an index with its subject, or None where the word reports nothing there.

    A negated cue ("did not say") and one in the passive report nothing, but for ``it was reported that``.

    Args:
        stretch: The sentence.
        at: Index of the cue word.
        frame: Its frame.
        floor: Index after the last attribution before it.
        follows: Whether there is one before it, whose speaker it may share.
    """
    if at == 0:
        return _locate_first(stretch, frame)
    if stretch.word(at) in _QUOTED and (reported := _locate_reported(stretch, at)):
        return reported
    if _introduces_speaker(stretch, at):
        return None
    last = _skip_verb_group(stretch, at)
    group = {stretch.word(index) for index in range(last + 1, at)}
    if last < 0 or group & words_of("negation"):
        return None
    if stretch.word(at + 1) == "by" and frame is not Frame.BARE and not stretch.word(at + 2)[:1].isdigit():
        return None
    gerund = stretch.word(at).endswith("ing")
    if group & words_of("be"):
        if not gerund:
            return _locate_impersonal(stretch, at, last, frame)
    elif gerund:
        return _locate_gerund(stretch, at, last, frame, follows)
    if stretch.word(last) in ("and", "but", "or") and not gerund:
        return _locate_coordinated(stretch, at, last, frame, follows)
    if stretch.kind(last) in (",", "-"):
        return _locate_after_comma(stretch, at, last, frame, floor)
    if stretch.word(last) == "who":
        antecedent = _find_antecedent(stretch, last, floor)
        return Cue(at, frame, antecedent, last, at + 1) if antecedent else None
    phrase = None if stretch.kind(last) == QUOTE else find_phrase_before(stretch, last)
    if phrase is None:
        return _invert(stretch, at, frame) or _locate_after_relative(stretch, at, last, frame)
    may_be_noun = stretch.word(at) in words_of("noun") and not group
    relative = None if may_be_noun else _find_relative(stretch, phrase, at, floor)
    if relative is not None:
        antecedent = _find_antecedent(stretch, relative, floor)
        if antecedent is None or stretch.word(antecedent.end - 1) in _NOBODY:
            return None
        return Cue(at, frame, antecedent, antecedent.first, at + 1)
    denied = stretch.word(phrase.first - 1) == "not" and stretch.word(phrase.first) in words_of("subject")
    if denied or stretch.word(phrase.first - 1) in ("to", "no") or _names_nobody(stretch, phrase):
        return None
    if may_be_noun and not _agrees(stretch, phrase, at):
        return None
    return Cue(at, frame, phrase, phrase.first, at + 1)


def _names_nobody(stretch: Stretch, phrase: Phrase) -> bool:
    """Whether nobody is meant: ``no minister``, ``none of the men``, ``nobody``; but not ``No 10``."""
    first = phrase.first - 2 if stretch.word(phrase.first - 1) == "of" else phrase.first
    if stretch.word(first) == "no" and not stretch.word(first + 1)[:1].isdigit():
        return True
    return stretch.word(first) in _NOBODY or stretch.word(phrase.end - 1) in _NOBODY


def is_likely_cue(stretch: Stretch, at: int) -> bool:
    """Whether a verb that no list has can only be a cue: beside a quoted piece that ends so, and a name."""
    before = stretch.kind(at - 1)
    if before not in (NAME, QUOTE) or not is_noun(stretch.tokens[at]) or stretch.word(at)[:1].isdigit():
        return False
    if before == NAME:
        if stretch.kind(at + 1) in (",", ":"):
            return stretch.is_utterance(at + 2)
        return stretch.is_spoken(at - 2) and _may_end(stretch, at + 1)
    after = at + 1
    while stretch.kind(after) == WORD and stretch.tokens[after].capital and after - at <= _LONGEST_TITLE:
        after += 1  # "snorts Mr. Lau"
    return stretch.is_spoken(at - 1) and stretch.kind(after) == NAME and _may_end(stretch, after + 1)


def is_likely_speaker(stretch: Stretch, phrase: Phrase) -> bool:
    """Whether a phrase names somebody, is a definite description or pronoun, or at least short."""
    opener = stretch.word(phrase.first)
    if phrase.mention or opener in words_of("determiner") or opener in words_of("subject"):
        return True
    return not opener[:1].isdigit() and phrase.end - phrase.first <= _LONGEST_PLAIN


def _locate_first(stretch: Stretch, frame: Frame) -> Cue | None:
    """``Said Smith: "…"``: the cue at the head of its sentence, its subject after it and then the words in marks."""
    phrase = find_phrase_after(stretch, 1)
    if phrase is None or not is_likely_speaker(stretch, phrase) or not _is_inflected(stretch.word(0)):
        return None
    introduces = stretch.kind(phrase.end) in (":", ",") and stretch.kind(phrase.end + 1) == QUOTE
    return Cue(0, frame, phrase, 0, phrase.end) if introduces else None


def _is_inflected(word: str) -> bool:
    return word.endswith(("ed", "s")) or word in _PAST_CUES


def _skip_verb_group(stretch: Stretch, at: int) -> int:
    """Index before what belongs to the verb: ``[on Monday also has] said``, ``[went on to] say``."""
    last = at - 1
    while last >= max(0, at - _LONGEST_GROUP) and stretch.kind(last) == WORD:
        token = stretch.tokens[last]
        on_time = token.word == "on" and stretch.word(last + 1) in words_of("time")
        verbal = token.word in words_of("auxiliary") or token.word in words_of("negation")
        if not (on_time or verbal or is_adverb(token)):
            break
        last -= 1
    if stretch.word(last) == "to" and stretch.word(last - 1) == "on" and stretch.word(last - 2) in ("went", "goes"):
        return last - 3
    return last


def _find_relative(stretch: Stretch, phrase: Phrase, at: int, floor: int) -> int | None:
    """Index of the "who" whose clause ends before a verb: ``a man who runs the port said``.

    The verb is not that clause's own where the clause has one before it; what looks like the verb's subject is then
    that verb's object or complement. In ``critics who claim the mayor said so`` the first verb reports the second; in
    ``a guest who asked not to be named said so`` it does not.
    """
    low = max(floor, at - _REACH_OF_RELATIVE)
    relative = next((back for back in range(at - 1, low - 1, -1) if stretch.word(back) == "who"), None)
    if relative is None or any(stretch.kind(index) not in (WORD, NAME, POSSESSIVE) for index in range(relative, at)):
        return None
    within = stretch.tokens[relative + 1 : at]
    if within and reports(within[0].word):
        within = within[1:]
        asks = [token.word for token in within if token.word != "not"][:1] == ["to"]
        return relative if asks or any(token.word in words_of("finite") for token in within) else None
    if within and (is_finite(within[0]) or within[0].word.endswith("ed")):
        return relative
    return relative if phrase.first > relative + 1 or phrase.end - phrase.first > _LONGEST_RELATIVE_SUBJECT else None


def _find_antecedent(stretch: Stretch, relative: int, floor: int) -> Phrase | None:
    """Whom "who" means: ``Smith, who``, ``Smith, 34, who``, ``officials in Oslo who``."""
    comma = stretch.kind(relative - 1) == ","
    before = relative - 2 if comma else relative - 1
    if comma and stretch.word(before)[:1].isdigit() and stretch.kind(before - 1) == ",":
        before -= 2
    if stretch.is_person(before):
        # No clause without a comma tells one bearer of a name from another: "critics of Smith who say" are the critics.
        whole = None if comma or stretch.word(before - 1) not in ("of", "for") else find_phrase_before(stretch, before)
        plural = whole is not None and stretch.word(whole.first).endswith("s")
        described = whole is not None and whole.mention is None and (plural or may_mean_person(_words(stretch, whole)))
        return whole if described else find_phrase_before(stretch, before, before)
    leading = find_leading_phrase(stretch, relative - 1, floor) if comma else None
    if leading or before < floor:
        return leading
    # In "a rebuke from leaders who" it is the leaders that speak, in "officials in Oslo who" not Oslo.
    near = before
    low = max(floor, before - LONGEST_PHRASE)
    while near > low and not stretch.tokens[before].capital and stretch.word(near - 1) not in words_of("preposition"):
        near -= 1
    return find_phrase_before(stretch, before, floor if stretch.tokens[before].capital else near)


def _words(stretch: Stretch, phrase: Phrase) -> str:
    return stretch.text[phrase.span.start : phrase.span.end]


def _locate_impersonal(stretch: Stretch, at: int, last: int, frame: Frame) -> Cue | None:
    if stretch.word(last) == "it" and stretch.word(at + 1) == "that" and frame in (Frame.BARE, Frame.THAT):
        return Cue(at, frame, None, last, at + 1)
    return None


def _locate_gerund(stretch: Stretch, at: int, last: int, frame: Frame, follows: bool) -> Cue | None:
    """``…, adding that …``: the speaker is the one before, or the subject of the sentence; ``with Smith saying …``."""
    if stretch.word(last) == "as":
        return _locate_quoted(stretch, at, last - 1, frame)
    phrase = find_phrase_before(stretch, last)
    if phrase and stretch.word(phrase.first - 1) == "with":
        return Cue(at, frame, phrase, phrase.first, at + 1)
    if heard := _find_heard(stretch, at):
        return Cue(at, frame, heard, heard.first, at + 1)
    pauses = stretch.kind(last) in (",", "-") or stretch.is_spoken(last)
    if not pauses and stretch.word(last) not in _GERUND_AFTER | _DOCUMENTS:
        return None
    if follows:
        return Cue(at, frame, None, at, at + 1, inherits=True)
    subject = find_first_phrase(stretch, last)
    return Cue(at, frame, subject, at, at + 1) if subject else None


def _locate_quoted(stretch: Stretch, at: int, last: int, frame: Frame) -> Cue | None:
    """``quoted Smith as saying``, ``Smith was quoted as saying``."""
    if stretch.word(last) in _QUOTED:
        phrase = find_phrase_before(stretch, _skip_verb_group(stretch, last))
    else:
        verb = next(
            (back for back in range(last, max(-1, last - _LONGEST_GROUP), -1) if stretch.word(back) in _QUOTED), last
        )
        passive = stretch.word(verb) == "quoted" and stretch.word(verb + 1) in ("by", "in")
        before = _skip_verb_group(stretch, verb)
        if passive:
            phrase = find_phrase_before(stretch, before)
        elif stretch.kind(last) == ",":  # "quoted Smith, the director, as saying"
            phrase = find_phrase_after(stretch, verb + 1) if verb < last else None
        else:
            phrase = find_phrase_before(stretch, last, verb + 1)
    return Cue(at, frame, phrase, phrase.first, at + 1) if phrase else None


def _locate_reported(stretch: Stretch, at: int) -> Cue | None:
    """``"…," Interfax quoted Lund as saying``, ``"…," Lund was quoted as saying``: whom the words are quoted from."""
    subject = find_phrase_before(stretch, _skip_verb_group(stretch, at))
    passive = stretch.word(at + 1) == "as"
    phrase = subject if passive else find_phrase_after(stretch, at + 1)
    if subject is None or phrase is None or stretch.kind(subject.first - 1) not in (QUOTE, ","):
        return None
    end = at + 1 if passive else phrase.end
    if stretch.word(end) != "as" or stretch.word(end + 1) != "saying" or not ends_attribution(stretch, end + 2):
        return None
    return Cue(at, Frame.BARE, phrase, subject.first, end + 2)


def _introduces_speaker(stretch: Stretch, at: int) -> bool:
    """Whether the subject of a verb only hears or remembers somebody else: ``Lund recalled Berg saying``."""
    if stretch.word(at) not in _HEARD:
        return False
    phrase = find_phrase_after(stretch, at + 1)
    return phrase is not None and stretch.word(phrase.end).endswith("ing") and stretch.word(phrase.end) in read_cues()


def _find_heard(stretch: Stretch, at: int) -> Phrase | None:
    """Who is heard or remembered saying, before a gerund."""
    for verb in range(at - 1, max(-1, at - _LONGEST_GROUP), -1):
        if stretch.word(verb) in _HEARD:
            phrase = find_phrase_after(stretch, verb + 1)
            return phrase if phrase and phrase.end == at else None
    return None


def _locate_coordinated(stretch: Stretch, at: int, last: int, frame: Frame, follows: bool) -> Cue | None:
    """``Smith shrugged and said …``: the subject of the verb before."""
    if follows:
        return Cue(at, frame, None, at, at + 1, inherits=True)
    word = stretch.word(at)
    if word in words_of("noun") or not _is_inflected(word):
        return None
    subject = find_first_phrase(stretch, last)
    if subject is None or not is_likely_speaker(stretch, subject):
        return None
    passive = any(stretch.word(index) in words_of("be") for index in range(subject.end, last))
    return None if passive else Cue(at, frame, subject, at, at + 1)


def _locate_after_comma(stretch: Stretch, at: int, comma: int, frame: Frame, floor: int) -> Cue | None:
    """``Smith, a lawyer, said …`` or ``…, said Smith``."""
    inverted = _invert(stretch, at, frame)
    leading = find_leading_phrase(stretch, comma, floor)
    if leading is None:
        return inverted
    if inverted and inverted.phrase:
        named = inverted.phrase.mention is not None
        indefinite = not named and stretch.word(inverted.phrase.first) not in words_of("determiner")
        if not inverted.phrase.is_person and stretch.is_person(comma - 1) and stretch.kind(comma - 2) == ",":
            # "The director, Smith, described the storm as …": whoever closes the apposition.
            named_before = find_phrase_before(stretch, comma - 1, comma - 1)
            return Cue(at, frame, named_before, leading.first, at + 1)
        if leading.is_person and indefinite and not stretch.is_spoken(at - 1):
            # "Smith, said voters deserve better" is no order that anybody writes, "Smith, a lawyer, said voters …" is.
            return Cue(at, frame, leading, leading.first, at + 1)
        unparted = leading.end == comma and leading.first <= floor
        described = stretch.word(leading.end + 1) in _RELATIVES or stretch.word(leading.end + 1).endswith(("ed", "ing"))
        anonymous = leading.mention is None and ends_attribution(stretch, inverted.end)
        if unparted or (not leading.is_person and not described and (named or anonymous)):
            return inverted
    return Cue(at, frame, leading, leading.first, at + 1)


def _locate_after_relative(stretch: Stretch, at: int, last: int, frame: Frame) -> Cue | None:
    """``Smith, who calls it "a joke," said …``: the subject before a clause that ends in quotation marks."""
    if stretch.kind(last) != QUOTE:
        return None
    subject = find_first_phrase(stretch, last)
    if subject and stretch.kind(subject.end) == "," and stretch.word(subject.end + 1) in ("who", "whose", "which"):
        return Cue(at, frame, subject, subject.first, at + 1)
    return None


def _invert(stretch: Stretch, at: int, frame: Frame) -> Cue | None:
    """``"…," said Smith``: the subject after the verb, with nothing but time and place behind it."""
    if stretch.kind(at - 1) not in (",", QUOTE, "-") or frame is Frame.ADDRESSEE:
        return None
    first = at + 1
    while first < len(stretch.tokens) and is_adverb(stretch.tokens[first]):
        first += 1
    phrase = find_phrase_after(stretch, first)
    if phrase is None or not is_likely_speaker(stretch, phrase) or stretch.word(phrase.first) == "that":
        return None
    if phrase.is_person and not _is_inflected(stretch.word(at)):
        # "His rival, state Rep. Smith": one person states, two state.
        return None
    cue = Cue(at, frame, phrase, at, phrase.end)
    if ends_attribution(stretch, phrase.end) or stretch.kind(phrase.end) in (":", "("):
        return cue
    token = stretch.tokens[phrase.end]
    loose = is_adverb(token) or any(token.word in words_of(name) for name in ("preposition", "conjunction", "time"))
    relative = stretch.kind(at - 1) == QUOTE and token.word in ("who", "which")
    return cue if loose or relative else None


def _agrees(stretch: Stretch, phrase: Phrase, at: int) -> bool:
    """Whether a word that may be a noun ("claims", "report") is a verb to this subject."""
    last = stretch.tokens[phrase.end - 1]
    if last.word in words_of("subject"):
        return True
    if not stretch.word(at).endswith("s"):
        return last.kind == WORD and last.word.endswith("s")
    if last.kind == NAME or (last.capital and phrase.end > 1):
        return True
    opener = stretch.tokens[phrase.first]
    determined = opener.capital or opener.word in words_of("determiner")
    return determined and phrase.end - phrase.first > 1 and not last.word.endswith(("s", *_ADJECTIVAL))


def _may_end(stretch: Stretch, at: int) -> bool:
    if stretch.kind(at) in ("", ".", ",", ";") or stretch.word(at) == "it":
        return True
    return is_adverb(stretch.tokens[at])
