"""Formulas as LaTeX, from the very MathML that the page draws: a sheet that is copied reads as the one on screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from playground.formulas.mathml import Math

_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "−": "-",
        "·": r"\cdot ",
        "∂": r"\partial ",
        "∑": r"\sum",
        "≈": r"\approx ",
        "←": r"\leftarrow ",
        "⊙": r"\odot ",
        "′": r"\prime",
        "…": r"\dots ",
        "∞": r"\infty ",
        "@": r"\mathbin{@}",
        "→": r"\to ",
        "×": r"\times ",
        "√": r"\surd ",
        "½": r"\tfrac{1}{2}",
    }
)
_GREEK: Mapping[str, str] = MappingProxyType(
    {
        "δ": "delta",
        "η": "eta",
        "α": "alpha",
        "σ": "sigma",
        "λ": "lambda",
        "μ": "mu",
        "β": "beta",
        "ε": "varepsilon",
        "ρ": "rho",
    }
)
_SPECIAL = {ord(sign): f"\\{sign}" for sign in "&%$#_{}"}


def latex(formula: Math) -> str:
    """The formula in LaTeX, without dollars round it."""
    return _of(ElementTree.fromstring(f"<mrow>{formula.mathml}</mrow>")).strip()


def escaped(text: str) -> str:
    """Words in a LaTeX document."""
    plain = text.replace("\\", "\x00").translate(_SPECIAL)
    for sign, written in {"\x00": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}.items():
        plain = plain.replace(sign, written)
    return plain.replace("−", "$-$")


def _of(node: Element) -> str:
    return _NODES[node.tag](node)


def _inside(node: Element) -> str:
    return "".join(map(_of, node))


def _name(node: Element) -> str:
    text = node.text or ""
    if text in _GREEK:
        return f"\\{_GREEK[text]} "
    if len(text) == 1 and node.get("mathvariant") != "normal":
        return text
    return f"\\mathrm{{{text.translate(_SPECIAL)}}}"


def _number(node: Element) -> str:
    return (
        (node.text or "").replace(",", "{,}").replace("∞", r"\infty ").replace("−", "-").replace("½", r"\tfrac{1}{2}")
    )


def _sign(node: Element) -> str:
    text = node.text or ""
    return _SIGNS.get(text) or text.translate(_SPECIAL)


def _parts(form: str) -> Callable[[Element], str]:
    return lambda node: form.format(*(f"{{{_of(part).strip()}}}" for part in node))


def _table(node: Element) -> str:
    rows = [" & ".join(_inside(cell).strip() for cell in row) for row in node]
    lines = r" \\ ".join(rows)
    return f"\\begin{{matrix}}{lines}\\end{{matrix}}"


_NODES: Mapping[str, Callable[[Element], str]] = MappingProxyType(
    {
        "mrow": _inside,
        "mi": _name,
        "mn": _number,
        "mo": _sign,
        "mtext": lambda node: f"\\text{{{escaped(node.text or '')}}}",
        "msub": _parts("{}_{}"),
        "msup": _parts("{}^{}"),
        "msubsup": _parts("{}_{}^{}"),
        "mfrac": _parts("\\frac{}{}"),
        "msqrt": lambda node: f"\\sqrt{{{_inside(node)}}}",
        "munder": _parts("{}_{}"),
        "mover": lambda node: f"\\hat{{{_of(node[0])}}}",
        "mtable": _table,
    }
)
