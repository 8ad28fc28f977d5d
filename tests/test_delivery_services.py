"""The program with real services: webhooks and mail servers that are down, hang, or see us die. Nothing is lost."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.adapters.decisions import in_another_process
from tests.builders import NOON
from tests.commandline import MAY, Home, policy_page
from tests.core.bundle_samples import different, told
from tests.fakes import FakeWeb
from tests.mailbox import Mailbox, serve_mail
from tests.outbox import channel, put
from tests.servers import Request, Response, Site, page, serve, serve_raw
from watcher.adapters.store import Store
from watcher.model import Policy
from watcher.pipeline import check

ACME = "acme/privacy"


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Home:
    return Home(tmp_path, capsys)


@pytest.fixture
def site() -> Iterator[Site]:
    """A policy, and a webhook that takes everything."""
    with serve({"/privacy": page(policy_page()), "/hook": Response(200)}) as served:
        yield served


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with serve_mail() as box:
        yield box


def hook(site: Site, path: str = "/hook") -> str:
    """A channel's address for a webhook of the site."""
    return f"json://127.0.0.1:{site.port}{path}"


def taken(site: Site, path: str = "/hook") -> list[dict[str, str]]:
    """What the webhook was sent."""
    return [json.loads(request.body) for request in site.seen(path)]


def watch(home: Home, site: Site, **channels: str) -> None:
    """A first check, after which the policy changes."""
    home.write({ACME: site.url("/privacy")}, channels=channels)
    assert home.run("check").code == 0
    site.routes["/privacy"] = page(policy_page(MAY))


def undelivered(home: Home) -> list[dict[str, object]]:
    """What has not arrived, as `watcher status` tells programs."""
    (found,) = home.run("status", "--json").json
    return list(found["undelivered"])


# --- the rows that other tools fail --------------------------------------------------------------------


def test_a_webhook_that_answers_500_gets_the_alert_when_it_is_healthy(home: Home, site: Site) -> None:
    watch(home, site, legal=hook(site))
    site.routes["/hook"] = Response(500)
    assert home.run("check").code == 4
    assert "error=500" in str(undelivered(home)[0]["error"])
    # The page is unchanged from now on, and what failed is not due at once.
    assert home.run("check").code == 0
    assert len(taken(site)) == 1
    home.let_time_pass()
    assert home.run("deliver").code == 4
    site.routes["/hook"] = Response(200)
    home.let_time_pass()
    assert home.run("check").code == 0
    assert undelivered(home) == []
    first, _, last = taken(site)
    assert last == first
    assert "*may*" in last["message"]
    home.let_time_pass()
    assert home.run("deliver").code == 0
    assert len(taken(site)) == 3


def test_one_channel_down_another_healthy_each_gets_it_once(home: Home, site: Site, mailbox: Mailbox) -> None:
    watch(home, site, broken=hook(site, "/broken"), mail=f"{mailbox.url}legal@acme.test", healthy=hook(site))
    site.routes["/broken"] = Response(503)
    assert home.run("check").code == 4
    for _ in range(3):
        home.let_time_pass()
        assert home.run("check").code == 4
    assert (len(taken(site)), len(mailbox.mails)) == (1, 1)
    site.routes["/broken"] = Response(200)
    home.let_time_pass()
    assert home.run("check").code == 0
    assert (len(taken(site)), len(mailbox.mails)) == (1, 1)
    assert taken(site, "/broken")[-1] == taken(site)[0]
    assert undelivered(home) == []


def test_a_mail_server_that_refuses_for_now_gets_it_later(home: Home, site: Site, mailbox: Mailbox) -> None:
    watch(home, site, mail=f"{mailbox.url}legal@acme.test", healthy=hook(site))
    mailbox.answer = "451 try again later"
    assert home.run("check").code == 4
    assert "for now, code 451" in str(undelivered(home)[0]["error"])
    mailbox.answer = ""
    home.let_time_pass()
    assert home.run("deliver").code == 0
    (mail,) = mailbox.mails
    assert "acme/privacy" in mail["Subject"]


