"""One outside library each, behind functions and values of our own."""
