"""The dictionary gloss of a paragraph: units made of its tokens, then rule after rule. Owns their order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from tuireader.document import Gloss, Token
from tuireader.nlp.gloss.appositions import name_phrases
from tuireader.nlp.gloss.articles import put_articles
from tuireader.nlp.gloss.building import build_units
from tuireader.nlp.gloss.catenatives import chain_verbs
from tuireader.nlp.gloss.circumstances import say_circumstances
from tuireader.nlp.gloss.continuing import say_still
from tuireader.nlp.gloss.degrees import set_degrees
from tuireader.nlp.gloss.government import govern_prepositions
from tuireader.nlp.gloss.inflection import inflect
from tuireader.nlp.gloss.inversion import invert_questions
from tuireader.nlp.gloss.masdars import say_with_verbs
from tuireader.nlp.gloss.matching import match_phrases
from tuireader.nlp.gloss.measures import say_measures
from tuireader.nlp.gloss.modals import use_modals
from tuireader.nlp.gloss.noun_government import govern_nouns
from tuireader.nlp.gloss.noun_phrases import group_noun_phrases
from tuireader.nlp.gloss.numbers import read_numbers
from tuireader.nlp.gloss.particles import choose_particles
from tuireader.nlp.gloss.passives import see_actives, see_passives
from tuireader.nlp.gloss.phrases import Phrases
from tuireader.nlp.gloss.possession import say_has
from tuireader.nlp.gloss.predicates import link_predicates, name_subjects
from tuireader.nlp.gloss.prepositions import choose_prepositions
from tuireader.nlp.gloss.qualities import say_qualities
from tuireader.nlp.gloss.quantities import count_quantities
from tuireader.nlp.gloss.questions import read_questions
from tuireader.nlp.gloss.realization import realize
from tuireader.nlp.gloss.references import refer
from tuireader.nlp.gloss.relatives import relate_clauses
from tuireader.nlp.gloss.same_other import tell_same_and_other
from tuireader.nlp.gloss.tables import load_phrases
from tuireader.nlp.gloss.units import Line, Rule
from tuireader.nlp.gloss.verb_groups import join_verb_groups
from tuireader.nlp.gloss.word_order import order_subjects

RULES: tuple[tuple[str, Rule], ...] = (
    ("phrases", match_phrases),
    ("questions", read_questions),
    ("quantities", count_quantities),
    ("numbers", read_numbers),
    ("measures", say_measures),
    ("degrees", set_degrees),
    ("qualities", say_qualities),
    ("particles", choose_particles),
    ("same and other", tell_same_and_other),
    ("noun phrases", group_noun_phrases),
    ("appositions", name_phrases),
    ("verb groups", join_verb_groups),
    ("still", say_still),
    ("circumstances", say_circumstances),
    ("possession", say_has),
    ("masdars", say_with_verbs),
    ("verb chains", chain_verbs),
    ("government", govern_prepositions),
    ("nouns and prepositions", govern_nouns),
    ("modals", use_modals),
    ("actives", see_actives),
    ("subject first", order_subjects),
    ("passives", see_passives),
    ("relative clauses", relate_clauses),
    ("subject pronouns", name_subjects),
    ("copula", link_predicates),
    ("references", refer),
    ("inversion", invert_questions),
    ("prepositions", choose_prepositions),
    ("articles", put_articles),
    ("inflection", inflect),
)
"""Every rule by name, in the order in which they apply; each works without the others."""


class DictionaryGlosser:
    """Writes English by the dictionary and by rules; it is a gloss and never a translation."""

    def __init__(
        self,
        assets: Path | None = None,
        own: Path | None = None,
        cache: Path | None = None,
        rules: Sequence[tuple[str, Rule]] = RULES,
    ) -> None:
        """`assets`: the bundled data; `own`: the reader's `phrases.tsv`; `cache`: where compiled tables are kept.

        Tables are read when the first line is asked for.
        """
        self._sources = assets, own, cache
        self._rules = tuple(rule for _, rule in rules)

    def gloss(self, text: str, tokens: Sequence[Token]) -> Gloss | None:
        """English for a paragraph whose tokens carry analyses; None where there is nothing to say."""
        line = Line(text, tokens, self._phrases)
        build_units(line)
        for rule in self._rules:
            rule(line)
        return realize(line.units)

    @cached_property
    def _phrases(self) -> Phrases:
        return load_phrases(*self._sources)
