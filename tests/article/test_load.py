"""Articles from files, and texts that are none."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bot.article import MAX_CHARACTERS, load_article, parse_article
from bot.errors import ArticleError

TEXT = "Көпір күзде ашылады\r\n\r\nҮкіметте өткен отырыста министр жаңа көпірдің күзде ашылатынын айтты.\r\n"


def written(folder: Path, content: bytes, name: str = "bridge.txt") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str) -> None:
    article = load_article(written(tmp_path, TEXT.encode(encoding)))
    assert (article.text, article.name) == (TEXT, "bridge")


def test_windows_1251(tmp_path: Path) -> None:
    text = "Мост откроют осенью, сообщил министр."
    assert load_article(written(tmp_path, text.encode("cp1251"))).text == text


def test_sidecar(tmp_path: Path) -> None:
    path = written(tmp_path, TEXT.encode())
    path.with_suffix(".toml").write_text('url = "https://example.kz/1"\npublished = 2024-05-01T09:30:00\n')
    article = load_article(path)
    assert (article.url, article.head.published) == ("https://example.kz/1", datetime(2024, 5, 1, 9, 30))


@pytest.mark.parametrize("published", ["2024-05-01", '"2024-05-01"'])
def test_sidecar_with_a_day_alone(tmp_path: Path, published: str) -> None:
    path = written(tmp_path, TEXT.encode())
    path.with_suffix(".toml").write_text(f"published = {published}\n")
    head = load_article(path).head
    assert (head.published, head.published_has_time) == (datetime(2024, 5, 1), False)


@pytest.mark.parametrize(
    ("sidecar", "problem"),
    [
        ('title = "x"', "unknown key 'title'"),
        ("url = 5", "url must be a string"),
        ('published = "soon"', "published must be a date"),
        ("published = 5", "published must be a date"),
        ("published =", "cannot be read as TOML"),
    ],
)
def test_wrong_sidecar(tmp_path: Path, sidecar: str, problem: str) -> None:
    path = written(tmp_path, TEXT.encode())
    path.with_suffix(".toml").write_text(sidecar)
    with pytest.raises(ArticleError, match=problem):
        load_article(path)


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"%PDF-1.4\n\x01\x02\x03\x04\x05",
        b"\xff\xfe\x00\xd8\x00",
        bytes(range(256)),
    ],
)
def test_binary_file(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ArticleError, match="not a text file"):
        load_article(written(tmp_path, content))


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="cannot be read"):
        load_article(tmp_path / "none.txt")


@pytest.mark.parametrize("text", ["", " \n\t\u00a0", "...", "***\n---", "🎉🎉"])
def test_no_words(text: str) -> None:
    with pytest.raises(ArticleError, match="paste the text"):
        parse_article(text)


LONG = "Мост открыли. " * (MAX_CHARACTERS // 14 + 1)


def test_a_text_longer_than_any_article(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"has 200,004 characters: send one article of at most 200,000"):
        parse_article(LONG)
    with pytest.raises(ArticleError, match="send one article"):
        load_article(written(tmp_path, LONG.encode()))


def test_the_limit_may_be_another_or_none() -> None:
    assert parse_article("Мост открыли. " * 20, limit=280).text
    with pytest.raises(ArticleError, match="at most 279"):
        parse_article("Мост открыли. " * 20, limit=279)
    assert len(parse_article("1023 " * (MAX_CHARACTERS // 5 + 1), limit=None).text) > MAX_CHARACTERS


def test_nul_characters() -> None:
    with pytest.raises(ArticleError, match="not a text"):
        parse_article("abc\x00def")


@pytest.mark.parametrize(
    "text",
    [
        "слово",
        "а" * 100_000,
        "שלום עולם. זה מאמר על גשר.",
        "1023",
        "«" * 2_000 + "a",
        "a. " * 5_000,
        "- - - x",
    ],
    ids=["one word", "one long word", "right to left", "a number", "opening marks", "many stops", "dashes"],
)
def test_odd_texts_are_articles(text: str) -> None:
    article = parse_article(text)
    assert article.text == text
    assert article.sentences
