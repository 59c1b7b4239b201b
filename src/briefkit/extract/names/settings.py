"""Where a document's story is set: the country to which most of what it names belongs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefkit.extract.lexicon import read_table
from briefkit.extract.names.casts import Cast
from briefkit.extract.names.gazetteer import cue_words, load_gazetteer
from briefkit.model.facts import STATE_BODIES, ActorKind


@dataclass(frozen=True, slots=True)
class SettingWeights:
    """How the country of a story is weighed.

    A story tells where it is set in its first sentences; what it names later may be comparison or history, and an
    adjective, "with Kazakh help", may say whose something is. Talks of two countries have no setting of their own,
    which is why the shares are high: on the reports at hand 83 of 93 persons had the right country and 1 a wrong one.

    Attributes:
        lead: Sentences that tell where a story is set.
        lead_weight: What a name in these or the title counts; one elsewhere, and any adjective, counts 1.
        least: Names below which nothing is told.
        most: Share of all weight from which the bodies of a state and its officials are taken for that country's.
        mostly: Share from which whoever has a role is.
        wholly: Share from which any body and everybody is, unless something else is said of them.
    """

    lead: int = 3
    lead_weight: int = 3
    least: int = 2
    most: float = 0.75
    mostly: float = 0.8
    wholly: float = 0.85


_DEPUTY = frozenset({"vice", "deputy", "acting", "interim", "junior", "senior"})
WEIGHTS = SettingWeights()


@dataclass(frozen=True, slots=True)
class Setting:
    """The country in which a story is set, and its share of what the story names; no country where it is not told."""

    country: str | None = None
    share: float = 0.0

    def of(self, share: float) -> str | None:
        """The country, where its share reaches one."""
        return self.country if self.share >= share else None


def find_setting(casts: list[Cast], title: tuple[str, ...] = ()) -> Setting:
    """The setting of a document.

    Args:
        casts: Its actors, with the countries that their names tell.
        title: Codes of the countries that its title names, which count as the lead does.
    """
    weights, names = Counter[str](), Counter(title)
    for code in title:
        weights[code] += WEIGHTS.lead_weight
    for cast in casts:
        if cast.country and tells_setting(cast):
            names[cast.country] += len(cast.mentions) + len(cast.adjectives)
            weights[cast.country] += len(cast.adjectives)
            for item in cast.mentions:
                weights[cast.country] += WEIGHTS.lead_weight if item.sentence < WEIGHTS.lead else 1
    code = max(sorted(weights), key=lambda each: weights[each], default="")
    return Setting(code, weights[code] / weights.total()) if names[code] >= WEIGHTS.least else Setting()


@cache
def _offices() -> dict[str, tuple[bool, frozenset[str]]]:
    """For offices of states, whether the codes are those of the countries that have them, and the codes."""
    rows = [(office, codes.split()) for office, codes in read_table("names_offices.tsv")]
    return {office: (codes[0] == "-", frozenset(codes) - {"-"}) for office, codes in rows}


def has_office(country: str, words: Sequence[str]) -> bool:
    """Whether a country can have the state's office that a title, in lower case, names: no president in Japan."""
    for size in (2, 1):
        office = " ".join(words[-size:])
        if office in _offices() and _DEPUTY.issuperset(words[:-size]):  # a club's president is another thing
            only, codes = _offices()[office]
            return (country in codes) is only
    return True


def tells_setting(cast: Cast) -> bool:
    """Whether a name says something of where a story is set; not an outlet's or a firm's that is known everywhere.

    What a government's says its country does, which is counted with it.
    """
    if cast.name.endswith(STATE_BODIES):
        return False
    if cast.kind is ActorKind.ORGANISATION:
        return cast.name not in load_gazetteer().entries or not cue_words("state-organ").isdisjoint(
            cast.name.lower().split()
        )
    return cast.kind in (ActorKind.COUNTRY, ActorKind.PLACE)
