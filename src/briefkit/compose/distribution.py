"""Who gets a report, who may get it from them, and where to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefkit.model.grading import TLP_MEANINGS, Marking, Tlp
from briefkit.model.head import Head
from briefkit.model.report import Block, Empty, Link, Paragraph, Table, Text

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""A contact that is a mail address alone becomes a link."""


def compose_distribution(head: Head) -> tuple[Block, ...]:
    """A table of the recipients that the head names, what its marking lets them do, and the contact."""
    rows = [(name, kind) for kind, names in (("addressee", head.to), ("copy", head.cc)) for name in names]
    lines = tuple(_list_lines(head))
    if not rows:
        return (Empty("No recipient is named.", periodic=False), *lines)
    cells = tuple(((Text(name),), (Text(kind),)) for name, kind in rows)
    return (Table(("Recipient", "As"), cells, widths=(4, 1)), *lines)


def _list_lines(head: Head) -> Iterator[Block]:
    if head.marking is not None:
        yield Paragraph((Text(f"Who may see this report: {_explain_marking(head.marking)}."),))
    if head.contact:
        is_mail = _MAIL.fullmatch(head.contact) is not None
        yield Paragraph(
            (Text("Contact: "), Link(head.contact, f"mailto:{head.contact}") if is_mail else Text(head.contact))
        )


def _explain_marking(marking: Marking) -> str:
    if marking.scheme == "TLP":
        return f"{TLP_MEANINGS[Tlp(marking.label)]} (FIRST TLP 2.0)"
    return f"those whom the rules of {marking.scheme} name for its marking"
