"""A question in each kind of chat, put to the bot and overheard."""

from __future__ import annotations

import pytest

from bot.store import ChatSettings, Mode
from tests.double.people import found_entities
from tests.handlers import updates
from tests.handlers.talk import Talk
from tests.handlers.updates import ANONYMOUS, GROUP, OTHER_BOT, PRIVATE

QUESTION = "When does the bridge open?"
UNKNOWN = "Who is the mayor of Paris?"


async def test_a_plain_question_in_a_private_chat_is_answered(talk: Talk) -> None:
    reply = await talk.answer_to(QUESTION)
    assert reply.text.splitlines()[0].startswith("<b>9 ")
    assert "<blockquote>Мост через реку Ишим откроют 9 ноября 2023 года, сообщает Kazinform.</blockquote>" in reply.text
    assert reply.data["parse_mode"] == "HTML"
    assert reply.data["chat_id"] == PRIVATE


async def test_the_answer_replies_to_the_question_and_survives_its_deletion(talk: Talk) -> None:
    asked = updates.message(QUESTION)
    (call,) = await talk.hear(updates.update("message", asked))
    assert call.data["reply_parameters"]["message_id"] == asked["message_id"]
    assert call.data["reply_parameters"]["allow_sending_without_reply"] is True


async def test_what_the_article_does_not_say_is_said_so_in_a_private_chat(talk: Talk) -> None:
    reply = await talk.answer_to(UNKNOWN)
    assert reply.text == "The article does not say."
    assert reply.keyboard == []


@pytest.mark.parametrize(
    "text",
    ["@DaiekBot when does the bridge open?", "👋🏽 @daiekbot, when does the bridge open?"],
)
async def test_a_mention_in_a_group_is_answered_in_any_case(talk: Talk, text: str) -> None:
    known = talk.shelf.engine.answers
    known["👋🏽  , when does the bridge open?"] = known[QUESTION.lower()]
    reply = await talk.answer_to(text, GROUP)
    assert "9 ноября" in reply.text


async def test_a_mention_in_a_caption_is_answered(talk: Talk) -> None:
    caption = "@DAIEKBOT when does the bridge open?"
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    calls = await talk.say(None, GROUP, photo=photo, caption=caption, caption_entities=found_entities(caption))
    assert [call.method for call in calls] == ["sendMessage"]


async def test_a_mention_of_somebody_else_is_not_for_the_bot(talk: Talk) -> None:
    assert await talk.say("@other who is the mayor of Paris?", GROUP) == []


async def test_a_bare_mention_takes_the_message_it_replies_to(talk: Talk) -> None:
    asked = updates.message(QUESTION, GROUP, **{"from": updates.BOLAT})
    reply = await talk.answer_to("@DaiekBot", GROUP, reply_to_message=asked)
    assert "9 ноября" in reply.text


async def test_a_reply_to_the_bot_is_put_to_it(talk: Talk) -> None:
    reply = await talk.answer_to(UNKNOWN, GROUP, reply_to_message=updates.bot_message("x", GROUP))
    assert reply.text == "The article does not say."


async def test_thanks_in_reply_to_the_bot_wants_no_answer(talk: Talk) -> None:
    assert await talk.say("thanks", GROUP, reply_to_message=updates.bot_message("x", GROUP)) == []


async def test_thanks_in_a_private_chat_is_told_how_to_ask(talk: Talk) -> None:
    assert (await talk.answer_to("thanks")).text.startswith("Ask me a question about the article")


async def test_an_overheard_question_is_answered_when_sure(talk: Talk) -> None:
    assert "9 ноября" in (await talk.answer_to(QUESTION, GROUP)).text


@pytest.mark.parametrize("text", [UNKNOWN, "Maybe when?", "thanks", "lol ok"])
async def test_what_is_overheard_and_not_sure_is_left_alone(talk: Talk, text: str) -> None:
    assert await talk.say(text, GROUP) == []
    assert await talk.store.questions.count() == 0


async def test_after_an_unasked_answer_the_bot_keeps_quiet_for_a_while(talk: Talk) -> None:
    await talk.answer_to(QUESTION, GROUP)
    assert await talk.say("How much?", GROUP) == []
    assert "27 " in (await talk.answer_to("@DaiekBot how much?", GROUP)).text


