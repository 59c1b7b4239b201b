"""The page as a whole: what it says of itself, its frame, its contents, and what it carries."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from briefkit._version import __version__
from briefkit.languages import Catalogue, load_catalogue, message
from briefkit.model.grading import Marking
from briefkit.model.theme import Theme
from briefkit.render.anchors import lead_to
from briefkit.render.drawing.inks import choose_colours
from briefkit.render.html.blocks import BlockWriter, write_picture
from briefkit.render.html.filters import find_picked, write_controls
from briefkit.render.html.lines import OWN, LineWriter, write_attribute, write_words
from briefkit.render.html.look import name_marking, read_script, read_sheet, write_theme
from briefkit.render.paper import measure_page
from briefkit.render.print_tree import Details, Masthead, Metadata, Printout

MANIFEST_ID = f"{OWN}manifest"
"""Id of the element that holds the manifest."""

_LEAST_CONTENTS = 3
"""Sections that are worth a table of contents."""


def write_html(printout: Printout, theme: Theme) -> bytes:
    """Write a printout as a page that needs nothing but itself: the same bytes for the same printout and theme."""
    catalogue = load_catalogue(printout.metadata.language)
    lines = LineWriter(printout.metadata.language, printout.anchors())
    width, height = measure_page(theme)
    room = {wide: across - 2 * theme.margin_side for wide, across in ((False, width), (True, height))}
    fold = write_words(catalogue.say("Evidence"))
    blocks = BlockWriter(
        lines, room, theme.table_font_size, choose_colours(theme), printout.facets, printout.evidence, fold
    )
    picked = find_picked(printout)
    controls = write_controls(printout.facets.values(), bool(printout.evidence), catalogue)
    body = [
        f'<a class="skip" href="#{OWN}content">{write_words(catalogue.say("Skip to content"))}</a>',
        '<div class="sheet">',
        f"<header>{_write_running(printout.margins.header, printout.margins.marking)}</header>",
        f'<main id="{OWN}content">',
        *_write_masthead(printout.masthead),
        *_write_details(printout.details, lines),
        *_write_contents(printout),
        *(blocks.write_section(each, controls if each is picked else "") for each in printout.sections),
        *_write_notes(lines.notes, catalogue),
        "</main>",
        f"<footer>{_write_running(printout.margins.footer, printout.margins.marking)}</footer>",
        "</div>",
    ]
    direction = "rtl" if printout.metadata.right_to_left else "ltr"
    page = (
        "<!DOCTYPE html>",
        f'<html{write_attribute("lang", printout.metadata.language)} dir="{direction}">',
        "<head>",
        *_write_head(printout.metadata, theme),
        "</head>",
        "<body>",
        *body,
        f'<script type="application/json" id="{MANIFEST_ID}">{_enclose_json(printout.manifest)}</script>',
        f"<script>{read_script()}</script>",
        "</body>",
        "</html>",
    )
    return "".join(f"{line}\n" for line in page).encode()


def write_policy(styles: Iterable[str], scripts: Iterable[str]) -> str:
    """The content security policy of a page: nothing is fetched, sent or run but what is in the page.

    Args:
        styles: Its style sheets.
        scripts: Its scripts.
    """
    allowed = (f"style-src {_list_digests(styles)}", f"script-src {_list_digests(scripts)}")
    return "; ".join(("default-src 'none'", "img-src data:", *allowed, "base-uri 'none'", "form-action 'none'"))


def _list_digests(texts: Iterable[str]) -> str:
    return " ".join(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}'" for text in texts)


def _write_head(metadata: Metadata, theme: Theme) -> Iterator[str]:
    """What the page says of itself; the policy stands before all that it is for."""
    sheet, own = read_sheet(), write_theme(theme)
    yield '<meta charset="utf-8">'
    policy = write_policy((own, sheet), (read_script(),))
    yield f'<meta http-equiv="Content-Security-Policy"{write_attribute("content", policy)}>'
    said = {
        "viewport": "width=device-width, initial-scale=1",
        "referrer": "no-referrer",
        "color-scheme": "light dark",
        "author": metadata.author,
        "description": metadata.subject,
        "keywords": metadata.keywords,
        "dcterms.date": metadata.as_of.isoformat(),
        "generator": f"briefkit {__version__}",
    }
    for name, content in said.items():
        if content:
            yield f'<meta name="{name}"{write_attribute("content", content)}>'
    yield f"<title>{write_words(metadata.title)}</title>"
    yield f"<style>{own}</style>"
    yield f"<style>{sheet}</style>"


def _write_running(words: str, marking: Marking | None) -> str:
    """What stands at the head or foot, of every page in print."""
    label = f'<p class="marking {name_marking(marking)}">{write_words(marking.label)}</p>' if marking else ""
    return f"<div><p>{write_words(words)}</p>{label}</div>"


def _write_masthead(masthead: Masthead) -> Iterator[str]:
    yield '<div class="masthead">'
    if masthead.logo is not None:
        yield write_picture(masthead.logo)
    yield f'<p class="product">{write_words(masthead.product)}</p>'
    yield f"<h1>{write_words(masthead.title)}</h1>"
    yield "</div>"


def _write_details(details: Details, lines: LineWriter) -> Iterator[str]:
    if details:
        yield '<dl class="details">'
        for label, value in details:
            yield f"<div><dt>{write_words(label)}</dt><dd>{lines.write(value)}</dd></div>"
        yield "</dl>"


def _write_contents(printout: Printout) -> Iterator[str]:
    """A link to each section that has a title, where there are several."""
    titled = [section for section in printout.sections if section.title.strip()]
    if len(titled) < _LEAST_CONTENTS:
        return
    title = write_words(printout.labels.contents)
    yield f'<nav aria-labelledby="{OWN}contents"><h2 id="{OWN}contents">{title}</h2><ol>'
    for section in titled:
        yield f"<li><a{write_attribute('href', lead_to(section.id))}>{write_words(section.title)}</a></li>"
    yield "</ol></nav>"


def _write_notes(notes: Sequence[str], catalogue: Catalogue) -> Iterator[str]:
    """What the marks in the text stand for, each with a link back."""
    if not notes:
        return
    title, back = (write_words(catalogue.say(words)) for words in (message("Footnotes"), message("Back to the text")))
    yield f'<section role="doc-endnotes" aria-labelledby="{OWN}notes"><h2 id="{OWN}notes">{title}</h2>'
    yield '<ol class="notes">'
    for number, words in enumerate(notes, 1):
        link = f'<a href="#{OWN}mark-{number}" role="doc-backlink" aria-label="{back}">↩</a>'
        yield f'<li id="{OWN}note-{number}">{words} {link}</li>'
    yield "</ol></section>"


def _enclose_json(text: str) -> str:
    """JSON in which nothing can end the element that holds it: every angle bracket is within a string."""
    return text.replace("<", "\\u003c")
