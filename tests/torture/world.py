"""A site whose policies change and channels that fail, with a ledger of what each of them saw.

Every change names one more company that receives data, under a name that occurs nowhere else: so it is
material, and the ledger can tell which change a message is about.
"""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random

from tests.servers import Request, Response, Site, page, serve

POLICIES = tuple(
    f"{name}/privacy" for name in ("aldermoor", "brackwell", "corvane", "dunmarch", "esterlow", "farrowby")
)
CHANNELS = ("steady", "moody", "absent", "digest")
PATIENCE = 2.0
"""Seconds that a channel has to answer: many, for one that is only slow because the machine is busy."""

_SYLLABLES = (
    "bal",
    "cor",
    "dun",
    "fen",
    "gar",
    "hol",
    "jas",
    "kel",
    "lom",
    "mir",
    "nor",
    "pel",
    "quo",
    "ros",
    "tam",
    "vex",
)
_LINK = re.compile(r"/([a-z]+)~privacy-\d+-(\d+)\.html")
_REPEAT = re.compile(r"repeat|arrived (already|before)|sent before|second time", re.IGNORECASE)


def company(policy: int, number: int) -> str:
    """A name that no other change uses."""
    digits = [_SYLLABLES[(policy * 4096 + number) >> shift & 15] for shift in (20, 16, 12, 8, 4, 0)]
    return "".join(digits).title() + " Media"


def policy_page(vendor: str, companies: list[str]) -> str:
    """A short policy that lists the companies which receive data."""
    items = "".join(
        f"<li>{name}, which receives your e-mail address to show you advertising</li>" for name in companies
    )
    name = vendor.title()
    return f"""<!DOCTYPE html><html lang="en"><head><title>{name} Privacy Policy</title></head><body><main>
<h1>{name} Privacy Policy</h1><p>{name} rents out canal boats. This policy says what we learn about you when you
book a boat, what we do with it, and what you can ask of us.</p>
<h2>1. Data that we collect</h2><p>When you book we ask for your name, your e-mail address and a telephone number.
We keep them for two years after your last trip.</p>
<h2>2. How we use it</h2><p>We use personal data to run the boats, to answer your questions and to keep you safe.</p>
<h2>3. Who receives it</h2><p>We share personal data with these companies:</p><ul>
<li>Harbour Hosting, which runs our servers under contract</li>{items}</ul>
<h2>4. Your rights</h2><p>You may ask us for a copy of your data, and to correct or delete it. We answer within a
month.</p></main></body></html>"""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A message that a channel took in; ``answered`` is false where the sender was left without an answer."""

    channel: str
    run: int
    keys: tuple[tuple[str, int], ...]
    marked: bool
    answered: bool
    text: str


@dataclass
class World:
    """The site and the channels. ``run`` is the number of the process that runs now, for the ledger."""

    rng: Random
    companies: dict[str, list[str]] = field(default_factory=lambda: {policy: [] for policy in POLICIES})
    arrivals: list[Arrival] = field(default_factory=list)
    served: set[tuple[int, str, int]] = field(default_factory=set)
    refused: Counter[str] = field(default_factory=Counter)
    run: int = 0
    moody: bool = True
    restless: bool = True
    watch: Callable[[str], None] = lambda event: None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def change(self, policy: str) -> None:
        """One more company on the policy's list."""
        companies = self.companies[policy]
        companies.append(company(POLICIES.index(policy), len(companies)))

    def draw(self, chance: float) -> bool:
        """True with that probability."""
        with self.lock:
            return self.rng.random() < chance

    def policy(self, policy: str) -> Callable[[Request], Response]:
        """The route of a policy: at times an error, at times changed by the very request."""

        def answer(request: Request) -> Response:
            if self.restless and self.draw(0.02):
                return Response(503)
            with self.lock:
                if self.restless and self.rng.random() < 0.02:
                    self.change(policy)
                companies = list(self.companies[policy])
            self.watch("fetch")
            with self.lock:
                self.served.add((self.run, policy, len(companies)))
            return page(policy_page(policy.split("/")[0], companies))

        return answer

    def channel(self, name: str) -> Callable[[Request], Response]:
        """The route of a channel; a moody one refuses, or takes the message and says nothing."""

        def answer(request: Request) -> Response:
            if len(request.body) < int(request.headers["content-length"]):
                return Response(400)  # its sender was killed in the middle of it
            with self.lock:
                mood = self.rng.random() if self.moody and name != "steady" else 1.0
            self.watch("hook")
            if mood < 0.3:
                self.refused[name] += 1
                return Response(500)
            self.take(name, json.loads(request.body), answered=mood >= 0.45)
            if mood < 0.43:
                raise ConnectionAbortedError  # the connection ends without an answer
            if mood < 0.45:
                time.sleep(PATIENCE * 1.2)
            return Response(200)

        return answer

    def take(self, channel: str, body: dict[str, str], *, answered: bool) -> None:
        """Writes a message into the ledger."""
        text = f"{body['title']}\n{body['message']}"
        keys = tuple((f"{vendor}/privacy", int(new)) for vendor, new in _LINK.findall(text))
        arrival = Arrival(channel, self.run, keys, bool(_REPEAT.search(text)), answered, text)
        with self.lock:
            self.arrivals.append(arrival)


@contextmanager
def served(world: World) -> Iterator[Site]:
    """The world on loopback."""
    with serve() as site:
        site.routes |= {f"/{policy}": world.policy(policy) for policy in POLICIES}
        site.routes |= {f"/hook/{name}": world.channel(name) for name in CHANNELS}
        yield site


@contextmanager
def refusing() -> Iterator[int]:
    """A port at which every connection is refused, and which nobody else gets meanwhile."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield bound.getsockname()[1]


def configuration(site: Site, absent: int = 0) -> str:
    """Every policy due at each moment, and all channels; the absent one at a port of its own."""
    lines = ["[watcher]", 'database = "watcher.db"', "allow_private_addresses = true"]
    lines += ['redlines = "redlines"', 'redline_url = "https://redlines.test"']
    lines += ["[defaults]", 'every = "1s"']
    for name in CHANNELS:
        port = absent if absent and name == "absent" else site.port
        address = f"json://127.0.0.1:{port}/hook/{name}?cto={PATIENCE}&rto={PATIENCE}"
        lines += ["[[channel]]", f'name = "{name}"', f'url = "{address}"']
    lines += ['digest = "daily"', 'digest_below = "critical"']  # of the last one
    for policy in POLICIES:
        lines += ["[[policy]]", f'id = "{policy}"', f'url = "{site.url("/" + policy)}"']
    return "\n".join(lines) + "\n"
