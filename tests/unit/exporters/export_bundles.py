"""Bundles for the exporters' tests: right-to-left text, tashkeel, markup and controls in it, a lost note."""

from __future__ import annotations

from msgspec.structs import replace

from tuireader.document import Analysis, Anchor, Annotation, Colour, Gloss, Span
from tuireader.exporters import ExportBundle, ExportEntry, Word

CONTENT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
CREATED = "2026-11-20T08:30:00Z"
MODIFIED = "2026-11-21T17:05:09Z"


def annotation(number: int, exact: str, colour: Colour | None, body: str = "", paragraph: str = "p1") -> Annotation:
    return Annotation(
        id=f"00000000-0000-4000-8000-{number:012}",
        anchor=Anchor(
            paragraph=paragraph, start=4, end=4 + len(exact), exact=exact, prefix="قبل ", suffix=" بعد\tالنص"
        ),
        colour=colour,
        body=body,
        created=CREATED,
        modified=MODIFIED,
    )


def entry(
    one: Annotation, number: int | None, sentence: str = "", gloss: str | None = None, start: int = 10
) -> ExportEntry:
    exact = one.anchor.exact
    return ExportEntry(
        annotation=one,
        number=number,
        place=None if number is None else Span(start, start + len(exact)),
        quote=exact,
        sentence=sentence,
        target=Span(sentence.index(exact), sentence.index(exact) + len(exact)) if exact in sentence else None,
        gloss=Gloss(en=gloss, by="author") if gloss else None,
        summary=None,
        entities=(),
        headings=((1, "الباب الأول"), (2, "فصل")) if number == 3 else (),
    )


def bundle(*entries: ExportEntry, **changes: str | None) -> ExportBundle:
    about = {"title": "شراكة جديدة", "source": "/نصوص/خبر 1.txt", "author": None, "content": CONTENT, **changes}
    return ExportBundle(
        title=about["title"],
        source=about["source"],
        author=about["author"],
        content=about["content"] or CONTENT,
        language="ar",
        generated="2026-11-23T05:00:00Z",
        generator="0.1.0",
        colour_names={Colour.YELLOW: "yellow", Colour.GREEN: "مفردات"},
        entries=entries,
    )


STRONG = Word(
    "قوية",
    Analysis(vocalized="قَوِيَّة", lemma="قَوِيّ", root="ق و ي", upos="ADJ", gloss="strong; powerful"),
)


def with_layers(one: ExportEntry, **layers: object) -> ExportEntry:
    return replace(one, **layers)


def full_bundle() -> ExportBundle:
    """Everything at once: what the golden files are made of."""
    sentence = "قال الرئيس إن الشراكةُ بينَ البلدينِ قوية."
    english = "The president said that the partnership between the two countries is strong."
    return bundle(
        with_layers(
            entry(annotation(1, "الشراكةُ بينَ البلدينِ", Colour.YELLOW), 1, sentence, english),
            summary="A partnership is called strong.",
            entities=("الرئيس",),
            english=Gloss(en="the partnership between the two countries", by="dictionary"),
        ),
        with_layers(
            entry(
                annotation(2, "قوية", Colour.GREEN, "صفة، #نحو و #مُراجعة\n\nSee also [Wehr](https://example.org)."),
                1,
                sentence,
                english,
                start=30,
            ),
            words=(STRONG,),
            english=Gloss(en="strong", by="dictionary"),
        ),
        with_layers(
            entry(annotation(3, "فقرة كاملة.", None, "A note in English #todo"), 3, "فقرة كاملة."),
            sentence_english=Gloss(en="A whole paragraph.", by="author"),
        ),
        entry(annotation(4, "# <b>*عنوان*</b> | `رمز` [[رابط]] &lt; ==مهم== #وسم\n1. بند\n> اقتباس", Colour.PINK), 3),
        entry(
            annotation(
                5,
                "نص",
                Colour.PURPLE,
                "\x1b[31mred\x1b[0m \x9b2J \u202eوهم\n# heading\n```\n<script>alert(1)</script>\n---\n%% hidden",
            ),
            4,
        ),
        entry(annotation(7, "=SUM(A1:A9)", Colour.BLUE, "-1+2 ✍️ 🕌\n@cmd\t* نجمة\n#+end_quote\nkey:: value {{m}}"), 5),
        entry(annotation(6, "عبارة حُذفت", Colour.BLUE, "ضاعت"), None),
        author='كاتبة: "ق" \\ #',
    )
