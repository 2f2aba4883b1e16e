"""A link as a picture for a telephone's camera: drawn here, inside the page, so that the secret is in no address."""

import segno


def picture(link: str) -> str:
    """The QR code as a ``data:`` address of an SVG."""
    drawn: str = segno.make(link, error="m", micro=False).svg_data_uri(border=2, dark="#1d1e23", light="#fff")
    return drawn
