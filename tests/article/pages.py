"""Made-up bodies and titles for the tests of heads, and a look at what was read."""

from __future__ import annotations

from bot.article import parse_article
from bot.article.model import SentenceRole, Span

BODY_KK = "Үкіметте өткен баспасөз отырысында министр шекара маңындағы жаңа көпірдің күзде ашылатынын айтты."
BODY_RU = "В городе завершаются испытания скоростного трамвая, первая линия которого откроется уже этим летом."
BODY_EN = "Growers in the foothills above the town have picked more of the rare apple this season than ever before."
TITLE_KK, TITLE_RU, TITLE_EN = "Көпір күзде ашылады", "Трамвай пойдёт летом", "Growers bet on an old apple"


def page(*lines: str) -> str:
    """``lines`` with a blank line between each two."""
    return "\n\n".join(lines)


def fields_of(text: str) -> dict[str, str]:
    """The spans of the head, as the words they stand for."""
    article = parse_article(text)
    return {name: article.slice(value) for name, value in article.head if isinstance(value, Span)}


def roles_of(text: str) -> list[SentenceRole]:
    """The role of each sentence."""
    return [sentence.role for sentence in parse_article(text).sentences]
