"""Who gets a report, who may get it from them, and where to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefkit.languages import Catalogue, message
from briefkit.languages.weaving import weave
from briefkit.model.grading import TLP_MEANINGS, Marking, Tlp
from briefkit.model.head import Head
from briefkit.model.report import Block, Empty, Link, Paragraph, Table, Text

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""A contact that is a mail address alone becomes a link."""


def compose_distribution(head: Head, catalogue: Catalogue) -> tuple[Block, ...]:
    """A table of the recipients that the head names, what its marking lets them do, and the contact."""
    rows = [
        (name, kind) for kind, names in ((message("addressee"), head.to), (message("copy"), head.cc)) for name in names
    ]
    lines = tuple(_list_lines(head, catalogue))
    if not rows:
        return (Empty(catalogue.say("No recipient is named."), periodic=False), *lines)
    cells = tuple(((Text(name),), (Text(catalogue.say(kind)),)) for name, kind in rows)
    return (Table((catalogue.say("Recipient"), catalogue.say("As")), cells, widths=(4, 1)), *lines)


def _list_lines(head: Head, catalogue: Catalogue) -> Iterator[Block]:
    if head.marking is not None:
        allowed = _explain_marking(head.marking, catalogue)
        yield Paragraph((Text(catalogue.say("Who may see this report: {allowed}.", allowed=allowed)),))
    if head.contact:
        is_mail = _MAIL.fullmatch(head.contact) is not None
        contact = Link(head.contact, f"mailto:{head.contact}") if is_mail else Text(head.contact)
        yield Paragraph(weave(catalogue, "Contact: {contact}", contact=(contact,)))


def _explain_marking(marking: Marking, catalogue: Catalogue) -> str:
    if marking.scheme == "TLP":
        return f"{catalogue.say(TLP_MEANINGS[Tlp(marking.label)])} (FIRST TLP 2.0)"
    return catalogue.say("those whom the rules of {body} name for its marking", body=marking.scheme)
