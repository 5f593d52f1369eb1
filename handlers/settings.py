"""``/settings``: when the bot speaks in a group, and in which language; for a person, the language."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, Forbidden

from bot.language.tongue import Language
from bot.reply import messages
from bot.store import ChatSettings, Mode
from handlers.answering import place_of
from handlers.context import Context
from handlers.incoming import ChatKind, Sender
from handlers.keyboards import Press, button_data
from handlers.languages import speaking_language
from handlers.sending import send

AS_ASKED = "auto"
"""The choice of no language: each question is answered in its own."""

PAUSES = (0, 20, 60, 300)
"""The pauses after an unasked answer that a group can choose, in seconds."""

_NAMES = {Language.KK: "Қазақша", Language.RU: "Русский", Language.EN: "English"}
_MAY_CHANGE = (ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.OWNER)

View = tuple[str, InlineKeyboardMarkup]


async def settings(update: Update, context: Context) -> None:
    """Show the settings, with buttons that change them, to those who may."""
    incoming = context.incoming
    language = await speaking_language(context, incoming)
    trusted = incoming.chat is ChatKind.PRIVATE or incoming.sender is Sender.ANONYMOUS_ADMIN
    if not trusted and not await may_change(context, incoming.chat_id, incoming.person_id):
        await send(context, place_of(incoming), messages(language).text("settings.only_admins"))
        return
    private = incoming.chat is ChatKind.PRIVATE
    text, keyboard = await view(context, incoming.chat_id, language, private=private)
    await send(context, place_of(incoming), text, keyboard=keyboard)


async def view(context: Context, chat_id: int, language: Language, *, private: bool) -> View:
    """The settings of a chat as they are now, with their buttons."""
    store = context.services.store
    if private:
        return private_view(await store.people.language(chat_id), language)
    return group_view(await store.chats.get(chat_id), language, context.services.settings.cool_down)


async def may_change(context: Context, chat_id: int, person_id: int | None) -> bool:
    """Whether a person administers a group. Command scopes are no access control: Telegram is asked."""
    if person_id is None:
        return False
    try:
        member = await context.bot.get_chat_member(chat_id, person_id)
    except (BadRequest, Forbidden):
        return False
    return member.status in _MAY_CHANGE


def private_view(chosen: Language | None, language: Language) -> View:
    """A person's settings: the language they are answered in."""
    say = messages(language)
    name = _NAMES[chosen] if chosen else say.text("settings.language_auto")
    return say.text("settings.private", language=name), InlineKeyboardMarkup([_languages(chosen, language)])


def group_view(kept: ChatSettings, language: Language, cool_down: int) -> View:
    """A group's settings; ``cool_down`` is the pause in seconds where the group set none."""
    say = messages(language)
    pause = cool_down if kept.cool_down is None else kept.cool_down
    text = say.text(
        "settings.group",
        mode=say.text(f"settings.mode_{kept.mode}"),
        language=_NAMES[kept.language] if kept.language else say.text("settings.language_auto"),
        pause=say.plural("settings.seconds", pause),
    )
    modes = [
        InlineKeyboardButton(
            _marked(say.text(f"settings.short_{mode}"), mode is kept.mode),
            callback_data=button_data(Press.MODE, mode.value),
        )
        for mode in Mode
    ]
    pauses = [
        InlineKeyboardButton(
            _marked(say.plural("settings.seconds", seconds), seconds == pause),
            callback_data=button_data(Press.PAUSE, "s", seconds),
        )
        for seconds in PAUSES
    ]
    return text, InlineKeyboardMarkup([modes, _languages(kept.language, language), pauses])


def _languages(chosen: Language | None, language: Language) -> list[InlineKeyboardButton]:
    as_asked = _marked(messages(language).text("settings.language_auto"), chosen is None)
    return [
        InlineKeyboardButton(as_asked, callback_data=button_data(Press.LANGUAGE, AS_ASKED)),
        *(
            InlineKeyboardButton(_marked(name, one is chosen), callback_data=button_data(Press.LANGUAGE, one.value))
            for one, name in _NAMES.items()
        ),
    ]


def _marked(label: str, chosen: bool) -> str:
    return f"✓ {label}" if chosen else label
