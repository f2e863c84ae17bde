"""Which files of a package the page needs: what is left out was looked at, and what the app does tested without it."""

from __future__ import annotations

import re
import tarfile
import zipfile
from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from scripts.site.lock import WrongFile

# What no Python in a browser reads: type stubs, tests, headers, what only tools want.
_NOWHERE = re.compile(r"\.(pyi|pxd|pyx|h|a|md|typed|c|f)$|/tests?/|\.data/|\.dist-info/(RECORD|WHEEL|INSTALLER|sboms)")
# What is left out besides: other uses of a package than ours.
_LEFT_OUT = (
    *("numpy/fft/", "numpy/polynomial/", "numpy/f2py/", "numpy/distutils/"),
    *("numpy/_pyinstaller/", "numpy/doc/", "numpy/testing/", "numpy/_core/include/"),
    *("babel/locale-data/", "babel/messages/", "pytz/zoneinfo/"),
    *("plotly/package_data/", "plotly/labextension/", "plotly/express/", "plotly/figure_factory/"),
    *("plotly/matplotlylib/", "plotly/data/", "plotly/graph_objs/"),
    *("narwhals/_arrow/", "narwhals/_dask/", "narwhals/_duckdb/", "narwhals/_ibis/"),
    *("narwhals/_pandas_like/", "narwhals/_polars/", "narwhals/_spark_like/", "narwhals/_sql/", "narwhals/testing/"),
    *("_pyrepl/", "xmlrpc/", "wsgiref/", "pydoc_data/", "multiprocessing/", "unittest/"),
    *("pydoc.py", "pdb.py", "doctest.py", "mailbox.py", "imaplib.py", "optparse.py", "pickletools.py", "_pyio.py"),
    *("streamlit/static/", "streamlit/hello/", "streamlit/external/", "streamlit/.agents/", "streamlit/cli/"),
)
# Of what is left out, what is kept all the same: the languages that the app speaks, the traces that it draws.
_LOCALES = "root|en|en_001|en_GB|zh|zh_Hans|zh_Hans_CN|zh_Hant|zh_Hant_TW"
_TRACES = "layout|scatter|box|heatmap|bar"
_KEPT = re.compile(
    rf"^plotly/package_data/templates/plotly\.json$|^babel/locale-data/({_LOCALES})\.dat$"
    rf"|^plotly/graph_objs/(__init__\.py|_(figure|frame|deprecations|{_TRACES})\.py"
    rf"|({_TRACES})/(?!(scene|mapbox|map|geo|polar|ternary|smith)/))"
)
# The frontend's chunks that draw what this app never shows, and what only programmers read.
_UNSHOWN = re.compile(
    r"\.map$|\.d\.ts$|\.wasm$|wheels/|/assets/.*\.(ttf|woff)$"  # of its fonts every browser takes the woff2
    r"|/(DeckGlJsonChart|GraphVizChart|ArrowVegaLiteChart|Snow|Balloons|Audio|Video|CameraInput|ChatInput|ColorPicker"
    r"|DataFrame|DateField|DateInput|DateTimeInput|TimeInput|FileUploader|ImageList|Json|reactJsonView|Metric|Multiselect"
    r"|mermaid|MermaidChart|mindmap|timeline|kanban|cose|cytoscape|cynefin|swimlanes|wavesurfer|useWaveform"
    r"|\w+[dD]iagram)"
)
_WORKER = re.compile(rb"data:text/javascript;base64,([A-Za-z0-9+/=]{10000,})")


def _files(package: Path | BytesIO) -> Iterator[tuple[str, bytes]]:
    """Every file of a wheel or an npm package."""
    if isinstance(package, BytesIO) or package.suffix == ".whl":
        with zipfile.ZipFile(package) as wheel:
            yield from ((name, wheel.read(name)) for name in wheel.namelist() if not name.endswith("/"))
    else:
        with tarfile.open(package) as archive:
            for each in archive:
                held = archive.extractfile(each)
                if held is not None:
                    yield each.name.removeprefix("package/"), held.read()


def is_needed(name: str) -> bool:
    """Whether a module or file of a Python package goes into the browser."""
    left_out = name.endswith("/") or _NOWHERE.search(name) or (name.startswith(_LEFT_OUT) and not _KEPT.search(name))
    return not left_out


def of_wheel(wheel: Path | BytesIO) -> dict[str, bytes]:
    """What the page needs of a wheel, by its path."""
    return {name: contents for name, contents in _files(wheel) if is_needed(name)}


def licences(package: Path) -> dict[str, bytes]:
    """The licence texts in a package, and what it says of itself."""
    wanted = re.compile(r"(^|/)(LICEN[CS]E|NOTICE|COPYING|AUTHORS)[^/]*$|\.dist-info/(METADATA|licenses/)", re.I)
    return {name: contents for name, contents in _files(package) if wanted.search(name) and "/tests/" not in name}


def of_stlite(package: Path) -> dict[str, bytes]:
    """The frontend's files by their path, and "worker.js", which lies inside one of them."""
    held = ((name.removeprefix("build/"), contents) for name, contents in _files(package) if name.startswith("build/"))
    found = {name: contents for name, contents in held if not _UNSHOWN.search("/" + name)}
    for font in re.findall(rb"@font-face *\{font-family:Source Serif;[^}]*?url\(\./([^)]*)\)", found["stlite.css"]):
        del found[font.decode()]  # this app sets no text in it
    inside = [match for name, text in found.items() if name.endswith(".js") for match in _WORKER.findall(text)]
    if len(inside) != 1:
        raise WrongFile(f"{package.name} was expected to hold one worker and holds {len(inside)}.")
    return found | {"worker.js": b64decode(inside[0])}


def wheels_of_stlite(package: Path) -> Iterator[BytesIO]:
    """Streamlit as stlite brings it, and what joins it to the browser, each as a wheel."""
    yield from (BytesIO(contents) for name, contents in _files(package) if name.endswith(".whl"))


def of_pyodide(package: Path) -> dict[str, bytes]:
    """The interpreter's files."""
    names = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
    return {name: contents for name, contents in _files(package) if name in names}
