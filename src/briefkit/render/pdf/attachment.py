"""The manifest as a file within the file (ISO 32000-1, 7.11.4; the associated files of ISO 32000-2, 14.13)."""

from __future__ import annotations

from hashlib import md5

from briefkit.model.report import Report
from briefkit.render.manifest import MANIFEST_NAME, write_manifest
from briefkit.render.pdf.file import File, refer, write_text

_DESCRIPTION = "What this report prints, by id, with its sources"


def attach_manifest(report: Report, file: File) -> str:
    """Write the manifest of a report; gives the entries of the document catalogue that lead to it."""
    content = f"{write_manifest(report)}\n".encode()
    digest = md5(content, usedforsecurity=False).hexdigest()  # the digest that the standard asks for here
    date = f"(D:{report.head.as_of:%Y%m%d}000000Z)"
    stream = file.add_stream(
        f"/Type/EmbeddedFile/Subtype/application#2Fjson"
        f"/Params<</Size {len(content)}/CheckSum<{digest}>/ModDate{date}>>",
        content,
    )
    name = write_text(MANIFEST_NAME)
    entry = refer(
        file.add(
            f"<</Type/Filespec/F{name}/UF{name}/Desc{write_text(_DESCRIPTION)}/AFRelationship/Data"
            f"/EF<</F {refer(stream)}/UF {refer(stream)}>>>>"
        )
    )
    return f"/AF[{entry}]/Names<</EmbeddedFiles<</Names[{name} {entry}]>>>>"
