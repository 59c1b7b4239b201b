"""What the desk decides in a review, in the file that a spec names for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from briefkit.api.writing import write_file
from briefkit.spec.briefing import Spec

REVIEWED = ("split", "exclude", "reviewed")
"""Keys of a decisions file that a review adds ids to."""


def find_decisions(spec: Spec) -> Path:
    """The file that decisions about a spec are added to; a check before anybody decides anything.

    Raises:
        SpecError: S101, if the file cannot be read; S106, if it is written so that nothing can be added.
    """
    from briefkit.spec.decisions_file import add_decisions
    from briefkit.spec.files import read_text_file

    path = Path(spec.decisions) if spec.decisions is not None else spec.folder / "decisions.yaml"
    if path.exists():
        add_decisions(read_text_file(path), {"e-0": {}}, {key: ["e-0"] for key in REVIEWED}, str(path))
    return path


def write_decisions(spec: Spec, edits: Mapping[str, Mapping[str, object]], lists: Mapping[str, Sequence[str]]) -> Path:
    """Add decisions to the file that a spec names for them, or to a new ``decisions.yaml`` beside the spec.

    Args:
        spec: The spec.
        edits: Corrections by the id of an event, quotation or document.
        lists: Ids by key: "exclude", "split", "reviewed".

    Returns:
        The file.

    Raises:
        SpecError: S101, if the file cannot be read; S106, if it is written so that nothing can be added.
        OutputError: R101, if it cannot be written.
    """
    from briefkit.spec.decisions_file import add_decisions
    from briefkit.spec.files import read_text_file

    path = find_decisions(spec)
    text = read_text_file(path) if path.exists() else ""
    return write_file(path, add_decisions(text, edits, lists, str(path)).encode())
