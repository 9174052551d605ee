"""The particle that asks, written together with the first word of its question: أأنت, أتعرف. Owns what it goes with.

The dictionary has no such prefix. Since it would mislead more often than it helps, verbs are looked for behind it only
where the letters can be read in no other way.
"""

from __future__ import annotations

from tuireader.nlp.morphology.buckwalter import to_key
from tuireader.nlp.morphology.stems import Affix, Stem

ASKING = ">"
_FORM, _TAG = ">a", ">a/INTERROG_PART+"
_SHARE = -300
"""As rare as one word in a thousand."""
_ASKED_OF = frozenset(
    map(
        to_key,
        "هو هي هم هن هما أنت أنتم أنا نحن هذا هذه هؤلاء ذلك تلك لا لن فلا ولا فلم ولم فهو وهو كان كانت كنت كنتم "  # noqa: SIM905
        "كانوا عندك عندكم عنده عندها لديك لديكم بهذا لهذا هكذا".split(),
    )
)
"""Words that it stands before more often than the letters are another word."""
_USUAL = 400
"""Zipf frequency, in hundredths, of a verb looked for behind the particle; foreign names are like rarer ones."""


def may_ask(prefix: Affix) -> bool:
    """Whether the particle may stand before a prefix: not before the one of emphasis."""
    return not prefix.tags.startswith("la/")


def with_asking(prefix: Affix) -> Affix:
    """The prefix behind the particle."""
    return prefix._replace(
        key=ASKING + prefix.key,
        vocalized=_FORM + prefix.vocalized,
        tags=_TAG + prefix.tags,
        share=prefix.share + _SHARE,
    )


def is_asked_of(key: str) -> bool:
    """Whether the particle is likely before the rest of a word, though its letters may be read otherwise."""
    return key.startswith(ASKING) and key[len(ASKING) :] in _ASKED_OF


def is_asked_alone(stem: Stem) -> bool:
    """Whether it is likely where the letters cannot be read otherwise."""
    return stem.upos not in ("NOUN", "ADJ", "PROPN", "ADV") and stem.frequency >= _USUAL
