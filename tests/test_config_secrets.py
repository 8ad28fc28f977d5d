"""``${NAME}`` in channel addresses, and that nothing of an address is ever shown."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

import pytest

from watcher.config import Config, load, parse
from watcher.config.secrets import lookup
from watcher.errors import ConfigError

SECRET = "xoxb-5up3r-s3cr3t"


def write(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, "utf-8")
    return path


def channel(url: str) -> str:
    return f"[[channel]]\nname = 'legal'\nurl = '{url}'\n"


def read(folder: Path, text: str, environ: dict[str, str], *, usable: bool = True) -> Config:
    return load(write(folder, text), environ=environ, usable=lambda _: usable)


def complaint(folder: Path, text: str, environ: dict[str, str], *, usable: bool = True) -> str:
    with pytest.raises(ConfigError) as caught:
        read(folder, text, environ, usable=usable)
    (problem,) = caught.value.problems
    assert (problem.line, problem.where) == (3, "[[channel]] #1 url")
    return f"{problem.what} ({problem.hint})"


@pytest.mark.parametrize(
    ("url", "expanded"),
    [
        ("${URL}", "slack://a/b"),
        ("mailtos://${USER_1}:${_PASS}@host", "mailtos://me:p$w@host"),
        ("json://host/$HOME", "json://host/$HOME"),
        ("json://host/a$b$$c$", "json://host/a$b$$c$"),
        ("json://host/$${URL}", "json://host/${URL}"),
        ("json://host/$${${_PASS}}", "json://host/${p$w}"),
    ],
)
def test_expands(tmp_path: Path, url: str, expanded: str) -> None:
    environ = {"URL": "slack://a/b", "USER_1": "me", "_PASS": "p$w", "HOME": "/root"}
    assert read(tmp_path, channel(url), environ).channels[0].url == expanded


def test_a_value_is_not_expanded_again(tmp_path: Path) -> None:
    assert read(tmp_path, channel("${A}"), {"A": "json://${B}", "B": "x"}).channels[0].url == "json://${B}"


def test_credentials_folder(tmp_path: Path) -> None:
    (tmp_path / "URL").write_text("slack://from/file\r\n\n")
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    assert read(tmp_path, channel("${URL}"), environ).channels[0].url == "slack://from/file"
    assert read(tmp_path, channel("${URL}"), {**environ, "URL": "slack://env"}).channels[0].url == "slack://env"
    assert read(tmp_path, channel("${URL}"), {**environ, "URL": ""}).channels[0].url == "slack://from/file"


def test_credentials_that_systemd_took_from_a_folder(tmp_path: Path) -> None:
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    (tmp_path / "watcher_URL").write_text("slack://from/folder\n")
    assert read(tmp_path, channel("${URL}"), environ).channels[0].url == "slack://from/folder"
    (tmp_path / "URL").write_text("slack://from/file")
    assert read(tmp_path, channel("${URL}"), environ).channels[0].url == "slack://from/file"


def test_unset_names(tmp_path: Path) -> None:
    assert complaint(tmp_path, channel("${LEGAL_URL}"), {}) == (
        "LEGAL_URL is not set in the environment (set it, or take the channel out)"
    )
    assert "is not set" in complaint(tmp_path, channel("${LEGAL_URL}"), {"LEGAL_URL": ""})
    assert 'is "LEGAL_URLS" meant?' in complaint(tmp_path, channel("${LEGAL_URL}"), {"LEGAL_URLS": SECRET})
    folder = {"CREDENTIALS_DIRECTORY": str(tmp_path / "none")}
    assert f"in the environment or {tmp_path / 'none'}" in complaint(tmp_path, channel("${LEGAL_URL}"), folder)


def test_every_unset_name_is_reported_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, channel("mailto://${USER}:${PASS}@${USER}"), {})
    assert [problem.what.split()[0] for problem in caught.value.problems] == ["USER", "PASS"]


def test_unreadable_credentials(tmp_path: Path) -> None:
    (tmp_path / "FOLDER").mkdir()
    (tmp_path / "BINARY").write_bytes(b"\xff" + SECRET.encode())
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    assert "credential FOLDER cannot be read: Is a directory" in complaint(tmp_path, channel("${FOLDER}"), environ)
    assert "credential BINARY cannot be read: not UTF-8" in complaint(tmp_path, channel("${BINARY}"), environ)


def test_other_complaints(tmp_path: Path) -> None:
    assert "is empty" in complaint(tmp_path, channel(" "), {})
    assert "line break" in complaint(tmp_path, channel("${URL}"), {"URL": "slack://a\nb"})
    assert "Apprise" in complaint(tmp_path, channel("not-a-url"), {}, usable=False)
    assert "must be text, not a list" in complaint(tmp_path, channel("x").replace("'x'", "['x']"), {})


def test_a_name_cannot_leave_the_credentials_folder(tmp_path: Path) -> None:
    (tmp_path / "outside").write_text(SECRET)
    (tmp_path / "inside").mkdir()
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path / "inside")}
    assert "holds a ${ that is no ${NAME}" in complaint(tmp_path, channel("${../outside}"), environ)


# --- nothing is ever shown ------------------------------------------------------------------------------

URL = f"slack://{SECRET}/x"
LEAKS = {
    "unusable": channel(f"not-usable-{SECRET}"),
    "unusable from the environment": channel("${SET}"),
    "unset": channel(f"mailto://{SECRET}:${{UNSET}}@h"),
    "stray": channel(f"slack://${{{SECRET}}}"),
    "line break": f'[[channel]]\nname = "legal"\nurl = "slack://{SECRET}\\n"',
    "wrong type": f'[[channel]]\nname = "legal"\nurl = ["{URL}"]',
    "a table": f'[[channel]]\nname = "legal"\nurl = {{ x = "{URL}" }}',
    "in the name": f'[[channel]]\nname = "{URL}"\nurl = "not-usable"',
    "in a misspelt key": f'[[channel]]\nname = "legal"\nurrl = "{URL}"',
    "in a key": f'[[channel]]\nname = "legal"\n"{URL}" = 1',
    "in defaults": f'[defaults]\nchannels = ["{URL}"]',
    "in a policy": f'[[policy]]\nid = "a/b"\nurl = "{URL}"\nchannels = ["{URL}"]',
    "as a level": f'[defaults]\nalert_from = "{URL}"\nevery = "{URL}"\nlanguage = "{URL}"\nrender = "{URL}"',
    "in a table of another name": f'[[channels]]\nurl = "{URL}"',
    "twice": f"{channel(URL)}\n{channel(URL)}",
    "no TOML": f'[[channel]]\nname = "legal"\nurl = {URL}',
    "unclosed": f'[[channel]]\nurl = "{URL}\n',
    "bad escape": f'[[channel]]\nurl = "\\d{URL}"\n',
    "key twice": f'"{URL}" = 1\n"{URL}" = 2\n',
    "table twice": f'["{URL}"]\n["{URL}"]\n',
    "other problems": f"{channel(URL)}\n[watcher]\ntimeout = 5\n",
}


def everything(error: BaseException) -> str:
    """All that a log of this error could hold, with what it was raised from."""
    shown = "".join(traceback.format_exception(error))
    seen: BaseException | None = error
    for _ in range(10):
        if seen is None:
            break
        shown += str(seen) + repr(seen) + repr(seen.args) + repr(getattr(seen, "__dict__", {}))
        seen = seen.__cause__ or seen.__context__
    return shown


@pytest.mark.parametrize("text", LEAKS.values(), ids=LEAKS.keys())
def test_no_problem_shows_an_address(tmp_path: Path, text: str) -> None:
    environ = {"SET": f"not-usable-{SECRET}"}
    with pytest.raises(ConfigError) as caught:
        load(write(tmp_path, text), environ=environ, usable=lambda url: "not-usable" not in url)
    assert SECRET not in everything(caught.value)
    assert caught.value.__context__ is None


def test_a_file_that_is_not_utf8_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(channel(URL).encode() + b"\xff")
    with pytest.raises(ConfigError) as caught:
        load(path, environ={}, usable=lambda _: True)
    assert SECRET not in everything(caught.value)
    assert caught.value.problems[0].line == 4


def test_values_hide_addresses_too(tmp_path: Path) -> None:
    config = parse(channel(URL), tmp_path / "c.toml", look=lookup({}), usable=lambda _: True)
    assert config.channels[0].url == URL
    assert SECRET not in repr(config) + str(config)


def test_the_environment_itself_is_only_asked_for_names(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, channel("${PATHS}"), {**os.environ, "PATHX": SECRET})
    assert SECRET not in everything(caught.value)
