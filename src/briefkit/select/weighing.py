"""Weighing: how much an event matters to a report, by what it is, where it stands and who tells it."""

from __future__ import annotations

from collections.abc import Iterable

from briefkit.select.candidates import Candidate

PLACE = 10
"""How much a telling loses for each one that stands before it in its story: news comes first."""
DEEPEST = 6
"""Places after which nothing more is lost."""
SIDE = 60
"""How much a telling loses whose sentence stands for something else first: what prints a sentence again comes last."""
ORIGIN = 15
"""How much each further independent origin adds."""
RETOLD = 3
"""How much each further telling adds."""
# Chosen on the key sentences of annotated articles, which stand high in their stories; between half and twice of the
# first little changes.


def weigh_telling(telling: Candidate) -> int:
    """The weight of a telling by itself."""
    return telling.event.salience - PLACE * min(DEEPEST, telling.place) - SIDE * telling.beside


def weigh_tellings(tellings: Iterable[Candidate], origins: int) -> int:
    """The weight of an event: that of its best telling, and more for every origin that it has.

    Args:
        tellings: All of them; at least one.
        origins: How many independent ones it goes back to.
    """
    own = [weigh_telling(telling) for telling in tellings]
    return max(own) + ORIGIN * (origins - 1) + RETOLD * (len(own) - 1)
