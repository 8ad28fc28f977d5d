"""Messages as services receive them, and what is said when they don't: real HTTP and SMTP on loopback."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.render_checks import HOSTILE, Page
from tests.core.render_samples import COMMAND, NEVER_MAY, NEW_VENDOR, RETENTION, alert, edit
from tests.mailbox import Mailbox, serve_mail
from tests.servers import Response, redirect, serve, serve_raw
from watcher.adapters import notify
from watcher.adapters.notify import Notifier, attempt, describe, usable
from watcher.core.render import render
from watcher.model import Channel, Message, Sent

MESSAGE = render(alert(NEVER_MAY, NEW_VENDOR, RETENTION, effective="2026-06-01"), diff_link=COMMAND)
ATTACK = render(
    alert(*(edit("We never sell.", f"We {text} sell.", reasons=[text], section=(text,)) for text in HOSTILE[:3])),
    diff_link="https://watch.acme.test/diff/4",
)
PLAIN = Message("Subject", "text body", "**markdown** body", "<p>html body</p>")
SLACK = "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/"
DISCORD = "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js"
TELEGRAM = "tgram://123456789:abcdefg_hijklmnop/12315544/"


def send(url: str, message: Message = PLAIN) -> Sent:
    return Notifier().send(Channel("legal", url), message)


# --- webhooks ---


def test_a_webhook_gets_subject_and_plain_text() -> None:
    with serve({"/hook": Response(200)}) as site:
        assert send(f"json://127.0.0.1:{site.port}/hook", MESSAGE) == Sent(True)
        payload = json.loads(site.requests[0].body)
    assert len(site.requests) == 1
    assert payload["title"] == MESSAGE.subject
    assert payload["message"] == MESSAGE.text.rstrip()
    assert payload["attachments"] == []


@pytest.mark.parametrize(("form", "body"), [("text", PLAIN.text), ("markdown", PLAIN.markdown), ("html", PLAIN.html)])
def test_a_channel_may_ask_for_another_form(form: str, body: str) -> None:
    with serve({"/hook": Response(200)}) as site:
        assert send(f"json://127.0.0.1:{site.port}/hook?format={form}").ok
        assert json.loads(site.requests[0].body)["message"] == body


def test_nothing_in_the_text_is_interpreted() -> None:
    body = r"a\nb \x41 :smile: {app_body} ${HOME} %s"
    with serve({"/hook": Response(200)}) as site:
        assert send(f"json://127.0.0.1:{site.port}/hook?emojis=yes", Message(body, body, body, body)).ok
        payload = json.loads(site.requests[0].body)
    assert payload["title"] == body
    assert payload["message"] == body


def test_nothing_is_written_to_disk(tmp_path: Path) -> None:
    code = (
        "from watcher.adapters.notify import Notifier; from watcher.model import *; import sys;"
        "sys.exit(not Notifier().send(Channel('x', sys.argv[1]), Message('s', 't', 'm', 'h')).ok)"
    )
    with serve({"/hook": Response(200)}) as site:
        url = f"json://127.0.0.1:{site.port}/hook"
        done = subprocess.run(
            [sys.executable, "-B", "-c", code, url],
            env={"HOME": str(tmp_path), "TMPDIR": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            timeout=60,
            check=False,
        )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert list(tmp_path.iterdir()) == []


def test_apprise_is_imported_only_when_needed() -> None:
    code = "import sys, watcher.adapters.notify as n; n.Notifier(); sys.exit('apprise' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0


# --- failures ---


@pytest.mark.parametrize(
    ("route", "says"),
    [
        (Response(500), "500"),
        (Response(401), "401"),
        (Response(404), "404"),
        (Response(429, {"Retry-After": "5"}), "429"),
        (redirect("http://127.0.0.1:9/", 307), "refused"),
    ],
)
def test_an_answer_that_is_no_success_is_a_failure_with_its_reason(route: Response, says: str) -> None:
    with serve({"/hook/S3cretToken": route}) as site:
        found = send(f"json://127.0.0.1:{site.port}/hook/S3cretToken")
        assert len(site.requests) == 1
    assert not found.ok
    assert says in found.error
    assert "S3cretToken" not in found.error


def test_nobody_listening_is_a_failure() -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    found = send(f"json://127.0.0.1:{port}/hook")
    assert not found.ok
    assert "connection refused" in found.error


def test_a_server_that_never_answers_is_given_up_on() -> None:
    done = threading.Event()

    def hang(client: socket.socket) -> None:
        done.wait(20)

    with serve_raw(hang) as port:
        found = send(f"json://127.0.0.1:{port}/hook?rto=0.3")
        done.set()
    assert not found.ok
    assert "no answer in time" in found.error


def test_a_server_that_drips_is_given_up_on() -> None:
    done = threading.Event()

    def drip(client: socket.socket) -> None:
        client.recv(65536)
        client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(200):
            if done.wait(0.05):
                return
            client.sendall(b"x")

    with serve_raw(drip) as port:
        found = Notifier(timeout=0.5).send(Channel("legal", f"json://127.0.0.1:{port}/hook"), PLAIN)
        done.set()
    assert not found.ok
    assert "did not finish" in found.error


def test_a_service_that_hangs_keeps_neither_the_program_nor_other_channels() -> None:
    done = threading.Event()

    def drip(client: socket.socket) -> None:
        client.recv(65536)
        client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        while not done.wait(0.05):
            client.sendall(b"x")

    code = (
        "import sys; from watcher.adapters.notify import Notifier; from watcher.model import *;"
        "notifier = Notifier(timeout=0.2); message = Message('s', 't', 'm', 'h');"
        "late = [notifier.send(Channel('x', sys.argv[1]), message).ok for _ in range(40)];"
        "sys.exit(any(late) or not Notifier().send(Channel('y', sys.argv[2]), message).ok)"
    )
    try:
        with serve_raw(drip) as port, serve({"/hook": Response(200)}) as site:
            urls = (f"json://127.0.0.1:{port}/hook", f"json://127.0.0.1:{site.port}/hook")
            found = subprocess.run([sys.executable, "-c", code, *urls], timeout=120, check=False)
    finally:
        done.set()
    assert found.returncode == 0


def quiet(client: socket.socket) -> None:
    """Takes the request and hangs up."""
    client.recv(65536)


def babble(client: socket.socket) -> None:
    """Answers, but not as a web server does."""
    client.recv(65536)
    client.sendall(b"hello\r\n\r\n")


def wait(client: socket.socket) -> None:
    """Takes the request and says nothing for a while."""
    client.recv(65536)
    threading.Event().wait(1)


@pytest.mark.parametrize(
    ("handle", "says"), [(quiet, "closed by the other side"), (babble, "web server"), (wait, "no answer in time")]
)
def test_a_message_whose_answer_is_lost_may_have_arrived(handle: Callable[[socket.socket], None], says: str) -> None:
    with serve_raw(handle) as port:
        found = send(f"json://127.0.0.1:{port}/S3cretToken?rto=0.3")
    assert (found.ok, found.unsure) == (False, True)
    assert says in found.error
    assert "S3cretToken" not in found.error


@pytest.mark.parametrize("status", [301, 400, 403, 413, 429, 500, 503])
def test_a_service_that_says_no_has_not_taken_the_message(status: int) -> None:
    with serve({"/hook": Response(status)}) as site:
        assert not send(f"json://127.0.0.1:{site.port}/hook").unsure


def test_a_gateway_that_got_no_answer_leaves_it_open() -> None:
    with serve({"/hook": Response(504)}) as site:
        assert send(f"json://127.0.0.1:{site.port}/hook").unsure


def test_a_server_that_cannot_be_reached_has_not_got_the_message() -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    for url in (
        f"json://127.0.0.1:{port}/hook",
        f"mailto://127.0.0.1:{port}?mode=insecure&from=a@acme.test&to=b@acme.test",
    ):
        found = send(url)
        assert (found.ok, found.unsure) == (False, False)


def test_one_channel_failing_says_nothing_about_another() -> None:
    with serve({"/good": Response(200), "/bad": Response(500)}) as site:
        results = [send(f"json://127.0.0.1:{site.port}{path}").ok for path in ("/bad", "/good", "/bad")]
    assert results == [False, True, False]


def test_a_failure_is_told_even_if_the_url_calls_it_optional() -> None:
    with serve({"/bad": Response(500)}) as site:
        assert not send(f"json://127.0.0.1:{site.port}/bad?optional=yes").ok


@pytest.mark.parametrize("url", ["", "slack", "nope://x", "slack://too/short", "://", "json://[::1", "mailto://"])
def test_an_unusable_url_is_a_failure(url: str) -> None:
    found = send(url)
    assert not found.ok
    assert found.error
    assert not usable(url)


# --- secrets ---

SECRETS = {
    "json://bob:hunter2@{host}/hook/S3cretToken?-key=ParamSecret&+X-Auth=HeaderSecret": (
        "hunter2",
        "S3cretToken",
        "ParamSecret",
        "HeaderSecret",
        "bob",
    ),
    "json://us%40er:p%3Aa%2Fss@{host}/%C3%A9tat": ("us@er", "us%40er", "p:a/ss", "p%3Aa%2Fss", "état"),
    "xml://bob:pw@{host}/T0ken": ("T0ken",),
    "form://bob:hunter2@{host}/abcd": ("hunter2", "abcd"),
}


@pytest.mark.parametrize("url", SECRETS)
def test_errors_never_hold_a_secret(url: str) -> None:
    secrets = SECRETS[url]
    echo = Response(500, body=" ".join(secrets))
    with serve({"/hook/S3cretToken": echo, "/T0ken": echo}) as site:
        errors = [send(url.format(host=host)).error for host in (f"127.0.0.1:{site.port}", "127.0.0.1:9")]
    for text in (*errors, describe(url.format(host="127.0.0.1"))):
        for secret in secrets:
            assert secret not in text
    assert all("127.0.0.1" in error or "error=" in error for error in errors)


def test_nothing_secret_is_logged_even_where_all_is_logged() -> None:
    code = (
        "import logging, sys; logging.basicConfig(level=logging.DEBUG); logging.debug('logging is on');"
        "from watcher.adapters.notify import Notifier; from watcher.model import *;"
        "print(Notifier().send(Channel('x', sys.argv[1]), Message('s', 't', 'm', 'h')), Channel('x', sys.argv[1]))"
    )
    with serve({"/S3cretToken": Response(500, body="S3cretToken")}) as site:
        url = f"json://bob:hunter2@127.0.0.1:{site.port}/S3cretToken"
        done = subprocess.run([sys.executable, "-c", code, url], capture_output=True, timeout=60, check=True, text=True)
    assert "logging is on" in done.stderr
    assert "error=500" in done.stdout
    for secret in ("hunter2", "S3cretToken", "bob"):
        assert secret not in done.stdout + done.stderr


def test_whatever_a_service_logs_its_urls_parts_are_hidden() -> None:
    said = "Login of legal%40acme.test failed: token tOkEn-1234/ABC at smtp.acme.test, pw=q for webhook"
    url = "mailtos://legal%40acme.test:q@smtp.acme.test/tOkEn-1234/ABC?to=x@y.test"
    assert notify._redact(said, url) == "Login of *** failed: token ***/ABC at smtp.acme.test, pw=*** for webhook"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        (SLACK, "slack://…"),
        (DISCORD, "discord://…"),
        (TELEGRAM, "tgram://…"),
        ("jsons://bob:pw@hooks.acme.test:8443/secret?x=y", "jsons://hooks.acme.test/…"),
        ("mailtos://bob:pw@smtp.acme.test?to=a@b.test", "mailtos://smtp.acme.test/…"),
        ("json://localhost:8080/hook", "json://localhost/…"),
        ("nope://secret", "nope://…"),
        ("secret", "…"),
    ],
)
def test_a_channel_is_described_without_its_secrets(url: str, shown: str) -> None:
    assert describe(url) == shown


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["json://", "mailto://", "slack://", "discord://", "tgram://", "xx://", ""]),
    st.text(max_size=30),
)
def test_no_url_makes_it_raise(scheme: str, rest: str) -> None:
    assert usable(scheme + rest) in (True, False)
    assert describe(scheme + rest)


# --- chat services: their own code, pointed at loopback ---


def received(url: str, setting: str, message: Message) -> list[dict[str, Any]]:
    from apprise import Apprise

    with serve() as site:
        for path in ("/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ", "/4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js"):
            site.routes[path] = Response(200, body="ok")
        site.routes["123456789:abcdefg_hijklmnop/sendMessage"] = Response(200, body="{}")
        site.routes["/123456789:abcdefg_hijklmnop/sendMessage"] = Response(200, body='{"ok": true}')
        plugin = Apprise.instantiate(url)
        assert plugin is not None
        setattr(plugin, setting, site.url("/" if setting == "notify_url" and "tgram" in url else ""))
        assert attempt(plugin, message)
        return [json.loads(request.body) for request in site.requests]


def test_slack_gets_its_own_markup() -> None:
    (payload,) = received(SLACK, "webhook_url", MESSAGE)
    (attachment,) = payload["attachments"]
    assert attachment["title"] == MESSAGE.subject
    assert "Was: We *will never* sell" in attachment["text"]
    assert "<https://acme.test/privacy|Page>" in attachment["text"]
    assert f"`{COMMAND}`" in attachment["text"]


def test_slack_is_not_made_to_call_or_link_by_a_page() -> None:
    (payload,) = received(SLACK, "webhook_url", ATTACK)
    text = payload["attachments"][0]["text"]
    ours = ("<https://acme.test/privacy|Page>", "<https://watch.acme.test/diff/4|Full diff>")
    for link in ours:
        assert text.count(link) == 1
        text = text.replace(link, "")
    assert "<" not in text
    assert "<" not in payload["attachments"][0]["title"]


def test_discord_gets_markdown_and_is_not_made_to_call() -> None:
    (payload,) = received(DISCORD, "notify_url", MESSAGE)
    assert "Was: We **will never** sell" in payload["content"]
    assert "[Page](<https://acme.test/privacy>)" in payload["content"]
    attack = render(alert(edit("We sell.", "We @everyone @here <@123> sell.")), diff_link=COMMAND)
    (payload,) = received(DISCORD, "notify_url", attack)
    assert not {"@everyone", "@here", "<@"} & set(payload["content"].split())
    assert "@everyone" not in payload["content"]


def test_messages_to_one_service_are_paced_and_those_to_programs_are_not(mailbox: tuple[Mailbox, str]) -> None:
    box, url = mailbox
    waits: list[float] = []
    notifier = Notifier(monotonic=lambda: 100.0, sleep=waits.append)
    mail, other = (Channel(name, f"{url}{name}@acme.test") for name in ("legal", "ops"))
    for channel in (mail, mail, mail, other):
        assert notifier.send(channel, PLAIN).ok
    assert waits == pytest.approx([0, 1.2, 2.4, 0])
    assert len(box.mails) == 4
    with serve({"/hook": Response(200)}) as site:
        for _ in range(3):
            assert notifier.send(Channel("hook", f"json://127.0.0.1:{site.port}/hook"), PLAIN).ok
    assert waits[4:] == [0, 0, 0]


def test_long_messages_are_split_for_discord_not_refused() -> None:
    long = Message("s", "t", "Why: words of a long reason\n" * 200, "h")
    payloads = received(DISCORD, "notify_url", long)
    assert len(payloads) > 1
    assert all(len(payload["content"]) <= 2000 for payload in payloads)


def test_a_service_without_titles_gets_the_body_alone() -> None:
    (payload,) = received(TELEGRAM, "notify_url", MESSAGE)
    assert payload["text"].startswith("*HIGH: Acme Privacy Policy*")
    assert MESSAGE.subject not in payload["text"]


# --- mail ---


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, str]]:
    with serve_mail() as box:
        yield box, box.url


def test_mail_has_html_and_a_text_that_says_the_same(mailbox: tuple[Mailbox, str]) -> None:
    box, url = mailbox
    assert send(url + "legal@acme.test", MESSAGE) == Sent(True)
    (mail,) = box.mails
    assert mail["Subject"] == MESSAGE.subject
    assert mail["To"] == "legal@acme.test"
    html, text = (mail.get_body(preferencelist=(form,)) for form in ("html", "plain"))
    assert html is not None
    assert text is not None
    assert html.get_content().replace("\r\n", "\n").strip() == MESSAGE.html.strip()
    words = text.get_content()
    assert "Was: We will never sell your personal" in words
    assert "Now: We may sell your personal" in words
    assert "Applies from 1 June 2026" in words
    assert list(mail.iter_attachments()) == []


def test_hostile_words_stay_words_in_mail(mailbox: tuple[Mailbox, str]) -> None:
    box, url = mailbox
    assert send(url + "legal@acme.test", ATTACK).ok
    (mail,) = box.mails
    html = mail.get_body(preferencelist=("html",))
    assert html is not None
    page = Page(html.get_content())
    assert page.links == ["https://acme.test/privacy", "https://watch.acme.test/diff/4"]
    assert "\n" not in mail["Subject"]


def test_mail_as_text_if_the_channel_wants_it(mailbox: tuple[Mailbox, str]) -> None:
    box, url = mailbox
    assert send(f"{url}legal@acme.test&format=text", MESSAGE).ok
    (mail,) = box.mails
    assert mail.get_content_type() == "text/plain"
    assert mail.get_content().replace("\r\n", "\n").strip() == MESSAGE.text.strip()


def test_a_refused_recipient_is_a_failure(mailbox: tuple[Mailbox, str]) -> None:
    box, url = mailbox
    found = send(url + "hunter2@refused.test", MESSAGE)
    assert not found.ok
    assert found.error
    assert "hunter2" not in found.error
    assert box.mails == []


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("451 try later hunter2", "refuses it for now, code 451"),
        ("554 no spam hunter2", "refuses it for good, code 554"),
    ],
)
def test_what_a_mail_server_answers_is_told(mailbox: tuple[Mailbox, str], answer: str, says: str) -> None:
    box, url = mailbox
    box.answer = answer
    found = send(url + "hunter2@acme.test")
    assert says in found.error
    assert "hunter2" not in found.error
    assert not found.unsure


def test_mail_to_several_may_have_reached_some(mailbox: tuple[Mailbox, str]) -> None:
    box, url = mailbox
    found = send(f"{url}legal@acme.test,gone@refused.test")
    assert (found.ok, found.unsure) == (False, True)
    assert len(box.mails) == 1


def test_a_mail_server_that_is_down_is_a_failure() -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    found = send(f"mailto://bob:hunter2@127.0.0.1:{port}?mode=insecure&from=a@acme.test&to=legal@acme.test")
    assert not found.ok
    assert "hunter2" not in found.error
    assert "legal" not in found.error
