"""A year in minutes: the real daemon, store, decisions and deliveries, with a clock, a web and channels that are told.

``script`` what happens, from a seed | ``machine`` time, the web and the channels, as the script has them |
``run`` lives through it | ``audit`` what was lost, told twice, told for nothing, or not looked at
"""
