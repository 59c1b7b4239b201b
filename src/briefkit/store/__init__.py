"""The cache: what was made of documents, kept on the disk, so that nothing unchanged is made twice."""

from briefkit.store.documents import Entry, pack_document, recall_documents, unpack_document, unpack_record
from briefkit.store.session import Store
from briefkit.store.upkeep import Contents, clear, describe, verify

__all__ = [
    "Contents",
    "Entry",
    "Store",
    "clear",
    "describe",
    "pack_document",
    "recall_documents",
    "unpack_document",
    "unpack_record",
    "verify",
]
