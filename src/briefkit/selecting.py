"""Selecting once: what the same spec has picked from the same documents before is recalled from the cache."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from briefkit.cache import Cache, make_selection_key, pack_selection, unpack_selection
from briefkit.model.facts import ParsedDocument
from briefkit.model.report import Report
from briefkit.model.selection import Selection, Unloaded
from briefkit.select import select
from briefkit.spec.briefing import Spec


def select_once(
    documents: Sequence[ParsedDocument],
    spec: Spec,
    as_of: dt.date,
    earlier: Sequence[Report],
    unloaded: Unloaded | None,
    cache: Cache,
) -> Selection:
    """What `select` gives, of which a cache has what it gave for the very same arguments.

    Selecting looks at nothing but its arguments and briefkit's own files. The key of an entry is made of all of the
    former, and its version of all of the latter.
    """
    try:
        key = make_selection_key(documents, (spec.with_cache(None), as_of, earlier, unloaded))
    except ValueError:
        return select(documents, spec, as_of, earlier, unloaded)
    (known,) = cache.recall("selection", [[key]], [None], lambda value, _: unpack_selection(value))
    if known is not None:
        return known
    selection = select(documents, spec, as_of, earlier, unloaded)
    entry = pack_selection(key, selection)
    if entry is not None:
        cache.keep(*entry)
        cache.flush()
    return selection
