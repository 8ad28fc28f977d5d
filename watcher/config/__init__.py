"""config.toml -> values, with every problem at once; and how `watcher init` and `watcher add` write it.

``places`` knows on which line everything stands | ``checks`` judges one value | ``document`` reads
the whole text | ``files`` touches the disk | ``naming`` suggests ids, and is not
imported here. Nothing here knows what the values are used for, and no value of a channel's ``url`` is ever
put into a message.
"""

from watcher.config.document import parse
from watcher.config.edit import append_policy
from watcher.config.files import create, example_text, find, load, read, replace
from watcher.config.values import Config, Settings

__all__ = [
    "Config",
    "Settings",
    "append_policy",
    "create",
    "example_text",
    "find",
    "load",
    "parse",
    "read",
    "replace",
]
