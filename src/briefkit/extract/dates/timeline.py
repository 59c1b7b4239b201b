"""What a document last mentioned, in reading order: where "the following day" and "that year" count from."""

from __future__ import annotations

import datetime as dt
from collections import deque

from briefkit.model.when import Precision, When

_COARSER = {
    Precision.DAY: (Precision.DAY, Precision.WEEK, Precision.WEEKEND, Precision.MONTH, Precision.YEAR),
    Precision.WEEKEND: (Precision.WEEKEND, Precision.WEEK, Precision.MONTH, Precision.YEAR),
    Precision.WEEK: (Precision.WEEK, Precision.WEEKEND, Precision.MONTH, Precision.YEAR),
    Precision.MONTH: (Precision.MONTH, Precision.YEAR),
    Precision.QUARTER: (Precision.QUARTER, Precision.YEAR),
    Precision.YEAR: (Precision.YEAR,),
}
_REMEMBERED = 8
_OF_DAY = frozenset((Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY))


class Timeline:
    """The last day, week, month, quarter and year that a document has mentioned so far."""

    def __init__(self) -> None:
        self._sentence = 0
        self._last: dict[Precision, deque[tuple[dt.date, int]]] = {}

    def begin_sentence(self) -> None:
        """Tells that what is noted from here on stands in the next sentence."""
        self._sentence += 1

    def note(self, when: When) -> None:
        """Remembers a mention; one that no day is known of changes nothing."""
        if when.begin is None:
            return
        grain = Precision.DAY if when.precision in _OF_DAY else when.precision
        for coarser in _COARSER.get(grain, ()):
            self._last.setdefault(coarser, deque(maxlen=_REMEMBERED)).append((when.begin, self._sentence))

    def last(
        self,
        grain: Precision,
        within: int | None = None,
        until: dt.date | None = None,
        since: dt.date = dt.date.min,
    ) -> dt.date | None:
        """First day of the last mention that is at least as precise as `grain`; None where there was none.

        Args:
            grain: How precise it has to be.
            within: How many sentences back it may stand, 0 for this one; None for any.
            until: The last day that it may be; None for any.
            since: The first day that it may be.
        """
        for day, sentence in reversed(self._last.get(grain, ())):
            if since <= day and (until is None or day <= until):
                return day if within is None or self._sentence - sentence <= within else None
        return None
