"""The looks of the web page of notes: by day, by night, on paper. Owns the style sheet and nothing else.

The colours of highlights are told apart by the shape of the line below them too. No font is fetched: those named have
Arabic with tashkeel and are on the usual systems.
"""

STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1c; --quiet: #5f5f5f; --line: #d8d8d8; --paper: #fff; --card: #f7f7f5;
  --c1: #fff0a6; --c2: #cdeec4; --c3: #cfe4ff; --c4: #ffd3e4; --c5: #e4d6ff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e3; --quiet: #a8a8a8; --line: #444; --paper: #1b1c1e;
  --card: #232528; --c1: #5a4c00; --c2: #1f5220; --c3: #1b4372; --c4: #6b2144; --c5: #4a2f7d; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; margin: 0 0 .3rem; line-height: 1.5; }
h2 { font-size: 1rem; color: var(--quiet); border-bottom: 1px solid var(--line); margin: 2rem 0 .8rem;
  padding-bottom: .2rem; break-after: avoid; }
h1, .text, .note { font-family: "Noto Naskh Arabic", "Scheherazade New", Amiri, "Geeza Pro", "Traditional Arabic",
  "Noto Sans Arabic", "DejaVu Sans", serif; }
a { color: inherit; }
p { margin: 0 0 .5rem; }
article + article { margin-top: 4rem; }
.about, .footer, .summary, .label { color: var(--quiet); font-size: .85rem; }
.summary { font-style: italic; }
.entry { background: var(--card); border-inline-start: .3rem solid var(--line); border-radius: .2rem;
  padding: .8rem 1rem; margin: 0 0 1rem; break-inside: avoid; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem; }
.text { font-size: 1.35rem; line-height: 2; }
.english { text-align: left; }
.quote-english { font-weight: 600; } .label { font-weight: 400; }
.pair + .note { border-top: 1px solid var(--line); padding-top: .5rem; }
.note { white-space: pre-wrap; margin: .3rem 0 .5rem;
  font-size: 1.1rem; line-height: 1.8; }
.note[dir=auto] { text-align: start; unicode-bidi: plaintext; }
.footer { margin: .3rem 0 0; display: flex; flex-wrap: wrap; gap: .3rem 1rem; }
mark { background: none; color: inherit; border-bottom: 2px solid var(--quiet); padding: .1em 0;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.c1 { border-color: var(--c1); } .c1 mark { background: var(--c1); }
.c2 { border-color: var(--c2); } .c2 mark { background: var(--c2); border-bottom-style: dashed; }
.c3 { border-color: var(--c3); } .c3 mark { background: var(--c3); border-bottom-style: dotted; }
.c4 { border-color: var(--c4); } .c4 mark { background: var(--c4); border-bottom-style: double;
  border-bottom-width: 4px; }
.c5 { border-color: var(--c5); } .c5 mark { background: var(--c5); border-bottom-width: 4px; }
@media (max-width: 40rem) { .pair { grid-template-columns: minmax(0, 1fr); gap: .3rem; } body { padding: .8rem; } }
@media print { :root { --ink: #000; --paper: #fff; --card: #fff; --quiet: #444; color-scheme: light; }
  @page { margin: 1.6cm; } body { max-width: none; padding: 0; font-size: 10.5pt; }
  .entry, mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .entry { border: 1px solid var(--line); border-inline-start-width: .3rem; } article { break-before: page; }
  article:first-child { break-before: auto; } }
"""
