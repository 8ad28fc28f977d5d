"""Commands as processes that can be killed, hundreds of them, without waiting for imports each time.

A ``Zygote`` is one process that has imported everything and forks a child for each command: the child is the
program as ``watcher`` runs it, and dies like any other process. Limits and faults are set in the child only.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Faults:
    """Which calls fail: one in ``one_in`` of those after the first ``after``, on files under ``prefix``."""

    prefix: str
    error: int
    one_in: int
    seed: int
    after: int = 0
    calls: int = 15
    most: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Order:
    """A command: its arguments, the folder it runs in, the file that takes its output, and what limits it.

    ``limits`` are names of ``resource`` and their values; ``pages`` is how large the database may grow.
    """

    arguments: tuple[str, ...]
    folder: str
    out: str
    limits: dict[str, int] = field(default_factory=dict)
    faults: Faults | None = None
    pages: int = 0


class Zygote:
    """Starts commands one at a time. Use as a context manager."""

    def __init__(self, environ: dict[str, str] | None = None) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.torture.zygote"],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(_ROOT), **(environ or {})},
        )
        self.pid = 0

    def __enter__(self) -> Zygote:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.pid:
            self.kill()
            self.wait()
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._process.stdout.close()

    def start(self, order: Order) -> int:
        """The process id of the command, which has begun."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps(asdict(order)) + "\n")
        self._process.stdin.flush()
        self.pid = self._answer()
        return self.pid

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        """Signals the command that runs; it stays a process until ``wait``, so that no other is hit."""
        if self.pid:
            os.kill(self.pid, how)

    def wait(self) -> int:
        """The exit code of the command, or the signal that ended it as a negative number."""
        assert self._process.stdin
        code = self._answer()
        self.pid = 0
        # Only now is the process taken from the list of processes: its number was ours until here.
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return code

    def run(self, order: Order) -> int:
        """Runs a command to its end."""
        self.start(order)
        return self.wait()

    def _answer(self) -> int:
        assert self._process.stdout
        return int(self._process.stdout.readline())


def _arm(faults: dict[str, Any]) -> None:
    import ctypes

    arm = ctypes.CDLL(None).faults_arm
    arm.argtypes = [ctypes.c_char_p, *[ctypes.c_int] * 4, ctypes.c_uint, ctypes.c_int]
    numbers = [faults[name] for name in ("error", "one_in", "after", "calls", "seed", "most")]
    arm(faults["prefix"].encode(), *numbers)


def _bound(pages: int) -> None:
    """No database may grow beyond that many pages, as if the disk were full."""
    connect = sqlite3.connect

    def bounded(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **options)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    sqlite3.connect = bounded  # type: ignore[assignment]


def _become(order: dict[str, Any]) -> int:
    """The child: the program, with what limits it."""
    from watcher.cli.app import run

    os.chdir(order["folder"])
    out = os.open(order["out"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.close(out)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    for name, most in order["limits"].items():
        resource.setrlimit(getattr(resource, name), (most, most))
    if order["pages"]:
        _bound(order["pages"])
    if order["faults"]:
        _arm(order["faults"])
    code = run(order["arguments"])
    sys.stdout.flush()
    sys.stderr.flush()
    return int(code)


def _warm() -> None:
    """Everything that commands import, but nothing opened or started."""
    import apprise

    import watcher.adapters.browser
    import watcher.adapters.store
    import watcher.cli.check
    import watcher.cli.deliver
    import watcher.cli.run
    import watcher.cli.status
    import watcher.cli.wiring
    import watcher.core.extract.pdf  # noqa: F401

    apprise.Apprise.instantiate("json://127.0.0.1/")


def main() -> None:
    """Forks a child for each line, and says its process id and what it came to."""
    _warm()
    while line := sys.stdin.readline():
        order = json.loads(line)
        child = os.fork()
        if not child:
            code = 99
            try:
                code = _become(order)
            finally:
                os._exit(code)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        done = os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
        assert done
        sys.stdout.write(f"{done.si_status if done.si_code == os.CLD_EXITED else -done.si_status}\n")
        sys.stdout.flush()
        sys.stdin.readline()
        os.waitpid(child, 0)


if __name__ == "__main__":
    main()
