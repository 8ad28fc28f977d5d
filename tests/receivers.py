"""Where alerts arrive in tests, for real: a webhook, a mail server and a log that is written to a file."""

from __future__ import annotations

import email
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller

from tests.servers import Request, Response, Site


@dataclass
class Received:
    """What has arrived: the webhook's subjects and texts, mails, and the file that the log writes."""

    urls: dict[str, str]
    log: Path
    hooked: list[dict[str, str]] = field(default_factory=list)
    mails: list[EmailMessage] = field(default_factory=list)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        """Takes in a mail, as aiosmtpd wants it done."""
        found = email.message_from_bytes(envelope.content, policy=default)
        assert isinstance(found, EmailMessage)
        self.mails.append(found)
        return "250 OK"

    @property
    def lines(self) -> list[str]:
        """The records of the log, one for each message."""
        return self.log.read_text(encoding="utf-8").split("\0")[:-1]

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many messages each of the three has."""
        return len(self.hooked), len(self.mails), len(self.lines)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def _logging(log: Path) -> Iterator[int]:
    """Appends every datagram to a file."""
    log.touch()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.settimeout(0.05)
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                try:
                    record = listener.recv(65536)
                except TimeoutError:
                    continue
                with log.open("ab") as file:
                    file.write(record + b"\0")

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            done.set()
            thread.join()


@contextmanager
def receiving(site: Site, folder: Path) -> Iterator[Received]:
    """A webhook at ``site``, a mail server and a log in ``folder``; ``urls`` are what to configure."""

    def hook(request: Request) -> Response:
        received.hooked.append(json.loads(request.body))
        return Response(200)

    port = _free_port()
    log = folder / "alerts.log"
    with _logging(log) as log_port:
        urls = {
            "hook": f"json://127.0.0.1:{site.port}/hook",
            "mail": f"mailto://127.0.0.1:{port}?mode=insecure&from=watcher@acme.test&to=legal@acme.test",
            "log": f"rsyslog://127.0.0.1:{log_port}/user",
        }
        received = Received(urls, log)
        site.routes["/hook"] = hook
        controller = Controller(received, hostname="127.0.0.1", port=port)
        controller.start()
        try:
            yield received
        finally:
            controller.stop()
