"""Let an organisation shape its meetings: meeting types of its own, and who may write them, at first its oldest account."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = depends_on = None

OLDEST = """
UPDATE account SET administrator = true WHERE closed_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM account AS older
    WHERE older.organisation = account.organisation AND older.closed_at IS NULL
    AND (older.created_at < account.created_at OR (older.created_at = account.created_at AND older.id < account.id))
)
"""


def upgrade() -> None:
    op.create_table(
        "own_type",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name="fk_own_type_organisation"),
        sa.PrimaryKeyConstraint("organisation", "id", name="pk_own_type"),
    )
    op.add_column("account", sa.Column("administrator", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(OLDEST)
