"""``watcher demo`` tells the whole story: the right alerts, the right reasons for being quiet, a redline."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.commandline import Home
from watcher.cli.app import Exit
from watcher.demo.site import SAMPLES, changed, page

ALERTED = {"brightquill/privacy", "larkspur/subprocessors"}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """What the demo prints, from a process of its own, and the redline that it writes."""
    folder = tmp_path_factory.mktemp("demo")
    process = Home(folder, None).start("demo", "--redline", "redline.html")  # type: ignore[arg-type]
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (Exit.DONE, "")
    assert [path.name for path in folder.iterdir()] == ["redline.html"]
    return out, folder / "redline.html"


def part(out: str, start: str, end: str) -> str:
    """What is printed between two sentences."""
    assert start in out
    assert end in out
    return out.partition(start)[2].partition(end)[0]


def test_every_policy_is_recorded_at_first(told: tuple[str, Path]) -> None:
    first = part(told[0], "First check", "Overnight").splitlines()
    assert {line.split()[1] for line in first if line.startswith("  first ")} == {sample.id for sample in SAMPLES}


def test_the_story_says_what_the_vendors_do(told: tuple[str, Path]) -> None:
    did = part(told[0], "Overnight", "Second check")
    assert all(sample.id in did and sample.did in did for sample in SAMPLES)


def test_only_what_matters_is_alerted_and_arrives(told: tuple[str, Path]) -> None:
    count = len(ALERTED)
    assert f"Second check: {count} alerts, {count} delivered to the webhook." in told[0]
    alerts = part(told[0], "Second check", "The rest was quiet")
    assert "3. Sharing" in alerts
    assert "“will ask for” → “may ask for”" in alerts
    assert "Clickstream Inc." in alerts
    assert "end with the demo" in alerts
    assert sum(line.startswith("  │ Ref. ") for line in alerts.splitlines()) == count
    titles = {sample.title: sample.id for sample in SAMPLES}
    assert {policy for title, policy in titles.items() if title in alerts} == ALERTED


def test_the_rest_is_quiet_and_says_why(told: tuple[str, Path]) -> None:
    lines = part(told[0], "The rest was quiet, and here is why:", "The full redline").strip().splitlines()
    quiet = {line.split()[0]: line for line in lines}
    assert set(quiet) == {sample.id for sample in SAMPLES} - ALERTED
    assert "only page furniture differs" in quiet["tidewater/privacy"]
    assert "bot-wall" in quiet["quarryworks/cookies"]
    assert "moved" in quiet["havenmail/dpa"]
    assert "version 2 stored, level none" in quiet["paperkite/terms"]
    assert "()" not in quiet["paperkite/terms"]


class _Nesting(HTMLParser):
    """Fails where a tag is closed that is not the open one."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "link", "br", "hr", "img", "input", "wbr", "col"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_redline_is_a_whole_page_that_marks_the_word(told: tuple[str, Path]) -> None:
    out, file = told
    assert out.rstrip().endswith(f": {file}")
    text = file.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    nesting = _Nesting()
    nesting.feed(text)
    assert nesting.open == []
    clause = text[text.index("We ") : text.index("ask for your consent")]
    marked = ElementTree.fromstring(f"<p>{clause}</p>")  # noqa: S314 - our own page
    assert [(one.tag, "".join(one.itertext()).strip()) for one in marked.iter() if one.tag in ("del", "ins")] == [
        ("del", "will"),
        ("ins", "may"),
    ]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_every_edit_applies_once(sample: object) -> None:
    from watcher.demo.site import Sample

    assert isinstance(sample, Sample)
    assert changed(sample) != page(sample.page)
