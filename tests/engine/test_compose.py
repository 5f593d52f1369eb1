"""From a chosen candidate to evidence: the quote, the figure in it, who said it."""

from dataclasses import replace

import pytest

from bot.engine.answer import Evidence
from bot.engine.compose import evidence
from bot.facts.model import FactKind
from bot.language.values import ValueKind
from tests.engine.small import ask, index_of


def found(question: str, text: str, at: int = 0) -> Evidence:
    index = index_of(text)
    query, _, candidates = ask(question, index)
    candidate = next(candidate for candidate in candidates if candidate.at == at)
    return evidence(query, replace(candidate, score=1.5), index, 0.7)


def sliced(text: str, span: object) -> str | None:
    return None if span is None else text[getattr(span, "start") : getattr(span, "end")]  # noqa: B009


PEOPLE = "Мост открыли в Костанае.\n\nДиректор музея Олег Титов рад гостям. Их было 600."


def test_the_quote_is_the_sentence() -> None:
    result = found("Кто рад гостям?", PEOPLE, 1)
    assert PEOPLE[result.start : result.end] == "Директор музея Олег Титов рад гостям."
    assert result.sentence == 1
    assert (result.score, result.confidence) == (1.5, 0.7)


@pytest.mark.parametrize(
    ("question", "figure", "label"),
    [
        ("Кто рад гостям?", "Олег Титов", "Директор музея"),  # the post goes with the name
        ("Какую должность занимает Титов?", "Директор музея", "Олег Титов"),  # and the name with the post
        ("Что рады видеть гости?", None, None),
    ],
)
def test_figure_and_label(question: str, figure: str | None, label: str | None) -> None:
    result = found(question, PEOPLE, 1)
    assert (sliced(PEOPLE, result.figure), sliced(PEOPLE, result.label)) == (figure, label)


@pytest.mark.parametrize(
    ("question", "text", "kind", "value"),
    [
        ("Where is the bridge?", "The bridge is in Oslo.\n\nRain fell.", FactKind.PLACE, None),
        ("Who built the bridge?", "The bridge was built by Ann Lowe.\n\nRain fell.", FactKind.PERSON, None),
        ("When did the bridge open?", "The bridge opened on 3 May.\n\nRain fell.", FactKind.DATE, ValueKind.DATE),
        ("What time did the bridge open?", "The bridge opened at 14:30.\n\nRain fell.", FactKind.DATE, ValueKind.TIME),
        ("How much was the bridge?", "The bridge cost $5.\n\nRain fell.", FactKind.FIGURE, ValueKind.MONEY),
        ("Is the bridge new?", "The bridge is new.\n\nRain fell.", FactKind.STATEMENT, None),
    ],
)
def test_kind_and_value(question: str, text: str, kind: FactKind, value: ValueKind | None) -> None:
    result = found(question, text)
    assert result.kind is kind
    assert (result.value and result.value.kind) == value
    if result.value is not None:
        assert result.figure == (result.value.start, result.value.end)


def test_the_bullet_of_a_list_is_not_quoted() -> None:
    text = "The plan for the town is this:\n- the bridge gets new rails;\n- the road gets trees.\n"
    result = found("Who gets new rails?", text, 1)
    assert text[result.start : result.end] == "the bridge gets new rails;"


SPEECH = "Мост открыли.\n\n«Мы рады гостям», — сказала директор Инна Лосева. Мост ждали годы. Инна Лосева ушла."


@pytest.mark.parametrize(
    ("question", "at", "speaker"), [("Кто рад гостям?", 1, "Инна Лосева"), ("Сколько ждали мост?", 2, None)]
)
def test_the_speaker_of_words_in_a_quotation(question: str, at: int, speaker: str | None) -> None:
    assert sliced(SPEECH, found(question, SPEECH, at).speaker) == speaker


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Мост закрыт.\n\nМост закрыли из-за сильного ветра.", "из-за сильного ветра"),
        ("Мост закрыт.\n\nПоэтому мост закрыли до утра.", None),  # what came of it is no reason
    ],
)
def test_why_is_answered_by_the_clause_of_reason(text: str, figure: str | None) -> None:
    assert sliced(text, found("Почему мост закрыли?", text, 1).figure) == figure
