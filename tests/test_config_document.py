"""config.toml's text -> values, and every problem with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from watcher.config import Config, Settings, parse
from watcher.config.secrets import lookup
from watcher.errors import ConfigError, Problem
from watcher.model import Channel, Level, Policy, Topic

PATH = Path("/somewhere/config.toml")
POLICY = '[[policy]]\nid = "acme/privacy"\nurl = "https://acme.test/privacy"\n'
CHANNEL = '[[channel]]\nname = "legal"\nurl = "json://hooks.test/x"\n'


def read(text: str, environ: dict[str, str] | None = None) -> Config:
    return parse(text, PATH, look=lookup(environ or {}), usable=lambda url: "://" in url)


def problems(text: str, environ: dict[str, str] | None = None) -> tuple[Problem, ...]:
    with pytest.raises(ConfigError) as caught:
        read(text, environ)
    assert caught.value.problems
    return caught.value.problems


def only(text: str) -> Problem:
    (problem,) = problems(text)
    return problem


# --- what is well formed ------------------------------------------------------------------------------


def test_everything_set() -> None:
    config = read(
        """
        [watcher]
        database = "data/w.db"
        user_agent = "acme-watch/2 (+https://acme.test)"
        concurrency = 3
        allow_private_addresses = true
        timeout = "2m"
        max_body = "512KB"
        robots = true
        redlines = "/srv/redlines"
        redline_url = "https://acme.test/redlines/"

        [defaults]
        cron = "0 6 * * 1"
        alert_from = "medium"
        channels = ["legal"]
        remove = [".ads"]

        [[channel]]
        name = "legal"
        url = "slack://${TOKEN}/#privacy"

        [[channel]]
        name = "mail"
        url = "mailto://x.test"

        [[policy]]
        id = "acme/privacy"
        title = "Acme Privacy Policy"
        url = "https://acme.test/privacy"
        every = "2d"
        alert_from = "critical"
        channels = ["mail", "legal"]
        select = ["main", "article > p"]
        remove = []
        ignore = ['\\d+ readers']
        always = ["ai_training", "selling"]
        never = ["contact"]
        watch = ['99\\.9 ?%']
        render = "browser"
        language = "pt-BR"

        [[policy]]
        id = "acme/terms"
        url = "https://acme.test/terms"
        """,
        {"TOKEN": "T1"},
    )
    assert config == Config(
        PATH,
        Settings(
            database=Path("/somewhere/data/w.db"),
            user_agent="acme-watch/2 (+https://acme.test)",
            concurrency=3,
            allow_private_addresses=True,
            timeout=120.0,
            max_body=512_000,
            robots=True,
            redlines=Path("/srv/redlines"),
            redline_url="https://acme.test/redlines",
        ),
        (
            Policy(
                id="acme/privacy",
                url="https://acme.test/privacy",
                title="Acme Privacy Policy",
                every=2 * 86400.0,
                cron="",
                alert_from=Level.CRITICAL,
                channels=("mail", "legal"),
                select=("main", "article > p"),
                remove=(),
                ignore=(r"\d+ readers",),
                always=(Topic.AI_TRAINING, Topic.SELLING),
                never=(Topic.CONTACT,),
                watch=(r"99\.9 ?%",),
                render="browser",
                language="pt-BR",
            ),
            Policy(
                id="acme/terms",
                url="https://acme.test/terms",
                cron="0 6 * * mon",
                alert_from=Level.MEDIUM,
                channels=("legal",),
                remove=(".ads",),
            ),
        ),
        (Channel("legal", "slack://T1/#privacy"), Channel("mail", "mailto://x.test")),
        Policy("", "", cron="0 6 * * mon", alert_from=Level.MEDIUM, channels=("legal",), remove=(".ads",)),
    )


def test_empty_file_has_the_defaults_and_no_policy() -> None:
    config = read("")
    assert config.settings == Settings(database=Path("/somewhere/snapshots/watcher.db"))
    assert (config.policies, config.channels) == ((), ())


def test_a_policy_tells_every_channel_unless_told_otherwise() -> None:
    other = CHANNEL.replace("legal", "mail")
    assert read(CHANNEL + other + POLICY).policies[0].channels == ("legal", "mail")
    assert read(CHANNEL + POLICY + "channels = []").policies[0].channels == ()
    assert read("[defaults]\nchannels = []\n" + CHANNEL + POLICY).policies[0].channels == ()


@pytest.mark.parametrize(
    ("default", "own", "every", "cron"),
    [
        ("", "", 21600, ""),
        ('every = "1h"', "", 3600, ""),
        ('every = "1h"', 'every = "2h"', 7200, ""),
        ('every = "1h"', 'cron = "0 6 * * *"', 21600, "0 6 * * *"),
        ('cron = "0 6 * * *"', "", 21600, "0 6 * * *"),
        ('cron = "0 6 * * *"', 'every = "2h"', 7200, ""),
        ('cron = "0 6 * * *"', 'cron = "0 7 * * *"', 21600, "0 7 * * *"),
    ],
)
def test_a_policy_s_own_schedule_wins(default: str, own: str, every: float, cron: str) -> None:
    (policy,) = read(f"[defaults]\n{default}\n{POLICY}{own}\n").policies
    assert (policy.every, policy.cron) == (every, cron)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1s", 1),
        ("30s", 30),
        ("5m", 300),
        ("6h", 21600),
        ("2d", 172800),
        ("1w", 604800),
        ("10 m", 600),
        (" 6h ", 21600),
    ],
)
def test_durations(text: str, seconds: float) -> None:
    assert read(f'{POLICY}every = "{text}"').policies[0].every == seconds


@pytest.mark.parametrize(
    ("text", "size"),
    [("20MB", 20_000_000), ("512KB", 512_000), ("2000B", 2000), ("1GB", 10**9), ("4 mib", 4 * 1024**2), ("1KiB", 1024)],
)
def test_sizes(text: str, size: int) -> None:
    assert read(f'[watcher]\nmax_body = "{text}"').settings.max_body == size


@pytest.mark.parametrize(
    "url",
    [
        "https://acme.test",
        "http://acme.test:8080/a?b=c#d",
        "https://[2001:db8::1]/x",
        "https://müller.test/datenschutz",
        "HTTPS://ACME.test/x",
        "https://acme.test/a@b",
        "https://acme.test/%7Bx%7D",
    ],
)
def test_web_addresses(url: str) -> None:
    assert read(POLICY.replace("https://acme.test/privacy", url)).policies[0].url == url


@pytest.mark.parametrize("id_", ["a/b", "acme.com/privacy-2", "x_1/terms.eu", "3m/dpa"])
def test_ids(id_: str) -> None:
    assert read(POLICY.replace("acme/privacy", id_, 1)).policies[0].id == id_


@pytest.mark.parametrize("label", ["none", "low", "medium", "high", "critical"])
def test_levels(label: str) -> None:
    assert read(f'{POLICY}alert_from = "{label}"').policies[0].alert_from is Level.parse(label)


def test_windows_line_ends_and_inline_tables() -> None:
    text = 'policy = [\r\n  { id = "a/b", url = "https://a.test" },\r\n  { id = "a/b", url = "x" },\r\n]\r\n'
    assert [(p.line, p.where) for p in problems(text)] == [(3, "[[policy]] #2 id"), (3, "[[policy]] #2 url")]


# --- problems: one at a time ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "what", "hint"),
    [
        ("database = 5", "must be text, not a whole number", "quotes"),
        ('database = ""', "is empty", ""),
        ('database = "~/w.db"', "begins with ~", "whole path"),
        ('database = "${HOME}/w.db"', "holds ${…}", "write the value"),
        ('user_agent = "a\\nb"', "line break", ""),
        ('user_agent = "wächter"', "ASCII", "header"),
        ("concurrency = true", "must be a whole number, not true or false", ""),
        ('concurrency = "8"', "must be a whole number, not text", "without quotes"),
        ("concurrency = 8.0", "must be a whole number, not a number", ""),
        ("concurrency = 0", "from 1 to 64", ""),
        ("concurrency = 65", "from 1 to 64", ""),
        ("allow_private_addresses = 1", "must be true or false, not a whole number", ""),
        ('robots = "true"', "must be true or false, not text", "without quotes"),
        ("timeout = 30", "must be text, not a whole number", '"30s"'),
        ('timeout = "30"', '"30" is not a duration', '"30s"'),
        ('timeout = "-5s"', "is not a duration", "30s"),
        ('timeout = "1.5h"', "is not a duration", "30s"),
        ('timeout = "0s"', "from 1s to 1h", ""),
        ('timeout = "2d"', "from 1s to 1h", ""),
        ("timeout = 12:30:00", "must be text, not a date or time", ""),
        ('max_body = "20"', '"20" is not a size', "20MB"),
        ('max_body = "20 M"', "is not a size", "20MB"),
        ('max_body = "999GB"', "from 1KB to 1GB", ""),
        ('max_body = ["20MB"]', "must be text, not a list", ""),
        ('redlines = "x"', "does nothing without redline_url", "add redline_url"),
        ('redline_url = "https://a.test"', "does nothing without redlines", "add redlines"),
        ('databse = "x"', "unknown key", 'is "database" meant?'),
        ('Timeout = "1s"', "unknown key", 'is "timeout" meant?'),
        ('every = "6h"', "unknown key", "it belongs under [defaults]"),
        ("zzz = 1", "unknown key", "known: database, user_agent"),
    ],
)
def test_watcher_problems(line: str, what: str, hint: str) -> None:
    problem = only(f"# first\n[watcher]\n\n{line}\n")
    assert (problem.line, problem.where) == (4, "[watcher] " + line.split(" ")[0])
    assert what in problem.what
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("line", "what", "hint"),
    [
        ('title = ""', "is empty", ""),
        ('title = "a\\u001b[31mb"', "control character", ""),
        (f'title = "{"x" * 201}"', "longer than 200", ""),
        ('every = "6"', '"6" is not a duration', ""),
        ('every = "500d"', "from 1s to 366d", ""),
        ("every = 6", "must be text, not a whole number", '"6h"'),
        ('cron = "0 6 * * mon-fry"', "weekday out of range", "0 6 * * mon-fri"),
        ('cron = "daily"', "1 fields, not 5", "0 6 * * mon-fri"),
        ('alert_from = "hihg"', '"hihg" is not a level', 'is "high" meant?'),
        ('alert_from = "HIGH"', '"HIGH" is not a level', 'is "high" meant?'),
        ("alert_from = 2", "must be text, not a whole number", ""),
        ('channels = "legal"', "must be a list, not text", "[ ]"),
        ('render = "brower"', '"brower" is not a way', 'is "browser" meant?'),
        ('render = "ftp"', '"ftp" is not a way', ""),
        ('language = "english"', '"english" is not a language tag', '"en"'),
        ('select = "main"', "must be a list, not text", "[ ]"),
        ("select = {}", "must be a list, not a table", ""),
        ("concurrency = 8", "unknown key", "it belongs under [watcher]"),
        ('name = "x"', "unknown key", "it belongs under [[channel]]"),
        ('selct = ["main"]', "unknown key", 'is "select" meant?'),
        ('"a://b\\u001b" = 1', "unknown key", "known: id, title, url"),
    ],
)
def test_policy_problems(line: str, what: str, hint: str) -> None:
    problem = only(f"{POLICY}{line}\n")
    key = '"…"' if line.startswith('"') else line.split(" ")[0]
    assert (problem.line, problem.where) == (4, f"[[policy]] #1 {key}")
    assert what in problem.what
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("ftp://acme.test/x", "must begin with https"),
        ("acme.test/privacy", "must begin with https"),
        ("javascript:alert(1)", "must begin with https"),
        ("file:///etc/passwd", "must begin with https"),
        ("https:///privacy", "names no host"),
        ("https://", "names no host"),
        ("https://./x", "names no host"),
        ("https://user:secret@acme.test/", "user name or password"),
        ("https://@acme.test/", "user name or password"),
        ("https://a\\\\@acme.test/", "backslash"),
        ("https://acme.test/a b", "space"),
        ("https://acme.test/\\u0000", "control character"),
        ("https://acme.test/\\u2028", "control character"),
        ("https://acme.test:99999/", "not a web address"),
        ("https://acme.test:port/", "not a web address"),
        ("https://[::1/", "not a web address"),
        ("https://acme.test/${PAGE}", "holds ${…}"),
    ],
)
def test_bad_web_addresses(url: str, what: str) -> None:
    problem = only(POLICY.replace("https://acme.test/privacy", url))
    assert (problem.line, problem.where) == (3, "[[policy]] #1 url")
    assert what in problem.what
    assert "secret" not in str(problem)


@pytest.mark.parametrize(
    ("id_", "hint"),
    [
        ("acme", "as in"),
        ("Acme/Privacy", 'is "acme/privacy" meant?'),
        ("acme inc/privacy", 'is "acme-inc/privacy" meant?'),
        ("acme/a/b", "as in"),
        ("/privacy", "as in"),
        ("acme/", "as in"),
        ("../etc", "as in"),
        (".a/b", "as in"),
        ("müller/privacy", "as in"),
        ("acme/privacy\\n", 'is "acme/privacy" meant?'),
        ("x" * 101 + "/y", "as in"),
    ],
)
def test_bad_ids(id_: str, hint: str) -> None:
    problem = only(POLICY.replace("acme/privacy", id_, 1))
    assert (problem.line, problem.where) == (2, "[[policy]] #1 id")
    assert "vendor/type" in problem.what
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("key", "bad", "what"),
    [
        ("select", "div[", "not a CSS selector: Malformed attribute selector"),
        ("select", "a:is(", "not a CSS selector: Unclosed pseudo-class"),
        ("remove", ":unheard-of", "not a CSS selector"),
        ("remove", "p::before", "not a CSS selector: Pseudo-element"),
        ("remove", "", "is empty"),
        ("remove", "a," * 300 + "a", "longer than 500"),
        ("ignore", "[a-", "not a regular expression: unterminated character set"),
        ("ignore", "(?P<a>x)(?P<a>y)", "not a regular expression"),
        ("ignore", "x{99999999999999999999}", "not a regular expression"),
        ("ignore", "", "1 to 500 characters"),
        ("ignore", "x" * 501, "1 to 500 characters"),
        ("ignore", ".*", "matches any text"),
        ("ignore", "[\\s\\S]", "matches any text"),
        ("ignore", "(a+)+$", "for ever"),
        ("ignore", "(?:\\w+\\s?)*x", "for ever"),
        ("ignore", "(\\s*a*)*", "for ever"),
        ("watch", "[a-", "not a regular expression: unterminated character set"),
        ("watch", "x" * 501, "1 to 500 characters"),
        ("watch", ".*", "matches any text"),
        ("watch", "(?:sell)?", "matches any text"),
        ("watch", "(a+)+$", "for ever"),
    ],
)
def test_bad_list_items(key: str, bad: str, what: str) -> None:
    good = "fine"
    problem = only(f"{POLICY}{key} = [\n  '{good}',\n\n  '{bad}',\n]\n")
    assert (problem.line, problem.where) == (7, f"[[policy]] #1 {key} #2")
    assert what in problem.what


@pytest.mark.parametrize(
    "pattern", [r"\d+ (min|minutes) read", r"(\+\d)+", "(?i)views: [\\d,.]+", r"(?:\d{3},)*\d{3}", "a*b"]
)
def test_ordinary_patterns_pass(pattern: str) -> None:
    assert read(f"{POLICY}ignore = ['{pattern}']").policies[0].ignore == (pattern,)


@pytest.mark.parametrize("key", ["always", "never"])
@pytest.mark.parametrize(
    ("bad", "hint"),
    [
        ("ai-training", '"ai_training"'),
        ("Cookie", '"cookies"'),
        ("retentions", '"retention"'),
        ("x", "known: collection"),
    ],
)
def test_unknown_topics_name_the_likely_one(key: str, bad: str, hint: str) -> None:
    problem = only(f"{POLICY}{key} = ['selling', '{bad}']")
    assert (problem.where, problem.what) == (f"[[policy]] #1 {key} #2", f'"{bad}" is not a topic')
    assert hint in problem.hint


def test_list_problems() -> None:
    text = f'{POLICY}select = ["main", 5, "main"]\n'
    assert [(p.line, p.where, p.what) for p in problems(text)] == [
        (4, "[[policy]] #1 select #2", "must be text, not a whole number"),
        (4, "[[policy]] #1 select #3", "stands in the list already"),
    ]


@pytest.mark.parametrize(
    ("text", "line", "where", "what", "hint"),
    [
        ("[default]\n", 1, "[default]", "unknown table", 'is "defaults" meant?'),
        ('\n[[policies]]\nid = "x"', 2, "[[policies]]", "unknown table", 'is "policy" meant?'),
        ("[something]\n", 1, "[something]", "unknown table", "known: watcher, defaults, channel, policy"),
        ('database = "x"', 1, "database", "outside of any table", "it belongs under [watcher]"),
        ('evry = "x"', 1, "evry", "outside of any table", 'is "every" meant?'),
        ("watcher = 5", 1, "watcher", "must be a table", "[watcher]"),
        ("[[watcher]]", 1, "[[watcher]]", "stands only once", "single brackets"),
        ("[policy]\nid = 5", 1, "[policy]", "several times", "[[policy]]"),
        ("channel = 5", 1, "channel", "must be tables", "[[channel]]"),
        ("policy = [1]", 1, "policy", "must be tables", "[[policy]]"),
        ('[[policy]]\nurl = "https://a.test"', 1, "[[policy]] #1", "has no id", "add id"),
        (f'{POLICY}\n[[policy]]\nid = "a/b"', 5, "[[policy]] #2", "has no url", "add url"),
        ('[[channel]]\nname = "legal"', 1, "[[channel]] #1", "has no url", "add url"),
        ('[[channel]]\nurl = "a://b"', 1, "[[channel]] #1", "has no name", "add name"),
        (f"{POLICY}[policy.extra]\nx = 1", 4, "[[policy]] #1 extra", "unknown key", "known"),
        ('[defaults]\nevery = "1h"\ncron = "0 6 * * *"', 3, "[defaults] cron", "beside every", "one of the two"),
        (f'{POLICY}cron = "0 6 * * *"\nevery = "1h"', 4, "[[policy]] #1 cron", "beside every", "one of the two"),
        ('[defaults]\nid = "a/b"', 2, "[defaults] id", "unknown key", "it belongs under [[policy]]"),
    ],
)
def test_table_problems(text: str, line: int, where: str, what: str, hint: str) -> None:
    problem = only(text)
    assert (problem.line, problem.where) == (line, where)
    assert what in problem.what
    assert hint in problem.hint


def test_duplicates_say_where_the_first_stands() -> None:
    text = f"{CHANNEL}\n{POLICY}\n{POLICY}\n{CHANNEL}"
    assert [(p.line, p.where, p.what) for p in problems(text)] == [
        (10, "[[policy]] #2 id", '"acme/privacy" stands already in [[policy]] #1, line 6'),
        (14, "[[channel]] #2 name", '"legal" stands already in [[channel]] #1, line 2'),
    ]


def test_unknown_channels_are_reported_where_they_are_named() -> None:
    text = f'[defaults]\nchannels = ["lega"]\n{CHANNEL}{POLICY}channels = [\n "legal",\n "mail"]\n'
    assert [(p.line, p.where, p.what, p.hint) for p in problems(text)] == [
        (2, "[defaults] channels #1", 'there is no channel "lega"', 'is "legal" meant?'),
        (11, "[[policy]] #1 channels #2", 'there is no channel "mail"', "known: legal"),
    ]


def test_a_channel_that_no_channel_is_defined_for() -> None:
    assert only(f'{POLICY}channels = ["legal"]').hint == "define it with [[channel]]"


# --- problems: all at once, and no TOML at all -----------------------------------------------------------


def test_all_problems_come_at_once_in_order_of_the_file() -> None:
    text = """databse = "x"
