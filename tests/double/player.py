"""People who talk to the bot: a scenario reads as what they say and what they hear.

    aida, group = Person(stage), Room.group(stage)
    reply = group.says(aida, "@DaiekBot when does Putin arrive?").answer()
    assert reply.bold == "9 November 2023"
    assert reply.press("In context", aida).alert is None

Silence is not waited for: a bystander asks ``/help`` in the same chat, and since a chat's messages are
handled in order, whatever was to be said before has been said when the help comes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from tests.double import people
from tests.double.refusals import RefusedError
from tests.double.shown import Found, Shown, Told, flat, replied_to, thread_of
from tests.double.stage import Stage
from tests.double.world import Chat


class Person:
    """Somebody with a Telegram in ``language``."""

    def __init__(
        self, stage: Stage, name: str = "Aida", language: str | None = "en", number: int | None = None
    ) -> None:
        self.stage = stage
        self.raw = people.person_json(number or stage.number(), name, language)
        self._room: Room | None = None

    @property
    def id(self) -> int:
        """The person's id."""
        number: int = self.raw["id"]
        return number

    @property
    def room(self) -> Room:
        """The private chat with the bot."""
        if self._room is None:
            self._room = Room(self.stage, people.private_json(self.raw))
        return self._room

    def says(self, text: str | None, *, also: Mapping[str, Any] | None = None) -> Said:
        """Write to the bot in private; arguments as in :meth:`Room.says`."""
        return self.room.says(self, text, also=also)

    def types(self, words: str) -> Found:
        """Type ``@bot words`` in some chat; what the bot offers."""
        content = {"from": self.raw, "query": words, "offset": ""}
        return Found.of(_answered(self.stage, "inline_query", content))


def _answered(stage: Stage, kind: str, content: Mapping[str, Any]) -> dict[str, Any]:
    world = stage.world
    number = stage.do(lambda: world.ask(kind, content))
    stage.wait(lambda: world.queries[number].answer is not None, f"answer a {kind}")
    return world.queries[number].answer or {}


