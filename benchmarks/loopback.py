"""A site of many policies for the benchmarks: ``python benchmarks/loopback.py --pages 200``, in a process of its own.

Prints a line of JSON with the addresses of the pages once it listens. Each page is about 40 KB of HTML, different
from all others, and has a host of its own (127.0.x.y), because a watcher asks one host for one page at a time.
``POST /round/N`` on any of them begins round N: from then on ``--changing`` percent of the pages have another
sentence than in the round before. ``POST /noise/N`` gives all pages other nonces and tokens, and the same text.

It answers from memory with one write a request, for a small part of what the cheapest client spends, so that the
clients are measured and not the site. It serves nothing but this.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import socket
from functools import lru_cache

SIZE = 40_000
"""Bytes of a page, or a little more."""

_SUBJECTS = ("your name and address", "records of the pages that you open", "what you write to us", "your order")
_ACTIONS = ("keep", "read", "hand over", "analyse", "delete", "correct", "store in another country", "combine")
_ENDS = (
    "to run the service and to keep it safe",
    "for as long as the law asks it of us",
    "where you have agreed to it beforehand",
    "so that we can answer your questions",
    "with companies that work for us under contract",
    "unless you ask us not to",
)
_HEADINGS = ("Information we collect", "How we use it", "Sharing", "Retention", "Your rights", "Cookies", "Contact")


def sentence(chance: random.Random) -> str:
    """One sentence of a made-up policy, with a number so that hardly two are the same."""
    subject, action, end = chance.choice(_SUBJECTS), chance.choice(_ACTIONS), chance.choice(_ENDS)
    return f"Under rule {chance.randrange(10_000)} we may {action} {subject} {end}."


def head(vendor: str, noise: int) -> str:
    """What stands before the policy: scripts and styles with a nonce, a menu."""
    nonce = f"{random.Random(f'{vendor}{noise}').getrandbits(64):x}" if noise else "0"  # noqa: S311 - no secret
    script = "".join(f"window.data[{at}]={{item:{at},state:'{vendor}'}};" for at in range(150))
    style = "".join(f".card-{at}{{margin:{at}px;color:#{at:06x}}}" for at in range(120))
    menu = "".join(f'<li class="item"><a href="/page/{at}?ref=menu">Topic {at}</a></li>' for at in range(20))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{vendor} Privacy Policy</title>'
        f'<style>{style}</style><script nonce="{nonce}">{script}</script></head><body data-token="{nonce}">'
        f"<header><nav><ul>{menu}</ul></nav></header>"
    )


@lru_cache(maxsize=64)
def page(number: int, edition: int, noise: int) -> bytes:
    """The page of a policy; another ``edition`` has one other sentence."""
    chance = random.Random(number)  # noqa: S311 - text, not secrets
    vendor = f"Vendor {number}"
    parts = [head(vendor, noise), f"<main><h1>{vendor} Privacy Policy</h1><p>This policy is of {vendor}.</p>"]
    size, section = sum(map(len, parts)), 0
    while size < SIZE:
        section += 1
        said = [" ".join(sentence(chance) for _ in range(5)) for _ in range(6)]
        if section == 3:
            said[2] += f" We keep records of your visits for {30 + edition} days."
        text = "".join(f'<p class="text">{paragraph}</p>' for paragraph in said)
        heading = _HEADINGS[(section - 1) % len(_HEADINGS)]
        parts.append(f'<section id="s{section}"><h2>{section}. {heading}</h2>{text}</section>')
        size += len(parts[-1])
    parts.append(f"</main><footer><p>Made by {vendor}.</p></footer></body></html>")
    return "".join(parts).encode()


def edition(number: int, round_: int, changing: int) -> int:
    """How often a page had changed by that round, if ``changing`` percent of all do in each."""
    if not changing:
        return 0
    every = 100 // changing
    return (round_ + number % every) // every - (number % every) // every


class Site:
    """The pages as they are now, as whole answers."""

    def __init__(self, pages: int, changing: int) -> None:
        self._changing = changing
        self._round = self._noise = 0
        self._made: dict[int, tuple[tuple[int, int], bytes]] = {}
        self.pages = pages

    def answer(self, method: str, path: str) -> bytes:
        """The whole answer to a request."""
        what, _, number = path.strip("/").rpartition("/")
        if method == "POST":
            if what == "round":
                self._round = int(number)
            else:
                self._noise = int(number)
            for page_number in range(self.pages):
                self._whole(page_number)
            return b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
        return self._whole(int(number))

    def _whole(self, number: int) -> bytes:
        wanted = edition(number, self._round, self._changing), self._noise
        known = self._made.get(number)
        if known is None or known[0] != wanted:
            body = page(number, *wanted)
            head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
            known = self._made[number] = wanted, head.encode() + body
        return known[1]


class Connection(asyncio.Protocol):
    """One client's connection, kept open until the client closes it. Requests have no body."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """A client has connected."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """A request, or a part of one."""
        self._read += data
        while b"\r\n\r\n" in self._read:
            request, _, self._read = self._read.partition(b"\r\n\r\n")
            method, path, _ = request.split(b"\r\n", 1)[0].decode().split(" ")
            self._transport.write(self._site.answer(method, path))


def listeners(count: int) -> list[socket.socket]:
    """Sockets on as many loopback addresses, at one port."""
    made: list[socket.socket] = []
    for at in range(count):
        sock = socket.socket()
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        port = made[0].getsockname()[1] if made else 0
        sock.bind((f"127.0.{1 + at // 250}.{1 + at % 250}", port))
        made.append(sock)
    return made


async def serve(site: Site, hosts: int) -> None:
    """Answers until the process is ended."""
    loop = asyncio.get_running_loop()
    socks = listeners(hosts)
    for sock in socks:
        await loop.create_server(lambda: Connection(site), sock=sock, backlog=512)
    where = [socks[number % hosts].getsockname() for number in range(site.pages)]
    for number in range(site.pages):
        site.answer("GET", f"/policy/{number}")
    print(
        json.dumps([f"http://{host}:{port}/policy/{number}" for number, (host, port) in enumerate(where)]), flush=True
    )
    await asyncio.Event().wait()


def main() -> None:
    """Serves until it is ended."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--hosts", type=int, default=0, help="one for each page, unless said otherwise")
    parser.add_argument("--changing", type=int, default=10, help="percent of the pages in each round: 0, 1, 2, 5, 10 …")
    args = parser.parse_args()
    asyncio.run(serve(Site(args.pages, args.changing), args.hosts or args.pages))


if __name__ == "__main__":
    main()
