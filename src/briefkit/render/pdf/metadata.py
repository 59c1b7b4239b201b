"""What a file says of itself, twice: in its information dictionary and as XMP (ISO 16684-1)."""

from __future__ import annotations

from xml.sax.saxutils import escape

from briefkit import __version__
from briefkit.model.report import Head
from briefkit.render.identification import name_report
from briefkit.render.pdf.file import File, refer, write_text
from briefkit.render.sanitise import clean_text

_CREATOR = "briefkit"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def flatten(text: str) -> str:
    """Text for a place that has one line and no layout."""
    return " ".join(clean_text(text).split())


def describe_head(head: Head) -> dict[str, str]:
    """Title, author, subject and the rest, as both kinds of metadata give them."""
    return {
        "title": flatten(head.title) or flatten(name_report(head)),
        "author": flatten(head.originator or head.prepared_by),
        "subject": flatten(", ".join(filter(None, (name_report(head), head.place)))),
        "creator": _CREATOR,
        "producer": f"{_CREATOR} {__version__}",
    }


def write_info(head: Head, file: File) -> int:
    """Write the information dictionary; gives its number. Its dates are the report's, never the clock's."""
    entries = "".join(f"/{key.capitalize()}{write_text(value)}" for key, value in describe_head(head).items())
    date = f"(D:{head.as_of:%Y%m%d}000000Z)"
    return file.add(f"<<{entries}/CreationDate{date}/ModDate{date}>>")


def write_xmp(head: Head, file: File) -> int:
    """Write the XMP packet, which also says which part of PDF/UA the file was made by; gives its number."""
    values = {key: escape(value) for key, value in describe_head(head).items()}
    packet = _XMP.format(**values, language=escape(head.language), date=f"{head.as_of.isoformat()}T00:00:00Z")
    return file.add_stream("/Type/Metadata/Subtype/XML", packet.encode(), packed=False)


def describe_catalog(xmp: int, head: Head) -> str:
    """The entries of the document catalogue that do not depend on what is drawn."""
    return (
        f"/Lang{write_text(head.language)}/Metadata {refer(xmp)}/MarkInfo<</Marked true>>"
        "/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D>>]>>"
    )
