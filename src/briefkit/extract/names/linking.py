"""Which mentions of a document name the same actor: surnames, acronyms, short forms, and names without a kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefkit.extract.names.casts import Cast, Mention, Placed
from briefkit.extract.names.gazetteer import (
    cue_words,
    is_common_word,
    is_given_name,
    is_surname,
    load_gazetteer,
)
from briefkit.extract.names.genders import given_name_gender, word_gender
from briefkit.extract.names.namesakes import MOST_NAMESAKES, Namesakes, find_relation
from briefkit.extract.names.persons import fold, name_parts, same_person, sounds_alike
from briefkit.extract.names.services import Services, is_service
from briefkit.extract.names.surroundings import acts, in_place_context
from briefkit.extract.names.tokens import is_acronym, is_mixed_acronym
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_SPELLED = (ActorKind.ORGANISATION, ActorKind.GROUP)


@dataclass(slots=True)
class _Names:
    """The casts of a document by what they may be called."""

    full: dict[tuple[ActorKind, str], Cast] = field(default_factory=dict)
    surnames: dict[str, list[Cast]] = field(default_factory=lambda: defaultdict(list))
    given: dict[str, list[Cast]] = field(default_factory=lambda: defaultdict(list))
    first_surnames: dict[str, list[Cast]] = field(default_factory=lambda: defaultdict(list))
    short: dict[str, list[Cast]] = field(default_factory=lambda: defaultdict(list))


def link_mentions(
    sentences: list[Sentence], mentions: list[list[Mention]], paragraphs: Sequence[int]
) -> tuple[list[Cast], dict[Placed, Cast]]:
    """Gather mentions into casts.

    Args:
        sentences: The sentences that were read.
        paragraphs: For each, the number of its paragraph.
        mentions: The names of each.

    Returns:
        The casts in order of their first mention, and the cast of every mention that has one.
    """
    placed = [
        Placed(index, mention, sentences[index].written(mention.first, mention.last))
        for index, found in enumerate(mentions)
        for mention in found
    ]
    placed = _free_surnames(sentences, _settle_kinds(sentences, placed))
    names = _Names()
    owner = {item: _cast_full(names, item) for item in placed if _stands_alone(item.mention)}
    _index_short_names(names)
    _join_short_names(names, owner)
    _link_acronyms(sentences, placed, owner)
    _link_peerages(sentences, placed, owner, names)
    _name_spouses(sentences, placed, owner, names)
    services = Services(dict.fromkeys(owner.values()))
    namesakes = Namesakes(sentences, paragraphs, Counter(map(id, owner.values())))
    for item in placed:
        cast = owner.get(item)
        if cast is not None and cast.kind is ActorKind.PERSON:
            namesakes.note(name_parts(cast.name)[-1], cast, item)
        elif cast is None and not item.mention.adjective:
            service = is_service(item.mention.name)
            found = _find_service(names, item, services) if service else _find_cast(names, item, namesakes)
            if found:
                owner[item] = found
        elif cast is None and (party := _find_party(names, item.mention)):
            owner[item] = party
    return _collect(placed, owner), owner


def _settle_kinds(sentences: Sequence[Sentence], placed: list[Placed]) -> list[Placed]:
    """Give a name whose kind is open or doubtful the kind that the same name surely or mostly has elsewhere.

    A lone word that is a surname but does nothing is a place if it is elsewhere: "went to Orlan", "a wall in Orlan".
    """
    models: dict[str, Mention] = {}
    votes: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    agents: set[str] = set()
    for item in placed:
        mention = item.mention
        if mention.sure and not mention.adjective:
            models.setdefault(item.written, mention)
        elif mention.kind and not mention.adjective:
            votes[item.written][mention.kind] += 1
            single = mention.last - mention.first == 1
            if mention.kind is ActorKind.PERSON and not (single and not acts(sentences[item.sentence], mention.last)):
                agents.add(item.written)
    for written, counts in votes.items():
        if counts[ActorKind.PLACE] and counts[ActorKind.PERSON] and written not in agents:
            del counts[ActorKind.PERSON]
    bodies = {model.name for model in models.values() if model.kind is ActorKind.ORGANISATION}
    parties = {f"{name.partition(' Party')[0]}s": name for name in sorted(bodies) if " Party" in name}
    settled = []
    for item in placed:
        mention = item.mention
        if mention.kind is ActorKind.GROUP and (mention.name in bodies or mention.name in parties):
            name = parties.get(mention.name, mention.name)
            mention = mention._replace(kind=ActorKind.ORGANISATION, name=name)  # a party and its followers
        elif not mention.sure and item.written in models:
            model = models[item.written]
            mention = mention._replace(kind=model.kind, name=model.name, country=model.country, others=model.others)
        elif not mention.sure and item.written in votes:
            mention = mention._replace(kind=votes[item.written].most_common(1)[0][0])
        settled.append(item if mention is item.mention else Placed(item.sentence, mention, item.written))
    return settled


def _free_surnames(sentences: Sequence[Sentence], placed: list[Placed]) -> list[Placed]:
    """Give back to people the surnames that towns have as well: "Don Orlan died. Orlan was born in Karvia".

    A town stays one if it is told once where something is: "in Orlan".
    """
    surnames = {
        name_parts(item.mention.name)[-1]
        for item in placed
        if item.mention.kind is ActorKind.PERSON and item.mention.last - item.mention.first > 1
    }
    alone = [
        item
        for item in placed
        if item.mention.kind is ActorKind.PLACE
        and item.mention.last - item.mention.first == 1
        and fold(item.written) in surnames
    ]
    towns = {
        item.written
        for item in alone
        if in_place_context(sentences[item.sentence], item.mention.first, item.mention.last)
    }
    freed = {id(item) for item in alone if item.written not in towns}
    return [
        Placed(
            item.sentence,
            item.mention._replace(kind=ActorKind.PERSON, name=item.written, country=None, others=()),
            item.written,
        )
        if id(item) in freed
        else item
        for item in placed
    ]


def _stands_alone(mention: Mention) -> bool:
    """Whether a mention names its actor in full; a lone word may be short for another name."""
    if mention.adjective:
        named = load_gazetteer().entries.get(mention.name) if mention.country else None
        return named is not None and named.kind is not None  # "Karvian" is Karvia; "Chechen" is no name
    single = mention.last - mention.first == 1
    if mention.kind is ActorKind.ORGANISATION:
        return mention.sure or not single
    return mention.kind is not None and not (single and mention.kind is ActorKind.PERSON)


def _cast_full(names: _Names, item: Placed) -> Cast:
    """The cast of a full name: that of the same name, of a variant of it, or a new one."""
    mention = item.mention
    kind = mention.kind or ActorKind.COUNTRY  # an adjective stands for its country
    key = (kind, fold(mention.name))
    cast = names.full.get(key)
    if cast is not None and kind is ActorKind.ORGANISATION and _differ(cast.country, mention.country):
        cast = names.full.get((kind, f"{key[1]} {mention.country}"))  # Chad's ministry of that name, not Kenya's
    if cast is None and kind is ActorKind.PERSON:
        parts = name_parts(mention.name)
        namesakes = names.surnames[parts[-1]][-MOST_NAMESAKES:]
        cast = next((known for known in namesakes if same_person(name_parts(known.name), parts)), None)
        if cast is None and len(parts) > 2:
            alike = (known for known in names.given[parts[0]][-MOST_NAMESAKES:] if sounds_alike(known.name, parts))
            cast = next(alike, None)
    if cast is None:
        cast = Cast(mention.name, kind, mention.country, others=mention.others)
        if kind is ActorKind.PERSON:
            _enter_person(names, cast)
    elif kind is ActorKind.PERSON and len(mention.name) > len(cast.name):
        cast.name = mention.name
    cast.country = cast.country or mention.country
    names.full[key] = cast
    if kind is ActorKind.ORGANISATION and mention.country:
        names.full[kind, f"{key[1]} {mention.country}"] = cast
    return cast


def _cast_namesake(names: _Names, item: Placed, namesakes: Namesakes) -> Cast:
    """Somebody of whom only the surname is told, which others bear too: "Ms Orlan", where Tom Orlan is named."""
    cast = Cast(item.mention.name, ActorKind.PERSON)
    _enter_person(names, cast)
    namesakes.note(fold(item.mention.name), cast, item)
    return cast


def _differ(one: str | None, other: str | None) -> bool:
    """Whether two countries are known and not the same."""
    return one is not None and other is not None and one != other


def _enter_person(names: _Names, cast: Cast) -> None:
    """Enter what a person may be called: by family or given name, by the first of two surnames, "Ríos Cárdenas"."""
    parts = name_parts(cast.name)
    names.surnames[parts[-1]].append(cast)
    names.given[parts[0]].append(cast)
    if len(parts) > 2:
        names.first_surnames[parts[-2]].append(cast)


def _index_short_names(names: _Names) -> None:
    """Enter what longer names of organisations and places may be shortened to.

    "Turkish General Staff" to "General Staff" and "Staff", "Orlan Holdings" to "Orlan", "Nagorno-Karabakh" to
    "Karabakh"; but never "Bank of Orlania" to "Orlania", nor "United Nations Office" to "United Nations".
    """
    for (kind, _), cast in names.full.items():
        if kind is ActorKind.ORGANISATION:
            words = fold(cast.name).split()
            start = max((at + 1 for at, word in enumerate(words) if word in ("of", "for", "on")), default=1)
            listed = cast.name in load_gazetteer().entries
            if listed and words[-1] not in cue_words("organisation-alone"):
                start = len(words)  # "the House" is not the White House
            for at in range(start, min(len(words), 8)):
                names.short[" ".join(words[at:])].append(cast)
            if words[0] in cue_words("chamber") and "committee" in words[2:]:
                names.short[f"{words[0]} committee"].append(cast)  # "House Select Committee on Trade"
            if len(words) > 1 and _is_short_firm(cast, listed):
                names.short[words[0]].append(cast)
            for at in range(1, min(len(words), 8)):
                head = words[at] in ("of", "for") or words[at] in cue_words("organisation-head")
                head = head and not (at == 1 and words[0] in cue_words("chamber"))  # a committee is not its House
                if head and (words[at] == "of" or not _is_listed(cast, at)):
                    names.short[" ".join(words[:at])].append(cast)
        elif kind is ActorKind.PLACE and "-" in cast.name:
            names.short[fold(cast.name.rsplit("-", 1)[1])].append(cast)


def _is_short_firm(cast: Cast, listed: bool) -> bool:
    """Whether the first word of a body's name can stand for it: "Varen" of "Varen Air"; no place, people or word.

    A surname may be somebody's, "Hollis" of "Hollis Foundation", unless the body is well known.
    """
    word = cast.name.split()[0]
    if word in load_gazetteer().entries or is_common_word(word.lower()) or not word[0].isupper():
        return False
    return listed or not (is_surname(word) or is_given_name(word))


def _is_listed(cast: Cast, count: int) -> bool:
    """Whether the first words of a name are another organisation's: "United Nations" of "United Nations Office"."""
    return " ".join(cast.name.split()[:count]) in load_gazetteer().entries


