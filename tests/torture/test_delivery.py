"""Channels on a bad day, with commands as processes: what could not be sent is sent later, and to each channel once."""

from __future__ import annotations

import json
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.commandline import MAY, Home, policy_page
from tests.servers import Request, Response, Site, page, serve, serve_raw
from tests.torture.world import refusing
from tests.torture.zygote import Order, Zygote
from watcher.cli.app import Exit


@pytest.fixture(scope="module")
def zygote() -> Iterator[Zygote]:
    with Zygote() as started:
        yield started


class Office(Home):
    """A folder whose commands are processes that start at once."""

    zygote: Zygote

    def command(self, *arguments: str) -> int:
        """A command in a process of its own; its exit code."""
        log = self.folder / "out.log"
        code = self.zygote.run(Order(arguments, str(self.folder), str(log)))
        assert "Traceback" not in log.read_text()
        return code


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str], zygote: Zygote) -> Office:
    office = Office(tmp_path, capsys)
    office.zygote = zygote
    return office


class Hook:
    """A webhook that takes messages in, or answers 500 while it is not ``well``."""

    def __init__(self, *, well: bool = True) -> None:
        self.well = well
        self.asked = 0
        self.texts: list[str] = []

    def __call__(self, request: Request) -> Response:
        self.asked += 1
        if not self.well:
            return Response(500)
        self.texts.append(json.loads(request.body)["message"])
        return Response(200)


@contextmanager
def vendor(home: Office, **hooks: Hook) -> Iterator[Site]:
    """A policy with one version, and a webhook for each name."""
    with serve({"/acme": page(policy_page())}) as site:
        site.routes |= {f"/hook/{name}": hook for name, hook in hooks.items()}
        configure(home, site, **dict.fromkeys(hooks, site.port))
        assert home.command("check") == Exit.DONE
        yield site


def configure(home: Office, site: Site, **ports: int) -> None:
    channels = {name: f"json://127.0.0.1:{port}/hook/{name}" for name, port in ports.items()}
    home.write({"acme/privacy": site.url("/acme")}, channels=channels)


def news(site: Site) -> None:
    site.routes["/acme"] = page(policy_page(MAY))


def pass_time(home: Office) -> None:
    """What failed is due again."""
    home.let_time_pass()


@pytest.mark.parametrize("later", ["deliver", "check"])
def test_a_webhook_that_answers_500_gets_the_alert_when_it_is_healthy(home: Office, later: str) -> None:
    hook = Hook(well=False)
    with vendor(home, legal=hook) as site:
        news(site)
        assert home.command("check") == Exit.DELIVERY_FAILED
        pass_time(home)
        assert home.command("deliver") == Exit.DELIVERY_FAILED
        assert (hook.asked, hook.texts) == (2, [])
        hook.well = True
        pass_time(home)
        assert home.command(later) == Exit.DONE
        pass_time(home)
        assert home.command("deliver") == Exit.DONE
        assert len(hook.texts) == 1
        assert "may sell" in hook.texts[0]


def test_a_channel_that_is_down_takes_nothing_from_one_that_is_healthy(home: Office) -> None:
    up, down = Hook(), Hook()
    with vendor(home, up=up, down=down) as site, refusing() as nobody:
        configure(home, site, down=nobody, up=site.port)
        news(site)
        assert home.command("check") == Exit.DELIVERY_FAILED
        assert (len(up.texts), len(down.texts)) == (1, 0)
        for _ in range(3):
            pass_time(home)
            assert home.command("check") == Exit.DELIVERY_FAILED
        assert (len(up.texts), len(down.texts)) == (1, 0)
        configure(home, site, down=site.port, up=site.port)
        pass_time(home)
        assert home.command("deliver") == Exit.DONE
        assert (len(up.texts), len(down.texts)) == (1, 1)


def test_kill_9_between_storing_and_sending_loses_nothing(home: Office) -> None:
    hook, connected = Hook(), threading.Event()

    def hold(client: socket.socket) -> None:
        """Somebody has come to send, and not a byte of it is read."""
        connected.set()
        threading.Event().wait(2)

    with vendor(home, legal=hook) as site:
        news(site)
        with serve_raw(hold) as port:
            configure(home, site, legal=port)
            process = home.start("check")
            assert connected.wait(60)
            process.kill()
            process.communicate()
            assert process.returncode == -signal.SIGKILL
        configure(home, site, legal=site.port)
        pass_time(home)
        assert home.command("check") == Exit.DONE
        assert len(hook.texts) == 1
        pass_time(home)
        assert home.command("deliver") == Exit.DONE
        assert len(hook.texts) == 1


def test_a_single_check_has_sent_its_alert_before_it_ends(home: Office) -> None:
    hook = Hook()
    with vendor(home, legal=hook) as site:
        news(site)
        assert home.command("check") == Exit.CHANGED
        assert len(hook.texts) == 1
    assert home.run("status", "--json").json[0]["undelivered"] == []
