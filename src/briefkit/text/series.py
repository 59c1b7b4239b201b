"""Noun phrases with what belongs to them: phrases with "of", members of a series, appositions."""

from __future__ import annotations

from collections.abc import Sequence

from briefkit.text.function_words import words_of
from briefkit.text.phrases import DAY, NOUN_PHRASE, PREPOSITION, VERB_GROUP, Chunk, Phrase, head_of

_LONGEST_SERIES = 60
"""Chunks that are looked over for the "and" that makes a series of noun phrases parted by commas."""
_LONGEST_DESCRIBED = 12
"""Names of a series in which they are described."""
_LONGEST_DESCRIPTION = 4
"""Phrases with prepositions in what describes a name."""
_NOMINATIVE = frozenset(("he", "she", "they", "i", "we", "it", "there"))
_TIME = words_of("time-unit", "time-day", "time-month")
_OF_ALL = frozenset(("all", "both", "each", "either", "neither", "none"))
"""Pronouns that say something of every member of a subject: "Lund and Orr, both from Orvel, won"."""
_OF_HOME = frozenset(("from", "of"))
_GOING_ON = frozenset((",", "+", PREPOSITION))
"""Kinds of chunks behind which a noun phrase may go on."""


def read_lone(tags: str, chunks: Sequence[Chunk], at: int) -> Phrase | None:
    """The noun phrase at a chunk if nothing stands behind it that may belong to it, as behind most."""
    if at + 1 < len(chunks) and chunks[at + 1][0] in _GOING_ON:
        return None
    _, first, end = chunks[at]
    head = head_of(tags, first, end)
    return Phrase(first, end, head, (head,))


def read_group(
    lower: Sequence[str], tags: str, chunks: Sequence[Chunk], at: int, before_verb: bool, opening: bool
) -> tuple[Phrase, int]:
    """The noun phrase that begins at a chunk, with its series and appositions, and the chunk after it.

    Args:
        lower: The words of the sentence in lower case.
        tags: Their parts of speech.
        chunks: The chunks of the sentence.
        at: Place of the first base noun phrase.
        before_verb: Whether the phrase waits for its verb, so that all that "and" joins to it is subject with it; what
            follows a verb may as well be the subject of the next one.
        opening: Whether a preposition governs it before there is a subject: what a comma parts from it is the subject.
    """
    first = chunks[at][1]
    head = head_of(tags, first, chunks[at][2])
    of: list[int] = []
    at, end = _read_of(tags, lower, chunks, at + 1, chunks[at][2], of)
    if at == len(chunks) or chunks[at][0] not in ",+":
        return Phrase(first, end, head, (head,), (), tuple(of)), at
    described = None if opening or tags[head] != "E" else _read_described(lower, tags, chunks, at, before_verb)
    if described is not None:
        names, appositions, at = described
        return Phrase(first, chunks[at - 1][2], head, (head, *names), tuple(appositions), tuple(of)), at
    members, appositions = [head], []
    at = _skip_age(lower, tags, chunks, at)
    parted = opening and at < len(chunks) and chunks[at][0] == ","
    if lower[head] in _TIME or (parted and not _is_renamed(lower, tags, chunks, at)):
        return Phrase(first, end, head, (head,), (), tuple(of)), at
    series = -1 if parted else _end_of_series(lower, tags, chunks, at, before_verb)
    while at < series:
        kind, start, stop = chunks[at]
        if kind == NOUN_PHRASE:
            members.append(head_of(tags, start, stop))
            at, end = _read_of(tags, lower, chunks, at + 1, stop, [])
            if tags[members[-1]] == "E":
                at = _skip_age(lower, tags, chunks, at)  # "Ana Roe, 42, and Tom Roe, 40, left"
        else:
            at += 1
    renames = len(members) > 1 and tags[members[-1]] in "NM" and _is_apposition(lower, tags, chunks, at)
    several = (
        len(members) > 1 and _is_apposition(lower, tags, chunks, at) and _is_of_several(lower, tags, chunks[at + 1])
    )
    if (
        series == -1 or several or (renames and tags[chunks[at + 1][2] - 1] == "E")
    ):  # "Ali Bey and his deputy, Ann Lee," or "Ali Bey and Ann Lee, both doctors,"
        kind, start, stop = chunks[at + 1]
        appositions.append(head_of(tags, start, stop))
        at, end = _read_of(tags, lower, chunks, at + 2, stop, [])
        if tags[appositions[-1]] == "E":
            at = _skip_age(lower, tags, chunks, at)
    return Phrase(first, end, head, tuple(members), tuple(appositions), tuple(of)), at


