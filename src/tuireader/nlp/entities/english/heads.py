"""Nouns that names of bodies, places and events begin with, and how English puts them. Owns the tables.

In a pattern `{}` stands for what follows the noun; a pattern that is `{}` alone drops the noun.
"""

from __future__ import annotations

from functools import cache

from tuireader.arabic.normalization import fold

_HEADS = """
جامعة={} University|كلية={} College|معهد={} Institute|أكاديمية={} Academy|مدرسة={} School|ثانوية={} High School
مستشفى={} Hospital|عيادة={} Clinic|متحف={} Museum|مكتبة={} Library|مسرح={} Theater|أوبرا={} Opera|مسجد={} Mosque
جامع={} Mosque|كنيسة={} Church|كاتدرائية={} Cathedral|دير={} Monastery|معبد={} Temple|قصر={} Palace|قلعة={} Castle
برج={} Tower|فندق={} Hotel|ملعب={} Stadium|استاد={} Stadium|حديقة={} Park|سوق={} Market|سجن={} Prison
وزارة=Ministry of {}|مديرية=Directorate of {}|إدارة=Department of {}|رئاسة=Presidency of {}|سفارة=Embassy of {}
شركة={}|شركات={}|مصرف={} Bank|بنك={} Bank|بورصة={} Stock Exchange|صندوق={} Fund|مجموعة={} Group|مصنع={} Factory
حزب={} Party|حركة={} Movement|جبهة={} Front|تيار={} Movement|تنظيم={} Organization|جماعة={} Group|كتلة={} Bloc
تحالف={} Alliance|ائتلاف={} Coalition|كتائب={} Brigades|سرايا={} Brigades|لواء={} Brigade|جيش={} Army|قوات={} Forces
شرطة={} Police|حرس={} Guard|مجلس={} Council|هيئة={} Authority|وكالة={} Agency|لجنة={} Committee|مفوضية={} Commission
مؤسسة={} Foundation|جمعية={} Association|رابطة={} League|اتحاد={} Union|نقابة={} Syndicate|منظمة={} Organization
مركز={} Center|مراكز={} Centers|مكتب={} Office|محكمة={} Court|نيابة={} Prosecution|بلدية={} Municipality
غرفة={} Chamber|غرفة تجارة={} Chamber of Commerce|دار=Dar {}
برلمان={} Parliament|حكومة={} Government|صحيفة={}|جريدة={}|مجلة={}|قناة={}|إذاعة={} Radio|تلفزيون={} Television|موقع={}
نادي={} Club|فريق={}|منتخب={} national team|مختبر={}|معمل={} Laboratory|استوديو={} Studio|استوديوهات={} Studios
مدينة={}|بلدة={}|قرية={}|محافظة={} Governorate|ولاية={} State|مقاطعة={} Province|إقليم={} Region|منطقة={} Region|حي={}
شارع={} Street|ميدان={} Square|ساحة={} Square|جسر={} Bridge|مطار={} Airport|ميناء=Port of {}|معبر={} crossing
مخيم={} camp|قاعدة={} Base|محطة={} Station|جبل=Mount {}
جبال={} Mountains|نهر={} River|بحيرة=Lake {}|بحر={} Sea|محيط={} Ocean
خليج=Gulf of {}|مضيق=Strait of {}|جزيرة={} Island|جزر={} Islands|صحراء={} Desert|وادي=Wadi {}|سد={} Dam|غابة={} Forest
مملكة=Kingdom of {}|جمهورية=Republic of {}|إمارة=Emirate of {}|دولة=State of {}|سلطنة=Sultanate of {}|قطاع={} Strip
شمال=Northern {}|جنوب=Southern {}|شرق=Eastern {}|غرب=Western {}|وسط=Central {}
كأس={} Cup|دوري={} League|بطولة={} Championship|ألعاب={} Games|دورة={} Games|أولمبياد={} Olympics|سباق={} Race
مهرجان={} Festival|معرض={} Fair|مؤتمر={} Conference|منتدى={} Forum|قمة={} Summit|جائزة={} Prize|وسام=Order of {}
معركة=Battle of {}|حرب={} War|ثورة={} Revolution|انقلاب={} Coup|زلزال={} earthquake|إعصار=Hurricane {}|أزمة={} Crisis
انتفاضة={} Uprising|مجزرة={} Massacre|عملية=Operation {}|اتفاق={} Agreement|اتفاقية={} Agreement|معاهدة=Treaty of {}
مبادرة={} Initiative|خطة={} Plan|مشروع={} Project|قانون={} Law|رؤية=Vision {}|تلسكوب={} Telescope|صاروخ={}|طائرة={}
هاتف={}|تطبيق={}|برنامج={}|منصة={}|لعبة={}|سيارة={}|رواية={}|فيلم={}|مسلسل={}|كتاب={}|مسرحية={}|أغنية={}|قصيدة={}
عيد={} Day|يوم={} Day|متاجر={} Stores|مطعم={} Restaurant|مطاعم={} Restaurants|خطوط={} Airlines|طيران={} Airlines
"""

