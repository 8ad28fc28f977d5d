"""The process that reads: as good as reading here, and whatever happens to it costs one page at most."""

from __future__ import annotations

import gc
import io
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import watcher
from tests.builders import NOON
from tests.commandline import MAY, NEVER, Home, policy_page
from tests.servers import page, serve
from watcher.cli.app import Exit
from watcher.core.decide import Question, advance, answer, decide
from watcher.core.link import RedlineLink
from watcher.model import Fetched, Known, Outcome, Policy, PolicyState
from watcher.reading import AtOnce, Read, frames
from watcher.reading import child as child_module
from watcher.reading.child import Child
from watcher.reading.process import IDLE, LONGEST, ReadingProcess
from watcher.workers import Job

PATIENCE = 60.0
ACME = Policy("acme/privacy", "https://acme.test/privacy", channels=("legal",))
JOB = Job(ACME, Known(ACME.id), "acme.test")


def fetched(text: str) -> Fetched:
    return Fetched(ACME.url, ACME.url, 200, policy_page(text).encode(), NOON, {"content-type": "text/html"})


def question(text: str = MAY) -> Question:
    """A page beside one that says the opposite."""
    first = decide(ACME, PolicyState(ACME.id), fetched(NEVER))
    state = advance(PolicyState(ACME.id), first)
    return Question(ACME, state, fetched(text), RedlineLink("https://redlines.test"))


class Desk:
    """A reader, and what arrives from it."""

    def __init__(self, longest: float, idle: float) -> None:
        self.arrivals: queue.SimpleQueue[Read] = queue.SimpleQueue()
        self.reader = ReadingProcess(self.arrivals.put, longest=longest, idle=idle)

    def ask(self) -> None:
        self.reader.ask(JOB, question())

    def read(self) -> Read:
        """Has a page read, and waits for it."""
        self.ask()
        return self.arrivals.get(timeout=PATIENCE)


@contextmanager
def desk(longest: float = LONGEST, idle: float = IDLE) -> Iterator[Desk]:
    made = Desk(longest, idle)
    try:
        yield made
    finally:
        made.reader.close()


