"""Reading: files to documents, one module a format."""

from briefkit.read.sources import READERS, check_ids, read_sources

__all__ = ["READERS", "check_ids", "read_sources"]
