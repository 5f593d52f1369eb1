"""The settings: from the environment and ``.env``, documented, and clear when wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, load_settings

EXAMPLE = Path(__file__).parents[1] / ".env.example"


@pytest.fixture(autouse=True)
def empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No ``.env`` and none of the settings in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return tmp_path


def test_defaults() -> None:
    settings = load_settings()
    assert settings.bot_token is None
    assert settings.seeds_dir == Path("seeds")
    assert settings.database_url.startswith("sqlite")


def test_the_environment_wins_over_the_file(empty_place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (empty_place / ".env").write_text("LOG_LEVEL=ERROR\nCOOL_DOWN=7\n")
    monkeypatch.setenv("COOL_DOWN", "9")
    assert (load_settings().log_level, load_settings().cool_down) == ("ERROR", 9)


def test_overrides_win_over_both(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COOL_DOWN", "9")
    monkeypatch.setenv("LOG_LEVEL", "ERROR")
    settings = load_settings(cool_down=3)
    assert (settings.cool_down, settings.log_level) == (3, "ERROR")


def test_the_token_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "4242:not-a-secret")
    assert "not-a-secret" not in repr(load_settings())


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BOT_TOKEN", "not-a-secret", "BOT_TOKEN is not a bot token"),
        ("BOT_API_URL", "localhost:8081", "BOT_API_URL must start with http:// or https://"),
        ("ADMIN_CHAT_ID", "the editor", "ADMIN_CHAT_ID Input should be a valid integer"),
        ("COOL_DOWN", "-1", "COOL_DOWN Input should be greater than or equal to 0"),
        ("LOG_LEVEL", "LOUD", "LOG_LEVEL Input should be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
    ],
)
def test_a_wrong_setting_is_named_and_its_value_kept_quiet(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=re.escape(said)) as error:
        load_settings()
    assert value not in str(error.value).removeprefix("Check the settings") or value == "-1"


def test_the_example_documents_each_setting_with_its_default() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    shown = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    fields = Settings.model_fields
    assert {name.lower() for name in shown} == set(fields)
    for name, value in shown.items():
        default = fields[name.lower()].default
        assert value == ("" if default is None else f"{default:g}" if isinstance(default, float) else str(default))
    for number, line in enumerate(lines):
        if "=" in line and not line.startswith("#"):
            assert lines[number - 1].startswith("#") or "=" in lines[number - 1]
