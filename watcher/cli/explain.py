"""``watcher explain``: the whole story of one version, or of the page that was not taken as one."""

from __future__ import annotations

from dataclasses import replace

import click

from watcher.adapters.store import Store
from watcher.cli.app import App, Exit, config_option, known_policy
from watcher.cli.browse import stored_version
from watcher.cli.diff import as_read_today
from watcher.cli.output import say_json
from watcher.cli.story import Story
from watcher.cli.story.data import as_dict
from watcher.cli.story.text import tell
from watcher.config import Config
from watcher.core.explain import completed, read_again, state_before
from watcher.errors import UsageError
from watcher.model import Outcome, Policy

NOT_TAKEN = (Outcome.REJECTED, Outcome.PENDING, Outcome.FAILED)


@click.command()
@click.argument("policy_id", metavar="ID")
@click.argument("number", metavar="[VERSION]", type=int, required=False)
@click.option("--last", is_flag=True, help="The last check, whatever came of it.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document, with everything.")
@config_option
def explain(app: App, policy_id: str, number: int | None, last: bool, as_json: bool) -> int:
    """Why there was an alert, or none; why a page is rejected.

    What was fetched, what was taken off the page, what triage said, each change with the step that
    made it quiet or the rule that gave its level, and which settings acted. Without VERSION the latest
    one; or, if the last check was rejected, held back or failed, that check.

    \b
    Examples:
      watcher explain plumstack/privacy
      watcher explain plumstack/privacy 3 --json
      watcher explain plumstack/privacy --last
    """
    if last and number is not None:
        raise UsageError("--last explains the last check; it goes without a version")
    config = app.config(secrets=False)
    with app.reader(config) as store:
        policy = _policy(config, store, known_policy(config, store, policy_id))
        story = _of_version(config, store, policy, number) if number is not None else _latest(config, store, policy)
        story = replace(story, notices=tuple(store.notices(policy.id)))
    if as_json:
        say_json(as_dict(story))
    else:
        tell(story)
    return Exit.DONE


def _policy(config: Config, store: Store, policy_id: str) -> Policy:
    """The configured policy; of one that was watched once, what the database knows of it."""
    configured = next((policy for policy in config.policies if policy.id == policy_id), None)
    known = next((row for row in store.status() if row.policy_id == policy_id), None)
    return configured or Policy(policy_id, known.url if known else "", known.title if known else "")


def _latest(config: Config, store: Store, policy: Policy) -> Story:
    """The last check if no version came of it, else the latest version."""
    check = store.last_check(policy.id)
    if check is None:
        raise UsageError(f"{policy.id} has not been checked yet; `watcher check {policy.id}` does it")
    if check.outcome not in NOT_TAKEN:
        return replace(_of_version(config, store, policy, None), check=check)
    state = store.state(policy.id)
    page = store.fetched(check.sha256, policy.id) if check.sha256 else None
    good = as_read_today(config, store, policy.id, state.version) if state.version else None
    reading = read_again(policy, page, replace(state, version=good)) if page else None
    return Story(policy, state, check=check, before=good, page=page, reading=reading)


def _of_version(config: Config, store: Store, policy: Policy, number: int | None) -> Story:
    version = stored_version(store, policy.id, number)
    entry = next(entry for entry in store.history(policy.id) if entry.number == version.number)
    state = store.state(policy.id)
    last = store.version(policy.id, version.number - 1) if version.number > 1 else None
    against = store.version(policy.id, entry.compared_with) if entry.compared_with else None
    page = store.fetched(version.snapshot_sha256, policy.id) if version.snapshot_sha256 else None
    reading = None
    if page:
        then = (as_read_today(config, store, policy.id, one) if one else None for one in (last, against))
        reading = read_again(policy, page, state_before(state, version.number, *then), accepted=True)
    verdict = store.change(policy.id, against.number, version.number) if against else None
    if verdict:
        verdict = completed(verdict, reading.decision.verdict if reading else None)
    return Story(policy, state, None, version, against, page, reading, verdict, entry)
