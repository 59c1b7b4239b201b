"""A Word template written by hand: the least that Word opens, to put one odd thing into."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W_URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "word/document.xml"
RELS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"

SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1134" w:right="1134"/></w:sectPr>'
PLACES = "<w:p><w:r><w:t>{{report.title}}</w:t></w:r></w:p><w:p><w:r><w:t>{{sections}}</w:t></w:r></w:p>"

_NAMESPACES = (
    f'xmlns:w="{W_URI}" xmlns:r="{R_URI}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def say(words: str) -> str:
    """A paragraph."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def relate(number: int, kind: str, target: str, outside: bool = False) -> str:
    """A relationship; a kind without a namespace is one of ECMA-376."""
    mode = ' TargetMode="External"' if outside else ""
    full = kind if ":" in kind else f"{R_URI}/{kind}"
    return f'<Relationship Id="rId{number}" Type="{full}" Target="{target}"{mode}/>'


def declare(part: str, kind: str) -> str:
    """What the content types say of a part of WordprocessingML."""
    return f'<Override PartName="/word/{part}" ContentType="{_WORD}.{kind}+xml"/>'


def write_part(root: str, content: str) -> bytes:
    """A part of WordprocessingML."""
    return f"<w:{root} {_NAMESPACES}>{content}</w:{root}>".encode()


def make_parts(
    body: str = "", *, relations: str = "", types: str = "", parts: Mapping[str, bytes] | None = None, styles: str = ""
) -> dict[str, bytes]:
    """The parts of the template.

    Args:
        body: Stands before the places of title and sections.
        relations: More relationships of the text.
        types: More content types.
        parts: More parts, or others in the place of those that are there.
        styles: More styles.
    """
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    )
    declared = (
        declare("document.xml", "template.main")
        + declare("styles.xml", "styles")
        + declare("settings.xml", "settings")
        + declare("fontTable.xml", "fontTable")
    )
    own = relate(1, "styles", "styles.xml") + relate(2, "settings", "settings.xml")
    own += relate(3, "fontTable", "fontTable.xml")
    return {
        TYPES: f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{declared}{types}</Types>'.encode(),
        "_rels/.rels": write_relations(relate(1, "officeDocument", MAIN)),
        MAIN: write_part("document", f"<w:body>{body}{PLACES}{SECTION}</w:body>"),
        RELS: write_relations(own + relations),
        "word/styles.xml": write_part("styles", normal + styles),
        "word/settings.xml": write_part("settings", ""),
        "word/fontTable.xml": write_part("fonts", '<w:font w:name="Arial"/>'),
        **(parts or {}),
    }


def write_relations(relations: str) -> bytes:
    """A part with relationships."""
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'.encode()


def pack(parts: Mapping[str, bytes]) -> bytes:
    """A file of parts."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return saved.getvalue()
