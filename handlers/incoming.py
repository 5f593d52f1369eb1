"""A Telegram message as far as the decision needs it: no Telegram types beyond this file's reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from telegram import Chat, Message, User
from telegram.constants import ChatID, ChatType

from bot.language.tongue import Language
from handlers.mention import read_words


class ChatKind(StrEnum):
    """Where a message was written."""

    PRIVATE = "private"
    GROUP = "group"
    CHANNEL = "channel"


class Sender(StrEnum):
    """Who wrote it."""

    PERSON = "person"
    ANONYMOUS_ADMIN = "anonymous administrator"
    CHANNEL = "channel"  # a person writing as a channel
    BOT = "another bot"
    SELF = "the bot"


class Origin(StrEnum):
    """How it came there."""

    WRITTEN = "written"
    FORWARD = "forward"
    CHANNEL_POST = "channel post"  # copied by Telegram into the linked discussion group
    VIA_BOT = "via a bot"
    SERVICE = "service message"


class ReplyTo(StrEnum):
    """What it replies to."""

    NOTHING = "nothing"
    BOT = "the bot"
    ARTICLE = "an article"  # a channel post in the discussion group
    SOMEBODY = "somebody"


@dataclass(frozen=True)
class Incoming:
    """A message, as far as the decision needs it.

    ``text`` is without the command and the bot's name. ``age`` is in seconds, of the message or of its
    edit. ``person_id`` is None where the sender has no id of their own (anonymous administrators,
    channels). ``thread_id`` is what a reply must name: None outside forum topics and in the General one.
    ``root_id`` is the first message of the thread, where the message is a comment on a channel's post.
    ``interface`` is the language of the sender's Telegram.
    """

    chat: ChatKind = ChatKind.GROUP
    sender: Sender = Sender.PERSON
    origin: Origin = Origin.WRITTEN
    text: str = ""
    command: str | None = None
    command_is_ours: bool = True
    mentioned: bool = False
    reply_to: ReplyTo = ReplyTo.NOTHING
    replied_text: str = ""
    replied_message_id: int | None = None
    edited: bool = False
    age: float = 0.0
    chat_id: int = 0
    message_id: int = 0
    person_id: int | None = None
    thread_id: int | None = None
    root_id: int | None = None
    interface: Language = Language.EN


GENERAL_TOPIC = 1
"""The thread id of a forum's General topic: Telegram sends it, and refuses it."""

_KINDS = {
    ChatType.PRIVATE: ChatKind.PRIVATE,
    ChatType.GROUP: ChatKind.GROUP,
    ChatType.SUPERGROUP: ChatKind.GROUP,
    ChatType.CHANNEL: ChatKind.CHANNEL,
}

# The parts of a message that somebody wrote or showed; without any of them it is a service message.
_CONTENT = (
    "text",
    "caption",
    "animation",
    "audio",
    "contact",
    "dice",
    "document",
    "game",
    "location",
    "photo",
    "poll",
    "sticker",
    "story",
    "venue",
    "video",
    "video_note",
    "voice",
    "paid_media",
    "checklist",
)


def read_incoming(
    message: Message, *, bot_id: int, bot_username: str, edited: bool, now: datetime | None = None
) -> Incoming:
    """Read a message.

    Args:
        message: the message, new or edited, of a group, a private chat or a channel.
        bot_id: the bot's own user id.
        bot_username: its user name, without @.
        edited: whether the update was an edit.
        now: the time to count ``age`` to; None for the clock's.
    """
    words = read_words(message, bot_id, bot_username)
    written = (message.edit_date or message.date) if edited else message.date
    reply_to, replied = _reply(message, bot_id)
    sender = _sender(message, bot_id)
    return Incoming(
        chat=_KINDS.get(ChatType(message.chat.type), ChatKind.GROUP),
        sender=sender,
        origin=_origin(message),
        text=words.text,
        command=words.command,
        command_is_ours=words.command_bot in (None, bot_username.lower()),
        mentioned=words.mentioned,
        reply_to=reply_to,
        replied_text=(replied.text or replied.caption or "") if replied else "",
        replied_message_id=replied.message_id if replied else None,
        edited=edited,
        age=((now or datetime.now(UTC)) - written).total_seconds(),
        chat_id=message.chat.id,
        message_id=message.message_id,
        person_id=message.from_user.id if message.from_user and sender is Sender.PERSON else None,
        thread_id=thread_of(message),
        root_id=_root(message, replied),
        interface=interface_language(message.from_user),
    )


def interface_language(user: User | None) -> Language:
    """The language of a person's Telegram, English if it is none of ours."""
    code = (user.language_code or "").split("-")[0].lower() if user else ""
    return Language(code) if code in set(Language) else Language.EN


def thread_of(message: Message) -> int | None:
    """The topic a reply belongs in; None where none must be named."""
    if not message.is_topic_message or message.message_thread_id == GENERAL_TOPIC:
        return None
    return message.message_thread_id


def is_anonymous_admin(message: Message) -> bool:
    """Whether an administrator wrote it in the group's own name."""
    return message.sender_chat is not None and message.sender_chat.id == message.chat.id


def _sender(message: Message, bot_id: int) -> Sender:
    if is_anonymous_admin(message) and message.chat.type != Chat.CHANNEL:
        return Sender.ANONYMOUS_ADMIN
    if message.sender_chat is not None:
        return Sender.CHANNEL
    user = message.from_user
    if user is None or user.id == bot_id:
        return Sender.SELF if user else Sender.CHANNEL
    return Sender.BOT if user.is_bot else Sender.PERSON


def _origin(message: Message) -> Origin:
    if not any(getattr(message, part, None) for part in _CONTENT):
        return Origin.SERVICE
    if message.is_automatic_forward:
        return Origin.CHANNEL_POST
    if message.forward_origin is not None:
        return Origin.FORWARD
    return Origin.VIA_BOT if message.via_bot is not None else Origin.WRITTEN


def _reply(message: Message, bot_id: int) -> tuple[ReplyTo, Message | None]:
    replied = message.reply_to_message
    # In a topic every message "replies" to the one that made the topic.
    if replied is None or replied.forum_topic_created is not None:
        return ReplyTo.NOTHING, None
    if message.is_topic_message and replied.message_id == message.message_thread_id:
        return ReplyTo.NOTHING, None
    if replied.is_automatic_forward or _from_telegram(replied):
        return ReplyTo.ARTICLE, replied
    if replied.from_user is not None and replied.from_user.id == bot_id:
        return ReplyTo.BOT, replied
    return ReplyTo.SOMEBODY, replied


def _from_telegram(message: Message) -> bool:
    return message.from_user is not None and message.from_user.id == ChatID.SERVICE_CHAT


def _root(message: Message, replied: Message | None) -> int | None:
    if message.is_topic_message:
        return None
    if message.message_thread_id is not None:
        return message.message_thread_id
    return replied.message_id if replied and replied.is_automatic_forward else None
