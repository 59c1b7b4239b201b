"""Fields: what Word works out anew, with the result that holds now (ECMA-376 part 1, 17.16)."""

from __future__ import annotations

from briefkit.render.docx.markup import escape_text, run


def write_field(instruction: str, result: str) -> str:
    """Write a field: what Word works out, such as "PAGE", and the words that are shown until it does."""
    return f"{begin_field(instruction)}{run(result)}{FIELD_END}"


def begin_field(instruction: str) -> str:
    """Write the start of a field, up to its result; `FIELD_END` has to follow even in another paragraph."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape_text(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
"""The end of a field, after its result."""
