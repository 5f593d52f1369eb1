"""The lexicon's data: whole, checked, and nothing twice."""

from collections import Counter

import pytest

from bot.errors import DataError
from bot.language.lexicon import read_concepts
from bot.language.lexicon.source import source_files
from bot.language.tongue import Language

GOOD = "arrive | v | кел-; жет- | приехать; прибыть | arrive; come"


def test_the_project_lexicon_reads_and_is_large_enough() -> None:
    assert len(read_concepts()) >= 4000


def test_no_concept_is_empty_in_a_language() -> None:
    assert not [concept.id for concept in read_concepts() if not all(concept.words[tongue] for tongue in Language)]


def test_no_concept_stands_twice() -> None:
    """Two entries with the same words in all three languages would be one meaning written twice."""
    keys = Counter(tuple(frozenset(concept.words[tongue]) for tongue in Language) for concept in read_concepts())
    assert [words for words, count in keys.items() if count > 1] == []


def test_a_line_becomes_a_concept() -> None:
    [concept] = read_concepts({"verbs.txt": f"# heading\n\n{GOOD}\n"})
    assert concept.id == "arrive"
    assert concept.words[Language.RU] == ("приехать", "прибыть")
    assert (concept.domain, concept.line) == ("verbs", 3)


def test_links_become_antonyms_and_broader_concepts() -> None:
    lines = f"{GOOD} | !leave <move\nleave | v | кет- | уехать | leave\nmove | v | жылжы- | двигаться | move"
    concept = read_concepts({"verbs.txt": lines})[0]
    assert (concept.antonyms, concept.broader) == (("leave",), ("move",))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("arrive | v | кел- | приехать", "4 fields"),
        ("Arrive! | v | кел- | приехать | arrive", "no id"),
        ("arrive | verb | кел- | приехать | arrive", "part of speech"),
        ("arrive | v |  | приехать | arrive", "no word in kk"),
        ("arrive | v | кел- | приехать; приехать | arrive", "twice in ru"),
        ("arrive | v | кел- | келу; приеҳать; қала | arrive", "Kazakh letter in ru"),
        ("arrive | v | кел- | приехать | приехать", "Cyrillic letters in en"),
        ("arrive | v | кeл- | приехать | arrive", "two scripts"),
        ("arrive | v | кел- | приехать | arrive | leave", "a link begins with"),
        ("arrive | v | кел- | приехать | arrive | !leave", "unknown concept 'leave'"),
    ],
)
def test_a_bad_line_is_named(line: str, problem: str) -> None:
    with pytest.raises(DataError, match=rf"verbs\.txt:2: .*{problem}"):
        read_concepts({"verbs.txt": f"# comment\n{line}\n"})


def test_an_id_must_not_stand_in_two_files() -> None:
    with pytest.raises(DataError, match=r"b\.txt:1: arrive stands already in a:1"):
        read_concepts({"a.txt": GOOD, "b.txt": GOOD})


def test_data_files_are_found() -> None:
    assert all(name.endswith(".txt") for name in source_files())
