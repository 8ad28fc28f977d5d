"""Notices end to end: real servers, real checks, the real store and a real webhook; only the clock is set forward."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.adapters.decisions import in_another_process
from tests.adapters.test_fetch_tls import Authority
from tests.commandline import MAY, NEVER, WALL, Home, policy_page
from tests.core.health_watch import GERMAN
from tests.servers import Request, Response, Site, page, redirect, serve
from watcher.adapters.store import Store, health
from watcher.cli import app
from watcher.cli.app import Exit

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
ID = "acme/privacy"
LOADING = "<html><head><title>Acme</title></head><body><div id='app'>Loading...</div></body></html>"
HOMEPAGE = (
    "<html><head><title>Acme</title></head><body><h1>Acme</h1><p>Pumps for every well. Buy one.</p></body></html>"
)


@dataclass
class World:
    """A user's folder, a vendor's site and a webhook; and time, which passes only when told to."""

    home: Home
    site: Site
    hooked: list[dict[str, str]] = field(default_factory=list)
    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        """The clock of the program."""
        return datetime.now(UTC) + self.ahead

    @property
    def titles(self) -> list[str]:
        """The subjects that have arrived."""
        return [hook["title"] for hook in self.hooked]

    @property
    def kinds(self) -> list[str]:
        """What stands in brackets in front of each."""
        return [title.partition("]")[0].lstrip("[") for title in self.titles]

    def serve(self, found: str | Response, path: str = "/privacy") -> None:
        """What the vendor's site shows from now on."""
        self.site.routes[path] = page(found) if isinstance(found, str) else found

    def check(self, times: int = 1, every: timedelta = 6 * HOUR) -> None:
        """So many checks, and the deliveries after each."""
        for _ in range(times):
            self.ahead += every
            assert self.home.run("check").code in (Exit.DONE, Exit.CHANGED, Exit.CHECK_FAILED)


