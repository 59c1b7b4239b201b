"""What a file says of itself beside what the library writes: as XMP (ISO 16684-1), and as attachments."""

from __future__ import annotations

from dataclasses import asdict
from hashlib import md5
from importlib import resources
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import XMP
from reportlab.pdfgen.canvas import Canvas

from briefkit import __version__
from briefkit.render.manifest import MANIFEST_NAME
from briefkit.render.pdf.internals import PackedDocument, refer
from briefkit.render.pdf.names import write_text
from briefkit.render.print_tree import Metadata, Printout

CREATOR = "briefkit"
PRODUCER = f"{CREATOR} {__version__}"

_PROFILE = "sRGB"

_ARCHIVE = """
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>"""

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<pdf:Keywords>{keywords}</pdf:Keywords>
<pdf:Producer>{producer}</pdf:Producer>{archive}
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_UA_SCHEMA = """
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""


def write_date(metadata: Metadata) -> str:
    """The day of the report as a PDF writes it; the only date in the file, which is never the clock's."""
    return f"D:{metadata.as_of:%Y%m%d}000000Z"


def describe_file(metadata: Metadata, canvas: Canvas, archive: bool) -> None:
    """Say what a file is: dates, labels of its pages, and XMP, which also names the parts of PDF/UA and PDF/A."""
    canvas.setDateFormatter(lambda *_: write_date(metadata))
    canvas.addPageLabel(0, style="ARABIC")
    canvas.setCatalogEntry("MarkInfo", {"Marked": "true"})
    packet = write_packet(metadata, archive)
    canvas.setCatalogEntry("Metadata", XMP(creator=lambda _: packet.encode()))


def write_packet(metadata: Metadata, archive: bool) -> str:
    """The XMP packet."""
    values = {key: escape(str(value)) for key, value in asdict(metadata).items()}
    packet = _XMP.format(
        **values,
        date=f"{metadata.as_of.isoformat()}T00:00:00Z",
        creator=CREATOR,
        producer=PRODUCER,
        archive=_ARCHIVE if archive else "",
    )
    if archive:
        return packet.replace("\n</rdf:RDF>", f"{_UA_SCHEMA}\n</rdf:RDF>")
    return packet


def attach_manifest(printout: Printout, document: PackedDocument) -> dict[str, str]:
    """Attach the manifest (ISO 32000-1, 7.11.4; ISO 32000-2, 14.13); gives the entries of the catalogue for it."""
    content = f"{printout.manifest}\n".encode()
    digest = md5(content, usedforsecurity=False).hexdigest()  # the digest that the standard asks for here
    stream = document.add_stream(
        f"/Type/EmbeddedFile/Subtype/application#2Fjson"
        f"/Params<</Size {len(content)}/CheckSum<{digest}>/ModDate({write_date(printout.metadata)})>>",
        content,
    )
    name = write_text(MANIFEST_NAME)
    entry = refer(
        document.add(
            f"<</Type/Filespec/F{name}/UF{name}/Desc{write_text(printout.labels.manifest)}/AFRelationship/Data"
            f"/EF<</F {refer(stream)}/UF {refer(stream)}>>>>"
        )
    )
    return {"AF": f"[{entry}]", "Names": f"<</EmbeddedFiles<</Names[{name} {entry}]>>>>"}


def name_colours(document: PackedDocument) -> dict[str, str]:
    """Say which reds, greens and blues are meant (ISO 32000-1, 14.11.5); gives the entry of the catalogue."""
    profile = resources.files(__package__).joinpath("colours", "srgb.icc").read_bytes()
    stream = document.add_stream("/N 3", profile)
    condition = write_text(_PROFILE)
    return {
        "OutputIntents": f"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier{condition}/Info{condition}"
        f"/DestOutputProfile {refer(stream)}>>]"
    }
