"""What systemd hears, on a real socket."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from watcher.adapters.systemd import Service


@pytest.fixture(params=["file", "abstract"])
def listening(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[socket.socket, str]]:
    """A socket as systemd opens it, and how it names it."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.settimeout(10)
        name = str(tmp_path / "notify") if request.param == "file" else f"@watcher-test-{os.getpid()}-{tmp_path.name}"
        heard.bind("\0" + name[1:] if name.startswith("@") else name)
        yield heard, name


def test_everything_that_is_said(listening: tuple[socket.socket, str]) -> None:
    heard, name = listening
    service = Service({"NOTIFY_SOCKET": name, "WATCHDOG_USEC": "30000000", "WATCHDOG_PID": str(os.getpid())})
    assert service.watchdog == 30.0
    before = time.monotonic_ns() // 1000
    service.ready()
    service.status("412 policies,\n3 failing")
    service.status("412 policies, 3 failing")
    service.alive()
    service.reloading()
    service.stopping()
    said = [heard.recv(1000).decode() for _ in range(5)]
    assert said[:3] == ["READY=1", "STATUS=412 policies, 3 failing", "WATCHDOG=1"]
    reloading, _, since = said[3].partition("\nMONOTONIC_USEC=")
    assert reloading == "RELOADING=1"
    assert before <= int(since) <= time.monotonic_ns() // 1000
    assert said[4] == "STOPPING=1"


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"WATCHDOG_USEC": "0"},
        {"WATCHDOG_USEC": "soon"},
        {"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"},
    ],
)
def test_no_watchdog_no_barking(environ: dict[str, str], tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(str(tmp_path / "notify"))
        heard.setblocking(False)
        service = Service({**environ, "NOTIFY_SOCKET": str(tmp_path / "notify")})
        assert service.watchdog is None
        service.alive()
        with pytest.raises(BlockingIOError):
            heard.recv(1000)


@pytest.mark.parametrize("name", ["", "vsock:2:1234", "/nobody/listens/here", "@nobody-listens-here"])
def test_where_nobody_listens_nothing_breaks(name: str) -> None:
    service = Service({"NOTIFY_SOCKET": name})
    service.ready()
    service.status("well")
    service.stopping()


def test_a_status_that_nobody_heard_is_said_again(tmp_path: Path) -> None:
    service = Service({"NOTIFY_SOCKET": str(tmp_path / "notify")})
    service.status("well")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.settimeout(10)
        heard.bind(str(tmp_path / "notify"))
        service.status("well")
        assert heard.recv(1000) == b"STATUS=well"
