"""Questions as JSON lines in, answers as JSON lines out."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.process import daiek

ARTICLE = """Қалада жаңа мектеп ашылды

5 мамыр 2024, 10:00

Қостанайда 600 орындық жаңа мектеп ашылды, деді қала әкімі Асан Серіков.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "school.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def line(**fields: Any) -> str:
    question = {"id": "1", "article": "news/school.txt", "question": "Сколько мест в новой школе?"}
    return json.dumps({**question, **fields}, ensure_ascii=False) + "\n"


def test_an_answer_has_reply_offsets_and_confidence(root: Path) -> None:
    ran = daiek(["batch", "--root", str(root)], stdin=line())
    assert ran.returncode == 0
    answer = json.loads(ran.stdout)
    assert set(answer) == {*("id", "reply", "abstained", "latency_ms", "figure", "quote", "start", "end", "confidence")}
    assert ARTICLE[answer["start"] : answer["end"]] == answer["quote"]
    assert answer["quote"] in answer["reply"]
    assert "1 answered, 0 failed" in ran.stderr


def test_chatter_gets_silence_in_a_group_and_a_word_when_addressed(root: Path) -> None:
    silent = json.loads(daiek(["batch", "--root", str(root)], stdin=line(question="рахмет")).stdout)
    assert (silent["reply"], silent["abstained"]) == ("", True)
    spoken = json.loads(daiek(["batch", "--root", str(root), "--addressed"], stdin=line(question="рахмет")).stdout)
    assert spoken["reply"]


def test_a_line_may_say_that_it_is_addressed(root: Path) -> None:
    answer = json.loads(daiek(["batch", "--root", str(root)], stdin=line(question="Кто умер?", addressed=True)).stdout)
    assert answer["abstained"]
    assert answer["reply"]


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        (line(article="news/none.txt"), "cannot be read"),
        (line(article="../secret.txt"), "is not below"),
        ("{broken\n", "no JSON"),
        (line(question=" "), "the question is empty"),
        ('{"id": "1"}\n', "article"),
    ],
)
def test_a_bad_line_is_reported_and_the_rest_goes_on(root: Path, bad: str, problem: str) -> None:
    ran = daiek(["batch", "--root", str(root)], stdin=line() + bad + line(id="3"))
    assert ran.returncode == 1
    assert [json.loads(answer)["id"] for answer in ran.stdout.splitlines()] == ["1", "3"]
    assert "line 2: " in ran.stderr
    assert problem in ran.stderr
