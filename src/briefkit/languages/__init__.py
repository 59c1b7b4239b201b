"""The reader's language: what a report says in words of its own, and how it writes dates, numbers and lists.

All of that is English in the code; a catalogue in `catalogues/` has it in another language. Words of sources are
never touched.
"""

from briefkit.languages.catalogue import Catalogue, has_catalogue, load_catalogue, message
from briefkit.languages.direction import is_right_to_left

__all__ = ["Catalogue", "has_catalogue", "is_right_to_left", "load_catalogue", "message"]
