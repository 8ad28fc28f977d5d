"""docs/configuration.md tells the truth: its keys, defaults, examples and messages are the program's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from watcher.adapters.notify import usable
from watcher.config import Config, parse
from watcher.config.schema import TABLES
from watcher.config.secrets import lookup
from watcher.errors import ConfigError
from watcher.model import Channel, Policy

DOCS = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", DOCS, re.DOTALL)
TOML = [text for kind, text in BLOCKS if kind == "toml"]
ENVIRON = {"LEGAL_ALERT_URL": "json://localhost/x", "SMTP_PASSWORD": "p%40ss"}


def rows(table: str) -> dict[str, list[str]]:
    """Key -> the cells behind it, of the table under that heading."""
    start = DOCS.index(f"\n## {table}\n")
    end = DOCS.find("\n## ", start + 1)
    cells = [line.strip("| ").split(" | ") for line in DOCS[start:end].splitlines() if line.startswith("| `")]
    return {key.strip("`"): rest for key, *rest in cells}


def read(text: str, environ: dict[str, str]) -> Config:
    return parse(text, Path("config.toml"), look=lookup(environ), usable=usable)


@pytest.mark.parametrize(
    ("heading", "table"),
    [("[watcher]", "watcher"), ("[defaults]", "defaults"), ("[[policy]]", "policy"), ("[[channel]]", "channel")],
)
def test_every_key_is_described(heading: str, table: str) -> None:
    shared = set(TABLES["defaults"]) if table == "policy" else set()
    assert set(rows(heading)) == set(TABLES[table]) - shared


def test_the_defaults_are_the_program_s() -> None:
    written = {
        key: cells[1].strip("`")
        for heading in ("[watcher]", "[defaults]")
        for key, cells in rows(heading).items()
        if cells[1].startswith("`") and key != "user_agent"
    }
    lines = "\n".join(f"{key} = {value}" for key, value in written.items() if key in TABLES["defaults"])
    settings = "\n".join(f"{key} = {value}" for key, value in written.items() if key in TABLES["watcher"])
    policy = '[[policy]]\nid = "a/b"\nurl = "https://a.test"\n'
    assert len(written) == 19
    assert read(f"[watcher]\n{settings}\n[defaults]\n{lines}\n{policy}", {}) == read(policy, {})
    assert read(policy, {}).policies == (Policy("a/b", "https://a.test"),)


def test_a_channel_s_defaults_are_the_program_s() -> None:
    written = {key: cells[1].strip("`") for key, cells in rows("[[channel]]").items() if cells[1].startswith("`")}
    lines = "\n".join(f"{key} = {value}" for key, value in written.items())
    assert len(written) == 5
    channel = '[[channel]]\nname = "legal"\nurl = "json://localhost/x"\n'
    assert read(channel + lines, {}).channels == read(channel, {}).channels == (Channel("legal", "json://localhost/x"),)


@pytest.mark.parametrize("text", TOML[:-1])
def test_examples_load(text: str) -> None:
    assert read(text, ENVIRON)


def test_commented_crontabs_load() -> None:
    crontabs = re.findall(r'cron = ".*?"', DOCS)
    assert len(crontabs) == 3
    for crontab in crontabs:
        assert read(f"[defaults]\n{crontab}", {})


def test_the_error_example_is_what_is_printed() -> None:
    with pytest.raises(ConfigError) as caught:
        read(TOML[-1], {})
    lines = [f"{caught.value.source}: {len(caught.value.problems)} problems"]
    lines += [f"  {problem}" for problem in caught.value.problems]
    (shown,) = [text for kind, text in BLOCKS if kind == "text"]
    assert shown == "\n".join(lines) + "\n"
