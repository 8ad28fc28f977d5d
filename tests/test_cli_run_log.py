"""One line an event, whatever is in it."""

from __future__ import annotations

import re
import threading
from datetime import UTC, datetime
from io import StringIO

import pytest

from tests.builders import NOON
from watcher.cli.log import LONGEST, Log, line

HOSTILE = 'a "quoted"\nlevel=error event=fake\r\x1b[31m\u202e\u2028\\ end\x00'


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ({"policy": "acme/privacy", "checked": 412}, "policy=acme/privacy checked=412"),
        ({"reason": "", "detail": None, "failed": 0}, "failed=0"),
        ({"detail": "two words"}, 'detail="two words"'),
        ({"detail": 'say "no" \\ yes'}, r'detail="say \"no\" \\ yes"'),
        ({"detail": "a=b"}, 'detail="a=b"'),
        ({"detail": "“will” → “may”"}, 'detail="“will” → “may”"'),
        ({"next": datetime(2026, 5, 4, 12, 30, 15, 999, tzinfo=UTC)}, "next=2026-05-04T12:30:15Z"),
        ({"detail": "\n"}, 'detail=""'),
    ],
)
def test_values(fields: dict[str, object], written: str) -> None:
    assert line(**fields) == written


def test_a_hostile_text_stays_in_its_quotes_and_on_its_line() -> None:
    written = line(detail=HOSTILE, policy="acme/privacy")
    assert written == r'detail="a \"quoted\" level=error event=fake [31m \\ end" policy=acme/privacy'
    assert written.isprintable()


def test_a_long_text_is_cut() -> None:
    written = line(detail="é" * 5000)
    assert len(written) == len('detail=""') + LONGEST
    assert written.endswith('…"')


def test_outside_of_the_journal_a_line_has_its_time(capsys: pytest.CaptureFixture[str]) -> None:
    Log({}, now=lambda: NOON)("warning", "checked", policy="acme/privacy")
    assert capsys.readouterr() == ("time=2026-05-04T12:00:00Z level=warning event=checked policy=acme/privacy\n", "")


@pytest.mark.parametrize(("level", "priority"), [("info", 6), ("warning", 4), ("error", 3)])
def test_the_journal_is_told_the_priority(level: str, priority: int, capsys: pytest.CaptureFixture[str]) -> None:
    Log({"JOURNAL_STREAM": "9:123"}, now=lambda: NOON)(level, "stopped")
    assert capsys.readouterr().out == f"<{priority}>level={level} event=stopped\n"


def test_lines_of_several_threads_do_not_mix(capsys: pytest.CaptureFixture[str]) -> None:
    log = Log({}, now=lambda: NOON)

    def talk(name: str) -> None:
        for _ in range(200):
            log("info", "checked", detail=name * 50)

    threads = [threading.Thread(target=talk, args=[name]) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 800
    assert all(
        re.fullmatch(r"time=\S+ level=info event=checked detail=(a{50}|b{50}|c{50}|d{50})", one) for one in lines
    )


class FullDisk(StringIO):
    """A file on a disk without space."""

    def write(self, text: str) -> int:
        """Refused."""
        raise OSError(28, "No space left on device")


def test_a_full_disk_does_not_stop_the_watching(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", FullDisk())
    Log({}, now=lambda: NOON)("info", "started")
