"""English for the small words whose dictionary entry explains where a line wants a word. Owns that table."""

from __future__ import annotations

from tuireader.nlp.gloss.units import Kind
from tuireader.nlp.gloss.wordlists import word_set

_TABLE: dict[Kind, str] = {
    "prep": "في in|من from|إلى to|على on|عن about|مع with|بعد after|قبل before|بين between|منذ since|"
    "حتى until|خلال during|"
    "عند at|لدى with|لدي with|حول about|دون without|بدون without|ضد against|نحو toward|عبر through|"
    "مثل like|أمام in front of|"
    "تحت under|فوق above|وراء behind|خلف behind|ضمن within|داخل inside|خارج outside|قرب near|"
    "سوى except|إزاء toward|"
    "تجاه toward|حسب according to|وفق according to|طوال throughout|أثناء during|عقب after|"
    "إثر following|وسط amid|"
    "عدا except|قبيل shortly before|رغم despite|بجانب beside|بشأن about|بسبب because of|"
    "لأجل for the sake of|بفضل thanks to|"
    "بواسطة by|بصدد about|باسم in the name of|باستثناء except|بحسب according to|بعيد shortly after",
    "sub": "أن that|إن that|لأن because|إذا if|لو if|لولا if not for|حيث where|عندما when|بينما while|"
    "كما as|كي in order to|لكي in order to|"
    "إذ since|لما when|حين when|حينما when|كلما whenever|طالما as long as|كأن as if|بعدما after|"
    "قبلما before|فيما while|"
    "مهما whatever|سواء whether|كيما so that|ريثما until|وقتما when|أينما wherever|كيفما however|بأن that|"
    "مما which|حالما as soon as|مادام as long as|ليت if only|لعل perhaps",
    "conj": "أو or|أم or|ثم then|بل rather|لكن but|إنما but|إما either|و and|ف so",
    "rel": "الذي who|التي which|الذين who|اللذين who|اللذان who|اللتين which|اللتان which|اللواتي who|اللاتي who",
    "pron": "هو he|هي she|هم they|هما they|هن they|أنا I|نحن we|أنت you|أنتم you|أنتما you",
    "dem": "هذا this|هذه this|هذان these|هذين these|هاتان these|هاتين these|هؤلاء these|ذلك that|تلك that|"
    "أولئك those|ذاك that",
    "neg": "لا not|لم not|لن not|ليس not|ليست not|ليسوا not|لست not|لسنا not",
    "quant": "كل all|بعض some|جميع all|كافة all|معظم most|أغلب most|غالبية most|عدة several|أي any|"
    "أحد one of|إحدى one of|كلا both|كلتا both|بضع a few|بضعة a few|كلي both|كلتي both|شتى various",
    "fut": "سوف will",
    "part": "قد already|لقد already|هل |يا O|غير not|ألا |أما as for|إلا except|أيها O|أيتها O",
    "adv": "أيضا also|فقط only|جدا very|هنا here|هناك there|الآن now|كذلك also|لذلك therefore|"
    "لذا therefore|كم how many|"
    "كيف how|أين where|متى when|لماذا why|ربما perhaps|هكذا thus|نعم yes|حاليا currently|ماذا what|أبدا never|"
    "تقريبا almost|ثمة there is|فحسب only|بالتالي therefore|حينئذ then|آنذاك at the time|عندئذ then|إذن so",
    "other": "ما what",
}
FUNCTION_WORDS: dict[str, tuple[str, Kind]] = {
    word: (english, kind)
    for kind, row in _TABLE.items()
    for word, _, english in (entry.partition(" ") for entry in row.split("|"))
}
"""By the letters of the stem, without clitics and marks: English and what the word does in a line."""

OPEN_STEMS = word_set(
    "أحد إحدى كل بعض غير أيضا جدا خلال حول دون نحو ضمن جميع كافة معظم أغلب غالبية عدة كلا كلتا بضع بضعة "
    "شتى بعد قبل بين عند لدى ضد عبر مثل أمام تحت فوق وراء خلف داخل خارج قرب إزاء تجاه حسب وفق طوال أثناء عقب إثر "
    "وسط قبيل رغم بدون حين حاليا فقط أبدا تقريبا كذلك لذلك سوى عدا حيث منذ أي هنا هناك الآن بسبب بفضل بحسب بشأن "
    "مع كم"
)
"""Those of them that the dictionary counts among nouns, adjectives or adverbs."""
VERB_STEMS = frozenset(["ليس", "ليست", "ليسوا", "لست", "لسنا"])
"""Those that it counts among verbs."""

PRONOUNS = {
    "ه": ("his", "it", "he"), "ها": ("its", "it", "it"), "هم": ("their", "them", "they"), "ك": ("your", "you", "you"),
    "هما": ("their", "them", "they"), "هن": ("their", "them", "they"), "كم": ("your", "you", "you"),
    "كما": ("your", "you", "you"), "كن": ("your", "you", "you"), "نا": ("our", "us", "we"), "ي": ("my", "me", "I"),
    "ني": ("my", "me", "I"),
}  # fmt: skip
"""An attached pronoun as possessor, object and subject."""
PROCLITICS: dict[str, tuple[str, Kind]] = {
    "و": ("and", "conj"), "ف": ("so", "conj"), "ب": ("with", "prep"), "ل": ("for", "prep"), "ك": ("as", "prep"),
    "س": ("will", "fut"), "أ": ("", "part"),
}  # fmt: skip
MODALS = {
    "يمكن": "can", "تمكن": "can", "أمكن": "could", "يجب": "must", "ينبغي": "should", "يستطيع": "can", "تستطيع": "can",
    "يتعين": "must", "يجوز": "may", "استطاع": "could", "استطاعت": "could", "يستطيعون": "can", "نستطيع": "can",
    "أستطيع": "can", "وجب": "had to",
}  # fmt: skip
"""What can, may or must be, by the letters of the verb."""
