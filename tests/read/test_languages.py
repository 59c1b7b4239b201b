# ruff: noqa: E501 (a table of sentences holds one a line, in the letters of their languages)
from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from briefkit.read.languages import choose_language, recognise_language

SENTENCES = {
    "en": "The council of Kirsund voted on Thursday to open the bridge after the talks between both governments.",
    "fr": "Le gouvernement a annoncé jeudi que le pont sera rouvert après les négociations avec les deux pays voisins.",
    "de": "Die Regierung kündigte am Donnerstag an, dass die Brücke nach den Gesprächen wieder geöffnet wird.",
    "es": "El gobierno anunció el jueves que el puente se abrirá de nuevo después de las conversaciones con los vecinos.",
    "it": "Il governo ha annunciato giovedì che il ponte sarà riaperto dopo i colloqui con i due paesi vicini.",
    "pt": "O governo anunciou na quinta-feira que a ponte será reaberta depois das conversações com os dois países.",
    "nl": "De regering maakte donderdag bekend dat de brug na de gesprekken met de buurlanden weer wordt geopend.",
    "pl": "Rząd ogłosił w czwartek, że most zostanie ponownie otwarty po rozmowach z dwoma sąsiednimi krajami.",
    "tr": "Hükümet perşembe günü iki komşu ülke ile yapılan görüşmelerden sonra köprünün yeniden açılacağını duyurdu.",
    "az": "Hökumət cümə axşamı iki qonşu ölkə ilə danışıqlardan sonra körpünün yenidən açılacağını bildirib.",
    "ro": "Guvernul a anunțat joi că podul va fi redeschis după discuțiile cu cele două țări vecine.",
    "cs": "Vláda ve čtvrtek oznámila, že most bude po jednání se dvěma sousedními zeměmi znovu otevřen.",
    "sk": "Vláda vo štvrtok oznámila, že most bude po rokovaniach s dvoma susednými krajinami opäť otvorený.",
    "sv": "Regeringen meddelade på torsdagen att bron öppnas igen efter samtalen med de två grannländerna.",
    "da": "Regeringen meddelte torsdag, at broen bliver åbnet igen efter samtalerne med de to nabolande.",
    "no": "Regjeringen kunngjorde torsdag at broen blir åpnet igjen etter samtalene med de to nabolandene.",
    "fi": "Hallitus ilmoitti torstaina, että silta avataan uudelleen sen jälkeen kun neuvottelut ovat päättyneet.",
    "hu": "A kormány csütörtökön bejelentette, hogy a hidat újra megnyitják a két szomszédos országgal folytatott tárgyalások után.",
    "hr": "Vlada je u četvrtak objavila da će most biti ponovno otvoren nakon razgovora s dvije susjedne zemlje.",
    "sl": "Vlada je v četrtek sporočila, da bo most po pogovorih z dvema sosednjima državama spet odprt.",
    "sq": "Qeveria njoftoi të enjten se ura do të hapet përsëri pas bisedimeve me dy vendet fqinje.",
    "lt": "Vyriausybė ketvirtadienį pranešė, kad tiltas bus vėl atidarytas po derybų su dviem kaimyninėmis šalimis.",
    "lv": "Valdība ceturtdien paziņoja, ka tilts tiks atkal atvērts pēc sarunām ar divām kaimiņvalstīm.",
    "et": "Valitsus teatas neljapäeval, et sild avatakse uuesti pärast kõnelusi kahe naaberriigiga ja see on hea.",
    "is": "Ríkisstjórnin tilkynnti á fimmtudag að brúin verði opnuð á ný eftir viðræður við tvö nágrannaríki.",
    "id": "Pemerintah mengumumkan pada hari Kamis bahwa jembatan itu akan dibuka kembali setelah perundingan dengan dua negara tetangga.",
    "ms": "Kerajaan mengumumkan pada hari Khamis bahawa jambatan itu akan dibuka semula selepas rundingan dengan dua negara jiran.",
    "vi": "Chính phủ thông báo hôm thứ Năm rằng cây cầu sẽ được mở lại sau các cuộc đàm phán với hai nước láng giềng.",
    "sw": "Serikali ilitangaza siku ya Alhamisi kwamba daraja hilo litafunguliwa tena baada ya mazungumzo na nchi mbili jirani.",
    "ca": "El govern va anunciar dijous que el pont es tornarà a obrir després de les converses amb els dos països veïns.",
    "tl": "Inihayag ng pamahalaan noong Huwebes na ang tulay ay muling bubuksan pagkatapos ng mga pag-uusap sa dalawang bansa.",
    "so": "Dowladdu waxay Khamiistii ku dhawaaqday in buundada dib loo furi doono kadib wadahadallada ay la yeelatay labada dal.",
    "ru": "Правительство сообщило в четверг, что мост будет снова открыт после переговоров с двумя соседними странами.",
    "uk": "Уряд повідомив у четвер, що міст буде знову відкрито після переговорів із двома сусідніми країнами.",
    "bg": "Правителството съобщи в четвъртък, че мостът ще бъде отворен отново след преговорите с двете съседни страни.",
    "sr": "Влада је у четвртак објавила да ће мост бити поново отворен након разговора са две суседне земље.",
    "mk": "Владата објави во четврток дека мостот ќе биде повторно отворен по разговорите со двете соседни земји.",
    "be": "Урад паведаміў у чацвер, што мост будзе зноў адкрыты пасля перамоў з дзвюма суседнімі краінамі.",
    "kk": "Үкімет бейсенбі күні көпір екі көрші елмен келіссөзден кейін қайта ашылатынын хабарлады.",
    "ar": "أعلنت الحكومة يوم الخميس أن الجسر سيفتح من جديد بعد المحادثات مع البلدين المجاورين.",
    "fa": "دولت روز پنجشنبه اعلام کرد که پل پس از گفتگو با دو کشور همسایه دوباره باز خواهد شد.",
    "ur": "حکومت نے جمعرات کو اعلان کیا کہ پل دو پڑوسی ممالک کے ساتھ مذاکرات کے بعد دوبارہ کھول دیا جائے گا۔",
    "he": "הממשלה הודיעה ביום חמישי כי הגשר ייפתח מחדש אחרי השיחות עם שתי המדינות השכנות.",
    "el": "Η κυβέρνηση ανακοίνωσε την Πέμπτη ότι η γέφυρα θα ανοίξει ξανά μετά τις συνομιλίες με τις δύο γειτονικές χώρες.",
    "ka": "მთავრობამ ხუთშაბათს განაცხადა, რომ ხიდი მეზობელ ქვეყნებთან მოლაპარაკების შემდეგ კვლავ გაიხსნება.",
    "hy": "Կառավարությունը հինգշաբթի հայտարարեց, որ կամուրջը կրկին կբացվի հարևան երկրների հետ բանակցություններից հետո։",
    "zh": "政府星期四宣布，在与两个邻国会谈之后，大桥将重新开放。",
    "ja": "政府は木曜日、二つの隣国との協議を経て橋を再び開通させると発表した。",
    "ko": "정부는 목요일 두 이웃 나라와 회담한 뒤 다리를 다시 열겠다고 발표했다.",
    "hi": "सरकार ने गुरुवार को घोषणा की कि दो पड़ोसी देशों के साथ बातचीत के बाद पुल फिर से खोला जाएगा।",
    "bn": "সরকার বৃহস্পতিবার ঘোষণা করেছে যে দুই প্রতিবেশী দেশের সঙ্গে আলোচনার পর সেতুটি আবার খুলে দেওয়া হবে।",
    "ta": "இரண்டு அண்டை நாடுகளுடன் பேச்சுவார்த்தைக்குப் பிறகு பாலம் மீண்டும் திறக்கப்படும் என்று அரசு அறிவித்தது.",
    "th": "รัฐบาลประกาศเมื่อวันพฤหัสบดีว่าสะพานจะเปิดอีกครั้งหลังการเจรจากับสองประเทศเพื่อนบ้าน",
    "am": "መንግሥት ሐሙስ ዕለት ከሁለት ጎረቤት አገሮች ጋር ከተደረገው ውይይት በኋላ ድልድዩ እንደገና እንደሚከፈት አስታወቀ እና ይህ ነው",
}
"""One sentence in each language."""

