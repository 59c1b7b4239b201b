"""Findings about a Word template: what was taken out, repaired or is doubtful, each reported once with its number."""

from __future__ import annotations

from collections import Counter

from briefkit.errors import Diagnostic, Severity
from briefkit.render.docx.ooxml import show


class Ledger:
    """Findings about a template, in the order in which they come up."""

    def __init__(self) -> None:
        """Start without any."""
        self._counts: Counter[tuple[str, Severity, str, str]] = Counter()

    def say(self, code: str, part: str, words: str, times: int = 1, severity: Severity = Severity.WARNING) -> None:
        """Say what was done or found in a part, so many times; nothing is said for 0."""
        if times:
            self._counts[code, severity, show(part), words] += times

    def list_findings(self, path: str) -> tuple[Diagnostic, ...]:
        """Everything that was said, about a file as the user named it."""
        return tuple(
            Diagnostic(code, severity, f"{part}: {words}{f' ({times} times)' if times > 1 else ''}", path)
            for (code, severity, part, words), times in self._counts.items()
        )
