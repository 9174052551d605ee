"""Places and bodies that every newspaper names, with their English. Owns the tables; each entry is `Arabic=English`."""

from __future__ import annotations

from functools import cache

from tuireader.arabic.normalization import fold

_PLACES = """
مصر=Egypt القاهرة=Cairo الإسكندرية=Alexandria الجيزة=Giza السودان=Sudan جنوب_السودان=South_Sudan الخرطوم=Khartoum
دارفور=Darfur ليبيا=Libya طرابلس=Tripoli بنغازي=Benghazi تونس=Tunisia الجزائر=Algeria وهران=Oran المغرب=Morocco
الرباط=Rabat الدار_البيضاء=Casablanca مراكش=Marrakesh طنجة=Tangier موريتانيا=Mauritania نواكشوط=Nouakchott
الصومال=Somalia مقديشو=Mogadishu جيبوتي=Djibouti جزر_القمر=Comoros سوريا=Syria سورية=Syria دمشق=Damascus حلب=Aleppo
حمص=Homs درعا=Daraa إدلب=Idlib لبنان=Lebanon بيروت=Beirut صيدا=Sidon بعلبك=Baalbek الأردن=Jordan عمان=Oman
فلسطين=Palestine غزة=Gaza قطاع_غزة=Gaza_Strip القدس=Jerusalem رام_الله=Ramallah الضفة_الغربية=West_Bank نابلس=Nablus
جنين=Jenin إسرائيل=Israel تل_أبيب=Tel_Aviv حيفا=Haifa العراق=Iraq بغداد=Baghdad البصرة=Basra الموصل=Mosul
كركوك=Kirkuk أربيل=Erbil النجف=Najaf كربلاء=Karbala كردستان=Kurdistan الكويت=Kuwait السعودية=Saudi_Arabia
المملكة_العربية_السعودية=Saudi_Arabia الرياض=Riyadh جدة=Jeddah مكة=Mecca مكة_المكرمة=Mecca المدينة_المنورة=Medina
الدمام=Dammam اليمن=Yemen صنعاء=Sanaa عدن=Aden الحديدة=Hodeidah سلطنة_عمان=Oman مسقط=Muscat قطر=Qatar الدوحة=Doha
البحرين=Bahrain المنامة=Manama الإمارات=UAE الإمارات_العربية_المتحدة=United_Arab_Emirates أبوظبي=Abu_Dhabi
أبو_ظبي=Abu_Dhabi دبي=Dubai الشارقة=Sharjah تركيا=Turkey أنقرة=Ankara إسطنبول=Istanbul اسطنبول=Istanbul إيران=Iran
طهران=Tehran أصفهان=Isfahan أفغانستان=Afghanistan كابول=Kabul كابل=Kabul باكستان=Pakistan إسلام_آباد=Islamabad
كراتشي=Karachi الهند=India نيودلهي=New_Delhi بنغلاديش=Bangladesh سريلانكا=Sri_Lanka نيبال=Nepal الصين=China
بكين=Beijing شنغهاي=Shanghai هونغ_كونغ=Hong_Kong هونج_كونج=Hong_Kong تايوان=Taiwan اليابان=Japan طوكيو=Tokyo
كوريا=Korea كوريا_الشمالية=North_Korea كوريا_الجنوبية=South_Korea سيول=Seoul فيتنام=Vietnam تايلاند=Thailand
ماليزيا=Malaysia إندونيسيا=Indonesia جاكرتا=Jakarta سنغافورة=Singapore الفلبين=Philippines ميانمار=Myanmar
كازاخستان=Kazakhstan أوزبكستان=Uzbekistan أذربيجان=Azerbaijan أرمينيا=Armenia جورجيا=Georgia روسيا=Russia
موسكو=Moscow الشيشان=Chechnya أوكرانيا=Ukraine كييف=Kyiv بيلاروسيا=Belarus بولندا=Poland وارسو=Warsaw ألمانيا=Germany
برلين=Berlin ميونيخ=Munich فرانكفورت=Frankfurt فرنسا=France باريس=Paris مرسيليا=Marseille بريطانيا=Britain
المملكة_المتحدة=United_Kingdom إنجلترا=England اسكتلندا=Scotland إيرلندا=Ireland أيرلندا=Ireland لندن=London
مانشستر=Manchester إسبانيا=Spain أسبانيا=Spain مدريد=Madrid برشلونة=Barcelona البرتغال=Portugal لشبونة=Lisbon
إيطاليا=Italy روما=Rome ميلانو=Milan الفاتيكان=Vatican اليونان=Greece أثينا=Athens قبرص=Cyprus مالطا=Malta
بلجيكا=Belgium بروكسل=Brussels هولندا=Netherlands أمستردام=Amsterdam لاهاي=The_Hague سويسرا=Switzerland جنيف=Geneva
زيورخ=Zurich النمسا=Austria فيينا=Vienna المجر=Hungary التشيك=Czechia رومانيا=Romania بلغاريا=Bulgaria صربيا=Serbia
كوسوفو=Kosovo البوسنة=Bosnia كرواتيا=Croatia ألبانيا=Albania السويد=Sweden ستوكهولم=Stockholm النرويج=Norway
أوسلو=Oslo فنلندا=Finland الدنمارك=Denmark كوبنهاغن=Copenhagen آيسلندا=Iceland أوروبا=Europe آسيا=Asia أفريقيا=Africa
إفريقيا=Africa أمريكا=America أميركا=America أستراليا=Australia سيدني=Sydney نيوزيلندا=New_Zealand
الولايات_المتحدة=United_States الولايات_المتحدة_الأمريكية=United_States الولايات_المتحدة_الأميركية=United_States
واشنطن=Washington نيويورك=New_York كاليفورنيا=California لوس_أنجلوس=Los_Angeles شيكاغو=Chicago تكساس=Texas
فلوريدا=Florida كندا=Canada المكسيك=Mexico البرازيل=Brazil الأرجنتين=Argentina تشيلي=Chile كولومبيا=Colombia
فنزويلا=Venezuela بيرو=Peru كوبا=Cuba هايتي=Haiti بوليفيا=Bolivia الإكوادور=Ecuador نيجيريا=Nigeria غانا=Ghana
السنغال=Senegal مالي=Mali النيجر=Niger تشاد=Chad الكاميرون=Cameroon إثيوبيا=Ethiopia أديس_أبابا=Addis_Ababa
إريتريا=Eritrea كينيا=Kenya نيروبي=Nairobi أوغندا=Uganda رواندا=Rwanda الكونغو=Congo أنغولا=Angola زيمبابوي=Zimbabwe
جنوب_أفريقيا=South_Africa جنوب_إفريقيا=South_Africa مدغشقر=Madagascar الشرق_الأوسط=Middle_East
الخليج_العربي=Arabian_Gulf البحر_الأحمر=Red_Sea البحر_المتوسط=Mediterranean_Sea البحر_الأبيض_المتوسط=Mediterranean_Sea
قناة_السويس=Suez_Canal نهر_النيل=River_Nile سيناء=Sinai الجولان=Golan شبه_الجزيرة_العربية=Arabian_Peninsula
المحيط_الأطلسي=Atlantic_Ocean المحيط_الهادئ=Pacific_Ocean المحيط_الهندي=Indian_Ocean
"""

