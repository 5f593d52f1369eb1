"""Learns which Kazakh letters a word typed without them should have, and writes the bot's data file.

    python -m benchmarks.kazakh_letters --bench DIR

It learns from the Kazakh articles and questions that the encoder is trained on and from the stemmer's nouns, and
prints how many words of the held-out articles it gets right, as they stand there and each counted once.
"""

from __future__ import annotations

import argparse
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import bot.language.morphology as morphology
from benchmarks.encoder.examples import all_items, held_out
from benchmarks.questions import Item
from bot.language.morphology import fold_kazakh
from bot.language.morphology.unfolding import CONTEXTS, EDGE, LETTERS, context, decided, decision, harmony
from bot.language.morphology.wordlists import read_words

_WORD = re.compile(r"[а-яәғқңөұүһі]+")
_KAZAKH_LETTER = re.compile(r"[әғқңөұүһі]")
_IS_KAZAKH = 1 / 50
"""A text with fewer Kazakh letters than this share is in another language, or was typed without them."""
_LEAST_LEAD = 1.4
"""By so much a letter must lead, in roots of counts, for a context to stand in the file."""
Counts = dict[tuple[str, str], Counter[str]]
"""How often each letter stood in a context, in roots."""
_HEAD = """\
# Which Kazakh letter a letter of the folded alphabet stands for: «left right letter»; left is the kind of
# the last vowel and the letters before, right the folded letter and those behind it. Written by
# benchmarks/kazakh_letters.py.
"""


def words_of(items: Iterable[Item]) -> Counter[str]:
    """The words of the Kazakh texts among ``items``, in lower case."""
    texts = {text.lower() for item in items for text in (item.article, item.question)}
    found: Counter[str] = Counter()
    for text in texts:
        if len(_KAZAKH_LETTER.findall(text)) >= len(text) * _IS_KAZAKH:
            found.update(_WORD.findall(text))
    return found


def learn(words: Mapping[str, int]) -> dict[tuple[str, str], str]:
    """The decisions that ``words`` teach; a word counts the root of how often it stands in the texts."""
    counts: list[Counts] = [defaultdict(Counter) for _ in CONTEXTS]
    for word, count in words.items():
        whole = f"{EDGE}{EDGE}{word}{EDGE}{EDGE}"
        typed = fold_kazakh(whole)
        for place in range(2, len(whole) - 2):
            if typed[place] in LETTERS:
                left, right = whole[:place], typed[place:]
                for table, sizes in zip(counts, CONTEXTS, strict=True):
                    table[context(harmony(left), left, right, *sizes)].update({whole[place]: math.sqrt(count)})
    decisions: dict[tuple[str, str], str] = {}
    for number, table in enumerate(counts):
        for (left, right), letters in table.items():
            best = max(letters, key=letters.__getitem__)
            otherwise = decision(left[0], left[1:], right, decisions, number)
            if best != otherwise and letters[best] - letters[otherwise] >= _LEAST_LEAD:
                decisions[left, right] = best
    return decisions


def share_right(words: Mapping[str, int], decisions: Mapping[tuple[str, str], str]) -> float:
    """The share of ``words`` that are given back as they were, of those with a letter to decide."""
    asked = {word: count for word, count in words.items() if LETTERS.keys() & set(fold_kazakh(word))}
    right = sum(count for word, count in asked.items() if decided(fold_kazakh(word), decisions) == word)
    return right / sum(asked.values())


def main() -> None:
    """Learn, print what to expect, write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, help="folder of public benchmarks")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    items = list(all_items(arguments.bench))
    seen = words_of(item for item in items if not held_out(item))
    seen.update(read_words("kazakh_nouns.txt"))
    decisions = learn(seen)
    others = words_of(item for item in items if held_out(item))
    unseen = Counter(word for word in others if word not in seen)
    print(f"{len(decisions)} decisions; words of other articles that come out right:")
    once = Counter(others.keys())
    for name, asked in (("as they stand there", others), ("each once", once), ("of these not learnt from", unseen)):
        print(f"  {name}: {share_right(asked, decisions):.3f}")
    if not arguments.dry:
        lines = [f"{left} {right} {letter}\n" for (left, right), letter in sorted(decisions.items())]
        file = Path(str(morphology.__file__)).parent / "data" / "kazakh_letters.txt"
        file.write_text(_HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
