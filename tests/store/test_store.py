"""What is kept: the same on SQLite and PostgreSQL."""

from __future__ import annotations

import asyncio
import time

import pytest
from sqlalchemy.exc import StatementError

from bot.language.tongue import Language
from bot.store import AnsweredQuestion, ChatSettings, Mode, Store, ThreadArticle, open_store
from bot.store.claims import BUTTONS_KEPT, CLAIMS_KEPT

CHAT, AIDA, BOLAT = -1001234567890, 5_000_000_077, 78
PAYLOAD = {"kind": "answer", "evidence": [{"start": 1, "end": 2}], "name": "Қостанай"}


def asked(message_id: int = 1, text: str = "When?", **more: object) -> AnsweredQuestion:
    fields = {
        "chat_id": CHAT,
        "message_id": message_id,
        "person_id": AIDA,
        "text": text,
        "language": Language.EN,
        "addressed": True,
        "article_key": "0123456789abcdef",
        "confidence": 0.75,
        "start": 10,
        "end": 20,
    }
    return AnsweredQuestion.model_validate({**fields, **more})


async def test_a_chats_settings(store: Store, url: str) -> None:
    assert await store.chats.get(CHAT) == ChatSettings()
    chosen = ChatSettings(mode=Mode.OFF, language=Language.KK, cool_down=60, greeted=True)
    await store.chats.save(CHAT, ChatSettings())
    await store.chats.save(CHAT, chosen)
    assert await store.chats.get(CHAT) == chosen
    again = await open_store(url)
    assert await again.chats.get(CHAT) == chosen
    await again.close()


async def test_everything_moves_with_a_group(store: Store) -> None:
    await store.chats.get(-2)
    await store.chats.save(CHAT, ChatSettings(mode=Mode.MENTION))
    kept = await store.questions.open(1, asked(), PAYLOAD)
    assert kept is not None
    await store.threads.save(ThreadArticle(chat_id=CHAT, thread_id=9, article_key="k", text="t"))
    await store.move_chat(CHAT, -2)
    assert (await store.chats.get(-2)).mode is Mode.MENTION
    assert await store.chats.get(CHAT) == ChatSettings()
    assert await store.questions.of_message(-2, 1) is not None
    assert await store.threads.get(-2, 9) is not None
    button = await store.buttons.get(kept.button_id or "")
    assert button is not None
    assert button.chat_id == -2


async def test_a_group_that_set_nothing_moves_too(store: Store) -> None:
    await store.chats.save(-2, ChatSettings(mode=Mode.OFF))
    await store.move_chat(CHAT, -2)
    assert (await store.chats.get(-2)).mode is Mode.OFF


async def test_a_persons_language(store: Store) -> None:
    assert await store.people.language(AIDA) is None
    await store.people.choose(AIDA, Language.RU)
    assert await store.people.language(AIDA) is Language.RU
    await store.people.choose(AIDA, None)
    assert await store.people.language(AIDA) is None


async def test_a_question_is_kept_with_its_answer_and_its_buttons(store: Store) -> None:
    kept = await store.questions.open(1, asked(), PAYLOAD)
    assert kept is not None
    store.questions.replied(kept.question_id, 55)
    found = await store.questions.of_reply(CHAT, 55)
    assert found is not None
    assert found == await store.questions.of_message(CHAT, 1)
    assert (found.text, found.start, found.reply_message_id, found.confidence) == ("When?", 10, 55, 0.75)
    button = await store.buttons.get(kept.button_id or "")
    assert button is not None
    assert (button.chat_id, button.person_id, button.question_id) == (CHAT, AIDA, kept.question_id)
    assert button.payload == PAYLOAD


async def test_an_update_is_taken_on_once(store: Store) -> None:
    assert await store.questions.open(1, asked(), None) is not None
    assert await store.questions.open(1, asked(2), None) is None
    assert not await store.claims.claim(1)
    assert await store.claims.claim(2)


async def test_a_message_is_answered_once_whatever_its_update(store: Store) -> None:
    assert await store.questions.open(1, asked(), None) is not None
    assert await store.questions.open(2, asked(), None) is None
    assert await store.questions.count() == 1


