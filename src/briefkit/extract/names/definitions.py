"""What a text says that a name is: "X is a village", "X, the national weather service,"."""

from __future__ import annotations

from briefkit.extract.names.gazetteer import cue_words, is_given_name, is_title_head
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_CLAUSE_ENDS = frozenset({",", ".", ";", "of", "in", "that", "which", "who", "by", "for", "with"})
_NOUN_ENDS = frozenset(
    {",", ".", ";", ")", "-", "–", "—", "of", "in", "for", "that", "which", "based", "founded", "run"}
)
_LONGEST_NOUN = 8  # words


def defined_kind(sentence: Sentence, at: int) -> ActorKind | None:
    """What "is a village", "was an English rock band" or "was born", beginning at a word, say of the name before it."""
    lower = sentence.lower
    if lower[at : at + 1] not in (["is"], ["was"], ["are"], ["were"]):
        return None
    if lower[at + 1 : at + 2] not in (["a"], ["an"], ["the"], ["one"]):
        return ActorKind.PERSON if sentence.word(at + 1) == "born" else None
    for word in lower[at + 2 : at + 9]:
        if word in cue_words("definition-place"):
            return ActorKind.PLACE
        if word in cue_words("definition-organisation"):
            return ActorKind.ORGANISATION
        if is_title_head(word):
            return ActorKind.PERSON
        if word in _CLAUSE_ENDS:
            return None
    return None


def apposed_kind(sentence: Sentence, at: int) -> ActorKind | None:
    """Whether an apposition that begins with the comma at a word says that the name before it is an organisation's.

    Its noun is its last word in small letters before a mark or "of": "the national weather service", "a bank in Chad".
    """
    lower, words = sentence.lower, sentence.words
    if at + 1 >= len(lower) or lower[at] not in (",", "(") or lower[at + 1] not in ("a", "an", "the"):
        return None
    end = at + 2
    while end < len(lower) and end - at < _LONGEST_NOUN and lower[end] not in _NOUN_ENDS:
        end += 1
    if end - at < 3 or end >= len(lower) or lower[end] not in _NOUN_ENDS or not words[end - 1].islower():
        return None
    noun, described = lower[end - 1], lower[at + 2 : end - 1]
    if noun in cue_words("definition-organisation"):
        return None if is_title_head(noun) and not described else ActorKind.ORGANISATION
    if noun in cue_words("definition-firm") and not is_given_name(words[at - 1 if at == 1 else at - 2]):
        return ActorKind.ORGANISATION  # "Ann Orlan, a documentary maker"
    bodily = noun in cue_words("organisation-context") and any(
        word in cue_words("body-adjective") for word in described
    )
    return ActorKind.ORGANISATION if bodily else None
