"""A meeting board that keeps the citizen's own definition at the centre of every screen."""

__version__ = "0.1.0"
