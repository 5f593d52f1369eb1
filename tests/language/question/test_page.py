"""Questions about the page, and the same words about its story; loaders of word groups and spellings."""

import pytest

from bot.errors import DataError
from bot.language.question import analyse_question
from bot.language.question.wordgroups import parse_word_groups
from bot.language.tongue import Language


@pytest.mark.parametrize(
    ("question", "page", "story_question", "story"),
    [
        ("Кто написал статью?", "author", "Кто написал роман?", "person"),
        ("Когда вышел этот материал?", "publication_date", "Когда вышел фильм?", "date"),
        ("When was this report published?", "publication_date", "When was the novel published?", "date"),
        ("Which paper ran this?", "source", "Which paper did the school buy?", "organisation"),
        ("Who published this report?", "source", "Who published the novel?", "person"),
        ("Where was this article published?", "source", "Where was the novel published?", "place"),
        ("Мақаланы кім жазған?", "author", "Әнді кім жазған?", "person"),
        ("Мақала қай күні шықты?", "publication_date", "Кітап қай күні шықты?", "date"),
        ("Сколько человек прочитали новость?", "views", "Сколько человек прочитали роман?", "count"),
    ],
)
def test_the_page_or_its_story(question: str, page: str, story_question: str, story: str) -> None:
    assert analyse_question(question).expected == page
    assert analyse_question(story_question).expected == story


@pytest.mark.parametrize("line", ["page | en", "page | fr | article", "page | en |", "page | en | a\npage | en | b"])
def test_a_bad_group_is_named(line: str) -> None:
    with pytest.raises(DataError, match=r"^wordgroups\.txt:\d: "):
        parse_word_groups(f"# comment\n{line}\n")


def test_openings_and_endings_of_a_group() -> None:
    group = parse_word_groups("act | ru | публик* *ому Дал\n")["act", Language.RU]
    assert all(word in group for word in ("публикация", "старому", "дал"))
    assert "дала" not in group
