"""A channel's post that reached the linked group: the article its comments are about."""

from __future__ import annotations

from telegram import Message, MessageEntity, MessageOriginChannel, Update

from handlers.context import Context


async def channel_post(update: Update, context: Context) -> None:
    """Keep a post as the article of its thread, if it is long enough to be one; an edited one anew."""
    message = update.message or update.edited_message
    if message is None:
        return
    text = message.text or message.caption or ""
    articles = context.services.articles
    await articles.keep_thread(message.chat.id, message.message_id, text, post_url(message))


def post_url(message: Message) -> str | None:
    """The address of the article: the last link in the post, else the post's own where it has one."""
    entities = {**message.parse_entities(_LINKS), **message.parse_caption_entities(_LINKS)}
    links = [entity.url or text for entity, text in entities.items()]
    web = [link for link in links if link.startswith(("http://", "https://"))]
    if web:
        return web[-1]
    origin = message.forward_origin
    if isinstance(origin, MessageOriginChannel) and origin.chat.username:
        return f"https://t.me/{origin.chat.username}/{origin.message_id}"
    return None


_LINKS: list[str | None] = [MessageEntity.URL, MessageEntity.TEXT_LINK]
