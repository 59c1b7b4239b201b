"""What kind of text a document is: news, or something that tells no news of its own."""

from __future__ import annotations

from enum import StrEnum

from briefkit.model.messages import message_in


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
            Genre.NEWS: message_in("genre", "news"),
            Genre.OPINION: message_in("genre", "opinion or personal account"),
            Genre.LETTERS: message_in("genre", "letters to the editor"),
            Genre.PRESS_REVIEW: message_in("genre", "press review"),
            Genre.LIVE_BLOG: message_in("genre", "live blog"),
            Genre.PLAY_BY_PLAY: message_in("genre", "play-by-play or results"),
            Genre.ADVERT: message_in("genre", "advert or advice"),
        }[self]
