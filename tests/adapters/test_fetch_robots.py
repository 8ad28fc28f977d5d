"""robots.txt: off unless asked for, read once for each origin, and never a reason to lose a page by accident."""

from __future__ import annotations

import time

import pytest

from tests.adapters.fetching import failed, fetcher, good, only_127_0_0_1
from tests.servers import Request, Response, Route, page, redirect, serve
from watcher.adapters.fetch.fault import Fault
from watcher.adapters.fetch.robots import KEPT, MOST_ORIGINS, Robots

BOT = "policy-watcher/1.0 (+https://example.org)"
FORBIDDEN = page("User-agent: *\nDisallow: /private\n", content_type="text/plain")


def test_robots_are_not_asked_unless_switched_on() -> None:
    with serve({"/robots.txt": FORBIDDEN, "/private": page("x")}) as site, fetcher() as fetch:
        assert good(fetch.fetch(site.url("/private"))).status == 200
        assert site.seen("/robots.txt") == []


def test_rules_are_kept_and_read_once() -> None:
    routes = {"/robots.txt": FORBIDDEN, "/private": page("x"), "/open": page("y")}
    with serve(routes) as site, fetcher(robots=True, user_agent=BOT) as fetch:
        outcome = failed(fetch.fetch(site.url("/private")))
        assert outcome.reason == "robots"
        assert f"http://127.0.0.1:{site.port}" in outcome.detail
        assert good(fetch.fetch(site.url("/open"))).body == b"y"
        assert len(site.seen("/robots.txt")) == 1
        assert site.seen("/private") == []
        assert site.requests[0].headers["user-agent"] == BOT


def test_rules_may_name_us() -> None:
    rules = "User-agent: policy-watcher\nDisallow: /\n\nUser-agent: *\nAllow: /\n"
    with serve({"/robots.txt": page(rules), "/": page("x")}) as site:
        with fetcher(robots=True, user_agent=BOT) as fetch:
            assert failed(fetch.fetch(site.url("/"))).reason == "robots"
        with fetcher(robots=True, user_agent="another/2") as fetch:
            assert good(fetch.fetch(site.url("/"))).status == 200


def slow(request: Request) -> Response:
    time.sleep(0.6)
    return FORBIDDEN


@pytest.mark.parametrize(
    "rules",
    [
        Response(404),
        Response(403),
        Response(500),
        page(b"\x00\xff\xfe binary"),
        page("User-agent: *\nDisallow: //[\n"),
        page("User-agent: *\nCrawl-delay: ²\nDisallow:\n"),
        page("x" * 600_000),
        Response(200, {"Content-Encoding": "gzip"}, "broken"),
        redirect("/robots.txt"),
        redirect("http://127.0.0.2/robots.txt"),
        slow,
    ],
    ids=["404", "403", "500", "binary", "bad url", "bad number", "huge", "corrupt", "circle", "guarded", "slow"],
)
def test_whatever_goes_wrong_with_robots_permits_the_page(rules: Route) -> None:
    fetch = fetcher(robots=True, allow_private=False, refuse=only_127_0_0_1, timeout=1.6)
    with serve({"/robots.txt": rules, "/private": page("x")}) as site, fetch:
        assert good(fetch.fetch(site.url("/private"))).body == b"x"


def test_redirected_rules_count_and_each_hop_is_asked_about() -> None:
    with serve({"/robots.txt": redirect("/rules"), "/rules": FORBIDDEN}) as site, fetcher(robots=True) as fetch:
        site.routes["/moved"] = redirect("/private")
        assert failed(fetch.fetch(site.url("/moved"))).reason == "robots"
        assert site.seen("/private") == []


def test_rules_are_read_again_after_some_hours() -> None:
    now, read = [0.0], []

    def rules(url: str) -> tuple[int, bytes]:
        read.append(url)
        return 200, b"User-agent: *\nDisallow: " + (b"/" if len(read) == 1 else b"")

    robots = Robots(BOT, lambda: now[0])
    for at in (0.0, KEPT - 1):
        now[0] = at
        with pytest.raises(Fault):
            robots.check("https://acme.test/privacy", rules)
    now[0] = KEPT
    robots.check("https://acme.test/privacy", rules)
    assert read == ["https://acme.test/robots.txt"] * 2


def test_the_rules_of_origins_without_end_are_not_all_kept() -> None:
    robots = Robots(BOT)
    asked: list[str] = []

    def rules(url: str) -> tuple[int, bytes]:
        asked.append(url)
        return 404, b""

    for number in range(MOST_ORIGINS + 1):
        robots.check(f"https://{number}.test/", rules)
    robots.check(f"https://{MOST_ORIGINS}.test/", rules)
    assert len(asked) == MOST_ORIGINS + 1
    robots.check("https://0.test/", rules)
    assert len(asked) == MOST_ORIGINS + 2
