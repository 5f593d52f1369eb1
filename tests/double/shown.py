"""What the bot shows, as a person sees it: a message, what a button tells, what an inline query finds."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class Shown(ABC):
    """A message as it looks."""

    @property
    @abstractmethod
    def raw(self) -> dict[str, Any]:
        """The message as it stands."""

    @property
    def text(self) -> str:
        """Its text, without formatting."""
        text: str = self.raw["text"]
        return text

    @property
    def replies_to(self) -> int | None:
        """The id of the message it replies to."""
        return replied_to(self.raw)

    @property
    def topic(self) -> int | None:
        """The topic it stands in."""
        number: int | None = self.raw.get("message_thread_id")
        return number

    @property
    def bold(self) -> str:
        """What is bold in it: the figure."""
        return " ".join(self.parts("bold"))

    @property
    def quote(self) -> str:
        """Its block quote."""
        return " ".join([*self.parts("blockquote"), *self.parts("expandable_blockquote")])

    def parts(self, kind: str) -> list[str]:
        """The parts of the text with a kind of formatting."""
        return [self._part(entity) for entity in self.raw.get("entities", []) if entity["type"] == kind]

    @property
    def links(self) -> list[str]:
        """Where the words in it lead."""
        return [entity["url"] for entity in self.raw.get("entities", []) if entity["type"] == "text_link"]

    def _part(self, entity: Mapping[str, Any]) -> str:
        counted = self.text.encode("utf-16-le")
        start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        return counted[start:end].decode("utf-16-le")

    @property
    def buttons(self) -> dict[str, str]:
        """The labels below it, each with its data or its address."""
        rows = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return {button["text"]: button.get("callback_data") or button["url"] for row in rows for button in row}


@dataclass(frozen=True)
class Told:
    """What a button told whoever pressed it: ``alert`` where it had to be clicked away."""

    text: str | None
    alert: str | None


@dataclass(frozen=True)
class Found:
    """What an inline query brought."""

    results: list[dict[str, Any]]
    seconds: int
    personal: bool

    @classmethod
    def of(cls, answer: Mapping[str, Any]) -> Found:
        """Read an ``answerInlineQuery``."""
        return cls(answer["results"], answer.get("cache_time", 300), bool(answer.get("is_personal")))


def flat(message: Mapping[str, Any]) -> dict[str, Any]:
    """A message as it stands in one that replies to it: what it replies to itself is left out."""
    return {name: part for name, part in message.items() if name != "reply_to_message"}


def thread_of(message: Mapping[str, Any]) -> dict[str, Any]:
    """A reply stands in the thread of the message it replies to; a channel's post begins one."""
    if message.get("is_automatic_forward"):
        return {"message_thread_id": message["message_id"]}
    names = ("message_thread_id", "is_topic_message")
    return {name: message[name] for name in names if name in message}


def replied_to(message: Mapping[str, Any]) -> int | None:
    """The id of the message that a message replies to."""
    number: int | None = message.get("reply_to_message", {}).get("message_id")
    return number
