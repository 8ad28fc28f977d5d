"""Where the Fetcher connects to: checked addresses only, however a page, a name or a redirect is written."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence

import pytest

from tests.adapters.fetching import OK, after_request, failed, fetcher, good, loopback, only_127_0_0_1, says
from tests.servers import Response, page, redirect, serve, serve_raw
from watcher.adapters.fetch.guard import no_refusal
from watcher.adapters.fetch.transport import Budget, GuardedAdapter, GuardedSession
from watcher.model import Validators


def resolving(**names: Sequence[str]) -> Callable[[str, int], Sequence[str]]:
    return lambda host, port: names[host.removesuffix(".test")]


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "LOCALHOST", "2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1", "017700000001"),
        *("127.1", "127.0.1", "0", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]"),
    ],
)
def test_this_machine_is_blocked_however_it_is_written(scheme: str, host: str) -> None:
    with serve({"/": page("secret")}) as site, fetcher(allow_private=False) as fetch:
        outcome = failed(fetch.fetch(f"{scheme}://{host}:{site.port}/"))
        assert outcome.reason == "blocked-address"
        assert "not a public address" in outcome.detail
        assert site.connections == 0


@pytest.mark.parametrize(
    "authority",
    [
        *("127%2e0%2e0%2e1", "%31%32%37.0.0.1", "[::1%25lo]", "[fe80::1%eth0]", "[::1]evil.test", "[127.0.0.1]"),
        *("127.0.0.1.", "public.test@127.0.0.1", "127.0.0.1\\@public.test", "127.0.0.1#@public.test", "a" * 9_000),
        *("127.0.0.1\t", "127.0.0.1\n.public.test", "127.0.0.1;public.test", "127.0.0.1,public.test", "v1.::1"),
        *("①②⑦.⓪.⓪.①", "127。0。0。1", "127.0.0.1\u200b", "ⓛocalhost"),
        *("127.0.0.1?@public.test", "public.test:80@127.0.0.1", "[::1", "127.0.0.1\x00.public.test", "*"),
    ],
)
def test_addresses_that_parsers_read_in_two_ways_lead_nowhere(authority: str) -> None:
    with serve({"/": page("secret")}) as site, fetcher(allow_private=False) as fetch:
        outcome = failed(fetch.fetch(f"http://{authority}:{site.port}/"))
        assert outcome.reason in ("bad-url", "dns", "blocked-address")
        assert site.connections == 0


@pytest.mark.parametrize("port", ["0", "65536", "-1", "８０", "80x", ""])
def test_ports_that_are_none_lead_nowhere_else(port: str) -> None:
    with fetcher(allow_private=False, resolve=loopback) as fetch:
        assert failed(fetch.fetch(f"http://acme.test:{port}/")).reason in ("bad-url", "blocked-address")


@pytest.mark.parametrize(
    "address",
    [
        *("0.0.0.0", "10.0.0.1", "100.64.0.1", "169.254.169.254", "172.16.0.1", "192.168.0.1", "192.88.99.1"),
        *("198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:8.8.8.8", "::8.8.8.8"),
        *("64:ff9b::a00:1", "64:ff9b:1::1", "2001:0:102:304::1", "2002:a00:1::1", "fc00::1", "fe80::1", "ff02::1"),
    ],
)
@pytest.mark.parametrize("others", [[], ["9.9.9.9"] * 20], ids=["alone", "last of many"])
def test_no_name_leads_to_a_special_address(address: str, others: list[str]) -> None:
    with fetcher(allow_private=False, resolve=lambda host, port: [*others, address]) as fetch:
        outcome = failed(fetch.fetch("http://acme.test/"))
        assert outcome.reason == "blocked-address"
        assert outcome.detail.startswith(f"acme.test leads to {address}, ")


def test_one_private_address_among_public_ones_blocks_the_name() -> None:
    names = resolving(mixed=["127.0.0.1", "10.0.0.1"], fine=["127.0.0.1"])
    with serve({"/": page("x")}) as site, fetcher(allow_private=False, refuse=only_127_0_0_1, resolve=names) as fetch:
        outcome = failed(fetch.fetch(f"http://mixed.test:{site.port}/"))
        assert outcome.detail == "mixed.test leads to 10.0.0.1, which is not a public address (elsewhere)."
        assert site.connections == 0
        assert good(fetch.fetch(f"http://fine.test:{site.port}/")).body == b"x"
        assert site.requests[0].headers["host"] == f"fine.test:{site.port}"


def test_redirects_are_guarded_too() -> None:
    names = resolving(public=["127.0.0.1"], intranet=["127.0.0.2"])
    with serve() as site, fetcher(allow_private=False, refuse=only_127_0_0_1, resolve=names) as fetch:
        site.routes["/"] = redirect(f"http://intranet.test:{site.port}/secret")
        assert failed(fetch.fetch(f"http://public.test:{site.port}/")).reason == "blocked-address"
        assert [request.path for request in site.requests] == ["/"]


def test_a_name_that_changes_its_mind_is_asked_once_and_checked_each_time() -> None:
    answers = [["127.0.0.1"], ["127.0.0.2"]]
    asked: list[str] = []

    def rebinding(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return answers[min(len(asked), len(answers)) - 1]

    turns = [after_request(lambda: iter(()), reset=True)]

    def handle(client: socket.socket) -> None:
        turns.pop(0)(client)

    with serve_raw(handle) as port, fetcher(allow_private=False, refuse=only_127_0_0_1, resolve=rebinding) as fetch:
        assert failed(fetch.fetch(f"http://evil.test:{port}/")).reason == "blocked-address"
    assert asked == ["evil.test", "evil.test"]
    assert turns == []  # the first answer was connected to, as checked; the retry was checked anew


@pytest.mark.parametrize("robots", [False, True], ids=["page", "robots.txt"])
def test_a_connection_that_was_closed_is_checked_anew(robots: bool) -> None:
    addresses = ["127.0.0.1", "127.0.0.2"]
    with (
        serve_raw(says(OK + b"Content-Length: 1\r\n\r\nx")) as port,
        fetcher(
            robots=robots,
            allow_private=False,
            refuse=only_127_0_0_1,
            resolve=lambda host, port: [addresses.pop(0)] if len(addresses) > 1 else addresses,
        ) as fetch,
    ):
        # With robots.txt the first connection is spent on it, and the page needs the second.
        if not robots:
            assert good(fetch.fetch(f"http://evil.test:{port}/")).body == b"x"
        assert failed(fetch.fetch(f"http://evil.test:{port}/")).reason == "blocked-address"


def test_another_origin_learns_nothing_from_a_redirect() -> None:
    with serve() as site, serve({"/": page("x")}) as other, fetcher(resolve=loopback) as fetch:
        site.routes["/"] = Response(
            302, {"Location": f"http://b.test:{other.port}/", "Set-Cookie": "session=1; Path=/"}
        )
        validators = Validators('"v1"', "Mon, 04 May 2026 12:00:00 GMT")
        good(fetch.fetch(f"http://a.test:{site.port}/", validators, language="de"))
        sent = other.requests[0].headers
        allowed = {"host", "user-agent", "accept", "accept-encoding", "accept-language", "connection"}
        assert sent.keys() <= allowed


def test_a_kept_connection_stays_with_the_address_that_was_checked() -> None:
    asked: list[str] = []

    def rebinding(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["127.0.0.2"]

    with (
        serve({"/": page("x")}) as site,
        fetcher(allow_private=False, refuse=only_127_0_0_1, resolve=rebinding) as fetch,
    ):
        assert [good(fetch.fetch(f"http://evil.test:{site.port}/")).body for _ in range(3)] == [b"x"] * 3
        assert site.connections == 1
    assert asked == ["evil.test"]


def test_the_next_address_is_tried_when_one_is_dead() -> None:
    with (
        serve({"/": page("x")}) as site,
        fetcher(resolve=lambda host, port: ["::1", "127.0.0.3", "127.0.0.1"]) as fetch,
    ):
        assert good(fetch.fetch(f"http://two.test:{site.port}/")).body == b"x"


@pytest.mark.parametrize("answer", [[], ["not-an-address"], ["127.0.0.1\n"]], ids=["none", "a word", "a line break"])
def test_odd_answers_of_a_resolver_are_failures(answer: list[str]) -> None:
    with serve() as site, fetcher(allow_private=False, resolve=lambda host, port: answer) as fetch:
        assert failed(fetch.fetch(site.url("/"))).reason in ("dns", "blocked-address")


@pytest.mark.parametrize(
    "host", ["a" * 64 + ".test", "a..test", "xn--a", "*.test", "-.test", "⑯⑨。②⑤④", "a%00b.test", "a\u202eb.test"]
)
def test_odd_names_are_failures(host: str) -> None:
    with fetcher(allow_private=False, resolve=lambda name, port: ["127.0.0.1"]) as fetch:
        assert failed(fetch.fetch(f"http://{host}/")).reason in ("bad-url", "dns", "blocked-address")


def test_no_such_name_is_a_failure_for_a_person() -> None:
    def unknown(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with fetcher(resolve=unknown) as fetch:
        outcome = failed(fetch.fetch("https://acme.test/privacy?token=secret"))
        assert (outcome.reason, outcome.detail) == (
            "dns",
            "The name acme.test cannot be resolved: there is no such name.",
        )


def test_a_name_in_unicode_is_looked_up_in_ascii() -> None:
    asked: list[str] = []

    def note(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return loopback(host, port)

    with serve({"/": page("x")}) as site, fetcher(resolve=note) as fetch:
        assert good(fetch.fetch(f"http://müller.test:{site.port}/")).body == b"x"
    assert asked == ["xn--mller-kva.test"]


def test_no_proxy_even_where_one_is_asked_for() -> None:
    budget = Budget(5.0, 5.0)
    budget.refill(10.0)
    budget.allow(100_000)
    with serve({"/": page("x")}) as site, serve() as proxy:
        with GuardedSession(GuardedAdapter(loopback, no_refusal, budget, "")) as session:
            session.trust_env = True
            via = {"http": proxy.origin, "https": proxy.origin, "all": proxy.origin}
            assert session.get(site.url("/"), proxies=via, timeout=5).text == "x"
        assert proxy.requests == []
