"""The control words of RTF 1.9.1 that matter to a reader of the text; no other one changes what is read."""

from __future__ import annotations

_TABLES = (
    "fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl filetbl xmlnstbl latentstyles datastore"
    " themedata colorschememapping info generator userprops docvar protusertbl factoidname svb keycode listpicture"
)
_PICTURES = "pict nonshppict shprslt sp objdata objclass objname objalias objsect object picprop datafield formfield"
_MARGINS = (
    "header headerl headerr headerf footer footerl footerr footerf footnote ftnsep ftnsepc ftncn aftnsep aftnsepc"
)
_NOTES = "aftncn annotation atnid atnauthor atndate atntime atnicn atnref atrfstart atrfend bkmkstart bkmkend"
_CODES = "fldinst xe tc tcn rxe txe template private password passwordhash mailmerge wgrffmtfilter nextfile upr"
_MARKS = "listtext pntext pn pnseclvl phonetic oldcprops oldpprops oldsprops oldtprops defchp defpap"
UNSEEN = frozenset(" ".join((_TABLES, _PICTURES, _MARGINS, _NOTES, _CODES, _MARKS)).split())
"""Destinations whose content is no text of the body: tables of fonts and styles, pictures and objects, heads and feet,
notes and comments, codes of fields, what lists write before their items."""

READ_THOUGH_MARKED = frozenset(("shpinst", "ud"))
"""Destinations marked as ones that a reader may pass over, and which have text in them all the same."""

SIGNS = {
    "line": "\n",
    "lbr": "\n",
    "tab": " ",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
"""Control words that stand for characters."""

SYMBOLS = {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}"}
"""Control symbols that stand for characters. A soft hyphen stands for none."""

PARAGRAPH_ENDS = frozenset(("par", "sect", "page", "column", "nestcell"))

CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""Encodings by the number of a font's character set."""

SYMBOL_CHARSET = 2
"""That of fonts whose characters are signs, such as the dots before items of a list."""

ENCODINGS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
"""Encodings of a file that names none by number."""

CODE_PAGES = {10000: "mac_roman", 1361: "johab", 65001: "utf-8"}
"""Encodings by the number of a code page, where Python calls them otherwise than by "cp" and that number."""
