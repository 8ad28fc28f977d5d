"""Renders pages that are empty without JavaScript, with the Chromium that the system has.

    fetcher    BrowserFetcher: one page, one fresh browser, one outcome
    visit      what happens to one page in the browser: redirects, status, quiet, document
    devtools   the conversation with the browser, over a pipe
    proxy      the only way out for the browser; it asks the same guard as plain fetches

It has no library of its own. It shares guard and faults with ``watcher.adapters.fetch``, so that an
address that is refused there cannot be reached from here. It does not log in, click or scroll.
"""

from watcher.adapters.browser.fetcher import BrowserFetcher

__all__ = ["BrowserFetcher"]
