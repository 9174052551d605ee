"""From a file of annotations to values: ours, W3C Web Annotations, Hypothesis. Owns what is made of strange ones.

Whatever has a target with a quote selector is understood, alone, in an array, in a set, a collection or a page. Nothing
of the file is trusted: text is cleaned as that of a document, ids and moments are brought into our form, offsets that
cannot be are dropped, for the quote is what finds the place.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit
from uuid import NAMESPACE_URL, UUID, uuid5

import msgspec

from tuireader.arabic.cleaning import clean_text
from tuireader.document import Anchor, Annotation, Colour
from tuireader.document.anchors import WHOLE_TEXT
from tuireader.document.notes import tags
from tuireader.errors import NotesFileError
from tuireader.wording import N_, tr

CONTENT = "urn:x-tuireader:"
"""Opens the name of a text by its content."""
MOST_OFFSET = 1 << 30

_COLOURS = {colour.name.lower(): colour for colour in Colour} | {"orange": Colour.YELLOW}
_HINT = N_("it takes tuireader's JSON, W3C annotation sets and Hypothesis exports")
_LISTS = ("items", "annotations", "rows", "first")
"""Where annotations stand in sets and pages, Hypothesis's exports, its API's answers and collections."""

Json = dict[str, Any]


class NotesOfText(NamedTuple):
    """What a file holds of one text."""

    content: str | None
    """The hash of the text, where the file says it."""
    source: str | None
    """A path, a URL or a sample's name."""
    annotations: tuple[Annotation, ...]
    unusable: int
    """How many had no quote to be found by."""


def read_annotations(data: bytes) -> list[NotesOfText]:
    """The annotations of a file, text by text.

    Raises:
        NotesFileError: It is not JSON, or holds no annotation.
    """
    try:
        decoded = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotesFileError(
            tr("the file is not JSON: {what}", what=str(error) or tr("nested too deeply")), _HINT
        ) from error
    found: dict[tuple[str | None, str | None], list[Json]] = {}
    for about, item in _items(decoded, {}):
        found.setdefault(_text_of(about, item), []).append(item)
    if not found:
        raise NotesFileError(tr("there are no annotations in the file"), tr(_HINT))
    return [_notes(content, source, items) for (content, source), items in found.items()]


def _items(value: object, about: Json, depth: int = 0) -> Iterator[tuple[Json, Json]]:
    """Every annotation, with what the set around it says of its text."""
    if isinstance(value, list):
        for one in value:
            yield from _items(one, about, depth + 1)
    elif isinstance(value, dict) and depth < 8:
        if "target" in value:
            yield about, value
        else:
            inner = value["about"] if isinstance(value.get("about"), dict) else about
            for name in _LISTS:
                yield from _items(value.get(name), inner, depth + 1)


def _text_of(about: Json, item: Json) -> tuple[str | None, str | None]:
    names = [name for name in _list(about.get("dc:identifier")) if isinstance(name, str)]
    content = next((name.removeprefix(CONTENT) for name in names if name.startswith(CONTENT)), None)
    source = _target(item).get("source") or item.get("uri")
    source = source.get("id") if isinstance(source, dict) else source
    if isinstance(source, str) and not source.startswith(CONTENT):
        return content, _path(source)
    return content, None


def _path(source: str) -> str:
    """The path of a file's address; any other address as it is."""
    return unquote(urlsplit(source).path) if source.startswith("file:") else source


def _notes(content: str | None, source: str | None, items: list[Json]) -> NotesOfText:
    made = [_annotation(item) for item in items]
    unique = {annotation.id: annotation for annotation in made if annotation is not None}
    return NotesOfText(content, source, tuple(unique.values()), made.count(None))


def _annotation(item: Json) -> Annotation | None:
    """An annotation in our form; None where nothing says where it stands."""
    target = _target(item)
    own = _dict(_dict(target.get("meta")).get("tuireader"))
    selectors = [selector for selector in _list(target.get("selector")) if isinstance(selector, dict)]
    anchor = _anchor(list(_refined(selectors)), own) if selectors else WHOLE_TEXT
    if anchor is None:
        return None
    bodies = [body for body in _list(item.get("body")) if isinstance(body, dict)]
    created = _moment(item.get("created"))
    modified = _moment(item.get("modified") or item.get("updated")) or created or _now()
    return Annotation(
        id=_id(item, anchor),
        anchor=anchor,
        colour=_colour(bodies, ours=bool(own), quoted=bool(anchor.exact)),
        body=_with_tags(_text(item, bodies), _tags(item, bodies)),
        english=_clean(own.get("english")),
        created=created or modified,
        modified=modified,
    )


