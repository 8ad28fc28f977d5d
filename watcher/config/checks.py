"""One value at a time: is it what its key wants? Returns the value in the form the program uses.

A check raises ``Wrong`` with every fault of the value. Knows no tables, lines or files. A fault may
quote short words (a level, an id, a duration), never an address: that may hold a password.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from watcher.model import Level, Topic

if TYPE_CHECKING:
    from watcher.model import Digest, Hours


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a value, what to do about it, and with which item of a list (from 0)."""

    what: str
    hint: str = ""
    item: int | None = None


class Wrong(Exception):
    """The value cannot be used."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        super().__init__("; ".join(fault.what for fault in faults))


Check = Callable[[object], Any]
T = TypeVar("T")

_KINDS = {str: "text", bool: "true or false", int: "a whole number", float: "a number", list: "a list", dict: "a table"}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_DURATION = re.compile(r"(\d{1,9}) ?([smhdw])")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 7 * 86400}
_SIZE = re.compile(r"(\d{1,9}) ?([kmg]?)(i?)b", re.IGNORECASE)
_POWER = {"": 0, "k": 1, "m": 2, "g": 3}
_ID = re.compile(r"[a-z0-9][a-z0-9._-]*/[a-z0-9][a-z0-9._-]*")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LONGEST = 500


# --- words for messages ---------------------------------------------------------------------------


def shown(value: str) -> str:
    """A short value in quotes, harmless on a terminal; an address or a long text is not shown."""
    if "://" in value or len(value) > 60:
        return "this"
    return json.dumps(value)


def likely(word: str, known: Sequence[str]) -> str:
    """``is "policy" meant?``, or the known words where none is near."""
    from difflib import get_close_matches  # late: only a mistake needs it

    lower = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), lower, n=1, cutoff=0.6)
    if near:
        return f"is {json.dumps(lower[near[0]])} meant?"
    return f"known: {', '.join(known)}" if known else ""


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a date or time")


def _expect(value: object, kind: type[T], hint: str = "") -> T:
    # To Python, true is a whole number.
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise Wrong(Fault(f"must be {_KINDS[kind]}, not {_kind(value)}", hint))
    return value


# --- text, numbers, switches ------------------------------------------------------------------------


def raw_text(value: object) -> str:
    """Any text."""
    return _expect(value, str, "" if isinstance(value, list | dict) else "put it in quotes")


def line(value: object) -> str:
    """Text of one line, not empty; ``${NAME}`` would stand there as it is, so it is refused."""
    text = raw_text(value)
    if not text.strip():
        raise Wrong(Fault("is empty"))
    if _CONTROL.search(text):
        raise Wrong(Fault("holds a line break or control character"))
    if "${" in text:
        raise Wrong(Fault("holds ${…}, which is read only in the url of a [[channel]]", "write the value itself"))
    return text.strip()


def title(value: object) -> str:
    """A name for a policy, up to 200 characters."""
    text = line(value)
    if len(text) > 200:
        raise Wrong(Fault("is longer than 200 characters"))
    return text


def header_value(value: object) -> str:
    """Text that may stand in an HTTP header."""
    text = line(value)
    if not text.isascii():
        raise Wrong(Fault("may hold only ASCII characters", "it is sent as an HTTP header"))
    return text


def file_path(value: object) -> str:
    """A path; ``~`` isn't a home here, because a service has none."""
    text = line(value)
    if text.startswith("~"):
        raise Wrong(Fault("begins with ~, which is not expanded", "write the whole path"))
    return text


def switch(value: object) -> bool:
    """``true`` or ``false``."""
    return _expect(value, bool, "without quotes" if isinstance(value, str) else "")


def whole(low: int, high: int) -> Check:
    """A whole number from ``low`` to ``high``."""

    def check(value: object) -> int:
        number = _expect(value, int, "without quotes" if isinstance(value, str) else "")
        if not low <= number <= high:
            raise Wrong(Fault(f"must be from {low} to {high}"))
        return number

    return check