def _is_of_several(lower: Sequence[str], tags: str, chunk: Chunk) -> bool:
    """Whether a phrase can only say something of several: "both doctors", "all of Orvel"."""
    _, first, end = chunk
    return tags[end - 1] == "M" or lower[first] in _OF_ALL


def _skip_age(lower: Sequence[str], tags: str, chunks: Sequence[Chunk], at: int) -> int:
    """The chunk behind an age in commas, "Ana Roe, 42, left", or its last comma where no verb follows.

    A home may follow it: "Ana Roe, aged 42, of Orvel, left".
    """
    if len(chunks) <= at + 2 or chunks[at][0] != ",":
        return at
    place = at + 1 + (lower[chunks[at + 1][1]] == "aged")
    if tags[chunks[place][1] : chunks[place][2]] != "C":
        return at
    place += 1
    home = chunks[place : place + 4]
    if [kind for kind, *_ in home] == [",", PREPOSITION, NOUN_PHRASE, ","] and lower[home[1][1]] in _OF_HOME:
        place += 3
    if place >= len(chunks) or chunks[place][0] != ",":
        return at
    return place + 1 if len(chunks) > place + 1 and chunks[place + 1][0] == VERB_GROUP else place


def _read_described(
    lower: Sequence[str], tags: str, chunks: Sequence[Chunk], at: int, before_verb: bool
) -> tuple[list[int], list[int], int] | None:
    """The names behind one, its description and "and": "Ana Lund, the mayor of Orvel, and Tim Orr, her deputy, left".

    Returns:
        The heads of the names and of what they are, and the chunk behind; None where no such series goes on at a chunk.
    """
    names: list[int] = []
    appositions: list[int] = []
    place, closed, described = at, False, False
    for _ in range(_LONGEST_DESCRIBED):
        behind = _skip_description(lower, tags, chunks, place, appositions)
        described = described or behind > place
        if closed:
            place = behind
            break
        place = behind + (chunks[behind : behind + 1] != [] and chunks[behind][0] == ",")
        if place < len(chunks) and chunks[place][0] == "+" and lower[chunks[place][1]] == "and":
            place, closed = place + 1, True
        if place in (at, behind) or place >= len(chunks) or chunks[place][0] != NOUN_PHRASE:
            return None
        head = head_of(tags, chunks[place][1], chunks[place][2])
        if tags[head] != "E":
            return None
        names.append(head)
        place, _ = _read_of(tags, lower, chunks, place + 1, 0, [])
    parted = place + (place < len(chunks) and chunks[place][0] == ",")
    takes_verb = not before_verb and (_takes_verb(lower, tags, chunks, place) or _is_verb(tags, chunks, parted))
    return None if not (closed and described) or takes_verb else (names, appositions, place)


def _skip_description(lower: Sequence[str], tags: str, chunks: Sequence[Chunk], at: int, heads: list[int]) -> int:
    """The chunk behind what commas say of a name, `at` itself where they say nothing; adds the head to some heads."""
    place = at
    if chunks[at : at + 1] and chunks[at][0] == "," and at + 1 < len(chunks) and chunks[at + 1][0] == NOUN_PHRASE:
        _, start, stop = chunks[at + 1]
        head = head_of(tags, start, stop)
        if (tags[head] != "N" and tags[start:stop] != "C") or lower[head] in _TIME:
            return at
        place, _ = _read_of(tags, lower, chunks, at + 2, 0, [])
        for _ in range(_LONGEST_DESCRIPTION):
            if place + 1 < len(chunks) and chunks[place][0] == PREPOSITION and chunks[place + 1][0] == NOUN_PHRASE:
                place, _ = _read_of(tags, lower, chunks, place + 2, 0, [])
        if place < len(chunks) and chunks[place][0] not in ",.;":
            return at
        if tags[start:stop] == "C":  # an age: "Ana Roe, 42, a clerk, and"
            return _skip_description(lower, tags, chunks, place, heads)
        heads.append(head)
    return place


def _read_of(
    tags: str, lower: Sequence[str], chunks: Sequence[Chunk], at: int, end: int, of: list[int]
) -> tuple[int, int]:
    """Go over the phrases that "of" joins on, from a chunk: the chunk after them, the word after them."""
    while (
        at + 1 < len(chunks)
        and chunks[at][0] == PREPOSITION
        and chunks[at + 1][0] == NOUN_PHRASE
        and lower[chunks[at][1]] == "of"
        and chunks[at][2] == chunks[at][1] + 1
    ):
        _, start, end = chunks[at + 1]
        of.append(head_of(tags, start, end))
        at += 2
    return at, end


