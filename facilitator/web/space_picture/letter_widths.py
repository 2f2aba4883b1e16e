"""How wide a text is, in the bold of the font we serve: measured once, in thousandths of the font's size."""

from collections.abc import Sequence

MEASURED = {
    210: "'",
    254: "|¦",
    259: "j",
    269: "‘’",
    271: ",",
    272: ".:;",
    284: "¹",
    288: "`´",
    294: "·",
    297: "¸",
    300: "iìíîīįı",
    303: "!¡",
    312: " ",
    314: "ï",
    318: "lĺļ",
    335: "()",
    340: "[",
    344: "]",
    348: "ł",
    365: "fľ",
    373: "-",
    376: "rtŕřţť",
    381: "{}",
    383: "¯",
    390: '"ª',
    394: "°",
    400: "_",
    402: "²",
    403: "º",
    407: "³",
    424: "IÌÍÎÏĪĮİ",
    432: "¨",
    438: "•",
    440: "/1\\",
    479: "“”",
    485: "*",
    501: "–",
    505: "zźżž",
    508: "sśşš",
    510: "c¢çćċč",
    521: "y¶ýÿŷ",
    526: "¿",
    530: "v",
    536: "×",
    537: "7~",
    539: "x",
    547: "?",
    552: "LaàáâãäåāăąĹĻĽ",
    555: "k§ķ",
    559: "ĳ",
    561: "J",
    563: "eèéêëēėęě",
    566: "F",
    567: "uùúûüūůűų",
    569: "<>",
    571: "9hnñħńņň",
    576: "oòóôõöøő",
    579: "2",
    582: "^Ł",
    588: "ð",
    593: "g¤ğġģ",
    595: "+÷",
    596: "bdpþđ",
    597: "EÈÉÊËĒĖĘĚ",
    599: "q",
    600: "3",
    607: "5TŢŤ",
    610: "$SŚŞŠ",
    611: "±",
    612: "=",
    615: "¬",
    618: "ZŹŻŽ",
    621: "ß",
    624: "48",
    626: "6",
    629: "PÞ",
    634: "£",
    643: "B",
    644: "V",
    649: "«»",
    650: "RY¥ÝŔŘŶŸ",
    658: "CÇĆĊČ",
    659: "0",
    663: "KĶ",
    678: "AÀÁÂÃÄÅĀĂĄ",
    685: "X",
    686: "UÙÚÛÜŪŮŰŲ",
    688: "DĎ",
    694: "ď",
    701: "HĦ",
    708: "ÐĐ",
    717: "NÑŃŅŇ",
    718: "GĞĠĢ",
    725: "&",
    740: "wŵ",
    746: "OÒÓÔÕÖØŐ",
    756: "Q",
    765: "#",
    780: "…",
    781: "@",
    798: "©®",
    832: "—",
    846: "¼",
    852: "½",
    858: "M",
    878: "æ",
    882: "m",
    886: "WŴ",
    921: "¾",
    936: "œ",
    966: "Æ",
    969: "%",
    985: "Ĳ",
    1024: "Œ",
}
UNKNOWN = 1000
"""A letter that was not measured is taken to be as wide as it is high."""
SPARE = 1.04
"""Browsers round and kern: a line is taken to be a little wider than it is."""

_WIDTHS = {letter: width for width, letters in MEASURED.items() for letter in letters}


def width_of(text: str, size: float) -> float:
    """The width of a line of text in a font of this size, in the size's own unit."""
    return SPARE * size * sum(_WIDTHS.get(letter, UNKNOWN) for letter in text) / 1000


def wrapped(text: str, size: float, widths: Sequence[float]) -> tuple[str, ...] | None:
    """The text on as many lines as there are widths, or fewer; None where it does not fit. Words are never cut."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if len(lines) < len(widths) and width_of(longer, size) <= widths[len(lines)]:
            line = longer
            continue
        lines.append(line)
        line = word
        if len(lines) >= len(widths) or width_of(word, size) > widths[len(lines)]:
            return None
    return (*lines, line)