class Room:
    """A chat that the bot is in."""

    def __init__(self, stage: Stage, raw: Mapping[str, Any]) -> None:
        self.stage = stage
        self.chat: Chat = stage.do(lambda: stage.world.open_chat(raw))
        self._bystander: Person | None = None

    @classmethod
    def group(cls, stage: Stage, *, kind: str = "supergroup", forum: bool = False) -> Room:
        """A group, or one with topics."""
        return cls(stage, people.group_json(-1_000_000_000_000 - stage.number(), kind=kind, forum=forum))

    def says(
        self,
        who: Person | None,
        text: str | None,
        *,
        reply_to: Said | Reply | None = None,
        also: Mapping[str, Any] | None = None,
    ) -> Said:
        """Write something here.

        Args:
            who: the person; None where ``also`` says who.
            text: the text; None where ``also`` holds what is shown instead.
            reply_to: the message it replies to.
            also: further fields of the message, as the Bot API has them.
        """
        message = {**people.words_json(text), **({"from": who.raw} if who else {})}
        if reply_to is not None:
            message["reply_to_message"] = flat(reply_to.raw)
            message |= thread_of(reply_to.raw)
        message |= also or {}
        if text:
            self.stage.said.add(text)
        stands, update_id = self.stage.do(lambda: self.stage.world.post(self.chat, message))
        return Said(self, who, stands["message_id"], update_id)

    def makes(self, by: Person, who: int, status: str) -> None:
        """Make somebody (by user id) something else here; the bot hears of it if it is meant."""
        old, me = self.chat.status(who), self.stage.world.me
        change = people.membership_json(self.chat.raw, by.raw, me, old, status)

        def happen() -> None:
            self.chat.statuses[who] = status
            if who == me["id"]:
                self.stage.world.updates.add("my_chat_member", change)

        self.stage.do(happen)

    def add_admin(self, who: Person) -> Person:
        """Make somebody an administrator here."""
        self.stage.do(lambda: self.chat.statuses.update({who.id: "administrator"}))
        return who

    def shut(self, why: RefusedError | None) -> None:
        """Keep the bot from writing here; None lets it again."""

        def happen() -> None:
            self.chat.shut = why

        self.stage.do(happen)

    def upgrade(self, *, announced: bool = True) -> Room:
        """Make this group a supergroup, which is another chat; whether the bot is told of it first."""
        new = Room.group(self.stage)

        def happen() -> None:
            self.chat.moved_to = new.chat.id

        self.stage.do(happen)
        if announced:
            self.says(None, None, also={"from": people.ANONYMOUS, "migrate_to_chat_id": new.chat.id})
            new.says(None, None, also={"from": people.ANONYMOUS, "migrate_from_chat_id": self.chat.id})
        return new

    def topic(self, by: Person) -> Said:
        """Open a topic; the message that opened it."""
        made = self.says(by, None, also={"forum_topic_created": {"name": "Visit", "icon_color": 7322096}})

        def begin() -> None:
            self.chat.topics.add(made.id)
            self.chat.messages[made.id] |= {"message_thread_id": made.id, "is_topic_message": True}

        self.stage.do(begin)
        return made

    def settle(self) -> None:
        """Wait until the bot has handled everything that was said here."""
        if self._bystander is None:
            self._bystander = Person(self.stage, "Bystander")
        text = "/help" if self.chat.is_private else "/help@DaiekBot"
        asked = self.says(self._bystander, text)
        self.stage.wait(lambda: bool(self._replies_to(asked.id)), "answer a bystander")
        for number in [asked.id, *self._replies_to(asked.id)]:
            self.stage.do(partial(self.chat.messages.pop, number))

    def _replies_to(self, number: int) -> list[int]:
        return [one for one in self.by_bot() if replied_to(self.chat.messages[one]) == number]

    def by_bot(self, after: int = 0) -> list[int]:
        """The ids of the bot's messages here, in order."""
        me = self.stage.world.me["id"]
        messages = list(self.chat.messages.items())
        return [number for number, one in messages if one.get("from", {}).get("id") == me and number > after]

    def next_from_bot(self, after: int = 0) -> Reply:
        """What the bot says here next."""
        self.stage.wait(lambda: bool(self.by_bot(after)), "say anything")
        return Reply(self, self.by_bot(after)[0])


@dataclass(frozen=True)
class Said:
    """A message of a person's."""

    room: Room
    who: Person | None
    id: int
    update_id: int | None

    @property
    def raw(self) -> dict[str, Any]:
        """The message as it stands."""
        return self.room.chat.messages[self.id]

    def answer(self) -> Reply:
        """What the bot says next."""
        return self.room.next_from_bot(self.id)

    def answers(self) -> list[Reply]:
        """All that the bot says to it."""
        self.room.settle()
        return [Reply(self.room, number) for number in self.room.by_bot(self.id)]

    def is_ignored(self) -> bool:
        """Whether the bot says nothing to it."""
        return not self.answers()

    def edit(self, text: str) -> None:
        """Change the text."""
        stage = self.room.stage
        stage.said.add(text)
        content = {"text": text, "entities": people.found_entities(text)}
        stage.do(lambda: stage.world.change(self.room.chat, self.id, content))

    def delete(self) -> None:
        """Delete it; the bot is not told."""
        self.room.stage.do(lambda: self.room.chat.messages.pop(self.id))


@dataclass(frozen=True)
class Reply(Shown):
    """A message of the bot's, always as it stands now."""

    room: Room
    id: int

    @property
    def raw(self) -> dict[str, Any]:
        """The message as it stands."""
        return self.room.chat.messages[self.id]

    def press(self, label: str, by: Person) -> Told:
        """Press a button; what the person is told."""
        return self.press_data(self.buttons[label], by)

    def press_data(self, data: str, by: Person) -> Told:
        """Press a button that may be gone from below the message."""
        content = {"from": by.raw, "message": self.raw, "chat_instance": "1", "data": data}
        answer = _answered(self.room.stage, "callback_query", content)
        text = answer.get("text")
        return Told(text, text if answer.get("show_alert") else None)
