"""The pictures of a report: what they are, and how large they are printed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from briefkit.model.pictures import read_image, turn_upright
from briefkit.model.report import Figure, Head
from briefkit.model.theme import Logo
from briefkit.render.sanitise import clean_text

LOGO_HEIGHT = 40.0
"""Points that a logo is high at most: the line over the title, and a title of one line."""

LOGO_SHARE = 0.3
"""How much of the width of the text a logo takes at most."""

LOGO_GAP = 12.0
"""Points between the title and a logo."""

_POINTS_PER_PIXEL = 72 / 150
_FIRST_ON_ITS_SIDE = 5


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can be printed.

    Attributes:
        image: Its bytes, upright.
        media_type: "image/png" or "image/jpeg".
        width: In points, at 150 dots an inch.
        height: In points.
    """

    image: bytes = field(repr=False)
    media_type: str
    width: float
    height: float


def measure_picture(figure: Figure) -> Picture:
    """Find out what the bytes of a figure are, and turn them upright.

    Raises:
        ValueError: See `read_image`.
    """
    try:
        image = read_image(figure.image)
    except ValueError as problem:
        raise ValueError(f"the figure {figure.alt!r} {problem}") from problem
    width, height = image.width * _POINTS_PER_PIXEL, image.height * _POINTS_PER_PIXEL
    if image.orientation == 1:
        return Picture(figure.image, image.media_type, width, height)
    if image.orientation >= _FIRST_ON_ITS_SIDE:
        width, height = height, width
    return Picture(turn_upright(figure.image), image.media_type, width, height)


def fit_logo(logo: Logo, head: Head, room: float) -> tuple[Figure, Picture]:
    """The logo of a theme as a figure, and as a picture of the size that it has beside the title.

    Args:
        logo: The logo.
        head: The report's head; the originator is whose logo it is, for those who do not see it.
        room: Width of the text, in points.

    Raises:
        ValueError: The bytes are no picture that can be printed.
    """
    figure = Figure(logo.data, clean_text(f"Logo of {head.originator}" if head.originator else "Logo"))
    size = measure_picture(figure)
    scale = min(1.0, room * LOGO_SHARE / size.width, LOGO_HEIGHT / size.height)
    return figure, replace(size, width=size.width * scale, height=size.height * scale)
