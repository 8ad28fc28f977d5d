"""`watcher add`: one more ``[[policy]]`` at the end of a configuration, all else left byte for byte."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence

from watcher.config.checks import Wrong
from watcher.config.document import syntax_problem
from watcher.config.places import places
from watcher.config.schema import POLICY
from watcher.core.text import tidy
from watcher.errors import ConfigError, UsageError

Fields = Mapping[str, str | Sequence[str]]


def append_policy(text: str, policy: Fields, *, source: str = "config.toml") -> str:
    """``text`` with a table for ``policy`` (keys as in the file; ``id`` and ``url`` at least) behind it.

    Empty fields are left out; the title, which may come from a hostile page, is tidied and cut to
    200 characters. Raises ``ConfigError`` if ``text`` isn't TOML, ``UsageError`` if the id is taken or
    a field is wrong.
    """
    problem = syntax_problem(text)
    if problem:
        raise ConfigError(source, (problem,))
    fields = {key: value if isinstance(value, str) else list(value) for key, value in policy.items()}
    fields["title"] = _title(str(fields.get("title", "")))
    fields = {key: value for key, value in fields.items() if value}
    _check(fields)
    _refuse_duplicate(text, str(fields["id"]))
    return _joined(text, {key: fields[key] for key in POLICY if key in fields}, source)


def _title(text: str) -> str:
    """The title without anything that the file could not hold: lone surrogates, ``${``, line breaks."""
    return tidy(text.encode("utf-8", "ignore").decode().replace("${", "$ {"))[:200].strip()


def policy_ids(text: str) -> tuple[str, ...]:
    """The ids in a configuration, in order; nothing else of it is checked, but it must be TOML."""
    policies = tomllib.loads(text.replace("\r\n", "\n")).get("policy", [])
    rows = policies if isinstance(policies, list) else []
    return tuple(str(row.get("id", "")) if isinstance(row, dict) else "" for row in rows)


def _check(fields: Mapping[str, object]) -> None:
    for key in ("id", "url"):
        if key not in fields:
            raise UsageError(f"a policy needs {key}")
    for key, value in fields.items():
        if key not in POLICY:
            raise UsageError(f"a policy has no {key}")
        try:
            POLICY[key](value)
        except Wrong as wrong:
            fault = wrong.faults[0]
            raise UsageError(f"{key}: {fault.what}" + (f" ({fault.hint})" if fault.hint else "")) from None


def _refuse_duplicate(text: str, policy_id: str) -> None:
    ids = policy_ids(text)
    if policy_id in ids:
        line = places(text.replace("\r\n", "\n")).get(("policy", ids.index(policy_id), "id"), 0)
        raise UsageError(f"{policy_id} is watched already (line {line}); --id gives this one another id")


def _joined(text: str, fields: Mapping[str, object], source: str) -> str:
    """Appended as text: rewriting the whole through a parser is what loses comments."""
    import tomlkit  # late: only `watcher add` writes

    table = tomlkit.table()
    table.update(fields)
    tables = tomlkit.aot()
    tables.append(table)
    document = tomlkit.document()
    document.append("policy", tables)
    added = tomlkit.dumps(document)
    newline = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text.strip() else "\n" if text.endswith("\n") else "\n\n"
    result = text + (gap + added).replace("\n", newline)
    if syntax_problem(result):
        raise UsageError(f"{source} lists its policies in a way that cannot be added to; write them as [[policy]]")
    return result
