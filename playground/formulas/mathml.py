"""Formulas in MathML, each with its plain reading: a formula that is drawn can always be read aloud.

Small pieces that are put together: `row(sub(mi("z"), mn(1)), "=", ...)`. Every text is escaped here and nowhere else.
"""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from playground.words import say
from playground.words.numbers import MINUS, number

_DIGITS, _RAISED = "-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWER = str.maketrans(_RAISED, _DIGITS)
_FENCES = frozenset("()[]{}|")


class Math(NamedTuple):
    """A piece of a formula."""

    mathml: str
    text: str  # the same in a line of plain text


Part = Math | str  # a plain string stands for an operator


def mi(name: str, *, upright: bool = False) -> Math:
    """A letter or a name: one letter slants, a longer name stands upright, as MathML has it."""
    variant = ' mathvariant="normal"' if upright and len(name) == 1 else ""
    return Math(f"<mi{variant}>{escape(name)}</mi>", name)


def mn(value: float | int | str, *, digits: int = 4) -> Math:
    """A number, as `number` writes it; a string as it is."""
    text = value if isinstance(value, str) else number(value, digits=digits)
    if "·10" in text:
        mantissa, _, power = text.partition("·10")
        plain = power.translate(_LOWER).replace("-", MINUS)
        raised = f"<msup><mn>10</mn>{_signed(plain)}</msup>"
        return Math(f"<mrow>{_signed(mantissa)}<mo>·</mo>{raised}</mrow>", text)
    return Math(_signed(text), text)


def mo(sign: str) -> Math:
    """An operator, relation or fence."""
    stretchy = ' stretchy="false"' if sign in _FENCES else ""
    return Math(f"<mo{stretchy}>{escape(sign)}</mo>", sign)


def words(text: str) -> Math:
    """Words inside a formula."""
    return Math(f"<mtext>{escape(text)}</mtext>", text)


def row(*parts: Part) -> Math:
    """Pieces side by side; a string among them is an operator: `row(z, "=", a)`."""
    pieces = [mo(part) if isinstance(part, str) else part for part in parts]
    return Math(f"<mrow>{''.join(piece.mathml for piece in pieces)}</mrow>", _reading([piece.text for piece in pieces]))


def sub(base: Part, below: Part) -> Math:
    """base_below."""
    one, other = _piece(base), _piece(below)
    return Math(f"<msub>{one.mathml}{other.mathml}</msub>", f"{one.text}_{_short(other.text)}")


def sup(base: Part, above: Part) -> Math:
    """base^above."""
    one, other = _piece(base), _piece(above)
    return Math(f"<msup>{one.mathml}{other.mathml}</msup>", f"{one.text}^{_short(other.text)}")


def subsup(base: Part, below: Part, above: Part) -> Math:
    """base_below^above."""
    one, low, high = _piece(base), _piece(below), _piece(above)
    text = f"{one.text}^{_short(high.text)}_{_short(low.text)}"
    return Math(f"<msubsup>{one.mathml}{low.mathml}{high.mathml}</msubsup>", text)


def frac(over: Part, under: Part) -> Math:
    """over / under."""
    one, other = _piece(over), _piece(under)
    return Math(f"<mfrac>{one.mathml}{other.mathml}</mfrac>", f"{_closed(one.text)}/{_closed(other.text)}")


def root(inside: Part) -> Math:
    """The square root."""
    one = _piece(inside)
    return Math(f"<msqrt>{one.mathml}</msqrt>", f"√({one.text})")


def paren(*parts: Part) -> Math:
    """Pieces in round brackets."""
    return row("(", row(*parts), ")")


def sums(under: Part, *body: Part) -> Math:
    """The sum of `body` over `under`."""
    below, inside = _piece(under), row(*body)
    sign = f'<munder><mo movablelimits="false">∑</mo>{below.mathml}</munder>'
    return Math(f"<mrow>{sign}{inside.mathml}</mrow>", say("formula-sum", under=below.text, body=inside.text))


def transposed(base: Part) -> Math:
    """The transpose."""
    one = _piece(base)
    return Math(f'<msup>{one.mathml}<mi mathvariant="normal">T</mi></msup>', f"{one.text}ᵀ")


def prime(base: Part) -> Math:
    """The derivative: f′."""
    one = _piece(base)
    return Math(f"<msup>{one.mathml}<mo>′</mo></msup>", f"{one.text}′")


def hat(base: Part) -> Math:
    """An estimate: m with a hat."""
    one = _piece(base)
    return Math(f'<mover accent="true">{one.mathml}<mo>^</mo></mover>', say("formula-hat", base=one.text))


def vector(values: list[float], *, column: bool = False, most: int = 6, digits: int = 3) -> Math:
    """Numbers in square brackets, beside or below each other; what is more than `most` is dots."""
    shown = [mn(value, digits=digits) for value in values[:most]] + ([mo("…")] if len(values) > most else [])
    cells = [f"<mtd>{one.mathml}</mtd>" for one in shown]
    rows = "".join(f"<mtr>{cell}</mtr>" for cell in cells) if column else f"<mtr>{''.join(cells)}</mtr>"
    text = ("; " if column else ", ").join(one.text for one in shown)
    return Math(f"<mrow><mo>[</mo><mtable>{rows}</mtable><mo>]</mo></mrow>", f"[{text}]")


def lines(*rows: Math) -> Math:
    """Formulas below each other."""
    cells = "".join(f"<mtr><mtd>{one.mathml}</mtd></mtr>" for one in rows)
    return Math(
        f'<mtable displaystyle="true" columnalign="left" rowspacing="0.6em">{cells}</mtable>',
        "; ".join(one.text for one in rows),
    )


def block(formula: Math) -> str:
    """The whole formula, ready for the page."""
    return f'<math display="block">{formula.mathml}</math>'


def _reading(texts: list[str]) -> str:
    """Pieces in a line, with spaces where an eye wants them."""
    line = ""
    for text in texts:
        opened = line[-1:] in {"", "(", "[", "∂"}
        index = text[:1] in {")", "[", "]", ",", ";"}
        argument = text[:1] == "(" and (line[-1:].isalnum() or line[-1:] == "′")
        line += text if opened or index or argument else f" {text}"
    return line


def _signed(text: str) -> str:
    """A number's sign is an operator of its own."""
    if text.startswith(MINUS):
        return f'<mrow><mo form="prefix">{MINUS}</mo><mn>{escape(text[1:])}</mn></mrow>'
    return f"<mn>{escape(text)}</mn>"


def _piece(part: Part) -> Math:
    return mo(part) if isinstance(part, str) else part


def _short(text: str) -> str:
    return text if text.isalnum() or text[:1] == "[" else f"({text})"


def _closed(text: str) -> str:
    return f"({text})" if " " in text else text
