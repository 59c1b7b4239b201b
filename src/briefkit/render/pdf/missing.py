"""Which characters of a printout no face has."""

from __future__ import annotations

import unicodedata
from itertools import chain

from briefkit.model.theme import Theme
from briefkit.render.claims import list_body, list_head, unfold_notes
from briefkit.render.pdf.fonts import drop_unseen, find_missing, make_faces
from briefkit.render.print_tree import Printout


def list_missing(printout: Printout, theme: Theme) -> tuple[str, ...]:
    """The characters that are printed as boxes, in code point order.

    Raises:
        ValueError: A font file of the theme cannot be used.
    """
    margins = printout.margins
    characters = {*margins.header, *margins.footer, *(margins.marking.label if margins.marking else "")}
    for part in chain(list_head(printout), list_body(printout)):
        for run in unfold_notes(part.content):
            if not run.text.isascii():
                characters.update(unicodedata.normalize("NFC", run.text))
    shown = drop_unseen("".join(character for character in sorted(characters) if not character.isspace()))
    return tuple(sorted(find_missing(set(shown), make_faces(font.data for font in theme.fonts))))
