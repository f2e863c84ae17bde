"""The command: `python -m playground.export LINK [--step N] --out FILE`; `--help` says the rest."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from playground.export.app_process import running_app
from playground.export.chrome import NoBrowserError, NotMadeError, chrome_path, make, playwright
from playground.export.reel import check_looks, read_reel
from playground.export.refused import SenselessError
from playground.export.wish import (
    FORMATS,
    SIZES,
    SLIDE,
    THEMES,
    Wish,
    check_part,
    check_phase,
    read_link,
    read_size,
    read_step,
)
from playground.words import say
from playground.words.language import choose, speak
from playground.words.numbers import listed

DONE, SENSELESS, NO_BROWSER, UNWRITABLE, NOT_MADE = 0, 2, 3, 4, 5


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise SenselessError(f"{self.format_usage()}{message}")


def parser() -> argparse.ArgumentParser:
    """Returns what reads the command line."""
    made = _Parser(
        prog="python -m playground.export",
        description=say("export-about"),
        epilog=say("export-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parts = list(dict.fromkeys(part for parts in FORMATS.values() for part in parts))
    made.add_argument("link", metavar="LINK", help=say("export-link"))
    made.add_argument("--step", metavar="N", help=say("export-step"))
    made.add_argument(
        "--out", metavar="FILE", required=True, type=Path, help=say("export-out", endings=listed(list(FORMATS)))
    )
    made.add_argument("--part", metavar="PART", help=say("export-part", parts=listed(parts)))
    made.add_argument(
        "--theme", choices=THEMES, default=THEMES[0], help=say("export-theme", themes=listed(list(THEMES)))
    )
    made.add_argument("--phase", metavar="PHASE", help=say("export-phase"))
    made.add_argument("--from", metavar="N", dest="start", help=say("export-from"))
    made.add_argument("--to", metavar="N", dest="end", help=say("export-to"))
    made.add_argument("--every", metavar="N", help=say("export-every"))
    made.add_argument("--fps", metavar="N", help=say("export-fps"))
    made.add_argument("--size", metavar="WxH", help=say("export-size"))
    made.add_argument("--lang", metavar="LANG", help=say("export-lang"))
    made.add_argument("--title", default="", help=say("export-title"))
    made.add_argument("--transparent", action="store_true", help=say("export-transparent"))
    made.add_argument("--quiet", action="store_true", help=say("export-quiet"))
    return made


def read_wish(options: argparse.Namespace) -> Wish:
    """Returns what is asked for.

    Raises:
        SenselessError: some of it makes no sense.
    """
    base, settings = read_link(options.link)
    part, card = check_part(options.out, options.part)
    kind = options.out.suffix[1:].lower()
    width, height = read_size(options.size or SIZES.get(kind, SLIDE))
    check_looks(kind, width, height, transparent=options.transparent)
    step = read_step(options.step, settings)
    reel = read_reel(kind, options.start, options.end, options.every, options.fps, step=step)
    return Wish(
        settings=settings,
        base=base,
        step=reel.end if reel else step,
        out=options.out,
        part=part,
        theme=options.theme,
        phase=check_phase(options.phase, part, settings),
        card=card,
        width=width,
        height=height,
        language=options.lang,
        title=options.title,
        transparent=options.transparent,
        reel=reel,
    )


def write(out: Path, produce: Callable[[], bytes]) -> int:
    """Writes a file whole or not at all, and returns its length; that it can be written is tried before it is made.

    Raises:
        OSError: it cannot be written.
    """
    if out.is_dir():
        raise IsADirectoryError(21, os.strerror(21))
    handle, name = tempfile.mkstemp(prefix=f".{out.name}.", dir=out.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            content = produce()
            file.write(content)
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(out)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return len(content)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit code; errors go to standard error."""

    def complain(sentence: str, code: int) -> int:
        sys.stderr.write(f"{sentence}\n")
        return code

    try:
        options = parser().parse_args(arguments)
        if options.lang:
            speak(choose((options.lang,)))
        wish = read_wish(options)
    except SenselessError as problem:
        return complain(str(problem), SENSELESS)

    def tell(sentence: str) -> None:
        if not options.quiet:
            sys.stderr.write(f"{sentence}\n")

    def produce() -> bytes:
        chrome_path()
        playwright()
        tell(say("export-starting"))
        with running_app() as url:
            return make(url, wish, tell)

    try:
        length = write(wish.out, produce)
    except NoBrowserError as problem:
        return complain(str(problem), NO_BROWSER)
    except NotMadeError as problem:
        return complain(str(problem), NOT_MADE)
    except OSError as problem:
        return complain(
            say("export-unwritable", path=str(wish.out), reason=problem.strerror or str(problem)), UNWRITABLE
        )
    tell(say("export-written", path=str(wish.out), kilobytes=max(1, round(length / 1000))))
    return DONE


if __name__ == "__main__":
    sys.exit(main())
