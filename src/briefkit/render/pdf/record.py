"""The manifest in a PDF."""

from __future__ import annotations

from pypdfium2 import PdfDocument, PdfiumError

from briefkit.render.manifest import MANIFEST_NAME


def find_manifest(file: str, most: int) -> str | None:
    """The manifest that is attached to a PDF; None where there is none.

    Args:
        file: Path of the file.
        most: Bytes that it may have.

    Raises:
        ValueError: The file is damaged or protected, or the manifest too large or no text.
    """
    try:
        with PdfDocument(file) as document:
            for number in range(document.count_attachments()):
                attached = document.get_attachment(number)
                if attached.get_name() == MANIFEST_NAME:
                    content = bytes(attached.get_data())
                    if len(content) > most:
                        raise ValueError(f"its manifest is larger than {most:,} bytes")
                    return content.decode()
    except UnicodeDecodeError as problem:
        raise ValueError("its manifest is not text") from problem
    except PdfiumError as problem:
        raise ValueError(str(problem)) from problem
    return None
