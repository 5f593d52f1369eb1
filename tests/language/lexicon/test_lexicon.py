"""Looking words and phrases up."""

from pathlib import Path

import pytest

from bot.language.lexicon import Concept, Lexicon, compiled, lexicon, read_concepts
from bot.language.tongue import Language

SMALL = """
sign | v | қол қой- | подписать | sign; put a signature
hand | n | қол | рука | hand
fox | n | түлкі | лиса | fox | <animal
animal | n | жануар | животное; зверь | animal
arrive | v | кел- | приехать | arrive | !leave
leave | v | кет- | уехать | leave
"""


@pytest.fixture(scope="module")
def small() -> Lexicon:
    return Lexicon(compiled.compile_tables(read_concepts({"small.txt": SMALL})))


def ids(words: Lexicon, stem: str, language: Language, *, folded: bool = False) -> list[str]:
    return [words.concept_id(number) for number in words.lookup(stem, language, folded=folded)]


def test_single_words_by_stem(small: Lexicon) -> None:
    assert ids(small, "кел", Language.KK) == ["arrive"]
    assert ids(small, "зверь", Language.RU) == ["animal"]
    assert ids(small, "түлкі", Language.RU) == []


def test_folded_kazakh(small: Lexicon) -> None:
    assert ids(small, "тулки", Language.KK, folded=True) == ["fox"]


def test_phrases_by_the_stems_of_their_words(small: Lexicon) -> None:
    found = small.phrases([("қол",), ("қойыл", "қой")], 0, Language.KK)
    assert [(match.length, small.concept_id(match.concept)) for match in found] == [(2, "sign")]
    assert small.phrases([("қол",)], 0, Language.KK) == []
    assert small.phrases([("қол",), ("бер",)], 0, Language.KK) == []


def test_phrases_of_three_words(small: Lexicon) -> None:
    found = small.phrases([("put",), ("a",), ("signatur",)], 0, Language.EN)
    assert [match.length for match in found] == [3]


def test_links(small: Lexicon) -> None:
    arrive, fox = small.number("arrive"), small.number("fox")
    assert arrive is not None
    assert fox is not None
    assert [small.concept_id(number) for number in small.antonyms(arrive)] == ["leave"]
    assert [small.concept_id(number) for number in small.broader(fox)] == ["animal"]
    assert small.number("unicorn") is None


def test_tables_come_back_from_the_cache_and_are_made_anew_when_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache.json"
    made: list[str] = []

    def read() -> tuple[Concept, ...]:
        made.append("made")
        return read_concepts({"s.txt": SMALL})

    monkeypatch.setattr(compiled, "_CACHE", cache)
    monkeypatch.setattr(compiled, "read_concepts", read)
    monkeypatch.setattr(compiled, "read_links", lambda known: {})
    first = compiled.load_tables()
    assert compiled.load_tables() == first
    assert len(made) == 1
    cache.write_text("{half", encoding="utf-8")
    assert compiled.load_tables() == first
    assert len(made) == 2


def test_the_project_lexicon_knows_a_turnover() -> None:
    words = lexicon()
    assert "trade_turnover" in ids(words, "товарооборот", Language.RU)
