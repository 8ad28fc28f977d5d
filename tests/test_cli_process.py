"""The program as a process: signals, pipes that close, terminals, and a kill at the worst moment."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.commandline import MAY, NEVER, WALL, Home, policy_page
from tests.servers import Request, Response, Site, page, serve, serve_raw
from watcher.cli.app import Exit
from watcher.model import Outcome


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Home:
    return Home(tmp_path, capsys)


@contextmanager
def hanging() -> Iterator[tuple[int, threading.Event]]:
    """A server that takes requests and never answers; the event is set once one has come."""
    asked, over = threading.Event(), threading.Event()

    def hold(client: socket.socket) -> None:
        client.recv(1000)
        asked.set()
        over.wait(60)

    with serve_raw(hold) as port:
        yield port, asked
        over.set()


def run_story(home: Home, site: Site) -> None:
    """Two policies that are due every second, and a channel."""
    home.write(
        {"acme/privacy": site.url("/acme"), "birch/privacy": site.url("/birch")},
        channels={"legal": f"json://127.0.0.1:{site.port}/hook"},
        also='[defaults]\nevery = "1s"',
    )


def test_run_checks_on_schedule_alerts_and_stops_on_sigterm(home: Home) -> None:
    changed, told = threading.Event(), threading.Event()

    def hook(request: Request) -> Response:
        told.set()
        return Response(200)

    def acme(request: Request) -> Response:
        if len(site.seen("/acme")) > 2:
            changed.set()
        return page(policy_page(MAY if changed.is_set() else NEVER))

    with serve({"/acme": acme, "/birch": page(WALL), "/hook": hook}) as site:
        run_story(home, site)
        process = home.start("run")
        try:
            assert told.wait(30)
        finally:
            process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (Exit.DONE, "")
    lines = [line.partition(" ")[2] for line in out.splitlines()]
    assert lines[0].startswith("level=warning event=new-database ")
    assert lines[1].startswith("level=info event=started policies=2 channels=1")
    assert lines[-1] == "level=info event=stopped"
    birch = "level=warning event=checked policy=birch/privacy outcome=rejected reason=bot-wall failures=1 detail="
    assert any(line.startswith(birch) for line in lines)
    assert any(line.startswith("level=info event=checked policy=acme/privacy outcome=changed") for line in lines)
    assert any(line.startswith("level=info event=sent channel=legal policy=acme/privacy") for line in lines)
    assert home.run("status", "--json").json[0]["undelivered"] == []
    assert home.run("doctor").code == Exit.DONE


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_run_stops_while_a_server_hangs(home: Home, stop: signal.Signals) -> None:
    with hanging() as (port, asked):
        home.write({"acme/privacy": f"http://127.0.0.1:{port}/"}, also='[defaults]\nevery = "1s"')
        process = home.start("run")
        assert asked.wait(30)
        process.send_signal(stop)
        # Well under the 30 s that the page may take.
        out, err = process.communicate(timeout=15)
    assert (process.returncode, err) == (Exit.DONE, "")
    assert out.endswith("level=info event=stopped\n")


def test_run_stops_while_a_channel_hangs_and_the_alert_is_not_lost(home: Home) -> None:
    with hanging() as (port, asked), serve({"/acme": page(policy_page())}) as site:
        home.write(
            {"acme/privacy": site.url("/acme")},
            channels={"legal": f"json://127.0.0.1:{port}/"},
            also='[defaults]\nevery = "1s"',
        )
        home.run("check")
        site.routes["/acme"] = page(policy_page(MAY))
        process = home.start("run")
        assert asked.wait(30)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=15)
        assert process.returncode == Exit.DONE
        assert len(home.run("status", "--json").json[0]["undelivered"]) == 1


def test_ctrl_c_is_exit_130_and_keeps_what_was_done(home: Home) -> None:
    with hanging() as (port, asked), serve({"/acme": page(policy_page())}) as site:
        home.write({"acme/privacy": site.url("/acme"), "slow/privacy": f"http://127.0.0.1:{port}/"})
        process = home.start("check")
        assert process.stdout
        assert process.stdout.readline().startswith("first")
        assert asked.wait(30)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=15)
    assert process.returncode == Exit.INTERRUPTED
    assert err.strip() == "watcher: interrupted; what was done is stored"
    assert len(home.run("history", "acme/privacy").lines) == 1


def test_kill_9_between_storing_and_sending_loses_no_alert(home: Home) -> None:
    sending = threading.Event()
    taken: list[str] = []

    def hook(request: Request) -> Response:
        if not sending.is_set():
            sending.set()
            process.kill()
            process.wait()
            return Response(500)
        taken.append(json.loads(request.body)["message"])
        return Response(200)

    with serve({"/acme": page(policy_page()), "/hook": hook}) as site:
        home.write({"acme/privacy": site.url("/acme")}, channels={"legal": f"json://127.0.0.1:{site.port}/hook"})
        home.run("check")
        site.routes["/acme"] = page(policy_page(MAY))
        process = home.start("check")
        process.communicate(timeout=30)
        assert process.returncode == -signal.SIGKILL
        # Its claim still stands, so nobody sends it a second time at once ...
        assert (home.run("check").code, taken) == (Exit.DONE, [])
        # ... but it is sent when the claim has run out.
        home.let_time_pass()
        assert home.run("deliver").code == Exit.DONE
        assert len(taken) == 1
        home.let_time_pass()
        assert home.run("deliver").code == Exit.DONE
        assert len(taken) == 1


def test_a_reader_that_goes_away_stops_neither_checks_nor_alerts(home: Home) -> None:
    told = threading.Event()

    def hook(request: Request) -> Response:
        told.set()
        return Response(200)

    names = [f"p{number}" for number in range(6)]
    with serve({f"/{name}": page(policy_page(title=name)) for name in names}) as site:
        site.routes["/hook"] = hook
        home.write(
            {f"{name}/privacy": site.url(f"/{name}") for name in names},
            channels={"legal": f"json://127.0.0.1:{site.port}/hook"},
        )
        home.run("check")
        site.routes |= {f"/{name}": page(policy_page(MAY, title=name)) for name in names}
        process = home.start("check")
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        err = process.stderr.read()
        process.wait(timeout=30)
    assert (process.returncode, err) == (Exit.CHANGED, "")
    assert told.is_set()
    assert all(row["versions"] == 2 for row in home.run("status", "--json").json[0]["policies"])


@pytest.mark.parametrize("command", [["show", "acme/privacy"], ["status"], ["search", "we"], ["doctor"], ["--help"]])
def test_a_closed_pipe_is_no_error(home: Home, command: list[str]) -> None:
    with serve({"/acme": page(policy_page())}) as site:
        home.write({"acme/privacy": site.url("/acme")})
        home.run("check")
    process = home.start(*command)
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == ""
    process.wait(timeout=30)
    assert process.returncode == Exit.DONE


@pytest.mark.parametrize("closed", ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
def test_a_check_without_input_or_output_is_a_check(home: Home, closed: str) -> None:
    """Some start programs with none, and a page that changed is read by another process."""
    with serve({"/acme": page(policy_page())}) as site:
        home.write({"acme/privacy": site.url("/acme")})
        home.run("check")
        site.routes["/acme"] = page(policy_page(MAY))
        command = ["sh", "-c", f'exec "$0" -m watcher check {closed}', sys.executable]
        tree = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
        code = subprocess.run(command, cwd=home.folder, env=tree, capture_output=True, timeout=60).returncode
    assert code == Exit.CHANGED
    with home.store() as store:
        assert store.known("acme/privacy").number == 2


def test_output_that_cannot_be_written_is_a_sentence(home: Home) -> None:
    home.write({"acme/privacy": "https://acme.test/"})
    with Path("/dev/full").open("w") as full:
        process = home.start("status", stdout=full)
        _, err = process.communicate(timeout=30)
    assert process.returncode == Exit.CHECK_FAILED
    assert "No space left" in err
    assert "Traceback" not in err


def test_a_terminal_that_knows_only_ascii_gets_stand_ins(home: Home) -> None:
    with serve({"/acme": page(policy_page("We will never sell “anything” — ever."))}) as site:
        home.write({"acme/privacy": site.url("/acme")})
        home.run("check")
    process = home.start("show", "acme/privacy", environ={"PYTHONIOENCODING": "ascii"})
    out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (Exit.DONE, "")
    assert r"\u201canything\u201d" in out


# --- on a terminal -------------------------------------------------------------------------------------


def on_a_terminal(home: Home, *arguments: str, out: Path | None = None) -> tuple[int, str]:
    """Exit code and everything that an 80-column terminal shows; standard output may go to a file instead."""
    child, terminal = pty.fork()
    if not child:
        os.environ |= {"TERM": "xterm-256color", "COLUMNS": "80", "PYTHONPATH": str(Path(__file__).parents[1])}
        if out:
            os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT), 1)
        os.execv(sys.executable, [sys.executable, "-m", "watcher", "--config", str(home.config), *arguments])  # noqa: S606
    shown = b""
    with suppress(OSError):  # the terminal of a process that has ended
        while select.select([terminal], [], [], 30)[0]:
            shown += os.read(terminal, 65536)
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode()


def plain(shown: str) -> list[str]:
    """The lines that were shown, without colours and cursor movements."""
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown).replace("\r", "\n")
    return [line.rstrip() for line in text.splitlines() if line.strip()]


@pytest.fixture
def watched(home: Home) -> Iterator[tuple[Home, Site]]:
    """Two policies with long names, of which one has changed twice."""
    with serve({"/acme": page(policy_page()), "/birch": page(policy_page())}) as site:
        home.write({"acme-international/privacy": site.url("/acme"), "birch/privacy": site.url("/birch")})
        home.run("check")
        site.routes["/birch"] = page(WALL)
        yield home, site


def test_a_check_on_a_terminal_has_colour_a_bar_and_whole_lines(watched: tuple[Home, Site]) -> None:
    home, site = watched
    site.routes["/acme"] = page(policy_page(MAY))
    code, shown = on_a_terminal(home, "check")
    assert code == Exit.CHECK_FAILED
    assert "checking" in shown
    assert "\x1b[1mchanged" in shown
    lines = plain(shown)
    # No line of the report stands in the middle of the bar.
    assert any(re.match(r"changed +(high|critical) +acme-international/privacy", line) for line in lines)
    assert any(line.startswith("rejected") for line in lines)
    assert all(len(line) <= 80 for line in lines)


def test_a_file_gets_the_lines_while_the_terminal_shows_the_bar(watched: tuple[Home, Site]) -> None:
    home, _ = watched
    file = home.folder / "checked.jsonl"
    code, shown = on_a_terminal(home, "check", "--json", out=file)
    assert code == Exit.CHECK_FAILED
    rows = [json.loads(line) for line in file.read_text().splitlines()]
    assert sorted(row["outcome"] for row in rows) == [Outcome.REJECTED, Outcome.UNCHANGED]
    assert "checking" in shown
    assert "outcome" not in shown


@pytest.mark.parametrize("command", [["status"], ["history", "birch/privacy"], ["show", "birch/privacy"], ["doctor"]])
def test_tables_fit_80_columns(watched: tuple[Home, Site], command: list[str]) -> None:
    home, _ = watched
    home.run("check")
    code, shown = on_a_terminal(home, *command)
    assert code == Exit.DONE
    assert "\x1b[" in shown
    lines = plain(shown)
    assert all(len(line) <= 80 for line in lines if not line.startswith(("birch/privacy: ", "ok ")))
    assert not any("…" in line for line in lines if command == ["status"])


def test_a_pipe_gets_no_colour(watched: tuple[Home, Site]) -> None:
    home, _ = watched
    ran = [home.run(*command) for command in (["check"], ["status"], ["show", "birch/privacy"], ["doctor"], ["--help"])]
    assert not any("\x1b" in one.out + one.err for one in ran)
