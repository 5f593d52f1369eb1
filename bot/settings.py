"""The settings, from the environment and ``.env``; ``.env.example`` documents each."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError


def _no_trailing_slash(url: str) -> str:
    if not url.startswith(("http://", "https://")):
        raise ValueError("must start with http:// or https://")
    return url.rstrip("/")


Url = Annotated[str, AfterValidator(_no_trailing_slash)]


class Settings(BaseSettings):
    """What can be set from outside. Times are in seconds; 0 switches a limit off."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True, env_ignore_empty=True
    )

    bot_token: SecretStr | None = None
    bot_api_url: Url = "https://api.telegram.org"
    bot_file_url: Url = "https://api.telegram.org"
    seeds_dir: Path = Path("seeds")
    database_url: str = "sqlite+aiosqlite:///var/daiek.sqlite3"
    admin_chat_id: int | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    stale_after: float = Field(default=300, ge=0)
    cool_down: int = Field(default=20, ge=0)
    history_seconds: float = Field(default=1800, ge=0)
    person_questions_per_minute: int = Field(default=20, ge=0)
    chat_questions_per_minute: int = Field(default=60, ge=0)
    chat_messages_per_minute: int = Field(default=0, ge=0)
    send_retries: int = Field(default=3, ge=0, le=10)
    bootstrap_retries: int = Field(default=2, ge=0)

    @field_validator("bot_token")
    @classmethod
    def _token_has_its_shape(cls, token: SecretStr | None) -> SecretStr | None:
        if token is None:
            return None
        number, colon, secret = token.get_secret_value().strip().partition(":")
        if not (number.isascii() and number.isdigit() and colon and secret) or " " in secret:
            raise ValueError("is not a bot token: @BotFather gives one such as 123456:ABC…")
        return SecretStr(f"{number}:{secret}")


def load_settings(**overrides: object) -> Settings:
    """Read the settings; ``overrides`` win over the environment, which wins over ``.env``.

    Raises:
        SettingsError: a setting is malformed; the sentence names it and never its value.
    """
    try:
        return Settings.model_validate(overrides) if overrides else Settings()
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(str(part) for part in problem['loc']).upper()} {_reason(problem['msg'])}"
            for problem in error.errors(include_input=False, include_url=False)
        )
        # The validation error itself holds the values, the token too: it must not be chained.
        raise SettingsError(f"Check the settings (environment or .env): {problems}.") from None


def _reason(message: str) -> str:
    return message.removeprefix("Value error, ").removesuffix(".")
