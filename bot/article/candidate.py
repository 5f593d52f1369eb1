"""An end mark that may end a sentence, and what the rules ask about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from bot.article.abbreviations import STARTERS
from bot.article.enclosure import Enclosures

_LOOK_BACK = 80
_LONGEST_SHORTENED = 24  # characters: «чл.-корр», initials with spaces
LOOK_AHEAD = 120
"""Characters that rules look at after a candidate; together with `_LOOK_BACK` it keeps time linear."""
_LEFT_TOKEN = re.compile(r"(?:\b[^\W\d_]{1,2}\.\s?)*[\w.\-]*\w$")
_RIGHT_TOKEN = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True)
class Candidate:
    """An end mark that may end a sentence.

    ``mark`` is its offset, ``stop`` the offset after it and the closing marks that go with it;
    ``sentence_start`` is where the sentence it may end begins. All rules look at most `_LOOK_BACK`
    characters back and `LOOK_AHEAD` ahead, so that splitting takes linear time.
    """

    text: str
    block_start: int
    block_end: int
    sentence_start: int
    mark: int
    stop: int
    enclosures: Enclosures
    emoji_led: bool
    all_lower: bool

    @cached_property
    def tail(self) -> str:
        """What follows, cut short."""
        return self.text[self.stop : min(self.block_end, self.stop + LOOK_AHEAD)]

    @cached_property
    def following(self) -> str:
        """``tail`` without white space and opening quotation marks at its beginning."""
        return self.tail.lstrip().lstrip("«“„\"(‘'[")

    @cached_property
    def next_word(self) -> str:
        """The word that follows, in the text's letters; empty where a figure or sign follows."""
        found = _RIGHT_TOKEN.match(self.following)
        return found.group() if found else ""

    @cached_property
    def head(self) -> str:
        """What stands before the mark in the sentence, cut short."""
        return self.text[max(self.sentence_start, self.mark - _LOOK_BACK) : self.mark]

    @cached_property
    def shortened(self) -> re.Match[str] | None:
        """The shortened word before the mark, matched in `head`; None where no word stands there."""
        return _LEFT_TOKEN.search(self.head, max(0, len(self.head) - _LONGEST_SHORTENED))

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The shortened word before the mark, lower case: «т.п» for «т. п», and there «п» too."""
        if self.shortened is None:
            return ()
        parts = self.shortened.group().lower().split()
        return ("".join(parts), parts[-1]) if len(parts) > 1 else ("".join(parts),)

    def is_any(self, words: frozenset[str]) -> bool:
        """Whether the shortened word is one of ``words``."""
        return any(token in words for token in self.tokens)

    @cached_property
    def before_token(self) -> str:
        """What stands before the shortened word."""
        return self.head[: self.shortened.start()].rstrip() if self.shortened else self.head

    @property
    def plain_stop(self) -> bool:
        """Whether the mark is one full stop with nothing closing after it."""
        return self.text[self.mark : self.stop] == "."

    @property
    def starter_next(self) -> bool:
        """Whether the next word is capitalised and begins sentences."""
        return self.next_word[:1].isupper() and self.next_word.lower() in STARTERS
