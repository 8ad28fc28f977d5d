"""Page furniture goes, whatever the page's style, and policy text in odd places stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.core.extract_pages import BODY, COLLECT, KEEP, LINES, SHARE, lines, take
from watcher.model import BlockKind

MENU = "<a href='/p'>Product</a><a href='/c'>Customers</a><a href='/b'>Blog</a><a href='/j'>Jobs</a>"
OTHER_MENU = "<a href='/p'>Platform</a><a href='/i'>Integrations</a><a href='/x'>Sign in</a>"


def landmarks(menu: str, year: int) -> str:
    return f"""<!doctype html><html lang=en><head><title>Privacy</title><style>p{{}}</style></head><body>
    <a class=skip-link href="#main">Skip to content</a><header><nav>{menu}</nav></header>
    <main id=main>{BODY}</main><aside><h3>Related articles</h3>{menu}</aside>
    <footer><p>© {year} Acme Inc. All rights reserved.</p>{menu}</footer><script>var t={year}</script></body></html>"""


def div_soup(menu: str, year: int) -> str:
    return f"""<html><body><div><div><img src=logo.png>{menu}</div><div><div>{BODY}</div></div>
    <div><div>{menu}</div><div>© {year} Acme</div></div></div></body></html>"""


def hashed(menu: str, year: int) -> str:
    return f"""<html><body><div id=__next><div class="css-1a2b3c">{menu}</div><div class="sc-hKgILt jwxyza">
    <div class="css-9x8y7z">{BODY}</div></div><div class="css-77aa1">{menu}<span>© {year} Acme Inc.</span></div></div>
    </body></html>"""


def docs_site(menu: str, year: int) -> str:
    return f"""<html><body><div class=topbar>{menu}</div><div class=layout><div class="sidebar-nav"><ul>
    <li><a href=/a>Install</a></li><li><a href=/b>Configure {year}</a></li><li><a href=/c>Deploy</a></li></ul></div>
    <div class=content><div class=breadcrumbs><a href=/>Docs</a> / <a href=/legal>Legal</a></div>{BODY}
    <div class=page-nav><a href=/prev>Previous</a><a href=/next>Next</a></div></div>
    <div class=toc><p>On this page</p><a href="#1">1. What we collect</a><a href="#2">2. Sharing</a></div></div>
    </body></html>"""


def help_centre(menu: str, year: int) -> str:
    return f"""<html><body><header>{menu}</header><main><article><div class=meta>Updated {year % 7 + 2} days ago</div>
    {BODY}<div class=article-votes><span>Was this article helpful?</span><button>Yes</button><button>No</button>
    <span>{year} out of 3000 found this helpful</span></div><section><h3>Related articles</h3><ul>
    <li><a href=/{year}>How to start {year}</a></li><li><a href=/2>How to stop</a></li></ul></section></article></main>
    </body></html>"""


def asp_form(menu: str, year: int) -> str:
    return f"""<html><body><form action="./privacy.aspx" id=aspnetForm><input type=hidden name=__VIEWSTATE value={year}>
    <div>{menu}</div><div>{BODY}</div><div>© {year} Acme</div></form></body></html>"""


@pytest.mark.parametrize("style", [landmarks, div_soup, hashed, docs_site, help_centre, asp_form])
def test_only_the_policy_is_left_on_any_style(style: Callable[[str, int], str]) -> None:
    assert lines(style(MENU, 2025)) == LINES
    assert lines(style(OTHER_MENU, 2026)) == LINES


@pytest.mark.parametrize(
    "furniture",
    [
        "<div id=onetrust-banner-sdk><p>We use cookies to improve your experience and to show advertising.</p></div>",
        "<div class=x1><p>Allow cookies on this browser? They help us to make the product better for all.</p>"
        "<div role=button>Accept all</div><div role=button>Only essential</div></div>",
        "<div role=dialog aria-modal=true><p>Join the waiting list, and we will tell you when it is time.</p></div>",
        "<div class='newsletter-signup'><h3>Stay up to date</h3><input type=email><button>Subscribe</button></div>",
        "<div class=social-share><a href=f>Facebook</a><a href=t>Twitter</a></div>",
        "<ul class=language-switcher><li><a href=/de>Deutsch</a></li><li><a href=/fr>Français</a></li></ul>",
        "<span style='position:absolute;left:-9999px'>mmMwWLliI0fiflO&amp;1</span>",
        "<div style='display:none'>4711</div>",
        "<div hidden>token 8f3a</div>",
        "<noscript>You need JavaScript to run this app.</noscript>",
        "<template><p>A card that is cloned by a script and never shown as it stands here in the page.</p></template>",
        "<div>Loading...</div>",
        "<div class=preloader>preloader</div>",
        "<p><a href='#top'>Back to top</a></p>",
        "<p><a href=/a>News</a><br><a href=/b>Events</a><br><a href=/c>Support</a><br><a href=/d>Jobs</a></p>",
        "<p>5 min read · 3 days ago</p>",
        "<p>1,204 views</p>",
        "<p>English, Deutsch, Français, 日本語</p>",
        "<section><h2>Try Acme Cloud Now</h2><a class=btn href=/s>Get Started</a><p>*</p></section>",
    ],
)
def test_furniture_beside_the_policy_goes(furniture: str) -> None:
    assert lines(f"<html><body><main>{BODY}{furniture}</main></body></html>") == LINES
    assert lines(f"<html><body><div>{BODY}</div>{furniture}</body></html>") == LINES


def test_what_was_cut_is_on_record() -> None:
    removed = take(landmarks(MENU, 2025)).removed
    assert {"page header", "page footer"} <= {cut.reason for cut in removed}
    assert any("All rights reserved" in cut.text for cut in removed)
    assert all(len(cut.text) <= 200 for cut in removed)


def test_menu_with_blurbs_outweighs_no_short_policy() -> None:
    blurb = "<a href=/1><b>Product</b><p>Build great things with our platform for teams of all sizes.</p></a>"
    director = "Director: Jane Doe, chosen by the shareholders of the company"
    imprint = f"<h1>Imprint</h1><p>Acme GmbH<br>Hauptstr. 1</p><p>{director}</p>"
    found = lines(f"<body><div>{blurb * 4}</div><div>{imprint}</div></body>")
    assert found == ["Imprint", "Acme GmbH Hauptstr. 1", director]


def test_contents_go_and_headings_stay() -> None:
    contents = "<p>Contents</p><ol><li>What we collect</li><li>Sharing</li><li>Retention</li></ol>"
    links = "<ul><li><a href='#1'>What</a></li><li><a href='#2'>Who</a></li><li><a href='#3'>When</a></li></ul>"
    assert lines(f"<main>{contents}{BODY}</main>") == LINES
    assert lines(f"<main>{links}{BODY}</main>") == LINES


def test_second_rendering_for_another_screen_goes() -> None:
    assert lines(f"<body><main><div class=desktop>{BODY}</div><div class=mobile>{BODY}</div></main></body>") == LINES


def test_dates_to_choose_a_version_from_go() -> None:
    chooser = "".join(f"<div><h6>{day} nov. 2024</h6></div>" for day in (3, 9, 20))
    assert lines(f"<main>{chooser}{BODY}</main>") == LINES


def test_people_who_are_thanked_go() -> None:
    names = "".join(f"<li>Jo{letter} Doe</li>" for letter in "abcdefgh")
    found = lines(f"<main>{BODY}<p>We thank these researchers:</p><ul>{names}</ul><h2>End</h2><p>{SHARE}</p></main>")
    assert found == [*LINES, "We thank these researchers:", "End", SHARE]


@pytest.mark.parametrize(
    "place",
    [
        "<footer>{}</footer>",
        "<aside>{}</aside>",
        "<form action=/x>{}</form>",
        "<div class=modal style='display:none'>{}</div>",
        "<div class='nav-content'>{}</div>",
        "<div id=sidebar>{}</div>",
        "<header>{}</header>",
        "<noscript>{}</noscript>",
        "<div hidden>{}</div>",
        "<dialog>{}</dialog>",
        "<div class='cookie-banner'>{}</div>",
        "<table><tr><td>{}</td></tr></table>",
        "<x-app><x-page>{}</x-page></x-app>",
        "<center><font>{}</font></center>",
    ],
)
def test_a_policy_in_an_odd_place_stays(place: str) -> None:
    assert lines(f"<html><body><div>{MENU}</div>{place.format(BODY)}</body></html>") == LINES


@pytest.mark.parametrize(
    "part",
    [
        "<section id='cookie-notice'><h2>Cookies</h2><p>We set two cookies.</p></section>",
        "<section id='sharing'><h2>Whom we tell</h2><p>Nobody.</p></section>",
        "<section id='feedback'><h2>Your ideas</h2><p>They are ours to use.</p></section>",
        "<section id='copyright'><h2>Copyright claims</h2><p>Write to us.</p></section>",
        "<div class='section-header'><h2>Your rights</h2></div><div><p>You may ask.</p></div>",
        "<div style='opacity:0;transform:translateY(20px)'><h2>Appears when scrolled to</h2></div><p>Some text.</p>",
        "<aside><p>In short: we do not sell.</p></aside>",
        "<h2>Share</h2><p>" + COLLECT + "</p>",
        "<div class='note' role=note><p>Only in France.</p></div>",
        "<ul><li class='icon-link'><a href='https://nimbus.test'>Nimbus</a></li></ul>",
        "<div class='tooltip-wrapper'><span>Traffic routing</span></div>",
        "<p>(c) to delete what we hold;</p>",
    ],
)
def test_parts_of_a_policy_with_suspicious_names_stay(part: str) -> None:
    bare = lines(f"<main>{BODY}<hr>{part}<h2>4. End</h2><p>{KEEP}</p></main>")
    shown = [block.text for block in take(f"<div><p>{SHARE}</p>{part}</div>").blocks][1:]
    assert bare[len(LINES) : -2] == shown or shown == []
    assert len(bare) > len(LINES) + 2


@pytest.mark.parametrize(
    "accordion",
    [
        "<h3><button aria-expanded=false aria-controls=a>Children</button></h3><div id=a hidden>Nobody under 16.</div>",
        "<h3>Children</h3><div style='display: none' aria-hidden=true><p>Nobody under 16.</p></div>",
        "<button aria-expanded=false>Children</button><div hidden><p>Nobody under 16.</p></div>",
        "<details><summary>Children</summary><p>Nobody under 16.</p></details>",
        "<div class=item><div aria-expanded=false>Children</div><div style='display:none'>Nobody under 16.</div></div>",
    ],
)
def test_closed_accordions_are_read(accordion: str) -> None:
    assert lines(f"<main>{BODY}{accordion}<h2>4. End</h2><p>{KEEP}</p></main>") == [
        *LINES,
        "Children",
        "Nobody under 16.",
        "4. End",
        KEEP,
    ]


@pytest.mark.parametrize(
    "vendors",
    [
        "<h2>Sub-processors</h2><ul><li><a href=https://nimbus.test>Nimbus</a></li><li><a href=https://post.test>Post</a></li>"
        "<li><a href=https://pay.test>Pay</a></li></ul>",
        "<h2>Sub-processors</h2><div><a href=https://nimbus.test>Nimbus</a><a href=https://post.test>Post</a>"
        "<a href=https://pay.test>Pay</a></div>",
        "<h2>Sub-processors</h2><div><div>Nimbus</div><div>Post</div><div>Pay</div></div>",
        "<h2>Our partners</h2><section><a href=/nimbus>Nimbus</a><a href=/post>Post</a><a href=/pay>Pay</a></section>",
    ],
)
def test_lists_of_other_companies_stay(vendors: str) -> None:
    assert lines(f"<main>{BODY}{vendors}</main><footer>{MENU}</footer>")[-3:] == ["Nimbus", "Post", "Pay"]


def test_a_vendor_table_alone_is_a_document() -> None:
    rows = "".join(f"<tr><td>Vendor {number}</td><td>DE</td></tr>" for number in range(5))
    table = f"<table><tr><th>Name</th><th>Country</th></tr>{rows}</table>"
    page = f"<body><nav>{MENU}</nav><h1>Subprocessors</h1>{table}</body>"
    assert [block.kind for block in take(page).blocks] == [BlockKind.HEADING, *[BlockKind.ROW] * 6]


def test_title_and_date_above_the_text_are_part_of_it() -> None:
    hero = "<section class=hero><h1>Privacy Policy</h1><p>Last updated 3 May 2026</p></section>"
    page = f"<body><header>{MENU}</header>{hero}<section><div>{BODY}</div></section><footer>{MENU}</footer></body>"
    assert lines(page) == ["Privacy Policy", "Last updated 3 May 2026", *LINES]


def test_many_agreements_on_one_page_are_all_read() -> None:
    articles = "".join(f"<article><h1>Agreement {number}</h1>{BODY}</article>" for number in range(4))
    titles = [text for text in lines(f"<body><nav>{MENU}</nav>{articles}</body>") if text.startswith("Agreement")]
    assert titles == [f"Agreement {number}" for number in range(4)]


@pytest.mark.parametrize(
    ("paragraph", "label"),
    [
        ("我们收集您的姓名、电子邮件地址和设备信息，以便向您提供服务。", "返回顶部"),
        ("当社は、お客様の個人情報を適切に取り扱い、同意なく第三者に提供しません。", "トップに戻る"),
        ("हम आपकी निजी जानकारी किसी को नहीं बेचते और उसे सुरक्षित रखते हैं।", "वापस ऊपर जाएँ"),
        ("Wir verkaufen Ihre personenbezogenen Daten nicht und geben sie nicht weiter.", "Nach oben"),
        ("Nous ne vendons jamais vos données personnelles et ne les cédons pas.", "Retour en haut"),
    ],
)
def test_other_languages(paragraph: str, label: str) -> None:
    page = f"<body><div>{MENU}</div><div><h1>1</h1><p>{paragraph}</p><p>{paragraph}2</p><p>{label}</p></div></body>"
    assert lines(page) == ["1", paragraph, f"{paragraph}2"]


def generated(counter: int, quote: str, author: str) -> str:
    """A page of generated names, on which nothing says what is the main part."""
    return (
        f"<body><div class='a1x'><div class='b2y'>{BODY * 2}</div></div><div class='c3z'>"
        f"<div>Trusted by {counter} teams</div><div>{quote}</div><a href='/start'>Get started for free</a></div></body>"
    )


def columns(counter: int, quote: str, author: str) -> str:
    """A table of columns with nothing but fonts and line breaks in them."""
    policy = "".join(f"<font size=2>{line}</font><br><br>" for line in LINES)
    return (
        "<body><table><tr><td><a href='/a'>News</a><br><a href='/b'>Downloads</a><br><a href='/c'>Support</a><br>"
        f"<font size=1>You are visitor no. {counter}</font></td><td>{policy}</td></tr></table></body>"
    )


def signed(counter: int, quote: str, author: str) -> str:
    """An article with its author's name."""
    return (
        f"<body><main><article><h1>Privacy</h1><div class='article-author'><ul><li>{author}</li>"
        f"<li>2 days ago</li></ul></div><div class='article-body'>{BODY}</div></article></main></body>"
    )


@pytest.mark.parametrize("style", [generated, columns, signed])
def test_what_stands_around_an_unmarked_policy_is_not_read(style: Callable[[int, str, str], str]) -> None:
    one = lines(style(12_000, "“It changed how our clinic works. We never lose a visit now.” – A. Meyer", "Anna Lee"))
    other = lines(style(12_037, "“Set up in ten minutes, and the support team answered.” – Jo, teacher", "Tom Birk"))
    assert one == other
    assert [line for line in one if line != "Privacy"][: len(LINES)] == LINES


@pytest.mark.parametrize(
    "last",
    [
        "<h2>4. Contact</h2><p>Write to our privacy officer, Acme Ltd, 12 Mill Lane in Dover.</p>",
        f"<b>Changes</b><br>{SHARE}",
    ],
    ids=["a short section", "a bold title"],
)
def test_a_section_in_an_element_of_its_own_at_the_end_stays(last: str) -> None:
    body = f"<div>{BODY * 4}</div>"
    assert lines(f"<body>{body}<div>{last}</div></body>")[len(lines(f"<body>{body}</body>")) :]
