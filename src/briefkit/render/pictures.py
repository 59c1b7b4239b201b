"""The pictures of a report: what they are, and how large they are printed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefkit.model.pictures import read_image
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


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can be printed.

    Attributes:
        media_type: "image/png" or "image/jpeg".
        width: In points, at 150 dots an inch.
        height: In points.
    """

    media_type: str
    width: float
    height: float


def measure_picture(figure: Figure) -> Picture:
    """Find out what the bytes of a figure are.

    Raises:
        ValueError: See `read_image`.
    """
    try:
        image = read_image(figure.image)
    except ValueError as problem:
        raise ValueError(f"the figure {figure.alt!r} {problem}") from problem
    return Picture(image.media_type, image.width * _POINTS_PER_PIXEL, image.height * _POINTS_PER_PIXEL)


def fit_logo(logo: Logo, head: Head, room: float) -> tuple[Figure, Picture]:
    """The logo of a theme as a figure, and its size beside the title.

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