async def test_at_once_only_one_wins(store: Store) -> None:
    results = await asyncio.gather(*(store.questions.open(1, asked(n), PAYLOAD) for n in range(8)))
    assert [result is not None for result in results] == [True] + [False] * 7
    assert await store.questions.count() == 1


async def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(StatementError, match="not JSON serializable"):
        await store.questions.open(1, asked(), {"no": object()})
    assert await store.questions.count() == 0
    assert await store.claims.claim(1)


async def test_a_claim_outlives_the_process(store: Store, url: str) -> None:
    await store.questions.open(1, asked(), None)
    again = await open_store(url)
    assert await again.questions.open(1, asked(), None) is None
    await again.close()


async def test_an_edited_question_is_kept_as_it_is_now(store: Store) -> None:
    kept = await store.questions.open(1, asked(), PAYLOAD)
    assert kept is not None
    button_id = await store.questions.change(kept.question_id, asked(text="Where?"), PAYLOAD)
    assert button_id not in (None, kept.button_id)
    assert await store.questions.change(kept.question_id, asked(text="Why?"), None) is None
    found = await store.questions.of_message(CHAT, 1)
    assert found is not None
    assert found.text == "Why?"


async def test_old_claims_and_buttons_go(store: Store) -> None:
    await store.claims.claim(1)
    button_id = await store.buttons.make(CHAT, PAYLOAD, person_id=None)
    await store.claims.prune(time.time() + CLAIMS_KEPT - 60)
    assert not await store.claims.claim(1)
    await store.claims.prune(time.time() + BUTTONS_KEPT + 60)
    assert await store.claims.claim(1)
    assert await store.buttons.get(button_id) is None


async def test_the_article_of_a_thread(store: Store) -> None:
    post = ThreadArticle(chat_id=CHAT, thread_id=9, article_key="k1", text="Мост 🌉", url="https://a.kz")
    await store.threads.save(post)
    assert await store.threads.get(CHAT, 9) == await store.threads.by_key("k1") == post
    edited = post.model_copy(update={"article_key": "k2", "text": "Көпір"})
    await store.threads.save(edited)
    assert await store.threads.get(CHAT, 9) == edited
    assert await store.threads.by_key("k1") is None
    assert await store.threads.get(CHAT, 10) is None


async def test_what_was_not_answered_most_asked_first(store: Store) -> None:
    texts = ["Who paid?", "Why so late?", "why SO late", "late so why", "Where?"]
    for number, text in enumerate(texts):
        refusal = None if text == "Where?" else "not_said"
        await store.questions.open(number, asked(number, text, refusal=refusal), None)
    assert await store.editor.unanswered() == (("Why so late?", 3), ("Who paid?", 1))


async def test_figures(store: Store) -> None:
    first = await store.questions.open(1, asked(1), None)
    await store.questions.open(2, asked(2, refusal="not_said"), None)
    assert first is not None
    await store.questions.judge(first.question_id, AIDA, good=True)
    await store.questions.judge(first.question_id, AIDA, good=False)
    await store.questions.judge(first.question_id, BOLAT, good=True)
    await store.questions.judge(999, BOLAT, good=True)
    assert (await store.editor.stats())._asdict() == {
        "chats": 1,
        "questions": 2,
        "answered": 1,
        "refused": 1,
        "good": 1,
        "bad": 1,
    }


async def test_forget_really_deletes_a_persons_rows_and_nobody_elses(store: Store) -> None:
    theirs = await store.questions.open(1, asked(1), PAYLOAD)
    other = await store.questions.open(2, asked(2, person_id=BOLAT), PAYLOAD)
    assert theirs is not None
    assert other is not None
    for question_id in (theirs.question_id, other.question_id):
        await store.questions.judge(question_id, AIDA, good=True)
        await store.questions.judge(question_id, BOLAT, good=True)
    await store.people.choose(AIDA, Language.KK)
    # their question and button, both judgements of it, theirs of the other, their language
    assert await store.forget(AIDA) == 6
    assert await store.people.language(AIDA) is None
    assert await store.questions.of_message(CHAT, 1) is None
    assert await store.buttons.get(theirs.button_id or "") is None
    assert await store.questions.of_message(CHAT, 2) is not None
    assert (await store.editor.stats()).good == 1
    assert await store.forget(AIDA) == 0
