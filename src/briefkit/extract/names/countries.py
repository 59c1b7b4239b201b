"""Which country persons and organisations belong to."""

from __future__ import annotations

from briefkit.extract.names.gazetteer import cue_words
from briefkit.extract.names.linking import Cast, Placed
from briefkit.extract.names.titles import Title
from briefkit.extract.names.tokens import Sentence
from briefkit.model.facts import ActorKind

_SUBJECT = 4  # words in which a sentence's subject, or the place of its dateline, is named


def settle_countries(
    casts: list[Cast],
    titles: dict[Placed, list[Title]],
    sentences: list[Sentence],
    begins: list[dict[int, tuple[int, Cast]]],
    ends: list[dict[int, tuple[int, Cast]]],
) -> None:
    """Give organisations and persons the country that the text gives them.

    An organisation has that of its own name, of the country named just before ("Turkey's Defence Ministry", "Turkish
    company Orlan") or after it ("of Turkey"); a part of a state without any ("the Defence Ministry") that of the
    country with which its sentence begins. A person has that of the first title that has one, then that of an
    adjective before the name.
    """
    firsts = [_first_country(begun) for begun in begins]
    for cast in casts:
        if cast.kind is ActorKind.ORGANISATION and cast.country is None:
            cast.country = next(
                (code for item in cast.mentions if (code := _neighbour(item, sentences[item.sentence], ends))), None
            ) or next(
                (code for item in cast.mentions if (code := _complement(item, sentences[item.sentence], begins))), None
            )
            if cast.country is None and _is_of_state(cast.name):
                cast.country = next((code for item in cast.mentions if (code := firsts[item.sentence])), None)
    for cast in casts:
        if cast.kind is ActorKind.PERSON:
            cast.country = _country_of_person(cast, titles, sentences, ends)


def _country_of_person(
    cast: Cast,
    titles: dict[Placed, list[Title]],
    sentences: list[Sentence],
    ends: list[dict[int, tuple[int, Cast]]],
) -> str | None:
    for item in cast.mentions:
        for title in titles.get(item, ()):
            if title.of is not None and title.of.country:
                return title.of.country
    for item in cast.mentions:
        if code := _neighbour(item, sentences[item.sentence], ends):
            return code
    return None


def _neighbour(item: Placed, sentence: Sentence, ends: list[dict[int, tuple[int, Cast]]]) -> str | None:
    """The country named just before a mention, with a possessive or a common noun between at the most."""
    at = item.mention.first
    if at > 1 and (
        sentence.words[at - 1] in ("'s", "’s", "'", "’")
        or sentence.lower[at - 1] in cue_words("organisation-context")
        or sentence.lower[at - 1] in cue_words("counterpart")
    ):
        at -= 1
    named = ends[item.sentence].get(at)
    return named[1].country if named and named[1].kind is ActorKind.COUNTRY else None


def _complement(item: Placed, sentence: Sentence, begins: list[dict[int, tuple[int, Cast]]]) -> str | None:
    """The country named just after a mention with "of": "the Ministry of Defence of Chad"."""
    at = item.mention.last
    if sentence.lower[at : at + 1] != ["of"]:
        return None
    at += 1 + (sentence.lower[at + 1 : at + 2] == ["the"])
    named = begins[item.sentence].get(at)
    return named[1].country if named and named[1].kind is ActorKind.COUNTRY else None


def _is_of_state(name: str) -> bool:
    """Whether an organisation is a part of some state by its name."""
    return any(word in cue_words("state-organ") for word in name.lower().split())


def _first_country(begins: dict[int, tuple[int, Cast]]) -> str | None:
    """The country with whose name a sentence begins, "In" and "The" aside."""
    for at in range(_SUBJECT):
        if at in begins and begins[at][1].kind is ActorKind.COUNTRY:
            return begins[at][1].country
    return None
