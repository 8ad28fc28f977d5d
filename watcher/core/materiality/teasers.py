"""Whether a paragraph is something a page shows around its policy: an offer, an event, a customer's praise,
a call to sign up, a cookie banner.

Such a paragraph is told by how it speaks, not by what it promises: "Get it in your inbox; we never share
your address" binds as little as a slogan does. Looks at short paragraphs only, and never at list items.
"""

from __future__ import annotations

import re

from watcher.core.late import late
from watcher.core.materiality.edits import plain, plain_words
from watcher.model import BlockKind, Change, Level

_MOST = 50  # words of a teaser
_LONGEST = 600  # characters of one
_QUOTED = 6  # words in quotation marks that are praise, and no term that is defined

# What a sentence of a teaser begins with.
_CALL = late(
    r"(?:^|[.!?;:|·•>]\s+)(?:"
    r"(?:subscribe|sign up|register|join|log ?in|sign in)(?: (?:now|today|here|free)"
    r"| (?:to|for|or) (?!us\b)\w+|(?= [A-Z]))"
    r"|get (?:it|them|our|the) (?:\w+ ){0,4}(?:inbox|newsletter|app|report)|get started"
    r"|start (?:your|a) (?:\d+-day )?free"
    r"|try [\w ]{2,30} (?:for )?free|book (?:a|your) (?:demo|seat|call)|request (?:your|an?) (?:invitation|demo|quote)"
    r"|save your (?:seat|spot)|tell us about your|talk to (?:sales|our (?:sales|experts?))|reach out to (?:our )?sales"
    r"|read the (?:announcement|blog|story|report|article)|watch the (?:video|replay|webinar)|introducing \w"
    r"|complete the form|fill (?:out|in) the form|meet the \w|discover (?:how|our|the new)|shop (?:now|the)"
    r"|you (?:might|may) also (?:like|enjoy)|(?:related|recommended|popular|trending) (?:articles|posts|stories|reads)"
    r"|not a member yet|new here|need (?:help|more|\d+)|accept all|reject all|manage preferences"
    r"|abonnieren sie unseren|jetzt (?:anmelden|registrieren|testen|entdecken)|découvrez|inscrivez-vous|abonnez-vous"
    r"|suscríbete|descubre|regístrate|inscreva-se|assine (?:já|nossa)|descubra|iscriviti|scopri|schrijf je in|ontdek"
    r")",
    re.IGNORECASE,
)
# What stands in one anywhere.
_OFFER = late(
    r"\b(?:\d{1,2} ?% off|with (?:the )?(?:promo |discount )?code [A-Z0-9]{3,}"
    r"|ends (?:sun|mon|tues|wednes|thurs|fri|satur)day"
    r"|(?:seats|places|spots) are limited|limited (?:seats|places)|(?:is|are|we're) hiring"
    r"|open (?:remote )?(?:roles|positions)"
    r"|(?:is|are) out now|(?:now|just) released|to your inbox|in your inbox"
    r"|(?:works?|viewed) best (?:with|in|on)|no longer supported by this|does not work in compatibility mode"
    r"|partners may store|manage (?:cookie )?preferences|accept all\b)",
    re.IGNORECASE,
)
_PRAISE = late(r'^\W{0,3}"([^"]{20,400})"')


def is_teaser(change: Change, level: Level) -> bool:
    """Whether the paragraph, before and after, belongs to the page around the policy.

    ``level`` is what its words would be worth: what reads like more than ``low`` needs two marks of a teaser.
    """
    if change.block is not BlockKind.PARAGRAPH:
        return False
    least = 1 if level <= Level.LOW else 2
    return all(_marks(text) >= least for text in (change.before, change.after) if text.strip())


def _marks(text: str) -> int:
    text = plain(text.strip())
    if len(text) > _LONGEST or len(plain_words(text)) > _MOST:
        return 0
    return len(_CALL.findall(text)) + len(_OFFER.findall(text)) + _praises(text)


def _praises(text: str) -> bool:
    found = _PRAISE.match(text)
    return found is not None and len(plain_words(found[1])) >= _QUOTED and found[1].rstrip().endswith((".", "!"))
