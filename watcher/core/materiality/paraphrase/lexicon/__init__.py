"""Ways to say the same in policies, by language: data only.

One group a line, ``what it is read as | variant | variant …``, continued on lines that are indented.
Endings don't matter. The group ``_`` holds what says nothing itself; words in capitals are operators
(see ``reading``). Words are put together only where one stands for the other whatever the sentence:
"share" and "sell", "third parties" and "affiliates", "store" and "use" never are.
"""

from __future__ import annotations

from watcher.core.materiality.paraphrase.lexicon import others
from watcher.core.materiality.paraphrase.lexicon.en import FORMS
from watcher.core.materiality.paraphrase.lexicon.en import GROUPS as EN

__all__ = ["FORMS", "GROUPS"]

GROUPS: dict[str, str] = {
    "en": EN,
    "de": others.DE,
    "fr": others.FR,
    "es": others.ES,
    "pt": others.PT,
    "it": others.IT,
    "nl": others.NL,
}
