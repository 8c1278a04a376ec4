"""Markup into text and entities, and what is found in plain text."""

import html
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.arguments import Json
from sandbox.detection import found
from sandbox.entities import clean, end_of, entity, units
from sandbox.formatting import as_text
from sandbox.html_text import parse_html
from sandbox.markdown_text import parse_markdown, parse_markdown_v2
from sandbox.refusals import Refusal

Parsed = tuple[str, list[Json]]


def sliced(text: str, one: Json) -> str:
    """The part of the text that an entity covers."""
    raw = text.encode("utf-16-le")
    return raw[2 * one["offset"] : 2 * end_of(one)].decode("utf-16-le")


def marked(parsed: Parsed) -> list[tuple[str, str]]:
    text, entities = parsed
    return [(one["type"], sliced(text, one)) for one in entities]


@given(st.text())
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse_html(html.escape(text, quote=True).replace("&#x27;", "'")) == (text, [])


def consistent(parse: Callable[[str], Parsed], source: str) -> bool:
    """It is either refused in Telegram's words, or every entity lies within the text."""
    try:
        text, entities = parse(source)
    except Refusal as refusal:
        return refusal.description.startswith("Bad Request: can't parse entities: ")
    return all(end_of(one) <= units(text) for one in entities)


@given(st.text(alphabet="<>/&;= \"'ab👍é-", max_size=30))
def test_no_html_whatsoever_breaks_the_reader(source: str) -> None:
    assert consistent(parse_html, source)


@given(st.text(alphabet="*_~|`[]()>!\\\n a👍.", max_size=30))
def test_no_markdown_whatsoever_breaks_the_readers(source: str) -> None:
    assert consistent(parse_markdown, source)
    assert consistent(parse_markdown_v2, source)


@given(st.text(min_size=1), st.text(min_size=1), st.text())
def test_bold_covers_what_was_bold(before: str, bold: str, after: str) -> None:
    escaped = [html.escape(part, quote=False) for part in (before, bold, after)]
    text, entities = parse_html("{}<b>{}</b>{}".format(*escaped))
    assert text == before + bold + after
    assert entities == [entity("bold", units(before), units(bold))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<strong>a</strong><em>b</em>", [("bold", "a"), ("italic", "b")]),
        ("<ins>a</ins><del>b</del>", [("underline", "a"), ("strikethrough", "b")]),
        ('<span class="tg-spoiler">a</span>', [("spoiler", "a")]),
        ("<tg-spoiler>👍</tg-spoiler>x", [("spoiler", "👍")]),
        ("<blockquote>a</blockquote>", [("blockquote", "a")]),
        ("<blockquote expandable>a</blockquote>", [("expandable_blockquote", "a")]),
        ("<B>a</b>", [("bold", "a")]),
        ("<b>a</>", [("bold", "a")]),
        ("<b></b>x", []),
        ("<a>mataram.go.id</a>", [("text_link", "mataram.go.id")]),
        ("<a href='no where'>a</a>", []),
        ('<a href="tg://user?id=7">a</a>', [("text_mention", "a")]),
    ],
)
def test_tags(source: str, expected: list[tuple[str, str]]) -> None:
    assert marked(parse_html(source)) == expected


def test_a_block_of_code_knows_its_language() -> None:
    for source in (
        '<pre><code class="language-python">x</code></pre>',
        '<code class="language-python"><pre>x</pre></code>',
    ):
        assert parse_html(source) == ("x", [entity("pre", 0, 1, language="python")])
    assert parse_html('<code class="language-x">y</code>')[1] == [entity("code", 0, 1)]
    assert parse_html("<pre><code>x</code></pre>")[1][-1] == entity("pre", 0, 1)


def test_references() -> None:
    assert parse_html("&lt;&gt;&amp;&quot;&#65;&#x42;&copy;&#0;&")[0] == '<>&"AB&copy;&#0;&'
    assert parse_html('<a href="https://a.id/?x=1&amp;y=&quot;">z</a>')[1][0]["url"] == (
        'https://a.id/?x=1&y="'
    )


