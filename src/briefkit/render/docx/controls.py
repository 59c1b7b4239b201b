"""Content controls of a Word template, and the prompts that they leave (ECMA-376 part 1, 17.5.2).

A control that holds a placeholder, shows a property of the file or shows its prompt is taken away and what is in it
stays: the report is what was filled in. Any other control stays a control.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from briefkit.render.docx.ooxml import W, local_name, make_run, put_words, read_words, unwrap

BOUND = {"title": "title", "creator": "originator", "category": "product", "PublishDate": "as_of"}
"""Properties that a control may be bound to, and the field of the head that the report has for each."""

_STORES = ("coreProperties", "CoverPageProperties")
"""Where those properties stand; a control may be bound to data of the house under the same name."""

_STEP = re.compile(r"(?:^|[/:])(\w+)(?:\[\d+\])?\s*$")
_GALLERY = "Table of Contents"
_PROMPT = re.compile(
    r"\s*(?:(?:Click|Tap)(?: or (?:tap|click))?(?: here)? to (?:enter|add|choose|select|type)\b[^{}]*"
    r"|Choose an item\.?|\[(?:Type|Click|Insert)\b[^\][{}]*\])\s*",
    re.IGNORECASE,
)
"""The prompts that Word itself puts into controls, in English; in other languages their style tells them."""


def release_controls(root: etree._Element) -> list[str]:
    """Take away the controls that the report fills, and old markup around paragraphs; gives the prompts in them."""
    prompts: list[str] = []
    for wrapper in list(root.iter(f"{W}customXml")):
        unwrap(wrapper, (child for child in wrapper if child.tag != f"{W}customXmlPr"))
    for control in list(root.iter(f"{W}sdt")):
        content = control.find(f"{W}sdtContent")
        if content is None:
            unwrap(control, ())
            continue
        asks = control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        bound = _find_binding(control)
        words = read_words(content)
        if bound in BOUND and "{{" not in words:
            _put_placeholder(content, f"{{{{report.{BOUND[bound]}}}}}")
        elif asks and "{{" not in words:
            prompts += [words] if words.strip() else []
            _empty(content.iter(f"{W}t"))
        elif bound is None and not asks and "{{" not in words and not _is_contents(control):
            continue
        if asks:
            for style in list(content.iter(f"{W}rStyle")):  # the grey of a prompt
                style.getparent().remove(style)  # type: ignore[union-attr]
        unwrap(control, content)
    return prompts


def drop_prompts(root: etree._Element, styles: frozenset[str]) -> list[str]:
    """Take out prompts without a control, by their words or the ids of their character styles; gives the prompts."""
    prompts: list[str] = []
    for run in root.iter(f"{W}r"):
        style = run.find(f"{W}rPr/{W}rStyle")
        words = read_words(run)
        if style is not None and style.get(f"{W}val") in styles and words.strip() and "{" not in words:
            prompts.append(words)
            _empty(run.iter(f"{W}t"))
    for paragraph in root.iter(f"{W}p"):
        words = read_words(paragraph)
        if _PROMPT.fullmatch(words):
            prompts.append(words)
            _empty(paragraph.iter(f"{W}t"))
    return prompts


def find_prompt_styles(styles: etree._Element) -> frozenset[str]:
    """Ids of the styles that Word sets prompts in; their name is the same in every language."""
    return frozenset(
        style.get(f"{W}styleId", "")
        for style in styles.iter(f"{W}style")
        if any(name.get(f"{W}val", "").lower() == "placeholder text" for name in style.iter(f"{W}name"))
    )


def _find_binding(control: etree._Element) -> str | None:
    """The property or element that a control shows; None where it shows its own words."""
    properties = control.find(f"{W}sdtPr")
    for child in properties if properties is not None else ():
        if local_name(child) == "dataBinding":
            path = next((str(value) for key, value in child.items() if str(key).endswith("xpath")), "")
            found = _STEP.search(path) if any(each in path for each in _STORES) else None
            return found[1] if found else ""
    return None


def _is_contents(control: etree._Element) -> bool:
    galleries = control.iterfind(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return any(each.get(f"{W}val") == _GALLERY for each in galleries)


def _put_placeholder(content: etree._Element, placeholder: str) -> None:
    texts = list(content.iter(f"{W}t"))
    if texts:
        put_words(texts, placeholder)
    else:
        paragraph = next(content.iter(f"{W}p"), None)
        (content if paragraph is None else paragraph).append(make_run(placeholder))


def _empty(texts: Iterable[etree._Element]) -> None:
    for text in texts:
        text.text = ""
