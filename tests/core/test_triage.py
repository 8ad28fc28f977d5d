"""What is not the policy is named as such; what is the policy passes."""

from __future__ import annotations

import pytest

from tests.builders import page, policy_text
from watcher.core.triage import recovers, triage_answer, triage_text
from watcher.model import PolicyText, Rejection

CLAUSE = (
    "We collect personal data when you open account number {0}, and we keep it for as long as the "
    "agreement between you and us lasts, unless the applicable law obliges us to retain it longer."
)
POLICY = policy_text("\n".join(f"# {n}. Clause {n}\n{CLAUSE.format(n)}" for n in range(1, 13)))


def said(*lines: str, title: str = "Acme") -> PolicyText:
    return policy_text("\n".join(lines), title=title)


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [
        (404, "<h1>Nothing here</h1>", Rejection.ERROR_PAGE),
        (500, "", Rejection.ERROR_PAGE),
        (403, "<title>Just a moment...</title>", Rejection.BOT_WALL),
        (503, "Please complete the CAPTCHA", Rejection.BOT_WALL),
        (401, "who are you?", Rejection.LOGIN),
        (204, "", Rejection.ERROR_PAGE),
        (200, " \n ", Rejection.EMPTY),
    ],
)
def test_an_answer_that_is_no_page_is_rejected(status: int, body: str, reason: Rejection) -> None:
    finding = triage_answer(page(body, status=status))
    assert finding
    assert finding.reason is reason


def test_an_ordinary_answer_passes() -> None:
    assert triage_answer(page("<p>Our policy</p>")) is None


WALLS = [
    (said("Just a moment...", "Checking that you are human."), Rejection.BOT_WALL),
    (said("shop.example", "Ray ID: 77ab", title="Attention Required!"), Rejection.BOT_WALL),
    (said("This page isn't available", "The link may be broken."), Rejection.ERROR_PAGE),
    (said("Oops", "Something went wrong. Try again later."), Rejection.ERROR_PAGE),
    (said("Seite nicht gefunden", "Zur Startseite"), Rejection.ERROR_PAGE),
    (said("Welcome back", "Log in to your workspace", "Forgot password?"), Rejection.LOGIN),
    (said("Allow the use of cookies from Acme in this browser?", "We use cookies."), Rejection.CONSENT),
    (said("Loading..."), Rejection.PLACEHOLDER),
    (said("You need to enable JavaScript to run this app."), Rejection.PLACEHOLDER),
    (said("Wird geladen"), Rejection.PLACEHOLDER),
    (said("Total 0", "No more"), Rejection.PLACEHOLDER),
    (policy_text(""), Rejection.EMPTY),
    (said(*[f"Slogan {n}" for n in range(30)], "Fast and simple", "From 9 a month"), Rejection.OTHER_DOCUMENT),
]


@pytest.mark.parametrize(("text", "reason"), WALLS)
@pytest.mark.parametrize("last", [None, POLICY])
def test_what_is_not_the_policy_is_rejected(text: PolicyText, reason: Rejection, last: PolicyText | None) -> None:
    finding = triage_text(text, "", last)
    assert finding
    assert finding.reason is reason


@pytest.mark.parametrize(("line", "told"), [("Bonjour", "only 1 word: "), ("Bonjour monde", "only 2 words: ")])
def test_words_are_counted_in_english(line: str, told: str) -> None:
    finding = triage_text(said(line), "", None)
    assert finding
    assert told in finding.detail


def test_a_policy_passes_first_and_again() -> None:
    assert triage_text(POLICY, "", None) is None
    assert triage_text(POLICY, "", POLICY) is None


def test_one_word_says_it_and_several_say_it() -> None:
    for text, told in (("Loading...", "1 word that says"), ("Loading... please", "2 words that say")):
        finding = triage_text(said(text, title=""), "", None)
        assert finding
        assert finding.detail.startswith(told)


def test_a_cookie_policy_that_speaks_of_loading_and_logging_in_is_no_wall() -> None:
    text = said(
        *[
            CLAUSE.format(n) + " We use cookies while a page is loading and when you log in to the site."
            for n in range(9)
        ]
    )
    assert triage_text(text, "Cookie Policy", None) is None


def test_a_short_notice_that_always_read_like_a_wall_stays_the_policy() -> None:
    short = said("This content is no longer available here.", "Acme Ltd, 1 High Street.", "We are registered in Cork.")
    assert triage_text(short, "", short) is None


def test_a_page_that_breaks_off_is_truncated() -> None:
    lines = [f"{CLAUSE.format(n)}" for n in range(12)]
    whole, cut = said(*lines), said(*lines[:3], lines[3][:60])
    finding = triage_text(cut, "", whole)
    assert finding
    assert finding.reason is Rejection.TRUNCATED


def test_another_language_is_said_as_such() -> None:
    german = said(
        *(
            f"Wir verarbeiten personenbezogene Daten der Kategorie {n}, wenn Sie ein Konto bei uns "
            "anlegen, und speichern sie, solange der Vertrag zwischen Ihnen und uns besteht oder das Gesetz uns "
            "dazu verpflichtet."
            for n in range(12)
        )
    )
    finding = triage_text(german, "", POLICY)
    assert finding
    assert finding.reason is Rejection.LANGUAGE


REWRITTEN = [
    f"Under these terms the customer grants licence {n} to the provider, whose liability is limited to the fees "
    "that were paid, and disputes are decided by the courts of the place where the provider is established."
    for n in range(12)
]


def test_a_wholly_rewritten_policy_is_held_until_confirmed() -> None:
    finding = triage_text(said(*REWRITTEN), "", POLICY)
    assert finding
    assert finding.reason is None


def test_a_home_page_in_place_of_the_policy_is_another_document() -> None:
    home = said(
        *[
            f"Slogan {n}: our team builds software that makes people happy and brings them home early."
            for n in range(40)
        ]
    )
    finding = triage_text(home, "", POLICY)
    assert finding
    assert finding.reason is Rejection.OTHER_DOCUMENT


def test_a_real_shrink_with_a_newer_date_passes() -> None:
    old = policy_text("\n".join(CLAUSE.format(n) for n in range(12)), dated="2025-01-01")
    new = policy_text("\n".join(CLAUSE.format(n) for n in range(3)), dated="2026-01-01")
    assert triage_text(new, "", old) is None


def test_the_policy_after_an_accepted_shell_is_a_recovery() -> None:
    hub = said("Legal centre", "Our policies and agreements in one place", "Privacy policy", "Terms of service")
    long = said(*[CLAUSE.format(n) for n in range(12)])
    assert recovers(hub, long)
    assert triage_text(long, "", hub) is None
    assert not recovers(POLICY, said(*REWRITTEN))