def _only(casts: Iterable[Cast]) -> Cast | None:
    """The cast, if all are one and the same."""
    found: Cast | None = None
    for cast in casts:
        if found is not None and cast is not found:
            return None
        found = cast
    return found


def _join_short_names(names: _Names, owner: dict[Placed, Cast]) -> None:
    """Join an organisation or place with the only one whose name ends or begins with its name."""
    longer: dict[int, Cast] = {}
    for (kind, name), cast in sorted(names.full.items(), key=lambda item: -len(item[1].name)):
        if kind in (ActorKind.ORGANISATION, ActorKind.PLACE):
            fuller = _only(longer.get(id(each), each) for each in names.short.get(name, ()))
            if fuller is not None and fuller.kind is kind and not _differ(fuller.country, cast.country):
                longer[id(cast)] = fuller
    if not longer:
        return
    for item, cast in owner.items():
        while id(cast) in longer:
            cast = longer[id(cast)]
        owner[item] = cast
    for key, cast in names.full.items():
        while id(cast) in longer:
            cast = longer[id(cast)]
        names.full[key] = cast


def _link_acronyms(sentences: list[Sentence], placed: list[Placed], owner: dict[Placed, Cast]) -> None:
    """Join "European Union (EU)" and every later "EU"; also acronyms that fit one organisation's capitals."""
    capitals: dict[str, Cast] = {}
    for cast in dict.fromkeys(owner.values()):
        if cast.kind is ActorKind.ORGANISATION:
            initials = _initials(cast.name)
            if len(initials) > 2:
                capitals.setdefault(initials, cast)
            every = "".join([word[0] for word in cast.name.split()])
            capitals.setdefault(every, cast)  # "MoD"
            if len(every) > 3:
                capitals.setdefault(every.upper(), cast)  # "DFID"
    meaning: dict[str, Cast] = {}
    for before, item in zip([None, *placed], placed, strict=False):
        word = item.written
        if " " in word or item.mention.kind is ActorKind.COUNTRY:
            continue
        named = owner.get(before) if before and _is_bracketed(sentences, before, item) else None
        acronym = is_acronym(word)
        if named and named.kind in _SPELLED and (acronym or _spells(word, _initials(named.name))):
            meaning.setdefault(word, named)
        elif (acronym or is_mixed_acronym(word)) and word.replace(".", "") in capitals:
            meaning.setdefault(word, capitals[word.replace(".", "")])
    for item in placed:
        if item.written in meaning:
            owner[item] = meaning[item.written]


