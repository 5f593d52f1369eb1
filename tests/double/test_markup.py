"""Telegram's HTML: what it is read as, and what is refused."""

from __future__ import annotations

import pytest

from tests.double.markup import read_marked
from tests.double.refusals import RefusedError


@pytest.mark.parametrize(
    ("html", "text", "kinds"),
    [
        ("plain > words", "plain > words", []),
        ("<b>9</b> November", "9 November", ["bold"]),
        ("<B><i>both</i></B>", "both", ["italic", "bold"]),
        ("a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#x27;", "a <b> & \"c\" 'd'", []),
        ("<blockquote>q</blockquote>", "q", ["blockquote"]),
        ("<blockquote expandable>q</blockquote>", "q", ["expandable_blockquote"]),
        ("<b></b>x", "x", []),
    ],
)
def test_what_is_read(html: str, text: str, kinds: list[str]) -> None:
    marked = read_marked(html, "HTML")
    assert marked.text == text
    assert sorted(entity["type"] for entity in marked.entities) == sorted(kinds)


def test_offsets_count_utf16_units() -> None:
    assert read_marked("😀<b>9</b>", "HTML").entities == ({"type": "bold", "offset": 2, "length": 1},)


def test_a_link_leads_somewhere() -> None:
    (link,) = read_marked('<a href="https://a.kz/?x=1&amp;y=2">x</a>', "HTML").entities
    assert link["url"] == "https://a.kz/?x=1&y=2"


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<b>open", "Can't find end tag"),
        ("close</b>", "Unexpected end tag"),
        ("<b><i>x</b></i>", "Unmatched end tag"),
        ("<p>x</p>", "Unsupported start tag"),
        ("<br>", "Unsupported start tag"),
        ("қазақ <script>", 'Unsupported start tag "script" at byte offset 11'),
        ("a < b", "Unclosed start tag"),
        ("a & b", "Unescaped"),
        ("&nbsp;", "Unescaped"),
        ("<blockquote><blockquote>x</blockquote></blockquote>", "Nested"),
        ("<a>x</a>", "without an address"),
        ('<b class="x">y</b>', "Unsupported attributes"),
    ],
)
def test_what_is_refused(html: str, why: str) -> None:
    with pytest.raises(RefusedError, match="can't parse entities") as refusal:
        read_marked(html, "HTML")
    assert why in refusal.value.description


def test_without_a_parse_mode_nothing_is_markup() -> None:
    assert read_marked("<b>&", None).text == "<b>&"


def test_another_parse_mode_is_refused() -> None:
    with pytest.raises(RefusedError, match="unsupported parse_mode"):
        read_marked("*x*", "Markdown")
