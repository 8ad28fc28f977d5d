"""Sends messages through Apprise: one channel, one attempt, one answer.

Does not retry, queue or remember anything (the outbox does), and writes nothing to disk. Apprise is
imported when it is first needed, since that takes a while; its own log may hold secrets and goes nowhere.
"""

from __future__ import annotations

import logging
import queue
import re
import threading
import time
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, unquote_plus, urlsplit

from watcher.errors import mistake
from watcher.model import Channel, Message, Sent

if TYPE_CHECKING:
    from apprise import AppriseAsset, AppriseResult, NotifyBase

# Read by programs rather than people: plain text unless the URL asks for something else.
_FOR_PROGRAMS = frozenset({"json", "jsons", "xml", "xmls", "form", "forms", "amqp", "amqps", "mqtt", "mqtts"})
_SPLIT_FROM = 1000
_TEMPO = 1.2
"""Seconds between two messages at most: Slack's pace. Apprise's 5.5 would make many pieces or recipients time out."""

_HIDDEN = "***"
_MOST_ERROR = 300

# What an exception's text tells a person; the text itself may hold an address.
_CAUSES = (
    ("connection refused", "connection refused"),
    ("timed out", "no answer in time"),
    ("name or service not known", "no such host"),
    ("nodename nor servname", "no such host"),
    ("name resolution", "the host's name could not be looked up"),
    ("failed to resolve", "no such host"),
    ("certificate", "the certificate is not trusted"),
    ("authentication", "user name or password refused"),
    ("badstatusline", "the answer is not one of a web server"),
    ("unreachable", "network unreachable"),
    ("connection reset", "connection closed by the other side"),
    ("closed connection", "connection closed by the other side"),
    ("unexpectedly closed", "connection closed by the other side"),
    ("connection aborted", "connection closed by the other side"),
)
# After these the message may have arrived: it was on its way when the connection broke, or nobody answered.
_UNKNOWN = (
    *("timed out", "unexpectedly closed", "connection reset", "connection aborted", "closed connection"),
    *("broken pipe", "badstatusline", "incompleteread", "error=504"),
)
# After these it can't have: there never was a connection.
_NO_CONNECTION = (
    *("connect timeout", "connecttimeout", "connection refused", "failed to resolve", "unreachable"),
    *("name resolution", "connection error while submitting email"),
)
# What a mail server answered, as Apprise logs it: ``{'…': (550, b'no such user')}``.
_SMTP_CODE = re.compile(r"\((?P<code>[45]\d\d), b['\"]")
# Words in a channel's URL that are settings and give nothing away.
_SETTINGS = frozenset(
    {
        *("yes", "no", "true", "false", "html", "text", "markdown", "insecure", "starttls", "split", "truncate"),
        *("format", "mode", "verify", "overflow", "method", "post", "hook", "hooks", "webhook", "services", "notify"),
    }
)
_HOST_NAME = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}|\d+(?:\.\d+){3}|[0-9a-f:]*:[0-9a-f:.]+", re.I
)


_LOADING = threading.Lock()
"""Apprise loads the code of a service when it is first used."""