@pytest.mark.parametrize(("mode", "addressed", "overheard"), [(Mode.MENTION, 1, 0), (Mode.OFF, 0, 0)])
async def test_modes(talk: Talk, mode: Mode, addressed: int, overheard: int) -> None:
    await talk.store.chats.save(GROUP, ChatSettings(mode=mode))
    assert len(await talk.say("@DaiekBot how much?", GROUP)) == addressed
    assert len(await talk.say(QUESTION, GROUP)) == overheard


async def test_an_answer_stays_in_its_topic(talk: Talk) -> None:
    made = updates.message(None, GROUP, forum_topic_created={"name": "Roads", "icon_color": 1})
    more = {"message_thread_id": 31, "is_topic_message": True, "reply_to_message": made}
    reply = await talk.answer_to(QUESTION, GROUP, **more)
    assert reply.data["message_thread_id"] == 31


async def test_the_message_that_made_a_topic_is_not_replied_to(talk: Talk) -> None:
    made = updates.bot_message("x", GROUP) | {"forum_topic_created": {"name": "Roads", "icon_color": 1}}
    more = {"message_thread_id": 31, "is_topic_message": True, "reply_to_message": made}
    assert await talk.say(UNKNOWN, GROUP, **more) == []


async def test_the_general_topic_is_never_named(talk: Talk) -> None:
    reply = await talk.answer_to(QUESTION, GROUP, message_thread_id=1, is_topic_message=True)
    assert "message_thread_id" not in reply.data


@pytest.mark.parametrize(
    "more",
    [
        {"from": OTHER_BOT},
        {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "x"}},
        {"via_bot": OTHER_BOT},
        {"date": 1_600_000_000},
    ],
    ids=["another bot", "a forward", "by way of a bot", "from before a restart"],
)
async def test_ignored_on_purpose(talk: Talk, more: dict[str, object]) -> None:
    assert await talk.say("@DaiekBot how much?", GROUP, **more) == []


async def test_a_service_message_is_no_question(talk: Talk) -> None:
    assert await talk.say(None, GROUP, new_chat_members=[updates.BOLAT]) == []


async def test_an_anonymous_administrator_is_answered(talk: Talk) -> None:
    more = {"from": ANONYMOUS, "sender_chat": updates.chat(GROUP)}
    assert "27 " in (await talk.answer_to("@DaiekBot how much?", GROUP, **more)).text


async def test_the_history_is_of_the_same_person_in_the_same_chat(talk: Talk) -> None:
    await talk.say(QUESTION)
    await talk.say("How much?", 78, **{"from": updates.BOLAT})
    await talk.say("And where?")
    assert talk.shelf.engine.heard[-1][1] == (QUESTION,)


async def test_a_reply_to_somebody_is_understood_after_their_message(talk: Talk) -> None:
    said = updates.message("They build a bridge over the Ishim.", GROUP, **{"from": updates.BOLAT})
    await talk.say("@DaiekBot how much?", GROUP, reply_to_message=said)
    assert talk.shelf.engine.heard[-1][1] == ("They build a bridge over the Ishim.",)


async def test_a_reply_to_an_answer_is_understood_after_its_question(talk: Talk) -> None:
    await talk.answer_to(QUESTION, GROUP)
    answer_id = talk.request._message_id
    more = {"from": updates.BOLAT, "reply_to_message": updates.bot_message("x", GROUP, answer_id)}
    await talk.say("how much?", GROUP, **more)
    assert talk.shelf.engine.heard[-1][1] == (QUESTION,)


async def test_the_same_update_is_not_answered_twice(talk: Talk) -> None:
    asked = updates.update("message", updates.message(QUESTION))
    assert len(await talk.hear(asked)) == 1
    assert await talk.hear(asked) == []


async def test_too_many_questions_bring_one_polite_notice(talk: Talk) -> None:
    texts = [call.text for _ in range(25) for call in await talk.say("How much?")]
    assert len(texts) == 21
    assert texts[-1] == "That is a lot of questions at once. Please wait a minute."


async def test_a_very_long_question_is_cut(talk: Talk) -> None:
    await talk.say("x" * 4096)
    assert len(talk.shelf.engine.heard[-1][0]) == 1000


async def test_what_stands_in_the_article_is_escaped(talk: Talk) -> None:
    assert "<blockquote>Мы успели &amp; рады</blockquote>" in (await talk.answer_to("Who is glad?")).text