def _is_bracketed(sentences: list[Sentence], before: Placed, item: Placed) -> bool:
    """Whether a mention stands in brackets right behind another one."""
    at = item.mention.first
    if before.mention.last != at - 1 or before.sentence != item.sentence:
        return False
    words = sentences[item.sentence].words
    return words[at - 1] == "(" and words[item.mention.last : item.mention.last + 1] == [")"]


def _spells(word: str, initials: str) -> bool:
    """Whether a word is the acronym of some initials as outlets may write it: "Ecowas", "AfCFTA"."""
    return word.upper() == initials or "".join(filter(str.isupper, word)) == initials


def _initials(name: str) -> str:
    """The capitals with which the words of a name begin."""
    return "".join([word[0] for word in name.split() if word[0].isupper()])


def _link_peerages(sentences: list[Sentence], placed: list[Placed], owner: dict[Placed, Cast], names: _Names) -> None:
    """Join "Colin Orlan, Lord Farway," and every later "Lord Farway"; but not the members of a list."""
    for before, item in pairwise(placed):
        if item.mention.kind is not ActorKind.PERSON:
            continue
        person, first, last = owner.get(before), item.mention.first, item.mention.last
        lower = sentences[item.sentence].lower
        if person is None or person.kind is not ActorKind.PERSON or lower[first - 1] not in cue_words("peer"):
            continue
        if (
            before.sentence == item.sentence and before.mention.last == first - 2
            and lower[first - 2] == ","
            and (last == len(lower) or lower[last] in (".", ",", "of")) and lower[last + 1 : last + 2] != ["and"]
        ):  # fmt: skip
            owner[item] = person
            names.surnames[fold(item.mention.name)].append(person)