ARTICLES = {
    "en": "ORVEL - Two men were killed when a lorry hit the bridge at Kirsund, police said. The driver was taken to hospital. It was not clear why the brakes had failed. The road will stay closed until Friday, and buses go by Ostrand.",
    "fr": "ORVEL - Deux hommes ont été tués lorsqu’un camion a heurté le pont de Kirsund, selon la police. Le chauffeur a été conduit à l’hôpital. On ne sait pas pourquoi les freins ont lâché. La route restera fermée jusqu’à vendredi et les bus passeront par Ostrand.",
    "de": "ORVEL - Zwei Männer sind ums Leben gekommen, als ein Lastwagen gegen die Brücke bei Kirsund fuhr, wie die Polizei mitteilte. Der Fahrer kam ins Krankenhaus. Warum die Bremsen versagten, ist nicht klar. Die Straße bleibt bis Freitag gesperrt, und die Busse fahren über Ostrand.",
    "es": "ORVEL - Dos hombres murieron cuando un camión chocó contra el puente de Kirsund, según la policía. El conductor fue llevado al hospital. No está claro por qué fallaron los frenos. La carretera seguirá cerrada hasta el viernes y los autobuses pasarán por Ostrand.",
    "it": "ORVEL - Due uomini sono morti quando un camion ha urtato il ponte di Kirsund, secondo la polizia. L’autista è stato portato in ospedale. Non è chiaro perché i freni non abbiano funzionato. La strada resterà chiusa fino a venerdì e gli autobus passeranno per Ostrand.",
    "pt": "ORVEL - Dois homens morreram quando um camião bateu na ponte de Kirsund, segundo a polícia. O motorista foi levado para o hospital. Não se sabe por que os travões falharam. A estrada continuará fechada até sexta-feira e os autocarros passam por Ostrand.",
    "nl": "ORVEL - Twee mannen zijn omgekomen toen een vrachtwagen tegen de brug bij Kirsund reed, zegt de politie. De bestuurder is naar het ziekenhuis gebracht. Het is niet duidelijk waarom de remmen het niet deden. De weg blijft tot vrijdag dicht en de bussen rijden over Ostrand.",
    "pl": "ORVEL - Dwóch mężczyzn zginęło, gdy ciężarówka uderzyła w most w Kirsund, podała policja. Kierowca został przewieziony do szpitala. Nie wiadomo, dlaczego zawiodły hamulce. Droga będzie zamknięta do piątku, a autobusy pojadą przez Ostrand.",
    "tr": "ORVEL - Polise göre Kirsund’da bir kamyonun köprüye çarpması sonucu iki kişi öldü. Sürücü hastaneye kaldırıldı. Frenlerin neden tutmadığı belli değil. Yol cuma gününe kadar kapalı kalacak ve otobüsler Ostrand üzerinden gidecek.",
    "az": "ORVEL - Polisin verdiyi məlumata görə, Kirsundda yük maşını körpüyə dəyib və iki nəfər ölüb. Sürücü xəstəxanaya aparılıb. Əyləclərin nə üçün işləmədiyi məlum deyil. Yol cüməyə qədər bağlı qalacaq və avtobuslar Ostrand ilə gedəcək.",
    "ro": "ORVEL - Doi bărbați au murit când un camion a lovit podul din Kirsund, a anunțat poliția. Șoferul a fost dus la spital. Nu este clar de ce au cedat frânele. Drumul va rămâne închis până vineri, iar autobuzele vor circula prin Ostrand.",
    "cs": "ORVEL - Dva muži zahynuli, když nákladní auto narazilo do mostu v Kirsundu, uvedla policie. Řidič byl převezen do nemocnice. Není jasné, proč selhaly brzdy. Silnice zůstane uzavřena do pátku a autobusy pojedou přes Ostrand.",
    "sv": "ORVEL - Två män omkom när en lastbil körde in i bron vid Kirsund, säger polisen. Föraren fördes till sjukhus. Det är inte klart varför bromsarna inte fungerade. Vägen är stängd till fredag och bussarna går över Ostrand.",
    "ru": "ОРВЕЛЬ - Два человека погибли, когда грузовик врезался в мост в Кирсунде, сообщила полиция. Водитель доставлен в больницу. Почему отказали тормоза, неизвестно. Дорога будет закрыта до пятницы, автобусы пойдут через Остранд.",
    "uk": "ОРВЕЛЬ - Двоє людей загинули, коли вантажівка врізалася в міст у Кірсунді, повідомила поліція. Водія доставили до лікарні. Чому відмовили гальма, невідомо. Дорога буде закрита до п’ятниці, автобуси їздитимуть через Остранд.",
    "bg": "ОРВЕЛ - Двама мъже загинаха, когато камион се удари в моста при Кирсунд, съобщи полицията. Шофьорът беше откаран в болница. Не е ясно защо са отказали спирачките. Пътят ще остане затворен до петък, а автобусите ще минават през Остранд.",
    "sr": "ОРВЕЛ - Два човека су погинула када је камион ударио у мост код Кирсунда, саопштила је полиција. Возач је превезен у болницу. Није јасно зашто су отказале кочнице. Пут ће бити затворен до петка, а аутобуси иду преко Остранда.",
    "ar": "أورفيل - قتل رجلان عندما اصطدمت شاحنة بالجسر في كيرسوند، وفق ما قالت الشرطة. ونقل السائق إلى المستشفى. ولم يتضح بعد لماذا تعطلت المكابح. وستبقى الطريق مغلقة حتى يوم الجمعة.",
    "fa": "اورول - به گفته پلیس دو مرد در برخورد یک کامیون با پل کیرسوند کشته شدند. راننده به بیمارستان برده شد. هنوز روشن نیست که چرا ترمزها کار نکرده است. جاده تا روز جمعه بسته می‌ماند.",
}
"""Several sentences, with names and a dateline."""


