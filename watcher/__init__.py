"""policy-watcher: watches legal pages and says which of their changes matter."""

__version__ = "0.1.0"
