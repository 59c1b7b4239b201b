"""What kind of text a document is: news, or something that tells no news of its own."""

from __future__ import annotations

from enum import StrEnum


class Genre(StrEnum):
    """Kinds of texts that newspapers print; the values are words of the spec."""

    NEWS = "news"
    OPINION = "opinion"
    LETTERS = "letters"
    PRESS_REVIEW = "press-review"
    LIVE_BLOG = "live-blog"
    PLAY_BY_PLAY = "play-by-play"
    ADVERT = "advert"

    @property
    def label(self) -> str:
        """The genre in words."""
        return {
            Genre.NEWS: "news",
            Genre.OPINION: "opinion or personal account",
            Genre.LETTERS: "letters to the editor",
            Genre.PRESS_REVIEW: "press review",
            Genre.LIVE_BLOG: "live blog",
            Genre.PLAY_BY_PLAY: "play-by-play or results",
            Genre.ADVERT: "advert or advice",
        }[self]
