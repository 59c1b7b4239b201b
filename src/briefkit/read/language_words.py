"""Words and letters by which `briefkit.read.languages` tells languages apart.

The words are the commonest articles, prepositions, conjunctions, pronouns and auxiliaries of each language as its
grammars list them: every text has them, whatever it is about. Those that two languages share tell less, and are left in
both.
"""

from __future__ import annotations

LATIN: dict[str, str] = {
    "en": "the of and to in a is that for it was on with as by at from he his be this have are not which but they had "
    "were their has been said will who one would its an or she her after more also about than when up out other into "
    "some could over we you all there if what no can so him them only during before between against under because "
    "where while since people those these such two first last new our most did do how may any should",
    "fr": "le la les l de des du un une et à au aux en dans par pour sur avec sans que qui ne pas plus ce cette ces "
    "son sa ses leur leurs il elle ils elles on nous vous je est sont été était a ont avait être mais ou où comme "
    "après avant selon entre contre depuis lors lundi mardi mercredi jeudi vendredi d qu n s c j aussi tout deux "
    "fait même dont ainsi alors très ministre gouvernement",
    "de": "der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war waren wird "
    "werden wurde wurden hat haben hatte sein im in am an auf aus bei mit nach von vom zu zum zur für über unter vor "
    "durch gegen um als auch sich es er sie wir ich wie dass noch nur mehr bis seit man kann soll zwei sagte laut "
    "ihre seine diese dieser",
    "es": "el la los las un una unos unas y o pero no de del al a en con por para sin sobre entre hasta desde que se "
    "su sus lo le les es son fue fueron era ha han había ser está están más como este esta estos estas ese esa muy "
    "ya también según tras durante cuando donde quien ante contra dos años lunes martes miércoles jueves viernes",
    "it": "il lo la i gli le un uno una e ed o ma non di del della dei degli delle dello dell da dal dalla dai in nel "
    "nella nei nelle con su sul sulla per tra fra che chi si è sono era erano ha hanno aveva essere stato stata "
    "stati al alla ai alle come più anche questo questa dopo prima due anni suo sua loro ci secondo contro",
    "pt": "o a os as um uma uns umas e ou mas não de do da dos das em no na nos nas ao à aos às com por para pelo "
    "pela pelos pelas sem sobre entre até desde que se seu sua seus suas é são foi foram era está estão ter tem têm "
    "mais como este esta isso também segundo após durante quando onde ser já muito dois anos ele ela eles contra "
    "disse",
    "nl": "de het een en of maar niet van in op aan met voor door uit bij naar over onder tegen tot tussen om te dat "
    "die dit deze is zijn was waren wordt worden werd werden heeft hebben had hij zij ze we ik er ook als dan nog "
    "meer wel geen kan zou volgens sinds twee jaar zich haar hun wat wie na alle omdat",
    "pl": "i w we z ze na do od o u po za przez przy dla pod nad przed bez między nie się że to jest są był była było "
    "były być będzie oraz ale lub a jak jako który która które których ten ta te tego tej tym ich jego jej już tylko "
    "także roku został została wobec podczas ma mają co gdy przeciwko powiedział dwóch",
    "tr": "ve bir bu da de ile için olan olarak daha en çok gibi kadar sonra önce ancak ama veya ya ne ki o onun her "
    "değil var yok olduğu olduğunu dedi etti oldu edildi eden göre karşı üzere arasında tarafından ise diye iki yıl "
    "kendi bazı tüm şu biz son ilk büyük yeni üzerinde içinde ait",
    "az": "və bir bu da də ilə üçün olan olaraq daha ən çox kimi qədər sonra əvvəl amma lakin ya ki o onun hər deyil "
    "var yox olduğunu dedi etdi oldu edib olub edilib bildirib görə qarşı tərəfindən isə iki il öz bəzi bütün biz "
    "son ilk böyük yeni üzrə arasında həmin",
    "ro": "și si în de la cu pe din pentru prin după că care a al ai ale un o este sunt fost era au are fi va vor nu "
    "mai sau dar ca ce se sa său sale lor lui ei el ea acest această acesta aceste între sub fără până când unde "
    "potrivit doi ani asupra către împotriva",
    "cs": "a v ve na je se že s z ze do o u po pro za od při nebo ale jako jsou byl byla bylo byli být bude budou "
    "není který která které kteří to tento tato toto ten ta jeho její jejich už jen také podle mezi proti před pod "
    "nad co když aby by i k ke roku však dva řekl uvedl si",
    "sk": "a v vo na je sa že s zo z do o u po pre za od pri alebo ale ako sú bol bola bolo boli byť bude budú nie "
    "ktorý ktorá ktoré ktorí to tento táto toto ten jeho jej ich už len tiež podľa medzi proti pred pod nad čo keď "
    "aby by aj k ku roku však dvaja povedal uviedol si",
    "sv": "och i att det som en ett på är av för med till den de har var inte om men eller från vid under över efter "
    "före mot mellan hos ut upp så han hon vi jag sig sin sitt sina när där hade blev blir bli kan ska skulle också "
    "än mer enligt två år detta denna dessa säger alla",
    "da": "og i at det som en et på er af for med til den de har var ikke om men eller fra ved under over efter før "
    "mod mellem hos ud op så han hun vi jeg sig sin sit sine når hvor havde blev bliver kan skal skulle også end "
    "mere ifølge to år dette denne disse siger der hans",
    "no": "og i at det som en et på er av for med til den de har var ikke om men eller fra ved under over etter før "
    "mot mellom hos ut opp så han hun vi jeg seg sin sitt sine når hvor hadde ble blir kan skal skulle også enn mer "
    "ifølge to år dette denne disse sier være ei",
    "fi": "ja on ei että se oli hän ovat olla mutta tai kuin myös joka jotka mukaan sekä kun niin jos vain vielä sen "
    "sitä hänen heidän tämä nämä tämän jälkeen ennen kanssa vastaan välillä ole olisi olivat eivät kaksi vuotta "
    "sanoi kertoi noin yli alle koska siitä",
    "is": "og í að er á sem við til en ekki með um var það hann hún þeir þau þetta fyrir frá af eru voru hefur hafa "
    "sé verið eftir milli gegn undir yfir tveir ára sagði segir því þess þar þegar eða",
    "hu": "a az és hogy nem is egy van volt meg csak de el már ki még mint lesz vagy ez ezt azt aki amely ami szerint "
    "között után előtt ellen alatt fel le be ha sem több két év mondta közölte ezek azok lehet kell voltak újra most "
    "majd pedig miatt során",
    "hr": "i u na je se da su za od s sa o po do iz nije biti bio bila bilo bili će kao koji koja koje kojih to taj "
    "ta ovaj ova ovo ali ili a što kako nakon prije protiv između pod nad pri samo već još godine dvije rekao njegov "
    "njihov prema te li ne",
    "sl": "in v na je se da so za od s z o po do iz ni biti bil bila bilo bili bo bodo kot ki to ta ti te tem pa ali "
    "ker tudi še že pred proti med pod nad pri le več leta dva dejal njegov njihov ko kjer ne",
    "sq": "të e në i me dhe për një nga është se që ka janë ishte u do nuk si edhe kjo ky këtë por ose ndërsa pas "
    "para kundër midis mes tij saj tyre kanë qenë më dy vit tha sipas duke te",
    "lt": "ir į kad su iš yra buvo bet ar kaip už po per prie apie nuo iki dėl tai jis ji jie jų jo jos šis ši šio "
    "taip pat dar jau tik ne nėra bus būti kuris kuri kurie prieš tarp pagal du metų sakė teigė",
    "lv": "un ir ar no uz par ka kas bija bet vai kā pēc pie līdz pret starp pirms tas tā to viņš viņa viņi šis šī "
    "arī vēl jau tikai nav būs būt kurš kura kuri divi gadu teica saskaņā ne lai tiek tika",
    "et": "ja on ei et see oli ta nad kui ka mis kes või aga ning oma selle seda pärast enne vastu vahel järgi juures "
    "kaks aastat ütles ole olid olla veel ainult juba pole üle alla kuni siis nende tema",
    "id": "yang dan di ke dari untuk dengan pada dalam ini itu tidak akan telah adalah oleh sebagai juga atau "
    "tersebut bahwa karena saat setelah sebelum antara para dua tahun kata mengatakan kepada mereka dia ia kami "
    "sudah bisa dapat lebih hari menjadi terhadap secara hingga ada",
    "ms": "yang dan di ke dari untuk dengan pada dalam ini itu tidak akan telah adalah oleh sebagai juga atau "
    "tersebut bahawa kerana ketika selepas sebelum antara dua tahun kata berkata kepada mereka beliau kami sudah "
    "boleh dapat lebih hari menjadi terhadap sehingga ada turut katanya",
    "vi": "và của là có không được trong cho với những các một người này đã đến từ khi tại về ra để cũng như ông bà "
    "trên theo sau trước vào năm hai nhưng sẽ do nhiều đó bị",
    "sw": "ya na wa kwa ni katika za la kuwa cha hiyo huo hii huyo yake wake wao baada kabla pia lakini au kama "
    "alisema amesema hao wakati watu mwaka wawili bila hadi kutoka juu chini si hakuna vya kwamba tena siku hilo "
    "hivyo zaidi pamoja",
    "ca": "el la els les un una i o però no de del dels al als a en amb per sense sobre entre fins des que es seu "
    "seva seus és són va van era ha han havia ser està més com aquest aquesta aquests molt ja també segons després "
    "durant quan on contra dos anys hi ho",
    "eu": "eta da du ez bat dira zuen zen dute dituzte dela ere baina edo beste bere hori hau izan zituen egin egiten "
    "bi urte arabera aurka ondoren artean dago daude",
    "gl": "o a os as un unha e ou pero non de do da dos das en no na nos nas ao á con por para polo pola sen sobre "
    "entre ata desde que se seu súa é son foi foron era está máis como este esta tamén segundo tras durante cando "
    "dous anos",
    "so": "oo iyo in ku ka u la ayaa waa ee ah waxaa waxay uu ay ma si isaga kale loo lagu laga kaas sheegay dalka "
    "markii kadib inuu inay",
    "ha": "da a ya na ta su ne ce ba ga cewa an wani wata kuma ko don domin bayan kafin tsakanin shi ita yi sun kan "
    "daga har amma shekara biyu",
    "tl": "ang ng sa na mga at ay ni si para kay nang hindi ito siya sila may mula noong ayon din rin kung dahil pero "
    "niya nila kanyang isang dalawang taon sinabi",
    "uz": "va bu bilan uchun bir ham da deb edi emas esa yoki lekin ammo keyin oldin qarshi orasida o‘z ularning "
    "uning bo‘lgan bo‘ldi qildi aytdi dedi ikki yil kerak mumkin haqida tomonidan har barcha",
    "cy": "y yr a ac i o yn ar am ei eu mae oedd bod wedi gan gyda neu ond nid hefyd ôl cyn rhwng dau hyn hwn hon fod "
    "oed dywedodd",
    "ga": "an na agus ar i go is tá bhí ní sé sí siad leis don den ag as ach nó sin seo a bhfuil raibh beidh dhá "
    "bliain dúirt",
    "mt": "il u ta li fil f mill għal ma mhux hija huwa jew iżda wara qabel bejn kien kienet se tal lil dan din dawn "
    "b minn",
    "af": "die van en in is het dat nie met vir op te sy aan was om hy by deur hulle ook wat as na maar uit sal kan "
    "tot oor onder teen tussen twee jaar volgens word gesê",
    "ku": "û ji li di de bi ku ew jî bo ne ya ên ev kir hat dike bû heye got me wan ser piştî berî",
}
"""Languages in Latin letters, each with its commonest words."""