def children(of: int = 0) -> list[int]:
    """The processes that read for us, or for another process."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            command = (folder / "cmdline").read_bytes()
        except OSError:
            continue  # it has ended meanwhile
        if parent == (of or os.getpid()) and b"watcher.reading.server" in command:
            found.append(int(folder.name))
    return found


def until(met: Callable[[], bool]) -> None:
    """Waits until something is so."""
    end = time.monotonic() + PATIENCE
    while not met():
        assert time.monotonic() < end
        time.sleep(0.02)


@contextmanager
def instead(patched: pytest.MonkeyPatch, folder: Path, script: str) -> Iterator[None]:
    """Has a shell script run where a process that reads would be."""
    program = folder / "python"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    with patched.context() as changed:
        changed.setattr(sys, "executable", str(program))
        yield


def test_a_page_is_read_as_it_would_be_here() -> None:
    here: list[Read] = []
    AtOnce(here.append).ask(JOB, question())
    with desk() as made:
        there = made.read()
    assert there.answer == here[0].answer
    assert there.answer.decision.outcome is Outcome.CHANGED
    assert there.answer.decision.message
    assert "https://redlines.test/acme~privacy-1-2.html" in there.answer.decision.message.text
    assert (there.job, there.question) == (JOB, question())


def test_one_process_reads_one_page_after_the_other() -> None:
    with desk() as made:
        made.read()
        (first,) = children()
        for _ in range(3):
            made.ask()
        assert [made.arrivals.get(timeout=PATIENCE).answer.decision.outcome for _ in range(3)] == ["changed"] * 3
        assert children() == [first]
    until(lambda: not children())


def test_it_ends_when_there_are_no_pages_and_starts_again_when_there_are() -> None:
    with desk(idle=0.1) as made:
        made.read()
        until(lambda: not children())
        assert made.read().answer.decision.outcome is Outcome.CHANGED


def test_a_process_that_was_ended_is_replaced_and_the_page_is_read() -> None:
    with desk() as made:
        made.read()
        (child,) = children()
        os.kill(child, signal.SIGSTOP)  # so that it is at the page when it dies
        made.ask()
        os.kill(child, signal.SIGKILL)
        assert made.arrivals.get(timeout=PATIENCE).answer.decision.outcome is Outcome.CHANGED
        assert child not in children()


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("exit 3", "The process that read the page died of it (exit code 3)"),
        ("kill -SEGV $$", "The process that read the page died of it (signal 11)"),
        ("echo hello", "The process that read the page died of it (exit code 0)"),
        ("exec sleep 60", "Reading the page took more than 1 seconds and was given up"),
    ],
)
def test_a_page_that_cannot_be_read_fails_and_the_next_one_is_read(
    script: str, why: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with desk(longest=1.0) as made, instead(monkeypatch, tmp_path, script):
        failed = made.read().answer.decision
    assert (failed.outcome, failed.reason, failed.policy_id) == (Outcome.FAILED, "unread", ACME.id)
    assert failed.detail == f"{why}; the next check tries again."
    with desk() as made:
        assert made.read().answer.decision.outcome is Outcome.CHANGED


def test_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with desk() as made:
        with monkeypatch.context() as patched:
            patched.setattr(sys, "executable", str(tmp_path / "nothing"))
            failed = made.read().answer.decision
        assert made.read().answer.decision.outcome is Outcome.CHANGED
    assert (failed.outcome, failed.reason) == (Outcome.FAILED, "unread")
    assert failed.detail == (
        "No process could be started to read the page (No such file or directory); the next check tries again."
    )


def test_a_dead_thread_is_replaced_and_its_page_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    died: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: died.append(args.exc_type))
    with desk() as made, monkeypatch.context() as patched:
        patched.setattr(ReadingProcess, "_ask_child", lambda self, question: sys.exit())
        made.ask()
        until(lambda: bool(made.reader.mend()))
        failed = made.arrivals.get(timeout=PATIENCE).answer.decision
        patched.undo()
        assert (failed.outcome, failed.reason) == (Outcome.FAILED, "internal")
        assert made.reader.mend() == ""
        assert made.read().answer.decision.outcome is Outcome.CHANGED


def test_a_page_fails_where_the_system_gives_no_thread_to_wait_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with desk() as made:
        with monkeypatch.context() as scarce:
            scarce.setattr(threading.Thread, "start", refuse)
            failed = made.read().answer.decision
        why = "No process could be started to read the page (can't start new thread); the next check tries again."
        assert (failed.reason, failed.detail) == ("unread", why)
        assert made.reader.mend() == ""
        assert made.read().answer.decision.outcome is Outcome.CHANGED


def test_no_file_is_lost_where_there_is_none_for_a_process() -> None:
    """In a process of its own, in which nothing else closes any."""
    script = """
import os, resource
from tests.test_reading import desk

def opened():
    return len(os.listdir("/proc/self/fd"))

with desk() as made:
    before, held = opened(), []
    resource.setrlimit(resource.RLIMIT_NOFILE, (before + 20, before + 20))
    try:
        while True:
            held.append(os.open(os.devnull, os.O_RDONLY))
    except OSError:
        for _ in range(3):
            os.close(held.pop())
            print(made.read().answer.decision.detail)
    for file in held:
        os.close(file)
    print(opened() - before)
"""
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=PATIENCE, check=True)
    why = "No process could be started to read the page (Too many open files); the next check tries again."
    assert told.stdout.splitlines() == [why] * 3 + ["0"]


def test_a_page_is_not_kept_once_it_is_read() -> None:
    with desk() as made:
        before = sum(isinstance(value, Question) for value in gc.get_objects())
        made.read()
        until(lambda: sum(isinstance(value, Question) for value in gc.get_objects()) == before)


def test_a_process_that_is_started_as_the_command_ends_ends_too(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, closed, made = threading.Event(), threading.Event(), Child.__init__

    def slowly(child: Child) -> None:
        begun.set()
        closed.wait(PATIENCE)
        made(child)
        os.kill(child._process.pid, signal.SIGSTOP)

    monkeypatch.setattr(Child, "__init__", slowly)
    with desk() as busy:
        busy.ask()
        assert begun.wait(PATIENCE)
    closed.set()
    assert busy.reader._thread
    busy.reader._thread.join(PATIENCE)
    assert not children()


def test_a_process_of_another_version_reads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was installed while the daemon runs: the page would seem to have changed."""
    monkeypatch.setattr(child_module, "_COMMAND", (*child_module._COMMAND[:-1], "0.0"))
    with desk() as made:
        failed = made.read().answer.decision
    assert "(another version of watcher was installed meanwhile: please start this one again)" in failed.detail


