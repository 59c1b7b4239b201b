"""Names that an acronym in brackets spells: "Office for the Coordination of Humanitarian Affairs (OCHA)"."""

from __future__ import annotations

from briefkit.extract.names.gazetteer import cue_words, is_common_word, is_title_head
from briefkit.extract.names.tokens import is_acronym, is_capitalised
from briefkit.text.tokens import Sentence

_SMALL = frozenset({"of", "for", "the", "and", "on", "in", "to", ",", "&"})
_LONGEST_ACRONYM = 10  # letters
_LONGEST = 16  # words and marks of a name


def find_spelled(sentence: Sentence) -> dict[int, int]:
    """The organisations whose initials, small words aside, an acronym in brackets right behind them spells.

    Returns:
        For the index of a name's first word, the index after its last: the bracket's. Words with capitals before those
        that are spelled belong to the name: "United Nations Office for ... (OCHA)".
    """
    words = sentence.words
    found: dict[int, int] = {}
    if "(" not in words:
        return found
    for at in range(2, len(words) - 2):
        if words[at] == "(" and words[at + 2] == ")" and _may_spell(words[at + 1]):
            first = _first_spelled(sentence, at, words[at + 1].replace(".", "").upper())
            if first is not None and _is_organisation(sentence, first, at):
                found[first] = at
    return found


def bracket_before(sentence: Sentence, end: int) -> int | None:
    """Index of the bracket that opens before `end` around an acronym or "ret."; None for any other words."""
    for at in range(end - 3, max(end - 5, 0), -1):
        if sentence.words[at] == "(":
            inner = [word for word in sentence.words[at + 1 : end - 1] if word != "."]
            short = len(inner) == 1 and (is_acronym(inner[0]) or inner[0].lower() in cue_words("rank-status"))
            return at if short else None
    return None


def is_over(sentence: Sentence, opening: int | None) -> bool:
    """Whether the bracket that opens at a word says that a rank is over: "(ret.)"; not of a reservist, "(res.)"."""
    return opening is not None and sentence.lower[opening + 1].startswith(("ret", "rtd"))


def _may_spell(word: str) -> bool:
    """Whether a word in brackets is an acronym, as some outlets write them: "Ecowas"."""
    return is_acronym(word) or (
        2 < len(word) < _LONGEST_ACRONYM and word.istitle() and not is_common_word(word.lower())
    )


def _first_spelled(sentence: Sentence, end: int, acronym: str) -> int | None:
    """Index of the first word of the name before `end` whose initials are the letters of an acronym."""
    left, at = len(acronym), end
    while at > 0 and left > 0 and end - at < _LONGEST:
        at -= 1
        if sentence.words[at][0] == acronym[left - 1]:
            left -= 1
        elif sentence.lower[at] not in _SMALL:
            return None
    if left:
        return None
    while at > 0 and end - at < _LONGEST and _leads(sentence, at - 1):
        at -= 1
    return at


def _leads(sentence: Sentence, at: int) -> bool:
    """Whether a word can stand at the head of a name of which the words after it are spelled."""
    lower = sentence.lower[at]
    if lower in cue_words("function") or lower in cue_words("calendar") or is_title_head(lower):
        return False
    return is_capitalised(sentence.words[at])


def _is_organisation(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the words name an organisation, not a weapon or an office."""
    lower = sentence.lower
    if lower[end - 1] in cue_words("product") or lower[end - 1] in cue_words("work") or is_title_head(lower[end - 1]):
        return False
    heads = cue_words("organisation-head")
    return lower[end + 1] not in cue_words("not-organisation") and any(word in heads for word in lower[first:end])
