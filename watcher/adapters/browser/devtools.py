"""A conversation with Chromium in its DevTools protocol, over a pipe.

Messages are JSON, ended by a NUL. The browser runs in a process group of its own, with a fresh
profile, and is killed with all its children when the conversation ends, however it ends.
"""

from __future__ import annotations

import fcntl
import json
import os
import selectors
import signal
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from time import monotonic
from typing import Any

from watcher.adapters.fetch.fault import Fault

Message = dict[str, Any]

_FLAGS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--blink-settings=imagesEnabled=false",
    # Names are for the proxy to look up; not even a hint in a page makes the browser ask for one.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    # WebRTC speaks UDP past every proxy unless it is told not to.
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--mute-audio",
)


class Gone(Exception):
    """The browser closed the pipe, or does not do what it was asked."""


class DevTools:
    """One open conversation, to end at ``until`` on the monotonic clock."""

    def __init__(self, reader: int, writer: int, until: float, largest: int) -> None:
        self._reader, self._writer, self._until, self._largest = reader, writer, until, largest
        self._buffer = bytearray()
        self._last_id = 0
        self._waiting = selectors.DefaultSelector()
        self._waiting.register(reader, selectors.EVENT_READ)

    def close(self) -> None:
        """Let go of the pipe."""
        self._waiting.close()
        os.close(self._reader)
        os.close(self._writer)

    def send(self, method: str, session: str = "", **params: object) -> int:
        """Ask for something without waiting for the answer; gives the number of the message."""
        self._last_id += 1
        message: Message = {"id": self._last_id, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        try:
            while data:
                data = data[os.write(self._writer, data) :]
        except OSError:
            raise Gone from None
        return self._last_id

    def call(self, event: Callable[[Message], None], method: str, session: str = "", **params: object) -> Message:
        """Ask and wait for the result; what else comes in between goes to ``event``."""
        number = self.send(method, session, **params)
        while True:
            message = self.receive()
            if message.get("id") != number:
                event(message)
            elif "result" in message:
                result: Message = message["result"]
                return result
            else:
                raise Gone

    def receive(self, seconds: float | None = None) -> Message:
        """The next message; ``{}`` after ``seconds`` of silence. Raises ``Fault`` when time is up."""
        quiet_at = monotonic() + seconds if seconds is not None else self._until
        while (end := self._buffer.find(b"\0")) < 0:
            left = min(quiet_at, self._until) - monotonic()
            if left <= 0:
                if quiet_at < self._until:
                    return {}
                raise Fault("timeout", "The page could not be rendered in time.")
            if self._waiting.select(left):
                self._fill()
        raw = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        try:
            message: Message = json.loads(raw)
        except ValueError:
            raise Gone from None
        return message

    def _fill(self) -> None:
        data = os.read(self._reader, 1 << 20)
        if not data:
            raise Gone
        self._buffer += data
        if len(self._buffer) > self._largest:
            raise Fault("too-large", "The rendered page is larger than the limit (max_body).")


@contextmanager
def browser(program: str, flags: Sequence[str], until: float, largest: int) -> Iterator[DevTools]:
    """Start ``program`` and talk to it. ``largest`` is the longest message to take, in bytes."""
    with tempfile.TemporaryDirectory(prefix="watcher-browser-", ignore_cleanup_errors=True) as profile:
        command = [program, *_FLAGS, f"--user-data-dir={profile}", *flags]
        if os.geteuid() == 0:
            # Chromium refuses to run as root otherwise; the service runs as a user of its own.
            command.append("--no-sandbox")
        (our_reader, its_writer), (its_reader, our_writer) = _pipe(), _pipe()
        talk = DevTools(our_reader, our_writer, until, largest)
        try:
            try:
                process = _start(command, its_reader, its_writer, profile)
            finally:
                os.close(its_reader)
                os.close(its_writer)
            try:
                yield talk
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process, signal.SIGKILL)
                os.waitpid(process, 0)
        finally:
            talk.close()


def _pipe() -> tuple[int, int]:
    """Read and write end, both out of the way of the descriptors 3 and 4 that Chromium wants."""
    low = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in low)
    for end in low:
        os.close(end)
    return high[0], high[1]


def _start(command: list[str], reads: int, writes: int, home: str) -> int:
    """Start the browser in a process group of its own; gives its process id, the group's too.

    The page's address is never on the command line.
    """
    nowhere = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    pipes = [(os.POSIX_SPAWN_DUP2, reads, 3), (os.POSIX_SPAWN_DUP2, writes, 4)]
    environment = {"HOME": home, "PATH": os.defpath, "LANG": "C.UTF-8"}
    return os.posix_spawn(command[0], command, environment, file_actions=[*nowhere, *pipes], setpgroup=0)
