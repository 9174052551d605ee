"""Writes assets/gazetteer/territories.tsv from CLDR: countries, languages and currencies in Arabic and English.

CLDR is read through babel, which is needed only when this is run (`pip install babel`); the table that it leaves is
what the application ships. Everyday spellings that CLDR lacks are in places.tsv and not here.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.numbers import get_territory_currencies

TARGET = Path(__file__).resolve().parents[1] / "assets" / "gazetteer" / "territories.tsv"
ARABIC, ENGLISH = Locale("ar"), Locale("en")
Row = tuple[str, str, str, str]

# The world, organizations that CLDR counts as territories, codes for tests, names that nobody writes.
NO_PLACES = {"001", "018", "EU", "EZ", "QO", "UN", "XA", "XB", "ZZ", "EA", "IC"}
CONTINENTS = {"002", "003", "005", "009", "142", "150", "AQ"}
# CLDR names that are labels of a menu and not what a text says.
ARABIC_NAMES = {
    "CD": "جمهورية الكونغو الديمقراطية",
    "CG": "جمهورية الكونغو",
    "HK": "هونغ كونغ",
    "MM": "ميانمار",
    "MO": "ماكاو",
    "TL": "تيمور الشرقية",
    "CC": "جزر كوكوس",
}
ENGLISH_NAMES = {
    "CC": "Cocos Islands",
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macau",
    "PS": "Palestinian territories",
    "TL": "East Timor",
    "TR": "Turkey",
    "011": "West Africa",
    "014": "East Africa",
    "015": "North Africa",
    "017": "Central Africa",
    "021": "North America",
    "030": "East Asia",
    "034": "South Asia",
    "057": "Micronesia",
    "143": "Central Asia",
    "145": "West Asia",
}
# Spellings that alternate wherever the name stands.
SPELLINGS = (("أمريك", "أميرك"), ("أفريقي", "إفريقي"), ("أيرلند", "إيرلند"), ("أسكتلند", "اسكتلند"))

# Languages that a general reader meets; the names of most others are everyday Arabic words.
LANGUAGES = (
    "ar he fa tr ku ur ps hi bn pa ta te ml mr gu ne si sa my th lo km vi id ms jv tl ja ko zh mn bo ug uz kk ky tg tk "
    "az hy ka ce os ru uk be pl cs sk sl hr sr bs mk bg ro hu fi et lv lt sv no da is de nl af fr en ga gd cy br es pt "
    "it ca gl eu oc co sc la grc el sq mt yi lad sw am ti so om ha yo ig zu xh sn rw mg wo ff kab shi arc syr akk sux "
    "phn got hit cop gez peo pal egy ota ang mi eo gn ay"
)
LANGUAGE_FIXES = {
    "gl": ("الغاليسية", "الجاليكية"),
    "hu": ("المجرية", "الهنغارية"),
    "ig": ("الإيغبو", "الإيجبو"),
    "is": ("الآيسلندية", "الأيسلندية"),
    "nl": ("الهولندية",),
    "da": ("الدنماركية", "الدانمركية"),
    "os": ("الأوسيتية",),
    "shi": ("تشلحيت", "الشلحية"),
    "sl": ("السلوفينية",),
    "sux": ("السومرية",),
    "ur": ("الأوردو", "الأردية", "الأوردية"),
}
RARE_CURRENCIES = {"BAM", "XPF"}
CURRENCY_FIXES = {
    "GBP": ("جنيه إسترليني", "pound sterling"),
    "EUR": ("يورو", "euro"),
    "INR": ("روبية هندية", "Indian rupee"),
    "CNY": ("يوان صيني", "Chinese yuan"),
    "LBP": ("ليرة لبنانية", "Lebanese pound"),
    "ILS": ("شيكل إسرائيلي", "Israeli shekel"),
    "THB": ("بات تايلاندي", "Thai baht"),
    "KES": ("شلن كيني", "Kenyan shilling"),
    "ETB": ("بر إثيوبي", "Ethiopian birr"),
    "ERN": ("ناكفا إريتري", "Eritrean nakfa"),
    "UAH": ("هريفنيا أوكرانية", "Ukrainian hryvnia"),
    "AED": ("درهم إماراتي", "UAE dirham"),
    "AFN": ("أفغاني أفغاني", "Afghan afghani"),
    "BND": ("دولار بروناي", "Brunei dollar"),
    "DOP": ("بيزو دومينيكاني", "Dominican peso"),
    "GEL": ("لاري جورجي", "Georgian lari"),
    "GYD": ("دولار غيانا", "Guyanese dollar"),
    "HNL": ("ليمبيرا هندوراس", "Honduran lempira"),
    "HTG": ("غورد هايتي", "Haitian gourde"),
    "KGS": ("سوم قيرغيزستاني", "Kyrgyzstani som"),
    "KYD": ("دولار جزر كايمان", "Cayman Islands dollar"),
    "KZT": ("تنغي كازاخستاني", "Kazakhstani tenge"),
    "NPR": ("روبية نيبالية", "Nepalese rupee"),
    "PKR": ("روبية باكستانية", "Pakistani rupee"),
    "TTD": ("دولار ترينيداد وتوباغو", "Trinidad and Tobago dollar"),
    "UYU": ("بيزو أوروغواي", "Uruguayan peso"),
    "VND": ("دونغ فيتنامي", "Vietnamese dong"),
}


def bare(text: str) -> str:
    """Without Arabic marks and tatweel, NFC."""
    return unicodedata.normalize("NFC", re.sub("[\u064b-\u0652\u0670\u0640]", "", text)).strip()


def with_spellings(*names: str) -> str:
    """The names and their alternating spellings, parted as the table wants it."""
    found = list(names)
    for old, new in SPELLINGS:
        found += [name.replace(old, new) for name in found if old in name]
    return "|".join(dict.fromkeys(found))


def everyday(name: str) -> str:
    return name.replace(" & ", " and ").replace("St. ", "Saint ").replace("’", "'").replace("U.S.", "US")


def territories() -> Iterator[Row]:
    for code, name in ARABIC.territories.items():
        if code in NO_PLACES:
            continue
        kind = "continent" if code in CONTINENTS else "region" if code.isdigit() else "country"
        english = ENGLISH_NAMES.get(code) or everyday(ENGLISH.territories[code])
        yield with_spellings(bare(ARABIC_NAMES.get(code, name))), english, "LOC", kind


def languages() -> Iterator[Row]:
    """With the word "language"; the bare name only if it is no adjective of the people as well."""
    for code in LANGUAGES.split():
        forms: list[str] = []
        for name in LANGUAGE_FIXES.get(code) or [bare(ARABIC.languages[code])]:
            adjective = name.startswith("ال") and name.split()[0].endswith("ية")
            forms += ["اللغة " + name] if adjective else ["لغة " + name, name]
        english = ENGLISH.languages[code].replace("Bangla", "Bengali").replace("ā", "a")
        yield with_spellings(*forms), english, "MISC", "language"


def definite(name: str) -> list[str]:
    """The definite form of "pound + Egyptian"; a unit before the name of a country has none."""
    words = name.split()
    adjective = len(words) == 2 and words[1].endswith(("ي", "ية")) and words[1] not in ARABIC.territories.values()
    return [" ".join("ال" + word for word in words)] if adjective or len(words) == 1 else []


def currencies() -> Iterator[Row]:
    current = {code for place in get_global("territory_currencies") for code in get_territory_currencies(place)}
    for code in sorted(current & set(ARABIC.currencies)):
        *first, last = everyday(ENGLISH.currencies[code]).split()
        name, english = CURRENCY_FIXES.get(code, (bare(ARABIC.currencies[code]), " ".join([*first, last.lower()])))
        if code not in RARE_CURRENCIES:
            yield with_spellings(name, *definite(name)), english, "MISC", "currency"


def table() -> str:
    lines = ["# arabic\tenglish\ttype\tkind"]
    taken: set[str] = set()
    for rows in (territories(), languages(), currencies()):
        for arabic, *rest in sorted(rows, key=lambda row: (row[3], row[1])):
            forms = [form for form in arabic.split("|") if form not in taken]
            taken.update(forms)
            if forms:
                lines.append("\t".join(("|".join(forms), *rest)))
    return "\n".join(lines) + "\n"


def main() -> int:
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(table(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
