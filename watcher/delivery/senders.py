"""Threads that send one message each, and nothing else: the store belongs to another. Knows no outbox."""

from __future__ import annotations

import queue
import threading
from typing import Generic, TypeVar

from watcher.delivery.desk import Send
from watcher.errors import mistake
from watcher.model import Channel, Message, Sent

_LOOK = 0.1

Job = TypeVar("Job")


class Senders(Generic[Job]):
    """They are daemons: a service that hangs must not keep us from ending. ``Job`` is what a message is sent for."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._answers: queue.SimpleQueue[tuple[Job, Sent] | BaseException] = queue.SimpleQueue()
        self.under_way = 0

    def start(self, job: Job, channel: Channel, message: Message) -> None:
        """Has a message sent."""
        self.under_way += 1
        threading.Thread(
            target=self._work, args=(job, channel, message), name=f"send-{channel.name}", daemon=True
        ).start()

    def next(self) -> tuple[Job, Sent] | None:
        """What came of a message, or None if nothing did for a moment."""
        try:
            answer = self._answers.get(timeout=_LOOK)
        except queue.Empty:
            return None
        self.under_way -= 1
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def _work(self, job: Job, channel: Channel, message: Message) -> None:
        try:
            sent = self._send(channel, message)
        except Exception as error:  # noqa: BLE001 - a mistake of ours about one message must not stop the others
            sent = Sent(False, mistake(error, text=False), unsure=True)
        except BaseException as error:  # noqa: BLE001 - somebody wants the program to end
            self._answers.put(error)
            return
        self._answers.put((job, sent))
