"""``watcher run`` as a process: signals, a configuration that changes, a second daemon, and a check beside it."""

from __future__ import annotations

import os
import pty
import queue
import re
import select
import shlex
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.commandline import MAY, NEVER, Home, policy_page
from tests.servers import Request, Response, page, serve, serve_raw
from watcher.cli.app import Exit

PATIENCE = 60.0
EVERY_SECOND = '[defaults]\nevery = "1s"'


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Home:
    return Home(tmp_path, capsys)


class Running:
    """A daemon, and what it logs."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.lines: list[str] = []
        self._new: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._new.put(line.rstrip("\n"))
        self._new.put(None)

    def until(self, *words: str) -> str:
        """The next line that holds all of these."""
        while (line := self._new.get(timeout=PATIENCE)) is not None:
            self.lines.append(line)
            if all(word in line for word in words):
                return line
        raise AssertionError(f"{words} never came: {self.lines}")

    def tell(self, sent: signal.Signals) -> None:
        """Sends a signal."""
        self.process.send_signal(sent)

    def end(self) -> tuple[int, str]:
        """Stops it: exit code and standard error."""
        self.tell(signal.SIGTERM)
        return self.ended()

    def ended(self) -> tuple[int, str]:
        """Once it has ended: exit code and standard error."""
        self.process.wait(PATIENCE)
        while (line := self._new.get(timeout=PATIENCE)) is not None:
            self.lines.append(line)
        assert self.process.stderr
        return self.process.returncode, self.process.stderr.read()


@contextmanager
def running(home: Home, environ: dict[str, str] | None = None) -> Iterator[Running]:
    """A daemon that has started; it is ended in any case."""
    process = home.start("run", environ=environ)
    daemon = Running(process)
    try:
        yield daemon
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdout, process.stderr):
            assert pipe
            pipe.close()


@contextmanager
def dripping() -> Iterator[tuple[int, threading.Event]]:
    """A server that sends its page byte by byte, for ever; the event is set once it is at it."""
    dripped, over = threading.Event(), threading.Event()

    def drip(client: socket.socket) -> None:
        client.recv(1000)
        client.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
        while not over.wait(0.02):
            client.sendall(b"x")
            dripped.set()

    with serve_raw(drip) as port:
        yield port, dripped
        over.set()


def fields(line: str) -> dict[str, str]:
    """The fields of a log line."""
    return dict(part.split("=", 1) for part in shlex.split(line.replace("\\\\", "\\")))


def listen(folder: Path) -> tuple[socket.socket, Callable[[str], str]]:
    """systemd's end of the line: the socket, and a way to wait for a message."""
    heard = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    heard.settimeout(PATIENCE)
    heard.bind(str(folder / "notify"))

    def until(start: str) -> str:
        while not (said := heard.recv(4000).decode()).startswith(start):
            assert said
        return said

    return heard, until


# --- signals ------------------------------------------------------------------------------------------------------


def test_sigterm_while_a_page_drips_and_nothing_is_half_stored(home: Home) -> None:
    with dripping() as (port, dripped), serve({"/acme": page(policy_page())}) as site:
        home.write({"acme/privacy": site.url("/acme"), "slow/privacy": f"http://localhost:{port}/"}, also=EVERY_SECOND)
        with running(home) as daemon:
            daemon.until("policy=acme/privacy", "outcome=first")
            assert dripped.wait(PATIENCE)
            assert daemon.end() == (Exit.DONE, "")
            assert daemon.lines[-1].endswith("level=info event=stopped")
        assert home.run("doctor").code == Exit.DONE
        with home.store() as store:
            assert [row.versions for row in store.status()] == [1, 0]


def test_a_slow_host_holds_up_no_other(home: Home) -> None:
    with dripping() as (port, dripped), serve({"/acme": page(policy_page())}) as site:
        slow = {f"slow/p{number}": f"http://localhost:{port}/{number}" for number in range(20)}
        home.write({**slow, "acme/privacy": site.url("/acme")}, also=EVERY_SECOND, settings="concurrency = 2")
        with running(home) as daemon:
            daemon.until("policy=acme/privacy", "outcome=first")
            assert dripped.wait(PATIENCE)
            site.routes["/acme"] = page(policy_page(MAY))
            daemon.until("policy=acme/privacy", "outcome=changed")
            assert not any("policy=slow" in line for line in daemon.lines)


def test_a_second_signal_does_not_wait_for_a_channel_that_hangs(home: Home, tmp_path: Path) -> None:
    heard, until = listen(tmp_path)
    with heard, dripping() as (port, dripped), serve({"/acme": page(policy_page())}) as site:
        home.write(
            {"acme/privacy": site.url("/acme")}, channels={"legal": f"json://localhost:{port}/"}, also=EVERY_SECOND
        )
        with running(home, {"NOTIFY_SOCKET": str(tmp_path / "notify")}) as daemon:
            daemon.until("outcome=first")
            site.routes["/acme"] = page(policy_page(MAY))
            assert dripped.wait(PATIENCE)
            daemon.tell(signal.SIGTERM)
            until("STOPPING=1")
            daemon.tell(signal.SIGINT)
            assert daemon.ended()[0] == Exit.DONE
        # What was on its way is not lost.
        assert len(home.run("status", "--json").json[0]["undelivered"]) == 1


