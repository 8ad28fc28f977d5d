"""Fetches one page over HTTP, guarded: the only place that knows requests and urllib3.

    client       the Fetcher: redirects, conditional requests, cookies
    turns        one request at a time to a host
    retry        what is worth asking for again, and when
    transport    sockets that keep a time and byte budget, connections that dial checked addresses only
    guard        which addresses of pages and of machines we may talk to
    authorities  who may vouch for a server: the public authorities, or a file of one's own
    encoding     gzip, deflate and br, bounded
    robots       robots.txt, where it is switched on
    fault        every way to fail, with the sentence for a person

It does not judge what it fetched (``core.triage`` does) and renders no JavaScript.
"""

from watcher.adapters.fetch.client import Fetcher

__all__ = ["Fetcher"]
