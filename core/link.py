"""What a link holds, read from anything at all, in bounded time and memory, and without ever failing."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from core.datasets.points_text import LONGEST
from core.fields import LIMITS
from core.limits import Change, read_change, read_list
from core.refusal import Phrase, Problem, Refusal, excerpt, left_out

_LONGEST_TEXT = {"changes": 12_000, "table": 15_000, "points": LONGEST}  # characters read of a field; of every other:
_LONGEST = 400
_MOST_PROBLEMS = 20
_MOST_KEYS = 300  # names looked through for settings that do not exist


def few(problems: list[Problem]) -> list[Problem]:
    """Returns the first problems, and how many there are beyond what anyone would read."""
    if len(problems) <= _MOST_PROBLEMS:
        return problems
    beyond = len(problems) - _MOST_PROBLEMS + 1
    return [*problems[: _MOST_PROBLEMS - 1], Problem(f"And {beyond} more like these.", "more", {"count": beyond})]


def texts_of(mapping: object) -> tuple[dict[str, str], list[Problem]]:
    """Returns the text of every field that `mapping` holds and that can be read, and what to say of the others."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    try:
        if not isinstance(mapping, Mapping):
            return {}, [Problem("Left out: the whole link, which is no list of names and values.", "no_link")]
        for name in LIMITS:
            try:
                if name in mapping:
                    texts[name] = _text(mapping[name], _LONGEST_TEXT.get(name, _LONGEST))
            except Refusal as reason:
                problems.append(left_out(reason.named(name)))
            except KeyError:
                continue
        strangers = [key for key in islice(mapping, _MOST_KEYS) if not (type(key) is str and key in LIMITS)]
    except Exception:  # a mapping whose own methods fail: whatever was read so far stands
        return texts, [*problems, Problem("Left out: the rest of the link, which could not be read.", "broken_link")]
    if strangers:
        problems.append(_strangers(strangers))
    return texts, problems


def _strangers(keys: list[object]) -> Problem:
    nameless = Phrase("a name that is no text", "got-nameless")
    shown = tuple(excerpt(key) if type(key) is str else nameless for key in keys[:3])
    more = len(keys) - len(shown)
    which = " and more, which are no settings" if more else ", which is no setting"
    return Problem(f"Left out: {', '.join(shown)}{which}.", "strangers", {"names": shown, "more": more})


def _text(value: object, longest: int) -> str:
    """Returns `value` (of a list: its last item) as an exact `str`."""
    if type(value) in (list, tuple) and value:
        value = value[-1]  # type: ignore[index]
    # By type, not isinstance: no method of a hostile value is ever called.
    if not issubclass(type(value), str):
        raise Refusal("is no text.", "no_text")
    text: str = value  # type: ignore[assignment]
    length = str.__len__(text)
    if length > longest:
        sentence = f"is too long ({length:,} characters, at most {longest:,})."
        raise Refusal(sentence, "too_long", {"count": length, "most": longest})
    return str.__str__(text)


def salvage_changes(text: str) -> tuple[tuple[Change, ...], list[Problem]]:
    """Returns the changes in `text` that can be read, and what to say of the others; of twins the last counts."""
    limit = LIMITS["changes"]
    items = read_list(limit, text)
    changes: dict[tuple[int, str], Change] = {}
    lost: list[Problem] = []
    for item in items[: limit.most]:
        try:
            change = read_change(limit, item)
        except Refusal as reason:
            lost.append(left_out(reason.named("changes")))
            continue
        if change[:2] in changes:
            sentence = f"Left out: changes has {change.what} twice at step {change.step}; the last one counts."
            lost.append(Problem(sentence, "twin_change", {"what": change.what, "step": change.step}))
        changes[change[:2]] = change
    if len(items) > limit.most:
        lost.append(Problem(f"Left out: changes beyond the first {limit.most}.", "many_changes", {"most": limit.most}))
    if len(lost) > 3:
        beyond = len(lost) - 2
        sentence = f"Left out: {beyond} more changes that could not be used."
        lost[2:] = [Problem(sentence, "lost_changes", {"count": beyond})]
    return tuple(changes.values()), lost
