"""English words that follow no rule. Owns the tables alone."""

from __future__ import annotations

from tuireader.nlp.gloss.wordlists import word_set

_VERBS = """
arise arose arisen|awake awoke awoken|be was been|bear bore born|beat beat beaten|become became become
begin began begun|bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled
blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast
build built built|burst burst burst|buy bought bought|can could been|cast cast cast|catch caught caught
choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut
deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled
fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given
go went gone|grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden
hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid
lead led led|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost
make made made|mean meant meant|meet met met|mislead misled misled|mistake mistook mistaken
overcome overcame overcome|overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid
prove proved proven|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt
rethink rethought rethought|rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|sew sewed sewn
shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk
shut shut shut|sing sang sung|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|slide slid slid
sow sowed sown|speak spoke spoken|speed sped sped|spend spent spent|spin spun spun|split split split
spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck
sting stung stung|stride strode stridden|strike struck struck|strive strove striven|swear swore sworn
sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust
undergo underwent undergone|understand understood understood|undertake undertook undertaken|undo undid undone
uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept
win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld
withstand withstood withstood|write wrote written|rewrite rewrote rewritten|outdo outdid outdone
sublet sublet sublet
"""
PAST: dict[str, str] = {}
PARTICIPLE: dict[str, str] = {}
for _line in _VERBS.replace("\n", "|").split("|"):
    if _line:
        _base, _past, _participle = _line.split()
        PAST[_base] = _past
        PARTICIPLE[_base] = _participle
BASE = {past: base for base, past in PAST.items() if past not in PAST} | {
    "said": "say",
    "was": "be",
    "were": "be",
    "is": "be",
    "are": "be",
    "has": "have",
}
"""From a past form that is nothing else to its verb."""

DOUBLING = word_set(
    "abet admit bar beg blur chat clap commit compel confer control cram defer deter dim dip dispel drag drop "
    "drum emit equip excel expel fit flap flip grab grin hop hug incur infer jam jog knit lag nod occur omit "
    "patrol pat permit pin plan plot plug pop prefer propel ram rebel refer regret rip rob rub ship shop sip skip "
    "slam slap slip snap sob span spot stab star stem step stir stop strip submit swap tag tap tip transfer "
    "transmit trap trim trip tug wrap zip run cut put get set sit hit win begin let quit rid shut split spin swim "
    "dig bet bid forget upset"
)
"""Verbs that double their last letter."""

PLURALS = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "tooth": "teeth",
    "goose": "geese", "mouse": "mice", "ox": "oxen", "life": "lives", "wife": "wives", "knife": "knives",
    "leaf": "leaves", "half": "halves", "self": "selves", "wolf": "wolves", "thief": "thieves", "loaf": "loaves",
    "shelf": "shelves", "calf": "calves", "crisis": "crises", "analysis": "analyses", "basis": "bases",
    "thesis": "theses", "hypothesis": "hypotheses", "axis": "axes", "oasis": "oases", "phenomenon": "phenomena",
    "criterion": "criteria", "medium": "media", "datum": "data", "bacterium": "bacteria", "nucleus": "nuclei",
    "stimulus": "stimuli", "alumnus": "alumni", "echo": "echoes", "hero": "heroes", "potato": "potatoes",
    "tomato": "tomatoes", "veto": "vetoes", "mosquito": "mosquitoes", "volcano": "volcanoes", "embargo": "embargoes",
    "torpedo": "torpedoes", "passerby": "passersby", "index": "indexes", "matrix": "matrices",
}  # fmt: skip
SINGULARS = {many: one for one, many in PLURALS.items()}

UNCHANGED = word_set(
    "series species aircraft spacecraft sheep fish deer means headquarters news politics economics physics "
    "mathematics statistics ethics athletics percent offspring crossroads barracks gallows yen yuan baht"
)
PLURAL_ONLY = word_set(
    "people police media data cattle clothes goods earnings savings surroundings remains thanks outskirts "
    "trousers pants glasses scissors proceeds belongings troops premises ruins"
)
MASS = word_set(
    "information advice knowledge research money water air oil gas gold silver iron steel food rice bread meat "
    "milk sugar salt coffee tea wine beer blood fire ice snow rain sand dust smoke steam weather traffic luggage "
    "equipment furniture machinery software hardware music art literature poetry history geography philosophy "
    "biology chemistry medicine agriculture industry trade commerce business tourism education training health "
    "care safety security peace war freedom liberty justice democracy independence unity solidarity cooperation "
    "help aid support assistance work labor unemployment poverty wealth corruption violence terrorism terror "
    "crime courage happiness sadness joy love hate anger fear hope faith religion islam christianity judaism "
    "buddhism hinduism socialism communism capitalism liberalism nationalism racism feminism evidence proof "
    "progress growth development luck fun leisure sleep rest silence noise darkness light heat cold energy "
    "electricity power strength force weakness importance interest attention patience confidence trust respect "
    "honor pride shame guilt truth honesty beauty youth childhood adulthood old age time space nature life death "
    "marriage divorce faith belief wisdom intelligence experience practice use permission access control "
    "influence pressure stress pain relief treatment therapy nutrition hunger thirst drought pollution climate "
    "warming news politics economics physics mathematics statistics ethics athletics football basketball soccer "
    "tennis baseball swimming running shopping reading writing speaking hearing teaching learning thinking "
    "understanding fighting bombing fishing hunting farming mining manufacturing production consumption "
    "distribution transportation transport communication media press advertising marketing accounting banking "
    "finance capital investment inflation credit debt cash currency income property land soil earth ground wood "
    "timber cotton wool silk leather plastic paper glass stone cement concrete coal petroleum fuel hydrogen "
    "oxygen carbon uranium society mankind humanity heaven hell paradise law order chaos stability balance "
    "equality inequality discrimination tolerance hatred hostility tension anxiety depression cancer diabetes "
    "malaria cholera tuberculosis influenza aids hiv infection immunity surgery obesity english arabic french "
    "german chinese russian spanish italian japanese latin hebrew persian turkish greek congress parliament"
)
"""Nouns that are not counted: they take no `a` and no plural."""

NO_PLURAL = word_set(
    "information advice knowledge money furniture equipment evidence progress luggage machinery software hardware "
    "weather traffic music poverty violence terrorism unemployment electricity happiness news politics economics "
    "mathematics physics football basketball literature agriculture tourism justice safety security research "
    "homework mankind humanity access rice bread luck fun patience wisdom courage cattle police media data people "
    "aid help clothes"
)
"""Nouns without a plural form."""
