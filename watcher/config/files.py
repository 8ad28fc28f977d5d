"""The configuration on disk: where it is, reading it, and writing it without ever losing it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from watcher.config.document import parse
from watcher.config.secrets import lookup
from watcher.config.values import Config
from watcher.errors import ConfigError, Problem, UsageError

SYSTEM = Path("/etc/watcher/config.toml")
_LARGEST = 5_000_000


def find(config_arg: str | Path | None, environ: Mapping[str, str], cwd: Path, *, system: Path = SYSTEM) -> Path:
    """The file to use: the one named, or else $WATCHER_CONFIG, ./config.toml, ``system``.

    If there is none it is ./config.toml, which ``load`` then reports as missing.
    """
    named = config_arg or environ.get("WATCHER_CONFIG", "")
    if named:
        return cwd / named
    here = cwd / "config.toml"
    # os.path, because a folder that we may not look into counts as empty.
    return system if not os.path.isfile(here) and os.path.isfile(system) else here


def load(path: Path, *, environ: Mapping[str, str], usable: Callable[[str], bool]) -> Config:
    """The configuration in ``path``. ``usable`` says whether Apprise accepts a channel's address.

    Raises ``ConfigError`` with every problem, also if the file can't be read.
    """
    text = read(path)
    return parse(text, path, look=lookup(environ), usable=usable)


def read(path: Path) -> str:
    """The text of a configuration file, line ends as they are. Raises ``ConfigError``."""
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            raise ConfigError(str(path), (Problem("file", "is larger than 5 MB, so it is no configuration"),))
        return raw.decode("utf-8-sig")
    except FileNotFoundError:
        hint = "`watcher init` writes one; --config names another"
        problem = Problem("file", "there is no such file", hint=hint)
    except OSError as error:
        problem = Problem("file", f"cannot be read: {error.strerror}")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problem = Problem("file", "is not UTF-8 text", line, "save it as UTF-8")
    # Outside the except blocks: a decoding error carries the whole file, secrets included.
    raise ConfigError(str(path), (problem,))


def example_text() -> str:
    """The example configuration, as `watcher init` writes it."""
    from importlib import resources

    return resources.files("watcher.config").joinpath("example.toml").read_text("utf-8")


def create(path: Path, text: str) -> None:
    """Writes a new file. Raises ``UsageError`` if there is one already or it cannot be written."""
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError:
        raise UsageError(f"{path} is already there; it was left as it is") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from None


def replace(path: Path, text: str) -> None:
    """Writes ``text`` in place of the file in one step: after a crash it is the old or the new one.

    Mode, and owner where we may, stay as they are; a symbolic link stays one. Raises ``UsageError``
    if the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not os.access(target, os.W_OK):
        raise UsageError(f"{path} is read-only; nothing was changed")
    try:
        _swap(target, text)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}; nothing was changed") from None


def _swap(target: Path, text: str) -> None:
    import tempfile  # late: only `init` and `add` write

    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with open(handle, "w", encoding="utf-8", newline="") as file:
            before = target.stat()
            os.fchmod(handle, before.st_mode & 0o7777)
            # Only root may give a file away; to anyone else a file that they may write is theirs.
            with contextlib.suppress(PermissionError):
                os.fchown(handle, before.st_uid, before.st_gid)
            file.write(text)
            file.flush()
            os.fsync(handle)
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise
