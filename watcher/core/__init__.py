"""Pure functions from text to values: no clock, disk, network, environment or logging."""
