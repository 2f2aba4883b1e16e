"""The store: an append-only journal of every meeting, and plain rows for the rest. SQLAlchemy lives here and nowhere else."""