CYRILLIC: dict[str, str] = {
    "ru": "и в во не на что с со по к ко у из за от до для о об при как это этот эта эти его её их он она они был "
    "была было были быть есть который которая которые также но или а же бы то так после перед между против под над "
    "без году года заявил сообщил два",
    "uk": "і й та в у не на що з із зі по до від за для про при як це цей ця ці його її їх він вона вони був була "
    "було були бути є який яка які також але або а ж би то так після перед між проти під над без року заявив "
    "повідомив два",
    "bg": "и в във не на че с със по към от до за при как това този тази тези му го те той тя беше са бил била било "
    "били е който която които също но или а да ще се след преди между срещу под над без години заяви съобщи два",
    "sr": "и у на је се да су за од с са о по до из није бити био била било били ће као који која које то тај та овај "
    "али или а што како након пре против између под над при само већ још године два рекао",
    "mk": "и во на е се да за од со до по при не дека што како тоа овој оваа овие тој таа тие беше биле бил била ќе "
    "ги го му но или а кој која кои исто така пред меѓу против под без години изјави два",
    "be": "і ў у не на што з са па да ад за для пра пры як гэта гэты гэтая яго яе іх ён яна яны быў была было былі "
    "ёсць які якая якія таксама але або а ж пасля перад паміж супраць пад без года заявіў два",
    "kk": "және мен бұл бір деп үшін еді емес де да бар жоқ болды болып туралы кейін дейін қарсы арасында оның олар "
    "сондай тағы екі жылы деді бойынша",
    "ky": "жана менен бул бир деп үчүн эле эмес да бар жок болду болуп тууралуу кийин чейин каршы ортосунда анын алар "
    "эки жылы деди боюнча",
    "mn": "нь ба бол энэ тэр байна гэж болон юм бөгөөд байсан хийсэн оны хоёр тухай хойш хооронд эсрэг гэсэн дээр",
    "tg": "ва дар ба аз ки ин он бо барои аст буд шуд ҳам низ вале ё пас пеш байни зидди ду сол гуфт карда мебошад",
    "uz": "ва бу билан учун бир ҳам деб эди эмас лекин кейин олдин қарши ўз бўлган бўлди қилди айтди икки йил ҳақида",
}
"""Languages in Cyrillic letters."""