_BODIES = """
الأمم_المتحدة=United_Nations مجلس_الأمن=Security_Council مجلس_الأمن_الدولي=UN_Security_Council
الجمعية_العامة=General_Assembly الاتحاد_الأوروبي=European_Union الاتحاد_الأفريقي=African_Union
الجامعة_العربية=Arab_League جامعة_الدول_العربية=Arab_League مجلس_التعاون_الخليجي=Gulf_Cooperation_Council
حلف_شمال_الأطلسي=NATO حلف_الناتو=NATO الناتو=NATO صندوق_النقد_الدولي=International_Monetary_Fund البنك_الدولي=World_Bank
منظمة_الصحة_العالمية=World_Health_Organization منظمة_التجارة_العالمية=World_Trade_Organization
المحكمة_الجنائية_الدولية=International_Criminal_Court الصليب_الأحمر=Red_Cross الهلال_الأحمر=Red_Crescent
اليونيسف=UNICEF اليونسكو=UNESCO الأونروا=UNRWA أوبك=OPEC الفيفا=FIFA الإنتربول=Interpol البنتاغون=Pentagon
الكونغرس=Congress البيت_الأبيض=White_House الكرملين=Kremlin الكنيست=Knesset حزب_الله=Hezbollah حركة_حماس=Hamas
حماس=Hamas حركة_فتح=Fatah طالبان=Taliban رويترز=Reuters وكالة_فرانس_برس=AFP فرانس_برس=AFP بي_بي_سي=BBC سي_إن_إن=CNN
مايكروسوفت=Microsoft غوغل=Google جوجل=Google فيسبوك=Facebook تويتر=Twitter نوكيا=Nokia سامسونغ=Samsung
"""


@cache
def places() -> dict[tuple[str, ...], str]:
    """English by the folded words of the name."""
    return _table(_PLACES)


@cache
def bodies() -> dict[tuple[str, ...], str]:
    """The same for organizations."""
    return _table(_BODIES)


def _table(entries: str) -> dict[tuple[str, ...], str]:
    pairs = (entry.split("=") for entry in entries.split())
    return {tuple(fold(arabic).split("_")): english.replace("_", " ") for arabic, english in pairs}