def duration(low: str, high: str) -> Check:
    """``"30s"`` and the like, within bounds, as seconds."""

    def check(value: object) -> float:
        hint = 'write a number and s, m, h, d or w, as in "30s", "6h", "2d"'
        text = _expect(value, str, hint)
        seconds = _seconds(text)
        if seconds is None:
            raise Wrong(Fault(f"{shown(text)} is not a duration", hint))
        if not (_seconds(low) or 0) <= seconds <= (_seconds(high) or 0):
            raise Wrong(Fault(f"must be from {low} to {high}"))
        return float(seconds)

    return check


def _seconds(text: str) -> int | None:
    match = _DURATION.fullmatch(text.strip())
    return int(match[1]) * _SECONDS[match[2]] if match else None


def size(low: str, high: str) -> Check:
    """``"20MB"`` and the like, within bounds, as bytes."""

    def check(value: object) -> int:
        hint = 'write a number and B, KB, MB or GB, as in "512KB", "20MB"'
        text = _expect(value, str, hint)
        count = _bytes(text)
        if count is None:
            raise Wrong(Fault(f"{shown(text)} is not a size", hint))
        if not (_bytes(low) or 0) <= count <= (_bytes(high) or 0):
            raise Wrong(Fault(f"must be from {low} to {high}"))
        return count

    return check


def _bytes(text: str) -> int | None:
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        return None
    base = 1024 if match[3] else 1000
    return int(match[1]) * int(base ** _POWER[match[2].lower()])


# --- words of the field -----------------------------------------------------------------------------


def cron(value: object) -> str:
    """A crontab time in the form the scheduler takes."""
    hint = 'as in "0 6 * * mon-fri"'
    from watcher.config.cron import crontab  # late, like ``week``: most policies have only ``every``

    text = _expect(value, str, hint)
    try:
        return crontab(text)
    except ValueError as error:
        raise Wrong(Fault(str(error), hint)) from None


def hours(value: object) -> Hours:
    """A part of the week."""
    from watcher.config import week

    return _written(value, week.hours, 'as in "mon-fri 07:00-19:00", "22:00-07:00", "sat,sun"')


def quiet_hours(value: object) -> tuple[Hours, ...]:
    """Parts of the week in which nothing is sent; they may not be the whole of it."""
    from watcher.config import week

    found: tuple[Hours, ...] = several(hours)(value)
    if week.whole(found):
        raise Wrong(Fault("leave no minute of the week in which anything is sent", "take a day or an hour out"))
    return found


def digest(value: object) -> Digest:
    """When a digest is sent."""
    from watcher.config import week

    return _written(value, week.digest, 'as in "daily", "daily 07:30", "weekly fri 16:00"')


def timezone(value: object) -> str:
    """The IANA name of a time zone."""
    from watcher.config import week

    return _written(value, week.timezone, 'as in "UTC", "Europe/Berlin", "America/New_York"')


def _written(value: object, read: Callable[[str], T], hint: str) -> T:
    """What ``read`` makes of a text; the sentence of its ``ValueError`` is the fault."""
    text = _expect(value, str, hint)
    try:
        return read(text)
    except ValueError as error:
        raise Wrong(Fault(f"{shown(text)} {error}", hint)) from None


def level(value: object) -> Level:
    """The name of a level."""
    text = raw_text(value)
    labels = [each.label for each in Level]
    if text not in labels:
        raise Wrong(Fault(f"{shown(text)} is not a level", likely(text, labels)))
    return Level.parse(text)


def topic(value: object) -> Topic:
    """The name of a topic."""
    text = raw_text(value)
    names = [each.value for each in Topic]
    if text not in names:
        raise Wrong(Fault(f"{shown(text)} is not a topic", likely(text, names)))
    return Topic(text)


def render(value: object) -> str:
    """How a page is fetched."""
    text = raw_text(value)
    if text not in ("http", "browser"):
        raise Wrong(Fault(f"{shown(text)} is not a way to fetch a page", likely(text, ("http", "browser"))))
    return text


def language(value: object) -> str:
    """A language tag such as ``en`` or ``pt-BR``."""
    text = raw_text(value)
    if not _LANGUAGE.fullmatch(text):
        raise Wrong(Fault(f"{shown(text)} is not a language tag", 'as in "en", "de", "pt-BR"'))
    return text


