"""What holds for any text at all."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.article import explain_splits, parse_article, split_sentences
from bot.article.model import Article, Span
from bot.errors import ArticleError

PIECES = [
    "Қазақстан", "деді", "деп", "хабарлады", "Серік Жұманғарин", "Асель Турсунова", "сказала",
    "сообщил", "что", "said", "Mr.", "Jane Doe", "г.", "2023", "ж.", "7 Қараша 2023, 13:12 1023", "«",
    "»", "“", "”", '"', "„", "(", ")", "—", "–", "- ", ", - ", ", — ", ".", "!", "?", "…", ";", ":",
    ",", "\n", "\r\n", "\n\n", " ", "\xa0", "\u2028", "•", "1)", "2.", "El.kz", "info@el.kz", "#тег",
    "https://el.kz/x", "🎉", "Ол", "Она", "he", "Бөлісу:", "By ", "министр", "according to", "По словам",
    "айтуынша,", "АЛМАТЫ", "А.", "U.S.", "т.б.", "млрд", "ХІХ", "שלום", "\u200f",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


def spans_of(article: Article) -> list[Span]:
    head = [value for _, value in article.head if isinstance(value, Span)]
    quoted = [Span(found.start, found.end) for found in article.quotations]
    speakers = [
        span for found in article.quotations for span in (found.speaker, found.speaker_name) if span is not None
    ]
    return [*head, *article.paragraphs, *quoted, *speakers]


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_sentences_are_stripped_ordered_and_in_range(text: str) -> None:
    end_before = 0
    for start, end in split_sentences(text):
        assert end_before <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        end_before = end


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_no_word_is_lost_between_sentences(text: str) -> None:
    spans = split_sentences(text)
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_an_article_s_spans_are_slices_of_its_text(text: str) -> None:
    try:
        article = parse_article(text)
    except ArticleError:
        assert "\x00" in text or not any(character.isalnum() for character in text)
        return
    assert article.text == text
    for start, end in spans_of(article):
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip()
    assert [Span(s.start, s.end) for s in article.sentences] == list(split_sentences(text))
    assert all(
        article.paragraphs[s.paragraph].start <= s.start and s.end <= article.paragraphs[s.paragraph].end
        for s in article.sentences
    )


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_quotations_do_not_overlap(text: str) -> None:
    try:
        quotations = parse_article(text).quotations
    except ArticleError:
        return
    ends = [0, *(found.end for found in quotations)]
    assert all(end <= found.start for end, found in zip(ends, quotations, strict=False))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_splits_are_explained_in_order(text: str) -> None:
    offsets = [split.offset for split in explain_splits(text)]
    assert offsets == sorted(offsets)
