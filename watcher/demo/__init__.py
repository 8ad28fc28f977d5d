"""A small site of made-up policies, and the changes that the demo makes to it. No pipeline code here."""
