"""The invented stories that the samples tell, each stated once: countries, people and outlets exist nowhere.

Ellisar is a republic on a gulf, Dravania lies inland, the Gulf Compact is a union of states. All of it is told in
March 2026.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """An article as its author wrote it.

    Attributes:
        title: Headline.
        published: Day of publication.
        outlet: Who published it.
        byline: Names.
        paragraphs: The body.
        language: BCP 47 tag.
    """

    title: str
    published: dt.date
    outlet: str
    byline: tuple[str, ...]
    paragraphs: tuple[str, ...]
    language: str = "en"

    @property
    def text(self) -> str:
        """The body, paragraphs parted by blank lines."""
        return "\n\n".join(self.paragraphs)

    @property
    def author(self) -> str:
        """The first name of the byline."""
        return self.byline[0]

    @property
    def day(self) -> str:
        """Day of publication, as a British paper writes it."""
        return f"{self.published.day} {self.published:%B %Y}"

    @property
    def iso(self) -> str:
        """Day of publication as ISO 8601 writes it."""
        return self.published.isoformat()

    @property
    def url(self) -> str:
        """An address that leads nowhere."""
        host = "".join(letter for letter in self.outlet.lower() if letter.isascii() and letter.isalnum())
        return f"https://www.{host}.example/{self.published:%Y/%m/%d}/story"


FERRY = Story(
    "Ferry crews end nine-day strike in Port Mereth",
    dt.date(2026, 3, 3),
    "Mereth Courier",
    ("Ingrid Solvay",),
    (
        "Ferry crews in Port Mereth went back to work on Tuesday after nine days of strike, the port authority said.",
        "Some 1,400 deckhands and engineers had stopped work on 22 February over pay and the length of night shifts."
        " The strike cut off eleven islands and left 3,000 passengers on the mainland.",
        "“We have not won everything, but we have won our sleep,” union leader Tobias Renn told reporters at the quay.",
        "Transport Minister Helena Ostrovar said that the state would pay 18 million marks into a fund for new crews.",
        "The first boat to Little Skerry left at 6:40 a.m. with 212 passengers on board.",
    ),
)
DAM = Story(
    "Inspectors find cracks in Halden dam",
    dt.date(2026, 3, 5),
    "The Sorvik Post",
    ("Pavel Dorin", "Mira Castellan"),
    (
        "Inspectors have found 14 cracks in the Halden dam, the Dravanian water agency said on Thursday.",
        "The longest of them measures 2.3 metres. Engineers lowered the lake by four metres on Wednesday and will"
        " lower it by three more until Sunday, the agency said in a statement.",
        "Residents of the villages of Upper and Lower Halden, 860 people in all, were told to leave their houses by"
        " Friday evening.",
        "“Nobody is in danger today, and we mean to keep it so,” agency head Viktor Lasko said.",
        "The dam was built in 1968. Its last inspection, in 2019, found nothing.",
        "Opposition lawmaker Sanna Brevik called the inspection of 2019 “a walk along the top”. She asked the"
        " prosecutor general to look into it.",
    ),
)
QUOTA = Story(
    "Gulf Compact cuts herring quota by a fifth",
    dt.date(2026, 3, 6),
    "Northgate Wire",
    ("Lotte Amsel",),
    (
        "PORT MERETH, March 6 (Northgate Wire) - Ministers of the Gulf Compact agreed on Friday to cut the herring"
        " quota by 20 percent, the lowest since 1994.",
        "Ellisar may land 41,000 tonnes this year and Dravania 9,500, according to a document seen by Northgate Wire.",
        "Ellisar’s Fisheries Minister Rasmus Tolland said after eleven hours of talks that the cut was “bitter and"
        " right”.",
        "Boat owners in Skerry Bay blocked the harbour with 30 trawlers in protest. Police did not intervene.",
    ),
)
BLACKOUT = Story(
    "Blackout leaves 200,000 without power in northern Ellisar",
    dt.date(2026, 3, 9),
    "Harbour Daily",
    (),
    (
        "A blackout left about 200,000 people in northern Ellisar without electricity on Sunday night, grid operator"
        " Lumen said on Monday.",
        "A fire in a substation near Aldmoor started it at 9:12 p.m. Power was back in most towns by 4 a.m.",
        "Two hospitals ran on their generators. Nobody was hurt, Interior Minister Karel Vance said.",
        "Lumen said that it had asked for a new substation three times since 2021.",
        "The regulator opened an inquiry on Monday and will report by 30 April.",
    ),
)
BORDER = Story(
    "Ellisar and Dravania reopen border post at Kestrel Pass",
    dt.date(2026, 3, 10),
    "Mereth Courier",
    ("Ingrid Solvay",),
    (
        "Ellisar and Dravania on Tuesday reopened the border post at Kestrel Pass, which had been shut for six years.",
        "Prime Minister Adela Norrby of Ellisar and her Dravanian counterpart, Milan Hruska, lifted the barrier"
        " together at noon. About 500 people watched.",
        "“This road was never closed in our heads,” Norrby said.",
        "Hruska said that lorries would be let through from 1 April, once the scales had been tested.",
        "The pass was closed in 2020 after two customs officers had been shot. Nobody has been tried for it.",
        "The two countries will share the cost of a new customs hall, 7.5 million marks.",
        "A joint commission meets in Sorvik on 24 March.",
        "Shopkeepers on both sides hope for the summer. “I have had four customers this week,” said Jitka Molnar, who"
        " sells coffee 200 metres from the barrier.",
    ),
)
TUNNEL = Story(
    "Three workers die in Aldmoor tunnel fire",
    dt.date(2026, 3, 11),
    "Northgate Wire",
    ("Desmond Okar",),
    (
        "ALDMOOR, Ellisar, March 11 (Northgate Wire) - Three workers died on Wednesday in a fire in the railway tunnel"
        " under Mount Aldmoor, the fire service said.",
        "Nineteen others reached the open through a service shaft. Five of them were treated for smoke.",
        "A drilling machine caught fire at about 7 a.m., 2.4 kilometres from the northern portal, fire chief Nora"
        " Lindqvar said.",
        "Work on the tunnel, which is to open in 2028, was stopped.",
        "“We owe the families an answer before we owe anybody a tunnel,” said Transport Minister Helena Ostrovar.",
    ),
)
BANK = Story(
    "Central bank holds rate at 4.25 percent",
    dt.date(2026, 3, 12),
    "Gulf Ledger",
    ("Amara Quist",),
    (
        "Ellisar’s central bank kept its main rate at 4.25 percent on Thursday, as all nine analysts polled by the Gulf"
        " Ledger had expected.",
        "Inflation fell to 3.1 percent in February from 3.4 percent in January.",
        "Governor Lucas Ferrand said that a cut in May was “possible but not promised”.",
    ),
)
COURT = Story(
    "Court orders recount in Skerry Bay election",
    dt.date(2026, 3, 13),
    "Harbour Daily",
    ("Piet Armand",),
    (
        "The Supreme Court of Ellisar on Friday ordered a recount of the mayoral election in Skerry Bay.",
        "Judges found that 312 postal votes had been opened before the polls closed.",
        "Mayor Greta Holm, who won by 87 votes on 15 February, said she would respect the ruling.",
        "Her rival, Jonas Wieland of the Island List, called it “late, but not too late”.",
        "The recount begins on 18 March and must be over within three days.",
    ),
)
CLINIC = Story(
    "Clinics in Sorvik run short of measles vaccine",
    dt.date(2026, 3, 16),
    "The Sorvik Post",
    ("Mira Castellan",),
    (
        "Eleven of the 26 clinics in Sorvik have run out of measles vaccine, the city’s health office said on Monday.",
        "The office counted 48 cases since the beginning of February, most of them children under six.",
        "A shipment of 30,000 doses will arrive from Port Mereth on Wednesday, Health Minister Irena Kolb said.",
        "“We should have ordered in December,” she told parliament.",
    ),
)
HARVEST = Story(
    "Dravania bans export of seed grain until July",
    dt.date(2026, 3, 17),
    "Dravian News Agency",
    (),
    (
        "The government of Dravania on Tuesday banned the export of seed grain until 1 July.",
        "Agriculture Minister Oto Brandl said that a dry winter had cost a third of the sowing.",
        "Traders in Port Mereth said the ban would raise prices by up to 12 percent.",
    ),
)

FRENCH = Story(
    "Le port de Mereth rouvre après neuf jours de grève",
    dt.date(2026, 3, 4),
    "Le Phare de Mereth",
    ("Camille Aubrac",),
    (
        "Le port de Mereth a rouvert mardi 3 mars après neuf jours de grève, a annoncé la direction du port.",
        "Quelque 1 400 marins avaient cessé le travail le 22 février pour demander une hausse des salaires.",
        "« Nous n’avons pas tout gagné, mais nous avons gagné notre sommeil », a déclaré le syndicaliste Tobias Renn.",
    ),
    "fr",
)
GERMAN = Story(
    "Risse im Halden-Damm: Dörfer werden geräumt",
    dt.date(2026, 3, 6),
    "Sorviker Zeitung",
    ("Ulrike Baumhöfer",),
    (
        "Am Halden-Damm sind 14 Risse gefunden worden, teilte die Wasserbehörde am Donnerstag in Sorvik mit.",
        "Rund 860 Menschen müssen ihre Häuser bis Freitagabend verlassen, weil der See weiter abgesenkt wird.",
        "„Heute ist niemand in Gefahr, und das soll so bleiben“, sagte der Leiter der Behörde, Viktor Lasko.",
    ),
    "de",
)
RUSSIAN = Story(
    "На перевале Кестрел снова открыт пограничный пункт",
    dt.date(2026, 3, 10),
    "Дравийский вестник",
    (),
    (
        "Эллисар и Дравания во вторник открыли пограничный пункт на перевале Кестрел, закрытый шесть лет назад.",
        "Премьер-министр Адела Норрбю и её коллега Милан Грушка вместе подняли шлагбаум в полдень.",
        "«Эта дорога никогда не была закрыта в наших головах», - сказала Норрбю журналистам.",
    ),
    "ru",
)
TURKISH = Story(
    "Aldmoor tünelinde yangın: üç işçi öldü",
    dt.date(2026, 3, 11),
    "Körfez Postası",
    (),
    (
        "Aldmoor Dağı’nın altındaki demiryolu tünelinde çarşamba günü çıkan yangında üç işçi öldü.",
        "İtfaiye, on dokuz işçinin servis kuyusundan dışarı çıktığını ve beşinin tedavi edildiğini açıkladı.",
        "Ulaştırma Bakanı Helena Ostrovar, “Ailelere bir cevap borçluyuz” dedi.",
    ),
    "tr",
)
SPANISH = Story(
    "El banco central mantiene el tipo en el 4,25 por ciento",
    dt.date(2026, 3, 12),
    "El Faro del Golfo",
    ("Inés Robledo",),
    (
        "El banco central de Ellisar mantuvo el jueves su tipo principal en el 4,25 por ciento, como se esperaba.",
        "La inflación bajó en febrero al 3,1 por ciento, según los datos que publicó la oficina de estadística.",
        "El gobernador, Lucas Ferrand, dijo que una rebaja en mayo era “posible, pero no prometida”.",
    ),
    "es",
)
ARABIC = Story(
    "المحكمة تأمر بإعادة فرز الأصوات في خليج سكيري",
    dt.date(2026, 3, 13),
    "صوت الخليج",
    (),
    (
        "أمرت المحكمة العليا في إليسار يوم الجمعة بإعادة فرز أصوات انتخابات رئاسة البلدية في خليج سكيري.",
        "وقال القضاة إن 312 صوتا بريديا فتحت قبل إغلاق مراكز الاقتراع.",
    ),
    "ar",
)

STORIES = (FERRY, DAM, QUOTA, BLACKOUT, BORDER, TUNNEL, BANK, COURT, CLINIC, HARVEST)
FOREIGN = (FRENCH, GERMAN, RUSSIAN, TURKISH, SPANISH, ARABIC)
