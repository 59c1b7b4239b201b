"""JSON-LD of a page, also where it is not quite JSON, and which of its nodes is the article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from itertools import islice

_POSTINGS = frozenset(["BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting"])
"""Types of schema.org that are articles although their names do not end in "Article"."""

_AROUND = re.compile(r"\A(?:\s|<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)+")
_FLAWS = re.compile(
    r'(?P<text>"(?:[^"\\]++|\\.)*+(?:"|\\?\Z))'
    r"|(?P<comment>/\*.*?(?:\*/|\Z)|//[^\n]*+|<!--|-->)"
    r"|(?P<comma>,)(?=(?:\s|/\*(?:[^*]|\*(?!/)){0,500}\*/|//[^\n]{0,500}\n){0,20}[}\]])",
    re.DOTALL,
)
"""Texts, which stay; comments and commas before a closing bracket, which JSON does not have."""

MOST_NODES = 2000
"""Objects that are looked at."""

_BETWEEN = re.compile(r"[\s;,]*")
_SURE = {
    "@type": re.compile(r'"@type"\s*:\s*"(?P<value>\w{0,40}(?:Article|Posting))"'),
    "headline": re.compile(r'"headline"\s*:\s*"(?P<value>[^\n]{1,500}?)"\s*,\s*"'),
    "datePublished": re.compile(r'"datePublished"\s*:\s*"(?P<value>[^"]{1,60})"'),
    "author": re.compile(
        r'"author"\s*:[\s\[{]{0,20}(?:"@type"\s*:\s*"\w{1,40}"\s*,\s*"name"\s*:\s*)?"(?P<value>[^"@]{1,200})"'
    ),
    "publisher": re.compile(
        r'"publisher"\s*:[\s{]{0,20}"@type"\s*:\s*"\w{1,40}"\s*,\s*"name"\s*:\s*"(?P<value>[^"@]{1,200})"'
    ),
}
"""What is read of an object that has unescaped quotation marks or the like in it."""

_NESTED = ("mainEntity", "@graph")
_ESCAPES = re.compile(r'\\(?![\\"/bfnrtu])')


def find_nodes(scripts: Iterable[str]) -> list[dict[str, object]]:
    """The objects at the top of each script, in lists, in ``@graph`` and ``mainEntity``, in order of appearance.

    Args:
        scripts: What stands in the elements for JSON-LD.
    """
    nodes: list[dict[str, object]] = []
    for script in scripts:
        for value in _read_values(script):
            nodes += islice(_iterate_nodes(value), MOST_NODES - len(nodes))
    return nodes


def choose_article(nodes: list[dict[str, object]], addresses: Iterable[str]) -> Mapping[str, object]:
    """The article among the nodes: the one at an address of the page, else the first.

    Author and publisher are looked up where it only refers to them, and entities of HTML are resolved.

    Args:
        nodes: As `find_nodes` gives them.
        addresses: Under which the page goes, the canonical one first.

    Returns:
        Its fields; none where there is no article.
    """
    articles = [node for node in nodes if _is_article(node)]
    if not articles:
        return {}
    known = [_without_scheme(address) for address in addresses]
    article = next((node for node in articles if not known or _addresses(node) & set(known)), articles[0])
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    return {key: _unescape(_look_up(article[key], by_id)) for key in article if not key.startswith("@")}


def _read_values(script: str) -> list[object]:
    """The values in a script: as JSON has them, else with the usual flaws mended, else the few fields that are sure."""
    text = _AROUND.sub("", script).rstrip(" \t\r\n;")
    for mend in (str, _repair, _resolve):
        values = _decode_values(mend(text))
        if values:
            return values
    fields = _salvage(text)
    return [fields] if fields else []


def _decode_values(text: str) -> list[object]:
    """Values that stand one behind the other, as far as they are right."""
    decoder = json.JSONDecoder(strict=False)
    values: list[object] = []
    place = 0
    try:
        while place < len(text) and len(values) < MOST_NODES:
            value, place = decoder.raw_decode(text, place)
            values.append(value)
            between = _BETWEEN.match(text, place)
            place = between.end() if between else place
    except (ValueError, RecursionError):
        pass
    return values


def _resolve(text: str) -> str:
    return _repair(unescape(text))


def _salvage(text: str) -> dict[str, object]:
    """Type, headline, date and author of an object that is no JSON, by what stands around them."""
    fields: dict[str, object] = {}
    for name, pattern in _SURE.items():
        found = pattern.search(text)
        if found:
            fields[name] = found["value"].strip()
    return fields if "@type" in fields else {}


def _repair(text: str) -> str:
    text = _FLAWS.sub(lambda match: _ESCAPES.sub(r"\\\\", match["text"]) if match["text"] else "", text)
    return text.strip()


def _iterate_nodes(value: object) -> Iterator[dict[str, object]]:
    waiting = [value]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node[:MOST_NODES])
        elif isinstance(node, dict):
            yield node
            waiting += (node[key] for key in _NESTED if key in node)


def _is_article(node: Mapping[str, object]) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and (name.endswith("Article") or name in _POSTINGS) for name in names)


def _addresses(node: Mapping[str, object]) -> set[str]:
    found = set()
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str):
            found.add(_without_scheme(value))
    return found


def _without_scheme(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", address.strip()).partition("#")[0].rstrip("/")


def _look_up(value: object, by_id: Mapping[object, dict[str, object]]) -> object:
    if isinstance(value, list):
        return [_look_up(item, by_id) for item in value[:MOST_NODES] if not isinstance(item, list)]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value


def _unescape(value: object) -> object:
    """A value with the entities resolved that some systems leave in names and headlines."""
    if isinstance(value, str):
        return unescape(value) if "&" in value else value
    if isinstance(value, list):
        return [_unescape(item) for item in value]
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        return {**value, "name": unescape(value["name"])}
    return value
