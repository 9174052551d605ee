"""English for the small words whose dictionary entry explains where a line wants a word. Owns that table."""

from __future__ import annotations

FUNCTION_WORDS = {
    "في": "in", "من": "from", "إلى": "to", "على": "on", "عن": "about", "مع": "with", "بعد": "after", "قبل": "before",
    "بين": "between", "منذ": "since", "حتى": "until", "خلال": "during", "عند": "at", "لدى": "with", "لدي": "with",
    "حول": "around", "دون": "without", "ضد": "against", "نحو": "toward", "عبر": "through", "مثل": "like",
    "أن": "that", "إن": "indeed", "لأن": "because", "لكن": "but", "إذا": "if", "لو": "if", "حيث": "where",
    "عندما": "when", "بينما": "while", "كما": "as", "لما": "when", "كي": "so that", "إذ": "since", "أو": "or",
    "أم": "or", "ثم": "then", "بل": "rather", "الذي": "who", "التي": "which", "الذين": "who", "اللذين": "who",
    "اللتين": "who", "اللواتي": "who", "ما": "what", "مما": "which", "ماذا": "what", "هذا": "this", "هذه": "this",
    "هذان": "these", "هذين": "these", "هؤلاء": "these", "ذلك": "that", "تلك": "that", "أولئك": "those",
    "هو": "he", "هي": "she", "هم": "they", "هما": "they", "هن": "they", "أنا": "I", "نحن": "we", "أنت": "you",
    "أنتم": "you", "لا": "not", "لم": "did not", "لن": "will not", "ليس": "is not", "ليست": "is not", "قد": "has",
    "سوف": "will", "هل": "does", "كم": "how many", "غير": "not", "أي": "any", "إلا": "except", "إنما": "but rather",
    "كان": "was", "كانت": "was", "كانوا": "were", "يكون": "is", "تكون": "is", "كل": "every", "بعض": "some",
    "أيضا": "also", "فقط": "only", "جدا": "very", "هنا": "here", "هناك": "there", "الآن": "now", "لقد": "has",
    "كذلك": "likewise", "أمام": "in front of", "تحت": "under", "فوق": "above", "وراء": "behind", "ضمن": "within",
}  # fmt: skip
"""By the letters of the stem, without clitics and marks; meant for words of the closed classes alone."""

OPEN_STEMS = frozenset(["كل", "بعض", "غير", "أيضا", "جدا", "خلال", "حول", "دون", "نحو", "ضمن", "كان", "كانت"])
"""Those of them that the dictionary counts among nouns, adjectives or verbs."""
