"""What WeasyPrint leaves undone in a PDF's tags, for those who hear it read: what belongs together, in which language it is, what is no text.

It tags page by page, box by box. Here each tag is held against the element of our own page that it was made from.
"""

from collections.abc import Iterator
from typing import Any

import pydyf

Element = Any
"""Of the page, as WeasyPrint has read it."""
MadeFrom = dict[bytes, Element]
"""The tag's reference in the PDF → its element."""
FOOT = {"Type": "/Pagination", "Subtype": "/Footer"}
ORNAMENT = {"Type": "/Layout"}


def remember(made_from: MadeFrom) -> None:
    """Keeps from now on what each tag is made from. Only in a process of its own: WeasyPrint's own function is put inside ours."""
    from weasyprint.pdf import tags  # noqa: PLC0415 -- a second of imports, and libraries that a server need not have

    build = tags._build_box_tree  # nothing public knows both the tag and its element

    def building(box: Any, *rest: Any) -> Iterator[pydyf.Dictionary]:
        for tag in build(box, *rest):
            made_from.setdefault(tag.reference, box.element)
            yield tag

    tags._build_box_tree = building


class Tags:
    """The tree of a PDF that is laid out and not yet written."""

    def __init__(self, pdf: pydyf.PDF, made_from: MadeFrom) -> None:
        self._pdf, self._made_from = pdf, made_from
        tags = (one for one in pdf.objects if isinstance(one, pydyf.Dictionary) and one.get("Type") == "/StructElem")
        self._tags: dict[bytes, pydyf.Dictionary] = {tag.reference: tag for tag in tags}
        self._root = pdf.objects[_number(pdf.catalog["StructTreeRoot"])]

    def mend(self) -> None:
        self._mark_what_is_in_no_tag(FOOT)
        self._take_out_ornaments()
        self._mark_what_is_in_no_tag(ORNAMENT)
        document = self._tags[self._root["K"][0]]
        self._join(document)
        for tag in self._below(document):
            self._say_its_language(tag)
            if tag["S"] == "/L":
                self._label(tag)
            elif tag["S"] == "/Link":
                self._describe(tag)

    def _join(self, tag: pydyf.Dictionary) -> None:
        """What a page's end has cut in two is one again: a list is as long as it is, and a section begins once."""
        kept: list[Any] = []
        for kid in tag["K"]:
            if kept and self._are_one(kept[-1], kid):
                self._move(self._tags[kid], into=self._tags[kept[-1]])
            else:
                kept.append(kid)
        tag["K"][:] = kept
        for kid in kept:
            if kid in self._tags:
                self._join(self._tags[kid])

    def _are_one(self, before: Any, after: Any) -> bool:
        element = self._made_from.get(before)
        if element is None or self._made_from.get(after) is not element:
            return False
        one, other = self._tags[before], self._tags[after]
        # What it holds on its page, and not through a tag of its own, cannot leave that page.
        return one["S"] == other["S"] and not any(isinstance(kid, int) for kid in other["K"])

    def _move(self, tag: pydyf.Dictionary, *, into: pydyf.Dictionary) -> None:
        for kid in tag["K"]:
            self._tags[kid]["P"] = into.reference
        into["K"].extend(tag["K"])
        tag.clear()

    def _label(self, tag: pydyf.Dictionary) -> None:
        """ISO 32000-1, 14.8.4.3.3: in a list of facts each is one item, its name the label; and which signs stand before the items."""
        element = self._made_from[tag.reference]
        if element.tag == "dl":
            self._put_facts_beside_their_names(tag)
        if any(below["S"] == "/Lbl" for below in self._below(tag)):
            signs = {"dl": "/None", "ol": "/Decimal", "ul": "/Disc"}[element.tag]
            tag["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": signs})

    def _put_facts_beside_their_names(self, tag: pydyf.Dictionary) -> None:
        items: list[bytes] = []
        for reference in tag["K"]:
            (held,) = self._tags[reference]["K"]
            if self._made_from[held].tag == "dt":
                self._tags[held]["S"] = "/Lbl"
                items.append(reference)
            else:
                self._move(self._tags[reference], into=self._tags[items[-1]])
        tag["K"][:] = items

    def _say_its_language(self, tag: pydyf.Dictionary) -> None:
        element = self._made_from.get(tag.reference)
        if element is not None and element.get("lang"):
            tag["Lang"] = pydyf.String(element.get("lang"))

    def _describe(self, tag: pydyf.Dictionary) -> None:
        """A link says its own words, and not the name of the place it leads to."""
        words = " ".join("".join(self._made_from[tag.reference].itertext()).split())
        for kid in tag["K"]:
            place = None if isinstance(kid, int) else self._pdf.objects[_number(kid)].get("Obj")
            if place:
                self._pdf.objects[_number(place)]["Contents"] = pydyf.String(words)

    def _take_out_ornaments(self) -> None:
        for tag in self._tags.values():
            tag["K"][:] = [kid for kid in tag["K"] if not self._is_ornament(kid)]

    def _is_ornament(self, kid: Any) -> bool:
        element = self._made_from.get(kid)
        return element is not None and element.get("aria-hidden") == "true"

    def _mark_what_is_in_no_tag(self, kind: dict[str, str]) -> None:
        """What is drawn and belongs to nothing in the tree says itself that it need not be read."""
        told = {tag.reference for tag in self._below(self._tags[self._root["K"][0]])}
        nums = self._pdf.objects[_number(self._root["ParentTree"])]["Nums"]
        for page, tags in zip(self._pdf.page_references, nums[1::2], strict=False):  # after the pages come the links
            untold = {mark for mark, tag in enumerate(tags) if tag in self._tags and tag not in told}
            drawn = self._pdf.objects[_number(self._pdf.objects[_number(page)]["Contents"])].stream
            for at, what in enumerate(drawn):
                if isinstance(what, pydyf.Dictionary) and what.get("MCID") in untold:
                    drawn[at - 1 : at + 1] = ["/Artifact", pydyf.Dictionary(kind)]
            for mark in untold:
                tags[mark] = "null"

    def _below(self, tag: pydyf.Dictionary) -> Iterator[pydyf.Dictionary]:
        for kid in tag["K"]:
            if kid in self._tags:
                yield self._tags[kid]
                yield from self._below(self._tags[kid])


def _number(reference: bytes) -> int:
    return int(reference.split()[0])
