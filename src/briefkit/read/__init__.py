"""Reading: files to documents, one module a format."""

from briefkit.read.source import SourceOptions
from briefkit.read.sources import check_ids, read_sources

__all__ = ["SourceOptions", "check_ids", "read_sources"]
