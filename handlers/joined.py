"""The bot was added to a group: it greets once, says what it can see, and how to change that."""

from __future__ import annotations

from telegram import ChatMemberAdministrator, Update
from telegram.constants import ChatMemberStatus, ChatType

from bot.reply import messages
from handlers.context import Context
from handlers.incoming import interface_language
from handlers.sending import Place, send

_OUTSIDE = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


async def joined(update: Update, context: Context) -> None:
    """Greet a group once, also if the bot is removed and added again."""
    change = update.my_chat_member
    if change is None or change.chat.type not in _GROUPS:
        return
    came = change.old_chat_member.status in _OUTSIDE and change.new_chat_member.status not in _OUTSIDE
    chats = context.services.store.chats
    kept = await chats.get(change.chat.id)
    if not came or kept.greeted:
        return
    # Noted first: better no greeting than two.
    await chats.save(change.chat.id, kept.model_copy(update={"greeted": True}))
    say = messages(kept.language or interface_language(change.from_user))
    sees_all = context.bot.can_read_all_group_messages or isinstance(change.new_chat_member, ChatMemberAdministrator)
    sight = say.text("joined.sees_all" if sees_all else "joined.sees_addressed")
    await send(context, Place(change.chat.id, None), f"{say.text('joined.greeting')}\n\n{sight}")
