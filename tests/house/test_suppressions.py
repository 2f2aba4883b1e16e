"""What silences a check says which and why; tests neither sleep nor look away."""

import re
from pathlib import Path

from tests.house.rooms import name, under

HERE = Path(__file__).resolve()  # shows what it forbids
NOQA = re.compile(r"#\s*noqa(?!: [A-Z]+\d+(, ?[A-Z]+\d+)* -- \S)", re.IGNORECASE)
IGNORED_TYPE = re.compile(r"#\s*type:\s*ignore(?!\[[a-z-]+(, ?[a-z-]+)*\])")
LOOKS_AWAY = re.compile(
    r"\bpytest\.(mark\.)?(skip|skipif|xfail|importorskip)\b|\bunittest\.skip|\btime\.sleep\(|\bfrom time import sleep"
)


def found(pattern: re.Pattern[str], *folders: str) -> list[str]:
    return [
        f"{name(path)}:{number}: {line.strip()}"
        for path in under(*folders)
        if path != HERE
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]


def test_a_silenced_lint_names_its_rule_and_its_reason():
    assert NOQA.search("import x  # noqa"), "the pattern must see a bare one"
    assert NOQA.search("import x  # noqa: E402"), "and one without a reason"
    assert not NOQA.search("import x  # noqa: E402 -- the patch comes first")
    wrong = found(NOQA, "facilitator", "scripts", "tests")
    assert not wrong, "write `noqa: CODE -- why`:\n" + "\n".join(wrong)


def test_a_silenced_type_names_its_rule():
    assert IGNORED_TYPE.search("x = y  # type: ignore")
    assert not IGNORED_TYPE.search("x = y  # type: ignore[attr-defined]")
    wrong = found(IGNORED_TYPE, "facilitator", "scripts", "tests")
    assert not wrong, "write `type: ignore[rule]`:\n" + "\n".join(wrong)


def test_no_test_sleeps_or_is_skipped():
    assert LOOKS_AWAY.search("@pytest.mark.skip")
    wrong = found(LOOKS_AWAY, "tests")
    assert not wrong, "wait for what should happen, and let what is wrong fail:\n" + "\n".join(wrong)
