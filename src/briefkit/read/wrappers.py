"""Where in a JSON file its records are: the lists that news services, databases and exports put them in."""

from __future__ import annotations

from collections.abc import Mapping

from briefkit.model.document import Extent
from briefkit.read.metadata import ClaimSource, Metadata, normalise_key, read_fields
from briefkit.read.ninjs import is_ninjs
from briefkit.read.recordtext import has_text

_LISTS = (
    "articles documents items results data docs hits response value news newsitems stories entries records posts feed"
    " entry item content result output rows nodes edges"
)
"""Normalised names under which an object holds its records, or a further object that does, the likeliest first."""

_INNER = ("_source", "fields", "attributes", "article", "document", "item", "node", "data")
"""Under which name a record of a wrapper holds the article itself: Elasticsearch, JSON:API, GraphQL and others."""

_DEPTH = 3
"""Wrappers inside wrappers: `response.docs`, `hits.hits`, `articles.results`."""

_JSON_FEED = "jsonfeed.org/version/"


def find_records(content: object, depth: int = _DEPTH) -> list[object] | None:
    """The records of a JSON value: a list, or the list in an object; None where the value is one record itself."""
    if isinstance(content, list):
        return content
    if not isinstance(content, dict) or depth == 0:
        return None
    if has_text(content, Extent.WHOLE):
        return None
    by_name = {normalise_key(key): value for key, value in reversed(list(content.items()))}
    for name in _LISTS.split():
        inner = by_name.get(name)
        if isinstance(inner, list) and (not inner or isinstance(inner[0], dict)):
            return inner
        found = find_records(inner, depth - 1) if isinstance(inner, dict) else None
        if found is not None:
            return found
    values = list(content.values())
    return values if values and all(map(_is_article, values)) else None


def unwrap_record(record: object) -> object:
    """A record with what the article inside it says, where it is itself only the wrapper of one."""
    if not isinstance(record, dict):
        return record
    for name in _INNER:
        inner = record.get(name)
        if isinstance(inner, dict) and _is_article(inner):
            return {**record, **inner}
    return record


def read_envelope(content: object) -> Metadata:
    """What an object says of all the records in it: outlet and language; the title of a JSON Feed is its outlet."""
    if not isinstance(content, Mapping):
        return Metadata()
    said, _ = read_fields(content, ClaimSource.FIELD, None, "")
    is_feed = _JSON_FEED in str(content.get("version"))[:200]
    return Metadata(outlet=said.title if is_feed else said.outlet, language=said.language, byline=said.byline)


def _is_article(value: object) -> bool:
    return isinstance(value, dict) and (has_text(value) or is_ninjs(value))
