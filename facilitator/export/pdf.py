"""The record as a tagged PDF (PDF/UA-1): laid out by WeasyPrint from a page of ours, apart."""

from pathlib import Path

from .apart import made_apart, make

PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
"""Debian's names for what lays out the lines; Python's own packages do not bring it."""
STYLE = Path(__file__).with_name("paper.css")
FONTS = "http://fonts/"
"""Where the style says that its fonts lie: nowhere on any network."""


def pdf_of(html: str, static: Path) -> bytes:
    """The pages of a document; ``static`` is where the fonts lie. Waits, and lets others go on. Raises NotMade."""
    return made_apart(__name__, html, str(static))


def _print(html: str, static: str) -> bytes:
    """Only in the process of its own. Nothing is fetched but the fonts."""
    from weasyprint import CSS, HTML  # noqa: PLC0415 -- a second of imports, and libraries that a server need not have
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 -- as above
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415 -- as above

    from .tags import MadeFrom, Tags, remember  # noqa: PLC0415 -- as above

    class FontsOnly(URLFetcher):
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
            name = url.rpartition("/")[2]
            if url != f"{FONTS}{name}" or not name.endswith(".woff2"):
                raise ValueError(f"{url} is not fetched")
            return URLFetcherResponse(
                url, (Path(static) / "vendor" / name).read_bytes(), {"Content-Type": "font/woff2"}
            )

    fonts, fetch = FontConfiguration(), FontsOnly(allowed_protocols=[], fail_on_errors=True)
    style = CSS(string=STYLE.read_text(), base_url=FONTS, font_config=fonts, url_fetcher=fetch)
    # In a PDF a list holds items and nothing between; in HTML a dt and its dd may stand in a div.
    html = html.replace("<div><dt>", "<dt>").replace("</dd></div>", "</dd>")
    document = HTML(string=html, base_url=FONTS, url_fetcher=fetch)
    made_from: MadeFrom = {}
    remember(made_from)
    made: bytes = document.write_pdf(
        stylesheets=[style],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        finisher=lambda _, pdf: Tags(pdf, made_from).mend(),
    )
    return made


if __name__ == "__main__":
    make(_print)