def _name_spouses(sentences: list[Sentence], placed: list[Placed], owner: dict[Placed, Cast], names: _Names) -> None:
    """Give the wife of "Tom Orlan and his wife, Carol," his surname, where a "Mrs Orlan" shows that she bears it."""
    text = sentences[0].text if sentences else ""
    if not any(word in text for word in cue_words("spouse")):
        return
    addressed = {
        (fold(item.mention.name), word_gender(sentences[item.sentence].lower[item.mention.first - 1]))
        for item in placed
        if item.mention.first > 0 and item.mention.last - item.mention.first == 1
    }
    person: Placed | None = None
    for item in placed:
        cast = owner.get(item)
        if cast is not None:
            person = item if cast.kind is ActorKind.PERSON else person
            continue
        mention, lower = item.mention, sentences[item.sentence].lower
        relation = find_relation(lower, mention.first, mention.last) if mention.kind is ActorKind.PERSON else None
        if person is None or relation not in cue_words("spouse") or item.sentence - person.sentence > 1:
            continue
        spouse = owner[person]
        surname, gender = name_parts(spouse.name)[-1], word_gender(relation or "")
        if (
            (surname, gender) in addressed
            and given_name_gender(spouse.name) != gender
            and (names.surnames[surname] == [spouse])
        ):
            owner[item] = Cast(f"{mention.name} {spouse.name.split()[-1]}", ActorKind.PERSON)
            _enter_person(names, owner[item])


