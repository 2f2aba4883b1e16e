"""Moments as the database keeps them: whole microseconds since 1970, in UTC."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, TypeDecorator
from sqlalchemy.engine import Dialect

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def micros(at: datetime) -> int:
    """A moment as whole microseconds since 1970, exactly."""
    return (at - EPOCH) // MICROSECOND


def moment(micros: int) -> datetime:
    """The moment, in UTC."""
    return EPOCH + timedelta(microseconds=micros)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, kept as microseconds: the same in SQLite and PostgreSQL, and exact."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else micros(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else moment(value)
