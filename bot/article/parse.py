"""From pasted text to an article."""

from __future__ import annotations

from datetime import datetime

from bot.article.head import read_head
from bot.article.language import detect_language
from bot.article.lines import Block, find_blocks
from bot.article.model import Article, Sentence, SentenceRole
from bot.article.quotations import find_quotations
from bot.article.sentences import split_block
from bot.errors import ArticleError

MAX_CHARACTERS = 200_000
"""A longer text is no article: the longest reports have a quarter of it. Reading takes linear time, about
2 ms for 1,000 characters of news and up to 16 ms for 1,000 of text made to be hard."""


def _check(text: str, limit: int | None) -> None:
    if limit is not None and len(text) > limit:
        raise ArticleError(f"The text has {len(text):,} characters: send one article of at most {limit:,}.")
    if "\x00" in text:
        raise ArticleError("This is not a text: paste the article's words, or send a text file.")
    if not any(character.isalnum() for character in text):
        raise ArticleError("There are no words in it: paste the text of the article.")


def _sentences(text: str, blocks: tuple[Block, ...], roles: dict[int, SentenceRole]) -> tuple[Sentence, ...]:
    sentences = []
    for index, block in enumerate(blocks):
        role = roles.get(index, SentenceRole.LIST_ITEM if block.list_item else SentenceRole.BODY)
        for start, end in split_block(text, block):
            sentences.append(Sentence(start=start, end=end, paragraph=block.paragraph, role=role))
    return tuple(sentences)


def parse_article(
    text: str,
    *,
    url: str | None = None,
    name: str | None = None,
    published: datetime | None = None,
    limit: int | None = MAX_CHARACTERS,
) -> Article:
    """Read an article.

    Args:
        text: as pasted; kept exactly as it is, all offsets are characters into it.
        url: where it is from.
        name: what to call it, such as the name of its file.
        published: when it was published, for a text that has no full date of its own.
        limit: the most characters it may have, None for any number.

    Raises:
        ArticleError: the text has no words, is binary or longer than ``limit``; the message says what to do.
    """
    _check(text, limit)
    blocks, paragraphs = find_blocks(text)
    head, roles, _ = read_head(text, blocks, published)
    sentences = _sentences(text, blocks, roles)
    return Article(
        text=text,
        language=detect_language(text),
        head=head,
        paragraphs=paragraphs,
        sentences=sentences,
        quotations=find_quotations(text, sentences),
        url=url,
        name=name,
    )