[watcher]
timeout = 30
[[policy]]
title = "no id"
url = "nowhere"
select = ["main", "div["]
[default]
[[channel]]
name = "legal"
url = "${LEGAL_ALERT_URL}"
[defaults]
channels = ["lgal"]
"""
    assert [str(problem) for problem in problems(text)] == [
        'line 1: databse: unknown key outside of any table (is "database" meant?)',
        "line 3: [watcher] timeout: must be text, not a whole number"
        ' (write a number and s, m, h, d or w, as in "30s", "6h", "2d")',
        """line 4: [[policy]] #1: has no id (add id = "…")""",
        "line 6: [[policy]] #1 url: must begin with https:// or http://",
        "line 7: [[policy]] #1 select #2: is not a CSS selector: Malformed attribute selector at position 3"
        ' (as in "main", ".related")',
        'line 8: [default]: unknown table (is "defaults" meant?)',
        "line 11: [[channel]] #1 url: LEGAL_ALERT_URL is not set in the environment (set it, or take the channel out)",
        'line 13: [defaults] channels #1: there is no channel "lgal" (is "legal" meant?)',
    ]


@pytest.mark.parametrize(
    ("text", "line", "where", "what"),
    [
        ("[watcher]\ntimeout 30\n", 2, "column 9", "not TOML: expected '=' after a key"),
        ("[watcher]\n\ntimeout = 30s\n", 3, "column 13", "not TOML: expected newline"),
        ("[watcher\n", 1, "column 9", "not TOML: expected ']'"),
        ("a = [1,\n2,\n", 3, "end of the file", "not TOML: invalid value"),
        ("a = 1\na = 2\n", 2, "column 6", "not TOML: cannot overwrite a value"),
        ("[a]\n[a]\n", 2, "column 3", "not TOML: cannot declare"),
        ("a = yes\n", 1, "column 5", "not TOML: invalid value"),
        ('a = "\\d"\n', 1, "column 8", "not TOML: unescaped"),
        ("a = \x00\n", 1, "column 5", "not TOML"),
        ("a = " + "9" * 5000, 0, "syntax", "not TOML"),
        ("a = " + "[" * 5000, 0, "syntax", "too deep"),
        ("a = 2026-13-45\n", 1, "column 9", "not TOML"),
        ("<html>", 1, "column 1", "not TOML"),
    ],
)
def test_syntax_errors_have_a_place(text: str, line: int, where: str, what: str) -> None:
    problem = only(text)
    assert (problem.line, problem.where) == (line, where)
    assert what in problem.what