def _refined(selectors: list[Json]) -> Iterator[Json]:
    """Selectors with those that refine them."""
    for selector in selectors:
        yield selector
        inner = selector.get("refinedBy")
        yield from (one for one in _list(inner) if isinstance(one, dict))


def _anchor(selectors: list[Json], own: Json) -> Anchor | None:
    quote = next((one for one in selectors if one.get("type") == "TextQuoteSelector"), {})
    exact = _clean(quote.get("exact"))
    if not exact.strip():
        whole = own.get("number") == 0 and "exact" in quote
        return WHOLE_TEXT if whole else None
    position = next((one for one in selectors if one.get("type") == "TextPositionSelector"), {})
    start = position.get("start") if own else 0
    usable = type(start) is int and 0 <= start <= MOST_OFFSET
    at = start if usable and start is not None else 0
    prefix, suffix = _clean(quote.get("prefix")), _clean(quote.get("suffix"))
    paragraph = _clean(own.get("paragraph"))
    return Anchor(paragraph=paragraph, start=at, end=at + len(exact), exact=exact, prefix=prefix, suffix=suffix)


def _text(item: Json, bodies: list[Json]) -> str:
    """The note: that of the bodies which are no tags, else Hypothesis's `text`, else `bodyValue`."""
    texts = [_clean(body.get("value")) for body in bodies if body.get("purpose") != "tagging"]
    said = "\n\n".join(text for text in texts if text.strip())
    return said or _clean(item.get("text")) or _clean(item.get("bodyValue"))


def _tags(item: Json, bodies: list[Json]) -> list[str]:
    found = [*_list(item.get("tags")), *(tag for body in bodies for tag in _list(body.get("tags")))]
    found += [body.get("value") for body in bodies if body.get("purpose") == "tagging"]
    return [tag for tag in map(_clean, found) if tag.strip()]


def _with_tags(body: str, found: list[str]) -> str:
    """The note with the tags that it does not say itself, blanks in them as signs that may stand in a tag."""
    known = tags(body)
    words = ["_".join(tag.removeprefix("#").split()) for tag in found]
    missing = [f"#{word}" for word in dict.fromkeys(words) if word not in known]
    return "\n\n".join(filter(None, (body, " ".join(missing))))


def _colour(bodies: list[Json], *, ours: bool, quoted: bool) -> Colour | None:
    """What other programs show as a highlight without naming a colour is yellow."""
    said = next((colour for body in bodies if (colour := _COLOURS.get(str(body.get("color")).lower()))), None)
    return said if said or ours or not quoted else Colour.YELLOW


def _id(item: Json, anchor: Anchor) -> str:
    """A UUID: the file's own, else one that is the same for the same annotation every time."""
    name = item.get("id")
    if not isinstance(name, str) or not name:
        name = f"{anchor.prefix}\n{anchor.exact}\n{item.get('created')}\n{item.get('text') or item.get('body')}"
    try:
        return str(UUID(name.removeprefix("urn:uuid:")))
    except ValueError:
        return str(uuid5(NAMESPACE_URL, name.encode("utf-8", "replace").decode()))


def _moment(value: object) -> str | None:
    try:
        when = datetime.fromisoformat(value) if isinstance(value, str) else None
        known = when.astimezone(UTC) if when and when.tzinfo else when
    except (ValueError, OverflowError):
        return None
    return known.strftime("%Y-%m-%dT%H:%M:%SZ") if known else None


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _target(item: Json) -> Json:
    """The first target; one that is written as an address alone has no selector."""
    first = next(iter(_list(item.get("target"))), None)
    return {"source": first} if isinstance(first, str) else _dict(first)


def _list(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _dict(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def _clean(value: object) -> str:
    return clean_text(value) if isinstance(value, str) else ""
