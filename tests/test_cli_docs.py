"""docs/commands.md names every command, every option, every outcome and every exit code."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from tests.commandline import Home, policy_page
from watcher.cli.app import COMMANDS, Exit, cli
from watcher.model import Outcome, Rejection

README = Path(__file__).parents[1] / "README.md"
DOCS = (README.parent / "docs" / "commands.md").read_text(encoding="utf-8")
PARTS = dict(re.findall(r"^### watcher ([a-z-]+)[^\n]*\n(.*?)(?=^##|\Z)", DOCS, re.MULTILINE | re.DOTALL))


def command(name: str) -> click.Command:
    """The command of that name."""
    found = cli.get_command(click.Context(cli), name)
    assert found
    return found


def test_every_command_has_its_part_and_no_other_has() -> None:
    assert set(PARTS) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_and_argument_is_described(name: str) -> None:
    options = [param for param in command(name).params if isinstance(param, click.Option)]
    words = {word for param in options for word in param.opts if word != "--config"}
    described = set(re.findall(r"--?[a-z][a-z-]*", PARTS[name]))
    assert words <= described
    heading = re.search(rf"^### watcher {name}(.*)$", DOCS, re.MULTILINE)
    assert heading
    arguments = [param for param in command(name).params if isinstance(param, click.Argument)]
    shown = {param.make_metavar(click.Context(cli)).strip("[].") for param in arguments}
    assert shown == set(re.findall(r"[A-Z]+", heading[1]))


@pytest.mark.parametrize("name", COMMANDS)
def test_no_option_is_described_that_is_not_there(name: str) -> None:
    described = set(re.findall(r"^\| `(--?[a-z-]+)", PARTS[name], re.MULTILINE))
    assert described <= {word for param in command(name).params for word in param.opts}


def test_exit_codes_outcomes_and_reasons_are_listed() -> None:
    codes = {int(code) for code in re.findall(r"^\| `(\d+)` \|", DOCS, re.MULTILINE)}
    assert codes == set(Exit)
    outcomes = set(re.findall(r"^\| `([a-z]+)` \|", PARTS["check"], re.MULTILINE))
    assert outcomes == set(Outcome)
    assert all(f"`{reason.value}`" in PARTS["check"] for reason in Rejection)


def test_the_commands_that_need_the_channels_secrets_are_those_that_ask_for_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_SUCH_SECRET", raising=False)
    home = Home(tmp_path, capsys)
    saved = tmp_path / "saved.html"
    saved.write_text(policy_page(), encoding="utf-8")
    home.write({"acme/privacy": "https://acme.test/"}, channels={"legal": "${NO_SUCH_SECRET}"})
    arguments: dict[str, list[str | Path]] = {name: ["acme/privacy"] for name in ("history", "show", "diff", "explain")}
    arguments |= {"import": ["acme/privacy", saved], "replay": [saved], "backup": [tmp_path / "copy"]}
    arguments |= {"search": ["data"], "prune": ["--compact"], "add": ["https://127.0.0.1:1/"]}
    asking = set()
    for name in sorted(set(COMMANDS) - {"demo"}, key=lambda name: name != "import"):
        ran = home.run(name, *arguments.get(name, []))
        asking |= {name} if "NO_SUCH_SECRET" in ran.out + ran.err else set()
    sentence = re.search(r"^- Only (.*) need the channels' secrets", DOCS, re.MULTILINE)
    assert sentence
    assert asking == set(re.findall(r"`([a-z-]+)`", sentence[1]))


SOLD = "We will never sell your data to a third party for advertising. Cookies are kept for a day."


def shown_searches() -> list[str]:
    """Every query that is shown to users, as they type it."""
    texts = [path.read_text(encoding="utf-8") for path in (README, *README.parent.glob("docs/*.md"))]
    texts.append(command("search").help or "")
    typed = [line for text in texts for line in re.findall(r"^ *watcher search (.+)$", text, re.MULTILINE)]
    sql = [shlex.quote(found) for text in texts for found in re.findall(r"_fts MATCH '(.+)' ORDER", text)]
    return [*typed, *sql, *re.findall(r"`((?:'NEAR|\w+ OR|cook|'\")[^`]*)`", PARTS["search"])]


def test_every_search_that_is_shown_finds_what_it_is_meant_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = Home(tmp_path, capsys)
    home.write({"acme/privacy": "https://acme.test/"})
    (tmp_path / "saved.html").write_text(policy_page(SOLD), encoding="utf-8")
    home.run("import", "acme/privacy", tmp_path / "saved.html")
    queries = shown_searches()
    assert len(queries) >= 8
    assert [query for query in queries if "acme/privacy" not in home.run("search", *shlex.split(query)).out] == []