def _end_of_series(lower: Sequence[str], tags: str, chunks: Sequence[Chunk], at: int, before_verb: bool) -> int:
    """The chunk after a series that goes on at a chunk: `at` itself where none does, -1 before an apposition."""
    place, commas, last_noun = at, 0, at
    closed = False
    stop = min(len(chunks), at + _LONGEST_SERIES)
    while place + 1 < stop:
        kind, start, _ = chunks[place]
        if kind == "," and chunks[place + 1][0] == "+":
            place += 1
            kind, start, _ = chunks[place]
        joins = kind == "+" and lower[start] not in ("but", "yet")
        if kind == ",":
            commas += 1
        elif not joins:
            break
        if place + 1 >= stop or chunks[place + 1][0] != NOUN_PHRASE or lower[chunks[place + 1][1]] in _NOMINATIVE:
            break
        following, _ = _read_of(tags, lower, chunks, place + 2, 0, [])
        if not before_verb and _takes_verb(lower, tags, chunks, following):
            break  # "it hit a bridge, Lund and his wife said"
        if tags[chunks[place + 1][2] - 1] == "E":
            following = _skip_age(lower, tags, chunks, following)
        closed = closed or joins
        place = last_noun = following
        if closed and (place >= len(chunks) or chunks[place][0] != "+"):
            return place
    if closed and last_noun > at and commas <= 1:
        return last_noun
    return -1 if _is_apposition(lower, tags, chunks, at) else at


def opens_clause(lower: Sequence[str], tags: str, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a noun phrase stands at a chunk and a finite verb right behind it."""
    if at >= len(chunks) or chunks[at][0] != NOUN_PHRASE:
        return False
    following, _ = _read_of(tags, lower, chunks, at + 1, 0, [])
    return _takes_verb(lower, tags, chunks, following)


def _takes_verb(lower: Sequence[str], tags: str, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a finite verb follows a noun phrase, over one phrase with a preposition, and makes it a subject."""
    if at + 1 < len(chunks) and chunks[at][0] == PREPOSITION and chunks[at + 1][0] in (NOUN_PHRASE, DAY):
        if lower[chunks[at + 1][1]] in _NOMINATIVE:
            return False  # "by Lund and Orr after he left"
        at += 2
    return _is_verb(tags, chunks, at)


def _is_verb(tags: str, chunks: Sequence[Chunk], at: int) -> bool:
    return at < len(chunks) and chunks[at][0] == VERB_GROUP and tags[chunks[at][1]] in "cKBHUFZYV"


def _is_renamed(lower: Sequence[str], tags: str, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether two commas part an apposition off before the subject: "In Orvel, the capital, a mill burned"."""
    if at + 1 >= len(chunks) or chunks[at + 1][0] != NOUN_PHRASE:
        return False
    following, _ = _read_of(tags, lower, chunks, at + 2, 0, [])
    closed = following < len(chunks) and chunks[following][0] == ","
    return closed and opens_clause(lower, tags, chunks, following + 1)


def _is_apposition(lower: Sequence[str], tags: str, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a comma and a noun phrase say the same once more: "Ali Bey, the minister of trade, left"."""
    if at + 1 >= len(chunks) or chunks[at][0] != ",":
        return False
    kind, start, stop = chunks[at + 1]
    of_all = lower[start] in _OF_ALL and at + 2 < len(chunks) and chunks[at + 2][0] == PREPOSITION
    head = start if of_all else head_of(tags, start, stop)
    if not of_all and (kind != NOUN_PHRASE or tags[head] == "P" or lower[head] in _TIME):
        return False
    following, _ = _read_of(tags, lower, chunks, at + 2, 0, [])
    for _ in range(2):
        if (
            following + 1 < len(chunks)
            and chunks[following][0] == PREPOSITION
            and chunks[following + 1][0] == NOUN_PHRASE
        ):
            following, _ = _read_of(tags, lower, chunks, following + 2, 0, [])
    if following < len(chunks) and chunks[following][0] == VERB_GROUP:
        return tags[chunks[following][1]] in "GQ"  # "Lund, a man known for his songs, left"
    return following >= len(chunks) or chunks[following][0] in ',.;")W'