@pytest.mark.parametrize(("tag", "text"), SENTENCES.items())
def test_a_sentence_in_each_language(tag: str, text: str) -> None:
    assert recognise_language(text) == tag


@pytest.mark.parametrize(("tag", "text"), ARTICLES.items())
def test_an_article_in_the_languages_of_most_news(tag: str, text: str) -> None:
    assert recognise_language(text) == tag
    assert recognise_language("\n\n".join([text] * 30)) == tag


@pytest.mark.parametrize("tag", [tag for tag in ARTICLES if tag != "en"])
def test_english_with_a_foreign_quotation_is_english(tag: str) -> None:
    told = f"{ARTICLES['en']}\n\nHe told reporters: “{SENTENCES[tag]}”\n\n{SENTENCES['en']} {ARTICLES['en']}"
    assert recognise_language(told) == "en"


@pytest.mark.parametrize("tag", [tag for tag in ARTICLES if tag != "en"])
def test_another_language_with_an_english_quotation_stays_what_it_is(tag: str) -> None:
    told = f"{ARTICLES[tag]}\n\n“The bridge is open,” he said.\n\n{SENTENCES[tag]} {ARTICLES[tag]}"
    assert recognise_language(told) == tag


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kirsund",
        "12:30 14 15 16",
        "Van Biljon was seventy years old.",
        "Colonel Thomas L. Hayes, 10 May 1961; Colonel Emmett S. Davis, 1 July 1960; J. Evans Jr., C. Tice Jr.",
        "F-86 Sabre, 1957-1960; F-100 Super Sabre, 1958-1961; F-104 Starfighter, 1959-1964; B-52, 1970",
        "Carl Heinrich Georg von Heyden, Jean de la Fontaine, Juan Carlos del Bosque",
    ],
)
def test_names_and_figures_tell_nothing(text: str) -> None:
    assert recognise_language(text) is None


