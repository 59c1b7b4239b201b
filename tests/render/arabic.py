"""A report in Arabic that has one of every kind of block, and sentences of sources in other languages."""

from __future__ import annotations

from dataclasses import replace

from tests.render.pdf.samples import HEAD, make_png

from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    Emphasis,
    Empty,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    KeyPoint,
    KeyPoints,
    Link,
    Paragraph,
    QuotationList,
    QuotationRow,
    Quoted,
    Ref,
    Report,
    Reported,
    RowNote,
    Section,
    Source,
    SourceList,
    Strong,
    Table,
    Text,
)

ARABIC_HEAD = replace(
    HEAD,
    language="ar",
    product="تقرير الحالة",
    title="عبور النهر والإغاثة في الوادي الأدنى",
    place="الوادي الأدنى",
    originator="مكتب الوادي",
    prepared_by="سلمى الكاتب",
    cleared_by="باسم المراجع",
    to=("المدير", "ضابط المناوبة"),
    cc=("الأرشيف",),
    contact="الغرفة 12",
)
SOURCES = (
    Source("s1", 1, "افتتاح الجسر", "بريد الوادي", ("آمنة لي",), "4 مارس 2024", "https://example.org/bridge?a=1", "B"),
    Source("s2", 2, "Ferry stops", "Delta News", ("Bo Ek",), "5 March 2024", copies=("also in Coast Mail",)),
    Source("s3", 3, "Паром остановлен", "Вести Дельты"),
)
IN_ARABIC = (
    "قال محمد الأحمد إن الجسر فُتح (للمرة الأولى منذ 2019) في الساعة 18:30، وإن 1,250 شخصًا عبروا النهر، وفق تقرير UNHCR."
)
IN_ENGLISH = "The bridge was opened to lorries on Monday (for the first time since 2019), the UNHCR said."
IN_RUSSIAN = "Мост открыли для грузовиков в понедельник, сообщила Мира Соль."
IN_AZERBAIJANI = "Elçi dedi: “Körpü açıldı”. Ağdam şəhərində görüş keçirildi."


def make_rows(count: int) -> tuple[ChronologyRow, ...]:
    """Rows of a chronology, in turns in Arabic, English, Russian and Azerbaijani."""
    texts, places = (IN_ARABIC, IN_ENGLISH, IN_RUSSIAN, IN_AZERBAIJANI), ("معبر الوادي", "Lower Ford", "Ağdam")
    names = ("سلمى منصور", "Mira Sol", "Kərim Vəliyev")
    return tuple(
        ChronologyRow(
            f"e{number}",
            f"{number % 28 + 1} مارس 2024",
            texts[number % 4],
            places[number % 3],
            (Ref("a1", names[number % 3]), Text("العمدة")),
            (Cite("s1", "¶ 2"), Cite("s2")),
            marks="°" if number % 2 else "",
            status="planned" if number % 5 == 0 else "",
            outlets=number % 4 + 1,
            notes=(RowNote("تختلف الأرقام", (Text("مصدر واحد يذكر 3 مسارات"),)),) if number % 3 == 0 else (),
        )
        for number in range(count)
    )


def every_arabic_block(rows: int = 4) -> tuple[Block, ...]:
    """One of every kind of block; the chronology has so many rows."""
    when = (Ref("e1", "4 مارس"),)
    return (
        Heading("الجزء الأول", 2, "part-1"),
        Heading("Lower valley", 3),
        Paragraph(
            (Text(f"{IN_ARABIC} "), Strong("كلمات قوية، "), Emphasis("كلمات مائلة "), Quoted("سنعبر"), Cite("s1"))
        ),
        Paragraph((Text(f"{IN_ENGLISH} "), Cite("s2", "¶ 3"))),
        Paragraph((Text(f"{IN_RUSSIAN} "), Cite("s3"))),
        Paragraph((Text("انظر "), Link("عنوان", "https://example.org/page"), Text(" (4 مارس)."))),
        Bullets(((Text(IN_ARABIC),), (Text("A short item."),), (Text(IN_ENGLISH),))),
        Bullets(((Text("أول"),), (Text("ثانٍ"),)), numbered=True),
        KeyPoints(
            (KeyPoint((Text(IN_ARABIC),), (Cite("s1"),), when), KeyPoint((Text(IN_ENGLISH),), (Cite("s2"),), when))
        ),
        KeyFigures(
            (KeyFigure("1,250", "شخصًا عبروا", "8 مارس", (Cite("s2"),)), KeyFigure("٧٥٪", "من الطرق", "اليوم", ()))
        ),
        Reported((Text(IN_ARABIC),)),
        Reported((Text(IN_ENGLISH),)),
        Assessed((Text(IN_ARABIC),), "likely", "moderate", (Cite("s1"),)),
        Chronology(make_rows(rows), (ChronologyRow("u1", "بلا تاريخ", IN_ENGLISH),), ("° منقول من جملة سابقة",)),
        ActorTable(
            "الأشخاص",
            (
                ActorRow("a1", "سلمى منصور", ("س. منصور",), "رئيسة مكتب العبارات", "فريلاند", when, "3 مارس", "8 مارس"),
                ActorRow("a2", "Mira Sol", ("M. Sol",), "Head of the ferry office", "Freeland", (), "4 مارس", "8 مارس"),
            ),
            ("aliases", "role", "country", "acts", "seen", "sources"),
        ),
        QuotationList(
            (
                QuotationRow("q1", "سلمى منصور", "سنعبر النهر غدًا.", "direct", "a1", "هي", "رئيسة المكتب", "4 مارس"),
                QuotationRow(
                    "q2", "Mira Sol", "We will cross the river tomorrow.", "direct", "a2", role="Head of office"
                ),
            )
        ),
        Table(
            ("اليوم", "Level"),
            (((Text("الاثنين"),), (Text("3.5 m"),)), ((Text("1–2"),), (Text("م"),))),
            "المناسيب",
            (1, 2),
        ),
        Figure(make_png(), "خريطة", "المعابر", "8 مارس 2024", "مكتب الخرائط"),
        Empty("لم يُغلق أي طريق."),
        SourceList(),
    )


def make_arabic_report(rows: int = 4) -> Report:
    """The report."""
    sections = (Section("main", "القسم الرئيسي", every_arabic_block(rows)),)
    return Report(ARABIC_HEAD, sections, SOURCES, ("أُعد من ثلاثة مصادر",))
