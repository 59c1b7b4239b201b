"""Bytes to text: encodings, line ends, control characters."""

from __future__ import annotations

import codecs
import re

from briefkit.errors import Diagnostic, InputError, error, warning

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_WESTERN = "cp1252"
_CANDIDATES = (_WESTERN, "cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "gb18030", "shift_jis", "euc_jp", "euc_kr")
_BY_LANGUAGE = {
    **dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl"), "cp1250"),
    **dict.fromkeys(("az", "ku", "tr"), "cp1254"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
    "vi": "cp1258",
}
"""Single-byte encodings of the Latin script that no statistics tell apart in a short text; all others use cp1252.

After the table of default encodings by locale in the HTML standard, section 13.2.3.2, in Windows code pages, which
hold every letter of their ISO 8859 counterparts.
"""

_DECLARABLE = (
    "utf-8 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 big5 euc_jp euc_kr cp949 gb2312"
    " gbk gb18030 iso2022_jp shift_jis cp932 koi8-r koi8-u mac-roman mac-cyrillic iso8859-2 iso8859-3 iso8859-4"
    " iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16"
)
"""Names of the codecs of Python that a page may declare; the others are for programs and not for text."""
_READ_AS = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874"}
"""Labels that the web reads as the Windows code page that contains them (WHATWG Encoding Standard, section 4.2)."""

_SAMPLE = 65_536
"""Bytes looked at to guess an encoding."""

_BLANKS = dict.fromkeys((0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x1F), " ")
_REMOVED = [*range(0x09), *range(0x0E, 0x1C), 0x7F, 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)]
_CONTROL: dict[int, str | None] = {**_BLANKS, **dict.fromkeys(_REMOVED)}
_CONTROL_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
"""The same; to look for one takes a twentieth of the time that it takes to replace none."""


def decode_text(
    content: bytes, path: str, language: str | None = None, declared: str | None = None
) -> tuple[str, tuple[Diagnostic, ...]]:
    r"""The text of a plain, Markdown or HTML file, with ``\n`` line ends and without control characters.

    The encoding is that of the byte order mark, else UTF-8 if the bytes are valid UTF-8, else what the file declares,
    else a guess. Control characters that part words become a space, the others go: C0 except tab and line feed, DEL,
    lone surrogates, U+FFFE and U+FFFF.

    Args:
        content: The bytes.
        path: For messages.
        language: BCP 47 tag, which decides between encodings of the Latin script.
        declared: Encoding label that the file itself gives.

    Returns:
        The text, and warnings I110 and I112.

    Raises:
        InputError: I104 where the bytes are no text.
    """
    problems: list[Diagnostic] = []
    text = _decode_known(content, declared)
    if text is None and b"\0" not in content:
        encoding = _guess_encoding(content, language)
        text = _decode_strictly(content, encoding) if encoding else None
        problems.append(warning("I112", f"not UTF-8; read as {encoding}, which is a guess", path))
    if text is None or "\0" in text:
        raise InputError(error("I104", "this is not text in any encoding that was tried", path))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    count = len(_CONTROL_CHARACTER.findall(text))
    if count:
        text = text.translate(_CONTROL)
        problems.append(warning("I110", f"{count} control characters were removed", path))
    return text, tuple(problems)


def decode_json(content: bytes, path: str, line: int | None = None) -> str:
    """The text of a JSON file or line, to the character: UTF-8, or what its byte order mark says (RFC 8259, 8.1).

    Raises:
        InputError: I104 where the bytes are no text.
    """
    text = _decode_known(content, None)
    if text is None or "\0" in text:
        raise InputError(error("I104", "the bytes are not UTF-8", path, line))
    return text


def _decode_known(content: bytes, declared: str | None) -> str | None:
    text = _decode_marked(content)
    if text is None:
        text = _decode_strictly(content, "utf-8")
    encoding = _resolve_label(declared) if declared and text is None else None
    return _decode_strictly(content, encoding) if encoding else text


def _decode_marked(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_strictly(content[len(mark) :], encoding)
    return None


def _decode_strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _resolve_label(label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    name = _READ_AS.get(name, name)
    return name if name in _DECLARABLE.split() else None


def _guess_encoding(content: bytes, language: str | None) -> str | None:
    from charset_normalizer import from_bytes

    sample = content[:_SAMPLE]
    if len(content) > _SAMPLE:
        sample = sample[: sample.rfind(b" ") + 1] or sample
    best = from_bytes(sample, cp_isolation=list(_CANDIDATES)).best()
    if best is None:
        return None
    if best.encoding == _WESTERN:
        return _BY_LANGUAGE.get((language or "").partition("-")[0].lower(), _WESTERN)
    return best.encoding
