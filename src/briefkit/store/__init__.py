"""The store: parsed documents in a database, as a source of reports that is read once and asked often."""

from briefkit.store.adding import KnownFile, NewFile, Writer, find_stored, list_files, list_stale
from briefkit.store.layout import STORE, is_store
from briefkit.store.loading import Loaded, find_newest, load
from briefkit.store.rows import Item, make_document_key, read_document
from briefkit.store.upkeep import Contents, describe, remove, verify

__all__ = [
    "STORE",
    "Contents",
    "Item",
    "KnownFile",
    "Loaded",
    "NewFile",
    "Writer",
    "describe",
    "find_newest",
    "find_stored",
    "is_store",
    "list_files",
    "list_stale",
    "load",
    "make_document_key",
    "read_document",
    "remove",
    "verify",
]