def test_killed_between_save_and_send_nothing_is_lost(home: Home, site: Site) -> None:
    watch(home, site, legal=hook(site))
    policy, database = Policy(ACME, site.url("/privacy"), channels=("legal",)), home.database

    def die_once_stored() -> None:
        web = FakeWeb({policy.url: policy_page(MAY)})
        with Store.open(database) as store:
            for decision in check([policy], web, store, clock=web.clock):
                assert decision.alert
                os.kill(os.getpid(), signal.SIGKILL)

    assert in_another_process(die_once_stored)() == -signal.SIGKILL
    assert taken(site) == []
    assert home.run("check").code == 0
    (alert,) = taken(site)
    assert "*may*" in alert["message"]
    assert "repeat" not in alert["title"] + alert["message"]


def test_killed_between_send_and_record_the_second_one_says_that_it_may_be_a_repeat(home: Home, site: Site) -> None:
    watch(home, site, legal=hook(site))
    victims: list[subprocess.Popen[str]] = []
    started = threading.Event()

    def kill(request: Request) -> Response:
        assert started.wait(30)
        victims[0].kill()
        victims[0].wait(30)
        return Response(200)

    site.routes["/hook"] = kill
    with home.start("check") as process:
        victims.append(process)
        started.set()
        process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    site.routes["/hook"] = Response(200)
    # Until its claim has run out it may still be on its way.
    assert home.run("deliver").code == 0
    assert len(taken(site)) == 1
    home.let_time_pass()
    assert home.run("deliver").code == 0
    first, second = taken(site)
    assert second["title"].startswith(f"[may be a repeat] {first['title'][:60]}")
    assert second["message"].startswith("May be a repeat: ")
    assert second["message"].endswith(first["message"])
    assert first["message"].endswith("Ref. 1")


def test_in_one_shot_mode_the_alert_is_sent_before_the_process_ends(home: Home, site: Site) -> None:
    watch(home, site, legal=hook(site))
    with home.start("check") as process:
        process.communicate(timeout=60)
    assert process.returncode == 1
    assert len(taken(site)) == 1


# --- and some more --------------------------------------------------------------------------------------


def test_two_processes_that_deliver_at_once_send_each_alert_once(home: Home, site: Site) -> None:
    home.write({ACME: site.url("/privacy")}, channels={"legal": hook(site)})
    home.run("check")
    with home.store() as store:
        for number in range(8):
            put(store, NOON, [told(f"Vendor {number}", different(number))], [channel("legal")])
    processes = [home.start("deliver") for _ in range(3)]
    for process in processes:
        with process:
            process.communicate(timeout=60)
        assert process.returncode == 0
    assert Counter(alert["title"].split(":")[0] for alert in taken(site)) == Counter(
        f"[medium] Vendor {number} Privacy Policy" for number in range(8)
    )
    assert undelivered(home) == []


def test_a_service_that_never_answers_holds_up_neither_the_others_nor_the_end(home: Home, site: Site) -> None:
    done = threading.Event()

    def hang(client: socket.socket) -> None:
        client.recv(65536)
        done.wait(60)

    with serve_raw(hang) as port:
        watch(home, site, hanging=f"json://127.0.0.1:{port}/hook?rto=0.5", healthy=hook(site))
        found = home.run("check")
        done.set()
    assert found.code == 4
    assert len(taken(site)) == 1
    (row,) = undelivered(home)
    assert (row["channel"], row["may_have_arrived"]) == ("hanging", True)
    assert "no answer in time" in str(row["error"])


def test_a_channel_that_left_the_configuration_blocks_nothing_and_gets_its_alert_when_it_is_back(
    home: Home, site: Site
) -> None:
    watch(home, site, legal=hook(site, "/legal"), ops=hook(site))
    site.routes["/legal"] = Response(500)
    assert home.run("check").code == 4
    home.write({ACME: site.url("/privacy")}, channels={"ops": hook(site)})
    home.let_time_pass()
    assert home.run("deliver").code == 4
    assert "the configuration has no such channel" in home.run("status").out
    home.write({ACME: site.url("/privacy")}, channels={"legal": hook(site, "/legal")})
    site.routes["/legal"] = Response(200)
    home.let_time_pass()
    assert home.run("deliver").code == 0
    assert len(taken(site, "/legal")) == 2
    assert len(taken(site)) == 1


