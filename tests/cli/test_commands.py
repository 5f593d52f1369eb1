"""The commands: run without a token, chat, ask, facts, word."""

import json
from pathlib import Path

from tests.cli.process import ROOT, daiek


def test_ask_prints_figure_and_quote() -> None:
    ran = daiek(["ask", "when does Putin arrive?"])
    assert ran.returncode == 0
    assert ran.stdout.startswith("9 November 2023\n«2023 жылғы 9 қарашада")


def test_ask_says_when_the_article_does_not(tmp_path: Path) -> None:
    ran = daiek(["ask", "When does Macron arrive?"])
    assert ran.returncode == 1
    assert "article does not" in ran.stdout


def test_ask_as_json_has_offsets_into_the_article() -> None:
    ran = daiek(["ask", "--json", "Who invited Putin?"])
    evidence = json.loads(ran.stdout)["evidence"]
    text = (ROOT / "seeds" / "putin-kazakhstan-visit-2023.txt").read_text(encoding="utf-8")
    assert "шақыруымен" in text[evidence["start"] : evidence["end"]]


def test_ask_explains_itself() -> None:
    ran = daiek(["ask", "--explain", "what's the trade turnover with Russia"])
    assert "trade_turnover" in ran.stdout
    assert "confidence" in ran.stdout


def test_ask_with_history_resolves_a_follow_up() -> None:
    ran = daiek(["ask", "--history", "When does Putin arrive?", "and who invited him?"])
    assert "Тоқаевтың шақыруымен" in ran.stdout


def test_an_empty_question_is_a_wrong_use() -> None:
    ran = daiek(["ask", "  "])
    assert ran.returncode == 2
    assert ran.stderr.startswith("daiek: The question is empty")


def test_chat_answers_until_quit() -> None:
    ran = daiek(["chat"], stdin="Путин қашан келеді?\n\nlol ok\n/quit\nwhen\n")
    assert ran.returncode == 0
    assert "2023 жылғы 9 қараша" in ran.stdout
    assert "Traceback" not in ran.stderr


def test_run_without_a_token_opens_the_chat(tmp_path: Path) -> None:
    ran = daiek(["run"], stdin="Who invited Putin?\n", cwd=tmp_path, SEEDS_DIR=str(ROOT / "seeds"))
    assert ran.returncode == 0
    assert ran.stdout.startswith("No BOT_TOKEN is set")
    assert "Тоқаевтың шақыруымен" in ran.stdout


def test_an_empty_seeds_folder_is_one_clear_line(tmp_path: Path) -> None:
    ran = daiek(["run"], cwd=tmp_path, SEEDS_DIR=str(tmp_path))
    assert ran.returncode == 2
    assert ran.stderr.count("\n") == 1
    assert "SEEDS_DIR" in ran.stderr


def test_facts_as_a_table_and_as_json() -> None:
    table = daiek(["facts", "--kind", "person"])
    assert "Серік Жұманғарин" in table.stdout
    lines = daiek(["facts", "--json", "--kind", "figure"]).stdout.splitlines()
    assert {json.loads(line)["kind"] for line in lines} == {"figure"}


def test_an_unknown_kind_of_fact_is_named() -> None:
    ran = daiek(["facts", "--kind", "gossip"])
    assert ran.returncode == 2
    assert "quotation" in ran.stderr


def test_word_shows_concepts() -> None:
    ran = daiek(["word", "товарооборот"])
    assert "trade_turnover" in ran.stdout


def test_a_missing_article_is_a_wrong_use() -> None:
    ran = daiek(["ask", "who?", "--article", "nowhere.txt"])
    assert ran.returncode == 2
    assert "nowhere.txt" in ran.stderr
    assert "Traceback" not in ran.stderr
