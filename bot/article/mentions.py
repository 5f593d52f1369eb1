"""What the body itself tells of where the article comes from: agency, cited source."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.article.head_words import AGENCY, AGENCY_WORD, any_of
from bot.article.model import Span

_FIRST_CHARACTERS = 6_000  # of the body: further down other sources are cited for other things
_CAPITALISED = r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w'’-]*+"  # possessive: a long word is looked at once
_DOMAIN = r"(?<![\w-])(?:www\.)?[A-Za-z][\w-]*+\.[a-z]{2,4}(?![\w.]\w)"
_QUOTED = r"[«“\"][^«»“”\"\n]{2,60}[»”\"]"
# Cheap looks before the patterns proper: most sentences have none of these words.
_REPORTS = re.compile(r"хабарла|жаза|жазд|жазып|мәлімде|[Сс]ообща|[Пп]ереда|[Пп]ишет|[Ии]нформир|report|\)\s*[—–-]")
_CITES = re.compile(
    r"сілтеме|хабарлауынша|мәліметінше|дерегінше|жазуынша|ақпаратынша|ссыл|[Пп]о\s+(?:данным|информации|сообщению"
    r"|сведениям)|citing|according to|reported by"
)
_CASE_ENDING = re.compile(r"-[а-яәғқңөұүһі]{1,4}$")  # Tengrinews-ке
_OUTLET = rf"(?:{_DOMAIN}|{_QUOTED}|(?i:{any_of(AGENCY)})|{_CAPITALISED}(?:\s{_CAPITALISED}){{0,3}})"
_ORG = rf"(?i:{any_of(AGENCY_WORD)})"
_KK_REPORTS = re.compile(
    rf"деп\s+(?:хабарлайды|хабарлады|жазады|жазды|жазып\s+отыр|мәлімдейді|хабарлап\s+отыр)\s+"
    rf"(?P<agency>{_OUTLET}(?:-[а-яәғқңөұүһі]+)?(?:\s{_ORG})*)"
)
_KK_REPORTER = re.compile(
    rf"деп\s+(?P<agency>{_OUTLET})(?:\s{_ORG})*\s+(?:хабарлайды|жазады|хабарлады)"
    rf"|(?P<agency2>{_OUTLET}(?:\s{_ORG})*)\s+(?:хабарлайды|хабарлап\s+отыр)"
)
_RU_REPORTS = re.compile(
    rf"(?i:сообщает|передаёт|передает|пишет|информирует|сообщают)\s+"
    rf"(?:(?i:со\s+ссылкой[^,.\n]{{0,60}},?\s+)?)(?:(?i:собственный\s+)?(?i:корреспондент|корр\.)\s+)?"
    rf"(?P<agency>(?:(?i:ИА|информационное\s+агентство|информагентство|агентство|издание|портал|газета|телеканал|"
    rf"сайт)\s+)?{_OUTLET})"
)
_EN_REPORTS = re.compile(
    rf"(?P<agency>(?i:{any_of(AGENCY)})|{_DOMAIN}|{_OUTLET} news agency)\s+(?:reports|reported|has reported)"
)
_AGENCY_BRACKETS = re.compile(rf"\((?P<agency>(?i:{any_of(AGENCY)}))\)\s*[—–-]")
_KK_CITED = re.compile(
    rf"(?P<source>{_OUTLET}(?:\s{_ORG})*?)(?:-?[а-яәғқңөұүһі]{{1,5}})?(?:\s(?:[а-яәғқңөұүһі]+)){{0,2}}\s+сілтеме\s+жаса"
    rf"|(?P<source2>{_DOMAIN}|(?i:{any_of(AGENCY)}))(?:-?[а-яәғқңөұүһі]{{1,5}})?\s+"
    rf"(?:хабарлауынша|мәліметінше|дерегінше|жазуынша|ақпаратынша)"
)
_RU_CITED = re.compile(
    r"(?i:со\s+ссылкой\s+на|ссылаясь\s+на)\s+(?P<source>[^,.;:!?()\n—–]{2,80}(?:\.[a-z]{2,4}\b)?)"
    rf"|(?i:по\s+(?:данным|информации|сообщению|сведениям))\s+(?P<source2>{_DOMAIN}|{_QUOTED}|(?i:{any_of(AGENCY)}))"
)
_EN_CITED = re.compile(
    r"(?:\bciting\s+(?P<source>[^,.;:!?()\n—–]{2,80}(?:\.[a-z]{2,4}\b)?)"
    r"|(?:according to|(?:first )?reported by)\s+"
    rf"(?P<source2>(?:the\s+)?(?i:{any_of(AGENCY)})|{_DOMAIN}))"
)


def _is_outlet(name: str) -> bool:
    """Whether ``name`` is an outlet, not a person: a site, a known agency, in quotes, or with its kind."""
    lower = name.lower()
    words = lower.replace("«", " ").replace("»", " ").split()
    return (
        lower in AGENCY
        or re.fullmatch(_DOMAIN + r"(?:-\w+)?", words[0] if words else "", re.IGNORECASE) is not None
        or name[0] in '«“"'
        or any(word in AGENCY_WORD or word in ("иа", "информагентство") for word in words)
        or (name.isupper() and len(name) >= 3)
    )


def _first(pattern: re.Pattern[str], text: str, start: int, end: int, *groups: str) -> Span | None:
    for found in pattern.finditer(text, start, end):
        for group in groups:
            if found.group(group):
                return Span(*found.span(group))
    return None


def _agency(text: str, start: int, end: int) -> dict[str, Span]:
    """«деп хабарлайды El.kz ақпарат агенттігі», «сообщает ТАСС», "Reuters reports"."""
    if _REPORTS.search(text, start, end) is None:
        return {}
    for pattern in (_KK_REPORTS, _KK_REPORTER, _RU_REPORTS, _EN_REPORTS, _AGENCY_BRACKETS):
        span = _first(pattern, text, start, end, *pattern.groupindex)
        if span is not None and _is_outlet(text[span.start : span.end]):
            return {"agency": span}
    return {}


def _cited_source(text: str, start: int, end: int) -> dict[str, Span]:
    """«Zakon.kz-ке сілтеме жасап», «со ссылкой на …», "citing …"."""
    if _CITES.search(text, start, end) is None:
        return {}
    for pattern in (_KK_CITED, _RU_CITED, _EN_CITED):
        span = _first(pattern, text, start, end, *pattern.groupindex)
        if span is not None:
            trimmed = _CASE_ENDING.sub("", text[span.start : span.end].rstrip())
            return {"cited_source": Span(span.start, span.start + len(trimmed))}
    return {}


RULES: tuple[tuple[str, Callable[[str, int, int], dict[str, Span]]], ...] = (
    ("agency", _agency),
    ("cited_source", _cited_source),
)


def find_head_mentions(text: str, body: Sequence[Span]) -> dict[str, Span]:
    """The head's fields that the body's sentences have: ``agency``, ``cited_source``.

    Args:
        text: the article.
        body: its blocks that are body, in order.
    """
    fields: dict[str, Span] = {}
    for block in body:
        if block.start - body[0].start > _FIRST_CHARACTERS:
            break
        end = min(block.end, block.start + _FIRST_CHARACTERS)
        for _, rule in RULES:
            for name, span in rule(text, block.start, end).items():
                fields.setdefault(name, span)
    return fields
