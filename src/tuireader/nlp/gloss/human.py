"""English nouns for people, and Arabic nouns whose gender their form does not show. Owns the tables alone."""

from __future__ import annotations

from functools import lru_cache

from tuireader.nlp.gloss.wordlists import word_set

FEMININE = word_set(
    "أرض شمس حرب يد عين نفس نار دار روح سوق ريح بئر كأس قدم سن أذن بنت أخت أم طريق حال فأس عصا أصبع ساق كف "
    "سماء كبرى صغرى أخرى أولى عظمى ذكرى بشرى دنيا فوضى شكوى دعوى فتوى بلاد"
)
TITLES = word_set(
    "president king queen prince princess minister general colonel major doctor professor mr mrs sheikh imam "
    "judge senator pope emperor sultan captain lieutenant sir saint chancellor engineer secretary representative "
    "director uncle aunt"
)
"""Nouns that stand before a name without an article."""
SEVERAL = word_set("police crew audience team people family")
"""Nouns for several people, which have nobody's name behind them."""
_PEOPLE = word_set(
    "man woman child boy girl person people student teacher president minister king queen prince leader member "
    "official citizen resident soldier officer doctor lawyer judge writer author poet artist actor singer player "
    "director worker employee expert scientist scholar researcher journalist politician deputy representative "
    "ambassador father mother brother sister son daughter wife husband friend enemy family friend parent "
    "grandfather uncle aunt victim refugee immigrant migrant patient passenger tourist visitor user customer "
    "client candidate voter activist protester prisoner criminal suspect terrorist militant fighter rebel police "
    "guard general commander chief boss manager owner founder partner colleague neighbor guest engineer farmer "
    "merchant trader businessman muslim christian jew arab american european spokesman chairman head companion "
    "prophet imam sheikh individual human relative adult teenager kid baby infant youth elder witness spectator "
    "fan audience team crew ally rival opponent follower investor analyst legislator lawmaker agent supporter partisan "
    "producer designer maker manufacturer driver pilot sailor captain champion winner loser competitor trainer coach "
    "referee correspondent reporter editor publisher reader viewer listener speaker buyer seller consumer subscriber "
    "inventor creator founder adviser advisor consultant supervisor inspector investigator prosecutor defendant "
    "envoy minister diplomat hero thief murderer killer attacker gunman hostage host servant slave master bride groom "
    "widow orphan twin cousin nephew niece grandson granddaughter grandmother ancestor descendant settler nomad "
    "believer monk priest bishop rabbi cleric scholar jurist philosopher thinker intellectual translator interpreter "
    "photographer dancer musician composer painter sculptor novelist storyteller shepherd carpenter blacksmith tailor "
    "baker butcher cook waiter nurse surgeon inmate detainee fugitive volunteer graduate applicant participant pilgrim "
    "conservative governor pharaoh miss mayor spokesperson "
    "predecessor successor heir premier lady gentleman sir youngster veteran cadet recruit legend star"
)
_ENDINGS = ("ist", "man", "woman", "ician", "eer", "ian")


@lru_cache(maxsize=1024)
def is_human(noun: str) -> bool:
    """Whether an English noun names people, as far as its head tells."""
    head = noun.partition(" of ")[0].rpartition(" ")[2].lower()
    return head in _PEOPLE or head.endswith(_ENDINGS)


def is_time(noun: str) -> bool:
    """Whether an English noun names a time, which may stand as an adverb."""
    return noun.lower() in _TIMES


_TIMES = word_set(
    "day night morning evening noon afternoon week month year century decade hour minute second moment time today "
    "tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday dawn sunset "
    "summer winter spring autumn"
)
