"""Whether a word may be the finite verb of a clause, by its form."""

from __future__ import annotations

import re

from bot.facts.russian import forms
from bot.facts.tables import words
from bot.language.tongue import Language

_KK_FINITE = re.compile(
    r"(?:[дт][ыі]|[дт][ыі][ңм]|[аеий]д[ыі]|[аеий]м[ыі][нз]|г?[ағеқк][ан]н|[ғгқк][ае]н|мақ|мек|бақ|бек|пақ|пек|еді|екен|жатыр|тұр|отыр|жүр|емес|бар|жоқ)$"
)
_ACCUSATIVE = ("ды", "ді", "ты", "ті")  # past tenses too, of words known as verbs
_RU_VERBAL = frozenset({"VERB", "PRTS"})
_EN_ENDINGS = ("ed", "s", "t", "n", "d", "e", "w")
_ENGLISH = ("passive", "auxiliary", "preposition", "opener", "determiner", "past")
_EN_FINITE = words("english_words.txt", _ENGLISH, "passive", "auxiliary", "past") - {
    "to",
    "not",
    "also",
    "now",
    "still",
}


def is_finite_form(word: str, language: Language, *, verbal: bool) -> bool:
    """Whether ``word`` (normal form) may be a finite verb; ``verbal`` tells that the lexicon has it as a verb."""
    if language is Language.RU:
        return any(form.part in _RU_VERBAL for form in forms(word)[:1])
    if language is Language.KK:
        if _KK_FINITE.search(word) is None:
            return False
        return verbal or (len(word) > 4 and not word.endswith(_ACCUSATIVE))
    return word in _EN_FINITE or (verbal and word.endswith(_EN_ENDINGS))
