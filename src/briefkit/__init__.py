"""briefkit: situation reports from news, every line traceable to its source.

The names below are the library; everything else is how it is built. They are loaded when first used, so that
``import briefkit`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module

from briefkit._version import __version__

TYPE_CHECKING = False  # type checkers take it for true; typing itself would cost more than all the rest here
if TYPE_CHECKING:
    from briefkit.api import build_report, load_spec, parse, render_docx, render_pdf
    from briefkit.errors import BriefkitError, Diagnostic, InputError, OutputError, SpecError, UsageError
    from briefkit.model.document import Document, Span
    from briefkit.model.facts import ParsedDocument

__all__ = [
    "BriefkitError",
    "Diagnostic",
    "Document",
    "InputError",
    "OutputError",
    "ParsedDocument",
    "Span",
    "SpecError",
    "UsageError",
    "__version__",
    "build_report",
    "load_spec",
    "parse",
    "render_docx",
    "render_pdf",
]

_HOMES = {
    "api": ("build_report", "load_spec", "parse", "render_docx", "render_pdf"),
    "errors": ("BriefkitError", "Diagnostic", "InputError", "OutputError", "SpecError", "UsageError"),
    "model.document": ("Document", "Span"),
    "model.facts": ("ParsedDocument",),
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"briefkit.{home}"), name)
    raise AttributeError(f"module 'briefkit' has no attribute {name!r}")
