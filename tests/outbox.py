"""Alerts and notices put straight into a real store, channels that answer as told, and a clock that one sets."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from tests.adapters.decisions import unchanged
from tests.core.bundle_samples import delivery
from watcher.adapters.store import Store
from watcher.core.routing import addressed
from watcher.delivery import Delivered, deliver
from watcher.model import Alert, Channel, Message, Notice, Outgoing, Sent

OK = Sent(True)
DOWN = Sent(False, "the service is down")


def channel(name: str = "legal", **wishes: Any) -> Channel:
    """A channel of that name, with those wishes."""
    return Channel(name, f"json://{name}.test", **wishes)


def put(
    store: Store,
    at: datetime,
    contents: Iterable[Alert | Notice],
    channels: Iterable[Channel],
    gone: Iterable[str] = (),
) -> None:
    """Stores what is told as one decision, addressed to the channels, and to some that the configuration lacks."""
    known = {each.name: each for each in channels}
    outbox = tuple(
        Outgoing(replace(content, channels=(*known, *gone)), delivery(0, content).message) for content in contents
    )
    store.commit(addressed(replace(unchanged(at), outbox=outbox), known))


@dataclass
class Service:
    """Takes messages, in any thread. ``answers`` are given by channel, ``OK`` where there is none."""

    answers: dict[str, Sent | Callable[[Message], Sent]] = field(default_factory=dict)
    got: list[tuple[str, Message]] = field(default_factory=list)
    tried: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, channel: Channel, message: Message) -> Sent:
        """One attempt."""
        answer = self.answers.get(channel.name, OK)
        sent = answer if isinstance(answer, Sent) else answer(message)
        with self.lock:
            self.tried.append(channel.name)
            if sent.ok:
                self.got.append((channel.name, message))
        return sent

    @property
    def subjects(self) -> list[str]:
        """Of what arrived, in order."""
        return [message.subject for _, message in self.got]


def run(
    store: Store, channels: Iterable[Channel], send: Callable[[Channel, Message], Sent], at: datetime
) -> list[Delivered]:
    """Delivers what is due at that moment."""
    return list(deliver(store, channels, send, lambda: at))
