"""Reading: files to documents, one module a format."""

from briefkit.read.collection import Missed, collect_documents
from briefkit.read.dates import Moment
from briefkit.read.files import FoundFile, bring_file, load_file, name_source
from briefkit.read.naming import covers_path
from briefkit.read.planning import Plan, PlannedFile, SourceEntry, plan_files
from briefkit.read.source import Reading, SourceOptions
from briefkit.read.sources import check_ids, read_file, read_sources
from briefkit.read.stores import is_address

__all__ = [
    "FoundFile",
    "Missed",
    "Moment",
    "Plan",
    "PlannedFile",
    "Reading",
    "SourceEntry",
    "SourceOptions",
    "bring_file",
    "check_ids",
    "collect_documents",
    "covers_path",
    "is_address",
    "load_file",
    "name_source",
    "plan_files",
    "read_file",
    "read_sources",
]
