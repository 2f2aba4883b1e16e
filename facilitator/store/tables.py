"""The tables. The journal is ``entry`` with ``wording``; everything else is plain rows."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from .moments import Moment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id(name: str = "id", *, primary_key: bool = True) -> Column[str]:
    return Column(name, String(64), primary_key=primary_key, nullable=False)


def _meeting(*, primary_key: bool = False) -> Column[str]:
    return Column("meeting", ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=primary_key, nullable=False)


organisation = Table(
    "organisation",
    metadata,
    _id(),
    Column("name", String(200), nullable=False),
    Column("language", String(8), nullable=False),
    Column("created_at", Moment, nullable=False),
)

account = Table(
    "account",
    metadata,
    _id(),
    Column("organisation", ForeignKey("organisation.id"), nullable=False),
    Column("email", String(254), nullable=False),
    Column("name", String(80), nullable=False),
    Column("password_hash", String(200)),
    Column("language", String(8), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("administrator", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("email"),
)

sign_in_link = Table(
    "sign_in_link",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("account", ForeignKey("account.id", ondelete="CASCADE")),  # none: whoever opens it makes the first account
    Column("expires_at", Moment, nullable=False),
)

# No person and no meeting: what a word means is the organisation's, not whoever's who said it.
organisation_word = Table(
    "organisation_word",
    metadata,
    Column("organisation", ForeignKey("organisation.id"), primary_key=True),
    Column("language", String(8), primary_key=True),
    Column("term", String(200), primary_key=True),
    Column("plain", String(600), nullable=False),
    Column("state", String(16), nullable=False),
    Column("at", Moment, nullable=False),
)

# As it was written. What a meeting is called with is kept apart from it.
own_type = Table(
    "own_type",
    metadata,
    Column("organisation", ForeignKey("organisation.id"), primary_key=True),
    _id(),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

# What shapes a called meeting, whatever becomes of the type's file. No person and no meeting is in it.
kept_type = Table(
    "kept_type",
    metadata,
    Column("digest", String(64), primary_key=True, nullable=False),
    Column("text", Text, nullable=False),
)

meeting = Table(
    "meeting",
    metadata,
    _id(),
    Column("organisation", ForeignKey("organisation.id")),
    Column("meeting_type", String(64), nullable=False),
    Column("language", String(8), nullable=False),
    Column("stage", String(16), nullable=False),
    Column("title", LargeBinary),  # sealed with the meeting's key, like every text
    Column("head", Integer, nullable=False),  # the number of the newest entry
    Column("erasures", Integer, nullable=False),  # how often a text was erased: who has it folded must fold anew
    Column("wrapped_key", LargeBinary),  # gone when the meeting is erased
    Column("called_at", Moment, nullable=False),
    Column("starts_at", Moment),
    Column("sealed_at", Moment),
    Column("erased_at", Moment),
    Column("type_digest", String(64)),  # none: called before types were kept
    Index(None, "organisation", "called_at"),
)

seat = Table(
    "seat",
    metadata,
    _meeting(primary_key=True),
    _id(),  # the sender made it, so it is unique in its meeting only
    Column("token_hash", String(64), nullable=False),
    Column("role", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("revoked_at", Moment),
    UniqueConstraint("token_hash"),
)

# First a code that waits to be used; then, without it, who sits at a shared tablet.
tablet = Table(
    "tablet",
    metadata,
    _id(),
    _meeting(),
    Column("seat", String(64), nullable=False),
    Column("code_hash", String(64)),
    Column("until", Moment, nullable=False),
    UniqueConstraint("code_hash"),
)

# The code that leads to a meeting's waiting room, worked out anew from its id and the server's secret.
join_code = Table(
    "join_code",
    metadata,
    _meeting(primary_key=True),
    _id(primary_key=False),
    Column("code_hash", String(64), nullable=False),
    Column("until", Moment, nullable=False),
    UniqueConstraint("code_hash"),
)

# Who asks to be let in. Not in the journal: whoever is not let in was not at the meeting.
waiting = Table(
    "waiting",
    metadata,
    _id(),
    _meeting(),
    Column("name", LargeBinary, nullable=False),  # encrypted with the meeting's key, as what is answered
    Column("role", String(16), nullable=False),
    Column("profession", String(64), nullable=False),
    Column("language", String(8), nullable=False),
    Column("state", String(16), nullable=False),
    Column("seat", String(64), nullable=False),
    Column("mark", String(64), nullable=False),
    Column("said", LargeBinary),
    Column("since", Moment, nullable=False),
)

afterword = Table(
    "afterword",
    metadata,
    _meeting(primary_key=True),
    _id(),
    Column("kind", String(16), nullable=False),
    Column("about", String(64), nullable=False),
    Column("state", String(16), nullable=False),
    Column("account", String(64)),  # none: the citizen
    Column("text", LargeBinary, nullable=False),  # encrypted with the meeting's key
    Column("at", Moment, nullable=False),
)

entry = Table(
    "entry",
    metadata,
    _meeting(primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(40), nullable=False),
    Column("shape", Integer, nullable=False),
    Column("facts", Text, nullable=False),  # JSON
    Column("by", String(64), nullable=False),
    Column("at", BigInteger, nullable=False),  # microseconds; the codec turns it
    Column("command", String(64), nullable=False),
    # One tree instead of a table and an index: half the pages to write, and a meeting lies together on disk.
    sqlite_with_rowid=False,
)

wording = Table(
    "wording",
    metadata,
    _meeting(primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("field", String(40), primary_key=True),
    Column("text", LargeBinary),  # encrypted with the meeting's key; gone when erased
    Column("erased_at", BigInteger),
    sqlite_with_rowid=False,
)

attendance = Table(
    "attendance",
    metadata,
    Column("process", String(64), primary_key=True),
    _meeting(primary_key=True),
    _id("seat"),
    Column("until", Moment, nullable=False),
)

access = Table(
    "access",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    _meeting(),
    Column("seat", String(64)),
    Column("account", String(64)),
    Column("what", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "meeting", "at"),
)
