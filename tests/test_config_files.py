"""Finding, reading and writing config.toml."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from watcher.config import create, example_text, find, load, replace
from watcher.config.schema import CHANNEL, DEFAULTS, TABLES, WATCHER
from watcher.errors import ConfigError, UsageError

ROOT = Path(__file__).parent.parent


def complaint(path: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        load(path, environ={}, usable=lambda _: True)
    assert caught.value.source == str(path)
    assert caught.value.__context__ is None
    return str(caught.value)


# --- finding ---------------------------------------------------------------------------------------------


def test_order_of_places(tmp_path: Path) -> None:
    system = tmp_path / "etc" / "config.toml"
    assert find(None, {}, tmp_path, system=system) == tmp_path / "config.toml"
    system.parent.mkdir()
    system.touch()
    assert find(None, {}, tmp_path, system=system) == system
    (tmp_path / "config.toml").touch()
    assert find(None, {}, tmp_path, system=system) == tmp_path / "config.toml"
    environ = {"WATCHER_CONFIG": "sub/w.toml"}
    assert find(None, environ, tmp_path, system=system) == tmp_path / "sub/w.toml"
    assert find("mine.toml", environ, tmp_path, system=system) == tmp_path / "mine.toml"
    assert find(Path("/a/b.toml"), environ, tmp_path, system=system) == Path("/a/b.toml")
    assert find(None, {"WATCHER_CONFIG": ""}, tmp_path, system=system) == tmp_path / "config.toml"


# --- reading ---------------------------------------------------------------------------------------------


def test_paths_count_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[watcher]\ndatabase = "w.db"\nredlines = "r"\nredline_url = "https://a.test/r"\n')
    settings = load(path, environ={}, usable=lambda _: True).settings
    assert (settings.database, settings.redlines) == (tmp_path / "w.db", tmp_path / "r")


def test_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b'\xef\xbb\xbf[[policy]]\nid = "a/b"\nurl = "https://a.test"\n')
    assert load(path, environ={}, usable=lambda _: True).policies[0].id == "a/b"


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert "there is no such file (`watcher init` writes one" in complaint(tmp_path / "none.toml")
    assert "cannot be read: Is a directory" in complaint(tmp_path)
    (tmp_path / "loop").symlink_to("loop")
    assert "cannot be read: Too many levels" in complaint(tmp_path / "loop")
    (tmp_path / "latin1.toml").write_bytes("# a\n# ü".encode("latin-1"))
    assert "line 2: file: is not UTF-8 text" in complaint(tmp_path / "latin1.toml")
    (tmp_path / "file").touch()
    assert "cannot be read: Not a directory" in complaint(tmp_path / "file" / "config.toml")
    assert "larger than 5 MB" in complaint(Path("/dev/zero"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden_file(tmp_path: Path) -> None:
    (tmp_path / "config.toml").touch(0o000)
    assert "cannot be read: Permission denied" in complaint(tmp_path / "config.toml")


# --- the example -----------------------------------------------------------------------------------------


def test_the_example_loads_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    create(path, example_text())
    config = load(path, environ={}, usable=lambda _: False)
    assert [policy.id for policy in config.policies] == [
        "plumstack/privacy",
        "plumly/privacy",
        "ploomber/privacy",
        "plumvoice/privacy",
        "ploomes/privacy",
    ]
    assert all(policy.url.startswith("https://") and policy.title for policy in config.policies)
    assert config.channels == ()


def test_the_example_is_the_same_everywhere() -> None:
    assert (ROOT / "config.toml.example").read_text("utf-8") == example_text()


def test_the_example_shows_every_key() -> None:
    text = example_text()
    for table, keys in TABLES.items():
        for key in keys:
            assert f"{key} = " in text, f"{table}.{key}"


def test_the_example_s_commented_settings_load_too(tmp_path: Path) -> None:
    """Taking the # away gives something valid: all but the prose, cron beside every, and a CA file beside a browser."""
    lines = []
    for line in example_text().splitlines():
        bare = line.removeprefix("# ")
        setting = bare.startswith("[[") or bare.split(" = ")[0] in {*WATCHER, *DEFAULTS, *CHANNEL}
        lines.append(bare if setting and not bare.startswith(("cron", "ca_file")) else line)
    path = tmp_path / "config.toml"
    path.write_text("\n".join(lines))
    environ = {"LEGAL_ALERT_URL": "slack://x", "SMTP_USER": "u", "SMTP_PASSWORD": "p"}
    config = load(path, environ=environ, usable=lambda _: True)
    assert config.policies[-1].channels == ("mail",)
    assert config.policies[-1].ignore == (r"\d+ readers",)
    assert config.policies[0].channels == ("legal",)
    assert len(config.channels) == 2
    assert tomllib.loads(path.read_text())["watcher"]["redlines"]


# --- writing ---------------------------------------------------------------------------------------------


def test_create_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    create(path, "a")
    with pytest.raises(UsageError, match="already there"):
        create(path, "b")
    assert path.read_text() == "a"
    with pytest.raises(UsageError, match="No such file or directory"):
        create(tmp_path / "none" / "config.toml", "b")


def test_replace_keeps_mode_and_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("old")
    path.chmod(0o640)
    replace(path, "new\r\nü\n")
    assert path.read_bytes() == "new\r\nü\n".encode()
    assert path.stat().st_mode & 0o7777 == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["config.toml"]


def test_replace_keeps_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "config.toml").write_text("old")
    link = tmp_path / "config.toml"
    link.symlink_to("real/config.toml")
    replace(link, "new")
    assert link.is_symlink()
    assert (tmp_path / "real" / "config.toml").read_text() == "new"


def test_replace_that_fails_leaves_everything(tmp_path: Path) -> None:
    folder = tmp_path / "config.toml"
    folder.mkdir()
    (folder / "x").touch()
    with pytest.raises(UsageError, match="nothing was changed"):
        replace(folder, "new")
    assert [file.name for file in tmp_path.iterdir()] == ["config.toml"]
    with pytest.raises(UsageError, match="No such file"):
        replace(tmp_path / "none" / "config.toml", "new")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_read_only_file(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("old")
    path.chmod(0o444)
    with pytest.raises(UsageError, match="read-only"):
        replace(path, "new")
    assert path.read_text() == "old"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can change owners")
def test_replace_keeps_the_owner(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("old")
    os.chown(path, 65534, 65534)
    replace(path, "new")
    assert (path.stat().st_uid, path.stat().st_gid) == (65534, 65534)
