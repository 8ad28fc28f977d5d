"""What systemd is told of a service: that it is ready, alive, reloading or stopping, and how it is doing.

Speaks the protocol of sd_notify(3): datagrams to the socket that ``$NOTIFY_SOCKET`` names. Where there is none,
nothing is said.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Mapping

_LONGEST_STATUS = 500


class Service:
    """The service as systemd sees it. ``environ`` is where systemd left its wishes."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._address = _address(environ.get("NOTIFY_SOCKET", ""))
        self._status = ""
        self.watchdog = _watchdog(environ)
        """Seconds within which systemd wants to hear that we are alive, or None."""

    def ready(self) -> None:
        """It has started, or taken over its new configuration."""
        self._send("READY=1")

    def reloading(self) -> None:
        """It reads its configuration; ``ready`` ends that."""
        self._send(f"RELOADING=1\nMONOTONIC_USEC={time.monotonic_ns() // 1000}")

    def stopping(self) -> None:
        """It is about to end."""
        self._send("STOPPING=1")

    def alive(self) -> None:
        """It does its work."""
        if self.watchdog:
            self._send("WATCHDOG=1")

    def status(self, line: str) -> None:
        """How it is doing, for ``systemctl status``; said only when it is new."""
        line = " ".join(line.split())[:_LONGEST_STATUS]
        if line != self._status and self._send(f"STATUS={line}"):
            self._status = line

    def _send(self, message: str) -> bool:
        """False if nobody listens. That must not end a service which does its work."""
        if not self._address:
            return False
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as channel:
            channel.setblocking(False)
            try:
                channel.sendto(message.encode("utf-8", "replace"), self._address)
            except OSError:
                return False
        return True


def _address(text: str) -> str:
    """Of a file, or abstract (``@name``, in the kernel's spelling); other kinds are for virtual machines."""
    if text.startswith("@"):
        return "\0" + text[1:]
    return text if text.startswith("/") else ""


def _watchdog(environ: Mapping[str, str]) -> float | None:
    microseconds, pid = environ.get("WATCHDOG_USEC", ""), environ.get("WATCHDOG_PID", "")
    if not microseconds.isdecimal() or int(microseconds) == 0 or pid not in ("", str(os.getpid())):
        return None
    return int(microseconds) / 1e6
