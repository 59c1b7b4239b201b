"""Files that a spec names: found beside the YAML file that names them, and read within a bound."""

from __future__ import annotations

from pathlib import Path

from briefkit.spec.nodes import ScalarNode
from briefkit.spec.overlay import SETTING


def read_named_file(node: ScalarNode, folder: Path, most: int) -> tuple[str, bytes]:
    """The path and the bytes of a file, named relative to the YAML file that names it.

    Raises:
        OSError: It is not there, has more than `most` bytes, or cannot be read.
        ValueError: The name can be no name of a file.
    """
    path = (folder if node.mark.path == SETTING else Path(node.mark.path).parent) / node.text
    if not path.is_file():
        raise OSError(None, "no such file")
    if path.stat().st_size > most:
        raise OSError(None, f"it is larger than {most:,} bytes")
    return str(path), path.read_bytes()