def test_closing_its_terminal_ends_it(home: Home) -> None:
    home.write({})
    child, terminal = pty.fork()
    if not child:
        os.environ["PYTHONPATH"] = str(Path(__file__).parents[1])
        os.execv(sys.executable, [sys.executable, "-m", "watcher", "--config", str(home.config), "run"])  # noqa: S606
    shown = b""
    while b"event=started" not in shown:
        assert select.select([terminal], [], [], PATIENCE)[0]
        shown += os.read(terminal, 65536)
    os.kill(child, signal.SIGHUP)
    while b"event=reloaded" not in shown:
        assert select.select([terminal], [], [], PATIENCE)[0]
        shown += os.read(terminal, 65536)
    os.close(terminal)
    ended, waited = 0, 0.0
    while not ended and waited < PATIENCE:
        ended, status = os.waitpid(child, os.WNOHANG)
        threading.Event().wait(0.05)
        waited += 0.05
    if not ended:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    assert ended == child
    assert os.waitstatus_to_exitcode(status) == Exit.DONE


# --- another configuration ----------------------------------------------------------------------------------------


def test_sighup_takes_over_a_new_configuration_and_keeps_the_old_one_if_it_is_bad(home: Home) -> None:
    told: queue.SimpleQueue[str] = queue.SimpleQueue()

    def hook(request: Request) -> Response:
        told.put(request.path)
        return Response(200)

    pages = {f"/{name}": page(policy_page(title=name)) for name in ("acme", "birch")}
    with serve({**pages, "/one": hook, "/two": hook}) as site:
        site_hook = f"json://127.0.0.1:{site.port}"
        home.write({"acme/privacy": site.url("/acme")}, channels={"legal": f"{site_hook}/one"}, also=EVERY_SECOND)
        with running(home) as daemon:
            daemon.until("policy=acme/privacy", "outcome=first")
            home.write(
                {"acme/privacy": site.url("/acme"), "birch/privacy": site.url("/birch")},
                channels={"legal": "${SECRET_OF_NOBODY}", "ops": "nonsense://secret-token"},
                also=EVERY_SECOND,
            )
            daemon.tell(signal.SIGHUP)
            first = daemon.until("level=error event=reload-failed")
            second = daemon.until("level=error event=reload-failed")
            assert "SECRET_OF_NOBODY is not set" in first
            assert "secret-token" not in first + second
            site.routes["/acme"] = page(policy_page(MAY, title="acme"))
            daemon.until("policy=acme/privacy", "outcome=changed")
            assert told.get(timeout=PATIENCE) == "/one"

            home.write(
                {"acme/privacy": site.url("/acme"), "birch/privacy": site.url("/birch")},
                channels={"legal": f"{site_hook}/two"},
                settings='timeout = "9s"',
                also=EVERY_SECOND,
            )
            daemon.tell(signal.SIGHUP)
            assert fields(daemon.until("event=reloaded")).items() >= {"policies": "2", "added": "1"}.items()
            daemon.until("policy=birch/privacy", "outcome=first")
            site.routes["/birch"] = page(policy_page(MAY, title="birch"))
            assert told.get(timeout=PATIENCE) == "/two"
            assert daemon.end() == (Exit.DONE, "")


def test_a_file_that_an_editor_replaces_is_seen(home: Home) -> None:
    with serve({"/acme": page(policy_page()), "/birch": page(policy_page(title="Birch"))}) as site:
        home.write({"acme/privacy": site.url("/acme")})
        # An impatient watchdog has it look at the file more often, too.
        with running(home, {"WATCHDOG_USEC": "900000"}) as daemon:
            daemon.until("outcome=first")
            new = home.folder / "config.toml.new"
            text = home.config.read_text() + f'[[policy]]\nid = "birch/privacy"\nurl = "{site.url("/birch")}"\n'
            new.write_text(text)
            os.replace(new, home.config)
            daemon.until("event=reloaded", "added=1")
            daemon.until("policy=birch/privacy", "outcome=first")


# --- beside others ------------------------------------------------------------------------------------------------


def test_a_second_daemon_is_refused_and_names_the_first(home: Home) -> None:
    with serve({"/acme": page(policy_page())}) as site:
        home.write({"acme/privacy": site.url("/acme")})
        with running(home) as daemon:
            daemon.until("event=started")
            out, err = home.start("run").communicate(timeout=PATIENCE)
            assert out == ""
            assert f"process {daemon.process.pid}." in err
            assert home.start("run").wait(PATIENCE) == Exit.USAGE
            daemon.until("outcome=first")
            daemon.process.kill()
            daemon.process.wait()
        # The lock ends with the process, however that ended.
        with running(home) as daemon:
            daemon.until("event=started")


