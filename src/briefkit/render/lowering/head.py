"""The head of a report: title and identification block, what stands on every page, what the file says of itself."""

from __future__ import annotations

from briefkit.languages import Catalogue
from briefkit.languages.lists import join_commas, join_semicolons
from briefkit.model.report import Head
from briefkit.model.theme import Logo
from briefkit.render.identification import describe_footer, describe_header, identify_report, name_report
from briefkit.render.lowering.inlines import InlineLowering
from briefkit.render.pictures import fit_logo
from briefkit.render.print_tree import Details, Labels, Margins, Masthead, Metadata
from briefkit.render.sanitise import clean_text
from briefkit.render.wording import CONTENTS, CONTINUED, PAGES, link_mail


def lower_masthead(head: Head, logo: Logo | None, room: float, catalogue: Catalogue) -> Masthead:
    """What the report is, its title, and the theme's logo; `room` is the width of the text in points.

    Raises:
        ValueError: The logo is no picture that can be printed.
    """
    picture = None if logo is None else fit_logo(logo, head, room, catalogue)
    return Masthead(clean_text(name_report(head, catalogue)), clean_text(head.title), picture)


def lower_details(head: Head, inlines: InlineLowering) -> Details:
    """The identification block; mail addresses in it are links."""
    return tuple(
        (label, inlines.lower_references(link_mail(value))) for label, value in identify_report(head, inlines.catalogue)
    )


def lower_margins(head: Head, catalogue: Catalogue) -> Margins:
    """What stands above and below the text of every page, each on one line."""
    header, footer = describe_header(head, catalogue), describe_footer(head, catalogue)
    return Margins(_flatten(header), _flatten(footer), catalogue.say(PAGES), head.marking)


def lower_labels(catalogue: Catalogue) -> Labels:
    """Words for formats that have a use for them."""
    return Labels(
        contents=catalogue.say(CONTENTS),
        continued=f" {catalogue.say(CONTINUED)}",
        identification=catalogue.say("Identification"),
        figures=catalogue.say("Figures at a glance"),
        manifest=catalogue.say("What this report prints, by id, with its sources"),
    )


def describe_metadata(head: Head, catalogue: Catalogue) -> Metadata:
    """What the file says of itself, each on one line."""
    number = catalogue.say("No. {number}", number=head.number) if head.number is not None else ""
    marking = head.marking.label if head.marking else ""
    return Metadata(
        title=_flatten(head.title) or _flatten(name_report(head, catalogue)),
        author=_flatten(head.originator or head.prepared_by),
        subject=_flatten(join_commas((head.product, number, head.place), catalogue)),
        keywords=_flatten(join_semicolons((head.product, number, head.place, marking), catalogue)),
        category=_flatten(head.product),
        language=_flatten(head.language),
        as_of=head.as_of,
    )


def _flatten(text: str) -> str:
    return " ".join(clean_text(text).split())
