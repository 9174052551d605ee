"""The Quran as Tanzil gives it: a line of sura, aya and text. Owns the suras' names, which the file leaves out."""

from __future__ import annotations

import re

from tuireader.arabic.cleaning import clean_text
from tuireader.document import Meta, ParagraphKind
from tuireader.errors import SourceError
from tuireader.loaders.decoding import decode_text
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.inline import line_of
from tuireader.loaders.loaded import Loaded
from tuireader.wording import tr

SURAS = (
    "الفاتحة", "البقرة", "آل عمران", "النساء", "المائدة", "الأنعام", "الأعراف", "الأنفال", "التوبة", "يونس", "هود",
    "يوسف", "الرعد", "إبراهيم", "الحجر", "النحل", "الإسراء", "الكهف", "مريم", "طه", "الأنبياء", "الحج", "المؤمنون",
    "النور", "الفرقان", "الشعراء", "النمل", "القصص", "العنكبوت", "الروم", "لقمان", "السجدة", "الأحزاب", "سبأ", "فاطر",
    "يس", "الصافات", "ص", "الزمر", "غافر", "فصلت", "الشورى", "الزخرف", "الدخان", "الجاثية", "الأحقاف", "محمد", "الفتح",
    "الحجرات", "ق", "الذاريات", "الطور", "النجم", "القمر", "الرحمن", "الواقعة", "الحديد", "المجادلة", "الحشر",
    "الممتحنة", "الصف", "الجمعة", "المنافقون", "التغابن", "الطلاق", "التحريم", "الملك", "القلم", "الحاقة", "المعارج",
    "نوح", "الجن", "المزمل", "المدثر", "القيامة", "الإنسان", "المرسلات", "النبأ", "النازعات", "عبس", "التكوير",
    "الانفطار", "المطففين", "الانشقاق", "البروج", "الطارق", "الأعلى", "الغاشية", "الفجر", "البلد", "الشمس", "الليل",
    "الضحى", "الشرح", "التين", "العلق", "القدر", "البينة", "الزلزلة", "العاديات", "القارعة", "التكاثر", "العصر",
    "الهمزة", "الفيل", "قريش", "الماعون", "الكوثر", "الكافرون", "النصر", "المسد", "الإخلاص", "الفلق", "الناس",
)  # fmt: skip
_LINE = re.compile(r"(\d{1,3})\|(\d{1,3})\|(.+)")


def load(data: bytes) -> Loaded:
    """Read ayas as verses under the names of their suras; comments, which tell licence and source, are no text.

    Raises:
        SourceError: A line is neither; it is named.
    """
    decoded = decode_text(data)
    gathering = Gathering()
    last = 0
    for number, line in enumerate(clean_text(decoded.text).split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line.strip())
        if found is None or not 1 <= int(found[1]) <= len(SURAS):
            raise SourceError(
                tr("line {number} is no aya: sura|aya|text is one", number=number), tr("see tanzil.net for the format")
            )
        sura = int(found[1])
        reference = f"{sura}:{int(found[2])}"
        if sura != last:
            gathering.add_heading(f"سورة {SURAS[sura - 1]}", 1, reference=reference)
            last = sura
        gathering.add(line_of(found[3]), ParagraphKind.VERSE, reference=reference)
    whole = "القرآن الكريم" if sum(one.kind is ParagraphKind.HEADING for one in gathering.paragraphs) > 1 else None
    return gathering.loaded(Meta(title=whole, language="ar"), decoded.notice)
