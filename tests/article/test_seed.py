"""The seed article, read whole."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.article import explain_splits, load_article
from bot.article.model import Article, SentenceRole, Span
from bot.article.splitting import Verdict
from bot.language.tongue import Language

SEED = Path(__file__).parents[2] / "seeds" / "putin-kazakhstan-visit-2023.txt"


def part(article: Article, span: Span | None) -> str | None:
    return article.slice(span) if span is not None else None


def test_head() -> None:
    article = load_article(SEED)
    head = article.head
    assert article.language is Language.KK
    assert part(article, head.title) == "Путин Қазақстанға не үшін келе жатыр? Вице-премьер жауап берді"
    assert (head.published, head.published_has_time) == (datetime(2023, 11, 7, 13, 12), True)
    assert part(article, head.published_span) == "7 Қараша 2023, 13:12"
    assert part(article, head.views) == "1023"
    assert part(article, head.byline) == "Миражан Махан"
    assert part(article, head.agency) == "El.kz ақпарат агенттігі"
    assert part(article, head.cited_source) == "Zakon.kz"


def test_every_quotation_has_its_speaker() -> None:
    article = load_article(SEED)
    said = [
        (found.direct, part(article, found.speaker), part(article, found.speaker_name)) for found in article.quotations
    ]
    minister = "Серік Жұманғарин"
    assert said == [
        (False, minister, minister),
        (False, "Оның", minister),
        (True, "Журналистер", None),
        (True, minister, minister),
        (False, "Ол", minister),
        (True, minister, minister),
    ]


def test_a_paragraph_closed_by_its_attribution_is_speech_from_its_first_word() -> None:
    article = load_article(SEED)
    words = article.slice(article.quotations[3])
    assert words.startswith("Жоқ, мен қорықпаймын. Неліктен")
    assert words.endswith("сауда қарым-қатынастары талқыланады")


def test_page_furniture_is_no_body() -> None:
    article = load_article(SEED)
    roles = {article.slice(sentence): sentence.role for sentence in article.sentences}
    assert roles["Бөлісу:"] is SentenceRole.BOILERPLATE
    assert roles["Миражан Махан"] is SentenceRole.META
    assert roles["7 Қараша 2023, 13:12 1023"] is SentenceRole.META


def test_splits_tell_their_rule() -> None:
    splits = explain_splits("Қ.Ж. Тоқаев El.kz сайтына айтты. Бітті.")
    assert [(split.verdict, split.rule) for split in splits] == [
        (Verdict.JOIN, "inside_token"),
        (Verdict.JOIN, "initial"),
        (Verdict.JOIN, "inside_token"),
        (Verdict.BREAK, "end_mark"),
        (Verdict.BREAK, "end_mark"),
    ]
