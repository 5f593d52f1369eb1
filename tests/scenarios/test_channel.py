"""A channel's posts in the group that is linked to it."""

from __future__ import annotations

import pytest

from tests.double import people
from tests.double.player import Person, Room
from tests.scenarios.bridge import (
    CARS,
    CARS_QUOTE,
    COST,
    COST_QUOTE,
    NAMELESS,
    NEWS,
    POST,
    posted,
)
from tests.scenarios.phrases import ARRIVES, WHEN


def test_the_post_itself_brings_nothing(group: Room) -> None:
    assert posted(group).is_ignored()


@pytest.mark.parametrize("words", [COST, f"@DaiekBot {COST}", f"/ask {COST}"])
def test_a_comment_is_about_the_post(group: Room, aida: Person, words: str) -> None:
    reply = group.says(aida, words, reply_to=posted(group)).answer()
    assert COST_QUOTE in reply.quote


def test_the_answer_quotes_it_in_the_post(group: Room, aida: Person) -> None:
    post = posted(group)
    reply = group.says(aida, COST, reply_to=post).answer()
    assert reply.replies_to == post.id
    assert COST_QUOTE in reply.raw["quote"]["text"]
    assert reply.raw["quote"]["text"] in POST


def test_the_link_opens_the_post_at_the_quote(group: Room, aida: Person) -> None:
    reply = group.says(aida, COST, reply_to=posted(group)).answer()
    assert reply.links[0].startswith("https://t.me/daieknews/77#:~:text=")


def test_a_channel_without_a_name_has_no_link(group: Room, aida: Person) -> None:
    reply = group.says(aida, COST, reply_to=posted(group, channel=NAMELESS)).answer()
    assert (COST_QUOTE in reply.quote, reply.links) == (True, [])


def test_the_last_link_in_the_post_is_the_articles(group: Room, aida: Person) -> None:
    post = posted(group, f"{POST}\nhttps://example.org/bridge")
    reply = group.says(aida, COST, reply_to=post).answer()
    assert reply.links[0].startswith("https://example.org/bridge#:~:text=")


def test_deeper_in_the_comments_it_is_still_the_post(group: Room, aida: Person, bolat: Person) -> None:
    post = posted(group)
    comment = group.says(bolat, "wow", reply_to=post)
    reply = group.says(aida, f"@DaiekBot {CARS}", reply_to=comment).answer()
    assert CARS_QUOTE in reply.quote


def test_a_reply_to_the_answer_is_still_about_the_post(group: Room, aida: Person) -> None:
    first = group.says(aida, f"@DaiekBot {COST}", reply_to=posted(group)).answer()
    thread = first.replies_to or 0
    inside = {"message_thread_id": thread}
    assert CARS_QUOTE in group.says(aida, CARS, reply_to=first, also=inside).answer().quote


def test_outside_the_thread_it_is_the_shelf(group: Room, aida: Person) -> None:
    posted(group)
    assert group.says(aida, f"@DaiekBot {WHEN}").answer().bold == ARRIVES


def test_two_posts_each_have_their_own_comments(group: Room, aida: Person) -> None:
    first, second = posted(group), posted(group, POST.replace("4.5 billion", "7.2 billion"))
    assert "7.2 billion" in group.says(aida, f"@DaiekBot {COST}", reply_to=second).answer().quote
    group.settle()
    assert "4.5 billion" in group.says(aida, f"@DaiekBot {COST}", reply_to=first).answer().quote


def test_a_short_post_is_no_article(group: Room, aida: Person) -> None:
    post = posted(group, "Subscribe to our channel!")
    assert group.says(aida, f"@DaiekBot {WHEN}", reply_to=post).answer().bold == ARRIVES


def test_an_edited_post_is_read_anew(group: Room, aida: Person) -> None:
    post = posted(group)
    post.edit(POST.replace("4.5 billion", "9.9 billion"))
    assert "9.9 billion" in group.says(aida, f"@DaiekBot {COST}", reply_to=post).answer().quote


def test_the_caption_of_a_photo_is_a_post_too(group: Room, aida: Person) -> None:
    photo = people.photo_json(POST)
    post = group.says(None, None, also=photo | people.auto_forward_json(NEWS, 78))
    reply = group.says(aida, COST, reply_to=post).answer()
    assert COST_QUOTE in reply.quote


def test_the_lists_in_the_comments_are_the_posts(group: Room, aida: Person) -> None:
    post = posted(group)
    assert "12 March 2024" in group.says(aida, "/timeline", reply_to=post).answer().text


def test_a_button_in_the_comments_shows_the_posts_passage(group: Room, aida: Person) -> None:
    reply = group.says(aida, COST, reply_to=posted(group)).answer()
    reply.press("In context", aida)
    assert COST_QUOTE in reply.bold