def test_what_was_given_up_is_shown_and_sent_again_on_request(home: Home, site: Site) -> None:
    watch(home, site, legal=hook(site))
    site.routes["/hook"] = Response(500)
    home.run("check")
    for _ in range(20):
        home.let_time_pass()
        home.run("deliver")
    status = home.run("status").out
    assert "tried 11 times" in status
    assert "(given up: 1)" in status
    assert "watcher deliver --retry-failed" in status
    tries = len(taken(site))
    home.let_time_pass()
    assert home.run("deliver").code == 0
    assert len(taken(site)) == tries == 11
    site.routes["/hook"] = Response(200)
    found = home.run("deliver", "--retry-failed", "1")
    assert found.code == 0
    assert found.lines[0] == "given up before, and tried again: 1"
    assert found.lines[1].startswith("sent ")
    nothing = ["given up before, and tried again: 0", "nothing is due now"]
    assert home.run("deliver", "--retry-failed").lines == nothing
    assert len(taken(site)) == 12


def test_numbers_without_the_option_are_a_mistake(home: Home, site: Site) -> None:
    watch(home, site, legal=hook(site))
    found = home.run("deliver", "1")
    assert found.code == 2
    assert "--retry-failed" in found.err


def test_a_policy_without_channels_has_no_deliveries(home: Home, site: Site) -> None:
    home.write({ACME: site.url("/privacy")}, channels={"legal": hook(site)}, also="[defaults]\nchannels = []")
    home.run("check")
    site.routes["/privacy"] = page(policy_page(MAY))
    assert home.run("check").code == 1
    assert undelivered(home) == []
    assert taken(site) == []


def test_what_waits_for_its_digest_is_shown_as_waiting(home: Home, site: Site) -> None:
    settings = 'digest = "weekly"\ndigest_below = "critical"'
    home.write({ACME: site.url("/privacy")}, channels={"legal": f'{hook(site)}"\n{settings}\n#'})
    home.run("check")
    site.routes["/privacy"] = page(policy_page(days=90))
    assert home.run("check").code == 1
    assert taken(site) == []
    assert "waiting: 1 message to legal for its digest" in home.run("status").out
    nothing = "nothing is due now; 1 message not delivered yet (`watcher status` says why)"
    assert home.run("deliver").lines == [nothing]
    assert [row["digest"] for row in undelivered(home)] == [True]


def test_what_waits_for_a_channel_that_is_down_is_shown_as_waiting(home: Home, site: Site) -> None:
    home.write({ACME: site.url("/privacy")}, channels={"legal": hook(site)})
    home.run("check")
    with home.store() as store:
        put(store, NOON, [told(f"Vendor {number}", different(number)) for number in range(6)], [channel("legal")])
    site.routes["/hook"] = Response(500)
    assert home.run("deliver").code == 4
    assert len(taken(site)) == 2
    status = home.run("status").out
    assert status.count("undelivered: ") == status.count("error=500") == 1
    assert "undelivered: 2 messages to legal, tried once; last error: " in status
    assert all(f"\n  {subject}\n" in status for subject in (f"{sent['title']}" for sent in taken(site)))
    assert "waiting: 4 messages to legal for its next attempt" in status


def test_what_was_given_up_for_one_reason_is_told_once_with_every_number(home: Home, site: Site) -> None:
    home.write({ACME: site.url("/privacy")}, channels={"legal": hook(site), "ops": hook(site, "/ops")})
    home.run("check")
    with home.store() as store:
        put(store, NOON, [told(f"Vendor {number}", different(number)) for number in range(3)], [channel("legal")])
        put(store, NOON, [told("Larkspur", different(7))], [channel("ops")])
    site.routes.update({"/hook": Response(500), "/ops": Response(500)})
    for _ in range(40):
        home.let_time_pass()
        home.run("deliver")
    status = home.run("status").lines
    told_of = [line for line in status if line.startswith("undelivered: ")]
    assert [line.count("error=500") for line in told_of] == [1, 1]
    assert "3 messages to legal, tried 11 times; last error: " in told_of[0]
    assert [line.split()[0] for line in status[status.index(told_of[0]) + 1 :][:3]] == ["1", "2", "3"]
    assert told_of[1].endswith("(given up: 4)")
