"""``watcher init``, ``add`` and ``import``, and what every command has in common."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.commandline import MAY, WALL, Home, policy_page
from tests.servers import Response, page, serve
from watcher.cli.app import COMMANDS, Exit

ALL = pytest.mark.parametrize("command", COMMANDS)


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Home:
    return Home(tmp_path, capsys)


# --- every command --------------------------------------------------------------------------------------


@ALL
def test_help_has_an_example_and_the_listed_summary(home: Home, command: str) -> None:
    ran = home.run(command, "--help")
    assert ran.code == Exit.DONE
    assert COMMANDS[command][1] in ran.out
    assert f"  watcher {command}" in ran.out.replace("Usage: watcher", "")
    assert "--config FILE" in ran.out


def test_the_list_of_commands_is_complete(home: Home) -> None:
    ran = home.run("--help")
    assert all(f"  {command} " in ran.out for command in COMMANDS)
    assert "Exit codes: 0 done" in ran.out


def test_an_unknown_command_names_the_likely_one(home: Home) -> None:
    ran = home.run("chek")
    assert ran.code == Exit.USAGE
    assert "did you mean check?" in ran.err


def test_config_may_stand_before_the_command_or_behind_it(home: Home) -> None:
    home.write({})
    nothing: list[dict[str, object]] = [{"policies": [], "undelivered": [], "outage_since": None}]
    assert home.run("--config", home.config, "status", "--json").json == nothing
    assert home.run("status", "--json", "--config", home.config).json == nothing


@pytest.mark.parametrize("command", ["check", "run", "status", "deliver", "doctor", "notify-test"])
def test_a_broken_configuration_is_exit_2_with_every_problem(home: Home, command: str) -> None:
    home.config.write_text('[watcher]\ntimeot = "5s"\n[[policy]]\nid = "x"\nurl = "https://x.test/"\n')
    ran = home.run(command)
    assert ran.code == Exit.USAGE
    told = ran.out + ran.err
    assert "timeout" in told
    assert "line 4" in told


def test_missing_secrets_stop_sending_but_not_reading(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_SUCH_SECRET", raising=False)
    home.write({"acme/privacy": "https://acme.test/"}, channels={"legal": "${NO_SUCH_SECRET}"})
    assert home.run("status").code == Exit.DONE
    assert (home.run("check").code, home.run("deliver").code) == (Exit.USAGE, Exit.USAGE)


def test_reading_before_the_first_check_says_so(home: Home) -> None:
    home.write({"acme/privacy": "https://acme.test/"})
    for command in ("history", "show", "diff", "search"):
        ran = home.run(command, "acme/privacy")
        assert (ran.code, "`watcher check` makes it" in ran.err) == (Exit.USAGE, True)
    assert home.run("status").lines[0].split("\t")[:2] == ["acme/privacy", "not checked"]
    assert not home.database.exists()


# --- init, add -------------------------------------------------------------------------------------------


def test_init_writes_an_example_that_works_and_keeps_what_is_there(home: Home) -> None:
    assert home.run("init").code == Exit.DONE
    before = home.config.read_bytes()
    assert home.run("status").code == Exit.DONE
    again = home.run("init")
    assert (again.code, "left as it is" in again.err) == (Exit.USAGE, True)
    assert home.config.read_bytes() == before


def test_add_previews_and_keeps_the_comments(home: Home) -> None:
    with serve({"/privacy": page(policy_page())}) as site:
        home.write({}, also="# keep me # and me")
        before = home.config.read_text()
        ran = home.run("add", site.url("/privacy"), "--id", "acme/privacy")
        assert ran.code == Exit.DONE
        assert "  3. Selling and sharing" in ran.lines
        assert "dated 2026-02-03" in ran.lines[0]
        after = home.config.read_text()
        assert after.startswith(before)
        assert 'title = "Acme Privacy Policy"' in after
        assert home.run("check", "acme/privacy").code == Exit.DONE


def test_add_makes_the_configuration_only_for_a_page_it_takes(home: Home) -> None:
    with serve({"/privacy": page(policy_page())}) as site:
        refused = home.run("add", site.url("/privacy"), "--id", "acme/privacy")
        assert (refused.code, "allow_private_addresses" in refused.err) == (Exit.CHECK_FAILED, True)
        assert not home.config.exists()


@pytest.mark.parametrize(
    ("answer", "reason"), [(page(WALL), "bot-wall"), (Response(404, body="x"), "error-page"), (page(""), "empty")]
)
def test_add_refuses_what_is_no_policy(home: Home, answer: Response, reason: str) -> None:
    home.write({})
    before = home.config.read_bytes()
    with serve({"/": answer}) as site:
        ran = home.run("add", site.url("/"))
    assert ran.code == Exit.CHECK_FAILED
    assert f"not added: {reason}: " in ran.err
    assert home.config.read_bytes() == before


@pytest.mark.parametrize(
    ("url", "also"),
    [
        ("not-a-url", []),
        ("ftp://x.test/", []),
        ("https://user:pw@x.test/", []),
        ("https://x.test/", ["--id", "Bad Id"]),
        ("https://x.test/", ["--id", "acme/privacy"]),
        ("https://acme.test/privacy", []),
    ],
)
def test_add_refuses_bad_words_before_it_fetches(home: Home, url: str, also: list[str]) -> None:
    home.write({"acme/privacy": "https://acme.test/privacy"})
    before = home.config.read_bytes()
    ran = home.run("add", url, *also)
    assert ran.code == Exit.USAGE
    assert "pw" not in ran.err
    assert home.config.read_bytes() == before


# --- import ------------------------------------------------------------------------------------------------


def text_page(selling: str) -> str:
    """The same policy as plain text."""
    return f"""Acme Privacy Policy

