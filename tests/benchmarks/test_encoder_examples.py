"""What the encoder learns from."""

import random
from pathlib import Path

import pytest

from benchmarks.encoder.examples import (
    FRESH,
    FRESH_SOURCE,
    UNSEEN,
    UNSEEN_SOURCE,
    all_items,
    article_items,
    held_out,
    lessons,
)
from benchmarks.encoder.typing import typed
from benchmarks.questions import Item
from bot.language.tongue import Language

ARTICLE = "Bridge opens\n\nThe new bridge over the Ural opened on Monday. It cost 3 million tenge. Ann Lowe built it.\n"


def folder_with(lines: str, folder: Path) -> Path:
    (folder / "en_bridge.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "en_bridge.tsv").write_text(lines, encoding="utf-8")
    return folder


def test_a_question_has_the_spans_that_answer_it(tmp_path: Path) -> None:
    lines = "en\twhose work is it\tAnn Lowe built it\nru\tсколько стоил\t-\nkk\tкеремет!\t~\n"
    answered, unanswered, chatter = article_items(folder_with(lines, tmp_path))
    assert [ARTICLE[start:end] for start, end in answered.answers] == ["Ann Lowe built it"]
    assert not unanswered.answerable
    assert not unanswered.silent
    assert chatter.silent


def test_an_answer_that_the_article_does_not_have_is_named(tmp_path: Path) -> None:
    lines = "en\twho built it\tAnn Lowe built it\nen\twhere is it\tin Oslo\n"
    with pytest.raises(ValueError, match=r"en_bridge\.tsv, line 2.*in Oslo"):
        list(article_items(folder_with(lines, tmp_path)))


def test_a_lesson_has_the_numbers_of_the_sentences_that_answer(tmp_path: Path) -> None:
    (lesson,) = lessons(article_items(folder_with("en\twhat did they pay\t3 million tenge\n", tmp_path)))
    (asked,) = lesson.asked
    assert [lesson.sentences[at] for at in asked.right] == ["It cost 3 million tenge."]


def test_the_projects_own_articles_are_asked_about_in_every_language() -> None:
    items = list(article_items())
    assert {item.meta["lang"] for item in items} == {"kk", "ru", "en"}
    assert 0.5 < sum(item.answerable for item in items) / len(items) < 0.9


def test_questions_are_learnt_as_people_type_them() -> None:
    chance = random.Random(3)
    seen = {typed("Қанша адам келді?", Language.KK, chance) for _ in range(6000)}
    assert {"Қанша адам келді?", "қанша адам келді?", "Қанша адам келді"} <= seen
    assert "канша адам келди?" in seen  # without Kazakh letters
    assert "qansha adam keldi?" in seen
    assert "Қанша адм келді?" in seen  # a slip of the finger


def test_the_unseen_folder_is_held_out_and_the_other_is_not() -> None:
    assert not any(held_out(item) for item in article_items())
    assert all(held_out(item) for item in article_items(UNSEEN, UNSEEN_SOURCE))


def test_of_other_sources_whole_articles_are_held_out_with_their_translations() -> None:
    def item(article: str, **meta: str) -> Item:
        return Item("xquad-en", "1", "", "", (), meta={"article": article, **meta})

    out = {held_out(item(f"article {number}")) for number in range(60)}
    assert out == {False, True}
    for number in range(60):
        assert held_out(item("one", group=f"{number}")) == held_out(item("another", group=f"{number}"))


def test_nothing_learns_from_the_fresh_folder_nor_from_an_article_of_it_under_another_name() -> None:
    fresh = list(article_items(FRESH, FRESH_SOURCE))
    assert fresh
    assert all(held_out(item) for item in fresh)
    assert {item.article for item in fresh}.isdisjoint(item.article for item in all_items(None))