def policy_id(value: object) -> str:
    """``vendor/type``."""
    text = raw_text(value)
    if len(text) > 100 or not _ID.fullmatch(text):
        better = re.sub(r"\s+", "-", text.strip().lower())[:100]
        hint = f'is "{better}" meant?' if _ID.fullmatch(better) else 'as in "plumstack/privacy"'
        raise Wrong(Fault("must be vendor/type, in lower-case letters, digits and . _ -", hint))
    return text


def channel_name(value: object) -> str:
    """The name of a channel: letters, digits and ``. _ -``."""
    text = raw_text(value)
    if not _NAME.fullmatch(text):
        raise Wrong(Fault("must be a short name of letters, digits and . _ -", 'as in "legal"'))
    return text


def web_address(value: object) -> str:
    """An http or https address that every parser reads alike."""
    text = line(value)
    if re.search(r"[\s\\]", text):
        raise Wrong(Fault("holds a space or a backslash, which an address may not", "write %20 or /"))
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise Wrong(Fault("is not a web address", "check the host and the port")) from None
    if parts.scheme not in ("http", "https"):
        raise Wrong(Fault("must begin with https:// or http://"))
    if "@" in parts.netloc:
        raise Wrong(Fault("holds a user name or password before the host", "take out the part up to @"))
    if not host or not host.strip("."):
        raise Wrong(Fault("names no host", 'as in "https://example.com/privacy"'))
    return text


def base_address(value: object) -> str:
    """A web address to which ``/NAME`` can be joined."""
    text = web_address(value)
    if "?" in text or "#" in text:
        raise Wrong(Fault("must end in a folder, without ? or #"))
    return text.rstrip("/")


def selector(value: object) -> str:
    """A CSS selector."""
    # Imported here, as it brings BeautifulSoup, which most commands and configurations do without.
    import soupsieve
    from soupsieve.util import SelectorSyntaxError

    text = line(value)
    if len(text) > _LONGEST:
        raise Wrong(Fault(f"is longer than {_LONGEST} characters"))
    try:
        soupsieve.compile(text)
    except (SelectorSyntaxError, NotImplementedError) as error:
        reason = str(error).split("\n")[0].partition(". ")[0].rstrip(".")
        raise Wrong(Fault(f"is not a CSS selector: {_CONTROL.sub(' ', reason)}", 'as in "main", ".related"')) from None
    return text


def ignored(value: object) -> str:
    """A regular expression for text that is taken out before anything is compared."""
    return _pattern(value, "no change would ever be seen")


def watched(value: object) -> str:
    """A regular expression for sentences in which every edit counts."""
    harm = 'every edit would be told, for which there is alert_from = "none"'
    text = _pattern(value, harm)
    if re.search(text, ""):
        raise Wrong(Fault(f"matches any text, so {harm}"))
    return text


def _pattern(value: object, harm: str) -> str:
    """A regular expression that is quick enough; ``harm``: what comes of one that matches everything."""
    text = raw_text(value)
    if not text or len(text) > _LONGEST:
        raise Wrong(Fault(f"must have 1 to {_LONGEST} characters"))
    try:
        compiled = re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        reason = _CONTROL.sub(" ", str(error))
        raise Wrong(Fault(f"is not a regular expression: {reason}", "in TOML, put it in 'single quotes'")) from None
    from watcher.core.patterns import problem_with  # late: few policies have patterns

    if problem := problem_with(text):
        raise Wrong(Fault(problem))
    if not compiled.sub("", "We may sell"):
        raise Wrong(Fault(f"matches any text, so {harm}"))
    return text


# --- lists --------------------------------------------------------------------------------------------


def several(check: Check) -> Check:
    """A list of different values that each pass ``check``, as a tuple."""

    def check_all(value: object) -> tuple[Any, ...]:
        items = _expect(value, list, "put it in [ ]" if isinstance(value, str) else "")
        good: list[Any] = []
        faults: list[Fault] = []
        for index, item in enumerate(items):
            try:
                good.append(check(item))
            except Wrong as wrong:
                faults += [replace(fault, item=index) for fault in wrong.faults]
            if item in items[:index]:
                faults.append(Fault("stands in the list already", item=index))
        if faults:
            raise Wrong(*faults)
        return tuple(good)

    return check_all
