"""Keep a called meeting's type: its text once under its digest, and with each meeting which one it is."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = depends_on = None


def upgrade() -> None:
    op.create_table(
        "kept_type",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_kept_type"),
    )
    # No foreign key: SQLite would have to copy the table, and drop the old one with every entry that hangs on it.
    op.add_column("meeting", sa.Column("type_digest", sa.String(length=64), nullable=True))