@pytest.fixture
def world(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    with serve() as site, serve() as sink:
        made = World(Home(tmp_path, capsys), site)

        def hook(request: Request) -> Response:
            made.hooked.append(json.loads(request.body))
            return Response(200)

        sink.routes["/hook"] = hook
        made.serve(policy_page())
        made.home.write({ID: site.url("/privacy")}, channels={"legal": f"json://127.0.0.1:{sink.port}/hook"})
        made.home.run("status")  # so that all modules with a clock are there
        import_all_commands()
        real = app.now
        for name, module in list(sys.modules.items()):
            if name.startswith("watcher.") and getattr(module, "now", None) is real:
                monkeypatch.setattr(module, "now", made.now)
        made.check()
        yield made


def import_all_commands() -> None:
    """Commands are imported when they are first used; those that are used here all have to be there."""
    from watcher.cli import check, deliver, explain, status, wiring

    assert all((check, deliver, explain, status, wiring))


@pytest.mark.parametrize("status", [403, 500, 404])
def test_errors_for_days_and_back_are_exactly_two_messages(world: World, status: int) -> None:
    world.serve(page("<p>Sorry.</p>", status=status))
    world.check(4)
    assert world.titles == []
    world.check(20)
    world.serve(policy_page())
    world.check(8)
    assert world.kinds == ["failing", "recovered"]
    failing, recovered = world.hooked
    assert f"HTTP {status}" in failing["message"]
    assert "What to do: " in failing["message"]
    assert "Its text has not changed meanwhile." in recovered["message"]


def test_a_policy_taken_out_and_put_back_within_a_day_goes_on_with_its_story(world: World) -> None:
    config = world.home.config.read_text(encoding="utf-8")
    other = config.replace(ID, "plumstack/terms").replace("/privacy", "/terms")
    world.serve(policy_page(title="Plumstack"), "/terms")
    world.serve(Response(500))
    world.check(24)
    assert world.kinds == ["failing"]
    world.home.config.write_text(other, encoding="utf-8")
    world.check(4)
    world.home.config.write_text(config, encoding="utf-8")
    world.check(24)
    assert world.kinds == ["failing"]
    world.serve(policy_page())
    world.check()
    assert world.kinds == ["failing", "recovered"]


@pytest.mark.parametrize("body", [LOADING, WALL, "", HOMEPAGE])
def test_a_bad_page_once_is_no_message(world: World, body: str) -> None:
    for _ in range(3):
        world.serve(body)
        world.check()
        world.serve(policy_page())
        world.check(3)
    assert world.titles == []


def test_a_redirect_to_the_home_page_for_days(world: World) -> None:
    world.serve(HOMEPAGE, "/")
    world.serve(redirect("/", 301))
    world.check(12)
    world.serve(policy_page(MAY))
    world.check(4)
    assert world.kinds == ["failing", "high", "recovered"] or world.kinds == ["failing", "critical", "recovered"]
    assert "has changed meanwhile (version 2); an alert says how" in world.hooked[-1]["message"]


def test_flapping_for_a_month_is_no_stream(world: World) -> None:
    for _ in range(16):
        world.serve(page("<p>Sorry.</p>", status=500))
        world.check(6)
        world.serve(policy_page())
        world.check(2)
    assert 4 <= len(world.titles) <= 10
    assert world.kinds[::2] == ["failing"] * len(world.kinds[::2])
    assert world.kinds[1::2] == ["recovered"] * len(world.kinds[1::2])


def test_a_move_for_good_is_one_message_with_the_new_address(world: World) -> None:
    world.serve(policy_page(), "/legal/privacy-policy")
    world.serve(redirect("/legal/privacy-policy", 308))
    world.check(8)
    assert world.kinds == ["moved"]
    assert f'url = "{world.site.url("/legal/privacy-policy")}"' in world.hooked[0]["message"]
    world.serve(redirect("/legal/privacy-policy", 302))
    world.check(2)
    assert world.kinds == ["moved"]


def test_a_page_that_stays_in_another_language_is_one_message(world: World) -> None:
    world.serve(GERMAN)
    world.check(24)
    assert world.kinds == ["language"]
    assert "German instead of English" in world.hooked[0]["message"]
    rows = world.home.run("status", "--json").json[0]["policies"]
    assert rows[0]["health"] == "ok"


def test_a_version_that_shrinks_is_told_beside_its_alert(world: World) -> None:
    text = "".join(
        f"<h2>{part}. Chapter {part}</h2><p>In chapter {part} we say that personal data of kind {part} is processed on"
        f" the legal basis of consent, and that you may withdraw your consent for kind {part} at any time.</p>"
        for part in range(1, 13)
    )
    whole = f"<main><h1>Acme Privacy Policy</h1><p>Last updated: 3 May 2026</p>{text}</main>"
    world.serve(whole)
    world.check(3)
    world.hooked.clear()
    chapters = whole.split("<h2>")
    world.serve(("<h2>".join(chapters[:5]) + "</main>").replace("3 May", "9 June"))
    world.check(8)
    assert world.kinds.count("shrunk") == 1
    assert len(world.kinds) == 2


def test_when_all_servers_fall_silent_it_is_one_message_and_one_at_the_end(world: World) -> None:
    with ExitStack() as stack:
        sites = [stack.enter_context(serve({"/privacy": page(policy_page())})) for _ in range(3)]
        urls = {f"vendor-{number}/privacy": site.url("/privacy") for number, site in enumerate(sites)}
        text = world.home.config.read_text().replace(f'[[policy]]\nid = "{ID}"', "[[old]]")
        lines = [f'[[policy]]\nid = "{policy_id}"\nurl = "{url}"' for policy_id, url in urls.items()]
        world.home.config.write_text(text.partition("[[old]]")[0] + "\n".join(lines) + "\n")
        world.check(2)
        ports = [site.port for site in sites]
    world.check(30)  # a week without a network
    assert world.kinds == ["outage"]
    assert "none of 3 servers" in world.hooked[0]["message"]
    with ExitStack() as stack:
        for port in ports:
            stack.enter_context(serve({"/privacy": page(policy_page())}, port=port))
        world.check(6)
    assert world.kinds == ["outage", "restored"]
    assert f"from {world.hooked[0]['message'].partition('since ')[2].partition(':')[0]}" in world.hooked[1]["message"]


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_a_certificate_that_is_not_renewed_is_one_message_before_it_ends(world: World) -> None:
    authority = Authority(world.home.folder / "ca")
    authority.signed("good", "IP:127.0.0.1", days=2)
    with serve({"/privacy": page(policy_page())}, tls=authority.server("good")) as site:
        config = world.home.config.read_text().replace(world.site.origin, site.origin)
        world.home.config.write_text(f'{config}ca_file = "{authority.ca}"\n')
        world.check(3)
        assert world.kinds == []
        world.check(4)
        assert world.kinds == ["certificate"]
        assert "The certificate of 127.0.0.1:" in world.hooked[0]["message"]


def test_policies_that_fail_together_for_one_reason_are_one_message(world: World) -> None:
    for number in range(4):
        world.serve(policy_page(), f"/{number}")
    lines = [f'[[policy]]\nid = "acme/{number}"\nurl = "{world.site.url(f"/{number}")}"' for number in range(4)]
    world.home.config.write_text("\n".join([world.home.config.read_text(), *lines, ""]))
    world.check(2)
    for number in range(4):
        world.serve(page(WALL, status=403), f"/{number}")
    world.check(12)
    assert len(world.hooked) == 1
    assert world.titles[0].endswith("4 policies can't be read")
    assert all(f"acme/{number}" in world.hooked[0]["message"] for number in range(4))


def test_a_single_policy_is_just_failing(world: World) -> None:
    world.home.config.write_text(world.home.config.read_text().replace(world.site.origin, "http://127.0.0.1:9"))
    world.check(12)
    assert world.kinds == ["failing"]


def test_status_and_explain_say_what_was_told(world: World) -> None:
    world.serve(page("<p>Sorry.</p>", status=404))
    world.check(6)
    (row,) = world.home.run("status", "--json").json[0]["policies"]
    assert row["health"] == "failing"
    assert row["noticed"] is not None
    out = world.home.run("status").out
    assert "a notice was made" in out
    told = world.home.run("explain", ID).out
    assert "failing" in told
    assert "sent to legal" in told
    world.serve(policy_page())
    world.check(2)
    (row,) = world.home.run("status", "--json").json[0]["policies"]
    assert (row["health"], row["noticed"]) == ("ok", None)
    (entry, _) = world.home.run("explain", ID, "--json").json[0]["notices"]
    assert (entry["kind"], entry["sent"]) == ("recovered", ["legal"])


def test_a_kill_between_deciding_and_storing_makes_no_second_notice(world: World) -> None:
    world.serve(page("<p>Sorry.</p>", status=500))
    world.check(4)
    world.ahead += 6 * HOUR

    def die() -> None:
        real = health.keep

        def keep(*arguments: object) -> None:
            real(*arguments)  # type: ignore[arg-type]
            os.kill(os.getpid(), signal.SIGKILL)

        vars(health)["keep"] = keep
        world.home.run("check")

    assert in_another_process(die)() == -signal.SIGKILL
    with Store.open(world.home.database) as store:
        assert store.notices(ID) == []
    world.check(4)
    assert world.kinds == ["failing"]


def test_a_kill_between_storing_and_sending_loses_no_notice(world: World) -> None:
    world.serve(page("<p>Sorry.</p>", status=500))
    world.check(4)
    world.ahead += 6 * HOUR

    def die() -> None:
        from watcher.cli import deliver

        vars(deliver)["send_due"] = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
        world.home.run("check")

    assert in_another_process(die)() == -signal.SIGKILL
    with Store.open(world.home.database) as store:
        assert [notice.kind.value for notice in store.notices(ID)] == ["failing"]
    assert world.titles == []
    world.check(4)
    assert world.kinds == ["failing"]


def test_the_server_s_wish_to_be_left_alone_is_kept(world: World) -> None:
    world.serve(Response(429, {"Retry-After": "7200"}))
    world.check()
    (row,) = (row for row in world.home.store().status() if row.policy_id == ID)
    assert row.not_before is not None
    assert timedelta(hours=1) < row.not_before - world.now() <= timedelta(hours=2)
    world.serve(policy_page(NEVER))
    world.check()
    (row,) = (row for row in world.home.store().status() if row.policy_id == ID)
    assert row.not_before is None