def test_checks_beside_a_daemon_store_every_version_once(home: Home) -> None:
    turn = iter(range(10_000))
    lock = threading.Lock()

    def acme(request: Request) -> Response:
        with lock:
            return page(policy_page([NEVER, MAY][next(turn) // 4 % 2], days=30))

    with serve({"/acme": acme}) as site:
        home.write({"acme/privacy": site.url("/acme")}, also=EVERY_SECOND)
        with running(home) as daemon:
            daemon.until("outcome=first")
            for _ in range(6):
                assert home.run("check").code in (Exit.DONE, Exit.CHANGED)
            daemon.until("outcome=changed")
            assert daemon.end() == (Exit.DONE, "")
        assert not any("level=error" in line for line in daemon.lines)
        with home.store() as store:
            numbers = [entry.number for entry in store.history("acme/privacy")]
        assert numbers == list(range(1, len(numbers) + 1))
        assert home.run("doctor").code == Exit.DONE


def test_a_database_that_is_deleted_is_the_end_with_a_sentence(home: Home) -> None:
    with serve({"/acme": page(policy_page())}) as site:
        home.write({"acme/privacy": site.url("/acme")}, also=EVERY_SECOND)
        with running(home) as daemon:
            daemon.until("outcome=first")
            for file in home.folder.glob("watcher.db*"):
                file.unlink()
            code, err = daemon.ended()
            assert code == Exit.CHECK_FAILED
            assert "moved or deleted" in err
            assert "Traceback" not in err
            assert "event=stopped" in daemon.lines[-1]


def test_a_redline_that_a_crash_lost_is_made_again_before_its_alert_is_sent(home: Home) -> None:
    redlines = home.folder / "redlines"
    with serve({"/acme": page(policy_page())}) as site:
        settings = f'redlines = "redlines"\nredline_url = "{site.url("/redlines")}"'
        home.write({"acme/privacy": site.url("/acme")}, settings=settings)
        home.run("check")
        site.routes["/acme"] = page(policy_page(MAY))
        home.run("check")
        (file,) = redlines.iterdir()
        made = file.read_text()
        file.unlink()
        with running(home) as daemon:
            assert file.name in daemon.until("event=redline", "made again")
            assert file.read_text() == made
            assert daemon.end() == (Exit.DONE, "")
        with running(home) as daemon:
            daemon.until("event=started")
            assert daemon.end() == (Exit.DONE, "")
        assert not any("event=redline" in line for line in daemon.lines)
        file.unlink()
        redlines.rmdir()
        redlines.write_text("in the way")
        with running(home) as daemon:
            assert "cannot be written" in daemon.until("event=redline")
            daemon.until("event=started")


# --- what it says -------------------------------------------------------------------------------------------------


def test_systemd_hears_how_it_goes(home: Home, tmp_path: Path) -> None:
    heard, until = listen(tmp_path)
    environ = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "900000", "JOURNAL_STREAM": "8:1"}
    with heard, serve({"/acme": page(policy_page())}) as site:
        home.write({"acme/privacy": site.url("/acme"), "gone/privacy": site.url("/gone")})
        with running(home, environ) as daemon:
            until("READY=1")
            assert re.fullmatch(r"STATUS=2 policies, 0 failing.*", until("STATUS="))
            line = until("STATUS=2 policies, 1")
            assert re.fullmatch(r"STATUS=2 policies, 1 failing, next check \d\d:\d\d UTC", line)
            until("WATCHDOG=1")
            until("WATCHDOG=1")
            daemon.tell(signal.SIGHUP)
            assert re.fullmatch(r"RELOADING=1\nMONOTONIC_USEC=\d+", until("RELOADING=1"))
            until("READY=1")
            daemon.tell(signal.SIGTERM)
            until("STOPPING=1")
            assert daemon.ended() == (Exit.DONE, "")
        assert all(re.match(r"<[346]>level=(info|warning|error) event=", line) for line in daemon.lines)


def test_a_hostile_page_cannot_write_the_log(home: Home) -> None:
    evil = "We will never sell\u202e your data.\u2028level=error event=fake <b>\x1b[31m".replace("<b>", "&lt;b&gt;")
    with serve({"/acme": page(policy_page(evil))}) as site:
        home.write({"acme/privacy": site.url("/acme")}, also=EVERY_SECOND)
        with running(home) as daemon:
            daemon.until("outcome=first")
            site.routes["/acme"] = page(policy_page(evil.replace("never", "always") + " And\x1b[2J\u2029more."))
            line = daemon.until("outcome=changed")
            assert daemon.end() == (Exit.DONE, "")
    assert line.isprintable()
    assert len(line) < 1000
    assert all(re.match(r"time=\S+ level=\w+ event=[a-z-]+( |$)", one) for one in daemon.lines)
    assert not any(fields(one)["event"] == "fake" for one in daemon.lines)
