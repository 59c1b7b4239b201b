"""The desk's texts: Markdown in the spec, or in files that it names."""

from __future__ import annotations

from pathlib import Path

from briefkit.model.prose import Prose
from briefkit.spec.named_files import read_named_file
from briefkit.spec.nodes import MappingNode, Node, ScalarNode, quote
from briefkit.spec.reading import Reader

_LONGEST = 1_000_000
"""Bytes of a Markdown file; a report of a thousand pages has fewer."""


def read_prose_files(reader: Reader, tree: Node, folder: Path) -> dict[str, Prose]:
    """The texts of a spec, by the ids of the sections that they stand in.

    Args:
        reader: Takes an S101 for a file that cannot be read or is no UTF-8.
        tree: The spec, laid over the defaults of its template.
        folder: The spec's folder.
    """
    texts = tree.find_value("texts") if isinstance(tree, MappingNode) else None
    found: dict[str, Prose] = {}
    for entry in texts.entries if isinstance(texts, MappingNode) else ():
        prose = _read_text(reader, entry.value, folder)
        if prose is not None:
            found[entry.key] = prose
    return found


def _read_text(reader: Reader, node: Node, folder: Path) -> Prose | None:
    text = node.find_value("text") if isinstance(node, MappingNode) else node
    file = node.find_value("file") if isinstance(node, MappingNode) else None
    if isinstance(text, ScalarNode) and not text.is_null:
        path = text.mark.path
        is_block = "\n" in text.text  # its text begins on the line below the mark
        return Prose(text.text, path, Path(path).parent, (text.mark.line or 1) + is_block, indented=True)
    if not isinstance(file, ScalarNode) or file.is_null or not file.text.strip():
        return None
    try:
        name, data = read_named_file(file, folder, _LONGEST)
        content = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, ValueError) as failure:
        reason = "it is not UTF-8" if isinstance(failure, UnicodeDecodeError) else getattr(failure, "strerror", failure)
        reader.problems.append(file.mark.error("S101", f"the text {quote(file.text)} cannot be read: {reason}"))
        return None
    return Prose(content, name, Path(name).parent)
