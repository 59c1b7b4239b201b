"""Bring the catalogues up to date with the code: ``python scripts/update_catalogues.py``.

Every message of the code is put into every catalogue, in order of the alphabet. Translations are kept, new messages
have none yet, and those that the code no longer has go. Nothing else is in the files, neither times nor paths, so that
the same code gives the same bytes.

For a new language, begin with an empty file of its name: ``src/briefkit/languages/catalogues/de.po``.
"""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from babel.core import Locale
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).resolve().parents[1] / "src" / "briefkit"
CATALOGUES = SOURCE / "languages" / "catalogues"
HEADER = """\
# What the reports of briefkit say in {language}.
# Words in braces stand for values and stay as they are. See docs/languages.md.
#"""


class Message(NamedTuple):
    """Words that a catalogue translates.

    Attributes:
        words: In English; those for one thing where there are others for many.
        many: Those for many things.
        context: As which of several things the words are meant.
    """

    words: str
    many: str | None = None
    context: str | None = None


class Call(NamedTuple):
    """How many arguments without a name a call has, and where the words stand among them."""

    arguments: int
    words: int
    many: int | None = None
    context: int | None = None


CALLS = {
    "say": Call(1, 0),
    "say_in": Call(2, 1, context=0),
    "count": Call(3, 0, many=1),
    "weave": Call(2, 1),
    "message": Call(1, 0),
    "message_in": Call(2, 1, context=0),
    "message_count": Call(2, 0, many=1),
}
"""The calls that have messages in them; Babel's own extraction misses what stands within f-strings."""


@cache
def gather_messages() -> tuple[Message, ...]:
    """Every message of the code, in order of the alphabet."""
    found = {each for path in SOURCE.rglob("*.py") for each in _read_messages(ast.parse(path.read_text("utf-8")))}
    return tuple(sorted(found, key=lambda each: (each.words.casefold(), each.words, each.context or "")))


def write_catalogue(path: Path) -> bytes:
    """A catalogue as it is with all messages of the code and no others."""
    with path.open("rb") as file:
        held = read_po(file, locale=path.stem)
    header = HEADER.format(language=Locale.parse(path.stem).english_name)
    made = Catalog(path.stem, header_comment=header, charset="utf-8", fuzzy=False)
    for words, many, context in gather_messages():
        key = words if many is None else (words, many)
        entry = held.get(words, context)
        made[words] = Entry(key, _keep(entry, many, made.num_plurals), context=context)
    written = io.BytesIO()
    write_po(written, made, width=0, omit_header=True)
    plural = f"nplurals={made.num_plurals}; plural={made.plural_expr};"
    header += f'\nmsgid ""\nmsgstr ""\n"Language: {path.stem}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    return f'{header}"Plural-Forms: {plural}\\n"\n\n'.encode() + written.getvalue()


def _keep(entry: Entry | None, many: str | None, forms: int) -> str | tuple[str, ...]:
    """The translation of a message as it is held, with as many forms as the language has."""
    held = entry.string if entry is not None else ""
    if many is None:
        return held if isinstance(held, str) else ""
    told = (*held, *[""] * forms)[:forms] if isinstance(held, tuple) else ("",) * forms
    return tuple(told)


def _read_messages(tree: ast.Module) -> Iterator[Message]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        call = CALLS.get(name)
        if call is None or len(node.args) != call.arguments:
            continue
        words, many, context = (_read_words(node, place) for place in (call.words, call.many, call.context))
        if words and (call.many is None or many) and (call.context is None or context):
            yield Message(words, many, context)
        elif name.startswith("message"):
            raise ValueError(f"{ast.unparse(node)} is no message; its words have to stand in it")


def _read_words(call: ast.Call, place: int | None) -> str | None:
    """The words that an argument is, if it is nothing else."""
    value = call.args[place] if place is not None else None
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else None


if __name__ == "__main__":
    for catalogue in sorted(CATALOGUES.glob("*.po")):
        catalogue.write_bytes(write_catalogue(catalogue))
