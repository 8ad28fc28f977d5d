"""Why a page can't be read and what to do about it, by the reason: plain words for somebody who runs no servers."""

from __future__ import annotations

from watcher.core.health.words import clause
from watcher.model import Policy

_OPEN = "Open the page in your own browser."
_GONE = (
    "If it is gone there too, look for the policy's new address on the vendor's site and put it into the configuration."
)
_ASK = "Ask the vendor for another public address of the same text, such as a PDF."
_BROWSER = f'{_OPEN} If it shows there, set render = "browser" for this policy.'

_BY_REASON = {
    "bad-url": "Correct the address of this policy in the configuration.",
    "blocked-address": "If this is a site of your own organisation, set allow_private_addresses = true; otherwise look "
    "whether the address is right.",
    "bot-wall": f'{_OPEN} If it shows there, set render = "browser" for this policy, or ask the vendor to let the '
    "watcher in.",
    "browser": 'Have Chromium installed where the watcher runs (`watcher doctor` looks), or set render = "http".',
    "busy": 'Let the policy be checked less often, for instance with every = "1d".',
    "consent": f"The watcher agrees to nothing in your name. {_ASK}",
    "dns": f"Look whether the vendor has another address now. {_OPEN} {_GONE}",
    "empty": _BROWSER,
    "error-page": f"{_OPEN} {_GONE}",
    "internal": "This is a mistake in the watcher. Please report it with what `watcher explain` says.",
    "language": "Set language for this policy to the one you want, or use the address of the page in that language.",
    "login": f"The watcher has no account. {_ASK}",
    "not-text": f"There is no text in what the address gives. {_ASK}",
    "other-document": f"{_OPEN} {_GONE} If it is right, name the part of the page that holds the policy with select.",
    "placeholder": _BROWSER,
    "protocol": _BROWSER,
    "redirect-loop": f"{_OPEN} {_GONE}",
    "refused": f"{_OPEN} If it shows there, the server turns the watcher's machine away: ask your IT, or the vendor.",
    "reset": f"{_OPEN} If it shows there, the server turns the watcher's machine away: ask your IT, or the vendor.",
    "robots": "Ask the vendor whether the policy may be read by a program, or whoever runs the watcher to set "
    "robots = false.",
    "timeout": f"{_OPEN} If it is slow there too, give it more time with timeout.",
    "tls": f"{_OPEN} If it warns you there too, tell the vendor. For a site of your own organisation, name the file "
    "of its certificate authority with ca_file.",
    "too-large": "Allow larger pages with max_body, or watch the page of this policy alone.",
    "truncated": f"{_OPEN} If it breaks off there too, tell the vendor.",
    "unread": "Please report it with the address: no page should do that. To leave the rest of the page aside, name "
    "the part that holds the policy with select.",
    "unreachable": f"{_OPEN} If it shows there, ask your IT whether the watcher's machine may reach that server.",
}

_WITH_BROWSER = dict.fromkeys(
    ("bot-wall", "empty", "placeholder", "protocol"), f"A browser is used already, and fails as well. {_ASK}"
)


_WHY = {
    "bot-wall": "a bot wall stands in front of it",
    "consent": "a page that asks for consent stands in front of it",
    "empty": "the page is empty",
    "error-page": "the server answers with an error",
    "internal": "the watcher failed",
    "language": "the page comes in another language",
    "login": "the page asks for a login",
    "not-text": "the page holds no text that can be read",
    "other-document": "another page stands in its place",
    "placeholder": "there is only a placeholder",
    "truncated": "the page breaks off",
}

_SENTENCES = ("the ", "nothing ")


def why(reason: str, detail: str) -> str:
    """The reason as a clause behind a colon; ``detail`` as the check has it, which is a sentence or only the proof."""
    said = clause(detail)
    if reason not in _WHY or said.startswith(_SENTENCES):
        return said or reason
    return f"{_WHY[reason]} ({said})" if said and reason != "internal" else _WHY[reason]


def advice(policy: Policy, reason: str) -> str:
    """What to do, in one or two sentences; a reason that isn't known gets the one that always helps."""
    if policy.render == "browser" and reason in _WITH_BROWSER:
        return _WITH_BROWSER[reason]
    return _BY_REASON.get(reason, f"{_OPEN} {_GONE}")
