"""The message files: every key in every language, with its fields and plurals."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import bot
import handlers
from bot.errors import DataError
from bot.language.tongue import Language
from bot.reply.messages import check_messages, messages, read_messages


@pytest.mark.parametrize("language", list(Language))
def test_no_language_lacks_a_key(language: Language) -> None:
    assert messages(language).keys == messages(Language.EN).keys


def test_every_key_that_the_code_names_is_there() -> None:
    named = set()
    for package in (bot, handlers):
        for path in Path(str(package.__file__)).parent.rglob("*.py"):
            named |= set(re.findall(r'"([a-z]+\.[a-z_]+)"', path.read_text(encoding="utf-8")))
    groups = {key.split(".")[0] for key in messages(Language.EN).keys}
    wanted = {key for key in named if key.split(".")[0] in groups and not key.endswith((".py", ".toml"))}
    assert wanted - messages(Language.EN).keys == set()


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        (Language.EN, 1, "1 time"),
        (Language.EN, 2, "2 times"),
        (Language.RU, 1, "1 раз"),
        (Language.RU, 3, "3 раза"),
        (Language.RU, 11, "11 раз"),
        (Language.KK, 5, "5 рет"),
    ],
)
def test_plurals(language: Language, count: int, said: str) -> None:
    assert messages(language).plural("editor.times", count) == said


def test_fields_are_filled_in() -> None:
    assert messages(Language.KK).text("answer.near_miss_word", missing="Макрон").startswith("Мақалада «Макрон»")


@pytest.mark.parametrize("key", ["answer.nonsense", "editor.times"])
def test_a_key_that_is_no_text_is_an_error(key: str) -> None:
    with pytest.raises(KeyError):
        messages(Language.EN).text(key)


MODEL = read_messages("en.toml", 'hello = "Hello {name}"\n[times]\none = "{count} time"\nother = "{count} times"')


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[times]\none = "{count}"\nother = "{count}"', "hello: missing"),
        (
            'hello = "Сәлем {name}"\nbye = "Сау бол"\n[times]\none = "{count}"\nother = "{count}"',
            "bye: not in",
        ),
        ('hello = "Сәлем"\n[times]\none = "{count}"\nother = "{count}"', "hello: its fields differ"),
        ('hello = "Сәлем {name}"\n[times]\nother = "{count}"', "times: plural forms must be one, other"),
        ('hello = "Сәлем {name}"\ntimes = "{count}"', "times: has plural forms in one language only"),
        ('hello = "Сәлем {name"\n[times]\none = "{count}"\nother = "{count}"', "hello: "),
    ],
)
def test_a_broken_file_is_named_with_its_key(text: str, problem: str) -> None:
    with pytest.raises(DataError, match=re.escape(f"messages/kk.toml:0: {problem}")):
        check_messages(Language.KK, read_messages("messages/kk.toml", text), MODEL)


@pytest.mark.parametrize("text", ["hello =", "hello = 3"])
def test_what_is_no_message_file(text: str) -> None:
    with pytest.raises(DataError, match=r"^kk\.toml:0: "):
        read_messages("kk.toml", text)


# Bot API: setMyShortDescription, setMyDescription, BotCommand, answerCallbackQuery, sendMessage
LIMITS = (
    (r"profile\.short_description", 120),
    (r"profile\.description", 512),
    (r"commands\..*", 256),
    (r"(trouble|feedback)\..*|settings\.(only_admins|saved)", 200),
    (r".*", 4096),
)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("keys", "longest"), LIMITS)
def test_no_text_is_longer_than_telegram_takes(language: Language, keys: str, longest: int) -> None:
    say = messages(language)
    named = [key for key in say.keys if re.fullmatch(keys, key)]
    assert named
    for key in named:
        assert all(0 < len(text) <= longest for text in say.forms(key))
