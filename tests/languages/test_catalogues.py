"""The catalogues: up to date with the code, complete, and with the values of each message in their places."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from briefkit.languages import list_catalogues, load_catalogue

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "src" / "briefkit" / "languages" / "catalogues").glob("*.po"))
IN_PARTS = {"en_US"}
"""Catalogues that have only the words that differ from those of the code."""


@cache
def load_script() -> ModuleType:
    found = importlib.util.spec_from_file_location("update_catalogues", ROOT / "scripts" / "update_catalogues.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def list_entries(path: Path) -> list[Message]:
    with path.open("rb") as file:
        return [entry for entry in read_po(file, locale=path.stem) if entry.id]


def list_forms(words: str | Iterable[str] | None) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words or ())


def list_names(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def test_the_languages_that_a_report_can_speak() -> None:
    assert list_catalogues() == ("en", "ar", "az", "en-US", "es", "fr", "ru", "tr")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_catalogue_has_the_messages_of_the_code_and_no_others(path: Path) -> None:
    assert load_script().write_catalogue(path) == path.read_bytes(), "run: python scripts/update_catalogues.py"


@pytest.mark.parametrize("path", [path for path in FILES if path.stem not in IN_PARTS], ids=lambda path: path.stem)
def test_every_message_is_translated(path: Path) -> None:
    lacking = [entry.id for entry in list_entries(path) if not all(list_forms(entry.string))]
    assert lacking == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_values_keep_their_places(path: Path) -> None:
    """A form for one or two things may say the number in words; nothing else may go, and nothing may come."""
    for entry in list_entries(path):
        said, *_ = list_forms(entry.id)
        for form in filter(None, list_forms(entry.string)):
            missing = list_names(said) ^ list_names(form)
            assert missing <= ({"number"} if len(list_forms(entry.string)) > 1 else set()), (said, form)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_words_end_as_they_do_in_english(path: Path) -> None:
    """A label keeps its colon, a sentence its stop, so that the code can put words behind it."""
    for entry in list_entries(path):
        said, *_ = list_forms(entry.id)
        for form in filter(None, list_forms(entry.string)):
            assert form.strip(" ") == form or said.strip(" ") != said or entry.context == "between parts", form
            assert form.endswith(said[-1]) or said[-1] not in ".:", (said, form)


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("fr", 0, "0 document"),
        ("fr", 1, "1 document"),
        ("fr", 1234, "1\u202f234 documents"),
        ("es", 2, "2 documentos"),
        ("ru", 21, "21 документ"),
        ("ru", 3, "3 документа"),
        ("ru", 12, "12 документов"),
        ("tr", 2, "2 belge"),
        ("az", 2, "2 sənəd"),
        ("ar", 1, "وثيقة واحدة"),
        ("ar", 2, "وثيقتان"),
        ("ar", 5, "5 وثائق"),
        ("ar", 11, "11 وثيقة"),
        ("en-US", 2, "2 documents"),
    ],
)
def test_each_number_has_the_form_of_its_language(language: str, number: int, said: str) -> None:
    assert load_catalogue(language).count("{number} document", "{number} documents", number) == said


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [("tr", "ile", "İle"), ("az", "iyun", "İyun"), ("en-GB", "in", "In"), ("ru", "май", "Май"), ("fr", "", "")],
)
def test_capitals_are_those_of_the_language(language: str, words: str, said: str) -> None:
    assert load_catalogue(language).capitalise(words) == said


def test_american_english_is_spelt_as_in_america() -> None:
    assert load_catalogue("en-US").say("Organisations") == "Organizations"
    assert load_catalogue("en-US").say("Key points") == "Key points"


def test_a_language_without_a_catalogue_speaks_british_english() -> None:
    assert load_catalogue("eo").language == "en-GB"
    assert load_catalogue("fr-CA").language == "fr-CA"