def test_nothing_arrives_after_it_was_closed() -> None:
    with desk() as made:
        made.read()
        (child,) = children()
        os.kill(child, signal.SIGSTOP)
        made.ask()
    until(lambda: not children())
    with pytest.raises(queue.Empty):
        made.arrivals.get(timeout=0.3)


def test_what_lies_in_the_folder_is_not_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("bs4", "watcher", "pickle"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('this is not ours')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [folder for folder in sys.path if folder])
    with desk() as made:
        assert made.read().answer.decision.outcome is Outcome.CHANGED


def test_it_ends_with_whoever_started_it(tmp_path: Path) -> None:
    """Also where that is killed and can't say so."""
    script = (
        "import sys, threading; from tests.test_reading import desk, children\n"
        "with desk() as made:\n"
        "    made.read(); print(*children(), flush=True); threading.Event().wait()"
    )
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    child = Path("/proc") / process.stdout.readline().strip()
    assert child.exists()
    process.kill()
    process.wait()
    process.stdout.close()
    until(lambda: not child.exists() or "Z" in (child / "stat").read_text())


@pytest.mark.parametrize(("errors", "heard"), [("2>&2", b"noisenoise"), ("2>&-", b"")])
def test_a_library_that_prints_spoils_no_answer(errors: str, heard: bytes) -> None:
    """What is written to descriptor 1 goes where errors go, or nowhere if that is closed."""
    script = (
        "import os, sys, watcher; from watcher.reading import server; import watcher.core.decide as core\n"
        "answer = core.answer\n"
        "core.answer = lambda question: os.write(1, b'noise') and os.write(2, b'noise') and answer(question)\n"
        "sys.argv[1:] = [watcher.__version__]; server.main()"
    )
    process = subprocess.Popen(
        ["sh", "-c", f'exec "$0" "$@" {errors}', sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    asked = io.BytesIO()
    frames.send(asked, question())
    said, complained = process.communicate(asked.getvalue(), timeout=PATIENCE)
    assert frames.receive(io.BytesIO(said)).decision.outcome is Outcome.CHANGED
    assert complained == heard


def test_a_process_that_breaks_says_so_in_one_line() -> None:
    command = [sys.executable, "-m", "watcher.reading.server", watcher.__version__]
    broken = subprocess.run(command, input=b"hello", capture_output=True, timeout=PATIENCE, check=False)
    (said,) = broken.stderr.decode().splitlines()
    assert said.startswith("watcher: internal error, please report it: ValueError at ")
    assert (broken.returncode, broken.stdout) == (1, b"")


def test_a_page_that_takes_all_memory_is_named_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def greedy(*_: object, **__: object) -> None:
        raise MemoryError

    asked = question()
    monkeypatch.setattr("watcher.core.decide.decide", greedy)
    failed = answer(asked).decision
    assert (failed.outcome, failed.reason) == (Outcome.FAILED, "unread")
    assert failed.detail == "There was too little memory left to read the page; the next check tries again."


def test_a_page_that_nobody_waits_for_any_more_is_left() -> None:
    """Whoever asked may have been killed: the process ends by itself."""
    script = (
        "import sys, time, watcher; from watcher.reading import server; import watcher.core.decide as core\n"
        "core.answer, server.FORGOTTEN = lambda question: time.sleep(3600), 1\n"
        "sys.argv[1:] = [watcher.__version__]; server.main()"
    )
    asked = io.BytesIO()
    frames.send(asked, question())
    ended = subprocess.run([sys.executable, "-c", script], input=asked.getvalue(), timeout=PATIENCE, check=False)
    assert ended.returncode == -signal.SIGALRM


def test_ctrl_c_ends_the_command_and_its_reader(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A terminal tells all processes of a command; the one that reads is not to complain about it."""
    home = Home(tmp_path, capsys)
    endless = " ".join(f"<p>Rule {number} is about the boats of harbour {number}.</p>" for number in range(20_000))
    with serve({"/acme": page(policy_page(endless))}) as site:  # seconds to read
        home.write({"acme/privacy": site.url("/acme")})
        process = home.start("check", start_new_session=True)
        until(lambda: bool(children(process.pid)))
        (child,) = children(process.pid)
        os.kill(child, signal.SIGSTOP)
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err.strip()) == (Exit.INTERRUPTED, "watcher: interrupted; what was done is stored")
    until(lambda: not (Path("/proc") / str(child)).exists())