_AREAS = """
الخارجية=Foreign Affairs|الداخلية=the Interior|الدفاع=Defense|المالية=Finance|الصحة=Health|التعليم=Education
التعليم العالي=Higher Education|التربية=Education|التربية والتعليم=Education|الاقتصاد=Economy|التجارة=Trade
الصناعة=Industry|الزراعة=Agriculture|العدل=Justice|النقل=Transport|الثقافة=Culture|الإعلام=Information|الطاقة=Energy
النفط=Oil|البترول=Petroleum|الكهرباء=Electricity|السياحة=Tourism|العمل=Labor|الإسكان=Housing|البيئة=Environment
الأوقاف=Religious Endowments|الري=Irrigation|المياه=Water|الشباب=Youth|الرياضة=Sports|الاتصالات=Communications
الاستثمار=Investment|التخطيط=Planning|التنمية=Development|الهجرة=Immigration|الخزانة=the Treasury|الحج=Hajj
الشؤون الاجتماعية=Social Affairs|التضامن=Solidarity|التضامن الاجتماعي=Social Solidarity|الموارد=Resources
الموارد البشرية=Human Resources|الموارد المائية=Water Resources|التموين=Supply|الطيران المدني=Civil Aviation
السكان=Population|الأشغال=Public Works|الأشغال العامة=Public Works|الاستعلامات=Information|الأمن=Security
البحث العلمي=Scientific Research|شؤون المرأة=Women's Affairs|المرأة=Women
الأسرة=Family|الصيد=Fisheries|الإنتاج الحربي=Military Production
الحرب=War|الصحة العامة=Public Health|الذكاء الاصطناعي=Artificial Intelligence|التكنولوجيا=Technology|الفضاء=Space
الأوراق المالية=Securities|الغرف التجارية=Chambers of Commerce|تنظيم الكهرباء=Electricity Regulatory
الترفيه=Entertainment|مكافحة الفساد=Anti-Corruption|مكافحة المخدرات=Drug Enforcement
الرقابة المالية=Financial Regulatory|الدواء=Drug
الغذاء والدواء=Food and Drug|التأمين الصحي=Health Insurance|الإحصاءات العامة=Statistics|الإحصاء=Statistics
المهندسين=Engineers|الصحفيين=Journalists|الصحافيين=Journalists|المحامين=Lawyers|الأطباء=Physicians|المعلمين=Teachers
الصيادلة=Pharmacists|الفنانين=Artists|الكتاب=Writers|العمال=Workers|المحافظين=Conservative|الخضر=Green|الأحرار=Liberal
الشغل=Labor|القضاء=Judiciary|الانتخابات=Elections|الطاقة الذرية=Atomic Energy|الآثار=Antiquities|الأبحاث=Research
البحوث=Research|الدراسات=Studies|اللاجئين=Refugees|الأمراض=Diseases|الطفولة=Childhood
الشعب=the People|النواب=Representatives|الشيوخ=Senate|الأمن القومي=National Security|حقوق الإنسان=Human Rights
"""

_FIXED = """
مجلس النواب=House of Representatives|مجلس الشيوخ=Senate|مجلس الشعب=People's Assembly|مجلس الأمة=National Assembly
مجلس الوزراء=Council of Ministers|مجلس الشورى=Shura Council|مجلس العموم=House of Commons|مجلس اللوردات=House of Lords
المجلس الوطني=National Council|المجلس الدستوري=Constitutional Council
مجلس الأمن=Security Council|مجلس الدولة=Council of State
البنك المركزي=Central Bank|المصرف المركزي=Central Bank|الحزب الحاكم=Ruling Party
حزب العمال=Labour Party|وكالة الأنباء=News Agency
الجمعية الوطنية=National Assembly|البرلمان=Parliament|الهلال الأحمر=Red Crescent|الصليب الأحمر=Red Cross
اتحاد كرة=Football Association|الحرس الثوري=Revolutionary Guard|الحرس الوطني=National Guard|الدفاع المدني=Civil Defense
"""

