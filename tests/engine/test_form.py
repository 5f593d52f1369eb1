"""The form of an article tells which models read it."""

import pytest

from bot.article import parse_article
from bot.engine.form import Form, form_of


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Oak Valley gets a bridge\n3 May 2026\n\nThe bridge opened. It is new.\n", Form.NEWS),
        ("The bridge opened in May, and it is new. It cost five million.", Form.PLAIN),
    ],
)
def test_the_form_of_an_article(text: str, form: Form) -> None:
    assert form_of(parse_article(text)) is form
