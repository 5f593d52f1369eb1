"""Words typed on the wrong layout."""

import pytest

from bot.language.keyboard import to_cyrillic, to_kazakh, to_latin


def test_russian_typed_on_qwerty() -> None:
    assert to_cyrillic("rtv [jxtn cnfnm dyer") == "кем хочет стать внук"
    assert to_cyrillic("Rjulf") == "Когда"


def test_kazakh_typed_on_qwerty_with_its_digit_row() -> None:
    assert to_kazakh("0fyif") == "қанша"


@pytest.mark.parametrize(("typed", "meant"), [("црут", "when"), ("фккшму", "arrive"), ("Црфе", "What")])
def test_english_typed_on_a_russian_layout(typed: str, meant: str) -> None:
    assert to_latin(typed) == meant
