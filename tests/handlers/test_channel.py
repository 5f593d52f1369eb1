"""A channel's post in its linked group: the article of its thread."""

from __future__ import annotations

from typing import Any

from telegram.error import BadRequest

from handlers.articles import Articles
from tests.handlers import updates
from tests.handlers.talk import Talk, posted_engine
from tests.handlers.updates import BOLAT, CHANNEL, GROUP, TELEGRAM

ARTICLE = "The new bridge over the Ishim opens.\n" + "It took three years & was built by many hands.\n" * 12
QUESTION = "What is it about?"


def post(text: str, **more: Any) -> dict[str, Any]:
    """A post as it reaches the group."""
    origin = {"type": "channel", "date": 1, "chat": updates.chat(CHANNEL), "message_id": 5}
    return updates.message(
        text,
        GROUP,
        **{"from": TELEGRAM},
        sender_chat=updates.chat(CHANNEL),
        is_automatic_forward=True,
        forward_origin=origin,
        **more,
    )


def comment(root: dict[str, Any]) -> dict[str, Any]:
    return {"message_thread_id": root["message_id"], "reply_to_message": root, "from": BOLAT}


async def test_a_question_in_the_comments_is_about_the_post(talk: Talk) -> None:
    root = post(ARTICLE)
    assert await talk.hear(updates.update("message", root)) == []
    reply = await talk.answer_to(QUESTION, GROUP, **comment(root))
    assert "The new bridge over the Ishim opens." in reply.text


async def test_the_quote_is_telegrams_own_into_the_post(talk: Talk) -> None:
    root = post(ARTICLE)
    await talk.hear(updates.update("message", root))
    parameters = (await talk.answer_to(QUESTION, GROUP, **comment(root))).data["reply_parameters"]
    assert parameters["message_id"] == root["message_id"]
    assert parameters["quote"] == "The new bridge over the Ishim opens."
    assert "quote_parse_mode" not in parameters


async def test_ask_alone_in_reply_to_the_post_says_how(talk: Talk) -> None:
    root = post(ARTICLE)
    await talk.hear(updates.update("message", root))
    assert "/ask" in (await talk.answer_to("/ask", GROUP, **comment(root))).text
    assert talk.shelf.engine.heard == []


async def test_where_telegram_refuses_the_quote_it_is_a_plain_reply(talk: Talk) -> None:
    root = post(ARTICLE)
    await talk.hear(updates.update("message", root))
    talk.request.faults.add("sendMessage", BadRequest("Message text to quote not found: quote_text_invalid"))
    asked = updates.message(QUESTION, GROUP, **comment(root))
    first, second = await talk.hear(updates.update("message", asked))
    assert second.data["reply_parameters"]["message_id"] == asked["message_id"]
    assert first.text == second.text


async def test_a_comment_on_a_comment_is_about_the_post_too(talk: Talk) -> None:
    root = post(ARTICLE)
    await talk.hear(updates.update("message", root))
    said = updates.message("Well done", GROUP)
    more = {"message_thread_id": root["message_id"], "reply_to_message": said}
    reply = await talk.answer_to(QUESTION, GROUP, **more)
    assert "The new bridge" in reply.text
    assert "quote" not in reply.data["reply_parameters"]


async def test_the_thread_keeps_its_article_over_a_restart(talk: Talk) -> None:
    root = post(ARTICLE)
    await talk.hear(updates.update("message", root))
    talk.services.articles = Articles(talk.shelf, talk.store, posted_engine)
    reply = await talk.answer_to(QUESTION, GROUP, **comment(root))
    shown = await talk.hear(updates.press(reply.buttons["In context"], GROUP, 1, BOLAT))
    assert "many hands" in shown[0].text


async def test_a_short_post_is_no_article(talk: Talk) -> None:
    root = post("Good morning!")
    await talk.hear(updates.update("message", root))
    assert await talk.say(QUESTION, GROUP, **comment(root)) == []
    assert "27 " in (await talk.answer_to("How much?", GROUP, **comment(root))).text


async def test_an_edited_post_is_read_anew(talk: Talk) -> None:
    root = post(ARTICLE)
    await talk.hear(updates.update("message", root))
    changed = {**root, "text": ARTICLE.replace("The new", "The old"), "edit_date": root["date"]}
    await talk.hear(updates.update("edited_message", changed))
    assert "The old bridge" in (await talk.answer_to(QUESTION, GROUP, **comment(changed))).text


async def test_the_link_in_the_post_is_the_articles_address(talk: Talk) -> None:
    root = post(ARTICLE + "https://example.kz/ishim")
    await talk.hear(updates.update("message", root))
    reply = await talk.answer_to(QUESTION, GROUP, **comment(root))
    assert 'href="https://example.kz/ishim#:~:text=' in reply.text


async def test_without_one_it_is_the_posts_own(talk: Talk) -> None:
    root = post(ARTICLE)
    await talk.hear(updates.update("message", root))
    reply = await talk.answer_to("/source", GROUP, **comment(root))
    assert reply.buttons == {"Мақаланы ашу": "https://t.me/news/5"}


async def test_an_article_posted_in_the_talk_is_what_a_reply_to_it_asks_about(talk: Talk) -> None:
    pasted = updates.message(ARTICLE, GROUP, **{"from": BOLAT})
    reply = await talk.answer_to(f"@DaiekBot {QUESTION}", GROUP, reply_to_message=pasted)
    assert "The new bridge" in reply.text


async def test_the_same_text_from_two_addresses_is_two_articles(talk: Talk) -> None:
    for url in ("https://a.example/1", "https://b.example/2"):
        engine = await talk.services.articles.of_text(ARTICLE, url)
        assert engine is not None
        assert engine.article.url == url