_ADJECTIVES = """
الكبير=Grand|الكبرى=Grand|العام=General|العامة=General|الوطني=National|الوطنية=National|القومي=National|القومية=National
الدولي=International|الدولية=International|العالمي=World|العالمية=World|المركزي=Central|المركزية=Central|الأعلى=Supreme
العليا=Supreme|الأهلي=Ahli|الأهلية=National|الملكي=Royal|الملكية=Royal|الرقمي=Digital|الرقمية=Digital|الذكية=Smart
الذكي=Smart|الشعبي=Popular|الشعبية=People's|الديمقراطي=Democratic|الديمقراطية=Democratic|الاشتراكي=Socialist
الاشتراكية=Socialist|الشيوعي=Communist|الجمهوري=Republican|الإسلامي=Islamic|الإسلامية=Islamic|المسيحي=Christian
العسكري=Military|العسكرية=Military|المسلح=Armed|المسلحة=Armed|البحري=Naval|البحرية=Naval|الجوي=Air|الجوية=Air|الحر=Free
الحرة=Free|المتحد=United|المتحدة=United|الموحد=Unified|الجديد=New|الجديدة=New|القابضة=Holding|القديم=Old|القديمة=Old
الأوسط=Middle
الأول=First|الأولى=First|الثاني=Second|الثانية=Second|الشمالي=North|الشمالية=North|الجنوبي=South|الجنوبية=South
الشرقي=East|الشرقية=East|الغربي=West|الغربية=West|الصغرى=Minor|التجاري=Commercial|التجارية=Commercial|الصناعي=Industrial
الصناعية=Industrial|الزراعي=Agricultural|العقاري=Real Estate
الطبي=Medical|الطبية=Medical|العلمي=Scientific|العلمية=Scientific
التقني=Technical|التقنية=Technical|الثقافي=Cultural|الثقافية=Cultural|الرياضي=Sports|الرياضية=Sports|الأولمبية=Olympic
الأولمبي=Olympic|الاقتصادي=Economic|الاقتصادية=Economic|المالي=Financial|المالية=Financial|السياسي=Political
الاتحادي=Federal|الاتحادية=Federal|الفيدرالي=Federal|الفيدرالية=Federal|الدستورية=Constitutional|الجنائية=Criminal
الأحمر=Red|الأخضر=Green|الأسود=Black|الأبيض=White|الأزرق=Blue|الذهبي=Golden|الذهبية=Golden|العربي=Arab|العربية=Arab
"""

_FIRMS = """
تك=Tech|بلس=Plus|غروب=Group|جروب=Group|القابضة=Holding|ميديا=Media|سوفت=Soft|لابز=Labs|باي=Pay|إنرجي=Energy
فارما=Pharma|موتورز=Motors|تكنولوجي=Technology|تكنولوجيز=Technologies|سيستمز=Systems|هولدنغ=Holding|كابيتال=Capital
إخوان=Brothers|إير=Air|فنتشرز=Ventures|بارتنرز=Partners|إنترتينمنت=Entertainment|غيمز=Games|ستوديوز=Studios
بيكتشرز=Pictures|ديجيتال=Digital|نتوركس=Networks|سوليوشنز=Solutions|إنترناشونال=International|فودز=Foods
كوربوريشن=Corporation|كورب=Corp|بنك=Bank|ستور=Store|برو=Pro|ماكس=Max|ألترا=Ultra|ميني=Mini|لايت=Lite|موديل=Model
"""

_TASKS = """
مكافحة=Combating|حماية=Protection of|تنمية=Development of|تطوير=Development of|دعم=Support of|إعادة=Re|رعاية=Care of
تنظيم=Regulation of|أبحاث=Research on|دراسات=Studies of|شؤون=Affairs of|رصد=Observation of|ضمان=Guarantee of
"""

_SPORTS = """
لكرة القدم=Football|لكرة السلة=Basketball|لكرة اليد=Handball|للكرة الطائرة=Volleyball|لألعاب القوى=Athletics
للتنس=Tennis|للسباحة=Swimming|للدراجات=Cycling|للملاكمة=Boxing|للجودو=Judo|للسيارات=Automobile|للشطرنج=Chess
للجمباز=Gymnastics|للفروسية=Equestrian|للرياضة الجامعية=University Sports|للتايكوندو=Taekwondo|للكاراتيه=Karate
للمصارعة=Wrestling|لرفع الأثقال=Weightlifting|للتجديف=Rowing|للجولف=Golf|للرجبي=Rugby|للهوكي=Hockey
"""


@cache
def firms() -> dict[str, str]:
    """Folded words that names of firms and of their products have from English."""
    return _table(_FIRMS)


@cache
def tasks() -> dict[str, str]:
    """What bodies do, before what they do it to."""
    return _table(_TASKS)


@cache
def sports() -> dict[str, str]:
    """What a federation is for, folded words parted by blanks."""
    return _table(_SPORTS)


@cache
def heads() -> dict[str, str]:
    """The pattern of a folded noun without its article."""
    return _table(_HEADS)


@cache
def areas() -> dict[str, str]:
    """What ministries and councils are of, folded words parted by blanks."""
    return _table(_AREAS)


@cache
def fixed_bodies() -> dict[str, str]:
    """Folded pairs of words that are a body of every state."""
    return _table(_FIXED)


@cache
def adjectives() -> dict[str, str]:
    """Folded adjectives with their article as names of bodies have them."""
    return _table(_ADJECTIVES)


def _table(entries: str) -> dict[str, str]:
    pairs = (entry.split("=") for line in entries.split("\n") for entry in line.split("|") if entry)
    return {fold(arabic): english for arabic, english in pairs}
