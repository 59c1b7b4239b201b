"""Reading: files to documents, one module a format."""

from briefkit.read.files import FoundFile
from briefkit.read.source import Reading, SourceOptions
from briefkit.read.sources import FoundSource, check_ids, find_source, join_readings, read_file, read_sources

__all__ = [
    "FoundFile",
    "FoundSource",
    "Reading",
    "SourceOptions",
    "check_ids",
    "find_source",
    "join_readings",
    "read_file",
    "read_sources",
]
