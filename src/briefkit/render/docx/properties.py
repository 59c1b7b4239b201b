"""The core properties of the file: what it says of itself (ECMA-376 part 2, 11)."""

from __future__ import annotations

from briefkit.model.report import Head
from briefkit.render.docx.markup import escape_text

_LENGTH = 255


def write_properties(head: Head) -> str:
    """Write every core property that has a meaning for a report, each within the 255 characters it may have."""
    number = f"No. {head.number}" if head.number is not None else ""
    marking = head.marking.label if head.marking else ""
    properties = {
        "dc:title": head.title,
        "dc:subject": ", ".join(filter(None, [head.product, number, head.place])),
        "dc:creator": head.originator,
        "cp:keywords": "; ".join(filter(None, [head.product, number, head.place, marking])),
        "cp:lastModifiedBy": head.originator,
        "cp:category": head.product,
        "dc:language": head.language,
    }
    written = [f"<{name}>{_shorten(value)}</{name}>" for name, value in properties.items()]
    day = f"{head.as_of.isoformat()}T00:00:00Z"
    written += [f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>' for name in ("created", "modified")]
    return "".join((*written, "<cp:revision>1</cp:revision>"))


def _shorten(text: str) -> str:
    words = " ".join(text.split())
    return escape_text(words if len(words) <= _LENGTH else words[: _LENGTH - 1] + "…")
