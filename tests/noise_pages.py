"""A policy of thirteen sections as a web page, and thirteen ways in which such a page differs without news.

``VARIANTS`` holds each way as a function of the vendor's name; what a watcher should make of it stands in
``tests/test_noise.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tests.servers import Response, page, redirect

Section = tuple[str, tuple[str, ...]]

SHARING = "We will share your contact details with other companies only after you have agreed to it."
SHARING_MAY = "We may share your contact details with other companies only after you have agreed to it."

SECTIONS: tuple[Section, ...] = (
    (
        "Who we are",
        (
            "{vendor} runs an online workshop for people who repair old clocks. In this policy, “we” means {vendor}.",
            "We decide why and how your personal data is used, and we answer for it.",
        ),
    ),
    (
        "What this policy covers",
        (
            "It covers our website, our app and the letters that you write to us.",
            "It does not cover the <b>websites of other companies</b> to which our pages link.",
        ),
    ),
    (
        "Data that you give us",
        (
            "When you open an account you give us your name, your e-mail address and a password.",
            "When you order parts you also give us a postal address and a telephone number for the carrier.",
        ),
    ),
    (
        "Data that we record",
        (
            "Our servers note the address of your device, the pages that you open and the time of each visit.",
            "We use these notes to find <b>faults and abuse</b>, and for nothing else.",
        ),
    ),
    (
        "Why we use your data",
        (
            "We use your data to carry out your orders, to answer your questions and to keep the workshop safe.",
            "The law allows this because it is needed for our contract with you, or because we have a fair interest.",
        ),
    ),
    (
        "Cookies",
        (
            "We set one cookie that keeps you signed in and one that remembers your language.",
            "You can delete both in your browser; you then have to sign in again.",
        ),
    ),
    (
        "Sharing your data",
        (
            SHARING,
            "Carriers receive the address to which an order goes, and the bank receives the sum.",
        ),
    ),
    (
        "Where your data is kept",
        (
            "Our servers stand in Norway. A copy for emergencies is kept in Iceland.",
            "Both countries protect personal data as the European Union does.",
        ),
    ),
    (
        "How long we keep it",
        (
            "We keep an account for as long as you use it, and delete it two years after your last visit.",
            "Invoices are kept for ten years because tax law asks for it.",
        ),
    ),
    (
        "How we protect it",
        (
            "Everything that travels between you and us is encrypted.",
            "Two of us can read the database, and each look into it is logged.",
        ),
    ),
    (
        "Your rights",
        (
            "You can ask us for a copy of your data, and to correct it or delete it.",
            "You can object to any use that rests on our interest. We answer within thirty days.",
        ),
    ),
    (
        "Children",
        ("The workshop is for adults. We do not knowingly keep data of anyone under sixteen years of age.",),
    ),
    (
        "Changes and contact",
        (
            "If we change this policy in a way that matters to you, we write to you thirty days before.",
            "Write to privacy@{host}.example with any question.",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Dress:
    """Everything about the page that is not the policy."""

    sections: Sequence[Section] = SECTIONS
    nonce: str = "bGF0ZSBiZWxscw"
    build: str = "4f1a90"
    bust: str = ""
    classes: str = "prose prose-lg"
    quote: str = "“They found the spring that nobody makes any more.” – Ottilie, Bergen"
    related: tuple[str, ...] = ("Five clocks that outlived their makers", "How to oil a movement")
    year: int = 2026
    visits: str = "18,204"
    wrap: Callable[[str], str] = str


def rendered(vendor: str, dress: Dress = Dress()) -> str:
    """The page of that vendor."""
    host = vendor.lower()
    sections = "\n".join(
        f'<section class="{dress.classes}"><h2>{number}. {heading}</h2>\n'
        + "\n".join(f"<p>{dress.wrap(line)}</p>" for line in lines)
        + "</section>"
        for number, (heading, lines) in enumerate(dress.sections, 1)
    )
    related = "".join(
        f'<li><a href="/journal/{n}{dress.bust}">{title}</a></li>' for n, title in enumerate(dress.related)
    )
    return f"""<!DOCTYPE html><html lang="en"><head><title>{vendor} Privacy Policy</title>
