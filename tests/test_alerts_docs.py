"""docs/alerts.md shows what is really sent, and names what is really done."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOON
from tests.core.bundle_samples import DIGEST
from tests.core.render_samples import COMMAND, NEVER_MAY, alert
from watcher.config import parse
from watcher.config.secrets import lookup
from watcher.core.backoff import next_attempt
from watcher.core.grouping import MOST_SINGLE, parcels
from watcher.core.link import diff_command
from watcher.core.render import render
from watcher.core.render.bundle import letters
from watcher.core.render.stamp import referenced, repeated
from watcher.delivery import AT_ONCE, LEASE, PATIENCE, PAUSE
from watcher.model import Channel

DOCS = (Path(__file__).parents[1] / "docs" / "alerts.md").read_text("utf-8")
WORDS = " ".join(DOCS.split())
BLOCKS: list[tuple[str, str]] = re.findall(r"```(\w*)\n(.*?)```", DOCS, re.DOTALL)


def block(start: str) -> str:
    """The sample that begins so."""
    return next(text for _, text in BLOCKS if text.startswith(start))


def test_the_alert_is_the_one_that_is_sent() -> None:
    assert block("HIGH: Acme") == referenced(render(alert(NEVER_MAY), diff_link=COMMAND), 17).text


def test_the_digest_is_the_one_that_is_sent() -> None:
    (parcel,) = parcels(DIGEST)
    (letter,) = letters(parcel, diff_command)
    assert block("DIGEST: ") == letter.message.text


def test_the_warning_about_a_repeat_is_the_one_that_is_sent() -> None:
    message = repeated(render(alert(NEVER_MAY), diff_link=COMMAND), "acme/privacy version 4, alert 17")
    assert message.text.splitlines()[0] in WORDS
    assert message.subject.split("] ")[0] + "]" in DOCS


def test_the_wishes_of_a_channel_are_ones_that_the_program_knows() -> None:
    text = next(text for kind, text in BLOCKS if kind == "toml")
    (channel,) = parse(
        text, Path("config.toml"), look=lookup({"LEGAL_ALERT_URL": "json://x"}), usable=lambda url: True
    ).channels
    assert isinstance(channel, Channel)
    assert channel.digest
    assert len(channel.quiet_hours) == 2


def test_the_numbers_are_those_of_the_program() -> None:
    waits: list[timedelta] = []
    while at := next_attempt(len(waits) + 1, NOON):
        waits.append(at - NOON)
    assert len(waits) + 1 == 11
    assert "eleven times in about five days" in WORDS
    assert timedelta(days=4) < sum(waits, timedelta()) < timedelta(days=6)
    numbers = {10: "ten", PATIENCE: "two", AT_ONCE: "eight", LEASE / 60: "five"}
    assert f"more than {numbers[MOST_SINGLE]} other alerts" in WORDS
    assert f"After {numbers[PATIENCE]} failures in a row" in WORDS
    assert f"Up to {numbers[AT_ONCE]} channels" in WORDS
    assert f"A claim lasts {numbers[LEASE / 60]} minutes" in WORDS
    assert (timedelta(hours=1) == PAUSE) == ("an hour at most" in WORDS)


@pytest.mark.parametrize("words", ["watcher deliver --retry-failed", "watcher notify-test", "watcher status"])
def test_commands_are_named(words: str) -> None:
    assert words in WORDS