class Notifier:
    """Delivers messages to channels, from any thread; ``timeout`` bounds one attempt, in seconds."""

    def __init__(
        self,
        timeout: float = 30.0,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._timeout, self._monotonic, self._sleep = timeout, monotonic, sleep
        self._free_at: dict[str, float] = {}
        self._lock = threading.Lock()

    def send(self, channel: Channel, message: Message) -> Sent:
        """One attempt. Whatever goes wrong is in the answer, as a sentence without secrets."""
        plugin = _plugin(channel.url)
        if plugin is None:
            return Sent(False, "the channel's URL is not one that can be used")
        self._wait_for_turn(channel.url, plugin)
        found = _within(self._timeout, plugin, message)
        if found is None:
            return Sent(False, f"the service did not finish within {self._timeout:g} seconds", unsure=True)
        if isinstance(found, Exception):
            return Sent(False, mistake(found, text=False), unsure=True)
        return Sent(True) if found else _failure(channel, plugin, message, found)

    def _wait_for_turn(self, url: str, plugin: NotifyBase) -> None:
        """Chat services refuse messages that come too fast one after the other."""
        with self._lock:
            now = self._monotonic()
            at = max(now, self._free_at.get(url, now))
            self._free_at[url] = at + min(plugin.request_rate_per_sec, _TEMPO)
        self._sleep(at - now)


def _within(seconds: float, plugin: NotifyBase, message: Message) -> AppriseResult | Exception | None:
    """What came of the attempt, or None if nothing has after that time.

    In a thread of our own that is a daemon: Apprise's are few, one that hangs is lost to all other channels, and
    the program can't end before it.
    """
    answers: queue.SimpleQueue[AppriseResult | Exception] = queue.SimpleQueue()

    def work() -> None:
        try:
            answers.put(attempt(plugin, message))
        except Exception as error:  # noqa: BLE001 - no exception of a library leaves this module
            answers.put(error)

    threading.Thread(target=work, name="apprise", daemon=True).start()
    try:
        return answers.get(timeout=seconds)
    except queue.Empty:
        return None


def _failure(channel: Channel, plugin: NotifyBase, message: Message, result: AppriseResult) -> Sent:
    reason, hidden = _reason(result)
    said = f"{reason} {hidden}".lower()
    arrived = any(sign in said for sign in _UNKNOWN) or _in_parts(plugin, message)
    unsure = arrived and not any(sign in said for sign in _NO_CONNECTION)
    return Sent(False, _redact(reason, channel.url), unsure)


def _in_parts(plugin: NotifyBase, message: Message) -> bool:
    """Sent in several pieces or to several recipients, some of which may have arrived."""
    _, body = _form(plugin, message)
    return len(plugin) > 1 or len(body) > plugin.body_maxlen


def attempt(plugin: NotifyBase, message: Message) -> AppriseResult:
    """Has ``plugin`` send ``message`` in the form that suits it. The result's logs may hold secrets."""
    import apprise

    sender = apprise.Apprise(asset=plugin.asset)
    sender.add(_tuned(plugin))
    form, body = _form(plugin, message)
    return sender.notify(
        body=body,
        # Where there is no field for a title Apprise would put it, unescaped, into the body, which
        # says the same anyway.
        title=message.subject if plugin.title_maxlen > 0 else "",
        body_format=form,
        interpret_escapes=False,
        log_level=logging.DEBUG,
    )


def usable(url: str) -> bool:
    """Whether Apprise knows the service and finds the URL complete. Contacts nobody."""
    return _plugin(url) is not None


def describe(url: str) -> str:
    """The service and, where it is one's own server, its host: ``slack://…``, ``jsons://hooks.acme.test/…``."""
    scheme = re.match(r"[A-Za-z0-9+.-]{1,20}(?=://)", url.strip())
    if scheme is None:
        return "…"
    plugin = _plugin(url)
    host = str(getattr(plugin, "host", "") or "")
    shown = host if host == "localhost" or _HOST_NAME.fullmatch(host) else ""
    return f"{scheme.group().lower()}://{shown}{'/' if shown else ''}…"


@cache
def _asset() -> AppriseAsset:
    """How Apprise behaves: nothing kept on disk, nothing read into the text, no pictures from elsewhere."""
    import apprise

    log = logging.getLogger("apprise")
    log.setLevel(logging.DEBUG)
    log.propagate = False
    log.addHandler(logging.NullHandler())
    # Its debug lines name the path of every address that is called.
    logging.getLogger("urllib3.connectionpool").setLevel(logging.INFO)
    return apprise.AppriseAsset(
        app_id="policy-watcher",
        app_desc="policy-watcher alerts",
        app_url="",
        image_url_mask="",
        image_url_logo="",
        interpret_escapes=False,
        interpret_emojis=False,
        pgp_autogen=False,
        pem_autogen=False,
        storage_mode="memory",
        allow_templates=False,
        # In the calling thread: see ``_within``.
        async_mode=False,
        service_timeout=0,
    )


def _plugin(url: str) -> NotifyBase | None:
    with _LOADING:
        asset = _asset()
        import apprise

        return apprise.Apprise.instantiate(url.strip(), asset=asset) if url.strip() else None


def _tuned(plugin: NotifyBase) -> NotifyBase:
    """Long messages in pieces (the first piece only where a piece is a text message); failures always told."""
    from apprise import OverflowMode

    if plugin.overflow_mode == OverflowMode.UPSTREAM:
        plugin.overflow_mode = OverflowMode.SPLIT if plugin.body_maxlen >= _SPLIT_FROM else OverflowMode.TRUNCATE
    plugin.optional = False
    plugin.request_rate_per_sec = min(plugin.request_rate_per_sec, _TEMPO)
    return plugin


def _form(plugin: NotifyBase, message: Message) -> tuple[str, str]:
    """The richest form that the service shows as it is, so that Apprise has nothing to convert."""
    forms = {"markdown": message.markdown, "html": message.html, "text": message.text}
    if _schemes(plugin) & _FOR_PROGRAMS:
        forms = {"text": message.text, **forms}
    for form, body in forms.items():
        if plugin.resolve_format(form) == form:
            return form, body
    return "text", message.text


def _schemes(plugin: NotifyBase) -> set[str]:
    found: set[str] = set()
    for names in (plugin.protocol, plugin.secure_protocol):
        found.update([names] if isinstance(names, str) else names or ())
    return found


def _reason(result: AppriseResult) -> tuple[str, str]:
    """What the service said, as one sentence, and what Apprise said beside it, which may hold secrets."""
    entries = [(entry.level, " ".join(entry.message.split())) for entry in result.logs()]
    told = [message for level, message in entries if level in ("WARNING", "ERROR", "CRITICAL")]
    sentence = (told[0] if told else "the service did not take the message").rstrip(".").replace("., ", ", ")
    hidden = " ".join(message for level, message in entries if level == "DEBUG" and "Exception" in message).lower()
    cause = _refusal(hidden) or next((cause for sign, cause in _CAUSES if sign in hidden), "")
    return (f"{sentence} ({cause})" if cause else sentence), hidden


def _refusal(hidden: str) -> str:
    """What a mail server answered; empty if it wasn't one."""
    found = _SMTP_CODE.search(hidden)
    if found is None or "authentication" in hidden:
        return ""
    later = "for now" if found["code"].startswith("4") else "for good"
    return f"the mail server refuses it {later}, code {found['code']}"


def _redact(text: str, url: str) -> str:
    """``text`` without anything from the URL but its host and plain settings, and of bounded length."""
    for secret in sorted(_secrets(url), key=len, reverse=True):
        # A short one may be part of an ordinary word.
        exact = re.escape(secret)
        pattern = exact if len(secret) > 7 else rf"(?<![A-Za-z0-9]){exact}(?![A-Za-z0-9])"
        text = re.sub(pattern, _HIDDEN, text, flags=re.IGNORECASE)
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return printable[:_MOST_ERROR]


def _secrets(url: str) -> set[str]:
    """Everything in the URL that could be a secret, as written and in each way it may be quoted."""
    rest = url.strip().partition("://")[2]
    logins = {rest.rpartition("@")[0], re.split(r"[/?#]", rest)[0].rpartition("@")[0]}
    accounts = {part for login in logins for part in (login, *login.split(":", 1)) if part}
    found = {rest, *accounts, *re.split(r"[/?&=:@,;+#|]", rest)}
    spelled = {word for part in found for word in (part, unquote(part), unquote_plus(part), quote(part, safe=""))}
    harmless = _SETTINGS | {_host(url)}
    return {part for part in spelled if len(part) > 3 and part.lower() not in harmless} | (accounts - harmless)


def _host(url: str) -> str:
    """The host's name or address if there is one that tells nothing but where the server is."""
    try:
        host = urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""
    return host if host == "localhost" or _HOST_NAME.fullmatch(host) else ""
