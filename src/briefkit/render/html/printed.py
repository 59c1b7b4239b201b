"""What a page shows its readers."""

from __future__ import annotations

from pathlib import Path

from briefkit.render.html.reading import Page
from briefkit.render.printed import Printed

_PROPERTIES = ("title", "author", "description", "keywords", "dcterms.date", "viewport", "referrer", "color-scheme")


def read_printed(file: str) -> Printed:
    """What a page shows, and every element in it."""
    page = Page(Path(file).read_bytes())
    return Printed(
        tuple(page.pieces),
        frozenset(page.margins),
        page.links,
        tuple(page.pictures),
        properties={name: page.properties[name] for name in _PROPERTIES if page.properties.get(name)},
        strange=page.foreign,
        elements=tuple(page.elements),
        look=page.look,
    )