def _find_cast(names: _Names, item: Placed, namesakes: Namesakes) -> Cast | None:
    """The actor that a short name stands for, or a new one where the name can stand by itself."""
    mention = item.mention
    folded = fold(mention.name)
    if mention.last - mention.first == 1:
        if same := names.surnames.get(folded):
            chosen = namesakes.choose(folded, same[:MOST_NAMESAKES], item)
            return _cast_namesake(names, item, namesakes) if chosen is None else chosen
        if folded.endswith("s") and folded[:-1] in names.surnames:
            return None  # a family: "the Orlans"
        given = names.given.get(folded.split(" ", 1)[0], [])
        if len(given) == 1 and mention.kind is ActorKind.PERSON:
            return given[0]
        first = names.first_surnames.get(folded, [])
        if len(first) == 1 and mention.kind is ActorKind.PERSON and not (given or is_given_name(mention.name)):
            return first[0]
        if mention.kind is None and not (mention.first or is_surname(mention.name)) and is_common_word(folded):
            return None  # "Staff said" is no short name of a body
    fuller = _only(names.short.get(folded, ()))
    if mention.kind is None or (fuller is not None and fuller.kind is ActorKind.ORGANISATION and not mention.sure):
        return fuller  # "Orlan" is the Orlan Bank
    return _cast_full(names, item)


def _find_service(names: _Names, item: Placed, services: Services) -> Cast | None:
    """The body that "the police" stands for: the only one with a name, else one called so; None if several have one."""
    named = services.list_named(item.mention.name)
    if named:
        return named[0] if len(named) == 1 and not _differ(named[0].country, item.mention.country) else None
    return _cast_full(names, Placed(item.sentence, item.mention._replace(kind=ActorKind.ORGANISATION), item.written))


def _find_party(names: _Names, mention: Mention) -> Cast | None:
    """The party that an adjective stands for where the text tells of it or its followers: "Republican lawmakers"."""
    name = fold(mention.name)
    return names.full.get((ActorKind.ORGANISATION, name)) or names.full.get((ActorKind.GROUP, name))


def _collect(placed: Iterable[Placed], owner: dict[Placed, Cast]) -> list[Cast]:
    """Enter the mentions into their casts; the casts in order of appearance."""
    casts: dict[int, Cast] = {}
    for item in placed:
        cast = owner.get(item)
        if cast is not None:
            (cast.adjectives if item.mention.adjective else cast.mentions).append(item)
            casts.setdefault(id(cast), cast)
    return list(casts.values())