ARABIC: dict[str, str] = {
    "ar": "في من على إلى أن عن مع هذا هذه التي الذي كان كانت قد لا ما أو ثم بعد قبل بين ضد هو هي وقال قال إن لم",
    "fa": "و در به از که این آن با برای است بود شد را می هم نیز اما یا پس پیش بین علیه دو سال گفت کرد شده خود های",
    "ur": "کے کی کا میں سے اور ہے کہ کو نے پر یہ ہیں تھا تھی اس ان بھی نہیں لیے بعد ایک دو کہا گیا",
    "ps": "د په چې او له کې سره دی ده وو هم نه یې یو دوه کال وويل دا هغه ته څخه",
    "ckb": "لە بە کە و بۆ ئەو ئەم هەر نە دوای پێش نێوان دژی دوو ساڵ وتی دەکات کرد بوو",
    "ug": "ۋە بىلەن بۇ بىر ئۈچۈن ئۇ دەپ كېيىن بولۇپ ئىككى يىلى",
    "sd": "۾ جي جو کان ۽ کي آهي سان تي هن ته به نه",
}
"""Languages in Arabic letters."""

DEVANAGARI: dict[str, str] = {
    "hi": "के की का में से और है कि को ने पर यह हैं था थी इस उन भी नहीं लिए बाद एक दो कहा गया",
    "mr": "आहे आणि या च्या ला ने हे ही आहेत होते होती नाही पण तर एक दोन म्हणाले केले त्या मध्ये साठी",
    "ne": "छ को मा र ले लाई छन् गरेको भएको हो यो एक दुई भने पनि गर्न तथा बाट",
}
"""Languages in Devanagari."""

