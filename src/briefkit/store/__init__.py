"""The cache: what was made of files and documents, kept on the disk, so that nothing unchanged is made twice."""

from briefkit.store.documents import make_keys, pack_document, unpack_document, unpack_record
from briefkit.store.packing import Entry
from briefkit.store.readings import Kept, make_reading_key, pack_reading, unpack_reading
from briefkit.store.session import Store
from briefkit.store.upkeep import Contents, clear, describe, verify

__all__ = [
    "Contents",
    "Entry",
    "Kept",
    "Store",
    "clear",
    "describe",
    "make_keys",
    "make_reading_key",
    "pack_document",
    "pack_reading",
    "unpack_document",
    "unpack_reading",
    "unpack_record",
    "verify",
]
