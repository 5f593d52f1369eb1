"""Two who contradict each other, and two who only seem to."""

import pytest

from bot.article import parse_article
from bot.engine.engine import Engine

HEAD = {
    "en": "Fire in Oak Valley\n3 May 2026\n\nRain is expected. ",
    "ru": "Пожар в Дубках\n3 мая 2026\n\nЖдут дождя. ",
    "kk": "Ауылда өрт болды\n3 мамыр 2026\n\nЖаңбыр күтіледі. ",
}
QUESTION = {
    "en": "How many houses did the fire destroy?",
    "ru": "Сколько домов уничтожил пожар?",
    "kk": "Өрт неше үйді жойды?",
}


def conflicting(language: str, sentences: str) -> tuple[bool, list[str]]:
    """Whether the answer is contradicted, and the figures of the answer and its alternatives."""
    engine = Engine(parse_article(HEAD[language] + sentences))
    answer = engine.ask(QUESTION[language])
    assert answer.evidence is not None
    shown = [answer.evidence, *answer.alternatives]
    return answer.conflicting, [engine.article.slice(one.figure) for one in shown if one.figure]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", "The fire destroyed 40 houses, mayor Ann Lowe said. The fire destroyed 65 houses, Tom Reed said."),
        ("ru", "Пожар уничтожил 40 домов, сообщила мэр Анна Лосева. Пожар уничтожил 65 домов, заявил Олег Титов."),
        ("kk", "«Өрт 40 үйді жойды», – деді әкім Серік Омаров. «Өрт 65 үйді жойды», – деді Олег Титов."),
    ],
)
def test_two_speakers_with_different_figures_for_one_thing(language: str, sentences: str) -> None:
    contradicted, figures = conflicting(language, sentences)
    assert contradicted
    assert set(figures[:2]) == {"40", "65"}


@pytest.mark.parametrize(
    "sentences",
    [
        "The fire destroyed 40 houses. The fire destroyed 65 houses.",  # nobody's word against another's
        "The fire destroyed 40 houses, Ann Lowe said. The fire destroyed 65 houses, Ann Lowe said.",
        "The fire destroyed 40 houses, Ann Lowe said. The fire destroyed 65 cars, Tom Reed said.",
        "The fire destroyed 40 houses, Ann Lowe said. The fire of 2019 destroyed 65 houses, Tom Reed said.",
        "The fire destroyed 40 houses, Ann Lowe said. In Norway the fire destroyed 65 houses, Tom Reed said.",
        "The fire destroyed 40 houses, Ann Lowe said. The fire destroyed about 65 houses, Tom Reed said.",
        "The fire destroyed 64 houses, Ann Lowe said. The fire destroyed 65 houses, Tom Reed said.",
        "The fire destroyed 40 houses, Ann Lowe said. The fire destroyed 40 houses, Tom Reed said.",
    ],
)
def test_different_values_for_different_things_are_no_contradiction(sentences: str) -> None:
    assert not conflicting("en", sentences)[0]
