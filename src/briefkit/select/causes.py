"""Causes: what a text says that people died of, were hurt by or fled from, so that tolls of two events stay two.

Words of one kind may be of one event: floods and landslides, a quake and its landslides. Each disease is its own kind.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_OWN_KIND = (
    "anthrax|cholera|covid|dengue|diarrhoea|diarrhea|diphtheria|ebola|hepatitis|leptospirosis|malaria|measles"
    "|meningitis|mpox|polio|rabies|typhoid|typhus"
)
DISEASES = rf"{_OWN_KIND}|influenza|pneumonia"
"""Names of diseases."""
_FLUS = "swine-flu bird-flu seasonal-flu"
_STRAINS = "avian|bird|human|pig|seasonal|swine"
"""Before "flu", whose it is; a virus that is a mixture of several is no flu of any of them."""
_DIED_OF = "|".join(
    rf"(?<=\b{how}\s)" for how in ("died of", "died from", "die of", "dead of", "deaths from", "killed by", "dying of")
)
_KINDS = (
    (
        "water",
        r"floods?|flooding|floodwaters?|deluge|cyclones?|hurricanes?|typhoons?|tornado(?:es)?|storms?|rains?|downpours?",
    ),
    ("water quake", r"landslides?|mudslides?|landslips?|tsunamis?|avalanches?"),
    ("quake", r"earthquakes?|quakes?|tremors?|aftershocks?"),
    ("eruption", r"eruptions?|volcano"),
    ("fire", r"(?<!under\s)(?<!opened\s)(?<!open\s)(?<!opening\s)fires?|blazes?|wildfires?|bushfires?|inferno"),
    ("fire violence crash", r"explosions?|blasts?"),
    ("collapse water quake fire violence", r"collapse[ds]?"),
    ("crash", r"crash(?:es|ed)?|collisions?|collided|derail\w{2,4}|capsiz\w{2,3}|shipwrecks?|overturned|pile-up"),
    (
        "violence",
        r"attacks?|bomb(?:s|ing|ings|ed)?|shootings?|gunm[ae]n|gunfire|clash(?:es)?|fighting|air\s?strikes?|drone\sstrikes?"
        r"|shelling|raids?|ambush(?:es)?|stabbings?|massacres?|riots?|war",
    ),
    (
        "weather",
        r"heat\s?waves?|cold\s(?:snaps?|spells?|waves?)|(?:extreme|freezing|intense|record)\s(?:cold|heat)"
        rf"|(?:{_DIED_OF})(?:cold|heat)|frost|famine|hunger|starvation|drought",
    ),
    (_FLUS, rf"(?:(?:{_STRAINS})(?:,\s(?:and\s)?|\sand\s))+(?:{_STRAINS})\s(?:flu|influenza)"),
    ("swine-flu", r"swine\s(?:flu|influenza)|h1n1"),
    ("bird-flu", r"(?:avian|bird)\s(?:flu|influenza)|h5n1"),
    ("seasonal-flu", r"seasonal\s(?:flu|influenza)"),
    (_FLUS, r"flu|influenza"),
    (f"pneumonia {_FLUS}", r"pneumonia"),
)
"""Kinds of causes, several where a word may be of either, and their words."""
_WORD = re.compile(
    "|".join([rf"(?P<k{number}>\b(?:{words})\b)" for number, (_, words) in enumerate(_KINDS)])
    + rf"|\b(?P<disease>{_OWN_KIND})\b",
    re.IGNORECASE,
)
_ILLNESS = re.compile(rf"\b(?:{DISEASES}|flu|h1n1|h5n1)\b")
_NAMES = {
    "earthquake": "earthquakes quake quakes tremor tremors",
    "flood": "floods flooding floodwater floodwaters deluge",
    "storm": "storms",
    "landslide": "landslides landslip landslips mudslide mudslides",
    "fire": "fires blaze blazes inferno",
    "crash": "crashes crashed",
    "attack": "attacks",
    "diarrhoea": "diarrhea",
    "flu": "influenza",
    "swine flu": "h1n1",
    "bird flu": "h5n1",
}
"""One name for each cause, and the other words for it; other causes are called as the text has them."""
_ANY_FLU = frozenset(_FLUS.split())
_NAMED = {word: name for name, words in _NAMES.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class Cause:
    """A word for a cause in a text.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        words: It, in small letters: "floods".
    """

    start: int
    end: int
    words: str


def find_causes(text: str) -> tuple[Cause, ...]:
    """The causes that a text names, in order."""
    return tuple(Cause(match.start(), match.end(), match.group().lower()) for match in _WORD.finditer(text))


@lru_cache(1_000)
def kinds_of(words: str) -> frozenset[str]:
    """The kinds that a word for a cause may be of; none for other words.

    >>> sorted(kinds_of("landslides"))
    ['quake', 'water']
    """
    match = _WORD.search(words) or _WORD.search(f"died of {words}")
    if match is None or match.lastgroup is None:
        return frozenset()
    if match.lastgroup == "disease":
        return frozenset((match.group().lower(),))
    return frozenset(_KINDS[int(match.lastgroup[1:])][0].split())


def name_cause(words: str) -> str:
    """One name for a cause whatever the word, so that one toll is not printed as two: "earthquake" for "quake".

    >>> name_cause("floodwaters"), name_cause("heatwave")
    ('flood', 'heatwave')
    """
    plain = words.replace("influenza", "flu").replace("avian", "bird") if " " in words else words
    if kinds_of(plain) == _ANY_FLU and plain.endswith("flu"):
        return "flu"
    return _NAMED.get(plain, plain)


def _is_illness(words: str) -> bool:
    return _ILLNESS.search(words) is not None


def are_apart(left: str, right: str) -> bool:
    """Whether two causes are of different kinds; an unknown one may be any."""
    first, second = kinds_of(left), kinds_of(right)
    return bool(first and second) and first.isdisjoint(second)


def pick_cause(
    causes: Sequence[Cause], title: str, sentence: tuple[int, int], paragraph: int, at: int, *, driving: bool = False
) -> tuple[str, bool]:
    """The cause of what a sentence counts, and whether its paragraph names it.

    It is the one nearest to the count in its sentence, else the last one before it in its paragraph, else that of the
    headline, else the first one of the story.

    Args:
        causes: Those of the text, in order.
        title: The headline.
        sentence: Where the sentence begins and ends.
        paragraph: Where its paragraph begins.
        at: Where the count stands.
        driving: Whether it is of people who had to leave or are missing, which no illness drives anyone to.
    """
    if driving:
        causes = [cause for cause in causes if not _is_illness(cause.words)]
    first = bisect_left(causes, sentence[0], key=lambda cause: cause.start)
    last = bisect_left(causes, sentence[1], key=lambda cause: cause.start)
    if first < last:
        return min(causes[first:last], key=lambda cause: max(cause.start - at, at - cause.end)).words, True
    if first and causes[first - 1].start >= paragraph:
        return causes[first - 1].words, True
    of_title = (cause for cause in find_causes(title) if not (driving and _is_illness(cause.words)))
    of_story = (*of_title, *causes[:1])
    return (of_story[0].words if of_story else ""), False
