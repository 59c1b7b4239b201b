"""A part of a Word template, made fit to go out: people's remarks, prompts, and what fetches or starts something."""

from __future__ import annotations

from lxml import etree

from briefkit.errors import Severity
from briefkit.render.docx.controls import drop_prompts, find_prompt_styles, release_controls
from briefkit.render.docx.house_contents import FILLED, place_contents
from briefkit.render.docx.house_fields import fill_property_fields, flatten_foreign_fields, read_instructions
from briefkit.render.docx.kinds import CORE, KINDS, MAIN
from briefkit.render.docx.ledger import Ledger
from briefkit.render.docx.ooxml import RELATION_TYPE, W, drop, local_name, show
from briefkit.render.docx.references import drop_sources
from briefkit.render.docx.revisions import accept_changes, drop_remarks, drop_rights, mend_bookmarks

_SETTINGS = {
    "trackRevisions": ("R121", "tracking of changes was switched off"),
    "docVars": ("R121", "variables of the file were removed"),
    "mailMerge": ("R122", "a mail merge was removed"),
}
"""Settings that a report must not have: the code, and what is said."""

_PEOPLE = ("Manager", "HyperlinkBase", "Template")
"""Properties of the file that name people, or folders of theirs."""

_FOLDER = ("/", "\\", ":")

_NUMBERS = {
    "bookmarkStart": ("id",),
    "abstractNum": ("abstractNumId",),
    "num": ("numId",),
    "footnote": ("id",),
    "endnote": ("id",),
    "pgSz": ("w", "h"),
    "pgMar": ("left", "right", "gutter"),
    "cols": ("num", "space"),
}
"""Attributes that are read as whole numbers."""


class Scrubber:
    """Makes one part after the other fit to go out."""

    def __init__(self, ledger: Ledger, styles: etree._Element | None) -> None:
        """Begin with the ledger that learns what was done, and the styles of the template, if it has any."""
        self._ledger = ledger
        self._prompt_styles = find_prompt_styles(styles) if styles is not None else frozenset[str]()

    def scrub(self, root: etree._Element, name: str, kind: str) -> None:
        """Make a part fit to go out; `kind` is the kind of relationship that leads to it.

        Raises:
            ValueError: It cannot be used; the message names the part.
        """
        _check_numbers(root, name)
        self._ledger.say("R121", name, "tracked changes are accepted", accept_changes(root))
        self._ledger.say("R122", name, "addresses of pictures were removed", drop_sources(root))
        if KINDS[kind].words:
            self._scrub_words(root, name, is_main=kind == MAIN)
        elif kind == CORE:
            del root[:]  # the report says of itself what it is and whose
        elif kind == f"{RELATION_TYPE}/settings":
            for setting in list(root):
                code, words = _SETTINGS.get(local_name(setting), ("", ""))
                if code:
                    drop(setting)
                    self._ledger.say(code, name, words)
        elif kind == f"{RELATION_TYPE}/extended-properties":
            self._scrub_properties(root, name)

    def _scrub_words(self, root: etree._Element, name: str, *, is_main: bool) -> None:
        drop_remarks(root)
        self._ledger.say("R121", name, "names of those who may edit something were removed", drop_rights(root))
        prompts = release_controls(root) + drop_prompts(root, self._prompt_styles)
        for prompt in prompts:
            self._ledger.say("R121", name, f"a prompt was removed: {show(prompt)}")
        try:
            self._scrub_fields(root, name)
        except ValueError as problem:
            raise ValueError(f"{problem}: {show(name)}") from problem
        if is_main:
            for words in place_contents(root):
                severity = Severity.NOTE if words == FILLED else Severity.WARNING
                self._ledger.say("R124", name, words, severity=severity)
        mend_bookmarks(root)

    def _scrub_fields(self, root: etree._Element, name: str) -> None:
        for instruction in read_instructions(root):
            if "{{" in instruction:
                words = f"a placeholder in the code of a field cannot be filled: {show(instruction)}"
                self._ledger.say("R106", name, words, severity=Severity.ERROR)
        for kind in flatten_foreign_fields(root):
            words = f"a field that a report must not contain was replaced by its words: {kind or 'of no known kind'}"
            self._ledger.say("R122", name, words)
        fill_property_fields(root)

    def _scrub_properties(self, root: etree._Element, name: str) -> None:
        for element in list(root):
            key, words = local_name(element), (element.text or "").strip()
            if key in _PEOPLE and words and (key != "Template" or any(mark in words for mark in _FOLDER)):
                drop(element)
                self._ledger.say("R121", name, f"a property was removed: {key}")


def _check_numbers(root: etree._Element, name: str) -> None:
    """Refuse a part that has words where it needs numbers.

    Raises:
        ValueError: It has.
    """
    for tag, keys in _NUMBERS.items():
        for element in root.iter(f"{W}{tag}"):
            for key in keys:
                value = element.get(f"{W}{key}", "0")
                try:
                    int(value) if key.lower().endswith("id") else int(float(value))
                except (ValueError, OverflowError) as problem:
                    raise ValueError(f"{show(name)} has no number as {key} of {tag}: {show(value)}") from problem
