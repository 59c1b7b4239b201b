"""The manifest in a DOCX."""

from __future__ import annotations

import zipfile
import zlib

from lxml import etree

from briefkit.render.docx.properties import MANIFEST_ELEMENT

_ERRORS = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError, etree.XMLSyntaxError)


def find_manifest(file: str, most: int) -> str | None:
    """The manifest in a DOCX; None where there is none.

    Args:
        file: Path of the file.
        most: Bytes that one part may unpack to.

    Raises:
        ValueError: The file is damaged, or the part too large.
    """
    try:
        with zipfile.ZipFile(file) as package:
            names = [name for name in package.namelist() if name.startswith("customXml/item")]
            for name in names:
                if package.getinfo(name).file_size > most:
                    raise ValueError(f"its part {name} is larger than {most:,} bytes")
                parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
                root = etree.fromstring(package.read(name), parser)
                if root.tag == MANIFEST_ELEMENT:
                    return root.text or ""
    except _ERRORS as problem:
        raise ValueError(str(problem) or type(problem).__name__) from problem
    return None
