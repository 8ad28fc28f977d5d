"""``${NAME}`` in a channel's address: from the environment, or from a file in the credentials folder.

systemd's LoadCredential puts such files into ``$CREDENTIALS_DIRECTORY``; those of a whole folder it
calls ``watcher_NAME``, as our units ask for. No value, and no text of a template, is ever part of what
is returned for a person to read; only well-formed names are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from watcher.config.checks import Check, Fault, Wrong, likely, raw_text

Lookup = Callable[[str], str]
"""The value of a name; raises ``Wrong`` where there is none."""

UNIT_PREFIX = "watcher_"
"""What the units' ``LoadCredential=watcher:FOLDER`` puts before the name of every file of that folder."""

_REFERENCE = re.compile(r"\$(?P<literal>\$\{)|\$\{(?P<name>[A-Za-z_][A-Za-z0-9_]*)\}|(?P<stray>\$\{)")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def lookup(environ: Mapping[str, str]) -> Lookup:
    """Looks names up in ``environ``, then in the folder that its CREDENTIALS_DIRECTORY names."""
    folder = environ.get("CREDENTIALS_DIRECTORY", "")

    def value(name: str) -> str:
        found = environ.get(name, "") or (folder and _stored(Path(folder), name))
        if not found:
            place = f"the environment or {folder}" if folder else "the environment"
            hint = likely(name, [known for known in environ if _looks_like(known, name)])
            raise Wrong(Fault(f"{name} is not set in {place}", hint or "set it, or take the channel out"))
        return found

    return value


def _looks_like(known: str, name: str) -> bool:
    """Short of that, listing "known names" would list the whole environment."""
    return likely(name, [known]).startswith("is ")


def _stored(folder: Path, name: str) -> str:
    return _credential(folder / name) or _credential(folder / f"{UNIT_PREFIX}{name}")


def _credential(path: Path) -> str:
    """The content of a credential file; empty if there is none."""
    try:
        return path.read_text("utf-8").rstrip("\r\n")
    except FileNotFoundError:
        return ""
    except OSError as error:
        reason = error.strerror or "read error"
    except UnicodeDecodeError:
        reason = "not UTF-8"
    # Outside the except block, so that no exception that holds the bytes hangs on to this one.
    raise Wrong(Fault(f"credential {path.name} cannot be read: {reason}"))


def channel_address(look: Lookup, usable: Callable[[str], bool]) -> Check:
    """The check of a channel's ``url``: expanded, and accepted by ``usable``."""

    def check(value: object) -> str:
        address = _expanded(raw_text(value), look)
        if not address.strip():
            raise Wrong(Fault("is empty"))
        if _CONTROL.search(address):
            raise Wrong(Fault("holds a line break or control character", "write the address on one line"))
        if not usable(address):
            raise Wrong(Fault("is not an address that Apprise can use", 'as in "slack://…", "mailto://…", "json://…"'))
        return address

    return check


def _expanded(template: str, look: Lookup) -> str:
    """The template with every name replaced; ``$${`` gives ``${``."""
    faults: list[Fault] = []

    def put(match: re.Match[str]) -> str:
        if match["literal"]:
            return "${"
        if match["stray"]:
            faults.append(Fault("holds a ${ that is no ${NAME}", "for a ${ in the address itself write $${"))
            return ""
        try:
            return look(match["name"])
        except Wrong as wrong:
            faults.extend(wrong.faults)
            return ""

    text = _REFERENCE.sub(put, template)
    if faults:
        raise Wrong(*dict.fromkeys(faults))
    return text
