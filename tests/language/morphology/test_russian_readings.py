"""The grammar of Russian words, from the stemmer's own dictionary."""

from __future__ import annotations

from bot.language.morphology import russian_readings


def test_readings_have_lemma_and_case() -> None:
    readings = russian_readings("мосту")
    assert {reading.normal_form for reading in readings} == {"мост"}
    assert {str(reading.tag.case) for reading in readings} == {"datv", "loc2"}


def test_the_dictionary_is_read_once() -> None:
    first, again = russian_readings("мост")[0], russian_readings("трамвай")[0]
    assert first.methods_stack[0][0] is again.methods_stack[0][0]