def test_a_language_that_is_not_known_is_not_english() -> None:
    assert recognise_language("Zorvik plentu mardosk veltin harsup quelk. " * 20) == "und"
    assert recognise_language("ᓄᓇᕗᑦ ᒐᕙᒪᒃᑯᖏᑦ ᐅᖃᓚᐅᖅᑐᑦ") == "und"


def test_no_english_article_is_taken_for_another(corpus: Path) -> None:
    lines = (corpus / "wikinews_2019.jsonl").read_text(encoding="utf-8").splitlines()
    assert {recognise_language(json.loads(line)["text"]) for line in lines} == {"en"}


def test_a_long_text_takes_no_longer() -> None:
    start = time.process_time()
    for text in ("a" * 2_000_000, "ж" * 2_000_000, "и " * 1_000_000, "ﷺ" * 2_000_000):
        recognise_language(text)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("declared", "text", "language"),
    [
        (None, SENTENCES["en"], "en"),
        (None, SENTENCES["fr"], "fr"),
        (None, "Kirsund", "en"),
        ("en-GB", SENTENCES["en"], "en-GB"),
        ("en", SENTENCES["tr"], "tr"),  # a page whose template declares English
        ("tr", SENTENCES["en"], "en-001"),  # day first, as everywhere but in the United States
        ("fr-BE", SENTENCES["fr"], "fr-BE"),
        ("nb", SENTENCES["no"], "nb"),
        ("zh-Hant-TW", SENTENCES["zh"], "zh-Hant-TW"),
        ("tr", "Kirsund 12", "tr"),
        ("eo", "Zorvik plentu mardosk veltin harsup quelk. " * 20, "eo"),
        ("en", "Zorvik plentu mardosk veltin harsup quelk. " * 20, "und"),
    ],
)
def test_what_a_text_shows_goes_before_what_its_file_declares(declared: str | None, text: str, language: str) -> None:
    assert choose_language(declared, text) == language