HEBREW: dict[str, str] = {
    "he": "של את על לא הוא היא זה כי עם גם אבל או אחרי לפני בין נגד כל היה אמר אל",
    "yi": "און פון איז אין די דער דאס צו מיט אויף נישט האט זיך פאר",
}
"""Languages in Hebrew letters."""

ETHIOPIC: dict[str, str] = {"am": "ነው እና ላይ ውስጥ ከ ግን ነበር አንድ ሁለት ይህ", "ti": "እዩ ኣብ ናይ ካብ ከምዘሎ ግን እቲ እታ ክልተ"}
"""Languages in Ethiopic letters."""

LETTERS: dict[str, str] = {
    "de": "ßäöü",
    "fr": "çêèœùû",
    "es": "ñ¿¡",
    "pt": "ãõ",
    "pl": "łąęśźżńć",
    "tr": "ğışİ",
    "az": "ə",
    "ro": "ățșţş",
    "cs": "řěů",
    "sk": "ľĺŕ",
    "sv": "åäö",
    "da": "æøå",
    "no": "æøå",
    "fi": "äö",
    "is": "þð",
    "hu": "őű",
    "lt": "ėįųū",
    "lv": "āēīļņģķ",
    "et": "õäü",
    "vi": "ươđạảấầậắằặẹẻẽếềệểễịọỏốồộổớờợởụủứừựửữỳỷỹ",
    "ca": "·",
    "mt": "ħġż",
    "hr": "đ",
    "ku": "ê",
    "sq": "ë",
    "ru": "ыэъё",
    "uk": "іїєґ",
    "be": "ўі",
    "bg": "ъ",
    "sr": "јљњћђџ",
    "mk": "ѓќѕј",
    "kk": "әғқңұһ",
    "ky": "ңөү",
    "mn": "өү",
    "tg": "ҷӣӯҳқғ",
    "uz": "ўқғҳ",
    "fa": "پچژگکی",
    "ur": "ٹڈڑےںہھ",
    "ps": "ټډړښځېۍ",
    "ckb": "ێۆڵەڕ",
    "ug": "ۇۈېڭۋ",
    "sd": "ڪ۾ڻ",
    "ar": "ةىك",
}
"""Letters that are frequent in a language and rare in those that are like it."""