1. Information we collect

When you open an account we ask for your name and your e-mail address, and we keep these personal data.

2. Selling and sharing

{selling} We pass information on to companies that host the service for us under contract.

3. Your rights

You may ask us for a copy of your data, and to correct or delete it. Write to us and we will answer.
"""


def pdf_page(lines: list[str]) -> bytes:
    """A one-page PDF that shows these lines."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 10 Tf 12 TL 40 780 Td {shown} ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer


NEVER_SOLD = "We will never sell your personal information to anybody."


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("saved.html", policy_page().encode()),
        ("saved.HTM", policy_page().encode()),
        ("saved.txt", text_page(NEVER_SOLD).encode()),
        ("saved.md", ("# " + text_page(NEVER_SOLD)).encode()),
        ("saved.pdf", pdf_page(text_page(NEVER_SOLD).splitlines())),
    ],
)
def test_a_saved_page_becomes_the_first_version_as_of_its_date(home: Home, name: str, body: bytes) -> None:
    home.write({"acme/privacy": "https://acme.test/privacy"})
    (home.folder / name).write_bytes(body)
    ran = home.run("import", "acme/privacy", home.folder / name, "--at", "2025-03-01")
    assert ran.code == Exit.DONE, ran.err
    (version,) = home.run("history", "acme/privacy", "--json").json
    assert version["fetched_at"].startswith("2025-03-01T00:00:00")
    assert "never sell" in home.run("show", "acme/privacy").out
    again = home.run("import", "acme/privacy", home.folder / name)
    assert (again.code, "has versions already" in again.err) == (Exit.USAGE, True)


def test_times_are_shown_in_utc_in_any_zone(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.write({"acme/privacy": "https://acme.test/privacy"})
    (home.folder / "saved.html").write_text(policy_page())
    try:
        monkeypatch.setenv("TZ", "America/New_York")
        time.tzset()
        ran = home.run("import", "acme/privacy", home.folder / "saved.html", "--at", "2025-03-01")
        assert "version 1 as of 2025-03-01 00:00" in ran.out
        assert "2025-03-01 00:00" in home.run("history", "acme/privacy").out
        assert "2025-03-01 00:00" in home.run("status").out
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_page_has_as_many_words_wherever_they_are_told(home: Home) -> None:
    with serve({"/privacy": page(policy_page().replace("e-mail address", "e-mail / postal address"))}) as site:
        home.write({})
        added = home.run("add", site.url("/privacy"), "--id", "acme/privacy").lines[0]
        checked = home.run("check").lines[0]
    (version,) = home.run("history", "acme/privacy", "--json").json
    assert f": {version['words']} words in 5 sections" in added
    assert checked.endswith(f"5 sections, {version['words']} words")


def test_the_live_page_is_compared_with_the_imported_one(home: Home) -> None:
    with serve({"/privacy": page(policy_page(MAY))}) as site:
        home.write({"acme/privacy": site.url("/privacy")})
        (home.folder / "old.html").write_text(policy_page())
        home.run("import", "acme/privacy", home.folder / "old.html", "--at", "2025-03-01")
        ran = home.run("check")
        assert ran.code == Exit.CHANGED
        assert "may sell" in ran.out


@pytest.mark.parametrize(
    ("name", "body", "also", "code", "told"),
    [
        ("wall.html", WALL, [], Exit.CHECK_FAILED, "not imported: bot-wall"),
        ("page.docx", "x", [], Exit.USAGE, "only .html"),
        ("future.html", policy_page(), ["--at", "2999-01-01"], Exit.USAGE, "in the future"),
        ("when.html", policy_page(), ["--at", "soon"], Exit.USAGE, "soon"),
        ("large.html", "x" * 3000, [], Exit.USAGE, "larger than max_body"),
        ("", "", [], Exit.USAGE, "is not a file"),
        ("none/none.html", None, [], Exit.USAGE, "cannot be read"),
    ],
)
def test_import_refuses(home: Home, name: str, body: str | None, also: list[str], code: int, told: str) -> None:
    home.write({"acme/privacy": "https://acme.test/privacy"}, settings='max_body = "2KB"')
    file = home.folder / (name or "folder.html")
    if name == "":
        file.mkdir()
    elif body is not None:
        file.write_text(body)
    ran = home.run("import", "acme/privacy", file, *also)
    assert (ran.code, told in ran.err) == (code, True), ran.err
    assert home.run("status", "--json").json[0]["policies"][0]["versions"] == 0
