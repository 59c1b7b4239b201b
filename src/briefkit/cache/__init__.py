"""The cache: what was made of files, documents and specs, kept on the disk, so that nothing unchanged is made twice."""

from briefkit.cache.documents import make_keys, pack_document, unpack_document
from briefkit.cache.packing import Entry
from briefkit.cache.readings import Kept, make_reading_key, pack_reading, unpack_reading
from briefkit.cache.selections import make_selection_key, pack_selection, unpack_selection
from briefkit.cache.session import Cache
from briefkit.cache.upkeep import Contents, clear, describe, verify
from briefkit.cache.versions import find_version

__all__ = [
    "Cache",
    "Contents",
    "Entry",
    "Kept",
    "clear",
    "describe",
    "find_version",
    "make_keys",
    "make_reading_key",
    "make_selection_key",
    "pack_document",
    "pack_reading",
    "pack_selection",
    "unpack_document",
    "unpack_reading",
    "unpack_selection",
    "verify",
]
