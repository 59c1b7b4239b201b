"""The pictures of a report: what they are, and how large they are printed."""

from __future__ import annotations

from dataclasses import replace

from briefkit.languages import Catalogue
from briefkit.model.pictures import read_image, turn_upright
from briefkit.model.report import Figure, Head
from briefkit.model.theme import Logo
from briefkit.render.print_tree import Caption, Picture
from briefkit.render.sanitise import clean_text

LOGO_HEIGHT = 40.0
"""Points that a logo is high at most: the line over the title, and a title of one line."""

LOGO_SHARE = 0.3
"""How much of the width of the text a logo takes at most."""

LOGO_GAP = 12.0
"""Points between the title and a logo."""

_POINTS_PER_PIXEL = 72 / 150
_FIRST_ON_ITS_SIDE = 5


def measure_picture(figure: Figure, caption: Caption | None = None) -> Picture:
    """A figure as it is printed: upright, at 150 dots an inch.

    Raises:
        ValueError: See `read_image`.
    """
    try:
        image = read_image(figure.image)
    except ValueError as problem:
        raise ValueError(f"the figure {figure.alt!r} {problem}") from problem
    width, height = image.width * _POINTS_PER_PIXEL, image.height * _POINTS_PER_PIXEL
    if image.orientation >= _FIRST_ON_ITS_SIDE:
        width, height = height, width
    upright = figure.image if image.orientation == 1 else turn_upright(figure.image)
    return Picture(upright, image.media_type, width, height, " ".join(clean_text(figure.alt).split()), caption)


def fit_logo(logo: Logo, head: Head, room: float, catalogue: Catalogue) -> Picture:
    """The logo of a theme, in the size that it has beside the title.

    Args:
        logo: The logo.
        head: The report's head; readers who cannot see the logo hear that it is the originator's.
        room: Width of the text, in points.
        catalogue: Of the reader's language.

    Raises:
        ValueError: The bytes are no picture that can be printed.
    """
    words = catalogue.say("Logo")
    if head.originator:
        words = catalogue.say("Logo of {originator}", originator=head.originator)
    picture = measure_picture(Figure(logo.data, words))
    scale = min(1.0, room * LOGO_SHARE / picture.width, LOGO_HEIGHT / picture.height)
    return replace(picture, width=picture.width * scale, height=picture.height * scale)