def test_custom_emoji() -> None:
    text, entities = parse_html('<tg-emoji emoji-id="53">👍</tg-emoji>')
    assert (text, entities) == ("👍", [entity("custom_emoji", 0, 2, custom_emoji_id="53")])
    with pytest.raises(Refusal, match="Invalid custom emoji identifier specified"):
        parse_html('<tg-emoji emoji-id="x">👍</tg-emoji>')


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<b x=y!>", "Unexpected end of name token at byte offset 5"),
        ("<b x", 'Unclosed start tag "b" at byte offset 0'),
        ("<b x='", "Unclosed start tag at byte offset 0"),
    ],
)
def test_broken_attributes(source: str, words: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {words}"


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("*a* _b_ __c__ ~d~ ||e||", "a b c d e", ["bold", "italic", "underline",
                                                  "strikethrough", "spoiler"]),
        (r"1\. a\-b \\", "1. a-b \\", []),
        ("`a.b` ```py\nx```", "a.b x", ["code", "pre"]),
        ("[a](https://a.id/\\))", "a", ["text_link"]),
        (">a\n>b\nc", "a\nb\nc", ["blockquote"]),
        ("*_a_ b*", "a b", ["bold", "italic"]),
        ("![👍](tg://emoji?id=53)", "👍", ["custom_emoji"]),
    ],
)  # fmt: skip
def test_markdown_v2(source: str, text: str, expected: list[str]) -> None:
    written, entities = parse_markdown_v2(source)
    assert (written, [one["type"] for one in entities]) == (text, expected)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("é*a", "Can't find end of Bold entity at byte offset 2"),
        ("__a", "Can't find end of Underline entity at byte offset 0"),
        ("`a", "Can't find end of Code entity at byte offset 0"),
        ("```py\na", "Can't find end of PreCode entity at byte offset 0"),
        ("[a](b", "Can't find end of a URL at byte offset 4"),
        ("a!", "Character '!' is reserved and must be escaped with the preceding '\\'"),
        ("a > b", "Character '>' is reserved and must be escaped with the preceding '\\'"),
        ("*a\nb*", "Can't find end of Bold entity at byte offset 0"),
        ("![a]", "The entity must contain a tg://emoji or tg://time URL"),
        ("![a](b)", "Invalid tg://emoji or tg://time URL specified"),
    ],
)
def test_broken_markdown_v2(source: str, words: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse_markdown_v2(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {words}"


def test_old_markdown() -> None:
    source = "*a* _b_ `c` ```py\nd``` [e](https://a.id) \\*"
    text, entities = parse_markdown(source)
    assert text == "a b c d e *"
    kinds = ["bold", "italic", "code", "pre", "text_link"]
    assert [one["type"] for one in entities] == kinds
    with pytest.raises(Refusal, match="Can't find end of the entity starting at byte offset 2"):
        parse_markdown("é*a")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/mulai@suara_bot lalu /x", [("bot_command", "/mulai@suara_bot"), ("bot_command", "/x")]),
        ("a/b </c>", []),
        ("tulis ke @mataram_kota, @gif, bukan @abc", [("mention", "@mataram_kota"),
                                                       ("mention", "@gif")]),
        ("#lapor #1 #a1", [("hashtag", "#lapor"), ("hashtag", "#a1")]),
        ("lihat mataram.go.id/x?y=1.", [("url", "mataram.go.id/x?y=1")]),
        ("surat@mataram.go.id", [("email", "surat@mataram.go.id")]),
        ("(https://a.b.c/d)", [("url", "https://a.b.c/d")]),
        ("+62 812-3456-7890", [("phone_number", "+62 812-3456-7890")]),
        ("$USD", [("cashtag", "$USD")]),
        ("👍 /x", [("bot_command", "/x")]),
        ("tidak ada apa-apa di sini", []),
    ],
)  # fmt: skip
def test_what_is_found_in_plain_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert marked((text, found(text))) == expected


def test_text_is_trimmed_and_entities_move_along() -> None:
    text, entities = clean("\r\n  a\tb\u202e👍c \n", [entity("bold", 4, 6)])
    assert text == "a b👍c"
    assert entities == [entity("bold", 0, 5)]


def test_touching_emphasis_becomes_one_and_code_stands_alone() -> None:
    source = "<b>a</b><b>b</b><i>c<code>d</code>e</i>"
    shown = as_text(parse_html(source))
    assert marked((shown["text"], shown["entities"])) == [
        ("bold", "ab"),
        ("italic", "c"),
        ("code", "d"),
        ("italic", "e"),
    ]


def test_nothing_is_found_inside_links_and_code() -> None:
    source = '<code>/x</code> <a href="https://a.id">mataram.go.id</a> <b>/y</b>'
    shown = as_text(parse_html(source))
    assert [one["type"] for one in shown["entities"]] == [
        "code",
        "text_link",
        "bold",
        "bot_command",
    ]
