"""What the bench reports: one row per figure, board beside echo, as a plain table or as JSON."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure for both sides; `ratio_aim` and `aim` are upper bounds unless `more_is_better`; `steps` led to it."""

    section: str
    what: str
    unit: str
    board: float | None = None
    echo: float | None = None
    aim: float | None = None
    ratio_aim: float | None = None
    more_is_better: bool = False
    steps: dict[str, list[dict]] | None = None

    @property
    def ratio(self) -> float | None:
        """Board over echo, for times, rates and sizes; counts and shares are not compared."""
        comparable = self.unit not in ("", "%") and self.board is not None and self.echo
        return self.board / self.echo if comparable else None

    @property
    def met(self) -> bool | None:
        """Whether the aim is met; None where there is no aim."""
        measured, aim = (self.board, self.aim) if self.aim is not None else (self.ratio, self.ratio_aim)
        if aim is None or measured is None:
            return None
        return measured >= aim if self.more_is_better else measured <= aim

    def as_json(self) -> dict:
        shown = ("section", "what", "unit", "board", "echo", "ratio", "aim", "ratio_aim", "met", "steps")
        return {name: getattr(self, name) for name in shown}


def table(rows: Iterable[Row]) -> str:
    """The rows as text, grouped by section."""
    lines, section = [], None
    for row in rows:
        if row.section != section:
            section = row.section
            lines += ["", section, f"{'':46}{'board':>10}{'echo':>10}  {'unit':<7}{'board/echo':>11}  aim"]
        figures = f"{_figure(row.board):>10}{_figure(row.echo):>10}  {row.unit:<7}"
        ratio = f"{row.ratio:.2f} x" if row.ratio is not None else ""
        lines.append(f"  {row.what:<44}{figures}{ratio:>11}  {_aim(row)}".rstrip())
    return "\n".join(lines)


def _aim(row: Row) -> str:
    if row.met is None:
        return ""
    sign = ">=" if row.more_is_better else "<="
    wanted = f"{_figure(row.aim)} {row.unit}".strip() if row.aim is not None else f"{row.ratio_aim:g} x"
    return f"{sign} {wanted}: {'met' if row.met else 'MISSED'}"


def _figure(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.2f}" if abs(value) < 10 and value != int(value) else f"{value:,.0f}"
