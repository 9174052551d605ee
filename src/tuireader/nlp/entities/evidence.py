"""Words that tell what kind of name follows, and given names. Owns the tables; all are looked up folded."""

from __future__ import annotations

from functools import cache

from tuireader.arabic.normalization import fold, folded_words

_TITLES = """
الرئيس رئيسة السيد السيدة الدكتور الدكتورة الوزير الأمير الأميرة الملك الملكة الشيخ الشيخة الإمام النائب اللواء العقيد
العميد المقدم الفريق الجنرال المدرب اللاعب الحارس الفنان الفنانة الكاتب الكاتبة الشاعر الروائي المخرج الممثل الممثلة
الصحفي الصحافي السفير المهندس المحامي القاضي البروفيسور الأستاذ البابا القس السلطان المستشار الحاج المرحوم الراحل
"""
_SAYING = (
    "قال قالت وقال وقالت أكد أكدت وأكد وأكدت أضاف أضافت وأضاف أوضح أوضحت وأوضح صرح صرحت وصرح ذكر أعلن وأعلن أشار وأشار"
)
_ORG_HEADS = """
وزارة جامعة حزب منظمة بنك مجلس هيئة مؤسسة وكالة جمعية لجنة اتحاد نادي معهد كلية حركة مستشفى محكمة نقابة مصرف شرطة
"""
_COMPANY_WORDS = "شركة شركات مختبر منصة صحيفة مجلة قناة موقع مجموعة تطبيق مصنع متجر شركتي"
_PLACE_HEADS = """
مدينة مدن محافظة منطقة مناطق ولاية قرية بلدة دولة دول جزيرة جزر نهر جبل جبال بحر خليج مضيق بحيرة صحراء شارع ميدان ساحة
مطار ميناء مخيم حي ضاحية عاصمة إقليم مقاطعة إمارة مملكة جمهورية معبر قاعدة شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط
"""
_JOINTS = "بن ابن أبو أبي أبا آل عبد دي فان فون بنت أم"
_MONTHS = """
يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر شباط آذار نيسان أيار حزيران تموز آب
أيلول جانفي فيفري أفريل جوان جويلية أوت محرم صفر رجب شعبان رمضان شوال
"""
_DAYS = "السبت الأحد الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة"
_CURRENCIES = """
دولار دولارا دولارات يورو جنيه جنيها جنيهات ريال ريالا ريالات درهم درهما دراهم دينار دينارا دنانير ليرة ين يوان روبل
"""
_SPORT = """
مباراة المباراة مباريات المباريات الدوري دوري بطولة البطولة كأس الكأس هدف هدفا هدفين أهداف بهدف بهدفين الهدف الأهداف
المدرب مدرب لاعب اللاعب لاعبي لاعبين اللاعبين المنتخب منتخب منتخبات الفريق فاز فوزه تعادل خسر شباك مرمى المرمى الحارس
ملعب الملعب الشوط ركلة جزاء النادي نادي نقطة النقاط نقاط النهائي نهائي المهاجم المدافع مهاجم مدافع صفوف الجولة
التصفيات الكرة لكرة القدم ذهبية فضية برونزية سباق السباق اللقب الأندية أندية الموسم
"""
_TRADES = """
إنتاج توزيع صناعة تصنيع تأمين طيران نقل شحن بناء تشييد مقاولات استثمار استثمارات تطوير تنمية اتصالات نفط بترول غاز
كهرباء مياه طاقة خدمات تجارة تسويق بيع شراء تمويل صرافة استشارات أبحاث بحوث دراسات تعدين فوسفات فسفاط أدوية دواء
سيارات سكك موانئ سياحة سفر تأجير تداول تقنية تكنولوجيا برمجيات برمجة حواسيب اتصال إعلام إعلان إعلانات نشر طباعة توظيف
أمن حراسة تنظيف صيانة تصدير استيراد غذاء أغذية ألبان مواد معدات أجهزة آلات سلاح أسلحة عقارات إسكان تقييم مراجعة محاماة
تدقيق وساطة رحلات توصيل ألعاب ملابس أثاث مساهمة محدودة فرع فروع مجموعة عدد بعض جميع كل أحد إحدى غير أي ذات نفس وسط
داخل خارج إدارة تشغيل معالجة تحليل تحويل ترخيص حكم قانون قرار نظام خطة برنامج اتفاق رسوم إجراءات عقوبات سياسة سياسات
مبدأ إصلاحات حلول مشروع مشاريع منتجات صاحب صاحبة مالك رئيس مدير موظفي عمال أسهم إلى أسواق سوق رأس أموال مال أعمال
عائلة أسرة والد زوج شقيق أخ ابن بدل شأن حساب حسابات رقم شبكة شبكات
"""
_AMOUNTS = "ألف آلاف ألفا مليون مليونا ملايين مليار مليارا مليارات تريليون بليون"

