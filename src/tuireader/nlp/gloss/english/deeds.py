"""English nouns of doing and the verbs that they are made of."""

from __future__ import annotations

_SAME = """
fight support control help exchange attack visit change decrease increase search answer reply attempt use work travel
study rescue release transfer return export import repair design test review report request demand order plan launch
benefit profit finance fund display show record research judge guide trade guard care promise threat defeat conquest
estimate influence praise blame insult murder escape protest vote debate challenge reform update upgrade download
upload damage delay halt boycott abuse trust respect fear hope love hate start end stop rise fall drop link access
address question interview contact cover share sacrifice supply ban arrest kidnap smuggle rent purchase transport
dialogue license pledge vote leak
"""
_OTHERS = """
reduction reduce|production produce|protection protect|construction construct|destruction destroy|creation create|
formation form|development develop|improvement improve|achievement achieve|establishment establish|treatment treat|
management manage|investment invest|employment employ|payment pay|replacement replace|announcement announce|
appointment appoint|assessment assess|adjustment adjust|amendment amend|enhancement enhance|strengthening strengthen|
encouragement encourage|enforcement enforce|implementation implement|application apply|education educate|
organization organize|preparation prepare|presentation present|publication publish|evaluation evaluate|
explanation explain|translation translate|registration register|reconstruction reconstruct|restoration restore|
cancellation cancel|abolition abolish|liberation liberate|celebration celebrate|modernization modernize|
continuation continue|confirmation confirm|verification verify|preservation preserve|prevention prevent|
detection detect|selection select|collection collect|connection connect|correction correct|direction direct|
election elect|infection infect|inspection inspect|rejection reject|addition add|acquisition acquire|
definition define|exhibition exhibit|prohibition prohibit|recognition recognize|opposition oppose|decision decide|
division divide|expansion expand|extension extend|invasion invade|conclusion conclude|inclusion include|
discussion discuss|possession possess|admission admit|transmission transmit|permission permit|resumption resume|
consumption consume|adoption adopt|description describe|reception receive|removal remove|approval approve|
arrival arrive|refusal refuse|renewal renew|survival survive|withdrawal withdraw|disposal dispose of|
analysis analyze|choice choose|defense defend|entry enter|entrance enter|exit leave|departure depart|discovery discover|
delivery deliver|recovery recover|growth grow|knowledge know|belief believe|proof prove|loss lose|sale sell|gift give|
speech speak|thought think|failure fail|closure close|exposure expose|pressure press|pursuit pursue|success succeed|
service serve|offering offer|guarantee guarantee|assistance assist|acceptance accept|guidance guide|
resistance resist|maintenance maintain|performance perform|avoidance avoid|participation participate|
cooperation cooperate|migration migrate|emigration emigrate|operation operate|exploitation exploit|
integration integrate|interpretation interpret|communication communicate|negotiation negotiate|
contribution contribute|distribution distribute|execution execute|solution solve|revolution revolt|
intervention intervene|introduction introduce|completion complete|promotion promote|
promulgation promulgate|fulfillment fulfill|punishment punish|movement move|settlement settle|obligation oblige|
resignation resign|designation designate|allocation allocate|specification specify|simplification simplify|
clarification clarify|diversification diversify|unification unify|purification purify|ratification ratify|
occupation occupy|operationalization operate|stabilization stabilize|privatization privatize|mobilization mobilize|
utilization utilize|exploration explore|extraction extract|attraction attract|reaction react|obstruction obstruct|
instruction instruct|restriction restrict|suspension suspend|conversion convert|diversion divert|
transformation transform|information inform|condemnation condemn|accusation accuse|examination examine|
imagination imagine|termination terminate|determination determine|elimination eliminate|nomination nominate|
domination dominate|demonstration demonstrate|illustration illustrate|penetration penetrate|concentration concentrate|
assassination assassinate|evacuation evacuate|violation violate|cultivation cultivate|motivation motivate|
innovation innovate|renovation renovate|deprivation deprive|activation activate|calculation calculate|
regulation regulate|accumulation accumulate|stimulation stimulate|circulation circulate|imitation imitate|
invitation invite|limitation limit|visitation visit|bombing bomb|threat threaten|burial bury|denial deny|trial try|
reading read|writing write|taking take|making make|giving give|raising raise|lowering lower|opening open|closing close|
holding hold|building build|meeting meet|understanding understand|teaching teach|learning learn|training train|
warning warn|signing sign|testing test|sending send|spending spend|saving save|facing face|ending end|granting grant|
putting put|cutting cut|setting set|selling sell|buying buy|killing kill|beginning begin|broadcasting broadcast|
remembering remember|linking link|confronting confront|combating combat|spreading spread|limiting limit|easing ease|
printing print|storming storm|listening listen|persuasion persuade|referral refer|dismissal dismiss|coronation crown|
abduction abduct|kidnapping kidnap|displacement displace|harassment harass|escalation escalate|stripping strip|
settling settle|combating combat|embracing embrace|denunciation denounce
"""
VERBS = {word: word for word in _SAME.split()} | {
    noun: verb for noun, _, verb in (entry.strip().partition(" ") for entry in _OTHERS.split("|"))
}


def verb_of_deed(noun: str) -> str:
    """`reduction` to `reduce`, `support` to `support`; empty for what nobody does."""
    return VERBS.get(noun, "")
