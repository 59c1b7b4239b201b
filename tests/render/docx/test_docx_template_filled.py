"""Content controls, prompts, fields, tables of contents, columns, boxes: where a Word template keeps its words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.render.docx.plain import MAIN, declare, make_parts, pack, relate, say, write_part
from tests.render.docx.test_docx_template_cleaned import REPORT, fill, find, run, words_of

from briefkit.errors import Severity
from briefkit.model.theme import WordTemplate
from briefkit.render.docx.lint import check_template

DC = "xmlns:ns0='http://purl.org/dc/elements/1.1/'"


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def bind(name: str, prefix: str = "w") -> str:
    path = f"/ns1:coreProperties[1]/ns0:{name}[1]"
    return f'<{prefix}:dataBinding w:prefixMappings="{DC}" w:xpath="{path}" w:storeItemID="{{6C3C8BC8}}"/>'


ASKS = "<w:showingPlcHdr/>"
PROMPT = "Click or tap here to enter text."
GREY = f'<w:r><w:rPr><w:rStyle w:val="Platzhaltertext"/></w:rPr><w:t>{PROMPT}</w:t></w:r>'
GREY_STYLE = '<w:style w:type="character" w:styleId="Platzhaltertext"><w:name w:val="Placeholder Text"/></w:style>'
TITLE = REPORT.head.title


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<w:p>{run('On ')}{control(run('{{report.title}}'))}</w:p>", f"On {TITLE}"),
        (f"<w:p>{control(run('{{report.'))}{run('title}}')}</w:p>", TITLE),
        (control(say("{{report.title}}")), TITLE),
        (control(control(say("{{report.title}}"))), TITLE),
        (f"<w:p>{control(run('{{report.title}}'), ASKS)}</w:p>", TITLE),
        (f"<w:p>{run('On ')}{control(run('House sitrep template'), bind('title'))}</w:p>", f"On {TITLE}"),
        (f"<w:p>{control(run('[Document title]'), bind('title') + ASKS)}</w:p>", TITLE),
        (f"<w:p>{control('', bind('title'))}</w:p>", TITLE),
        (control("<w:p/>", bind("title")), TITLE),
        (control(say("Ines Quill"), bind("creator")), "River desk"),
        (f"<w:tbl><w:tblPr/><w:tr>{control('<w:tc>' + say('x') + '</w:tc>', bind('title'))}</w:tr></w:tbl>", TITLE),
        (f"<w:p>{control(run('Ours'), bind('Company'))}</w:p>", "Ours"),
        (f"<w:p>{control(run('Ours'), bind('title').replace('coreProperties', 'house'))}</w:p>", "Ours"),
        (f"<w:customXml>{say('{{report.title}}')}</w:customXml>", TITLE),
        (f"<w:p><w:smartTag>{run('{{report.')}</w:smartTag>{run('title}}')}</w:p>", TITLE),
    ],
)
def test_controls_are_filled(body: str, expected: str) -> None:
    parts = make_parts(body, styles=GREY_STYLE)
    assert find(parts) == []
    filled = fill(parts)
    assert words_of(filled)[0] == expected
    for word in (b"w:sdt", b"dataBinding", b"w:customXml"):
        assert word not in filled[MAIN]


def test_a_block_in_a_control() -> None:
    """Sections go into a block control, be it one within another; the table in it is as wide as the page."""
    parts = make_parts(control(control(say("{{chronology}}"))))
    assert find(parts) == []
    words = words_of(fill(parts))
    assert words[0] == "Chronology"
    assert words.count("Chronology") == 1


def test_a_title_that_only_a_control_shows_is_a_place_for_it() -> None:
    parts = make_parts(f"<w:p>{control(run('x'), bind('title'))}</w:p>")
    parts[MAIN] = parts[MAIN].replace(b"<w:t>{{report.title}}</w:t>", b"")
    assert find(parts) == []


def test_a_block_in_a_control_within_a_line_is_refused_for_what_it_is() -> None:
    (said,) = find(make_parts(f"<w:p>{run('See ')}{control(run('{{actors}}'))}</w:p>"))
    assert said.startswith("error[R106]: word/document.xml, paragraph 1: {{actors}} has to stand alone in a paragraph")


def test_other_controls_stay() -> None:
    choice = control(run("Routine"), '<w:dropDownList><w:listItem w:value="Routine"/></w:dropDownList>')
    filled = fill(make_parts(f"<w:p>{choice}</w:p>"))
    assert b"dropDownList" in filled[MAIN]


@pytest.mark.parametrize(
    ("body", "prompt"),
    [
        (f"<w:p>{control(run(PROMPT), ASKS)}</w:p>", PROMPT),
        (f"<w:p>{control(run('Hier klicken'), ASKS)}</w:p>", "Hier klicken"),
        (f"<w:tbl><w:tblPr/><w:tr><w:tc>{control(say(PROMPT), ASKS)}</w:tc></w:tr></w:tbl>", PROMPT),
        (f"<w:p>{GREY}</w:p>", PROMPT),
        (say("Click here to enter text."), "Click here to enter text."),
        (say("Choose an item."), "Choose an item."),
        (say("[Type the abstract of the document here.]"), "[Type the abstract of the document here.]"),
    ],
)
def test_prompts_do_not_go_out(body: str, prompt: str) -> None:
    parts = make_parts(body, styles=GREY_STYLE)
    assert find(parts) == [f"warning[R121]: {MAIN}: a prompt was removed: {prompt}"]
    filled = fill(parts)
    assert prompt.encode() not in b"".join(filled.values())
    assert words_of(filled)[0] == ""


@pytest.mark.parametrize("words", ["Click rates rose.", "He chose an item.", "[Typed by hand]", "Readers tap here."])
def test_words_that_are_no_prompts(words: str) -> None:
    assert find(make_parts(say(words))) == []
    assert words_of(fill(make_parts(say(words))))[0] == words


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def tell(instruction: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'


def field(instruction: str, result: str) -> str:
    """A field; what is written `<` is XML, what not is words."""
    said = instruction if instruction.startswith("<") else tell(instruction)
    return f"{mark('begin')}{said}{mark('separate')}{result}{mark('end')}"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (
            '<w:fldSimple w:instr="DDEAUTO c:\\\\cmd.exe &quot;/k calc&quot;"><w:r><w:t>kept</w:t></w:r></w:fldSimple>',
            "DDEAUTO",
        ),
        (field(' DDE excel "x" ', run("kept")), "DDE"),
        (field(tell(" DD") + tell("EAUTO cmd "), run("kept")), "DDEAUTO"),
        (field("dde cmd", run("kept")), "DDE"),
        (field(' INCLUDEPICTURE "http://127.0.0.1:9/x" ', run("kept")), "INCLUDEPICTURE"),
        (field(' INCLUDETEXT "c:\\x" ', run("kept")), "INCLUDETEXT"),
        (field(" LINK Excel.Sheet.8 x ", run("kept")), "LINK"),
        (field(" MERGEFIELD Name ", run("kept")), "MERGEFIELD"),
        (field(' FILLIN "Name?" ', run("kept")), "FILLIN"),
        (field(" DOCVARIABLE x ", run("kept")), "DOCVARIABLE"),
        (field(field(" QUOTE 68 68 69 ", run("DDE")) + tell(" cmd "), run("kept")), "of no known kind"),
        (field(' "DDE" cmd ', run("kept")), "of no known kind"),
        (run("kept") + mark("begin") + tell(" MACROBUTTON NoMacro cmd ") + mark("end"), "MACROBUTTON"),
        (field(" IF " + "1 = 1 x", field(" DDE cmd ", run("kept"))), "DDE"),
    ],
)
def test_fields_that_fetch_or_start_something(content: str, kind: str) -> None:
    parts = make_parts(f"<w:p>{content}</w:p>")
    assert find(parts) == [
        f"warning[R122]: {MAIN}: a field that a report must not contain was replaced by its words: {kind}"
    ]
    filled = fill(parts)
    assert words_of(filled)[0] == "kept"
    assert not any(word in filled[MAIN] for word in (b"cmd", b"127.0.0.1", b"INCLUDE", b"LINK", b"fldSimple"))


@pytest.mark.parametrize(
    "instruction", [" PAGE ", " = 1 + 2 ", ' STYLEREF "Title" ', ' HYPERLINK "https://house.example/" ']
)
def test_other_fields_stay(instruction: str) -> None:
    parts = make_parts(f"<w:p>{field(instruction, run('x'))}</w:p>")
    assert find(parts) == []
    assert instruction.encode() in fill(parts)[MAIN]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (field(" TITLE \\* MERGEFORMAT ", run("House ") + run("template")), TITLE),
        (field(" TITLE ", ""), TITLE),
        (field(' DOCPROPERTY "Title" ', run("x")), TITLE),
        (field(" AUTHOR ", run("Ines Quill")), "River desk"),
        ('<w:fldSimple w:instr=" TITLE "><w:r><w:t>x</w:t></w:r></w:fldSimple>', TITLE),
        (field(" SUBJECT ", run("x")), "x"),
    ],
)
def test_fields_that_show_the_title_or_the_author(content: str, expected: str) -> None:
    parts = make_parts(f"<w:p>{content}</w:p>")
    assert find(parts) == []
    assert words_of(fill(parts))[0] == expected


def test_a_placeholder_in_an_instruction() -> None:
    parts = make_parts(f"<w:p>{field(tell(' QUOTE {') + tell('{report.title}} '), run('x'))}</w:p>")
    words = "a placeholder in the code of a field cannot be filled: QUOTE {{report.title}}"
    assert find(parts) == [f"error[R106]: {MAIN}: {words}"]
    header = write_part("hdr", '<w:p><w:fldSimple w:instr="REF {{report.title}}"/></w:p>')
    parts = make_parts(
        relations=relate(9, "header", "header1.xml"),
        types=declare("header1.xml", "header"),
        parts={"word/header1.xml": header},
    )
    parts[MAIN] = parts[MAIN].replace(b"<w:sectPr>", b'<w:sectPr><w:headerReference w:type="default" r:id="rId9"/>')
    assert [each.split(": ")[:2] for each in find(parts)] == [["error[R106]", "word/header1.xml"]]


TOC = ' TOC \\o "1-3" \\h \\z \\u '
FILLED = f"note[R124]: {MAIN}: Word's own table of contents is filled as {{{{contents}}}} is"
STALE = f"warning[R124]: {MAIN}: a table that Word generates is not filled; it is marked as out of date, so that "
STALE += "Word updates it"
BEGIN, SPLIT, END = mark("begin"), mark("separate"), mark("end")
ENTRY = run("Old heading") + "<w:r><w:tab/></w:r>" + field(" PAGEREF _Toc1 ", run("3"))
ENTRY = f'<w:hyperlink w:anchor="_Toc1">{ENTRY}</w:hyperlink>'
LINES = f"<w:p>{BEGIN}{tell(TOC)}{SPLIT}{ENTRY}</w:p><w:p>{ENTRY}</w:p><w:p>{END}</w:p>"
CAPTIONS = ' TOC \\c "Table" '
GALLERY = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
ENTRIES = ["Key points\t", "Chronology\t", "Actors\t", "Statements\t", "Sources\t", "Notes\t"]


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{field(TOC, run('No table of contents entries found.'))}</w:p>",
        LINES,
        control(LINES, GALLERY),
        f'<w:p><w:bookmarkStart w:id="3" w:name="x"/>{field(TOC, run("x"))}</w:p><w:bookmarkEnd w:id="3"/>',
    ],
)
def test_a_table_of_contents_is_filled(body: str) -> None:
    parts = make_parts(say("Contents of the house") + body + say("after"))
    assert find(parts) == [FILLED]
    words = words_of(fill(parts))
    assert words[: len(ENTRIES) + 2] == ["Contents of the house", *ENTRIES, "after"]


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{field(CAPTIONS, run('x'))}</w:p>",
        f"<w:p>{run('See: ')}{field(TOC, run('x'))}</w:p>",
        f"<w:tbl><w:tblPr/><w:tr><w:tc><w:p>{field(TOC, run('x'))}</w:p></w:tc></w:tr></w:tbl>",
        f"<w:p>{field(' INDEX ', run('x'))}</w:p>",
        f'<w:p><w:fldSimple w:instr="{TOC.replace(chr(34), "&quot;")}"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>',
    ],
)
def test_a_table_that_is_left_to_word(body: str) -> None:
    parts = make_parts(body)
    assert find(parts) == [STALE]
    assert fill(parts)[MAIN].count(b'w:dirty="true"') == 1


def test_a_table_of_contents_beside_one_of_ours() -> None:
    parts = make_parts(LINES + say("{{contents}}"))
    assert find(parts) == [STALE]
    parts = make_parts(LINES + LINES)
    assert find(parts) == [FILLED, STALE]


@pytest.mark.parametrize(
    ("body", "final", "expected"),
    [
        ("", 2, ["{{sections}} is in a section with 2 columns"]),
        (
            say("{{chronology}}") + '<w:p><w:pPr><w:sectPr><w:cols w:num="3"/></w:sectPr></w:pPr></w:p>',
            1,
            ["{{chronology}} is in a section with 3"],
        ),
        (say("{{key-points}}") + '<w:p><w:pPr><w:sectPr><w:cols w:num="2"/></w:sectPr></w:pPr></w:p>', 1, []),
        ("", 1, []),
    ],
)
def test_tables_in_columns_are_told(body: str, final: int, expected: list[str]) -> None:
    parts = make_parts(body)
    parts[MAIN] = parts[MAIN].replace(
        b"</w:sectPr></w:body>", f'<w:cols w:num="{final}"/></w:sectPr></w:body>'.encode()
    )
    said = find(parts)
    assert [each.split("; its")[0].removeprefix("warning[R125]: ") for each in said if "R125" in each] == [
        each if each.endswith("columns") else f"{each} columns" for each in expected
    ]
    fill(parts)


def test_the_end_of_the_file_in_columns() -> None:
    parts = make_parts()
    parts[MAIN] = parts[MAIN].replace(b"{{sections}}", b"x").replace(b"</w:sectPr>", b'<w:cols w:num="2"/></w:sectPr>')
    assert any(each.startswith("warning[R125]: the end of the file is in a section with 2") for each in find(parts))


BOX = "<w:txbxContent>{}</w:txbxContent>"


def test_placeholders_in_boxes_and_tables_within_tables() -> None:
    """A text box is there twice, as a drawing and as VML for older readers; both are filled, footers too."""
    words = BOX.format(say("{{report.title}}"))
    box = (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"<w:drawing><wps:txbx>{words}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{words}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    inner = f"<w:tbl><w:tblPr/><w:tr><w:tc>{say('{{report.originator}}')}</w:tc></w:tr></w:tbl><w:p/>"
    outer = f"<w:tbl><w:tblPr/><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    parts = make_parts(
        box + outer,
        relations=relate(9, "footer", "footer1.xml"),
        types=declare("footer1.xml", "footer"),
        parts={"word/footer1.xml": write_part("ftr", control(say("{{report.title}}")))},
    )
    parts[MAIN] = parts[MAIN].replace(b"<w:sectPr>", b'<w:sectPr><w:footerReference w:type="default" r:id="rId9"/>')
    assert find(parts) == []
    filled = fill(parts)
    title = TITLE.replace("&", "&amp;").encode()
    assert filled[MAIN].count(title) == 3
    assert b"River desk" in filled[MAIN]
    assert title in filled["word/footer1.xml"]


def test_words_of_a_report_are_no_prompts_or_fields() -> None:
    report = replace(REPORT, head=replace(REPORT.head, title="[Type here] {{actors}}"))
    problems = check_template(WordTemplate("h", pack(make_parts())), report)
    assert [each.code for each in problems if each.severity is not Severity.NOTE] == ["R108"]
