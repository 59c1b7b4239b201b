"""What a PDF has that briefkit never puts into one: what other programs lay over its pages or hang on to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfPage

_UNSEEN = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)


def count_strange(document: PdfDocument) -> Counter[str]:
    """What is in a document beside pages, links and the manifest, by name, with how often it is there."""
    found: Counter[str] = Counter()
    for page in document:
        found.update(_list_annotations(page))
        found.update(_list_objects(page))
        page.close()
    found["attached files"] = max(document.count_attachments() - 1, 0)
    found["scripts"] = max(pdfium.FPDFDoc_GetJavaScriptActionCount(document), 0)
    return +found


def _list_annotations(page: PdfPage) -> Iterator[str]:
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        if pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_LINK:
            yield "comments or forms"
        pdfium.FPDFPage_CloseAnnot(annotation)


def _list_objects(page: PdfPage) -> Iterator[str]:
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        entry = pdfium.FPDFPage_GetObject(page, number)
        kind = pdfium.FPDFPageObj_GetType(entry)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield "stamps"
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT and pdfium.FPDFTextObj_GetTextRenderMode(entry) in _UNSEEN:
            yield "hidden words"
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE and pdfium.FPDFPageObj_GetMarkedContentID(entry) < 0:
            yield "pictures beside the text"