<link rel="stylesheet" href="/assets/site-{dress.build}.css">
<script nonce="{dress.nonce}">window.session = "{dress.nonce}{dress.build}";</script>
<script src="/assets/app-{dress.build}.js" nonce="{dress.nonce}"></script></head>
<body><header><nav><a href="/{dress.bust}">Home</a> <a href="/parts{dress.bust}">Parts</a>
<a href="/journal{dress.bust}">Journal</a></nav></header>
<main class="{dress.classes}"><h1>{vendor} Privacy Policy</h1>
<p>Last updated: 14 January 2026. See also our <a href="/terms{dress.bust}">terms of use</a>.</p>
{sections}</main>
<aside class="testimonial"><blockquote>{dress.quote}</blockquote></aside>
<section class="related-articles"><h3>Related articles</h3><ul>{related}</ul></section>
<footer><p>© {dress.year} {vendor}</p><p>{dress.visits} views</p></footer>
</body></html>""".replace("{vendor}", vendor).replace("{host}", host)


def _wrapped(line: str) -> str:
    """The same words on lines of three."""
    words = line.split()
    return "\n   ".join(" ".join(words[at : at + 3]) for at in range(0, len(words), 3))


def _restyled(line: str) -> str:
    """The same words, in other tags and with spaces that do not break."""
    first, _, rest = line.replace("<b>", "<strong>").replace("</b>", "</strong>").partition(" ")
    return f"{first}&nbsp;{rest}"


def _moved() -> tuple[Section, ...]:
    left = [section for section in SECTIONS if section is not SECTIONS[7]]
    return (*left[:2], SECTIONS[7], *left[2:])


def _changed() -> tuple[Section, ...]:
    return tuple((heading, tuple(line.replace(SHARING, SHARING_MAY) for line in lines)) for heading, lines in SECTIONS)


LOADING = """<!DOCTYPE html><html lang="en"><head><title>{vendor}</title><script src="/app.js"></script></head>
<body><div id="root"><p>Loading...</p></div></body></html>"""
WALL = """<!DOCTYPE html><html lang="en"><head><title>Just a moment...</title></head><body><h1>Just a moment...</h1>
<p>We are checking that you are a person. This takes a few seconds.</p></body></html>"""
HOME = """<!DOCTYPE html><html lang="en"><head><title>{vendor}: parts for old clocks</title></head><body><main>
<h1>Parts for old clocks</h1><p>Springs, wheels and keys for movements of three centuries. Order before noon and your
parcel leaves today.</p><a href="/parts">See all parts</a></main></body></html>"""
SORRY = """<!DOCTYPE html><html lang="en"><head><title>500</title></head><body><h1>Something went wrong</h1>
<p>Please try again later.</p></body></html>"""

PLAIN = Dress()


def dressed(vendor: str, dress: Dress = PLAIN) -> Response:
    """The page as an answer."""
    return page(rendered(vendor, dress))


def home(vendor: str) -> Response:
    """The vendor's home page, which is not the policy."""
    return page(HOME.replace("{vendor}", vendor))


VARIANTS: dict[str, Callable[[str], Response]] = {
    "nonces": lambda vendor: dressed(vendor, replace(PLAIN, nonce="c2l4IHRlZXRo", visits="18,204")),
    "assets": lambda vendor: dressed(vendor, replace(PLAIN, build="77e0bc", bust="?cb=1718")),
    "wrapped": lambda vendor: dressed(vendor, replace(PLAIN, wrap=_wrapped, classes="css-1x9q text-7")),
    "restyled": lambda vendor: dressed(vendor, replace(PLAIN, wrap=_restyled)),
    "teasers": lambda vendor: dressed(
        vendor,
        replace(
            PLAIN,
            quote="“My grandfather's clock rings again.” – Sivert, Umeå",
            related=("Why pendulums are made of wood", "A visit to the key maker", "What a dial can tell"),
            year=2027,
            visits="19,377",
        ),
    ),
    "loading": lambda vendor: page(LOADING.replace("{vendor}", vendor)),
    "wall-200": lambda vendor: page(WALL),
    "wall-403": lambda vendor: page(WALL, status=403),
    "error-500": lambda vendor: page(SORRY, status=500),
    "empty": lambda vendor: page(""),
    "redirected": lambda vendor: redirect(f"/home-of-{vendor}"),
    "moved": lambda vendor: dressed(vendor, replace(PLAIN, sections=_moved())),
    "may": lambda vendor: dressed(vendor, replace(PLAIN, sections=_changed())),
}
"""Name -> the page in that state; ``dressed(vendor)`` is the baseline before and after."""
