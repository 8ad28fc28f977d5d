"""`watcher add` adds a table and changes nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watcher.config import append_policy, example_text, parse
from watcher.config.edit import policy_ids
from watcher.config.secrets import lookup
from watcher.errors import ConfigError, UsageError

NEW = {"id": "acme/privacy", "title": "Acme Privacy", "url": "https://acme.test/privacy"}
TEXTS = {
    "empty": "",
    "blank": "\n\n",
    "example": example_text(),
    "no newline at the end": "# hi\n[watcher]\nconcurrency = 4 # four",
    "windows": "# hi\r\n[watcher]\r\nconcurrency = 4\r\n",
    "tables mixed": '[[policy]]\nid = "a/b"\nurl = "https://a.test"\n[watcher]\n[[channel]]\nname = "x"\nurl = "json://x"\n',
    "odd spacing": "[[ policy ]]\nid   =   'a/b'\n\turl=\"https://a.test\" # ü\n\n\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_appends_and_keeps_the_rest_byte_for_byte(text: str) -> None:
    result = append_policy(text, NEW)
    assert result.startswith(text)
    before, after = tomllib.loads(text), tomllib.loads(result)
    assert after.pop("policy") == [*before.pop("policy", []), NEW]
    assert after == before
    config = parse(result, Path("c.toml"), look=lookup({}), usable=lambda _: True)
    assert config.policies[-1].id == "acme/privacy"


def test_looks_as_a_person_would_write_it() -> None:
    text = append_policy("# mine\n", {**NEW, "select": ["main", ".x"], "language": ""})
    assert text == (
        '# mine\n\n[[policy]]\nid = "acme/privacy"\ntitle = "Acme Privacy"\n'
        'url = "https://acme.test/privacy"\nselect = ["main", ".x"]\n'
    )
    assert append_policy("", NEW).startswith("[[policy]]\n")
    assert append_policy("a = 1\r\n", NEW).count("\n") == append_policy("a = 1\r\n", NEW).count("\r\n")


def test_one_after_the_other() -> None:
    text = append_policy(append_policy("", NEW), {**NEW, "id": "acme/terms"})
    assert policy_ids(text) == ("acme/privacy", "acme/terms")


def test_refuses_a_duplicate() -> None:
    text = append_policy("# one\n\n", NEW)
    with pytest.raises(UsageError, match=r"acme/privacy is watched already \(line 5\)"):
        append_policy(text, NEW)


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"id": "a/b"}, "needs url"),
        ({"url": "https://a.test"}, "needs id"),
        ({**NEW, "id": "Acme"}, "id: must be vendor/type"),
        ({**NEW, "url": "ftp://x"}, "url: must begin with https"),
        ({**NEW, "selct": "x"}, "has no selct"),
        ({**NEW, "select": ["div["]}, "select: is not a CSS selector"),
    ],
)
def test_refuses_bad_fields(fields: dict[str, str | list[str]], complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        append_policy("", fields)


def test_refuses_a_file_that_is_no_toml() -> None:
    with pytest.raises(ConfigError, match="line 1"):
        append_policy("[watcher", NEW)


@pytest.mark.parametrize("text", ["policy = []\n", "[policy]\nid = 'x'\n", "policy = 5\n", 'policy = [{id="a/b"}]\n'])
def test_refuses_where_no_table_can_be_added(text: str) -> None:
    with pytest.raises(UsageError, match=r"write them as \[\[policy\]\]"):
        append_policy(text, NEW)


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_no_title_can_break_the_file(title: str) -> None:
    result = append_policy("", {**NEW, "title": title})
    (policy,) = parse(result, Path("c.toml"), look=lookup({}), usable=lambda _: True).policies
    assert len(policy.title) <= 200


@pytest.mark.parametrize(
    "title",
    [
        '"]\n[watcher]\nallow_private_addresses = true',
        "'''",
        '"""',
        "\\u0000",
        "\x1b[31mred",
        "${HOME}",
        "a\u2028b",
        "lone \ud800 surrogate",
        "x" * 999,
    ],
)
def test_hostile_titles_stay_titles(title: str) -> None:
    result = append_policy("", {**NEW, "title": title})
    config = parse(result, Path("c.toml"), look=lookup({}), usable=lambda _: True)
    assert not config.settings.allow_private_addresses
    assert len(config.policies) == 1
    assert "\x1b" not in result
