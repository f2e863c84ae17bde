"""A worked sheet to take away: as Markdown with formulas between dollars, as a LaTeX document, as a page to print."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from playground.exercise.sheet import Section
from playground.formulas.latex import escaped, latex
from playground.formulas.mathml import block
from playground.words.language import spoken

_PAPER = (
    "body{font:12pt/1.5 serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "h2{font-size:1.05rem;break-after:avoid}math{break-inside:avoid}"
)


def markdown(title: str, sections: Sequence[Section]) -> str:
    """The sheet in Markdown."""
    return f"## {title}\n\n{_body(sections, '### {}')}"


def shown(sections: Sequence[Section]) -> str:
    """The sheet in Markdown as the page shows it: without headings that a page lists and links to."""
    return _body(sections, "**{}**")


def _body(sections: Sequence[Section], heading: str) -> str:
    parts: list[str] = []
    for section in sections:
        parts.append(heading.format(section.heading))
        parts += [section.about] if section.about else []
        parts += [f"$$\n{latex(line)}\n$$" for line in section.lines]
    return "\n\n".join(parts) + "\n"


def document(title: str, sections: Sequence[Section]) -> str:
    """The sheet as a LaTeX document of its own."""
    parts = [
        r"\documentclass{article}",
        r"\usepackage[utf8]{inputenc}",
        r"\usepackage{amsmath}",
        r"\begin{document}",
        f"\\section*{{{escaped(title)}}}",
    ]
    for section in sections:
        parts.append(f"\\subsection*{{{escaped(section.heading)}}}")
        parts += [escaped(section.about)] if section.about else []
        parts += [f"\\[ {latex(line)} \\]" for line in section.lines]
    return "\n".join([*parts, r"\end{document}", ""])


def page(title: str, sections: Sequence[Section]) -> str:
    """The sheet as a page of its own, in MathML: any browser prints it."""
    parts = [f"<h1>{escape(title)}</h1>"]
    for section in sections:
        parts.append(f"<h2>{escape(section.heading)}</h2>")
        parts += [f"<p>{escape(section.about)}</p>"] if section.about else []
        parts += [block(line) for line in section.lines]
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_PAPER}</style>'
    return f'<!doctype html><html lang="{spoken()}"><head>{head}</head><body>{"".join(parts)}</body></html>\n'