_GIVEN = """
محمد=Muhammad محمود=Mahmoud أحمد=Ahmad علي=Ali حسن=Hasan حسين=Hussein عمر=Omar عثمان=Othman خالد=Khalid إبراهيم=Ibrahim
يوسف=Yusuf موسى=Musa عيسى=Issa داود=Dawud سليمان=Sulayman إسماعيل=Ismail إسحاق=Ishaq يعقوب=Yaqub مصطفى=Mustafa
طارق=Tariq زياد=Ziyad سامي=Sami سمير=Samir كمال=Kamal جمال=Jamal أنور=Anwar حسني=Hosni ياسر=Yasser مروان=Marwan
وليد=Walid رفيق=Rafiq سعد=Saad فؤاد=Fuad نبيل=Nabil هاني=Hani رامي=Rami بشار=Bashar حافظ=Hafez صدام=Saddam
نوري=Nuri جلال=Jalal معمر=Muammar زين=Zayn فيصل=Faisal سلمان=Salman سلطان=Sultan تركي=Turki بندر=Bandar عبدالله=Abdullah
عبدالعزيز=Abdulaziz عبدالرحمن=Abdulrahman عبدالفتاح=Abdelfattah فهد=Fahd نايف=Nayef مقرن=Muqrin حمد=Hamad زايد=Zayed
راشد=Rashid مكتوم=Maktoum قابوس=Qaboos هيثم=Haitham أيمن=Ayman أسامة=Osama بلال=Bilal حمزة=Hamza أنس=Anas مازن=Mazen
فاطمة=Fatima عائشة=Aisha خديجة=Khadija زينب=Zaynab مريم=Maryam سارة=Sarah ليلى=Layla هدى=Huda نادية=Nadia سميرة=Samira
فيروز=Fairuz نجيب=Naguib طه=Taha توفيق=Tawfiq عباس=Abbas إسلام=Islam مهدي=Mahdi رضا=Reda جعفر=Jafar صادق=Sadiq
جورج=George جون=John جاك=Jacques توني=Tony بيل=Bill ديفيد=David مايكل=Michael روبرت=Robert جيمس=James وليام=William
ريتشارد=Richard دونالد=Donald باراك=Barack جو=Joe فلاديمير=Vladimir أنغيلا=Angela إيمانويل=Emmanuel نيكولا=Nicolas
فرانسوا=Francois كوفي=Kofi ألكسندر=Alexander مارك=Mark إيلون=Elon ستيف=Steve توماس=Thomas بيتر=Peter بول=Paul
أرييل=Ariel إيهود=Ehud بنيامين=Benjamin شمعون=Shimon إسحق=Ishaq كوندوليزا=Condoleezza هيلاري=Hillary رونالدو=Ronaldo
"""


@cache
def words(kind: str) -> frozenset[str]:
    """The folded words of a table."""
    tables = {
        "titles": _TITLES, "saying": _SAYING, "org_heads": _ORG_HEADS, "company": _COMPANY_WORDS, "joints": _JOINTS,
        "place_heads": _PLACE_HEADS,
        "months": _MONTHS, "days": _DAYS, "currencies": _CURRENCIES, "amounts": _AMOUNTS,
        "sport": _SPORT, "trades": _TRADES,
    }  # fmt: skip
    return folded_words(tables[kind])


@cache
def given_names() -> dict[str, str]:
    """English by the folded given name."""
    return {fold(arabic): english for arabic, english in (entry.split("=") for entry in _GIVEN.split())}
