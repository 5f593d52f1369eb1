"""Roles in a Russian clause, by case: nominative subject, accusative object, instrumental agent of a passive."""

from __future__ import annotations

from bot.article.model import Span
from bot.facts.phrases import Clause, Roles
from bot.facts.russian import Form, forms

_NOMINAL = frozenset({"NOUN", "NPRO", "UNKN"})
_MODIFIER = frozenset({"ADJF", "PRTF", "NUMR"})
_LONGEST = 6  # words of a phrase behind its noun


def russian_roles(clause: Clause) -> Roles:
    """Subject, object, agent and company of the clause's verb."""
    verb = _verb(clause)
    if verb is None:
        return {}
    passive = forms(clause.sentence.terms[verb].text)[0].part == "PRTS"
    roles: Roles = {"verb": clause.span(verb, _with_infinitive(clause, verb))}
    governed = _governed(clause)
    for index in range(clause.first, clause.last + 1):
        if index == verb or index in clause.sentence.valued or clause.name_start(index) != index:
            continue
        cases = _cases(clause, index)
        phrase = clause.span(_with_modifiers(clause, index), _complements(clause, index))
        if index in governed:
            if governed[index] == "с" and "ablt" in cases and index in clause.names:
                roles.setdefault("with", phrase)
            continue
        before = index < verb
        if "nomn" in cases and "subject" not in roles and (before or "accs" not in cases or passive):
            roles["subject"] = phrase
        elif "accs" in cases and "object" not in roles and not passive:
            roles["object"] = phrase
        elif "nomn" in cases and "subject" not in roles and _agrees(clause, verb, index):
            roles["subject"] = phrase
        elif "ablt" in cases and passive:
            roles.setdefault("agent", phrase)
    _settle(clause, roles, verb)
    return roles | _invitation(clause)


def _verb(clause: Clause) -> int | None:
    for index in range(clause.first, clause.last + 1):
        readings = forms(clause.sentence.terms[index].text) if index not in clause.names else ()
        if readings and readings[0].part in ("VERB", "PRTS"):
            return index
    return None


def _with_infinitive(clause: Clause, verb: int) -> int:
    """The infinitive right behind a form of «быть»: «будет стоить»."""
    behind = verb + 1
    future = forms(clause.sentence.terms[verb].text)[0].lemma == "быть"
    if future and behind <= clause.last and any(form.part == "INFN" for form in _readings(clause, behind)[:1]):
        return behind
    return verb


def _readings(clause: Clause, index: int) -> tuple[Form, ...]:
    term = clause.sentence.terms[index]
    return forms(term.text) if term.text.isalpha() else ()


def _cases(clause: Clause, index: int) -> frozenset[str]:
    """The cases that the noun at ``index`` may stand in; none for words that are no nouns."""
    readings = [form for form in _readings(clause, index)[:4] if form.part in _NOMINAL]
    if not readings or (_readings(clause, index)[0].part not in _NOMINAL and index not in clause.names):
        return frozenset()
    return frozenset(form.case for form in readings)


def _governed(clause: Clause) -> dict[int, str]:
    """The nouns behind a preposition or a noun (their genitives), by word; with the preposition."""
    found: dict[int, str] = {}
    preposition: str | None = None
    for index in range(clause.first, clause.last + 1):
        readings = _readings(clause, index)
        part = readings[0].part if readings else ""
        if part == "PREP":
            preposition = clause.sentence.terms[index].text
        elif preposition is not None and (part in _NOMINAL or index in clause.names):
            for at in range(index, _complements(clause, index) + 1):
                found[at] = preposition
            preposition = None
        elif part not in _MODIFIER and part != "":
            preposition = None
        elif index > clause.first and _is_genitive_of(clause, index):
            found.setdefault(index, "")
    return found


def _is_genitive_of(clause: Clause, index: int) -> bool:
    return False if index in clause.names else _cases(clause, index) <= {"gent", "gen2"} and bool(_cases(clause, index))


def _with_modifiers(clause: Clause, index: int) -> int:
    """The first of the adjectives before a noun."""
    first = index
    while first > clause.first and index - first < _LONGEST and clause.sentence.adjoins(first - 1):
        readings = _readings(clause, first - 1)
        if not readings or readings[0].part not in _MODIFIER or clause.sentence.terms[first - 1].stop:
            break
        first -= 1
    return first


def _complements(clause: Clause, index: int) -> int:
    """The last of the genitives behind a noun, or the last word of its name."""
    last = clause.name_end(index)
    while last < clause.last and last - index < _LONGEST and clause.sentence.adjoins(last):
        readings = _readings(clause, last + 1)
        genitive = any(form.case in ("gent", "gen2") for form in readings[:2])
        if not genitive or readings[0].part not in (_NOMINAL | _MODIFIER) or last + 1 in clause.sentence.valued:
            break
        last = clause.name_end(last + 1)
    return last


def _settle(clause: Clause, roles: Roles, verb: int) -> None:
    """A lone noun behind the verb that could be either is its subject: «Приехал министр»."""
    if "subject" in roles or "object" not in roles:
        return
    span = roles["object"]
    index = clause.sentence.index_at(span.start)
    while index <= clause.last and not _cases(clause, index):
        index += 1
    if index <= clause.last and "nomn" in _cases(clause, index) and _agrees(clause, verb, index):
        roles["subject"] = roles.pop("object")


def _agrees(clause: Clause, verb: int, noun: int) -> bool:
    """Whether verb and noun share number, and gender where both show one."""
    for one in _readings(clause, verb)[:1]:
        for other in _readings(clause, noun):
            same_gender = not one.gender or not other.gender or one.gender == other.gender
            if other.case == "nomn" and one.number == other.number and (same_gender or one.number == "plur"):
                return True
    return False


def _invitation(clause: Clause) -> dict[str, Span]:
    """«по приглашению Токаева»: who invited."""
    terms = clause.sentence.terms
    for index in range(clause.first + 1, clause.last):
        if terms[index].text == "приглашению" and terms[index - 1].text == "по":
            return {"agent": clause.span(index + 1, _complements(clause, index + 1))}
    return {}
