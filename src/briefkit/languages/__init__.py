"""The reader's language: what a report says in words of its own, and how it writes dates, numbers and lists.

All of that is English in the code; a catalogue in `catalogues/` has it in another language. Words of sources are
never touched.
"""

from briefkit.languages.catalogue import ENGLISH, Catalogue, has_catalogue, list_catalogues, load_catalogue
from briefkit.languages.direction import is_right_to_left
from briefkit.model.messages import message, message_count, message_in

__all__ = [
    "ENGLISH",
    "Catalogue",
    "has_catalogue",
    "is_right_to_left",
    "list_catalogues",
    "load_catalogue",
    "message",
    "message_count",
    "message_in",
]
