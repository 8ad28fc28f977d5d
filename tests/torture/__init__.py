"""What a year without anybody looking does to the program, in minutes: kills, failing disks, wild clocks.

Short forms of each run in the suite (``test_*.py`` here); ``make torture`` runs the long ones
(``python -m tests.torture``), says what it did, and fails if anything was lost.
"""
